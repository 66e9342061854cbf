import { easeCubicInOut } from 'd3-ease';
import { stepsById, type Step } from '../../../core/solution/step.ts';
import { t } from '../../language/language.svelte.ts';
import type { Point } from './geometry.ts';
import type { SceneProps } from '../scene.ts';
import { inFigure, inTightFigure, symbolOfStep } from './shown.ts';

/** A number on its way to where it is used. */
export interface Traveller extends Point {
  readonly id: string;
  readonly text: string;
}

/**
 * What a picture made of steps reads off a solution at a moment: which numbers are there, what is lit, what
 * is on its way. All of it follows from the props.
 */
export class SceneReading {
  readonly #props: () => SceneProps;
  readonly #tight: () => boolean;
  readonly steps: ReadonlyMap<string, Step> = $derived.by(() =>
    stepsById(this.#props().worked.solution.steps),
  );
  // A number is written once a solution: a frame must not format it anew.
  readonly #numbers: Map<string, string> = $derived.by(
    () => (void this.steps, void this.#tight(), new Map<string, string>()),
  );
  readonly #symbols: Map<string, string> = $derived.by(() => (void this.steps, new Map<string, string>()));
  // Between two beats only the travelling numbers and the landing value change.
  readonly beat: number = $derived.by(() => this.#props().frame.beat);
  readonly step: string | null = $derived.by(() => this.#props().frame.step);
  readonly #from: readonly string[] = $derived.by(() => this.#props().frame.from);
  readonly #landing: boolean = $derived.by(() => this.#props().frame.landed > 0);
  readonly selected: string | null = $derived.by(() => this.#props().selected);
  readonly still: boolean = $derived.by(() => this.#props().still ?? false);
  readonly blank: boolean = $derived.by(() => this.#props().blank ?? false);
  /** The step in view: the chosen one, else that of the moment. */
  readonly focus: string | null = $derived(this.selected ?? this.step);
  readonly phase: string = $derived(
    this.focus === null ? 'given' : (this.steps.get(this.focus)?.phase ?? 'given'),
  );
  readonly operands: ReadonlySet<string> = $derived(
    new Set(this.selected === null ? this.#from : (this.steps.get(this.selected)?.dependsOn ?? [])),
  );

  /** `tight`: numbers stand close together, so long decimals are rounded. */
  constructor(props: () => SceneProps, tight: () => boolean = () => false) {
    this.#props = props;
    this.#tight = tight;
  }

  /** Can anything be pressed? Not on paper and not beside an answer. */
  get live(): boolean {
    return !this.still && !this.blank;
  }

  /** Is the number there to be seen? A given always is; others once they are computed. */
  readonly seen = (id: string): boolean => {
    const at = this.#props().timeline.beatOf.get(id);
    if (at === undefined) return this.steps.has(id);
    return !this.blank && (this.still || at < this.beat || (at === this.beat && this.#landing));
  };

  readonly value = (id: string): number => this.steps.get(id)?.value ?? Number.NaN;

  readonly number = (id: string): string => {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const step = this.steps.get(id);
    const text = step === undefined ? '' : this.#tight() ? inTightFigure(step) : inFigure(step);
    this.#numbers.set(id, text);
    return text;
  };

  readonly symbol = (id: string): string => {
    const known = this.#symbols.get(id) ?? symbolOfStep(id, this.steps.get(id));
    this.#symbols.set(id, known);
    return known;
  };

  readonly isLit = (id: string): boolean => this.live && (this.focus === id || this.operands.has(id));

  readonly choose = (id: string): void => this.#props().onSelect(this.selected === id ? null : id);

  /** What a screen reader says of a place in the picture. */
  readonly spoken = (id: string): string =>
    this.seen(id)
      ? t('{{name}} is {{value}}', { name: this.symbol(id), value: this.number(id) })
      : t('{{name}} is not computed yet', { name: this.symbol(id) });

  /** How far a value has landed; undefined for all that do not move, so that nothing of them is set. */
  readonly landed = (id: string): number | undefined =>
    this.step === id && !this.still ? this.#props().frame.landed : undefined;

  /** The numbers on their way at this moment, between the places of their steps. */
  travellers(place: ReadonlyMap<string, Point>): readonly Traveller[] {
    const { frame } = this.#props();
    const to = frame.step === null ? undefined : place.get(frame.step);
    if (!this.live || !to || frame.travel >= 1 || frame.progress === 0) return [];
    const share = easeCubicInOut(frame.travel);
    return frame.from.flatMap((id) => {
      const from = place.get(id);
      return from
        ? [
            {
              id,
              x: from.x + (to.x - from.x) * share,
              y: from.y + (to.y - from.y) * share,
              text: this.number(id),
            },
          ]
        : [];
    });
  }
}

/** About how wide a piece of text is drawn: the figures of KaTeX's upright face are half an em. */
export const wide = (text: string): number => 12 + text.length * 8.2;
