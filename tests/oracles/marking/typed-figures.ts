import { evaluate } from '../../../core/expr/evaluate.ts';
import { parseExpr } from '../../../core/expr/parse.ts';
import { echoSheet } from '../../../core/marking/echo-sheet.ts';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import { readChoice } from '../../../core/marking/read/read-choice.ts';
import { readChosen } from '../../../core/marking/read/read-chosen.ts';
import { readExpression } from '../../../core/marking/read/read-expression.ts';
import type { Box } from '../../../core/kinds/kind.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';
import { papers } from '../../../core/papers/index.ts';
import { questions, typedAnswers, type TypedAnswers } from '../../core/marking/typed-answers.ts';

/** How many ways to type an answer are read as what they mean. */
export interface TypedFigures {
  /** Ways that have one meaning, and how many of them are read as it. */
  readonly ways: number;
  readonly read: number;
  /** Asked back though they have one meaning. */
  readonly askedBack: readonly string[];
  /** Read as something else. */
  readonly misread: readonly string[];
  /** Ways that only the student can explain, and those of them that were read. */
  readonly unclear: number;
  readonly guessed: readonly string[];
  readonly byBox: Readonly<Record<string, { readonly ways: number; readonly read: number }>>;
}

export function typedFigures(): TypedFigures {
  const askedBack: string[] = [];
  const misread: string[] = [];
  const guessed: string[] = [];
  const byBox: Record<string, { ways: number; read: number }> = {};
  let unclear = 0;
  for (const { box, question, id, read, asked } of typedAnswers) {
    const reading = readingFor(question, id);
    const tally = (byBox[box] = { ways: 0, read: 0 });
    for (const [meaning, ways] of Object.entries(read))
      for (const typed of ways) {
        const found = reading(typed);
        const where = `${box}: ${JSON.stringify(typed)}`;
        tally.ways += 1;
        if (found === null) askedBack.push(`${where} means ${meaning}`);
        else if (isSame(found, meaning)) tally.read += 1;
        else misread.push(`${where} means ${meaning}, and was read as ${found}`);
      }
    unclear += asked.length;
    guessed.push(
      ...asked.flatMap((typed) => {
        const found = reading(typed);
        return found === null ? [] : [`${box}: ${JSON.stringify(typed)} was read as ${found}`];
      }),
    );
  }
  const sum = (what: 'ways' | 'read'): number =>
    Object.values(byBox).reduce((all, one) => all + one[what], 0);
  return { ways: sum('ways'), read: sum('read'), askedBack, misread, unclear, guessed, byBox };
}

/** What is read in a box: numbers or letters apart by spaces, a formula, what is said of words; null: asked back. */
export function readingFor(name: TypedAnswers['question'], id: string): (typed: string) => string | null {
  const worked = questionOf(name);
  const box = worked.boxes.find((one) => one.id === id);
  if (!box)
    throw new Error(`question ${name} has no box ${id}: ${worked.boxes.map((one) => one.id).join(', ')}`);
  return (typed) => {
    const refused = echoSheet(worked.solution.steps, worked.boxes, { [id]: typed })[id]?.refused;
    return refused ? null : meaningOf(worked, box, typed);
  };
}

function meaningOf(worked: WorkedQuestion, box: Box, typed: string): string | null {
  const { accepts } = box;
  const mark = gradeQuestion(worked, { [box.id]: typed }).boxes.find(({ id }) => id === box.id);
  if (mark?.verdict === 'unreadable') return null;
  switch (accepts.type) {
    case 'choice': {
      const read = readChoice(typed, accepts.options);
      return read.ok ? [...read.value].sort().join(' ') : null;
    }
    case 'conditions': {
      const read = readChosen(typed, accepts.names);
      return read.ok ? read.value.map(({ value }) => value).join(' ') : null;
    }
    case 'text': {
      const found = mark?.ideas?.some(({ at }) => at !== null) === true;
      if (mark?.verdict === 'proposed') return found ? 'proposed' : 'not answering';
      return mark?.verdict === 'right' ? 'the name' : 'another name';
    }
    case 'expression': {
      const symbols = Object.keys(accepts.symbols);
      const read = readExpression(typed, symbols);
      return read.ok ? valuesOf(symbols, (at) => evaluate(read.value, at)) : null;
    }
    default: {
      const echo = echoSheet(worked.solution.steps, worked.boxes, { [box.id]: typed })[box.id];
      return echo ? echo.numbers.map(({ value }) => value).join(' ') : null;
    }
  }
}

const made = new Map<TypedAnswers['question'], WorkedQuestion>();
function questionOf(name: TypedAnswers['question']): WorkedQuestion {
  const known = made.get(name);
  if (known) return known;
  const problem = questions[name];
  const [seed] = papers();
  const all = problem.kind === 'seed' && seed ? workPaper(seed) : [];
  const worked =
    problem.kind === 'seed'
      ? all.find(({ question }) => question.id === problem.question)
      : workPaper(parseDocument(JSON.stringify(problem), name))[0];
  if (!worked) throw new Error(`no question ${name}`);
  made.set(name, worked);
  return worked;
}

/** Points at which formulas that differ have different values. */
const POINTS = [
  [0.7, -1.3, 2.1],
  [-0.4, 0.9, 1.7],
  [3.1, 0.2, -2.3],
];
const valuesOf = (symbols: readonly string[], value: (at: (id: string) => number) => number): string =>
  POINTS.map((point) => value((id) => point[symbols.indexOf(id)] ?? Number.NaN)).join(' ');

/** The numbers of a meaning: `3/16`, `0.25 0.75`, or a formula’s at the points; none where it has words or letters. */
function numbersOf(meaning: string): readonly number[] {
  const each = meaning.split(' ').map((part) => {
    const [over = '', under = '1'] = part.split('/');
    return over === '' ? Number.NaN : Number(over) / Number(under);
  });
  if (!each.some(Number.isNaN)) return each;
  const symbols = ['x', 'y', 'yHat'];
  const parsed = parseExpr(meaning, new Map(symbols.map((name) => [name, name])));
  return parsed.ok ? numbersOf(valuesOf(symbols, (at) => evaluate(parsed.expr, at))) : [];
}

function isSame(found: string, meaning: string): boolean {
  const [numbers, meant] = [numbersOf(found), numbersOf(meaning)];
  return meant.length === 0
    ? found === meaning
    : numbers.length === meant.length &&
        numbers.every(
          (one, i) => Math.abs(one - (meant[i] ?? Number.NaN)) <= 1e-12 * Math.max(1, Math.abs(one)),
        );
}
