import {
  boxesMissed,
  boxStatistics,
  mistakesMade,
  type BoxStatistics,
  type MadeMistake,
} from '../../core/index.ts';
import type { MarkedScript } from './grade-folder.ts';

/** What a class did; every student counts once. */
export interface ClassStatistics {
  readonly students: number;
  readonly mean: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** Every box, in the order of the paper. */
  readonly boxes: readonly BoxStatistics[];
  /** Those that somebody missed, the most missed first. */
  readonly missed: readonly BoxStatistics[];
  /** The named mistakes, that of the most students first. */
  readonly mistakes: readonly MadeMistake[];
}

export function classStatistics(scripts: readonly MarkedScript[]): ClassStatistics {
  const marked = scripts.filter(({ counted }) => counted).map(({ mark }) => mark);
  const scores = marked.map(({ score }) => score).sort((one, other) => one - other);
  const boxes = boxStatistics(marked);
  return {
    students: marked.length,
    mean: scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length),
    median: median(scores),
    lowest: scores[0] ?? 0,
    highest: scores.at(-1) ?? 0,
    boxes,
    missed: boxesMissed(boxes),
    mistakes: mistakesMade(marked),
  };
}

const median = (sorted: readonly number[]): number => {
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
};
