import { batchesOf } from '../datasets/batches.ts';
import { CLASSES, PIXELS, SIDE, type DigitSamples } from '../datasets/digits.ts';
import { edgeTone } from '../datasets/fit-picture.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf, shuffled, type Random } from '../tensor/random.ts';
import { findingOf } from './finding.ts';
import type { Comparison, Lab, LabSettings, MapsPicture, News, Outcome } from './lab.ts';
import { learntPictures, type LearntPictures } from './learnt-pictures.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { smallCnn } from './small-cnn.ts';
import { mean, percent, shareRight } from './statistics.ts';
import { threeFigures, verdictText } from './verdict-text.ts';

const SEEDS = 5;
const BATCH = 32;
const UPDATES = 200;
/** Updates between two tellings of how much is done. */
const EVERY = 20;
/** Fresh pictures of which pixels are changed, at most, and the first of them, over which a patch is moved. */
const READ = 160;
const COVERED = 40;
/** How many pixels are changed. */
const COUNTS = [0, 10, 20, 40, 80] as const;
/** Named before the first run. */
const COUNT = 40;
/** From this distance on from the tone of the paper, which is that of the edge, a pixel counts as ink. */
const INK = 0.2;
/** A patch of so many pixels a side is moved by so many, over so many places a side. */
const PATCH = 7;
const STRIDE = 3;
const PLACES = (SIDE - PATCH) / STRIDE + 1;
/** The smallest effects that count: of a probability, and of a correlation. */
const SMALLEST = 0.1;

const layersFor = (classes: number): readonly TensorLayer[] => [
  ...smallCnn,
  { type: 'dense', units: classes },
];

/** By what pixels are chosen. */
const ARMS = {
  'gradient-input': say(
    'largest |gradient × pixel|',
    'सबसे बड़ा |ग्रेडिएंट × पिक्सल|',
    'বৃহত্তম |গ্রেডিয়েন্ট × পিক্সেল|',
  ),
  gradient: say('largest |gradient|', 'सबसे बड़ा |ग्रेडिएंट|', 'বৃহত্তম |গ্রেডিয়েন্ট|'),
  ink: say('random pixels with ink', 'स्याही वाले यादृच्छिक पिक्सल', 'কালিযুক্ত দৈব পিক্সেল'),
  random: say('random pixels', 'यादृच्छिक पिक्सल', 'দৈব পিক্সেল'),
} as const;
type ArmName = keyof typeof ARMS;
const arms = Object.keys(ARMS) as ArmName[];

export const pixelsThatCount: Lab = {
  name: 'pixels-that-count',
  title: say('Which pixels count', 'कौन से पिक्सल मायने रखते हैं', 'কোন পিক্সেল গুরুত্বপূর্ণ'),
  claim: say(
    'The gradient of the score of a class by the pixels shows which pixels the answer of a network depends on.',
    'पिक्सलों के अनुसार वर्ग के स्कोर का ग्रेडिएंट दिखाता है कि नेटवर्क का उत्तर किन पिक्सलों पर निर्भर है।',
    'পিক্সেল অনুযায়ী শ্রেণির স্কোরের গ্রেডিয়েন্ট দেখায় নেটওয়ার্কের উত্তর কোন পিক্সেলের উপর নির্ভর করে।',
  ),
  source: 'Simonyan et al. 2014, §3; Zeiler & Fergus 2014, §4.2; Adebayo et al. 2018',
  about: say(
    'A small CNN learns handwritten digits for 200 updates of 32 with Adam, for 5 seeds. Of 160 fresh digits some pixels are changed, chosen by the gradient or at random, and the probability of the answer is read again. Nearly all pixels of a digit are paper, so random pixels are an easy rival; the fair one are random pixels with ink. Then a patch of 7×7 without ink is moved over 40 of the digits: the worst place is held against the place with most ink. The last control is the map itself: how far does it agree, pixel by pixel in order of rank, with that of another trained network, and with that of the same network before training? What an untrained network shows as well is where the ink is, not what was learnt. With pictures of your own, paper is the tone of a picture’s edge, and ink what differs from it.',
    'एक छोटा CNN हाथ से लिखे अंक Adam से 32 के 200 अद्यतनों में सीखता है, 5 सीडों पर। 160 नए अंकों के कुछ पिक्सल बदले जाते हैं, ग्रेडिएंट से चुने हुए या यादृच्छिक, और उत्तर की प्रायिकता फिर पढ़ी जाती है। अंक के लगभग सब पिक्सल काग़ज़ हैं, इसलिए यादृच्छिक पिक्सल आसान प्रतिद्वंद्वी हैं; न्यायसंगत हैं स्याही वाले यादृच्छिक पिक्सल। फिर 7×7 का बिना स्याही का टुकड़ा 40 अंकों पर घुमाया जाता है: सबसे बुरी जगह सबसे अधिक स्याही वाली जगह से मिलाई जाती है। आख़िरी जाँच ख़ुद मैप है: वह क्रम के अनुसार पिक्सल-दर-पिक्सल दूसरे प्रशिक्षित नेटवर्क के मैप से, और प्रशिक्षण से पहले के उसी नेटवर्क के मैप से कितना मिलता है? जो अप्रशिक्षित नेटवर्क भी दिखाता है, वह स्याही की जगह है, सीखी हुई बात नहीं। अपने चित्रों में काग़ज़ चित्र के छोर की छटा है, और स्याही वह जो उससे अलग है।',
    'একটি ছোট CNN হাতে লেখা অঙ্ক Adam দিয়ে 32-এর 200 হালনাগাদে শেখে, 5টি সিডে। 160টি নতুন অঙ্কের কিছু পিক্সেল বদলানো হয়, গ্রেডিয়েন্ট দিয়ে বাছা বা দৈব, এবং উত্তরের সম্ভাবনা আবার পড়া হয়। অঙ্কের প্রায় সব পিক্সেল কাগজ, তাই দৈব পিক্সেল সহজ প্রতিদ্বন্দ্বী; ন্যায্য হল কালিযুক্ত দৈব পিক্সেল। তারপর 7×7-এর কালিহীন একটি টুকরো 40টি অঙ্কের উপর সরানো হয়: সবচেয়ে খারাপ জায়গাটি সবচেয়ে বেশি কালির জায়গার সঙ্গে মেলানো হয়। শেষ যাচাই ম্যাপটি নিজেই: ক্রম অনুযায়ী পিক্সেলে পিক্সেলে তা অন্য প্রশিক্ষিত নেটওয়ার্কের সঙ্গে, আর প্রশিক্ষণের আগের একই নেটওয়ার্কের সঙ্গে কতটা মেলে? যা অপ্রশিক্ষিত নেটওয়ার্কও দেখায় তা কালির জায়গা, শেখা কিছু নয়। নিজের ছবিতে কাগজ হল ছবির ধারের টোন, আর কালি যা তার থেকে আলাদা।',
  ),
  needs: 'digits',
  takesPictures: true,
  controls: {
    change: {
      type: 'choice',
      title: say('Changed pixels become', 'बदले पिक्सल हो जाते हैं', 'বদলানো পিক্সেল হয়'),
      options: [
        { value: 'paper', title: say('paper', 'काग़ज़', 'কাগজ') },
        { value: 'inverted', title: say('inverted', 'उल्टे', 'উল্টো') },
      ],
      default: 'paper',
    },
    shown: {
      type: 'number',
      isClass: true,
      title: say('Class that is shown', 'दिखाया गया वर्ग', 'যে শ্রেণি দেখানো হয়'),
      values: Array.from({ length: CLASSES }, (_, i) => i),
      default: 4,
    },
  },
  arms: () => arms.map((id) => ({ id, title: ARMS[id] })),
  charts: [
    {
      id: 'deletion',
      title: say(
        'Probability of the answer after pixels were changed',
        'पिक्सल बदलने के बाद उत्तर की प्रायिकता',
        'পিক্সেল বদলানোর পরে উত্তরের সম্ভাবনা',
      ),
      x: { title: say('pixels changed', 'बदले पिक्सल', 'বদলানো পিক্সেল'), marked: COUNTS },
      y: { title: say('probability', 'प्रायिकता', 'সম্ভাবনা') },
    },
  ],
  *run(settings, seed, tools) {
    const pictures = learntPictures(tools);
    const fresh = pictures.samplesOf(pictures.fresh.slice(0, READ));
    const example = pictures.samplesOf([pictures.freshOf(Number(settings['shown']))]);
    const results: Result[] = [];
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const own = `${seed} pixels-that-count ${nth}`;
      const chosen = shuffled(randomOf(`${own} digits`), pictures.pool).slice(0, UPDATES * BATCH);
      const task = { nth, own, settings, pictures, learnt: pictures.samplesOf(chosen), fresh, example };
      results.push(yield* examine(tools.engine, task));
    }
    return outcomeOf(results);
  },
};

interface Task {
  readonly nth: number;
  readonly own: string;
  readonly settings: LabSettings;
  readonly pictures: LearntPictures;
  readonly learnt: DigitSamples;
  readonly fresh: DigitSamples;
  readonly example: DigitSamples;
}
interface Result {
  /** By how much the probability of the answer falls with `COUNT` pixels changed, on average over the pictures. */
  readonly drops: Readonly<Record<ArmName, number>>;
  /** The share of pictures that are then read as something else. */
  readonly flipped: Readonly<Record<ArmName, number>>;
  /** By how much it falls with the patch at the worst place, and where it covers most ink. */
  readonly worst: number;
  readonly inkiest: number;
  /** |gradient| of each covered picture, of the trained network and of the untrained one. */
  readonly maps: readonly Float64Array[];
  readonly untrained: readonly Float64Array[];
  readonly accuracy: number;
}

function* examine(engine: Engine, task: Task): Generator<News, Result, void> {
  const { nth, own, settings, pictures, learnt, fresh, example } = task;
  const { classes } = pictures;
  const network = new Network(engine, {
    batch: Math.max(BATCH, fresh.labels.length),
    input: [SIDE, SIDE, 1],
    layers: layersFor(classes),
    loss: { name: 'cross-entropy-logits' },
    optimizer: { name: 'adam', hyper: { eta: 0.002 } },
    // With biases of 0 the pooled windows over bare paper are ties, where a gradient says little.
    initialization: { name: 'pytorch' },
    seed: own,
  });
  try {
    const untrained = picturesOf(saliencyOf(network, fresh.inputs)).slice(0, COVERED);
    const [before] = picturesOf(saliencyOf(network, example.inputs));
    const batches = batchesOf(learnt, learnt.labels.length, BATCH, randomOf(`${own} batches`));
    for (let update = 1; update <= UPDATES; update += 1) {
      const { inputs, targets } = batches.next().value;
      network.trainStep(inputs, targets);
      yield { type: 'tick' };
      if (update % EVERY === 0) yield { type: 'progress', done: (nth + (0.8 * update) / UPDATES) / SEEDS };
    }
    if (nth === 0 && before) {
      const picture = pictureOf({
        engine,
        network,
        before,
        example,
        settings,
        pictures,
        random: randomOf(`${own} shown`),
      });
      yield { type: 'picture', name: 'maps', picture };
    }
    const saliency = saliencyOf(network, fresh.inputs);
    const asked = answersOf(engine, network, fresh.inputs);
    const random = randomOf(`${own} pixels`);
    const [drops, flipped] = [{}, {}] as [Record<ArmName, number>, Record<ArmName, number>];
    for (const arm of arms) {
      const ranked = rankedPixels(arm, fresh.inputs, saliency, random);
      for (const count of COUNTS) {
        const changed = changedPixels(fresh.inputs, ranked, count, settings);
        const found = answersOf(engine, network, changed);
        const left = asked.best.map((best, i) => found.probabilities[i * classes + best] ?? NaN);
        yield { type: 'point', chart: 'deletion', arm, seed: nth, x: count, y: mean(left) };
        if (count !== COUNT) continue;
        drops[arm] = mean(left.map((one, i) => (asked.certainty[i] ?? NaN) - one));
        flipped[arm] = mean(asked.best.map((best, i) => Number(best !== found.best[i])));
      }
    }
    const covered = picturesOf(Float64Array.from(fresh.inputs)).slice(0, COVERED);
    const patches = covered.map((picture, i) =>
      patchDrops(engine, network, picture, asked.best[i] ?? NaN).map(
        (one) => (asked.certainty[i] ?? NaN) - one,
      ),
    );
    yield { type: 'progress', done: (nth + 1) / SEEDS };
    return {
      ...{ drops, flipped, untrained },
      worst: mean(patches.map((one) => Math.max(...one))),
      inkiest: mean(patches.map((one, i) => one[mostInk(covered[i] ?? new Float64Array())] ?? NaN)),
      maps: picturesOf(saliency).slice(0, COVERED).map(absolute),
      accuracy: shareRight(network.predict(fresh.inputs), fresh.labels, classes),
    };
  } finally {
    network.dispose();
  }
}

const absolute = (values: Float64Array): Float64Array => values.map(Math.abs);
/** Pictures that stand one after the other. */
const picturesOf = (values: Float64Array): readonly Float64Array[] =>
  Array.from({ length: values.length / PIXELS }, (_, i) => values.slice(i * PIXELS, (i + 1) * PIXELS));

interface Answers {
  readonly classes: number;
  /** Of each class for each picture. */
  readonly probabilities: Float64Array;
  /** The class with the largest, and how large it is. */
  readonly best: readonly number[];
  readonly certainty: readonly number[];
}
function answersOf(engine: Engine, network: Network, inputs: Float32Array | Float64Array): Answers {
  const outputs = network.predict(inputs);
  const count = inputs.length / PIXELS;
  const classes = outputs.length / count;
  const rows = Array.from({ length: count }, (_, i) => outputs.subarray(i * classes, (i + 1) * classes));
  const best = rows.map((row) => row.indexOf(Math.max(...row)));
  const powers = engine.exp(
    outputs.map((one, i) => one - (outputs[i - (i % classes) + (best[Math.floor(i / classes)] ?? 0)] ?? NaN)),
  );
  const sums = rows.map((_, i) =>
    powers.subarray(i * classes, (i + 1) * classes).reduce((sum, one) => sum + one, 0),
  );
  return {
    classes,
    probabilities: powers.map((one, i) => one / (sums[Math.floor(i / classes)] ?? NaN)),
    best,
    // e⁰ over the sum.
    certainty: sums.map((sum) => 1 / sum),
  };
}

/** The gradient by the pixels of the score of the class that is answered. At most one batch of pictures. */
function saliencyOf(network: Network, inputs: Float32Array): Float64Array {
  const outputs = network.predict(inputs);
  const score = new Float64Array(outputs.length);
  const classes = (outputs.length * PIXELS) / inputs.length;
  for (let from = 0; from < outputs.length; from += classes) {
    const row = outputs.subarray(from, from + classes);
    score[from + row.indexOf(Math.max(...row))] = 1;
  }
  return network.backFrom(network.layers.length, score);
}

/** The tone of the paper of each picture. */
const papersOf = (inputs: Float32Array): readonly number[] =>
  Array.from({ length: inputs.length / PIXELS }, (_, i) =>
    edgeTone(inputs.subarray(i * PIXELS, (i + 1) * PIXELS), SIDE),
  );

/** The pixels of each picture in the order in which they are changed. */
function rankedPixels(
  arm: ArmName,
  inputs: Float32Array,
  saliency: Float64Array,
  random: Random,
): readonly (readonly number[])[] {
  const all = Array.from({ length: PIXELS }, (_, i) => i);
  return papersOf(inputs).map((paper, i) => {
    const at = (k: number): number => i * PIXELS + k;
    const ink = (k: number): number => (inputs[at(k)] ?? NaN) - paper;
    if (arm === 'random') return shuffled(random, all);
    if (arm === 'ink') return shuffled(random, all).filter((k) => Math.abs(ink(k)) > INK);
    const weight = (k: number): number =>
      Math.abs((saliency[at(k)] ?? NaN) * (arm === 'gradient' ? 1 : ink(k)));
    return all.toSorted((a, b) => weight(b) - weight(a));
  });
}

function changedPixels(
  inputs: Float32Array,
  ranked: readonly (readonly number[])[],
  count: number,
  { change }: LabSettings,
): Float32Array {
  const changed = inputs.slice();
  const papers = papersOf(inputs);
  ranked.forEach((pixels, i) => {
    for (const k of pixels.slice(0, count)) {
      const at = i * PIXELS + k;
      changed[at] = change === 'inverted' ? 1 - (changed[at] ?? NaN) : (papers[i] ?? NaN);
    }
  });
  return changed;
}

/** The pixels under the patch at each of its places, row by row. */
const PATCHES: readonly (readonly number[])[] = Array.from({ length: PLACES * PLACES }, (_, place) => {
  const [top, left] = [STRIDE * Math.floor(place / PLACES), STRIDE * (place % PLACES)];
  return Array.from({ length: PATCH * PATCH }, (_pixel, k) => {
    const [row, column] = [top + Math.floor(k / PATCH), left + (k % PATCH)];
    return row * SIDE + column;
  });
});
/** The probability of a class with the patch at each place. */
function patchDrops(
  engine: Engine,
  network: Network,
  picture: Float64Array,
  label: number,
): readonly number[] {
  const inputs = new Float64Array(PATCHES.length * PIXELS);
  const paper = edgeTone(picture, SIDE);
  PATCHES.forEach((pixels, place) => {
    inputs.set(picture, place * PIXELS);
    for (const k of pixels) inputs[place * PIXELS + k] = paper;
  });
  const { classes, probabilities } = answersOf(engine, network, inputs);
  return PATCHES.map((_, place) => probabilities[place * classes + label] ?? NaN);
}
function mostInk(picture: Float64Array): number {
  const paper = edgeTone(picture, SIDE);
  const ink = PATCHES.map((pixels) =>
    pixels.reduce((sum, k) => sum + Math.abs((picture[k] ?? NaN) - paper), 0),
  );
  return ink.indexOf(Math.max(...ink));
}

function pictureOf(of: {
  readonly engine: Engine;
  readonly network: Network;
  /** The gradient by the pixels before training. */
  readonly before: Float64Array;
  readonly example: DigitSamples;
  readonly settings: LabSettings;
  readonly pictures: LearntPictures;
  readonly random: Random;
}): MapsPicture {
  const { engine, network, before, example, settings, pictures, random } = of;
  const picture = Float64Array.from(example.inputs);
  const saliency = saliencyOf(network, example.inputs);
  const { best, certainty } = answersOf(engine, network, example.inputs);
  const [label = NaN, sure = NaN] = [best[0], certainty[0]];
  const read = (inputs: Float32Array): string => {
    const { best: found, probabilities } = answersOf(engine, network, inputs);
    const probability = (probabilities[label] ?? NaN).toFixed(2);
    return `${pictures.nameOf(found[0] ?? NaN)}: P(${pictures.nameOf(label)}) = ${probability}`;
  };
  const shown = arms.map((arm) => {
    const ranked = rankedPixels(arm, example.inputs, saliency, random);
    return changedPixels(example.inputs, ranked, COUNT, settings);
  });
  const drops = patchDrops(engine, network, picture, label).map((one) => sure - one);
  return {
    kind: 'maps',
    title: say('One picture, first seed', 'एक चित्र, पहला सीड', 'একটি ছবি, প্রথম সিড'),
    groups: [
      {
        title: say(
          'The picture; the gradient of its score; the same before training',
          'चित्र; उसके स्कोर का ग्रेडिएंट; वही प्रशिक्षण से पहले',
          'ছবিটি; তার স্কোরের গ্রেডিয়েন্ট; একই, প্রশিক্ষণের আগে',
        ),
        side: SIDE,
        maps: [picture, saliency, before],
        captions: [read(example.inputs), '', ''],
      },
      {
        title: fillEach(
          say(
            'With {{count}} pixels changed: by |gradient × pixel|, by |gradient|, random with ink, random',
            '{{count}} पिक्सल बदलकर: |ग्रेडिएंट × पिक्सल| से, |ग्रेडिएंट| से, स्याही वाले यादृच्छिक, यादृच्छिक',
            '{{count}}টি পিক্সেল বদলে: |গ্রেডিয়েন্ট × পিক্সেল| দিয়ে, |গ্রেডিয়েন্ট| দিয়ে, কালিযুক্ত দৈব, দৈব',
          ),
          { count: COUNT },
        ),
        side: SIDE,
        maps: shown.map((one) => Float64Array.from(one)),
        captions: shown.map(read),
      },
      {
        title: say(
          'What the probability loses with a patch at each place',
          'हर जगह टुकड़ा रखने पर प्रायिकता कितनी घटती है',
          'প্রতিটি জায়গায় টুকরো রাখলে সম্ভাবনা কতটা কমে',
        ),
        side: PLACES,
        maps: [Float64Array.from(drops)],
        captions: [`≤ ${Math.max(...drops).toFixed(2)}`],
      },
    ],
  };
}

function outcomeOf(results: readonly Result[]): Outcome {
  const drops = (arm: ArmName): readonly number[] => results.map((one) => one.drops[arm]);
  const byGradient = (arm: ArmName): Comparison => {
    const finding = findingOf(
      drops(arm).map((one, i) => one - (drops('ink')[i] ?? NaN)),
      SMALLEST,
    );
    const values = {
      count: COUNT,
      arm: ARMS[arm],
      ours: threeFigures(mean(drops(arm))),
      ink: threeFigures(mean(drops('ink'))),
      random: threeFigures(mean(drops('random'))),
    };
    return { arm, against: 'ink', finding, sentence: verdictText(finding, fillEach(DELETED, values)) };
  };
  const patch = findingOf(
    results.map(({ worst, inkiest }) => worst - inkiest),
    SMALLEST,
  );
  const agreement = (one: readonly Float64Array[], other: readonly Float64Array[]): number =>
    mean(one.map((map, i) => rankCorrelation(map, other[i] ?? new Float64Array())));
  const others = results.map(({ maps }, i) => agreement(maps, results[(i + 1) % results.length]?.maps ?? []));
  const untrained = results.map(({ maps, untrained: before }) => agreement(maps, before.map(absolute)));
  const learnt = findingOf(
    others.map((one, i) => one - (untrained[i] ?? NaN)),
    SMALLEST,
  );
  const compared = (
    finding: Comparison['finding'],
    text: Text,
    values: Readonly<Record<string, number>>,
  ): Comparison => ({
    arm: 'gradient',
    against: 'ink',
    finding,
    sentence: verdictText(
      finding,
      fillEach(
        text,
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, threeFigures(value)])),
      ),
    ),
  });
  return {
    comparisons: [
      byGradient('gradient-input'),
      byGradient('gradient'),
      compared(patch, PATCHED, {
        worst: mean(results.map(({ worst }) => worst)),
        inkiest: mean(results.map(({ inkiest }) => inkiest)),
      }),
      compared(learnt, AGREE, { other: mean(others), untrained: mean(untrained) }),
    ],
    table: {
      columns: [
        say('probability lost', 'घटी प्रायिकता', 'কমা সম্ভাবনা'),
        say('read as another class', 'दूसरा वर्ग पढ़ा गया', 'অন্য শ্রেণি পড়া হয়েছে'),
      ],
      rows: arms.map((arm) => ({
        arm,
        cells: [
          threeFigures(mean(drops(arm))),
          percent(mean(results.map(({ flipped }) => flipped[arm]))),
        ].map(same),
      })),
    },
  };
}

const DELETED = say(
  '{{count}} pixels, {{arm}}: changing them costs {{ours}} of the probability; random pixels with ink cost {{ink}}, random pixels {{random}}.',
  '{{count}} पिक्सल, {{arm}}: इन्हें बदलने से प्रायिकता {{ours}} घटती है; स्याही वाले यादृच्छिक पिक्सलों से {{ink}}, यादृच्छिक पिक्सलों से {{random}}।',
  '{{count}}টি পিক্সেল, {{arm}}: বদলালে সম্ভাবনা {{ours}} কমে; কালিযুক্ত দৈব পিক্সেলে {{ink}}, দৈব পিক্সেলে {{random}}।',
);
const PATCHED = say(
  'Hiding the worst patch of 7×7 costs {{worst}} of the probability, hiding the patch with most ink {{inkiest}}. Does it depend on particular strokes, not just on ink?',
  '7×7 का सबसे बुरा टुकड़ा छिपाने से प्रायिकता {{worst}} घटती है, सबसे अधिक स्याही वाला छिपाने से {{inkiest}}। क्या वह ख़ास रेखाओं पर निर्भर है, केवल स्याही पर नहीं?',
  '7×7-এর সবচেয়ে খারাপ টুকরো ঢাকলে সম্ভাবনা {{worst}} কমে, সবচেয়ে বেশি কালির টুকরো ঢাকলে {{inkiest}}। তা কি বিশেষ রেখার উপর নির্ভর করে, শুধু কালির উপর নয়?',
);
const AGREE = say(
  'The maps of |gradient| agree by {{other}} with those of another trained network (rank correlation), and by {{untrained}} with those of the network before training: so much is where the ink is. What training adds:',
  '|ग्रेडिएंट| के मैप दूसरे प्रशिक्षित नेटवर्क के मैपों से {{other}} मिलते हैं (क्रम-सहसंबंध), और प्रशिक्षण से पहले के नेटवर्क से {{untrained}}: इतना तो स्याही की जगह है। प्रशिक्षण जो जोड़ता है:',
  '|গ্রেডিয়েন্ট|-এর ম্যাপ অন্য প্রশিক্ষিত নেটওয়ার্কের সঙ্গে {{other}} মেলে (ক্রম-সহসম্পর্ক), প্রশিক্ষণের আগের নেটওয়ার্কের সঙ্গে {{untrained}}: ততটা কালির জায়গা। প্রশিক্ষণ যা যোগ করে:',
);
