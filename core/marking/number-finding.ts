import { numberPlain } from '../expr/print.ts';
import { DIGITS_SHOWN, formatNumber } from '../format/number.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Box } from '../kinds/kind.ts';
import type { Valued } from '../solution/evaluate-lines.ts';
import type { Step } from '../solution/step.ts';
import type { WorkedLine } from '../views/worked-text.ts';
import { figuresOf, stepsOf } from './asked-steps.ts';
import { sentence, type Finding } from './finding.ts';
import type { Judged } from './judge.ts';
import type { Read, TypedNumber } from './read/read.ts';

/** What a finding quotes from the solution. */
export interface Quoted {
  readonly step: (id: string) => Step | undefined;
  readonly line: (id: string) => WorkedLine;
}

/** The finding of a box that asks for numbers, from what was read in it and how each number was judged. */
export function numberFinding(
  box: Box,
  typed: Read<readonly TypedNumber[]> | null,
  judged: readonly Judged[],
  quoted: Quoted,
): Finding {
  const expected = expectedIn(box, quoted);
  if (typed === null) return { verdict: 'blank', share: 0, expected, why: 'Nothing was written.' };
  if (!typed.ok) return { verdict: 'unreadable', share: 0, expected, why: sentence(typed.why) };
  const asked = stepsOf(box).length;
  if (typed.value.length !== asked)
    return {
      verdict: 'wrong',
      share: 0,
      expected,
      why: `${typed.value.length === 1 ? 'One number was' : `${typed.value.length} numbers were`} written where ${asked} are asked: ${expected}.`,
    };
  const said = judged.find(({ number }) => number.said !== undefined)?.number.said;
  const asRead = (finding: Omit<Finding, 'expected'>): Finding => ({
    ...finding,
    expected,
    ...(said === undefined ? {} : { why: finding.why.replace(/\.?$/, `; ${said}.`) }),
  });
  const wrong = judged.find(({ how }) => how === 'wrong' || how === 'coarse');
  if (wrong) return asRead({ verdict: 'wrong', share: 0, why: whyWrong(box, wrong, typed.value, quoted) });
  const carried = judged.find(({ how }) => how === 'carried');
  if (carried) return asRead(carriedFinding(carried, judged, quoted));
  const rounded = judged.some(({ closeness }) => closeness !== 'same');
  return asRead({ verdict: 'right', share: 1, why: rounded ? `Right: ${expected}, rounded.` : 'Right.' });
}

function carriedFinding(
  carried: Judged,
  judged: readonly Judged[],
  quoted: Quoted,
): Omit<Finding, 'expected'> {
  const root = carried.faults[0];
  const from = root
    ? `your own ${symbolOf(root.step).plain} = ${writtenText(root.typed)}, where we have ${writtenText(root.truth)}`
    : 'your own earlier value';
  if (!judged.some(({ eased }) => eased))
    return { verdict: 'carried', share: 1, why: `Right given ${from}.` };
  // If an earlier 0 leaves no work to do, the box earns nothing. A number that a kink turned into 0 shows that
  // the kink was understood, and earns half.
  return carried.faults.some((fault) => fault.typed.value === 0)
    ? {
        verdict: 'wrong',
        share: 0,
        why: `This is 0 only because of ${from}: the work this box asks for is gone; here ${working(carried.step, quoted)}.`,
      }
    : {
        verdict: 'carried',
        share: 0.5,
        why: `Follows from ${from}; the slip makes this box easier, so it earns half.`,
      };
}

function whyWrong(
  box: Box,
  { how, step, number }: Judged,
  typed: readonly TypedNumber[],
  quoted: Quoted,
): string {
  const { plain } = quoted.line(step.id);
  if (how === 'coarse')
    return `Too few figures: give ${figuresOf(box)} significant figures or the exact value; here ${plain.symbol} = ${plain.value}.`;
  const sides = stepsOf(box).map((id) => quoted.step(id)?.value);
  if (box.accepts.type === 'shape' && typed.every(({ value }, i) => value === sides.at(i - 1)))
    return `The numbers are right, their order is not: write ${box.contract}, ${expectedIn(box, quoted)}.`;
  const hint = diagnose(number.value, step.value);
  return `${hint === null ? '' : `${hint}: `}${working(step, quoted)}.`;
}

/** `z₁ = w₁·x₁ + b₁ = 0.1·1 + 0 = 0.1` */
function working(step: Step, quoted: Quoted): string {
  const { plain } = quoted.line(step.id);
  const numbers = plain.substituted === plain.value ? [] : [plain.substituted];
  const formula = plain.formula === plain.substituted ? [] : [plain.formula];
  return [plain.symbol, ...formula, ...numbers, plain.value].join(' = ');
}

function expectedIn(box: Box, quoted: Quoted): string {
  const values = stepsOf(box).map((id) => {
    const step = quoted.step(id);
    return step ? expectedText(step, figuresOf(box)) : '?';
  });
  return box.accepts.type === 'vector' ? `(${values.join(', ')})` : values.join('×');
}

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

const writtenText = ({ value, exact }: Valued): string =>
  numberPlain(formatNumber(value, exact === null ? null : exact.toFraction()).text).text;
