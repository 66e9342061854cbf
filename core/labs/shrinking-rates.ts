import { batchesOf } from '../datasets/batches.ts';
import { CLASSES, PIXELS, samplesOf, splitDigits, type DigitSamples } from '../datasets/digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import { Network, type OptimizerDescription } from '../tensor/network/network.ts';
import { randomOf } from '../tensor/random.ts';
import { findingOf } from './finding.ts';
import type { Lab, News, Outcome } from './lab.ts';
import { digitsRightChart } from './right-charts.ts';
import { factor, mean, median, percent, shareRight } from './statistics.ts';
import { equalityText, threeFigures, verdictText } from './verdict-text.ts';

const SEEDS = 5;
const UNITS = 128;
const BATCH = 32;
const UPDATES = 500;
/** Fresh digits that are read. */
const READ = 500;
/** Where the rates are first read: before, a sum of few gradients says little. */
const FIRST = 10;
/**
 * From where rates are judged. The average of RMSProp begins at 0 and holds 1 − 0.9ᵗ of what it will: 65 % at the first
 * reading and 99.8 % here; until it is filled its rates are too large. AdaGrad is judged from here too.
 */
const WARM = 60;
/** About as far from one to the next, on a logarithmic axis. */
const READINGS = [FIRST, 20, 35, 60, 100, 170, 300, UPDATES];
/** The smallest effects that count: half as much again, and one digit in a hundred. */
const SMALLEST_FACTOR = Math.log(1.5);
const SMALLEST_ACCURACY = 0.01;

const ADAGRAD = 'adagrad';
const RMSPROP = 'rmsprop';
const methods = [ADAGRAD, RMSPROP] as const;
type Method = (typeof methods)[number];
/** What the rates of AdaGrad would be if all gradients were of one size. */
const CONSTANT = 'constant';
const METHODS: Readonly<
  Record<Method, { readonly title: Text; readonly eta: number; readonly optimizer: OptimizerDescription }>
> = {
  [ADAGRAD]: { title: same('AdaGrad'), eta: 0.03, optimizer: { name: 'adagrad', hyper: { eta: 0.03 } } },
  [RMSPROP]: { title: same('RMSProp'), eta: 0.001, optimizer: { name: 'rmsprop', hyper: { eta: 0.001 } } },
};

/** The layers with weights, by the name of their chart. */
const LAYERS = { output: 2, hidden: 0 } as const;
type LayerName = keyof typeof LAYERS;
const layers = Object.keys(LAYERS) as LayerName[];

export const shrinkingRates: Lab = {
  name: 'shrinking-rates',
  title: say('Rates that shrink', 'घटती दरें', 'কমতে থাকা হার'),
  claim: say(
    'AdaGrad divides the rate of each weight by the root of the sum of its squared gradients, so its rates shrink without end; RMSProp forgets old gradients, so its rates do not.',
    'AdaGrad हर भार की दर को उसके ग्रेडिएंटों के वर्गों के योगफल के मूल से बाँटता है, इसलिए उसकी दरें लगातार घटती हैं; RMSProp पुराने ग्रेडिएंट भूल जाता है, इसलिए उसकी दरें नहीं घटतीं।',
    'AdaGrad প্রতিটি ওয়েটের হারকে তার গ্রেডিয়েন্টের বর্গের যোগফলের বর্গমূল দিয়ে ভাগ করে, তাই তার হার ক্রমাগত কমে; RMSProp পুরানো গ্রেডিয়েন্ট ভুলে যায়, তাই তার হার কমে না।',
  ),
  source: 'Duchi, Hazan & Singer 2011, Figure 1; Goodfellow, Bengio & Courville 2016, §8.5.1–8.5.2',
  about: say(
    'A network 784-128-10 learns handwritten digits for 500 updates of 32, with AdaGrad (rate 0.03) and with RMSProp (0.001, decay 0.9), for 5 seeds with the same first weights and batches. The effective rate of a weight is η/√s, with s the sum of its squared gradients in AdaGrad, their running average in RMSProp. The middle one of all weights of a layer that have had a gradient is drawn. Whether the rates shrink is judged from update 60 on, for both: the average of RMSProp begins at 0 and takes several times 1/(1 − 0.9) = 10 updates to fill, and until then its rates are too large. That no sum of squares falls is arithmetic and needs no seeds; how fast the rates shrink, and whether the training stops for it, is measured. The third line is what gradients of one size would give: 1/√t.',
    '784-128-10 नेटवर्क हाथ से लिखे अंक 32 के 500 अद्यतनों में सीखता है, AdaGrad (दर 0.03) से और RMSProp (0.001, घटाव 0.9) से, 5 सीडों पर, उन्हीं पहले भारों और बैचों के साथ। भार की असली दर η/√s है; AdaGrad में s उसके ग्रेडिएंटों के वर्गों का योगफल है, RMSProp में उनका चालू माध्य। परत के उन सब भारों में से बीच वाला खींचा जाता है जिन्हें ग्रेडिएंट मिला है। दरें घटती हैं या नहीं, यह दोनों के लिए अद्यतन 60 से परखा जाता है: RMSProp का माध्य 0 से शुरू होता है और भरने में 1/(1 − 0.9) = 10 अद्यतनों का कई गुना लेता है, और तब तक उसकी दरें बहुत बड़ी हैं। वर्गों का योगफल कभी नहीं घटता, यह अंकगणित है और इसके लिए सीड नहीं चाहिए; दरें कितनी जल्दी घटती हैं, और क्या प्रशिक्षण इससे रुकता है, यह मापा जाता है। तीसरी रेखा वह है जो एक ही आकार के ग्रेडिएंट देते: 1/√t।',
    '784-128-10 নেটওয়ার্ক হাতে লেখা অঙ্ক 32-এর 500 হালনাগাদে শেখে, AdaGrad (হার 0.03) ও RMSProp (0.001, ক্ষয় 0.9) দিয়ে, 5টি সিডে, একই প্রথম ওয়েট ও ব্যাচে। ওয়েটের কার্যকর হার η/√s; AdaGrad-এ s তার গ্রেডিয়েন্টের বর্গের যোগফল, RMSProp-এ তাদের চলমান গড়। স্তরের যেসব ওয়েট গ্রেডিয়েন্ট পেয়েছে তাদের মাঝেরটি আঁকা হয়। হার কমে কি না, তা দুটির জন্যই 60 নম্বর হালনাগাদ থেকে বিচার করা হয়: RMSProp-এর গড় 0 থেকে শুরু হয় এবং ভরতে 1/(1 − 0.9) = 10 হালনাগাদের কয়েক গুণ লাগে, ততক্ষণ তার হার বেশি বড়। বর্গের যোগফল কখনও কমে না, এটি পাটিগণিত, তাতে সিড লাগে না; হার কত দ্রুত কমে, আর তাতে প্রশিক্ষণ থামে কি না, তা মাপা হয়। তৃতীয় রেখাটি এক মাপের গ্রেডিয়েন্ট যা দিত: 1/√t।',
  ),
  needs: 'digits',
  controls: {},
  arms: () => [
    ...methods.map((id) => ({ id, title: METHODS[id].title })),
    {
      id: CONSTANT,
      title: say(
        'AdaGrad, if all gradients were equal',
        'AdaGrad, यदि सब ग्रेडिएंट बराबर हों',
        'AdaGrad, সব গ্রেডিয়েন্ট সমান হলে',
      ),
    },
  ],
  charts: [
    {
      id: 'output',
      title: say(
        'Effective rate, weights of the output layer',
        'असली दर, आउटपुट परत के भार',
        'কার্যকর হার, আউটপুট স্তরের ওয়েট',
      ),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ'), log: true, marked: READINGS },
      y: { title: same('η/√s'), log: true },
    },
    {
      id: 'hidden',
      title: say(
        'Effective rate, weights of the hidden layer',
        'असली दर, छिपी परत के भार',
        'কার্যকর হার, লুকানো স্তরের ওয়েট',
      ),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ'), log: true, marked: READINGS },
      y: { title: same('η/√s'), log: true },
    },
    {
      ...digitsRightChart,
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ'), log: true, marked: READINGS },
    },
  ],
  *run(_, seed, { engine, digits }) {
    if (!digits) throw new RangeError('this experiment needs the digits');
    const split = splitDigits(digits);
    const fresh = samplesOf(digits, split.fresh.slice(0, READ));
    const learnt = samplesOf(digits, split.pool);
    const results = new Map<Method, Course[]>(methods.map((method) => [method, []]));
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const own = `${seed} shrinking-rates ${nth}`;
      for (const [at, method] of methods.entries()) {
        const before = (nth + at / methods.length) / SEEDS;
        const course = yield* train(engine, { nth, own, method, learnt, fresh, before });
        results.get(method)?.push(course);
        if (method !== ADAGRAD) continue;
        for (const layer of layers)
          for (const x of READINGS) {
            const y = (course.first[layer] ?? NaN) * Math.sqrt(FIRST / x);
            yield { type: 'point', chart: layer, arm: CONSTANT, seed: nth, x, y };
          }
      }
    }
    return outcomeOf(results);
  },
};

interface Task {
  readonly nth: number;
  readonly own: string;
  readonly method: Method;
  readonly learnt: DigitSamples;
  readonly fresh: DigitSamples;
  /** How much of the work was done before it. */
  readonly before: number;
}
type Rates = Readonly<Record<LayerName, number>>;
interface Course {
  /** The middle effective rate of each layer at the first reading, when an average is warm, and at the last. */
  readonly first: Rates;
  readonly warm: Rates;
  readonly last: Rates;
  /** The share of fresh digits classified right at each reading. */
  readonly accuracies: readonly number[];
}

function* train(engine: Engine, task: Task): Generator<News, Course, void> {
  const { nth, own, method, learnt, fresh, before } = task;
  const network = new Network(engine, {
    batch: READ,
    input: [PIXELS],
    layers: [
      { type: 'dense', units: UNITS },
      { type: 'activation', function: 'relu' },
      { type: 'dense', units: CLASSES },
    ],
    loss: { name: 'cross-entropy-logits' },
    optimizer: METHODS[method].optimizer,
    seed: own,
  });
  const batches = batchesOf(learnt, learnt.labels.length, BATCH, randomOf(`${own} batches`));
  const rates: Rates[] = [];
  const accuracies: number[] = [];
  try {
    for (let update = 1; update <= UPDATES; update += 1) {
      const { inputs, targets } = batches.next().value;
      network.trainStep(inputs, targets);
      yield { type: 'tick' };
      if (!READINGS.includes(update)) continue;
      const point = { type: 'point', arm: method, seed: nth, x: update } as const;
      const read: Rates = {
        output: rateOf(network, method, 'output'),
        hidden: rateOf(network, method, 'hidden'),
      };
      const accuracy = shareRight(network.predict(fresh.inputs), fresh.labels, CLASSES);
      rates.push(read);
      accuracies.push(accuracy);
      for (const layer of layers) yield { ...point, chart: layer, y: read[layer] };
      yield { ...point, chart: 'accuracy', y: accuracy };
      yield { type: 'progress', done: before + update / UPDATES / SEEDS / methods.length };
    }
  } finally {
    network.dispose();
  }
  const [first, warm, last] = [rates[0], rates[READINGS.indexOf(WARM)], rates.at(-1)];
  if (!first || !warm || !last) throw new RangeError('no reading was taken');
  return { first, warm, last, accuracies };
}

/** η/√s of the weight in the middle, of those that have had a gradient: pixels that are never inked have none. */
function rateOf(network: Network, method: Method, layer: LayerName): number {
  const sums = network.state(0, LAYERS[layer], 'weight').filter((one) => one > 0);
  return METHODS[method].eta / Math.sqrt(median([...sums]));
}

function outcomeOf(results: ReadonlyMap<Method, readonly Course[]>): Outcome {
  const of = (method: Method): readonly Course[] => results.get(method) ?? [];
  /** ln of how many times smaller the rates of the output layer become between a reading and the last, by seed. */
  const falls = (method: Method, from: 'first' | 'warm'): readonly number[] =>
    of(method).map((one) => Math.log(one[from].output / one.last.output));
  const fall = findingOf(falls(ADAGRAD, 'warm'), SMALLEST_FACTOR, 'ratio');
  const kept = findingOf(falls(RMSPROP, 'warm'), SMALLEST_FACTOR, 'ratio');
  const readings = (method: Method) => ({
    ...{ first: FIRST, warm: WARM, last: UPDATES },
    by: factor(mean(falls(method, 'warm'))),
    before: factor(mean(falls(method, 'first'))),
  });
  const constant = Math.log(UPDATES / FIRST) / 2;
  const slower = findingOf(
    falls(ADAGRAD, 'first').map((one) => constant - one),
    SMALLEST_FACTOR,
    'ratio',
  );
  const halfway = READINGS.indexOf(100);
  const rise = findingOf(
    of(ADAGRAD).map(({ accuracies }) => (accuracies.at(-1) ?? NaN) - (accuracies[halfway] ?? NaN)),
    SMALLEST_ACCURACY,
    'share',
  );
  return {
    comparisons: [
      {
        arm: ADAGRAD,
        against: ADAGRAD,
        finding: fall,
        sentence: verdictText(fall, fillEach(ADAGRAD_FELL, readings(ADAGRAD)), factor),
      },
      {
        arm: RMSPROP,
        against: RMSPROP,
        finding: kept,
        equality: true,
        sentence: equalityText(kept, fillEach(RMSPROP_FELL, readings(RMSPROP)), factor),
      },
      {
        arm: ADAGRAD,
        against: CONSTANT,
        finding: slower,
        sentence: verdictText(
          slower,
          fillEach(SLOWER, { first: FIRST, last: UPDATES, by: factor(constant) }),
          factor,
        ),
      },
      {
        arm: ADAGRAD,
        against: ADAGRAD,
        finding: rise,
        sentence: verdictText(rise, fillEach(RISES, { from: 100, to: UPDATES }), percent),
      },
    ],
    table: {
      columns: [
        fillEach(RATE_AT, { update: FIRST }),
        fillEach(RATE_AT, { update: WARM }),
        fillEach(RATE_AT, { update: UPDATES }),
        say('in the hidden layer, then', 'छिपी परत में, तब', 'লুকানো স্তরে, তখন'),
        say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি'),
      ],
      rows: methods.map((method) => ({
        arm: method,
        cells: [
          threeFigures(mean(of(method).map(({ first }) => first.output))),
          threeFigures(mean(of(method).map(({ warm }) => warm.output))),
          threeFigures(mean(of(method).map(({ last }) => last.output))),
          threeFigures(mean(of(method).map(({ last }) => last.hidden))),
          percent(mean(of(method).map(({ accuracies }) => accuracies.at(-1) ?? NaN))),
        ].map(same),
      })),
    },
  };
}

const RATE_AT = say(
  'rate in the output layer at update {{update}}',
  'आउटपुट परत में दर, अद्यतन {{update}} पर',
  'আউটপুট স্তরে হার, {{update}} নম্বর হালনাগাদে',
);
const ADAGRAD_FELL = say(
  'AdaGrad’s rates in the output layer shrink from update {{warm}} to {{last}} by the factor {{by}} (from update {{first}}: {{before}}).',
  'आउटपुट परत में AdaGrad की दरें अद्यतन {{warm}} से {{last}} तक {{by}} गुना घटती हैं (अद्यतन {{first}} से: {{before}})।',
  'আউটপুট স্তরে AdaGrad-এর হার {{warm}} থেকে {{last}} নম্বর হালনাগাদে {{by}} গুণ কমে ({{first}} নম্বর থেকে: {{before}})।',
);
const RMSPROP_FELL = say(
  'Do RMSProp’s rates shrink too? From update {{warm}} to {{last}} by the factor {{by}} (from update {{first}}, while its average is still filling: {{before}}); below 1 they grow.',
  'क्या RMSProp की दरें भी घटती हैं? अद्यतन {{warm}} से {{last}} तक {{by}} गुना (अद्यतन {{first}} से, जब उसका माध्य अभी भर रहा है: {{before}}); 1 से नीचे वे बढ़ती हैं।',
  'RMSProp-এর হারও কি কমে? {{warm}} থেকে {{last}} নম্বর হালনাগাদে {{by}} গুণ ({{first}} নম্বর থেকে, যখন তার গড় তখনও ভরছে: {{before}}); 1-এর নিচে তা বাড়ে।',
);
const SLOWER = say(
  'From update {{first}} to {{last}} gradients of one size would make AdaGrad’s rates {{by}} times smaller. How many times less they shrink here:',
  'अद्यतन {{first}} से {{last}} तक एक ही आकार के ग्रेडिएंट AdaGrad की दरें {{by}} गुना छोटी करते। यहाँ वे कितने गुना कम घटती हैं:',
  '{{first}} থেকে {{last}} নম্বর হালনাগাদে এক মাপের গ্রেডিয়েন্ট AdaGrad-এর হার {{by}} গুণ ছোট করত। এখানে তা কত গুণ কম কমে:',
);
const RISES = say(
  'AdaGrad goes on learning: what the share classified right gains from update {{from}} to {{to}}:',
  'AdaGrad सीखता रहता है: अद्यतन {{from}} से {{to}} तक सही वर्ग का हिस्सा जितना बढ़ता है:',
  'AdaGrad শিখতে থাকে: {{from}} থেকে {{to}} নম্বর হালনাগাদে ঠিক শ্রেণির অংশ যতটা বাড়ে:',
);
