import { batchesOf } from '../datasets/batches.ts';
import { samplesOf, splitDigits, type DigitSamples } from '../datasets/digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import { randomOf, shuffled } from '../tensor/random.ts';
import { digitNetwork, digitsRight } from './digit-network.ts';
import type { Comparison, Lab, News, Outcome } from './lab.ts';
import { digitsRightChart } from './right-charts.ts';
import { rightComparison } from './right-comparison.ts';
import { mean, percent } from './statistics.ts';

const SEEDS = 5;
const UNITS = 128;
/** Samples of a batch, and the rate that goes with a batch of `BASE`. */
const SIZES = [4, 32, 128, 512] as const;
const BASE = 32;
const RATE = 0.1;
/** Digits that a run sees, and updates that it makes, whichever is held equal. */
const SAMPLES = 8000;
const UPDATES = 60;
const LEARNT = 8000;
const READ = 400;
/** Readings of a run. */
const READINGS = 10;
/** The smallest effect that counts: two digits in a hundred. */
const SMALLEST = 0.02;

const armOf = (size: number): string => `batch-${size}`;
const TITLE = say('{{size}} digits a batch', 'बैच में {{size}} अंक', 'ব্যাচে {{size}}টি অঙ্ক');
const titleOf = (size: number): Text => fillEach(TITLE, { size });

export const batchNoise: Lab = {
  name: 'batch-noise',
  title: say('Small and large batches', 'छोटे और बड़े बैच', 'ছোট ও বড় ব্যাচ'),
  claim: say(
    'Small batches learn more from the same number of samples, large ones more from the same number of updates; a rate in proportion to the batch makes them alike, up to a point.',
    'उतने ही नमूनों से छोटे बैच अधिक सीखते हैं, उतने ही अद्यतनों से बड़े बैच; बैच के अनुपात में दर उन्हें समान कर देती है, एक सीमा तक।',
    'একই সংখ্যক নমুনা থেকে ছোট ব্যাচ বেশি শেখে, একই সংখ্যক হালনাগাদ থেকে বড় ব্যাচ; ব্যাচের অনুপাতে হার তাদের সমান করে, একটা সীমা পর্যন্ত।',
  ),
  source: 'Goyal et al. 2017, §2.1; McCandlish et al. 2018; Keskar et al. 2017',
  about: say(
    'A network 784-128-10 with ReLU learns handwritten digits by plain SGD with batches of 4, 32, 128 and 512, over 5 seeds with the same first weights. Held equal are the samples (8,000), with the rate 0.1 or with a rate in proportion to the batch; or the updates (60). Compared is the share of 400 fresh digits that is classified right at the end; less than 2 digits of a hundred do not count. That large batches generalize worse (Keskar et al.) cannot be seen here: they are only less trained.',
    '784-128-10 ReLU नेटवर्क हाथ से लिखे अंक साधारण SGD से 4, 32, 128 और 512 के बैचों में सीखता है, 5 सीडों पर, समान पहले भारों से। समान रखे जाते हैं नमूने (8,000), दर 0.1 या बैच के अनुपात में दर के साथ; या अद्यतन (60)। तुलना अंत में 400 नए अंकों में सही वर्ग वालों के हिस्से की है; सौ में 2 अंक से कम नहीं गिना जाता। बड़े बैच नए नमूनों पर बुरे होते हैं (Keskar आदि), यह यहाँ नहीं दिखता: वे बस कम सीखे हुए हैं।',
    '784-128-10 ReLU নেটওয়ার্ক হাতে লেখা অঙ্ক সাধারণ SGD দিয়ে 4, 32, 128 ও 512-এর ব্যাচে শেখে, 5টি সিডে, একই প্রথম ওয়েট থেকে। সমান রাখা হয় নমুনা (8,000), হার 0.1 বা ব্যাচের অনুপাতে হার নিয়ে; অথবা হালনাগাদ (60)। তুলনা শেষে 400টি নতুন অঙ্কের কত অংশ ঠিক শ্রেণিতে; শতকরা 2-এর কম ধরা হয় না। বড় ব্যাচ নতুন নমুনায় খারাপ করে (Keskar প্রমুখ), তা এখানে দেখা যায় না: তারা শুধু কম শিখেছে।',
  ),
  needs: 'digits',
  controls: {
    equal: {
      type: 'choice',
      title: say('Held equal', 'समान रखा जाता है', 'সমান রাখা হয়'),
      options: [
        {
          value: 'samples',
          title: say('samples, one rate', 'नमूने, एक ही दर', 'নমুনা, একই হার'),
        },
        {
          value: 'scaled',
          title: say(
            'samples, rate in proportion to the batch',
            'नमूने, बैच के अनुपात में दर',
            'নমুনা, ব্যাচের অনুপাতে হার',
          ),
        },
        { value: 'updates', title: say('updates, one rate', 'अद्यतन, एक ही दर', 'হালনাগাদ, একই হার') },
      ],
      default: 'samples',
    },
  },
  arms: () => SIZES.map((size) => ({ id: armOf(size), title: titleOf(size) })),
  charts: [
    {
      ...digitsRightChart,
      x: { title: say('samples seen', 'देखे गए नमूने', 'দেখা নমুনা') },
    },
  ],
  *run(settings, seed, { engine, digits }) {
    if (!digits) throw new RangeError('this experiment needs the digits');
    const split = splitDigits(digits);
    const fresh = samplesOf(digits, split.fresh.slice(0, READ));
    const results = new Map<number, number[]>(SIZES.map((size) => [size, []]));
    const sizes = SIZES.map((size) => ({
      size,
      rate: settings['equal'] === 'scaled' ? (RATE * size) / BASE : RATE,
      updates: settings['equal'] === 'updates' ? UPDATES : Math.round(SAMPLES / size),
    }));
    const all = SEEDS * sizes.reduce((sum, { size, updates }) => sum + size * updates, 0);
    let before = 0;
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const own = `${seed} batch-noise ${nth}`;
      const learnt = samplesOf(digits, shuffled(randomOf(`${own} digits`), split.pool).slice(0, LEARNT));
      for (const one of sizes) {
        results.get(one.size)?.push(yield* train(engine, { ...one, nth, own, learnt, fresh, before, all }));
        before += one.size * one.updates;
      }
    }
    return outcomeOf(results, settings['equal'] === 'updates', settings['equal'] === 'scaled');
  },
};

interface Task {
  readonly size: number;
  readonly rate: number;
  readonly updates: number;
  readonly nth: number;
  readonly own: string;
  readonly learnt: DigitSamples;
  readonly fresh: DigitSamples;
  /** Samples that were seen before it, and those of the whole experiment. */
  readonly before: number;
  readonly all: number;
}

/** Gives the share of fresh digits that is classified right at the end, in [0, 1]. */
function* train(
  engine: Engine,
  { size, rate, updates, nth, own, learnt, fresh, before, all }: Task,
): Generator<News, number, void> {
  const network = digitNetwork(engine, {
    hidden: [UNITS],
    activation: 'relu',
    initialization: { name: 'he' },
    optimizer: { name: 'gradient-descent', hyper: { eta: rate } },
    batch: size,
    // Every batch size begins with the same weights.
    seed: own,
  });
  const batches = batchesOf(learnt, learnt.labels.length, size, randomOf(`${own} batches`));
  const every = Math.max(1, Math.floor(updates / READINGS));
  let right = NaN;
  try {
    for (let update = 0; update <= updates; update += 1) {
      if (update > 0) {
        const { inputs, targets } = batches.next().value;
        network.trainStep(inputs, targets);
        yield { type: 'tick' };
      }
      if (update % every > 0 && update < updates) continue;
      right = digitsRight(network, fresh);
      yield { type: 'point', chart: 'accuracy', arm: armOf(size), seed: nth, x: update * size, y: right };
      yield { type: 'progress', done: (before + update * size) / all };
    }
  } finally {
    network.dispose();
  }
  return right;
}

function outcomeOf(
  results: ReadonlyMap<number, readonly number[]>,
  updates: boolean,
  scaled: boolean,
): Outcome {
  const of = (size: number): readonly number[] => results.get(size) ?? [];
  const shares = (size: number) => ({ id: armOf(size), title: titleOf(size), right: of(size) });
  const compared = (size: number, than: number, equality = false): Comparison =>
    rightComparison(shares(size), shares(than), SMALLEST, { equality });
  /** What the claim expects of each way of holding equal. */
  const comparisons = scaled
    ? [compared(4, 32, true), compared(128, 32, true), compared(32, 512)]
    : updates
      ? [compared(32, 4), compared(512, 4)]
      : [compared(4, 128), compared(32, 512)];
  return {
    comparisons,
    table: {
      columns: [
        say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি'),
        say('worst seed', 'सबसे बुरा सीड', 'সবচেয়ে খারাপ সিড'),
      ],
      rows: SIZES.map((size) => ({
        arm: armOf(size),
        cells: [percent(mean(of(size))), percent(Math.min(...of(size)))].map(same),
      })),
    },
  };
}
