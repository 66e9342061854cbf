import type { Remark } from '../document/remark.ts';
import { settingsInWords } from './describe.ts';
import type { OptimizerInUse } from './index.ts';

/**
 * `keras form` says how a rule is written, and not which settings a library gives it: what it sets and what it
 * leaves is said beside a text that has it. Empty for a text without a form.
 */
export function formRemarks(text: string, { optimizer, form, hyperparameters }: OptimizerInUse): Remark[] {
  const found = /[a-z0-9-]{1,30} form(?![\p{L}\d])/iu.exec(text);
  const chosen = optimizer.forms.find(({ name }) => name === form);
  if (!found || !chosen) return [];
  return [
    {
      at: found.index,
      about: 'reading',
      text: `“${found[0]}” sets how the rule is written (${chosen.title.en}) and nothing else: ${settingsInWords(hyperparameters)} are as written here, else the defaults of this app, not those of a library`,
    },
  ];
}
