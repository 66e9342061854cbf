import type { MarkedQuestion } from '../../core/contract/attempts.ts';
import type { Decision } from '../../core/contract/decisions.ts';
import type { ExercisePlace } from '../../core/contract/exercise.ts';
import type { HelpLevel } from '../../core/views/help-level.ts';
import { ask } from '../bridge.ts';

/** Where the answers of a sheet are stored and marked. Each rejects with a BridgeFailure where it cannot. */
export interface SheetStore {
  readonly save: (question: string, box: string, typed: string) => Promise<unknown>;
  /** `unsaved`: the answers by box that could not be saved; null for none. */
  readonly mark: (
    question: string,
    typed: (box: string) => string,
    unsaved: Readonly<Record<string, string>> | null,
  ) => Promise<MarkedQuestion>;
  readonly decide: (decision: Decision) => Promise<unknown>;
  readonly takeHelp: (question: string, box: string, level: HelpLevel) => Promise<unknown>;
}

/** A session, whose answers are on disk. */
export const sessionStore = (session: number): SheetStore => ({
  save: (question, box, typed) => ask('saveAnswer', { session, question, box, typed }),
  mark: (question, _typed, unsaved) =>
    ask('markQuestion', { session, question, ...(unsaved ? { unsaved: { ...unsaved } } : {}) }),
  decide: (decision) => ask('decide', { session, decision }),
  takeHelp: (question, box, level) => ask('takeHelp', { session, question, box, level }),
});

/** An exercise: what is typed in it stays in the page, and only its marking says something of skills. */
export const exerciseStore = (exercise: ExercisePlace): SheetStore => ({
  save: () => Promise.resolve(null),
  mark: (_question, typed) =>
    ask('markExercise', {
      exercise,
      answers: Object.fromEntries(exercise.boxes.map((box) => [box, typed(box)])),
    }),
  decide: () => Promise.resolve(null),
  takeHelp: (_question, box, level) => ask('takeExerciseHelp', { exercise, box, level }),
});
