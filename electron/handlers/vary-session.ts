import { describeIssue } from '../../core/errors.ts';
import type { ArgsOf } from '../../core/contract/ipc.ts';
import type { Documents } from '../documents.ts';
import { Failure } from '../reply.ts';
import type { StoreHost } from '../store/host.ts';

/**
 * Creates a session below another, on a document with new numbers for one of its questions, and returns its id.
 * Throws Failure where the session is deleted or the document cannot be solved.
 */
export async function varySession(
  { session, question, view, document, title }: ArgsOf<'varySession'>,
  sessions: Pick<StoreHost['sessions'], 'branch'>,
  documents: Pick<Documents, 'tryText'>,
): Promise<number> {
  const tried = await documents.tryText(document, title);
  if (!tried.ok) throw new Failure('bad-request', tried.issues.map(describeIssue).join('; '));
  const id = await sessions.branch(session, title, document, { question, view, beat: 0 });
  if (id === null) throw new Failure('not-found', 'this session no longer exists');
  return id;
}
