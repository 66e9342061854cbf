import { children, type Expr } from '../expr/expr.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Box } from '../kinds/kind.ts';
import { stepsById, type Step } from '../solution/step.ts';
import { valuesOf, type Valued } from '../solution/valued.ts';
import { workedLines } from '../views/worked-text.ts';
import { stepsOf } from './asked-steps.ts';
import type { Asked } from './follow.ts';
import type { Quoted } from './number-finding.ts';
import { labelsOf, plainName } from './read/label.ts';
import { readBox } from './read/read-box.ts';
import { shortly, type Read, type TypedNumber } from './read/read.ts';

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
      underAnotherName(box, typed(box), quoted) ?? readBox(box, typed(box), areProbabilities(box, quoted)),
    ]),
  );
  const numbersIn = ({ id }: Box): readonly TypedNumber[] => {
    const found = read.get(id);
    return found?.ok === true ? found.value : [];
  };
  return { asked: { steps, boxes: asking, typed: numbersIn, truth: quoted.truth }, read, quoted };
}

/** The steps of a solution by id and as text, kept while the solution is: a class is marked with one. */
interface Kept extends Quoted {
  readonly truth: (id: string) => Valued;
  /** The names of every step, as they are compared. */
  readonly names: ReadonlyMap<string, Step>;
}
const quotations = new WeakMap<readonly Step[], Kept>();
function quotedFrom(steps: readonly Step[]): Kept {
  const kept = quotations.get(steps);
  if (kept) return kept;
  const byId = stepsById(steps);
  const step = (id: string): Step | undefined => byId.get(id);
  const names = new Map(
    steps.flatMap((one) => [one.id, symbolOf(one.id).plain].map((name) => [plainName(name), one] as const)),
  );
  const quoted = { step, line: workedLines(steps, (tex) => tex), truth: valuesOf(step), names };
  quotations.set(steps, quoted);
  return quoted;
}

/** `a = 0.35` where c is asked for: the student may have meant the other box, and is asked. */
function underAnotherName(box: Box, typed: string, { names, step }: Kept): Read<never> | null {
  const [id, more] = stepsOf(box);
  const asked = id === undefined || more !== undefined ? undefined : step(id);
  if (!asked) return null;
  const own = [asked.id, symbolOf(asked.id).plain, box.id].map(plainName);
  const labels = labelsOf(typed);
  const other = labels.find((label) => names.has(label));
  const found = other === undefined ? undefined : names.get(other);
  if (!found || labels.some((label) => own.includes(label))) return null;
  return {
    ok: false,
    why: `“${shortly(typed)}” gives ${symbolOf(found.id).plain}, and this box asks for ${symbolOf(asked.id).plain}: write the number alone, or put it in the box of ${symbolOf(found.id).plain}`,
  };
}

/** Whether a box asks for probabilities: shares that sum to 1, or values of a sigmoid or softmax. */
export function areProbabilities(box: Box, { step }: Quoted): boolean {
  const steps = stepsOf(box).flatMap((id) => step(id) ?? []);
  const values = steps.map(({ value }) => value);
  if (values.some((value) => value < 0 || value > 1)) return false;
  const sum = values.reduce((total, value) => total + value, 0);
  return (values.length > 1 && Math.abs(sum - 1) < 1e-9) || steps.every(({ formula }) => isShare(formula));
}

const SHARES = new Set(['sigmoid', 'softmax']);
const isShare = (formula: Expr): boolean =>
  (formula.op === 'call' && SHARES.has(formula.fn)) ||
  (formula.op === 'div' && children(formula).every((part) => part.op === 'call' && part.fn === 'exp'));
