import { withoutKeywords, withoutWrapper } from './printed.ts';
import { readNumber, type NumberAsked } from './read-number.ts';
import type { Read, TypedNumber } from './read.ts';
import { plainSigns } from './signs.ts';
import { withoutTex } from './tex.ts';

/**
 * `(0.25, 0.25)`, `[1/4 1/4]`, `.25; .25`, a column in brackets, transposed or not, `s1 = 0.25, s2 = 0.25`,
 * `tensor([0.25, 0.25])`: numbers, each as `readNumber` reads it. `count`: how many are asked for, which
 * decides what a comma is in `0,25, 0,25`.
 */
export function readVector(
  typed: string,
  count: number | null = null,
  asked: NumberAsked = {},
): Read<readonly TypedNumber[]> {
  const text = withoutKeywords(withoutTex(plainSigns(typed)));
  const labelled = labelledEntries(text);
  if (labelled !== null) return labelled.ok ? readAll(labelled.value, asked) : labelled;
  const last = withoutWrapper(text.split(/[=≈→⇒]/).at(-1) ?? '');
  const flat = outerless(
    last
      .replace(/(?<=[\])}⟩>])(?:\^?T|ᵀ|'|\.|,|;)+$/, '')
      .replace(/[[\]{}⟨⟩<>]/g, ' ')
      .trim(),
  );
  const splits = entriesOf(flat);
  const entries = splits.find((one) => one.length === count) ?? splits[0] ?? [];
  return entries.length === 0
    ? { ok: false, why: 'no numbers were found; write them as (0.1, 0.2)' }
    : readAll(entries, asked);
}

function readAll(entries: readonly string[], asked: NumberAsked): Read<readonly TypedNumber[]> {
  const numbers: TypedNumber[] = [];
  for (const entry of entries) {
    const read = readNumber(entry, asked);
    if (!read.ok) return read;
    numbers.push(read.value);
  }
  return { ok: true, value: numbers };
}

const LABEL = /(?<=^|[\s,;([{])(\p{L}[\p{L}\p{M}\p{N}₀-₉_^{}'′]*(?:[([]\w{1,3}[)\]])?) ?[=:≈] ?/gu;

/**
 * The entries of `s1 = 0.09, s2 = 0.24`, in the order of their indices; null where fewer than two entries have
 * a name.
 */
function labelledEntries(text: string): Read<readonly string[]> | null {
  const labels = [...text.matchAll(LABEL)];
  const found = labels.flatMap((label, i) => {
    const entry = text
      .slice(label.index + label[0].length, labels[i + 1]?.index)
      .replace(/^[\s,;]+|[\s,;)\]}]+$/g, (cut) => (cut.includes(')') && text.includes('(') ? cut : ''))
      .trim();
    // a₁ = e/S = 0.09: a name directly before another one belongs to the working.
    return entry === '' ? [] : [{ label: label[1] ?? '', entry }];
  });
  if (found.length < 2 || !found.every(({ entry }) => isOneNumber(entry))) return null;
  const indices = found.map(({ label }) => indexOf(label));
  if (indices.some((index) => index === null)) return { ok: true, value: found.map(({ entry }) => entry) };
  const twice = found.find((_one, i) => indices.indexOf(indices[i] ?? null) < i);
  if (twice) return { ok: false, why: `${twice.label} is given twice; write each entry once, in order` };
  const order = found
    .map(({ entry }, i) => ({ entry, index: indices[i] ?? 0 }))
    .sort((a, b) => a.index - b.index);
  return { ok: true, value: order.map(({ entry }) => entry) };
}

/** Whether a text may be one number: `W x` is none, and `(1·2, 2·2)` is a list. */
const isOneNumber = (entry: string): boolean => /\d/.test(entry) && !/\([^()]*,[^()]*\)/.test(entry);

/** 2 of `s2`, `s_2`, `s₂`, `s[2]`, `s_{2}`; null for a name without an index. */
function indexOf(label: string): number | null {
  const digits = /([\d₀-₉]+)[})\]]?$/.exec(label)?.[1];
  return digits === undefined
    ? null
    : Number(
        [...digits]
          .map((digit) => ('₀₁₂₃₄₅₆₇₈₉'.includes(digit) ? '₀₁₂₃₄₅₆₇₈₉'.indexOf(digit) : digit))
          .join(''),
      );
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
  if (text.includes(';')) return [cut(text, ';')];
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
