import { children, type Expr } from '../expr/expr.ts';
import type { Box } from '../kinds/kind.ts';
import { stepsById, type Step } from '../solution/step.ts';
import { valuesOf, type Valued } from '../solution/valued.ts';
import { workedLines } from '../views/worked-text.ts';
import { knownNames, underAnotherName, type KnownNames } from './answer-label.ts';
import { stepsOf } from './asked-steps.ts';
import type { Asked } from './follow.ts';
import type { Quoted } from './number-finding.ts';
import { channelsLast, inOneOrder, isOutOfOrder } from './channel-order.ts';
import { readBox } from './read/read-box.ts';
import type { Read, TypedNumber } from './read/read.ts';

/** What was written in the boxes that ask for numbers. */
export interface ReadNumbers {
  readonly asked: Asked;
  /** By box id; null for a blank box. */
  readonly read: ReadonlyMap<string, Read<readonly TypedNumber[]> | null>;
  readonly quoted: Quoted & { readonly truth: (id: string) => Valued };
}

/** Reads every box that asks for numbers; `typed` gives its text, without blanks around it. */
export function readNumbers(
  steps: readonly Step[],
  boxes: readonly Box[],
  typed: (box: Box) => string,
): ReadNumbers {
  const asking = boxes.filter((box) => stepsOf(box).length > 0);
  const quoted = quotedFrom(steps);
  const read = new Map(
    asking.map((box) => [
      box.id,
      underAnotherName(box, typed(box), quoted.names) ??
        readBox(box, typed(box), { probability: areProbabilities(box, quoted), count: isCount(box, quoted) }),
    ]),
  );
  const truth = (box: Box): readonly number[] => stepsOf(box).map((id) => quoted.truth(id).value);
  const ordered = inOneOrder(asking, read, truth);
  // The order is charged in its own box; what follows goes on from the numbers.
  const numbersIn = (box: Box): readonly TypedNumber[] => {
    const found = ordered.get(box.id);
    if (found?.ok !== true) return [];
    return isOutOfOrder(box, found.value, truth(box)) ? channelsLast(found.value) : found.value;
  };
  return { asked: { steps, boxes: asking, typed: numbersIn, truth: quoted.truth }, read: ordered, quoted };
}

/** The steps of a solution by id and as text, kept while the solution is: a class is marked with one. */
interface Kept extends Quoted {
  readonly truth: (id: string) => Valued;
  readonly names: KnownNames;
}
const quotations = new WeakMap<readonly Step[], Kept>();
function quotedFrom(steps: readonly Step[]): Kept {
  const kept = quotations.get(steps);
  if (kept) return kept;
  const byId = stepsById(steps);
  const step = (id: string): Step | undefined => byId.get(id);
  const quoted = {
    step,
    line: workedLines(steps, (tex) => tex),
    truth: valuesOf(step),
    names: knownNames(steps),
  };
  quotations.set(steps, quoted);
  return quoted;
}

/** Whether a box asks for probabilities: shares that sum to 1, or values of a sigmoid or softmax. */
export function areProbabilities(box: Box, { step }: Quoted): boolean {
  const steps = stepsOf(box).flatMap((id) => step(id) ?? []);
  const values = steps.map(({ value }) => value);
  if (values.some((value) => value < 0 || value > 1)) return false;
  const sum = values.reduce((total, value) => total + value, 0);
  return (values.length > 1 && Math.abs(sum - 1) < 1e-9) || steps.every(({ formula }) => isShare(formula));
}

/** Whether a box asks for a count too large to have decimals: 290,400 has thousands there. */
const isCount = (box: Box, { step }: Quoted): boolean =>
  stepsOf(box).every((id) => {
    const { value = 0 } = step(id) ?? {};
    return Number.isInteger(value) && Math.abs(value) >= 1000;
  });

const SHARES = new Set(['sigmoid', 'softmax']);
const isShare = (formula: Expr): boolean =>
  (formula.op === 'call' && SHARES.has(formula.fn)) ||
  (formula.op === 'div' && children(formula).every((part) => part.op === 'call' && part.fn === 'exp'));
