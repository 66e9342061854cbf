import { batchesOf } from '../datasets/batches.ts';
import { CLASSES, samplesOf, splitDigits, type Digits, type DigitSamples } from '../datasets/digits.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf } from '../tensor/random.ts';
import {
  BOTH_LEARN,
  firstNetwork,
  learntDigits,
  NORMALIZED,
  normNetwork,
  PLAIN,
  WITH,
  WITHOUT,
} from './batch-norm-network.ts';
import { findingOf } from './finding.ts';
import type { Arm, Comparison, News, Outcome } from './lab.ts';
import { mean, percent, shareRight } from './statistics.ts';
import { measuredText, threeFigures, verdictText } from './verdict-text.ts';

const SEEDS = 5;
const UPDATES = 200;
const EVERY = 20;
/** Fresh digits. */
const READ = 500;
/** The smallest effect that counts: one output in ten. */
const SMALLEST = 0.1;

const OUTPUTS = 'on-outputs';
const SOFTMAX = 'softmax';
const networks = [PLAIN, NORMALIZED, OUTPUTS] as const;
const names = [...networks, SOFTMAX] as const;
type NetworkName = (typeof networks)[number];
type ArmName = (typeof names)[number];
const TITLES: Readonly<Record<ArmName, Text>> = {
  [PLAIN]: WITHOUT,
  [NORMALIZED]: WITH,
  [OUTPUTS]: say('with it on the outputs too', 'आउटपुट पर भी उसके साथ', 'আউটপুটেও এটিসহ'),
  [SOFTMAX]: say('softmax of those without', 'बिना वालों का सॉफ़्टमैक्स', 'ছাড়া-গুলির সফটম্যাক্স'),
};
export const OUTPUT_ARMS: readonly Arm[] = names.map((id) => ({ id, title: TITLES[id] }));

interface Reading {
  /** The share of outputs outside the range 0 … 1 of the labels. */
  readonly outside: number;
  readonly lowest: number;
  readonly highest: number;
  readonly right: number;
}

/** How many of the outputs lie outside the range of the labels. */
export function* measureOutputs(
  seed: number,
  { engine, digits }: { readonly engine: Engine; readonly digits: Digits },
): Generator<News, Outcome, void> {
  const split = splitDigits(digits);
  const fresh = samplesOf(digits, split.fresh.slice(0, READ));
  const results: Record<ArmName, Reading[]> = {
    ...{ [PLAIN]: [], [NORMALIZED]: [], [OUTPUTS]: [], [SOFTMAX]: [] },
  };
  const softmax = softmaxNetwork(engine);
  try {
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const own = `${seed} batch-norm outputs ${nth}`;
      const learnt = learntDigits(split, own);
      const first = firstNetwork(engine, BOTH_LEARN, own);
      try {
        for (const [at, arm] of networks.entries()) {
          const before = (nth * networks.length + at) / SEEDS / networks.length;
          const last = yield* train(engine, { arm, nth, own, first, softmax, learnt, fresh, before });
          results[arm].push(last.scores);
          if (last.softmax) results[SOFTMAX].push(last.softmax);
        }
      } finally {
        first.dispose();
      }
    }
  } finally {
    softmax.dispose();
  }
  return outcomeOf(results);
}

interface Task {
  readonly arm: NetworkName;
  readonly nth: number;
  readonly own: string;
  readonly first: Network;
  /** Makes probabilities of scores. */
  readonly softmax: Network;
  readonly learnt: DigitSamples;
  readonly fresh: DigitSamples;
  /** How much of the work was done before it. */
  readonly before: number;
}
interface Last {
  readonly scores: Reading;
  /** Of the network without batch normalization. */
  readonly softmax: Reading | null;
}

function* train(
  engine: Engine,
  { arm, nth, own, first, softmax, learnt, fresh, before }: Task,
): Generator<News, Last, void> {
  const where = { hidden: arm !== PLAIN, outputs: arm === OUTPUTS };
  const network = normNetwork(engine, BOTH_LEARN, where, first);
  const batches = batchesOf(learnt, learnt.labels.length, BOTH_LEARN.batch, randomOf(`${own} batches`));
  let outputs: Float64Array = new Float64Array();
  try {
    for (let update = 0; update <= UPDATES; update += 1) {
      if (update > 0) {
        const { inputs, targets } = batches.next().value;
        network.trainStep(inputs, targets);
        yield { type: 'tick' };
      }
      if (update % EVERY > 0) continue;
      outputs = network.predict(fresh.inputs);
      const read = readingOf(outputs, fresh.labels);
      yield { type: 'point', chart: 'outside', arm, seed: nth, x: update, y: read.outside };
      yield { type: 'point', chart: 'accuracy', arm, seed: nth, x: update, y: read.right };
      if (arm === PLAIN)
        yield {
          ...{ type: 'point', chart: 'outside', arm: SOFTMAX, seed: nth, x: update },
          y: readingOf(softmax.predict(outputs), fresh.labels).outside,
        };
      yield { type: 'progress', done: before + update / UPDATES / SEEDS / networks.length };
    }
  } finally {
    network.dispose();
  }
  return {
    scores: readingOf(outputs, fresh.labels),
    softmax: arm === PLAIN ? readingOf(softmax.predict(outputs), fresh.labels) : null,
  };
}

const readingOf = (outputs: Float64Array, labels: Uint8Array): Reading => ({
  outside: mean(Array.from(outputs, (one) => (one < 0 || one > 1 ? 1 : 0))),
  lowest: outputs.reduce((least, one) => Math.min(least, one), Infinity),
  highest: outputs.reduce((most, one) => Math.max(most, one), -Infinity),
  right: shareRight(outputs, labels, CLASSES),
});

const softmaxNetwork = (engine: Engine): Network =>
  new Network(engine, {
    precision: 'float64',
    batch: READ,
    input: [CLASSES],
    layers: [{ type: 'activation', function: 'softmax' }],
    seed: 'there are no weights to draw',
  });

function outcomeOf(results: Readonly<Record<ArmName, readonly Reading[]>>): Outcome {
  const of = (arm: ArmName, what: keyof Reading): readonly number[] => results[arm].map((one) => one[what]);
  const compared = (arm: NetworkName): Comparison => {
    const theirs = of(PLAIN, 'outside');
    const finding = findingOf(
      of(arm, 'outside').map((one, i) => (theirs[i] ?? NaN) - one),
      SMALLEST,
      'share',
    );
    const what = fillEach(OUTSIDE, {
      arm: TITLES[arm],
      ours: percent(mean(of(arm, 'outside'))),
      theirs: percent(mean(theirs)),
    });
    return { arm, against: PLAIN, finding, sentence: verdictText(finding, what) };
  };
  const inside = findingOf(of(SOFTMAX, 'outside'), SMALLEST, 'share');
  return {
    comparisons: [
      compared(NORMALIZED),
      compared(OUTPUTS),
      {
        ...{ arm: SOFTMAX, against: PLAIN, finding: inside, equality: true },
        sentence: measuredText(inside, INSIDE, inside.high === 0 ? NONE_OUTSIDE : SOME_OUTSIDE),
      },
    ],
    table: {
      columns: [
        say('outputs outside 0 … 1', '0 … 1 के बाहर आउटपुट', '0 … 1-এর বাইরে আউটপুট'),
        say('smallest and largest output', 'सबसे छोटा और सबसे बड़ा आउटपुट', 'সবচেয়ে ছোট ও বড় আউটপুট'),
        say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি'),
      ],
      rows: names.map((arm) => ({
        arm,
        cells: [
          percent(mean(of(arm, 'outside'))),
          `${threeFigures(Math.min(...of(arm, 'lowest')))}, ${threeFigures(Math.max(...of(arm, 'highest')))}`,
          percent(mean(of(arm, 'right'))),
        ].map(same),
      })),
    },
  };
}

const OUTSIDE = say(
  'Outputs (scores before the softmax) outside the range 0 to 1 of the labels: {{ours}} {{arm}}, {{theirs}} without. How many fewer than without:',
  'लेबलों के परास 0 से 1 के बाहर आउटपुट (सॉफ़्टमैक्स से पहले के स्कोर): {{arm}} {{ours}}, बिना {{theirs}}। बिना से कितने कम:',
  'লেবেলের পরিসর 0 থেকে 1-এর বাইরে আউটপুট (সফটম্যাক্সের আগের স্কোর): {{arm}} {{ours}}, ছাড়া {{theirs}}। ছাড়া-র চেয়ে কত কম:',
);
const INSIDE = say(
  'Control: outputs of the softmax outside the range.',
  'नियंत्रण: परास के बाहर सॉफ़्टमैक्स के आउटपुट।',
  'নিয়ন্ত্রণ: পরিসরের বাইরে সফটম্যাক্সের আউটপুট।',
);
const NONE_OUTSIDE = say(
  'exactly none; it is the softmax that brings the outputs there',
  'ठीक एक भी नहीं; आउटपुट को वहाँ सॉफ़्टमैक्स लाता है',
  'ঠিক একটিও নয়; আউটপুটকে সেখানে আনে সফটম্যাক্স',
);
const SOME_OUTSIDE = say('some', 'कुछ', 'কয়েকটি');
