import { fillEach, joined, same, type Text } from '../language/text.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Line } from '../solution/step.ts';
import type { OptimizerInUse } from './index.ts';

/** `Adam (ε outside the root), η = 0.1, β₁ = 0.9, β₂ = 0.999, ε = 1e-8`: the form and every setting in use. */
export function describeOptimizer({ optimizer, form, hyperparameters }: OptimizerInUse): Text {
  const title = optimizer.forms.length > 1 && optimizer.forms.find(({ name }) => name === form)?.title;
  const named = title
    ? fillEach(same('{{optimizer}} ({{title}})'), { optimizer: optimizer.title, title })
    : optimizer.title;
  return joined([named, ...hyperparameters.map((line) => same(setting(line)))], ', ');
}

/** `η = 0.1, β₁ = 0.9`. */
export const settingsInWords = (hyperparameters: readonly Line[]): string =>
  hyperparameters.map(setting).join(', ');

const setting = ({ id, formula }: Line): string =>
  `${symbolOf(id).plain} = ${formula.op === 'num' ? formula.text : id}`;
