import { children, type Expr } from '../expr/expr.ts';
import type { AnySolution } from '../kinds/index.ts';
import type { Box } from '../kinds/kind.ts';
import { stepsById, type Step } from '../solution/step.ts';
import { valuesOf, type Valued } from '../solution/valued.ts';
import { workedLines } from '../views/worked-text.ts';
import { stepsOf } from './asked-steps.ts';
import type { Finding } from './finding.ts';
import { followSteps } from './follow.ts';
import { formulaFindings } from './formula-findings.ts';
import { numberFinding, type Quoted } from './number-finding.ts';
import { readBox } from './read/read-box.ts';
import type { TypedNumber } from './read/read.ts';
import { wordsFinding } from './words-finding.ts';

export { stepsOf } from './asked-steps.ts';

/** The typed answers, by box id. */
export type Answers = Readonly<Record<string, string>>;

/** One student's answers to one question, each box judged once. */
export class Script {
  readonly #findings: ReadonlyMap<string, Finding>;
  readonly #answers: Answers;

  constructor(solution: AnySolution, boxes: readonly Box[], answers: Answers) {
    this.#answers = answers;
    this.#findings = new Map([
      ...this.#numbers(solution, boxes),
      ...formulaFindings(boxes, (box) => this.#typed(box)),
      ...boxes
        .filter(({ accepts }) => accepts.type === 'choice' || accepts.type === 'text')
        .map((box): [string, Finding] => [box.id, wordsFinding(box, this.#typed(box))]),
    ]);
  }

  /** Throws RangeError for a box that the question does not have. */
  find(box: Box): Finding {
    const finding = this.#findings.get(box.id);
    if (!finding) throw new RangeError(`box ${box.id} was not marked`);
    return finding;
  }

  #numbers({ steps }: AnySolution, boxes: readonly Box[]): [string, Finding][] {
    const asking = boxes.filter((box) => stepsOf(box).length > 0);
    if (asking.length === 0) return [];
    const quoted = quotedFrom(steps);
    const read = new Map(
      asking.map((box) => [box.id, readBox(box, this.#typed(box), areProbabilities(box, quoted))]),
    );
    const numbersIn = ({ id }: Box): readonly TypedNumber[] => {
      const found = read.get(id);
      return found?.ok === true ? found.value : [];
    };
    const judged = followSteps(steps, asking, numbersIn, quoted.truth);
    return asking.map((box) => [
      box.id,
      numberFinding(box, read.get(box.id) ?? null, judged.get(box.id) ?? [], quoted),
    ]);
  }

  /** The answer as typed. Own properties only: `constructor` and the like are not answers. */
  #typed(box: Box): string {
    return Object.hasOwn(this.#answers, box.id) ? (this.#answers[box.id] ?? '').trim() : '';
  }
}

/** The steps of a solution by id and as text, kept while the solution is: a class is marked with one. */
interface Kept extends Quoted {
  readonly truth: (id: string) => Valued;
}
const quotations = new WeakMap<readonly Step[], Kept>();
function quotedFrom(steps: readonly Step[]): Kept {
  const kept = quotations.get(steps);
  if (kept) return kept;
  const byId = stepsById(steps);
  const step = (id: string): Step | undefined => byId.get(id);
  const quoted = { step, line: workedLines(steps, (tex) => tex), truth: valuesOf(step) };
  quotations.set(steps, quoted);
  return quoted;
}

/** Whether a box asks for probabilities: shares that sum to 1, or values of a sigmoid or softmax. */
function areProbabilities(box: Box, { step }: Quoted): boolean {
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
