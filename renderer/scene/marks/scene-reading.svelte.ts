import { easeCubicInOut } from 'd3-ease';
import { gradientId } from '../../../core/solution/backpropagate.ts';
import { stepsById, type Step } from '../../../core/solution/step.ts';
import { t } from '../../language/language.svelte.ts';
import { textOf } from '../../language/text-of.ts';
import type { Chain } from '../../state/chain.svelte.ts';
import { landedAt } from '../../state/played-frame.svelte.ts';
import type { SceneProps } from '../scene.ts';
import { along, type Point } from './geometry.ts';
import { keptApart } from './keep-apart.ts';
import { figureText, numberText, symbolText, tightFigureText } from '../../maths/number-text.ts';

/** A number moving to the place where it is used. */
export interface Traveller extends Point {
  readonly id: string;
  readonly text: string;
}

/**
 * A step that a scene computes in addition to its solution; it is shown once all the steps `after` are shown.
 */
export interface BesideStep {
  readonly step: Step;
  readonly after: readonly string[];
}

/**
 * `pending`: hidden at this time, because it is not computed yet or because the student has yet to give its
 * value · `now`: the current step, whose value is fading in · `done`: shown. Given steps are `done` from the
 * start.
 */
export type StepState = 'pending' | 'now' | 'done';

export interface ReadingOptions {
  /** Numbers are close together in the picture, so long exact ones are rounded. */
  readonly tight?: () => boolean;
  /** Steps beside the solution that the picture shows too. */
  readonly beside?: () => readonly BesideStep[];
  /**
   * The picture does not follow the time: everything is shown from the start, except values that the student
   * has yet to give.
   */
  readonly untimed?: boolean;
}

/**
 * What a scene shows of each step at a moment: whether its number is visible, how it is written and spoken,
 * what is highlighted, selected or moving. Everything follows from the scene's props. Scenes use it for every
 * such decision, so a held-back value is hidden everywhere.
 */
export class SceneReading {
  readonly #props: () => SceneProps;
  readonly #options: ReadingOptions;
  readonly #beside: readonly BesideStep[] = $derived.by(() => this.#options.beside?.() ?? []);
  readonly #after: ReadonlyMap<string, readonly string[]> = $derived(
    new Map(this.#beside.map(({ step, after }) => [step.id, after])),
  );
  /** All steps that the picture can show, by id. */
  readonly steps: ReadonlyMap<string, Step> = $derived.by(() =>
    stepsById([...this.#props().worked.solution.steps, ...this.#beside.map(({ step }) => step)]),
  );
  // Numbers are formatted once per solution, not once per frame.
  readonly #numbers: Map<string, string> = $derived.by(
    () => (void this.steps, void this.#options.tight?.(), new Map<string, string>()),
  );
  readonly #symbols: Map<string, string> = $derived.by(() => (void this.steps, new Map<string, string>()));
  // Between two beats only the travelling numbers and the opacity of the new value change.
  readonly beat: number = $derived.by(() => this.#props().frame.beat);
  readonly step: string | null = $derived.by(() => this.#props().frame.step);
  readonly #from: readonly string[] = $derived.by(() => this.#props().frame.from);
  readonly selected: string | null = $derived.by(() => this.#props().selected);
  /** For paper: the finished picture, nothing to press. */
  readonly still: boolean = $derived.by(() => this.#props().still ?? false);
  /** The givens alone, beside the answer boxes of a question. */
  readonly blank: boolean = $derived.by(() => this.#props().blank ?? false);
  /** The step in view: the selected one, else that of the moment. */
  readonly focus: string | null = $derived(this.selected ?? this.step);
  readonly phase: string = $derived(this.phaseOf(this.focus));
  /** The steps that the one in view is computed from. */
  readonly operands: ReadonlySet<string> = $derived(
    new Set(this.selected === null ? this.#from : (this.steps.get(this.selected)?.dependsOn ?? [])),
  );
  readonly #guided: boolean = $derived.by(() => this.#props().guided ?? false);
  /** Does this board hide values until the student gives them? */
  readonly predicts: boolean = $derived.by(
    () => this.#guided || (this.#props().board?.predict.mode ?? 'off') !== 'off',
  );

  constructor(props: () => SceneProps, options: ReadingOptions = {}) {
    this.#props = props;
    this.#options = options;
  }

  /** Can anything be pressed? Not on paper and not beside an answer. */
  get live(): boolean {
    return !this.still && !this.blank;
  }

  /** Is the value hidden until the student gives it, directly or because it follows from a hidden one? */
  readonly heldBack = (id: string): boolean => {
    if (!this.predicts) return false;
    const after = this.#after.get(id);
    if (after !== undefined && !this.#timed(id)) return after.some(this.heldBack);
    const { board, frame, timeline } = this.#props();
    const at = timeline.beatOf.get(id);
    if (this.#guided && at !== undefined && !landedAt(frame, at)) return true;
    return board !== undefined && (board.asked?.id === id || board.hides(id));
  };

  /** May the number be shown? A given always is; others once they are computed and not held back. */
  readonly seen = (id: string): boolean => {
    const { timeline, frame, only } = this.#props();
    const at = timeline.beatOf.get(id);
    if (at === undefined) {
      const after = this.#after.get(id);
      return after === undefined ? this.steps.has(id) : after.every(this.seen);
    }
    if (this.blank) return only?.has(id) === true;
    if (this.heldBack(id) || only?.has(id) === false) return false;
    return this.still || this.#options.untimed === true || landedAt(frame, at);
  };

  readonly isGiven = (id: string): boolean => this.steps.has(id) && !this.#timed(id);

  readonly state = (id: string): StepState =>
    !this.seen(id) ? 'pending' : this.step === id && this.#props().frame.progress < 1 ? 'now' : 'done';

  readonly value = (id: string): number => this.steps.get(id)?.value ?? Number.NaN;
  phaseOf(id: string | null): string {
    return (id === null ? undefined : this.steps.get(id)?.phase) ?? 'given';
  }

  /** The number as the picture writes it, even while it is hidden: for measuring. */
  readonly number = (id: string): string => {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const step = this.steps.get(id);
    const text = this.#options.tight?.() === true ? tightFigureText(step) : figureText(step);
    this.#numbers.set(id, text);
    return text;
  };

  /** The number as the picture writes it; null while it may not be shown. */
  readonly shown = (id: string): string | null => (this.seen(id) ? this.number(id) : null);

  /** The number as the lines of working write it, even while it is hidden. */
  readonly numberInFull = (id: string): string => numberText(this.steps.get(id));

  readonly symbol = (id: string): string => {
    const known = this.#symbols.get(id) ?? symbolText(id, this.steps.get(id));
    this.#symbols.set(id, known);
    return known;
  };

  /** A remark on the step, such as which entry was the largest; undefined while it may give the value away. */
  readonly note = (id: string): string | undefined =>
    this.heldBack(id) ? undefined : this.#noteOf(this.steps.get(id));
  readonly #noteOf = (step: Step | undefined): string | undefined =>
    step?.note === undefined ? undefined : textOf(step.note);

  readonly isLit = (id: string): boolean => this.live && (this.focus === id || this.operands.has(id));

  /** The paths of the chain rule that are drawn over the picture; null while they would give a value away. */
  get chain(): Chain | null {
    const chain = this.#props().board?.chain;
    if (chain?.shown !== true || chain.target === null) return null;
    const { of, by } = chain.target;
    return this.heldBack(gradientId(of, by)) ? null : chain;
  }

  /** Selects a step; deselects it where it is selected. */
  readonly choose = (id: string): void => this.#props().onSelect(this.selected === id ? null : id);

  /** The accessible name of a number in the picture. */
  readonly spoken = (id: string): string =>
    this.seen(id)
      ? t('{{name}} is {{value}}', { name: this.symbol(id), value: this.number(id) })
      : t('{{name}} is not computed yet', { name: this.symbol(id) });

  /**
   * Where an edit changed the number from that of the document: the number before, in words; undefined for all
   * others. The picture outlines such a number.
   */
  readonly altered = (id: string): string | undefined => {
    const before = this.seen(id) ? (this.#props().board?.beforeEdit(id) ?? null) : null;
    return before === null ? undefined : t('was {{value}}', { value: figureText(before) });
  };

  /** The opacity of a value that is fading in, 0 to 1; undefined for all others, so no style is set. */
  readonly landed = (id: string): number | undefined =>
    this.step === id && !this.still ? this.#props().frame.landed : undefined;

  /**
   * The travelling numbers at this time, between the places of their steps; none covers another one. `scale`:
   * how much larger than the picture they are drawn; `drawing`: the height that they stay within.
   */
  travellers(place: ReadonlyMap<string, Point>, scale = 1, drawing?: number): readonly Traveller[] {
    const { frame } = this.#props();
    const to = frame.step === null ? undefined : place.get(frame.step);
    if (!this.live || !to || frame.travel >= 1 || frame.progress === 0) return [];
    const share = easeCubicInOut(frame.travel);
    return keptApart(
      frame.from.flatMap((id) => {
        const from = place.get(id);
        const text = this.shown(id);
        return from && text !== null
          ? [{ id, ...along(from, to, share), text, width: wide(text) * scale, height: TRAVELLER * scale }]
          : [];
      }),
      drawing,
    );
  }

  readonly #timed = (id: string): boolean => this.#props().timeline.beatOf.has(id);
}

/** The height of a travelling number, in drawing units. */
const TRAVELLER = 24;
/** About how wide a text is drawn, in drawing units: the figures of KaTeX's upright face are half an em. */
export const wide = (text: string): number => 12 + text.length * 8.2;
