import { parseTyped } from '../../document/schema-issues.ts';
import { textError } from '../../errors.ts';
import { optimizerNames } from '../../optimizers/index.ts';
import { optimizerCalled } from '../../optimizers/spellings.ts';
import { updateRuleSchema, type UpdateRuleProblem } from './problem.ts';

/** `momentum rule`, `adam rule in u`, `sgd rule with weight decay`, `batch gradient descent rule`. */
function readRule(text: string): unknown {
  const match =
    /^\s*(batch\s+)?(.+?)\s+rule(?:\s+(?:in|for)\s+([A-Za-z]))?(\s+with\s+weight[ -]decay)?\s*$/i.exec(text);
  if (!match)
    throw textError(
      text.trimEnd().length,
      'no rule was asked for',
      'write the optimizer and “rule”: momentum rule, adam rule in u',
    );
  const [, batch, called = '', parameter, decay] = match;
  const name = optimizerCalled(called);
  if (name === undefined)
    throw textError(
      text.indexOf(called),
      `no optimizer is called “${called.slice(0, 40)}”`,
      `optimizers are ${optimizerNames.join(', ')}`,
    );
  if (batch !== undefined && name !== 'gradient-descent')
    throw textError(
      text.search(/\S/),
      `a batch with ${name} is not worked`,
      'write batch gradient descent rule',
    );
  return {
    kind: 'update-rule',
    optimizer: name,
    ...(parameter === undefined ? {} : { parameter }),
    ...(batch === undefined ? {} : { batch: { samples: 'm' } }),
    ...(decay === undefined ? {} : { weightDecay: true }),
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
  hint: 'an optimizer and “rule”; then “in u” for another letter, “with weight decay”; “batch gradient descent rule”',
  parse: (typed: string): UpdateRuleProblem => parseTyped(updateRuleSchema, readRule(typed), () => 0),
  print,
};
