import { say } from '../../language/text.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { textError } from '../../errors.ts';
import { optimizerNames } from '../../optimizers/index.ts';
import { optimizerCalled } from '../../optimizers/spellings.ts';
import { updateRuleSchema, type UpdateRuleProblem } from './problem.ts';

/** What may follow “rule”, its words with one space between them. */
const TAIL = /^(?:(?:in|for) ([A-Za-z]))?(?:^| )?(with weight[ -]decay)?$/i;
const LONGEST_TAIL = 5;

interface Parts {
  readonly batch: boolean;
  /** The words before “rule”, as they were typed, and where they stand. */
  readonly called: string;
  readonly calledAt: number;
  readonly parameter: string | undefined;
  readonly decay: boolean;
}

/**
 * The parts of a rule; null where there is none. Word by word: one pattern for the whole would try every space
 * of a long gap as the one before “rule”.
 */
function partsOf(text: string): Parts | null {
  const words = [...text.matchAll(/\S+/g)];
  for (let i = Math.max(1, words.length - 1 - LONGEST_TAIL); i < words.length; i += 1) {
    if (words[i]?.[0].toLowerCase() !== 'rule') continue;
    const tail = TAIL.exec(
      words
        .slice(i + 1)
        .map(([word]) => word)
        .join(' '),
    );
    if (!tail) continue;
    const batch = i > 1 && words[0]?.[0].toLowerCase() === 'batch';
    const [first, last] = [words[batch ? 1 : 0], words[i - 1]];
    if (!first || !last) return null;
    return {
      batch,
      called: text.slice(first.index, last.index + last[0].length),
      calledAt: first.index,
      parameter: tail[1],
      decay: tail[2] !== undefined,
    };
  }
  return null;
}

/** `momentum rule`, `adam rule in u`, `sgd rule with weight decay`, `batch gradient descent rule`. */
function readRule(text: string): unknown {
  const match = partsOf(text);
  if (!match)
    throw textError(
      text.trimEnd().length,
      'no rule was asked for',
      'write the optimizer and “rule”: momentum rule, adam rule in u',
    );
  const { batch, called, calledAt, parameter, decay } = match;
  const name = optimizerCalled(called);
  if (name === undefined)
    throw textError(
      calledAt,
      `no optimizer is called “${called.slice(0, 40)}”`,
      `optimizers are ${optimizerNames.join(', ')}`,
    );
  if (batch && name !== 'gradient-descent')
    throw textError(
      text.search(/\S/),
      `a batch with ${name} is not worked`,
      'write batch gradient descent rule',
    );
  return {
    kind: 'update-rule',
    optimizer: name,
    ...(parameter === undefined ? {} : { parameter }),
    ...(!batch ? {} : { batch: { samples: 'm' } }),
    ...(!decay ? {} : { weightDecay: true }),
  };
}

/** A rule in the same notation; null where a convention is given, which the notation does not cover. */
function print({ optimizer, parameter, batch, weightDecay, conventions }: UpdateRuleProblem): string | null {
  return conventions
    ? null
    : `${batch ? 'batch ' : ''}${optimizer} rule${parameter === 'w' ? '' : ` in ${parameter}`}${weightDecay ? ' with weight decay' : ''}`;
}

export const text = {
  example: 'momentum rule',
  hint: say(
    'an optimizer and “rule”; then “in u” for another letter, “with weight decay”; “batch gradient descent rule”',
    'एक ऑप्टिमाइज़र और “rule”; फिर दूसरे अक्षर के लिए “in u”, “with weight decay”; “batch gradient descent rule”',
    'একটি অপ্টিমাইজার ও “rule”; তারপর অন্য অক্ষরের জন্য “in u”, “with weight decay”; “batch gradient descent rule”',
  ),
  parse: (typed: string): UpdateRuleProblem => parseTyped(updateRuleSchema, readRule(typed), () => 0),
  print,
};
