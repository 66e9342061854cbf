import { say } from '../../language/text.ts';
import { textError } from '../../errors.ts';
import { normalizationSchema, type NormalizationProblem } from './problem.ts';
import { arrayText, type NumberArray } from '../../document/number-array.ts';
import type { Quantity } from '../../document/quantity.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { TextReader } from '../../document/text-reader.ts';

const SETTINGS = 'gamma, beta, eps, groups, gradient, running mean, running variance, momentum or inference';

const NAMES =
  /running\s+(?:mean|var(?:iance)?)|gamma|γ|beta|β|eps(?:ilon)?|ε|groups|grad(?:ient)?|momentum|inference/iuy;

const FIELDS: Readonly<Record<string, readonly ['top' | 'running', string]>> = {
  gamma: ['top', 'gamma'],
  γ: ['top', 'gamma'],
  beta: ['top', 'beta'],
  β: ['top', 'beta'],
  eps: ['top', 'epsilon'],
  epsilon: ['top', 'epsilon'],
  ε: ['top', 'epsilon'],
  groups: ['top', 'groups'],
  grad: ['top', 'outputGradient'],
  gradient: ['top', 'outputGradient'],
  'running mean': ['running', 'mean'],
  'running var': ['running', 'variance'],
  'running variance': ['running', 'variance'],
  momentum: ['running', 'momentum'],
  inference: ['top', 'mode'],
};

/** `batch norm of (1, 2, 3, 4), gamma 1, beta 0, eps 0`. Throws ProblemError at the character that does not fit. */
function parse(text: string): NormalizationProblem {
  const reader = new TextReader(text);
  const method = reader
    .expect(
      /(?:batch|layer|group|instance|rms)/iy,
      'batch, layer, group, instance or rms',
      'begin with batch, layer, group, instance or rms norm',
    )
    .toLowerCase();
  reader.expect(/[- ]?norm(?:ali[sz]ation)?\b/iy, '“norm”', `write “${method} norm of …”`);
  reader.take(/of\b/iy);
  const values: Record<string, unknown> = { kind: 'normalization', method };
  values['input'] =
    reader.array() ??
    reader.fail(`expected numbers, found ${reader.found}`, 'write them as (1, 2, 3) or [1 2; 3 4]');
  const running: Record<string, unknown> = {};
  /** Where each field is given. */
  const seen = new Map<string, number>();
  while (!reader.ended) {
    reader.take(/[,;]/y);
    const at = reader.at;
    const name = reader.expect(NAMES, 'a setting', `name ${SETTINGS}`).toLowerCase().replace(/\s+/g, ' ');
    const [to, field] = FIELDS[name] ?? reader.fail(`found “${name}”`, `name ${SETTINGS}`, at);
    if (seen.has(field)) throw textError(at, `“${name}” is given twice`, 'give it once');
    seen.set(field, at);
    if (field === 'mode') {
      values['mode'] = 'inference';
      continue;
    }
    reader.take(/=/y);
    (to === 'running' ? running : values)[field] =
      field === 'groups' ? reader.whole() : (reader.array() ?? reader.number());
  }
  if (seen.has('momentum') && !(seen.has('mean') && seen.has('variance')))
    throw textError(
      text.length,
      'momentum is given without running statistics',
      'add running mean and running variance',
    );
  if (seen.has('mean') || seen.has('variance')) values['running'] = running;
  return parseTyped(
    normalizationSchema,
    values,
    ([field = '', inner = '']) => seen.get(String(field === 'running' ? inner : field)) ?? 0,
  );
}

/** Text that `parse` reads as this problem, without its conventions and asks, which have no notation. */
function print({
  method,
  input,
  groups,
  gamma,
  beta,
  epsilon,
  mode,
  running,
  outputGradient,
}: NormalizationProblem): string {
  const setting = (name: string, value: Quantity | NumberArray | undefined): string[] =>
    value === undefined ? [] : [`${name} ${typeof value === 'object' ? arrayText(value) : value}`];
  return [
    `${method} norm of ${arrayText(input)}`,
    ...setting('groups', groups),
    ...setting('gamma', gamma),
    ...setting('beta', beta),
    ...setting('eps', epsilon),
    ...setting('running mean', running?.mean),
    ...setting('running variance', running?.variance),
    ...setting('momentum', running?.momentum),
    ...(mode === 'inference' ? ['inference'] : []),
    ...setting('gradient', outputGradient),
  ].join(', ');
}

export const text = {
  example: 'batch norm of (1, 2, 3, 4), gamma 1, beta 0, eps 0',
  hint: say(
    'batch, layer, group, instance or rms norm of a list (1, 2, 3) or rows [1 2; 3 4]; then gamma, beta, eps, groups, gradient, running mean, running variance, momentum, inference',
    'batch, layer, group, instance या rms norm of, सूची (1, 2, 3) या पंक्तियाँ [1 2; 3 4]; फिर gamma, beta, eps, groups, gradient, running mean, running variance, momentum, inference',
    'batch, layer, group, instance বা rms norm of, তালিকা (1, 2, 3) বা সারি [1 2; 3 4]; তারপর gamma, beta, eps, groups, gradient, running mean, running variance, momentum, inference',
  ),
  parse,
  print,
};
