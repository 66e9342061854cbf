import { useConvention } from '../../conventions/index.ts';
import type { Language } from '../../expr/language.ts';
import { cells } from '../../layers/recurrent-cells.ts';
import { losses } from '../../losses/index.ts';
import { settingsOf, settingTexts } from '../../losses/settings.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Program } from '../../solution/program.ts';
import type { Quantity } from '../../document/quantity.ts';
import { linesOf, type RecurrentLines } from './lines.ts';
import type { RecurrentProblem } from './problem.ts';
import type { RecurrentSolution } from './solution.ts';
import { unrolled, type Gate, type Unrolled } from './unrolled.ts';

/**
 * The problem with PyTorch's own cell, its stacked weights set to the given ones, and gradients by autograd.
 * Null for other languages, and for a cell that PyTorch does not have.
 */
export function program(
  problem: RecurrentProblem,
  _solution: RecurrentSolution,
  language: Language,
): Program | null {
  if (language !== 'pytorch' || !isTorchCell(problem)) return null;
  const numbers = unrolled(problem);
  const worked = linesOf(problem, problem.conventions);
  return {
    language,
    text: `${[...cellLines(problem, numbers), ...unrollLines(numbers), ...lossLines(problem, numbers, worked)].join('\n')}\n`,
    names: namesOf(problem, numbers, worked),
  };
}

const CLASSES = { rnn: 'RNNCell', lstm: 'LSTMCell', gru: 'GRUCell' } as const;
const TENSORS: Readonly<Record<keyof Gate, string>> = {
  U: 'weight_ih',
  W: 'weight_hh',
  b: 'bias_ih',
  bh: 'bias_hh',
};

function isTorchCell({ cell, conventions }: RecurrentProblem): boolean {
  const chosen = (name: 'gru-reset' | 'gru-update' | 'lstm-forget-bias'): string =>
    useConvention(name, conventions).choice;
  switch (cell.type) {
    case 'rnn':
      return cell.activation !== 'identity';
    case 'gru':
      return chosen('gru-reset') === 'after' && chosen('gru-update') === 'keep';
    case 'lstm':
      return chosen('lstm-forget-bias') === 'none';
  }
}

const rowsText = (rows: readonly (readonly Quantity[])[]): string =>
  `torch.tensor([${rows.map((row) => `[${row.map(String).join(', ')}]`).join(', ')}], dtype=torch.float64)`;

/** The cell with the weights of its gates stacked in PyTorch's order, and the inputs. */
function cellLines({ cell }: RecurrentProblem, { gates, x, units, features }: Unrolled): readonly string[] {
  const order = cells[cell.type].gates;
  const stacked = (part: 'U' | 'W'): string => rowsText(order.flatMap((gate) => gates[gate]?.[part] ?? []));
  const biases = (part: 'b' | 'bh'): string =>
    `torch.tensor([${order
      .flatMap((gate) => gates[gate]?.[part] ?? Array.from({ length: units }, () => 0))
      .map(String)
      .join(', ')}], dtype=torch.float64)`;
  const nonlinearity = cell.type === 'rnn' ? `, nonlinearity="${cell.activation}"` : '';
  return [
    'import torch',
    'import torch.nn as nn',
    'import torch.nn.functional as F',
    '',
    `cell = nn.${CLASSES[cell.type]}(${features}, ${units}${nonlinearity}, dtype=torch.float64)`,
    `with torch.no_grad():${order.length > 1 ? `  # the gates are stacked: ${order.join(', ')}` : ''}`,
    `    cell.weight_ih.copy_(${stacked('U')})`,
    `    cell.weight_hh.copy_(${stacked('W')})`,
    `    cell.bias_ih.copy_(${biases('b')})`,
    `    cell.bias_hh.copy_(${biases('bh')})`,
    `x = ${rowsText(x)}  # one row a time step`,
    '',
  ];
}

/** The loop over time; every state keeps its gradient. */
const unrollLines = ({ h, c }: Unrolled): readonly string[] => [
  `h = [${rowsText([h])}]`,
  ...(c ? [`c = [${rowsText([c])}]`] : []),
  'for t in range(len(x)):',
  ...(c
    ? [
        '    state, memory = cell(x[t:t + 1], (h[t], c[t]))',
        '    memory.retain_grad()',
        '    c.append(memory)',
      ]
    : ['    state = cell(x[t:t + 1], h[t])']),
  '    state.retain_grad()',
  '    h.append(state)',
  '',
];

/** The time steps that are compared with a target, from 0. */
const comparedSteps = ({ steps }: RecurrentLines): readonly number[] =>
  steps.flatMap(({ y }, t) => (y === null ? [] : [t]));

function lossLines(
  problem: RecurrentProblem,
  { targets }: Unrolled,
  worked: RecurrentLines,
): readonly string[] {
  const loss = losses[problem.loss];
  const settings = settingTexts(settingsOf(loss, problem));
  const compared = comparedSteps(worked);
  const rows = compared.map((t) => targets[t] ?? []);
  const operands = { output: 'outputs', target: 'y', sum: 'outputs', activation: 'identity' };
  return [
    loss.targets === 'class'
      ? `y = torch.tensor([${rows.map((row) => row.findIndex((one) => Number(one) === 1)).join(', ')}])`
      : `y = ${rowsText(rows)}`,
    `outputs = torch.cat([${compared.map((t) => `h[${t + 1}]`).join(', ')}])`,
    `losses = ${loss.pytorch(operands, problem.conventions, settings)}`,
    'L = losses.sum()',
    'L.backward()',
    '',
    'print("states:", [state.tolist() for state in h[1:]])',
    'print("L =", L.item())',
    'for name, parameter in cell.named_parameters():',
    '    print("gradient by", name, parameter.grad.tolist())',
  ];
}

/** The Python expressions of parameters, inputs, states, targets, losses and their gradients. */
function namesOf(
  problem: RecurrentProblem,
  { units }: Unrolled,
  worked: RecurrentLines,
): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  const order = cells[problem.cell.type].gates;
  for (const { gate, part, rows } of worked.parameters) {
    const first = order.indexOf(gate) * units;
    rows.forEach((row, u) =>
      row.forEach((id, k) => {
        const index = part === 'U' || part === 'W' ? `[${first + u}, ${k}]` : `[${first + u}]`;
        names[id] = `cell.${TENSORS[part]}${index}`;
        names[gradientId('L', id)] = `cell.${TENSORS[part]}.grad${index}`;
      }),
    );
  }
  const compared = comparedSteps(worked);
  const last = compared.at(-1) ?? -1;
  const byClass = losses[problem.loss].targets === 'class';
  worked.steps.forEach(({ x, h, c, y, loss }, t) => {
    x.forEach((id, k) => (names[id] = `x[${t}, ${k}]`));
    for (const [list, ids] of [
      ['h', h],
      ['c', c],
    ] as const) {
      ids.forEach((id, u) => {
        names[id] = `${list}[${t + 1}][0, ${u}]`;
        // A state after the last compared time step does not reach the loss, so it has no gradient.
        if (t <= last) names[gradientId('L', id)] = `${list}[${t + 1}].grad[0, ${u}]`;
      });
    }
    if (!byClass) y?.forEach((id, u) => (names[id] = `y[${compared.indexOf(t)}, ${u}]`));
    if (loss !== null) names[loss] = `losses[${compared.indexOf(t)}]`;
  });
  worked.initial.h.forEach((id, u) => (names[id] = `h[0][0, ${u}]`));
  worked.initial.c.forEach((id, u) => (names[id] = `c[0][0, ${u}]`));
  names['L'] = 'L';
  return names;
}
