import { plainName } from './label.ts';
import type { Read } from './read.ts';
import { refusal } from './refusals.ts';

const LABEL = /(?<=^|[\s,;([{])(\p{L}[\p{L}\p{M}\p{N}₀-₉_^{}'′]*(?:[([]\w{1,3}[)\]])?) ?[=:≈] ?/gu;

/**
 * The entries of `s1 = 0.09, s2 = 0.24`, in the order of `names` where these are given, else of their indices; null
 * where fewer than two entries have a name.
 */
export function labelledEntries(
  text: string,
  names: readonly string[] | null,
): Read<readonly string[]> | null {
  const labels = [...text.matchAll(LABEL)];
  const found = labels.flatMap((label, i) => {
    const entry = text
      .slice(label.index + label[0].length, labels[i + 1]?.index)
      .replace(/^[\s,;]+|[\s,;)\]}]+$/g, (cut) => (cut.includes(')') && text.includes('(') ? cut : ''))
      .trim();
    // a₁ = e/S = 0.09: a name directly before another one belongs to the working.
    return entry === '' ? [] : [{ label: label[1] ?? '', entry }];
  });
  // w = (1, 1), b = −1.5: names and numbers that do not match.
  if (
    names &&
    found.length > 1 &&
    (found.length !== names.length || !found.every(({ entry }) => isOneNumber(entry)))
  )
    return refusal('list', { typed: text });
  if (found.length < 2 || !found.every(({ entry }) => isOneNumber(entry))) return null;
  if (names) return inOrderOf(names, found);
  const indices = found.map(({ label }) => indexOf(label));
  if (indices.some((index) => index === null)) return { ok: true, value: found.map(({ entry }) => entry) };
  const twice = found.find((_one, i) => indices.indexOf(indices[i] ?? null) < i);
  if (twice) return refusal('twice', { name: twice.label });
  const order = found
    .map(({ entry }, i) => ({ entry, index: indices[i] ?? 0 }))
    .sort((a, b) => a.index - b.index);
  return { ok: true, value: order.map(({ entry }) => entry) };
}

interface Labelled {
  readonly label: string;
  readonly entry: string;
}

/** `b = −1, w1 = 2, w2 = 3`, or `(b, w1, w2) = (−1, 2, 3)`, in the order in which the numbers are asked for. */
export function inOrderOf(names: readonly string[], found: readonly Labelled[]): Read<readonly string[]> {
  const plain = names.map(plainName);
  const places = found.map(({ label }) => plain.indexOf(plainName(label)));
  const stranger = found[places.indexOf(-1)];
  if (stranger) return refusal('name', { name: stranger.label, asked: names.join(', ') });
  const twice = found.find((_one, i) => places.indexOf(places[i] ?? -1) < i);
  if (twice) return refusal('twice', { name: twice.label });
  const order = found
    .map(({ entry }, i) => ({ entry, place: places[i] ?? 0 }))
    .sort((a, b) => a.place - b.place);
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
