import { numberPlain } from '../expr/print.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import { findingOf } from './finding.ts';
import type { Comparison, Outcome } from './lab.ts';
import { mean, percent } from './statistics.ts';
import { equalityText, threeFigures, verdictText } from './verdict-text.ts';

/**
 * The smallest effects that count, named before the first run: a sum of probabilities that is a tenth from 1, outputs a
 * tenth apart, a tenth of the output that is not the sum of its parts, and one parameter.
 */
const SMALLEST = 0.1;
const ONE_PARAMETER = 1;

/** A convolution and what follows it; `small`: its kernel is smaller. */
export const armNames = ['alone', 'chosen', 'softmax', 'dropout', 'small'] as const;
export type ArmName = (typeof armNames)[number];

/** What is measured of a convolution and what follows it, with one seed. */
export interface Measured {
  /** |sum over the maps − 1| on average over the places, and the share of numbers below 0. */
  readonly away: number;
  readonly negative: number;
  /** The largest difference of two passes in training. */
  readonly noise: number;
  /** Σ|f(a + b) − f(a) − f(b)| / Σ|f(a + b)|. */
  readonly bent: number;
  /** Numbers that can be learnt. */
  readonly learnt: number;
}

/** What an exam question says that an activation does. */
export const PROPERTIES = {
  distribution: {
    title: say('a distribution', 'बंटन', 'বিন্যাস'),
    claim: say(
      'An activation turns the output of a convolution into a probability distribution.',
      'सक्रियण कनवोल्यूशन के आउटपुट को प्रायिकता बंटन बनाता है।',
      'অ্যাক্টিভেশন কনভোলিউশনের আউটপুটকে সম্ভাবনা বিন্যাস করে।',
    ),
  },
  noise: {
    title: say('noise', 'शोर', 'গোলমাল'),
    claim: say(
      'An activation adds noise to the output of a convolution.',
      'सक्रियण कनवोल्यूशन के आउटपुट में शोर जोड़ता है।',
      'অ্যাক্টিভেশন কনভোলিউশনের আউটপুটে গোলমাল যোগ করে।',
    ),
  },
  'non-linear': {
    title: say('non-linear', 'अरैखिक', 'অরৈখিক'),
    claim: say(
      'An activation makes the output of a convolution a non-linear function of its input.',
      'सक्रियण कनवोल्यूशन के आउटपुट को इनपुट का अरैखिक फलन बनाता है।',
      'অ্যাক্টিভেশন কনভোলিউশনের আউটপুটকে ইনপুটের অরৈখিক ফাংশন করে।',
    ),
  },
  parameters: {
    title: say('fewer parameters', 'कम प्राचल', 'কম প্যারামিটার'),
    claim: say(
      'An activation reduces the number of parameters of a convolution.',
      'सक्रियण कनवोल्यूशन के प्राचलों की संख्या घटाता है।',
      'অ্যাক্টিভেশন কনভোলিউশনের প্যারামিটারের সংখ্যা কমায়।',
    ),
  },
} as const satisfies Readonly<Record<string, { readonly title: Text; readonly claim: Text }>>;
export type Property = keyof typeof PROPERTIES;

interface Role {
  readonly results: Readonly<Record<ArmName, readonly Measured[]>>;
  /** `all`: the claim that only “non-linear” holds. */
  readonly property: Property | 'all';
  readonly activation: Text;
  readonly titles: (arm: ArmName) => Text;
  readonly maps: number;
}

/** 0, 0.412 or 2.1×10⁻¹⁶. */
function told(value: number): string {
  if (value === 0) return '0';
  return Math.abs(value) >= 0.001 ? threeFigures(value) : numberPlain(value.toExponential(1)).text;
}
const shareText = (share: number): string => (share === 0 ? '0 %' : percent(share));

export function roleOutcome({ results, property, activation, titles, maps }: Role): Outcome {
  const of = (arm: ArmName, what: keyof Measured): readonly number[] => results[arm].map((one) => one[what]);
  const texts = { activation, maps };
  const made: Readonly<Record<Property, (isAsked: boolean) => readonly Comparison[]>> = {
    distribution: (isAsked) => [
      sumTo1('chosen', 'softmax', isAsked),
      // Softmax is to show that a sum of 1 is found.
      sumTo1('softmax', 'softmax', true),
    ],
    noise: (isAsked) => [noNoise(isAsked), noiseOfDropout()],
    'non-linear': () => [bent(), straight()],
    parameters: (isAsked) => [asMany(isAsked), fewer()],
  };

  /** `isAsked`: the claim is that the sum is 1. */
  function sumTo1(arm: ArmName, against: ArmName, isAsked: boolean): Comparison {
    const finding = findingOf(of(arm, 'away'), SMALLEST);
    const what = fillEach(arm === 'softmax' ? SUM_OF_SOFTMAX : SUM, {
      ...{ arm: titles(arm), maps },
      ...{ away: told(finding.mean), negative: shareText(mean(of(arm, 'negative'))) },
    });
    const sentence = (isAsked ? equalityText : verdictText)(finding, what, told);
    return { arm, against, finding, ...(isAsked ? { equality: true } : {}), sentence };
  }

  /** That needs no statistics: the difference is 0 to the last bit, or it is not. */
  function noNoise(isAsked: boolean): Comparison {
    const found = of('chosen', 'noise');
    const { smallest: _, ...finding } = findingOf(found, Number.MIN_VALUE);
    const most = Math.max(...found);
    const sentence = fillEach(most === 0 ? NO_NOISE : NOISE, {
      ...{ arm: titles('chosen'), most: told(most), seeds: found.length },
    });
    return { arm: 'chosen', against: 'dropout', finding, ...(isAsked ? {} : { equality: true }), sentence };
  }
  function noiseOfDropout(): Comparison {
    const finding = findingOf(of('dropout', 'noise'), SMALLEST);
    const what = fillEach(NOISE_OF_DROPOUT, { most: told(finding.mean) });
    return { arm: 'dropout', against: 'chosen', finding, sentence: verdictText(finding, what) };
  }

  function bent(): Comparison {
    const finding = findingOf(of('chosen', 'bent'), SMALLEST);
    const what = fillEach(BENT, { arm: titles('chosen'), bent: told(finding.mean) });
    return { arm: 'chosen', against: 'alone', finding, sentence: verdictText(finding, what, told) };
  }
  function straight(): Comparison {
    const finding = findingOf(of('alone', 'bent'), SMALLEST);
    const what = fillEach(STRAIGHT, { bent: told(finding.mean) });
    return {
      ...{ arm: 'alone', against: 'alone', finding, equality: true },
      sentence: equalityText(finding, what, told),
    };
  }

  /** Neither does this: numbers are counted. `isAsked`: the claim is that there are fewer. */
  function asMany(isAsked: boolean): Comparison {
    const [alone, chosen] = [mean(of('alone', 'learnt')), mean(of('chosen', 'learnt'))];
    const less = alone - chosen;
    const finding = findingOf(
      of('alone', 'learnt').map((one, i) => (isAsked ? 1 : -1) * (one - (of('chosen', 'learnt')[i] ?? NaN))),
      ONE_PARAMETER,
    );
    const text = less === 0 ? AS_MANY : less < 0 ? MORE : FEWER;
    const sentence = fillEach(text, { ...texts, alone, chosen, by: Math.abs(less) });
    // That there are more is on the side of the claim that there are not fewer.
    const equality = !isAsked && less === 0;
    return { arm: 'chosen', against: 'alone', finding, ...(equality ? { equality } : {}), sentence };
  }
  function fewer(): Comparison {
    const [alone, found] = [of('alone', 'learnt'), of('small', 'learnt')];
    const finding = findingOf(
      alone.map((one, i) => one - (found[i] ?? NaN)),
      ONE_PARAMETER,
    );
    const what = fillEach(SMALLER_KERNEL, { found: mean(found), by: finding.mean });
    return { arm: 'small', against: 'alone', finding, sentence: verdictText(finding, what, String) };
  }

  return {
    comparisons: property === 'all' ? Object.values(made).flatMap((one) => one(false)) : made[property](true),
    table: {
      columns: [
        say('sum away from 1', 'योग 1 से दूर', 'যোগফল 1 থেকে দূরে'),
        say('below 0', '0 से नीचे', '0-র নিচে'),
        say('twice, largest difference', 'दो बार, सबसे बड़ा अंतर', 'দুবার, সবচেয়ে বড় পার্থক্য'),
        say('f(a + b) away from the sum', 'f(a + b) योग से दूर', 'f(a + b) যোগফল থেকে দূরে'),
        say('parameters', 'प्राचल', 'প্যারামিটার'),
      ],
      rows: armNames.map((arm) => ({
        arm,
        cells: [
          told(mean(of(arm, 'away'))),
          shareText(mean(of(arm, 'negative'))),
          told(Math.max(...of(arm, 'noise'))),
          told(mean(of(arm, 'bent'))),
          String(mean(of(arm, 'learnt'))),
        ].map(same),
      })),
    },
  };
}

const SUM = say(
  '{{arm}}: the sum over the {{maps}} maps at a place is {{away}} away from 1 in the mean, and {{negative}} of the numbers are below 0. Away from 1:',
  '{{arm}}: किसी जगह पर {{maps}} मैपों का योग औसतन 1 से {{away}} दूर है, और {{negative}} संख्याएँ 0 से नीचे हैं। 1 से दूरी:',
  '{{arm}}: কোনো স্থানে {{maps}}টি ম্যাপের যোগফল গড়ে 1 থেকে {{away}} দূরে, এবং {{negative}} সংখ্যা 0-র নিচে। 1 থেকে দূরত্ব:',
);
const SUM_OF_SOFTMAX = say(
  'The control, softmax over the maps, does make a distribution: its sum is {{away}} away from 1, which is rounding, and {{negative}} of its numbers are below 0. Away from 1:',
  'नियंत्रण, मैपों पर सॉफ़्टमैक्स, सचमुच बंटन बनाता है: उसका योग 1 से {{away}} दूर है, जो पूर्णांकन है, और उसकी {{negative}} संख्याएँ 0 से नीचे हैं। 1 से दूरी:',
  'নিয়ন্ত্রণ, ম্যাপগুলির উপর সফটম্যাক্স, সত্যিই বিন্যাস তৈরি করে: তার যোগফল 1 থেকে {{away}} দূরে, যা পূর্ণায়নের ফল, এবং তার {{negative}} সংখ্যা 0-র নিচে। 1 থেকে দূরত্ব:',
);
const NO_NOISE = say(
  '{{arm}}: the same digits give the same output to the last bit with all {{seeds}} seeds. The largest difference is exactly 0: no noise.',
  '{{arm}}: सभी {{seeds}} सीडों पर वही अंक अंतिम बिट तक वही आउटपुट देते हैं। सबसे बड़ा अंतर ठीक 0 है: कोई शोर नहीं।',
  '{{arm}}: সব {{seeds}}টি সিডে একই অঙ্ক শেষ বিট পর্যন্ত একই আউটপুট দেয়। সবচেয়ে বড় পার্থক্য ঠিক 0: কোনো গোলমাল নেই।',
);
const NOISE = say(
  '{{arm}}: the same digits give another output; the largest difference with {{seeds}} seeds is {{most}}.',
  '{{arm}}: वही अंक दूसरा आउटपुट देते हैं; {{seeds}} सीडों पर सबसे बड़ा अंतर {{most}} है।',
  '{{arm}}: একই অঙ্ক আলাদা আউটপুট দেয়; {{seeds}}টি সিডে সবচেয়ে বড় পার্থক্য {{most}}।',
);
const NOISE_OF_DROPOUT = say(
  'The control, dropout, does add noise: the largest difference is {{most}} in the mean.',
  'नियंत्रण, ड्रॉपआउट, सचमुच शोर जोड़ता है: सबसे बड़ा अंतर औसतन {{most}} है।',
  'নিয়ন্ত্রণ, ড্রপআউট, সত্যিই গোলমাল যোগ করে: সবচেয়ে বড় পার্থক্য গড়ে {{most}}।',
);
const BENT = say(
  '{{arm}}: f(a + b) is away from f(a) + f(b) by {{bent}} of its size. How far:',
  '{{arm}}: f(a + b) अपने आकार के {{bent}} हिस्से से f(a) + f(b) से दूर है। कितना दूर:',
  '{{arm}}: f(a + b) নিজের মাপের {{bent}} অংশ f(a) + f(b) থেকে দূরে। কত দূর:',
);
const STRAIGHT = say(
  'The control, the convolution alone, is linear: it is away by {{bent}}, which is rounding.',
  'नियंत्रण, केवल कनवोल्यूशन, रैखिक है: वह {{bent}} दूर है, जो पूर्णांकन है।',
  'নিয়ন্ত্রণ, শুধু কনভোলিউশন, রৈখিক: তা {{bent}} দূরে, যা পূর্ণায়নের ফল।',
);
const AS_MANY = say(
  'The convolution alone has {{alone}} parameters, with {{activation}} {{chosen}}: the difference is exactly 0.',
  'केवल कनवोल्यूशन के {{alone}} प्राचल हैं, {{activation}} के साथ {{chosen}}: अंतर ठीक 0 है।',
  'শুধু কনভোলিউশনের {{alone}}টি প্যারামিটার, {{activation}}-সহ {{chosen}}টি: পার্থক্য ঠিক 0।',
);
const MORE = say(
  'The convolution alone has {{alone}} parameters, with {{activation}} {{chosen}}: {{by}} more, not fewer, as its slope is learnt.',
  'केवल कनवोल्यूशन के {{alone}} प्राचल हैं, {{activation}} के साथ {{chosen}}: {{by}} अधिक, कम नहीं, क्योंकि उसका ढाल सीखा जाता है।',
  'শুধু কনভোলিউশনের {{alone}}টি প্যারামিটার, {{activation}}-সহ {{chosen}}টি: {{by}}টি বেশি, কম নয়, কারণ তার ঢাল শেখা হয়।',
);
const FEWER = say(
  'The convolution alone has {{alone}} parameters, with {{activation}} {{chosen}}: {{by}} fewer.',
  'केवल कनवोल्यूशन के {{alone}} प्राचल हैं, {{activation}} के साथ {{chosen}}: {{by}} कम।',
  'শুধু কনভোলিউশনের {{alone}}টি প্যারামিটার, {{activation}}-সহ {{chosen}}টি: {{by}}টি কম।',
);
const SMALLER_KERNEL = say(
  'The control, kernels of 3×3 in place of 5×5, has {{found}}: {{by}} fewer.',
  'नियंत्रण, 5×5 की जगह 3×3 के कर्नेल, के {{found}} हैं: {{by}} कम।',
  'নিয়ন্ত্রণ, 5×5-এর বদলে 3×3 কার্নেল, এর {{found}}টি: {{by}}টি কম।',
);
