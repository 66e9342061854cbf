import type { Said } from './diagnose/said.ts';
import { because, earns, saidWith, withClause } from './why.ts';
import Fraction from 'fraction.js';
import type { ChoiceScoring } from '../document/choice-scoring.ts';
import type { Accepts } from '../kinds/kind.ts';
import { askedBack, sentences, type Finding } from './finding.ts';
import type { MarkingPolicy } from '../paper/marking-policy.ts';
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
  if (typed === '') return { verdict: 'blank', share: 0, expected, why: because('unticked') };
  const read = readChoice(typed, options);
  if (!read.ok) return askedBack(read, expected);
  const missing = correct.filter((id) => !read.value.includes(id));
  const extra = read.value.filter((id) => !correct.includes(id));
  if (missing.length + extra.length === 0)
    return { verdict: 'right', share: 1, expected, why: because('right') };
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
      why: sentences(because('ticks-part', { share: share.toFraction(), scoring: SCORINGS[scoring], amiss })),
    };
  const why =
    by.compare(0) > 0
      ? because('ticks-for-nothing', { amiss, earns: earns(0, policy) })
      : because('ticks', { amiss });
  const lost = new Fraction(wrongCosts ?? 0);
  return {
    verdict: 'wrong',
    share: lost.neg().valueOf() + 0,
    expected,
    why: sentences(wrongCosts === undefined ? why : withClause(why, saidWith(LOSES, { costs: wrongCosts }))),
  };
}

const LOSES: Said = {
  en: 'a wrong answer loses {{costs}} of the marks',
  hi: 'ग़लत उत्तर पर अंकों का {{costs}} कटता है',
  bn: 'ভুল উত্তরে নম্বরের {{costs}} কাটা যায়',
};
const SCORINGS: Readonly<Record<ChoiceScoring, Said>> = {
  'all-or-nothing': { en: 'all-or-nothing', hi: 'सब या कुछ नहीं', bn: 'সব নয়তো কিছুই না' },
  'net-correct': { en: 'net-correct', hi: 'सही घटा ग़लत', bn: 'ঠিক বিয়োগ ভুল' },
  coverage: { en: 'coverage', hi: 'व्याप्ति', bn: 'ব্যাপ্তি' },
  'each-answer': { en: 'each-answer', hi: 'हर विकल्प अलग', bn: 'প্রতিটি বিকল্প আলাদা' },
};

function whyNot(missing: readonly string[], extra: readonly string[]): Said {
  const lists = { missing: missing.join(', '), extra: extra.join(', ') };
  if (missing.length > 0 && extra.length > 0) return because('extra-and-missing', lists);
  return missing.length > 0
    ? because('missing-ticks', { ticks: lists.missing })
    : because('extra-ticks', { ticks: lists.extra });
}
