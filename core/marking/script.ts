import Fraction from 'fraction.js';
import { numberPlain } from '../expr/print.ts';
import { evaluate } from '../expr/evaluate.ts';
import type { Expr } from '../expr/expr.ts';
import { DIGITS_SHOWN, formatNumber } from '../format/number.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Box } from '../kinds/kind.ts';
import type { AnySolution } from '../kinds/index.ts';
import { valueOf, valuesOf, type Valued } from '../solution/evaluate-lines.ts';
import { stepsById, type Step } from '../solution/step.ts';
import { workedLines } from '../views/worked-text.ts';
import { closeness, type Closeness } from './compare.ts';
import { sentence, type Finding } from './finding.ts';
import { formulaFindings } from './formula-findings.ts';
import { readNumber, readShape, readVector, type Read, type TypedNumber } from './read/read-answer.ts';
import { wordsFinding } from './words-finding.ts';

/** The typed answers, by box id. */
export type Answers = Readonly<Record<string, string>>;

/** One student's answers to one question, parsed once, with the values that follow from them. */
export class Script {
  readonly #steps: ReadonlyMap<string, Step>;
  readonly #line: ReturnType<typeof workedLines>;
  readonly #findings = new Map<string, Finding>();
  readonly #answers: Answers;

  constructor(solution: AnySolution, boxes: readonly Box[], answers: Answers) {
    this.#steps = stepsById(solution.steps);
    this.#line = workedLines(solution.steps, (tex) => tex);
    this.#answers = answers;
    this.#findNumbers(solution.steps, boxes);
    for (const [id, finding] of formulaFindings(boxes, (box) => this.#typed(box)))
      this.#findings.set(id, finding);
    for (const box of boxes)
      if (!this.#findings.has(box.id)) this.#findings.set(box.id, wordsFinding(box, this.#typed(box)));
  }

  find(box: Box): Finding {
    const finding = this.#findings.get(box.id);
    if (!finding) throw new RangeError(`box ${box.id} was not marked`);
    return finding;
  }

  /** Goes through the steps in order and computes the values that follow from the answers so far. */
  #findNumbers(steps: readonly Step[], boxes: readonly Box[]): void {
    const pieces = new Map<string, { readonly box: Box; readonly typed: readonly TypedNumber[] }>();
    for (const box of boxes) {
      const asked = stepsOf(box);
      const typed = this.#read(box);
      // A box may ask for the same step twice: the side of a square.
      for (const step of asked)
        pieces.set(step, {
          box,
          typed: typed?.ok === true ? typed.value.filter((_, i) => asked[i] === step) : [],
        });
    }
    // own: the student's values where they are wrong, ours elsewhere. typed: every value as written, so that
    // correct rounding can be followed too.
    const own = new Map<string, Valued>();
    const asTyped = new Map<string, Valued>();
    const slips = new Map<string, Slip>();
    const judged = new Map<string, Judged[]>();
    const truth = valuesOf((id) => this.#steps.get(id));
    for (const step of steps) {
      const ours = truth(step.id);
      const at = (from: ReadonlyMap<string, Valued>) => (id: string) => from.get(id) ?? ours;
      const followed = step.dependsOn.length === 0 ? ours : finiteOr(valueOf(step, at(own)), ours);
      const followedTyped = step.dependsOn.length === 0 ? ours : finiteOr(valueOf(step, at(asTyped)), ours);
      const faults = [
        ...new Set(step.dependsOn.flatMap((id) => (slips.has(id) ? (slips.get(id)?.roots ?? []) : []))),
      ];
      const piece = pieces.get(step.id);
      if (!piece || piece.typed.length === 0) {
        own.set(step.id, followed);
        asTyped.set(step.id, followedTyped);
        if (faults.length > 0) slips.set(step.id, { roots: faults });
        continue;
      }
      const figures = figuresOf(piece.box);
      const judgements = piece.typed.map((number) => ({
        number,
        ...judge(number, ours, followed, followedTyped, figures, faults.length > 0),
      }));
      const judgement = judgements.reduce((worst, one) =>
        HOW.indexOf(one.how) > HOW.indexOf(worst.how) ? one : worst,
      );
      const { number } = judgement;
      judged.set(piece.box.id, [
        ...(judged.get(piece.box.id) ?? []),
        {
          step,
          ...judgement,
          faults,
          eased:
            judgement.how === 'carried' &&
            followed.value === 0 &&
            ours.value !== 0 &&
            !cancels(step.formula, (id) => own.get(id)?.value ?? 0),
        },
      ]);
      const valued: Valued = { value: number.value, exact: number.exact };
      asTyped.set(step.id, valued);
      if (judgement.how === 'right') own.set(step.id, ours);
      else {
        own.set(step.id, valued);
        const roots = judgement.how === 'carried' ? faults : [{ step: step.id, typed: number, truth: ours }];
        slips.set(step.id, { roots });
      }
    }
    for (const box of boxes) {
      if (stepsOf(box).length > 0)
        this.#findings.set(box.id, this.#numberFinding(box, judged.get(box.id) ?? []));
    }
  }

  /** The answer as typed. Own properties only: `constructor` and the like are not answers. */
  #typed(box: Box): string {
    return Object.hasOwn(this.#answers, box.id) ? (this.#answers[box.id] ?? '').trim() : '';
  }

  #read(box: Box): Read<readonly TypedNumber[]> | null {
    const typed = this.#typed(box);
    if (typed === '') return null;
    switch (box.accepts.type) {
      case 'real':
      case 'integer': {
        const read = readNumber(typed);
        return read.ok ? { ok: true, value: [read.value] } : read;
      }
      case 'vector':
        return readVector(typed);
      case 'shape': {
        const read = readShape(typed);
        if (!read.ok) return read;
        const { steps } = box.accepts;
        const square = read.value.length === 1 && steps.every((step) => step === steps[0]);
        const sides = square ? steps.map(() => read.value[0] ?? 0) : read.value;
        return {
          ok: true,
          value: sides.map((side) => ({ value: side, exact: new Fraction(side), written: null })),
        };
      }
      default:
        return null;
    }
  }

  #numberFinding(box: Box, judged: readonly Judged[]): Finding {
    const expected = this.#expected(box);
    const typed = this.#read(box);
    if (typed === null) return { verdict: 'blank', share: 0, expected, why: 'Nothing was written.' };
    if (!typed.ok) return { verdict: 'unreadable', share: 0, expected, why: `${sentence(typed.why)}` };
    const asked = stepsOf(box).length;
    if (typed.value.length !== asked)
      return {
        verdict: 'wrong',
        share: 0,
        expected,
        why: `${typed.value.length === 1 ? 'One number was' : `${typed.value.length} numbers were`} written where ${asked} are asked: ${expected}.`,
      };
    const wrong = judged.find(({ how }) => how === 'wrong' || how === 'coarse');
    if (wrong) return { verdict: 'wrong', share: 0, expected, why: this.#whyWrong(box, wrong, typed.value) };
    const carried = judged.find(({ how }) => how === 'carried');
    if (carried) {
      const root = carried.faults[0];
      const from = root
        ? `your own ${symbolOf(root.step).plain} = ${numberPlain(writtenText(root.typed)).text}, where we have ${numberPlain(writtenText(root.truth)).text}`
        : 'your own earlier value';
      if (judged.some(({ eased }) => eased)) {
        // If an earlier 0 leaves no work to do, the box earns nothing. A number that a kink turned into 0
        // shows that the kink was understood, and earns half.
        return carried.faults.some((fault) => fault.typed.value === 0)
          ? {
              verdict: 'wrong',
              share: 0,
              expected,
              why: `This is 0 only because of ${from}: the work this box asks for is gone; here ${this.#working(carried.step)}.`,
            }
          : {
              verdict: 'carried',
              share: 0.5,
              expected,
              why: `Follows from ${from}; the slip makes this box easier, so it earns half.`,
            };
      }
      return { verdict: 'carried', share: 1, expected, why: `Right given ${from}.` };
    }
    const rounded = judged.some(({ closeness: close }) => close !== 'same');
    return { verdict: 'right', share: 1, expected, why: rounded ? `Right: ${expected}, rounded.` : 'Right.' };
  }

  #whyWrong(box: Box, { how, step, number }: Judged, typed: readonly TypedNumber[]): string {
    const { plain } = this.#line(step.id);
    if (how === 'coarse') {
      return `Too few figures: give ${figuresOf(box)} significant figures or the exact value; here ${plain.symbol} = ${plain.value}.`;
    }
    const sides = stepsOf(box).map((id) => this.#steps.get(id)?.value);
    if (box.accepts.type === 'shape' && typed.every(({ value }, i) => value === sides.at(i - 1)))
      return `The numbers are right, their order is not: write ${box.contract}, ${this.#expected(box)}.`;
    const hint = diagnose(number.value, step.value);
    return `${hint === null ? '' : `${hint}: `}${this.#working(step)}.`;
  }

  /** `z₁ = w₁·x₁ + b₁ = 0.1·1 + 0 = 0.1` */
  #working(step: Step): string {
    const { plain } = this.#line(step.id);
    const numbers = plain.substituted === plain.value ? [] : [plain.substituted];
    const formula = plain.formula === plain.substituted ? [] : [plain.formula];
    return [plain.symbol, ...formula, ...numbers, plain.value].join(' = ');
  }

  #expected(box: Box): string {
    const values = stepsOf(box).map((id) => {
      const step = this.#steps.get(id);
      return step ? expectedText(step, figuresOf(box)) : '?';
    });
    return box.accepts.type === 'vector' ? `(${values.join(', ')})` : values.join('×');
  }
}

interface Root {
  readonly step: string;
  readonly typed: Valued;
  readonly truth: Valued;
}
interface Slip {
  readonly roots: readonly Root[];
}
interface Judged {
  readonly step: Step;
  readonly number: TypedNumber;
  readonly how: 'right' | 'carried' | 'coarse' | 'wrong';
  readonly closeness: Closeness;
  readonly faults: readonly Root[];
  readonly eased: boolean;
}
/** From best to worst. */
const HOW: readonly Judged['how'][] = ['right', 'carried', 'coarse', 'wrong'];

function judge(
  number: TypedNumber,
  ours: Valued,
  followed: Valued,
  followedTyped: Valued,
  figures: number,
  afterSlip: boolean,
): Pick<Judged, 'how' | 'closeness'> {
  const close = (truth: Valued): Closeness =>
    figures === Number.POSITIVE_INFINITY
      ? number.value === truth.value
        ? 'same'
        : 'different'
      : closeness(number, truth, figures);
  const fits = (closeTo: Closeness): boolean => closeTo === 'same' || closeTo === 'rounded';
  const toOurs = close(ours);
  if (fits(toOurs)) return { how: 'right', closeness: toOurs };
  for (const candidate of [followed, followedTyped]) {
    const toOwn = close(candidate);
    if (fits(toOwn))
      return { how: afterSlip ? 'carried' : 'right', closeness: afterSlip ? toOwn : 'rounded' };
  }
  return { how: toOurs === 'coarse' ? 'coarse' : 'wrong', closeness: toOurs };
}

/** Whether a value is 0 because nonzero terms cancel: that takes as much work as any other number. */
const cancels = (formula: Expr, at: (id: string) => number): boolean =>
  formula.op === 'add' && formula.terms.some((term) => evaluate(term, at) !== 0);

/** A single simple slip that explains a wrong number; null if there is none. */
function diagnose(typed: number, truth: number): string | null {
  if (typed === 0 || truth === 0) return null;
  const ratio = typed / truth;
  if (Math.abs(ratio + 1) < 1e-9) return 'The size is right, the sign is not';
  const tens = Math.log10(Math.abs(ratio));
  if (Math.abs(tens) > 0.5 && Math.abs(tens - Math.round(tens)) < 1e-9)
    return 'The digits are right, the decimal point is not';
  return null;
}

/** The steps a box asks for, in the order in which they are written. */
export function stepsOf({ accepts }: Box): readonly string[] {
  switch (accepts.type) {
    case 'real':
    case 'integer':
      return [accepts.step];
    case 'shape':
    case 'vector':
      return accepts.steps;
    default:
      return [];
  }
}

const finiteOr = (valued: Valued, otherwise: Valued): Valued =>
  Number.isFinite(valued.value) ? valued : otherwise;

/**
 * An answer that would be marked right: the decimal if it terminates, else the fraction, else the rounded
 * decimal.
 */
function expectedText(step: Step, figures: number): string {
  const shown = formatNumber(
    step.value,
    step.exact,
    Number.isFinite(figures) ? Math.max(DIGITS_SHOWN, figures) : DIGITS_SHOWN,
  );
  return (shown.rounded && shown.fraction !== null ? shown.fraction : shown.text).replace('-', '−');
}
/** The significant figures a box asks for; infinitely many where it asks for whole numbers. */
const figuresOf = ({ accepts }: Box): number =>
  accepts.type === 'real' || accepts.type === 'vector' ? accepts.figures : Number.POSITIVE_INFINITY;
const writtenText = ({ value, exact }: Valued): string =>
  formatNumber(value, exact === null ? null : exact.toFraction()).text;
