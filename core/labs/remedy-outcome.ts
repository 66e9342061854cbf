import { fillEach, joined, same, say, type Text } from '../language/text.ts';
import { lowestLoss, type Reading } from './course.ts';
import { findingOf } from './finding.ts';
import type { Comparison, Outcome } from './lab.ts';
import { mean, percent } from './statistics.ts';
import { grouped, pointsText, threeFigures, verdictText } from './verdict-text.ts';

/** The arms of an experiment about a remedy for overfitting. */
export const BASE = 'base';
export const REMEDY = 'remedy';

/** The smallest effects that count: in nats, and as a share of the fresh samples. */
const SMALLEST_LOSS = 0.05;
const SMALLEST_ACCURACY = 0.01;

/** What is reported of a training. */
export interface RemedyResult extends Reading {
  /** The lowest loss on the fresh samples up to there. */
  readonly lowest: number;
}
/** Two trainings with the same seed. */
export interface RemedyPair {
  readonly [BASE]: RemedyResult;
  readonly [REMEDY]: RemedyResult;
}

export const readUpTo = (readings: readonly Reading[], kept: Reading): RemedyResult => ({
  ...kept,
  lowest: lowestLoss(readings.filter(({ update }) => update <= kept.update)),
});

/** What the arm without a remedy is called. */
export const WITHOUT = say('without a remedy', 'बिना उपाय', 'প্রতিকার ছাড়া');

/**
 * Judges a remedy by the loss on fresh samples and by the share of them that is classified right. Both arms are told by
 * their names, the one it is held against first.
 */
export function remedyOutcome(
  pairs: readonly RemedyPair[],
  names: { readonly [BASE]: Text; readonly [REMEDY]: Text },
  losses: { readonly fresh: Text; readonly learnt: Text },
): Outcome {
  const of = (arm: keyof RemedyPair, what: keyof RemedyResult): number =>
    mean(pairs.map((one) => one[arm][what]));
  const compared = (
    what: 'loss' | 'accuracy',
    smallest: number,
    measure: Text,
    shownAs: (value: number) => string,
  ): Comparison => {
    const finding = findingOf(
      pairs.map(({ base, remedy }) =>
        what === 'loss' ? base.loss - remedy.loss : remedy.accuracy - base.accuracy,
      ),
      smallest,
      what === 'loss' ? 'difference' : 'share',
    );
    const values = {
      measure,
      without: names.base === WITHOUT ? WITHOUT : fillEach(WITH, { name: names.base }),
      name: fillEach(WITH, { name: names.remedy }),
      base: shownAs(of(BASE, what)),
      of: shownAs(of(REMEDY, what)),
      difference: what === 'loss' ? shownAs(finding.mean) : pointsText(finding.mean),
    };
    const sentence = verdictText(finding, fillEach(COMPARED, values), shownAs);
    const gap = (arm: keyof RemedyPair): number => of(arm, 'loss') - of(arm, 'training');
    const isTooStrong = what === 'loss' && finding.mean < 0 && gap(BASE) - gap(REMEDY) >= smallest;
    const gaps = { base: threeFigures(gap(BASE)), of: threeFigures(gap(REMEDY)) };
    return {
      arm: REMEDY,
      against: BASE,
      finding,
      sentence: isTooStrong ? joined([sentence, fillEach(UNDERFITS, gaps)]) : sentence,
    };
  };
  return {
    comparisons: [
      compared('loss', SMALLEST_LOSS, losses.fresh, threeFigures),
      compared('accuracy', SMALLEST_ACCURACY, RIGHT, percent),
    ],
    table: {
      columns: [
        losses.fresh,
        say('lowest on the way', 'बीच में सबसे कम', 'পথে সবচেয়ে কম'),
        losses.learnt,
        RIGHT,
        say('read at update', 'किस अद्यतन पर', 'কোন হালনাগাদে'),
      ],
      rows: ([BASE, REMEDY] as const).map((arm) => ({
        arm,
        cells: [
          threeFigures(of(arm, 'loss')),
          threeFigures(of(arm, 'lowest')),
          threeFigures(of(arm, 'training')),
          percent(of(arm, 'accuracy')),
          grouped(Math.round(of(arm, 'update'))),
        ].map(same),
      })),
    },
  };
}

const WITH = say('with {{name}}', '{{name}} के साथ', '{{name}} সহ');
const RIGHT = say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি');
/** A remedy may narrow the gap and still do harm: less is learnt. */
const UNDERFITS = say(
  'The loss on fresh samples less that on learnt ones falls from {{base}} to {{of}}: it overfits less, but now it underfits, because the remedy is too strong.',
  'नए नमूनों की हानि में से सीखे नमूनों की हानि घटाने पर {{base}} से {{of}} रह जाता है: ओवरफ़िटिंग कम है, पर अब अंडरफ़िटिंग है, क्योंकि उपाय बहुत तेज़ है।',
  'নতুন নমুনার লস থেকে শেখা নমুনার লস বাদ দিলে {{base}} থেকে {{of}} হয়: ওভারফিটিং কম, কিন্তু এখন আন্ডারফিটিং, কারণ প্রতিকার বেশি কড়া।',
);
const COMPARED = say(
  'Mean over the seeds, {{measure}}: {{base}} {{without}}, {{of}} {{name}}; difference to the side of the claim {{difference}}.',
  'सीडों का औसत, {{measure}}: {{without}} {{base}}, {{name}} {{of}}; दावे के पक्ष में अंतर {{difference}}।',
  'সিডগুলির গড়, {{measure}}: {{without}} {{base}}, {{name}} {{of}}; দাবির পক্ষে পার্থক্য {{difference}}।',
);
