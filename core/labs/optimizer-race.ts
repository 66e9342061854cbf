import { batchesOf } from '../datasets/batches.ts';
import { drawPoints, pointSets, type Points, type PointSet } from '../datasets/index.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import { optimizers } from '../optimizers/index.ts';
import type { Engine } from '../tensor/engine.ts';
import type { Network } from '../tensor/network/network.ts';
import { randomOf } from '../tensor/random.ts';
import { tensorOptimizers, type TensorOptimizer } from '../tensor/update.ts';
import type { Lab, LabSettings, News, Outcome } from './lab.ts';
import { pointsRightChart } from './right-charts.ts';
import { medianSteps, stepsComparison } from './steps-comparison.ts';
import { accuracyOf, oneHot, pointNetwork } from './point-network.ts';
import { mean, percent } from './statistics.ts';
import { counted } from './steps-finding.ts';

const SEEDS = 8;
const POINTS = 200;
const FRESH = 500;
const UPDATES = 600;
/** Updates between two readings. */
const EVERY = 10;
/** The loss on the learnt points that has to be reached. */
const GOAL = 0.1;
/** Two to a decade, and the seeds on which each method chooses among them. */
const RATES = Array.from({ length: 9 }, (_, i) => Number((10 ** (-3 + i / 2)).toPrecision(2)));
const CHOOSING = 12;
/** From the middle out: the rates that arrive are tried before those that cannot be better. */
const FROM_MIDDLE = RATES.toSorted((a, b) => Math.abs(Math.log(a / 0.1)) - Math.abs(Math.log(b / 0.1)));
/** The smallest effect that counts: half as many updates again. */
const SMALLEST = Math.log(1.5);
const PLAIN: TensorOptimizer = 'gradient-descent';

const FIELDS: Readonly<Record<string, { readonly title: Text; readonly of: readonly TensorOptimizer[] }>> = {
  known: {
    title: say('the best known', 'सबसे जाने-माने', 'সবচেয়ে পরিচিত'),
    of: [PLAIN, 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam'],
  },
  momentum: {
    title: say('with momentum', 'मोमेंटम वाले', 'মোমেন্টামসহ'),
    of: [PLAIN, 'momentum', 'nesterov'],
  },
  adaptive: {
    title: say('a rate for each weight', 'हर भार की अपनी दर', 'প্রতি ওয়েটের নিজের হার'),
    of: [PLAIN, 'adagrad', 'adadelta', 'rmsprop', 'adam', 'adamax'],
  },
  adam: {
    title: say('Adam and its kin', 'Adam और उसके रूप', 'Adam ও তার রূপ'),
    of: [PLAIN, 'adam', 'adamw', 'amsgrad', 'nadam', 'lion'],
  },
  all: { title: say('all', 'सब', 'সব'), of: tensorOptimizers },
};
const fieldOf = (settings: LabSettings): readonly TensorOptimizer[] =>
  FIELDS[String(settings['methods'])]?.of ?? [];
const titleOf = (method: TensorOptimizer): Text =>
  method === PLAIN ? same('SGD') : optimizers[method].title;

export const optimizerRace: Lab = {
  name: 'optimizer-race',
  title: say('Optimizer race', 'ऑप्टिमाइज़रों की दौड़', 'অপ্টিমাইজারের দৌড়'),
  claim: say(
    'Momentum and methods with a rate for each weight, such as Adam, reach a given loss in fewer updates than SGD.',
    'मोमेंटम और हर भार की अपनी दर वाली विधियाँ, जैसे Adam, SGD से कम अद्यतनों में दी हुई हानि तक पहुँचती हैं।',
    'মোমেন্টাম এবং প্রতি ওয়েটের নিজের হারের পদ্ধতি, যেমন Adam, SGD-র চেয়ে কম হালনাগাদে নির্দিষ্ট লসে পৌঁছায়।',
  ),
  source:
    'Kingma & Ba 2015; Wilson et al. 2017; Schmidt, Schneider & Hennig 2021, “Descending through a crowded valley”',
  about: say(
    'All methods train the same network from the same first weights with the same batches. With rates of their own each has the one of nine that was best on twelve other seeds, where it arrived most often and then soonest; at one rate for all nothing is chosen, and that rate can be changed while they run. Counted are the updates until the loss on the 200 learnt points is below 0.1, at most 600, over 8 seeds. Updates are not seconds: a step of Adam costs more than one of SGD. With well chosen rates the order differs from task to task.',
    'सब विधियाँ वही नेटवर्क उन्हीं पहले भारों से उन्हीं बैचों पर सिखाती हैं। अपनी दर हो तो हर विधि नौ में से वह लेती है जो बारह दूसरे सीडों पर सबसे अच्छी थी: सबसे अधिक बार और फिर सबसे जल्दी पहुँची; सबके लिए एक दर हो तो कुछ चुना नहीं जाता, और वह दर चलते समय बदली जा सकती है। 200 सीखे बिंदुओं पर हानि 0.1 से कम होने तक के अद्यतन गिने जाते हैं, अधिकतम 600, 8 सीडों पर। अद्यतन सेकंड नहीं हैं: Adam का चरण SGD के चरण से महँगा है। अच्छी चुनी दरों पर क्रम हर काम में अलग होता है।',
    'সব পদ্ধতি একই নেটওয়ার্ক একই প্রথম ওয়েট থেকে একই ব্যাচে শেখায়। নিজের হার হলে প্রত্যেকে নয়টির মধ্যে যেটি অন্য বারোটি সিডে সেরা ছিল, অর্থাৎ সবচেয়ে বেশিবার ও তারপর সবচেয়ে তাড়াতাড়ি পৌঁছেছিল, সেটি নেয়; সবার একটি হার হলে কিছু বাছা হয় না, আর সেই হার চলার সময় বদলানো যায়। শেখা 200টি বিন্দুতে লস 0.1-এর নিচে নামা পর্যন্ত হালনাগাদ গোনা হয়, বড়জোর 600, 8টি সিডে। হালনাগাদ মানে সেকেন্ড নয়: Adam-এর ধাপ SGD-র ধাপের চেয়ে ব্যয়বহুল। ভালো বাছা হারে ক্রম কাজভেদে বদলায়।',
  ),
  controls: {
    methods: {
      type: 'choice',
      title: say('Methods', 'विधियाँ', 'পদ্ধতি'),
      options: Object.entries(FIELDS).map(([value, { title }]) => ({ value, title })),
      default: 'known',
    },
    rate: {
      type: 'choice',
      title: say('Learning rate', 'सीखने की दर', 'শেখার হার'),
      options: [
        { value: 'own', title: say('the best one of each', 'हर एक की सबसे अच्छी', 'প্রত্যেকের সেরাটি') },
        { value: 'common', title: say('one for all', 'सबके लिए एक', 'সবার একটি') },
      ],
      default: 'own',
    },
    eta: {
      type: 'number',
      title: same('$\\eta$'),
      values: RATES,
      default: 0.01,
      when: { control: 'rate', value: 'common' },
      live: true,
    },
    data: {
      type: 'choice',
      title: say('Points', 'बिंदु', 'বিন্দু'),
      options: pointSets
        .filter(({ classes }) => classes === 2)
        .map(({ name, title }) => ({ value: name, title })),
      default: 'circle',
    },
    layers: {
      type: 'number',
      title: say('Hidden layers', 'छिपी परतें', 'গুপ্ত স্তর'),
      values: [1, 2, 3, 4],
      default: 2,
    },
    units: {
      type: 'number',
      title: say('Units in each', 'हर एक में इकाइयाँ', 'প্রতিটিতে একক'),
      values: [4, 8, 16, 32],
      default: 8,
    },
    activation: {
      type: 'choice',
      title: say('Activation', 'सक्रियण', 'অ্যাক্টিভেশন'),
      options: (['tanh', 'relu', 'sigmoid'] as const).map((value) => ({
        value,
        title: same(value === 'relu' ? 'ReLU' : value),
      })),
      default: 'tanh',
    },
    batch: {
      type: 'number',
      title: say('Points a batch', 'बैच में बिंदु', 'ব্যাচে বিন্দু'),
      values: [1, 10, 50, 200],
      default: 10,
    },
  },
  arms: (settings) => fieldOf(settings).map((id) => ({ id, title: titleOf(id) })),
  charts: [
    {
      id: 'loss',
      title: say('Loss on the learnt points', 'सीखे बिंदुओं पर हानि', 'শেখা বিন্দুতে লস'),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('loss', 'हानि', 'লস'), log: true },
    },
    pointsRightChart,
  ],
  *run(settings, seed, { engine }) {
    const set = pointSets.find(({ name }) => name === settings['data']);
    if (!set) throw new RangeError(`no points ${String(settings['data'])}`);
    const field = fieldOf(settings);
    const isCommon = settings['rate'] === 'common';
    const courses = field.length * (SEEDS + (isCommon ? 0 : CHOOSING * RATES.length));
    let finished = 0;
    const rates = new Map<TensorOptimizer, Chosen>();
    if (!isCommon)
      for (const method of field) {
        const tried: Tried[] = [];
        let fewestMissed = CHOOSING;
        for (const rate of FROM_MIDDLE) {
          const ran: Ran[] = [];
          const missed = (): number => ran.filter(({ steps }) => steps > UPDATES).length;
          // A rate that has missed the goal more often than another one is not the best any more.
          for (let nth = 0; nth < CHOOSING && missed() <= fewestMissed; nth += 1) {
            const own = `${seed} optimizer-race choose ${nth}`;
            ran.push(...(yield* race(engine, settings, set, own, [{ method, rate: () => rate }], null)));
            yield { type: 'progress', done: (finished + nth + 1) / courses };
          }
          finished += CHOOSING;
          fewestMissed = Math.min(fewestMissed, missed());
          tried.push({ rate, steps: ran.map(({ steps }) => steps), loss: mean(ran.map(({ loss }) => loss)) });
        }
        rates.set(method, bestRate(tried));
      }
    const results = new Map<TensorOptimizer, Ran[]>(field.map((method) => [method, []]));
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const runners = field.map((method) => ({
        method,
        rate: () => (isCommon ? Number(settings['eta']) : (rates.get(method)?.rate ?? NaN)),
      }));
      const ran = yield* race(engine, settings, set, `${seed} optimizer-race ${nth}`, runners, nth);
      ran.forEach((one, i) => results.get(field[i] ?? PLAIN)?.push(one));
      finished += field.length;
      yield { type: 'progress', done: finished / courses };
    }
    return outcomeOf(results, isCommon ? null : rates);
  },
};

/** What came of a rate on the seeds on which it is chosen. */
interface Tried {
  readonly rate: number;
  /** Updates until the goal with each seed; Infinity where it was not reached. */
  readonly steps: readonly number[];
  /** The mean of the last losses. */
  readonly loss: number;
}
interface Chosen {
  readonly rate: number;
  /** Whether a run arrived with it at all: else it is only the one that came nearest, to be looked at. */
  readonly arrives: boolean;
}

/**
 * The rate by what is judged: the one that arrives most often, of those the one with the fewest updates in the mean, of
 * those the smallest.
 */
export function bestRate(tried: readonly Tried[]): Chosen {
  const arrivals = ({ steps }: Tried): number => steps.filter((one) => one <= UPDATES).length;
  const updates = ({ steps }: Tried): number => mean(steps.map((one) => counted(one, UPDATES)));
  // A loss that is not a number is no loss.
  const lossOf = ({ loss }: Tried): number => (Number.isNaN(loss) ? Infinity : loss);
  const [best] = tried.toSorted(
    (a, b) => arrivals(b) - arrivals(a) || updates(a) - updates(b) || a.rate - b.rate,
  );
  if (best && arrivals(best) > 0) return { rate: best.rate, arrives: true };
  const nearest = tried.reduce<Tried | undefined>(
    (least, one) => (least === undefined || lossOf(one) < lossOf(least) ? one : least),
    undefined,
  );
  return { rate: nearest?.rate ?? NaN, arrives: false };
}

interface Runner {
  readonly method: TensorOptimizer;
  /** The rate of the next update. */
  readonly rate: () => number;
}
interface Ran {
  /** Updates until the goal; Infinity where it was not reached. */
  readonly steps: number;
  readonly loss: number;
  readonly accuracy: number;
}

/**
 * Trains one network with each method, update by update beside each other. `told`: the number of the seed under which it
 * is shown; null for a race that only chooses a rate.
 */
function* race(
  engine: Engine,
  settings: LabSettings,
  set: PointSet,
  own: string,
  runners: readonly Runner[],
  told: number | null,
): Generator<News, readonly Ran[], void> {
  const points = drawPoints(set, randomOf(`${own} train`), { count: POINTS });
  const fresh = drawPoints(set, randomOf(`${own} fresh`), { count: FRESH });
  const targets = oneHot(points);
  const batch = Number(settings['batch']);
  const networks = runners.map(({ method, rate }) => networkOf(engine, settings, method, rate(), own));
  const batches = batchesOf({ inputs: points.inputs, targets }, POINTS, batch, randomOf(`${own} batches`));
  const steps = runners.map(() => Infinity);
  const losses = runners.map(() => NaN);
  try {
    for (let update = 0; update <= UPDATES; update += 1) {
      if (update > 0) {
        const next = batches.next().value;
        for (const [i, network] of networks.entries()) {
          network.hyper = { eta: runners[i]?.rate() ?? NaN };
          network.trainStep(next.inputs, next.targets);
        }
        yield { type: 'tick' };
      }
      if (update % EVERY > 0) continue;
      for (const [i, network] of networks.entries()) {
        const loss = network.evaluate(points.inputs, targets);
        losses[i] = loss;
        if (loss < GOAL && steps[i] === Infinity) steps[i] = update;
        if (told !== null) yield* readingOf(runners[i]?.method ?? PLAIN, told, update, loss, network, fresh);
      }
      // Nothing is asked of a rate after it has arrived.
      if (told === null && steps.every(Number.isFinite)) break;
    }
    return networks.map((network, i) => ({
      steps: steps[i] ?? Infinity,
      loss: losses[i] ?? NaN,
      accuracy: told === null ? NaN : accuracyOf(network, fresh),
    }));
  } finally {
    for (const network of networks) network.dispose();
  }
}

function* readingOf(
  arm: TensorOptimizer,
  seed: number,
  x: number,
  loss: number,
  network: Network,
  fresh: Points,
): Generator<News, void, void> {
  yield { type: 'point', chart: 'loss', arm, seed, x, y: loss };
  if (x % (5 * EVERY) === 0)
    yield { type: 'point', chart: 'accuracy', arm, seed, x, y: accuracyOf(network, fresh) };
}

const networkOf = (
  engine: Engine,
  settings: LabSettings,
  method: TensorOptimizer,
  eta: number,
  seed: string,
): Network => {
  const { activation } = settings;
  return pointNetwork(engine, {
    hidden: Array.from({ length: Number(settings['layers']) }, () => Number(settings['units'])),
    activation: activation === 'relu' || activation === 'sigmoid' ? activation : 'tanh',
    precision: 'float64',
    initialization: { name: activation === 'relu' ? 'he' : 'xavier' },
    optimizer: { name: method, hyper: { eta } },
    batch: Number(settings['batch']),
    seed,
  });
};

function outcomeOf(
  results: ReadonlyMap<TensorOptimizer, readonly Ran[]>,
  rates: ReadonlyMap<TensorOptimizer, Chosen> | null,
): Outcome {
  const stepsOf = (id: TensorOptimizer) => ({
    id,
    title: titleOf(id),
    steps: (results.get(id) ?? []).map(({ steps }) => steps),
  });
  const comparisons = [...results.keys()]
    .filter((method) => method !== PLAIN)
    .map((method) => stepsComparison(stepsOf(method), stepsOf(PLAIN), UPDATES, SMALLEST));
  return {
    comparisons,
    table: {
      columns: [
        say('updates, median', 'अद्यतन, मध्यिका', 'হালনাগাদ, মধ্যমা'),
        say('arrived', 'पहुँचे', 'পৌঁছেছে'),
        say('rate', 'दर', 'হার'),
        say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি'),
      ],
      rows: [...results].map(([method, ran]) => ({
        arm: method,
        cells: [
          same(medianSteps(stepsOf(method).steps, UPDATES)),
          same(`${ran.filter(({ steps }) => steps <= UPDATES).length} / ${SEEDS}`),
          rateText(rates?.get(method)),
          same(percent(mean(ran.map(({ accuracy }) => accuracy)))),
        ],
      })),
    },
  };
}

const rateText = (chosen: Chosen | undefined): Text => {
  if (!chosen) return same('–');
  return chosen.arrives ? same(String(chosen.rate)) : fillEach(NONE_ARRIVES, { rate: chosen.rate });
};
const NONE_ARRIVES = say(
  'none arrives (ran with {{rate}})',
  'कोई नहीं पहुँचती ({{rate}} पर चला)',
  'কোনোটি পৌঁছায় না ({{rate}}-এ চলেছে)',
);
