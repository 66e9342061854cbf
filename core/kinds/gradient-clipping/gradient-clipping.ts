import { say } from '../../language/text.ts';
import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import type { Language } from '../../expr/language.ts';
import { solveWithAlternatives } from '../../solution/alternatives.ts';
import type { Program } from '../../solution/program.ts';
import type { Solution } from '../../solution/solution.ts';
import { boxesOfSteps, checkAsks, withMistakes } from '../asked-steps.ts';
import { solvedWithReasons } from '../explained.ts';
import { boxesGrid, type GridsPicture } from '../grids.ts';
import type { Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import { linesOf, mistakesOf } from './lines.ts';
import { checkProblem, gradientClippingSchema, type GradientClippingProblem } from './problem.ts';
import { recipe } from './recipe.ts';
import { text } from './text.ts';

export { gradientClippingSchema, type GradientClippingProblem } from './problem.ts';

export interface GradientClippingAnswer {
  readonly gradient: readonly number[];
  /** After the step; empty where none is taken. */
  readonly weights: readonly number[];
}
/** The steps of the gradient before and after, for arrows in the plane. */
export interface GradientClippingPicture extends GridsPicture {
  readonly gradient: readonly string[];
  readonly clipped: readonly string[];
  readonly by: 'norm' | 'value';
}
export type GradientClippingSolution = Solution<
  'gradient-clipping',
  GradientClippingAnswer,
  GradientClippingPicture
>;

/** Throws ProblemError, located within the problem. */
function solve(problem: GradientClippingProblem): GradientClippingSolution {
  checkProblem(problem);
  const solution = solveWithAlternatives(problem, solveUnder);
  checkAsks(problem.asks, solution.steps);
  return solution;
}

function solveUnder(
  problem: GradientClippingProblem,
  choices: ConventionChoices | undefined,
): GradientClippingSolution {
  const steps = solvedWithReasons(linesOf(problem, choices));
  const value = new Map(steps.map((step) => [step.id, step.value]));
  const { gradient, by, weights = [] } = problem;
  const clipped = gradient.map((_, i) => `gHat${i + 1}`);
  return {
    kind: 'gradient-clipping',
    steps,
    answer: {
      gradient: clipped.map((id) => value.get(id) ?? Number.NaN),
      weights: weights.map((_, i) => value.get(`w${i + 1}'`) ?? Number.NaN),
    },
    picture: {
      ...boxesGrid(steps, {
        given: say('Given', 'दिया हुआ', 'দেওয়া'),
        work: say('Clipping', 'क्लिपिंग', 'ক্লিপিং'),
      }),
      gradient: gradient.map((_, i) => `g${i + 1}`),
      clipped,
      by,
    },
    conventions: by === 'norm' ? [useConvention('clip-epsilon', choices)] : [],
    alternatives: [],
  };
}

/** In PyTorch clip_grad_norm_ and clip_grad_value_, and SGD for the step; the norm in PyTorch's own form alone. */
function program(
  { gradient, by, limit, weights, learningRate }: GradientClippingProblem,
  { conventions: uses }: GradientClippingSolution,
  language: Language,
): Program | null {
  if (language !== 'pytorch' || (by === 'norm' && uses[0]?.choice !== 'pytorch')) return null;
  const tensor = (values: readonly (number | string)[]): string =>
    `torch.tensor([${values.join(', ')}], dtype=torch.float64)`;
  const text = [
    'import torch',
    'from torch.nn.utils import clip_grad_norm_, clip_grad_value_',
    '',
    `w = ${tensor(weights ?? gradient.map(() => 0))}.requires_grad_()`,
    `w.grad = ${tensor(gradient)}`,
    by === 'norm' ? `norm = clip_grad_norm_([w], ${limit})` : `clip_grad_value_([w], ${limit})`,
    'print(w.grad)',
    ...(learningRate === undefined
      ? []
      : [`torch.optim.SGD([w], lr=${learningRate}).step()`, 'print(w.data)']),
    '',
  ].join('\n');
  return {
    language,
    text,
    names: {
      ...(by === 'norm' ? { N: 'norm' } : {}),
      ...Object.fromEntries(gradient.map((_, i) => [`gHat${i + 1}`, `w.grad[${i}]`])),
      ...Object.fromEntries((weights ?? []).map((_, i) => [`w${i + 1}'`, `w.data[${i}]`])),
    },
  };
}

/** A gradient clipped: by norm ĝ = min(1, c/‖g‖)·g, by value each entry between −c and c; and the step with it. */
export const gradientClipping: Kind<GradientClippingProblem, GradientClippingSolution> = {
  name: 'gradient-clipping',
  title: 'Gradient clipping',
  source:
    'Mikolov 2012, §3.2.2 (by value); Pascanu et al. 2013, Algorithm 1 (by norm); Goodfellow et al. 2016, §10.11.1',
  schema: gradientClippingSchema,
  skill: 'gradient-clipping',
  recipe,
  setting: say(
    'The given gradient is clipped to the given limit.',
    'दिए गए ग्रेडिएंट को दी गई सीमा तक काटा जाता है।',
    'দেওয়া গ্রেডিয়েন্টকে দেওয়া সীমায় ছাঁটা হয়।',
  ),
  solve,
  present: () => workedInTables('none'),
  boxes: (problem, { steps }) => withMistakes(boxesOfSteps(steps, problem.asks), mistakesOf(problem)),
  text,
  program,
};
