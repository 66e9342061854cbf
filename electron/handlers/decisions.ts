import { paperKey } from '../../core/contract/paper-key.ts';
import type { Handlers } from '../ipc.ts';
import type { PendingSessions } from '../pending-sessions.ts';
import type { StoreFailures } from '../store-failures.ts';
import type { SettingStore } from '../store/settings.ts';
import type { ThreadHost } from '../thread/host.ts';
import { noSession } from './sessions.ts';
import { writtenAnswersOf } from './written-answers.ts';

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
      return writtenAnswersOf(sessions, { store, core, policy: settings.settings().policy });
    },
    decide: async ({ session, decision }) => {
      if (!(await failures.watch(() => store.decisions.add(session, decision)))) throw noSession();
      return null;
    },
  };
}
