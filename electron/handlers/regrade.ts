import type { ArgsOf } from '../../core/contract/ipc.ts';
import type {
  KeyNote,
  NewResult,
  PaperVersion,
  RegradedSession,
  Regrading,
} from '../../core/contract/regrade.ts';
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
import { documentOf } from './document-of.ts';
import { markEach, readEach, type Unread } from './session-scripts.ts';

interface Needs {
  readonly store: Pick<StoreHost, 'sessions' | 'answers' | 'decisions' | 'results'>;
  readonly documents: Documents;
  readonly core: ThreadHost;
  readonly settings: SettingStore;
}

/**
 * The stored sessions of a paper, marked again by the open version of it. A paper is known by its id, so that a
 * changed file finds the sessions on earlier versions of it.
 */
export function regradeHandlers(needs: Needs): Pick<Handlers, 'regrade' | 'applyRegrade' | 'listResults'> {
  return {
    regrade: async (asked) => (await regraded(asked, needs)).regrading,
    applyRegrade: async (asked) => {
      const { results, versions } = await regraded(asked, needs);
      await needs.store.results.addAll(results, versions);
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
  /** The papers by which these results were made. */
  readonly versions: readonly PaperVersion[];
}

async function regraded({ documentKey, policy }: ArgsOf<'regrade'>, needs: Needs): Promise<Regraded> {
  const { store, documents, core, settings } = needs;
  const { paper } = documentOf(documents, documentKey);
  const after = JSON.stringify(paper);
  const now = versionHash(paper);
  const otherwise = settings.settings().policy;
  const answered = (await store.sessions.ofPaper(paper.id)).filter((one) => one.answered > 0);
  const sessions: RegradedSession[] = [];
  const results: NewResult[] = [];
  const failed: Unread[] = [];
  const keys: KeyNote[] = [];
  const versions = new Map([[now, after]]);
  let named = null;
  const { groups, unread } = await byVersion(answered, store);
  failed.push(...unread);
  for (const [before, group] of groups) {
    const hash = versionHash(JSON.parse(before) as Paper);
    versions.set(hash, before);
    // A document that cannot be read fails below, with the reason.
    keys.push(...(await core.call('regradedKey', { before, after }).catch(() => [])));
    const byId = new Map(group.map((one) => [one.session.id, one]));
    const read = await readEach(
      group.map(({ session }) => session),
      async (id) => ({
        session: id,
        answers: answersByQuestion(await store.answers.of(id)),
        decisions: await store.decisions.of(id),
        kept: byId.get(id)?.kept.at(-1)?.mark ?? null,
      }),
    );
    const { marked, unread: unmarked } = await markEach(read.found, (scripts): Promise<RegradeAnswer> =>
      core.call('regrade', { before, after, policy, otherwise, scripts }),
    );
    failed.push(...read.unread, ...unmarked);
    for (const { scripts, lines } of marked)
      for (const script of scripts) {
        const found = byId.get(script.session);
        if (!found) continue;
        named = script.after.policy;
        sessions.push(row(found, script, lines, found.version !== now));
        results.push(...toKeep(script, { hash, now }, found.kept));
      }
  }
  return {
    regrading: {
      paperId: paper.id,
      policy: named ?? { name: '', version: 1, title: '' },
      sessions,
      lines: once(sessions.flatMap(({ lines }) => lines)),
      keys: onePerBox(keys),
      failed: failed.map(({ session: { title }, why }) => ({ title, why })),
    },
    results,
    versions: [...versions].map(([hash, document]) => ({ hash, document })),
  };
}

const once = <T>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

/** A note of each box, one that says what was changed before one that does not. */
function onePerBox(notes: readonly KeyNote[]): readonly KeyNote[] {
  const found = new Map<string, KeyNote>();
  for (const note of notes) {
    const place = `${note.question}\n${note.box}`;
    if (!found.has(place) || found.get(place)?.changed === null) found.set(place, note);
  }
  return [...found.values()];
}

type Script = RegradeAnswer['scripts'][number];

const row = (
  { session: { id, title, student }, kept }: Answered,
  { before, after, changes }: Script,
  lines: RegradedSession['lines'],
  earlier: boolean,
): RegradedSession => ({
  session: id,
  title,
  student,
  earlier,
  before: { score: before.score, marks: before.marks, policy: before.policy },
  after: { score: after.score, marks: after.marks },
  changes,
  lines,
  results: kept.map(({ mark: _mark, ...result }) => result),
});

function toKeep(
  { session, before, after, changes }: Script,
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

/** An answered session with its results, and the hash of the version of the paper that it answers. */
interface Answered {
  readonly session: Session;
  readonly version: string;
  readonly kept: readonly KeptResult[];
}

/** The sessions by the text of the paper of their last result, or else of the one that they answer. */
async function byVersion(
  sessions: readonly Session[],
  { sessions: stored, results }: Needs['store'],
): Promise<{
  readonly groups: ReadonlyMap<string, readonly Answered[]>;
  readonly unread: readonly Unread[];
}> {
  const { found, unread } = await readEach(sessions, async (id) => {
    const answered = await stored.document(id);
    if (answered === null) throw new Error('the document of this session is missing');
    const kept = await results.of(id);
    const last = kept.at(-1);
    const text = (last && (await results.version(last.paperHash))) ?? answered;
    return { text, version: versionHash(JSON.parse(answered) as Paper), kept };
  });
  const groups = new Map<string, Answered[]>();
  for (const [session, { text, ...one }] of found)
    groups.set(text, [...(groups.get(text) ?? []), { session, ...one }]);
  return { groups, unread };
}
