import { fillEach, same, say, type Text } from '../language/text.ts';
import type { OptimizerName } from '../optimizers/index.ts';
import { findingOf, type Finding } from './finding.ts';
import type { Comparison, Outcome } from './lab.ts';
import { mean } from './statistics.ts';
import { threeFigures, verdictText } from './verdict-text.ts';

/** Updates after the gradient has become 0. */
export const AFTER = 60;
/** How many updates before the present one the gradient lies with which the one just before it is exchanged. */
export const BACK = [2, 3, 5, 8, 12, 20, 30];
/** Updates of the walk on which the place of the gradient is noted. */
export const WALKED = 30;

/**
 * The smallest effects that count: a power of ½ below 1, halfway between a step proportional to the gradient and one that
 * does not depend on its size; a tenth of the last step; a tenth of a step; a hundredth of the step.
 */
const LEAST = { power: 0.5, moved: 0.1, ahead: 0.1, order: 0.01 } as const;
/** The measures, each positive where a step depends on what it is about. The first is 1 less the power. */
type Measure = keyof typeof LEAST;
export type Measured = Readonly<Record<Measure, number>>;

/** Each with the rate of its walk, and the id of its momentum where it has one. */
export const METHODS = {
  'gradient-descent': { title: same('SGD'), rate: 0.02, momentum: null },
  momentum: { title: say('Momentum', 'मोमेंटम', 'মোমেন্টাম'), rate: 0.02, momentum: 'rho' },
  nesterov: { title: same('Nesterov'), rate: 0.02, momentum: 'rho' },
  adagrad: { title: same('AdaGrad'), rate: 0.1, momentum: null },
  rmsprop: { title: same('RMSProp'), rate: 0.01, momentum: null },
  adam: { title: same('Adam'), rate: 0.01, momentum: 'beta1' },
} as const satisfies Partial<
  Record<OptimizerName, { readonly title: Text; readonly rate: number; readonly momentum: string | null }>
>;
export type Method = keyof typeof METHODS;
export const methods = Object.keys(METHODS) as Method[];

export type Results = ReadonlyMap<Method, readonly Measured[]>;

const valuesOf = (results: Results, method: Method, measure: Measure): readonly number[] =>
  (results.get(method) ?? []).map((one) => one[measure]);
const found = (results: Results, method: Method, measure: Measure): Finding =>
  findingOf(valuesOf(results, method, measure), LEAST[measure]);

/** A number for a sentence; one that is exactly 0 or 1 with every seed says so. */
function told(values: readonly number[], shown: (value: number) => string = threeFigures): Text {
  const [first = NaN] = values;
  const isExact = (first === 0 || first === 1) && values.every((one) => one === first);
  return isExact ? fillEach(EXACTLY, { value: first }) : same(shown(mean(values)));
}
const EXACTLY = say('exactly {{value}}', 'ठीक {{value}}', 'ঠিক {{value}}');
const twoDecimals = (value: number): string => value.toFixed(2);

/** Judges that steps of a method depend on one thing. That they do not at all is told without statistics: it is exactly 0. */
export function single(results: Results, method: Method, measure: Exclude<Measure, 'power'>): Comparison {
  const values = valuesOf(results, method, measure);
  const finding = found(results, method, measure);
  const filled = {
    method: METHODS[method].title,
    value: threeFigures(finding.mean),
    seeds: finding.seeds,
    least: LEAST[measure],
    ...{ updates: WALKED, after: AFTER, exchanges: BACK.length },
  };
  const sentence = values.every((one) => one === 0)
    ? fillEach(NOT_AT_ALL[measure], filled)
    : verdictText(finding, fillEach(DEPENDS[measure], filled));
  return { arm: method, against: method, finding, sentence };
}

/** Judges that a method has momentum and rates of its own: by the lesser of the two, as a multiple of what counts. */
export function combined(results: Results, method: Method): Comparison {
  const [moved, power] = [valuesOf(results, method, 'moved'), valuesOf(results, method, 'power')];
  const [moves, adapts] = [found(results, method, 'moved'), found(results, method, 'power')];
  const finding = findingOf(
    moved.map((one, i) => Math.min(one / LEAST.moved, (power[i] ?? NaN) / LEAST.power)),
    1,
  );
  const has = ({ verdict }: Finding): boolean => verdict === 'shown';
  const which = (): Text => {
    if (has(finding)) return WHICH.both;
    if (finding.verdict !== 'none') return WHICH.undecided;
    if (has(moves)) return WHICH.momentum;
    return has(adapts) ? WHICH.rates : WHICH.neither;
  };
  return {
    arm: method,
    against: method,
    finding,
    sentence: fillEach(HAS, {
      method: METHODS[method].title,
      moved: told(moved),
      movedLow: threeFigures(moves.low),
      movedHigh: threeFigures(moves.high),
      leastMoved: LEAST.moved,
      power: told(
        power.map((one) => 1 - one),
        twoDecimals,
      ),
      powerLow: twoDecimals(1 - adapts.high),
      powerHigh: twoDecimals(1 - adapts.low),
      leastPower: 1 - LEAST.power,
      seeds: finding.seeds,
      which: which(),
    }),
  };
}

export const tableOf = (results: Results): Outcome['table'] => {
  const cell = (values: readonly number[], shown = threeFigures): Text => {
    const [first = NaN] = values;
    return same(
      values.every((one) => one === first) && Number.isInteger(first) ? String(first) : shown(mean(values)),
    );
  };
  return {
    columns: [
      say('step as the gradient to the power', 'कदम, ग्रेडिएंट के घात में', 'পদক্ষেপ, গ্রেডিয়েন্টের ঘাতে'),
      say('moves on, in last steps', 'आगे चलता है, अंतिम कदमों में', 'আরও চলে, শেষ পদক্ষেপে'),
      say('looks ahead, in steps', 'आगे देखता है, कदमों में', 'সামনে তাকায়, পদক্ষেপে'),
      say('changed by the order of the past', 'बीते हुए के क्रम से बदलाव', 'অতীতের ক্রমে বদল'),
    ],
    rows: methods.map((method) => ({
      arm: method,
      cells: [
        cell(
          valuesOf(results, method, 'power').map((one) => 1 - one),
          twoDecimals,
        ),
        ...(['moved', 'ahead', 'order'] as const).map((measure) => cell(valuesOf(results, method, measure))),
      ],
    })),
  };
};

const HAS = say(
  '{{method}}: {{which}}. Without a gradient it moves on by {{moved}} times its last step (95 % interval {{movedLow}} to {{movedHigh}}, counts from {{leastMoved}}); its steps grow as the gradient to the power {{power}} ({{powerLow}} to {{powerHigh}}, adaptive below {{leastPower}}), over {{seeds}} seeds.',
  '{{method}}: {{which}}। बिना ग्रेडिएंट के यह अपने अंतिम कदम का {{moved}} गुना और चलता है (95 % अंतराल {{movedLow}} से {{movedHigh}}, {{leastMoved}} से गिना जाता है); इसके कदम ग्रेडिएंट के घात {{power}} की तरह बढ़ते हैं ({{powerLow}} से {{powerHigh}}, {{leastPower}} से नीचे अनुकूली), {{seeds}} सीडों पर।',
  '{{method}}: {{which}}। গ্রেডিয়েন্ট ছাড়া এটি তার শেষ পদক্ষেপের {{moved}} গুণ আরও চলে (95 % ব্যবধান {{movedLow}} থেকে {{movedHigh}}, {{leastMoved}} থেকে ধরা হয়); তার পদক্ষেপ গ্রেডিয়েন্টের ঘাত {{power}} হিসেবে বাড়ে ({{powerLow}} থেকে {{powerHigh}}, {{leastPower}}-এর নিচে অভিযোজী), {{seeds}}টি সিডে।',
);
const WHICH = {
  both: say('momentum and an adaptive rate', 'मोमेंटम भी है, अनुकूली दर भी', 'মোমেন্টামও আছে, অভিযোজী হারও আছে'),
  momentum: say(
    'momentum, but no adaptive rate',
    'मोमेंटम है, पर अनुकूली दर नहीं',
    'মোমেন্টাম আছে, কিন্তু অভিযোজী হার নেই',
  ),
  rates: say(
    'an adaptive rate, but no momentum',
    'अनुकूली दर है, पर मोमेंटम नहीं',
    'অভিযোজী হার আছে, কিন্তু মোমেন্টাম নেই',
  ),
  neither: say(
    'neither momentum nor an adaptive rate',
    'न मोमेंटम है, न अनुकूली दर',
    'মোমেন্টামও নেই, অভিযোজী হারও নেই',
  ),
  undecided: say('not decided', 'तय नहीं', 'স্থির হয়নি'),
} as const;

const DEPENDS = {
  moved: say(
    '{{method}} moves on by {{value}} times its last step in {{after}} updates without a gradient.',
    '{{method}} बिना ग्रेडिएंट के {{after}} अद्यतनों में अपने अंतिम कदम का {{value}} गुना और चलता है।',
    '{{method}} গ্রেডিয়েন্ট ছাড়া {{after}}টি হালনাগাদে তার শেষ পদক্ষেপের {{value}} গুণ আরও চলে।',
  ),
  ahead: say(
    '{{method}} takes the gradient {{value}} of a step away from the weights.',
    '{{method}} ग्रेडिएंट भारों से कदम के {{value}} गुना दूर लेता है।',
    '{{method}} গ্রেডিয়েন্ট নেয় ওয়েট থেকে পদক্ষেপের {{value}} গুণ দূরে।',
  ),
  order: say(
    '{{method}}: exchanging the gradient before the present one with an earlier one changes the step by {{value}} of its size.',
    '{{method}}: वर्तमान से पहले का ग्रेडिएंट किसी और पहले वाले से बदलने पर कदम अपने आकार का {{value}} हिस्सा बदलता है।',
    '{{method}}: বর্তমানের আগের গ্রেডিয়েন্ট আরও আগের একটির সঙ্গে অদলবদল করলে পদক্ষেপ তার মাপের {{value}} অংশ বদলায়।',
  ),
} as const;
const NOT_AT_ALL = {
  moved: say(
    '{{method}} stands still to the last bit in {{after}} updates without a gradient, with all {{seeds}} seeds: it moves on by exactly 0 times its last step (counts from {{least}}). It has no momentum.',
    '{{method}} बिना ग्रेडिएंट के {{after}} अद्यतनों में अंतिम बिट तक वहीं रहता है, सभी {{seeds}} सीडों पर: वह अपने अंतिम कदम का ठीक 0 गुना और चलता है ({{least}} से गिना जाता है)। उसमें मोमेंटम नहीं है।',
    '{{method}} গ্রেডিয়েন্ট ছাড়া {{after}}টি হালনাগাদে শেষ বিট পর্যন্ত স্থির থাকে, সব {{seeds}}টি সিডে: এটি তার শেষ পদক্ষেপের ঠিক 0 গুণ আরও চলে ({{least}} থেকে ধরা হয়)। এতে মোমেন্টাম নেই।',
  ),
  ahead: say(
    '{{method}} takes the gradient exactly where the weights stand at each of {{updates}} updates, with all {{seeds}} seeds: the distance is exactly 0 of a step (counts from {{least}}). It does not look ahead.',
    '{{method}} सभी {{updates}} अद्यतनों में ग्रेडिएंट ठीक वहीं लेता है जहाँ भार हैं, सभी {{seeds}} सीडों पर: दूरी कदम का ठीक 0 है ({{least}} से गिनी जाती है)। वह आगे नहीं देखता।',
    '{{method}} {{updates}}টি হালনাগাদের প্রতিটিতে গ্রেডিয়েন্ট ঠিক সেখানেই নেয় যেখানে ওয়েটগুলি আছে, সব {{seeds}}টি সিডে: দূরত্ব পদক্ষেপের ঠিক 0 ({{least}} থেকে ধরা হয়)। এটি সামনে তাকায় না।',
  ),
  order: say(
    '{{method}}: the gradient before the present one was exchanged with an earlier one, in {{exchanges}} ways. The step is the same to the last bit, with all {{seeds}} seeds: the change is exactly 0 (counts from {{least}}). It uses neither a velocity, which weighs later gradients more, nor the ratio of the present gradient to the one before.',
    '{{method}}: वर्तमान से पहले का ग्रेडिएंट {{exchanges}} तरह से किसी और पहले वाले से बदला गया। कदम अंतिम बिट तक वही है, सभी {{seeds}} सीडों पर: बदलाव ठीक 0 है ({{least}} से गिना जाता है)। वह न वेग लेता है, जिसमें बाद के ग्रेडिएंट अधिक गिने जाते हैं, न वर्तमान ग्रेडिएंट और पिछले का अनुपात।',
    '{{method}}: বর্তমানের আগের গ্রেডিয়েন্টকে {{exchanges}} ভাবে আরও আগের একটির সঙ্গে অদলবদল করা হল। পদক্ষেপ শেষ বিট পর্যন্ত একই, সব {{seeds}}টি সিডে: বদল ঠিক 0 ({{least}} থেকে ধরা হয়)। এটি না বেগ ব্যবহার করে, যাতে পরের গ্রেডিয়েন্টের গুরুত্ব বেশি, না বর্তমান গ্রেডিয়েন্ট ও আগেরটির অনুপাত।',
  ),
} as const;
