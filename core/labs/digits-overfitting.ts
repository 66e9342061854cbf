import { batchesOf, type Samples } from '../datasets/batches.ts';
import { PIXELS, SIDE, type DigitSamples } from '../datasets/digits.ts';
import { movedDigits } from '../datasets/moved-digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import { Network, type Penalty } from '../tensor/network/network.ts';
import { randomOf, shuffled, type Random } from '../tensor/random.ts';
import { courseOf, earliestBest, lastOf, type Reading } from './course.ts';
import type { Lab, LabSettings, MapsPicture, News } from './lab.ts';
import { learntPictures, type LearntPictures } from './learnt-pictures.ts';
import { takeWeights } from './same-weights.ts';
import { BASE, readUpTo, REMEDY, remedyOutcome, type RemedyPair, WITHOUT } from './remedy-outcome.ts';

const SEEDS = 6;
const UPDATES = 600;
const BATCH = 30;
/** Updates between two readings: more of them where a network is at its best. */
const isRead = (update: number): boolean => update % (update <= 200 ? 20 : 50) === 0;
/** Fresh pictures to choose on, and others to report on, at most; of fewer, half each. */
const CHOOSE = 500;
const REPORT = 500;
/** Of the learnt pictures so many are read. */
const READ = 150;
/** The worst mistakes that are shown. */
const SHOWN = 6;

interface Trained {
  readonly count: number;
  readonly penalty: Penalty;
  readonly dropout: number;
  /** A batch normalization before each activation. */
  readonly normalized: boolean;
  /** Pixels by which each picture is moved at most, anew in each batch. */
  readonly moved: number;
  readonly stopsEarly: boolean;
}
interface Remedy {
  readonly title: Text;
  /** What is tested: whether it does what it is for. */
  readonly claim: Text;
  /** What is said of the run with it. */
  readonly named: Text;
  readonly change: (strength: number, base: Trained) => Partial<Trained>;
  /** What it is held against; absent: a network without a remedy. */
  readonly against?: { readonly dropout: number; readonly name: Text };
  /** Its strength; null where it has none. */
  readonly strength: {
    readonly title: Text;
    readonly values: readonly number[];
    readonly default: number;
  } | null;
}

const DROPOUT = say('dropout {{strength}}', 'ड्रॉपआउट {{strength}}', 'ড্রপআউট {{strength}}');
/** Less of a remedy can only be held against more of it. */
const MORE_DROPOUT = { dropout: 0.5, name: fillEach(DROPOUT, { strength: '0.5' }) };

const REMEDIES: Readonly<Record<string, Remedy>> = {
  shift: {
    title: say(
      'augmentation: pictures moved at random',
      'ऑगमेंटेशन: चित्रों को यादृच्छिक खिसकाना',
      'অগমেন্টেশন: ছবি দৈবভাবে সরানো',
    ),
    claim: say(
      'Augmentation of the data reduces overfitting.',
      'डेटा का ऑगमेंटेशन ओवरफ़िटिंग घटाता है।',
      'ডেটার অগমেন্টেশন ওভারফিটিং কমায়।',
    ),
    named: say(
      'pictures moved by up to {{strength}}',
      '{{strength}} तक खिसके चित्र',
      '{{strength}} পর্যন্ত সরানো ছবি',
    ),
    change: (moved) => ({ moved }),
    strength: { title: say('Pixels at most', 'अधिकतम पिक्सल', 'বড়জোর পিক্সেল'), values: [1, 2, 4], default: 2 },
  },
  digits: {
    title: say('more pictures', 'अधिक चित्र', 'আরও ছবি'),
    claim: say('More data reduce overfitting.', 'अधिक डेटा ओवरफ़िटिंग घटाता है।', 'আরও ডেটা ওভারফিটিং কমায়।'),
    named: say('{{strength}} times the pictures', '{{strength}} गुना चित्र', '{{strength}} গুণ ছবি'),
    change: (times, { count }) => ({ count: count * times }),
    strength: { title: say('Times as many', 'कितने गुना', 'কত গুণ'), values: [2, 4, 8], default: 4 },
  },
  l2: {
    title: say('L2 penalty', 'L2 दंड', 'L2 দণ্ড'),
    claim: say(
      'A penalty on the squares of the weights (L2) reduces overfitting.',
      'भारों के वर्गों पर दंड (L2) ओवरफ़िटिंग घटाता है।',
      'ওয়েটের বর্গের উপর দণ্ড (L2) ওভারফিটিং কমায়।',
    ),
    named: same('L2 {{strength}}'),
    change: (l2) => ({ penalty: { l2 } }),
    strength: { title: same('$\\lambda$'), values: [0.001, 0.01, 0.03, 0.1], default: 0.01 },
  },
  dropout: {
    title: say('dropout', 'ड्रॉपआउट', 'ড্রপআউট'),
    claim: say('Dropout reduces overfitting.', 'ड्रॉपआउट ओवरफ़िटिंग घटाता है।', 'ড্রপআউট ওভারফিটিং কমায়।'),
    named: DROPOUT,
    change: (dropout) => ({ dropout }),
    strength: {
      title: say('Share dropped', 'छोड़ा गया हिस्सा', 'বাদ দেওয়া অংশ'),
      values: [0.2, 0.5, 0.7],
      default: 0.5,
    },
  },
  'less-dropout': {
    title: say(
      'a lower probability of dropping units',
      'इकाइयाँ छोड़ने की कम प्रायिकता',
      'একক বাদ দেওয়ার কম সম্ভাবনা',
    ),
    claim: say(
      'A lower probability of dropping units reduces overfitting.',
      'इकाइयाँ छोड़ने की कम प्रायिकता ओवरफ़िटिंग घटाती है।',
      'একক বাদ দেওয়ার কম সম্ভাবনা ওভারফিটিং কমায়।',
    ),
    named: DROPOUT,
    change: (dropout) => ({ dropout }),
    against: MORE_DROPOUT,
    strength: {
      title: say('Share dropped in place of 0.5', '0.5 की जगह छोड़ा गया हिस्सा', '0.5-এর বদলে বাদ দেওয়া অংশ'),
      values: [0, 0.1, 0.2],
      default: 0.1,
    },
  },
  'early-stopping': {
    title: say('early stopping', 'जल्दी रुकना', 'আগে থামা'),
    claim: say(
      'Early stopping reduces overfitting.',
      'जल्दी रुकना ओवरफ़िटिंग घटाता है।',
      'আগে থামা ওভারফিটিং কমায়।',
    ),
    named: say('early stopping', 'जल्दी रुकना', 'আগে থামা'),
    change: () => ({ stopsEarly: true }),
    strength: null,
  },
  'batch-norm': {
    title: say('batch normalization', 'बैच नॉर्मलाइज़ेशन', 'ব্যাচ নর্মালাইজেশন'),
    claim: say(
      'Batch normalization, as a side effect, reduces overfitting.',
      'बैच नॉर्मलाइज़ेशन, गौण असर के रूप में, ओवरफ़िटिंग घटाता है।',
      'ব্যাচ নর্মালাইজেশন, পার্শ্বফল হিসেবে, ওভারফিটিং কমায়।',
    ),
    named: say('batch normalization', 'बैच नॉर्मलाइज़ेशन', 'ব্যাচ নর্মালাইজেশন'),
    change: () => ({ normalized: true }),
    strength: null,
  },
};
const remedies = Object.entries(REMEDIES);
const remedyOf = (settings: LabSettings): Remedy => {
  const found = REMEDIES[settings['remedy'] ?? ''];
  if (!found) throw new RangeError(`no remedy ${String(settings['remedy'])}`);
  return found;
};
const strengthOf = (settings: LabSettings): number => Number(settings[String(settings['remedy'])] ?? 0);
const nameOf = (settings: LabSettings): Text =>
  fillEach(remedyOf(settings).named, { strength: strengthOf(settings) });

const againstOf = (settings: LabSettings): Text => remedyOf(settings).against?.name ?? WITHOUT;

const NETWORKS: Readonly<Record<string, readonly number[]>> = {
  one: [128],
  two: [128, 128],
  wide: [512],
};

export const digitsOverfitting: Lab = {
  name: 'digits-overfitting',
  title: say('Overfitting on digits', 'अंकों पर ओवरफ़िटिंग', 'অঙ্কে ওভারফিটিং'),
  claim: say(
    'A penalty on the weights, dropout, early stopping, more data, augmentation and, as a side effect, batch normalization reduce overfitting on pictures.',
    'भारों पर दंड, ड्रॉपआउट, जल्दी रुकना, अधिक डेटा, ऑगमेंटेशन और, गौण असर के रूप में, बैच नॉर्मलाइज़ेशन चित्रों पर ओवरफ़िटिंग घटाते हैं।',
    'ওয়েটের উপর দণ্ড, ড্রপআউট, আগে থামা, আরও ডেটা, অগমেন্টেশন এবং, পার্শ্বফল হিসেবে, ব্যাচ নর্মালাইজেশন ছবিতে ওভারফিটিং কমায়।',
  ),
  claims: {
    control: 'remedy',
    of: Object.fromEntries(remedies.map(([value, { claim }]) => [value, claim])),
  },
  source:
    'Goodfellow, Bengio & Courville 2016, §7.1, 7.4, 7.8, 7.12; Srivastava et al. 2014, §7.4; Ioffe & Szegedy 2015, §3.4',
  about: say(
    'A network with ReLU units learns a few handwritten digits (MNIST) for 600 updates of 30 with momentum 0.9 and a rate of 0.02, for 6 seeds; the run with the remedy gets the same digits, first weights and batches. Compared are the loss on 500 fresh digits and the share of them that is classified right: an overfitted network is more certain of its mistakes, so the loss may rise while that share stays. Early stopping stops where 500 other digits have their lowest loss. Dropout depends on the network and the data: with two layers of 128 on 300 digits without wrong labels it does not lower the loss. Try it on 1,000 digits with the layer of 512, which takes about 20 s, or with wrong labels. How much is dropped is tried against 0.5; a fifth of wrong labels and two layers of 128 are what dropout helps most with here. Batch normalization is judged at the same rate, at which it also learns faster: look at both measures, and at the learnt digits.',
    'ReLU इकाइयों वाला नेटवर्क कुछ हाथ से लिखे अंक (MNIST) 30 के 600 अद्यतनों में सीखता है, मोमेंटम 0.9, दर 0.02, 6 सीडों पर; उपाय वाली दौड़ को वही अंक, पहले भार और बैच मिलते हैं। तुलना 500 नए अंकों पर हानि की और उनमें सही वर्ग वालों के हिस्से की है: ओवरफ़िट नेटवर्क अपनी ग़लतियों पर अधिक निश्चित होता है, इसलिए हानि बढ़ सकती है जबकि वह हिस्सा वही रहे। जल्दी रुकना वहाँ रुकता है जहाँ 500 दूसरे अंकों पर हानि सबसे कम है। ड्रॉपआउट नेटवर्क और डेटा पर निर्भर है: 128 की दो परतों में, बिना ग़लत लेबल वाले 300 अंकों पर वह हानि नहीं घटाता। उसे 512 की परत के साथ 1,000 अंकों पर, जिसमें लगभग 20 सेकंड लगते हैं, या ग़लत लेबलों के साथ आज़माइए। कितना छोड़ा जाए, यह 0.5 के मुक़ाबले परखा जाता है; यहाँ ड्रॉपआउट सबसे अधिक मदद पाँचवें हिस्से के ग़लत लेबलों और 128 की दो परतों में करता है। बैच नॉर्मलाइज़ेशन उसी दर पर परखा जाता है, जिस पर वह तेज़ भी सीखता है: दोनों माप देखिए, और सीखे हुए अंक भी।',
    'ReLU এককের একটি নেটওয়ার্ক কয়েকটি হাতে লেখা অঙ্ক (MNIST) 30-এর 600 হালনাগাদে শেখে, মোমেন্টাম 0.9, হার 0.02, 6টি সিডে; প্রতিকারসহ দৌড় একই অঙ্ক, প্রথম ওয়েট ও ব্যাচ পায়। তুলনা 500টি নতুন অঙ্কে লসের এবং তাদের কত অংশ ঠিক শ্রেণিতে পড়ল তার: ওভারফিট নেটওয়ার্ক নিজের ভুলে বেশি নিশ্চিত, তাই লস বাড়তে পারে অথচ সেই অংশ একই থাকে। আগে থামা সেখানে থামে যেখানে অন্য 500টি অঙ্কে লস সবচেয়ে কম। ড্রপআউট নেটওয়ার্ক ও ডেটার উপর নির্ভর করে: 128-এর দুটি স্তরে, ভুল লেবেল ছাড়া 300টি অঙ্কে তা লস কমায় না। 512-র স্তরে 1,000টি অঙ্কে, যাতে প্রায় 20 সেকেন্ড লাগে, বা ভুল লেবেলসহ চেষ্টা করুন। কতটা বাদ দেওয়া হবে তা 0.5-এর বিপরীতে পরীক্ষা করা হয়; এখানে ড্রপআউট সবচেয়ে বেশি সাহায্য করে এক-পঞ্চমাংশ ভুল লেবেল ও 128-এর দুটি স্তরে। ব্যাচ নর্মালাইজেশন একই হারে বিচার করা হয়, যে হারে তা দ্রুতও শেখে: দুটি মাপই দেখুন, শেখা অঙ্কও।',
  ),
  needs: 'digits',
  takesPictures: true,
  controls: {
    remedy: {
      type: 'choice',
      title: say('Remedy', 'उपाय', 'প্রতিকার'),
      options: remedies.map(([value, { title }]) => ({ value, title })),
      default: 'shift',
    },
    ...Object.fromEntries(
      remedies.flatMap(([value, { strength }]) =>
        strength
          ? [[value, { type: 'number', ...strength, when: { control: 'remedy', value } } as const]]
          : [],
      ),
    ),
    network: {
      type: 'choice',
      title: say('Hidden units', 'छिपी इकाइयाँ', 'লুকানো একক'),
      options: Object.entries(NETWORKS).map(([value, hidden]) => ({
        value,
        title: same(hidden.join(' – ')),
      })),
      default: 'one',
    },
    count: {
      type: 'number',
      title: say('Pictures learnt', 'सीखे गए चित्र', 'শেখা ছবি'),
      values: [30, 100, 300, 1000],
      default: 300,
    },
    flipped: {
      type: 'number',
      title: say('Wrong labels (%)', 'ग़लत लेबल (%)', 'ভুল লেবেল (%)'),
      values: [0, 20],
      default: 0,
    },
  },
  arms: (settings) => [
    { id: BASE, title: againstOf(settings) },
    { id: REMEDY, title: nameOf(settings) },
  ],
  charts: [
    {
      id: 'validation',
      title: say('Loss on fresh pictures', 'नए चित्रों पर हानि', 'নতুন ছবিতে লস'),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('loss', 'हानि', 'লস') },
    },
    {
      id: 'training',
      title: say('Loss on the learnt pictures', 'सीखे हुए चित्रों पर हानि', 'শেখা ছবিতে লস'),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('loss', 'हानि', 'লস'), log: true },
    },
  ],
  *run(settings, seed, tools) {
    const { engine } = tools;
    const pictures = learntPictures(tools);
    const half = Math.floor(pictures.fresh.length / 2);
    const [chosen, reported] = [Math.min(CHOOSE, half), Math.min(REPORT, half)];
    const choose = pictures.samplesOf(pictures.fresh.slice(0, chosen));
    const report = pictures.samplesOf(pictures.fresh.slice(chosen, chosen + reported));
    const { change, against } = remedyOf(settings);
    const base: Trained = {
      ...{ count: Number(settings['count']), penalty: {}, normalized: false, moved: 0 },
      dropout: against?.dropout ?? 0,
      stopsEarly: false,
    };
    const remedy = { ...base, ...change(strengthOf(settings), base) };
    const asked = Math.max(base.count, remedy.count);
    if (asked > pictures.pool.length)
      throw new RangeError(
        `there are ${pictures.pool.length} pictures to learn from, and ${asked} are to be learnt; choose fewer of them, or give a folder with more`,
      );
    const mistakes = new Map<ArmName, Mistakes>();
    const pairs: RemedyPair[] = [];
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const own = `${seed} digits-overfitting ${nth}`;
      const order = shuffled(randomOf(`${own} digits`), pictures.pool);
      const task = (trained: Trained): Task => ({
        ...{ nth, own, pictures, trained, settings, report, mistakes },
        choose: remedy.stopsEarly ? choose : null,
        learnt: mislabelled(
          pictures.samplesOf(order.slice(0, trained.count)),
          pictures.classes,
          Number(settings['flipped']) / 100,
          randomOf(`${own} labels`),
        ),
      });
      const without = yield* train(engine, BASE, task(base), UPDATES);
      // To stop early is to train again, and not so long.
      const updates = remedy.stopsEarly ? earliestBest(without).update : UPDATES;
      const withIt = yield* train(engine, REMEDY, task(remedy), updates);
      pairs.push({
        [BASE]: readUpTo(without, lastOf(without)),
        [REMEDY]: readUpTo(withIt, lastOf(withIt)),
      });
    }
    return remedyOutcome(
      pairs,
      { base: againstOf(settings), remedy: nameOf(settings) },
      {
        fresh: say('loss on fresh pictures', 'नए चित्रों पर हानि', 'নতুন ছবিতে লস'),
        learnt: say('loss on learnt pictures', 'सीखे हुए चित्रों पर हानि', 'শেখা ছবিতে লস'),
      },
    );
  },
};

type ArmName = typeof BASE | typeof REMEDY;
interface Task {
  readonly nth: number;
  readonly own: string;
  readonly pictures: LearntPictures;
  readonly trained: Trained;
  readonly settings: LabSettings;
  readonly learnt: DigitSamples;
  readonly choose: DigitSamples | null;
  readonly report: DigitSamples;
  /** What is shown of the first seed; it grows as its arms are trained. */
  readonly mistakes: Map<ArmName, Mistakes>;
}

function* train(
  engine: Engine,
  arm: ArmName,
  task: Task,
  updates: number,
): Generator<News, readonly Reading[], void> {
  const { nth, own, pictures, trained, settings, learnt, choose, report, mistakes } = task;
  const { classes } = pictures;
  const hidden = NETWORKS[String(settings['network'])] ?? [];
  const network = networkOf(engine, { hidden, classes }, trained, own);
  const read = Math.min(READ, learnt.labels.length);
  const course = {
    learnt: {
      inputs: learnt.inputs.subarray(0, read * PIXELS),
      targets: learnt.targets.subarray(0, read * classes),
      labels: learnt.labels.subarray(0, read),
    },
    ...{ choose, report, updates, isRead },
    batches: moving(
      batchesOf(learnt, learnt.labels.length, BATCH, randomOf(`${own} batches`)),
      trained.moved,
      randomOf(`${own} moved`),
    ),
  };
  try {
    return yield* courseOf(network, course, function* ({ update, loss, training }) {
      yield { type: 'point', chart: 'validation', arm, seed: nth, x: update, y: loss };
      yield { type: 'point', chart: 'training', arm, seed: nth, x: update, y: training };
      const runs = nth + (arm === BASE ? 0 : 0.5) + update / UPDATES / 2;
      yield { type: 'progress', done: runs / SEEDS };
      if (nth > 0) return;
      mistakes.set(arm, worstMistakes(network, report, pictures));
      yield { type: 'picture', name: 'mistakes', picture: pictureOf(mistakes, settings) };
    });
  } finally {
    network.dispose();
  }
}

/** A network; with dropout or batch normalization it gets the first weights of the one without. */
function networkOf(
  engine: Engine,
  widths: { readonly hidden: readonly number[]; readonly classes: number },
  trained: Trained,
  seed: string,
): Network {
  const { hidden, classes } = widths;
  const { penalty, dropout, normalized } = trained;
  const network = new Network(engine, {
    batch: REPORT,
    input: [PIXELS],
    layers: [
      ...hidden.flatMap((units): readonly TensorLayer[] => [
        { type: 'dense', units },
        ...(normalized ? [{ type: 'batch-norm' } as const] : []),
        { type: 'activation', function: 'relu' },
        ...(dropout > 0 ? [{ type: 'dropout', rate: dropout } as const] : []),
      ]),
      { type: 'dense', units: classes },
    ],
    loss: { name: 'cross-entropy-logits' },
    optimizer: { name: 'momentum', hyper: { eta: 0.02, rho: 0.9 } },
    penalty,
    seed,
  });
  if (dropout === 0 && !normalized) return network;
  const plain = networkOf(engine, widths, { ...trained, dropout: 0, normalized: false }, seed);
  takeWeights(network, plain);
  plain.dispose();
  return network;
}

/** Some of the pictures with a wrong label in place of theirs, as a network learns it. */
function mislabelled(samples: DigitSamples, classes: number, share: number, random: Random): DigitSamples {
  if (share === 0) return samples;
  const labels = samples.labels.map((label) => {
    const other = (label + 1 + Math.floor(random() * (classes - 1))) % classes;
    return random() < share ? other : label;
  });
  const targets = new Float32Array(samples.targets.length);
  labels.forEach((label, i) => (targets[i * classes + label] = 1));
  return { ...samples, labels, targets };
}

function* moving(
  batches: Iterator<Samples<Float32Array>, never, void>,
  by: number,
  random: Random,
): Generator<Samples<Float32Array>, never, void> {
  for (;;) {
    const { inputs, targets } = batches.next().value;
    yield { inputs: by > 0 ? movedDigits(inputs, by, random) : inputs, targets };
  }
}

/** The fresh pictures with the largest loss, the worst first, with what they are and what they were read as. */
interface Mistakes {
  readonly pictures: readonly Float64Array[];
  readonly captions: readonly string[];
}
/** Of the pass that was the last. */
function worstMistakes(
  network: Network,
  { inputs, labels }: DigitSamples,
  { classes, nameOf }: LearntPictures,
): Mistakes {
  const outputs = network.valuesAfter(network.layers.length);
  const losses = network.losses;
  const readAs = (i: number): number => {
    const own = outputs.subarray(i * classes, (i + 1) * classes);
    return own.indexOf(Math.max(...own));
  };
  const worst = Array.from(labels, (_, i) => i)
    .filter((i) => readAs(i) !== labels[i])
    .sort((a, b) => (losses[b] ?? NaN) - (losses[a] ?? NaN))
    .slice(0, SHOWN);
  return {
    pictures: worst.map((i) => Float64Array.from(inputs.subarray(i * PIXELS, (i + 1) * PIXELS))),
    captions: worst.map((i) => `${nameOf(labels[i] ?? NaN)} → ${nameOf(readAs(i))}`),
  };
}

const pictureOf = (mistakes: ReadonlyMap<ArmName, Mistakes>, settings: LabSettings): MapsPicture => ({
  kind: 'maps',
  title: say(
    'The worst mistakes, first seed: class → read as',
    'सबसे बड़ी ग़लतियाँ, पहला सीड: वर्ग → क्या पढ़ा गया',
    'সবচেয়ে বড় ভুল, প্রথম সিড: শ্রেণি → কী পড়া হয়েছে',
  ),
  groups: ([BASE, REMEDY] as const).flatMap((arm) => {
    const found = mistakes.get(arm);
    if (!found) return [];
    const title = arm === BASE ? againstOf(settings) : nameOf(settings);
    const named = found.pictures.length > 0 ? title : fillEach(NO_MISTAKES, { arm: title });
    return [{ title: named, side: SIDE, maps: found.pictures, captions: found.captions }];
  }),
});

const NO_MISTAKES = say('{{arm}}: no mistakes', '{{arm}}: कोई ग़लती नहीं', '{{arm}}: কোনো ভুল নেই');
