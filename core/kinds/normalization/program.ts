import type { Language } from '../../expr/language.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Program } from '../../solution/program.ts';
import { indices } from '../../tensor/tensor.ts';
import type { NormalizationSolution } from './normalization.ts';
import type { NormalizationProblem } from './problem.ts';
import { arranged } from './table.ts';
import type { Quantity } from '../../document/quantity.ts';

/**
 * The problem by PyTorch's own functional form, its gradients by autograd. null for other languages, and
 * where PyTorch has no such form (a biased running variance).
 */
export function normalizationProgram(
  problem: NormalizationProblem,
  { steps, conventions }: NormalizationSolution,
  language: Language,
): Program | null {
  if (
    language !== 'pytorch' ||
    conventions.some(({ name, choice }) => name === 'running-variance' && choice === 'biased')
  )
    return null;
  const { method, gamma, beta, epsilon, mode, running, groups } = problem;
  const { shape, cells, parameters } = arranged(problem);
  const ids = new Set(steps.map(({ id }) => id));
  const names: Record<string, string> = {};
  const named = (id: string, text: string): void => {
    if (ids.has(id)) names[id] = text;
  };
  const asTensor = (values: readonly Quantity[], sides: readonly number[], learnt: boolean): string =>
    `torch.tensor([${values.join(', ')}], dtype=torch.float64)${sides.length > 1 ? `.reshape(${sides.join(', ')})` : ''}${learnt ? '.requires_grad_()' : ''}`;
  const each = (value: Quantity | readonly Quantity[]): readonly Quantity[] =>
    typeof value === 'object' ? value : new Array<Quantity>(parameters).fill(value);
  const suffix = (i: number): string => (parameters === 1 ? '' : `_${i + 1}`);
  const places = indices(shape).map((index) => `[${index.join(', ')}]`);

  cells.forEach((cell, at) => {
    named(`x${cell.suffix}`, `x${places[at] ?? ''}`);
    named(`y${cell.suffix}`, `y${places[at] ?? ''}`);
    named(gradientId('L', `x${cell.suffix}`), `x.grad${places[at] ?? ''}`);
  });
  for (const name of ['gamma', 'beta'] as const) {
    for (let i = 0; i < parameters; i += 1) {
      named(`${name}${suffix(i)}`, `${name}[${i}]`);
      named(gradientId('L', `${name}${suffix(i)}`), `${name}.grad[${i}]`);
    }
  }
  const affine = [
    ...(gamma === undefined ? [] : ['weight=gamma']),
    ...(beta === undefined ? [] : ['bias=beta']),
  ];
  const eps = `eps=${epsilon}`;
  const old = conventions.some(({ name, choice }) => name === 'running-momentum' && choice === 'old');
  const momentum = running === undefined ? '' : old ? `1 - ${running.momentum}` : String(running.momentum);
  const call = ((): string => {
    switch (method) {
      case 'batch': {
        const statistics = running ? ['running_mean', 'running_var'] : ['None', 'None'];
        return `F.batch_norm(${['x', ...statistics, ...affine, `training=${mode === 'training' ? 'True' : 'False'}`, ...(running ? [`momentum=${momentum}`] : []), eps].join(', ')})`;
      }
      case 'layer':
        return `F.layer_norm(${['x', `[${shape.at(-1) ?? 1}]`, ...affine, eps].join(', ')})`;
      case 'group':
        return `F.group_norm(${['x', String(groups ?? 1), ...affine, eps].join(', ')})`;
      case 'instance':
        return `F.instance_norm(${['x', ...affine, eps].join(', ')})`;
    }
  })();
  if (running && mode === 'training') {
    for (let i = 0; i < parameters; i += 1) {
      named(`mu_run${suffix(i)}'`, `running_mean[${i}]`);
      named(`sigmaSquared_run${suffix(i)}'`, `running_var[${i}]`);
    }
  }
  const gradient = problem.outputGradient && (problem.outputGradient.flat(2) as readonly Quantity[]);
  const text = [
    'import torch',
    'import torch.nn.functional as F',
    '',
    `x = ${asTensor(
      cells.map(({ value }) => value),
      shape,
      true,
    )}`,
    ...(gamma === undefined ? [] : [`gamma = ${asTensor(each(gamma), [parameters], true)}`]),
    ...(beta === undefined ? [] : [`beta = ${asTensor(each(beta), [parameters], true)}`]),
    ...(running
      ? [
          `running_mean = ${asTensor(each(running.mean), [parameters], false)}`,
          `running_var = ${asTensor(each(running.variance), [parameters], false)}`,
        ]
      : []),
    `y = ${call}`,
    'print(y)',
    ...(running && mode === 'training' ? ['print(running_mean, running_var)'] : []),
    ...(gradient
      ? [
          `y.backward(${asTensor(gradient, shape, false)})`,
          'print(x.grad)',
          ...(gamma === undefined ? [] : ['print(gamma.grad)']),
          ...(beta === undefined ? [] : ['print(beta.grad)']),
        ]
      : []),
    '',
  ].join('\n');
  return { language, text, names };
}
