import { same, say } from '../language/text.ts';
import type { OptimizerName } from '../optimizers/index.ts';
import { cosOf, sinOf } from '../tensor/elementary.ts';
import { randomOf, type Random } from '../tensor/random.ts';
import { walk, type Walk } from './descent.ts';
import type { Arm, Lab, LabSettings, News, Outcome } from './lab.ts';
import { medianSteps, stepsComparison } from './steps-comparison.ts';
import { counted } from './steps-finding.ts';
import { ravine as ravineOf, rosenbrock, saddle, type Surface } from './surface.ts';

/** The methods of the claim, and plain gradient descent, which they are held against. */
const METHODS = {
  'gradient-descent': same('SGD'),
  momentum: say('Momentum', 'मोमेंटम', 'মোমেন্টাম'),
  nesterov: same('Nesterov'),
  adagrad: same('AdaGrad'),
  rmsprop: same('RMSProp'),
  adam: same('Adam'),
} as const satisfies Partial<Record<OptimizerName, Arm['title']>>;
type Method = keyof typeof METHODS;
const methods = Object.keys(METHODS) as Method[];
const PLAIN: Method = 'gradient-descent';

/** From 0.0001 to 31.6, four to a decade; in six figures, since the last digit of a power may differ between runtimes. */
const RATES = Array.from({ length: 23 }, (_, i) => Number((10 ** (-4 + i / 4)).toPrecision(6)));
/** Starting points to choose the rate on, and others to report on. */
const STARTS = 20;
/** Updates that a walk may take, and the loss that it has to get below. */
const MOST = 3000;
const GOAL = 1e-4;
/** For so many further updates a walk has to stay there: RMSProp with a constant rate may pass by. */
const STAYS = 100;
/** A walk that is below this has left the saddle, where the loss is 0, for a hollow of −¼. */
const OUT = -0.2;
/**
 * The rate that all methods have in common where they do not choose one of their own. Beside the saddle they never do: a
 * method whose first step is the rate itself would choose one with which a single update jumps to the hollow.
 */
const COMMON = 0.01;
/** The smallest effect that counts: half as many steps again. */
const SMALLEST = Math.log(1.5);
/** Points of the grid of contours on each side. */
const SIDE = 61;

interface Ground {
  readonly surface: Surface;
  readonly start: (random: Random) => readonly [number, number];
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** The loss that a walk has to get below, and for how many further updates it has to stay there. */
  readonly goal: number;
  readonly stays: number;
  /** The learning rates that are tried. */
  readonly rates: readonly number[];
}

/** A start on a circle of radius 1 to 2 around the lowest point, or in the arm of Rosenbrock's valley. */
function groundOf({ ground, kappa, turned, rate }: LabSettings): Ground {
  if (ground === 'rosenbrock')
    return {
      surface: rosenbrock,
      start: (random) => [-1.5 + random(), 0.5 + random()],
      from: [-2, -0.8],
      to: [2, 2.2],
      goal: GOAL,
      stays: STAYS,
      rates: RATES,
    };
  if (ground === 'saddle')
    return {
      surface: saddle,
      // Beside the ridge, where the slope along it is nearly 0.
      start: (random) => [0.9 + 0.2 * random(), (random() < 0.5 ? -1 : 1) * 1e-4 * (0.5 + random())],
      from: [-1.5, -1.5],
      to: [1.5, 1.5],
      goal: OUT,
      // To leave is all that is asked.
      stays: 0,
      rates: [COMMON],
    };
  return {
    surface: ravineOf(Number(kappa), Number(turned)),
    start: (random) => {
      const [angle, radius] = [2 * Math.PI * random(), 1 + random()];
      return [radius * cosOf(angle), radius * sinOf(angle)];
    },
    from: [-2.2, -2.2],
    to: [2.2, 2.2],
    goal: GOAL,
    stays: STAYS,
    rates: rate === 'common' ? [COMMON] : RATES,
  };
}

const stepsOf = ({ steps }: Walk): number => counted(steps, MOST);

export const ravine: Lab = {
  name: 'ravine',
  title: say('Down a ravine', 'खाई में नीचे', 'খাদ বেয়ে নামা'),
  claim: say(
    'Momentum and the methods that scale each weight by itself (AdaGrad, RMSProp, Adam) need fewer steps than SGD down a ravine, along a curved valley and away from a saddle.',
    'मोमेंटम और हर भार को अलग मापने वाली विधियाँ (AdaGrad, RMSProp, Adam) खाई में उतरने, मुड़ी घाटी में चलने और काठी से निकलने में SGD से कम चरण लेती हैं।',
    'মোমেন্টাম এবং যে পদ্ধতিগুলি প্রতিটি ওয়েটকে আলাদা মাপে (AdaGrad, RMSProp, Adam) খাদ বেয়ে নামতে, বাঁকা উপত্যকায় চলতে ও স্যাডল থেকে বেরোতে SGD-র চেয়ে কম ধাপ নেয়।',
  ),
  source: 'Goodfellow, Bengio & Courville 2016, §8.3.2 and §8.5; Duchi et al. 2011; Kingma & Ba 2015',
  about: say(
    'Each method walks from the same 20 points with a rate of its own: the one of 23 that was best from 20 other points. What is counted are the updates, at most 3,000, until the loss is below 0.0001. A walk counts only as a descent: one that leaves the drawing, or does not stay below for 100 further updates, has not arrived. RMSProp with a constant rate goes on jumping by about that rate, so it needs a small one. At the saddle all have the rate 0.01 (a rate of its own would let a method jump over it in one update), and a walk has left when the loss is below −0.2. AdaGrad, RMSProp and Adam scale each weight by itself, so turn the ravine by 45° and see what is left of it.',
    'हर विधि उन्हीं 20 बिंदुओं से अपनी दर पर चलती है: 23 में से वह जो 20 दूसरे बिंदुओं से सबसे अच्छी थी। हानि 0.0001 से कम होने तक के अद्यतन गिने जाते हैं, अधिकतम 3,000। चाल केवल उतरने के रूप में गिनी जाती है: जो चित्र से बाहर जाए, या 100 और अद्यतनों तक उससे नीचे न रहे, वह नहीं पहुँची। स्थिर दर वाला RMSProp लगभग उसी दर जितना उछलता रहता है, इसलिए उसे छोटी दर चाहिए। काठी पर सबकी दर 0.01 है (अपनी दर हो तो विधि उसे एक ही अद्यतन में लाँघ जाए), और हानि −0.2 से कम होने पर चाल निकल चुकी है। AdaGrad, RMSProp और Adam हर भार को अलग मापते हैं, इसलिए खाई को 45° घुमाकर देखिए कि क्या बचता है।',
    'প্রতিটি পদ্ধতি একই 20টি বিন্দু থেকে নিজের হারে চলে: 23টির মধ্যে যেটি অন্য 20টি বিন্দু থেকে সবচেয়ে ভালো ছিল। লস 0.0001-এর নিচে নামা পর্যন্ত হালনাগাদ গোনা হয়, বড়জোর 3,000। চলা শুধু নামা হিসেবেই গোনা হয়: যে চলা ছবির বাইরে যায়, বা আরও 100 হালনাগাদ তার নিচে থাকে না, সে পৌঁছায়নি। স্থির হারের RMSProp প্রায় সেই হারের মাপেই লাফাতে থাকে, তাই তার ছোট হার লাগে। স্যাডলে সবার হার 0.01 (নিজের হার হলে পদ্ধতি এক হালনাগাদেই সেটি লাফিয়ে পেরোত), আর লস −0.2-এর নিচে নামলে চলা বেরিয়ে গেছে। AdaGrad, RMSProp ও Adam প্রতিটি ওয়েটকে আলাদা মাপে, তাই খাদটিকে 45° ঘুরিয়ে দেখুন কী বাকি থাকে।',
  ),
  controls: {
    ground: {
      type: 'choice',
      title: say('Surface', 'सतह', 'তল'),
      options: [
        { value: 'ravine', title: say('ravine', 'खाई', 'খাদ') },
        {
          value: 'rosenbrock',
          title: say('curved valley (Rosenbrock)', 'मुड़ी घाटी (Rosenbrock)', 'বাঁকা উপত্যকা (Rosenbrock)'),
        },
        { value: 'saddle', title: say('saddle', 'काठी', 'স্যাডল') },
      ],
      default: 'ravine',
    },
    kappa: {
      type: 'number',
      title: say(
        'How many times steeper across than along, $\\kappa$',
        'लंबाई से कितनी गुना खड़ी चौड़ाई, $\\kappa$',
        'লম্বালম্বির চেয়ে আড়াআড়ি কত গুণ খাড়া, $\\kappa$',
      ),
      values: [1, 10, 100, 1000],
      default: 100,
      when: { control: 'ground', value: 'ravine' },
    },
    turned: {
      type: 'number',
      title: say('Turned by (degrees)', 'घुमाव (अंश)', 'ঘোরানো (ডিগ্রি)'),
      values: [0, 15, 30, 45],
      default: 0,
      when: { control: 'ground', value: 'ravine' },
    },
    rate: {
      type: 'choice',
      title: say('Learning rate', 'सीखने की दर', 'শেখার হার'),
      options: [
        {
          value: 'own',
          title: say('the best of each method', 'हर विधि की सबसे अच्छी', 'প্রতিটি পদ্ধতির সেরাটি'),
        },
        { value: 'common', title: say('0.01 for all', 'सबके लिए 0.01', 'সবার জন্য 0.01') },
      ],
      default: 'own',
      when: { control: 'ground', value: 'ravine' },
    },
  },
  arms: () => methods.map((id) => ({ id, title: METHODS[id] })),
  charts: [
    {
      id: 'loss',
      title: say('Loss along the first walk', 'पहली चाल में हानि', 'প্রথম চলায় লস'),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('loss', 'हानि', 'লস'), log: true },
    },
    {
      id: 'steps',
      title: say('Updates of each walk', 'हर चाल के अद्यतन', 'প্রতিটি চলার হালনাগাদ'),
      x: { title: say('starting point', 'आरंभ बिंदु', 'শুরুর বিন্দু') },
      y: { title: say('updates, at most 3,000', 'अद्यतन, अधिकतम 3,000', 'হালনাগাদ, বড়জোর 3,000'), log: true },
      scattered: methods,
    },
  ],
  *run(settings, seed) {
    const ground = groundOf(settings);
    const starts = (purpose: string): readonly (readonly [number, number])[] => {
      const random = randomOf(`${seed} ${purpose}`);
      return Array.from({ length: STARTS }, () => ground.start(random));
    };
    const [tried, reported] = [starts('choose the rate'), starts('report')];
    const results = new Map<Method, Result>();
    const paths: Record<string, Float64Array> = {};
    for (const [nth, method] of methods.entries()) {
      const from = (start: readonly [number, number], rate: number, visit?: Visit): Walk =>
        walk(ground.surface, method, {
          from: start,
          rate,
          reached: (loss) => loss < ground.goal,
          stays: ground.stays,
          within: (x, y) =>
            x >= ground.from[0] && x <= ground.to[0] && y >= ground.from[1] && y <= ground.to[1],
          most: MOST,
          ...(visit ? { visit } : {}),
        });
      let best = { rate: NaN, total: Infinity };
      let solving = 0;
      const { rates } = ground;
      for (const [i, rate] of rates.entries()) {
        const steps = tried.map((start) => stepsOf(from(start, rate)));
        // By the mean, not the median: a rate with which half of the walks do not arrive is not the best.
        const total = steps.reduce((sum, one) => sum + one, 0);
        if (steps.filter((one) => one < MOST).length >= 0.9 * STARTS) solving += 1;
        if (total < best.total) best = { rate, total };
        yield { type: 'progress', done: (nth + (i + 1) / (rates.length + 1)) / methods.length };
        yield { type: 'tick' };
      }
      const path: number[] = [];
      const news: News[] = [];
      const walks = reported.map((start, i) =>
        from(
          start,
          best.rate,
          i > 0
            ? undefined
            : (x, y, loss) => {
                news.push({
                  type: 'point',
                  chart: 'loss',
                  arm: method,
                  seed: 0,
                  x: path.length / 2,
                  y: loss,
                });
                path.push(x, y);
              },
        ),
      );
      // Drawn until it arrives: what it does in the updates after that would fill the chart with losses near 0.
      const drawn = Math.min(news.length, (walks[0]?.steps ?? Infinity) + 1);
      yield* news.slice(0, drawn);
      for (const [i, one] of walks.entries())
        yield { type: 'point', chart: 'steps', arm: method, seed: i, x: i + 1, y: stepsOf(one) };
      paths[method] = Float64Array.from(path.slice(0, 2 * drawn));
      results.set(method, { rate: best.rate, solving, of: rates.length, walks });
      yield { type: 'picture', name: 'walks', picture: picture(ground, { ...paths }) };
      yield { type: 'progress', done: (nth + 1) / methods.length };
    }
    return outcomeOf(results);
  },
};

type Visit = (x: number, y: number, loss: number) => void;

function picture({ surface, from, to }: Ground, paths: Readonly<Record<string, Float64Array>>) {
  const values = new Float64Array(SIDE * SIDE);
  const at = (low: number, high: number, i: number): number => low + ((high - low) * i) / (SIDE - 1);
  for (let row = 0; row < SIDE; row += 1)
    for (let column = 0; column < SIDE; column += 1)
      values[row * SIDE + column] = surface.value(at(from[0], to[0], column), at(from[1], to[1], row));
  return { kind: 'paths', surface: values, side: SIDE, from, to, paths } as const;
}

interface Result {
  readonly rate: number;
  /** How many of the rates bring nine tenths of the walks to the goal. */
  readonly solving: number;
  /** How many rates were tried. */
  readonly of: number;
  readonly walks: readonly Walk[];
}

function outcomeOf(results: ReadonlyMap<Method, Result>): Outcome {
  const stepsOf = (id: Method) => ({
    id,
    title: METHODS[id],
    steps: (results.get(id)?.walks ?? []).map(({ steps }) => steps),
  });
  const comparisons = methods
    .filter((method) => method !== PLAIN)
    .map((method) => stepsComparison(stepsOf(method), stepsOf(PLAIN), MOST, SMALLEST));
  return {
    comparisons,
    table: {
      columns: [
        say('updates, median', 'अद्यतन, मध्यिका', 'হালনাগাদ, মধ্যমা'),
        say('arrived', 'पहुँचे', 'পৌঁছেছে'),
        say('best rate', 'सबसे अच्छी दर', 'সেরা হার'),
        say('rates that work', 'चलने वाली दरें', 'কার্যকর হার'),
      ],
      rows: methods.map((method) => {
        const { walks = [], rate = NaN, solving = 0, of = 0 } = results.get(method) ?? {};
        return {
          arm: method,
          cells: [
            medianSteps(stepsOf(method).steps, MOST),
            `${walks.filter(({ steps }) => steps < MOST).length} / ${STARTS}`,
            rate.toPrecision(2),
            `${solving} / ${of}`,
          ].map(same),
        };
      }),
    },
  };
}
