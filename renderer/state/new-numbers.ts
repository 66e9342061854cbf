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

/**
 * The shown question with the numbers of the next seed, in a session below that of the printed numbers. null where
 * no session is open, and the reason where it cannot have other numbers.
 */
export async function withNewNumbers(
  open: OpenPaper,
  core: Core,
  question: string,
  view: QuestionView,
): Promise<OpenSession | Refusal | null> {
  const { document, session } = open;
  if (!document || !session) return null;
  const { variant } = document.paper;
  const printed =
    variant && session.parent !== null
      ? (await ask('openSession', { id: session.parent })).document
      : document;
  const made = await nextNumbers(core, printed.paper, question, (variant?.seed ?? 0) + 1);
  if (!made.ok) return made.why;
  return ask('varySession', {
    session: variant ? (session.parent ?? session.id) : session.id,
    question,
    view,
    document: made.document,
    title: made.title.slice(0, LONGEST_TITLE),
  });
}

/** So many seeds are tried, one after the other, until one has numbers that are good enough. */
const MOST_SEEDS = 4;

async function nextNumbers(
  core: Core,
  paper: Paper,
  question: string,
  seed: number,
): Promise<ThreadCalls['vary']['result']> {
  let made = await core.ask('vary', { paper, question, seed });
  for (let more = 1; !made.ok && made.why === 'none-found' && more < MOST_SEEDS; more += 1)
    made = await core.ask('vary', { paper, question, seed: seed + more });
  return made;
}
