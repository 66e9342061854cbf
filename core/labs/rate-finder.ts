import { batchesOf } from '../datasets/batches.ts';
import { samplesOf, splitDigits, type DigitSamples } from '../datasets/digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import { randomOf } from '../tensor/random.ts';
import { digitNetwork, digitsRight, type DigitNetwork } from './digit-network.ts';
import { findingOf, type Finding } from './finding.ts';
import type { Comparison, Lab, LabSettings, News, Outcome } from './lab.ts';
import { geometricMean, mean, percent, spreadFactor } from './statistics.ts';
import { threeFigures, verdictText } from './verdict-text.ts';

const BATCH = 32;
/** A sweep: its updates, between which rates, and how much of the mean loss is the past. */
const SWEEP = 100;
const LOWEST = 1e-4;
/**
 * (10 / LOWEST)^(1/99), so that the last update has the rate 10. It is multiplied at each update: a power of JavaScript
 * may differ in its last bit between machines.
 */
const RISE = 1.1233240329780274;
const PAST = 0.9;
/** A sweep ends where its mean loss is so many times the lowest. */
const LOST = 4;
/** Trainings at each rate of the grid, which choose the best. */
const CHOOSING = 2;
/** Fresh digits that the rate is chosen on, and as many others that the result is read on. */
const READ = 1000;
/** A rate is as good as the best of the grid if it costs less than one digit in a hundred. */
const MARGIN = 0.01;

/** More than two figures of a rate would say more than a few sweeps can. */
const inTwoFigures = (value: number): number => Number(value.toPrecision(2));
const twoFigures = (value: number): string => String(inTwoFigures(value));
/** Nine rates, four to a decade. */
const gridFrom = (lowest: number): readonly number[] =>
  Array.from({ length: 9 }, (_, i) => inTwoFigures(lowest * 10 ** (i / 4)));
const NETWORKS: Readonly<
  Record<
    string,
    { title: Text; grid: readonly number[] } & Pick<
      DigitNetwork,
      'hidden' | 'activation' | 'initialization' | 'optimizer'
    >
  >
> = {
  sgd: {
    title: say('128 ReLU units, SGD', '128 ReLU इकाइयाँ, SGD', '128টি ReLU একক, SGD'),
    grid: gridFrom(0.01),
    hidden: [128],
    activation: 'relu',
    initialization: { name: 'he' },
    optimizer: { name: 'gradient-descent' },
  },
  momentum: {
    title: say('128 ReLU units, momentum 0.9', '128 ReLU इकाइयाँ, मोमेंटम 0.9', '128টি ReLU একক, মোমেন্টাম 0.9'),
    grid: gridFrom(0.0032),
    hidden: [128],
    activation: 'relu',
    initialization: { name: 'he' },
    // The velocity in gradients: a rate that rises acts on the whole of it, as in PyTorch.
    optimizer: { name: 'momentum', form: 'pytorch', hyper: { rho: 0.9 } },
  },
  adam: {
    title: say('128 ReLU units, Adam', '128 ReLU इकाइयाँ, Adam', '128টি ReLU একক, Adam'),
    grid: gridFrom(0.00032),
    hidden: [128],
    activation: 'relu',
    initialization: { name: 'he' },
    optimizer: { name: 'adam' },
  },
  tanh: {
    title: say(
      'three layers of 100 tanh units, SGD',
      '100 tanh इकाइयों की तीन परतें, SGD',
      '100টি tanh এককের তিনটি স্তর, SGD',
    ),
    grid: gridFrom(0.01),
    hidden: [100, 100, 100],
    activation: 'tanh',
    initialization: { name: 'xavier' },
    optimizer: { name: 'gradient-descent' },
  },
};
const networkOf = (settings: LabSettings): (typeof NETWORKS)[string] => {
  const found = NETWORKS[settings['network'] ?? ''];
  if (!found) throw new RangeError(`no network ${String(settings['network'])}`);
  return found;
};

const SWEPT = 'sweep';
const GRID = 'grid';
/** The rates that are judged: two that a sweep names, and the best of the grid. */
const rules = ['tenth', 'steepest', 'best'] as const;
type Rule = (typeof rules)[number];

export const rateFinder: Lab = {
  name: 'rate-finder',
  title: say('Finding the learning rate', 'सीखने की दर ढूँढ़ना', 'শেখার হার খোঁজা'),
  claim: say(
    'One short run with a rising rate shows a good learning rate: where the loss falls most steeply, or a tenth of where it is lowest.',
    'बढ़ती दर वाली एक छोटी दौड़ अच्छी सीखने की दर दिखाती है: जहाँ हानि सबसे तेज़ गिरती है, या जहाँ वह सबसे कम है उसका दसवाँ हिस्सा।',
    'বাড়তে থাকা হারে একটি ছোট দৌড় ভালো শেখার হার দেখায়: যেখানে লস সবচেয়ে খাড়াভাবে কমে, বা যেখানে তা সবচেয়ে কম তার দশ ভাগের এক ভাগ।',
  ),
  source: 'fastai, Learner.lr_find (minimum / 10, steepest), after Smith 2017, §3.3',
  about: say(
    'A sweep makes 100 updates of 32 handwritten digits (MNIST) while the rate rises from 0.0001 to 10 by the same factor at each update. Its loss is averaged (nine tenths of the past), and it ends where that is four times its lowest. Then networks are trained in earnest at each of nine rates, four to a decade, for two seeds. Other seeds train at the two rates that the sweeps name (geometric mean) and at the best of the grid; what is compared is the share of 1,000 other fresh digits that is classified right. A rate that costs less than one digit in a hundred is as good as the best. The best rate is that for so many updates: longer training wants a smaller one.',
    'एक चढ़ाई में 32 हाथ से लिखे अंकों (MNIST) के 100 अद्यतन होते हैं, और दर हर अद्यतन पर एक ही गुणक से 0.0001 से 10 तक बढ़ती है। उसकी हानि का औसत लिया जाता है (नौ दहाई बीता हुआ), और वह वहाँ रुकती है जहाँ औसत अपने न्यूनतम का चार गुना हो। फिर नौ दरों पर, दशक में चार, दो सीडों पर सचमुच प्रशिक्षण होता है। दूसरे सीड चढ़ाइयों की बताई दोनों दरों (ज्यामितीय माध्य) और ग्रिड की सबसे अच्छी दर पर प्रशिक्षण करते हैं; तुलना 1,000 दूसरे नए अंकों में सही वर्ग वालों के हिस्से की है। जिस दर से सौ में एक अंक से कम का नुकसान हो, वह सबसे अच्छी जितनी अच्छी है। सबसे अच्छी दर इतने ही अद्यतनों की है: लंबा प्रशिक्षण छोटी दर चाहता है।',
    'একটি আরোহে 32টি হাতে লেখা অঙ্কের (MNIST) 100টি হালনাগাদ হয়, আর হার প্রতি হালনাগাদে একই গুণকে 0.0001 থেকে 10 পর্যন্ত বাড়ে। তার লসের গড় নেওয়া হয় (দশ ভাগের নয় ভাগ অতীত), আর গড় যেখানে নিজের সর্বনিম্নের চার গুণ, সেখানে সে থামে। তারপর নয়টি হারে, দশকে চারটি করে, দুটি সিডে সত্যিকারের প্রশিক্ষণ হয়। অন্য সিড আরোহগুলির বলা দুটি হারে (জ্যামিতিক গড়) ও গ্রিডের সেরা হারে প্রশিক্ষণ নেয়; তুলনা অন্য 1,000টি নতুন অঙ্কের কত অংশ ঠিক শ্রেণিতে পড়ল তার। যে হারে শতকে একটি অঙ্কের কম ক্ষতি হয়, তা সেরাটির সমান ভালো। সেরা হার এতগুলি হালনাগাদেরই: দীর্ঘ প্রশিক্ষণ ছোট হার চায়।',
  ),
  needs: 'digits',
  controls: {
    network: {
      type: 'choice',
      title: say('Network and method', 'नेटवर्क और विधि', 'নেটওয়ার্ক ও পদ্ধতি'),
      options: Object.entries(NETWORKS).map(([value, { title }]) => ({ value, title })),
      default: 'sgd',
    },
    sweeps: {
      type: 'number',
      title: say('Sweeps', 'चढ़ाइयाँ', 'আরোহ'),
      values: [1, 3, 5, 10],
      default: 5,
    },
    updates: {
      type: 'number',
      title: say('Updates of a training', 'प्रशिक्षण के अद्यतन', 'প্রশিক্ষণের হালনাগাদ'),
      values: [50, 100, 200, 400],
      default: 100,
    },
    seeds: {
      type: 'number',
      title: say('Seeds that judge', 'परखने वाले सीड', 'যে সিডগুলি বিচার করে'),
      values: [5, 8, 16],
      default: 8,
    },
  },
  arms: () => [
    { id: SWEPT, title: say('a sweep', 'एक चढ़ाई', 'একটি আরোহ') },
    { id: GRID, title: say('grid of trainings', 'प्रशिक्षणों का ग्रिड', 'প্রশিক্ষণের গ্রিড') },
    { id: 'tenth', title: RULES.tenth },
    { id: 'steepest', title: RULES.steepest },
    { id: 'best', title: RULES.best },
  ],
  charts: [
    {
      id: 'sweep',
      title: say('Loss while the rate rises', 'बढ़ती दर पर हानि', 'হার বাড়ার সময় লস'),
      x: { title: say('learning rate', 'सीखने की दर', 'শেখার হার'), log: true },
      y: { title: say('loss, averaged', 'हानि, औसत', 'লস, গড়') },
      arms: [SWEPT, 'tenth', 'steepest'],
      scattered: ['tenth', 'steepest'],
    },
    {
      id: 'training',
      title: say('Trainings at one rate', 'एक दर पर प्रशिक्षण', 'একটি হারে প্রশিক্ষণ'),
      x: { title: say('learning rate', 'सीखने की दर', 'শেখার হার'), log: true },
      y: { title: say('share classified right', 'सही वर्ग का हिस्सा', 'ঠিক শ্রেণির অংশ') },
      arms: [GRID, ...rules],
      scattered: rules,
    },
  ],
  *run(settings, seed, { engine, digits }) {
    if (!digits) throw new RangeError('this experiment needs the digits');
    const split = splitDigits(digits);
    const task: Task = {
      engine,
      network: networkOf(settings),
      learnt: samplesOf(digits, split.pool),
      updates: Number(settings['updates']),
      work: 0,
      all: 0,
    };
    const choose = samplesOf(digits, split.fresh.slice(0, READ));
    const report = samplesOf(digits, split.fresh.slice(READ, 2 * READ));
    const { grid } = task.network;
    const [sweeps, seeds] = [Number(settings['sweeps']), Number(settings['seeds'])];
    task.all = sweeps * SWEEP + (grid.length * CHOOSING + rules.length * seeds) * task.updates;

    const named: Sweep[] = [];
    for (let nth = 0; nth < sweeps; nth += 1)
      named.push(yield* sweep(task, `${seed} finder sweep ${nth}`, nth));
    task.work = sweeps * SWEEP;

    const right = grid.map(() => 0);
    for (let nth = 0; nth < CHOOSING; nth += 1)
      for (const [at, rate] of grid.entries()) {
        const y = yield* train(task, `${seed} finder choose ${nth}`, rate, choose);
        right[at] = (right[at] ?? 0) + y / CHOOSING;
        yield { type: 'point', chart: 'training', arm: GRID, seed: nth, x: rate, y };
      }
    const rates: Readonly<Record<Rule, number>> = {
      tenth: inTwoFigures(geometricMean(named.map((one) => one.tenth))),
      steepest: inTwoFigures(geometricMean(named.map((one) => one.steepest))),
      best: grid[right.indexOf(Math.max(...right))] ?? NaN,
    };
    const results: Record<Rule, number[]> = { tenth: [], steepest: [], best: [] };
    for (let nth = 0; nth < seeds; nth += 1)
      for (const rule of rules) {
        const y = yield* train(task, `${seed} finder ${nth}`, rates[rule], report);
        results[rule].push(y);
        yield { type: 'point', chart: 'training', arm: rule, seed: nth, x: rates[rule], y };
      }
    return outcomeOf(named, rates, results);
  },
};

interface Task {
  readonly engine: Engine;
  readonly network: (typeof NETWORKS)[string];
  readonly learnt: DigitSamples;
  readonly updates: number;
  /** Updates that were made, and all of them. */
  work: number;
  all: number;
}
interface Sweep {
  /** A tenth of the rate at which the loss was lowest, and the rate before which it fell most. */
  readonly tenth: number;
  readonly steepest: number;
}

/** One run with a rising rate. */
function* sweep(
  { engine, network, learnt, work, all }: Task,
  own: string,
  nth: number,
): Generator<News, Sweep, void> {
  const made = digitNetwork(engine, { ...network, batch: BATCH, seed: own });
  const batches = batchesOf(learnt, learnt.labels.length, BATCH, randomOf(`${own} batches`));
  const seen: { readonly rate: number; readonly loss: number }[] = [];
  try {
    let average: number | null = null;
    let rate = LOWEST;
    for (let update = 0; update < SWEEP; update += 1, rate *= RISE) {
      made.hyper = { eta: rate };
      const { inputs, targets } = batches.next().value;
      const loss = made.trainStep(inputs, targets);
      average = average === null ? loss : PAST * average + (1 - PAST) * loss;
      yield { type: 'tick' };
      if (!(average <= LOST * Math.min(average, ...seen.map((one) => one.loss)))) break;
      seen.push({ rate, loss: average });
      yield { type: 'point', chart: 'sweep', arm: SWEPT, seed: nth, x: rate, y: average };
      yield { type: 'progress', done: (work + nth * SWEEP + update + 1) / all };
    }
  } finally {
    made.dispose();
  }
  const lowest = seen.reduce((best, { loss }, at) => (loss < (seen[best]?.loss ?? NaN) ? at : best), 0);
  const fall = (at: number): number => (seen[at - 1]?.loss ?? NaN) - (seen[at]?.loss ?? NaN);
  let steepest = 1;
  for (let at = 2; at <= lowest; at += 1) if (fall(at) > fall(steepest)) steepest = at;
  const lossAt = (rate: number): number => seen.find((one) => one.rate >= rate)?.loss ?? NaN;
  const found = { tenth: (seen[lowest]?.rate ?? NaN) / 10, steepest: seen[steepest]?.rate ?? NaN };
  for (const rule of ['tenth', 'steepest'] as const)
    yield {
      ...{ type: 'point', chart: 'sweep', arm: rule, seed: nth },
      ...{ x: found[rule], y: lossAt(found[rule]) },
    };
  return found;
}

/** One training at one rate: the share of some fresh digits that is classified right at its end. */
function* train(task: Task, own: string, rate: number, fresh: DigitSamples): Generator<News, number, void> {
  const { engine, network, learnt, updates } = task;
  const { optimizer } = network;
  const made = digitNetwork(engine, {
    ...network,
    optimizer: { ...optimizer, hyper: { ...optimizer.hyper, eta: rate } },
    batch: BATCH,
    seed: own,
  });
  const batches = batchesOf(learnt, learnt.labels.length, BATCH, randomOf(`${own} batches`));
  try {
    for (let update = 0; update < updates; update += 1) {
      const { inputs, targets } = batches.next().value;
      made.trainStep(inputs, targets);
      task.work += 1;
      yield { type: 'tick' };
      if (update % 10 === 0) yield { type: 'progress', done: task.work / task.all };
    }
    return digitsRight(made, fresh);
  } finally {
    made.dispose();
  }
}

/**
 * Judges that a rate is not more than `MARGIN` worse than the best of the grid: `shown` where the whole interval of the
 * difference lies above −`MARGIN`, `reversed` where it lies below. The numbers are those of the difference itself.
 */
function notWorse(rule: readonly number[], best: readonly number[]): Finding {
  const { verdict, agreeing, seeds, ...judged } = findingOf(
    rule.map((one, i) => one - (best[i] ?? NaN) + MARGIN),
    0,
  );
  return {
    // Without a smallest effect: the margin, which the sentence names, is in its place.
    ...{ verdict, agreeing, seeds, scale: 'share' },
    mean: judged.mean - MARGIN,
    low: judged.low - MARGIN,
    high: judged.high - MARGIN,
  };
}

function outcomeOf(
  named: readonly Sweep[],
  rates: Readonly<Record<Rule, number>>,
  results: Readonly<Record<Rule, readonly number[]>>,
): Outcome {
  const compared = (rule: 'tenth' | 'steepest'): Comparison => {
    const finding = notWorse(results[rule], results.best);
    return {
      arm: rule,
      against: 'best',
      finding,
      sentence: verdictText(
        finding,
        fillEach(AS_GOOD, {
          margin: percent(MARGIN),
          rule: RULES[rule],
          rate: twoFigures(rates[rule]),
          best: twoFigures(rates.best),
          of: percent(mean(results[rule])),
          base: percent(mean(results.best)),
        }),
        percent,
      ),
    };
  };
  return {
    comparisons: [compared('steepest'), compared('tenth')],
    table: {
      columns: [
        say('rate', 'दर', 'হার'),
        say('spread of the sweeps', 'चढ़ाइयों का फैलाव', 'আরোহের বিস্তার'),
        say('of the best rate', 'सबसे अच्छी दर का', 'সেরা হারের'),
        say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি'),
      ],
      rows: rules.map((rule) => ({
        arm: rule,
        cells: [
          twoFigures(rates[rule]),
          rule === 'best' || named.length < 2
            ? '–'
            : `×/÷ ${threeFigures(spreadFactor(named.map((one) => one[rule])))}`,
          `× ${twoFigures(rates[rule] / rates.best)}`,
          percent(mean(results[rule])),
        ].map(same),
      })),
    },
  };
}

const RULES: Readonly<Record<Rule, Text>> = {
  tenth: say('a tenth of the minimum', 'निम्नतम का दसवाँ हिस्सा', 'অবমের দশ ভাগের এক ভাগ'),
  steepest: say('steepest fall', 'सबसे तेज़ गिरावट', 'সবচেয়ে খাড়া পতন'),
  best: say('best of the grid', 'ग्रिड की सबसे अच्छी', 'গ্রিডের সেরা'),
};
const AS_GOOD = say(
  'Is “{{rule}}” as good as the best of the grid, to within {{margin}}? Rate {{rate}}: {{of}} classified right; best of the grid, {{best}}: {{base}}. Difference:',
  'क्या “{{rule}}” {{margin}} के भीतर ग्रिड की सबसे अच्छी दर जितनी अच्छी है? दर {{rate}}: {{of}} सही वर्ग; ग्रिड की सबसे अच्छी, {{best}}: {{base}}। अंतर:',
  '“{{rule}}” কি {{margin}}-এর মধ্যে গ্রিডের সেরাটির সমান ভালো? হার {{rate}}: {{of}} ঠিক শ্রেণি; গ্রিডের সেরা, {{best}}: {{base}}। পার্থক্য:',
);
