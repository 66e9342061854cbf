import type { Issue } from '../../errors.ts';
import type { AnySolution } from '../../kinds/index.ts';
import type { Box } from '../../kinds/kind.ts';
import type { Decision } from '../../paper/paper.ts';
import type { WorkedQuestion } from '../../paper/solve.ts';
import { stepsById } from '../../solution/step.ts';
import type { Valued } from '../../solution/valued.ts';
import { stepsOf } from '../asked-steps.ts';
import type { Reading } from '../readings.ts';
import { decidedSolution } from './decided-solution.ts';
import { printedAnswer, type PrintedAnswer } from './printed-answer.ts';

/** What a person decided about the printed answers of a question, for the marking of one reading of it. */
export interface Decided {
  /** Printed answers that are right beside ours, by box id. */
  readonly also: ReadonlyMap<string, PrintedAnswer>;
  /** By box id. */
  readonly decisions: ReadonlyMap<string, Decision>;
}
export const undecided: Decided = { also: new Map(), decisions: new Map() };

/** A reading of a question with what is decided in it. */
export interface DecidedReading extends Reading {
  readonly decided: Decided;
}

/**
 * The readings under which a script is marked: the question's own first, with the decided values in place and
 * with what is worked from them, and of the others those that agree with every decision for one value.
 */
export function underDecisions(
  worked: WorkedQuestion,
  readings: readonly Reading[],
): readonly DecidedReading[] {
  const decisions = Object.entries(worked.question.decisions ?? {});
  if (decisions.length === 0) return readings.map((reading) => ({ ...reading, decided: undecided }));
  const printed = printedIn(worked);
  const decided: Decided = {
    also: new Map([...printed].filter(([id]) => worked.question.decisions?.[id]?.take === 'both')),
    decisions: new Map(decisions),
  };
  const own = ownReading(worked, printed);
  const settled = decisions.filter(([, { take }]) => take === 'ours' || take === 'theirs').map(([id]) => id);
  return readings.flatMap((reading): readonly DecidedReading[] => {
    if (reading.name === null) return [{ ...own, decided }];
    return settled.every((id) => sameAnswer(id, reading, own)) ? [{ ...reading, decided }] : [];
  });
}

/** The question's own solution and boxes with the decided values in place. */
export const decidedOwn = (worked: WorkedQuestion): Pick<Reading, 'solution' | 'boxes'> =>
  worked.question.decisions === undefined ? worked : ownReading(worked, printedIn(worked));

/** The printed answers that a decision takes, read; what cannot be read is left out and is an issue. */
function printedIn({ question, boxes, solution }: WorkedQuestion): ReadonlyMap<string, PrintedAnswer> {
  return new Map(
    boxes.flatMap((box) => {
      const take = question.decisions?.[box.id]?.take;
      if (take !== 'theirs' && take !== 'both') return [];
      const read = printedAnswer(box, question.key[box.id] ?? '', solution.steps);
      return read.ok ? [[box.id, read.value] as const] : [];
    }),
  );
}

function ownReading(worked: WorkedQuestion, printed: ReadonlyMap<string, PrintedAnswer>): Reading {
  const theirs = new Map([...printed].filter(([id]) => worked.question.decisions?.[id]?.take === 'theirs'));
  const values = new Map(
    worked.boxes.flatMap((box) => {
      const numbers = theirs.get(box.id)?.numbers ?? [];
      return stepsOf(box).flatMap((step, i): readonly (readonly [string, Valued])[] => {
        const number = numbers[i];
        return number ? [[step, { value: number.value, exact: number.exact }]] : [];
      });
    }),
  );
  return {
    name: null,
    solution: decidedSolution(worked.solution, values),
    boxes: worked.boxes.map((box) => theirs.get(box.id)?.box ?? box),
  };
}

/** Whether two readings have the same answer in a box; a box that one of them does not have differs in nothing. */
function sameAnswer(id: string, one: Reading, other: Reading): boolean {
  const [a, b] = [one, other].map(({ boxes }) => boxes.find((box) => box.id === id));
  if (!a || !b) return true;
  const asked = stepsOf(a);
  if (asked.length === 0) return JSON.stringify(a.accepts) === JSON.stringify(b.accepts);
  const [left, right] = [valuesIn(one.solution), valuesIn(other.solution)];
  return asked.every((step) => left(step) === right(step));
}
function valuesIn({ steps }: AnySolution): (id: string) => number | undefined {
  const byId = stepsById(steps);
  return (id) => byId.get(id)?.value;
}

/** The decisions of a question that cannot be carried out, located within the question: `decisions.z1`. */
export function decisionIssues({ question, boxes, solution }: WorkedQuestion): readonly Issue[] {
  return Object.entries(question.decisions ?? {}).flatMap(([id, { take }]): readonly Issue[] => {
    const where = `decisions.${id}`;
    const box = boxes.find((one: Box) => one.id === id);
    if (!box) {
      const names = boxes.slice(0, 8).map((one) => one.id);
      return [{ where, what: 'no box has this name', fix: `boxes are ${names.join(', ')}` }];
    }
    if (take === 'ours' || take === 'everyone') return [];
    const printed = Object.hasOwn(question.key, id) ? question.key[id] : undefined;
    if (printed === undefined)
      return [
        {
          where,
          what: `“${take}” takes the printed answer, and the key prints none`,
          fix: `add key.${id}, or decide “ours” or “everyone”`,
        },
      ];
    const read = printedAnswer(box, printed, solution.steps);
    return read.ok
      ? []
      : [
          {
            where,
            what: `the printed answer is taken, but ${read.why}`,
            fix: `write key.${id} as a student would`,
          },
        ];
  });
}
