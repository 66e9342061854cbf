import type { PaperMark } from './grade.ts';
import type { Verdict } from './verdict.ts';

/** How one box of a paper was answered by a class. */
export interface MissedBox {
  readonly question: string;
  readonly box: string;
  /** Scripts in which it is wrong in part or whole, unreadable or blank, and costs marks. */
  readonly missed: number;
  /** Those of them in which it is blank. */
  readonly blank: number;
  /** The wrong answers that were written more than once, the most frequent first; at most three. */
  readonly often: readonly { readonly typed: string; readonly times: number }[];
}

const MOST_OFTEN = 3;
const MISSED: ReadonlySet<Verdict> = new Set(['partial', 'wrong', 'unreadable', 'blank']);

/** The boxes of a paper that somebody missed, the most missed first, then in the order of the paper. */
export function boxesMissed(scripts: readonly PaperMark[]): readonly MissedBox[] {
  const boxes = new Map<
    string,
    { readonly question: string; readonly box: string; readonly typed: string[] }
  >();
  for (const { questions } of scripts)
    for (const { id: question, boxes: marks } of questions)
      for (const { id: box, verdict, typed, award, marks: worth } of marks) {
        const key = `${question}\n${box}`;
        const found = boxes.get(key) ?? { question, box, typed: [] };
        if (MISSED.has(verdict) && !(worth > 0 && award === worth)) found.typed.push(typed.trim());
        boxes.set(key, found);
      }
  return [...boxes.values()]
    .filter(({ typed }) => typed.length > 0)
    .map(({ question, box, typed }) => ({
      question,
      box,
      missed: typed.length,
      blank: typed.filter((one) => one === '').length,
      often: writtenOften(typed.filter((one) => one !== '')),
    }))
    .sort((one, other) => other.missed - one.missed);
}

function writtenOften(typed: readonly string[]): MissedBox['often'] {
  const times = new Map<string, number>();
  for (const one of typed) times.set(one, (times.get(one) ?? 0) + 1);
  return [...times]
    .filter(([, count]) => count > 1)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_OFTEN)
    .map(([text, count]) => ({ typed: text, times: count }));
}
