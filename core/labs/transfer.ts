import { batchesOf } from '../datasets/batches.ts';
import {
  CLASSES,
  PIXELS,
  samplesOf,
  SIDE,
  splitDigits,
  type Digits,
  type DigitSamples,
} from '../datasets/digits.ts';
import { movedDigits } from '../datasets/moved-digits.ts';
import { fillEach, same, say } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf, shuffled, type Random } from '../tensor/random.ts';
import { findingOf } from './finding.ts';
import type { Comparison, Lab, News, Outcome } from './lab.ts';
import { smallCnn } from './small-cnn.ts';
import { mean, percent, shareRight } from './statistics.ts';
import { verdictText } from './verdict-text.ts';

/** Draws of the few digits to learn from; one more draw each chooses the rates. */
const DRAWS = 6;
const SOURCE_UPDATES = 600;
const TARGET_UPDATES = 200;
const BATCH = 32;
const TARGET_BATCH = 25;
const READ = 300;
const EVERY = 20;
/** The smallest effect that counts, as a share of the digits. */
const SMALLEST = 0.01;
/** The rates of Adam of which each way takes the better one. */
const RATES = [0.001, 0.003, 0.01];
/** Up to which class the network is trained first; the others are learnt from few digits. */
const LAST_SOURCE = 4;

const ARMS = {
  frozen: say('trained before, frozen', 'पहले प्रशिक्षित, स्थिर', 'আগে প্রশিক্ষিত, স্থির'),
  scratch: say('from scratch', 'शुरू से', 'একেবারে শুরু থেকে'),
  untrained: say('untrained, frozen', 'अप्रशिक्षित, स्थिर', 'অপ্রশিক্ষিত, স্থির'),
} as const;
type ArmName = keyof typeof ARMS;
const arms = Object.keys(ARMS) as ArmName[];

export const transfer: Lab = {
  name: 'transfer',
  title: say('Transfer learning', 'ट्रांसफ़र लर्निंग', 'ট্রান্সফার লার্নিং'),
  claim: say(
    'With few examples of new classes, a network whose layers were trained on other classes does better than one that starts from scratch.',
    'नए वर्गों के थोड़े उदाहरणों पर, जिसकी परतें दूसरे वर्गों पर प्रशिक्षित थीं वह नेटवर्क शुरू से सीखने वाले से बेहतर करता है।',
    'নতুন শ্রেণির অল্প উদাহরণে, যে নেটওয়ার্কের স্তরগুলি অন্য শ্রেণিতে প্রশিক্ষিত ছিল সেটি একেবারে শুরু থেকে শেখা নেটওয়ার্কের চেয়ে ভালো করে।',
  ),
  source: 'Yosinski et al. 2014, §4; Goodfellow, Bengio & Courville 2016, §15.2',
  about: say(
    'A small convolutional network learns the digits 0 to 4 (600 updates of 32, Adam). Its layers are then frozen, and a new output layer learns 5 to 9 from a few digits (200 updates). Held against it: the whole network from scratch, and the same layers with random weights, frozen. Each way takes the best of three rates on another draw. What is compared over 6 draws of the few digits is the share of 300 fresh digits classified right. Digits that are moved about need layers that do not mind where a digit is, which few examples cannot teach; on upright digits there is little to transfer. The result is about this one network.',
    'एक छोटा कनवोल्यूशनल नेटवर्क 0 से 4 के अंक सीखता है (32 के 600 अद्यतन, Adam)। फिर उसकी परतें स्थिर कर दी जाती हैं, और एक नई आउटपुट परत थोड़े अंकों से 5 से 9 सीखती है (200 अद्यतन)। तुलना: पूरा नेटवर्क शुरू से, और यादृच्छिक भारों वाली वही परतें, स्थिर। हर तरीक़ा किसी दूसरे चयन पर तीन दरों में से सबसे अच्छी लेता है। थोड़े अंकों के 6 चयनों पर 300 नए अंकों में सही वर्ग का हिस्सा मिलाया जाता है। खिसकाए अंकों को ऐसी परतें चाहिए जिन्हें अंक की जगह से फ़र्क़ न पड़े, और यह थोड़े उदाहरण नहीं सिखा सकते; सीधे अंकों पर स्थानांतरित करने को कम है। परिणाम इसी एक नेटवर्क के बारे में है।',
    'একটি ছোট কনভোলিউশনাল নেটওয়ার্ক 0 থেকে 4 অঙ্ক শেখে (32-এর 600 হালনাগাদ, Adam)। তারপর তার স্তরগুলি স্থির করা হয়, এবং একটি নতুন আউটপুট স্তর অল্প অঙ্ক থেকে 5 থেকে 9 শেখে (200 হালনাগাদ)। তুলনা: পুরো নেটওয়ার্ক একেবারে শুরু থেকে, এবং দৈব ওয়েটের একই স্তরগুলি, স্থির। প্রতিটি উপায় অন্য একটি বাছাইয়ে তিনটি হারের মধ্যে সেরাটি নেয়। অল্প অঙ্কের 6টি বাছাইয়ে 300টি নতুন অঙ্কের কত অংশ ঠিক শ্রেণিতে পড়ে তা মেলানো হয়। সরানো অঙ্কের জন্য এমন স্তর চাই যাদের কাছে অঙ্কের জায়গা গুরুত্বহীন, যা অল্প উদাহরণ শেখাতে পারে না; সোজা অঙ্কে স্থানান্তর করার মতো কমই আছে। ফল এই একটি নেটওয়ার্ক সম্পর্কেই।',
  ),
  needs: 'digits',
  controls: {
    count: {
      type: 'number',
      title: say('New digits of each class', 'हर वर्ग के नए अंक', 'প্রতি শ্রেণির নতুন অঙ্ক'),
      values: [2, 5, 20, 50],
      default: 5,
    },
    moved: {
      type: 'number',
      title: say('Digits moved by up to (pixels)', 'अंक इतने तक खिसके (पिक्सल)', 'অঙ্ক সরানো সর্বাধিক (পিক্সেল)'),
      values: [0, 3, 6],
      default: 6,
    },
  },
  arms: () => arms.map((id) => ({ id, title: ARMS[id] })),
  charts: [
    {
      id: 'accuracy',
      title: say('Fresh digits 5–9 classified right', 'सही वर्ग के नए अंक 5–9', 'ঠিক শ্রেণির নতুন অঙ্ক 5–9'),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('share', 'हिस्सा', 'অংশ') },
    },
  ],
  *run(settings, seed, { engine, digits }) {
    if (!digits) throw new RangeError('this experiment needs the digits');
    const [count, moved] = [Number(settings['count']), Number(settings['moved'])];
    const own = `${seed} transfer`;
    const work = new Work();
    const split = splitDigits(digits);
    const isSource = (index: number): boolean => (digits.labels[index] ?? 0) <= LAST_SOURCE;
    const source = { learnt: split.pool.filter(isSource), digits, moved };
    const target = split.pool.filter((index) => !isSource(index));
    const fresh = movedSamples(
      digits,
      split.fresh.filter((index) => !isSource(index)).slice(0, READ),
      moved,
      randomOf(`${own} fresh`),
    );
    const trained = featureNetwork(engine, own);
    const random = featureNetwork(engine, `${own} untrained`);
    try {
      yield* pretrain(trained, source, own, work);
      const draw = (nth: string): DigitSamples => {
        const order = shuffled(randomOf(`${own} draw ${nth}`), target);
        const few = [5, 6, 7, 8, 9].flatMap((label) =>
          order.filter((index) => digits.labels[index] === label).slice(0, count),
        );
        return movedSamples(digits, few, moved, randomOf(`${own} moved ${nth}`));
      };
      const results = new Map<ArmName, { readonly rate: number; readonly accuracies: number[] }>();
      for (const arm of arms) {
        const features = { frozen: trained, untrained: random, scratch: null }[arm];
        const task = (nth: string, rate: number): Task => ({
          few: draw(nth),
          fresh,
          features,
          rate,
          own: `${own} ${nth}`,
        });
        let best = { rate: NaN, right: -1 };
        for (const rate of RATES) {
          const right = yield* learn(engine, task('choose', rate), work, null);
          if (right > best.right) best = { rate, right };
        }
        const accuracies: number[] = [];
        for (let nth = 0; nth < DRAWS; nth += 1)
          accuracies.push(yield* learn(engine, task(String(nth), best.rate), work, { arm, nth }));
        results.set(arm, { rate: best.rate, accuracies });
      }
      return outcomeOf(results, count);
    } finally {
      trained.dispose();
      random.dispose();
    }
  },
};

/** How much of the work is done, by what takes time: updates of the whole network. */
class Work {
  static readonly ALL = SOURCE_UPDATES + (RATES.length + DRAWS) * TARGET_UPDATES;
  #done = 0;
  *add(updates: number): Generator<News, void, void> {
    this.#done += updates;
    yield { type: 'progress', done: Math.min(1, this.#done / Work.ALL) };
  }
}

interface Task {
  readonly few: DigitSamples;
  readonly fresh: DigitSamples;
  /** The frozen layers; null where all of them learn. */
  readonly features: Network | null;
  readonly rate: number;
  readonly own: string;
}

const featureNetwork = (engine: Engine, seed: string): Network =>
  new Network(engine, {
    batch: BATCH,
    input: [SIDE, SIDE, 1],
    layers: [...smallCnn, { type: 'dense', units: CLASSES }],
    loss: { name: 'cross-entropy-logits' },
    optimizer: { name: 'adam', hyper: { eta: 0.002 } },
    seed,
  });

function* pretrain(
  network: Network,
  source: { readonly learnt: readonly number[]; readonly digits: Digits; readonly moved: number },
  own: string,
  work: Work,
): Generator<News, void, void> {
  const [order, shifts] = [randomOf(`${own} source`), randomOf(`${own} source moved`)];
  let left: readonly number[] = [];
  for (let update = 1; update <= SOURCE_UPDATES; update += 1) {
    if (left.length < BATCH) left = shuffled(order, source.learnt);
    // Moved anew each time: the network sees no digit twice in one place.
    const { inputs, targets } = movedSamples(source.digits, left.slice(0, BATCH), source.moved, shifts);
    left = left.slice(BATCH);
    network.trainStep(inputs, targets);
    yield { type: 'tick' };
    if (update % EVERY === 0) yield* work.add(EVERY);
  }
}

/** Learns the new classes and gives the share of fresh digits classified right at the end. */
function* learn(
  engine: Engine,
  { few, fresh, features, rate, own }: Task,
  work: Work,
  told: { readonly arm: ArmName; readonly nth: number } | null,
): Generator<News, number, void> {
  const seen = features ? featuresOf(features, few) : few;
  const asked = features ? featuresOf(features, fresh) : fresh;
  const network = new Network(engine, {
    batch: BATCH,
    input: features ? [seen.inputs.length / few.labels.length] : [SIDE, SIDE, 1],
    layers: [...(features ? [] : smallCnn), { type: 'dense', units: CLASSES }],
    loss: { name: 'cross-entropy-logits' },
    optimizer: { name: 'adam', hyper: { eta: rate } },
    seed: `${own} learn`,
  });
  const batches = batchesOf(seen, few.labels.length, TARGET_BATCH, randomOf(`${own} batches`));
  let accuracy = 0;
  try {
    for (let update = 0; update <= TARGET_UPDATES; update += 1) {
      if (update > 0) {
        const { inputs, targets } = batches.next().value;
        network.trainStep(inputs, targets);
        yield { type: 'tick' };
      }
      if (update % EVERY > 0) continue;
      if (!features && update > 0) yield* work.add(EVERY);
      if (!told && update < TARGET_UPDATES) continue;
      accuracy = shareRight(network.predict(asked.inputs), fresh.labels, CLASSES);
      if (told)
        yield { type: 'point', chart: 'accuracy', arm: told.arm, seed: told.nth, x: update, y: accuracy };
    }
  } finally {
    network.dispose();
  }
  return accuracy;
}

/** What the layers before the output answer to some digits. */
function featuresOf(network: Network, { inputs, targets, labels }: DigitSamples): DigitSamples {
  const parts: Float64Array[] = [];
  for (let from = 0; from < labels.length; from += BATCH) {
    network.predict(inputs.subarray(from * PIXELS, Math.min(labels.length, from + BATCH) * PIXELS));
    parts.push(network.valuesAfter(smallCnn.length));
  }
  const values = Float32Array.from(parts.flatMap((part) => [...part]));
  return { inputs: values, targets, labels };
}

/** Digits, each moved by a whole number of pixels in both directions; what leaves the picture is lost. */
function movedSamples(digits: Digits, indices: readonly number[], by: number, random: Random): DigitSamples {
  const samples = samplesOf(digits, indices);
  if (by === 0) return samples;
  return { ...samples, inputs: movedDigits(samples.inputs, by, random) };
}

function outcomeOf(
  results: ReadonlyMap<ArmName, { readonly rate: number; readonly accuracies: readonly number[] }>,
  count: number,
): Outcome {
  const of = (arm: ArmName): readonly number[] => results.get(arm)?.accuracies ?? [];
  const compared = (against: ArmName): Comparison => {
    const finding = findingOf(
      of('frozen').map((one, i) => one - (of(against)[i] ?? NaN)),
      SMALLEST,
      'share',
    );
    return {
      arm: 'frozen',
      against,
      finding,
      sentence: verdictText(
        finding,
        fillEach(BETTER, {
          count,
          frozen: percent(mean(of('frozen'))),
          other: ARMS[against],
          rival: percent(mean(of(against))),
        }),
        percent,
      ),
    };
  };
  return {
    comparisons: [compared('scratch'), compared('untrained')],
    table: {
      columns: [say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি'), say('rate', 'दर', 'হার')],
      rows: arms.map((arm) => ({
        arm,
        cells: [percent(mean(of(arm))), String(results.get(arm)?.rate ?? NaN)].map(same),
      })),
    },
  };
}

const BETTER = say(
  'With {{count}} digits of each new class: {{frozen}} right with the layers trained before, {{rival}} {{other}}; the difference:',
  'हर नए वर्ग के {{count}} अंकों पर: पहले प्रशिक्षित परतों से {{frozen}} सही, {{other}} {{rival}}; अंतर:',
  'প্রতি নতুন শ্রেণির {{count}}টি অঙ্কে: আগে প্রশিক্ষিত স্তর দিয়ে {{frozen}} ঠিক, {{other}} {{rival}}; পার্থক্য:',
);
