import { conventions, type ConventionUse } from '../conventions/index.ts';
import { boxesOf, type AnySolution } from '../kinds/index.ts';
import type { Box } from '../kinds/kind.ts';
import type { Paper } from '../paper/paper.ts';
import { workPaper, type WorkedQuestion } from '../paper/solve.ts';
import type { Finding } from './finding.ts';
import { Script, type Answers } from './script.ts';
import type { BoxMark, QuestionMark } from './verdict.ts';

/** A solution with its boxes; `name` is null for the question's own reading. */
interface Reading {
  readonly solution: AnySolution;
  readonly boxes: readonly Box[];
  readonly name: string | null;
}

/**
 * Marks one question. Marking solves it again: a box without our value is *carried* if it has the value that
 * follows from the student's own earlier answers. If the question leaves a convention open, or a dispute has
 * another reading, the whole script is marked under each and the most favourable result counts.
 */
export function gradeQuestion(worked: WorkedQuestion, answers: Answers): QuestionMark {
  const { question, solution } = worked;
  const readings: readonly Reading[] = [
    { solution, boxes: worked.boxes, name: null },
    ...solution.alternatives.map((other) => ({
      solution: other.solution as AnySolution,
      boxes: boxesOf(question.problem, other.solution as AnySolution),
      name: choiceLabel(other.convention),
    })),
    ...worked.readings.map((other) => {
      const problem = question.disputes[other.dispute]?.reading ?? question.problem;
      return {
        solution: other.solution,
        boxes: boxesOf(problem, other.solution),
        name: question.disputes[other.dispute]?.about ?? 'the other reading',
      };
    }),
  ];
  const marked = readings.map((reading) => ({
    name: reading.name,
    mark: gradeUnder(question.id, question.marks, reading, worked, answers),
  }));
  const best = marked.reduce((found, one) => (one.mark.score > found.mark.score ? one : found));
  return best.name === null
    ? best.mark
    : {
        ...best.mark,
        boxes: best.mark.boxes.map((box) => underReading(box, best.name ?? '', marked[0]?.mark)),
      };
}

/** Names the reading if a mark was earned by an answer that only the other reading expects. */
function underReading(box: BoxMark, reading: string, ours: QuestionMark | undefined): BoxMark {
  const same = ours?.boxes.find(({ id }) => id === box.id)?.expected === box.expected;
  return same || box.award === 0
    ? box
    : { ...box, why: box.why.replace(/\.$/, `, under the reading “${reading}”.`) };
}

const choiceLabel = ({ name, choice }: ConventionUse): string =>
  (conventions[name].choices as Readonly<Record<string, { readonly label: string }>>)[choice]?.label ??
  choice;

/** Marks a whole paper; a question without answers is blank throughout. */
export function gradePaper(
  paper: Paper,
  answers: Readonly<Record<string, Answers>>,
): {
  readonly format: 1;
  readonly score: number;
  readonly marks: number;
  readonly questions: readonly QuestionMark[];
} {
  const questions = workPaper(paper).map((worked) =>
    gradeQuestion(
      worked,
      Object.hasOwn(answers, worked.question.id) ? (answers[worked.question.id] ?? {}) : {},
    ),
  );
  return {
    format: 1,
    score: tidy(total(questions, 'score')),
    marks: tidy(total(questions, 'marks')),
    questions,
  };
}

const total = (marks: readonly QuestionMark[], of: 'score' | 'marks'): number =>
  marks.reduce((sum, mark) => sum + mark[of], 0);
/** Shares of marks are fractions (15/29 a box); this removes float64 rounding errors from their sums. */
const tidy = (marks: number): number => Math.round(marks * 1e9) / 1e9;

/** The marks of every box that the question asks for, under one reading. */
function gradeUnder(
  id: string,
  marks: number,
  reading: Reading,
  asked: WorkedQuestion,
  answers: Answers,
): QuestionMark {
  const script = new Script(reading.solution, reading.boxes, answers);
  const ownReading = reading.name === null ? script : new Script(asked.solution, asked.boxes, answers);
  const findings = asked.boxes.map((box) => {
    const same = reading.boxes.find((one) => one.id === box.id);
    return same ? script.find(same) : unknownTo(reading.name ?? '', ownReading.find(box));
  });
  const counted = asked.boxes.map(({ weight }, i) => (findings[i]?.counts === false ? 0 : weight));
  const weights = counted.reduce((sum, weight) => sum + weight, 0);
  const worth = (i: number): number => (weights === 0 ? 0 : (marks * (counted[i] ?? 0)) / weights);
  const share = (i: number): number => findings[i]?.share ?? 0;
  return {
    id,
    score: tidy(asked.boxes.reduce((sum, _box, i) => sum + worth(i) * share(i), 0)),
    marks,
    boxes: asked.boxes.map((box, i): BoxMark => ({
      id: box.id,
      typed: answers[box.id] ?? '',
      verdict: findings[i]?.verdict ?? 'blank',
      expected: findings[i]?.expected ?? '',
      award: tidy(worth(i) * share(i)),
      marks: tidy(worth(i)),
      why: findings[i]?.why ?? '',
    })),
  };
}

/**
 * A box for a quantity that the reading does not have, such as the unbiased variance where the biased one is
 * meant: left blank it costs nothing, and what is written there is marked as the question has it.
 */
const unknownTo = (reading: string, finding: Finding): Finding =>
  finding.verdict === 'blank'
    ? { ...finding, counts: false, why: `Not needed under the reading “${reading}”.` }
    : finding;
