import Fraction from 'fraction.js';
import type { ChoiceScoring } from '../document/choice-scoring.ts';
import type { Accepts } from '../kinds/kind.ts';
import { askedBack, sentence, type Finding } from './finding.ts';
import type { MarkingPolicy } from '../paper/marking-policy.ts';
import { earns } from './carried-finding.ts';
import { shareOf } from './policy.ts';
import { readChoice } from './read/read-choice.ts';

type Choice = Extract<Accepts, { readonly type: 'choice' }>;

/** The ticks of an answer, counted. */
interface Ticks {
  readonly right: number;
  readonly wrong: number;
  /** The right options, ticked or not, and all options. */
  readonly correct: number;
  readonly options: number;
}

/** The share that ticks earn of the marks by each rule, 0 to 1. */
const SHARES: Readonly<Record<ChoiceScoring, (ticks: Ticks) => Fraction>> = {
  'all-or-nothing': ({ right, wrong, correct }) => new Fraction(right === correct && wrong === 0 ? 1 : 0),
  'net-correct': ({ right, wrong, correct }) => new Fraction(Math.max(0, right - wrong), correct),
  coverage: ({ right, wrong, correct }) =>
    right === 0 ? new Fraction(0) : new Fraction(right * right, correct * (right + wrong)),
  'each-answer': ({ right, wrong, correct, options }) =>
    new Fraction(options - wrong - (correct - right), options),
};

/** Marks the ticks of a choice. */
export function choiceFinding(choice: Choice, typed: string, policy: MarkingPolicy): Finding {
  const { options, correct, scoring = 'all-or-nothing', wrongCosts } = choice;
  const expected = correct.join(', ');
  if (typed === '') return { verdict: 'blank', share: 0, expected, why: 'Nothing was ticked.' };
  const read = readChoice(typed, options);
  if (!read.ok) return askedBack(read, expected);
  const missing = correct.filter((id) => !read.value.includes(id));
  const extra = read.value.filter((id) => !correct.includes(id));
  if (missing.length + extra.length === 0) return { verdict: 'right', share: 1, expected, why: 'Right.' };
  const ticks = {
    right: correct.length - missing.length,
    wrong: extra.length,
    correct: correct.length,
    options: options.length,
  };
  const by = SHARES[scoring](ticks);
  const share = by.mul(new Fraction(shareOf(policy.partOfBox, policy)));
  const amiss = whyNot(missing, extra);
  if (share.compare(0) > 0)
    return {
      verdict: 'partial',
      share: share.valueOf(),
      expected,
      why: sentence(`${share.toFraction()} of the marks (${scoring}): ${amiss}`),
    };
  const why = by.compare(0) > 0 ? `${amiss}; a part of a box ${earns(0, policy)}` : amiss;
  const lost = new Fraction(wrongCosts ?? 0);
  return {
    verdict: 'wrong',
    share: lost.neg().valueOf() + 0,
    expected,
    why: sentence(wrongCosts === undefined ? why : `${why}; a wrong answer loses ${wrongCosts} of the marks`),
  };
}

function whyNot(missing: readonly string[], extra: readonly string[]): string {
  const should = extra.length > 0 ? 'should be' : 'should be ticked as well';
  return [
    ...(extra.length > 0 ? [`${extra.join(', ')} should not be ticked`] : []),
    ...(missing.length > 0 ? [`${missing.join(', ')} ${should}`] : []),
  ].join(' and ');
}
