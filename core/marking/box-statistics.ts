import { sumOfMarks } from '../format/marks.ts';
import type { PaperMark } from './grade.ts';
import type { BoxMark, Verdict } from './verdict.ts';

/** How one box of a paper was answered by a class. */
export interface BoxStatistics {
  readonly question: string;
  readonly box: string;
  /** What the box is worth, and what it earned on average. */
  readonly marks: number;
  readonly mean: number;
  /** Scripts in which it is wrong in part or whole, unreadable or blank, and costs marks. */
  readonly missed: number;
  /** Those of them in which it is blank. */
  readonly blank: number;
  /** The wrong answers that were written more than once, the most frequent first; at most three. */
  readonly often: readonly { readonly typed: string; readonly times: number }[];
}

const MOST_OFTEN = 3;
const MISSED: ReadonlySet<Verdict> = new Set(['partial', 'wrong', 'unreadable', 'blank']);

/** Every box of a paper, in its order. */
export function boxStatistics(scripts: readonly PaperMark[]): readonly BoxStatistics[] {
  const boxes = new Map<
    string,
    { readonly question: string; readonly box: string; readonly all: BoxMark[] }
  >();
  for (const { questions } of scripts)
    for (const { id: question, boxes: marks } of questions)
      for (const mark of marks) {
        const key = `${question}\n${mark.id}`;
        const found = boxes.get(key) ?? { question, box: mark.id, all: [] };
        found.all.push(mark);
        boxes.set(key, found);
      }
  return [...boxes.values()].map(({ question, box, all }) => {
    const missed = all.filter(isMissed).map(({ typed }) => typed.trim());
    return {
      question,
      box,
      marks: all[0]?.marks ?? 0,
      mean: sumOfMarks(all.map(({ award }) => award)) / all.length,
      missed: missed.length,
      blank: missed.filter((typed) => typed === '').length,
      often: writtenOften(missed.filter((typed) => typed !== '')),
    };
  });
}

/** The boxes that somebody missed, the most missed first, then in the order of the paper. */
export const boxesMissed = (boxes: readonly BoxStatistics[]): readonly BoxStatistics[] =>
  boxes.filter(({ missed }) => missed > 0).sort((one, other) => other.missed - one.missed);

const isMissed = ({ verdict, award, marks }: BoxMark): boolean =>
  MISSED.has(verdict) && !(marks > 0 && award === marks);

function writtenOften(typed: readonly string[]): BoxStatistics['often'] {
  const times = new Map<string, number>();
  for (const one of typed) times.set(one, (times.get(one) ?? 0) + 1);
  return [...times]
    .filter(([, count]) => count > 1)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_OFTEN)
    .map(([text, count]) => ({ typed: text, times: count }));
}
