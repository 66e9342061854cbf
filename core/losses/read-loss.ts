import type { ConventionChoices } from '../conventions/index.ts';
import type { Quantity } from '../document/quantity.ts';
import type { TextReader } from '../document/text-reader.ts';
import { losses, lossNames, type LossName } from './index.ts';
import type { Spelling } from './loss.ts';

/** A loss named in a text, with the conventions that the name implies: the M of MSE. */
export interface NamedLoss {
  readonly loss: LossName;
  readonly conventions: ConventionChoices;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A name ends where no letter or digit follows. */
const END = '(?![\\p{L}\\p{Nd}_])';
/**
 * Matches `mean squared error`, `mean-squared-error`, `mean_squared_error`; before “with logits” a comma as
 * well.
 */
const ofWords = (words: string): RegExp =>
  new RegExp(`${words.split(/[ -]/).map(escaped).join('(?:,\\s*|[\\s_–-]\\s*)?')}${END}`, 'iuy');
const ofClass = (name: string): RegExp =>
  new RegExp(`(?:(?:torch\\.)?nn\\.|(?:tf\\.)?(?:keras\\.)?losses\\.)?${escaped(name)}${END}`, 'uy');

/** Classes first, matched exactly; then other names, the longest first. */
const patterns: readonly (readonly [pattern: RegExp, named: NamedLoss])[] = [
  ...each((spelling) => (spelling.classes ?? []).map((name) => [name, ofClass(name)])),
  ...each((spelling) => (spelling.words ?? []).map((words) => [words, ofWords(words)])),
].map(({ pattern, named }) => [pattern, named]);

function each(
  of: (spelling: Spelling) => readonly (readonly [text: string, pattern: RegExp])[],
): readonly { readonly pattern: RegExp; readonly named: NamedLoss }[] {
  return lossNames
    .flatMap((name) =>
      [{ words: [name, losses[name].title.en.toLowerCase()] }, ...losses[name].spellings].flatMap(
        (spelling: Spelling) =>
          of(spelling).map(([text, pattern]) => ({
            text,
            pattern,
            named: { loss: name, conventions: { ...reductionOf(name), ...spelling.conventions } },
          })),
      ),
    )
    .toSorted((a, b) => b.text.length - a.text.length);
}

/** A function declaration, because the patterns above are made while this file loads. */
function reductionOf(name: LossName): ConventionChoices {
  return losses[name].reduction === 'mean' ? { 'batch-reduction': 'mean' } : {};
}

/**
 * The loss named at this position of a text, also as a call, `CategoricalCrossentropy(from_logits=True)`, between
 * quotes, and with the word “loss” behind it; null where there is none.
 */
export function readLoss(read: TextReader): NamedLoss | null {
  const start = read.at;
  const quote = read.take(/["'“‘]/y);
  const named = patterns.find(([pattern]) => read.take(pattern))?.[1] ?? null;
  if (!named) {
    read.at = start;
    return null;
  }
  read.take(/(?:loss|cost)(?: function)?(?![\p{L}\p{Nd}_])/iuy);
  if (quote) read.take(/["'”’]/y);
  const ofLogits =
    read.take(/\(\s*(?:from_logits\s*=\s*(True|False))?\s*\)/iy)?.[1]?.toLowerCase() === 'true';
  return ofLogits ? { ...named, loss: OF_LOGITS[named.loss] ?? named.loss } : named;
}

const OF_LOGITS: Readonly<Partial<Record<LossName, LossName>>> = {
  'cross-entropy': 'cross-entropy-logits',
  'binary-cross-entropy': 'binary-cross-entropy-logits',
};

/** Losses that are no loss here, and what to write in their place. */
const ADVICE: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/rmse|root[\s-]mean[\s-]square/iy, 'the root of a mean over the batch is no sum over samples: use mse'],
  [
    /(?:nn\.)?NLLLoss/y,
    'NLLLoss takes log-probabilities: write softmax outputs with loss nll, or linear outputs with loss CrossEntropyLoss',
  ],
  [/(?:nn\.)?KLDivLoss/y, 'KLDivLoss takes log-probabilities: write softmax outputs with loss kl-divergence'],
  [
    /logistic/iy,
    'for labels 0 and 1 use binary-cross-entropy (sigmoid outputs) or binary-cross-entropy-logits',
  ],
];

/** What to write in place of a loss that is known and not read; null where it is not known. */
export const lossAdvice = (read: TextReader): string | null =>
  ADVICE.find(([pattern]) => read.take(pattern))?.[1] ?? null;

/** A setting of this loss alone; null where none is named here. */
export function readOwnSetting(
  read: TextReader,
  loss: LossName,
): { readonly name: string; readonly value: Quantity } | null {
  for (const [name, { words }] of Object.entries(losses[loss].settings))
    if ([name, ...words].some((word) => read.take(ofWords(word)))) {
      read.take(/[=:]/y);
      return { name, value: read.number() };
    }
  return null;
}

/** `gamma 5`, `δ = 1.5`: a setting of this loss, or otherwise of another; null where there is none. */
export function readSetting(
  read: TextReader,
  loss: LossName,
): { readonly name: string; readonly value: Quantity } | null {
  for (const one of [loss, ...lossNames])
    for (const [name, { words }] of Object.entries(losses[one].settings))
      if ([name, ...words].some((word) => read.take(ofWords(word)))) {
        read.take(/=/y);
        return { name, value: read.number() };
      }
  return null;
}

/** The settings of a loss in text notation, for a message: `gamma 2, alpha 0.25`. */
export const settingExamples = (loss: LossName): string[] =>
  Object.entries(losses[loss].settings).map(([name, setting]) => `${name} ${setting.default}`);
