import { plainIn } from '../language/formula-words.ts';
import type { LanguageName } from '../language/languages.ts';
import { fillText, type Text } from '../language/text.ts';
import { numberPlain } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import type { Step } from '../solution/step.ts';
import { explain } from './explain.ts';
import { symbolFor } from './worked-text.ts';

const GIVEN: Text = {
  en: '{{name}} is given: {{value}}. Nothing has to be computed for it.',
  hi: '{{name}} दिया हुआ है: {{value}}। इसके लिए कुछ निकालना नहीं है।',
  bn: '{{name}} দেওয়া আছে: {{value}}। এর জন্য কিছু গণনা করতে হবে না।',
};

/**
 * The sentence a teacher would say while a step is computed: what happens, and why. Empty if no step is
 * computed. It is made from the step's rule and its numbers, so it matches the calculation.
 */
export function narrate(steps: readonly Step[], id: string | null, language: LanguageName = 'en'): string {
  if (id === null) return '';
  const explanation = explain(steps, id, language);
  if (explanation) return explanation.sentence;
  const step = steps.find((one) => one.id === id);
  if (!step) return '';
  const value = numberPlain(formatNumber(step.value, step.exact).text).text;
  return fillText(GIVEN[language], { name: plainIn(symbolFor(id, step).plain, language), value });
}
