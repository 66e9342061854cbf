import { agree, isRoundedWork } from './chain.ts';
import { inOrderOf, labelledEntries } from './labelled-entries.ts';
import { listArithmetic } from './list-arithmetic.ts';
import { withoutKeywords, withoutWrapper } from './printed.ts';
import { readNumber, rounds, type NumberAsked } from './read-number.ts';
import type { Read, Refused, TypedNumber } from './read.ts';
import { nothing, refusal } from './refusals.ts';
import { plainSigns } from './signs.ts';
import { withoutTex } from './tex.ts';

/** What a list is read for. */
export interface ListAsked extends NumberAsked {
  /** The names of its entries, in the order in which they are asked for. */
  readonly names?: readonly string[];
}

/**
 * `(0.25, 0.25)`, `[1/4 1/4]`, `.25; .25`, a column in brackets, transposed or not, `s1 = 0.25, s2 = 0.25`,
 * `tensor([0.25, 0.25])`, `[1, 1]/4`: numbers, each as `readNumber` reads it. `count`: how many are asked for, which
 * decides what a comma is in `0,25, 0,25`.
 */
export function readVector(
  typed: string,
  count: number | null = null,
  { names, ...asked }: ListAsked = {},
): Read<readonly TypedNumber[]> {
  const text = withoutKeywords(withoutTex(plainSigns(typed)));
  const labelled = labelledEntries(text, names ?? null);
  if (labelled !== null) return labelled.ok ? readAll(labelled.value, asked) : labelled;
  const parts = text.split(/[=≈→⇒]/);
  const ordered = names && parts.length === 2 ? underNames(parts, names, count) : null;
  if (ordered !== null) return ordered.ok ? readAll(ordered.value, asked) : ordered;
  const lists = parts.map((part) => readList(part, count, asked));
  const last = lists.at(-1) ?? refusal('no-list');
  if (!last.ok) return last;
  // (0.25, 0.25) = 1/4: a list, and a number after it.
  if (last.value.length === 1 && lists.some((list) => list.ok && list.value.length > 1))
    return refusal('chain', { chain: typed, worked: nothing });
  const before = lists.at(-2);
  // (1/3, 2/3) ≈ (0.33, 0.67): as of one number, the list before its rounding counts.
  const exact = before?.ok === true && before.value.length === last.value.length ? before.value : last.value;
  const taken = last.value.map((number, i) => {
    const long = exact[i];
    return long && rounds(number, long) ? long : number;
  });
  return falseChain(lists, last.value, typed) ?? { ok: true, value: taken };
}

/** One part of a chain of lists. */
function readList(part: string, count: number | null, asked: NumberAsked): Read<readonly TypedNumber[]> {
  const list = entriesIn(part, count);
  if (!list.ok) return list;
  return list.value.length === 0 ? refusal('no-list') : readAll(list.value, asked);
}

function entriesIn(part: string, count: number | null): Read<readonly string[]> {
  const bare = withoutWrapper(
    part
      .replace(BEFORE, '')
      .replace(WRAPPED, '$1')
      .replace(/[.,;\s]+$/, '')
      .trim(),
  );
  const entries = (list: string): readonly string[] => {
    const angled = list.trim().replace(/^<(.*)>$/s, '$1');
    const flat = outerless(angled.replace(/[[\]{}⟨⟩]/g, ' ').trim());
    // ((1, 2), (3, 4)): the entries of its rows.
    const splits = entriesOf(flat).map((split) =>
      split.every((one) => /^\([^()]*,[^()]*\)$/.test(one))
        ? split.flatMap((one) => cut(outerless(one), ','))
        : split,
    );
    return splits.find((one) => one.length === count) ?? splits[0] ?? [];
  };
  if (count !== null && areDecimalCommas(bare, count)) return refusal('separator', { typed: bare });
  return listArithmetic(bare, entries) ?? { ok: true, value: entries(bare) };
}

/** `0,25,0,75` where two are asked for: commas of decimals and between them, which nothing tells apart. */
const areDecimalCommas = (list: string, count: number): boolean => {
  const parts = list.replace(/[()[\]{}\s]/g, '').split(',');
  return (
    count > 1 &&
    !/[; ]/.test(list.trim()) &&
    parts.length === 2 * count &&
    parts.every((part) => /^[+-]?\d+$/.test(part))
  );
};

/** Words before a list, with a colon or without. */
const BEFORE =
  /^[^:([{\d]*:(?!=)|^\s*(?:(?:the|so|hence|thus|answer|ans|result|vector|output|is|are|equals)\b[\s.]*)+(?=[([{<\d.+-])/i;
/** `torch.tensor([1., 1.])` within arithmetic. */
const WRAPPED = /(?:[a-z]+\.)*(?:tensor|array|asarray|matrix) ?\((\[[^()]*\])\)(?=.*\S)/gi;

/** `(b, w1) = (−1, 2)`, in the order in which the numbers are asked for; null where no names stand before. */
function underNames(
  [left = '', right = '']: readonly string[],
  names: readonly string[],
  count: number | null,
): Read<readonly string[]> | null {
  const labels = left
    .replace(/[()[\]{}]/g, ' ')
    .split(/[\s,;]+/)
    .filter((label) => label !== '');
  if (labels.length === 0 || !labels.every((label) => /^\p{L}/u.test(label))) return null;
  const list = entriesIn(right, count);
  if (!list.ok || list.value.length !== labels.length) return null;
  return inOrderOf(
    names,
    labels.map((label, i) => ({ label, entry: list.value[i] ?? '' })),
  );
}

/** `(0.5, 0.5) = (0.4, 0.6)`: two lists, of which nobody knows which is meant. */
function falseChain(
  lists: readonly Read<readonly TypedNumber[]>[],
  last: readonly TypedNumber[],
  typed: string,
): Refused | null {
  const read = lists.flatMap((list) => (list.ok && list.value.length === last.length ? [list.value] : []));
  const holds = read.every((list, i) =>
    list.every((number, at) => {
      const next = read[i + 1]?.[at];
      return next === undefined || agree(number, next, '≈') || isRoundedWork(number, next);
    }),
  );
  return holds ? null : refusal('chain', { chain: typed, worked: nothing });
}

function readAll(entries: readonly string[], asked: NumberAsked): Read<readonly TypedNumber[]> {
  const hundredths = entries.filter((entry) => /% ?$/.test(entry)).length;
  const plain = entries.filter((entry) => !/% ?$|^ ?0*\.?0* ?$/.test(entry)).length;
  if (hundredths > 0 && plain > 0) return refusal('hundredths', { typed: entries.join(', ') });
  const numbers: TypedNumber[] = [];
  for (const entry of entries) {
    const read = readNumber(entry, asked);
    if (!read.ok) return read;
    numbers.push(read.value);
  }
  return { ok: true, value: numbers };
}

/**
 * Round brackets around the whole, and not around a first and a last entry of their own: `(1+1)/4, (2+2)/8`.
 */
function outerless(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let i = 0; i < text.length - 1; i += 1) {
    depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
    if (depth === 0) return text;
  }
  return text.slice(1, -1);
}

const DECIMAL_COMMA = /^[+-]?\d*,\d+$/;

/**
 * The ways to cut a list, the likeliest first: at semicolons where there are some, else at commas, else at
 * spaces; never within brackets. Where commas may be decimal, `0,25 0,75` and `0,25, 0,75` are cut at the spaces.
 */
function entriesOf(text: string): readonly (readonly string[])[] {
  if (text.includes(';'))
    return [cut(text, ';'), text.split(';').flatMap((row) => cut(row, /,/.test(row) ? ',' : ' '))];
  const atSpaces = text.split(/,? +|,$/).filter((part) => part !== '');
  const decimal = atSpaces.length > 1 && atSpaces.every((part) => DECIMAL_COMMA.test(part));
  if (!text.includes(',')) return [cut(text, ' ')];
  return decimal ? [atSpaces, cut(text, ',')] : [cut(text, ',')];
}

function cut(text: string, separator: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
