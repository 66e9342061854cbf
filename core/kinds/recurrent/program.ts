import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { cells } from '../../layers/recurrent-cells.ts';
import { losses } from '../../losses/index.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Program } from '../../solution/program.ts';
import type { Quantity } from '../../document/quantity.ts';
import { recurrentLines } from './lines.ts';
import { unrolled, type Gate, type RecurrentProblem } from './problem.ts';

const CLASSES = { rnn: 'RNNCell', lstm: 'LSTMCell', gru: 'GRUCell' } as const;

/**
 * The problem with PyTorch's own cell, its stacked weights set to the given ones, and autograd for the
 * gradients. Null for a cell that PyTorch has not.
 */
export function torchProgram(
  problem: RecurrentProblem,
  choices: ConventionChoices | undefined,
): Program | null {
  const { cell } = problem;
  if (cell.type === 'rnn' && cell.activation === 'identity') return null;
  if (
    cell.type === 'gru' &&
    (useConvention('gru-reset', choices).choice !== 'after' ||
      useConvention('gru-update', choices).choice !== 'keep')
  )
    return null;
  if (cell.type === 'lstm' && useConvention('lstm-forget-bias', choices).choice !== 'none') return null;
  const laid = unrolled(problem);
  const { parameters, steps, initial } = recurrentLines(problem, choices);
  const order = cells[cell.type].gates;
  const memory = laid.c !== null;
  const loss = losses[problem.loss];

  const names: Record<string, string> = {};
  const tensors: Readonly<Record<keyof Gate, string>> = {
    U: 'weight_ih',
    W: 'weight_hh',
    b: 'bias_ih',
    bh: 'bias_hh',
  };
  for (const { gate, part, rows } of parameters) {
    const first = order.indexOf(gate) * laid.units;
    rows.forEach((row, u) =>
      row.forEach((id, k) => {
        const index = part === 'U' || part === 'W' ? `[${first + u}, ${k}]` : `[${first + u}]`;
        names[id] = `cell.${tensors[part]}${index}`;
        names[gradientId('L', id)] = `cell.${tensors[part]}.grad${index}`;
      }),
    );
  }
  const compared = steps.flatMap(({ y }, t) => (y === null ? [] : [t]));
  const byClass = loss.targets === 'class';
  steps.forEach(({ x, h, c, y, loss: step }, t) => {
    x.forEach((id, k) => (names[id] = `x[${t}, ${k}]`));
    h.forEach((id, u) => {
      names[id] = `h[${t + 1}][0, ${u}]`;
      // Only what leads to the loss has a gradient.
      if (compared.some((at) => at >= t)) names[gradientId('L', id)] = `h[${t + 1}].grad[0, ${u}]`;
    });
    c.forEach((id, u) => {
      names[id] = `c[${t + 1}][0, ${u}]`;
      if (compared.some((at) => at >= t)) names[gradientId('L', id)] = `c[${t + 1}].grad[0, ${u}]`;
    });
    if (!byClass) y?.forEach((id, u) => (names[id] = `y[${compared.indexOf(t)}, ${u}]`));
    if (step !== null) names[step] = `losses[${compared.indexOf(t)}]`;
  });
  initial.h.forEach((id, u) => (names[id] = `h[0][0, ${u}]`));
  initial.c.forEach((id, u) => (names[id] = `c[0][0, ${u}]`));
  names['L'] = 'L';

  const stacked = (part: 'U' | 'W'): string =>
    matrix(order.flatMap((gate) => laid.gates[gate]?.[part] ?? []));
  const biases = (part: 'b' | 'bh'): string =>
    `torch.tensor([${order
      .flatMap((gate) => laid.gates[gate]?.[part] ?? Array.from({ length: laid.units }, () => 0))
      .map(String)
      .join(', ')}], dtype=torch.float64)`;
  const targets = compared.map((t) => laid.targets[t] ?? []);

  const lines = [
    'import torch',
    'import torch.nn as nn',
    'import torch.nn.functional as F',
    '',
    `cell = nn.${CLASSES[cell.type]}(${laid.features}, ${laid.units}${nonlinearity(cell)}, dtype=torch.float64)`,
    `with torch.no_grad():${order.length > 1 ? `  # the gates stand below each other: ${order.join(', ')}` : ''}`,
    `    cell.weight_ih.copy_(${stacked('U')})`,
    `    cell.weight_hh.copy_(${stacked('W')})`,
    `    cell.bias_ih.copy_(${biases('b')})`,
    `    cell.bias_hh.copy_(${biases('bh')})`,
    `x = ${matrix(laid.x)}  # one row a time step`,
    '',
    `h = [${matrix([laid.h])}]`,
    ...(memory ? [`c = [${matrix([laid.c ?? []])}]`] : []),
    'for t in range(len(x)):',
    ...(memory
      ? [
          '    state, memory = cell(x[t:t + 1], (h[t], c[t]))',
          '    memory.retain_grad()',
          '    c.append(memory)',
        ]
      : ['    state = cell(x[t:t + 1], h[t])']),
    '    state.retain_grad()',
    '    h.append(state)',
    '',
    byClass
      ? `y = torch.tensor([${targets.map((row) => row.findIndex((one) => Number(one) === 1)).join(', ')}])`
      : `y = ${matrix(targets)}`,
    `outputs = torch.cat([${compared.map((t) => `h[${t + 1}]`).join(', ')}])`,
    `losses = ${loss.pytorch({ output: 'outputs', target: 'y', sum: 'outputs', activation: 'identity' }, choices, {})}`,
    'L = losses.sum()',
    'L.backward()',
    '',
    'print("states:", [state.tolist() for state in h[1:]])',
    'print("L =", L.item())',
    'for name, parameter in cell.named_parameters():',
    '    print("gradient by", name, parameter.grad.tolist())',
  ];
  return { language: 'pytorch', text: `${lines.join('\n')}\n`, names };
}

const nonlinearity = (cell: RecurrentProblem['cell']): string =>
  cell.type === 'rnn' ? `, nonlinearity="${cell.activation}"` : '';
const matrix = (rows: readonly (readonly Quantity[])[]): string =>
  `torch.tensor([${rows.map((row) => `[${row.map(String).join(', ')}]`).join(', ')}], dtype=torch.float64)`;
