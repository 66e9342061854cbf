import type { Handlers } from '../ipc.ts';
import type { Predictions } from '../store/predictions.ts';
import type { Sessions } from '../store/sessions.ts';
import { sessionOf } from './sessions.ts';

/** Values that a student typed before their step was revealed. */
export function predictionHandlers(
  predictions: Predictions,
  sessions: Sessions,
): Pick<Handlers, 'savePrediction' | 'listMissed'> {
  return {
    savePrediction: ({ session, question, step, typed, missed }) => {
      sessionOf(sessions, session);
      predictions.save(session, question, step, typed, missed);
      return null;
    },
    listMissed: ({ session, question }) => predictions.missed(session, question),
  };
}
