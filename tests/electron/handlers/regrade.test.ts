import { describe, expect, test } from 'vitest';
import { answerCall } from '../../../core/calls.ts';
import type { PolicyName } from '../../../core/contract/policies.ts';
import type { ThreadCall, ThreadCalls } from '../../../core/contract/thread.ts';
import { Documents, noRecentFiles } from '../../../electron/documents.ts';
import { regradeHandlers } from '../../../electron/handlers/regrade.ts';
import type { StoreHost } from '../../../electron/store/host.ts';
import type { SettingStore } from '../../../electron/store/settings.ts';
import { tablesOf } from '../../../electron/store/tables.ts';
import type { ThreadHost } from '../../../electron/thread/host.ts';
import { freshStore } from '../store/fresh-store.ts';
import { remote } from '../store/remote.ts';

/** The core itself in place of its thread. */
const core = {
  call: <C extends ThreadCall>(call: C, args: ThreadCalls[C]['args']): Promise<ThreadCalls[C]['result']> => {
    const reply = answerCall({ id: 1, call, args });
    return reply.ok
      ? Promise.resolve(reply.result as ThreadCalls[C]['result'])
      : Promise.reject(new Error(reply.message));
  },
} as unknown as ThreadHost;

/** One update of w₁ = 0.3 against ∂L/∂w₁ = −(0.5 − 0.3) = −0.2: w₁′ = 0.3 + η·0.2. One box of 4 marks. */
const paper = (eta: number, key: string, decisions?: object): string =>
  JSON.stringify({
    id: 'step',
    title: 'Step',
    marks: 4,
    problem: {
      kind: 'scalar-net',
      inputs: { x: 1 },
      targets: { y: 0.5 },
      parameters: { w1: 0.3 },
      units: [{ id: 'o1', activation: 'identity' }],
      edges: [{ from: 'x', to: 'o1', weight: 'w1' }],
      loss: { name: 'squared-error', targets: { o1: 'y' } },
      optimizer: { name: 'gradient-descent', learningRate: eta },
      conventions: { 'squared-error-factor': 'half' },
      asks: ["w1'"],
    },
    key: { "w1'": key },
    ...(decisions ? { decisions: { "w1'": decisions } } : {}),
  });

async function classOn(first: string) {
  const tables = tablesOf(freshStore());
  const store = {
    sessions: remote(tables.sessions),
    answers: remote(tables.answers),
    decisions: remote(tables.decisions),
    results: remote(tables.results),
  } as unknown as StoreHost;
  const documents = new Documents(core, noRecentFiles);
  const settings = { settings: () => ({ policy: 'follow-through' as PolicyName }) } as SettingStore;
  const handlers = regradeHandlers({ store, documents, core, settings });
  /** The paper as its file is now. */
  const open = async (text: string): Promise<void> => {
    const opened = await documents.openText(text, 'file:/step.json', 'step.json', '/step.json');
    if (!opened.ok) throw new Error(opened.issues.map(({ what }) => what).join());
  };
  await open(first);
  const handedOut = documents.opened('file:/step.json');
  for (const [name, typed] of [
    ['Asha', '0.4'],
    ['Bimal', '0.35'],
    ['Chitra', '0.45'],
  ] as const) {
    const student = { name, roll: '' };
    const id = tables.sessions.receive('file:/step.json', 'Step', JSON.stringify(handedOut?.paper), student);
    tables.answers.save(id, '1', "w1'", typed);
  }
  /** The handlers ask for nothing of the page that calls. */
  const page = null as unknown as Electron.WebContents;
  const asked = { documentKey: 'file:/step.json', policy: null };
  const shown = ({ sessions }: Awaited<ReturnType<typeof handlers.regrade>>) =>
    sessions.map(({ student, before, after }) => `${student.name} ${before.score} → ${after.score}`);
  return {
    open,
    shown,
    tables,
    regrade: () => handlers.regrade(asked, page),
    apply: () => handlers.applyRegrade(asked, page),
  };
}
const lines = (all: readonly { readonly where: string; readonly before: string | null }[]) =>
  all.map(({ where, before }) => `${where}: ${before}`);

describe('marking stored sessions again', () => {
  test('a changed key waits for a decision, which then changes the marks', async () => {
    const { open, regrade, shown } = await classOn(paper(0.5, '.4'));
    await open(paper(0.5, '.45'));
    const first = await regrade();
    expect(shown(first)).toEqual(['Asha 4 → 4', 'Bimal 0 → 0', 'Chitra 0 → 0']);
    expect(first.keys).toMatchObject([
      { question: '1', box: "w1'", changed: { before: '.4' }, printed: '.45', state: 'open' },
    ]);
    await open(paper(0.5, '.45', { take: 'both', reason: 'as announced' }));
    const second = await regrade();
    expect(shown(second)).toEqual(['Asha 4 → 4', 'Bimal 0 → 0', 'Chitra 0 → 4']);
    expect(second.keys).toMatchObject([{ state: 'both' }]);
  });

  test('the second time it is compared with the version that was applied, not with the one that was answered', async () => {
    const { open, regrade, apply, shown, tables } = await classOn(paper(0.5, '.4'));
    await open(paper(0.25, '.35'));
    const first = await regrade();
    expect(shown(first)).toEqual(['Asha 4 → 0', 'Bimal 0 → 4', 'Chitra 0 → 0']);
    expect(lines(first.lines)).toEqual(['problem.optimizer.learningRate: 0.5', 'key.w1\': ".4"']);
    await apply();
    // The answers are worked with η = 0.75 by the third version: 0.3 + 0.75·0.2 = 0.45.
    await open(paper(0.75, '.35'));
    const second = await regrade();
    expect(shown(second)).toEqual(['Asha 0 → 0', 'Bimal 4 → 0', 'Chitra 0 → 4']);
    expect(lines(second.lines)).toEqual(['problem.optimizer.learningRate: 0.25']);
    for (const { lines: own } of second.sessions) expect(own).toEqual(second.lines);
    const because = second.sessions.flatMap(({ changes }) => changes.map((one) => one.because?.en));
    expect(because).toEqual([
      'η was changed in the paper from 0.25 to 0.75. The answer is right by the earlier version.',
      'η was changed in the paper from 0.25 to 0.75.',
    ]);
    expect(second.sessions.every(({ earlier }) => earlier)).toBe(true);
    const after = await apply();
    expect(shown(after)).toEqual(['Asha 0 → 0', 'Bimal 0 → 0', 'Chitra 4 → 4']);
    expect(after.lines).toEqual([]);
    // What was printed and is not ours stays to be decided.
    expect(after.keys).toMatchObject([{ changed: null, printed: '.35', state: 'open' }]);
    expect(tables.results.of(after.sessions[0]?.session ?? 0)).toHaveLength(3);
  });

  test('each session has the lines by which its own version differs', async () => {
    const { open, regrade, apply, tables } = await classOn(paper(0.5, '.4'));
    await open(paper(0.25, '.4'));
    await apply();
    const late = { name: 'Dev', roll: '' };
    const text = tables.sessions.document(1) ?? '';
    tables.answers.save(tables.sessions.receive('file:/step.json', 'Step', text, late), '1', "w1'", '0.4');
    await open(paper(0.75, '.4'));
    const { sessions, lines: all } = await regrade();
    const of = (name: string) => lines(sessions.find(({ student }) => student.name === name)?.lines ?? []);
    expect(of('Asha')).toEqual(['problem.optimizer.learningRate: 0.25']);
    expect(of('Dev')).toEqual(['problem.optimizer.learningRate: 0.5']);
    expect(all).toHaveLength(2);
  });
});
