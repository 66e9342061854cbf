import { conventions as table, type ConventionChoices } from '../../../core/conventions/index.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { num, type Expr } from '../../../core/expr/expr.ts';
import { lossNames, losses } from '../../../core/losses/index.ts';
import type { Compared, Loss, Setting, Settings } from '../../../core/losses/loss.ts';
import { settingTexts } from '../../../core/losses/settings.ts';
import { seeded } from '../seeded.ts';
import { pythonList, type Trial, type Trials } from './comparison.ts';

const SAMPLES = 6;

/**
 * Every loss and its gradient, by expressions and by arrays, against torch.nn.functional and autograd, with
 * each of its conventions.
 */
export function lossTrials(): Trials {
  const trials = lossNames.flatMap((name, at) => {
    const loss: Loss = losses[name];
    return [1, 3].flatMap((outputs) =>
      outputs === 1 && ['class', 'distribution'].includes(loss.targets)
        ? []
        : choicesOf(loss, outputs).flatMap((choices) =>
            settingsOf(loss).map((settings) => trialOf(loss, outputs, choices, settings, 100 * at + outputs)),
          ),
    );
  });
  return { trials, gaps: [], apart: [] };
}

/** The defaults, and each other choice of each convention that matters. */
function choicesOf(loss: Loss, outputs: number): readonly ConventionChoices[] {
  return [
    {},
    ...loss.conventions(undefined, outputs).flatMap(({ name, choice }) =>
      Object.keys(table[name].choices)
        .filter((other) => other !== choice)
        .map((other): ConventionChoices => ({ [name]: other })),
    ),
  ];
}

/** The defaults, and where there are settings also another number for each. */
function settingsOf({ settings }: Loss): readonly Settings<number>[] {
  const numbers = (of: (setting: Setting) => number): Settings<number> =>
    Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, of(setting)]));
  const usual = numbers((setting) => setting.default);
  return Object.keys(settings).length === 0
    ? [usual]
    : [
        usual,
        numbers((setting) => (setting.most === undefined ? setting.default + 0.7 : setting.most / 1.6)),
      ];
}

function trialOf(
  loss: Loss,
  outputs: number,
  choices: ConventionChoices,
  settings: Settings<number>,
  seed: number,
): Trial {
  const random = seeded(seed);
  const settingExprs = Object.fromEntries(
    Object.entries(settings).map(([name, value]): [string, Expr] => [name, num(value)]),
  );
  const rows = Array.from({ length: SAMPLES }, () => ({
    outputs: drawOutputs(loss, outputs, random),
    targets: drawTargets(loss, outputs, random),
  }));
  const compared = (row: (typeof rows)[number]): Compared[] =>
    row.targets.map((value, k) => ({
      output: `o${k}`,
      target: `y${k}`,
      sum: `o${k}`,
      activation: 'identity',
      value,
    }));
  const names: Compared = { output: 'o', target: 'y', sum: 'o', activation: 'identity' };
  const target =
    loss.targets === 'class'
      ? `torch.tensor([${rows.map(({ targets }) => targets.indexOf(1)).join(', ')}])`
      : `torch.tensor([${rows.map(({ targets }) => pythonList(targets)).join(', ')}])`;
  const text = [
    'import torch',
    'import torch.nn.functional as F',
    'torch.set_default_dtype(torch.float64)',
    `o = torch.tensor([${rows.map((row) => pythonList(row.outputs)).join(', ')}], requires_grad=True)`,
    `y = ${target}`,
    `losses = ${loss.pytorch(names, choices, settingTexts(settings))}`,
    'losses.sum().backward()',
  ].join('\n');
  const numbers: Record<string, { python: string; expected: number }> = {};
  rows.forEach((row, i) => {
    const { formula, partials } = loss.line(compared(row), choices, settingExprs);
    const at = (id: string): number =>
      (id.startsWith('o') ? row.outputs : row.targets)[Number(id.slice(1))] ?? Number.NaN;
    const [o, y] = [Float64Array.from(row.outputs), Float64Array.from(row.targets)];
    numbers[`loss of sample ${i + 1} by its formula`] = {
      python: `losses[${i}]`,
      expected: evaluate(formula, at),
    };
    numbers[`loss of sample ${i + 1} by arrays`] = {
      python: `losses[${i}]`,
      expected: loss.value(o, y, choices, settings),
    };
    const gradient = loss.gradient(o, y, choices, settings);
    row.outputs.forEach((_, k) => {
      const partial = partials[`o${k}`];
      numbers[`slope ${k + 1} of sample ${i + 1} by its formula`] = {
        python: `o.grad[${i}, ${k}]`,
        expected: partial ? evaluate(partial, at) : 0,
      };
      numbers[`slope ${k + 1} of sample ${i + 1} by arrays`] = {
        python: `o.grad[${i}, ${k}]`,
        expected: gradient[k] ?? Number.NaN,
      };
    });
  });
  return {
    of: `loss ${loss.name}`,
    in: 'pytorch',
    case: `${outputs} outputs, ${JSON.stringify({ ...choices, ...settings })}`,
    text,
    numbers,
  };
}

/** Numbers of three decimals that are never at a kink, since their last digit is odd. */
const draw = (random: () => number, low: number, high: number): number =>
  (Math.round((low + (high - low) * random()) * 500) * 2 + 1) / 1000;

function drawOutputs(loss: Loss, n: number, random: () => number): number[] {
  const plain = Array.from({ length: n }, () =>
    loss.outputs === 'numbers' || loss.outputs === 'logits' ? draw(random, -3, 3) : draw(random, 0.05, 0.9),
  );
  if (loss.outputs !== 'distribution') return plain;
  const total = plain.reduce((sum, one) => sum + one, 0);
  return plain.map((one) => one / total);
}

function drawTargets(loss: Loss, n: number, random: () => number): number[] {
  const right = Math.floor(random() * n);
  switch (loss.targets) {
    case 'numbers':
      return Array.from({ length: n }, () => Math.round(draw(random, -3, 3) * 100) / 100);
    case 'signs':
      return Array.from({ length: n }, () => (random() < 0.5 ? -1 : 1));
    case 'labels':
      return Array.from({ length: n }, () => Math.round(random()));
    case 'shares':
      return Array.from({ length: n }, () => (random() < 0.5 ? Math.round(random()) : draw(random, 0, 0.9)));
    case 'class':
      return Array.from({ length: n }, (_, k) => (k === right ? 1 : 0));
    case 'distribution': {
      if (random() < 0.5) return Array.from({ length: n }, (_, k) => (k === right ? 1 : 0));
      const parts = Array.from({ length: n }, () => draw(random, 0.1, 1));
      const total = parts.reduce((sum, one) => sum + one, 0);
      return parts.map((one) => one / total);
    }
  }
}
