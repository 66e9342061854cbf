import { batchesOf, type Samples } from '../datasets/batches.ts';
import { drawPoints, pointSets, type Points } from '../datasets/index.ts';
import { normalOf } from '../datasets/normal.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { Network } from '../tensor/network/network.ts';
import { randomOf, type Random } from '../tensor/random.ts';
import { courseOf, earliestBest, lastOf, type Labelled } from './course.ts';
import type { Lab, LabSettings, News } from './lab.ts';
import { labelled, pointNetwork, regionOf, regionsPicture, type PointNetwork } from './point-network.ts';
import {
  BASE,
  readUpTo,
  REMEDY,
  remedyOutcome,
  type RemedyPair,
  type RemedyResult,
  WITHOUT,
} from './remedy-outcome.ts';

/** Repetitions with other points, first weights and batches; a difference is between two runs of one seed. */
const SEEDS = 20;
const UPDATES = 2000;
const BATCH = 10;
/** Updates between two readings of the losses. */
const EVERY = 50;
/** Fresh points that nobody learns from: one half to choose on, the other to report on. */
const VALIDATION = 1000;

interface Trained {
  readonly network: PointNetwork;
  readonly count: number;
  /** Standard deviation of the noise that is added to the inputs of every batch. */
  readonly jitter: number;
  /** What is reported is the reading with the lowest loss on the other half. */
  readonly stopsEarly: boolean;
}
interface Remedy {
  readonly title: Text;
  /** What is tested: whether it does what it is for. */
  readonly claim: Text;
  /** What is said of the run with it: `with L2 0.01`. */
  readonly named: (setting: number) => Text;
  readonly applied: (base: Trained, setting: number) => Trained;
  /** Its strength; null where it has none. */
  readonly strength: {
    readonly title: Text;
    readonly values: readonly number[];
    readonly default: number;
  } | null;
}

const network = (base: Trained, change: Partial<PointNetwork>): Trained => ({
  ...base,
  network: { ...base.network, ...change },
});
const named =
  (text: Text) =>
  (setting: number): Text =>
    fillEach(text, { setting: String(setting) });

const REMEDIES: Readonly<Record<string, Remedy>> = {
  l2: {
    title: say('L2 penalty', 'L2 दंड', 'L2 দণ্ড'),
    claim: say(
      'A penalty on the squares of the weights (L2) reduces overfitting.',
      'भारों के वर्गों पर दंड (L2) ओवरफ़िटिंग घटाता है।',
      'ওয়েটের বর্গের উপর দণ্ড (L2) ওভারফিটিং কমায়।',
    ),
    named: named(say('L2 {{setting}}', 'L2 {{setting}}', 'L2 {{setting}}')),
    applied: (base, l2) => network(base, { penalty: { l2 } }),
    strength: { title: same('$\\lambda$'), values: [0.001, 0.003, 0.01, 0.03, 0.1], default: 0.01 },
  },
  l1: {
    title: say('L1 penalty', 'L1 दंड', 'L1 দণ্ড'),
    claim: say(
      'A penalty on the absolute values of the weights (L1) reduces overfitting.',
      'भारों के निरपेक्ष मानों पर दंड (L1) ओवरफ़िटिंग घटाता है।',
      'ওয়েটের পরম মানের উপর দণ্ড (L1) ওভারফিটিং কমায়।',
    ),
    named: named(say('L1 {{setting}}', 'L1 {{setting}}', 'L1 {{setting}}')),
    applied: (base, l1) => network(base, { penalty: { l1 } }),
    strength: { title: same('$\\lambda$'), values: [0.0003, 0.001, 0.003, 0.01], default: 0.003 },
  },
  dropout: {
    title: say('dropout', 'ड्रॉपआउट', 'ড্রপআউট'),
    claim: say('Dropout reduces overfitting.', 'ड्रॉपआउट ओवरफ़िटिंग घटाता है।', 'ড্রপআউট ওভারফিটিং কমায়।'),
    named: named(say('dropout {{setting}}', 'ड्रॉपआउट {{setting}}', 'ড্রপআউট {{setting}}')),
    applied: (base, dropout) => network(base, { dropout }),
    strength: {
      title: say('Share dropped', 'छोड़ा गया हिस्सा', 'বাদ দেওয়া অংশ'),
      values: [0.1, 0.2, 0.5],
      default: 0.2,
    },
  },
  'early-stopping': {
    title: say('early stopping', 'जल्दी रुकना', 'আগে থামা'),
    claim: say(
      'Early stopping reduces overfitting.',
      'जल्दी रुकना ओवरफ़िटिंग घटाता है।',
      'আগে থামা ওভারফিটিং কমায়।',
    ),
    named: () => say('early stopping', 'जल्दी रुकना', 'আগে থামা'),
    applied: (base) => ({ ...base, stopsEarly: true }),
    strength: null,
  },
  points: {
    title: say('more points', 'अधिक बिंदु', 'আরও বিন্দু'),
    claim: say('More data reduce overfitting.', 'अधिक डेटा ओवरफ़िटिंग घटाता है।', 'আরও ডেটা ওভারফিটিং কমায়।'),
    named: named(say('{{setting}} times the points', '{{setting}} गुना बिंदु', '{{setting}} গুণ বিন্দু')),
    applied: (base, times) => ({ ...base, count: base.count * times }),
    strength: {
      title: say('Times as many', 'कितने गुना', 'কত গুণ'),
      values: [2, 4, 16],
      default: 4,
    },
  },
  jitter: {
    title: say(
      'augmentation: points moved at random',
      'ऑगमेंटेशन: बिंदुओं को यादृच्छिक खिसकाना',
      'অগমেন্টেশন: বিন্দু দৈবভাবে সরানো',
    ),
    claim: say(
      'Augmentation of the data reduces overfitting.',
      'डेटा का ऑगमेंटेशन ओवरफ़िटिंग घटाता है।',
      'ডেটার অগমেন্টেশন ওভারফিটিং কমায়।',
    ),
    named: named(say('points moved by {{setting}}', '{{setting}} खिसकाए बिंदु', '{{setting}} সরানো বিন্দু')),
    applied: (base, jitter) => ({ ...base, jitter }),
    strength: {
      title: say('Standard deviation', 'मानक विचलन', 'প্রমাণ বিচ্যুতি'),
      values: [0.1, 0.3, 0.6],
      default: 0.3,
    },
  },
  layers: {
    title: say('fewer hidden layers', 'कम छिपी परतें', 'কম লুকানো স্তর'),
    claim: say(
      'Fewer hidden layers reduce overfitting.',
      'कम छिपी परतें ओवरफ़िटिंग घटाती हैं।',
      'কম লুকানো স্তর ওভারফিটিং কমায়।',
    ),
    named: named(say('hidden layers: {{setting}}', 'छिपी परतें: {{setting}}', 'লুকানো স্তর: {{setting}}')),
    applied: (base, layers) =>
      network(base, { hidden: Array.from({ length: layers }, () => base.network.hidden[0] ?? 1) }),
    strength: {
      title: say('Hidden layers', 'छिपी परतें', 'লুকানো স্তর'),
      values: [0, 1],
      default: 1,
    },
  },
  units: {
    title: say('fewer units a layer', 'हर परत में कम इकाइयाँ', 'স্তরপ্রতি কম একক'),
    claim: say(
      'Fewer units in each hidden layer reduce overfitting.',
      'हर छिपी परत में कम इकाइयाँ ओवरफ़िटिंग घटाती हैं।',
      'প্রতিটি লুকানো স্তরে কম একক ওভারফিটিং কমায়।',
    ),
    named: named(
      say('{{setting}} units a layer', 'हर परत में {{setting}} इकाइयाँ', 'স্তরপ্রতি {{setting}}টি একক'),
    ),
    applied: (base, units) => network(base, { hidden: base.network.hidden.map(() => units) }),
    strength: {
      title: say('Units a layer', 'हर परत की इकाइयाँ', 'স্তরপ্রতি একক'),
      values: [1, 2, 4, 8, 16],
      default: 4,
    },
  },
};
const remedies = Object.entries(REMEDIES);
const remedyOf = (settings: LabSettings): Remedy => {
  const found = REMEDIES[settings['remedy'] ?? ''];
  if (!found) throw new RangeError(`no remedy ${String(settings['remedy'])}`);
  return found;
};
const strengthOf = (settings: LabSettings): number => Number(settings[String(settings['remedy'])] ?? 0);

/** The network that overfits, with the same seed for every choice of a remedy. */
const baseOf = (settings: LabSettings, seed: string): Trained => ({
  network: {
    hidden: [32, 32],
    activation: 'tanh',
    initialization: { name: 'xavier' },
    optimizer: { name: 'momentum', hyper: { eta: 0.05, rho: 0.9 } },
    batch: BATCH,
    seed,
  },
  count: Number(settings['count']),
  jitter: 0,
  stopsEarly: false,
});

export const overfitting: Lab = {
  name: 'overfitting',
  title: say('Overfitting and its remedies', 'ओवरफ़िटिंग और उसके उपाय', 'ওভারফিটিং ও তার প্রতিকার'),
  claim: say(
    'A penalty on the weights, dropout, early stopping, more data, augmentation and a smaller network reduce overfitting.',
    'भारों पर दंड, ड्रॉपआउट, जल्दी रुकना, अधिक डेटा, ऑगमेंटेशन और छोटा नेटवर्क ओवरफ़िटिंग घटाते हैं।',
    'ওয়েটের উপর দণ্ড, ড্রপআউট, আগে থামা, আরও ডেটা, অগমেন্টেশন ও ছোট নেটওয়ার্ক ওভারফিটিং কমায়।',
  ),
  claims: {
    control: 'remedy',
    of: Object.fromEntries(remedies.map(([value, { claim }]) => [value, claim])),
  },
  source:
    'Goodfellow, Bengio & Courville 2016, §7.1, 7.4, 7.8, 7.12; Srivastava et al. 2014; Nakkiran et al. 2020, §5',
  about: say(
    'A network of two hidden layers with 32 tanh units learns a few points, some of them with the wrong label, for 2,000 updates of 10 points with momentum 0.9 and a rate of 0.05. Overfitting means here: the loss on fresh points rises while that on the learnt ones falls. Each of 20 seeds draws points, first weights and batches; the run with the remedy gets the same ones. What is compared is the loss on 500 fresh points after the last update, and the share of them that is classified right.',
    'दो छिपी परतों में 32 tanh इकाइयों वाला नेटवर्क कुछ बिंदु सीखता है, जिनमें कुछ के लेबल ग़लत हैं: 10 बिंदुओं के 2,000 अद्यतन, मोमेंटम 0.9, दर 0.05। ओवरफ़िटिंग का अर्थ यहाँ: नए बिंदुओं पर हानि बढ़ती है जबकि सीखे हुए बिंदुओं पर घटती है। 20 सीड में से हर एक बिंदु, पहले भार और बैच चुनता है; उपाय वाली दौड़ को वही मिलते हैं। तुलना आख़िरी अद्यतन के बाद 500 नए बिंदुओं की हानि की है, और उनमें सही वर्ग वालों के हिस्से की।',
    'দুটি লুকানো স্তরে 32টি tanh এককের নেটওয়ার্ক কিছু বিন্দু শেখে, যাদের কয়েকটির লেবেল ভুল: 10টি বিন্দুর 2,000 হালনাগাদ, মোমেন্টাম 0.9, হার 0.05। ওভারফিটিং মানে এখানে: নতুন বিন্দুতে লস বাড়ে অথচ শেখা বিন্দুতে কমে। 20টি সিডের প্রতিটি বিন্দু, প্রথম ওয়েট ও ব্যাচ বেছে নেয়; প্রতিকারসহ দৌড় সেগুলিই পায়। তুলনা শেষ হালনাগাদের পরে 500টি নতুন বিন্দুর লসের, এবং তাদের কত অংশ ঠিক শ্রেণিতে পড়ল তার।',
  ),
  controls: {
    data: {
      type: 'choice',
      title: say('Points', 'बिंदु', 'বিন্দু'),
      options: pointSets
        .filter(({ classes, name }) => classes === 2 && ['two-moons', 'circle', 'xor'].includes(name))
        .map(({ name, title }) => ({ value: name, title })),
      default: 'two-moons',
    },
    count: {
      type: 'number',
      title: say('How many', 'कितने', 'কতগুলি'),
      values: [20, 60, 120],
      default: 60,
    },
    flipped: {
      type: 'number',
      title: say('Wrong labels (%)', 'ग़लत लेबल (%)', 'ভুল লেবেল (%)'),
      values: [0, 10, 20],
      default: 10,
    },
    remedy: {
      type: 'choice',
      title: say('Remedy', 'उपाय', 'প্রতিকার'),
      options: remedies.map(([value, { title }]) => ({ value, title })),
      default: 'l2',
    },
    ...Object.fromEntries(
      remedies.flatMap(([value, { strength }]) =>
        strength
          ? [[value, { type: 'number', ...strength, when: { control: 'remedy', value } } as const]]
          : [],
      ),
    ),
  },
  arms: (settings) => [
    { id: BASE, title: WITHOUT },
    { id: REMEDY, title: remedyOf(settings).named(strengthOf(settings)) },
  ],
  charts: [
    {
      id: 'validation',
      title: say('Loss on fresh points', 'नए बिंदुओं पर हानि', 'নতুন বিন্দুতে লস'),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('loss', 'हानि', 'লস') },
    },
    {
      id: 'training',
      title: say('Loss on the learnt points', 'सीखे हुए बिंदुओं पर हानि', 'শেখা বিন্দুতে লস'),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('loss', 'हानि', 'লস') },
    },
  ],
  *run(settings, seed, { engine }) {
    const set = pointSets.find(({ name }) => name === settings['data']);
    if (!set) throw new RangeError(`no points ${String(settings['data'])}`);
    const flipped = Number(settings['flipped']) / 100;
    const remedy = remedyOf(settings);
    const readings: RemedyPair[] = [];
    const shown: Shown = { probabilities: {}, points: {} };
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const own = `${seed} overfitting ${nth}`;
      const draw = (purpose: string, count: number): Points =>
        drawPoints(set, randomOf(`${own} ${purpose}`), { count, flipped });
      const base = baseOf(settings, own);
      const data = {
        choose: labelled(draw('choose', VALIDATION / 2)),
        report: labelled(draw('report', VALIDATION / 2)),
      };
      const runs: Partial<Record<keyof RemedyPair, RemedyResult>> = {};
      for (const [arm, trained] of [
        [BASE, base],
        [REMEDY, remedy.applied(base, strengthOf(settings))],
      ] as const)
        runs[arm] = yield* train(
          engine,
          { arm, nth, own, ...data, points: draw('train', trained.count) },
          trained,
          nth === 0 ? shown : null,
        );
      if (runs.base && runs.remedy) readings.push({ base: runs.base, remedy: runs.remedy });
    }
    const names = { base: WITHOUT, remedy: remedy.named(strengthOf(settings)) };
    return remedyOutcome(readings, names, {
      fresh: say('loss on fresh points', 'नए बिंदुओं पर हानि', 'নতুন বিন্দুতে লস'),
      learnt: say('loss on learnt points', 'सीखे हुए बिंदुओं पर हानि', 'শেখা বিন্দুতে লস'),
    });
  },
};

interface Task {
  readonly arm: typeof BASE | typeof REMEDY;
  readonly nth: number;
  readonly own: string;
  readonly points: Points;
  readonly choose: Labelled;
  readonly report: Labelled;
}
/** What the picture shows of each arm; it grows as the arms of the first seed are trained. */
interface Shown {
  readonly probabilities: Record<string, Float64Array>;
  readonly points: Record<string, { readonly inputs: Float64Array; readonly labels: Uint8Array }>;
}

/** Trains one network and gives its last reading, or the best on the points to choose on where it stops early. */
function* train(
  engine: Engine,
  { arm, nth, own, points, choose, report }: Task,
  { network: described, jitter, stopsEarly }: Trained,
  shown: Shown | null,
): Generator<News, RemedyResult, void> {
  const made = pointNetwork(engine, described);
  const learnt = labelled(points);
  const course = {
    isRead: (update: number) => update % EVERY === 0,
    ...{ learnt, choose, report, updates: UPDATES },
    batches: jittered(
      batchesOf(learnt, points.labels.length, BATCH, randomOf(`${own} batches`)),
      jitter,
      randomOf(`${own} jitter`),
    ),
  };
  try {
    const readings = yield* courseOf(made, course, function* ({ update, loss, training }) {
      yield { type: 'point', chart: 'validation', arm, seed: nth, x: update, y: loss };
      yield { type: 'point', chart: 'training', arm, seed: nth, x: update, y: training };
      yield* picture(engine, made, arm, points, shown);
      const runs = nth + (arm === BASE ? 0 : 0.5) + update / UPDATES / 2;
      yield { type: 'progress', done: runs / SEEDS };
    });
    return readUpTo(readings, stopsEarly ? earliestBest(readings) : lastOf(readings));
  } finally {
    made.dispose();
  }
}

/** Batches whose inputs are moved by normal noise, anew each time. */
function* jittered(
  batches: Iterator<Samples<Float64Array>, never, void>,
  deviation: number,
  random: Random,
): Generator<Samples<Float64Array>, never, void> {
  const noise = normalOf(random);
  for (;;) {
    const { inputs, targets } = batches.next().value;
    yield deviation > 0
      ? { inputs: inputs.map((x) => x + deviation * noise()), targets }
      : { inputs, targets };
  }
}

function* picture(
  engine: Engine,
  made: Network,
  arm: string,
  { inputs, labels }: Points,
  shown: Shown | null,
): Generator<News, void, void> {
  if (!shown) return;
  shown.probabilities[arm] = regionOf(engine, made);
  shown.points[arm] = { inputs, labels };
  yield {
    type: 'picture',
    name: 'regions',
    picture: regionsPicture({ ...shown.probabilities }, { ...shown.points }),
  };
}
