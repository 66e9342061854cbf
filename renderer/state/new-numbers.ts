import type { OpenSession } from '../../core/contract/ipc.ts';
import { ask } from '../bridge.ts';
import type { Core } from '../worker/core-worker.ts';
import type { OpenPaper } from './open-paper.svelte.ts';
import type { QuestionView } from './navigation.svelte.ts';

/** The longest title that the store accepts. */
const LONGEST_TITLE = 200;

/**
 * The shown question with the numbers of the next seed, in a session below that of the printed numbers. null where
 * no session is open. Rejects with the reason where it cannot have other numbers.
 */
export async function withNewNumbers(
  open: OpenPaper,
  core: Core,
  question: string,
  view: QuestionView,
): Promise<OpenSession | null> {
  const { document, session } = open;
  if (!document || !session) return null;
  const { variant } = document.paper;
  const printed =
    variant && session.parent !== null
      ? (await ask('openSession', { id: session.parent })).document
      : document;
  const seed = (variant?.seed ?? 0) + 1;
  const made = await core.ask('vary', { paper: printed.paper, question, seed });
  if (!made.ok) throw new Error(made.why);
  return ask('varySession', {
    session: variant ? (session.parent ?? session.id) : session.id,
    question,
    view,
    document: made.document,
    title: made.title.slice(0, LONGEST_TITLE),
  });
}
