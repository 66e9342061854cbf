import type { ArgsOf } from '../../core/contract/ipc.ts';
import type { NewResult, RegradedSession, Regrading } from '../../core/contract/regrade.ts';
import type { Session } from '../../core/contract/session.ts';
import type { RegradeAnswer } from '../../core/marking/regrade/regrade-scripts.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { Documents } from '../documents.ts';
import type { Handlers } from '../ipc.ts';
import { versionHash } from '../paper-hash.ts';
import type { KeptResult } from '../store/results.ts';
import type { StoreHost } from '../store/host.ts';
import type { SettingStore } from '../store/settings.ts';
import type { ThreadHost } from '../thread/host.ts';
import { answersByQuestion } from './answers-by-question.ts';
import { documentOf } from './documents.ts';

interface Needs {
  readonly store: Pick<StoreHost, 'sessions' | 'answers' | 'decisions' | 'results'>;
  readonly documents: Documents;
  readonly core: ThreadHost;
  readonly settings: SettingStore;
}

/** Scripts marked in one call, so that each call stays within its time. */
const AT_ONCE = 8;

/**
 * The stored sessions of a paper, marked again by the open version of it. A paper is known by its id, so that a
 * changed file finds the sessions on earlier versions of it.
 */
export function regradeHandlers(needs: Needs): Pick<Handlers, 'regrade' | 'applyRegrade' | 'listResults'> {
  return {
    regrade: async (asked) => (await regraded(asked, needs)).regrading,
    applyRegrade: async (asked) => {
      const { results } = await regraded(asked, needs);
      await needs.store.results.addAll(results);
      return (await regraded(asked, needs)).regrading;
    },
    listResults: async ({ session }) => {
      const kept = await needs.store.results.of(session);
      if (kept.length === 0) return [];
      const text = await needs.store.sessions.document(session);
      const answered = text === null ? null : versionHash(JSON.parse(text) as Paper);
      return kept.map(({ mark, ...result }) => ({
        ...result,
        sameVersion: result.paperHash === answered,
        questions: mark.questions.map(({ id, score, marks }) => ({ id, score, marks })),
      }));
    },
  };
}

interface Regraded {
  readonly regrading: Regrading;
  /** What is to be kept where it is applied: the first result of a session that has none, and the new one. */
  readonly results: readonly NewResult[];
}

async function regraded({ documentKey, policy }: ArgsOf<'regrade'>, needs: Needs): Promise<Regraded> {
  const { store, documents, core, settings } = needs;
  const { paper } = documentOf(documents, documentKey);
  const after = JSON.stringify(paper);
  const now = versionHash(paper);
  const otherwise = settings.settings().policy;
  const found = (await store.sessions.ofPaper(paper.id)).filter(({ answered }) => answered > 0);
  const sessions: RegradedSession[] = [];
  const results: NewResult[] = [];
  const failed: Regrading['failed'][number][] = [];
  const lines = new Map<string, Regrading['lines'][number]>();
  let named = null;
  for (const [before, group] of await byDocument(found, store))
    for (const some of chunks(group)) {
      const hash = versionHash(JSON.parse(before) as Paper);
      const kept = new Map(
        await Promise.all(some.map(async ({ id }) => [id, await store.results.of(id)] as const)),
      );
      const scripts = await Promise.all(
        some.map(async ({ id }) => ({
          session: id,
          answers: answersByQuestion(await store.answers.of(id)),
          decisions: await store.decisions.of(id),
          kept: kept.get(id)?.at(-1)?.mark ?? null,
        })),
      );
      let answer: RegradeAnswer;
      try {
        answer = await core.call('regrade', { before, after, policy, otherwise, scripts });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        failed.push(...some.map(({ title }) => ({ title, why })));
        continue;
      }
      for (const line of answer.lines) lines.set(JSON.stringify(line), line);
      for (const script of answer.scripts) {
        const session = some.find(({ id }) => id === script.session);
        if (!session) continue;
        const earlier = kept.get(session.id) ?? [];
        named = script.after.policy;
        sessions.push(row(session, script, hash !== now, earlier));
        results.push(...toKeep(session.id, script, { hash, now }, earlier));
      }
    }
  return {
    regrading: {
      paperId: paper.id,
      policy: named ?? { name: '', version: 1, title: '' },
      sessions,
      lines: [...lines.values()],
      failed,
    },
    results,
  };
}

type Script = RegradeAnswer['scripts'][number];

const row = (
  { id, title, student }: Session,
  { before, after, changes }: Script,
  earlier: boolean,
  kept: readonly KeptResult[],
): RegradedSession => ({
  session: id,
  title,
  student,
  earlier,
  before: { score: before.score, marks: before.marks, policy: before.policy },
  after: { score: after.score, marks: after.marks },
  changes,
  results: kept.map(({ mark: _mark, ...result }) => result),
});

function toKeep(
  session: number,
  { before, after, changes }: Script,
  { hash, now }: { readonly hash: string; readonly now: string },
  kept: readonly KeptResult[],
): readonly NewResult[] {
  const last = kept.at(-1);
  const same =
    last?.paperHash === now &&
    last.policy.name === after.policy.name &&
    last.policy.version === after.policy.version &&
    changes.length === 0;
  return [
    ...(last ? [] : [{ session, paperHash: hash, mark: before }]),
    ...(same ? [] : [{ session, paperHash: now, mark: after }]),
  ];
}

/** The sessions by the text of the document that they answer. */
async function byDocument(
  sessions: readonly Session[],
  store: Needs['store'],
): Promise<ReadonlyMap<string, readonly Session[]>> {
  const groups = new Map<string, Session[]>();
  for (const session of sessions) {
    const text = await store.sessions.document(session.id);
    if (text !== null) groups.set(text, [...(groups.get(text) ?? []), session]);
  }
  return groups;
}

const chunks = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) =>
    all.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
