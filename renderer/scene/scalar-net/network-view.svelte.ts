import type { ScalarNetSolution } from '../../../core/kinds/scalar-net/scalar-net.ts';
import { passId, passOf } from '../../../core/format/pass.ts';
import { symbolOf } from '../../../core/format/symbol.ts';
import { gradientId } from '../../../core/solution/backpropagate.ts';
import { passAt } from '../../../core/views/network-pass.ts';
import { along, type Box, type Point } from '../marks/geometry.ts';
import { Viewport } from '../marks/viewport.svelte.ts';
import { gradientArrow, weightMark, type WeightMark } from './edge-marks.ts';
import { networkLayout, type DrawnEdge, type NetworkLayout, type WrittenWidths } from './layout.ts';
import { picturePass, type PassPicture } from './network-pass.ts';
import { figureText } from '../../maths/number-text.ts';
import { SceneReading } from '../marks/scene-reading.svelte.ts';
import { textWidth } from '../marks/text-width.ts';
import type { SceneProps } from '../scene.ts';

export interface MarkedEdge extends DrawnEdge {
  readonly mark: WeightMark;
}
/**
 * Limits on the number of edges: drawn as one element each, then painted together; beyond both, layers are
 * drawn as blocks, since edges cannot be distinguished.
 */
const EACH = 300;
const PAINTED = 1000;
/** The frame's aspect ratio before it is measured, and on paper. */
const PAGE_ASPECT = 1.8;
/** Space above the topmost label for a superscript: y⁽¹⁾. */
const HEADROOM = 10;
/** Letter sizes in drawing units: gradients below a unit, and new values, which are bold: 16 and a tenth. */
const SMALL = 14.5;
const BOLD = 17.6;
/** Text of 16 drawing units is readable from this many pixels; a smaller picture shows no text. */
const READ_FROM = 11.5;
/** A picture that shows every number opens with at least this many pixels per drawing unit. */
const OPENS_FROM = 0.7;
/** The edges into and out of the selected unit are labelled up to this many each. */
const MOST_LABELLED = 24;

/** A network as drawn at one time: the pass, the layout, and what is highlighted. */
export class NetworkView {
  readonly #props: () => SceneProps<ScalarNetSolution>;
  readonly reading: SceneReading;
  readonly viewport: Viewport;
  readonly solution: ScalarNetSolution = $derived.by(() => this.#props().worked.solution);
  /** The pass that the user selected; it holds until the time or the selected step changes. */
  #pinned: { readonly pass: number; readonly beat: number } | null = $state.raw(null);
  /** The drawn pass: that of the step in view. */
  readonly pass: number = $derived.by(() => {
    const { selected, still, beat, step } = this.reading;
    return this.#pinned !== null &&
      (this.board ? this.board.selected : selected) === null &&
      this.#pinned.beat === beat
      ? this.#pinned.pass
      : passAt(this.solution, selected ?? (still ? null : step));
  });
  readonly picture: PassPicture = $derived(picturePass(this.solution.picture, this.pass));
  readonly drawnAs: 'edges' | 'painted' | 'blocks' = $derived.by(() => {
    const { tape, edges } = this.solution.picture;
    return tape !== null || edges.length > PAINTED ? 'blocks' : edges.length > EACH ? 'painted' : 'edges';
  });
  /** Every number of the pass is measured, also one that is not shown yet, so the picture keeps its size. */
  readonly #written: WrittenWidths = $derived.by(() => {
    const { units, edges, updated } = this.picture;
    const text = (id: string): string => figureText(this.reading.steps.get(id));
    const lines = ({ weight }: { readonly weight: string }): readonly string[] => [
      `${this.name(weight)} = ${text(weight)}`,
      `◂ ${text(this.finalSlope(weight))}`,
      ...(updated[weight] === undefined ? [] : [`${this.name(updated[weight])} = ${text(updated[weight])}`]),
    ];
    return {
      half: widest(
        SMALL,
        units
          .flatMap((unit) => (unit.sum === unit.output ? [] : this.stepsOf(unit)))
          .map((id) => `◂ ${text(id)}`),
      ),
      weight: widest(BOLD, edges.flatMap(lines)),
    };
  });
  readonly layout: NetworkLayout = $derived.by(() => {
    const { width, height } = this.viewport.room;
    return networkLayout(
      this.picture,
      this.reading.still || width === 0 || height === 0 ? PAGE_ASPECT : width / height,
      this.#written,
    );
  });
  readonly drawing: Box = $derived.by(() => ({
    x: 0,
    y: -HEADROOM,
    width: this.layout.width,
    height: this.layout.height + HEADROOM,
  }));
  /** Is the text large enough to read? Paper is read from closer. */
  readonly legible: boolean = $derived.by(() =>
    this.reading.live ? this.viewport.scale * 16 >= READ_FROM : this.layout.height < 1400,
  );
  readonly biases: readonly string[] = $derived(this.picture.units.flatMap(({ bias }) => bias ?? []));
  readonly #largestWeight: number = $derived.by(() =>
    largest(this.layout.edges.map(({ weight }) => this.reading.value(weight))),
  );
  readonly #largestInput: number = $derived.by(() => largest(this.picture.inputs.map(this.reading.value)));
  readonly #largestValue: number = $derived.by(() =>
    largest(this.picture.units.flatMap(({ sum, output }) => [sum, output]).map(this.reading.value)),
  );
  readonly #largestGradient: number = $derived.by(() =>
    largest(this.layout.edges.map(({ weight }) => this.reading.value(this.finalSlope(weight)))),
  );
  readonly edges: readonly MarkedEdge[] = $derived(
    this.layout.edges.map((edge) => ({
      ...edge,
      mark: weightMark(this.reading.value(edge.weight), this.#largestWeight, this.layout.compact),
    })),
  );
  /** The paths of the chain rule are drawn, so everything else is dimmed. */
  readonly pathsShown: boolean = $derived.by(() => (this.reading.chain?.found ?? null) !== null);
  /**
   * The selected unit: itself, its sum, its output or one of their gradients is selected. Only its edges stay
   * bright.
   */
  readonly chosenUnit: string | null = $derived.by(() => {
    if (this.pathsShown) return null;
    // Pointing at a term of the working dims nothing.
    const selected = this.board ? this.board.selected : this.reading.selected;
    const found =
      selected === null
        ? undefined
        : this.picture.units.find((unit) => this.stepsOf(unit).includes(selected));
    return found?.id ?? (selected !== null && this.picture.inputs.includes(selected) ? selected : null);
  });
  /** The parameters whose values are written in the picture. */
  readonly labelled: readonly string[] = $derived.by(() => {
    const all = [...this.layout.edges.map(({ weight }) => weight), ...this.biases];
    if (!this.layout.crowded) return all;
    const fans = new Set(this.fans.map(({ weight }) => weight));
    return all.filter((id) => fans.has(id) || this.isLitParameter(id));
  });
  /** The edges into and out of the chosen unit, where they are few enough to be labelled. */
  readonly fans: readonly DrawnEdge[] = $derived.by(() => {
    const unit = this.chosenUnit;
    if (unit === null) return [];
    return [
      this.layout.edges.filter(({ to }) => to === unit),
      this.layout.edges.filter(({ from }) => from === unit),
    ].flatMap((fan) => (fan.length <= MOST_LABELLED ? fan : []));
  });

  /**
   * The positions of such an edge's weight and gradient. Edges are crowded at both ends; the weight is nearer
   * to the far end, the gradient nearer to the selected unit, so the two are apart.
   */
  readonly fanPlaces: ReadonlyMap<string, { readonly weight: Point; readonly gradient: Point }> = $derived.by(
    () => {
      if (!this.layout.crowded) return new Map();
      const spot = ({ start, end, to }: DrawnEdge, outer: number, inner: number) => {
        const into = to === this.chosenUnit;
        return {
          weight: along(start, end, into ? outer : 1 - outer),
          gradient: along(start, end, into ? inner : 1 - inner),
        };
      };
      return new Map(
        this.fans.map((edge) => [
          edge.weight,
          this.layout.compact ? spot(edge, 0.16, 0.62) : spot(edge, 0.25, 0.55),
        ]),
      );
    },
  );

  constructor(props: () => SceneProps<ScalarNetSolution>) {
    this.#props = props;
    this.reading = new SceneReading(props, { tight: () => this.layout.crowded });
    // A picture whose numbers cannot be written on every edge opens whole, to show its structure.
    this.viewport = new Viewport(() => this.drawing, {
      scale: () => (this.layout.crowded ? 0 : OPENS_FROM),
      about: () => this.layout.place.get(this.reading.focus ?? '') ?? null,
    });
  }

  get board(): SceneProps['board'] {
    return this.#props().board;
  }

  /**
   * The name of a quantity in the picture. The picture states its pass, so the name leaves out sample and
   * update.
   */
  readonly name = (id: string): string => {
    if (this.solution.picture.passes.length < 2) return this.reading.symbol(id);
    const { base, updates } = passOf(id);
    return symbolOf(updates > (this.solution.picture.passes[this.pass]?.round ?? 0) ? `${base}'` : base)
      .plain;
  };
  readonly gradient = (id: string): string => gradientId(this.picture.loss, id);
  /** The batch gradient where there is one and it is computed, else the gradient of the sample. */
  readonly slopeOf = (id: string): string =>
    this.reading.seen(gradientId(this.picture.objective, id))
      ? gradientId(this.picture.objective, id)
      : this.gradient(id);
  /** The batch gradient, computed or not. */
  readonly finalSlope = (id: string): string => {
    const whole = gradientId(this.picture.objective, id);
    return this.reading.steps.has(whole) ? whole : this.gradient(id);
  };
  readonly updated = (id: string): string => this.picture.updated[id] ?? `${id}'`;
  readonly stepsOf = ({ sum, output }: PassPicture['units'][number]): readonly string[] => [
    sum,
    output,
    this.gradient(sum),
    this.gradient(output),
  ];
  readonly isLitParameter = (id: string): boolean =>
    this.reading.isLit(id) || this.reading.isLit(this.slopeOf(id)) || this.reading.isLit(this.updated(id));
  /** Is the current step computed along this weight's edges? */
  readonly runsAlong = (weight: string): boolean => {
    const { live, focus } = this.reading;
    return (
      live &&
      (this.reading.isLit(weight) ||
        focus === this.gradient(weight) ||
        focus === gradientId(this.picture.objective, weight))
    );
  };
  readonly isDim = ({ from, to }: Pick<DrawnEdge, 'from' | 'to'>): boolean =>
    this.chosenUnit !== null && this.chosenUnit !== from && this.chosenUnit !== to;
  /** The opacity that shows a value where there is no room to write it, 0.1 to 0.9. */
  readonly toneOf = (id: string): number =>
    0.1 +
    (0.8 * Math.abs(this.reading.value(id))) /
      ((this.picture.inputs.includes(id) ? this.#largestInput : this.#largestValue) || 1);
  /** The arrow of an edge's gradient; null until it is computed. */
  readonly arrow = (edge: DrawnEdge): { readonly d: string; readonly ring: boolean } | null => {
    const slope = this.slopeOf(edge.weight);
    return this.reading.seen(slope)
      ? gradientArrow(edge, this.reading.value(slope), this.#largestGradient, this.layout.compact)
      : null;
  };

  /**
   * Draws another pass. Where it is not computed at the current time, moves the time to it, so its numbers
   * are visible.
   */
  readonly showPass = (pass: number): void => {
    const board = this.board;
    const round = this.solution.picture.passes[pass]?.round;
    if (!board || round === undefined) return;
    board.select(null);
    board.playback.pause();
    const end = this.#endOf(round);
    if (end > this.reading.beat) board.playback.seek(end + 1);
    this.#pinned = { pass, beat: Math.max(end, this.reading.beat) };
  };

  /** The last beat of an update: the one before the next update begins. */
  #endOf(round: number): number {
    const { timeline } = this.#props();
    const { passes, units } = this.solution.picture;
    const next = passes.find((one) => one.round === round + 1);
    const begins = next && timeline.beatOf.get(passId(units[0]?.sum ?? '', next));
    return begins === undefined ? timeline.length - 1 : begins - 1;
  }
}

const largest = (values: readonly number[]): number =>
  values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);
const widest = (size: number, texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);
