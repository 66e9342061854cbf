import { normalOf } from '../datasets/normal.ts';
import { differentiate } from '../expr/differentiate.ts';
import { evaluate } from '../expr/evaluate.ts';
import { ref } from '../expr/expr.ts';
import { numberPlain } from '../expr/print.ts';
import { fillEach, same, say } from '../language/text.ts';
import { activationFormula, type EntrywiseName } from '../layers/activations.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import type { Initialization } from '../tensor/network/initialize.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf } from '../tensor/random.ts';
import { findingOf } from './finding.ts';
import { factorALayer, lengthOf } from './gradient-size.ts';
import type { Arm, Comparison, Lab, LabSettings, Outcome } from './lab.ts';
import { factor, mean } from './statistics.ts';
import { equalityText, verdictText } from './verdict-text.ts';

const SEEDS = 10;
const UNITS = 64;
const CLASSES = 10;
const SAMPLES = 128;
/**
 * The smallest effect that counts: 15 % more or less at every layer, which is ten times over seventeen. tanh with the way of
 * Xavier, which is said to suit it, loses 5 to 13 % a layer by theory from 11 layers on.
 */
const SMALLEST = Math.log(1.15);

/** Ways to draw the first weights, with the variance of a weight: of Xavier 2/(n + n), of He 2/n, with n units on both sides. */
const WAYS = {
  tiny: { title: same('N(0, 0.01²)'), how: { name: 'normal', deviation: 0.01 }, variance: 0.01 ** 2 },
  xavier: { title: same('Xavier'), how: { name: 'xavier' }, variance: 1 / UNITS },
  he: { title: same('He'), how: { name: 'he' }, variance: 2 / UNITS },
  quarter: { title: same('N(0, 0.25²)'), how: { name: 'normal', deviation: 0.25 }, variance: 0.25 ** 2 },
  half: { title: same('N(0, 0.5²)'), how: { name: 'normal', deviation: 0.5 }, variance: 0.5 ** 2 },
} as const satisfies Readonly<Record<string, { title: Arm['title']; how: Initialization; variance: number }>>;
type Way = keyof typeof WAYS;
const ways = Object.keys(WAYS) as Way[];

const ACTIVATIONS = {
  relu: same('ReLU'),
  tanh: same('tanh'),
  sigmoid: say('sigmoid', 'सिग्मॉइड', 'সিগময়েড'),
  identity: say('none (linear)', 'कोई नहीं (रैखिक)', 'নেই (রৈখিক)'),
} as const satisfies Readonly<Partial<Record<EntrywiseName, Arm['title']>>>;
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
  source:
    'Glorot & Bengio 2010, §3–4; He et al. 2015, §2.2; Hochreiter 1991; Poole et al. 2016; Schoenholz et al. 2017',
  about: say(
    'A network with layers of 64 units is drawn and not trained: one batch of 128 random samples goes forward, the loss comes back, and the size of ∂L/∂z is read at every layer, for 10 seeds. What is compared is the factor by which it changes from one layer to the one before: 1 keeps it. The factor of each way is held against 1; less than 15 % a layer counts as kept. Beside it stands the factor by theory for very wide layers, √(nσ²·E[f′(z)²]) for n units and weights of variance σ². For ReLU the way of He suits, without an activation that of Xavier; for the sigmoid, whose slope is at most ¼, none of these. All in float64: in float32 such gradients are exactly 0.',
    '64 इकाइयों वाली परतों का नेटवर्क बनाया जाता है पर सिखाया नहीं जाता: 128 यादृच्छिक नमूनों का एक बैच आगे जाता है, हानि पीछे लौटती है, और हर परत पर ∂L/∂z का आकार पढ़ा जाता है, 10 सीडों पर। तुलना उस गुणक की है जिससे वह एक परत से पिछली परत तक बदलता है: 1 उसे बनाए रखता है। हर विधि के गुणक की तुलना 1 से होती है; प्रति परत 15 % से कम बदलाव बनाए रखना गिना जाता है। उसके पास बहुत चौड़ी परतों के सिद्धांत का गुणक है, √(nσ²·E[f′(z)²]), n इकाइयों और σ² प्रसरण वाले भारों के लिए। ReLU के लिए He की विधि अनुकूल है, बिना सक्रियण Xavier की; सिग्मॉइड के लिए, जिसका ढाल अधिकतम ¼ है, इनमें से कोई नहीं। सब float64 में: float32 में ऐसे ग्रेडिएंट ठीक 0 होते हैं।',
    '64 এককের স্তরের একটি নেটওয়ার্ক তৈরি হয় কিন্তু শেখানো হয় না: 128টি দৈব নমুনার একটি ব্যাচ সামনে যায়, লস ফিরে আসে, এবং প্রতিটি স্তরে ∂L/∂z-এর মাপ পড়া হয়, 10টি সিডে। তুলনা সেই গুণকের, যা দিয়ে এটি এক স্তর থেকে আগের স্তরে বদলায়: 1 তাকে বজায় রাখে। প্রতিটি উপায়ের গুণক 1-এর সঙ্গে মেলানো হয়; স্তরপ্রতি 15 %-এর কম বদল বজায় রাখা বলে ধরা হয়। পাশে খুব চওড়া স্তরের তত্ত্বের গুণক, √(nσ²·E[f′(z)²]), n একক ও σ² ভেদাঙ্কের ওয়েটের জন্য। ReLU-র জন্য He-র উপায় উপযোগী, অ্যাক্টিভেশন ছাড়া Xavier-এর; সিগময়েডের জন্য, যার ঢাল বড়জোর ¼, এদের কোনোটিই নয়। সব float64-এ: float32-এ এমন গ্রেডিয়েন্ট হুবহু 0।',
  ),
  controls: {
    activation: {
      type: 'choice',
      title: say('Activation', 'सक्रियण', 'অ্যাক্টিভেশন'),
      options: Object.entries(ACTIVATIONS).map(([value, title]) => ({ value, title })),
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
        // The last layer has another width.
        factors.get(way)?.push(factorALayer(sizes.slice(0, -1)));
        yield { type: 'tick' };
        yield { type: 'progress', done: (nth + (at + 1) / ways.length) / SEEDS };
      }
    return outcomeOf(factors, activation, layers);
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
      return lengthOf(network.gradientAfter(layer * (1 + between.length) + 1));
    });
  } finally {
    network.dispose();
  }
}

/** E[g(z)] of a normal z of mean 0 and variance q, by the trapezoidal rule between ±8 standard deviations. */
function expected(g: (z: number) => number, q: number): number {
  const [step, root] = [1 / 32, Math.sqrt(q)];
  let sum = 0;
  for (let i = -256; i <= 256; i += 1) sum += g(root * i * step) * Math.exp(-((i * step) ** 2) / 2);
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

/**
 * ln of the factor of a layer by theory, on average over the hidden layers. In very wide layers pre-activations are normal;
 * with inputs of variance 1 theirs is q = nσ² in the first layer and nσ²·E[f(z)²] in each further one, and the squared gradient
 * is multiplied by nσ²·E[f′(z)²] (He et al. 2015, §2.2; Poole et al. 2016, §2; Schoenholz et al. 2017, §2).
 */
function byTheory(way: Way, activation: Activation, layers: number): number {
  const formula = activationFormula(activation, ref('z'), undefined, undefined);
  const derivative = differentiate(formula, 'z');
  const f = (z: number): number => evaluate(formula, () => z);
  const slope = (z: number): number => evaluate(derivative, () => z);
  const spread = UNITS * WAYS[way].variance;
  let q: number = spread;
  let total = 0;
  for (let layer = 1; layer <= layers - 2; layer += 1) {
    total += Math.log(spread * expected((z) => slope(z) ** 2, q)) / 2;
    q = spread * expected((z) => f(z) ** 2, q);
  }
  return total / (layers - 2);
}

/** Judges that the gradient does with a way what theory says: that it vanishes, explodes or is kept. */
function judged(way: Way, found: readonly number[], theory: number, layers: number): Comparison {
  const kept = Math.abs(theory) < SMALLEST;
  const finding = findingOf(
    found.map((one) => (kept || theory > 0 ? one : -one)),
    SMALLEST,
    'ratio',
  );
  const told = mean(found);
  const what = fillEach(CHANGES, {
    way: WAYS[way].title,
    factor: factor(told),
    theory: factor(theory),
    layers: layers - 2,
    all: powerText(told * (layers - 2)),
    does: kept ? IS_KEPT : theory > 0 ? EXPLODES : VANISHES,
  });
  return {
    arm: way,
    against: way,
    finding,
    ...(kept ? { equality: true } : {}),
    sentence: (kept ? equalityText : verdictText)(finding, what, factor),
  };
}

function outcomeOf(
  factors: ReadonlyMap<Way, readonly number[]>,
  activation: Activation,
  layers: number,
): Outcome {
  const of = (way: Way): readonly number[] => factors.get(way) ?? [];
  const theory = (way: Way): number => byTheory(way, activation, layers);
  return {
    comparisons: ways.map((way) => judged(way, of(way), theory(way), layers)),
    table: {
      columns: [
        say('factor a layer', 'प्रति परत गुणक', 'স্তরপ্রতি গুণক'),
        say('by theory', 'सिद्धांत से', 'তত্ত্ব অনুযায়ী'),
        say('over all hidden layers', 'सभी छिपी परतों पर', 'সব লুকানো স্তর মিলিয়ে'),
      ],
      rows: ways.map((way) => ({
        arm: way,
        cells: [factor(mean(of(way))), factor(theory(way)), powerText(mean(of(way)) * (layers - 2))].map(
          same,
        ),
      })),
    },
  };
}

/** 1.6×10⁻²⁴, or 0.956 between a hundredth and a hundred. `log`: its natural logarithm. */
const powerText = (log: number): string =>
  Math.abs(log) < Math.log(100) ? factor(log) : numberPlain(Math.exp(log).toExponential(1)).text;

const VANISHES = say(
  'It vanishes; how many times smaller a layer:',
  'वह लुप्त होता है; प्रति परत कितने गुना छोटा:',
  'এটি মিলিয়ে যায়; স্তরপ্রতি কত গুণ ছোট:',
);
const EXPLODES = say(
  'It explodes; how many times larger a layer:',
  'वह फट पड़ता है; प्रति परत कितने गुना बड़ा:',
  'এটি ফেটে পড়ে; স্তরপ্রতি কত গুণ বড়:',
);
const IS_KEPT = say(
  'It is kept; the factor a layer:',
  'वह बना रहता है; प्रति परत गुणक:',
  'এটি বজায় থাকে; স্তরপ্রতি গুণক:',
);
const CHANGES = say(
  '{{way}}: from one layer to the one before, the gradient changes by the factor {{factor}} (by theory {{theory}}), over {{layers}} layers by {{all}}. {{does}}',
  '{{way}}: एक परत से पिछली परत तक ग्रेडिएंट {{factor}} गुना होता है (सिद्धांत से {{theory}}), {{layers}} परतों पर {{all}}। {{does}}',
  '{{way}}: এক স্তর থেকে আগের স্তরে গ্রেডিয়েন্ট {{factor}} গুণ হয় (তত্ত্বে {{theory}}), {{layers}}টি স্তরে {{all}}। {{does}}',
);
