import { quantityValue, type Quantity } from '../document/quantity.ts';
import { oneOf, shuffled, type Random } from '../tensor/random.ts';

/** Where a number stands in a problem: `['parameters', 'w1']`. */
export type Place = readonly (string | number)[];

/** Numbers of a problem that may be others: those at several places change together. */
export interface Slot {
  readonly places: readonly Place[];
  /** A number for each place. */
  readonly draw: (random: Random) => readonly Quantity[];
  /** Slots of one group have numbers of different sizes, as far as there are enough. */
  readonly unlike?: string;
  /** The sum of its numbers, which stays: a text may give it. */
  readonly total?: number;
}

/** The numbers of a problem that may be others, and which. What it leaves out stays: the structure, conventions. */
export type Recipe<Problem> = (problem: Problem) => readonly Slot[];

/** A number and its place. */
export interface Placed {
  readonly place: Place;
  readonly value: Quantity;
}

/** The numbers of a part of a problem, in its order; a fraction such as 1/3 only `withFractions`. */
export function numbersIn(part: unknown, at: Place, withFractions = false): readonly Placed[] {
  if (typeof part === 'number') return [{ place: at, value: part }];
  if (typeof part === 'string')
    return (withFractions ? QUANTITY : DECIMAL).test(part) ? [{ place: at, value: part }] : [];
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part))
    return part.flatMap((one: unknown, i) => numbersIn(one, [...at, i], withFractions));
  return Object.entries(part).flatMap(([name, one]) => numbersIn(one, [...at, name], withFractions));
}
const DECIMAL = /^-?\d*\.?\d+$/;
const QUANTITY = /^-?\d*\.?\d+(?:\/\d+)?$/;

interface Wishes {
  readonly unlike?: string;
  /** The numbers that they should be like, where they say too little themselves. */
  readonly like?: readonly Placed[];
  /** As many of them are 0, and none is larger: factors of long sums, which grow with both. */
  readonly closely?: boolean;
}

/** Each number on its own, of the size, the decimals and the signs that all of them have. */
export function likeThem(
  numbers: readonly Placed[],
  { unlike, like = numbers, closely = false }: Wishes = {},
): Slot[] {
  const values = like.map(({ value }) => Number(value));
  const largest = Math.max(0, ...values.map(Math.abs));
  const all = sizesLike(values);
  const sizes = closely && largest > 0 ? all.filter((size) => size <= largest) : all;
  const zeros = numbers.filter(({ value }) => Number(value) === 0).length;
  const negative = like.filter(({ value }) => Number(value) < 0).length;
  // A sum of numbers with more zeros is less work; but a 0 hides what is multiplied by it.
  const zeroShare = zeros === numbers.length ? 0 : zeros / numbers.length / (closely ? 1 : 2);
  const negativeShare = negative === 0 ? 0 : Math.min(0.6, Math.max(0.4, negative / like.length));
  return numbers.map(({ place, value }) => ({
    places: [place],
    draw: (random) => {
      const isZero = zeroShare > 0 && random() < zeroShare;
      const size = isZero ? 0 : oneOf(random, sizes);
      return [written(negativeShare > 0 && size > 0 && random() < negativeShare ? -size : size, value)];
    },
    ...(unlike === undefined ? {} : { unlike }),
  }));
}

/** One number, and its double on the other side of 0: alone it has too few others like it. */
export const eitherSide = (only: readonly Placed[]): readonly Placed[] =>
  only.flatMap((one) => [one, { ...one, value: -2 * Number(one.value) }]);

/** A number in the form, number or text, in which it was given. */
export const written = (value: number, before: Quantity): Quantity =>
  typeof before === 'number' ? value : String(value);

/** Numbers go up to so many steps, even where smaller ones are given; less for the many cells of a matrix. */
const leastChoice = (count: number): number => (count < 9 ? 4 : 2);
/** With more sizes to choose from the larger ones are made rounder. */
const MOST_SIZES = 60;

/** Positive numbers with the decimals of some others, up to the largest of them. */
export function sizesLike(values: readonly number[]): readonly number[] {
  const decimals = Math.max(0, ...values.map(decimalsOf));
  const scaled = values.map((value) => Math.abs(Math.round(value * 10 ** decimals)));
  const least = leastChoice(values.length);
  const largest = Math.max(least, ...scaled);
  const common = decimals === 0 || values.length < 3 ? 1 : scaled.reduce(greatestCommonDivisor, 0);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find(
    (one) => one % common === 0 && largest / one <= MOST_SIZES,
  );
  const by = Math.max(1, step ?? common);
  const count = Math.max(least, Math.floor(largest / by));
  return Array.from({ length: count }, (_, i) => ((i + 1) * by) / 10 ** decimals);
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

export function decimalsOf(value: number): number {
  const [, decimals = '', exponent = '0'] = /^-?\d*\.?(\d*)(?:e([+-]?\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, decimals.length - Number(exponent));
}

/** One of some numbers. */
export const among = (place: Place, values: readonly Quantity[], unlike?: string): Slot => ({
  places: [place],
  draw: (random) => [oneOf(random, values)],
  ...(unlike === undefined ? {} : { unlike }),
});

/** One of some rows, with a number for each of several places that change together. */
export const together = (places: readonly Place[], rows: readonly (readonly Quantity[])[]): Slot => ({
  places,
  draw: (random) => oneOf(random, rows),
});

/** A learning rate: itself, or 1, 2 or 5 of a power of ten, at most twice or less than half as large. */
export function rates(rate: unknown, place: Place): Slot[] {
  if (typeof rate !== 'number' || rate <= 0) return [];
  const power = Math.floor(Math.log10(rate) + 1e-9);
  const round = [power - 1, power, power + 1].flatMap((exponent) =>
    [1, 2, 5].map((one) => Number(`${one}e${exponent}`)),
  );
  const near = round.filter((one) => one >= rate / MOST_SMALLER && one <= MOST_LARGER * rate * (1 + 1e-9));
  return [among(place, [...new Set([rate, ...near])])];
}
/** A run that converges with a rate may diverge with more than twice as much. */
const MOST_LARGER = 2;
const MOST_SMALLER = 2.5;

/**
 * What is compared with outputs: labels of 0 and 1 stay labels, the one of several goes to another place; −1 and 1
 * stay signs; other targets are numbers of their own kind.
 */
export function targetSlots(targets: readonly Placed[], all: readonly Placed[]): readonly Slot[] {
  const values = targets.map(({ value }) => value);
  const areAll = (...allowed: readonly number[]): boolean =>
    all.every(({ value }) => allowed.includes(Number(value)));
  if (areAll(0, 1) || (areAll(-1, 1) && all.some(({ value }) => Number(value) < 0))) {
    if (new Set(values).size > 1)
      return [
        {
          places: targets.map(({ place }) => place),
          draw: (random) => {
            const by = Math.floor(random() * values.length);
            return values.map((_value, i) => values[(i + by) % values.length] ?? 0);
          },
        },
      ];
    const other = areAll(0, 1) ? 0 : -1;
    return targets.length === 1
      ? targets.map(({ place, value }) => among(place, [written(other, value), written(1, value)]))
      : [];
  }
  return likeThem(targets, { like: all });
}

/** Shares that add up to 1: labels in another order, halves of halves, or so many twentieths. */
export function distributionSlots(shares: readonly Placed[]): readonly Slot[] {
  if (shares.length < 2) return [];
  const values = shares.map(({ value }) => value);
  const numbers = values.map(quantityValue);
  const places = shares.map(({ place }) => place);
  const form = (parts: readonly number[]): readonly Quantity[] =>
    parts.map((part, i) => share(part, values[i] ?? 0));
  if (numbers.every((value) => value > 0 && Number.isInteger(Math.log2(value))))
    return [{ places, draw: (random) => form(shuffled(random, halves(random, values.length))) }];
  if (numbers.includes(0) || shares.length > MOST_SHARES)
    return [{ places, draw: (random) => shuffled(random, values) }];
  return [{ places, draw: (random) => form(twentieths(random, values.length)) }];
}
/** Counts with the same sum, each at least 1 of the unit: 20 as 7, 2, 3 and 8. */
export function parts(random: Random, count: number, total: number, unit: number): readonly number[] {
  const inner = Array.from(
    { length: Math.max(count, Math.floor(total / unit)) - 1 },
    (_, i) => (i + 1) * unit,
  );
  const borders = shuffled(random, inner)
    .slice(0, count - 1)
    .sort((a, b) => a - b);
  return [...borders, total].map((border, i) => border - (borders[i - 1] ?? 0));
}

const PARTS = 20;
const MOST_SHARES = 8;

/** 1 halved as often as there are shares: ½, ¼, ¼, whose surprise is a whole number of bits. */
function halves(random: Random, count: number): readonly number[] {
  const parts = [1];
  while (parts.length < count) {
    const i = Math.floor(random() * parts.length);
    const half = (parts[i] ?? 1) / 2;
    parts.splice(i, 1, half, half);
  }
  return parts;
}

const twentieths = (random: Random, count: number): readonly number[] =>
  parts(random, count, PARTS, 1).map((part) => part / PARTS);

const share = (value: number, before: Quantity): Quantity =>
  String(before).includes('/') && Number.isInteger(1 / value) ? `1/${1 / value}` : written(value, before);
