import type { Documents } from '../documents.ts';
import type { Handlers } from '../ipc.ts';
import type { ThreadHost } from '../thread/host.ts';
import { documentOf } from './document-of.ts';

/** Parts of a solution that are computed when the page needs them: its program, and single steps. */
export function solutionHandlers(
  documents: Documents,
  core: ThreadHost,
): Pick<Handlers, 'programOf' | 'stepsOf'> {
  return {
    programOf: ({ key, question, language }) =>
      core.call('program', { paper: documentOf(documents, key).paper, question, language }),
    stepsOf: ({ key, question, ids }) =>
      core.call('steps', { paper: documentOf(documents, key).paper, question, ids }),
  };
}
