import { batchesOf } from '../datasets/batches.ts';
import {
  CLASSES,
  PIXELS,
  samplesOf,
  splitDigits,
  type Digits,
  type DigitSamples,
} from '../datasets/digits.ts';
import { normalOf } from '../datasets/normal.ts';
import { fillEach, joined, same, say } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { Network } from '../tensor/network/network.ts';
import { randomOf, type Random } from '../tensor/random.ts';
import {
  BOTH_LEARN,
  firstNetwork,
  learntDigits,
  NORMALIZED,
  normNetwork,
  PLAIN,
  WITH,
  WITHOUT,
} from './batch-norm-network.ts';
import { findingOf } from './finding.ts';
import type { Arm, Comparison, News, Outcome } from './lab.ts';
import { mean, percent, shareRight } from './statistics.ts';
import { threeFigures, verdictText } from './verdict-text.ts';

const SEEDS = 5;
const UPDATES = 200;
const EVERY = 50;
/** Standard deviations of the noise; the one that is judged; and that of the noise that the control learns with. */
export const NOISES = [0, 0.1, 0.2, 0.3, 0.5] as const;
type Noise = (typeof NOISES)[number];
const JUDGED = 0.3 satisfies Noise;
const LEARNT_NOISE = 0.5 satisfies Noise;
/** Places of a row of normal numbers at which the noise of a batch begins. */
const PLACES = 10_000;
/** Fresh digits. */
const READ = 500;
/** The smallest effects that count: two digits in a hundred, and one of the 255 shades of gray of a pixel. */
const SMALLEST = 0.02;
const SMALLEST_INPUT = 1 / 255;

const NOISY = 'noisy-inputs';
const names = [PLAIN, NORMALIZED, NOISY] as const;
type ArmName = (typeof names)[number];
export const NOISE_ARMS: readonly Arm[] = [
  { id: PLAIN, title: WITHOUT },
  { id: NORMALIZED, title: WITH },
  {
    id: NOISY,
    title: say('without, learnt with noisy inputs', 'बिना, शोर वाले इनपुट से सीखा', 'ছাড়া, গোলমালসহ ইনপুটে শেখা'),
  },
];

interface Reading {
  /** The share of fresh digits classified right at each strength of the noise. */
  readonly right: readonly number[];
  /** By how much an input of the network differs from what it was given, at most. */
  readonly added: number;
}

/** How much accuracy noise on the inputs costs each network, and whether batch normalization adds any. */
export function* measureNoise(
  seed: number,
  { engine, digits }: { readonly engine: Engine; readonly digits: Digits },
): Generator<News, Outcome, void> {
  const split = splitDigits(digits);
  const fresh = samplesOf(digits, split.fresh.slice(0, READ));
  const results: Record<ArmName, Reading[]> = { [PLAIN]: [], [NORMALIZED]: [], [NOISY]: [] };
  for (let nth = 0; nth < SEEDS; nth += 1) {
    const own = `${seed} batch-norm noise ${nth}`;
    const learnt = learntDigits(split, own);
    // The same noise for every network of a seed.
    const noisy = NOISES.map((deviation) =>
      withNoise(fresh.inputs, deviation, normalOf(randomOf(`${own} noise ${deviation}`))),
    );
    const first = firstNetwork(engine, BOTH_LEARN, own);
    try {
      for (const [at, arm] of names.entries()) {
        const task = {
          arm,
          first,
          nth,
          own,
          learnt,
          fresh,
          noisy,
          before: (nth * names.length + at) / SEEDS / names.length,
        };
        results[arm].push(yield* train(engine, task));
      }
    } finally {
      first.dispose();
    }
  }
  return outcomeOf(results);
}

const withNoise = (inputs: Float32Array, deviation: number, normal: Random): Float32Array =>
  deviation === 0 ? inputs : inputs.map((value) => value + deviation * normal());

/** Adds noise to one batch after the other: of one long row of normal numbers, from a random place on for each. */
function noiseOf(own: string): (inputs: Float32Array) => Float32Array {
  const random = randomOf(own);
  const row = Float32Array.from({ length: BOTH_LEARN.batch * PIXELS + PLACES }, normalOf(random));
  return (inputs) => {
    const from = Math.floor(random() * PLACES);
    return inputs.map((value, i) => value + LEARNT_NOISE * (row[from + i] ?? NaN));
  };
}

interface Task {
  readonly arm: ArmName;
  readonly nth: number;
  readonly own: string;
  readonly first: Network;
  readonly learnt: DigitSamples;
  readonly fresh: DigitSamples;
  /** The fresh inputs at each strength of the noise. */
  readonly noisy: readonly Float32Array[];
  /** How much of the work was done before it. */
  readonly before: number;
}

function* train(
  engine: Engine,
  { arm, nth, own, first, learnt, fresh, noisy, before }: Task,
): Generator<News, Reading, void> {
  const network = normNetwork(engine, BOTH_LEARN, { hidden: arm === NORMALIZED }, first);
  const batches = batchesOf(learnt, learnt.labels.length, BOTH_LEARN.batch, randomOf(`${own} batches`));
  const noised = arm === NOISY ? noiseOf(`${own} learnt noise`) : null;
  let added = 0;
  try {
    for (let update = 0; update <= UPDATES; update += 1) {
      if (update > 0) {
        const { inputs, targets } = batches.next().value;
        network.trainStep(noised ? noised(inputs) : inputs, targets);
        yield { type: 'tick' };
        if (update % EVERY === 0) added = Math.max(added, largestDifference(network.valuesAfter(0), inputs));
      }
      if (update % EVERY > 0) continue;
      const y = shareRight(network.predict(fresh.inputs), fresh.labels, CLASSES);
      yield { type: 'point', chart: 'accuracy', arm, seed: nth, x: update, y };
      yield { type: 'progress', done: before + update / UPDATES / SEEDS / names.length };
    }
    const right = noisy.map((inputs) => shareRight(network.predict(inputs), fresh.labels, CLASSES));
    for (const [i, y] of right.entries())
      yield { type: 'point', chart: 'noise', arm, seed: nth, x: NOISES[i] ?? NaN, y };
    return { right, added };
  } finally {
    network.dispose();
  }
}

const largestDifference = (values: Float64Array, given: Float32Array): number =>
  values.reduce((most, value, i) => Math.max(most, Math.abs(value - (given[i] ?? NaN))), 0);

function outcomeOf(results: Readonly<Record<ArmName, readonly Reading[]>>): Outcome {
  /** What noise of a strength costs, in shares of the digits. */
  const lost = (arm: ArmName, deviation: Noise): readonly number[] =>
    results[arm].map(({ right }) => (right[0] ?? NaN) - (right[NOISES.indexOf(deviation)] ?? NaN));
  const compared = (arm: ArmName, title: Arm['title'], deviation: Noise): Comparison => {
    const [ours, theirs] = [lost(arm, deviation), lost(PLAIN, deviation)];
    const finding = findingOf(
      ours.map((one, i) => (theirs[i] ?? NaN) - one),
      SMALLEST,
      'share',
    );
    const what = fillEach(LOST, {
      ...{ deviation, arm: title },
      ...{ ours: percent(mean(ours)), theirs: percent(mean(theirs)) },
    });
    const sentence = verdictText(finding, arm === NOISY ? joined([CONTROL, what]) : what);
    return { arm, against: PLAIN, finding, sentence };
  };
  const added = (arm: ArmName): readonly number[] => results[arm].map((one) => one.added);
  const none = findingOf(added(NORMALIZED), SMALLEST_INPUT);
  const most = Math.max(...added(NORMALIZED));
  return {
    comparisons: [
      compared(NORMALIZED, WITH, JUDGED),
      {
        ...{ arm: NORMALIZED, against: PLAIN, finding: none },
        sentence: verdictText(
          none,
          most === 0 ? NOTHING_ADDED : fillEach(ADDED, { most: threeFigures(most) }),
        ),
      },
      compared(NOISY, LEARNT_WITH_NOISE, LEARNT_NOISE),
    ],
    table: {
      columns: [
        ...NOISES.map((deviation) => fillEach(RIGHT, { deviation })),
        say('largest change of an input', 'इनपुट का सबसे बड़ा बदलाव', 'ইনপুটের সবচেয়ে বড় বদল'),
      ],
      rows: names.map((arm) => ({
        arm,
        cells: [
          ...NOISES.map((_, i) => percent(mean(results[arm].map(({ right }) => right[i] ?? NaN)))),
          threeFigures(Math.max(...added(arm))).replace(/^0\.00$/, '0'),
        ].map(same),
      })),
    },
  };
}

const RIGHT = say('right, noise {{deviation}}', 'सही, शोर {{deviation}}', 'ঠিক, গোলমাল {{deviation}}');
const CONTROL = say(
  'Control, which is no batch normalization:',
  'नियंत्रण, जो बैच नॉर्मलाइज़ेशन नहीं है:',
  'নিয়ন্ত্রণ, যা ব্যাচ নর্মালাইজেশন নয়:',
);
const LEARNT_WITH_NOISE = say(
  'without it but learnt with noise on the inputs',
  'उसके बिना, पर इनपुट में शोर के साथ सीखा',
  'এটি ছাড়া, তবে ইনপুটে গোলমাল নিয়ে শেখা',
);
const LOST = say(
  'Noise of standard deviation {{deviation}} on the pixels of fresh digits costs, in digits classified right: {{ours}} {{arm}}, {{theirs}} without. How much less than without:',
  'नए अंकों के पिक्सलों पर {{deviation}} मानक विचलन का शोर सही वर्ग वाले अंकों में इतना घटाता है: {{arm}} {{ours}}, बिना {{theirs}}। बिना से कितना कम:',
  'নতুন অঙ্কের পিক্সেলে {{deviation}} প্রমাণ বিচ্যুতির গোলমাল ঠিক শ্রেণির অঙ্ক এতটা কমায়: {{arm}} {{ours}}, ছাড়া {{theirs}}। ছাড়া-র চেয়ে কত কম:',
);
const NOTHING_ADDED = say(
  'Does batch normalization add noise to the inputs? In training the network with it sees every pixel as it was given, to the last bit: the change is exactly 0.',
  'क्या बैच नॉर्मलाइज़ेशन इनपुट में शोर जोड़ता है? प्रशिक्षण में उसके साथ वाला नेटवर्क हर पिक्सल को आख़िरी बिट तक वैसा ही देखता है जैसा दिया गया: बदलाव ठीक 0 है।',
  'ব্যাচ নর্মালাইজেশন কি ইনপুটে গোলমাল যোগ করে? প্রশিক্ষণে এটিসহ নেটওয়ার্ক প্রতিটি পিক্সেল শেষ বিট পর্যন্ত যেমন দেওয়া হয়েছে তেমনই দেখে: বদল ঠিক 0।',
);
const ADDED = say(
  'Does batch normalization add noise to the inputs? In training a pixel changes by {{most}} at most.',
  'क्या बैच नॉर्मलाइज़ेशन इनपुट में शोर जोड़ता है? प्रशिक्षण में एक पिक्सल अधिकतम {{most}} बदलता है।',
  'ব্যাচ নর্মালাইজেশন কি ইনপুটে গোলমাল যোগ করে? প্রশিক্ষণে একটি পিক্সেল বড়জোর {{most}} বদলায়।',
);
