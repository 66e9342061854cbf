import type { OpenSession } from '../../core/contract/ipc.ts';
import type { ThreadCalls } from '../../core/contract/thread.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { Refusal } from '../../core/vary/refused.ts';
import { ask } from '../bridge.ts';
import type { Core } from '../worker/core-worker.ts';
import type { OpenPaper } from './open-paper.svelte.ts';
import type { QuestionView } from './navigation.svelte.ts';

/** The longest title that the store accepts. */
const LONGEST_TITLE = 200;

/** Why no other numbers are shown: the question cannot have them, or has no more than so many sets of them. */
export type NoNumbers = Refusal | { readonly sets: number };

/**
 * The shown question with the numbers of the next seed that has other ones than the printed and those before, in a
 * session below that of the printed numbers. null where no session is open, and the reason where there are none.
 */
export async function withNewNumbers(
  open: OpenPaper,
  core: Core,
  question: string,
  view: QuestionView,
): Promise<OpenSession | NoNumbers | null> {
  const { document, session } = open;
  if (!document || !session) return null;
  const { paper } = document;
  const printedSession = paper.variant ? (session.parent ?? session.id) : session.id;
  const printed =
    printedSession === session.id ? paper : (await ask('openSession', { id: printedSession })).document.paper;
  const made = await nextNumbers(core, printed, { question, session: printedSession }, paper);
  if (!('document' in made)) return made.sets === undefined ? made.why : { sets: made.sets };
  return ask('varySession', {
    session: printedSession,
    question,
    view,
    document: made.document,
    title: made.title.slice(0, LONGEST_TITLE),
  });
}

interface Place {
  readonly question: string;
  readonly session: number;
}
type Made = Extract<ThreadCalls['vary']['result'], { ok: true }>;
type NoneMade = { readonly why: Refusal; readonly sets?: undefined } | { readonly sets: number };

/** So many seeds are tried, one after the other, until one has numbers that are good enough. */
const MOST_SEEDS = 4;
/** So many have the same numbers as one before; few questions have two that do. */
const MOST_REPEATED = 16;

/** The problems that were shown, by session and question, with their seeds. */
const shown = new Map<string, Map<number, string>>();

async function nextNumbers(
  core: Core,
  paper: Paper,
  { question, session }: Place,
  now: Paper,
): Promise<Made | NoneMade> {
  const key = `${session} ${question}`;
  const before = shown.get(key) ?? new Map<number, string>();
  shown.set(key, before);
  const problemIn = ({ questions }: Paper): string =>
    JSON.stringify(questions.find(({ id }) => id === question)?.problem);
  const last = now.variant?.seed ?? 0;
  if (!before.has(last)) before.set(last, problemIn(now));
  const had = new Set([
    problemIn(paper),
    ...[...before].flatMap(([seed, one]) => (seed <= last ? [one] : [])),
  ]);
  let [refused, repeated] = [0, 0];
  for (let seed = last + 1; ; seed += 1) {
    const made = await core.ask('vary', { paper, question, seed });
    if (!made.ok) {
      refused += 1;
      if (made.why !== 'none-found' || refused === MOST_SEEDS) return made;
    } else if (made.sets !== null && seed > made.sets) {
      return { sets: made.sets };
    } else if (!had.has(made.problem)) {
      before.set(seed, made.problem);
      return made;
    } else {
      repeated += 1;
      if (repeated === MOST_REPEATED) return { sets: had.size - 1 };
    }
  }
}
