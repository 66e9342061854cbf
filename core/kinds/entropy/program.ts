import Fraction from 'fraction.js';
import type { Language } from '../../expr/language.ts';
import type { Program } from '../../solution/program.ts';
import type { EntropyProblem } from './problem.ts';
import type { EntropySolution } from './solution.ts';

/**
 * In PyTorch with torch.distributions, which normalizes: null where rounded probabilities do not add up to 1
 * exactly. A joint distribution in NumPy over the whole table. null for other languages.
 */
export function program(
  { p, q, joint }: EntropyProblem,
  { answer }: EntropySolution,
  language: Language,
): Program | null {
  const { unit } = answer;
  if (joint) {
    if (language !== 'numpy') return null;
    const log = unit === 'bits' ? 'np.log2' : 'np.log';
    const text = [
      'import numpy as np',
      '',
      `p = np.array([${joint.map((row) => `[${row.join(', ')}]`).join(', ')}], dtype=float)`,
      'x, y = p.sum(axis=1), p.sum(axis=0)',
      `H = lambda one: -sum(v * ${log}(v) for v in one.ravel() if v > 0)`,
      '# the divergence of the table from that of independent variables',
      `I = sum(v * ${log}(v / w) for v, w in zip(p.ravel(), np.outer(x, y).ravel()) if v > 0)`,
      'print(H(x), H(y), H(p), H(p) - H(x), H(p) - H(y), I)',
      '',
    ].join('\n');
    const names = {
      H_X: 'H(x)',
      H_Y: 'H(y)',
      H_XY: 'H(p)',
      H_YgX: 'H(p) - H(x)',
      H_XgY: 'H(p) - H(y)',
      I: 'I',
    };
    return { language, text, names };
  }
  const isWhole = (values: readonly (number | string)[] = [1]): boolean =>
    values.reduce<Fraction>((sum, value) => sum.add(new Fraction(value)), new Fraction(0)).equals(1);
  if (language !== 'pytorch' || !isWhole(p) || !isWhole(q)) return null;
  const tensor = (values: readonly (number | string)[]): string =>
    `Categorical(probs=torch.tensor([${values.join(', ')}], dtype=torch.float64))`;
  const scale = unit === 'bits' ? ' / math.log(2)  # nats to bits' : '';
  const text = [
    ...(unit === 'bits' ? ['import math'] : []),
    'import torch',
    'from torch.distributions import Categorical, kl_divergence',
    '',
    `p = ${tensor(p ?? [])}`,
    `H = p.entropy()${scale}`,
    ...(q
      ? [`q = ${tensor(q)}`, `KL = kl_divergence(p, q)${scale}`, 'CE = H + KL', 'print(H, CE, KL)']
      : ['print(H)']),
    '',
  ].join('\n');
  return { language, text, names: { H: 'H', ...(q ? { CE: 'CE', KL: 'KL' } : {}) } };
}
