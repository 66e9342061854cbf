import { batchesOf } from '../datasets/batches.ts';
import { samplesOf, splitDigits, type DigitSamples } from '../datasets/digits.ts';
import { same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { Initialization } from '../tensor/network/initialize.ts';
import type { OptimizerDescription } from '../tensor/network/network.ts';
import { randomOf, shuffled } from '../tensor/random.ts';
import { digitNetwork, digitsRight } from './digit-network.ts';
import type { Comparison, Lab, News, Outcome } from './lab.ts';
import { digitsRightChart } from './right-charts.ts';
import { rightComparison } from './right-comparison.ts';
import { mean, percent } from './statistics.ts';

const SEEDS = 5;
const HIDDEN = [128, 128];
const BATCH = 32;
const UPDATES = 300;
const LEARNT = UPDATES * BATCH;
const READ = 400;
/** Updates between two readings. */
const EVERY = 50;
/** The smallest effect that counts: two digits in a hundred. */
const SMALLEST = 0.02;

const ARMS = {
  zeros: { title: say('all 0', 'सब 0', 'সব 0'), how: { name: 'zeros' } },
  small: { title: same('N(0, 0.01²)'), how: { name: 'normal', deviation: 0.01 } },
  xavier: { title: same('Xavier'), how: { name: 'xavier' } },
  he: { title: same('He'), how: { name: 'he' } },
  large: { title: same('N(0, 0.3²)'), how: { name: 'normal', deviation: 0.3 } },
} as const satisfies Readonly<Record<string, { readonly title: Text; readonly how: Initialization }>>;
type Name = keyof typeof ARMS;
const names = Object.keys(ARMS) as Name[];

const OPTIMIZERS = {
  sgd: { name: 'gradient-descent', hyper: { eta: 0.1 } },
  adam: { name: 'adam', hyper: { eta: 0.001 } },
} as const satisfies Readonly<Record<string, OptimizerDescription>>;

export const initialization: Lab = {
  name: 'initialization',
  title: say('How weights begin', 'भार कैसे शुरू हों', 'ওয়েট কীভাবে শুরু হয়'),
  claim: say(
    'A deep network learns when its first weights keep the size of the signal from layer to layer (Xavier, He); from zeros it learns nothing, and from weights that are much too small plain SGD starts late and learns far less in the same updates.',
    'गहरा नेटवर्क तब सीखता है जब उसके पहले भार परत-दर-परत संकेत का आकार बनाए रखें (Xavier, He); शून्य से वह कुछ नहीं सीखता, और बहुत छोटे भारों से साधारण SGD देर से शुरू होता है और उतने ही अद्यतनों में बहुत कम सीखता है।',
    'গভীর নেটওয়ার্ক শেখে যখন তার প্রথম ওয়েট স্তর থেকে স্তরে সংকেতের মাপ বজায় রাখে (Xavier, He); শূন্য থেকে তা কিছুই শেখে না, আর অতি ছোট ওয়েট থেকে সাধারণ SGD দেরিতে শুরু করে এবং একই সংখ্যক হালনাগাদে অনেক কম শেখে।',
  ),
  claims: {
    control: 'optimizer',
    of: {
      adam: say(
        'A deep network learns when its first weights keep the size of the signal from layer to layer (Xavier, He); from zeros it learns nothing, and from weights that are much too small it learns less in the same updates, with Adam too.',
        'गहरा नेटवर्क तब सीखता है जब उसके पहले भार परत-दर-परत संकेत का आकार बनाए रखें (Xavier, He); शून्य से वह कुछ नहीं सीखता, और बहुत छोटे भारों से उतने ही अद्यतनों में कम सीखता है, Adam के साथ भी।',
        'গভীর নেটওয়ার্ক শেখে যখন তার প্রথম ওয়েট স্তর থেকে স্তরে সংকেতের মাপ বজায় রাখে (Xavier, He); শূন্য থেকে তা কিছুই শেখে না, আর অতি ছোট ওয়েট থেকে একই সংখ্যক হালনাগাদে কম শেখে, Adam-এও।',
      ),
    },
  },
  source: 'Glorot & Bengio 2010, §4.2; He et al. 2015, §2.2; Goodfellow, Bengio & Courville 2016, §8.4',
  about: say(
    'A network 784-128-128-10 with ReLU learns handwritten digits for 300 updates of 32, from five kinds of first weights, over 5 seeds; each kind gets the same digits in the same order. SGD has the rate 0.1, Adam 0.001. Compared is the share of 400 fresh digits that is classified right at the end; less than 2 digits of a hundred do not count. Each method has one rate: another rate may suit other weights.',
    '784-128-128-10 ReLU नेटवर्क हाथ से लिखे अंक 32 के 300 अद्यतनों में सीखता है, पाँच तरह के पहले भारों से, 5 सीडों पर; हर तरह को वही अंक उसी क्रम में मिलते हैं। SGD की दर 0.1 है, Adam की 0.001। तुलना अंत में 400 नए अंकों में सही वर्ग वालों के हिस्से की है; सौ में 2 अंक से कम नहीं गिना जाता। हर विधि की एक ही दर है: दूसरे भारों को दूसरी दर भा सकती है।',
    '784-128-128-10 ReLU নেটওয়ার্ক হাতে লেখা অঙ্ক 32-এর 300 হালনাগাদে শেখে, পাঁচ রকম প্রথম ওয়েট থেকে, 5টি সিডে; প্রতিটি রকম একই অঙ্ক একই ক্রমে পায়। SGD-র হার 0.1, Adam-এর 0.001। তুলনা শেষে 400টি নতুন অঙ্কের কত অংশ ঠিক শ্রেণিতে; শতকরা 2-এর কম ধরা হয় না। প্রতিটি পদ্ধতির একটিই হার: অন্য ওয়েটে অন্য হার মানাতে পারে।',
  ),
  needs: 'digits',
  controls: {
    optimizer: {
      type: 'choice',
      title: say('Optimizer', 'ऑप्टिमाइज़र', 'অপ্টিমাইজার'),
      options: [
        { value: 'sgd', title: same('SGD') },
        { value: 'adam', title: same('Adam') },
      ],
      default: 'sgd',
    },
  },
  arms: () => names.map((id) => ({ id, title: ARMS[id].title })),
  charts: [digitsRightChart],
  *run(settings, seed, { engine, digits }) {
    if (!digits) throw new RangeError('this experiment needs the digits');
    const optimizer = settings['optimizer'] === 'adam' ? OPTIMIZERS.adam : OPTIMIZERS.sgd;
    const split = splitDigits(digits);
    const fresh = samplesOf(digits, split.fresh.slice(0, READ));
    const results = new Map<Name, number[]>(names.map((name) => [name, []]));
    const share = 1 / SEEDS / names.length;
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const own = `${seed} initialization ${nth}`;
      const learnt = samplesOf(digits, shuffled(randomOf(`${own} digits`), split.pool).slice(0, LEARNT));
      for (const [at, name] of names.entries()) {
        const before = (nth * names.length + at) * share;
        const task = { name, nth, own, optimizer, learnt, fresh, before, share };
        results.get(name)?.push(yield* train(engine, task));
      }
    }
    return outcomeOf(results);
  },
};

interface Task {
  readonly name: Name;
  readonly nth: number;
  readonly own: string;
  readonly optimizer: OptimizerDescription;
  readonly learnt: DigitSamples;
  readonly fresh: DigitSamples;
  /** How much of the work was done before it, and how much it is. */
  readonly before: number;
  readonly share: number;
}

/** Gives the share of fresh digits that is classified right at the end, in [0, 1]. */
function* train(
  engine: Engine,
  { name, nth, own, optimizer, learnt, fresh, before, share }: Task,
): Generator<News, number, void> {
  const network = digitNetwork(engine, {
    hidden: HIDDEN,
    activation: 'relu',
    initialization: ARMS[name].how,
    optimizer,
    batch: BATCH,
    seed: own,
  });
  const batches = batchesOf(learnt, learnt.labels.length, BATCH, randomOf(`${own} batches`));
  let right = NaN;
  try {
    for (let update = 0; update <= UPDATES; update += 1) {
      if (update > 0) {
        const { inputs, targets } = batches.next().value;
        network.trainStep(inputs, targets);
        yield { type: 'tick' };
      }
      if (update % EVERY > 0) continue;
      right = digitsRight(network, fresh);
      yield { type: 'point', chart: 'accuracy', arm: name, seed: nth, x: update, y: right };
      yield { type: 'progress', done: before + (share * update) / UPDATES };
    }
  } finally {
    network.dispose();
  }
  return right;
}

function outcomeOf(results: ReadonlyMap<Name, readonly number[]>): Outcome {
  const of = (name: Name): readonly number[] => results.get(name) ?? [];
  const shares = (id: Name) => ({ id, title: ARMS[id].title, right: of(id) });
  const compared = (arm: Name, against: Name, equality = false): Comparison =>
    rightComparison(shares(arm), shares(against), SMALLEST, { equality, said: RIGHT });
  return {
    comparisons: [
      compared('he', 'zeros'),
      compared('he', 'small'),
      compared('he', 'large'),
      compared('he', 'xavier', true),
    ],
    table: {
      columns: [
        say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি'),
        say('worst seed', 'सबसे बुरा सीड', 'সবচেয়ে খারাপ সিড'),
      ],
      rows: names.map((name) => ({
        arm: name,
        cells: [percent(mean(of(name))), percent(Math.min(...of(name)))].map(same),
      })),
    },
  };
}

const RIGHT = say(
  'First weights {{arm}}: {{of}} right, {{against}}: {{base}}.',
  'पहले भार {{arm}}: {{of}} सही, {{against}}: {{base}}।',
  'প্রথম ওয়েট {{arm}}: {{of}} ঠিক, {{against}}: {{base}}।',
);
