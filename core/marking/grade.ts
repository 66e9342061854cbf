import type { Said } from './diagnose/said.ts';
import { because, reasoned, reasonOf, saidWith, withClause } from './why.ts';
import { marksOf, shareOut, sumOfMarks, unitsOf } from '../format/marks.ts';
import { policyOf, type MarkingPolicy } from '../paper/marking-policy.ts';
import type { Paper } from '../paper/paper.ts';
import { workPaper, type WorkedQuestion } from '../paper/solve.ts';
import { inLanguagesOf } from './author-texts.ts';
import type { Finding } from './finding.ts';
import { nameOfPolicy, type NamedPolicy } from './policy.ts';
import { underDecisions, type DecidedReading } from './decided/decisions.ts';
import { underScheme } from './mark-scheme.ts';
import { combinedReadings, readingsOf } from './readings.ts';
import { Script, type Answers, type Marking } from './script.ts';
import type { BoxMark, QuestionMark } from './verdict.ts';

/**
 * Marks one question. Marking solves it again: a box without our value is *carried* if it has the value that
 * follows from the student's own earlier answers. If the question leaves a convention open, or a dispute has
 * another reading, the whole script is marked under each, and where marks are missing under every combination
 * of the open conventions; the most favourable result counts.
 */
export function gradeQuestion(
  worked: WorkedQuestion,
  answers: Answers,
  policy: MarkingPolicy = policyOf({}),
): QuestionMark {
  const full = marksOf(unitsOf(worked.question.marks));
  const readings = underDecisions(worked, readingsOf(worked));
  const under = (reading: DecidedReading, searched: boolean): Marked => ({
    reading,
    name: reading.name,
    mark: gradeUnder(reading, readings[0] ?? reading, worked, answers, { policy, searched }),
  });
  const marked = readings.map((reading) => under(reading, false));
  const missing = ({ mark }: Marked): boolean => mark.score < full;
  const simple = bestOf(marked);
  const plain = missing(simple)
    ? bestOf([
        simple,
        ...underDecisions(worked, combinedReadings(worked)).map((reading) => under(reading, false)),
      ])
    : simple;
  // The search takes its time: it is made under the question's own reading and the most favourable one.
  const likely = [...new Set([...readings.slice(0, 1), plain.reading])];
  const best = missing(plain) ? bestOf([plain, ...likely.map((reading) => under(reading, true))]) : plain;
  return best.name === null
    ? best.mark
    : {
        ...best.mark,
        boxes: best.mark.boxes.map((box) => underReading(box, best.name ?? '', marked[0]?.mark)),
      };
}

interface Marked {
  readonly reading: DecidedReading;
  readonly name: string | null;
  readonly mark: QuestionMark;
}
const bestOf = (marked: readonly Marked[]): Marked =>
  marked.reduce((found, one) => (one.mark.score > found.mark.score ? one : found));

/** Names the reading if a mark was earned by an answer that only the other reading expects. */
function underReading(box: BoxMark, reading: string, ours: QuestionMark | undefined): BoxMark {
  const same = ours?.boxes.find(({ id }) => id === box.id)?.expected === box.expected;
  return same || box.award === 0
    ? box
    : { ...box, ...reasoned(withClause(reasonOf(box), saidWith(UNDER, { reading }), ', ')) };
}

const UNDER: Said = {
  en: 'under the reading “{{reading}}”',
  hi: '“{{reading}}” मानने पर',
  bn: '“{{reading}}” ধরলে',
};
const NOTHING: Said = { en: '', hi: '', bn: '' };

/** Answers of a paper, by question and box. */
export type PaperAnswers = Readonly<Record<string, Answers>>;

export interface PaperMark {
  readonly format: 1;
  readonly policy: NamedPolicy;
  readonly score: number;
  readonly marks: number;
  readonly questions: readonly QuestionMark[];
}

/**
 * Marks a whole paper; a question without answers is blank throughout. A pure function: the same paper, answers
 * and policy give the same bytes as JSON.
 */
export const gradePaper = (paper: Paper, answers: PaperAnswers, policy = policyOf(paper)): PaperMark =>
  inLanguages(paper, gradeScript(workPaper(paper), answers, policy));

const inLanguages = (paper: Paper, mark: PaperMark): PaperMark => ({
  ...mark,
  questions: mark.questions.map((one) => inLanguagesOf(paper, one)),
});

/** Marks one script of a paper that is worked already. */
export function gradeScript(
  worked: readonly WorkedQuestion[],
  answers: PaperAnswers,
  policy: MarkingPolicy = policyOf({}),
): PaperMark {
  const questions = worked.map((one) =>
    gradeQuestion(
      one,
      Object.hasOwn(answers, one.question.id) ? (answers[one.question.id] ?? {}) : {},
      policy,
    ),
  );
  return {
    format: 1,
    policy: nameOfPolicy(policy),
    // Negative marking never takes more than was earned.
    score: Math.max(0, sumOfMarks(questions.map(({ score }) => score))),
    marks: sumOfMarks(questions.map(({ marks }) => marks)),
    questions,
  };
}

/** The marks of every box that the question asks for, under one reading. */
function gradeUnder(
  reading: DecidedReading,
  own: DecidedReading,
  asked: WorkedQuestion,
  answers: Answers,
  marking: Marking,
): QuestionMark {
  const { id, marks } = asked.question;
  const scriptUnder = ({ solution, boxes, decided }: DecidedReading): Script =>
    new Script(solution, boxes, answers, marking, decided);
  const script = scriptUnder(reading);
  const ownReading = reading.name === null ? script : scriptUnder(own);
  const findings = asked.boxes.map((box) => {
    const same = reading.boxes.find((one) => one.id === box.id);
    return same ? script.find(same) : unknownTo(reading.name ?? '', ownReading.find(box));
  });
  const worth = shareOut(
    unitsOf(marks),
    asked.boxes.map(({ weight }, i) => (findings[i]?.counts === false ? 0 : weight)),
  );
  const boxes = asked.boxes.map((box, i): BoxMark => ({
    id: box.id,
    typed: answers[box.id] ?? '',
    verdict: findings[i]?.verdict ?? 'blank',
    expected: findings[i]?.expected ?? '',
    award: marksOf(Math.round((worth[i] ?? 0) * (findings[i]?.share ?? 0))),
    marks: marksOf(worth[i] ?? 0),
    ...reasoned(findings[i]?.why ?? NOTHING),
    ...(findings[i]?.diagnosis ? { diagnosis: findings[i].diagnosis } : {}),
    ...(findings[i]?.ideas ? { ideas: findings[i].ideas } : {}),
    ...(findings[i]?.nudge ? { nudge: findings[i].nudge } : {}),
  }));
  const awarded = underScheme(boxes, asked.boxes);
  return {
    id,
    score: sumOfMarks(awarded.map(({ award }) => award)),
    marks: marksOf(unitsOf(marks)),
    boxes: awarded,
  };
}

/**
 * A box for a quantity that the reading does not have, such as the unbiased variance where the biased one is
 * meant: left blank it costs nothing, and what is written there is marked as the question has it.
 */
const unknownTo = (reading: string, finding: Finding): Finding =>
  finding.verdict === 'blank' && finding.share === 0
    ? { ...finding, counts: false, why: because('not-in-reading', { reading }) }
    : finding;
