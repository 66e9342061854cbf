import type { SkillName } from '../skills/index.ts';
import { evaluate } from '../expr/evaluate.ts';
import { evaluateExact } from '../expr/exact.ts';
import { numberTex, toTex } from '../expr/print.ts';
import { parseRational } from '../expr/rational.ts';
import { formatNumber } from '../format/number.ts';
import type { Text } from '../language/text.ts';
import { openDocument } from '../paper/parse-document.ts';
import type { WorkedPaper } from '../paper/solve.ts';
import { stepsById, type Step } from '../solution/step.ts';
import { symbolFor } from '../views/worked-text.ts';
import { fill, formulaOver, holds, placesIn, type StepOf } from './fill.ts';
import { unsaidGivens } from './given-numbers.ts';
import type { AdjustTask, Lesson, Task, ValueTask, WrittenLine } from './lesson.ts';

/** A lesson with its problems solved and every number in its texts. */
export interface ReadyLesson {
  readonly id: string;
  readonly title: Text;
  readonly aim: Text;
  readonly minutes: number;
  readonly skills: readonly SkillName[];
  readonly problems: Readonly<Record<string, WorkedPaper>>;
  /** Those of the lesson, then one for each question of the closing. */
  readonly stops: readonly ReadyStop[];
  readonly learnt: readonly Text[];
  /** Whether the closing can be had again with other numbers. */
  readonly again: boolean;
}

export interface ReadyStop {
  readonly problem: string;
  /** The last step that is shown; null: none. Absent: those before the step that is asked for. */
  readonly at?: string | null;
  readonly lit: string | null;
  /** null in the closing. */
  readonly title: Text | null;
  readonly says: Text | null;
  readonly source: string | null;
  readonly task: ReadyTask | null;
}

export type ReadyTask =
  | {
      readonly type: 'value';
      readonly step: string;
      readonly symbol: { readonly tex: string; readonly plain: string };
      readonly ask: Text;
      /** Numbers of the question that it takes, where neither the text nor the picture shows them: `\eta = 0.1`. */
      readonly given: readonly { readonly step: string; readonly tex: string }[];
      readonly hints: readonly Text[];
    }
  | {
      readonly type: 'choice';
      readonly ask: Text;
      readonly options: readonly { readonly says: Text; readonly why: Text; readonly right: boolean }[];
      readonly then: string | null;
    }
  | {
      readonly type: 'mistake';
      readonly ask: Text;
      readonly lines: readonly { readonly tex: string; readonly wrong: boolean; readonly why: Text }[];
    }
  | (AdjustTask & { readonly symbol: { readonly tex: string; readonly plain: string } });

/** Solves the problems of a lesson and fills its texts. Throws ProblemError or RangeError where it is wrong. */
export function readyLesson(lesson: Lesson): ReadyLesson {
  const problems = Object.fromEntries(
    Object.entries(lesson.problems).map(([name, problem]) => [
      name,
      openDocument(
        JSON.stringify({ format: 1, id: lesson.id, title: lesson.title.en, marks: 1, problem }),
        lesson.id,
      ),
    ]),
  );
  const [first = ''] = Object.keys(lesson.problems);
  const givenAt =
    (problem: string, says: Text) =>
    ({ step, ask }: Pick<ValueTask, 'step' | 'ask'>): readonly Step[] => {
      const worked = problems[problem]?.worked[0];
      const stepOf = stepOfProblem(problems, problem);
      const said = new Set([...placesIn(says), ...placesIn(ask)]);
      return worked ? unsaidGivens(worked, stepOf(step), said, stepOf) : [];
    };
  const stops = lesson.stops.map((stop): ReadyStop => {
    const problem = stop.problem ?? first;
    const stepOf = stepOfProblem(problems, problem);
    if (stop.at !== undefined) stepOf(stop.at);
    if (stop.lit !== undefined) stepOf(stop.lit);
    return {
      problem,
      ...(stop.at === undefined && stop.task?.type === 'value' ? {} : { at: stop.at ?? null }),
      lit: stop.lit ?? null,
      title: stop.title,
      says: fill(stop.says, stepOf),
      source: stop.source,
      task: stop.task ? readyTask(stop.task, stepOf, givenAt(problem, stop.says)) : null,
    };
  });
  const { closing } = lesson;
  const stepOf = stepOfProblem(problems, closing.problem);
  const asked = closing.asks.map((ask): ReadyStop => ({
    problem: closing.problem,
    lit: null,
    title: null,
    // The numbers are needed at every question: at later ones the text stays.
    says: fill(closing.says, stepOf),
    source: null,
    task: readyTask({ type: 'value', ...ask }, stepOf, givenAt(closing.problem, closing.says)),
  }));
  const { id, title, aim, minutes, skills, learnt } = lesson;
  const again = closing.again !== false;
  return { id, title, aim, minutes, skills, problems, stops: [...stops, ...asked], learnt, again };
}

function stepOfProblem(problems: ReadyLesson['problems'], name: string): StepOf {
  const worked = problems[name]?.worked[0];
  if (!worked) throw new RangeError(`the lesson has no problem “${name}”`);
  const byId = stepsById([...worked.solution.steps, ...(worked.solution.beside ?? [])]);
  return (id) => {
    const step = byId.get(id);
    if (!step) throw new RangeError(`the problem “${name}” has no step “${id}”`);
    return step;
  };
}

function readyTask(task: Task, stepOf: StepOf, givenFor: (task: ValueTask) => readonly Step[]): ReadyTask {
  const ask = fill(task.ask, stepOf);
  switch (task.type) {
    case 'value': {
      const { tex, plain } = symbolFor(task.step, stepOf(task.step));
      return {
        type: 'value',
        step: task.step,
        symbol: { tex, plain },
        ask,
        given: givenFor(task).map((given) => ({
          step: given.id,
          tex: `${symbolFor(given.id, given).tex} = ${numberTex(shown(given)).text}`,
        })),
        hints: task.hints.map((hint) => fill(hint, stepOf)),
      };
    }
    case 'choice':
      if (task.then !== undefined) stepOf(task.then);
      return {
        type: 'choice',
        ask,
        options: task.options.map((option) => ({
          says: fill(option.says, stepOf),
          why: fill(option.why, stepOf),
          right: option.holds === undefined ? option.right === true : holds(option.holds, stepOf),
        })),
        then: task.then ?? null,
      };
    case 'mistake':
      return { type: 'mistake', ask, lines: task.lines.map((line) => readyLine(line, stepOf)) };
    case 'adjust': {
      const { tex, plain } = symbolFor(task.given, stepOf(task.given));
      stepOf(task.goal.step);
      return { ...task, ask, done: fill(task.done, stepOf), symbol: { tex, plain } };
    }
  }
}

/** A line as written: symbol = formula = numbers = value. */
function readyLine({ step, as, why }: WrittenLine, stepOf: StepOf) {
  const line = stepOf(step);
  const formula = as === undefined ? line.formula : formulaOver(as);
  const value = as === undefined ? line.value : evaluate(formula, (id) => stepOf(id).value);
  const exact = evaluateExact(formula, (id) => parseRational(stepOf(id).exact ?? ''))?.toFraction() ?? null;
  const symbols = toTex(formula, (id) => ({ text: symbolFor(id, stepOf(id)).tex }));
  const numbers = toTex(formula, (id) => numberTex(shown(stepOf(id))));
  const result = numberTex(shown(as === undefined ? line : { value: tidy(value), exact })).text;
  const wrong = Math.abs(value - line.value) > 1e-9 * Math.max(1, Math.abs(line.value));
  return {
    tex: [symbolFor(step, line).tex, symbols, numbers, result].join(' = '),
    wrong,
    why: fill(why, stepOf),
  };
}

const shown = ({ value, exact }: Pick<Step, 'value' | 'exact'>): string => formatNumber(value, exact, 4).text;
/** Without the rounding errors of float64. */
const tidy = (value: number): number => Number(value.toPrecision(12));
