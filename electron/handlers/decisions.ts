import type { WrittenAnswer } from '../../core/contract/decisions.ts';
import { paperKey } from '../../core/contract/paper-key.ts';
import type { Session } from '../../core/contract/session.ts';
import type { Handlers } from '../ipc.ts';
import type { PendingSessions } from '../pending-sessions.ts';
import type { StoreFailures } from '../store-failures.ts';
import type { SettingStore } from '../store/settings.ts';
import type { ThreadHost } from '../thread/host.ts';
import { noSession } from './sessions.ts';

interface Needs {
  readonly store: PendingSessions;
  readonly failures: StoreFailures;
  readonly core: Pick<ThreadHost, 'call'>;
  readonly settings: Pick<SettingStore, 'settings'>;
}

/** The written answers of all sessions of a paper, and what is decided on them. */
export function decisionHandlers({
  store,
  failures,
  core,
  settings,
}: Needs): Pick<Handlers, 'listWritten' | 'decide'> {
  return {
    listWritten: async ({ documentKey }) => {
      const sessions = (await store.sessions.list()).filter(
        (one) =>
          one.parent === null && one.answered > 0 && paperKey(one.documentKey) === paperKey(documentKey),
      );
      const { policy } = settings.settings();
      const written: WrittenAnswer[] = [];
      for (const [text, group] of await byDocument(sessions, store)) {
        const scripts = await Promise.all(
          group.map(async ({ id }) => ({
            session: id,
            answers: answersByQuestion(await store.answers.of(id)),
            decisions: await store.decisions.of(id),
          })),
        );
        const found = await core.call('written', { text, scripts, policy });
        for (const { session, question, mark } of found) {
          const of = group.find(({ id }) => id === session);
          if (of) written.push({ session, student: of.student, title: of.title, question, mark });
        }
      }
      return written;
    },
    decide: async ({ session, decision }) => {
      if (!(await failures.watch(() => store.decisions.add(session, decision)))) throw noSession();
      return null;
    },
  };
}

/** The sessions by the text of their document: a paper that was changed in between is marked as it was. */
async function byDocument(
  sessions: readonly Session[],
  { sessions: { document } }: PendingSessions,
): Promise<ReadonlyMap<string, readonly Session[]>> {
  const groups = new Map<string, Session[]>();
  for (const session of sessions) {
    const text = await document(session.id);
    if (text !== null) groups.set(text, [...(groups.get(text) ?? []), session]);
  }
  return groups;
}

function answersByQuestion(
  stored: readonly { readonly question: string; readonly box: string; readonly typed: string }[],
): Record<string, Record<string, string>> {
  const answers: Record<string, Record<string, string>> = {};
  for (const { question, box, typed } of stored) (answers[question] ??= {})[box] = typed;
  return answers;
}
