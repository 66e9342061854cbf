import { normalOf } from '../datasets/normal.ts';
import { fillEach, same, say } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf } from '../tensor/random.ts';
import { findingOf } from './finding.ts';
import type { Comparison, Lab, LabSettings, MapsPicture, Outcome } from './lab.ts';
import { factor, mean } from './statistics.ts';
import { equalityText, threeFigures, verdictText } from './verdict-text.ts';

/** Networks with random weights, each on a random image of so many pixels a side. */
const NETWORKS = 12;
const SIDE = 65;
const CHANNELS = 8;
/** Pixels count as noticed from this share of the strongest on: two deviations of a normal curve (Luo et al. 2016). */
const NOTICED = 0.0455;
/** The smallest effects that count: one pixel, and a tenth of the side. */
const ONE_PIXEL = 1;
const SMALLEST = Math.log(1.1);

const ARMS = {
  formula: say('by the formula', 'सूत्र से', 'সূত্র অনুযায়ী'),
  found: say('where the gradient is not 0', 'जहाँ ग्रेडिएंट 0 नहीं', 'যেখানে গ্রেডিয়েন্ট 0 নয়'),
  noticed: say('where it is noticeable', 'जहाँ वह ध्यान देने योग्य है', 'যেখানে তা লক্ষণীয়'),
} as const;
type ArmName = keyof typeof ARMS;
const arms = Object.keys(ARMS) as ArmName[];

export const receptiveField: Lab = {
  name: 'receptive-field',
  title: say('The field of a unit, measured', 'इकाई का क्षेत्र, मापा हुआ', 'এককের ক্ষেত্র, মাপা'),
  claim: say(
    'A unit of a deep convolutional network depends on all pixels of its receptive field, and noticeably only on those in the middle.',
    'गहरे कनवोल्यूशनल नेटवर्क की इकाई अपने ग्राही क्षेत्र के सभी पिक्सलों पर निर्भर है, पर ध्यान देने योग्य केवल बीच वालों पर।',
    'গভীর কনভোলিউশনাল নেটওয়ার্কের একক তার গ্রাহী ক্ষেত্রের সব পিক্সেলের উপর নির্ভর করে, কিন্তু লক্ষণীয়ভাবে কেবল মাঝেরগুলির উপর।',
  ),
  source: 'Luo et al. 2016, §2–3; Dumoulin & Visin 2016',
  about: say(
    'Layers of 3×3 convolutions with 8 channels and random weights see a random image of 65×65 pixels. The gradient of one unit in the middle by every pixel comes back: the pixels where it is not exactly 0 are the field, and those where it is at least 4.55 % of the strongest are noticed. The formula adds 2 pixels for each layer, times the dilation. Nothing is trained: in a trained network the noticed part is larger.',
    '8 चैनलों और यादृच्छिक भारों वाले 3×3 कनवोल्यूशनों की परतें 65×65 पिक्सल का एक यादृच्छिक चित्र देखती हैं। बीच की एक इकाई का ग्रेडिएंट हर पिक्सल तक लौटता है: जहाँ वह ठीक 0 नहीं वह क्षेत्र है, और जहाँ वह सबसे प्रबल के कम से कम 4.55 % है वह ध्यान देने योग्य है। सूत्र हर परत के लिए 2 पिक्सल जोड़ता है, डाइलेशन के गुणा के साथ। कुछ भी प्रशिक्षित नहीं: प्रशिक्षित नेटवर्क में ध्यान देने योग्य भाग बड़ा होता है।',
    '8 চ্যানেল ও দৈব ওয়েটের 3×3 কনভোলিউশনের স্তরগুলি 65×65 পিক্সেলের একটি দৈব ছবি দেখে। মাঝের একটি এককের গ্রেডিয়েন্ট প্রতিটি পিক্সেলে ফিরে আসে: যেখানে তা হুবহু 0 নয় সেটিই ক্ষেত্র, আর যেখানে তা সবচেয়ে জোরালোর অন্তত 4.55 % সেখানে লক্ষণীয়। সূত্র প্রতি স্তরে 2 পিক্সেল যোগ করে, ডাইলেশন গুণ করে। কিছুই প্রশিক্ষিত নয়: প্রশিক্ষিত নেটওয়ার্কে লক্ষণীয় অংশ বড় হয়।',
  ),
  controls: {
    depth: {
      type: 'number',
      title: say('Layers', 'परतें', 'স্তর'),
      values: [1, 2, 4, 8, 16, 24],
      default: 8,
    },
    activation: {
      type: 'choice',
      title: say('Activation', 'सक्रियण', 'অ্যাক্টিভেশন'),
      options: [
        { value: 'relu', title: same('ReLU') },
        { value: 'tanh', title: same('tanh') },
        { value: 'identity', title: say('none (linear)', 'कोई नहीं (रैखिक)', 'নেই (রৈখিক)') },
      ],
      default: 'relu',
    },
    dilation: {
      type: 'number',
      title: say('Dilation of every layer', 'हर परत का डाइलेशन', 'প্রতিটি স্তরের ডাইলেশন'),
      values: [1, 2],
      default: 1,
    },
  },
  arms: () => arms.map((id) => ({ id, title: ARMS[id] })),
  charts: [
    {
      id: 'width',
      title: say('Side of the field, layer by layer', 'क्षेत्र की भुजा, परत दर परत', 'ক্ষেত্রের বাহু, স্তরে স্তরে'),
      x: { title: say('layers', 'परतें', 'স্তর') },
      y: { title: say('pixels', 'पिक्सल', 'পিক্সেল') },
    },
  ],
  *run(settings, seed, { engine }) {
    const most = Number(settings['depth']);
    const depths = [1, 2, 4, 8, 16, 24].filter((depth) => depth <= most);
    const sizes: Record<ArmName, number[]> = { formula: [], found: [], noticed: [] };
    let done = 0;
    const all = depths.reduce((sum, depth) => sum + depth, 0) * NETWORKS;
    for (const depth of depths)
      for (let nth = 0; nth < NETWORKS; nth += 1) {
        const gradient = gradientOf(engine, settings, depth, `${seed} receptive-field ${nth}`);
        const measured = { formula: formulaOf(settings, depth), ...measuredIn(gradient) };
        for (const arm of arms) {
          yield { type: 'point', chart: 'width', arm, seed: nth, x: depth, y: measured[arm] };
          if (depth === most) sizes[arm].push(measured[arm]);
        }
        if (nth === 0 && depth === most) yield { type: 'picture', name: 'maps', picture: picture(gradient) };
        done += depth;
        yield { type: 'tick' };
        yield { type: 'progress', done: done / all };
      }
    return outcomeOf(sizes);
  },
};

/** 1 + 2·dilation for each layer, as long as the image is larger. */
const formulaOf = (settings: LabSettings, depth: number): number =>
  Math.min(SIDE, 1 + 2 * Number(settings['dilation']) * depth);

/** The absolute gradient of a unit in the middle of the last layer by each pixel. */
function gradientOf(engine: Engine, settings: LabSettings, depth: number, seed: string): Float64Array {
  const activation = settings['activation'];
  const layers = Array.from({ length: depth }, (): readonly TensorLayer[] => [
    {
      type: 'conv',
      filters: CHANNELS,
      kernel: 3,
      padding: 'same',
      dilation: Number(settings['dilation']),
    },
    ...(activation === 'relu' || activation === 'tanh'
      ? [{ type: 'activation', function: activation } as const]
      : []),
  ]).flat();
  const network = new Network(engine, {
    precision: 'float64',
    batch: 1,
    input: [SIDE, SIDE, 1],
    layers,
    seed,
  });
  try {
    network.predict(Float64Array.from({ length: SIDE * SIDE }, normalOf(randomOf(`${seed} image`))));
    const one = new Float64Array(SIDE * SIDE * CHANNELS);
    const middle = ((SIDE - 1) / 2) * (SIDE + 1);
    // All channels of the unit: one that is off by itself would see nothing.
    for (let channel = 0; channel < CHANNELS; channel += 1) one[middle * CHANNELS + channel] = 1;
    return network.backFrom(layers.length, one).map(Math.abs);
  } finally {
    network.dispose();
  }
}

function measuredIn(gradient: Float64Array): { readonly found: number; readonly noticed: number } {
  const strongest = gradient.reduce((most, one) => Math.max(most, one), 0);
  let [first, last, noticed] = [SIDE, -1, 0];
  gradient.forEach((one, i) => {
    if (one === 0) return;
    const [row, column] = [Math.floor(i / SIDE), i % SIDE];
    first = Math.min(first, row, column);
    last = Math.max(last, row, column);
    if (one >= NOTICED * strongest) noticed += 1;
  });
  // The side of a square with as many pixels.
  return { found: Math.max(0, last - first + 1), noticed: Math.sqrt(noticed) };
}

const picture = (gradient: Float64Array): MapsPicture => ({
  kind: 'maps',
  title: say(
    'What one unit sees, first network',
    'एक इकाई क्या देखती है, पहला नेटवर्क',
    'একটি একক কী দেখে, প্রথম নেটওয়ার্ক',
  ),
  groups: [
    {
      title: say(
        'The gradient of the unit by the pixels, and where it is not 0',
        'पिक्सलों के अनुसार इकाई का ग्रेडिएंट, और जहाँ वह 0 नहीं',
        'পিক্সেল অনুযায়ী এককের গ্রেডিয়েন্ট, এবং যেখানে তা 0 নয়',
      ),
      side: SIDE,
      maps: [gradient, gradient.map((one) => (one === 0 ? 0 : 1))],
    },
  ],
});

function outcomeOf(sizes: Readonly<Record<ArmName, readonly number[]>>): Outcome {
  const apart = sizes.found.map((one, i) => one - (sizes.formula[i] ?? NaN));
  const smaller = sizes.noticed.map((one, i) => Math.log((sizes.formula[i] ?? NaN) / Math.max(1, one)));
  const values = {
    formula: threeFigures(mean(sizes.formula)),
    found: threeFigures(mean(sizes.found)),
    noticed: threeFigures(mean(sizes.noticed)),
    equal: apart.filter((one) => one === 0).length,
    all: apart.length,
  };
  const [extent, effect] = [findingOf(apart, ONE_PIXEL), findingOf(smaller, SMALLEST, 'ratio')];
  const comparisons: readonly Comparison[] = [
    {
      arm: 'found',
      against: 'formula',
      finding: extent,
      equality: true,
      sentence: equalityText(extent, fillEach(SAME, values)),
    },
    {
      arm: 'noticed',
      against: 'formula',
      finding: effect,
      sentence: verdictText(effect, fillEach(SMALLER, values), factor),
    },
  ];
  return {
    comparisons,
    table: {
      columns: [say('side in pixels', 'भुजा, पिक्सल में', 'বাহু, পিক্সেলে')],
      rows: arms.map((arm) => ({ arm, cells: [same(threeFigures(mean(sizes[arm])))] })),
    },
  };
}

const SAME = say(
  'The formula says {{formula}}, and the gradient reaches {{found}}: the same in {{equal}} of {{all}} networks. Is there a difference? In pixels:',
  'सूत्र {{formula}} कहता है, और ग्रेडिएंट {{found}} तक पहुँचता है: {{all}} में से {{equal}} नेटवर्कों में वही। क्या अंतर है? पिक्सल में:',
  'সূত্র বলে {{formula}}, আর গ্রেডিয়েন্ট পৌঁছায় {{found}} পর্যন্ত: {{all}}টির মধ্যে {{equal}}টি নেটওয়ার্কে একই। পার্থক্য আছে কি? পিক্সেলে:',
);
const SMALLER = say(
  'What is noticeable has a side of {{noticed}}. How many times larger the field by the formula is:',
  'ध्यान देने योग्य भाग की भुजा {{noticed}} है। सूत्र का क्षेत्र कितने गुना बड़ा है:',
  'লক্ষণীয় অংশের বাহু {{noticed}}। সূত্রের ক্ষেত্র কত গুণ বড়:',
);
