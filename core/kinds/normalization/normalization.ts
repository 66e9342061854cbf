import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { ref } from '../../expr/expr.ts';
import { literalValue } from '../../expr/evaluate.ts';
import { symbolOf } from '../../format/symbol.ts';
import { runningLines } from '../../layers/batch-norm.ts';
import { normalizeLines, type NormalizeIds } from '../../layers/normalize.ts';
import { backpropagateGiven } from '../../solution/given-gradients.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Line } from '../../solution/step.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { boxesOfSteps, checkAsks } from '../asked-steps.ts';
import type { GridsPicture } from '../grids.ts';
import type { Kind } from '../kind.ts';
import { arranged, type NormalizationTable } from './table.ts';
import { arrayShape, nested } from '../../document/number-array.ts';
import { normalizationPicture } from './picture.ts';
import { normalizationProgram } from './program.ts';
import { normalizationSchema, type NormalizationProblem } from './problem.ts';
import { parseNormalization, printNormalization } from './text.ts';
import { literal, type Quantity } from '../../document/quantity.ts';

export interface NormalizationAnswer {
  /** In the form of the input. */
  readonly output: unknown;
  /** ∂L/∂x, null where no gradient came back. */
  readonly inputGradient: unknown;
}
export type NormalizationSolution = Solution<'normalization', NormalizationAnswer, GridsPicture>;

/**
 * Batch, layer, group or instance normalization of a small table of numbers: μ, σ², s = √(σ² + ε), x̂ = (x −
 * μ)/s, y = γ·x̂ + β, batch normalization's running statistics, and from a given ∂L/∂y the gradients by the
 * chain rule over these lines, through mean and variance. Ioffe & Szegedy, "Batch Normalization", ICML 2015,
 * Algorithms 1 and 2 and §3; Ba et al. 2016; Wu & He 2018; Ulyanov et al. 2016.
 */
export const normalization: Kind<NormalizationProblem, NormalizationSolution> = {
  name: 'normalization',
  title: 'Normalization by hand',
  schema: normalizationSchema,
  source:
    'Ioffe & Szegedy 2015, Algorithms 1 and 2; Ba, Kiros & Hinton 2016; Wu & He 2018; Ulyanov et al. 2016',
  text: {
    example: 'batch norm of (1, 2, 3, 4), gamma 1, beta 0, eps 0',
    hint: 'batch, layer, group or instance norm of a list (1, 2, 3) or rows [1 2; 3 4]; then gamma, beta, eps, groups, gradient, running mean, running variance, momentum, inference',
    parse: parseNormalization,
    print: printNormalization,
  },
  solve: (problem) => {
    const ours = solveUnder(problem, problem.conventions);
    checkAsks(problem.asks, ours.steps);
    return {
      ...ours,
      alternatives: alternatives(ours, problem.conventions, (choices) => solveUnder(problem, choices)),
    };
  },
  present: () => ({
    motion: true,
    picture: 'tables',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes: ({ asks }, { steps }) => boxesOfSteps(steps, asks),
  program: normalizationProgram,
};

function solveUnder(
  problem: NormalizationProblem,
  choices: ConventionChoices | undefined,
): NormalizationSolution {
  const table = arranged(problem);
  const { grouping, cells, parameters } = table;
  const given: Line[] = [];
  const listed = (id: string, value: Quantity): string => {
    given.push({ id, phase: 'given', formula: literal(value) });
    return id;
  };
  const each = (
    name: string,
    values: Quantity | readonly Quantity[] | undefined,
    where: string,
  ): readonly string[] | undefined =>
    values === undefined
      ? undefined
      : perParameter(values, parameters, where).map((value, i) =>
          listed(parameters === 1 ? name : `${name}_${i + 1}`, value),
        );

  const input = cells.map(({ suffix, value }) => listed(`x${suffix}`, value));
  const weight = each('gamma', problem.gamma, 'gamma');
  const bias = each('beta', problem.beta, 'beta');
  const kept = problem.running && {
    mean: each('mu_run', problem.running.mean, 'running.mean') ?? [],
    variance: each('sigmaSquared_run', problem.running.variance, 'running.variance') ?? [],
  };
  const epsilon = numeric(problem.epsilon) === 0 ? null : ref(listed('epsilon', problem.epsilon));
  checkRunning(problem);

  const inference = problem.mode === 'inference';
  const { lines, ids } = normalizeLines(grouping, {
    input,
    weight,
    bias,
    epsilon,
    ofGroup: (quantity, group) => (grouping.groups.length === 1 ? quantity : `${quantity}_${group + 1}`),
    ofCell: (quantity, position) => `${quantity}${cells[position]?.suffix ?? ''}`,
    ...(inference && kept ? { given: kept } : {}),
  });
  checkSpread(given, lines, ids);

  const update: Line[] =
    problem.running && kept && !inference
      ? runningUpdate(problem.running.momentum, table, kept, ids, choices, listed)
      : [];
  const gradients =
    problem.outputGradient &&
    new Map(gradientCells(problem, table).map((value, at) => [ids.output[at] ?? '', literal(value)]));
  const back = gradients
    ? backpropagateGiven([...given, ...lines], gradients, [...input, ...(weight ?? []), ...(bias ?? [])])
    : { given: [], backward: [] };
  const steps = evaluateLines([
    ...given,
    ...back.given,
    ...lines,
    ...back.backward.map(withHeading),
    ...update,
  ]);
  const byId = new Map(steps.map(({ id, value }) => [id, value]));
  const inForm = (form: readonly string[]): unknown =>
    nested(
      problem.input,
      form.map((id) => byId.get(id) ?? Number.NaN),
    );

  return {
    kind: 'normalization',
    steps,
    answer: {
      output: inForm(ids.output),
      inputGradient: gradients ? inForm(input.map((id) => gradientId('L', id))) : null,
    },
    picture: normalizationPicture(table, {
      input,
      weight,
      bias,
      kept,
      ids,
      updates: update.map(({ id }) => id),
      backward: new Set(byId.keys()),
    }),
    conventions:
      update.length > 0
        ? [useConvention('running-variance', choices), useConvention('running-momentum', choices)]
        : [],
    alternatives: [],
  };
}

const numeric = (quantity: Quantity): number =>
  typeof quantity === 'number' ? quantity : literalValue(quantity);

function perParameter(
  values: Quantity | readonly Quantity[],
  count: number,
  where: string,
): readonly Quantity[] {
  const list = Array.isArray(values)
    ? (values as readonly Quantity[])
    : new Array<Quantity>(count).fill(values as Quantity);
  if (list.length !== count)
    throw problemError(
      where,
      `${list.length} ${list.length === 1 ? 'number' : 'numbers'} for ${count} ${count === 1 ? 'channel' : 'channels'}`,
      'give one for each channel or feature, or one number for all',
    );
  return list;
}

function checkRunning({ method, mode, running, groups, epsilon }: NormalizationProblem): void {
  if (running && method !== 'batch')
    throw problemError('running', `${method} normalization keeps no statistics`, 'leave it out');
  if (mode === 'inference' && method !== 'batch')
    throw problemError(
      'mode',
      `${method} normalization is the same in training and inference`,
      'leave it out',
    );
  if (mode === 'inference' && !running)
    throw problemError(
      'running',
      'is missing, and inference uses the running mean and variance',
      'give "running": { "mean": …, "variance": … }',
    );
  if (groups !== undefined && method !== 'group')
    throw problemError(
      'groups',
      `${method} normalization has no groups of channels`,
      'leave it out, or use "method": "group"',
    );
  if (numeric(epsilon) < 0)
    throw problemError('epsilon', `found ${epsilon}`, 'give 0 or a small positive number, e.g. 1e-5');
  const negative = running && [running.variance].flat().find((value) => numeric(value) < 0);
  if (negative !== undefined)
    throw problemError('running.variance', `found ${negative}`, 'a variance is at least 0');
}

/** A group whose numbers are all equal cannot be divided by its spread. */
function checkSpread(given: readonly Line[], lines: readonly Line[], ids: NormalizeIds): void {
  const last = Math.max(...ids.root.map((id) => lines.findIndex((line) => line.id === id)));
  const flat = evaluateLines([...given, ...lines.slice(0, last + 1)]).find(
    ({ id, value }) => ids.root.includes(id) && value === 0,
  );
  const variance = flat && ids.variance[ids.root.indexOf(flat.id)];
  if (variance !== undefined)
    throw problemError(
      'epsilon',
      `the variance ${symbolOf(variance).plain} is 0 and ε is 0, so nothing can be divided by its root`,
      'give an ε above 0, e.g. 1e-5',
    );
}

function gradientCells(
  { input, outputGradient }: NormalizationProblem,
  { cells }: NormalizationTable,
): readonly Quantity[] {
  const [ours, theirs] = [arrayShape(input, 'input'), arrayShape(outputGradient ?? [], 'outputGradient')];
  if (ours.join() !== theirs.join())
    throw problemError(
      'outputGradient',
      `is ${theirs.join('×')} where the input is ${ours.join('×')}`,
      'give one gradient for each number of the input',
    );
  const flat = (outputGradient ?? []).flat(2) as readonly Quantity[];
  return cells.map((_, at) => flat[at] ?? 0);
}

function runningUpdate(
  momentum: Quantity,
  { grouping }: NormalizationTable,
  kept: { readonly mean: readonly string[]; readonly variance: readonly string[] },
  ids: NormalizeIds,
  choices: ConventionChoices | undefined,
  listed: (id: string, value: Quantity) => string,
): Line[] {
  if (!(numeric(momentum) >= 0 && numeric(momentum) <= 1))
    throw problemError('running.momentum', `found ${momentum}`, 'give a share between 0 and 1, e.g. 0.1');
  const alpha = ref(listed('alpha', momentum));
  return grouping.groups.flatMap((group, channel) => {
    if (group.length === 1 && useConvention('running-variance', choices).choice === 'unbiased')
      throw problemError(
        'input',
        'a channel has one number in the batch, and an unbiased variance needs two',
        'give more samples, or leave out "running"',
      );
    const suffix = grouping.groups.length === 1 ? '' : `_${channel + 1}`;
    const lines = runningLines(
      {
        kept: { mean: kept.mean[channel] ?? '', variance: kept.variance[channel] ?? '' },
        batch: { mean: ids.mean[channel] ?? '', variance: ids.variance[channel] ?? '' },
        unbiased: `sigmaSquared_unbiased${suffix}`,
        momentum: alpha,
        count: group.length,
      },
      choices,
    );
    return lines.map((line, i) =>
      channel === 0 && i === 0 ? { ...line, heading: 'Running statistics' } : line,
    );
  });
}

const HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/^dL\/d(gamma|beta)/, 'Gradients of scale and shift'],
  [/^dL\/dxHat/, 'Gradients of the normalized numbers'],
  [/^dL\/ds(_|$)/, 'Gradient of the root'],
  [/^dL\/dsigmaSquared/, 'Gradient of the variance'],
  [/^dL\/dmu/, 'Gradient of the mean'],
  [/^dL\/dx/, 'Gradients of the input'],
];
const headingOf = (id: string): string | undefined => HEADINGS.find(([pattern]) => pattern.test(id))?.[1];
function withHeading(line: Line, i: number, all: readonly Line[]): Line {
  const heading = headingOf(line.id);
  const before = all[i - 1];
  return heading === undefined || (before && headingOf(before.id) === heading) ? line : { ...line, heading };
}
