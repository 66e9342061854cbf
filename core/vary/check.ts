import { ProblemError } from '../errors.ts';
import { lossPathOf, type AnySolution, type Problem } from '../kinds/index.ts';
import type { Box } from '../kinds/kind.ts';
import { conditionsFinding } from '../marking/conditions-finding.ts';
import { stepsOf } from '../marking/asked-steps.ts';
import { askedBoxes } from '../paper/asked-boxes.ts';
import type { Question } from '../paper/paper.ts';
import { boxesAsked, solveAsked } from '../paper/question-boxes.ts';
import { stepsById } from '../solution/step.ts';
import { lengthsOf, NICE_FIGURES, type Lengths } from './figures.ts';
import { kinksIn, switchesIn } from './kinks.ts';
import { alikeIn, fallsLike, likenessOf, unevenIn, type Likeness } from './likeness.ts';
import { shownIn, type Shown } from './shown.ts';
import { textsOf } from './texts.ts';
import { noticed, trialsFinder, type Noticed } from './trials.ts';
import { comparesInWords, relatesInWords, relationsIn, signsIn } from './words.ts';

/** A draw that was solved, and what its numbers are like. */
export interface Measured {
  readonly problem: Problem;
  readonly solution: AnySolution;
  readonly boxes: readonly Box[];
  /** The values of the asked steps, in the order of the boxes. */
  readonly asked: readonly number[];
  readonly kinks: number;
  readonly switches: { readonly on: number; readonly off: number };
  readonly lengths: Lengths;
  readonly shown: Shown;
  /** The size of the largest computed number with decimals. */
  readonly largest: number;
  /** What mistakes do to the numbers: it takes the longest, and is only found where it is asked for. */
  readonly noticed: () => Noticed;
  /** The mistakes that were found to change a number; none where that was not asked. */
  readonly seen: () => Iterable<string>;
  /** Signs and constant ratios of which the text may speak in words; empty where it compares nothing. */
  readonly compared: readonly string[];
  readonly likeness: Likeness;
}

/**
 * Solves draws for one question, of which the first has the printed numbers, and measures them. Returns null for a
 * draw that has no solution.
 */
export function measurer(question: Question): (problem: Problem) => Measured | null {
  const trials = trialsFinder();
  const compares = comparesInWords([question.prompt]);
  const relates = relatesInWords([question.prompt, ...textsOf(question).slice(1)]);
  let printed: readonly Box[] | null = null;
  return (problem) => {
    const solved = solvedOf(question, problem, printed);
    if (!solved) return null;
    printed ??= solved.boxes;
    const { solution, boxes } = solved;
    const { steps } = solution;
    const byId = stepsById(steps);
    const at = (id: string): number => byId.get(id)?.value ?? Number.NaN;
    let found: Noticed | null = null;
    const computed = steps.filter(({ phase, value }) => phase !== 'given' && !Number.isInteger(value));
    return {
      problem,
      solution,
      boxes,
      asked: boxes.flatMap((box) => stepsOf(box).map(at)),
      kinks: kinksIn(steps, at),
      switches: switchesIn(steps, at),
      lengths: lengthsOf(steps),
      shown: shownIn(boxes, byId),
      largest: Math.max(0, ...computed.map(({ value }) => Math.abs(value))),
      noticed: () => (found ??= noticed(trials(steps, boxes), at)),
      seen: () => found?.seen ?? [],
      compared: [...(compares ? signsIn(steps) : []), ...(relates ? relationsIn(steps) : [])],
      likeness: likenessOf(steps, lossPathOf(problem, solution), at),
    };
  };
}

/** null for numbers under which the problem has no solution, or asks for other boxes. */
function solvedOf(
  question: Question,
  problem: Problem,
  printed: readonly Box[] | null,
): { readonly solution: AnySolution; readonly boxes: readonly Box[] } | null {
  try {
    const solution = solveAsked(question, problem);
    const plain = boxesAsked(question, problem, solution);
    if (printed && !areLike(plain, printed, question)) return null;
    return { solution, boxes: askedBoxes(question, plain, solution) };
  } catch (error) {
    if (error instanceof ProblemError || error instanceof RangeError) return null;
    throw error;
  }
}

/** A run that takes as long as it takes asks for more or less, where its author does not settle that box by box. */
function areLike(boxes: readonly Box[], printed: readonly Box[], { boxRules }: Question): boolean {
  const names = (some: readonly Box[]): string => some.map(({ id }) => id).join();
  return boxRules === undefined
    ? boxes.length <= MOST_LONGER * printed.length && MOST_LONGER * boxes.length >= printed.length
    : names(boxes) === names(printed);
}
const MOST_LONGER = 1.5;

/** What is wrong with a draw, so that it is not given out. */
export const faults = {
  same: 'they are the old ones',
  kink: 'a function is taken where its slope is a convention, or two numbers tie',
  endless: 'decimals without end come up that the printed numbers avoid',
  long: 'the numbers on the way get too long',
  large: 'the numbers get too large',
  zero: 'a number that is asked for is not finite',
  words: 'a comparison in the text would no longer hold',
  rising: 'the loss grows where that of the printed numbers falls',
  alike: 'two samples or rows are the same',
  errors: 'all errors have the same sign',
  uneven: 'sizes divide otherwise than the printed ones',
  small: 'a number that is asked for is next to 0',
  saturated: 'a probability or a gate is next to 0 or 1',
} as const;
export type Fault = keyof typeof faults;

/** What speaks against a draw. */
export interface Judgement {
  readonly faults: readonly Fault[];
  /** 0: nothing at all. */
  readonly cost: number;
  /** Mistakes that change no asked number beyond its tolerance. */
  readonly hidden: readonly string[];
  /** Those of them that the printed numbers show. */
  readonly lost: readonly string[];
  /** Two mistakes that the printed numbers tell apart give the same, no unit is on or off, or an answer can be copied. */
  readonly isAmiss: boolean;
  /** How many boxes with many right answers still take the one that was printed. */
  readonly copied: number;
}

/** Numbers of this size are still worked by hand. */
const NICE_SIZE = 50;
/** An asked number may have as many figures, or one more than the longest of the printed ones. */
const NICE_SHOWN = 3;
/** Smaller numbers are 0.00 to the eye; they are asked for only where the printed ones are as small. */
const LEAST_SIZE = 0.005;
const AS_SMALL = 4;

/** What a draw should not have, by how much it matters. */
const COSTS = {
  fault: 1000,
  /** Besides, so that a draw with fewer kinks is nearer to one without. */
  kink: 50,
  /** The same for words that are not true, for sizes that do not divide, and for rows that are the same. */
  untrue: 50,
  uneven: 50,
  alike: 50,
  /** The same for numbers next to 0, and probabilities next to 0 or 1. */
  small: 50,
  saturated: 50,
  /** A mistake that the printed numbers show is not seen. */
  lost: 60,
  /** Two mistakes that the printed numbers tell apart give the same. */
  confused: 25,
  /** No unit is on, or of several none is off. */
  switches: 150,
  /** A 0 is asked for where there was a number: it can be guessed. */
  zero: 15,
  /** The printed model answer is still right. */
  copied: 60,
  /** A mistake is not seen, with the printed numbers neither. */
  hidden: 15,
  /** Two mistakes give the same, with the printed numbers too. */
  together: 1,
  /** A fraction without end, or a root that has none, more than before. */
  endless: 5,
  inexact: 5,
  figure: 0.5,
  /** A figure of the longest asked number beyond the printed ones: it should be no longer. */
  longer: 4,
} as const;

/** Holds a draw against the printed numbers, and against what numbers should be; null if it costs `most` or more. */
export function judge(drawn: Measured, original: Measured, most = Infinity): Judgement | null {
  const found: Fault[] = [];
  const was = original.lengths;
  if (isSame(drawn, original)) found.push('same');
  if (drawn.kinks > 0) found.push('kink');
  if (was.endless === 0 && drawn.lengths.endless > 0) found.push('endless');
  const longer = Math.max(0, drawn.shown.figures - Math.max(NICE_SHOWN, original.shown.figures));
  const mostShown = Math.max(NICE_SHOWN, original.shown.figures + 1);
  if (drawn.lengths.most > Math.max(was.most, NICE_FIGURES) || drawn.shown.figures > mostShown)
    found.push('long');
  if (drawn.largest > Math.max(NICE_SIZE, 2 * original.largest)) found.push('large');
  if (!drawn.asked.every(Number.isFinite)) found.push('zero');
  const untrue = drawn.compared.filter((one, i) => one !== original.compared[i]).length;
  if (untrue > 0) found.push('words');
  const uneven = unevenIn(drawn.likeness, original.likeness);
  if (uneven > 0) found.push('uneven');
  const small = smallIn(drawn, original);
  if (small > 0) found.push('small');
  const saturated = Math.max(0, drawn.shown.saturated - original.shown.saturated);
  if (saturated > 0) found.push('saturated');
  const alike = alikeIn(drawn.problem, original.problem);
  if (alike > 0) found.push('alike');
  if (!fallsLike(drawn.likeness.losses, original.likeness.losses)) found.push('rising');
  if (original.likeness.errors.size > drawn.likeness.errors.size) found.push('errors');
  const copied = copiedIn(drawn, original);
  const plain =
    COSTS.copied * copied +
    COSTS.fault * found.length +
    COSTS.kink * drawn.kinks +
    COSTS.untrue * untrue +
    COSTS.uneven * uneven +
    COSTS.alike * alike +
    COSTS.small * small +
    COSTS.saturated * saturated +
    COSTS.longer * longer +
    COSTS.switches * switchesMissing(drawn) +
    COSTS.zero * Math.max(0, zerosIn(drawn) - zerosIn(original)) +
    COSTS.endless * Math.max(0, drawn.lengths.endless - was.endless) +
    COSTS.inexact * Math.max(0, drawn.lengths.inexact - was.inexact) +
    COSTS.figure * drawn.lengths.beyond;
  if (plain >= most) return null;
  const { seen, possible, apart, pairs } = drawn.noticed();
  const before = original.noticed();
  const hidden = [...possible].filter((name) => !seen.has(name));
  const lost = hidden.filter((name) => before.seen.has(name));
  const together = [...pairs].filter((name) => !apart.has(name));
  const confused = together.filter((name) => before.apart.has(name));
  const isAmiss = confused.length > 0 || copied > 0 || switchesMissing(drawn) > 0;
  const cost =
    plain +
    COSTS.lost * lost.length +
    COSTS.confused * confused.length +
    COSTS.hidden * (hidden.length - lost.length) +
    COSTS.together * (together.length - confused.length);
  return cost < most ? { faults: found, cost, hidden, lost, isAmiss, copied } : null;
}

/** With fewer new numbers than a quarter the answers could be copied. */
export function isSame(drawn: Measured, original: Measured): boolean {
  if (drawn.asked.length === 0) return JSON.stringify(drawn.problem) === JSON.stringify(original.problem);
  const other = drawn.asked.filter((value, i) => value !== original.asked[i]).length;
  return 4 * other < drawn.asked.length;
}

function switchesMissing({ switches: { on, off } }: Measured): number {
  if (on + off === 0) return 0;
  return (on === 0 ? 1 : 0) + (on + off > 1 && off === 0 ? 1 : 0);
}

/** How many boxes with many right answers still take the one that was printed as a model. */
function copiedIn({ boxes }: Measured, original: Measured): number {
  const models = new Map(
    original.boxes.flatMap(({ id, accepts }) =>
      accepts.type === 'conditions' ? [[id, accepts.model] as const] : [],
    ),
  );
  return boxes.filter((box) => {
    const model = models.get(box.id);
    return (
      model !== undefined &&
      box.accepts.type === 'conditions' &&
      conditionsFinding(box, model).verdict === 'right'
    );
  }).length;
}

/** How many asked numbers are next to 0, or are rounded to it, where no printed one is. */
function smallIn({ shown }: Measured, original: Measured): number {
  const printed = Math.min(...original.shown.sizes);
  const least = printed < LEAST_SIZE ? printed / AS_SMALL : LEAST_SIZE;
  const vanishing = Math.max(0, shown.vanishing - original.shown.vanishing);
  return shown.sizes.filter((size) => size < least).length + vanishing;
}

const zerosIn = ({ asked }: Measured): number => asked.filter((value) => value === 0).length;
