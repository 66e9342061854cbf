import type { Box, KnownMistake } from '../kinds/kind.ts';
import { figuresOf } from './asked-steps.ts';
import { closeness } from './closeness.ts';
import { KNOWN_TO_AUTHOR } from './author-texts.ts';
import type { OwnNumbers } from './diagnose/own-numbers.ts';
import { eachLanguage } from './diagnose/said.ts';
import { sentence } from './finding.ts';
import { isWrong, type Judged } from './judge.ts';
import { isWithin, toleranceOf } from './tolerance.ts';
import type { Diagnosis } from './verdict.ts';

/** The first known mistake that gives the wrong number in a box from the student's own earlier numbers; null where none does. */
export function mistakeMade(
  box: Box,
  judged: readonly Judged[],
  numbers: () => OwnNumbers,
): KnownMistake | null {
  const { accepts } = box;
  if ((accepts.type !== 'real' && accepts.type !== 'integer') || !accepts.mistakes) return null;
  const wrong = judged.find(isWrong);
  if (!wrong) return null;
  const own = numbers();
  const tolerance = toleranceOf(box);
  const gives = (value: number): boolean => {
    if (!Number.isFinite(value)) return false;
    if (tolerance) return isWithin(wrong.number.value, value, tolerance);
    if (accepts.type === 'integer') return wrong.number.value === value;
    const close = closeness(wrong.number, { value, exact: null }, figuresOf(box));
    return close === 'same' || close === 'rounded';
  };
  return accepts.mistakes.find(({ formula }) => own.valuesOf(formula).some(gives)) ?? null;
}

/** A known mistake as a diagnosis. What an author says is in the language of the paper; `inLanguagesOf` translates it. */
export function diagnosisOf({ id, accepts }: Pick<Box, 'id' | 'accepts'>, made: KnownMistake): Diagnosis {
  const { says, named = { mistake: KNOWN_TO_AUTHOR, skill: KNOWN_TO_AUTHOR } } = made;
  return {
    ...named,
    step: 'step' in accepts ? accepts.step : id,
    says: eachLanguage((language) => sentence(typeof says === 'string' ? says : says[language])),
  };
}
