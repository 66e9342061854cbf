import { batchesOf } from '../datasets/batches.ts';
import { CLASSES, SIDE, type DigitSamples } from '../datasets/digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf, shuffled } from '../tensor/random.ts';
import { findingOf } from './finding.ts';
import type { Comparison, Lab, MapsPicture, News, Outcome } from './lab.ts';
import { learntPictures, type LearntPictures } from './learnt-pictures.ts';
import { picturesRightChart } from './right-charts.ts';
import { smallCnn } from './small-cnn.ts';
import { mean, percent, shareRight } from './statistics.ts';
import { threeFigures, verdictText } from './verdict-text.ts';

const SEEDS = 5;
const BATCH = 32;
const UPDATES = 200;
const EVERY = 20;
/** Fresh pictures of which each layer is read, at most. */
const READ = 400;
/** The smallest effect that counts, as a share of the variance. */
const SMALLEST = 0.1;
/** The picture that is shown: the first fresh one of this class. */
const SHOWN_CLASS = 3;

const layersFor = (classes: number): readonly TensorLayer[] => [
  ...smallCnn,
  { type: 'dense', units: classes },
];
/** What is read: after which layer, and what it is called. */
const STAGES = [
  { id: 'conv1', after: 3, title: say('first convolution', 'पहला कनवोल्यूशन', 'প্রথম কনভোলিউশন') },
  { id: 'conv2', after: 6, title: say('second convolution', 'दूसरा कनवोल्यूशन', 'দ্বিতীয় কনভোলিউশন') },
  { id: 'dense', after: 9, title: say('fully connected', 'पूर्ण-संयोजित', 'পূর্ণ-সংযুক্ত') },
] as const;
type Stage = (typeof STAGES)[number]['id'];

const TRAINED = 'trained';
const UNTRAINED = 'untrained';
const arms = [TRAINED, UNTRAINED] as const;
type ArmName = (typeof arms)[number];

export const cnnSees: Lab = {
  name: 'cnn-sees',
  title: say('What a CNN sees', 'CNN क्या देखता है', 'CNN কী দেখে'),
  claim: say(
    'Deeper layers of a convolutional network compute features that tell more about the class.',
    'कनवोल्यूशनल नेटवर्क की गहरी परतें ऐसे लक्षण निकालती हैं जो वर्ग के बारे में अधिक बताते हैं।',
    'কনভোলিউশনাল নেটওয়ার্কের গভীর স্তরগুলি এমন বৈশিষ্ট্য গণনা করে যা শ্রেণি সম্পর্কে বেশি বলে।',
  ),
  source: 'Zeiler & Fergus 2014, §4; Simonyan et al. 2014, §3; Yosinski et al. 2014, §4; Morcos et al. 2018',
  about: say(
    'A small network (8 and 16 filters of 5×5, a layer of 64 units) learns handwritten digits for 200 updates of 32 with Adam, for 5 seeds. At each stage the share of a unit’s variance that the class explains is read on 400 fresh digits, on average over the units. The same network before training is the control: its layers differ in this too, and only what training adds counts. The pictures show the first seed: its first filters, what each layer answers to a 3, and the gradient of the score of the class by the pixels. They are there to be looked at, and no verdict judges them. A map of either layer can be laid over the picture: it tells where its filter answers. Weights make a picture only in the first layer, where a filter has 5×5 of them; one of the second has 5×5 for each of the 8 maps before it.',
    'एक छोटा नेटवर्क (5×5 के 8 और 16 फ़िल्टर, 64 इकाइयों की एक परत) हाथ से लिखे अंक Adam से 32 के 200 अद्यतनों में सीखता है, 5 सीडों पर। हर चरण पर 400 नए अंकों पर पढ़ा जाता है कि इकाई के प्रसरण का कितना हिस्सा वर्ग समझाता है, इकाइयों का औसत। तुलना प्रशिक्षण से पहले के उसी नेटवर्क से है: उसकी परतों में भी यह अंतर है, और केवल वही गिना जाता है जो प्रशिक्षण जोड़ता है। चित्र पहले सीड के हैं: पहले फ़िल्टर, एक 3 पर हर परत का उत्तर, और पिक्सलों के अनुसार वर्ग के अंक का ग्रेडिएंट। वे देखने के लिए हैं, उन्हें परखा नहीं जाता। किसी भी परत का मैप चित्र के ऊपर रखा जा सकता है: वह बताता है कि उसका फ़िल्टर कहाँ उत्तर देता है। भार केवल पहली परत में चित्र बनते हैं, जहाँ फ़िल्टर में 5×5 भार हैं; दूसरी परत के फ़िल्टर में उससे पहले के 8 मैप में से हर एक के लिए 5×5 हैं।',
    'একটি ছোট নেটওয়ার্ক (5×5-এর 8টি ও 16টি ফিল্টার, 64 এককের একটি স্তর) হাতে লেখা অঙ্ক Adam দিয়ে 32-এর 200 হালনাগাদে শেখে, 5টি সিডে। প্রতিটি ধাপে 400টি নতুন অঙ্কে পড়া হয় এককের ভেদাঙ্কের কত অংশ শ্রেণি ব্যাখ্যা করে, এককগুলির গড়। তুলনা প্রশিক্ষণের আগের একই নেটওয়ার্কের সঙ্গে: তার স্তরগুলিতেও এই পার্থক্য আছে, আর কেবল প্রশিক্ষণ যা যোগ করে তাই ধরা হয়। ছবিগুলি প্রথম সিডের: প্রথম ফিল্টারগুলি, একটি 3-এ প্রতিটি স্তরের উত্তর, এবং পিক্সেল অনুযায়ী শ্রেণির স্কোরের গ্রেডিয়েন্ট। সেগুলি দেখার জন্য, সেগুলির বিচার করা হয় না। যে কোনো স্তরের ম্যাপ ছবির উপরে রাখা যায়: তা বলে তার ফিল্টার কোথায় সাড়া দেয়। ওয়েট কেবল প্রথম স্তরে ছবি হয়, যেখানে একটি ফিল্টারে 5×5টি ওয়েট; দ্বিতীয় স্তরের একটিতে আগের 8টি ম্যাপের প্রতিটির জন্য 5×5টি।',
  ),
  needs: 'digits',
  takesPictures: true,
  controls: {
    shown: {
      type: 'number',
      isClass: true,
      title: say('Class that is shown', 'दिखाया गया वर्ग', 'যে শ্রেণি দেখানো হয়'),
      values: Array.from({ length: CLASSES }, (_, i) => i),
      default: SHOWN_CLASS,
    },
  },
  arms: () => [
    { id: TRAINED, title: say('trained', 'प्रशिक्षित', 'প্রশিক্ষিত') },
    { id: UNTRAINED, title: say('before training', 'प्रशिक्षण से पहले', 'প্রশিক্ষণের আগে') },
  ],
  charts: [
    {
      id: 'explained',
      title: say(
        'Variance explained by the class, layer by layer',
        'वर्ग से समझाया गया प्रसरण, परत दर परत',
        'শ্রেণি দিয়ে ব্যাখ্যাত ভেদাঙ্ক, স্তরে স্তরে',
      ),
      x: { title: say('stage', 'चरण', 'ধাপ') },
      y: { title: say('share', 'हिस्सा', 'অংশ') },
    },
    picturesRightChart,
  ],
  *run(settings, seed, tools) {
    const pictures = learntPictures(tools);
    const fresh = pictures.samplesOf(pictures.fresh.slice(0, READ));
    const example = pictures.samplesOf([pictures.freshOf(Number(settings['shown']))]);
    const results: Result[] = [];
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const own = `${seed} cnn-sees ${nth}`;
      const learnt = pictures.samplesOf(
        shuffled(randomOf(`${own} digits`), pictures.pool).slice(0, UPDATES * BATCH),
      );
      results.push(yield* train(tools.engine, { nth, own, pictures, learnt, fresh, example }));
    }
    return outcomeOf(results);
  },
};

interface Task {
  readonly nth: number;
  readonly own: string;
  readonly pictures: LearntPictures;
  readonly learnt: DigitSamples;
  readonly fresh: DigitSamples;
  readonly example: DigitSamples;
}
type Explained = Readonly<Record<Stage, number>>;
interface Result {
  readonly explained: Readonly<Record<ArmName, Explained>>;
  readonly accuracy: number;
}

function* train(engine: Engine, task: Task): Generator<News, Result, void> {
  const { nth, own, pictures, learnt, fresh, example } = task;
  const { classes } = pictures;
  const network = new Network(engine, {
    batch: Math.max(BATCH, fresh.labels.length),
    input: [SIDE, SIDE, 1],
    layers: layersFor(classes),
    loss: { name: 'cross-entropy-logits' },
    optimizer: { name: 'adam', hyper: { eta: 0.002 } },
    seed: own,
  });
  const tell = function* (arm: ArmName, explained: Explained): Generator<News, void, void> {
    for (const [at, { id }] of STAGES.entries())
      yield { type: 'point', chart: 'explained', arm, seed: nth, x: at + 1, y: explained[id] };
  };
  const batches = batchesOf(learnt, learnt.labels.length, BATCH, randomOf(`${own} batches`));
  try {
    const before = explainedIn(network, fresh, classes);
    yield* tell(UNTRAINED, before.explained);
    let accuracy = before.accuracy;
    for (let update = 0; update <= UPDATES; update += 1) {
      if (update > 0) {
        const { inputs, targets } = batches.next().value;
        network.trainStep(inputs, targets);
        yield { type: 'tick' };
      }
      if (update % EVERY > 0) continue;
      accuracy = shareRight(network.predict(fresh.inputs), fresh.labels, classes);
      yield { type: 'point', chart: 'accuracy', arm: TRAINED, seed: nth, x: update, y: accuracy };
      if (nth === 0) yield { type: 'picture', name: 'maps', picture: mapsOf(network, example, pictures) };
      yield { type: 'progress', done: (nth + update / UPDATES) / SEEDS };
    }
    const after = explainedIn(network, fresh, classes);
    yield* tell(TRAINED, after.explained);
    return { explained: { [TRAINED]: after.explained, [UNTRAINED]: before.explained }, accuracy };
  } finally {
    network.dispose();
  }
}

/** η² of each stage: the variance between the classes as a share of all variance of a unit, on average over its units. */
function explainedIn(
  network: Network,
  { inputs, labels }: DigitSamples,
  classes: number,
): { readonly explained: Explained; readonly accuracy: number } {
  const accuracy = shareRight(network.predict(inputs), labels, classes);
  const shares = STAGES.map(
    ({ id, after }) => [id, shareOf(network.valuesAfter(after), labels, classes)] as const,
  );
  return { explained: Object.fromEntries(shares) as Explained, accuracy };
}

function shareOf(values: Float64Array, labels: Uint8Array, classes: number): number {
  const units = values.length / labels.length;
  const counts = new Float64Array(classes);
  labels.forEach((label) => (counts[label] = (counts[label] ?? 0) + 1));
  let [total, live] = [0, 0];
  for (let unit = 0; unit < units; unit += 1) {
    const sums = new Float64Array(classes);
    let [sum, squares] = [0, 0];
    labels.forEach((label, i) => {
      const value = values[i * units + unit] ?? NaN;
      sums[label] = (sums[label] ?? 0) + value;
      sum += value;
      squares += value * value;
    });
    const all = squares - (sum * sum) / labels.length;
    // A unit that is silent on all pictures has no variance to explain.
    if (all <= 1e-9) continue;
    let between = -(sum * sum) / labels.length;
    sums.forEach((one, label) => {
      if (counts[label]) between += (one * one) / counts[label];
    });
    total += between / all;
    live += 1;
  }
  return live === 0 ? 0 : total / live;
}

/** One picture of each filter or map; `rows` × `columns` numbers each, row by row from the top. */
function mapsOf(
  network: Network,
  { inputs, labels }: DigitSamples,
  { classes, nameOf }: LearntPictures,
): MapsPicture {
  const outputs = network.predict(inputs);
  const channelsOf = (values: Float64Array, channels: number): Float64Array[] =>
    Array.from({ length: channels }, (_, channel) => values.filter((_value, i) => i % channels === channel));
  const stage = (after: number, filters: number): { side: number; maps: readonly Float64Array[] } => {
    const maps = channelsOf(network.valuesAfter(after), filters);
    return { side: Math.sqrt(maps[0]?.length ?? 0), maps };
  };
  const first = stage(2, 8);
  const second = stage(5, 16);
  // The gradient of one score: 1 at the right class.
  const score = new Float64Array(classes);
  score[labels[0] ?? 0] = 1;
  const saliency = network.backFrom(network.layers.length, score);
  let predicted = 0;
  for (let k = 1; k < classes; k += 1) if ((outputs[k] ?? NaN) > (outputs[predicted] ?? NaN)) predicted = k;
  return {
    kind: 'maps',
    title: say(
      'What the layers answer, first seed: to be looked at, not judged',
      'परतें क्या उत्तर देती हैं, पहला सीड: देखने के लिए, परखा नहीं गया',
      'স্তরগুলি কী উত্তর দেয়, প্রথম সিড: দেখার জন্য, বিচার করা হয়নি',
    ),
    groups: [
      {
        title: fillEach(
          say(
            'A picture of {{name}}, read as {{predicted}}, and the gradient of its score',
            '{{name}} का चित्र, जो {{predicted}} पढ़ा गया, और उसके स्कोर का ग्रेडिएंट',
            '{{name}}-এর একটি ছবি, {{predicted}} পড়া হয়েছে, এবং তার স্কোরের গ্রেডিয়েন্ট',
          ),
          { name: nameOf(labels[0] ?? 0), predicted: nameOf(predicted) },
        ),
        side: SIDE,
        maps: [Float64Array.from(inputs), saliency],
      },
      {
        title: say('Weights of the first filters', 'पहले फ़िल्टरों के भार', 'প্রথম ফিল্টারগুলির ওয়েট'),
        side: 5,
        maps: channelsOf(network.parameter(0, 'weight'), 8),
      },
      {
        title: say('First convolution', 'पहला कनवोल्यूशन', 'প্রথম কনভোলিউশন'),
        ...first,
      },
      {
        title: say('Second convolution', 'दूसरा कनवोल्यूशन', 'দ্বিতীয় কনভোলিউশন'),
        ...second,
      },
    ],
  };
}

function outcomeOf(results: readonly Result[]): Outcome {
  const at = (arm: ArmName, stage: Stage): number =>
    mean(results.map(({ explained }) => explained[arm][stage]));
  const rise = (arm: ArmName, { explained }: Result): number => explained[arm].dense - explained[arm].conv1;
  const compared = (differences: readonly number[], text: Text): Comparison => {
    const finding = findingOf(differences, SMALLEST);
    return { arm: TRAINED, against: UNTRAINED, finding, sentence: verdictText(finding, text) };
  };
  const values = (arm: ArmName): Readonly<Record<string, string>> => ({
    first: threeFigures(at(arm, 'conv1')),
    last: threeFigures(at(arm, 'dense')),
  });
  return {
    comparisons: [
      compared(
        results.map((one) => rise(TRAINED, one)),
        fillEach(RISES, values(TRAINED)),
      ),
      compared(
        results.map((one) => rise(TRAINED, one) - rise(UNTRAINED, one)),
        fillEach(TRAINING, values(UNTRAINED)),
      ),
    ],
    table: {
      columns: [
        ...STAGES.map(({ title }) => title),
        say('pictures classified right', 'सही वर्ग के चित्र', 'ঠিক শ্রেণির ছবি'),
      ],
      rows: arms.map((arm) => ({
        arm,
        cells: [
          ...STAGES.map(({ id }) => threeFigures(at(arm, id))),
          arm === TRAINED ? percent(mean(results.map(({ accuracy }) => accuracy))) : '–',
        ].map(same),
      })),
    },
  };
}

const RISES = say(
  'The class explains {{first}} of the variance after the first convolution and {{last}} in the fully connected layer; the difference:',
  'पहले कनवोल्यूशन के बाद वर्ग प्रसरण का {{first}} समझाता है और पूर्ण-संयोजित परत में {{last}}; अंतर:',
  'প্রথম কনভোলিউশনের পরে শ্রেণি ভেদাঙ্কের {{first}} ব্যাখ্যা করে এবং পূর্ণ-সংযুক্ত স্তরে {{last}}; পার্থক্য:',
);
const TRAINING = say(
  'Before training it is {{first}} and {{last}}. What training adds to the difference:',
  'प्रशिक्षण से पहले यह {{first}} और {{last}} है। प्रशिक्षण अंतर में जो जोड़ता है:',
  'প্রশিক্ষণের আগে তা {{first}} ও {{last}}। প্রশিক্ষণ পার্থক্যে যা যোগ করে:',
);
