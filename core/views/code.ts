import { boxesOf, kinds, type AnySolution, type KindName, type Problem } from '../kinds/index.ts';
import type { Language } from '../expr/language.ts';
import { lineProgram } from '../solution/line-program.ts';
import type { Program } from '../solution/program.ts';
import { torchProgram } from '../solution/torch-program.ts';

/** Of what is asked, a program prints so many results. */
const MOST_PRINTED = 60;

/**
 * A worked problem as a program: the kind's own where it has one in that language, else one line a step, each
 * read off the step's expression. null for a question that computes nothing.
 */
export function toProgram<K extends KindName>(
  problem: Problem<K>,
  solution: AnySolution<K>,
  language: Language,
  title: string = kinds[problem.kind].title,
): Program | null {
  const kind = kinds[problem.kind];
  const own = kind.program?.(problem, solution, language);
  if (own) return own;
  const { steps } = solution;
  if (steps.every(({ phase }) => phase === 'given')) return null;
  const titled = { title, asked: askedOf(problem, solution) };
  return language === 'pytorch'
    ? torchProgram(steps, titled, kind.torchUpdates?.(problem, solution) ?? null)
    : lineProgram(steps, language, titled);
}

/** The steps a question asks for; where it asks for formulas or words only, the last ones. */
function askedOf<K extends KindName>(problem: Problem<K>, solution: AnySolution<K>): readonly string[] {
  const asked = boxesOf(problem, solution).flatMap(({ accepts }) =>
    'step' in accepts ? [accepts.step] : 'steps' in accepts ? [...accepts.steps] : [],
  );
  const known = new Set(solution.steps.map(({ id }) => id));
  const ids = [...new Set(asked)].filter((id) => known.has(id));
  return (ids.length > 0 ? ids : solution.steps.slice(-1).map(({ id }) => id)).slice(0, MOST_PRINTED);
}
