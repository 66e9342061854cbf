import { untrack } from 'svelte';
import { num, refs } from '../../../core/expr/expr.ts';
import type { OptimizerRunPicture } from '../../../core/kinds/optimizer-run/optimizer-run.ts';
import type { Board } from '../../state/board.svelte.ts';
import { fitView, heightOf, planeOf, zoomed, type Plane, type View } from './plane.ts';

export interface LandscapeProps {
  /** null without a solution's board: on paper and beside an answer. */
  readonly board: Board | null;
  readonly picture: OptimizerRunPicture;
  readonly valueOf: (id: string) => number;
  /** Values of the variables at each update, one list per runner. */
  readonly paths: readonly (readonly (readonly number[])[])[];
  /** The size of the picture, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
}

/** The visible part of the objective's plane, which the user can move, and what is drawn in it. */
export class LandscapeView {
  readonly #props: () => LandscapeProps;
  /** The view keeps its place while an edit changes the numbers. */
  #held: { readonly of: Board | null; readonly view: View } | null = $state.raw(null);
  readonly #height = $derived.by(() => {
    const { picture, valueOf } = this.#props();
    return picture.variables.length <= 2 ? heightOf(picture, valueOf) : null;
  });
  readonly #fitted = $derived.by(() => (this.#height ? fitView(this.#props().paths, this.#height) : null));
  /** null where the objective cannot be drawn as a landscape. */
  readonly view: View | null = $derived.by(() => {
    const { board } = this.#props();
    return this.#held !== null && this.#held.of === board ? this.#held.view : this.#fitted;
  });
  /** Everything that the plane depends on; a path that is dragged over it does not change it. */
  readonly #key = $derived.by(() => {
    const { picture, valueOf, size } = this.#props();
    if (!this.view || !this.#height) return null;
    const constants = refs(picture.surface ?? num(0)).filter((id) => !picture.variables.includes(id));
    return JSON.stringify([picture.surface, constants.map(valueOf), this.view, size]);
  });
  readonly plane: Plane | null = $derived.by(() => {
    if (this.#key === null) return null;
    return untrack(() => {
      const { picture, paths, size } = this.#props();
      return this.view && this.#height
        ? planeOf(this.view, picture.variables.length, this.#height, size, paths.flat())
        : null;
    });
  });

  constructor(props: () => LandscapeProps) {
    this.#props = props;
  }

  /** Keeps the view where it is now. */
  hold(): void {
    if (this.view) this.#show(this.view);
  }
  /** Shows a part of the plane; a factor below 1 zooms in. */
  zoom(factor: number): void {
    if (this.view) this.#show(zoomed(this.view, factor));
  }
  /** Shows all paths, now and after each edit. */
  fit(): void {
    this.#held = null;
  }

  #show(view: View): void {
    this.#held = { of: this.#props().board, view };
  }
}
