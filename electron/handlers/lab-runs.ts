import type { Handlers } from '../ipc.ts';
import type { PendingSessions } from '../pending-sessions.ts';
import { Failure } from '../reply.ts';
import type { StoreFailures } from '../store-failures.ts';
import { noSession } from './sessions.ts';

/** Runs of experiments that are kept with a session, or for no paper. */
export function labRunHandlers(
  { labRuns }: PendingSessions,
  failures: StoreFailures,
): Pick<Handlers, 'keepLabRun' | 'listLabRuns' | 'latestLabRuns' | 'readLabRun' | 'deleteLabRun'> {
  return {
    keepLabRun: async ({ session, ...run }) => {
      const before = await failures.watch(() => labRuns.keep(session, { ...run, session }));
      if (before === null) throw noSession();
      return before;
    },
    listLabRuns: ({ session, lab }) => labRuns.list(session, lab),
    latestLabRuns: () => labRuns.latest(),
    readLabRun: async ({ id }) => {
      const run = await labRuns.read(id);
      if (!run) throw new Failure('not-found', 'this run is no longer kept');
      return run;
    },
    deleteLabRun: async ({ id }) => {
      await labRuns.remove(id);
      return null;
    },
  };
}
