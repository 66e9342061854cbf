import type { Handlers } from '../ipc.ts';
import type { StoreFailures } from '../store-failures.ts';
import type { PendingSessions } from '../pending-sessions.ts';
import { noSession } from './sessions.ts';

/** Values that a student typed before their step was revealed. */
export function predictionHandlers(
  { predictions }: PendingSessions,
  failures: StoreFailures,
): Pick<Handlers, 'savePrediction' | 'listMissed'> {
  return {
    savePrediction: async ({ session, question, step, typed, missed }) => {
      const saved = await failures.tolerate(() => predictions.save(session, question, step, typed, missed));
      if (saved === false) throw noSession();
      return null;
    },
    listMissed: ({ session, question }) => predictions.missed(session, question),
  };
}
