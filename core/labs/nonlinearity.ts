import { batchesOf } from '../datasets/batches.ts';
import { drawPoints, pointSets, type Points } from '../datasets/index.ts';
import { same, say } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { Network } from '../tensor/network/network.ts';
import { randomOf } from '../tensor/random.ts';
import type { Arm, Comparison, Lab, LabSettings, News, Outcome } from './lab.ts';
import { pointsRightChart } from './right-charts.ts';
import { rightComparison } from './right-comparison.ts';
import { accuracyOf, oneHot, pointNetwork, regionOf, regionsPicture } from './point-network.ts';
import type { PointNetwork } from './point-network.ts';
import { mean, percent } from './statistics.ts';

const SEEDS = 10;
const POINTS = 200;
const FRESH = 1000;
const BATCH = 10;
/** Updates between two readings. */
const EVERY = 50;
/** The rates, and the seeds on which each network chooses the better one. */
const RATES = [0.1, 0.3];
const CHOOSING = 2;
/** The smallest effect that counts, as a share of the points: a boundary of another shape is worth more than that. */
const SMALLEST = 0.1;

const linear = (layers: number): Pick<PointNetwork, 'hidden' | 'activation'> => ({
  hidden: Array.from({ length: layers }, () => 8),
  activation: 'identity',
});
const NETWORKS = {
  'no-hidden': {
    title: say('no hidden layer', 'कोई छिपी परत नहीं', 'লুকানো স্তর নেই'),
    network: linear(0),
  },
  'three-linear': {
    title: say('three linear layers', 'तीन रैखिक परतें', 'তিনটি রৈখিক স্তর'),
    network: linear(3),
  },
  'two-tanh': {
    title: say('2 tanh units', '2 tanh इकाइयाँ', '2টি tanh একক'),
    network: { hidden: [2], activation: 'tanh' },
  },
  'four-tanh': {
    title: say('4 tanh units', '4 tanh इकाइयाँ', '4টি tanh একক'),
    network: { hidden: [4], activation: 'tanh' },
  },
  'eight-relu': {
    title: say('8 ReLU units', '8 ReLU इकाइयाँ', '8টি ReLU একক'),
    network: { hidden: [8], activation: 'relu' },
  },
} as const satisfies Readonly<
  Record<string, { title: Arm['title']; network: Pick<PointNetwork, 'hidden' | 'activation'> }>
>;
type Name = keyof typeof NETWORKS;
const names = Object.keys(NETWORKS) as Name[];

const updatesOf = (settings: LabSettings): number => (settings['data'] === 'spiral' ? 4000 : 1500);

export const nonlinearity: Lab = {
  name: 'nonlinearity',
  title: say('Depth without activation', 'बिना सक्रियण की गहराई', 'অ্যাক্টিভেশন ছাড়া গভীরতা'),
  claim: say(
    'Without an activation function a deep network computes no more than one layer; with one, a few units bend the boundary.',
    'सक्रियण फलन के बिना गहरा नेटवर्क एक परत से अधिक कुछ नहीं निकालता; उसके साथ कुछ ही इकाइयाँ सीमा को मोड़ देती हैं।',
    'অ্যাক্টিভেশন ফাংশন ছাড়া গভীর নেটওয়ার্ক একটি স্তরের বেশি কিছু গণনা করে না; তা থাকলে কয়েকটি এককই সীমানা বাঁকিয়ে দেয়।',
  ),
  source: 'Goodfellow, Bengio & Courville 2016, §6.1 and §6.2.1; Saxe et al. 2014',
  about: say(
    'Five networks learn the same 200 points with plain SGD, 10 points an update, each with the better of the rates 0.1 and 0.3 from two other seeds. What is compared over 10 seeds is the share of 1,000 fresh points that is classified right at the end; less than 10 points of a hundred do not count. Beside it the product of all weight matrices of the linear network is multiplied out and held against the network itself.',
    'पाँच नेटवर्क वही 200 बिंदु साधारण SGD से सीखते हैं, हर अद्यतन में 10 बिंदु, और हर एक 0.1 और 0.3 में से वह दर लेता है जो दो दूसरे सीडों पर बेहतर थी। 10 सीडों पर तुलना अंत में 1,000 नए बिंदुओं में सही वर्ग वालों के हिस्से की है; सौ में 10 अंक से कम नहीं गिना जाता। साथ ही रैखिक नेटवर्क के सभी भार-मैट्रिक्सों का गुणनफल निकालकर उसी नेटवर्क से मिलाया जाता है।',
    'পাঁচটি নেটওয়ার্ক একই 200টি বিন্দু সাধারণ SGD দিয়ে শেখে, প্রতি হালনাগাদে 10টি বিন্দু, প্রত্যেকে 0.1 ও 0.3-এর মধ্যে যে হারটি অন্য দুটি সিডে ভালো ছিল সেটি নেয়। 10টি সিডে তুলনা শেষে 1,000টি নতুন বিন্দুর কত অংশ ঠিক শ্রেণিতে পড়ল তার; শতকরা 10-এর কম ধরা হয় না। পাশাপাশি রৈখিক নেটওয়ার্কের সব ওয়েট ম্যাট্রিক্স গুণ করে নেটওয়ার্কটির সঙ্গেই মেলানো হয়।',
  ),
  controls: {
    data: {
      type: 'choice',
      title: say('Points', 'बिंदु', 'বিন্দু'),
      options: pointSets
        .filter(({ name }) => ['circle', 'xor', 'spiral', 'two-moons'].includes(name))
        .map(({ name, title }) => ({ value: name, title })),
      default: 'circle',
    },
  },
  arms: () => names.map((id) => ({ id, title: NETWORKS[id].title })),
  charts: [pointsRightChart],
  *run(settings, seed, { engine }) {
    const set = pointSets.find(({ name }) => name === settings['data']);
    if (!set) throw new RangeError(`no points ${String(settings['data'])}`);
    const updates = updatesOf(settings);
    const runs = names.length * (SEEDS + CHOOSING * RATES.length);
    let finished = 0;
    const task = (own: string, name: Name, rate: number): Task => ({
      name,
      own,
      rate,
      updates,
      points: drawPoints(set, randomOf(`${own} train`), { count: POINTS }),
      fresh: drawPoints(set, randomOf(`${own} fresh`), { count: FRESH }),
    });
    const ended = function* (): Generator<News, void, void> {
      finished += 1;
      yield { type: 'progress', done: finished / runs };
    };
    const shown: Shown = { probabilities: {}, points: {} };
    const results = new Map<Name, Result>();
    for (const name of names) {
      let best = { rate: RATES[0] ?? NaN, right: -1 };
      for (const rate of RATES) {
        let right = 0;
        for (let nth = 0; nth < CHOOSING; nth += 1) {
          right += (yield* train(engine, task(`${seed} nonlinearity choose ${nth}`, name, rate), null))
            .accuracy;
          yield* ended();
        }
        if (right > best.right) best = { rate, right };
      }
      const accuracies: number[] = [];
      let difference: number | null = null;
      for (let nth = 0; nth < SEEDS; nth += 1) {
        const one = yield* train(engine, task(`${seed} nonlinearity ${nth}`, name, best.rate), {
          nth,
          picture: nth === 0 ? shown : null,
        });
        accuracies.push(one.accuracy);
        if (one.difference !== null) difference = Math.max(difference ?? 0, one.difference);
        yield* ended();
      }
      results.set(name, { rate: best.rate, accuracies, difference });
    }
    return outcomeOf(results);
  },
};

interface Task {
  readonly name: Name;
  readonly own: string;
  readonly rate: number;
  readonly updates: number;
  readonly points: Points;
  readonly fresh: Points;
}
interface Shown {
  readonly probabilities: Record<string, Float64Array>;
  readonly points: Record<string, { readonly inputs: Float64Array; readonly labels: Uint8Array }>;
}
interface Trained {
  readonly accuracy: number;
  /** Between the outputs of a linear network and those of the product of its matrices, the largest; else null. */
  readonly difference: number | null;
}
interface Result {
  readonly rate: number;
  readonly accuracies: readonly number[];
  readonly difference: number | null;
}

/** `told`: what of it is shown, with the number of the seed; null for a run that only chooses a rate. */
function* train(
  engine: Engine,
  { name, own, rate, updates, points, fresh }: Task,
  told: { readonly nth: number; readonly picture: Shown | null } | null,
): Generator<News, Trained, void> {
  const made = pointNetwork(engine, {
    ...NETWORKS[name].network,
    precision: 'float64',
    initialization: { name: 'xavier' },
    optimizer: { name: 'gradient-descent', hyper: { eta: rate } },
    batch: BATCH,
    seed: own,
  });
  const batches = batchesOf(
    { inputs: points.inputs, targets: oneHot(points) },
    points.labels.length,
    BATCH,
    randomOf(`${own} batches`),
  );
  try {
    for (let update = 0; update <= updates; update += 1) {
      if (update > 0) {
        const { inputs, targets } = batches.next().value;
        made.trainStep(inputs, targets);
        yield { type: 'tick' };
      }
      if (!told || update % EVERY > 0) continue;
      const y = accuracyOf(made, fresh);
      yield { type: 'point', chart: 'accuracy', arm: name, seed: told.nth, x: update, y };
      if (!told.picture) continue;
      told.picture.probabilities[name] = regionOf(engine, made);
      told.picture.points[name] = points;
      const { probabilities, points: drawn } = told.picture;
      yield {
        type: 'picture',
        name: 'regions',
        picture: regionsPicture({ ...probabilities }, { ...drawn }),
      };
    }
    return { accuracy: accuracyOf(made, fresh), difference: fromOneMatrix(made, name, fresh.inputs) };
  } finally {
    made.dispose();
  }
}

/**
 * The largest difference between a linear network's outputs and those of one layer, whose matrix is the product of the
 * network's matrices: x·(W₁W₂…) + (b₁W₂… + …). null for a network with activations.
 */
function fromOneMatrix(network: Network, name: Name, inputs: Float64Array): number | null {
  const { activation, hidden } = NETWORKS[name].network;
  if (activation !== 'identity') return null;
  let matrix = [
    [1, 0],
    [0, 1],
  ];
  let shift = [0, 0];
  for (let layer = 0; layer <= hidden.length; layer += 1) {
    const [weight, bias] = [network.parameter(layer, 'weight'), network.parameter(layer, 'bias')];
    const units = bias.length;
    const times = (row: readonly number[]): number[] =>
      Array.from({ length: units }, (_, k) =>
        row.reduce((sum, value, i) => sum + value * (weight[i * units + k] ?? NaN), 0),
      );
    matrix = matrix.map(times);
    shift = times(shift).map((value, k) => value + (bias[k] ?? NaN));
  }
  const outputs = network.predict(inputs);
  let most = 0;
  for (let i = 0; i < inputs.length / 2; i += 1)
    shift.forEach((by, k) => {
      const [x, y] = [inputs[2 * i] ?? NaN, inputs[2 * i + 1] ?? NaN];
      const one = x * (matrix[0]?.[k] ?? NaN) + y * (matrix[1]?.[k] ?? NaN) + by;
      most = Math.max(most, Math.abs(one - (outputs[2 * i + k] ?? NaN)));
    });
  return most;
}

function outcomeOf(results: ReadonlyMap<Name, Result>): Outcome {
  const of = (name: Name): readonly number[] => results.get(name)?.accuracies ?? [];
  const shares = (id: Name) => ({ id, title: NETWORKS[id].title, right: of(id) });
  const compared = (arm: Name, against: Name, options = {}): Comparison =>
    rightComparison(shares(arm), shares(against), SMALLEST, options);
  return {
    comparisons: [
      compared('three-linear', 'no-hidden', { said: MORE_LINEAR, equality: true }),
      compared('four-tanh', 'three-linear'),
      compared('four-tanh', 'two-tanh'),
    ],
    table: {
      columns: [
        say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি'),
        say('worst seed', 'सबसे बुरा सीड', 'সবচেয়ে খারাপ সিড'),
        say('rate', 'दर', 'হার'),
        say('away from one matrix by', 'एक मैट्रिक्स से अंतर', 'একটি ম্যাট্রিক্স থেকে পার্থক্য'),
      ],
      rows: names.map((name) => {
        const { rate = NaN, accuracies = [], difference = null } = results.get(name) ?? {};
        return {
          arm: name,
          cells: [
            percent(mean(accuracies)),
            percent(Math.min(...accuracies)),
            String(rate),
            difference === null ? '–' : difference.toExponential(0),
          ].map(same),
        };
      }),
    },
  };
}

const MORE_LINEAR = say(
  'Do more linear layers add anything? {{arm}}: {{of}} right, {{against}}: {{base}}.',
  'क्या और रैखिक परतें कुछ जोड़ती हैं? {{arm}}: {{of}} सही, {{against}}: {{base}}।',
  'আরও রৈখিক স্তর কি কিছু যোগ করে? {{arm}}: {{of}} ঠিক, {{against}}: {{base}}।',
);
