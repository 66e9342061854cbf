import { normalOf } from '../datasets/normal.ts';
import { fillEach, same, say } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import type { Initialization } from '../tensor/network/initialize.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf } from '../tensor/random.ts';
import { findingOf } from './finding.ts';
import type { Arm, Comparison, Lab, LabSettings, Outcome } from './lab.ts';
import { factor, mean } from './statistics.ts';
import { verdictText } from './verdict-text.ts';

const SEEDS = 10;
const UNITS = 64;
const CLASSES = 10;
const SAMPLES = 128;
/** The smallest effect that counts: a tenth more or less at every layer, which is six times over twenty. */
const SMALLEST = Math.log(1.1);

const WAYS = {
  tiny: { title: same('N(0, 0.01²)'), how: { name: 'normal', deviation: 0.01 } },
  xavier: { title: same('Xavier'), how: { name: 'xavier' } },
  he: { title: same('He'), how: { name: 'he' } },
  quarter: { title: same('N(0, 0.25²)'), how: { name: 'normal', deviation: 0.25 } },
  half: { title: same('N(0, 0.5²)'), how: { name: 'normal', deviation: 0.5 } },
} as const satisfies Readonly<Record<string, { title: Arm['title']; how: Initialization }>>;
type Way = keyof typeof WAYS;
const ways = Object.keys(WAYS) as Way[];

const ACTIVATIONS = {
  relu: { title: same('ReLU'), suited: 'he' },
  tanh: { title: same('tanh'), suited: 'xavier' },
  sigmoid: { title: say('sigmoid', 'सिग्मॉइड', 'সিগময়েড'), suited: 'xavier' },
  identity: { title: say('none (linear)', 'कोई नहीं (रैखिक)', 'নেই (রৈখিক)'), suited: 'xavier' },
} as const satisfies Readonly<Record<string, { title: Arm['title']; suited: Way }>>;
type Activation = keyof typeof ACTIVATIONS;
const activationOf = (settings: LabSettings): Activation => {
  const found = (Object.keys(ACTIVATIONS) as Activation[]).find((name) => name === settings['activation']);
  if (!found) throw new RangeError(`no activation ${String(settings['activation'])}`);
  return found;
};

export const gradientByDepth: Lab = {
  name: 'gradient-by-depth',
  title: say('Gradients through many layers', 'कई परतों से होकर ग्रेडिएंट', 'বহু স্তর পেরিয়ে গ্রেডিয়েন্ট'),
  claim: say(
    'In a deep network the gradient vanishes or explodes from layer to layer, unless the first weights have a spread that suits the activation.',
    'गहरे नेटवर्क में ग्रेडिएंट परत दर परत लुप्त होता है या फट पड़ता है, जब तक पहले भारों का फैलाव सक्रियण के अनुकूल न हो।',
    'গভীর নেটওয়ার্কে গ্রেডিয়েন্ট স্তর থেকে স্তরে মিলিয়ে যায় বা ফেটে পড়ে, যদি না প্রথম ওয়েটগুলির বিস্তার অ্যাক্টিভেশনের উপযোগী হয়।',
  ),
  source: 'Glorot & Bengio 2010, §3–4; He et al. 2015, §2.2; Hochreiter 1991',
  about: say(
    'A network with layers of 64 units is drawn and not trained: one batch of 128 random samples goes forward, the loss comes back, and the size of ∂L/∂z is read at every layer, for 10 seeds. What is compared is the factor by which it changes from one layer to the one before: 1 keeps it. The way that suits the activation (He for ReLU, Xavier for the others) is held against each other way; a tenth a layer is the least that counts. All in float64: in float32 such gradients are exactly 0.',
    '64 इकाइयों वाली परतों का नेटवर्क बनाया जाता है पर सिखाया नहीं जाता: 128 यादृच्छिक नमूनों का एक बैच आगे जाता है, हानि पीछे लौटती है, और हर परत पर ∂L/∂z का आकार पढ़ा जाता है, 10 सीडों पर। तुलना उस गुणक की है जिससे वह एक परत से पिछली परत तक बदलता है: 1 उसे बनाए रखता है। सक्रियण के अनुकूल विधि (ReLU के लिए He, बाक़ी के लिए Xavier) हर दूसरी विधि से मिलाई जाती है; प्रति परत दसवाँ हिस्सा सबसे कम गिना जाने वाला असर है। सब float64 में: float32 में ऐसे ग्रेडिएंट ठीक 0 होते हैं।',
    '64 এককের স্তরের একটি নেটওয়ার্ক তৈরি হয় কিন্তু শেখানো হয় না: 128টি দৈব নমুনার একটি ব্যাচ সামনে যায়, লস ফিরে আসে, এবং প্রতিটি স্তরে ∂L/∂z-এর মাপ পড়া হয়, 10টি সিডে। তুলনা সেই গুণকের, যা দিয়ে এটি এক স্তর থেকে আগের স্তরে বদলায়: 1 তাকে বজায় রাখে। অ্যাক্টিভেশনের উপযোগী উপায় (ReLU-র জন্য He, অন্যদের জন্য Xavier) প্রতিটি অন্য উপায়ের সঙ্গে মেলানো হয়; স্তরপ্রতি এক-দশমাংশের কম ধরা হয় না। সব float64-এ: float32-এ এমন গ্রেডিয়েন্ট হুবহু 0।',
  ),
  controls: {
    activation: {
      type: 'choice',
      title: say('Activation', 'सक्रियण', 'অ্যাক্টিভেশন'),
      options: Object.entries(ACTIVATIONS).map(([value, { title }]) => ({ value, title })),
      default: 'relu',
    },
    layers: {
      type: 'number',
      title: say('Layers', 'परतें', 'স্তর'),
      values: [6, 11, 21, 41],
      default: 21,
    },
  },
  arms: () => ways.map((id) => ({ id, title: WAYS[id].title })),
  charts: [
    {
      id: 'gradient',
      title: say('Size of ∂L/∂z at each layer', 'हर परत पर ∂L/∂z का आकार', 'প্রতিটি স্তরে ∂L/∂z-এর মাপ'),
      x: { title: say('layer, from the input', 'परत, इनपुट से', 'স্তর, ইনপুট থেকে') },
      y: { title: same('‖∂L/∂z‖'), log: true },
    },
  ],
  *run(settings, seed, { engine }) {
    const [activation, layers] = [activationOf(settings), Number(settings['layers'])];
    const factors = new Map<Way, number[]>(ways.map((way) => [way, []]));
    for (let nth = 0; nth < SEEDS; nth += 1)
      for (const [at, way] of ways.entries()) {
        const sizes = sizesOf(engine, { activation, layers, way, own: `${seed} depth ${nth}` });
        for (const [layer, y] of sizes.entries())
          yield { type: 'point', chart: 'gradient', arm: way, seed: nth, x: layer + 1, y };
        factors.get(way)?.push(factorOf(sizes));
        yield { type: 'tick' };
        yield { type: 'progress', done: (nth + (at + 1) / ways.length) / SEEDS };
      }
    return outcomeOf(factors, ACTIVATIONS[activation].suited, layers);
  },
};

/** ‖∂L/∂z‖ of each layer of a network that was just drawn, the first layer first. */
function sizesOf(
  engine: Engine,
  of: { readonly activation: Activation; readonly layers: number; readonly way: Way; readonly own: string },
): readonly number[] {
  const { activation, layers, way, own } = of;
  const between: readonly TensorLayer[] =
    activation === 'identity' ? [] : [{ type: 'activation', function: activation }];
  const network = new Network(engine, {
    precision: 'float64',
    batch: SAMPLES,
    input: [UNITS],
    layers: [
      ...Array.from({ length: layers - 1 }, (): readonly TensorLayer[] => [
        { type: 'dense', units: UNITS },
        ...between,
      ]).flat(),
      { type: 'dense', units: CLASSES },
    ],
    loss: { name: 'cross-entropy-logits' },
    initialization: WAYS[way].how,
    seed: own,
  });
  try {
    const normal = normalOf(randomOf(`${own} inputs`));
    const inputs = Float64Array.from({ length: SAMPLES * UNITS }, normal);
    const targets = new Float64Array(SAMPLES * CLASSES);
    for (let i = 0; i < SAMPLES; i += 1) targets[i * CLASSES + (i % CLASSES)] = 1;
    network.gradients(inputs, targets);
    return Array.from({ length: layers }, (_, layer) => {
      const gradient = network.gradientAfter(layer * (1 + between.length) + 1);
      return Math.sqrt(gradient.reduce((sum, one) => sum + one * one, 0));
    });
  } finally {
    network.dispose();
  }
}

/** ln of the factor from one hidden layer to the one before it, on average; the last layer has another width. */
const factorOf = (sizes: readonly number[]): number =>
  Math.log((sizes[0] ?? NaN) / (sizes.at(-2) ?? NaN)) / (sizes.length - 2);

function outcomeOf(factors: ReadonlyMap<Way, readonly number[]>, suited: Way, layers: number): Outcome {
  const of = (way: Way): readonly number[] => factors.get(way) ?? [];
  const compared = (other: Way): Comparison => {
    const finding = findingOf(
      of(other).map((one, i) => Math.abs(one) - Math.abs(of(suited)[i] ?? NaN)),
      SMALLEST,
      'ratio',
    );
    return {
      arm: suited,
      against: other,
      finding,
      sentence: verdictText(
        finding,
        fillEach(KEEPS, {
          suited: WAYS[suited].title,
          other: WAYS[other].title,
          factor: factor(mean(of(suited))),
          rival: factor(mean(of(other))),
        }),
        factor,
      ),
    };
  };
  return {
    comparisons: ways.filter((way) => way !== suited).map(compared),
    table: {
      columns: [
        say('factor a layer', 'प्रति परत गुणक', 'স্তরপ্রতি গুণক'),
        say('over all hidden layers', 'सभी छिपी परतों पर', 'সব লুকানো স্তর মিলিয়ে'),
      ],
      rows: ways.map((way) => ({
        arm: way,
        cells: [factor(mean(of(way))), powerOf((mean(of(way)) * (layers - 2)) / Math.LN10)].map(same),
      })),
    },
  };
}

/** 10^−12.1, the exponent to a tenth. */
const powerOf = (exponent: number): string => `10^${exponent.toFixed(1).replace('-', '−')}`;

const KEEPS = say(
  'From one layer to the one before, the gradient changes by the factor {{factor}} with {{suited}}, by {{rival}} with {{other}}. How many times further from 1 the second is:',
  'एक परत से पिछली परत तक ग्रेडिएंट {{suited}} से {{factor}} गुना और {{other}} से {{rival}} गुना होता है। दूसरा 1 से कितने गुना दूर है:',
  'এক স্তর থেকে আগের স্তরে গ্রেডিয়েন্ট {{suited}}-এ {{factor}} গুণ, {{other}}-এ {{rival}} গুণ হয়। দ্বিতীয়টি 1 থেকে কত গুণ দূরে:',
);
