import { describeIssue } from '../../core/errors.ts';
import type { ArgsOf } from '../../core/contract/ipc.ts';
import type { Session } from '../../core/contract/session.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { translationsIn } from '../../core/language/translations-in.ts';
import type { Documents } from '../documents.ts';
import { Failure } from '../reply.ts';
import type { StoreHost } from '../store/host.ts';

/**
 * Creates a session below another, on the same document with one problem changed. The question's key and
 * disputes are about the old numbers and are left out. Throws Failure where the session is deleted or the
 * changed document cannot be solved.
 */
export async function branchSession(
  { session, question, problem, title }: ArgsOf<'branchSession'>,
  sessions: Pick<StoreHost['sessions'], 'document' | 'branch' | 'find'>,
  documents: Pick<Documents, 'tryText'>,
): Promise<Session> {
  const text = await sessions.document(session);
  if (text === null) throw new Failure('not-found', 'this session no longer exists');
  const paper = JSON.parse(text) as Paper;
  if (!paper.questions.some(({ id }) => id === question))
    throw new Failure('not-found', `the document of this session has no question ${question}`);
  const { translations, ...rest } = paper;
  const document = {
    ...rest,
    questions: paper.questions.map((one) =>
      one.id === question ? { ...one, problem: parsed(problem), key: {}, disputes: [] } : one,
    ),
  };
  // A translation of a text that was left out would be refused.
  const kept = translationsIn(document, translations);
  const changed = JSON.stringify(kept === undefined ? document : { ...document, translations: kept });
  const tried = await documents.tryText(changed, paper.title);
  if (!tried.ok) throw new Failure('bad-request', tried.issues.map(describeIssue).join('; '));
  const id = await sessions.branch(session, title, changed, { question, view: 'study', beat: 0 });
  const branch = id === null ? null : await sessions.find(id);
  if (!branch) throw new Failure('not-found', 'this session no longer exists');
  return branch;
}

function parsed(problem: string): unknown {
  try {
    return JSON.parse(problem);
  } catch {
    throw new Failure('bad-request', 'the changed problem is not JSON');
  }
}
