import { toCode } from '../../expr/code.ts';
import type { Language } from '../../expr/language.ts';
import type { Program } from '../../solution/program.ts';
import type { Solution } from '../../solution/solution.ts';
import { readFunction } from '../typed-function.ts';
import type { QuadraticProblem } from './problem.ts';

/** In PyTorch autograd's Hessian and its eigenvalues. null for other languages, and where steps are taken too. */
export function program(
  { function: written, at, steps }: QuadraticProblem,
  solution: Solution,
  language: Language,
): Program | null {
  if (language !== 'pytorch' || steps !== undefined) return null;
  const variables = Object.keys(at);
  const code = toCode(
    readFunction(written, variables),
    (id) => ({ text: `p[${variables.indexOf(id)}]` }),
    'pytorch',
  );
  const text = [
    'import torch',
    'from torch.autograd.functional import hessian, jacobian',
    '',
    'torch.set_default_dtype(torch.float64)',
    `f = lambda p: ${code}`,
    `point = torch.tensor([${variables.map((name) => at[name]).join(', ')}], dtype=torch.float64)`,
    'g, H = jacobian(f, point), hessian(f, point)',
    'values = torch.linalg.eigvalsh(H)  # the smallest first',
    'print(g, H, values)',
    '',
  ].join('\n');
  const names: Readonly<Record<string, string>> = {
    ...Object.fromEntries(variables.map((name, i) => [`df/d${name}`, `g[${i}]`])),
    h_1_1: 'H[0, 0]',
    h_1_2: 'H[0, 1]',
    h_2_2: 'H[1, 1]',
    T: 'torch.trace(H)',
    D: 'torch.linalg.det(H)',
    lambda_max: 'values[-1]',
    lambda_min: 'values[0]',
    kappa: 'torch.linalg.cond(H)',
    eta_max: '2 / values[-1]',
    eta_best: '2 / (values[-1] + values[0])',
  };
  const known = new Set(solution.steps.map(({ id }) => id));
  return { language, text, names: Object.fromEntries(Object.entries(names).filter(([id]) => known.has(id))) };
}
