import { gradeQuestion } from '../../../core/marking/grade.ts';
import type { QuestionMark } from '../../../core/marking/verdict.ts';
import { papers } from '../../../core/papers/index.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';
import { anyScript } from '../../core/marking/any-answer.ts';
import { seeded } from '../seeded.ts';

export interface Fuzzed {
  /** Boxes with something typed in them. */
  readonly answers: number;
  readonly scripts: number;
  /** What went wrong, with the script; at most twenty. */
  readonly failures: readonly string[];
}

/** Questions with more boxes than this take their time, and the others ask the same kinds of box. */
const MOST_BOXES = 40;
const MOST_FAILURES = 20;

/** Marks scripts that nobody foresaw until so many answers were marked; `progress` is told of each thousandth and each thousand. */
export function fuzz(count: number, seed: number, progress: (answers: number) => void): Fuzzed {
  const random = seeded(seed);
  const asked = papers()
    .flatMap((paper) => workPaper(paper))
    .filter(({ boxes }) => boxes.length <= MOST_BOXES)
    .map((worked) => ({ worked, known: expectedOf(gradeQuestion(worked, {})) }));
  const failures: string[] = [];
  let [answers, scripts, told] = [0, 0, 0];
  while (answers < count && failures.length < MOST_FAILURES) {
    const one = asked[scripts % asked.length];
    if (!one) throw new Error('the shelf is empty');
    const script = anyScript(random, one.known);
    const failure = failureOf(one.worked, script);
    if (failure !== null)
      failures.push(`question ${one.worked.question.id}: ${failure}: ${JSON.stringify(script)}`);
    answers += Object.values(script).filter((typed) => typed.trim() !== '').length;
    scripts += 1;
    if (answers - told >= Math.max(1000, count / 1000)) {
      told = answers;
      progress(answers);
    }
  }
  return { answers, scripts, failures };
}

const expectedOf = ({ boxes }: QuestionMark): Record<string, string> =>
  Object.fromEntries(boxes.map(({ id, expected }) => [id, expected]));

/** Why a marking is not what every marking is; null for a sound one. */
function failureOf(worked: WorkedQuestion, script: Record<string, string>): string | null {
  try {
    const { boxes, score } = gradeQuestion(worked, script);
    if (boxes.length !== worked.boxes.length) return 'a box has no verdict';
    // Where a wrong choice costs marks, it costs no more than it could earn.
    const least = JSON.stringify(worked.question.problem).includes('"wrongCosts"') ? -1 : 0;
    const odd = boxes.find(({ award, marks }) => !(award <= marks && award >= least * marks));
    if (odd) return `box ${odd.id} earns ${odd.award} of ${odd.marks}`;
    if (boxes.some(({ why }) => why.length < 4)) return 'a verdict has no sentence';
    const sum = boxes.reduce((total, { award }) => total + award, 0);
    return Math.abs(sum - score) < 1e-6 ? null : `the boxes earn ${sum}, the question ${score}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
