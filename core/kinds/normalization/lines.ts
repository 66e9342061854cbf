import type { ConventionChoices } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { ref } from '../../expr/expr.ts';
import { normalizeLines, type NormalizeIds } from '../../layers/normalize.ts';
import { rmsLines } from '../../layers/rms-normalize.ts';
import { backpropagateGiven } from '../../solution/given-gradients.ts';
import type { Line } from '../../solution/step.ts';
import { arrayShape } from '../../document/number-array.ts';
import { literal, quantityValue, type Quantity } from '../../document/quantity.ts';
import { checkSettings, checkSpread } from './checks.ts';
import { withHeadings } from './headings.ts';
import type { NormalizationProblem } from './problem.ts';
import { runningUpdate, type RunningIds } from './running.ts';
import type { NormalizationTable } from './table.ts';

/** The whole working in order, with the step ids of each part. */
export interface NormalizationLines {
  readonly lines: readonly Line[];
  readonly input: readonly string[];
  readonly weight: readonly string[] | undefined;
  readonly bias: readonly string[] | undefined;
  readonly running: RunningIds | undefined;
  readonly ids: NormalizeIds;
  /** The new running statistics; empty where nothing is updated. */
  readonly updates: readonly string[];
  /** Whether an output gradient is given. */
  readonly backward: boolean;
}

/** Throws ProblemError for settings that do not fit the method or the input. */
export function linesOf(
  problem: NormalizationProblem,
  table: NormalizationTable,
  choices: ConventionChoices | undefined,
): NormalizationLines {
  const { grouping, cells, parameters } = table;
  const given: Line[] = [];
  const give = (id: string, value: Quantity): string => {
    given.push({ id, phase: 'given', formula: literal(value) });
    return id;
  };
  const each = (name: string, values: Quantity | readonly Quantity[], where: string): readonly string[] =>
    perParameter(values, parameters, where).map((value, i) =>
      give(parameters === 1 ? name : `${name}_${i + 1}`, value),
    );

  const input = cells.map(({ suffix, value }) => give(`x${suffix}`, value));
  const weight = problem.gamma === undefined ? undefined : each('gamma', problem.gamma, 'gamma');
  const bias = problem.beta === undefined ? undefined : each('beta', problem.beta, 'beta');
  const running = problem.running && {
    mean: each('mu_run', problem.running.mean, 'running.mean'),
    variance: each('sigmaSquared_run', problem.running.variance, 'running.variance'),
  };
  const epsilon = quantityValue(problem.epsilon) === 0 ? null : ref(give('epsilon', problem.epsilon));
  checkSettings(problem);

  const inference = problem.mode === 'inference';
  const names = {
    input,
    weight,
    epsilon,
    ofGroup: (quantity: string, group: number) =>
      grouping.groups.length === 1 ? quantity : `${quantity}_${group + 1}`,
    ofCell: (quantity: string, position: number) => `${quantity}${cells[position]?.suffix ?? ''}`,
  };
  const { lines: forward, ids } =
    problem.method === 'rms'
      ? rmsLines(grouping, names)
      : normalizeLines(grouping, { ...names, bias, ...(inference && running ? { given: running } : {}) });
  checkSpread(given, forward, ids);

  const update =
    problem.running && running && !inference
      ? runningUpdate(problem.running.momentum, grouping, running, ids, choices, give)
      : [];
  const gradients = outputGradients(problem, table, ids);
  const back = gradients
    ? backpropagateGiven([...given, ...forward], gradients, [...input, ...(weight ?? []), ...(bias ?? [])])
    : { given: [], backward: [] };
  return {
    lines: [...given, ...back.given, ...forward, ...withHeadings(back.backward), ...update],
    input,
    weight,
    bias,
    running,
    ids,
    updates: update.map(({ id }) => id),
    backward: gradients !== null,
  };
}

/** One number for each parameter; a single number is repeated. */
function perParameter(
  values: Quantity | readonly Quantity[],
  count: number,
  where: string,
): readonly Quantity[] {
  const list = typeof values === 'object' ? values : new Array<Quantity>(count).fill(values);
  if (list.length !== count)
    throw problemError(
      where,
      `${list.length} ${list.length === 1 ? 'number' : 'numbers'} for ${count} ${count === 1 ? 'channel' : 'channels'}`,
      'give one for each channel or feature, or one number for all',
    );
  return list;
}

/** ∂L/∂y by the id of y; null where the problem gives none. */
function outputGradients(
  { input, outputGradient }: NormalizationProblem,
  { cells }: NormalizationTable,
  ids: NormalizeIds,
) {
  if (!outputGradient) return null;
  const [expected, found] = [arrayShape(input, 'input'), arrayShape(outputGradient, 'outputGradient')];
  if (expected.join() !== found.join())
    throw problemError(
      'outputGradient',
      `is ${found.join('×')} where the input is ${expected.join('×')}`,
      'give one gradient for each number of the input',
    );
  const flat = outputGradient.flat(2) as readonly Quantity[]; // at most three lists deep, by the schema
  return new Map(cells.map((_, at) => [ids.output[at] ?? '', literal(flat[at] ?? 0)] as const));
}
