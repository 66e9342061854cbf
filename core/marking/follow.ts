import { evaluate } from '../expr/evaluate.ts';
import type { Expr } from '../expr/expr.ts';
import type { Box } from '../kinds/kind.ts';
import { valueOf, type Valued } from '../solution/evaluate-lines.ts';
import { isGiven, type Step } from '../solution/step.ts';
import { decimalsOf, figuresOf, stepsOf } from './asked-steps.ts';
import { unitOfFigure } from './closeness.ts';
import { HOW, judge, type Judged, type Judgement, type Root } from './judge.ts';
import type { TypedNumber } from './read/read.ts';
import { toleranceOf } from './tolerance.ts';

/** A value that the student used for a step in place of ours, or of what stands in its box. */
export interface Instead {
  readonly step: string;
  readonly value: Valued;
  /** How far it may be off, where it was worked back from rounded numbers. */
  readonly slack: number;
  /** The step in whose box it is charged, where that is another one. */
  readonly at?: string;
  /** It is what follows from the student's earlier values, and is no slip of its own. */
  readonly follows?: true;
}

/** A script judged step by step. */
export interface FollowedScript {
  /** By box id, in the order of the steps; a box without a number is left out. */
  readonly judged: ReadonlyMap<string, readonly Judged[]>;
  /** The value of a step in force: as typed, else as it follows. */
  readonly inForce: (id: string) => number;
}

/** What is marked: the steps, the boxes, their numbers (one for each step a box asks), and our values. */
export interface Asked {
  readonly steps: readonly Step[];
  readonly boxes: readonly Box[];
  readonly typed: (box: Box) => readonly TypedNumber[];
  readonly truth: (id: string) => Valued;
  /** Whether the numbers of a box are right by a decision, though they are not ours. */
  readonly accepted?: (box: Box, numbers: readonly TypedNumber[]) => boolean;
}

/**
 * Goes through the steps in order, computes what follows from the answers so far, and judges each typed number.
 * `instead` gives values that the student is taken to have used.
 */
export function followSteps(
  { steps, boxes, typed, truth, accepted }: Asked,
  instead: readonly Instead[] = [],
): FollowedScript {
  const script = new Followed(truth, Math.min(...boxes.map(figuresOf)));
  const asked = piecesOf(boxes, typed);
  const isAccepted = new Map(boxes.map((box) => [box, accepted?.(box, typed(box)) ?? false]));
  const other = new Map(instead.map((one) => [one.step, one]));
  const judged = new Map<string, Judged[]>();
  for (const step of steps) {
    const piece = asked.get(step.id);
    if (piece === undefined) script.leaveOut(step);
    else
      judged.set(piece.box.id, [
        ...(judged.get(piece.box.id) ?? []),
        script.mark(step, piece, isAccepted.get(piece.box) ?? false),
      ]);
    const used = other.get(step.id);
    if (used) script.use(step, used);
  }
  return { judged, inForce: (id) => script.inForce(id) };
}

interface Piece {
  readonly box: Box;
  readonly typed: readonly [TypedNumber, ...TypedNumber[]];
}

function piecesOf(
  boxes: readonly Box[],
  typed: (box: Box) => readonly TypedNumber[],
): ReadonlyMap<string, Piece> {
  const pieces = new Map<string, Piece>();
  for (const box of boxes) {
    const numbers = typed(box);
    const asked = stepsOf(box);
    // A box may ask for the same step twice: the side of a square.
    for (const step of asked) {
      const [first, ...others] = numbers.filter((_number, i) => asked[i] === step);
      if (first) pieces.set(step, { box, typed: [first, ...others] });
      else pieces.delete(step);
    }
  }
  return pieces;
}

/** What follows from a script so far. Only what differs from our own values is stored. */
class Followed {
  /** The student's values where they are wrong. */
  readonly #own = new Map<string, Valued>();
  /** Every value as written, so that correct rounding can be followed too. */
  readonly #asTyped = new Map<string, Valued>();
  /** The values that follow from the slips alone, for a student who rounds only what is written. */
  readonly #unrounded = new Map<string, Valued>();
  /** How far the rounding of typed numbers may have moved a value, */
  readonly #slack = new Map<string, number>();
  /** and that of values in between that were not written down. */
  readonly #unseen = new Map<string, number>();
  readonly #slips = new Map<string, readonly Root[]>();
  readonly #ours: (id: string) => Valued;
  /** The significant figures to which a student may have rounded what was not written down. */
  readonly #figures: number;

  constructor(ours: (id: string) => Valued, figures: number) {
    this.#ours = ours;
    this.#figures = figures;
  }

  leaveOut(step: Step): void {
    const ours = this.#ours(step.id);
    this.#follow(step, this.#own, ours);
    this.#follow(step, this.#asTyped, ours);
    this.#follow(step, this.#unrounded, ours);
    const { value } = this.#at(this.#own, step.id);
    keep(this.#slack, step.id, this.#slackOf(step, this.#slack));
    const rounded = step.dependsOn.length === 0 ? 0 : roundedAway(value, this.#figures);
    keep(this.#unseen, step.id, this.#slackOf(step, this.#unseen) + rounded);
    const faults = this.#faults(step);
    if (faults.length > 0) this.#slips.set(step.id, faults);
  }

  mark(step: Step, { box, typed }: Piece, accepted: boolean): Judged {
    const ours = this.#ours(step.id);
    const faults = this.#faults(step);
    const followed = this.#follow(step, this.#own, ours);
    const followedTyped = this.#follow(step, this.#asTyped, ours);
    const figures = figuresOf(box);
    const seen = this.#slackOf(step, this.#slack);
    const unseen = this.#slackOf(step, this.#unseen);
    // Who gives five figures worked with five.
    const slack = ({ written }: TypedNumber): number =>
      seen + unseen * 10 ** Math.min(0, this.#figures - (written?.figures ?? this.#figures));
    const unrounded = this.#follow(step, this.#unrounded, ours);
    const targets = {
      ours,
      followed,
      followedTyped,
      unrounded,
      slack,
      figures,
      tolerance: toleranceOf(box),
      decimals: decimalsOf(box),
      afterSlip: faults.length > 0,
    };
    const judgement = typed
      .map((number) => judge(number, targets))
      .reduce((worst, one) => (HOW.indexOf(one.how) > HOW.indexOf(worst.how) ? one : worst));
    const isOld = judgement.how === 'coarse' && this.#isOldValue(step, typed[0]);
    if (accepted && judgement.how !== 'right') return this.#accept(step, typed[0], ours);
    const eased =
      judgement.how === 'carried' &&
      !faults.every((fault) => fault.accepted === true) &&
      followed.value === 0 &&
      ours.value !== 0 &&
      !cancels(step.formula, (id) => this.#at(this.#own, id).value);
    const judged: Judgement = isOld ? { ...judgement, how: 'wrong', closeness: 'different' } : judgement;
    this.#keep(step, judged, ours, faults);
    return { step, ...judged, faults, eased, followed };
  }

  /** A parameter that was not updated: 0.5 is b₁ itself, not 0.4875 in one figure. */
  #isOldValue({ phase, formula }: Step, { value }: TypedNumber): boolean {
    const [old] = phase === 'update' && formula.op === 'add' ? formula.terms : [];
    return old?.op === 'ref' && this.#at(this.#asTyped, old.id).value === value;
  }

  /** A number that is right though it is not ours: what follows from it is right too. */
  #accept(step: Step, number: TypedNumber, ours: Valued): Judged {
    const value: Valued = { value: number.value, exact: number.exact };
    this.#keep(step, { number, how: 'wrong', closeness: 'same' }, ours, []);
    this.#slips.set(step.id, [{ step: step.id, typed: number, truth: ours, accepted: true }]);
    return { step, number, how: 'right', closeness: 'same', faults: [], eased: false, followed: value };
  }

  /** Goes on with another value of a step. Where it is ours, no slip is left. */
  use(step: Step, { value, slack, at, follows }: Instead): void {
    const ours = this.#ours(step.id);
    for (const values of [this.#own, this.#asTyped, this.#unrounded]) values.delete(step.id);
    this.#slips.delete(step.id);
    keep(this.#slack, step.id, Math.min(slack, LARGEST_SLACK * Math.abs(value.value)));
    this.#unseen.delete(step.id);
    if (value.value === ours.value) return;
    for (const values of [this.#own, this.#asTyped, this.#unrounded]) values.set(step.id, value);
    const faults = follows ? this.#faults(step) : [];
    if (faults.length > 0) {
      this.#slips.set(step.id, faults);
      return;
    }
    this.#slips.set(step.id, [
      {
        step: step.id,
        typed: value,
        truth: ours,
        unwritten: isGiven(step) ? 'given' : 'step',
        ...(at === undefined ? {} : { at }),
      },
    ]);
  }

  inForce(id: string): number {
    return this.#at(this.#asTyped, id).value;
  }

  #keep(step: Step, { number, how, closeness }: Judgement, ours: Valued, faults: readonly Root[]): void {
    const valued: Valued = { value: number.value, exact: number.exact };
    if (how === 'right' && closeness === 'same') this.#asTyped.delete(step.id);
    else this.#asTyped.set(step.id, valued);
    keep(this.#slack, step.id, closeness === 'same' ? 0 : roundingOf(number));
    if (how === 'right') {
      this.#own.delete(step.id);
      this.#unrounded.delete(step.id);
      return;
    }
    if (how !== 'carried') this.#unrounded.set(step.id, valued);
    this.#own.set(step.id, valued);
    this.#slips.set(step.id, how === 'carried' ? faults : [{ step: step.id, typed: number, truth: ours }]);
  }

  /** The value that follows from values of the script; ours where it has none, or no finite one. */
  #follow(step: Step, from: Map<string, Valued>, ours: Valued): Valued {
    if (!step.dependsOn.some((id) => from.has(id))) return ours;
    const value = valueOf(step, (id) => this.#at(from, id), step.dependsOn);
    if (!Number.isFinite(value.value)) return ours;
    from.set(step.id, value);
    return value;
  }

  #at(from: ReadonlyMap<string, Valued>, id: string): Valued {
    return from.get(id) ?? this.#ours(id);
  }

  /** Σ |f(…, p + h, …) − f(…)| over the earlier values p that may be off by h. */
  #slackOf(step: Step, off: ReadonlyMap<string, number>): number {
    const moved = step.dependsOn.filter((id) => off.has(id));
    if (moved.length === 0) return 0;
    const value = evaluate(step.formula, (id) => this.#at(this.#own, id).value);
    const total = moved.reduce((sum, by) => {
      const at = (id: string): number => this.#at(this.#own, id).value + (id === by ? (off.get(id) ?? 0) : 0);
      return sum + Math.abs(evaluate(step.formula, at) - value);
    }, 0);
    return Number.isFinite(total) ? Math.min(total, LARGEST_SLACK * Math.abs(value)) : 0;
  }

  #faults(step: Step): readonly Root[] {
    if (this.#slips.size === 0) return [];
    return [...new Set(step.dependsOn.flatMap((id) => this.#slips.get(id) ?? []))];
  }
}

function keep(slack: Map<string, number>, id: string, by: number): void {
  if (by > 0) slack.set(id, by);
  else slack.delete(id);
}

/** Rounding of earlier values never excuses more than this share of a value, nor a value of 0. */
const LARGEST_SLACK = 0.05;
/** Rounding of one number is never more than this share of it. */
const LARGEST_ROUNDING = 0.01;
/** Half a unit of the last place written. */
const roundingOf = ({ value, written }: TypedNumber): number =>
  written === null ? 0 : Math.min(0.5 * written.unit, LARGEST_ROUNDING * Math.abs(value));

/** Half a unit of the last figure kept; 0 for a value with no more figures than that. */
function roundedAway(value: number, figures: number): number {
  if (value === 0 || !Number.isFinite(figures)) return 0;
  const unit = unitOfFigure(Math.abs(value), figures);
  const places = Math.abs(value) / unit;
  return Math.abs(places - Math.round(places)) < 1e-9 * places ? 0 : 0.5 * unit;
}

/** Whether a value is 0 because nonzero terms cancel: that takes as much work as any other number. */
const cancels = (formula: Expr, at: (id: string) => number): boolean =>
  formula.op === 'add' && formula.terms.some((term) => evaluate(term, at) !== 0);
