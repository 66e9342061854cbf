import { PIXELS, samplesOf, SIDE, splitDigits } from '../datasets/digits.ts';
import { activationParameters, activationPrinted, entrywiseNames } from '../expr/functions/activations.ts';
import type { EntrywiseName } from '../expr/functions/activations.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf, shuffled } from '../tensor/random.ts';
import { armNames, PROPERTIES, roleOutcome } from './activation-role-outcome.ts';
import type { ArmName, Measured, Property } from './activation-role-outcome.ts';
import type { Arm, Lab, LabSettings, MapsPicture, News } from './lab.ts';

const SEEDS = 10;
/** Pairs of pictures of each seed. */
const PAIRS = 30;
const MAPS = 8;
const KERNEL = 5;
const SMALLER = 3;
const DROPPED = 0.5;
/** The tones of paper and ink, with which the mean of a picture is about 0: LeCun et al. 1998, §II.B. */
const PAPER = -0.1;
const INK = 1.175;
/** Numbers of an output that are drawn, of each seed. */
const DRAWN = 40;
/** Steps of the curve of sums, from the smallest to the largest. */
const STEPS = 20;

/** Every activation of one sum; without one stands the convolution alone. */
const activations: readonly EntrywiseName[] = [
  'relu',
  'sigmoid',
  'tanh',
  ...entrywiseNames.filter((name) => !['identity', 'relu', 'sigmoid', 'tanh'].includes(name)),
];
const activationOf = (settings: LabSettings): EntrywiseName => {
  const found = activations.find((name) => name === settings['activation']);
  if (!found) throw new RangeError(`no activation ${String(settings['activation'])}`);
  return found;
};
const activationTitle = (name: EntrywiseName): Text =>
  name === 'sigmoid' ? say('sigmoid', 'सिग्मॉइड', 'সিগময়েড') : same(activationPrinted(name));

const propertyOf = (settings: LabSettings): Property | 'all' => {
  const found = (['all', ...Object.keys(PROPERTIES)] as (Property | 'all')[]).find(
    (name) => name === settings['property'],
  );
  if (!found) throw new RangeError(`no property ${String(settings['property'])}`);
  return found;
};

const titleOf = (arm: ArmName, settings: LabSettings): Text =>
  ({
    chosen: fillEach(
      say('Convolution and {{activation}}', 'कनवोल्यूशन और {{activation}}', 'কনভোলিউশন ও {{activation}}'),
      { activation: activationTitle(activationOf(settings)) },
    ),
    alone: say('Convolution alone', 'केवल कनवोल्यूशन', 'শুধু কনভোলিউশন'),
    softmax: say('Convolution and softmax', 'कनवोल्यूशन और सॉफ़्टमैक्स', 'কনভোলিউশন ও সফটম্যাক্স'),
    dropout: say('Convolution and dropout', 'कनवोल्यूशन और ड्रॉपआउट', 'কনভোলিউশন ও ড্রপআউট'),
    small: say('Convolution of 3×3', '3×3 का कनवोल्यूशन', '3×3-এর কনভোলিউশন'),
  })[arm];

export const activationRole: Lab = {
  name: 'activation-role',
  title: say(
    'What an activation does to a convolution',
    'सक्रियण कनवोल्यूशन के साथ क्या करता है',
    'অ্যাক্টিভেশন কনভোলিউশনের সঙ্গে কী করে',
  ),
  claim: say(
    'An activation makes the output of a convolution a non-linear function of its input. It does not make it a probability distribution, adds no noise and does not reduce the number of parameters.',
    'सक्रियण कनवोल्यूशन के आउटपुट को इनपुट का अरैखिक फलन बनाता है। वह उसे प्रायिकता बंटन नहीं बनाता, शोर नहीं जोड़ता और प्राचलों की संख्या नहीं घटाता।',
    'অ্যাক্টিভেশন কনভোলিউশনের আউটপুটকে ইনপুটের অরৈখিক ফাংশন করে। তা একে সম্ভাবনা বিন্যাস করে না, গোলমাল যোগ করে না, প্যারামিটারের সংখ্যাও কমায় না।',
  ),
  claims: {
    control: 'property',
    of: Object.fromEntries(Object.entries(PROPERTIES).map(([name, { claim }]) => [name, claim])),
  },
  source: 'Goodfellow, Bengio & Courville 2016, §6.2.2.3, 6.3, 7.12 and 9.3; LeCun et al. 1998, §II',
  about: say(
    'A convolution with 8 maps of 5×5, random weights (He) and biases of 0 sees handwritten digits, their tones spread around 0 as for LeNet, and the chosen activation follows; nothing is trained. Four properties are measured over 10 seeds, each with other weights and digits. Beside each stands a control that has the property, or for “non-linear” one that has not, so that the measure is seen to work. A probability distribution: how far the sum over the maps at a place is from 1, and the share of numbers below 0; control: softmax over the maps. Noise: the largest difference when the same digits go through twice, in training; control: dropout of one half. Non-linear: two digits a and b are laid over each other, and the output f(a + b) is held against f(a) + f(b), without what a picture of zeros gives, as a share of f(a + b); control: the convolution alone, which is linear. Parameters: the numbers that can be learnt; control: kernels of 3×3. From 0.1 on the first three count, from 1 on the parameters. Softmax is an activation too: as the last layer of a classifier it does make a distribution. PReLU learns its slope, one number more. Where an activation is nearly straight over most sums that occur, as the hard sigmoid between −3 and 3, it bends little.',
    '5×5 के 8 मैपों वाला कनवोल्यूशन, यादृच्छिक भारों (He) और 0 बायसों के साथ, हाथ से लिखे अंक देखता है, जिनके रंग LeNet की तरह 0 के आसपास फैलाए गए हैं, और उसके बाद चुना हुआ सक्रियण आता है; कुछ भी प्रशिक्षित नहीं होता। चार गुण 10 सीडों पर मापे जाते हैं, हर एक में अलग भार और अंक। हर गुण के पास एक नियंत्रण है जिसमें वह गुण है, या “अरैखिक” के लिए जिसमें वह नहीं है, ताकि दिखे कि माप काम करता है। प्रायिकता बंटन: किसी जगह पर मैपों का योग 1 से कितना दूर है, और 0 से नीचे की संख्याओं का हिस्सा; नियंत्रण: मैपों पर सॉफ़्टमैक्स। शोर: वही अंक दो बार, प्रशिक्षण में, भेजने पर सबसे बड़ा अंतर; नियंत्रण: आधे का ड्रॉपआउट। अरैखिक: दो अंक a और b एक-दूसरे पर रखे जाते हैं, और आउटपुट f(a + b) की तुलना f(a) + f(b) से होती है, शून्यों के चित्र का आउटपुट घटाकर, f(a + b) के हिस्से के रूप में; नियंत्रण: केवल कनवोल्यूशन, जो रैखिक है। प्राचल: सीखी जा सकने वाली संख्याएँ; नियंत्रण: 3×3 के कर्नेल। पहले तीन 0.1 से और प्राचल 1 से गिने जाते हैं। सॉफ़्टमैक्स भी एक सक्रियण है: वर्गीकारक की अंतिम परत के रूप में वह सचमुच बंटन बनाता है। PReLU अपना ढाल सीखता है, एक संख्या अधिक। जहाँ सक्रियण अधिकतर आने वाले योगों पर लगभग सीधा है, जैसे −3 और 3 के बीच hard sigmoid, वहाँ वह कम मोड़ता है।',
    '5×5-এর 8টি ম্যাপের একটি কনভোলিউশন, দৈব ওয়েট (He) ও 0 বায়াস নিয়ে, হাতে লেখা অঙ্ক দেখে, যাদের রং LeNet-এর মতো 0-র আশেপাশে ছড়ানো, তারপর আসে বাছা অ্যাক্টিভেশন; কিছুই প্রশিক্ষিত নয়। চারটি ধর্ম 10টি সিডে মাপা হয়, প্রতিটিতে আলাদা ওয়েট ও অঙ্ক। প্রতিটির পাশে একটি নিয়ন্ত্রণ থাকে যার সেই ধর্ম আছে, বা “অরৈখিক”-এর বেলায় যার নেই, যাতে দেখা যায় মাপটি কাজ করে। সম্ভাবনা বিন্যাস: কোনো স্থানে ম্যাপগুলির যোগফল 1 থেকে কত দূরে, এবং 0-র নিচের সংখ্যার অংশ; নিয়ন্ত্রণ: ম্যাপগুলির উপর সফটম্যাক্স। গোলমাল: একই অঙ্ক দুবার, প্রশিক্ষণে, পাঠালে সবচেয়ে বড় পার্থক্য; নিয়ন্ত্রণ: অর্ধেকের ড্রপআউট। অরৈখিক: দুটি অঙ্ক a ও b একটির উপর আরেকটি রাখা হয়, এবং আউটপুট f(a + b) মেলানো হয় f(a) + f(b)-এর সঙ্গে, শূন্যের ছবির আউটপুট বাদ দিয়ে, f(a + b)-এর অংশ হিসেবে; নিয়ন্ত্রণ: শুধু কনভোলিউশন, যা রৈখিক। প্যারামিটার: যে সংখ্যাগুলি শেখা যায়; নিয়ন্ত্রণ: 3×3 কার্নেল। প্রথম তিনটি 0.1 থেকে ও প্যারামিটার 1 থেকে ধরা হয়। সফটম্যাক্সও একটি অ্যাক্টিভেশন: শ্রেণিবিভাজকের শেষ স্তর হিসেবে তা সত্যিই বিন্যাস তৈরি করে। PReLU নিজের ঢাল শেখে, একটি সংখ্যা বেশি। যে অ্যাক্টিভেশন বেশিরভাগ যোগফলে প্রায় সরল, যেমন −3 ও 3-এর মধ্যে hard sigmoid, তা কম বাঁকায়।',
  ),
  needs: 'digits',
  controls: {
    property: {
      type: 'choice',
      title: say('Claim that is judged', 'परखा जाने वाला दावा', 'যে দাবি বিচার হয়'),
      options: [
        { value: 'all', title: say('all four', 'चारों', 'চারটিই') },
        ...Object.entries(PROPERTIES).map(([value, { title }]) => ({ value, title })),
      ],
      default: 'all',
    },
    activation: {
      type: 'choice',
      title: say('Activation', 'सक्रियण', 'অ্যাক্টিভেশন'),
      options: activations.map((value) => ({ value, title: activationTitle(value) })),
      default: 'relu',
    },
  },
  arms: (settings) => armNames.map((id): Arm => ({ id, title: titleOf(id, settings) })),
  charts: [
    {
      id: 'additive',
      title: say(
        'Two digits together, against their sum',
        'दो अंक साथ में, उनके योग के सामने',
        'দুটি অঙ্ক একসঙ্গে, তাদের যোগফলের বিপরীতে',
      ),
      x: { title: same('f(a) + f(b)') },
      y: { title: same('f(a + b)') },
      arms: ['chosen', 'alone'],
      scattered: ['chosen', 'alone'],
    },
    {
      id: 'sums',
      title: say(
        'Sum over the maps at a place, in order of size',
        'किसी जगह पर मैपों का योग, आकार के क्रम में',
        'কোনো স্থানে ম্যাপগুলির যোগফল, মাপের ক্রমে',
      ),
      x: { title: say('share of the places', 'जगहों का हिस्सा', 'স্থানগুলির অংশ') },
      y: { title: say('sum', 'योग', 'যোগফল') },
      arms: ['chosen', 'alone', 'softmax'],
    },
    {
      id: 'noise',
      title: say('The same digits twice', 'वही अंक दो बार', 'একই অঙ্ক দুবার'),
      x: { title: say('output, first time', 'आउटपुट, पहली बार', 'আউটপুট, প্রথমবার') },
      y: { title: say('second time', 'दूसरी बार', 'দ্বিতীয়বার') },
      arms: ['chosen', 'dropout'],
      scattered: ['chosen', 'dropout'],
    },
  ],
  figures: ['maps', 'additive', 'sums', 'noise'],
  foremost: {
    control: 'property',
    of: { distribution: ['sums'], noise: ['noise'], 'non-linear': ['additive'] },
  },
  *run(settings, seed, { engine, digits }) {
    if (!digits) throw new RangeError('this experiment needs the digits');
    const activation = activationOf(settings);
    const { fresh } = splitDigits(digits);
    const results: Readonly<Record<ArmName, Measured[]>> = {
      ...{ chosen: [], alone: [], softmax: [], dropout: [], small: [] },
    };
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const own = `${seed} activation-role ${nth}`;
      const chosen = shuffled(randomOf(`${own} digits`), fresh).slice(0, 2 * PAIRS);
      const inputs = Float64Array.from(
        samplesOf(digits, chosen).inputs,
        (ink) => PAPER + (INK - PAPER) * ink,
      );
      const shown: Outputs[] = [];
      for (const [at, arm] of armNames.entries()) {
        const outputs = outputsOf(engine, { arm, activation, own, inputs });
        results[arm].push(measured(outputs));
        yield* pointsOf(arm, nth, outputs, `${own} drawn`);
        shown.push(outputs);
        yield { type: 'tick' };
        yield { type: 'progress', done: (nth + (at + 1) / armNames.length) / SEEDS };
      }
      if (nth === 0) yield { type: 'picture', name: 'maps', picture: mapsOf(inputs, shown, settings) };
    }
    return roleOutcome({
      results,
      property: propertyOf(settings),
      activation: activationTitle(activation),
      titles: (arm) => titleOf(arm, settings),
      maps: MAPS,
    });
  },
};

/** What a convolution with what follows it makes of the pictures. */
interface Outputs {
  /** Of the pictures a, of the pictures b, of a + b, and of one picture of zeros. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly both: Float64Array;
  readonly zeros: Float64Array;
  /** Of the pictures a in training, twice. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Numbers that can be learnt. */
  readonly learnt: number;
}

const following = (arm: ArmName, activation: EntrywiseName): TensorLayer => {
  switch (arm) {
    case 'chosen':
      return { type: 'activation', function: activation };
    case 'softmax':
      return { type: 'activation', function: 'softmax' };
    case 'dropout':
      return { type: 'dropout', rate: DROPPED };
    case 'alone':
    case 'small':
      return { type: 'activation', function: 'identity' };
  }
};

/** One after the other: a and b are the first and the second half of the pictures. */
function outputsOf(
  engine: Engine,
  of: {
    readonly arm: ArmName;
    readonly activation: EntrywiseName;
    readonly own: string;
    readonly inputs: Float64Array;
  },
): Outputs {
  const { arm, activation, own, inputs } = of;
  const network = new Network(engine, {
    precision: 'float64',
    batch: PAIRS,
    input: [SIDE, SIDE, 1],
    layers: [
      { type: 'conv', filters: MAPS, kernel: arm === 'small' ? SMALLER : KERNEL },
      following(arm, activation),
      { type: 'flatten' },
    ],
    // Dropout draws in training only: there is a loss, and a rate of 0, at which no weight changes.
    loss: { name: 'squared-error' },
    optimizer: { name: 'gradient-descent', hyper: { eta: 0 } },
    seed: own,
  });
  try {
    const [a, b] = [inputs.subarray(0, PAIRS * PIXELS), inputs.subarray(PAIRS * PIXELS)];
    const targets = new Float64Array(PAIRS * network.outputSize);
    const trained = (): Float64Array => {
      network.trainStep(a, targets);
      return network.valuesAfter(network.layers.length);
    };
    const slopes = arm === 'chosen' && activationParameters[activation]?.learnt === true ? 1 : 0;
    const numbers = ['weight', 'bias'].map((name) => network.parameter(0, name).length);
    return {
      a: network.predict(a),
      b: network.predict(b),
      both: network.predict(a.map((one, i) => one + (b[i] ?? NaN))),
      zeros: network.predict(new Float64Array(PIXELS)),
      first: trained(),
      second: trained(),
      learnt: numbers.reduce((sum, one) => sum + one, slopes),
    };
  } finally {
    network.dispose();
  }
}

/** The sum over the maps at each place of each picture. */
const sumsOf = (values: Float64Array): Float64Array =>
  Float64Array.from({ length: values.length / MAPS }, (_, place) => {
    let sum = 0;
    for (let map = 0; map < MAPS; map += 1) sum += values[place * MAPS + map] ?? NaN;
    return sum;
  });

/** f(a) + f(b) and f(a + b) at a place of the outputs, without what a picture of zeros gives. */
const togetherAt = ({ a, b, both, zeros }: Outputs, i: number): readonly [apart: number, both: number] => {
  const none = zeros[i % zeros.length] ?? NaN;
  return [(a[i] ?? NaN) - none + ((b[i] ?? NaN) - none), (both[i] ?? NaN) - none];
};

function measured(outputs: Outputs): Measured {
  const { a, both, first, second, learnt } = outputs;
  const sums = sumsOf(a);
  let [bent, size] = [0, 0];
  both.forEach((_, i) => {
    const [apart, together] = togetherAt(outputs, i);
    bent += Math.abs(together - apart);
    size += Math.abs(together);
  });
  return {
    away: sums.reduce((total, one) => total + Math.abs(one - 1), 0) / sums.length,
    negative: a.reduce((count, one) => (one < 0 ? count + 1 : count), 0) / a.length,
    noise: first.reduce((most, one, i) => Math.max(most, Math.abs(one - (second[i] ?? NaN))), 0),
    bent: bent / size,
    learnt,
  };
}

function* pointsOf(arm: ArmName, seed: number, outputs: Outputs, own: string): Generator<News, void, void> {
  const point = { type: 'point', arm, seed } as const;
  const random = randomOf(own);
  for (let i = 0; i < DRAWN; i += 1) {
    const at = Math.floor(random() * outputs.a.length);
    const [apart, together] = togetherAt(outputs, at);
    if (arm === 'chosen' || arm === 'alone') yield { ...point, chart: 'additive', x: apart, y: together };
    if (arm === 'chosen' || arm === 'dropout')
      yield { ...point, chart: 'noise', x: outputs.first[at] ?? NaN, y: outputs.second[at] ?? NaN };
  }
  if (arm === 'dropout' || arm === 'small') return;
  const sums = sumsOf(outputs.a).sort();
  for (let step = 0; step <= STEPS; step += 1) {
    const y = sums[Math.round((step / STEPS) * (sums.length - 1))] ?? NaN;
    yield { ...point, chart: 'sums', x: step / STEPS, y };
  }
}

/** The first picture, and its maps after the convolution alone and after what is added to it. */
function mapsOf(inputs: Float64Array, shown: readonly Outputs[], settings: LabSettings): MapsPicture {
  const side = SIDE - KERNEL + 1;
  const group = (arm: ArmName, values: Float64Array | undefined): MapsPicture['groups'][number] => ({
    title: titleOf(arm, settings),
    side,
    maps: Array.from({ length: MAPS }, (_, map) =>
      Float64Array.from({ length: side * side }, (_, place) => values?.[place * MAPS + map] ?? NaN),
    ),
  });
  const valuesOf = (arm: ArmName): Outputs | undefined => shown[armNames.indexOf(arm)];
  return {
    kind: 'maps',
    title: say('One digit, first seed', 'एक अंक, पहला सीड', 'একটি অঙ্ক, প্রথম সিড'),
    groups: [
      { title: say('The digit', 'अंक', 'অঙ্ক'), side: SIDE, maps: [inputs.slice(0, PIXELS)] },
      group('alone', valuesOf('alone')?.a),
      group('chosen', valuesOf('chosen')?.a),
      group('softmax', valuesOf('softmax')?.a),
      group('dropout', valuesOf('dropout')?.first),
    ],
  };
}
