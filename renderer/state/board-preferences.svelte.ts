import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { Language } from '../../core/expr/language.ts';

/** Choices on a board that stay from one question to the next, until the window is closed. */
export class BoardPreferences {
  /** Whether the text of the question is unfolded; null until it was chosen: where there is room. */
  questionOpen: boolean | null = $state(null);
  /** Whether the reason for the rule of the current step is shown. */
  whyOpen = $state(false);
  /** Its height over the board, in CSS pixels. */
  whyHeight = $state(0);
  /** The language of the Code panel. */
  codeLanguage: Language = $state('python');
  /** The questions whose own numbers are wanted the next time they are opened, without their last edits. */
  readonly ownNumbers = new WeakSet<WorkedQuestion>();
}
