import { fillEach, same, say, type Text } from '../language/text.ts';
import { lowestLoss, type Reading } from './course.ts';
import { findingOf } from './finding.ts';
import type { Comparison, Outcome } from './lab.ts';
import { mean, percent } from './statistics.ts';
import { threeFigures, verdictText } from './verdict-text.ts';

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

/** Judges a remedy by the loss on fresh samples and by the share of them that is classified right. */
export function remedyOutcome(
  pairs: readonly RemedyPair[],
  name: Text,
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
    );
    const values = {
      measure,
      name,
      base: shownAs(of(BASE, what)),
      of: shownAs(of(REMEDY, what)),
      difference: shownAs(Math.abs(finding.mean)),
    };
    return {
      arm: REMEDY,
      against: BASE,
      finding,
      sentence: verdictText(finding, fillEach(COMPARED, values), shownAs),
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
          String(Math.round(of(arm, 'update'))),
        ].map(same),
      })),
    },
  };
}

const RIGHT = say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি');
const COMPARED = say(
  'Mean over the seeds, {{measure}}: {{base}} without a remedy, {{of}} with {{name}}; difference {{difference}}.',
  'सीडों का औसत, {{measure}}: बिना उपाय {{base}}, {{name}} के साथ {{of}}; अंतर {{difference}}।',
  'সিডগুলির গড়, {{measure}}: প্রতিকার ছাড়া {{base}}, {{name}} সহ {{of}}; পার্থক্য {{difference}}।',
);
