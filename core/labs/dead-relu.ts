import { batchesOf } from '../datasets/batches.ts';
import { CLASSES, PIXELS, samplesOf, splitDigits, type DigitSamples } from '../datasets/digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf, shuffled } from '../tensor/random.ts';
import { findingOf } from './finding.ts';
import type { Comparison, Lab, LabSettings, News, Outcome } from './lab.ts';
import { digitsRightChart } from './right-charts.ts';
import { mean, percent, shareRight } from './statistics.ts';
import { equalityText, verdictText } from './verdict-text.ts';

const SEEDS = 5;
const UNITS = 128;
const BATCH = 32;
const UPDATES = 200;
/** Fresh digits on which a dead unit answers 0 to every one. */
const READ = 300;
/** Digits that each run learns from. */
const LEARNT = UPDATES * BATCH;
/** The smallest effects that count: one unit in ten, and one digit in a hundred. */
const SMALLEST_DEAD = 0.1;
const SMALLEST_ACCURACY = 0.01;

const RELU = 'relu';
const LEAKY = 'leaky-relu';
type Activation = typeof RELU | typeof LEAKY;
/** Named before the first run: a usual rate, a large one, and one at which ReLU hardly learns. */
const [USUAL, LARGE, HUGE] = [0.1, 1, 2] as const;
/** What is trained: an activation at a rate. */
const ARMS = [
  { id: 'relu-0.1', activation: RELU, rate: USUAL },
  { id: 'relu-0.3', activation: RELU, rate: 0.3 },
  { id: 'relu-1', activation: RELU, rate: LARGE },
  { id: 'relu-2', activation: RELU, rate: HUGE },
  { id: 'leaky-relu-0.1', activation: LEAKY, rate: USUAL },
  { id: 'leaky-relu-2', activation: LEAKY, rate: HUGE },
] as const;
type ArmName = (typeof ARMS)[number]['id'];
const TITLES: Readonly<Record<Activation, Text>> = {
  [RELU]: same('ReLU, {{rate}}'),
  [LEAKY]: say('leaky ReLU, {{rate}}', 'लीकी ReLU, {{rate}}', 'লিকি ReLU, {{rate}}'),
};

export const deadRelu: Lab = {
  name: 'dead-relu',
  title: say('Dead ReLUs', 'मृत ReLU', 'মৃত ReLU'),
  claim: say(
    'A large learning rate kills ReLU units: they answer 0 to every input, get no gradient and do not come back. A leaky ReLU can come back.',
    'बड़ी सीखने की दर ReLU इकाइयों को मार देती है: वे हर इनपुट पर 0 देती हैं, उन्हें ग्रेडिएंट नहीं मिलता और वे लौटती नहीं। लीकी ReLU लौट सकता है।',
    'বড় শেখার হার ReLU এককগুলিকে মেরে ফেলে: তারা প্রতিটি ইনপুটে 0 দেয়, গ্রেডিয়েন্ট পায় না এবং আর ফেরে না। লিকি ReLU ফিরতে পারে।',
  ),
  source: 'Maas, Hannun & Ng 2013, §2; Lu et al. 2020; Goodfellow, Bengio & Courville 2016, §6.3.1',
  about: say(
    'A network 784-128-10 learns handwritten digits for 200 updates of 32 with plain SGD: with ReLU at four rates, with leaky ReLU at two, for 5 seeds; all get the same first weights and batches. A unit counts as dead when its pre-activation is not above 0 for any of 300 fresh digits. A unit that is silent for one batch of 32 is not dead. A leaky unit in that state is not lost: its slope is 0.01 there, not 0.',
    '784-128-10 नेटवर्क हाथ से लिखे अंक साधारण SGD से 32 के 200 अद्यतनों में सीखता है: ReLU के साथ चार दरों पर, लीकी ReLU के साथ दो पर, 5 सीडों पर; सबको वही पहले भार और बैच मिलते हैं। इकाई मृत गिनी जाती है जब 300 नए अंकों में से किसी पर उसका सक्रियण से पहले का योग 0 से ऊपर न हो। जो इकाई 32 के एक बैच पर चुप है, वह मृत नहीं। लीकी इकाई उस स्थिति में खोई नहीं: वहाँ उसका ढाल 0 नहीं, 0.01 है।',
    '784-128-10 নেটওয়ার্ক হাতে লেখা অঙ্ক সাধারণ SGD দিয়ে 32-এর 200 হালনাগাদে শেখে: ReLU নিয়ে চারটি হারে, লিকি ReLU নিয়ে দুটিতে, 5টি সিডে; সবাই একই প্রথম ওয়েট ও ব্যাচ পায়। একক মৃত ধরা হয় যখন 300টি নতুন অঙ্কের কোনোটিতেই তার অ্যাক্টিভেশনের আগের যোগফল 0-র উপরে নয়। যে একক 32-এর একটি ব্যাচে নীরব, সে মৃত নয়। লিকি একক সেই অবস্থায় হারায় না: সেখানে তার ঢাল 0 নয়, 0.01।',
  ),
  needs: 'digits',
  controls: {
    bias: {
      type: 'number',
      title: say('First biases', 'पहले बायस', 'প্রথম বায়াস'),
      values: [-2, 0],
      default: 0,
    },
  },
  arms: () => ARMS.map(({ id, activation, rate }) => ({ id, title: fillEach(TITLES[activation], { rate }) })),
  charts: [
    {
      id: 'dead',
      title: say('Share of dead units', 'मृत इकाइयों का हिस्सा', 'মৃত এককের অংশ'),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('share', 'हिस्सा', 'অংশ') },
    },
    digitsRightChart,
  ],
  *run(settings, seed, { engine, digits }) {
    if (!digits) throw new RangeError('this experiment needs the digits');
    const split = splitDigits(digits);
    const fresh = samplesOf(digits, split.fresh.slice(0, READ));
    const results = new Map<ArmName, Reading[]>(ARMS.map(({ id }) => [id, []]));
    const share = 1 / SEEDS / ARMS.length;
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const own = `${seed} dead-relu ${nth}`;
      const learnt = samplesOf(digits, shuffled(randomOf(`${own} digits`), split.pool).slice(0, LEARNT));
      for (const [at, arm] of ARMS.entries()) {
        const before = (nth * ARMS.length + at) * share;
        const task = { ...arm, ...{ nth, own, settings, learnt, fresh, before, share } };
        results.get(arm.id)?.push(yield* train(engine, task));
      }
    }
    return outcomeOf(results);
  },
};

interface Task {
  readonly nth: number;
  readonly own: string;
  readonly id: ArmName;
  readonly activation: Activation;
  readonly rate: number;
  readonly settings: LabSettings;
  readonly learnt: DigitSamples;
  readonly fresh: DigitSamples;
  /** How much of the work was done before it, and how much it is. */
  readonly before: number;
  readonly share: number;
}
interface Reading {
  /** The share of units that are dead, in [0, 1]. */
  readonly dead: number;
  readonly accuracy: number;
}

/** Most units die in the first updates: those are read more often. */
const isRead = (update: number): boolean => [10, 20].includes(update) || update % 50 === 0;

function* train(engine: Engine, task: Task): Generator<News, Reading, void> {
  const { id, nth, own, activation, rate, settings, learnt, fresh, before, share } = task;
  const network = new Network(engine, {
    batch: READ,
    input: [PIXELS],
    layers: [
      { type: 'dense', units: UNITS },
      activation === LEAKY
        ? { type: 'activation', function: 'leaky-relu', parameter: 0.01 }
        : { type: 'activation', function: 'relu' },
      { type: 'dense', units: CLASSES },
    ],
    loss: { name: 'cross-entropy-logits' },
    optimizer: { name: 'gradient-descent', hyper: { eta: rate } },
    seed: own,
  });
  network.setParameter(0, 'bias', new Float64Array(UNITS).fill(Number(settings['bias'])));
  const batches = batchesOf(learnt, learnt.labels.length, BATCH, randomOf(`${own} batches`));
  let reading: Reading = { dead: NaN, accuracy: NaN };
  try {
    for (let update = 0; update <= UPDATES; update += 1) {
      if (update > 0) {
        const { inputs, targets } = batches.next().value;
        network.trainStep(inputs, targets);
        yield { type: 'tick' };
      }
      if (!isRead(update)) continue;
      const accuracy = shareRight(network.predict(fresh.inputs), fresh.labels, CLASSES);
      reading = { dead: shareDead(network.valuesAfter(1)), accuracy };
      const point = { type: 'point', arm: id, seed: nth, x: update } as const;
      yield { ...point, chart: 'dead', y: reading.dead };
      yield { ...point, chart: 'accuracy', y: reading.accuracy };
      yield { type: 'progress', done: before + (share * update) / UPDATES };
    }
  } finally {
    network.dispose();
  }
  return reading;
}

/** The share of units whose pre-activation is above 0 on no digit. */
function shareDead(values: Float64Array): number {
  const awake = new Uint8Array(UNITS);
  values.forEach((value, i) => {
    if (value > 0) awake[i % UNITS] = 1;
  });
  return 1 - mean([...awake]);
}

function outcomeOf(results: ReadonlyMap<ArmName, readonly Reading[]>): Outcome {
  const of = (arm: ArmName, what: keyof Reading): readonly number[] =>
    (results.get(arm) ?? []).map((one) => one[what]);
  const compared = (
    arm: ArmName,
    against: ArmName,
    {
      what,
      smallest,
      text,
    }: { readonly what: keyof Reading; readonly smallest: number; readonly text: Text },
    equality = false,
  ): Comparison => {
    const [ours, theirs] = [of(arm, what), of(against, what)];
    const finding = findingOf(
      ours.map((value, i) => value - (theirs[i] ?? NaN)),
      smallest,
      'share',
    );
    const values = { ours: percent(mean(ours)), theirs: percent(mean(theirs)) };
    const told = equality ? equalityText : verdictText;
    const sentence = told(finding, fillEach(text, values), percent);
    return { arm, against, finding, equality, sentence };
  };
  const right = (rate: number) =>
    ({ what: 'accuracy', smallest: SMALLEST_ACCURACY, text: fillEach(RIGHT, { rate, ...KEPT }) }) as const;
  return {
    comparisons: [
      compared('relu-1', 'relu-0.1', {
        what: 'dead',
        smallest: SMALLEST_DEAD,
        text: fillEach(DEAD, { rate: LARGE, other: USUAL, ...KEPT }),
      }),
      compared('leaky-relu-2', 'relu-2', right(HUGE)),
      compared('leaky-relu-0.1', 'relu-0.1', right(USUAL), true),
    ],
    table: {
      columns: [say('dead units', 'मृत इकाइयाँ', 'মৃত একক'), say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি')],
      rows: ARMS.map(({ id }) => ({
        arm: id,
        cells: [percent(mean(of(id, 'dead'))), percent(mean(of(id, 'accuracy')))].map(same),
      })),
    },
  };
}

/** Places of a text that are filled later. */
const KEPT = { ours: '{{ours}}', theirs: '{{theirs}}' };
const DEAD = say(
  'Dead ReLUs: {{ours}} at the rate {{rate}}, {{theirs}} at {{other}}.',
  'मृत ReLU: दर {{rate}} पर {{ours}}, {{other}} पर {{theirs}}।',
  'মৃত ReLU: {{rate}} হারে {{ours}}, {{other}} হারে {{theirs}}।',
);
const RIGHT = say(
  'At the rate {{rate}}, classified right: {{ours}} with leaky ReLU, {{theirs}} with ReLU.',
  'दर {{rate}} पर सही वर्ग: लीकी ReLU से {{ours}}, ReLU से {{theirs}}।',
  '{{rate}} হারে ঠিক শ্রেণি: লিকি ReLU-তে {{ours}}, ReLU-তে {{theirs}}।',
);
