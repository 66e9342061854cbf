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
      [{ words: [name, losses[name].title.toLowerCase()] }, ...losses[name].spellings].flatMap(
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

/** The loss named at this position of a text; null where there is none. */
export const readLoss = (read: TextReader): NamedLoss | null =>
  patterns.find(([pattern]) => read.take(pattern))?.[1] ?? null;

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
