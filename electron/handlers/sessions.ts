import { describeIssue } from '../../core/errors.ts';
import type { OpenSession } from '../../core/contract/ipc.ts';
import type { Session } from '../../core/contract/session.ts';
import type { Documents } from '../documents.ts';
import type { Handlers } from '../ipc.ts';
import { Failure } from '../reply.ts';
import type { StoreFailures } from '../store-failures.ts';
import type { PendingSessions } from '../pending-sessions.ts';
import type { StoreHost } from '../store/host.ts';
import { branchSession } from './branch-session.ts';
import { documentOf } from './document-of.ts';
import { varySession } from './vary-session.ts';

interface Needs {
  readonly store: PendingSessions;
  readonly failures: StoreFailures;
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
  | 'varySession'
  | 'renameSession'
  | 'deleteSession'
  | 'restoreSession'
  | 'moveSession'
> {
  const { store, failures, documents } = needs;
  const { sessions } = store;
  return {
    listSessions: () => sessions.list(),
    startSession: async ({ documentKey }) => {
      const { paper } = documentOf(documents, documentKey);
      const begins = [documentKey, paper.title, JSON.stringify(paper)] as const;
      // On a full disk the work goes on, and is stored when there is room.
      const id = await failures
        .watch(() => sessions.create(...begins))
        .catch((error: unknown) => store.begin(error, ...begins));
      return openSession(id, needs);
    },
    openSession: ({ id }) => openSession(id, needs),
    branchSession: (asked) => branchSession(asked, sessions, documents),
    varySession: async (asked) => openSession(await varySession(asked, sessions, documents), needs),
    renameSession: async ({ id, title }) => {
      await sessions.rename(id, title);
      return sessionOf(sessions, id);
    },
    deleteSession: async ({ id }) => {
      if (!(await sessions.remove(id))) throw noSession();
      return null;
    },
    restoreSession: async ({ id }) => {
      await sessions.restore(id);
      return sessionOf(sessions, id);
    },
    moveSession: async ({ id, position }) => {
      if ((await failures.tolerate(() => sessions.move(id, position))) === false) throw noSession();
      return null;
    },
  };
}

export const noSession = (): Failure => new Failure('not-found', 'this session no longer exists');

/** Throws Failure where the session is deleted. */
export async function sessionOf({ find }: Pick<StoreHost['sessions'], 'find'>, id: number): Promise<Session> {
  const session = await find(id);
  if (!session) throw noSession();
  return session;
}

/**
 * A session with its answers and its document as it was when the session began. Throws Failure where the
 * session is deleted or this version cannot read its document.
 */
export async function openSession(
  id: number,
  { store, documents }: Pick<Needs, 'store' | 'documents'>,
): Promise<OpenSession> {
  const session = await sessionOf(store.sessions, id);
  const text = (await store.sessions.document(id)) ?? '';
  const opened = await documents.openText(text, `session:${id}`, session.documentTitle, null);
  if (!opened.ok)
    throw new Failure(
      'not-found',
      `the document of this session cannot be read: ${opened.issues.map(describeIssue).join('; ')}`,
    );
  const [answers, practice] = await Promise.all([store.answers.of(id), store.attempts.of(id)]);
  return { session, document: opened.document, answers, practice };
}
