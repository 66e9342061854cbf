import { batchesOf } from '../datasets/batches.ts';
import { CLASSES, PIXELS, samplesOf, splitDigits, type DigitSamples } from '../datasets/digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { Network } from '../tensor/network/network.ts';
import { randomOf, shuffled } from '../tensor/random.ts';
import { digitNetwork, digitsRight } from './digit-network.ts';
import { findingOf } from './finding.ts';
import { fullGradient, gradientNoise } from './gradient-noise.ts';
import type { Comparison, Lab, News, Outcome } from './lab.ts';
import { digitsRightChart } from './right-charts.ts';
import { rightComparison } from './right-comparison.ts';
import { geometricMean, mean, percent, slopeOf } from './statistics.ts';
import { equalityText, threeFigures } from './verdict-text.ts';

const SEEDS = 5;
const UNITS = 128;
/** Samples of a batch, and the rate that goes with a batch of `BASE`. */
const SIZES = [4, 32, 128, 512] as const;
const BASE = 32;
const RATE = 0.1;
/** Digits that a run sees, and updates that it makes, whichever is held equal. */
const SAMPLES = 6400;
const UPDATES = 60;
const READ = 400;
/** Readings of a run. */
const READINGS = 8;
/** The smallest effect that counts: two digits in a hundred. */
const SMALLEST = 0.02;
/** Batches whose gradients are compared, after so many updates, drawn from so many digits. */
const NOISE_SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] as const;
const LARGEST = 512;
const WARM = 100;
const POPULATION = 1000;
/** Single digits differ more than batches do: of those there are more. */
const drawsOf = (size: number): number => Math.min(32, Math.max(6, LARGEST / size));
/** The smallest difference from the power −1 that counts: from 1 to 512 it is less than a factor of 2 (512^0.1 = 1.9). */
const SMALLEST_POWER = 0.1;
/** Of all the work, how much the gradients are. */
const NOISE_SHARE = 0.3;

const armOf = (size: number): string => `batch-${size}`;
const TITLE = say('{{size}} digits a batch', 'बैच में {{size}} अंक', 'ব্যাচে {{size}}টি অঙ্ক');
const titleOf = (size: number): Text => fillEach(TITLE, { size });
const NOISE = 'noise';
const THEORY = 'theory';

export const batchNoise: Lab = {
  name: 'batch-noise',
  title: say('Small and large batches', 'छोटे और बड़े बैच', 'ছোট ও বড় ব্যাচ'),
  claim: say(
    'Small batches learn more from the same number of samples, large ones more from the same number of updates; a rate in proportion to the batch makes them alike, up to a point. The variance of the gradient is in proportion to 1/B.',
    'उतने ही नमूनों से छोटे बैच अधिक सीखते हैं, उतने ही अद्यतनों से बड़े बैच; बैच के अनुपात में दर उन्हें समान कर देती है, एक सीमा तक। ग्रेडिएंट का प्रसरण 1/B के अनुपात में है।',
    'একই সংখ্যক নমুনা থেকে ছোট ব্যাচ বেশি শেখে, একই সংখ্যক হালনাগাদ থেকে বড় ব্যাচ; ব্যাচের অনুপাতে হার তাদের সমান করে, একটা সীমা পর্যন্ত। গ্রেডিয়েন্টের ভেদাঙ্ক 1/B-এর অনুপাতে।',
  ),
  source: 'Goyal et al. 2017, §2.1; McCandlish et al. 2018, §2.2; Keskar et al. 2017',
  about: say(
    'A network 784-128-10 with ReLU learns handwritten digits by plain SGD with batches of 4, 32, 128 and 512, over 5 seeds with the same first weights. Held equal are the samples (6,400), with the rate 0.1 or with a rate in proportion to the batch; or the updates (60). Compared is the share of 400 fresh digits that is classified right at the end; less than 2 digits of a hundred do not count. Then, after 100 updates of 32, 6 to 32 batches of each size from 512 to 1 are drawn with replacement from 1,000 digits, and the squared distance of their gradient from that of all 1,000 is read. That large batches generalize worse (Keskar et al.) cannot be seen here: they are only less trained.',
    '784-128-10 ReLU नेटवर्क हाथ से लिखे अंक साधारण SGD से 4, 32, 128 और 512 के बैचों में सीखता है, 5 सीडों पर, समान पहले भारों से। समान रखे जाते हैं नमूने (6,400), दर 0.1 या बैच के अनुपात में दर के साथ; या अद्यतन (60)। तुलना अंत में 400 नए अंकों में सही वर्ग वालों के हिस्से की है; सौ में 2 अंक से कम नहीं गिना जाता। फिर, 32 के 100 अद्यतनों के बाद, 512 से 1 तक हर माप के 6 से 32 बैच 1,000 अंकों में से वापस रखते हुए निकाले जाते हैं, और उनके ग्रेडिएंट की सब 1,000 के ग्रेडिएंट से दूरी का वर्ग पढ़ा जाता है। बड़े बैच नए नमूनों पर बुरे होते हैं (Keskar आदि), यह यहाँ नहीं दिखता: वे बस कम सीखे हुए हैं।',
    '784-128-10 ReLU নেটওয়ার্ক হাতে লেখা অঙ্ক সাধারণ SGD দিয়ে 4, 32, 128 ও 512-এর ব্যাচে শেখে, 5টি সিডে, একই প্রথম ওয়েট থেকে। সমান রাখা হয় নমুনা (6,400), হার 0.1 বা ব্যাচের অনুপাতে হার নিয়ে; অথবা হালনাগাদ (60)। তুলনা শেষে 400টি নতুন অঙ্কের কত অংশ ঠিক শ্রেণিতে; শতকরা 2-এর কম ধরা হয় না। তারপর, 32-এর 100 হালনাগাদের পরে, 512 থেকে 1 পর্যন্ত প্রতিটি মাপের 6 থেকে 32টি ব্যাচ 1,000টি অঙ্ক থেকে ফেরত রেখে তোলা হয়, আর সব 1,000টির গ্রেডিয়েন্ট থেকে তাদের গ্রেডিয়েন্টের দূরত্বের বর্গ পড়া হয়। বড় ব্যাচ নতুন নমুনায় খারাপ করে (Keskar প্রমুখ), তা এখানে দেখা যায় না: তারা শুধু কম শিখেছে।',
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
  arms: () => [
    ...SIZES.map((size) => ({ id: armOf(size), title: titleOf(size) })),
    {
      id: NOISE,
      title: say('variance of the gradient', 'ग्रेडिएंट का प्रसरण', 'গ্রেডিয়েন্টের ভেদাঙ্ক'),
    },
    { id: THEORY, title: say('in proportion to 1/B', '1/B के अनुपात में', '1/B-এর অনুপাতে') },
  ],
  charts: [
    {
      ...digitsRightChart,
      x: { title: say('samples seen', 'देखे गए नमूने', 'দেখা নমুনা') },
      arms: SIZES.map(armOf),
    },
    {
      id: 'noise',
      title: say(
        'How far the gradient of a batch is from that of all digits',
        'बैच का ग्रेडिएंट सब अंकों के ग्रेडिएंट से कितना दूर है',
        'ব্যাচের গ্রেডিয়েন্ট সব অঙ্কের গ্রেডিয়েন্ট থেকে কত দূরে',
      ),
      x: {
        title: say('digits a batch, B', 'बैच में अंक, B', 'ব্যাচে অঙ্ক, B'),
        log: true,
        marked: [1, 4, 16, 64, 256],
      },
      y: { title: same('‖g(B) − g‖² / ‖g‖²'), log: true },
      arms: [NOISE, THEORY],
      scattered: [NOISE],
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
    const noise: (readonly Noise[])[] = [];
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const own = `${seed} batch-noise ${nth}`;
      const learnt = samplesOf(digits, shuffled(randomOf(`${own} digits`), split.pool).slice(0, SAMPLES));
      for (const one of sizes) {
        results.get(one.size)?.push(yield* train(engine, { ...one, nth, own, learnt, fresh, before, all }));
        before += one.size * one.updates;
      }
      noise.push(yield* measureNoise(engine, own, nth, learnt));
      yield {
        type: 'progress',
        done: ((1 - NOISE_SHARE) * before) / all + (NOISE_SHARE * (nth + 1)) / SEEDS,
      };
    }
    const scale = geometricMean(noise.map(scaleOf));
    for (const x of [1, LARGEST])
      yield { type: 'point', chart: 'noise', arm: THEORY, seed: 0, x, y: scale / x };
    const outcome = outcomeOf(results, settings['equal'] === 'updates', settings['equal'] === 'scaled');
    return { ...outcome, comparisons: [...outcome.comparisons, noiseComparison(noise)] };
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

const networkOf = (
  engine: Engine,
  { batch, rate, seed }: { readonly batch: number; readonly rate: number; readonly seed: string },
): Network =>
  digitNetwork(engine, {
    hidden: [UNITS],
    activation: 'relu',
    initialization: { name: 'he' },
    optimizer: { name: 'gradient-descent', hyper: { eta: rate } },
    ...{ batch, seed },
  });

/** Gives the share of fresh digits that is classified right at the end, in [0, 1]. */
function* train(
  engine: Engine,
  { size, rate, updates, nth, own, learnt, fresh, before, all }: Task,
): Generator<News, number, void> {
  // Every batch size begins with the same weights.
  const network = networkOf(engine, { batch: size, rate, seed: own });
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
      yield {
        type: 'progress',
        done: ((1 - NOISE_SHARE) * (before + update * size)) / all + (NOISE_SHARE * nth) / SEEDS,
      };
    }
  } finally {
    network.dispose();
  }
  return right;
}

interface Noise {
  readonly size: number;
  /** The variance of the gradient by its squared length. */
  readonly variance: number;
}

/** The noise of gradients of each size, after a short training with batches of `BASE`. */
function* measureNoise(
  engine: Engine,
  own: string,
  nth: number,
  learnt: DigitSamples,
): Generator<News, readonly Noise[], void> {
  const network = networkOf(engine, { batch: LARGEST, rate: RATE, seed: own });
  const batches = batchesOf(learnt, learnt.labels.length, BASE, randomOf(`${own} batches`));
  const population = {
    inputs: learnt.inputs.subarray(0, POPULATION * PIXELS),
    targets: learnt.targets.subarray(0, POPULATION * CLASSES),
  };
  const random = randomOf(`${own} noise`);
  const found: Noise[] = [];
  try {
    for (let update = 0; update < WARM; update += 1) {
      const { inputs, targets } = batches.next().value;
      network.trainStep(inputs, targets);
      yield { type: 'tick' };
    }
    const full = fullGradient(network, population);
    for (const size of NOISE_SIZES) {
      const variance = gradientNoise(network, population, { size, draws: drawsOf(size), full, random });
      found.push({ size, variance });
      yield { type: 'point', chart: 'noise', arm: NOISE, seed: nth, x: size, y: variance };
    }
  } finally {
    network.dispose();
  }
  return found;
}

/** The batch whose noise is as large as the gradient: where its variance is 1, by the line of slope −1. */
const scaleOf = (noise: readonly Noise[]): number =>
  geometricMean(noise.map(({ size, variance }) => size * variance));

function noiseComparison(noise: readonly (readonly Noise[])[]): Comparison {
  const powers = noise.map((one) =>
    slopeOf(one.map(({ size, variance }) => [Math.log(size), Math.log(variance)])),
  );
  const finding = findingOf(
    powers.map((power) => power + 1),
    SMALLEST_POWER,
  );
  const what = fillEach(POWER, {
    power: threeFigures(mean(powers)),
    scale: threeFigures(geometricMean(noise.map(scaleOf))),
  });
  return { arm: NOISE, against: THEORY, finding, equality: true, sentence: equalityText(finding, what) };
}

const POWER = say(
  'The variance of the gradient goes with the power {{power}} of the batch; for batches of {{scale}} it is as large as the squared gradient itself. Difference from the power −1:',
  'ग्रेडिएंट का प्रसरण बैच की घात {{power}} के साथ बदलता है; {{scale}} के बैच पर वह ग्रेडिएंट के वर्ग जितना ही है। घात −1 से अंतर:',
  'গ্রেডিয়েন্টের ভেদাঙ্ক ব্যাচের {{power}} ঘাতে বদলায়; {{scale}}-এর ব্যাচে তা গ্রেডিয়েন্টের বর্গের সমান। −1 ঘাত থেকে পার্থক্য:',
);

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
