import { numberPlain } from '../expr/print.ts';
import { fillEach, joined, same, say, type Text } from '../language/text.ts';
import { ACTIVATIONS, sizesOf, WAYS, ways, type Activation, type DeepNetwork } from './deep-network.ts';
import { factorByTheory } from './factor-by-theory.ts';
import { findingOf } from './finding.ts';
import { factorALayer } from './gradient-size.ts';
import type { Comparison, Lab, LabSettings, Outcome } from './lab.ts';
import { factor, mean } from './statistics.ts';
import { forComparison } from './for-comparison.ts';
import { equalityText, verdictText } from './verdict-text.ts';

const SEEDS = 10;
const SAMPLES = 128;
/** The samples of a small and of a large training set. */
const FEW = 50;
const MANY = 2000;
/**
 * The smallest effect that counts: 15 % more or less at every layer, which is ten times over seventeen. tanh with the way of
 * Xavier, which is said to suit it, loses 5 to 13 % a layer by theory from 11 layers on.
 */
const SMALLEST = Math.log(1.15);

const activationOf = (settings: LabSettings): Activation => {
  const found = (Object.keys(ACTIVATIONS) as Activation[]).find((name) => name === settings['activation']);
  if (!found) throw new RangeError(`no activation ${String(settings['activation'])}`);
  return found;
};

/** One of the networks that are compared. */
interface DepthArm extends Pick<DeepNetwork, 'activation' | 'way' | 'samples'> {
  readonly id: string;
  readonly title: Text;
}
interface Question {
  readonly title: Text;
  /** Absent: that of the experiment. */
  readonly claim?: Text;
  readonly arms: (settings: LabSettings) => readonly DepthArm[];
  /** The arms that are held against another one; absent: each is held against 1. */
  readonly pairs?: readonly (readonly [arm: string, against: string])[];
  /** The arm of a pair that is a control: the claim does not speak of it. */
  readonly control?: string;
}

const drawn = (activation: 'relu' | 'sigmoid', way: 'he' | 'xavier'): DepthArm => ({
  ...{ id: `${activation}-${way}`, activation, way, samples: SAMPLES },
  title: joined([ACTIVATIONS[activation], WAYS[way].title], ', '),
});
const seeing = (id: string, samples: number, title: Text): DepthArm => ({
  ...{ id, title, samples, activation: 'sigmoid', way: 'xavier' },
});

const QUESTIONS: Readonly<Record<string, Question>> = {
  ways: {
    title: say('first weights', 'पहले भार', 'প্রথম ওয়েট'),
    arms: (settings) =>
      ways.map((way) => ({
        ...{ id: way, title: WAYS[way].title, way },
        ...{ activation: activationOf(settings), samples: SAMPLES },
      })),
  },
  activations: {
    title: say('ReLU or sigmoid', 'ReLU या सिग्मॉइड', 'ReLU না সিগময়েড'),
    claim: say(
      'In a deep network ReLU units in place of sigmoids help against the vanishing gradient: the slope of an active ReLU is 1.',
      'गहरे नेटवर्क में सिग्मॉइड की जगह ReLU इकाइयाँ लुप्त होते ग्रेडिएंट के विरुद्ध मदद करती हैं: सक्रिय ReLU का ढाल 1 है।',
      'গভীর নেটওয়ার্কে সিগময়েডের বদলে ReLU একক মিলিয়ে যাওয়া গ্রেডিয়েন্টের বিরুদ্ধে সাহায্য করে: সক্রিয় ReLU-র ঢাল 1।',
    ),
    arms: () => [
      drawn('relu', 'he'),
      drawn('sigmoid', 'he'),
      drawn('relu', 'xavier'),
      drawn('sigmoid', 'xavier'),
    ],
    pairs: [
      ['relu-he', 'sigmoid-he'],
      ['relu-xavier', 'sigmoid-xavier'],
      ['relu-he', 'sigmoid-xavier'],
    ],
  },
  samples: {
    title: say('size of the set', 'समुच्चय का आकार', 'সেটের আকার'),
    claim: say(
      'In a deep network of sigmoids a larger training set helps against the vanishing gradient.',
      'सिग्मॉइड वाले गहरे नेटवर्क में बड़ा प्रशिक्षण समुच्चय लुप्त होते ग्रेडिएंट के विरुद्ध मदद करता है।',
      'সিগময়েডের গভীর নেটওয়ার্কে বড় প্রশিক্ষণ সেট মিলিয়ে যাওয়া গ্রেডিয়েন্টের বিরুদ্ধে সাহায্য করে।',
    ),
    arms: () => [
      seeing('few', FEW, say('50 samples', '50 नमूने', '50টি নমুনা')),
      seeing('many', MANY, say('2,000 samples', '2,000 नमूने', '2,000টি নমুনা')),
      {
        ...{ id: 'relu', activation: 'relu', way: 'he', samples: FEW },
        title: say('50 samples, ReLU with He', '50 नमूने, He के साथ ReLU', '50টি নমুনা, He-সহ ReLU'),
      },
    ],
    pairs: [
      ['many', 'few'],
      ['relu', 'few'],
    ],
    control: 'relu',
  },
};
function questionOf(settings: LabSettings): Question {
  const found = QUESTIONS[settings['question'] ?? ''];
  if (!found) throw new RangeError(`no question ${String(settings['question'])}`);
  return found;
}
const armsOf = (settings: LabSettings): readonly DepthArm[] => questionOf(settings).arms(settings);

export const gradientByDepth: Lab = {
  name: 'gradient-by-depth',
  title: say('Gradients through many layers', 'कई परतों से होकर ग्रेडिएंट', 'বহু স্তর পেরিয়ে গ্রেডিয়েন্ট'),
  claim: say(
    'In a deep network the gradient vanishes or explodes from layer to layer, unless the first weights have a spread that suits the activation.',
    'गहरे नेटवर्क में ग्रेडिएंट परत दर परत लुप्त होता है या फट पड़ता है, जब तक पहले भारों का फैलाव सक्रियण के अनुकूल न हो।',
    'গভীর নেটওয়ার্কে গ্রেডিয়েন্ট স্তর থেকে স্তরে মিলিয়ে যায় বা ফেটে পড়ে, যদি না প্রথম ওয়েটগুলির বিস্তার অ্যাক্টিভেশনের উপযোগী হয়।',
  ),
  claims: {
    control: 'question',
    of: Object.fromEntries(
      Object.entries(QUESTIONS).flatMap(([name, { claim }]) => (claim ? [[name, claim]] : [])),
    ),
  },
  source:
    'Glorot & Bengio 2010, §3–4; He et al. 2015, §2.2; Hochreiter 1991; Poole et al. 2016; Schoenholz et al. 2017; Glorot, Bordes & Bengio 2011',
  about: say(
    'A network with layers of 64 units is drawn and not trained: one batch of 128 random samples goes forward, the loss comes back, and the size of ∂L/∂z is read at every layer, for 10 seeds. What is compared is the factor by which it changes from one layer to the one before: 1 keeps it. The factor of each way is held against 1; less than 15 % a layer counts as kept. Beside it stands the factor by theory for very wide layers, √(nσ²·E[f′(z)²]) for n units and weights of variance σ². For ReLU the way of He suits, without an activation that of Xavier; for the sigmoid, whose slope is at most ¼, none of these. Two further questions hold two networks with the same first weights against each other: ReLU units or sigmoids (then also each with the weights derived for it), and a set of 50 samples or of 2,000, the 50 being among them; that the measure finds a remedy is seen by ReLU with He on the 50. About one ReLU in two is active: its slope of 1 alone does not keep the gradient, the weights of He make up for the other half. All in float64: in float32 such gradients are exactly 0.',
    '64 इकाइयों वाली परतों का नेटवर्क बनाया जाता है पर सिखाया नहीं जाता: 128 यादृच्छिक नमूनों का एक बैच आगे जाता है, हानि पीछे लौटती है, और हर परत पर ∂L/∂z का आकार पढ़ा जाता है, 10 सीडों पर। तुलना उस गुणक की है जिससे वह एक परत से पिछली परत तक बदलता है: 1 उसे बनाए रखता है। हर विधि के गुणक की तुलना 1 से होती है; प्रति परत 15 % से कम बदलाव बनाए रखना गिना जाता है। उसके पास बहुत चौड़ी परतों के सिद्धांत का गुणक है, √(nσ²·E[f′(z)²]), n इकाइयों और σ² प्रसरण वाले भारों के लिए। ReLU के लिए He की विधि अनुकूल है, बिना सक्रियण Xavier की; सिग्मॉइड के लिए, जिसका ढाल अधिकतम ¼ है, इनमें से कोई नहीं। दो और प्रश्न समान पहले भारों वाले दो नेटवर्कों की तुलना करते हैं: ReLU इकाइयाँ या सिग्मॉइड (फिर हर एक अपने लिए बने भारों के साथ भी), और 50 नमूनों का समुच्चय या 2,000 का, जिनमें वे 50 भी हैं; माप किसी उपाय को पहचानता है, यह उन्हीं 50 पर He के साथ ReLU से दिखता है। लगभग दो में एक ReLU सक्रिय है: केवल उसका ढाल 1 ग्रेडिएंट को नहीं बचाता, दूसरे आधे की भरपाई He के भार करते हैं। सब float64 में: float32 में ऐसे ग्रेडिएंट ठीक 0 होते हैं।',
    '64 এককের স্তরের একটি নেটওয়ার্ক তৈরি হয় কিন্তু শেখানো হয় না: 128টি দৈব নমুনার একটি ব্যাচ সামনে যায়, লস ফিরে আসে, এবং প্রতিটি স্তরে ∂L/∂z-এর মাপ পড়া হয়, 10টি সিডে। তুলনা সেই গুণকের, যা দিয়ে এটি এক স্তর থেকে আগের স্তরে বদলায়: 1 তাকে বজায় রাখে। প্রতিটি উপায়ের গুণক 1-এর সঙ্গে মেলানো হয়; স্তরপ্রতি 15 %-এর কম বদল বজায় রাখা বলে ধরা হয়। পাশে খুব চওড়া স্তরের তত্ত্বের গুণক, √(nσ²·E[f′(z)²]), n একক ও σ² ভেদাঙ্কের ওয়েটের জন্য। ReLU-র জন্য He-র উপায় উপযোগী, অ্যাক্টিভেশন ছাড়া Xavier-এর; সিগময়েডের জন্য, যার ঢাল বড়জোর ¼, এদের কোনোটিই নয়। আরও দুটি প্রশ্ন একই প্রথম ওয়েটের দুটি নেটওয়ার্ক মেলায়: ReLU একক না সিগময়েড (পরে প্রতিটি নিজের জন্য নির্ণীত ওয়েট নিয়েও), এবং 50টি নমুনার সেট না 2,000টির, যার মধ্যে ওই 50টিও আছে; মাপটি যে প্রতিকার ধরতে পারে তা ওই 50টিতে He-সহ ReLU দিয়ে দেখা যায়। প্রায় দুটিতে একটি ReLU সক্রিয়: শুধু তার ঢাল 1 গ্রেডিয়েন্ট বজায় রাখে না, বাকি অর্ধেক পূরণ করে He-র ওয়েট। সব float64-এ: float32-এ এমন গ্রেডিয়েন্ট হুবহু 0।',
  ),
  controls: {
    question: {
      type: 'choice',
      title: say('Question', 'प्रश्न', 'প্রশ্ন'),
      options: Object.entries(QUESTIONS).map(([value, { title }]) => ({ value, title })),
      default: 'ways',
    },
    activation: {
      type: 'choice',
      when: { control: 'question', value: 'ways' },
      title: say('Activation', 'सक्रियण', 'অ্যাক্টিভেশন'),
      options: Object.entries(ACTIVATIONS).map(([value, title]) => ({ value, title })),
      default: 'relu',
    },
    layers: {
      type: 'number',
      title: say('Layers', 'परतें', 'স্তর'),
      values: [6, 11, 21, 31, 41],
      default: 21,
    },
  },
  arms: (settings) => armsOf(settings).map(({ id, title }) => ({ id, title })),
  charts: [
    {
      id: 'gradient',
      title: say('Size of ∂L/∂z at each layer', 'हर परत पर ∂L/∂z का आकार', 'প্রতিটি স্তরে ∂L/∂z-এর মাপ'),
      x: { title: say('layer, from the input', 'परत, इनपुट से', 'স্তর, ইনপুট থেকে') },
      y: { title: same('‖∂L/∂z‖'), log: true },
    },
  ],
  *run(settings, seed, { engine }) {
    const layers = Number(settings['layers']);
    const arms = armsOf(settings);
    const factors = new Map<string, number[]>(arms.map(({ id }) => [id, []]));
    for (let nth = 0; nth < SEEDS; nth += 1)
      for (const [at, arm] of arms.entries()) {
        const sizes = sizesOf(engine, { ...arm, layers, own: `${seed} depth ${nth}` });
        for (const [layer, y] of sizes.entries())
          yield { type: 'point', chart: 'gradient', arm: arm.id, seed: nth, x: layer + 1, y };
        // The last layer has another width.
        factors.get(arm.id)?.push(factorALayer(sizes.slice(0, -1)));
        yield { type: 'tick' };
        yield { type: 'progress', done: (nth + (at + 1) / arms.length) / SEEDS };
      }
    return outcomeOf(arms, factors, questionOf(settings), layers);
  },
};

/** Judges that the gradient does in a network what theory says: that it vanishes, explodes or is kept. */
function judged({ id, title, ...of }: DepthArm, found: readonly number[], layers: number): Comparison {
  const theory = factorByTheory({ ...of, layers });
  const kept = Math.abs(theory) < SMALLEST;
  const finding = findingOf(
    found.map((one) => (kept || theory > 0 ? one : -one)),
    SMALLEST,
    'ratio',
  );
  const told = mean(found);
  const what = fillEach(CHANGES, {
    way: title,
    factor: factor(told),
    theory: factor(theory),
    layers: layers - 2,
    all: powerText(told * (layers - 2)),
    does: kept ? IS_KEPT : theory > 0 ? EXPLODES : VANISHES,
  });
  return {
    arm: id,
    against: id,
    finding,
    ...(kept ? { equality: true } : {}),
    sentence: (kept ? equalityText : verdictText)(finding, what, factor),
  };
}

interface Found {
  readonly id: string;
  readonly title: Text;
  /** ln of the factor of a layer, with each seed. */
  readonly factors: readonly number[];
}
/** Judges that the factor of an arm is nearer to 1 than that of another one. */
function nearer(arm: Found, against: Found, layers: number): Comparison {
  const finding = findingOf(
    arm.factors.map((one, i) => Math.abs(against.factors[i] ?? NaN) - Math.abs(one)),
    SMALLEST,
    'ratio',
  );
  const [told, other] = [mean(arm.factors), mean(against.factors)];
  const what = fillEach(NEARER, {
    ...{ arm: arm.title, factor: factor(told), all: powerText(told * (layers - 2)) },
    ...{ against: against.title, other: factor(other), whole: powerText(other * (layers - 2)) },
    layers: layers - 2,
  });
  return { arm: arm.id, against: against.id, finding, sentence: verdictText(finding, what, factor) };
}

function outcomeOf(
  arms: readonly DepthArm[],
  factors: ReadonlyMap<string, readonly number[]>,
  { pairs, control }: Question,
  layers: number,
): Outcome {
  const of = (id: string): readonly number[] => factors.get(id) ?? [];
  const found = (id: string): Found => ({
    ...{ id, factors: of(id) },
    title: arms.find((arm) => arm.id === id)?.title ?? same(id),
  });
  return {
    comparisons: pairs
      ? pairs.map(([arm, against]) => {
          const comparison = nearer(found(arm), found(against), layers);
          return arm === control ? forComparison(comparison) : comparison;
        })
      : arms.map((arm) => judged(arm, of(arm.id), layers)),
    table: {
      columns: [
        say('factor a layer', 'प्रति परत गुणक', 'স্তরপ্রতি গুণক'),
        say('by theory', 'सिद्धांत से', 'তত্ত্ব অনুযায়ী'),
        say('over all hidden layers', 'सभी छिपी परतों पर', 'সব লুকানো স্তর মিলিয়ে'),
      ],
      rows: arms.map(({ id, ...arm }) => ({
        arm: id,
        cells: [
          factor(mean(of(id))),
          factor(factorByTheory({ ...arm, layers })),
          powerText(mean(of(id)) * (layers - 2)),
        ].map(same),
      })),
    },
  };
}

/** 1.6×10⁻²⁴, or 0.956 between a hundredth and a hundred. `log`: its natural logarithm. */
const powerText = (log: number): string =>
  Math.abs(log) < Math.log(100) ? factor(log) : numberPlain(Math.exp(log).toExponential(1)).text;

const VANISHES = say(
  'It vanishes; how many times smaller a layer:',
  'वह लुप्त होता है; प्रति परत कितने गुना छोटा:',
  'এটি মিলিয়ে যায়; স্তরপ্রতি কত গুণ ছোট:',
);
const EXPLODES = say(
  'It explodes; how many times larger a layer:',
  'वह फट पड़ता है; प्रति परत कितने गुना बड़ा:',
  'এটি ফেটে পড়ে; স্তরপ্রতি কত গুণ বড়:',
);
const IS_KEPT = say(
  'It is kept; the factor a layer:',
  'वह बना रहता है; प्रति परत गुणक:',
  'এটি বজায় থাকে; স্তরপ্রতি গুণক:',
);
const CHANGES = say(
  '{{way}}: from one layer to the one before, the gradient changes by the factor {{factor}} (by theory {{theory}}), over {{layers}} layers by {{all}}. {{does}}',
  '{{way}}: एक परत से पिछली परत तक ग्रेडिएंट {{factor}} गुना होता है (सिद्धांत से {{theory}}), {{layers}} परतों पर {{all}}। {{does}}',
  '{{way}}: এক স্তর থেকে আগের স্তরে গ্রেডিয়েন্ট {{factor}} গুণ হয় (তত্ত্বে {{theory}}), {{layers}}টি স্তরে {{all}}। {{does}}',
);
const NEARER = say(
  '{{arm}}: from one layer to the one before, the gradient changes by the factor {{factor}}, over {{layers}} layers by {{all}}; {{against}}: {{other}}, {{whole}}. How many times further from 1 the second is, a layer:',
  '{{arm}}: एक परत से पिछली परत तक ग्रेडिएंट {{factor}} गुना होता है, {{layers}} परतों पर {{all}}; {{against}}: {{other}}, {{whole}}। प्रति परत दूसरा 1 से कितने गुना दूर है:',
  '{{arm}}: এক স্তর থেকে আগের স্তরে গ্রেডিয়েন্ট {{factor}} গুণ হয়, {{layers}}টি স্তরে {{all}}; {{against}}: {{other}}, {{whole}}। স্তরপ্রতি দ্বিতীয়টি 1 থেকে কত গুণ দূরে:',
);
