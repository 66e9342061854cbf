import { batchesOf } from '../datasets/batches.ts';
import { drawPoints, pointSets } from '../datasets/index.ts';
import { fillEach, same, say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { Initialization } from '../tensor/network/initialize.ts';
import type { Network } from '../tensor/network/network.ts';
import { randomOf } from '../tensor/random.ts';
import { findingOf } from './finding.ts';
import type { Comparison, Lab, News, Outcome } from './lab.ts';
import { pointsRightChart } from './right-charts.ts';
import { rightComparison } from './right-comparison.ts';
import { accuracyOf, oneHot, pointNetwork, regionOf, regionsPicture } from './point-network.ts';
import { mean, percent } from './statistics.ts';
import { threeFigures, verdictText } from './verdict-text.ts';

const SEEDS = 10;
const POINTS = 200;
const FRESH = 1000;
const BATCH = 10;
const UNITS = 8;
/** The weight that all begin with. */
const EQUAL = 0.1;
const RATE = 0.3;
const LARGER = 3;
/** Updates between two readings. */
const EVERY = 50;
const UPDATES = 1500;
/** Readings of a run. */
const READINGS = 1 + UPDATES / EVERY;
/** The smallest effects that count: a share of the points, and how far apart units are, as much as their first weight. */
const SMALLEST = 0.1;
const SMALLEST_APART = EQUAL;

const ARMS = {
  equal: {
    title: say('equal weights', 'समान भार', 'সমান ওয়েট'),
    initialization: { name: 'constant', value: EQUAL },
    rate: RATE,
    spreads: false,
  },
  larger: {
    title: say('equal weights, rate ten times larger', 'समान भार, दस गुना दर', 'সমান ওয়েট, দশ গুণ হার'),
    initialization: { name: 'constant', value: EQUAL },
    rate: LARGER,
    spreads: false,
  },
  biases: {
    title: say('equal weights, different biases', 'समान भार, अलग-अलग बायस', 'সমান ওয়েট, আলাদা আলাদা বায়াস'),
    initialization: { name: 'constant', value: EQUAL },
    rate: RATE,
    spreads: true,
  },
  random: {
    title: say('random weights', 'यादृच्छिक भार', 'এলোমেলো ওয়েট'),
    initialization: { name: 'xavier' },
    rate: RATE,
    spreads: false,
  },
} as const satisfies Readonly<
  Record<string, { title: Text; initialization: Initialization; rate: number; spreads: boolean }>
>;
type Name = keyof typeof ARMS;
const names = Object.keys(ARMS) as Name[];

export const symmetry: Lab = {
  name: 'symmetry',
  title: say('Units that begin equal', 'समान शुरू होने वाली इकाइयाँ', 'সমানভাবে শুরু হওয়া একক'),
  claim: say(
    'Hidden units that begin with equal weights get equal gradients and stay equal, whatever the learning rate; different biases or random weights break the symmetry.',
    'समान भार से शुरू होने वाली छिपी इकाइयों को समान ग्रेडिएंट मिलते हैं और वे समान ही रहती हैं, सीखने की दर कुछ भी हो; अलग बायस या यादृच्छिक भार सममिति तोड़ते हैं।',
    'সমান ওয়েট নিয়ে শুরু হওয়া গুপ্ত এককেরা সমান গ্রেডিয়েন্ট পায় ও সমানই থাকে, শেখার হার যা-ই হোক; আলাদা বায়াস বা এলোমেলো ওয়েট প্রতিসাম্য ভাঙে।',
  ),
  source: 'Goodfellow, Bengio & Courville 2016, §8.4',
  about: say(
    'A network with 8 hidden tanh units learns 200 points with plain SGD, 10 points an update, for 1,500 updates in float64, over 10 seeds. All weights begin at 0.1 and all biases at 0; then with a rate of 3 in place of 0.3; then with hidden biases from −1 to 1; last with random weights. Watched is the largest difference between two hidden units in the same weight, to the last bit, and the share of 1,000 fresh points that is classified right; less than 10 points of a hundred do not count, nor do units that are less than 0.1 apart, their first weight. Whether equal units stay equal is no question of statistics: their difference is exactly 0 or it is not.',
    '8 छिपी tanh इकाइयों का नेटवर्क 200 बिंदु साधारण SGD से सीखता है, हर अद्यतन में 10 बिंदु, 1,500 अद्यतन, float64 में, 10 सीडों पर। सभी भार 0.1 से और सभी बायस 0 से शुरू होते हैं; फिर 0.3 की जगह दर 3 से; फिर छिपे बायस −1 से 1 तक; अंत में यादृच्छिक भार। देखा जाता है: एक ही भार में दो छिपी इकाइयों का सबसे बड़ा अंतर, अंतिम बिट तक, और 1,000 नए बिंदुओं में सही वर्ग वालों का हिस्सा; सौ में 10 अंक से कम नहीं गिना जाता, न 0.1 (पहला भार) से कम अलग इकाइयाँ। समान इकाइयाँ समान रहती हैं या नहीं, यह सांख्यिकी का प्रश्न नहीं: उनका अंतर ठीक 0 है या नहीं है।',
    '8টি গুপ্ত tanh এককের নেটওয়ার্ক 200টি বিন্দু সাধারণ SGD দিয়ে শেখে, প্রতি হালনাগাদে 10টি বিন্দু, 1,500 হালনাগাদ, float64-এ, 10টি সিডে। সব ওয়েট 0.1 ও সব বায়াস 0 থেকে শুরু; তারপর 0.3-এর বদলে হার 3; তারপর গুপ্ত বায়াস −1 থেকে 1; শেষে এলোমেলো ওয়েট। দেখা হয় একই ওয়েটে দুটি গুপ্ত এককের সবচেয়ে বড় পার্থক্য, শেষ বিট পর্যন্ত, আর 1,000টি নতুন বিন্দুর কত অংশ ঠিক শ্রেণিতে; শতকরা 10-এর কম ধরা হয় না, 0.1 (প্রথম ওয়েট)-এর কম আলাদা এককও নয়। সমান এককেরা সমান থাকে কি না, তা পরিসংখ্যানের প্রশ্ন নয়: তাদের পার্থক্য ঠিক 0, নয়তো নয়।',
  ),
  controls: {
    data: {
      type: 'choice',
      title: say('Points', 'बिंदु', 'বিন্দু'),
      options: pointSets
        .filter(({ name }) => ['circle', 'xor', 'two-moons'].includes(name))
        .map(({ name, title }) => ({ value: name, title })),
      default: 'circle',
    },
  },
  arms: () => names.map((id) => ({ id, title: ARMS[id].title })),
  charts: [
    {
      id: 'apart',
      title: say('How far apart the units are', 'इकाइयाँ कितनी दूर हैं', 'এককগুলি কতটা দূরে'),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('largest difference', 'सबसे बड़ा अंतर', 'সবচেয়ে বড় পার্থক্য') },
    },
    pointsRightChart,
  ],
  *run(settings, seed, { engine }) {
    const set = pointSets.find(({ name }) => name === settings['data']);
    if (!set) throw new RangeError(`no points ${String(settings['data'])}`);
    const probabilities: Record<string, Float64Array> = {};
    const drawn: Record<string, { readonly inputs: Float64Array; readonly labels: Uint8Array }> = {};
    const results = new Map<Name, Result[]>(names.map((name) => [name, []]));
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const own = `${seed} symmetry ${nth}`;
      const points = drawPoints(set, randomOf(`${own} train`), { count: POINTS });
      const fresh = drawPoints(set, randomOf(`${own} fresh`), { count: FRESH });
      for (const [at, name] of names.entries()) {
        const network = networkOf(engine, name, own);
        // Every arm learns the same batches.
        const batches = batchesOf(
          { inputs: points.inputs, targets: oneHot(points) },
          POINTS,
          BATCH,
          randomOf(`${own} batches`),
        );
        try {
          let furthest = 0;
          for (let update = 0; update <= UPDATES; update += 1) {
            if (update > 0) {
              const { inputs, targets } = batches.next().value;
              network.trainStep(inputs, targets);
              yield { type: 'tick' };
            }
            if (update % EVERY > 0) continue;
            const read = { type: 'point', arm: name, seed: nth, x: update } as const;
            const now = apart(network);
            furthest = Math.max(furthest, now);
            yield { ...read, chart: 'apart', y: now };
            yield { ...read, chart: 'accuracy', y: accuracyOf(network, fresh) };
          }
          results.get(name)?.push({ accuracy: accuracyOf(network, fresh), apart: apart(network), furthest });
          if (nth === 0) {
            probabilities[name] = regionOf(engine, network);
            drawn[name] = points;
            yield picture(probabilities, drawn);
          }
        } finally {
          network.dispose();
        }
        yield { type: 'progress', done: (nth * names.length + at + 1) / (SEEDS * names.length) };
      }
    }
    return outcomeOf(results);
  },
};

interface Result {
  readonly accuracy: number;
  /** How far apart the units are at the end, and the most that they were at any reading. */
  readonly apart: number;
  readonly furthest: number;
}

const picture = (...[probabilities, points]: Parameters<typeof regionsPicture>): News => ({
  type: 'picture',
  name: 'regions',
  picture: regionsPicture({ ...probabilities }, { ...points }),
});

function networkOf(engine: Engine, name: Name, seed: string): Network {
  const { initialization, rate, spreads } = ARMS[name];
  const network = pointNetwork(engine, {
    hidden: [UNITS],
    activation: 'tanh',
    precision: 'float64',
    initialization,
    optimizer: { name: 'gradient-descent', hyper: { eta: rate } },
    batch: BATCH,
    seed,
  });
  if (spreads)
    network.setParameter(
      0,
      'bias',
      Float64Array.from({ length: UNITS }, (_, unit) => (2 * unit) / (UNITS - 1) - 1),
    );
  return network;
}

/** The largest difference between two hidden units in a weight from the same input, or in their biases. */
function apart(network: Network): number {
  const rows = [network.parameter(0, 'weight'), network.parameter(0, 'bias')].flatMap((numbers) =>
    Array.from({ length: numbers.length / UNITS }, (_, row) =>
      numbers.subarray(row * UNITS, (row + 1) * UNITS),
    ),
  );
  return Math.max(...rows.map((row) => Math.max(...row) - Math.min(...row)));
}

/**
 * Judges that the units stay equal. That needs no statistics: their difference is 0 to the last bit, or it is not; so the
 * smallest difference that counts is the smallest number that there is.
 */
function stayEqual(arm: Name, own: readonly Result[]): Comparison {
  const furthest = own.map((one) => one.furthest);
  const { smallest: _, ...finding } = findingOf(furthest, Number.MIN_VALUE);
  const most = Math.max(...furthest);
  return {
    arm,
    against: arm,
    finding,
    equality: true,
    sentence: fillEach(most === 0 ? EQUAL_ALWAYS : PARTED, {
      arm: ARMS[arm].title,
      readings: READINGS,
      seeds: own.length,
      apart: threeFigures(most),
    }),
  };
}

function part(arm: Name, own: readonly Result[]): Comparison {
  const finding = findingOf(
    own.map((one) => one.apart),
    SMALLEST_APART,
  );
  const what = fillEach(PART, { arm: ARMS[arm].title, apart: threeFigures(finding.mean) });
  return { arm, against: 'equal', finding, sentence: verdictText(finding, what) };
}

const EQUAL_ALWAYS = say(
  '{{arm}}: the units are the same to the last bit at each of {{readings}} readings of all {{seeds}} seeds. The largest difference is exactly 0.',
  '{{arm}}: सभी {{seeds}} सीडों के हर {{readings}} पाठों में इकाइयाँ अंतिम बिट तक समान हैं। सबसे बड़ा अंतर ठीक 0 है।',
  '{{arm}}: সব {{seeds}}টি সিডের {{readings}}টি পাঠের প্রতিটিতে এককগুলি শেষ বিট পর্যন্ত একই। সবচেয়ে বড় পার্থক্য ঠিক 0।',
);
const PARTED = say(
  '{{arm}}: the units do not stay the same; the largest difference in {{readings}} readings of {{seeds}} seeds is {{apart}}.',
  '{{arm}}: इकाइयाँ समान नहीं रहतीं; {{seeds}} सीडों के {{readings}} पाठों में सबसे बड़ा अंतर {{apart}} है।',
  '{{arm}}: এককগুলি একই থাকে না; {{seeds}}টি সিডের {{readings}}টি পাঠে সবচেয়ে বড় পার্থক্য {{apart}}।',
);
const PART = say(
  '{{arm}}: the units part; at the end the largest difference is {{apart}} in the mean.',
  '{{arm}}: इकाइयाँ अलग होती हैं; अंत में सबसे बड़ा अंतर औसतन {{apart}} है।',
  '{{arm}}: এককগুলি আলাদা হয়; শেষে সবচেয়ে বড় পার্থক্য গড়ে {{apart}}।',
);

function outcomeOf(results: ReadonlyMap<Name, readonly Result[]>): Outcome {
  const all = (name: Name): readonly Result[] => results.get(name) ?? [];
  const of = (name: Name): number[] => all(name).map(({ accuracy }) => accuracy);
  const shares = (id: Name) => ({ id, title: ARMS[id].title, right: of(id) });
  const compared = (arm: Name): Comparison => rightComparison(shares(arm), shares('equal'), SMALLEST);
  return {
    comparisons: [
      stayEqual('equal', all('equal')),
      stayEqual('larger', all('larger')),
      part('biases', all('biases')),
      part('random', all('random')),
      compared('biases'),
      compared('random'),
    ],
    table: {
      columns: [
        say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি'),
        say('units apart, largest', 'इकाइयों का सबसे बड़ा अंतर', 'এককদের সবচেয়ে বড় পার্থক্য'),
      ],
      rows: names.map((name) => {
        const own = results.get(name) ?? [];
        const most = Math.max(...own.map((one) => one.apart));
        return {
          arm: name,
          cells: [percent(mean(of(name))), most === 0 ? '0' : most.toPrecision(2)].map(same),
        };
      }),
    },
  };
}
