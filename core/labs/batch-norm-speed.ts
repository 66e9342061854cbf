import { batchesOf } from '../datasets/batches.ts';
import { CLASSES, samplesOf, splitDigits, type Digits, type DigitSamples } from '../datasets/digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { Network } from '../tensor/network/network.ts';
import { randomOf } from '../tensor/random.ts';
import {
  AT_ONCE,
  beforeLastActivation,
  firstNetwork,
  LAST_UNITS,
  learntDigits,
  NORMALIZED,
  normNetwork,
  PLAIN,
  trainingOf,
  type NormTraining,
} from './batch-norm-network.ts';
import { findingOf, nothingFinding, type Finding } from './finding.ts';
import type { Comparison, LabSettings, News, Outcome } from './lab.ts';
import { largestRate, largestRateFinding, type LargestRate } from './largest-rate.ts';
import { factor, geometricMean, mean, percent, shareRight } from './statistics.ts';
import { stepsFinding } from './steps-finding.ts';
import { threeFigures, verdictText } from './verdict-text.ts';

const SEEDS = 5;
const UPDATES = 200;
/** Updates between two readings, on the fresh digits that are evaluated at once; where a rate is only tried, more. */
const EVERY = 10;
const TRIED_EVERY = 20;
/** The share of digits classified right that is to be reached. */
const GOAL = 0.8;
/** The rates that are tried, about three times apart, the first of them, and the share that says that a network learns. */
export const GRID = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100] as const;
const START = 1;
const LEARNS = 0.2;
/** About how much of the work that is. */
const TRIED_SHARE = 1 / 2;
/** The smallest effects that count: half as many updates again, twice the rate, half as far again, one digit in a hundred. */
const SMALLEST_STEPS = Math.log(1.5);
const SMALLEST_RATES = Math.log(2);
const SMALLEST_MOVE = Math.log(1.5);
const SMALLEST_ACCURACY = 0.01;
/** The running statistics of the first updates are not warm. */
const WARM = 2 * EVERY;
/** The share of digits that a network that has learnt nothing gets right, and what it does not differ from. */
const NOTHING = 2 / CLASSES;

const arms = [PLAIN, NORMALIZED] as const;
type ArmName = (typeof arms)[number];
type Both<T> = Readonly<Record<ArmName, T>>;

/** How fast, how large a rate, how far the values move, and how much is learnt at the end. */
export function* measureSpeed(
  settings: LabSettings,
  seed: number,
  { engine, digits }: { readonly engine: Engine; readonly digits: Digits },
): Generator<News, Outcome, void> {
  const training = trainingOf(settings);
  const split = splitDigits(digits);
  const fresh = samplesOf(digits, split.fresh.slice(0, AT_ONCE));
  const readings: Both<Reading>[] = [];
  const largest: Both<LargestRate>[] = [];
  for (let nth = 0; nth < SEEDS; nth += 1) {
    const own = `${seed} batch-norm ${nth}`;
    const learnt = learntDigits(split, own);
    const read: Partial<Record<ArmName, Reading>> = {};
    const found: Partial<Record<ArmName, LargestRate>> = {};
    const first = firstNetwork(engine, training, own);
    try {
      for (const [at, arm] of arms.entries()) {
        const task = { arm, nth, own, first, training, fresh, learnt, before: (2 * nth + at) / (2 * SEEDS) };
        const reading = yield* train(engine, task);
        read[arm] = reading;
        found[arm] = yield* largestRate<News>(GRID, START, function* (rate) {
          const tried = { ...task, training: { ...training, rate } };
          const steps = rate === training.rate ? reading.learns : yield* updatesToLearn(engine, tried);
          const y = Math.min(steps, UPDATES + TRIED_EVERY);
          yield { type: 'point', chart: 'rates', arm, seed: nth, x: rate, y };
          return steps <= UPDATES;
        });
        yield { type: 'progress', done: (2 * nth + at + 1) / (2 * SEEDS) };
      }
    } finally {
      first.dispose();
    }
    const [plain, normalized] = [read[PLAIN], read[NORMALIZED]];
    if (plain && normalized) readings.push({ [PLAIN]: plain, [NORMALIZED]: normalized });
    const [without, withIt] = [found[PLAIN], found[NORMALIZED]];
    if (without && withIt) largest.push({ [PLAIN]: without, [NORMALIZED]: withIt });
  }
  return outcomeOf(readings, largest);
}

interface Task {
  readonly arm: ArmName;
  readonly nth: number;
  readonly own: string;
  readonly first: Network;
  readonly training: NormTraining;
  readonly learnt: DigitSamples;
  readonly fresh: DigitSamples;
  /** How much of the work was done before it. */
  readonly before: number;
}
interface Reading {
  /** Updates until the goal; Infinity where it was not reached. */
  readonly reached: number;
  /** Updates until it learns, as the trials of the rates read it. */
  readonly learns: number;
  readonly accuracy: number;
  /** How far its values move between two readings, in their standard deviations, on average. */
  readonly moved: number;
}

function* train(engine: Engine, task: Task): Generator<News, Reading, void> {
  const { arm, nth, own, training, fresh, before } = task;
  const network = networkOf(engine, task);
  const batches = batchesOf(
    task.learnt,
    task.learnt.labels.length,
    training.batch,
    randomOf(`${own} batches`),
  );
  let [reached, learns, accuracy] = [Infinity, Infinity, 0];
  let values: Values | null = null;
  const moves: number[] = [];
  try {
    for (let update = 0; update <= UPDATES; update += 1) {
      if (update > 0) {
        const { inputs, targets } = batches.next().value;
        network.trainStep(inputs, targets);
        yield { type: 'tick' };
      }
      if (update % EVERY > 0) continue;
      accuracy = rightOf(network, fresh);
      if (accuracy >= GOAL) reached = Math.min(reached, update);
      if (accuracy >= LEARNS && update > 0 && update % TRIED_EVERY === 0) learns = Math.min(learns, update);
      yield { type: 'point', chart: 'accuracy', arm, seed: nth, x: update, y: accuracy };
      const past: Values | null = values;
      values = valuesOf(network.valuesAfter(beforeLastActivation(network)));
      // A network that has grown beyond all numbers has no values to compare.
      if (update > WARM && past && Number.isFinite(values.spread + past.spread)) {
        const moved = movedFrom(past, values);
        moves.push(moved);
        yield { type: 'point', chart: 'spread', arm, seed: nth, x: update, y: values.spread };
        yield { type: 'point', chart: 'moved', arm, seed: nth, x: update, y: moved };
      }
      yield {
        type: 'progress',
        done: before + ((1 - TRIED_SHARE) * update) / UPDATES / (2 * SEEDS),
      };
    }
  } finally {
    network.dispose();
  }
  const isWhole = moves.length === (UPDATES - WARM) / EVERY;
  return { reached, learns, accuracy, moved: isWhole ? mean(moves) : NaN };
}

/** Updates until it learns; Infinity where it does not. */
function* updatesToLearn(engine: Engine, task: Task): Generator<News, number, void> {
  const { own, training, fresh, learnt } = task;
  const network = networkOf(engine, task);
  const batches = batchesOf(learnt, learnt.labels.length, training.batch, randomOf(`${own} batches`));
  try {
    for (let update = 1; update <= UPDATES; update += 1) {
      const { inputs, targets } = batches.next().value;
      network.trainStep(inputs, targets);
      yield { type: 'tick' };
      if (update % TRIED_EVERY === 0 && rightOf(network, fresh) >= LEARNS) return update;
    }
  } finally {
    network.dispose();
  }
  return Infinity;
}

const networkOf = (engine: Engine, { arm, training, first }: Task): Network =>
  normNetwork(engine, training, { hidden: arm === NORMALIZED }, first);
const rightOf = (network: Network, { inputs, labels }: DigitSamples): number =>
  shareRight(network.predict(inputs), labels, CLASSES);

/** The values of the units of a layer over the fresh digits. */
interface Values {
  readonly means: Float64Array;
  /** The standard deviation of each unit, on average over the units (root mean square). */
  readonly spread: number;
}
function valuesOf(values: Float64Array): Values {
  const samples = values.length / LAST_UNITS;
  const means = new Float64Array(LAST_UNITS);
  values.forEach((value, i) => (means[i % LAST_UNITS] = (means[i % LAST_UNITS] ?? NaN) + value / samples));
  let squares = 0;
  values.forEach((value, i) => (squares += (value - (means[i % LAST_UNITS] ?? NaN)) ** 2));
  return { means, spread: Math.sqrt(squares / values.length) };
}
/** How far the means moved (root mean square over the units), in standard deviations of before. */
function movedFrom(past: Values, now: Values): number {
  const squares = mean(Array.from(now.means, (value, unit) => (value - (past.means[unit] ?? NaN)) ** 2));
  return Math.sqrt(squares) / past.spread;
}

function outcomeOf(readings: readonly Both<Reading>[], largest: readonly Both<LargestRate>[]): Outcome {
  const reached = (arm: ArmName): readonly number[] => readings.map((one) => one[arm].reached);
  const accuracies = (arm: ArmName): readonly number[] => readings.map((one) => one[arm].accuracy);
  const arrived = (arm: ArmName): number => reached(arm).filter(Number.isFinite).length;
  const [ends, endsPlain] = [mean(accuracies(NORMALIZED)), mean(accuracies(PLAIN))];
  // Two networks that have learnt nothing differ by the digits that they answer by chance.
  const neither = !(Math.max(ends, endsPlain) > NOTHING);
  const compared = (finding: Finding, text: Text, shownAs: (value: number) => string): Comparison => ({
    ...{ arm: NORMALIZED, against: PLAIN, finding },
    sentence: verdictText(finding, text, shownAs),
  });
  const nothing = (text: Text): Comparison => ({
    ...{ arm: NORMALIZED, against: PLAIN, sentence: text },
    finding: nothingFinding(SEEDS, SMALLEST_ACCURACY, UPDATES),
  });
  const faster = compared(
    stepsFinding(
      readings.map((one) => ({ steps: one[NORMALIZED].reached, against: one[PLAIN].reached })),
      UPDATES,
      SMALLEST_STEPS,
    ),
    fillEach(SPEED, {
      ...{ with: arrived(NORMALIZED), without: arrived(PLAIN), all: readings.length },
      ...{ goal: percent(GOAL), most: UPDATES },
    }),
    factor,
  );
  const ratesOf = (arm: ArmName): Text => rateText(largest.map((one) => one[arm]));
  const larger = compared(
    largestRateFinding(
      largest.map((one) => ({ rate: one[NORMALIZED], against: one[PLAIN] })),
      GRID[GRID.length - 1] ?? NaN,
      SMALLEST_RATES,
    ),
    fillEach(RATES, { most: UPDATES, with: ratesOf(NORMALIZED), without: ratesOf(PLAIN) }),
    factor,
  );
  const end = { with: percent(ends), without: percent(endsPlain) };
  const ending = compared(
    findingOf(
      readings.map((one) => one[NORMALIZED].accuracy - one[PLAIN].accuracy),
      SMALLEST_ACCURACY,
      'share',
    ),
    fillEach(END, end),
    percent,
  );
  const moved = (arm: ArmName): readonly number[] => readings.map((one) => one[arm].moved);
  const isMoved = [...moved(PLAIN), ...moved(NORMALIZED)].every(Number.isFinite);
  const steadier = (): Comparison =>
    compared(
      findingOf(
        readings.map((one) => Math.log(one[PLAIN].moved / one[NORMALIZED].moved)),
        SMALLEST_MOVE,
        'ratio',
      ),
      fillEach(MOVED, {
        with: threeFigures(geometricMean(moved(NORMALIZED))),
        without: threeFigures(geometricMean(moved(PLAIN))),
      }),
      factor,
    );
  return {
    comparisons: [
      faster,
      larger,
      neither ? nothing(fillEach(NEITHER, end)) : ending,
      neither ? nothing(NOT_LEARNT) : isMoved ? steadier() : nothing(BEYOND),
    ],
    table: {
      columns: [
        say('updates to 80 %, by seed', '80 % तक अद्यतन, सीड के अनुसार', '80 % পর্যন্ত হালনাগাদ, সিড অনুযায়ী'),
        say(
          'largest rate at which it learns, by seed',
          'सबसे बड़ी दर जिस पर वह सीखता है, सीड के अनुसार',
          'সবচেয়ে বড় হার যাতে এটি শেখে, সিড অনুযায়ী',
        ),
        say('classified right at the end', 'अंत में सही वर्ग', 'শেষে ঠিক শ্রেণি'),
        say('moves in 10 updates', '10 अद्यतनों में खिसकाव', '10 হালনাগাদে সরণ'),
      ],
      rows: arms.map((arm) => ({
        arm,
        cells: [
          reached(arm)
            .toSorted((a, b) => a - b)
            .map((one) => (Number.isFinite(one) ? String(one) : `> ${UPDATES}`))
            .join(', '),
          largest
            .map((one) => one[arm])
            .toSorted((a, b) => placeOf(a) - placeOf(b))
            .map(oneRate)
            .join(', '),
          percent(mean(accuracies(arm))),
          moved(arm).every(Number.isFinite) ? threeFigures(geometricMean(moved(arm))) : '–',
        ].map(same),
      })),
    },
  };
}

const placeOf = ({ rate, past }: LargestRate): number => (past === 'below' ? 0 : rate);
const oneRate = ({ rate, past }: LargestRate): string =>
  past === 'above' ? `≥ ${rate}` : past === 'below' ? `< ${rate}` : String(rate);
/** The geometric mean of the largest rates, with what is known of it. */
function rateText(rates: readonly LargestRate[]): Text {
  const middle = String(Number(geometricMean(rates.map(({ rate }) => rate)).toPrecision(2)));
  const isPast = (end: LargestRate['past']): boolean => rates.some(({ past }) => past === end);
  if (rates.every(({ past }) => past === 'below')) return NO_RATE;
  return same(`${isPast('above') ? '≥ ' : isPast('below') ? '≤ ' : ''}${middle}`);
}

const SPEED = say(
  '{{goal}} within {{most}} updates: {{with}} of {{all}} seeds with batch normalization, {{without}} of {{all}} without. Judged is the speed, not its cause: how many times fewer updates it takes with it.',
  '{{most}} अद्यतनों में {{goal}}: बैच नॉर्मलाइज़ेशन के साथ {{all}} में से {{with}} सीड, बिना {{all}} में से {{without}}। परखी जाती है गति, उसका कारण नहीं: उसके साथ कितने गुना कम अद्यतन लगते हैं।',
  '{{most}} হালনাগাদে {{goal}}: ব্যাচ নর্মালাইজেশন সহ {{all}}টির মধ্যে {{with}}টি সিড, ছাড়া {{all}}টির মধ্যে {{without}}টি। বিচার করা হয় গতি, তার কারণ নয়: এটি থাকলে কত গুণ কম হালনাগাদ লাগে।',
);
const NO_RATE = say('none of them', 'कोई नहीं', 'কোনোটিই নয়');
const RATES = say(
  'Largest rate of the grid from 0.01 to 100, at which a seed learns (a fifth of the fresh digits right within {{most}} updates), geometric mean: {{with}} with batch normalization, {{without}} without. The rates are about 3 times apart, and each is known to one step. Judged is how many times larger it is with it.',
  '0.01 से 100 तक के ग्रिड की सबसे बड़ी दर जिस पर सीड सीखता है ({{most}} अद्यतनों में पाँचवाँ हिस्सा नए अंक सही), ज्यामितीय माध्य: बैच नॉर्मलाइज़ेशन के साथ {{with}}, बिना {{without}}। दरें लगभग 3 गुना दूर हैं, और हर एक एक चरण तक ज्ञात है। परखा जाता है कि उसके साथ वह कितने गुना बड़ी है।',
  '0.01 থেকে 100 পর্যন্ত গ্রিডের সবচেয়ে বড় হার যাতে সিড শেখে ({{most}} হালনাগাদের মধ্যে এক-পঞ্চমাংশ নতুন অঙ্ক ঠিক), জ্যামিতিক গড়: ব্যাচ নর্মালাইজেশন সহ {{with}}, ছাড়া {{without}}। হারগুলি প্রায় 3 গুণ দূরে, আর প্রতিটি এক ধাপ পর্যন্ত জানা। বিচার করা হয় এটি থাকলে তা কত গুণ বড়।',
);
const END = say(
  'Classified right at the end: {{with}} with batch normalization, {{without}} without.',
  'अंत में सही वर्ग: बैच नॉर्मलाइज़ेशन के साथ {{with}}, बिना {{without}}।',
  'শেষে ঠিক শ্রেণি: ব্যাচ নর্মালাইজেশন সহ {{with}}, ছাড়া {{without}}।',
);
const NEITHER = say(
  'Classified right at the end: {{with}} with batch normalization, {{without}} without. Neither has learnt anything: there is nothing to compare.',
  'अंत में सही वर्ग: बैच नॉर्मलाइज़ेशन के साथ {{with}}, बिना {{without}}। किसी ने कुछ नहीं सीखा: तुलना के लिए कुछ नहीं है।',
  'শেষে ঠিক শ্রেণি: ব্যাচ নর্মালাইজেশন সহ {{with}}, ছাড়া {{without}}। কোনোটিই কিছু শেখেনি: তুলনা করার কিছু নেই।',
);
const MOVED = say(
  'The cause that its authors name: from one reading to the next, 10 updates later, the mean of a unit before the last activation moves by {{with}} of its standard deviations with batch normalization, {{without}} without. How many times less with it, which does not say that this is why it is faster (Santurkar et al. 2018 dispute it):',
  'उसके लेखकों का बताया कारण: एक पाठ से अगले तक, 10 अद्यतन बाद, आख़िरी सक्रियण से पहले इकाई का माध्य बैच नॉर्मलाइज़ेशन के साथ अपने मानक विचलन का {{with}} खिसकता है, बिना {{without}}। उसके साथ कितने गुना कम, जिससे यह सिद्ध नहीं होता कि वह इसी से तेज़ है (Santurkar आदि 2018 इससे असहमत हैं):',
  'লেখকদের বলা কারণ: এক পাঠ থেকে পরেরটিতে, 10 হালনাগাদ পরে, শেষ অ্যাক্টিভেশনের আগে এককের গড় ব্যাচ নর্মালাইজেশন সহ নিজের প্রমাণ বিচ্যুতির {{with}} সরে, ছাড়া {{without}}। এটি থাকলে কত গুণ কম, যাতে প্রমাণ হয় না যে এই কারণেই তা দ্রুত (Santurkar প্রমুখ 2018 এতে একমত নন):',
);
const NOT_LEARNT = say(
  'How far the values of a unit move says nothing here: neither network has learnt anything.',
  'इकाई के मान कितना खिसकते हैं, यह यहाँ कुछ नहीं बताता: किसी नेटवर्क ने कुछ नहीं सीखा।',
  'এককের মান কতটা সরে তা এখানে কিছুই বলে না: কোনো নেটওয়ার্কই কিছু শেখেনি।',
);
const BEYOND = say(
  'How far the values of a unit move is not compared: those of a network grew beyond all numbers.',
  'इकाई के मान कितना खिसकते हैं, इसकी तुलना नहीं होती: एक नेटवर्क के मान सब संख्याओं से परे बढ़ गए।',
  'এককের মান কতটা সরে তার তুলনা হয় না: একটি নেটওয়ার্কের মান সব সংখ্যা ছাড়িয়ে গেছে।',
);
