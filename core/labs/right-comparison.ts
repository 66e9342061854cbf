import { fillEach, say, type Text } from '../language/text.ts';
import { findingOf } from './finding.ts';
import type { Comparison } from './lab.ts';
import { mean, percent } from './statistics.ts';
import { equalityText, pointsText, verdictText } from './verdict-text.ts';

/** An arm with the share that it classified right with each seed, in [0, 1]. */
interface Shares {
  readonly id: string;
  readonly title: Text;
  readonly right: readonly number[];
}
interface Options {
  /** The claim is that there is no difference. */
  readonly equality?: boolean;
  /** What is said of both, with `{{arm}}`, `{{of}}`, `{{against}}`, `{{base}}` and `{{difference}}`. */
  readonly said?: Text;
}

/** Judges two arms by what they classified right, seed by seed; `smallest` is the smallest share that counts. */
export function rightComparison(
  arm: Shares,
  against: Shares,
  smallest: number,
  { equality = false, said = RIGHT }: Options = {},
): Comparison {
  const finding = findingOf(
    arm.right.map((one, i) => one - (against.right[i] ?? NaN)),
    smallest,
    'share',
  );
  const what = fillEach(said, {
    arm: arm.title,
    against: against.title,
    of: percent(mean(arm.right)),
    base: percent(mean(against.right)),
    difference: pointsText(finding.mean),
  });
  return {
    arm: arm.id,
    against: against.id,
    finding,
    ...(equality ? { equality } : {}),
    sentence: (equality ? equalityText : verdictText)(finding, what),
  };
}

const RIGHT = say(
  '{{arm}}: {{of}} right, {{against}}: {{base}}; difference {{difference}}.',
  '{{arm}}: {{of}} सही, {{against}}: {{base}}; अंतर {{difference}}।',
  '{{arm}}: {{of}} ঠিক, {{against}}: {{base}}; পার্থক্য {{difference}}।',
);
