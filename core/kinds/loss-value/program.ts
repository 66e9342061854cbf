import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { losses } from '../../losses/index.ts';
import { settingsOf, settingTexts } from '../../losses/settings.ts';
import type { Program } from '../../solution/program.ts';
import type { Quantity } from '../../document/quantity.ts';
import { lossLines } from './lines.ts';
import type { LossValueProblem } from './problem.ts';

/**
 * The problem in PyTorch: its own loss functions over tensors [samples, outputs], and autograd for the
 * gradients.
 */
export function torchProgram(problem: LossValueProblem, choices: ConventionChoices | undefined): Program {
  const loss = losses[problem.loss];
  const { samples, parameters, total } = lossLines(problem, choices);
  const { activation } = problem;
  const given = activation === undefined ? loss.letter : 'z';
  const output = activation === 'softmax' ? 'p' : loss.letter;
  const byClass = loss.targets === 'class';
  const smoothed = problem.labelSmoothing !== undefined;
  const first = Number(useConvention('class-index', choices).choice);
  const classes = problem.samples.map((sample) =>
    sample.class === undefined
      ? (sample.targets ?? []).findIndex((one) => Number(one) === 1)
      : sample.class - first,
  );
  const oneHot = (sample: LossValueProblem['samples'][number], s: number): readonly Quantity[] =>
    sample.targets ?? sample.outputs.map((_, i) => (i === classes[s] ? 1 : 0));
  const several = problem.samples.length > 1;
  const size = problem.samples[0]?.outputs.length ?? 0;

  const names: Record<string, string> = {};
  samples.forEach((ids, s) => {
    ids.given.forEach((id, i) => {
      names[id] = `${given}[${s}, ${i}]`;
      names[`d${total}/d${id}`] = `${given}.grad[${s}, ${i}]`;
    });
    if (activation !== undefined) ids.outputs.forEach((id, i) => (names[id] = `${output}[${s}, ${i}]`));
    if (!byClass) ids.targets.forEach((id, i) => (names[id] = `y[${s}, ${i}]`));
    if (smoothed) ids.held.forEach((id, i) => (names[id] = `q[${s}, ${i}]`));
    names[ids.loss] = `losses[${s}]`;
  });
  if (several) names['L'] = 'L';

  const rows = problem.penalties ?? [];
  const penaltyNames = rows.map((_, i) => (rows.length === 1 ? 'R' : `R${i + 1}`));
  parameters.forEach((id, i) => {
    names[id] = `w[${i}]`;
    names[`d${total}/d${id}`] = `w.grad[${i}]`;
  });
  for (const id of penaltyNames) names[id] = id;
  if (total === 'J') names['J'] = 'J';
  if (total === 'J') names['L'] = several ? 'L' : 'losses[0]';

  const half = useConvention('l2-factor', choices).choice === 'half' ? '0.5 * ' : '';
  const penalty = ({ name, strength }: (typeof rows)[number]): string =>
    name === 'l1' ? `${number(strength)} * w.abs().sum()` : `${half}${number(strength)} * (w ** 2).sum()`;
  const settings = settingTexts(settingsOf(loss, problem));
  const target = smoothed ? 'q' : 'y';
  const lines = [
    'import torch',
    'import torch.nn.functional as F',
    '',
    `${given} = ${matrix(problem.samples.map(({ outputs }) => outputs))}.requires_grad_()  # one row a sample`,
    byClass
      ? `y = torch.tensor([${classes.join(', ')}])  # the right class of each sample, counted from 0`
      : `y = ${matrix(problem.samples.map(oneHot))}`,
    ...(smoothed
      ? [
          `q = (1 - ${number(problem.labelSmoothing ?? 0)}) * y + ${number(problem.labelSmoothing ?? 0)} / ${size}  # label smoothing`,
        ]
      : []),
    ...(activation === undefined
      ? []
      : [activation === 'softmax' ? `${output} = torch.softmax(z, dim=1)` : `${output} = torch.sigmoid(z)`]),
    '',
    `losses = ${loss.pytorch({ output, target, sum: 'z', activation: activation ?? 'identity' }, choices, settings)}  # one number a sample`,
    ...(several ? [`L = losses.${useConvention('batch-reduction', choices).choice}()`] : ['L = losses[0]']),
    ...(rows.length === 0
      ? []
      : [
          `w = torch.tensor([${parameters.map((id) => number(problem.parameters?.[id] ?? 0)).join(', ')}], dtype=torch.float64).requires_grad_()  # ${parameters.join(', ')}`,
        ]),
    ...rows.map((row, i) => `${penaltyNames[i] ?? 'R'} = ${penalty(row)}`),
    ...(rows.length === 0 ? [] : [`J = L + ${penaltyNames.join(' + ')}`]),
    `${total}.backward()`,
    '',
    `print("${total} =", ${total}.item())`,
    `print("gradient by ${given}:", ${given}.grad.tolist())`,
    ...(rows.length === 0 ? [] : ['print("gradient by the parameters:", w.grad.tolist())']),
  ];
  return { language: 'pytorch', text: `${lines.join('\n')}\n`, names };
}

/** A quantity as Python writes it; a fraction is a division. */
const number = (quantity: Quantity): string => String(quantity).replace(/^\+/, '');
const matrix = (rows: readonly (readonly Quantity[])[]): string =>
  `torch.tensor([${rows.map((row) => `[${row.map(number).join(', ')}]`).join(', ')}], dtype=torch.float64)`;
