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
}

/**
 * The space a picture needs. compact: about as wide as high, at its natural height. filling: the same, scaled
 * to the height it is given. wide: the full width, on one page. tables: the full width, with page breaks
 * allowed between its parts.
 */
export type PictureShape = 'compact' | 'filling' | 'wide' | 'tables';

export interface AnswerSheetForm {
  /** The figure above the boxes: the picture with its givens only, or none where the prompt is enough. */
  readonly figure: 'givens' | 'none';
  /** The boxes arranged as a table; null: a list under their group headings. */
  readonly table: SheetTable | null;
}

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
