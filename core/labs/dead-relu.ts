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
import { measuredText, verdictText } from './verdict-text.ts';

const SEEDS = 5;
const UNITS = 128;
const BATCH = 32;
const UPDATES = 200;
/** Fresh digits on which a dead unit answers 0 to every one. */
const READ = 300;
/** Digits that each run learns from. */
const LEARNT = UPDATES * BATCH;
/** The smallest effect that counts: one unit in ten. */
const SMALLEST_DEAD = 0.1;
/** The share of units that has to die before it is judged how many of them come back. */
const ENOUGH = 0.1;

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
    'A network 784-128-10 learns handwritten digits for 200 updates of 32 with plain SGD: with ReLU at four rates, with leaky ReLU at two, for 5 seeds; all get the same first weights and batches. A unit counts as dead when its pre-activation is not above 0 for any of 300 fresh digits. A unit that is silent for one batch of 32 is not dead. A leaky ReLU has no flat side and cannot be dead in that sense: its slope is 0.01 there, not 0; counted of it is the same state, not above 0 for any of the 300. A unit came back that was dead at one reading and not at a later one; a ReLU can only do so where one of the 6,400 digits that it learns from still wakes it. One unit in ten is the least that counts. How many come back is judged at each rate at which a tenth of the units died on every seed.',
    '784-128-10 नेटवर्क हाथ से लिखे अंक साधारण SGD से 32 के 200 अद्यतनों में सीखता है: ReLU के साथ चार दरों पर, लीकी ReLU के साथ दो पर, 5 सीडों पर; सबको वही पहले भार और बैच मिलते हैं। इकाई मृत गिनी जाती है जब 300 नए अंकों में से किसी पर उसका सक्रियण से पहले का योग 0 से ऊपर न हो। जो इकाई 32 के एक बैच पर चुप है, वह मृत नहीं। लीकी ReLU की कोई समतल ओर नहीं, वह इस अर्थ में मृत नहीं हो सकता: वहाँ उसका ढाल 0 नहीं, 0.01 है; उसमें वही स्थिति गिनी जाती है, 300 में से किसी पर 0 से ऊपर नहीं। लौटी वह इकाई जो एक पाठ में मृत थी और किसी बाद के पाठ में नहीं; ReLU ऐसा तभी कर सकता है जब सीखने के 6,400 अंकों में से कोई उसे अब भी जगाए। दस में एक इकाई सबसे कम गिना जाने वाला असर है। कितनी लौटती हैं, यह हर उस दर पर परखा जाता है जिस पर हर सीड में दसवाँ हिस्सा मरा।',
    '784-128-10 নেটওয়ার্ক হাতে লেখা অঙ্ক সাধারণ SGD দিয়ে 32-এর 200 হালনাগাদে শেখে: ReLU নিয়ে চারটি হারে, লিকি ReLU নিয়ে দুটিতে, 5টি সিডে; সবাই একই প্রথম ওয়েট ও ব্যাচ পায়। একক মৃত ধরা হয় যখন 300টি নতুন অঙ্কের কোনোটিতেই তার অ্যাক্টিভেশনের আগের যোগফল 0-র উপরে নয়। যে একক 32-এর একটি ব্যাচে নীরব, সে মৃত নয়। লিকি ReLU-র কোনো সমতল দিক নেই, এই অর্থে সে মৃত হতে পারে না: সেখানে তার ঢাল 0 নয়, 0.01; তার ক্ষেত্রে গোনা হয় সেই একই অবস্থা, 300টির কোনোটিতেই 0-র উপরে নয়। ফিরে এসেছে সেই একক, যে একটি পাঠে মৃত ছিল কিন্তু পরের কোনো পাঠে নয়; ReLU তা পারে কেবল যদি শেখার 6,400টি অঙ্কের কোনোটি তাকে এখনও জাগায়। দশটিতে একটি এককের কম ধরা হয় না। কয়টি ফেরে, তা বিচার হয় প্রতিটি সেই হারে যাতে প্রতিটি সিডে এক-দশমাংশ একক মরেছে।',
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
      title: say(
        'Share of units never above 0 (ReLUs: dead)',
        '0 से ऊपर कभी न आने वाली इकाइयों का हिस्सा (ReLU: मृत)',
        'কখনও 0-র উপরে না আসা এককের অংশ (ReLU: মৃত)',
      ),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('share', 'हिस्सा', 'অংশ') },
    },
    {
      id: 'returned',
      title: say('Share of units that came back', 'लौटी हुई इकाइयों का हिस्सा', 'ফিরে আসা এককের অংশ'),
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
  /** The share of all units that were dead at some reading, and that of those that were alive at a later one. */
  readonly died: number;
  readonly returned: number;
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
  let reading: Reading = { dead: NaN, died: NaN, returned: NaN, accuracy: NaN };
  const [died, returned] = [new Uint8Array(UNITS), new Uint8Array(UNITS)];
  try {
    for (let update = 0; update <= UPDATES; update += 1) {
      if (update > 0) {
        const { inputs, targets } = batches.next().value;
        network.trainStep(inputs, targets);
        yield { type: 'tick' };
      }
      if (!isRead(update)) continue;
      const accuracy = shareRight(network.predict(fresh.inputs), fresh.labels, CLASSES);
      const awake = awakeUnits(network.valuesAfter(1));
      awake.forEach((is, unit) => {
        if (is === 0) died[unit] = 1;
        else if (died[unit] === 1) returned[unit] = 1;
      });
      reading = {
        dead: 1 - mean([...awake]),
        died: mean([...died]),
        returned: mean([...returned]),
        accuracy,
      };
      const point = { type: 'point', arm: id, seed: nth, x: update } as const;
      yield { ...point, chart: 'dead', y: reading.dead };
      yield { ...point, chart: 'returned', y: reading.returned };
      yield { ...point, chart: 'accuracy', y: reading.accuracy };
      yield { type: 'progress', done: before + (share * update) / UPDATES };
    }
  } finally {
    network.dispose();
  }
  return reading;
}

/** 1 for each unit whose pre-activation is above 0 on some digit, 0 for a dead one. */
function awakeUnits(values: Float64Array): Uint8Array {
  const awake = new Uint8Array(UNITS);
  values.forEach((value, i) => {
    if (value > 0) awake[i % UNITS] = 1;
  });
  return awake;
}

/** Of the units that were dead at some reading, the share that was alive at a later one; NaN where none was dead. */
const cameBack = ({ died, returned }: Reading): number => returned / died;

/** Judges whether fewer than the smallest share of the dead units of each seed came back. */
function stayComparison(arm: ArmName, rate: number, back: readonly number[]): Comparison {
  const found = findingOf(back, SMALLEST_DEAD, 'share');
  // A share has no interval beyond what a share can be.
  const finding = { ...found, low: Math.max(0, found.low), high: Math.min(1, found.high) };
  const verdict = back.every((one) => one === 0)
    ? NONE_BACK
    : found.high < SMALLEST_DEAD
      ? FEW_BACK
      : found.low >= SMALLEST_DEAD
        ? MANY_BACK
        : ABOUT_BACK;
  const what = fillEach(STAY, { rate, back: percent(mean(back)), stay: percent(1 - mean(back)) });
  return {
    ...{ arm, against: arm, equality: true },
    // More than the smallest share is what counts against the claim, not a mean that lies just above it.
    finding: {
      ...finding,
      verdict: found.high < SMALLEST_DEAD ? 'none' : found.low >= SMALLEST_DEAD ? 'shown' : 'undecided',
    },
    sentence: measuredText(finding, what, fillEach(verdict, { most: percent(finding.high) })),
  };
}

function outcomeOf(results: ReadonlyMap<ArmName, readonly Reading[]>): Outcome {
  const of = (arm: ArmName, what: keyof Reading): readonly number[] =>
    (results.get(arm) ?? []).map((one) => one[what]);
  const [large, usual] = [of('relu-1', 'dead'), of('relu-0.1', 'dead')];
  const killed = findingOf(
    large.map((value, i) => value - (usual[i] ?? NaN)),
    SMALLEST_DEAD,
    'share',
  );
  const relu = (results.get('relu-2') ?? []).map(cameBack);
  const leakyRelu = (results.get('leaky-relu-2') ?? []).map(cameBack);
  const differ = findingOf(
    leakyRelu.map((value, i) => value - (relu[i] ?? NaN)),
    SMALLEST_DEAD,
    'share',
  );
  const back = { rate: HUGE, relu: percent(mean(relu)), leaky: percent(mean(leakyRelu)) };
  return {
    comparisons: [
      {
        arm: 'relu-1',
        against: 'relu-0.1',
        finding: killed,
        sentence: verdictText(
          killed,
          fillEach(DEAD, {
            ...{ rate: LARGE, other: USUAL },
            ...{ ours: percent(mean(large)), theirs: percent(mean(usual)) },
          }),
          percent,
        ),
      },
      ...ARMS.filter(
        ({ id, activation }) => activation === RELU && of(id, 'died').every((died) => died >= ENOUGH),
      ).map(({ id, rate }) => stayComparison(id, rate, (results.get(id) ?? []).map(cameBack))),
      {
        arm: 'leaky-relu-2',
        against: 'relu-2',
        finding: differ,
        sentence: verdictText(differ, fillEach(RETURN, back), percent),
      },
    ],
    table: {
      columns: [
        say('never above 0 (a ReLU: dead)', '0 से ऊपर कभी नहीं (ReLU: मृत)', 'কখনও 0-র উপরে নয় (ReLU: মৃত)'),
        say('came back, of those in that state', 'लौटीं, उस स्थिति वालों में से', 'ফিরে এল, সেই অবস্থারগুলির মধ্যে'),
        say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি'),
      ],
      rows: ARMS.map(({ id }) => {
        const units = (what: 'died' | 'returned'): number =>
          Math.round(UNITS * of(id, what).reduce((sum, one) => sum + one, 0));
        return {
          arm: id,
          cells: [
            percent(mean(of(id, 'dead'))),
            `${units('returned')} / ${units('died')}`,
            percent(mean(of(id, 'accuracy'))),
          ].map(same),
        };
      }),
    },
  };
}

const DEAD = say(
  'Dead ReLUs: {{ours}} at the rate {{rate}}, {{theirs}} at {{other}}.',
  'मृत ReLU: दर {{rate}} पर {{ours}}, {{other}} पर {{theirs}}।',
  'মৃত ReLU: {{rate}} হারে {{ours}}, {{other}} হারে {{theirs}}।',
);
const STAY = say(
  'Do dead ReLUs come back? At the rate {{rate}}, of those that were dead at one reading {{back}} answer at a later one and {{stay}} stay dead.',
  'क्या मृत ReLU लौटते हैं? दर {{rate}} पर जो एक पाठ में मृत थे, उनमें से {{back}} किसी बाद के पाठ में उत्तर देते हैं और {{stay}} मृत रहते हैं।',
  'মৃত ReLU কি ফেরে? {{rate}} হারে যারা একটি পাঠে মৃত ছিল, তাদের {{back}} পরের কোনো পাঠে সাড়া দেয়, আর {{stay}} মৃতই থাকে।',
);
const NONE_BACK = say('none comes back, exactly', 'ठीक एक भी नहीं लौटता', 'ঠিক একটিও ফেরে না');
const FEW_BACK = say(
  'as claimed, they stay dead: fewer than one in ten come back, at most {{most}}',
  'दावे के अनुसार वे मृत रहते हैं: दस में एक से कम लौटते हैं, अधिकतम {{most}}',
  'দাবি অনুযায়ী তারা মৃতই থাকে: দশটিতে একটিরও কম ফেরে, বড়জোর {{most}}',
);
const ABOUT_BACK = say(
  'most stay dead, at most {{most}} come back; whether it is fewer than one in ten is not decided',
  'अधिकांश मृत रहते हैं, अधिकतम {{most}} लौटते हैं; वह दस में एक से कम है या नहीं, यह तय नहीं',
  'বেশিরভাগ মৃতই থাকে, বড়জোর {{most}} ফেরে; তা দশটিতে একটির কম কি না স্থির হয়নি',
);
const MANY_BACK = say(
  '“do not come back” is too strong: at least one in ten do, at most {{most}}',
  '“लौटती नहीं” बहुत कड़ा है: दस में कम से कम एक लौटता है, अधिकतम {{most}}',
  '“আর ফেরে না” বেশি কড়া কথা: দশটিতে অন্তত একটি ফেরে, বড়জোর {{most}}',
);
const RETURN = say(
  'Leaky ReLUs have no flat side. Of those whose pre-activation was above 0 for no digit at one reading, {{leaky}} come above 0 at a later one at the rate {{rate}}, and {{relu}} of such ReLUs. How many more of the leaky ones:',
  'लीकी ReLU की कोई समतल ओर नहीं। जिनका सक्रियण से पहले का योग एक पाठ में किसी अंक पर 0 से ऊपर न था, दर {{rate}} पर उनमें से {{leaky}} किसी बाद के पाठ में 0 से ऊपर आते हैं, और ऐसे ReLU में से {{relu}}। लीकी में कितने अधिक:',
  'লিকি ReLU-র কোনো সমতল দিক নেই। একটি পাঠে যাদের অ্যাক্টিভেশনের আগের যোগফল কোনো অঙ্কেই 0-র উপরে ছিল না, {{rate}} হারে তাদের {{leaky}} পরের কোনো পাঠে 0-র উপরে আসে, আর এমন ReLU-র {{relu}}। লিকিদের মধ্যে কত বেশি:',
);
