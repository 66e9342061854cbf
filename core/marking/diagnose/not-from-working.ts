import type { Valued } from '../../solution/valued.ts';
import { closeness } from '../closeness.ts';
import type { Judged } from '../judge.ts';
import type { Diagnosis } from '../verdict.ts';
import { eachLanguage, filledIn, type Said } from './said.ts';
import { numberText } from './sentence.ts';

const SAYS: Said = {
  en: '{{box}} = {{typed}} is right, but not from your working: your {{root}} = {{slip}} gives {{follows}} here.',
  hi: '{{box}} = {{typed}} सही है, पर आपके काम से नहीं निकलता: आपके {{root}} = {{slip}} से यहाँ {{follows}} आता है।',
  bn: '{{box}} = {{typed}} ঠিক, কিন্তু আপনার কাজ থেকে আসে না: আপনার {{root}} = {{slip}} থেকে এখানে {{follows}} আসে।',
};

/** A few figures: a number that differs by the rounding of earlier ones follows from them. */
const FIGURES = 2;

/** What is said of a right number that does not follow from the student's own wrong ones; null where it follows. */
export function notFromWorking(
  { step, number, how, faults }: Judged,
  follows: number,
  symbol: (id: string) => string,
): Diagnosis | null {
  const [root] = faults;
  const value: Valued = { value: follows, exact: null };
  if (how !== 'right' || !root || root.unwritten !== undefined || !Number.isFinite(follows)) return null;
  if (closeness(number, value, FIGURES) !== 'different') return null;
  const values = {
    box: symbol(step.id),
    typed: numberText(number.value),
    root: symbol(root.step),
    slip: numberText(root.typed.value),
    follows: numberText(follows),
  };
  return {
    mistake: 'not-from-working',
    skill: 'own-numbers',
    step: step.id,
    says: eachLanguage((language) => filledIn(SAYS[language], values)),
  };
}
