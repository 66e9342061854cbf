import Fraction from 'fraction.js';
import type { Unit } from '../../kinds/kind.ts';
import { parseRational } from '../../expr/rational.ts';
import { plainSigns } from './signs.ts';
import { givesAnother } from './number-words.ts';
import type { TypedNumber } from './read.ts';

/** A typed answer without its unit, and how much of the box's unit the typed one is. */
export interface WithoutUnit {
  readonly text: string;
  readonly size: Fraction;
}

/**
 * `12.5 ms` and `0.0125 s` where ms are asked for; a number without a unit is in the unit of the box. The
 * longest unit that fits counts: of `3 ms` it is not s.
 */
export function withoutUnit(typed: string, unit: Unit | undefined): WithoutUnit {
  const one = new Fraction(1);
  if (!unit) return { text: typed, size: one };
  const known: readonly (readonly [string, Fraction])[] = [
    [unit.name, one],
    ...Object.entries(unit.others).map(([name, size]) => [name, parseRational(size) ?? one] as const),
  ];
  const text = withoutReason(abbreviated(plainUnit(typed), known), known).replace(
    /[[(] ?([^[\]()]*?) ?[\])]$/u,
    (whole, inner: string) => (known.some(([name]) => plainUnit(name) === inner) ? inner : whole),
  );
  const [found] = known
    .map(([name, size]) => ({ name: plainUnit(name), size }))
    .filter(({ name }) => {
      if (!text.endsWith(name)) return false;
      const before = text.slice(0, -name.length);
      return /[\d.)\]}\s]$/.test(before);
    })
    .sort((a, b) => b.name.length - a.name.length);
  return found
    ? { text: text.slice(0, -found.name.length).trim(), size: found.size }
    : { text: typed, size: one };
}

/** `0.231 milliseconds`: the units of time by their names. */
function abbreviated(text: string, known: readonly (readonly [string, Fraction])[]): string {
  const named = NAMES.find(
    ([unit, name]) => known.some(([one]) => plainUnit(one) === unit) && name.test(text),
  );
  return named ? text.replace(named[1], named[0]) : text;
}
const NAMES: readonly (readonly [string, RegExp])[] = [
  ['ms', /(?<=[\d)] ?)(?:milli-?sec(?:ond)?s?|msecs?)\.?$/i],
  ['μs', /(?<=[\d)] ?)micro-?sec(?:ond)?s?\.?$/i],
  ['s', /(?<=[\d)] ?)sec(?:ond)?s?\.?$/i],
];

/** `12.5 ms because n = 25` and `12.5 ms.` end with the unit. */
function withoutReason(text: string, known: readonly (readonly [string, Fraction])[]): string {
  const bare = text.replace(/[,;:]? (?:because|since|as|क्योंकि|কারণ|যেহেতু)(?![\p{L}\p{M}]).*$|[.।]$/isu, '');
  return known.some(([name]) => bare.endsWith(plainUnit(name))) && !givesAnother(text.slice(bare.length))
    ? bare
    : text;
}

/** µ of the keyboard and μ of the Greek alphabet are one sign. */
const plainUnit = (name: string): string => plainSigns(name).replace(/µ/g, 'μ');

/** The same number in the unit of the box. */
export function scaled(number: TypedNumber, size: Fraction): TypedNumber {
  if (size.equals(1)) return number;
  const { value, exact, written } = number;
  return {
    ...number,
    value: exact === null ? value * size.valueOf() : exact.mul(size).valueOf(),
    exact: exact?.mul(size) ?? null,
    written: written && { ...written, unit: written.unit * size.valueOf() },
  };
}
