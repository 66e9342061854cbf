/** What is shown below the strip of volumes; in a wide table the costs are beside the shapes. */
export type TableFace = 'table' | 'costs' | 'field' | 'graph';

/** The face of a table of layers, the row under the pointer, and the room that the table has. */
export class TableView {
  face: TableFace = $state('table');
  pointed: number | null = $state(null);
  /** CSS pixels, measured. */
  width = $state(0);
  height = $state(500);
  readonly #wideFrom: number;
  /** Do shapes and costs fit side by side? */
  readonly wide: boolean = $derived.by(() => this.width >= this.#wideFrom);

  /** `wideFrom`: the least width for shapes and costs side by side, in CSS pixels. */
  constructor(wideFrom: number) {
    this.#wideFrom = wideFrom;
  }

  /** Which half of the table is hidden for want of room: the class of the table's frame. */
  get half(): 'shapes' | 'costs' | null {
    if (this.wide) return null;
    return this.face === 'costs' ? 'costs' : 'shapes';
  }
}
