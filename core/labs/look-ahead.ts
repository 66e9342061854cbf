import { fillEach, same, say } from '../language/text.ts';
import { cosOf, sinOf } from '../tensor/elementary.ts';
import { randomOf } from '../tensor/random.ts';
import { walk } from './descent.ts';
import { findingOf } from './finding.ts';
import type { Comparison, Lab, Outcome } from './lab.ts';
import { ravine } from './surface.ts';
import { factor, median } from './statistics.ts';
import { counted, stepsFinding } from './steps-finding.ts';
import { grouped, threeFigures, verdictText } from './verdict-text.ts';

/** Starting points, at most so many updates, and the loss that a walk has to get below. */
const STARTS = 20;
const MOST = 3000;
const GOAL = 1e-4;
/** The smallest effect that counts: half as many updates again. */
const SMALLEST = Math.log(1.5);
/** The smallest effect that counts in the overshoot: a tenth of the distance from which a walk began. */
const SMALLEST_OVERSHOOT = 0.1;
/** From so many times that distance on, a walk is said to overshoot by so much: it has diverged, or nearly. */
const MOST_OVERSHOOT = 10;
/** Of fewer pairs in which both arrive nothing is said. */
const FEWEST_ARRIVED = 5;
/** How much steeper the ravine is across than along. */
const KAPPA = 100;

const METHODS = {
  momentum: say('Momentum', 'मोमेंटम', 'মোমেন্টাম'),
  nesterov: same('Nesterov'),
} as const;
type Method = keyof typeof METHODS;
const methods = Object.keys(METHODS) as Method[];

const START = { title: say('starting point', 'आरंभ बिंदु', 'শুরুর বিন্দু') };

export const lookAhead: Lab = {
  name: 'look-ahead',
  title: say('Nesterov looks ahead', 'Nesterov आगे देखता है', 'Nesterov সামনে তাকায়'),
  claim: say(
    'Nesterov’s method takes the gradient where momentum is about to lead, and so brakes before it overshoots.',
    'Nesterov की विधि वहाँ का ग्रेडिएंट लेती है जहाँ मोमेंटम ले जाने वाला है, और इसलिए आगे निकल जाने से पहले रुकती है।',
    'Nesterov-এর পদ্ধতি সেখানকার গ্রেডিয়েন্ট নেয় যেখানে মোমেন্টাম নিয়ে যেতে চলেছে, তাই ছাড়িয়ে যাওয়ার আগেই থামে।',
  ),
  source: 'Sutskever et al. 2013, §2.1; Nesterov 1983',
  about: say(
    'Both methods walk down the same ravine, 100 times steeper across than along, from the same 20 points with the same rate and the same momentum. What is counted are the updates until the loss is below 0.0001, at most 3,000, how far it overshoots the floor at most, as a share of its first distance (10 at most; a tenth is the least that counts), and how often it crosses it. The rate is given as a multiple of 1/L, where L is the largest curvature: look what happens far below 1 and beyond 2.',
    'दोनों विधियाँ उसी खाई में उतरती हैं, जो लंबाई से 100 गुना खड़ी चौड़ाई वाली है, उन्हीं 20 बिंदुओं से, उसी दर और उसी मोमेंटम से। हानि 0.0001 से कम होने तक के अद्यतन गिने जाते हैं, अधिकतम 3,000, चाल तल से सबसे अधिक कितनी आगे निकलती है, पहली दूरी के हिस्से में (अधिकतम 10; दसवाँ हिस्सा सबसे कम गिना जाता है), और कितनी बार उसे पार करती है। दर 1/L के गुणज में दी गई है, जहाँ L सबसे बड़ी वक्रता है: देखिए 1 से बहुत नीचे और 2 से ऊपर क्या होता है।',
    'দুটি পদ্ধতিই একই খাদ বেয়ে নামে, যা লম্বালম্বির চেয়ে আড়াআড়ি 100 গুণ খাড়া, একই 20টি বিন্দু থেকে, একই হার ও একই মোমেন্টামে। লস 0.0001-এর নিচে নামা পর্যন্ত হালনাগাদ গোনা হয়, বড়জোর 3,000, চলাটি তলা ছাড়িয়ে সবচেয়ে বেশি কতটা যায়, প্রথম দূরত্বের অংশ হিসেবে (বড়জোর 10; দশ ভাগের এক ভাগের কম ধরা হয় না), আর কতবার তা পেরোয়। হার দেওয়া আছে 1/L-এর গুণিতকে, যেখানে L সবচেয়ে বড় বক্রতা: দেখুন 1-এর অনেক নিচে ও 2-এর উপরে কী হয়।',
  ),
  controls: {
    rate: {
      type: 'number',
      title: say('Learning rate, in units of $1/L$', 'सीखने की दर, $1/L$ में', 'শেখার হার, $1/L$-এ'),
      values: [0.1, 0.3, 0.5, 1, 1.5, 2, 3],
      default: 1,
    },
    momentum: {
      type: 'number',
      title: say('Momentum, $\\rho$', 'मोमेंटम, $\\rho$', 'মোমেন্টাম, $\\rho$'),
      values: [0.5, 0.9, 0.95, 0.99],
      default: 0.9,
    },
  },
  arms: () => methods.map((id) => ({ id, title: METHODS[id] })),
  charts: [
    {
      id: 'across',
      title: say('Distance from the floor, first walk', 'तल से दूरी, पहली चाल', 'তলা থেকে দূরত্ব, প্রথম চলা'),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('distance', 'दूरी', 'দূরত্ব') },
    },
    {
      id: 'loss',
      title: say('Loss along the first walk', 'पहली चाल में हानि', 'প্রথম চলায় লস'),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('loss', 'हानि', 'লস'), log: true },
    },
    {
      id: 'steps',
      title: say('Updates of each walk', 'हर चाल के अद्यतन', 'প্রতিটি চলার হালনাগাদ'),
      x: START,
      y: { title: say('updates, at most 3,000', 'अद्यतन, अधिकतम 3,000', 'হালনাগাদ, বড়জোর 3,000'), log: true },
      scattered: methods,
    },
    {
      id: 'overshoot',
      title: say('Overshoot of each walk', 'हर चाल का आगे निकलना', 'প্রতিটি চলার ছাড়িয়ে যাওয়া'),
      x: START,
      y: {
        title: say('share of the first distance', 'पहली दूरी का हिस्सा', 'প্রথম দূরত্বের অংশ'),
      },
      scattered: methods,
    },
    {
      id: 'crossings',
      title: say('Crossings of the floor by each walk', 'हर चाल में तल पार करना', 'প্রতিটি চলায় তলা পেরোনো'),
      x: START,
      y: { title: say('crossings', 'बार', 'বার') },
      scattered: methods,
    },
  ],
  *run(settings, seed) {
    const surface = ravine(KAPPA, 0);
    const random = randomOf(`${seed} look-ahead`);
    const starts = Array.from({ length: STARTS }, (): readonly [number, number] => {
      const [angle, radius] = [2 * Math.PI * random(), 1 + random()];
      return [radius * cosOf(angle), radius * sinOf(angle)];
    });
    const results = new Map<Method, Walked[]>(methods.map((method) => [method, []]));
    for (const [nth, from] of starts.entries())
      for (const [at, method] of methods.entries()) {
        const seen: { readonly y: number; readonly loss: number }[] = [];
        const { steps } = walk(surface, method, {
          from,
          rate: Number(settings['rate']) / KAPPA,
          settings: { rho: Number(settings['momentum']) },
          reached: (loss) => loss < GOAL,
          most: MOST,
          visit: (_, y, loss) => seen.push({ y, loss }),
        });
        if (nth === 0)
          for (const [x, { y, loss }] of seen.entries()) {
            yield { type: 'point', chart: 'across', arm: method, seed: nth, x, y };
            yield { type: 'point', chart: 'loss', arm: method, seed: nth, x, y: loss };
          }
        const walked = walkedOf(
          steps,
          seen.map(({ y }) => y),
        );
        results.get(method)?.push(walked);
        const point = { type: 'point', arm: method, seed: nth, x: nth + 1 } as const;
        yield { ...point, chart: 'steps', y: counted(steps, MOST) };
        yield { ...point, chart: 'overshoot', y: walked.overshoot };
        yield { ...point, chart: 'crossings', y: walked.crossings };
        yield { type: 'tick' };
        yield { type: 'progress', done: (nth + (at + 1) / methods.length) / STARTS };
      }
    return outcomeOf(results);
  },
};

interface Walked {
  /** Infinity where the goal was not reached. */
  readonly steps: number;
  /** How often it crossed the floor. */
  readonly crossings: number;
  /** How far it got on the other side, as a share of where it began, at most `MOST_OVERSHOOT`. */
  readonly overshoot: number;
}

function walkedOf(steps: number, across: readonly number[]): Walked {
  const [first = NaN] = across;
  const side = Math.sign(first);
  return {
    steps,
    crossings: across.filter((y, i) => i > 0 && Math.sign(y) * Math.sign(across[i - 1] ?? y) < 0).length,
    // A walk that has diverged ends with what is no number.
    overshoot: across
      .map((y) => (-side * y) / Math.abs(first))
      .reduce((most, one) => (one > most ? Math.min(one, MOST_OVERSHOOT) : most), 0),
  };
}

const isEnded = ({ steps }: Walked): boolean => !Number.isFinite(steps);
const overshootText = (share: number): string =>
  share >= MOST_OVERSHOOT ? `≥ ${MOST_OVERSHOOT}` : threeFigures(share);
const stepsText = (steps: number): string => (steps >= MOST ? `≥ ${grouped(MOST)}` : grouped(steps));

function outcomeOf(results: ReadonlyMap<Method, readonly Walked[]>): Outcome {
  const of = (method: Method): readonly Walked[] => results.get(method) ?? [];
  const finding = stepsFinding(
    of('nesterov').map(({ steps }, i) => ({ steps, against: of('momentum')[i]?.steps ?? NaN })),
    MOST,
    SMALLEST,
  );
  const pairs = of('nesterov').flatMap((nesterov, i) => {
    const momentum = of('momentum')[i];
    return momentum ? [{ nesterov, momentum }] : [];
  });
  const overshoot = findingOf(
    pairs.map(({ nesterov, momentum }) => momentum.overshoot - nesterov.overshoot),
    SMALLEST_OVERSHOOT,
  );
  const beyond = (method: Method): string => overshootText(median(of(method).map((one) => one.overshoot)));
  const steps = (method: Method): string =>
    stepsText(median(of(method).map((one) => counted(one.steps, MOST))));
  return {
    comparisons: [
      {
        arm: 'nesterov',
        against: 'momentum',
        finding,
        sentence: verdictText(
          finding,
          fillEach(TOOK, { nesterov: steps('nesterov'), momentum: steps('momentum') }),
          factor,
        ),
      },
      {
        arm: 'nesterov',
        against: 'momentum',
        finding: overshoot,
        sentence: verdictText(
          overshoot,
          fillEach(OVERSHOT, { nesterov: beyond('nesterov'), momentum: beyond('momentum') }),
        ),
      },
      ...crossingsOf(pairs.filter(({ nesterov, momentum }) => !isEnded(nesterov) && !isEnded(momentum))),
    ],
    table: {
      columns: [
        say('updates, median', 'अद्यतन, मध्यिका', 'হালনাগাদ, মধ্যমা'),
        say('arrived', 'पहुँचे', 'পৌঁছেছে'),
        say('crossings of the floor', 'तल पार करना', 'তলা পেরোনো'),
        say('overshoot', 'आगे निकलना', 'ছাড়িয়ে যাওয়া'),
      ],
      rows: methods.map((method) => ({
        arm: method,
        cells: [
          steps(method),
          `${of(method).filter((one) => !isEnded(one)).length} / ${STARTS}`,
          String(median(of(method).map((one) => one.crossings))),
          beyond(method),
        ].map(same),
      })),
    },
  };
}

/**
 * How often the floor is crossed on the way, of the pairs in which both arrive: a walk that diverges may cross seldom, and
 * is no better for it. Nothing where they are too few.
 */
function crossingsOf(
  pairs: readonly { readonly nesterov: Walked; readonly momentum: Walked }[],
): readonly Comparison[] {
  if (pairs.length < FEWEST_ARRIVED) return [];
  // One more of each: a walk may not cross at all.
  const finding = findingOf(
    pairs.map(({ nesterov, momentum }) => Math.log((momentum.crossings + 1) / (nesterov.crossings + 1))),
    SMALLEST,
    'ratio',
  );
  const crossed = (method: Method): string => String(median(pairs.map((pair) => pair[method].crossings)));
  const what = fillEach(CROSSED, {
    pairs: pairs.length,
    all: STARTS,
    nesterov: crossed('nesterov'),
    momentum: crossed('momentum'),
  });
  return [{ arm: 'nesterov', against: 'momentum', finding, sentence: verdictText(finding, what, factor) }];
}

const TOOK = say(
  'Nesterov took {{nesterov}} updates in the median, momentum {{momentum}}. How many times fewer, pair by pair:',
  'Nesterov ने मध्यिका में {{nesterov}} अद्यतन लिए, मोमेंटम ने {{momentum}}। जोड़ी-जोड़ी कितने गुना कम:',
  'Nesterov মধ্যমায় {{nesterov}}টি হালনাগাদ নিল, মোমেন্টাম {{momentum}}টি। জোড়ায় জোড়ায় কত গুণ কম:',
);
const OVERSHOT = say(
  'Nesterov gets {{nesterov}} of its first distance beyond the floor in the median, momentum {{momentum}}. How much less:',
  'Nesterov मध्यिका में पहली दूरी का {{nesterov}} हिस्सा तल से आगे जाता है, मोमेंटम {{momentum}}। कितना कम:',
  'Nesterov মধ্যমায় প্রথম দূরত্বের {{nesterov}} অংশ তলা ছাড়িয়ে যায়, মোমেন্টাম {{momentum}}। কতটা কম:',
);
const CROSSED = say(
  'In {{pairs}} of {{all}} pairs both arrive; until then Nesterov crosses the floor {{nesterov}} times in the median, momentum {{momentum}}. How many times less often (one more counted for each):',
  '{{all}} में से {{pairs}} जोड़ियों में दोनों पहुँचते हैं; तब तक Nesterov मध्यिका में {{nesterov}} बार तल पार करता है, मोमेंटम {{momentum}} बार। कितने गुना कम बार (दोनों में एक और गिनकर):',
  '{{all}}টির মধ্যে {{pairs}}টি জোড়ায় দুটিই পৌঁছায়; ততক্ষণে Nesterov মধ্যমায় {{nesterov}} বার তলা পেরোয়, মোমেন্টাম {{momentum}} বার। কত গুণ কম বার (দুটিতেই একটি বেশি ধরে):',
);
