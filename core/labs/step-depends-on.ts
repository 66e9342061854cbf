import { fillEach, same, say, type Text } from '../language/text.ts';
import { optimizers } from '../optimizers/index.ts';
import type { HyperValues } from '../optimizers/optimizer.ts';
import { cosOf, sinOf } from '../tensor/elementary.ts';
import { randomOf, type Random } from '../tensor/random.ts';
import { forComparison } from './for-comparison.ts';
import type { Comparison, Lab, LabSettings, Point } from './lab.ts';
import { mean } from './statistics.ts';
import {
  changeByOrder,
  distancesAhead,
  exactGradients,
  movedOn,
  powerOf,
  stepsOf,
  stepSizes,
  type Updates,
} from './step-probes.ts';
import {
  AFTER,
  BACK,
  combined,
  METHODS,
  methods,
  single,
  tableOf,
  WALKED,
  type Measured,
  type Method,
  type Results,
} from './step-verdicts.ts';
import { ravine, type Surface } from './surface.ts';

const SEEDS = 10;
/** Weights with gradients of their own, and updates with a gradient. */
const WEIGHTS = 20;
const UPDATES = 40;
/** How many times as large the gradients of otherwise equal weights are. Powers of two: multiplying by them rounds nothing. */
const TIMES = [1, 4, 16, 64, 256];

/** What a claim says of a method, by the comparisons that judge it. */
interface Claim {
  readonly title: Text;
  readonly claim: Text;
  readonly judged: (results: Results) => readonly Comparison[];
  /** The charts that it is read from; absent: the first two. */
  readonly charts?: readonly [string, string];
}

const COMBINES = say(
  '{{method}} combines momentum with a learning rate of its own for each weight.',
  '{{method}} मोमेंटम को हर भार की अपनी सीखने की दर के साथ जोड़ता है।',
  '{{method}} মোমেন্টামকে প্রতিটি ওয়েটের নিজস্ব শেখার হারের সঙ্গে মেলায়।',
);
const COMBINES_SHORT = say(
  '{{method}} combines both',
  '{{method}} दोनों को जोड़ता है',
  '{{method}} দুটিকে মেলায়',
);
const LOOKS_AHEAD = say(
  '{{method}} changes the momentum term so as to take the coming gradient into account.',
  '{{method}} मोमेंटम पद को इस तरह बदलता है कि आने वाले ग्रेडिएंट का ध्यान रहे।',
  '{{method}} মোমেন্টাম পদকে এমনভাবে বদলায় যাতে আসন্ন গ্রেডিয়েন্ট হিসেবে আসে।',
);
const LOOKS_AHEAD_SHORT = say('{{method}} looks ahead', '{{method}} आगे देखता है', '{{method}} সামনে তাকায়');

const combining = (method: Method): Claim => ({
  title: fillEach(COMBINES_SHORT, { method: METHODS[method].title }),
  claim: fillEach(COMBINES, { method: METHODS[method].title }),
  judged: (results) => [combined(results, method), forComparison(combined(results, 'adam'))],
});
const ahead = (method: Method): Claim => ({
  title: fillEach(LOOKS_AHEAD_SHORT, { method: METHODS[method].title }),
  claim: fillEach(LOOKS_AHEAD, { method: METHODS[method].title }),
  judged: (results) => [
    single(results, method, 'ahead'),
    forComparison(single(results, method === 'nesterov' ? 'momentum' : 'nesterov', 'ahead')),
  ],
  charts: ['ahead', 'path'],
});

const adamAlone: Claim = {
  title: say('Adam alone combines both', 'केवल Adam दोनों को जोड़ता है', 'কেবল Adam দুটিকে মেলায়'),
  claim: say(
    'Of the six methods only Adam combines momentum with a learning rate of its own for each weight.',
    'छह विधियों में केवल Adam मोमेंटम को हर भार की अपनी सीखने की दर के साथ जोड़ता है।',
    'ছয়টি পদ্ধতির মধ্যে কেবল Adam মোমেন্টামকে প্রতিটি ওয়েটের নিজস্ব শেখার হারের সঙ্গে মেলায়।',
  ),
  judged: (results) => [
    combined(results, 'adam'),
    ...methods
      .filter((method) => method !== 'adam')
      .map((method) => ({ ...combined(results, method), equality: true })),
  ],
};

const ALONE = 'adam-alone';
const CLAIMS: Readonly<Record<string, Claim>> = {
  [ALONE]: adamAlone,
  'momentum-combines': combining('momentum'),
  'nesterov-combines': combining('nesterov'),
  'rmsprop-combines': combining('rmsprop'),
  'momentum-looks-ahead': ahead('momentum'),
  'nesterov-looks-ahead': ahead('nesterov'),
  'rmsprop-looks-ahead': ahead('rmsprop'),
  'adam-looks-ahead': ahead('adam'),
  'adagrad-momentum': {
    title: say('AdaGrad uses momentum', 'AdaGrad मोमेंटम लेता है', 'AdaGrad মোমেন্টাম ব্যবহার করে'),
    claim: say(
      'AdaGrad uses the momentum of the updates to change the learning rate of each weight.',
      'AdaGrad हर भार की सीखने की दर बदलने के लिए अद्यतनों के मोमेंटम का उपयोग करता है।',
      'AdaGrad প্রতিটি ওয়েটের শেখার হার বদলাতে হালনাগাদের মোমেন্টাম ব্যবহার করে।',
    ),
    judged: (results) => [
      single(results, 'adagrad', 'moved'),
      single(results, 'adagrad', 'order'),
      forComparison(single(results, 'momentum', 'moved')),
      forComparison(single(results, 'momentum', 'order')),
    ],
    charts: ['path', 'order'],
  },
  'adagrad-ratio': {
    title: say(
      'AdaGrad uses the ratio to the gradient before',
      'AdaGrad पिछले ग्रेडिएंट से अनुपात लेता है',
      'AdaGrad আগের গ্রেডিয়েন্টের সঙ্গে অনুপাত ব্যবহার করে',
    ),
    claim: say(
      'AdaGrad uses the ratio of the present gradient to the one before.',
      'AdaGrad वर्तमान ग्रेडिएंट और उससे पिछले ग्रेडिएंट का अनुपात लेता है।',
      'AdaGrad বর্তমান গ্রেডিয়েন্ট ও তার আগেরটির অনুপাত ব্যবহার করে।',
    ),
    judged: (results) => [
      single(results, 'adagrad', 'order'),
      forComparison(single(results, 'rmsprop', 'order')),
    ],
    charts: ['order', 'size'],
  },
};
const claimOf = (settings: LabSettings): Claim => {
  const found = CLAIMS[settings['claim'] ?? ''];
  if (!found) throw new RangeError(`no claim ${String(settings['claim'])}`);
  return found;
};
const claims = Object.entries(CLAIMS);

const UPDATE = say('update', 'अद्यतन', 'হালনাগাদ');

export const stepDependsOn: Lab = {
  name: 'step-depends-on',
  title: say('What a step depends on', 'कदम किस पर निर्भर है', 'পদক্ষেপ কীসের উপর নির্ভর করে'),
  claim: adamAlone.claim,
  claims: {
    control: 'claim',
    of: Object.fromEntries(claims.map(([value, { claim }]) => [value, claim])),
  },
  source:
    'Duchi, Hazan & Singer 2011, Figure 1; Tieleman & Hinton 2012, lecture 6.5; Kingma & Ba 2015, Algorithm 1 and §2.1; Sutskever et al. 2013, §2; Nesterov 1983',
  about: say(
    'Nothing is trained. Every method gets the same random gradients, ±1, ±2, ±4 to ±32, of 20 weights for 40 updates, for 10 seeds, and its steps are measured. (1) A rate of its own for each weight: some weights get the same gradients made up to 256 times larger; if the step grows as the gradient to the power 1, the rate is the same for all; a power below ½ counts as adaptive. (2) Momentum: after update 40 the gradient is exactly 0; how far the weights still move in 60 updates, in units of their last step; a tenth counts. (3) Looking ahead: on a bowl, how far from the weights the gradient is taken, in units of a step; a tenth counts. (4) The order of the past: the gradient just before the present one is exchanged with an earlier one, which changes a velocity and the ratio to the gradient before, but no sum; a change of the step by a hundredth counts. The gradients are powers of two, so that a sum of their squares is exact in any order. These are properties of the rules: most seeds agree to the last digit, and a zero is exactly 0. Nesterov’s method is that of Sutskever et al., where the velocity leads to the look-ahead point; Keras and PyTorch store that point as the weight. With momentum 0 or a large $\\varepsilon$ see what is left of each property.',
    'कुछ भी प्रशिक्षित नहीं होता। हर विधि को 20 भारों के वही यादृच्छिक ग्रेडिएंट, ±1, ±2, ±4 से ±32 तक, 40 अद्यतनों के लिए मिलते हैं, 10 सीडों पर, और उसके कदम मापे जाते हैं। (1) हर भार की अपनी दर: कुछ भारों को वही ग्रेडिएंट 256 गुना तक बड़े करके मिलते हैं; यदि कदम ग्रेडिएंट के घात 1 की तरह बढ़े, तो दर सबकी एक ही है; ½ से छोटा घात अनुकूली गिना जाता है। (2) मोमेंटम: अद्यतन 40 के बाद ग्रेडिएंट ठीक 0 है; भार 60 अद्यतनों में अपने अंतिम कदम के कितने गुना और चलते हैं; दसवाँ हिस्सा गिना जाता है। (3) आगे देखना: एक कटोरे पर, ग्रेडिएंट भारों से कितनी दूर लिया जाता है, कदम की इकाई में; दसवाँ हिस्सा गिना जाता है। (4) बीते हुए का क्रम: वर्तमान से ठीक पहले का ग्रेडिएंट किसी और पहले वाले से बदला जाता है, जिससे वेग और पिछले ग्रेडिएंट से अनुपात बदलता है, पर कोई योगफल नहीं; कदम में सौवें हिस्से का बदलाव गिना जाता है। ग्रेडिएंट दो के घात हैं, ताकि उनके वर्गों का योगफल हर क्रम में सटीक हो। ये नियमों के गुण हैं: अधिकतर सीड अंतिम अंक तक सहमत हैं, और शून्य ठीक 0 है। Nesterov की विधि Sutskever et al. वाली है, जहाँ वेग आगे के बिंदु तक ले जाता है; Keras और PyTorch उसी बिंदु को भार के रूप में रखते हैं। मोमेंटम 0 या बड़े $\\varepsilon$ के साथ देखिए कि हर गुण में से क्या बचता है।',
    'কিছুই প্রশিক্ষিত হয় না। প্রতিটি পদ্ধতি 20টি ওয়েটের একই দৈব গ্রেডিয়েন্ট, ±1, ±2, ±4 থেকে ±32 পর্যন্ত, 40টি হালনাগাদে পায়, 10টি সিডে, আর তার পদক্ষেপ মাপা হয়। (1) প্রতিটি ওয়েটের নিজস্ব হার: কিছু ওয়েট একই গ্রেডিয়েন্ট 256 গুণ পর্যন্ত বড় করে পায়; পদক্ষেপ যদি গ্রেডিয়েন্টের ঘাত 1 হিসেবে বাড়ে, তবে হার সবার এক; ½-এর কম ঘাত অভিযোজী বলে ধরা হয়। (2) মোমেন্টাম: 40 নম্বর হালনাগাদের পরে গ্রেডিয়েন্ট ঠিক 0; ওয়েটগুলি 60টি হালনাগাদে তাদের শেষ পদক্ষেপের কত গুণ আরও চলে; দশ ভাগের এক ভাগ ধরা হয়। (3) সামনে তাকানো: একটি বাটির উপর, গ্রেডিয়েন্ট ওয়েট থেকে কত দূরে নেওয়া হয়, পদক্ষেপের এককে; দশ ভাগের এক ভাগ ধরা হয়। (4) অতীতের ক্রম: বর্তমানের ঠিক আগের গ্রেডিয়েন্টকে আরও আগের একটির সঙ্গে অদলবদল করা হয়, তাতে বেগ ও আগের গ্রেডিয়েন্টের সঙ্গে অনুপাত বদলায়, কিন্তু কোনো যোগফল নয়; পদক্ষেপের একশো ভাগের এক ভাগ বদল ধরা হয়। গ্রেডিয়েন্টগুলি দুইয়ের ঘাত, যাতে তাদের বর্গের যোগফল যে কোনো ক্রমে নিখুঁত থাকে। এগুলি নিয়মের ধর্ম: বেশিরভাগ সিড শেষ অঙ্ক পর্যন্ত একমত, আর শূন্য মানে ঠিক 0। Nesterov-এর পদ্ধতি Sutskever et al.-এর, যেখানে বেগ সামনের বিন্দুতে নিয়ে যায়; Keras ও PyTorch সেই বিন্দুকেই ওয়েট হিসেবে রাখে। মোমেন্টাম 0 বা বড় $\\varepsilon$ দিয়ে দেখুন প্রতিটি ধর্মের কী বাকি থাকে।',
  ),
  controls: {
    claim: {
      type: 'choice',
      title: say('Claim', 'दावा', 'দাবি'),
      options: claims.map(([value, { title }]) => ({ value, title })),
      default: ALONE,
    },
    momentum: {
      type: 'number',
      title: say(
        'Momentum, $\\rho$ or $\\beta_1$',
        'मोमेंटम, $\\rho$ या $\\beta_1$',
        'মোমেন্টাম, $\\rho$ বা $\\beta_1$',
      ),
      values: [0, 0.5, 0.9, 0.99],
      default: 0.9,
    },
    epsilon: {
      type: 'number',
      title: same('$\\varepsilon$'),
      values: [1e-8, 1, 100, 10_000],
      default: 1e-8,
    },
  },
  arms: () => methods.map((id) => ({ id, title: METHODS[id].title })),
  charts: [
    {
      id: 'size',
      title: say(
        'Size of a step, for gradients of other sizes',
        'कदम का आकार, दूसरे आकार के ग्रेडिएंटों पर',
        'পদক্ষেপের মাপ, অন্য মাপের গ্রেডিয়েন্টে',
      ),
      x: {
        title: say('gradients, times as large', 'ग्रेडिएंट, कितने गुना बड़े', 'গ্রেডিয়েন্ট, কত গুণ বড়'),
        log: true,
        marked: TIMES,
      },
      y: { title: say('mean step', 'औसत कदम', 'গড় পদক্ষেপ'), log: true },
    },
    {
      id: 'path',
      title: fillEach(
        say(
          'One weight, first seed: after update {{updates}} its gradient is 0',
          'एक भार, पहला सीड: अद्यतन {{updates}} के बाद उसका ग्रेडिएंट 0 है',
          'একটি ওয়েট, প্রথম সিড: {{updates}} নম্বর হালনাগাদের পরে তার গ্রেডিয়েন্ট 0',
        ),
        { updates: UPDATES },
      ),
      x: { title: UPDATE },
      y: { title: say('place, in mean steps', 'स्थान, औसत कदमों में', 'স্থান, গড় পদক্ষেপে') },
    },
    {
      id: 'moved',
      title: say(
        'Moved since the gradient became 0',
        'ग्रेडिएंट के 0 होने के बाद की चाल',
        'গ্রেডিয়েন্ট 0 হওয়ার পরে চলা',
      ),
      x: { title: say('updates since', 'तब से अद्यतन', 'তখন থেকে হালনাগাদ') },
      y: { title: say('in last steps', 'अंतिम कदमों में', 'শেষ পদক্ষেপে') },
    },
    {
      id: 'ahead',
      title: say(
        'Where the gradient is taken: distance from the weights',
        'ग्रेडिएंट कहाँ लिया जाता है: भारों से दूरी',
        'গ্রেডিয়েন্ট কোথায় নেওয়া হয়: ওয়েট থেকে দূরত্ব',
      ),
      x: { title: UPDATE },
      y: { title: say('in mean steps', 'औसत कदमों में', 'গড় পদক্ষেপে') },
    },
    {
      id: 'order',
      title: say(
        'Change of the step when the gradient before is exchanged with an earlier one',
        'पिछला ग्रेडिएंट किसी और पहले वाले से बदलने पर कदम का बदलाव',
        'আগের গ্রেডিয়েন্ট আরও আগের একটির সঙ্গে অদলবদল করলে পদক্ষেপের বদল',
      ),
      x: {
        title: say('updates since the earlier one', 'पहले वाले के बाद के अद्यतन', 'আগেরটির পরে যত হালনাগাদ'),
        log: true,
        marked: BACK,
      },
      y: { title: say('share of the step', 'कदम का हिस्सा', 'পদক্ষেপের অংশ') },
    },
  ],
  foremost: {
    control: 'claim',
    of: Object.fromEntries(claims.flatMap(([value, { charts }]) => (charts ? [[value, charts]] : []))),
  },
  *run(settings, seed) {
    const results = new Map<Method, Measured[]>(methods.map((method) => [method, []]));
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const random = randomOf(`${seed} step-depends-on ${nth}`);
      const drawn: Drawn = {
        gradients: exactGradients(random, UPDATES, WEIGHTS),
        ...bowlOf(random),
      };
      for (const [at, method] of methods.entries()) {
        const { measured, points } = measure(method, hyperOf(method, settings), drawn);
        for (const [chart, x, y] of points)
          if (chart !== 'path' || nth === 0) yield { type: 'point', chart, arm: method, seed: nth, x, y };
        results.get(method)?.push(measured);
        yield { type: 'tick' };
        yield { type: 'progress', done: (nth + (at + 1) / methods.length) / SEEDS };
      }
    }
    return { comparisons: claimOf(settings).judged(results), table: tableOf(results) };
  },
};

/** What every method gets. */
interface Drawn {
  readonly gradients: Updates;
  readonly bowl: Surface;
  readonly from: readonly [x: number, y: number];
}
/** A bowl up to ten times as curved in one direction as in the other, turned at random, and a place on it. */
function bowlOf(random: Random): Omit<Drawn, 'gradients'> {
  const [angle, radius] = [2 * Math.PI * random(), 1 + random()];
  return {
    bowl: ravine(1 + 9 * random(), 180 * random()),
    from: [radius * cosOf(angle), radius * sinOf(angle)],
  };
}

/** The defaults of the registry, with the momentum and the ε of the settings. */
function hyperOf(method: Method, settings: LabSettings): HyperValues {
  const { hyperparameters } = optimizers[method];
  const chosen: HyperValues = {
    ...Object.fromEntries(Object.entries(hyperparameters).map(([id, { default: value }]) => [id, value])),
    epsilon: Number(settings['epsilon']),
  };
  const { momentum } = METHODS[method];
  return momentum === null ? chosen : { ...chosen, [momentum]: Number(settings['momentum']) };
}

/** The measures of a method with one seed, and the points that they are read from. */
function measure(
  method: Method,
  hyper: HyperValues,
  { gradients, bowl, from }: Drawn,
): {
  readonly measured: Measured;
  readonly points: readonly (readonly [chart: string, x: Point['x'], y: Point['y']])[];
} {
  const probed = { optimizer: optimizers[method], hyper };
  const sizes = stepSizes(probed, gradients, TIMES);
  const moved = movedOn(probed, gradients, AFTER);
  const distances = distancesAhead(bowl, method, {
    from,
    rate: METHODS[method].rate,
    settings: hyper,
    updates: WALKED,
  });
  const changes = BACK.map((back) => changeByOrder(probed, gradients, back));
  return {
    measured: {
      power: 1 - powerOf(TIMES, sizes),
      moved: moved.at(-1) ?? NaN,
      ahead: mean(distances),
      order: mean(changes),
    },
    points: [
      ...TIMES.map((x, i) => ['size', x, sizes[i] ?? NaN] as const),
      ...pathOf(probed, gradients).map((y, x) => ['path', x, y] as const),
      ...moved.map((y, x) => ['moved', x, y] as const),
      ...distances.map((y, i) => ['ahead', i + 1, y] as const),
      ...BACK.map((x, i) => ['order', x, changes[i] ?? NaN] as const),
    ],
  };
}

/** The places of the first weight, from 0, in units of its mean step while it had a gradient. */
function pathOf(probed: Parameters<typeof stepsOf>[0], gradients: Updates): readonly number[] {
  const first = [...gradients.map(([g = NaN]) => g), ...Array.from({ length: AFTER }, () => 0)];
  const steps = stepsOf(
    probed,
    first.map((g) => Float64Array.of(g)),
  ).map(([step = NaN]) => step);
  const unit = mean(steps.slice(0, UPDATES).map(Math.abs));
  let place = 0;
  return [0, ...steps.map((step) => (place += step / unit))];
}
