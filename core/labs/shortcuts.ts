import { batchesOf } from '../datasets/batches.ts';
import { CLASSES, PIXELS, samplesOf, splitDigits, type DigitSamples } from '../datasets/digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import { Network } from '../tensor/network/network.ts';
import type { Precision } from '../tensor/precision.ts';
import { randomOf, shuffled } from '../tensor/random.ts';
import { digitsRight } from './digit-network.ts';
import { findingOf } from './finding.ts';
import { factorALayer, lengthOf } from './gradient-size.ts';
import type { Comparison, Lab, LabSettings, News, Outcome } from './lab.ts';
import { digitsRightChart } from './right-charts.ts';
import { rightComparison } from './right-comparison.ts';
import { factor, mean, percent } from './statistics.ts';
import { verdictText } from './verdict-text.ts';

const SEEDS = 5;
const UNITS = 32;
const BATCH = 32;
const UPDATES = 150;
const EVERY = 25;
/** Digits that a run learns from, and fresh ones to report on and, with another seed, to choose a rate on. */
const LEARNT = UPDATES * BATCH;
const READ = 400;
/** Digits of which the gradient is read at the first weights. */
const SAMPLES = 128;
/** Each arm has the one of these rates at which another seed classified most right. */
const RATES = [0.03, 0.1, 0.3, 1] as const;
/**
 * The smallest effects that count: a tenth of the factor a layer; a hundredth of the length of
 * the first layer's weights; one digit in a hundred.
 */
const SMALLEST_FACTOR = Math.log(1.1);
const SMALLEST_MOVE = 0.01;
const SMALLEST_RIGHT = 0.01;

const PLAIN = 'plain';
const SHORTCUTS = 'shortcuts';
const SHALLOW = 'shallow';
const arms = [PLAIN, SHORTCUTS, SHALLOW] as const;
type ArmName = (typeof arms)[number];
const TITLES: Readonly<Record<ArmName, Text>> = {
  [PLAIN]: say('Deep, without', 'गहरा, बिना', 'গভীর, ছাড়া'),
  [SHORTCUTS]: say('Deep, with shortcuts', 'गहरा, शॉर्टकट के साथ', 'গভীর, শর্টকাট সহ'),
  [SHALLOW]: say('One hidden layer', 'एक छिपी परत', 'একটি লুকানো স্তর'),
};

const ACTIVATIONS = {
  sigmoid: say('sigmoid', 'सिग्मॉइड', 'সিগময়েড'),
  tanh: same('tanh'),
} as const satisfies Readonly<Record<string, Text>>;
type Activation = keyof typeof ACTIVATIONS;
const activationOf = (settings: LabSettings): Activation => {
  const found = (Object.keys(ACTIVATIONS) as Activation[]).find((name) => name === settings['activation']);
  if (!found) throw new RangeError(`no activation ${String(settings['activation'])}`);
  return found;
};

export const shortcuts: Lab = {
  name: 'shortcuts',
  title: say('Shortcuts through many layers', 'कई परतों से होकर शॉर्टकट', 'বহু স্তর পেরিয়ে শর্টকাট'),
  claim: say(
    'In a deep network shortcuts x + f(x) help: the gradient also goes along the identity, whose slope is 1, so that the first layers learn.',
    'गहरे नेटवर्क में शॉर्टकट x + f(x) मदद करते हैं: ग्रेडिएंट तत्समक के साथ भी जाता है, जिसका ढाल 1 है, इसलिए पहली परतें सीखती हैं।',
    'গভীর নেটওয়ার্কে শর্টকাট x + f(x) সাহায্য করে: গ্রেডিয়েন্ট অভেদ পথেও যায়, যার ঢাল 1, তাই প্রথম স্তরগুলি শেখে।',
  ),
  source: 'He et al. 2016, §3.1–3.2; He et al. 2016b, §2; De & Smith 2020',
  about: say(
    'A network with layers of 32 units learns handwritten digits by plain SGD for 150 updates of 32, for 5 seeds; with shortcuts the sum before each activation is added to the one before the next, and nothing else changes: the same first weights, digits and batches. Each network gets the one of four rates that was best with another seed. Compared are the factor by which ∂L/∂z changes from one layer to the one before, before training, how far the weights of the first layer get from where they began, and the share of 400 fresh digits that is classified right. A network with one hidden layer is drawn beside them: that a deep network can be trained does not make it the better one. ReLU is not offered: with it the variance of the sums doubles at every shortcut, against which residual networks have a batch normalization.',
    '32 इकाइयों की परतों वाला नेटवर्क हाथ से लिखे अंक साधारण SGD से 32 के 150 अद्यतनों में सीखता है, 5 सीडों पर; शॉर्टकट में हर सक्रियण से पहले का योग अगले सक्रियण से पहले के योग में जुड़ता है, और कुछ नहीं बदलता: वही पहले भार, अंक और बैच। हर नेटवर्क को चार में से वह दर मिलती है जो दूसरे सीड पर सबसे अच्छी थी। तुलना उस गुणक की है जिससे प्रशिक्षण से पहले ∂L/∂z एक परत से पिछली परत तक बदलता है, इसकी कि पहली परत के भार अपने आरंभ से कितनी दूर जाते हैं, और 400 नए अंकों में सही वर्ग वालों के हिस्से की। साथ में एक छिपी परत वाला नेटवर्क भी दिखता है: गहरा नेटवर्क सिखाया जा सके, इससे वह बेहतर नहीं हो जाता। ReLU नहीं दिया गया: उसके साथ योगों का प्रसरण हर शॉर्टकट पर दुगुना होता है, जिसके लिए रेसिडुअल नेटवर्क में बैच नॉर्मलाइज़ेशन होता है।',
    '32 এককের স্তরের একটি নেটওয়ার্ক হাতে লেখা অঙ্ক সাধারণ SGD দিয়ে 32-এর 150 হালনাগাদে শেখে, 5টি সিডে; শর্টকাটে প্রতিটি অ্যাক্টিভেশনের আগের যোগফল পরের অ্যাক্টিভেশনের আগের যোগফলে যোগ হয়, আর কিছু বদলায় না: একই প্রথম ওয়েট, অঙ্ক ও ব্যাচ। প্রতিটি নেটওয়ার্ক চারটির মধ্যে যে হার অন্য সিডে সেরা ছিল তা পায়। তুলনা সেই গুণকের, যা দিয়ে প্রশিক্ষণের আগে ∂L/∂z এক স্তর থেকে আগের স্তরে বদলায়, প্রথম স্তরের ওয়েট শুরু থেকে কত দূরে যায় তার, এবং 400টি নতুন অঙ্কের কত অংশ ঠিক শ্রেণিতে তার। পাশে একটি লুকানো স্তরের নেটওয়ার্কও দেখানো হয়: গভীর নেটওয়ার্ক শেখানো গেলেই তা ভালো হয়ে যায় না। ReLU দেওয়া হয়নি: তাতে যোগফলের ভেদাঙ্ক প্রতিটি শর্টকাটে দ্বিগুণ হয়, যার জন্য রেসিডুয়াল নেটওয়ার্কে ব্যাচ নর্মালাইজেশন থাকে।',
  ),
  needs: 'digits',
  controls: {
    activation: {
      type: 'choice',
      title: say('Activation', 'सक्रियण', 'অ্যাক্টিভেশন'),
      options: Object.entries(ACTIVATIONS).map(([value, title]) => ({ value, title })),
      default: 'sigmoid',
    },
    layers: {
      type: 'number',
      title: say('Layers', 'परतें', 'স্তর'),
      values: [6, 12, 20, 30],
      default: 30,
    },
  },
  arms: () => arms.map((id) => ({ id, title: TITLES[id] })),
  charts: [
    {
      id: 'gradient',
      title: say(
        'Size of ∂L/∂z at each layer, before training',
        'हर परत पर ∂L/∂z का आकार, प्रशिक्षण से पहले',
        'প্রতিটি স্তরে ∂L/∂z-এর মাপ, প্রশিক্ষণের আগে',
      ),
      x: { title: say('layer, from the input', 'परत, इनपुट से', 'স্তর, ইনপুট থেকে') },
      y: { title: same('‖∂L/∂z‖'), log: true },
      arms: [PLAIN, SHORTCUTS],
    },
    digitsRightChart,
  ],
  *run(settings, seed, { engine, digits }) {
    if (!digits) throw new RangeError('this experiment needs the digits');
    const split = splitDigits(digits);
    const choose = samplesOf(digits, split.fresh.slice(0, READ));
    const report = samplesOf(digits, split.fresh.slice(READ, 2 * READ));
    const taskOf = (own: string, arm: ArmName): Task => ({
      ...{ own, arm },
      activation: activationOf(settings),
      layers: arm === SHALLOW ? 2 : Number(settings['layers']),
      learnt: samplesOf(digits, shuffled(randomOf(`${own} digits`), split.pool).slice(0, LEARNT)),
    });
    const runs = arms.length * (RATES.length + SEEDS);
    let done = 0;
    const results = new Map<ArmName, { readonly rate: number; readonly found: Result[] }>();
    for (const arm of arms) {
      const task = taskOf(`${seed} shortcuts choose`, arm);
      let best: { readonly rate: number; readonly right: number } = { rate: NaN, right: -1 };
      for (const rate of RATES) {
        const { right } = yield* train(engine, task, rate, choose, null);
        if (right > best.right) best = { rate, right };
        yield { type: 'progress', done: (done += 1) / runs };
      }
      const found: Result[] = [];
      for (let nth = 0; nth < SEEDS; nth += 1) {
        const own = taskOf(`${seed} shortcuts ${nth}`, arm);
        const sizes = arm === SHALLOW ? [] : sizesOf(engine, own);
        for (const [layer, y] of sizes.entries())
          yield { type: 'point', chart: 'gradient', arm, seed: nth, x: layer + 1, y };
        found.push({
          ...(yield* train(engine, own, best.rate, report, nth)),
          factor: factorALayer(sizes),
        });
        yield { type: 'progress', done: (done += 1) / runs };
      }
      results.set(arm, { rate: best.rate, found });
    }
    return outcomeOf(results);
  },
};

interface Task {
  readonly own: string;
  readonly arm: ArmName;
  readonly activation: Activation;
  /** With weights, that of the output included. */
  readonly layers: number;
  readonly learnt: DigitSamples;
}
interface Trained {
  /** The share of fresh digits that is classified right at the end. */
  readonly right: number;
  /** How far the weights of the first layer are from the first ones, as a share of their length. */
  readonly moved: number;
}
interface Result extends Trained {
  /** ln of the factor of ∂L/∂z from one layer to the one before, on average. */
  readonly factor: number;
}

/** A network 784 – 32 – … – 32 – 10. With shortcuts it has the same weights: z + f(z), where f is activation and layer. */
function networkOf(
  engine: Engine,
  { own, arm, activation, layers }: Task,
  more: { readonly rate: number; readonly batch: number; readonly precision?: Precision },
): Network {
  const act = { type: 'activation', function: activation } as const;
  return new Network(engine, {
    ...(more.precision ? { precision: more.precision } : {}),
    batch: more.batch,
    input: [PIXELS],
    layers: [
      { type: 'dense', units: UNITS },
      ...Array.from({ length: layers - 2 }, (): readonly TensorLayer[] => [
        act,
        { type: 'dense', units: UNITS },
        // Without shortcuts nothing takes its place, so that the layers have the same numbers and draws.
        arm === SHORTCUTS ? { type: 'shortcut', over: 2 } : { type: 'activation', function: 'identity' },
      ]).flat(),
      act,
      { type: 'dense', units: CLASSES },
    ],
    loss: { name: 'cross-entropy-logits' },
    optimizer: { name: 'gradient-descent', hyper: { eta: more.rate } },
    initialization: { name: 'xavier' },
    seed: own,
  });
}

/** ‖∂L/∂z‖ of each hidden layer at the first weights, the first layer first. In float32 the smallest would be 0. */
function sizesOf(engine: Engine, task: Task): readonly number[] {
  const network = networkOf(engine, task, { rate: 0, batch: SAMPLES, precision: 'float64' });
  try {
    const { inputs, targets } = task.learnt;
    network.gradients(inputs.subarray(0, SAMPLES * PIXELS), targets.subarray(0, SAMPLES * CLASSES));
    return Array.from({ length: task.layers - 1 }, (_, layer) => {
      return lengthOf(network.gradientAfter(1 + 3 * layer));
    });
  } finally {
    network.dispose();
  }
}

/** Trains a network at a rate; told: as which seed its points are, null for none. */
function* train(
  engine: Engine,
  task: Task,
  rate: number,
  fresh: DigitSamples,
  told: number | null,
): Generator<News, Trained, void> {
  const network = networkOf(engine, task, { rate, batch: READ });
  const batches = batchesOf(task.learnt, LEARNT, BATCH, randomOf(`${task.own} batches`));
  const first = network.parameter(0, 'weight');
  try {
    for (let update = 0; update <= UPDATES; update += 1) {
      if (update > 0) {
        const { inputs, targets } = batches.next().value;
        network.trainStep(inputs, targets);
        yield { type: 'tick' };
      }
      if (told === null || update % EVERY > 0) continue;
      const y = digitsRight(network, fresh);
      yield { type: 'point', chart: 'accuracy', arm: task.arm, seed: told, x: update, y };
    }
    const by = network.parameter(0, 'weight').map((one, k) => one - (first[k] ?? NaN));
    return { right: digitsRight(network, fresh), moved: lengthOf(by) / lengthOf(first) };
  } finally {
    network.dispose();
  }
}

function outcomeOf(
  results: ReadonlyMap<ArmName, { readonly rate: number; readonly found: readonly Result[] }>,
): Outcome {
  const of = (arm: ArmName, what: keyof Result): readonly number[] =>
    (results.get(arm)?.found ?? []).map((one) => one[what]);
  const shares = (arm: ArmName) => ({ id: arm, title: TITLES[arm], right: of(arm, 'right') });
  const factors = findingOf(
    of(PLAIN, 'factor').map((one, i) => Math.abs(one) - Math.abs(of(SHORTCUTS, 'factor')[i] ?? NaN)),
    SMALLEST_FACTOR,
    'ratio',
  );
  const moved = findingOf(
    of(SHORTCUTS, 'moved').map((one, i) => one - (of(PLAIN, 'moved')[i] ?? NaN)),
    SMALLEST_MOVE,
    'share',
  );
  const rateOf = (arm: ArmName): number => results.get(arm)?.rate ?? NaN;
  const rates = { rate: rateOf(SHORTCUTS), other: rateOf(PLAIN) };
  const said = (text: Text, what: keyof Result, shownAs: (value: number) => string): Text =>
    fillEach(text, {
      ...rates,
      with: shownAs(mean(of(SHORTCUTS, what))),
      without: shownAs(mean(of(PLAIN, what))),
    });
  const compared = (finding: Comparison['finding'], what: Text, shownAs: (value: number) => string) => ({
    ...{ arm: SHORTCUTS, against: PLAIN, finding },
    sentence: verdictText(finding, what, shownAs),
  });
  return {
    comparisons: [
      compared(factors, said(FACTOR, 'factor', factor), factor),
      compared(moved, said(MOVED, 'moved', percent), percent),
      rightComparison(shares(SHORTCUTS), shares(PLAIN), SMALLEST_RIGHT),
    ],
    table: {
      columns: [
        say('factor a layer', 'प्रति परत गुणक', 'স্তরপ্রতি গুণক'),
        say('first layer moved by', 'पहली परत कितनी बदली', 'প্রথম স্তর কতটা বদলাল'),
        say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি'),
        say('rate', 'दर', 'হার'),
      ],
      rows: arms.map((arm) => ({
        arm,
        cells: [
          arm === SHALLOW ? '–' : factor(mean(of(arm, 'factor'))),
          percent(mean(of(arm, 'moved'))),
          percent(mean(of(arm, 'right'))),
          String(rateOf(arm)),
        ].map(same),
      })),
    },
  };
}

const FACTOR = say(
  'From one layer to the one before, the gradient changes by the factor {{with}} with shortcuts, by {{without}} without. How many times further from 1 the second is:',
  'एक परत से पिछली परत तक ग्रेडिएंट शॉर्टकट के साथ {{with}} गुना और बिना {{without}} गुना होता है। दूसरा 1 से कितने गुना दूर है:',
  'এক স্তর থেকে আগের স্তরে গ্রেডিয়েন্ট শর্টকাট সহ {{with}} গুণ, ছাড়া {{without}} গুণ হয়। দ্বিতীয়টি 1 থেকে কত গুণ দূরে:',
);
const MOVED = say(
  'Each at its best rate, {{rate}} with shortcuts and {{other}} without, the weights of the first layer moved by {{with}} of their length with shortcuts, by {{without}} without.',
  'अपनी-अपनी सबसे अच्छी दर पर, शॉर्टकट के साथ {{rate}} और बिना {{other}}, पहली परत के भार शॉर्टकट के साथ अपनी लंबाई के {{with}} चले, बिना {{without}}।',
  'নিজ নিজ সেরা হারে, শর্টকাট সহ {{rate}} ও ছাড়া {{other}}, প্রথম স্তরের ওয়েট শর্টকাট সহ নিজের দৈর্ঘ্যের {{with}} সরল, ছাড়া {{without}}।',
);
