import { boxesOf, kinds, type AnySolution, type KindName, type Problem } from '../kinds/index.ts';
import type { Language } from '../expr/language.ts';
import { formatNumber } from '../format/number.ts';
import { lineProgram } from '../solution/line-program.ts';
import type { Program } from '../solution/program.ts';
import { comment } from '../solution/python-text.ts';
import { roundingsOf } from '../solution/roundings.ts';
import { torchProgram } from '../solution/torch-program.ts';
import { symbolFor } from './worked-text.ts';

/** A program prints at most this many results. */
const MOST_PRINTED = 60;

/**
 * A solved problem as a program: the kind's own program if it has one in that language, else one line per
 * step, written from the step's expression. null for a question that computes nothing.
 */
export function toProgram<K extends KindName>(
  problem: Problem<K>,
  solution: AnySolution<K>,
  language: Language,
  title: string = kinds[problem.kind].title,
): Program | null {
  const kind = kinds[problem.kind];
  const own = kind.program?.(problem, solution, language);
  if (own) return { ...own, text: withRoundings(own.text, solution) };
  const { steps } = solution;
  if (steps.every(({ phase }) => phase === 'given')) return null;
  const titled = { title, asked: askedOf(problem, solution) };
  return language === 'pytorch'
    ? torchProgram(steps, titled, kind.torchUpdates?.(problem, solution) ?? null)
    : lineProgram(steps, language, titled);
}

/** A program over whole arrays cannot correct single entries: after its title it says which float64 misses. */
function withRoundings(text: string, { steps }: AnySolution): string {
  const [first] = roundingsOf(steps);
  if (!first) return text;
  const [id, { correction, why }] = first;
  const step = steps.find((one) => one.id === id);
  const value = step ? formatNumber(step.value, step.exact).text : '';
  const is = `${symbolFor(id, step).plain} is ${correction === null ? why : `exactly ${value} and ${why}`}`;
  const [title = '', ...rest] = text.split('\n');
  return [title, comment(`${is}: at a kink the program may differ from the solution.`), ...rest].join('\n');
}

/** The steps a question asks for; if it asks only for formulas or words, the last steps. */
function askedOf<K extends KindName>(problem: Problem<K>, solution: AnySolution<K>): readonly string[] {
  const asked = boxesOf(problem, solution).flatMap(({ accepts }) =>
    'step' in accepts ? [accepts.step] : 'steps' in accepts ? [...accepts.steps] : [],
  );
  const known = new Set(solution.steps.map(({ id }) => id));
  const ids = [...new Set(asked)].filter((id) => known.has(id));
  return (ids.length > 0 ? ids : solution.steps.slice(-1).map(({ id }) => id)).slice(0, MOST_PRINTED);
}
