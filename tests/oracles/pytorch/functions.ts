import { differentiate } from '../../../core/expr/differentiate.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { call, num, ref } from '../../../core/expr/expr.ts';
import { functionNames, namedFunction } from '../../../core/expr/functions/index.ts';
import { pythonList, type Trial, type Trials } from './comparison.ts';

/** A function in PyTorch's own words, of z; `others` are its further arguments with us (a slope, a convention). */
interface Words {
  readonly torch: string;
  readonly others?: readonly (string | number)[];
  readonly at?: readonly number[];
  /** Functions of several quantities: z is one of them, these stand before it. */
  readonly before?: readonly number[];
  /** Points at a kink where PyTorch has a slope and so have we, by convention. */
  readonly kinks?: readonly number[];
}

const REAL = [-30, -8.25, -3.1, -1.7, -0.9, -0.51, -0.125, -1e-3, 1e-3, 0.125, 0.51, 0.9, 1.7, 3.1, 8.25, 30];
const POSITIVE = [1e-6, 0.01, 0.37, 1.5, 2.72, 19, 1000];
const MODEST = REAL.filter((z) => Math.abs(z) < 10);

const WORDS: Readonly<Record<string, Words>> = {
  identity: { torch: 'z * 1' },
  relu: { torch: 'F.relu(z)', others: [0], kinks: [0] },
  sigmoid: { torch: 'torch.sigmoid(z)', kinks: [0] },
  tanh: { torch: 'torch.tanh(z)', kinks: [0] },
  exp: { torch: 'torch.exp(z)', at: MODEST },
  ln: { torch: 'torch.log(z)', at: POSITIVE },
  sqrt: { torch: 'torch.sqrt(z)', at: POSITIVE },
  abs: { torch: 'torch.abs(z)', kinks: [0] },
  sin: { torch: 'torch.sin(z)', kinks: [0] },
  cos: { torch: 'torch.cos(z)', kinks: [0] },
  max: { torch: 'torch.max(torch.stack([torch.tensor(0.3).expand_as(z), z]), dim=0).values', before: [0.3] },
  min: { torch: 'torch.min(torch.stack([torch.tensor(0.3).expand_as(z), z]), dim=0).values', before: [0.3] },
  sign: { torch: 'torch.sign(z)', kinks: [0] },
  floor: { torch: 'torch.floor(z)' },
  ceil: { torch: 'torch.ceil(z)' },
  huber: { torch: 'F.huber_loss(z, torch.zeros_like(z), delta=1.3, reduction="none")', others: ['1.3'] },
  clip: { torch: 'torch.clamp(z, -1.3, 1.3)', others: ['1.3'] },
};

/** Not PyTorch's functions; with each the reason, or what it is held against instead. */
const APART: Readonly<Record<string, string>> = {
  'relu-prime': 'the slope of relu, held against autograd there',
  'is-max': 'the slope of max, held against autograd there',
  'batch-sum': 'stands for a sum in rules written in general',
};

/** Every function and its derivative against PyTorch and autograd, at points on both sides of its kinks, and at the kink where PyTorch has a slope there. */
export function functionTrials(): Trials {
  const trials: Trial[] = [];
  const gaps: string[] = [];
  const apart: { name: string; reason: string }[] = [];
  for (const name of functionNames) {
    const words = WORDS[name];
    if (words) trials.push(trialOf(name, words));
    else if (APART[name] !== undefined) apart.push({ name: `function ${name}`, reason: APART[name] });
    else gaps.push(`function ${name} (${namedFunction(name).definition}): has no words of PyTorch beside it`);
  }
  return { trials, gaps, apart };
}

function trialOf(name: string, { torch, others = [], at = REAL, before = [], kinks = [] }: Words): Trial {
  const points = [...at, ...kinks];
  const expr = call(name, ...before.map(num), ref('z'), ...others.map(num));
  const slope = differentiate(expr, 'z');
  const text = ['import torch', 'import torch.nn.functional as F', 'torch.set_default_dtype(torch.float64)', `z = torch.tensor(${pythonList(points)}, requires_grad=True)`, `y = ${torch}`, 'y.sum().backward()'].join('\n');
  const numbers: Record<string, { python: string; expected: number }> = {};
  points.forEach((z, i) => {
    numbers[`${name} of ${z}`] = { python: `y[${i}]`, expected: evaluate(expr, () => z) };
    numbers[`slope at ${z}`] = { python: `z.grad[${i}]`, expected: evaluate(slope, () => z) };
  });
  return { of: `function ${name}`, in: 'pytorch', case: torch, text, numbers };
}
