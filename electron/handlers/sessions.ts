import { describeIssue } from '../../core/errors.ts';
import type { OpenSession } from '../../core/contract/ipc.ts';
import type { Session } from '../../core/contract/session.ts';
import type { Documents } from '../documents.ts';
import type { Handlers } from '../ipc.ts';
import { Failure } from '../reply.ts';
import type { Answers } from '../store/answers.ts';
import type { Sessions } from '../store/sessions.ts';
import { branchSession } from './branch-session.ts';
import { documentOf } from './documents.ts';

interface Needs {
  readonly sessions: Sessions;
  readonly answers: Answers;
  readonly documents: Documents;
}

/** Sessions: the list, a new one, opening, branching, renaming, deleting, and the place reached in one. */
export function sessionHandlers(
  needs: Needs,
): Pick<
  Handlers,
  | 'listSessions'
  | 'startSession'
  | 'openSession'
  | 'branchSession'
  | 'renameSession'
  | 'deleteSession'
  | 'restoreSession'
  | 'moveSession'
> {
  const { sessions, documents } = needs;
  return {
    listSessions: () => sessions.list(),
    startSession: ({ documentKey }) => {
      const { paper } = documentOf(documents, documentKey);
      return openSession(sessions.create(documentKey, paper.title, JSON.stringify(paper)), needs);
    },
    openSession: ({ id }) => openSession(id, needs),
    branchSession: (asked) => branchSession(asked, sessions, documents),
    renameSession: ({ id, title }) => {
      sessions.rename(id, title);
      return sessionOf(sessions, id);
    },
    deleteSession: ({ id }) => {
      if (!sessions.remove(id)) throw noSession();
      return null;
    },
    restoreSession: ({ id }) => {
      sessions.restore(id);
      return sessionOf(sessions, id);
    },
    moveSession: ({ id, position }) => {
      if (!sessions.move(id, position)) throw noSession();
      return null;
    },
  };
}

const noSession = (): Failure => new Failure('not-found', 'this session no longer exists');

/** Throws Failure where the session is deleted. */
export function sessionOf(sessions: Sessions, id: number): Session {
  const session = sessions.find(id);
  if (!session) throw noSession();
  return session;
}

/**
 * A session with its answers and its document as it was when the session began. Throws Failure where the
 * session is deleted or this version cannot read its document.
 */
export async function openSession(id: number, { sessions, answers, documents }: Needs): Promise<OpenSession> {
  const session = sessionOf(sessions, id);
  const text = sessions.document(id) ?? '';
  const opened = await documents.openText(text, `session:${id}`, session.documentTitle, null);
  if (!opened.ok)
    throw new Failure(
      'not-found',
      `the document of this session cannot be read: ${opened.issues.map(describeIssue).join('; ')}`,
    );
  return { session, document: opened.document, answers: answers.of(id) };
}
