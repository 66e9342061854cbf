import { drawPoints, pointSets } from '../datasets/index.ts';
import { refs } from '../expr/expr.ts';
import { activationPrinted } from '../expr/functions/activations.ts';
import { same, say } from '../language/text.ts';
import { lossNames, losses } from '../losses/index.ts';
import { penalties } from '../losses/penalties.ts';
import { optimizerNames, optimizers } from '../optimizers/index.ts';
import { randomOf } from '../tensor/random.ts';
import { playgroundActivations } from './activations.ts';
import { features } from './features.ts';
import type { Choices } from './messages.ts';
import { outputFor, playgroundLosses } from './output.ts';

const IN_THUMBNAIL = 120;

const STEP_NOTE = say(
  'Its slope is 0 everywhere: only the last layer learns.',
  'इसका ढाल हर जगह 0 है: केवल अंतिम परत सीखती है।',
  'এর ঢাল সর্বত্র 0: কেবল শেষ স্তর শেখে।',
);
const LINEAR_NOTE = say(
  'Layers of linear units are together one linear layer: the boundary stays straight in the inputs.',
  'रैखिक इकाइयों की परतें मिलकर एक ही रैखिक परत हैं: इनपुट में सीमा सीधी रहती है।',
  'রৈখিক এককের স্তরগুলি মিলে একটিই রৈখিক স্তর: ইনপুটে সীমারেখা সোজা থাকে।',
);
const OUTPUT_NOTES = {
  tanh: say('Output tanh; targets −1 and 1.', 'आउटपुट tanh; लक्ष्य −1 और 1।', 'আউটপুট tanh; লক্ষ্য −1 ও 1।'),
  sigmoid: say(
    'Output σ, a probability; targets 0 and 1.',
    'आउटपुट σ, एक प्रायिकता; लक्ष्य 0 और 1।',
    'আউটপুট σ, একটি সম্ভাবনা; লক্ষ্য 0 ও 1।',
  ),
  logits: say(
    'Output linear, a logit; targets 0 and 1.',
    'आउटपुट रैखिक, एक लॉजिट; लक्ष्य 0 और 1।',
    'আউটপুট রৈখিক, একটি লজিট; লক্ষ্য 0 ও 1।',
  ),
  scores: say(
    'Output linear, a score; targets −1 and 1.',
    'आउटपुट रैखिक, एक स्कोर; लक्ष्य −1 और 1।',
    'আউটপুট রৈখিক, একটি স্কোর; লক্ষ্য −1 ও 1।',
  ),
} as const;

function noteOf(name: (typeof playgroundLosses)[number]) {
  const unit = outputFor(name);
  if (!unit) return null;
  if (unit.activation !== 'identity') return OUTPUT_NOTES[unit.activation];
  return unit.targets[0] === 0 ? OUTPUT_NOTES.logits : OUTPUT_NOTES.scores;
}

/** The hyperparameters that say where a state starts: nothing of a training that goes on. */
const startsOf = (name: (typeof optimizerNames)[number]): readonly string[] =>
  Object.values(optimizers[name].starts ?? {}).flatMap(refs);

/** Everything that can be chosen, read from the registries. */
export const choicesOf = (): Choices => ({
  data: pointSets.map(({ name, title }) => ({ name, title, note: null })),
  thumbnails: Object.fromEntries(pointSets.map((set) => [set.name, thumbnailOf(set)])),
  features: features.map(({ name, symbol, input }) => ({ name, symbol, input })),
  activations: playgroundActivations.map((name) => ({
    name,
    title: name === 'identity' ? say('linear', 'रैखिक', 'রৈখিক') : same(activationPrinted(name)),
    note: name === 'step' ? STEP_NOTE : name === 'identity' ? LINEAR_NOTE : null,
  })),
  losses: playgroundLosses.map((name) => ({ name, title: losses[name].title, note: noteOf(name) })),
  optimizers: optimizerNames.map((name) => ({
    name,
    title: optimizers[name].title,
    note: null,
    hyperparameters: Object.entries(optimizers[name].hyperparameters)
      .filter(([id]) => !startsOf(name).includes(id))
      .map(([id, hyper]) => ({ id, title: hyper.title, default: hyper.default })),
  })),
  penalties: [
    { name: 'none', title: say('none', 'कोई नहीं', 'নেই'), note: null },
    ...Object.values(penalties).map(({ name, title }) => ({ name, title, note: null })),
  ],
  leftOut: lossNames.flatMap((name) => (outputFor(name) === null ? [losses[name].title] : [])),
});

function thumbnailOf(set: (typeof pointSets)[number]) {
  const { inputs, labels } = drawPoints(set, randomOf('playground thumbnail'), {
    count: IN_THUMBNAIL,
    noise: 0.04,
  });
  const most = inputs.reduce((max, one) => Math.max(max, Math.abs(one)), 0) || 1;
  return Array.from(labels, (label, i) => {
    const at = (k: 0 | 1): number => Number(((inputs[2 * i + k] ?? 0) / most).toFixed(3));
    return [at(0), at(1), label] as const;
  });
}
