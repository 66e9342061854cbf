import { symbolOf } from '../format/symbol.ts';
import type { Line } from '../solution/step.ts';
import type { OptimizerInUse } from './index.ts';

/** `Adam (ε outside the root), η = 0.1, β₁ = 0.9, β₂ = 0.999, ε = 1e-8`: the form and every setting in use. */
export function describeOptimizer({ optimizer, form, hyperparameters }: OptimizerInUse): string {
  const title = optimizer.forms.length > 1 && optimizer.forms.find(({ name }) => name === form)?.title.en;
  return [`${optimizer.title}${title ? ` (${title})` : ''}`, ...hyperparameters.map(setting)].join(', ');
}

/** `η = 0.1, β₁ = 0.9`. */
export const settingsInWords = (hyperparameters: readonly Line[]): string =>
  hyperparameters.map(setting).join(', ');

const setting = ({ id, formula }: Line): string =>
  `${symbolOf(id).plain} = ${formula.op === 'num' ? formula.text : id}`;
