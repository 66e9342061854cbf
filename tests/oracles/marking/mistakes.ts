import { pick, type Random } from '../problems/random.ts';
import { usedBy, type AskedBox, type Examined, type Line, type Values } from './model.ts';
import type { Slips } from './student.ts';

/**
 * box: at a step that has a box, which alone is charged · once: somewhere else, and charged once · none: no
 * mistake.
 */
export type Charge = 'box' | 'once' | 'none';

export interface Mistake {
  readonly name: string;
  readonly charge: Charge;
  /** The slips of one script; null where the problem has no place for this mistake. */
  readonly make: (model: Examined, random: Random) => Slips | null;
}

const askedLines = (model: Examined): readonly Line[] => {
  const asked = new Set(model.boxes.flatMap(({ lines }) => lines));
  return model.lines.filter(({ id }) => asked.has(id));
};
const one = <T>(random: Random, from: readonly T[]): T | null =>
  from.length === 0 ? null : pick(random, from);

/** A wrong value in a step with a box, used from there on. */
const wrongValue = (name: string, wrong: (value: number, random: Random) => number): Mistake => ({
  name,
  charge: 'box',
  make: (model, random) => {
    const line = one(random, askedLines(model));
    return line && { at: { [line.id]: (follows) => wrong(follows, random) } };
  },
});

/** A mistake of method that a line can make. */
const wrongMethod = (name: string, is: (named: string) => boolean): Mistake => ({
  name,
  charge: 'box',
  make: (model, random) => {
    const found = askedLines(model).flatMap(({ id, wrong = {} }) =>
      Object.keys(wrong)
        .filter(is)
        .flatMap((named) => (wrong[named] ? [{ id, value: wrong[named] }] : [])),
    );
    const made = one(random, found);
    return made && { at: { [made.id]: (_follows, values) => made.value(values) } };
  },
});

/** One mistake of method in every line that can make it: the first box in which it shows is charged. */
const everyLikeStep: Mistake = {
  name: 'the same method mistake in every like step',
  charge: 'once',
  make: (model, random) => {
    const lines = askedLines(model);
    const can = (named: string): readonly Line[] => lines.filter(({ wrong }) => wrong?.[named] !== undefined);
    const names = [...new Set(lines.flatMap(({ wrong = {} }) => Object.keys(wrong)))];
    const shows = ({ id, wrong }: Line, name: string): boolean => {
      const [right = 0, made = 0] = [model.truth[id], wrong?.[name]?.(model.truth)];
      return Math.abs(made - right) > 0.05 * Math.max(Math.abs(made), Math.abs(right));
    };
    const named = one(
      random,
      names.filter((name) => can(name).filter((line) => shows(line, name)).length > 1),
    );
    return named === null
      ? null
      : {
          at: Object.fromEntries(
            can(named).map(({ id, wrong }) => [
              id,
              (follows: number, values: Values) => wrong?.[named]?.(values) ?? follows,
            ]),
          ),
        };
  },
};

/** 0.1375 → 0.1735: two neighbouring digits that differ, exchanged. */
export function digitsExchanged(value: number, random: Random): number {
  const text = String(Number(value.toPrecision(6)));
  const places = [...text].flatMap((digit, i) =>
    /\d/.test(digit) &&
    /\d/.test(text[i + 1] ?? '') &&
    digit !== text[i + 1] &&
    // Nobody writes 010 for 100.
    !(text[i + 1] === '0' && /^-?$/.test(text.slice(0, i))) &&
    !text.slice(0, i).includes('e')
      ? [i]
      : [],
  );
  const at = one(random, places);
  return at === null
    ? value
    : Number(text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2));
}

const slip = (value: number, random: Random): number => {
  const changed = value * (1 + (random() < 0.5 ? -1 : 1) * (0.1 + 0.4 * random()));
  return Number.isInteger(value) ? Math.round(changed) : Number(changed.toPrecision(3));
};

/** Updates with −η are ascent, and those with η = 1 leave it out: mistakes of method, one in each of them. */
const isOfMethod = (eta: number): boolean => eta < 0 || eta === 1;

const misread: Mistake = {
  name: 'one given misread',
  charge: 'once',
  make: (model, random) => {
    const given = one(
      random,
      Object.keys(model.givens).filter((id) => model.givens[id] !== 0 && !/beta|epsilon/.test(id)),
    );
    if (given === null) return null;
    const value = model.givens[given] ?? 0;
    const read = pick(random, [
      -value,
      value * 10,
      value / 10,
      value + 1,
      digitsExchanged(value, random),
      slip(value, random),
    ]);
    if (given === 'eta' && isOfMethod(read)) return null;
    return { givens: { [given]: Number(read.toPrecision(6)) } };
  },
};

const exchangedGivens: Mistake = {
  name: 'two givens exchanged',
  charge: 'once',
  make: (model, random) => {
    const ids = Object.keys(model.givens).filter((id) => !/beta|epsilon|_0$/.test(id));
    const [a, b] = [one(random, ids), one(random, ids)];
    if (a === null || b === null || model.givens[a] === model.givens[b]) return null;
    const read = { [a]: model.givens[b] ?? 0, [b]: model.givens[a] ?? 0 };
    return isOfMethod(read['eta'] ?? 0) ? null : { givens: read };
  },
};

const hiddenStep: Mistake = {
  name: 'a step without a box',
  charge: 'once',
  make: (model, random) => {
    const asked = new Set(askedLines(model).map(({ id }) => id));
    const line = one(
      random,
      model.lines.filter(({ id }) => !asked.has(id)),
    );
    if (line === null) return null;
    const method = one(random, Object.values(line.wrong ?? {}));
    const wrong = pick(random, [
      (follows: number): number => -follows,
      (follows: number): number => follows * 10,
      (follows: number): number => slip(follows, random),
      ...(method ? [(_follows: number, values: Parameters<typeof method>[0]): number => method(values)] : []),
    ]);
    return { at: { [line.id]: wrong } };
  },
};

const miscopied: Mistake = {
  name: 'an own value miscopied',
  charge: 'box',
  make: (model, random) => {
    const asked = new Set(askedLines(model).map(({ id }) => id));
    const line = one(
      random,
      askedLines(model).filter((each) => usedBy(each, model.truth).some((id) => asked.has(id))),
    );
    if (line === null) return null;
    const id = one(
      random,
      usedBy(line, model.truth).filter((each) => asked.has(each)),
    );
    if (id === null) return null;
    const value = model.truth[id] ?? 0;
    const as = pick(random, [-value, value * 10, digitsExchanged(value, random)]);
    return { miscopied: { line: line.id, id, as: Number(as.toPrecision(6)) } };
  },
};

const transfer: Mistake = {
  name: 'wrong in the box, right in what follows',
  charge: 'box',
  make: (model, random) => {
    const lines = askedLines(model);
    const line = one(random, lines);
    const earlier = one(
      random,
      lines.slice(
        0,
        Math.max(
          1,
          lines.findIndex(({ id }) => id === line?.id),
        ),
      ),
    );
    if (line === null) return null;
    const wrong = pick(random, [
      (v: number): number => -v,
      (v: number): number => v * 10,
      (v: number): number => slip(v, random),
    ]);
    return {
      written: { [line.id]: wrong },
      ...(earlier && earlier.id !== line.id && random() < 0.5
        ? { at: { [earlier.id]: (follows: number) => slip(follows, random) } }
        : {}),
    };
  },
};

const exchangedBoxes: Mistake = {
  name: 'two boxes exchanged',
  charge: 'once',
  make: (model, random) => {
    const [a, b] = [pick(random, model.boxes), pick(random, model.boxes)];
    const values = ({ lines }: AskedBox): readonly number[] => lines.map((id) => model.truth[id] ?? 0);
    const [left, right] = [values(a), values(b)];
    // 0 and ±1 are no evidence that two were exchanged.
    const telling = [left, right].every((side) =>
      side.some((value) => value !== 0 && Math.abs(Math.abs(value) - 1) > 0.01),
    );
    if (left.length !== right.length || !telling) return null;
    if (left.every((value, i) => Math.abs(value - (right[i] ?? 0)) <= 0.06 * Math.abs(value))) return null;
    return { exchanged: a.lines.map((id, i) => [id, b.lines[i] ?? id] as const) };
  },
};

const twoSlips: Mistake = {
  name: 'two slips',
  charge: 'box',
  make: (model, random) => {
    const [a, b] = [one(random, askedLines(model)), one(random, askedLines(model))];
    if (a === null || b === null || a === b) return null;
    return { at: { [a.id]: (follows) => slip(follows, random), [b.id]: (follows) => -follows } };
  },
};

export const mistakes: readonly Mistake[] = [
  { name: 'none', charge: 'none', make: () => ({}) },
  wrongValue('sign', (value) => -value),
  wrongValue('power of ten', (value, random) => value * (random() < 0.5 ? 10 : 0.1)),
  wrongValue('digits exchanged', digitsExchanged),
  wrongValue('arithmetic', slip),
  wrongMethod('η left out', (name) => name === 'η left out'),
  wrongMethod('ascent for descent', (name) => name === 'ascent for descent'),
  wrongMethod('mask or slope left out', (name) => /mask|slope|ReLU|tanh|1 − a/.test(name)),
  wrongMethod('½ or 2', (name) => /½|2/.test(name)),
  wrongMethod('another part of the rule', (name) => !/η|ascent|mask|slope|ReLU|tanh|1 − a|½|2/.test(name)),
  everyLikeStep,
  misread,
  exchangedGivens,
  hiddenStep,
  miscopied,
  transfer,
  exchangedBoxes,
  twoSlips,
];
