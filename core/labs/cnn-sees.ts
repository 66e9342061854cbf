import { batchesOf } from '../datasets/batches.ts';
import { CLASSES, SIDE, type DigitSamples } from '../datasets/digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf, shuffled } from '../tensor/random.ts';
import {
  OTHERS,
  OWN,
  readWeights,
  WEIGHT_STAGES,
  weightsOutcome,
  weightsPicture,
  type WeightsRead,
} from './filter-weights.ts';
import { findingOf } from './finding.ts';
import type { Arm, Comparison, Lab, MapsPicture, News, Outcome } from './lab.ts';
import { learntPictures, type LearntPictures } from './learnt-pictures.ts';
import { ALONG, mapsOutcome, movedPicture, readMaps, SHUFFLED, type MapsRead } from './moved-maps.ts';
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

/** What is asked of the layers. */
const COMPLEXITY = 'complexity';
const WEIGHTS = 'weights';
const MAPS = 'maps';
const ARMS: Readonly<Record<string, readonly Arm[]>> = {
  [COMPLEXITY]: [
    { id: TRAINED, title: say('trained', 'प्रशिक्षित', 'প্রশিক্ষিত') },
    { id: UNTRAINED, title: say('before training', 'प्रशिक्षण से पहले', 'প্রশিক্ষণের আগে') },
  ],
  [WEIGHTS]: [
    { id: OWN, title: say('patches of the same filter', 'उसी फ़िल्टर के टुकड़े', 'একই ফিল্টারের টুকরো') },
    {
      id: OTHERS,
      title: say('patches of the other filters', 'दूसरे फ़िल्टरों के टुकड़े', 'অন্য ফিল্টারের টুকরো'),
    },
  ],
  [MAPS]: [
    {
      id: ALONG,
      title: say('moved as far as the picture', 'चित्र जितना खिसकाया गया', 'ছবির সমান সরানো'),
    },
    { id: SHUFFLED, title: say('in random order', 'यादृच्छिक क्रम में', 'দৈব ক্রমে') },
  ],
};
const whenAsked = (value: string) => ({ control: 'claim', value }) as const;
const CORRELATION = say('correlation', 'सहसंबंध', 'সহসম্পর্ক');

export const cnnSees: Lab = {
  name: 'cnn-sees',
  title: say('What a CNN sees', 'CNN क्या देखता है', 'CNN কী দেখে'),
  claim: say(
    'Deeper layers of a convolutional network compute features that tell more about the class.',
    'कनवोल्यूशनल नेटवर्क की गहरी परतें ऐसे लक्षण निकालती हैं जो वर्ग के बारे में अधिक बताते हैं।',
    'কনভোলিউশনাল নেটওয়ার্কের গভীর স্তরগুলি এমন বৈশিষ্ট্য গণনা করে যা শ্রেণি সম্পর্কে বেশি বলে।',
  ),
  claims: {
    control: 'claim',
    of: {
      [WEIGHTS]: say(
        'The weights of a convolution filter show what excites it, at any layer.',
        'कनवोल्यूशन फ़िल्टर के भार दिखाते हैं कि उसे क्या उत्तेजित करता है, किसी भी परत में।',
        'কনভোলিউশন ফিল্টারের ওয়েট দেখায় কী তাকে উত্তেজিত করে, যে কোনো স্তরে।',
      ),
      [MAPS]: say(
        'The activation map of a convolution filter shows where in the picture it responds, at any layer.',
        'कनवोल्यूशन फ़िल्टर का सक्रियण मैप दिखाता है कि वह चित्र में कहाँ उत्तर देता है, किसी भी परत में।',
        'কনভোলিউশন ফিল্টারের সক্রিয়তা ম্যাপ দেখায় ছবির কোথায় সে সাড়া দেয়, যে কোনো স্তরে।',
      ),
    },
  },
  source:
    'Zeiler & Fergus 2014, §4; Simonyan et al. 2014, §3; Yosinski et al. 2014, §4; Morcos et al. 2018; Erhan et al. 2009; Olah et al. 2017; Goodfellow et al. 2016, §9.2; Zhang 2019, §3',
  about: say(
    'A small network (8 and 16 filters of 5×5, a layer of 64 units) learns handwritten digits for 200 updates of 32 with Adam, for 5 seeds. At each stage the share of a unit’s variance that the class explains is read on 400 fresh digits, on average over the units. The same network before training is the control: its layers differ in this too, and only what training adds counts. The pictures show the first seed: its first filters, what each layer answers to a 3, and the gradient of the score of the class by the pixels. They are there to be looked at, and no verdict judges them. A map of either layer can be laid over the picture: it tells where its filter answers. Weights: of 400 fresh digits the 9 places that excite a filter most are cut out and averaged, 5×5 pixels for the first convolution, 14×14 for the second; these are brought to 5×5 by the mean of the pixels that each weight sees. A filter of the second has 5×5 weights for each of the 8 maps before it, and looked at is their sum. The sign counts: weights above 0 should stand where the patches have ink. Filters that nothing excites are left out. The patches of the other filters are the control. On digits the sum keeps about half of what the weights of the first show: a likely reason is that all 8 maps answer to ink, so that it is a coarse picture of where ink is wanted. Books speak of large networks on photographs, with hundreds of maps before a filter. Maps: 50 fresh digits are moved by 1 to 4 pixels to the right or down; compared are the places that see nothing beyond the edge. The first convolution must move along exactly, and the second by an even number of pixels; by an odd number its map is taken between two places. Such a result follows from how a convolution is defined, whatever is learnt.',
    'एक छोटा नेटवर्क (5×5 के 8 और 16 फ़िल्टर, 64 इकाइयों की एक परत) हाथ से लिखे अंक Adam से 32 के 200 अद्यतनों में सीखता है, 5 सीडों पर। हर चरण पर 400 नए अंकों पर पढ़ा जाता है कि इकाई के प्रसरण का कितना हिस्सा वर्ग समझाता है, इकाइयों का औसत। तुलना प्रशिक्षण से पहले के उसी नेटवर्क से है: उसकी परतों में भी यह अंतर है, और केवल वही गिना जाता है जो प्रशिक्षण जोड़ता है। चित्र पहले सीड के हैं: पहले फ़िल्टर, एक 3 पर हर परत का उत्तर, और पिक्सलों के अनुसार वर्ग के अंक का ग्रेडिएंट। वे देखने के लिए हैं, उन्हें परखा नहीं जाता। किसी भी परत का मैप चित्र के ऊपर रखा जा सकता है: वह बताता है कि उसका फ़िल्टर कहाँ उत्तर देता है। भार: 400 नए अंकों में से वे 9 जगहें, जो फ़िल्टर को सबसे अधिक उत्तेजित करती हैं, काटकर औसत की जाती हैं, पहले कनवोल्यूशन के लिए 5×5 पिक्सल, दूसरे के लिए 14×14; ये हर भार को दिखने वाले पिक्सलों के औसत से 5×5 बनाए जाते हैं। दूसरे के फ़िल्टर में उससे पहले के 8 मैप में से हर एक के लिए 5×5 भार हैं, और देखा जाता है उनका योग। चिह्न गिना जाता है: 0 से ऊपर के भार वहाँ होने चाहिए जहाँ टुकड़ों में स्याही है। जिन फ़िल्टरों को कुछ उत्तेजित नहीं करता, वे छोड़ दिए जाते हैं। तुलना दूसरे फ़िल्टरों के टुकड़ों से है। अंकों पर यह योग उसका लगभग आधा रखता है जो पहली परत के भार दिखाते हैं: संभव कारण यह कि सभी 8 मैप स्याही पर उत्तर देते हैं, इसलिए योग मोटे तौर पर दिखाता है कि स्याही कहाँ चाहिए। किताबें फ़ोटो पर बड़े नेटवर्कों की बात करती हैं, जहाँ फ़िल्टर से पहले सैकड़ों मैप हैं। मैप: 50 नए अंक 1 से 4 पिक्सल दाएँ या नीचे खिसकाए जाते हैं; तुलना उन जगहों की है जो किनारे के पार कुछ नहीं देखतीं। पहला कनवोल्यूशन ठीक-ठीक साथ खिसकना ही चाहिए, और दूसरा सम संख्या के पिक्सलों पर; विषम पर उसका मैप दो जगहों के बीच लिया जाता है। ऐसा परिणाम कनवोल्यूशन की परिभाषा से आता है, चाहे जो सीखा गया हो।',
    'একটি ছোট নেটওয়ার্ক (5×5-এর 8টি ও 16টি ফিল্টার, 64 এককের একটি স্তর) হাতে লেখা অঙ্ক Adam দিয়ে 32-এর 200 হালনাগাদে শেখে, 5টি সিডে। প্রতিটি ধাপে 400টি নতুন অঙ্কে পড়া হয় এককের ভেদাঙ্কের কত অংশ শ্রেণি ব্যাখ্যা করে, এককগুলির গড়। তুলনা প্রশিক্ষণের আগের একই নেটওয়ার্কের সঙ্গে: তার স্তরগুলিতেও এই পার্থক্য আছে, আর কেবল প্রশিক্ষণ যা যোগ করে তাই ধরা হয়। ছবিগুলি প্রথম সিডের: প্রথম ফিল্টারগুলি, একটি 3-এ প্রতিটি স্তরের উত্তর, এবং পিক্সেল অনুযায়ী শ্রেণির স্কোরের গ্রেডিয়েন্ট। সেগুলি দেখার জন্য, সেগুলির বিচার করা হয় না। যে কোনো স্তরের ম্যাপ ছবির উপরে রাখা যায়: তা বলে তার ফিল্টার কোথায় সাড়া দেয়। ওয়েট: 400টি নতুন অঙ্ক থেকে যে 9টি জায়গা ফিল্টারকে সবচেয়ে বেশি উত্তেজিত করে সেগুলি কেটে গড় করা হয়, প্রথম কনভোলিউশনের জন্য 5×5 পিক্সেল, দ্বিতীয়টির জন্য 14×14; প্রতিটি ওয়েট যে পিক্সেলগুলি দেখে তাদের গড় নিয়ে এগুলি 5×5 করা হয়। দ্বিতীয়টির একটি ফিল্টারে আগের 8টি ম্যাপের প্রতিটির জন্য 5×5টি ওয়েট, আর দেখা হয় তাদের যোগফল। চিহ্ন ধরা হয়: 0-এর উপরের ওয়েট সেখানে থাকা উচিত যেখানে টুকরোয় কালি আছে। যে ফিল্টারকে কিছুই উত্তেজিত করে না তা বাদ দেওয়া হয়। তুলনা অন্য ফিল্টারের টুকরোর সঙ্গে। অঙ্কে এই যোগফল প্রথম স্তরের ওয়েট যা দেখায় তার প্রায় অর্ধেক রাখে: সম্ভাব্য কারণ, 8টি ম্যাপই কালিতে সাড়া দেয়, তাই যোগফল মোটামুটি দেখায় কোথায় কালি চাই। বই বলে ফটোর উপর বড় নেটওয়ার্কের কথা, যেখানে ফিল্টারের আগে শত শত ম্যাপ। ম্যাপ: 50টি নতুন অঙ্ক 1 থেকে 4 পিক্সেল ডানে বা নিচে সরানো হয়; তুলনা হয় সেই জায়গাগুলির যা ধারের বাইরে কিছু দেখে না। প্রথম কনভোলিউশন হুবহু সঙ্গে সরতে বাধ্য, আর দ্বিতীয়টি জোড় সংখ্যক পিক্সেলে; বিজোড়ে তার ম্যাপ দুই জায়গার মাঝে নেওয়া হয়। এমন ফল কনভোলিউশনের সংজ্ঞা থেকে আসে, যা-ই শেখা হোক।',
  ),
  needs: 'digits',
  takesPictures: true,
  controls: {
    claim: {
      type: 'choice',
      title: say('What is asked', 'क्या पूछा जाता है', 'কী জানতে চাওয়া হয়'),
      options: [
        {
          value: COMPLEXITY,
          title: say('how much layers tell', 'परतें कितना बताती हैं', 'স্তরগুলি কতটা বলে'),
        },
        {
          value: WEIGHTS,
          title: say('what weights show', 'भार क्या दिखाते हैं', 'ওয়েট কী দেখায়'),
        },
        { value: MAPS, title: say('what maps show', 'मैप क्या दिखाते हैं', 'ম্যাপ কী দেখায়') },
      ],
      default: COMPLEXITY,
    },
    shown: {
      type: 'number',
      isClass: true,
      title: say('Class that is shown', 'दिखाया गया वर्ग', 'যে শ্রেণি দেখানো হয়'),
      values: Array.from({ length: CLASSES }, (_, i) => i),
      default: SHOWN_CLASS,
    },
  },
  arms: (settings) => ARMS[String(settings['claim'])] ?? [],
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
      when: whenAsked(COMPLEXITY),
    },
    { ...picturesRightChart, when: whenAsked(COMPLEXITY) },
    {
      id: 'alike',
      title: say(
        'Weights and patches: correlation, layer by layer',
        'भार और टुकड़े: सहसंबंध, परत दर परत',
        'ওয়েট ও টুকরো: সহসম্পর্ক, স্তরে স্তরে',
      ),
      x: { title: say('stage', 'चरण', 'ধাপ') },
      y: { title: CORRELATION },
      when: whenAsked(WEIGHTS),
    },
    {
      id: 'followed',
      title: say(
        'Moved maps and maps of moved pictures: correlation, layer by layer',
        'खिसकाए मैप और खिसकाए चित्रों के मैप: सहसंबंध, परत दर परत',
        'সরানো ম্যাপ ও সরানো ছবির ম্যাপ: সহসম্পর্ক, স্তরে স্তরে',
      ),
      x: { title: say('stage', 'चरण', 'ধাপ') },
      y: { title: CORRELATION },
      when: whenAsked(MAPS),
    },
  ],
  figures: ['patches', 'moved', 'alike', 'followed', 'maps', 'explained', 'accuracy'],
  *run(settings, seed, tools) {
    const pictures = learntPictures(tools);
    const fresh = pictures.samplesOf(pictures.fresh.slice(0, READ));
    const example = pictures.samplesOf([pictures.freshOf(Number(settings['shown']))]);
    const tasks = Array.from({ length: SEEDS }, (_, nth): Task => {
      const own = `${seed} cnn-sees ${nth}`;
      const learnt = pictures.samplesOf(
        shuffled(randomOf(`${own} digits`), pictures.pool).slice(0, UPDATES * BATCH),
      );
      return { nth, own, pictures, learnt, fresh, example };
    });
    const { engine } = tools;
    if (settings['claim'] === WEIGHTS) return weightsOutcome(yield* eachOf(tasks, engine, lookAtWeights));
    if (settings['claim'] === MAPS) {
      const titles = STAGES.map(({ title }) => title);
      return mapsOutcome(yield* eachOf(tasks, engine, lookAtMaps), titles);
    }
    return outcomeOf(yield* eachOf(tasks, engine, lookAtClasses));
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

/** Trains a network and looks at it. */
type Look<T> = (network: Network, task: Task) => Generator<News, T, void>;
function* eachOf<T>(tasks: readonly Task[], engine: Engine, look: Look<T>): Generator<News, T[], void> {
  const found: T[] = [];
  for (const task of tasks) {
    const network = new Network(engine, {
      batch: Math.max(BATCH, task.fresh.labels.length),
      input: [SIDE, SIDE, 1],
      layers: layersFor(task.pictures.classes),
      loss: { name: 'cross-entropy-logits' },
      optimizer: { name: 'adam', hyper: { eta: 0.002 } },
      seed: task.own,
    });
    try {
      found.push(yield* look(network, task));
    } finally {
      network.dispose();
    }
  }
  return found;
}

/** All updates; after some of them what is shown anew, given the number of updates so far. */
function* train(
  network: Network,
  { nth, own, pictures, learnt, example }: Task,
  show: (update: number) => Iterable<News>,
): Generator<News, void, void> {
  const batches = batchesOf(learnt, learnt.labels.length, BATCH, randomOf(`${own} batches`));
  for (let update = 0; update <= UPDATES; update += 1) {
    if (update > 0) {
      const { inputs, targets } = batches.next().value;
      network.trainStep(inputs, targets);
      yield { type: 'tick' };
    }
    if (update % EVERY > 0) continue;
    yield* show(update);
    if (nth === 0) yield { type: 'picture', name: 'maps', picture: mapsOf(network, example, pictures) };
    yield { type: 'progress', done: (nth + update / UPDATES) / SEEDS };
  }
}

function* lookAtClasses(network: Network, task: Task): Generator<News, Result, void> {
  const { nth, pictures, fresh } = task;
  const { classes } = pictures;
  const tell = function* (arm: ArmName, explained: Explained): Generator<News, void, void> {
    for (const [at, { id }] of STAGES.entries())
      yield { type: 'point', chart: 'explained', arm, seed: nth, x: at + 1, y: explained[id] };
  };
  const before = explainedIn(network, fresh, classes);
  yield* tell(UNTRAINED, before.explained);
  let { accuracy } = before;
  yield* train(network, task, (update): readonly News[] => {
    accuracy = shareRight(network.predict(fresh.inputs), fresh.labels, classes);
    return [{ type: 'point', chart: 'accuracy', arm: TRAINED, seed: nth, x: update, y: accuracy }];
  });
  const after = explainedIn(network, fresh, classes);
  yield* tell(TRAINED, after.explained);
  return { explained: { [TRAINED]: after.explained, [UNTRAINED]: before.explained }, accuracy };
}

function* lookAtWeights(network: Network, task: Task): Generator<News, WeightsRead, void> {
  const { nth, fresh } = task;
  yield* train(network, task, (): readonly News[] =>
    nth === 0 ? [{ type: 'picture', name: 'patches', picture: weightsPicture(network, fresh) }] : [],
  );
  const read = readWeights(network, fresh);
  for (const [at, { id }] of WEIGHT_STAGES.entries())
    for (const arm of [OWN, OTHERS] as const)
      yield { type: 'point', chart: 'alike', arm, seed: nth, x: at + 1, y: read[id][arm] };
  return read;
}

function* lookAtMaps(network: Network, task: Task): Generator<News, MapsRead, void> {
  const { nth, own, fresh, example } = task;
  yield* train(network, task, (): readonly News[] =>
    nth === 0 ? [{ type: 'picture', name: 'moved', picture: movedPicture(network, example) }] : [],
  );
  const read = readMaps(network, fresh, randomOf(`${own} places`));
  for (const [at, { id }] of STAGES.entries())
    for (const arm of [ALONG, SHUFFLED] as const)
      yield { type: 'point', chart: 'followed', arm, seed: nth, x: at + 1, y: read[id][arm] };
  return read;
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
