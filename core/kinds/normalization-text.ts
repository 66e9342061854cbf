import { textError } from '../errors.ts';
import { normalizationSchema, type NormalizationProblem } from './normalization-schema.ts';
import type { Quantity } from './quantity.ts';
import { TypedReader, type TypedArray } from './typed-reader.ts';

const SETTINGS = 'gamma, beta, eps, groups, gradient, running mean, running variance, momentum or inference';

/** `batch norm of (1, 2, 3, 4), gamma 1, beta 0, eps 0`. Throws ProblemError at the character. */
export function parseNormalization(text: string): NormalizationProblem {
  const reader = new TypedReader(text);
  const method = reader.take(/batch|layer|group|instance/)?.toLowerCase() ?? reader.fail('begin with batch, layer, group or instance norm');
  if (reader.take(/[- ]?norm(?:alization|alisation)?\b/) === null) reader.fail(`write “${method} norm of …”`);
  reader.take(/of\b/);
  const values: Record<string, unknown> = { kind: 'normalization', method };
  values['input'] = reader.array() ?? reader.fail('write the numbers as (1, 2, 3) or [1 2; 3 4]');
  const running: Record<string, unknown> = {};
  const seen = new Set<string>();
  while (!reader.ended) {
    reader.take(/[,;]/);
    const at = reader.at;
    const name = reader.take(/running (?:mean|var(?:iance)?)|gamma|γ|beta|β|eps(?:ilon)?|ε|groups|grad(?:ient)?|momentum|inference/)?.toLowerCase().replace(/\s+/g, ' ') ?? reader.fail(`name ${SETTINGS}`);
    const [to, field] = FIELDS[name] ?? reader.fail(`name ${SETTINGS}`);
    if (seen.has(field)) throw textError(at, `“${name}” is said twice`, 'say it once');
    seen.add(field);
    if (field === 'mode') {
      values['mode'] = 'inference';
      continue;
    }
    reader.take(/=/);
    (to === 'running' ? running : values)[field] = field === 'groups' ? reader.whole() : (reader.array() ?? reader.number());
  }
  if (seen.has('momentum') && !(seen.has('mean') && seen.has('variance'))) throw textError(text.length, 'a momentum without running statistics', 'add running mean and running variance');
  if (seen.has('mean') || seen.has('variance')) values['running'] = running;
  const parsed = normalizationSchema.safeParse(values);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw textError(0, `${issue?.path.join('.') ?? 'the problem'} does not fit`, issue?.message ?? 'check the numbers');
}

const FIELDS: Readonly<Record<string, readonly ['top' | 'running', string]>> = {
  gamma: ['top', 'gamma'], 'γ': ['top', 'gamma'], beta: ['top', 'beta'], 'β': ['top', 'beta'],
  eps: ['top', 'epsilon'], epsilon: ['top', 'epsilon'], 'ε': ['top', 'epsilon'],
  groups: ['top', 'groups'], grad: ['top', 'outputGradient'], gradient: ['top', 'outputGradient'],
  'running mean': ['running', 'mean'], 'running var': ['running', 'variance'], 'running variance': ['running', 'variance'],
  momentum: ['running', 'momentum'], inference: ['top', 'mode'],
};

/** The same notation again: what `parseNormalization` reads as this problem, conventions and what is asked apart. */
export function printNormalization({ method, input, groups, gamma, beta, epsilon, mode, running, outputGradient }: NormalizationProblem): string {
  const said = (name: string, value: Quantity | TypedArray | undefined): string[] => (value === undefined ? [] : [`${name} ${typeof value === 'object' ? arrayText(value) : value}`]);
  return [
    `${method} norm of ${arrayText(input)}`,
    ...said('groups', groups),
    ...said('gamma', gamma),
    ...said('beta', beta),
    ...said('eps', epsilon),
    ...said('running mean', running?.mean),
    ...said('running variance', running?.variance),
    ...said('momentum', running?.momentum),
    ...(mode === 'inference' ? ['inference'] : []),
    ...said('gradient', outputGradient),
  ].join(', ');
}

/** `(1, 2)`, `[1 2; 3 4]`, or lists within lists. */
export function arrayText(array: TypedArray): string {
  const depth = (part: Quantity | TypedArray): number => (typeof part === 'object' ? 1 + depth(part[0] ?? 0) : 0);
  if (depth(array) === 1) return `(${array.join(', ')})`;
  if (depth(array) === 2) {
    // One row alone would read as a list.
    const rows = (array as readonly (readonly Quantity[])[]).map((row) => row.join(' '));
    return rows.length === 1 ? `[[${rows[0] ?? ''}]]` : `[${rows.join('; ')}]`;
  }
  return `[${array.map((part) => (typeof part === 'object' ? listText(part) : String(part))).join(', ')}]`;
}
const listText = (array: TypedArray): string => `[${array.map((part) => (typeof part === 'object' ? listText(part) : String(part))).join(', ')}]`;
