import Fraction from 'fraction.js';
import { formatNumber } from '../format/number.ts';
import { symbolOf } from '../format/symbol.ts';
import { children, type Expr } from '../expr/expr.ts';
import { numberPlain } from '../expr/print.ts';
import type { Valued } from '../solution/evaluate-lines.ts';
import { isGiven } from '../solution/step.ts';
import { causeOf } from './causes.ts';
import { closeness, unitOfFigure } from './closeness.ts';
import type { Said } from './diagnose/said.ts';
import type { FollowedScript, Instead } from './follow.ts';
import type { Judged } from './judge.ts';
import type { Nearby } from './nearby.ts';
import { shortestDecimal, solveBack } from './solve-back.ts';

/** One mistake that may explain several wrong boxes. */
export interface Explanation {
  readonly instead: readonly Instead[];
  /** What is said in the box that is charged for it; null where a box is charged for it already. */
  readonly cause: Said | null;
  /** Pairs of boxes that hold each other's numbers, by id; the first of a pair is charged. */
  readonly exchanged?: readonly (readonly [string, string])[];
  /** How well other wrong numbers bear it out: what is said most for is tried first. Absent: not known. */
  readonly support?: number;
  /** No wrong number is worked from one of two exchanged values: that the other one was changed says as much. */
  readonly half?: true;
}

/** What the search for explanations knows of a script. */
export interface Marked {
  readonly script: FollowedScript;
  readonly wrong: readonly Judged[];
  readonly nearby: Nearby;
  readonly truth: (id: string) => Valued;
  readonly figures: (id: string) => number;
  /** Whether a box asks for a step. */
  readonly isAsked: (id: string) => boolean;
}

/** The explanations of one wrong number that at least one other wrong number bears out, roughly. */
export function explanationsOf(fault: Judged, marked: Marked): readonly Explanation[] {
  const { wrong, nearby } = marked;
  const others = wrong.filter(({ step }) => step.id !== fault.step.id);
  // Only what another wrong number is worked from as well can explain both.
  const shared = (id: string): boolean => others.some(({ step }) => nearby.sourcesOf(step.id).has(id));
  const sources = [...nearby.sourcesOf(fault.step.id)].slice(0, MOST_SOURCES);
  return [
    ...sources.flatMap((id) => transfers(id, fault, marked)),
    ...(nearby.givens.length > MOST_SOURCES ? [] : exchanges(sources, fault, marked)),
    ...sources.filter(shared).flatMap((id) => workedBack(id, fault, marked)),
  ].map((one) => ({ ...one, support: supportOf(one, fault, marked) - (one.half ? LESS : 0) }));
}
/** So much less is said for an exchange of which only one half shows. */
const LESS = 1e-6;

/** The figures to which the other wrong numbers agree with what an explanation gives from the written ones. */
function supportOf({ instead }: Explanation, fault: Judged, { script, wrong, nearby }: Marked): number {
  const other = new Map(instead.map(({ step, value }) => [step, value.value]));
  return wrong
    .filter(
      ({ step }) =>
        step.id !== fault.step.id && instead.some((one) => nearby.sourcesOf(step.id).has(one.step)),
    )
    .reduce((sum, { step, number }) => {
      const expected = nearby.valueWith(step.id, other, script.inForce);
      const off = Math.abs(expected - number.value) / Math.abs(expected);
      return off <= ROUGHLY ? sum + Math.min(MOST_AGREED, -Math.log10(off)) : sum;
    }, 0);
}
/** Two numbers by hand that agree to so many figures are the same. */
const MOST_AGREED = 5;

/** A problem with more givens than this is not worked by hand, and the search would be long. */
const MOST_SOURCES = 40;

const valueText = (value: number, exact: Fraction | null): string =>
  numberPlain(formatNumber(value, exact?.toFraction() ?? null).text).text;
const textOf = ({ value, exact }: Valued): string => valueText(value, exact);

/** A box written otherwise than it was used: with our value, or with what follows from the student's, rounded or not. */
function transfers(
  id: string,
  fault: Judged,
  { script, wrong, nearby, truth, figures }: Marked,
): readonly Explanation[] {
  const written = wrong.find(({ step }) => step.id === id);
  if (!written) return [];
  const asWritten = nearby.valueWith(id, new Map(), script.inForce);
  return [truth(id), written.followed, { value: asWritten, exact: null }]
    .filter((one, i, all) => all.findIndex(({ value }) => value === one.value) === i)
    .filter((value) =>
      fits(fault, nearby.valueWith(fault.step.id, new Map([[id, value.value]]), script.inForce), figures),
    )
    .map((value): Explanation => ({
      instead: [{ step: id, value, slack: halfLast(value.value, figures(id)), follows: true }],
      cause: null,
    }));
}

/** What a number that was used, and not written so, may have been rounded by. */
const halfLast = (value: number, figures: number): number =>
  value === 0 || !Number.isFinite(figures) ? 0 : 0.5 * unitOfFigure(Math.abs(value), figures);

/** Two givens, each read as the other. */
function exchanges(
  sources: readonly string[],
  fault: Judged,
  { script, wrong, nearby, truth, figures }: Marked,
): readonly Explanation[] {
  const givens = nearby.givens;
  const shows = (id: string): boolean => wrong.some(({ step }) => nearby.sourcesOf(step.id).has(id));
  return sources.flatMap((a) =>
    givens.flatMap((b): readonly Explanation[] => {
      const step = nearby.step(a);
      if (!step || !isGiven(step) || a === b || (sources.includes(b) && b < a)) return [];
      const [left, right] = [truth(a), truth(b)];
      if (left.value === right.value || !mayBeRead(a, right.value) || !mayBeRead(b, left.value)) return [];
      const other = new Map([
        [a, right.value],
        [b, left.value],
      ]);
      if (!fits(fault, nearby.valueWith(fault.step.id, other, script.inForce), figures)) return [];
      return [
        {
          instead: [
            { step: a, value: right, slack: 0 },
            { step: b, value: left, slack: 0 },
          ],
          cause: causeOf('givens-exchanged', { a: symbolOf(a).plain, b: symbolOf(b).plain }),
          ...(shows(b) ? {} : { half: true as const }),
        },
      ];
    }),
  );
}

/** Other values of one source, worked back from the wrong number: a given misread, a slip in the head. */
function workedBack(id: string, fault: Judged, marked: Marked): readonly Explanation[] {
  const { script, nearby, figures } = marked;
  const before = script.inForce(id);
  const f = (x: number): number => nearby.valueWith(fault.step.id, new Map([[id, x]]), script.inForce);
  // A slip is of the sign or of the decimal point, or near. A formula may lead back to several values, and a flat
  // one to many: then the slip itself is tried.
  const slips = [-before, 10 * before, before / 10];
  const found = solveBack(f, fault.number.value, [before, ...slips]);
  const flat = slips.filter(
    (slip) => fits(fault, f(slip), figures) && !found.some((one) => close(one, slip)),
  );
  return [...found, ...flat].flatMap((value) => taking(id, value, f, fault, marked) ?? []);
}

/** That a source was taken to have this value; null where that is no likely mistake. */
function taking(
  id: string,
  found: number,
  f: (x: number) => number,
  fault: Judged,
  marked: Marked,
): Explanation | null {
  const { script, nearby, truth } = marked;
  const step = nearby.step(id);
  const before = script.inForce(id);
  // What is found is 0 but for float64: then the quantity was left out.
  if (!step || !Number.isFinite(found) || Math.abs(found) <= NOTHING * Math.abs(before)) return null;
  const given = isGiven(step);
  const { written } = fault.number;
  const nudge = Math.max(Math.abs(found), 1e-6) * 1e-4;
  const slope = Math.abs(f(found + nudge) - f(found)) / nudge;
  const slack = written === null || slope === 0 ? 0 : (0.5 * written.unit) / slope;
  const short = shortestDecimal(found, Math.max(slack, 1e-9 * Math.abs(found)));
  if (given && (short.figures > MOST_GIVEN_FIGURES || !mayBeRead(id, short.value))) return null;
  const value: Valued = given
    ? { value: short.value, exact: new Fraction(short.value) }
    : { value: found, exact: null };
  if (close(value.value, truth(id).value)) return null;
  if ((given ? before !== 0 : nearby.isWritten(id)) && !mayBeCopied(before, value.value)) return null;
  const bearing = borneOut(id, value.value, fault, marked);
  if (bearing.length === 0 || isLeftOut(id, value.value, [fault, ...bearing])) return null;
  return {
    instead: [{ step: id, value, slack: given ? 0 : slack }],
    cause: causeOfTaking(id, value, marked),
  };
}

const NOTHING = 1e-12;

/** What is said of a value that was taken for another one. It is quoted for a given alone: no other was written. */
function causeOfTaking(id: string, value: Valued, { script, nearby, truth, isAsked }: Marked): Said | null {
  const a = symbolOf(id).plain;
  const [before, ours] = [script.inForce(id), truth(id)];
  const y = valueText(before, before === ours.value ? ours.exact : null);
  if (nearby.givens.includes(id)) return causeOf('used', { a, x: textOf(value), y });
  if (nearby.isWritten(id)) return causeOf('otherwise', { a, y });
  // A box that is left blank has lost its marks already.
  return isAsked(id) ? null : causeOf('follows', { a });
}

/** Numbers are copied with another sign, point or digit; 0 is not, and no number as one of quite another size. */
const mayBeCopied = (written: number, as: number): boolean =>
  written !== 0 &&
  (Math.abs(written - as) <= 1 ||
    (Math.abs(as) <= MOST_TIMES * Math.abs(written) && Math.abs(written) <= MOST_TIMES * Math.abs(as)));
const MOST_TIMES = 20;

/** A given is a short decimal. What needs more figures is no misreading. */
const MOST_GIVEN_FIGURES = 4;
/** Whether a quantity was left out rather than taken as 1 or 0: a term of 0, a factor of 1 and no term of 1. */
const isLeftOut = (id: string, value: number, bearing: readonly Judged[]): boolean =>
  value === 0 || (Math.abs(value) === 1 && !bearing.some(({ step }) => isTerm(step.formula, id)));
const isTerm = (formula: Expr, id: string): boolean =>
  (formula.op === 'add' && formula.terms.some((term) => isRef(term.op === 'neg' ? term.of : term, id))) ||
  children(formula).some((part) => isTerm(part, id));
const isRef = (expr: Expr, id: string): boolean => expr.op === 'ref' && expr.id === id;

/** Rates, shares and small constants are positive and not 1: ascent, or η left out, is no misread η. */
const POSITIVE = /^(?:eta|rho|beta\d?|mu|nu|tau|lambda|P|epsilon|gamma|alpha)(?:_|$)/;
const mayBeRead = (id: string, value: number): boolean => (value > 0 && value !== 1) || !POSITIVE.test(id);

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));

/** The other wrong numbers that are about what this value gives. */
const borneOut = (
  id: string,
  value: number,
  fault: Judged,
  { script, wrong, nearby }: Marked,
): readonly Judged[] =>
  wrong.filter((other) => {
    if (other.step.id === fault.step.id || !nearby.sourcesOf(other.step.id).has(id)) return false;
    const expected = nearby.valueWith(other.step.id, new Map([[id, value]]), script.inForce);
    return Math.abs(expected - other.number.value) <= ROUGHLY * Math.abs(expected);
  });
const ROUGHLY = 0.03;

function fits(fault: Judged, expected: number, figures: (id: string) => number): boolean {
  const asked = figures(fault.step.id);
  if (!Number.isFinite(expected)) return false;
  if (asked === Number.POSITIVE_INFINITY) return fault.number.value === expected;
  const near = closeness(fault.number, { value: expected, exact: null }, asked, 0.005 * Math.abs(expected));
  return near === 'same' || near === 'rounded';
}
