import type { Language } from '../../expr/language.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Program } from '../../solution/program.ts';
import { indices } from '../../tensor/tensor.ts';
import type { Quantity } from '../../document/quantity.ts';
import type { NormalizationProblem } from './problem.ts';
import type { NormalizationSolution } from './solution.ts';
import { arranged, type NormalizationTable } from './table.ts';

/**
 * The problem with PyTorch's functional normalization, its gradients by autograd. null for other languages,
 * and where PyTorch has no such operation (a biased running variance).
 */
export function program(
  problem: NormalizationProblem,
  solution: NormalizationSolution,
  language: Language,
): Program | null {
  if (
    language !== 'pytorch' ||
    solution.conventions.some(({ name, choice }) => name === 'running-variance' && choice === 'biased')
  )
    return null;
  const table = arranged(problem);
  return { language, text: textOf(problem, table, solution), names: namesOf(problem, table, solution) };
}

function textOf(
  problem: NormalizationProblem,
  { shape, cells, parameters }: NormalizationTable,
  solution: NormalizationSolution,
): string {
  const { gamma, beta, running } = problem;
  const each = (value: Quantity | readonly Quantity[]): readonly Quantity[] =>
    typeof value === 'object' ? value : new Array<Quantity>(parameters).fill(value);
  const learnt = (name: string, value: Quantity | readonly Quantity[] | undefined): readonly string[] =>
    value === undefined ? [] : [`${name} = ${tensorText(each(value), [parameters])}.requires_grad_()`];
  const input = cells.map(({ value }) => value);
  const gradient = problem.outputGradient?.flat(2) as readonly Quantity[] | undefined; // at most three deep
  return [
    'import torch',
    'import torch.nn.functional as F',
    '',
    `x = ${tensorText(input, shape)}.requires_grad_()`,
    ...learnt('gamma', gamma),
    ...learnt('beta', beta),
    ...(running
      ? [
          `running_mean = ${tensorText(each(running.mean), [parameters])}`,
          `running_var = ${tensorText(each(running.variance), [parameters])}`,
        ]
      : []),
    ...(problem.method === 'rms'
      ? [`s = torch.sqrt(x.pow(2).mean(dim=-1, keepdim=True) + ${problem.epsilon})`]
      : []),
    `y = ${callOf(problem, shape, solution)}`,
    'print(y)',
    ...(updatesRunning(problem) ? ['print(running_mean, running_var)'] : []),
    ...(gradient
      ? [
          `y.backward(${tensorText(gradient, shape)})`,
          'print(x.grad)',
          ...(gamma === undefined ? [] : ['print(gamma.grad)']),
          ...(beta === undefined ? [] : ['print(beta.grad)']),
        ]
      : []),
    '',
  ].join('\n');
}

const updatesRunning = ({ running, mode }: NormalizationProblem): boolean =>
  running !== undefined && mode === 'training';

const tensorText = (values: readonly Quantity[], sides: readonly number[]): string =>
  `torch.tensor([${values.join(', ')}], dtype=torch.float64)${sides.length > 1 ? `.reshape(${sides.join(', ')})` : ''}`;

/** `F.batch_norm(x, None, None, weight=gamma, training=True, eps=0)` and its like. */
function callOf(
  { method, gamma, beta, epsilon, mode, running, groups }: NormalizationProblem,
  shape: readonly number[],
  { conventions }: NormalizationSolution,
): string {
  const affine = [
    ...(gamma === undefined ? [] : ['weight=gamma']),
    ...(beta === undefined ? [] : ['bias=beta']),
  ];
  const eps = `eps=${epsilon}`;
  switch (method) {
    case 'batch': {
      // PyTorch's momentum is the weight of the new statistics.
      const old = conventions.some(({ name, choice }) => name === 'running-momentum' && choice === 'old');
      const momentum = running && (old ? `1 - ${running.momentum}` : String(running.momentum));
      return `F.batch_norm(${[
        'x',
        ...(running ? ['running_mean', 'running_var'] : ['None', 'None']),
        ...affine,
        `training=${mode === 'training' ? 'True' : 'False'}`,
        ...(momentum === undefined ? [] : [`momentum=${momentum}`]),
        eps,
      ].join(', ')})`;
    }
    // F.rms_norm is there from PyTorch 2.4 on.
    case 'rms':
      return gamma === undefined ? 'x / s' : 'gamma * (x / s)';
    case 'layer':
      return `F.layer_norm(${['x', `[${shape.at(-1) ?? 1}]`, ...affine, eps].join(', ')})`;
    case 'group':
      return `F.group_norm(${['x', String(groups ?? 1), ...affine, eps].join(', ')})`;
    case 'instance':
      return `F.instance_norm(${['x', ...affine, eps].join(', ')})`;
  }
}

/** The Python expressions of inputs, outputs, parameters, running statistics and their gradients. */
function namesOf(
  problem: NormalizationProblem,
  { shape, cells, parameters }: NormalizationTable,
  { steps }: NormalizationSolution,
): Readonly<Record<string, string>> {
  const ids = new Set(steps.map(({ id }) => id));
  const names: Record<string, string> = {};
  const named = (id: string, text: string): void => {
    if (ids.has(id)) names[id] = text;
  };
  const places = indices(shape).map((index) => `[${index.join(', ')}]`);
  cells.forEach(({ suffix }, at) => {
    named(`x${suffix}`, `x${places[at] ?? ''}`);
    named(`y${suffix}`, `y${places[at] ?? ''}`);
    named(gradientId('L', `x${suffix}`), `x.grad${places[at] ?? ''}`);
  });
  const parameterSuffix = (i: number): string => (parameters === 1 ? '' : `_${i + 1}`);
  for (const name of ['gamma', 'beta'] as const) {
    for (let i = 0; i < parameters; i += 1) {
      const id = `${name}${parameterSuffix(i)}`;
      named(id, `${name}[${i}]`);
      named(gradientId('L', id), `${name}.grad[${i}]`);
    }
  }
  if (updatesRunning(problem)) {
    for (let i = 0; i < parameters; i += 1) {
      named(`mu_run${parameterSuffix(i)}'`, `running_mean[${i}]`);
      named(`sigmaSquared_run${parameterSuffix(i)}'`, `running_var[${i}]`);
    }
  }
  return names;
}
