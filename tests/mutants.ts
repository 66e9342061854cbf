/** A mistake that people make with a formula: the file that has it right, what is put in its place, and the tests that must notice. */
export interface Mutant {
  /** Named after the mistake. */
  readonly name: string;
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  readonly tests: readonly string[];
}

const FACTS = 'tests/core/optimizers/known-facts.test.ts';
const RULE_AND_STEP = 'tests/core/optimizers/rule-and-step.test.ts';
const WINDOWS = 'tests/core/layers/window.test.ts';
const EXAM = 'tests/core/papers/seed-paper.test.ts';

export const mutants: readonly Mutant[] = [
  // ConvNetJS's Adam, in the file since 2015 (karpathy/convnetjs, pull request 70).
  { name: 'Adam: bias correction multiplied', file: 'core/optimizers/adam.ts', right: 'div(ref(after(state)), sub(num(1), pow(beta, t)))', wrong: 'mul(ref(after(state)), sub(num(1), pow(beta, t)))', tests: [RULE_AND_STEP] },
  { name: 'ε inside the root', file: 'core/optimizers/epsilon.ts', right: "form === 'inside' ? call", wrong: "form !== 'inside' ? call", tests: [FACTS] },
  { name: 'pooling: floor for ceil', file: 'core/layers/window.ts', right: "call(startsInPadding ? 'floor' : rounding, div", wrong: "call('floor', div", tests: [WINDOWS, EXAM] },
];
