import { batchesOf } from '../datasets/batches.ts';
import { CLASSES, PIXELS, samplesOf, splitDigits, type DigitSamples } from '../datasets/digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf, shuffled } from '../tensor/random.ts';
import { findingOf, type Finding } from './finding.ts';
import type { Comparison, Lab, LabSettings, News, Outcome } from './lab.ts';
import { digitsRightChart } from './right-charts.ts';
import { takeWeights } from './same-weights.ts';
import { factor, mean, percent, shareRight } from './statistics.ts';
import { stepsFinding } from './steps-finding.ts';
import { threeFigures, verdictText } from './verdict-text.ts';

const SEEDS = 5;
const HIDDEN = [100, 100, 100];
const UPDATES = 200;
/** Updates between two readings, on so many fresh digits. */
const EVERY = 10;
const READ = 500;
/** Digits that each run learns from. */
const LEARNT = 6000;
/** The share of digits classified right that is to be reached. */
const GOAL = 0.8;
/** The learning rates that are offered, and those that are tried, with so many seeds and for so many updates, read now and then on fewer digits. */
const RATES = [0.03, 0.1, 0.3, 1, 3] as const;
const OFFERED = [0.01, ...RATES] as const;
const TRIED = { seeds: 3, updates: 80, every: 20, read: 250 } as const;
/** About how much of the work that is. */
const TRIED_SHARE = 1 / 3;
/** The smallest effects that count: half as many updates again, one digit in a hundred, and one rate. */
const SMALLEST_STEPS = Math.log(1.5);
const SMALLEST_ACCURACY = 0.01;
const SMALLEST_RATES = 1;
/** The share of digits that a network that has learnt nothing gets right, and what it does not differ from. */
const NOTHING = 1.5 / CLASSES;

const PLAIN = 'plain';
const NORMALIZED = 'batch-norm';
const arms = [PLAIN, NORMALIZED] as const;
type ArmName = (typeof arms)[number];

export const batchNorm: Lab = {
  name: 'batch-norm',
  title: say('Batch normalization', 'बैच नॉर्मलाइज़ेशन', 'ব্যাচ নর্মালাইজেশন'),
  claim: say(
    'Batch normalization makes training faster and lets it use larger learning rates.',
    'बैच नॉर्मलाइज़ेशन प्रशिक्षण को तेज़ करता है और बड़ी सीखने की दरें चलने देता है।',
    'ব্যাচ নর্মালাইজেশন প্রশিক্ষণ দ্রুত করে এবং বড় শেখার হার ব্যবহার করতে দেয়।',
  ),
  source: 'Ioffe & Szegedy 2015, §3 and §4.1–4.2; Santurkar et al. 2018',
  about: say(
    'The small network of Ioffe & Szegedy, three hidden layers of 100 units, learns handwritten digits (MNIST) with plain SGD for 200 updates, with and without a batch normalization before each activation, for 5 seeds. Both get the same first weights, the same batches and the same learning rate. What is compared are the updates until 80 % of 500 fresh digits are classified right, at most 200, and that share at the end. One rate is not fair to both: with 3 of the seeds it is counted at how many of five rates, 0.03 to 3, the 80 % are reached within 80 updates. With a batch of 2 the statistics of a batch say little.',
    'Ioffe और Szegedy का छोटा नेटवर्क, 100 इकाइयों की तीन छिपी परतें, हाथ से लिखे अंक (MNIST) साधारण SGD से 200 अद्यतनों में सीखता है, हर सक्रियण से पहले बैच नॉर्मलाइज़ेशन के साथ और बिना, 5 सीडों पर। दोनों को वही पहले भार, वही बैच और वही सीखने की दर मिलती है। तुलना 500 नए अंकों में 80 % सही होने तक के अद्यतनों की है, अधिकतम 200, और अंत में उस हिस्से की। एक ही दर दोनों के लिए न्यायसंगत नहीं: 3 सीडों पर गिना जाता है कि 0.03 से 3 तक की पाँच दरों में से कितनी पर 80 अद्यतनों में 80 % पहुँचता है। 2 के बैच में बैच के आँकड़े कम बताते हैं।',
    'Ioffe ও Szegedy-র ছোট নেটওয়ার্ক, 100 এককের তিনটি লুকানো স্তর, হাতে লেখা অঙ্ক (MNIST) সাধারণ SGD দিয়ে 200 হালনাগাদে শেখে, প্রতিটি অ্যাক্টিভেশনের আগে ব্যাচ নর্মালাইজেশন সহ ও ছাড়া, 5টি সিডে। দুটিই একই প্রথম ওয়েট, একই ব্যাচ ও একই শেখার হার পায়। তুলনা 500টি নতুন অঙ্কের 80 % ঠিক হওয়া পর্যন্ত হালনাগাদের, বড়জোর 200, এবং শেষে সেই অংশের। একটিমাত্র হার দুটির প্রতি ন্যায্য নয়: 3টি সিডে গোনা হয় 0.03 থেকে 3 পর্যন্ত পাঁচটি হারের কয়টিতে 80 হালনাগাদের মধ্যে 80 % পৌঁছায়। 2-এর ব্যাচে ব্যাচের পরিসংখ্যান কমই বলে।',
  ),
  needs: 'digits',
  controls: {
    activation: {
      type: 'choice',
      title: say('Activation', 'सक्रियण', 'অ্যাক্টিভেশন'),
      options: [
        { value: 'sigmoid', title: say('sigmoid', 'सिग्मॉइड', 'সিগময়েড') },
        { value: 'relu', title: same('ReLU') },
      ],
      default: 'sigmoid',
    },
    rate: {
      type: 'number',
      title: say('Learning rate, $\\eta$', 'सीखने की दर, $\\eta$', 'শেখার হার, $\\eta$'),
      values: OFFERED,
      default: 1,
    },
    batch: {
      type: 'number',
      title: say('Digits a batch', 'बैच में अंक', 'ব্যাচে অঙ্ক'),
      values: [2, 8, 32, 60],
      default: 60,
    },
  },
  arms: () => [
    { id: PLAIN, title: say('without', 'बिना', 'ছাড়া') },
    { id: NORMALIZED, title: say('with batch normalization', 'बैच नॉर्मलाइज़ेशन के साथ', 'ব্যাচ নর্মালাইজেশন সহ') },
  ],
  charts: [
    digitsRightChart,
    {
      id: 'rates',
      title: say('Updates to 80 % at each rate', 'हर दर पर 80 % तक अद्यतन', 'প্রতিটি হারে 80 % পর্যন্ত হালনাগাদ'),
      x: {
        title: say('learning rate', 'सीखने की दर', 'শেখার হার'),
        log: true,
        marked: RATES,
      },
      y: {
        title: say('updates (100: not within 80)', 'अद्यतन (100: 80 में नहीं)', 'হালনাগাদ (100: 80-এর মধ্যে নয়)'),
      },
    },
    {
      id: 'spread',
      title: say(
        'Spread of the last pre-activations',
        'अंतिम सक्रियण-पूर्व मानों का फैलाव',
        'শেষ প্রাক-অ্যাক্টিভেশনের বিস্তার',
      ),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('standard deviation', 'मानक विचलन', 'প্রমাণ বিচ্যুতি') },
    },
  ],
  *run(settings, seed, { engine, digits }) {
    if (!digits) throw new RangeError('this experiment needs the digits');
    const split = splitDigits(digits);
    const readings: Record<ArmName, Reading>[] = [];
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const own = `${seed} batch-norm ${nth}`;
      const learnt = samplesOf(digits, shuffled(randomOf(`${own} digits`), split.pool).slice(0, LEARNT));
      const fresh = samplesOf(split.digits, split.fresh.slice(0, READ));
      const found: Partial<Record<ArmName, Reading>> = {};
      for (const [at, arm] of arms.entries())
        found[arm] = yield* train(engine, {
          ...{ arm, nth, own, settings, fresh, learnt },
          before: ((1 - TRIED_SHARE) * (2 * nth + at)) / (2 * SEEDS),
        });
      const { [PLAIN]: plain, [NORMALIZED]: normalized } = found;
      if (plain && normalized) readings.push({ [PLAIN]: plain, [NORMALIZED]: normalized });
    }
    const passed: Record<ArmName, readonly boolean[]>[] = [];
    for (let nth = 0; nth < TRIED.seeds; nth += 1) {
      const own = `${seed} batch-norm ${nth}`;
      const learnt = samplesOf(digits, shuffled(randomOf(`${own} digits`), split.pool).slice(0, LEARNT));
      const fresh = samplesOf(split.digits, split.fresh.slice(0, TRIED.read));
      const found: Record<ArmName, boolean[]> = { [PLAIN]: [], [NORMALIZED]: [] };
      for (const [i, rate] of RATES.entries())
        for (const [at, arm] of arms.entries()) {
          const task = { ...{ arm, nth, own, fresh, learnt }, settings: { ...settings, rate } };
          const steps = yield* updatesToGoal(engine, task);
          found[arm].push(steps <= TRIED.updates);
          const y = Math.min(steps, TRIED.updates + TRIED.every);
          yield { type: 'point', chart: 'rates', arm, seed: nth, x: rate, y };
          const done = (2 * (nth * RATES.length + i) + at + 1) / (2 * TRIED.seeds * RATES.length);
          yield { type: 'progress', done: 1 - TRIED_SHARE * (1 - done) };
        }
      passed.push(found);
    }
    return outcomeOf(readings, passed);
  },
};

interface Task {
  readonly arm: ArmName;
  readonly nth: number;
  readonly own: string;
  readonly settings: LabSettings;
  readonly learnt: DigitSamples;
  readonly fresh: DigitSamples;
  /** How much of the work was done before it. */
  readonly before: number;
}
interface Reading {
  /** Updates until the goal; Infinity where it was not reached. */
  readonly reached: number;
  readonly accuracy: number;
}

function* train(engine: Engine, task: Task): Generator<News, Reading, void> {
  const { arm, nth, own, settings, fresh, before } = task;
  const batch = Number(settings['batch']);
  const network = networkOf(engine, arm, settings, own);
  const batches = batchesOf(task.learnt, task.learnt.labels.length, batch, randomOf(`${own} batches`));
  let reached = Infinity;
  let accuracy = 0;
  try {
    for (let update = 0; update <= UPDATES; update += 1) {
      if (update > 0) {
        const { inputs, targets } = batches.next().value;
        network.trainStep(inputs, targets);
        yield { type: 'tick' };
      }
      if (update % EVERY > 0) continue;
      const read = readingOf(network, fresh);
      accuracy = read.accuracy;
      if (accuracy >= GOAL) reached = Math.min(reached, update);
      yield { type: 'point', chart: 'accuracy', arm, seed: nth, x: update, y: accuracy };
      // The running statistics of the first updates are not warm.
      if (update > 2 * EVERY)
        yield { type: 'point', chart: 'spread', arm, seed: nth, x: update, y: read.spread };
      yield { type: 'progress', done: before + ((1 - TRIED_SHARE) * update) / UPDATES / (2 * SEEDS) };
    }
  } finally {
    network.dispose();
  }
  return { reached, accuracy };
}

/** Updates until the goal, as the trials of the rates read it; Infinity where it was not reached. */
function* updatesToGoal(engine: Engine, task: Omit<Task, 'before'>): Generator<News, number, void> {
  const { arm, own, settings, fresh } = task;
  const network = networkOf(engine, arm, settings, own);
  const batches = batchesOf(
    task.learnt,
    task.learnt.labels.length,
    Number(settings['batch']),
    randomOf(`${own} batches`),
  );
  try {
    for (let update = 1; update <= TRIED.updates; update += 1) {
      const { inputs, targets } = batches.next().value;
      network.trainStep(inputs, targets);
      yield { type: 'tick' };
      if (update % TRIED.every === 0 && readingOf(network, fresh).accuracy >= GOAL) return update;
    }
  } finally {
    network.dispose();
  }
  return Infinity;
}

/** A network; that with batch normalization gets the first weights of the one without. */
function networkOf(engine: Engine, arm: ArmName, settings: LabSettings, seed: string): Network {
  const activation = settings['activation'] === 'relu' ? 'relu' : 'sigmoid';
  const network = new Network(engine, {
    batch: Math.max(Number(settings['batch']), 100),
    input: [PIXELS],
    layers: [
      ...HIDDEN.flatMap((units): readonly TensorLayer[] => [
        { type: 'dense', units },
        ...(arm === NORMALIZED ? [{ type: 'batch-norm' } as const] : []),
        { type: 'activation', function: activation },
      ]),
      { type: 'dense', units: CLASSES },
    ],
    loss: { name: 'cross-entropy-logits' },
    optimizer: { name: 'gradient-descent', hyper: { eta: Number(settings['rate']) } },
    initialization: { name: activation === 'relu' ? 'he' : 'xavier' },
    seed,
  });
  if (arm === PLAIN) return network;
  const plain = networkOf(engine, PLAIN, settings, seed);
  takeWeights(network, plain);
  plain.dispose();
  return network;
}

/** The share of digits classified right, and the spread of the pre-activations of the last hidden layer. */
function readingOf(network: Network, { inputs, labels }: DigitSamples): { accuracy: number; spread: number } {
  const accuracy = shareRight(network.predict(inputs), labels, CLASSES);
  // Before the last activation: it and the output layer come after.
  const values = network.valuesAfter(network.layers.length - 2);
  return { accuracy, spread: meanSpread(values, HIDDEN.at(-1) ?? 1) };
}

/** The standard deviation of each unit over the samples, on average over the units. */
function meanSpread(values: Float64Array, units: number): number {
  const samples = values.length / units;
  let total = 0;
  for (let unit = 0; unit < units; unit += 1) {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < samples; i += 1) {
      const value = values[i * units + unit] ?? NaN;
      sum += value;
      squares += value * value;
    }
    total += Math.sqrt(Math.max(0, squares / samples - (sum / samples) ** 2));
  }
  return total / units;
}

function outcomeOf(
  readings: readonly Readonly<Record<ArmName, Reading>>[],
  passed: readonly Readonly<Record<ArmName, readonly boolean[]>>[],
): Outcome {
  const counted = (one: readonly boolean[]): number => one.filter(Boolean).length;
  const more = findingOf(
    passed.map((one) => counted(one[NORMALIZED]) - counted(one[PLAIN])),
    SMALLEST_RATES,
  );
  /** The rates at which every seed reaches the goal. */
  const usable = (arm: ArmName): readonly number[] =>
    RATES.filter((_, i) => passed.every((one) => one[arm][i] === true));
  const reached = (arm: ArmName): readonly number[] => readings.map((one) => one[arm].reached);
  const accuracies = (arm: ArmName): readonly number[] => readings.map((one) => one[arm].accuracy);
  const arrived = (arm: ArmName): number => reached(arm).filter(Number.isFinite).length;
  const finding = stepsFinding(
    readings.map((one) => ({ steps: one[NORMALIZED].reached, against: one[PLAIN].reached })),
    UPDATES,
    SMALLEST_STEPS,
  );
  const ending = findingOf(
    readings.map((one) => one[NORMALIZED].accuracy - one[PLAIN].accuracy),
    SMALLEST_ACCURACY,
    'share',
  );
  const [ends, endsPlain] = [mean(accuracies(NORMALIZED)), mean(accuracies(PLAIN))];
  // Two networks that have learnt nothing differ by the digits that they answer by chance.
  const neither = !(Math.max(ends, endsPlain) > NOTHING);
  const comparison = (of: Finding, text: Text, shownAs: (value: number) => string): Comparison => ({
    arm: NORMALIZED,
    against: PLAIN,
    finding: of,
    sentence: verdictText(of, text, shownAs),
  });
  return {
    comparisons: [
      comparison(
        finding,
        fillEach(SPEED, {
          with: arrived(NORMALIZED),
          without: arrived(PLAIN),
          all: readings.length,
          goal: percent(GOAL),
          most: UPDATES,
        }),
        factor,
      ),
      comparison(
        more,
        fillEach(MORE_RATES, {
          goal: percent(GOAL),
          most: TRIED.updates,
          all: RATES.length,
          seeds: passed.length,
          with: usable(NORMALIZED).length,
          without: usable(PLAIN).length,
        }),
        threeFigures,
      ),
      neither
        ? {
            arm: NORMALIZED,
            against: PLAIN,
            finding: { ...ending, verdict: 'undecided' },
            sentence: fillEach(NEITHER, { with: percent(ends), without: percent(endsPlain) }),
          }
        : comparison(ending, fillEach(END, { with: percent(ends), without: percent(endsPlain) }), percent),
    ],
    table: {
      columns: [
        say('updates to 80 %, by seed', '80 % तक अद्यतन, सीड के अनुसार', '80 % পর্যন্ত হালনাগাদ, সিড অনুযায়ী'),
        say('rates that work', 'चलने वाली दरें', 'কার্যকর হার'),
        say('classified right at the end', 'अंत में सही वर्ग', 'শেষে ঠিক শ্রেণি'),
      ],
      rows: arms.map((arm) => ({
        arm,
        cells: [
          reached(arm)
            .toSorted((a, b) => a - b)
            .map((one) => (Number.isFinite(one) ? String(one) : `> ${UPDATES}`))
            .join(', '),
          usable(arm).join(', ') || '–',
          percent(mean(accuracies(arm))),
        ].map(same),
      })),
    },
  };
}

const SPEED = say(
  '{{goal}} within {{most}} updates: {{with}} of {{all}} seeds with batch normalization, {{without}} of {{all}} without. Judged is how many times fewer updates it takes with it.',
  '{{most}} अद्यतनों में {{goal}}: बैच नॉर्मलाइज़ेशन के साथ {{all}} में से {{with}} सीड, बिना {{all}} में से {{without}}। परखा जाता है कि उसके साथ कितने गुना कम अद्यतन लगते हैं।',
  '{{most}} হালনাগাদে {{goal}}: ব্যাচ নর্মালাইজেশন সহ {{all}}টির মধ্যে {{with}}টি সিড, ছাড়া {{all}}টির মধ্যে {{without}}টি। বিচার করা হয় এটি থাকলে কত গুণ কম হালনাগাদ লাগে।',
);
const END = say(
  'Classified right at the end: {{with}} with batch normalization, {{without}} without.',
  'अंत में सही वर्ग: बैच नॉर्मलाइज़ेशन के साथ {{with}}, बिना {{without}}।',
  'শেষে ঠিক শ্রেণি: ব্যাচ নর্মালাইজেশন সহ {{with}}, ছাড়া {{without}}।',
);
const NEITHER = say(
  'Classified right at the end: {{with}} with batch normalization, {{without}} without. Neither is above chance: there is nothing to compare.',
  'अंत में सही वर्ग: बैच नॉर्मलाइज़ेशन के साथ {{with}}, बिना {{without}}। कोई भी संयोग से ऊपर नहीं: तुलना के लिए कुछ नहीं है।',
  'শেষে ঠিক শ্রেণি: ব্যাচ নর্মালাইজেশন সহ {{with}}, ছাড়া {{without}}। কোনোটিই দৈবের উপরে নয়: তুলনা করার কিছু নেই।',
);
const MORE_RATES = say(
  'Rates, of {{all}}, at which each of {{seeds}} seeds reaches {{goal}} within {{most}} updates: {{with}} with batch normalization, {{without}} without. How many more in a seed:',
  '{{all}} में से वे दरें जिन पर {{seeds}} में से हर सीड {{most}} अद्यतनों में {{goal}} तक पहुँचता है: बैच नॉर्मलाइज़ेशन के साथ {{with}}, बिना {{without}}। एक सीड में कितनी अधिक:',
  '{{all}}টির মধ্যে যে হারে {{seeds}}টি সিডের প্রতিটি {{most}} হালনাগাদের মধ্যে {{goal}}-এ পৌঁছায়: ব্যাচ নর্মালাইজেশন সহ {{with}}টি, ছাড়া {{without}}টি। একটি সিডে কয়টি বেশি:',
);
