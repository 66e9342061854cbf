/**
 * What the pages need to know of a worked question beyond its numbers. Plain data: it travels with the worked
 * question, so no page asks which kind it shows.
 */
export interface Presentation {
  /**
   * Does the picture change from step to step? One that does not opens finished and has no key frames; its
   * steps can still be played.
   */
  readonly motion: boolean;
  readonly picture: PictureShape;
  readonly sheet: AnswerSheetForm;
  /**
   * The working on paper. lines: a line for every step. formulas: steps that only state a constant have none,
   * since the table in the picture shows them. none: the picture says it all, or the lines are too many.
   */
  readonly working: 'lines' | 'formulas' | 'none';
  /**
   * The solution holds only some of its steps; the others are computed when they are asked for (`Kind.stepsOf`).
   * Such a question opens in matrix notation where it has one, and is not solved under other conventions.
   */
  readonly stepsOnDemand: boolean;
  /**
   * Ids of the steps that have no δ of their own when a gradient is written as a recursion: the activations of
   * a network. Absent: every step has one.
   */
  readonly withoutDelta?: readonly string[];
}

/**
 * The room a picture needs. compact: not much wider than high, at its own height. filling: the same, drawn into
 * the height it is given. wide: all the width there is, kept on one page. tables: all the width there is, and
 * may break between its parts.
 */
export type PictureShape = 'compact' | 'filling' | 'wide' | 'tables';

export interface AnswerSheetForm {
  /** The figure above the boxes: the picture with its givens alone, or none where the prompt is enough. */
  readonly figure: 'givens' | 'none';
  /** The boxes arranged as a table; null: a list under their group headings. */
  readonly table: SheetTable | null;
}

export interface SheetTable {
  /** Heading of the row labels. */
  readonly label: 'Layer';
  /** Headings are keys of the interface's translations; `printed` heads the column on paper, in English. */
  readonly columns: readonly {
    readonly title: 'Activation map' | 'Weights' | 'Biases';
    readonly printed: string;
    readonly hint: { readonly example: string } | 'number or product' | null;
  }[];
  /** A cell is given, or is the box with this id. */
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly ({ readonly given: string } | { readonly box: string })[];
  }[];
}
