import { batchesOf } from '../datasets/batches.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { OptimizerName } from '../optimizers/index.ts';
import type { Engine } from '../tensor/engine.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf, type Random } from '../tensor/random.ts';
import { findingOf, type Finding } from './finding.ts';
import type { Comparison, Lab, News, Outcome } from './lab.ts';
import { mean } from './statistics.ts';
import { threeFigures, verdictText } from './verdict-text.ts';

const FEATURES = 200;
/** The true weight of each feature, to one side or the other. */
const WEIGHT = 2;
const SAMPLES = 4000;
const BATCH = 10;
const UPDATES = 500;
const EVERY = 50;
const SEEDS = 10;
/** Other data, to choose the rate of each method on. */
const CHOOSING = 3;
/**
 * The loss above that of the true weights, in nats, that SGD left where this experiment was first measured, with NumPy: of
 * that measurement, not of a run here.
 */
const MEASURED = 0.059;
/** The smallest effects that count: a tenth of that loss and, for the same reason, of a weight; nothing that a run here showed. */
const SMALLEST_LOSS = 0.1 * MEASURED;
const SMALLEST_WEIGHT = 0.1 * WEIGHT;
const NO_BIAS = [0];
/** Features are common up to this rank and rare from there. */
const COMMON = 20;

const PLAIN = 'gradient-descent';
const METHODS = {
  [PLAIN]: { title: same('SGD'), rates: [1, 2, 4, 8] },
  momentum: { title: say('Momentum', 'मोमेंटम', 'মোমেন্টাম'), rates: [0.1, 0.2, 0.4, 0.8] },
  adagrad: { title: same('AdaGrad'), rates: [0.3, 0.5, 1, 2] },
  rmsprop: { title: same('RMSProp'), rates: [0.02, 0.05, 0.1, 0.2] },
  adam: { title: same('Adam'), rates: [0.02, 0.05, 0.1, 0.2] },
} as const satisfies Partial<
  Record<OptimizerName, { readonly title: Text; readonly rates: readonly number[] }>
>;
type Method = keyof typeof METHODS;
const methods = Object.keys(METHODS) as Method[];

export const sparseFeatures: Lab = {
  name: 'sparse-features',
  title: say('Rare features', 'दुर्लभ लक्षण', 'বিরল বৈশিষ্ট্য'),
  claim: say(
    'With sparse data, methods with a rate of its own for each weight (AdaGrad, Adam, RMSProp) learn the weights of rare features faster than SGD.',
    'विरल डेटा पर हर भार की अपनी दर वाली विधियाँ (AdaGrad, Adam, RMSProp) दुर्लभ लक्षणों के भार SGD से जल्दी सीखती हैं।',
    'বিরল ডেটায় প্রতিটি ওয়েটের নিজের হার আছে এমন পদ্ধতি (AdaGrad, Adam, RMSProp) বিরল বৈশিষ্ট্যের ওয়েট SGD-র চেয়ে দ্রুত শেখে।',
  ),
  source: 'Duchi, Hazan & Singer 2011, §1; Kingma & Ba 2015, §6.1',
  about: say(
    'A logistic regression with 200 features that are there or not. Feature number r is there with probability 1/(2r), so that the first is in every second sample and the last in one of 400; its true weight is 2 or −2. Each method makes 500 updates of 10 samples from weights of 0, for 10 seeds with the same data, with the rate of four that was best on three other data sets. Compared are the loss on 4,000 fresh samples above that of the true weights, and how far the weights of rare features (number 21 and on) got to their true value. The least that counts is a tenth: of a weight, and of the loss of 0.059 that SGD left when this was first measured. As a control the same number of features is spread evenly: then no feature is rarer than others, and what a method gains there too is not due to rareness.',
    '200 लक्षणों का लॉजिस्टिक रिग्रेशन; हर लक्षण या तो है या नहीं। लक्षण संख्या r की प्रायिकता 1/(2r) है, इसलिए पहला हर दूसरे नमूने में है और आख़िरी 400 में से एक में; उसका सही भार 2 या −2 है। हर विधि 0 भारों से 10 नमूनों के 500 अद्यतन करती है, 10 सीडों पर उसी डेटा के साथ, चार में से उस दर पर जो तीन दूसरे डेटा-समूहों पर सबसे अच्छी थी। तुलना 4,000 नए नमूनों पर हानि की है, सही भारों की हानि से ऊपर, और इसकी कि दुर्लभ लक्षणों (संख्या 21 से) के भार अपने सही मान तक कितना पहुँचे। सबसे कम गिना जाने वाला असर दसवाँ हिस्सा है: भार का, और उस 0.059 हानि का जो इसकी पहली माप में SGD ने छोड़ी। जाँच के लिए उतने ही लक्षण बराबर बाँटे जाते हैं: तब कोई लक्षण दूसरों से दुर्लभ नहीं, और जो लाभ वहाँ भी मिले वह दुर्लभता का नहीं।',
    '200টি বৈশিষ্ট্যের লজিস্টিক রিগ্রেশন; প্রতিটি বৈশিষ্ট্য হয় আছে নয় নেই। r নম্বর বৈশিষ্ট্য থাকার সম্ভাবনা 1/(2r), তাই প্রথমটি প্রতি দ্বিতীয় নমুনায় আর শেষেরটি 400টির একটিতে আছে; তার প্রকৃত ওয়েট 2 বা −2। প্রতিটি পদ্ধতি 0 ওয়েট থেকে 10টি নমুনার 500টি হালনাগাদ করে, 10টি সিডে একই ডেটায়, চারটির মধ্যে যে হার অন্য তিনটি ডেটায় সেরা ছিল তাতে। তুলনা 4,000টি নতুন নমুনায় প্রকৃত ওয়েটের লসের উপরের লসের, এবং বিরল বৈশিষ্ট্যের (21 নম্বর থেকে) ওয়েট প্রকৃত মানের কত কাছে গেল তার। সবচেয়ে কম যে প্রভাব ধরা হয় তা এক-দশমাংশ: ওয়েটের, এবং প্রথম মাপে SGD যে 0.059 লস রেখেছিল তার। যাচাইয়ের জন্য ততগুলি বৈশিষ্ট্য সমানভাবে ছড়ানো যায়: তখন কোনোটিই অন্যদের চেয়ে বিরল নয়, আর সেখানেও যে লাভ হয় তা বিরলতার জন্য নয়।',
  ),
  controls: {
    spread: {
      type: 'choice',
      title: say('Features', 'लक्षण', 'বৈশিষ্ট্য'),
      options: [
        {
          value: 'rare',
          title: say('some common, most rare', 'कुछ आम, ज़्यादातर दुर्लभ', 'কিছু সাধারণ, বেশিরভাগ বিরল'),
        },
        { value: 'even', title: say('all as common', 'सब बराबर', 'সব সমান') },
      ],
      default: 'rare',
    },
  },
  arms: () => methods.map((id) => ({ id, title: METHODS[id].title })),
  charts: [
    {
      id: 'excess',
      title: say(
        'Loss on fresh samples above that of the true weights',
        'नए नमूनों पर हानि, सही भारों की हानि से ऊपर',
        'নতুন নমুনায় লস, প্রকৃত ওয়েটের লসের উপরে',
      ),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('loss', 'हानि', 'লস'), log: true },
    },
    {
      id: 'learnt',
      title: say(
        'How much of its weight each feature got',
        'हर लक्षण को अपने भार का कितना मिला',
        'প্রতিটি বৈশিষ্ট্য তার ওয়েটের কতটা পেল',
      ),
      x: {
        title: say('feature, the most common first', 'लक्षण, सबसे आम पहले', 'বৈশিষ্ট্য, সবচেয়ে সাধারণটি আগে'),
        log: true,
        marked: [1, 2, 5, 10, 20, 50, 100, 200],
      },
      y: { title: say('share of the true weight', 'सही भार का हिस्सा', 'প্রকৃত ওয়েটের অংশ') },
    },
  ],
  *run(settings, seed, { engine }) {
    const even = settings['spread'] === 'even';
    const taskOf = (nth: string): Task => ({ own: `${seed} sparse ${nth}`, even });
    const runs = methods.reduce((sum, name) => sum + CHOOSING * METHODS[name].rates.length + SEEDS, 0);
    let done = 0;
    const results = new Map<Method, { readonly rate: number; readonly found: Result[] }>();
    for (const method of methods) {
      let best = { rate: NaN, excess: Infinity };
      for (const rate of METHODS[method].rates) {
        const losses: number[] = [];
        for (let nth = 0; nth < CHOOSING; nth += 1) {
          losses.push((yield* train(engine, taskOf(`choose ${nth}`), method, rate, null)).excess);
          yield { type: 'progress', done: (done += 1) / runs };
        }
        const excess = mean(losses);
        if (excess < best.excess) best = { rate, excess };
      }
      const found: Result[] = [];
      for (let nth = 0; nth < SEEDS; nth += 1) {
        found.push(yield* train(engine, taskOf(String(nth)), method, best.rate, nth));
        yield { type: 'progress', done: (done += 1) / runs };
      }
      results.set(method, { rate: best.rate, found });
    }
    return outcomeOf(results);
  },
};

interface Task {
  readonly own: string;
  readonly even: boolean;
}
interface Result {
  /** The loss on fresh samples above that of the true weights, in nats. */
  readonly excess: number;
  /** Mean distance of the weights of rare features from their true value. */
  readonly missing: number;
}
interface Data {
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
}

/** With each feature in every so manyth sample, on average; evenly spread there are as many in all. */
const chances = Array.from({ length: FEATURES }, (_, i) => 0.5 / (i + 1));
const evenly = chances.map(() => mean(chances));

function drawSamples(
  random: Random,
  {
    weights,
    probabilities,
  }: { readonly weights: readonly number[]; readonly probabilities: readonly number[] },
  engine: Engine,
): Data {
  const inputs = new Float32Array(SAMPLES * FEATURES);
  const sums = new Float64Array(SAMPLES);
  for (let i = 0; i < SAMPLES; i += 1)
    probabilities.forEach((probability, k) => {
      if (random() >= probability) return;
      inputs[i * FEATURES + k] = 1;
      sums[i] = (sums[i] ?? 0) + (weights[k] ?? NaN);
    });
  // P(1) = σ(w·x).
  const odds = engine.exp(sums.map((one) => -one));
  return { inputs, targets: Float32Array.from(odds, (one) => (random() < 1 / (1 + one) ? 1 : 0)) };
}

/** Trains a logistic regression from weights of 0; told: as which seed its points are. */
function* train(
  engine: Engine,
  { own, even }: Task,
  method: Method,
  rate: number,
  told: number | null,
): Generator<News, Result, void> {
  const random = randomOf(`${own} data`);
  const weights = chances.map(() => (random() < 0.5 ? -WEIGHT : WEIGHT));
  const rule = { weights, probabilities: even ? evenly : chances };
  const [learnt, fresh] = [drawSamples(random, rule, engine), drawSamples(random, rule, engine)];
  const network = new Network(engine, {
    batch: 500,
    input: [FEATURES],
    layers: [{ type: 'dense', units: 1 }],
    loss: { name: 'binary-cross-entropy-logits' },
    optimizer: { name: method, hyper: { eta: rate } },
    seed: own,
  });
  try {
    network.setParameter(0, 'weight', weights);
    const least = network.evaluate(fresh.inputs, fresh.targets);
    network.setParameter(0, 'weight', new Float64Array(FEATURES));
    const batches = batchesOf(learnt, SAMPLES, BATCH, randomOf(`${own} batches`));
    const excess = (): number => network.evaluate(fresh.inputs, fresh.targets) - least;
    const point = { type: 'point', arm: method, seed: told ?? 0 } as const;
    for (let update = 0; update <= UPDATES; update += 1) {
      if (update > 0) {
        const { inputs, targets } = batches.next().value;
        network.trainStep(inputs, targets);
        // Without a bias, which would be a feature of every sample.
        network.setParameter(0, 'bias', NO_BIAS);
        yield { type: 'tick' };
      }
      if (told !== null && update % EVERY === 0) yield { ...point, chart: 'excess', x: update, y: excess() };
    }
    const found = network.parameter(0, 'weight');
    const shares = weights.map((weight, k) => (found[k] ?? NaN) / weight);
    if (told !== null)
      for (const { rank, share } of inGroups(shares)) yield { ...point, chart: 'learnt', x: rank, y: share };
    const missing = mean(shares.slice(COMMON).map((share) => WEIGHT * Math.abs(1 - share)));
    return { excess: excess(), missing };
  } finally {
    network.dispose();
  }
}

/** Neighbouring features on average: one alone, then twos, and so on, each group about a third of its rank wide. */
function inGroups(shares: readonly number[]): readonly { readonly rank: number; readonly share: number }[] {
  const groups: { rank: number; share: number }[] = [];
  for (let from = 1; from <= FEATURES;) {
    const to = Math.min(FEATURES + 1, from + Math.max(1, Math.round(from / 3)));
    groups.push({ rank: (from + to - 1) / 2, share: mean(shares.slice(from - 1, to - 1)) });
    from = to;
  }
  return groups;
}

function outcomeOf(
  results: ReadonlyMap<Method, { readonly rate: number; readonly found: readonly Result[] }>,
): Outcome {
  const of = (method: Method, what: keyof Result): readonly number[] =>
    (results.get(method)?.found ?? []).map((one) => one[what]);
  const less = (arm: Method, what: keyof Result, smallest: number): Finding =>
    findingOf(
      of(arm, what).map((one, i) => (of(PLAIN, what)[i] ?? NaN) - one),
      smallest,
    );
  const compared = (arm: Method, what: keyof Result, smallest: number, text: Text): Comparison => {
    const finding = less(arm, what, smallest);
    const values = {
      arm: METHODS[arm].title,
      ours: threeFigures(mean(of(arm, what))),
      sgd: threeFigures(mean(of(PLAIN, what))),
    };
    return { arm, against: PLAIN, finding, sentence: verdictText(finding, fillEach(text, values)) };
  };
  const adaptive = ['adagrad', 'adam', 'rmsprop'] as const;
  return {
    comparisons: [
      ...adaptive.map((arm) => compared(arm, 'missing', SMALLEST_WEIGHT, MISSING)),
      ...adaptive.map((arm) => compared(arm, 'excess', SMALLEST_LOSS, EXCESS)),
    ],
    table: {
      columns: [
        say('loss above the least', 'न्यूनतम से ऊपर हानि', 'সর্বনিম্নের উপরে লস'),
        say('rare weights away by', 'दुर्लभ लक्षणों के भारों की दूरी', 'বিরল বৈশিষ্ট্যের ওয়েটের দূরত্ব'),
        say('rate', 'दर', 'হার'),
      ],
      rows: methods.map((arm) => ({
        arm,
        cells: [
          threeFigures(mean(of(arm, 'excess'))),
          threeFigures(mean(of(arm, 'missing'))),
          String(results.get(arm)?.rate ?? NaN),
        ].map(same),
      })),
    },
  };
}

const MISSING = say(
  'The weights of rare features are {{ours}} away from their true value with {{arm}}, {{sgd}} with SGD. How much nearer {{arm}} comes:',
  'दुर्लभ लक्षणों के भार {{arm}} से अपने सही मान से {{ours}} दूर हैं, SGD से {{sgd}}। {{arm}} कितना पास आता है:',
  'বিরল বৈশিষ্ট্যের ওয়েট {{arm}}-এ প্রকৃত মান থেকে {{ours}} দূরে, SGD-তে {{sgd}}। {{arm}} কতটা কাছে আসে:',
);
const EXCESS = say(
  'Loss on fresh samples above that of the true weights: {{ours}} with {{arm}}, {{sgd}} with SGD. How much less with {{arm}}:',
  'नए नमूनों पर हानि, सही भारों की हानि से ऊपर: {{arm}} से {{ours}}, SGD से {{sgd}}। {{arm}} से कितनी कम:',
  'নতুন নমুনায় প্রকৃত ওয়েটের লসের উপরে লস: {{arm}}-এ {{ours}}, SGD-তে {{sgd}}। {{arm}}-এ কত কম:',
);
