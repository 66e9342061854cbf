import type { Text } from '../language/text.ts';

/**
 * What the pages need to know about a solved question besides its numbers. Plain data, sent with the solved
 * question, so no page depends on the kind.
 */
export interface Presentation {
  /**
   * Whether the picture changes from step to step. If not, the question opens at its last step and has no key
   * frames; its steps can still be played.
   */
  readonly motion: boolean;
  readonly picture: PictureShape;
  readonly sheet: AnswerSheetForm;
  /**
   * The working on paper. lines: a line for every step. formulas: the same without the steps that only state
   * a constant, which the table in the picture shows. none: the picture shows everything, or there are too
   * many lines.
   */
  readonly working: 'lines' | 'formulas' | 'none';
  /**
   * The solution contains only some of its steps; the others are computed on demand (`Kind.stepsOf`). Such a
   * question opens in matrix notation where it has one, and is not solved under other conventions.
   */
  readonly stepsOnDemand: boolean;
  /**
   * Ids of the steps that have no δ of their own when a gradient is written as a recursion: the activations
   * of a network. Absent: every step has one.
   */
  readonly withoutDelta?: readonly string[];
  /** Answers that the author asks for beside the problem, and that are no numbers; absent: none. */
  readonly others?: readonly OtherAnswer[];
}

/**
 * How most kinds are shown: numbers in tables that move from step to step, worked line by line; on the answer
 * sheet the picture with its givens, or none where the prompt is enough.
 */
export const workedInTables = (figure: 'givens' | 'none'): Presentation => ({
  motion: true,
  picture: 'tables',
  sheet: { figure, table: null },
  working: 'lines',
  stepsOnDemand: false,
});

/** What a box asks, under its heading, and its answer. */
export interface OtherAnswer {
  readonly title: Text;
  /** Text with mathematics between dollar signs; may be empty. */
  readonly ask: string;
  readonly answer: AnswerPart;
}

/** An answer that is no number. */
export type AnswerPart =
  | { readonly type: 'formula'; readonly symbol: string; readonly tex: string }
  /** A model answer, with the names of its ideas. */
  | { readonly type: 'words'; readonly text: string; readonly ideas: readonly string[] }
  /** Options to tick, each with the reason that the author gives, or an empty one. */
  | {
      readonly type: 'choice';
      readonly several: boolean;
      readonly options: readonly {
        readonly id: string;
        readonly text: string;
        readonly correct: boolean;
        readonly reason: string;
      }[];
    };

/**
 * The space a picture needs. compact: about as wide as high, at its natural height. filling: the same, scaled
 * to the height it is given. wide: the full width, on one page. tables: the full width, with page breaks
 * allowed between its parts.
 */
export type PictureShape = 'compact' | 'filling' | 'wide' | 'tables';

export interface AnswerSheetForm {
  /** The figure above the boxes: the picture with its givens only, or none where the prompt is enough. */
  readonly figure: 'givens' | 'none';
  /** The figure is a plot, which does not write the numbers of the givens. */
  readonly plot?: true;
  /** Beside the boxes the figure shows the givens alone, also once a student found more: the sheet shows the rest. */
  readonly still?: true;
  /** The boxes arranged as a table; null: a list under their group headings. */
  readonly table: SheetTable | null;
  /** Boxes arranged in tables and matrices among the others; absent: none. */
  readonly grids?: readonly SheetGrid[];
}

/** Boxes in rows and columns with headings of the author, or as a matrix between brackets. */
export interface SheetGrid {
  /** The symbol of a matrix, in LaTeX; null for a table. */
  readonly matrix: string | null;
  /** Texts with mathematics between dollar signs. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly GridCell[] }[];
}
/** A cell is printed, shows the number of a step that is given, or is the box with this id. */
export type GridCell = { readonly given: string } | { readonly step: string } | { readonly box: string };

export interface SheetTable {
  /** Heading of the row labels. */
  readonly label: 'Layer';
  /**
   * Headings are keys of the interface's translations; `printed` is the column heading on paper, in English.
   */
  readonly columns: readonly {
    readonly title: 'Activation map' | 'Weights' | 'Biases';
    readonly printed: string;
    readonly hint: { readonly example: string } | 'number or product' | null;
  }[];
  /** A cell is either given, or the box with this id. */
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly ({ readonly given: string } | { readonly box: string })[];
  }[];
}
