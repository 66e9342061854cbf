import { quantityValue } from '../document/quantity.ts';
import type { Problem } from '../kinds/index.ts';
import { numbersIn, type Place, type Slot } from '../kinds/recipe.ts';
import { pathKey, valueAt } from '../views/edit.ts';
import type { Tunable } from '../what-if/tunables.ts';
import { layersInText } from './layers-in-text.ts';
import { numbersInText, rowsOf, type Row, type Token } from './numbers-in-text.ts';

/** What the texts of a question say of its numbers. */
export interface Said {
  /** A number of the text that is the one at this place, so that it changes with it. */
  readonly repeats: readonly { readonly token: Token; readonly place: Place }[];
  /** Places whose number may be the one that the text has, or not: it must not change. */
  readonly doubtful: readonly Place[];
  /** Numbers of which nothing in the problem is the origin: they may be computed from what changes. */
  readonly unknown: readonly Token[];
  /** Places that one number of the text gives, so that they change together. */
  readonly ties: readonly (readonly Place[])[];
}

/** Where the numbers of a text come from. */
export interface Origin {
  readonly problem: Problem;
  readonly slots: readonly Slot[];
  /** Found when a text first needs them: it takes several solutions. */
  readonly tunables: () => readonly Tunable[];
  /** Numbers that the solution is given and that stay: the settings of an optimizer that nobody changed. */
  readonly fixed: readonly number[];
  /** The signs of all numbers that the solution only states. */
  readonly stated: readonly { readonly tex: string; readonly value: number }[];
}

/** Smaller whole numbers are in every sentence: ½, two layers, 3×3. */
const DISTINCT_FROM = 10;
const isDistinct = (value: number): boolean =>
  (!Number.isInteger(value) && Math.abs(value) !== 0.5) || Math.abs(value) >= DISTINCT_FROM;

/** Finds for each number of some texts what it repeats: first where that is certain, then in what is left. */
export function readTexts(texts: readonly string[], origin: Origin): readonly Said[] {
  const movable = new Set(origin.slots.flatMap(({ places }) => places.map(pathKey)));
  const used = new Set<string>();
  const fields = fieldsNamed(texts, origin);
  const certain = texts.map((text) => {
    const repeats: { token: Token; place: Place }[] = [];
    const doubtful: Place[] = [];
    const left: Token[] = [];
    const layers = layersInText(text, origin.problem);
    const ofLayers = new Map(layers?.repeats.map(({ token, place }) => [token.start, place]));
    const take = (token: Token, place: Place): void => {
      used.add(pathKey(place));
      if (movable.has(pathKey(place))) repeats.push({ token, place });
    };
    const read = (token: Token): void => {
      if (token.inName) return void left.push(token);
      const sign = signBefore(token);
      const place = (sign === null ? null : signedPlace(sign, token, origin, movable)) ?? fields(token);
      if (place) take(token, place);
      // A sign of something else, or of what the problem calls otherwise.
      else if (sign !== null) doubtful.push(...placesOf(token.value, origin));
      else left.push(token);
    };
    for (const row of rowsOf(numbersInText(text))) {
      if (row.tokens.some(({ start }) => ofLayers.has(start))) {
        for (const token of row.tokens) take(token, ofLayers.get(token.start) ?? []);
        continue;
      }
      const places = rowPlaces(row, origin, used);
      if (places) row.tokens.forEach((token, i) => places[i] && take(token, places[i]));
      else row.tokens.forEach(read);
    }
    return { repeats, doubtful, left, ties: layers?.ties ?? [], isOfEach: OF_EACH.test(text) };
  });
  const all = texts.flatMap(numbersInText).map(({ value }) => value);
  const timesOf = (value: number): number => all.filter((one) => one === value).length;
  return certain.map(({ repeats, doubtful, left, ties, isOfEach }) => {
    const families = isOfEach ? familiesOf(origin, movable) : [];
    const read = left.map((one) => {
      const token = asAdded(one, origin);
      const family = families.find(({ value }) => value === token.value);
      const meant: Meant = family ?? leftOver(token, origin, movable, used, timesOf(token.value));
      return { token, ...meant };
    });
    return {
      repeats: [
        ...repeats,
        ...read.flatMap(({ token, place }) => (place === undefined ? [] : [{ token, place }])),
      ],
      doubtful: [
        ...doubtful.filter((place) => !used.has(pathKey(place))),
        ...read.flatMap((one) => one.doubtful ?? []),
        ...listedSingly(left, origin, used),
      ],
      unknown: read.flatMap(({ token, isUnknown }) => (isUnknown === true ? [token] : [])),
      ties: [...ties, ...read.flatMap(({ tie }) => (tie ? [tie] : []))],
    };
  });
}

/** What is subtracted, as the negative number that is added, where the problem has that: `x - 0.1` with b = −0.1. */
function asAdded(token: Token, origin: Origin): Token {
  const { minus, value } = token;
  return minus !== undefined && placesOf(value, origin).length === 0 && placesOf(-value, origin).length > 0
    ? { ...token, start: minus, value: -value }
    : token;
}

/** “Four units, each with the weight 2.” */
const OF_EACH = /\b(?:each|every|all)\b/i;

/** Numbers with one letter that are all the same, such as w₁ = w₂ = w₃ = 2, and the place of the first. */
function familiesOf(
  origin: Origin,
  movable: ReadonlySet<string>,
): readonly { readonly value: number; readonly place: Place; readonly tie: readonly Place[] }[] {
  const letters = new Map<string, Place[]>();
  for (const { place } of allNumbers(origin)) {
    const letter = /^([A-Za-z]+)_?\d+$/.exec(String(place.at(-1)))?.[1];
    if (letter === undefined || !movable.has(pathKey(place))) continue;
    letters.set(letter, [...(letters.get(letter) ?? []), place]);
  }
  return [...letters.values()].flatMap((tie) => {
    const [place] = tie;
    const [value, ...others] = new Set(tie.map((one) => numberAt(origin.problem, one)));
    return place && tie.length > 1 && value !== undefined && others.length === 0
      ? [{ value, place, tie }]
      : [];
  });
}

/** What a number that no sign names may mean. */
interface Meant {
  readonly place?: Place;
  readonly doubtful?: readonly Place[];
  readonly isUnknown?: boolean;
  readonly tie?: readonly Place[];
}

/** A number that no sign names: the place that alone has it, those that may be meant, or none. */
function leftOver(
  { value, inName, isFraction }: Token,
  origin: Origin,
  movable: ReadonlySet<string>,
  used: ReadonlySet<string>,
  times: number,
): Meant {
  // The ½ of a formula; a sum that the new numbers have too.
  if (isFraction || origin.slots.some(({ total }) => total === value)) return {};
  const same = placesOf(value, origin).filter(
    (place) => movable.has(pathKey(place)) && (isSide(place) || !isEntry(place, origin.problem)),
  );
  const [only] = same;
  const isElsewhere = isFixed(value, origin, movable);
  if (!inName && isDistinct(value) && only && !isElsewhere && isOneSlot(same, origin.slots))
    return { place: only };
  // Each place is named once, and the others by their signs.
  const [unnamed, ...more] = same.filter((place) => !used.has(pathKey(place)));
  if (!inName && isDistinct(value) && unnamed && more.length === 0 && !isElsewhere && times === same.length)
    return { place: unnamed };
  if (same.length > 0)
    // Of a small number that is named elsewhere another one is meant.
    return { doubtful: same.filter((place) => isDistinct(value) || !used.has(pathKey(place))) };
  return { isUnknown: !inName && isDistinct(value) && !isElsewhere };
}

/** The numbers of a short list that a text has one by one, each for itself. */
function listedSingly(
  left: readonly Token[],
  { problem }: Origin,
  used: ReadonlySet<string>,
): readonly Place[] {
  const values = new Set(left.map(({ value }) => value));
  return partsOf(problem, []).flatMap((places) => {
    const [first] = places;
    if (
      places.length < 2 ||
      !first ||
      !isEntry(first, problem) ||
      places.some((one) => used.has(pathKey(one)))
    )
      return [];
    const entries = places.map((place) => numberAt(problem, place));
    return entries.every((value) => values.has(value)) && entries.some((value) => Math.abs(value) > 2)
      ? places
      : [];
  });
}

const isOneSlot = (places: readonly Place[], slots: readonly Slot[]): boolean =>
  slots.some((slot) => places.every((place) => slot.places.some((one) => pathKey(one) === pathKey(place))));

/** The places of all numbers of a problem; not what is written in the boxes of an author. */
const allNumbers = ({ problem }: Origin): ReturnType<typeof numbersIn> =>
  numbersIn(problem, [], true).filter(
    ({ place }) => !place.includes('conventions') && !place.includes('boxes'),
  );

const placesOf = (value: number, origin: Origin): readonly Place[] =>
  allNumbers(origin).flatMap((one) => (quantityValue(one.value) === value ? [one.place] : []));

const numberAt = (problem: Problem, place: Place): number => {
  const value = valueAt(problem, place);
  return typeof value === 'number' || typeof value === 'string' ? quantityValue(value) : Number.NaN;
};

/** Whether a number belongs to what stays: another number, a formula, a default of the solution. */
const isFixed = (value: number, origin: Origin, movable: ReadonlySet<string>): boolean =>
  origin.fixed.includes(value) ||
  allNumbers(origin).some((one) => quantityValue(one.value) === value && !movable.has(pathKey(one.place))) ||
  formulasIn(origin.problem).some((text) => numbersInText(text).some((token) => token.value === value));

/** The formulas of a problem, typed as text. */
const formulasIn = (part: unknown, isFormula = false): readonly string[] =>
  typeof part === 'string'
    ? isFormula
      ? [part]
      : []
    : typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([name, one]) =>
          formulasIn(one, isFormula || ['formula', 'answer', 'objective', 'otherUnits'].includes(name)),
        )
      : [];

/** A side of the input. */
const isSide = (place: Place): boolean => /^(?:shape|input)$/.test(String(place.at(-2)));

/** One of several numbers in a list is never printed on its own. */
function isEntry(place: Place, problem: Problem): boolean {
  const list = valueAt(problem, place.slice(0, -1));
  return Array.isArray(list) && list.length > 1 && typeof place.at(-1) === 'number';
}

/** The places that a row of numbers repeats, in order; null where it repeats none. */
function rowPlaces(
  { tokens, isSize }: Row,
  origin: Origin,
  used: ReadonlySet<string>,
): readonly Place[] | null {
  const values = tokens.map(({ value }) => value);
  if (values.length < 2) return null;
  if (isSize) return sizePlaces(values, origin);
  const family = familyBefore(tokens[0]?.before ?? '', origin);
  if (family && sameValues(family, values, origin)) return family;
  const parts = partsOf(origin.problem, []).filter((places) => sameValues(places, values, origin));
  return parts.find((places) => !places.some((place) => used.has(pathKey(place)))) ?? parts[0] ?? null;
}

const sameValues = (places: readonly Place[], values: readonly number[], { problem }: Origin): boolean =>
  places.length === values.length && places.every((place, i) => numberAt(problem, place) === values[i]);

/** The numbers of every list and record of a problem, from the whole to its parts. */
export function partsOf(part: unknown, at: Place): readonly (readonly Place[])[] {
  if (typeof part !== 'object' || part === null) return [];
  const inner = Object.entries(part).flatMap(([name, one]) =>
    partsOf(one, [...at, Array.isArray(part) ? Number(name) : name]),
  );
  return [numbersIn(part, at, true).map(({ place }) => place), ...inner];
}

/** 65×65: the first sides of a shape that may change. The sides of a list, as many rows as columns, stay. */
function sizePlaces(values: readonly number[], origin: Origin): readonly Place[] | null {
  const shaped = partsOf(origin.problem, []).find(
    (places) =>
      places.length >= values.length &&
      /^(?:shape|input)$/.test(String(places[0]?.at(-2))) &&
      sameValues(places.slice(0, values.length), values, origin),
  );
  if (shaped) return shaped.slice(0, values.length);
  const isOfList = listShapes(origin.problem).some((shape) => shape.slice(-2).join() === values.join());
  return isOfList ? [] : null;
}

const listShapes = (part: unknown): readonly (readonly number[])[] => {
  if (typeof part !== 'object' || part === null) return [];
  const inner = Object.values(part).flatMap(listShapes);
  return Array.isArray(part) ? [shapeOf(part), ...inner] : inner;
};
const shapeOf = (list: unknown): readonly number[] =>
  Array.isArray(list) ? [list.length, ...shapeOf(list[0])] : [];

/** `w = (`: the numbers that are called w₀, w₁, w₂. */
function familyBefore(before: string, origin: Origin): readonly Place[] | null {
  const letter = /([A-Za-z])\s*=\s*\\?[([]\s*$/.exec(before)?.[1];
  if (letter === undefined) return null;
  const places = allNumbers(origin).flatMap(({ place }) =>
    new RegExp(`^${letter}_?\\d+$`).test(String(place.at(-1))) ? [place] : [],
  );
  return places.length > 0 ? places : null;
}

/** `x_1 = 1`, `\eta = 0.5`: the sign before a number. */
const signBefore = ({ before }: Token): string | null => {
  const sign = /([^\s=,;$(]+(?:\s*\\mathrm\{[^}]*\})?)\s*=\s*\$?\s*$/.exec(before)?.[1];
  return sign === undefined ? null : plainTex(sign);
};

/** The place of the number that a sign names: a given, or a step that only states it. */
function signedPlace(
  sign: string,
  { value }: Token,
  origin: Origin,
  movable: ReadonlySet<string>,
): Place | null {
  const has = (place: Place): boolean => numberAt(origin.problem, place) === value;
  const all = origin.tunables();
  const found =
    all.find(({ label, path }) => plainTex(label.tex) === sign && has(path)) ??
    all.find(({ path }) => String(path.at(-1)) === sign && has(path));
  if (found) return found.path;
  if (!origin.stated.some((one) => one.value === value && plainTex(one.tex) === sign)) return null;
  const [only, other] = placesOf(value, origin).filter((place) => movable.has(pathKey(place)));
  return only && !other ? only : null;
}

/** `stride 2`: the places of a field with this number, in order, where the texts name it as often as the problem. */
function fieldsNamed(texts: readonly string[], origin: Origin): (token: Token) => Place | null {
  const wordBefore = ({ before }: Token): string => /(\p{L}+)\s*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const keyOf = (token: Token): string => `${wordBefore(token)} ${token.value}`;
  const named = texts.flatMap(numbersInText).map(keyOf);
  const next = new Map<string, number>();
  return (token) => {
    const key = keyOf(token);
    const places = placesOf(token.value, origin).filter((place) => place.at(-1) === wordBefore(token));
    if (places.length === 0 || named.filter((one) => one === key).length !== places.length) return null;
    const at = next.get(key) ?? 0;
    next.set(key, at + 1);
    return places[at] ?? null;
  };
}

const plainTex = (tex: string): string => tex.replace(/\\(?:mathrm|text)|[{}\s\\]/g, '');

/** The text with the numbers of another problem in the place of those that it repeats. */
export function rewritten(text: string, { repeats }: Pick<Said, 'repeats'>, problem: Problem): string {
  return [...repeats]
    .sort((a, b) => b.token.start - a.token.start)
    .reduce((whole, { token, place }) => {
      const before = whole.slice(token.start, token.end);
      const number = writtenLike(before.replace(/^[-−]\s+/, '-'), String(valueAt(problem, place)));
      return withSummand(whole.slice(0, token.start), number, token, text) + whole.slice(token.end);
    }, text);
}

/** The text before a number and the number: `x + 0.5` becomes `x - 0.3`, not `x + -0.3`. */
function withSummand(before: string, number: string, { start, minus }: Token, text: string): string {
  const isNegative = /^[-−]/.test(number);
  const size = number.replace(/^[-−]/, '');
  // The token begins with the minus of a difference.
  if (minus === start)
    return `${before}${isNegative ? '-' : '+'}${text.slice(start + 1).startsWith(' ') ? ' ' : ''}${size}`;
  const operator = /([+\-−])(\s*)$/.exec(before);
  if (!isNegative || !operator || (minus === undefined && operator[1] !== '+')) return before + number;
  return `${before.slice(0, operator.index)}${operator[1] === '+' ? '-' : '+'}${operator[2] ?? ''}${size}`;
}

/** A number in the form of another: a fraction of LaTeX, a long minus. */
function writtenLike(before: string, number: string): string {
  const [over = '', under] = number.split('/');
  if (under !== undefined && before.includes('\\'))
    return over.length === 1 && under.length === 1 ? `\\frac${over}${under}` : `\\frac{${over}}{${under}}`;
  return before.startsWith('−') ? number.replace('-', '−') : number;
}
