import type { Language } from '../../core/expr/language.ts';
import type { Problem } from '../../core/kinds/index.ts';
import type { Step } from '../../core/solution/step.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import type { Core } from '../worker/core-worker.ts';
import { BoardPreferences } from './board-preferences.svelte.ts';
import { failureText } from './failure-text.ts';
import type { LastEdits } from './live.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { OpenPaper } from './open-paper.svelte.ts';
import { printPdf } from './printing.ts';

/** What a board needs from the application around it. */
export interface BoardServices {
  /** Solves, marks and explains in a worker of the page. */
  readonly core: Core;
  /** The last edited version of each question, while its document is open. */
  readonly lastEdits: LastEdits;
  readonly preferences: BoardPreferences;
  /** Steps of a large network that its solution does not contain. */
  readonly stepsOf: (question: string, ids: readonly string[]) => Promise<readonly Step[]>;
  /** The question as a program; null if it computes nothing. */
  readonly programIn: (question: string, language: Language) => Promise<string | null>;
  /** Stores a predicted value, and whether it was wrong. */
  readonly savePrediction: (question: string, step: string, typed: string, missed: boolean) => void;
  /** The steps whose value was predicted wrongly the last time. */
  readonly missedIn: (question: string) => Promise<readonly string[]>;
  /** Prints the key frames of the question and its working; absent where nothing can be printed. */
  readonly printFilm?: (question: string) => Promise<void>;
  /** Stores an edited problem as a session of its own; `changes` lists the edits. Absent without a session. */
  readonly branch?: (question: string, problem: Problem, changes: string) => Promise<void>;
}

/** The services of every board of the open paper. */
export const boardServices = (
  core: Core,
  open: OpenPaper,
  notices: Notices,
  branch: BoardServices['branch'],
): BoardServices => ({
  core,
  lastEdits: new WeakMap(),
  preferences: new BoardPreferences(),
  branch,
  async stepsOf(question, ids) {
    const { key } = open;
    let steps: readonly Step[] = [];
    if (key !== null)
      await notices.attempt('Computing the step', async () => {
        steps = await ask('stepsOf', { key, question, ids: [...ids] });
      });
    return steps;
  },
  programIn: (question, language) =>
    open.key === null ? Promise.resolve(null) : ask('programOf', { key: open.key, question, language }),
  printFilm: (question) => printPdf({ open, notices }, 'film', question),
  savePrediction(question, step, typed, missed) {
    if (!open.session) return;
    void ask('savePrediction', { session: open.session.id, question, step, typed, missed }).catch(
      (error: unknown) =>
        notices.show({
          text: t('Your answer could not be saved: {{why}}', { why: failureText(error) }),
          status: 'failed',
        }),
    );
  },
  missedIn: (question) =>
    open.session ? ask('listMissed', { session: open.session.id, question }) : Promise.resolve([]),
});
