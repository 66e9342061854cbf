import { evaluate } from '../expr/evaluate.ts';
import type { Expr } from '../expr/expr.ts';
import type { Box } from '../kinds/kind.ts';
import { valueOf, type Valued } from '../solution/evaluate-lines.ts';
import type { Step } from '../solution/step.ts';
import { figuresOf, stepsOf } from './asked-steps.ts';
import { unitOfFigure } from './closeness.ts';
import { HOW, judge, type Judged, type Judgement, type Root } from './judge.ts';
import type { TypedNumber } from './read/read.ts';

/**
 * Goes through the steps in order, computes what follows from the answers so far, and judges each typed number.
 * By box id; a box without a number is left out. `typed` gives the numbers of a box, one for each step it asks;
 * `truth` is our value of a step.
 */
export function followSteps(
  steps: readonly Step[],
  boxes: readonly Box[],
  typed: (box: Box) => readonly TypedNumber[],
  truth: (id: string) => Valued,
): ReadonlyMap<string, readonly Judged[]> {
  const script = new Followed(truth, Math.min(...boxes.map(figuresOf)));
  const asked = piecesOf(boxes, typed);
  const judged = new Map<string, Judged[]>();
  for (const step of steps) {
    const piece = asked.get(step.id);
    if (piece === undefined) script.leaveOut(step);
    else judged.set(piece.box.id, [...(judged.get(piece.box.id) ?? []), script.mark(step, piece)]);
  }
  return judged;
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
    const { value } = this.#at(this.#own, step.id);
    keep(this.#slack, step.id, this.#slackOf(step, this.#slack));
    const rounded = step.dependsOn.length === 0 ? 0 : roundedAway(value, this.#figures);
    keep(this.#unseen, step.id, this.#slackOf(step, this.#unseen) + rounded);
    const faults = this.#faults(step);
    if (faults.length > 0) this.#slips.set(step.id, faults);
  }

  mark(step: Step, { box, typed }: Piece): Judged {
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
    const targets = { ours, followed, followedTyped, slack, figures, afterSlip: faults.length > 0 };
    const judgement = typed
      .map((number) => judge(number, targets))
      .reduce((worst, one) => (HOW.indexOf(one.how) > HOW.indexOf(worst.how) ? one : worst));
    const eased =
      judgement.how === 'carried' &&
      followed.value === 0 &&
      ours.value !== 0 &&
      !cancels(step.formula, (id) => this.#at(this.#own, id).value);
    this.#keep(step, judgement, ours, faults);
    return { step, ...judgement, faults, eased };
  }

  #keep(step: Step, { number, how, closeness }: Judgement, ours: Valued, faults: readonly Root[]): void {
    const valued: Valued = { value: number.value, exact: number.exact };
    if (how === 'right' && closeness === 'same') this.#asTyped.delete(step.id);
    else this.#asTyped.set(step.id, valued);
    keep(this.#slack, step.id, closeness === 'same' ? 0 : roundingOf(number));
    if (how === 'right') {
      this.#own.delete(step.id);
      return;
    }
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
/** Half a unit of the last place written, and never more than a hundredth of the number. */
const roundingOf = ({ value, written }: TypedNumber): number =>
  written === null ? 0 : Math.min(0.5 * written.unit, 0.01 * Math.abs(value));

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
