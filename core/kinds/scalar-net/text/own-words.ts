import { activationCalled, type ActivationName } from '../../../expr/functions/activations.ts';
import { MOST_LAYERS, MOST_UNITS } from './limits.ts';

const MOST_HIDDEN = MOST_LAYERS - 2;

const COUNTS = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, i): [string, number] => [word, i + 1],
  ),
  ...['a', 'an', 'single'].map((word): [string, number] => [word, 1]),
]);

type Role = 'input' | 'hidden' | 'output';
const ROLES: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [/^(?:inputs?|features?)$/, 'input'],
  [/^hidden$/, 'hidden'],
  [/^(?:outputs?|classes|class)$/, 'output'],
];
const UNITS = /^(?:units?|neurons?|nodes?|cells?)$/;
/** Words between a count and its units: “two hidden sigmoid units”. */
const REACH = 3;

interface Layer {
  readonly role: Role;
  readonly units: number;
  readonly activation: ActivationName | null;
}

/**
 * The nearest notation for a network in words, “two inputs, two hidden sigmoid units, one output”: a complete
 * example, with numbers to replace. null where no count of inputs or outputs is found.
 */
export function nearestNotation(text: string): string | null {
  const layers = text
    .toLowerCase()
    .split(/[,;.\n]|\band\b|→|->/)
    .flatMap((part) => clauses(part.match(/[\p{L}\p{Nd}-]+/gu) ?? []))
    .flatMap(layersOf);
  const inputs = layers.find(({ role }) => role === 'input')?.units;
  const output = layers.find(({ role }) => role === 'output');
  const hidden = layers.filter(({ role }) => role === 'hidden');
  if (inputs === undefined && !output && hidden.length === 0) return null;
  const sizes = [inputs ?? 2, ...hidden.map(({ units }) => units), output?.units ?? 1];
  const names = [...hidden, { activation: output?.activation ?? null }].map(
    ({ activation }) => activation ?? 'linear',
  );
  return example(
    sizes.map((size) => Math.min(size, MOST_UNITS)),
    names.map((name) => (name === 'identity' ? 'linear' : name)),
  );
}

const roleOf = (word: string): Role | undefined => ROLES.find(([pattern]) => pattern.test(word))?.[1];

/** The words cut so that each part names one role, with the count before it: “2 inputs | 3 hidden units”. */
function clauses(words: readonly string[]): (readonly string[])[] {
  const roles = words.flatMap((word, i) => (roleOf(word) === undefined ? [] : [i]));
  const starts = roles.slice(1).map((role, i) => {
    const counts = words.flatMap((word, at) => (countOf(word) === null ? [] : [at]));
    return counts.findLast((at) => at > (roles[i] ?? 0) && at < role) ?? role;
  });
  return [0, ...starts].map((start, i) => words.slice(start, starts[i]));
}

/** The layers that one part names; several for “two hidden layers of 3 units”. */
function layersOf(words: readonly string[]): Layer[] {
  const at = words.findIndex((word) => roleOf(word) !== undefined);
  const role = roleOf(words[at] ?? '');
  if (role === undefined) return [];
  const before =
    words
      .slice(0, at)
      .map(countOf)
      .findLast((count) => count !== null) ?? null;
  const counted = words.findIndex(
    (word, i) => countOf(word) !== null && words.slice(i + 1, i + 1 + REACH).some((next) => UNITS.test(next)),
  );
  const units = countOf(words[counted] ?? '') ?? before;
  if (units === null) return [];
  const activation = words.map(activationCalled).find((name) => name !== undefined) ?? null;
  const layers = role === 'hidden' && words[at + 1] === 'layers' ? (before ?? 1) : 1;
  return Array.from({ length: Math.min(layers, MOST_HIDDEN) }, () => ({ role, units, activation }));
}

const countOf = (word: string): number | null =>
  COUNTS.get(word) ?? (/^[1-9]\d{0,3}$/.test(word) ? Number(word) : null);

/** Weights written out one by one; more are left to the reader. */
const WRITTEN = 12;

function example(sizes: readonly number[], activations: readonly string[]): string {
  const weights = sizes.slice(1).reduce((sum, size, l) => sum + size * (sizes[l] ?? 0), 0);
  const numbers = Array.from({ length: Math.min(weights, WRITTEN) }, (_, i) => `0.${(i % 9) + 1}`);
  const list = (count: number): string =>
    count === 1 ? '1' : `(${Array.from({ length: count }, (_, i) => (i === 0 ? '1' : '0')).join(', ')})`;
  return [
    `${sizes.join('-')} ${activations.join(' ')}`,
    `w = (${numbers.join(', ')}${weights > WRITTEN ? `, … ${weights} in all` : ''})`,
    `x = ${list(sizes[0] ?? 1)}`,
    `y = ${list(sizes.at(-1) ?? 1)}`,
    'lr 0.5',
  ].join('; ');
}
