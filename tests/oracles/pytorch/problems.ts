import { languages, type Language } from '../../../core/expr/language.ts';
import { kindNames, problemSchema, type KindName, type Problem } from '../../../core/kinds/index.ts';
import { papers } from '../../../core/papers/index.ts';
import { problemFromText, textExamples } from '../../../core/paper/problem-from-text.ts';
import { toProgram } from '../../../core/views/code.ts';
import { drawn } from '../problems/draw.ts';
import { varied, type Solved } from '../problems/vary.ts';
import { seeded } from '../seeded.ts';
import type { Setting, Trial, Trials } from './comparison.ts';

const SEED = 20230223;
/**
 * Random problems of each kind: this many with changed numbers, and as many from scratch for kinds that can
 * be drawn.
 */
const OF_A_KIND = 24;
/** Larger problems are skipped: this many steps are enough to compare a program. */
const MOST_STEPS = 800;

/** Kinds that compute nothing. */
const WITHOUT_NUMBERS: Partial<Record<KindName, string>> = {
  choice: 'its answer is an option',
  'short-answer': 'its answer is in words',
};

export const SETTINGS: Readonly<Record<Language, Setting>> = {
  python: 'python',
  numpy: 'numpy',
  pytorch: 'pytorch',
  keras: 'keras (NumPy in its place)',
};

/**
 * The generated programs of seeded problems of every kind, with every number of the solution; `each` is
 * the number of problems of a kind.
 */
export function problemTrials(each?: number): Trials {
  const bases = [
    ...papers().flatMap(({ questions }) => questions.map(({ problem }) => problem)),
    ...textExamples().map(({ kind, example }) => problemFromText(kind, example)),
  ];
  const trials: Trial[] = [];
  const gaps: string[] = [];
  const apart: { name: string; reason: string }[] = [];
  kindNames.forEach((kind, k) => {
    const reason = WITHOUT_NUMBERS[kind];
    if (reason !== undefined) return void apart.push({ name: `kind ${kind}`, reason });
    const { solved, refused } = problemsOf(kind, bases, SEED + 1000 * k, each);
    if (refused > OF_A_KIND / 3)
      gaps.push(`kind ${kind}: ${refused} of the problems drawn from scratch are refused`);
    const made = solved.flatMap(({ problem, solution }, n) =>
      solution.steps.length > MOST_STEPS ? [] : trialsOf(kind, n, { problem, solution }),
    );
    if (made.length === 0)
      gaps.push(`kind ${kind}: neither the shelf nor its example in text gives a problem with numbers`);
    trials.push(...made);
  });
  return { trials, gaps, apart };
}

/** `refused`: how many random documents were invalid. */
function problemsOf(
  kind: KindName,
  bases: readonly Problem[],
  seed: number,
  each?: number,
): { readonly solved: readonly Solved[]; readonly refused: number } {
  const random = seeded(seed);
  const own = bases.filter((base) => base.kind === kind);
  const draw = drawn[kind];
  const solved: Solved[] = [];
  let refused = 0;
  for (let n = 0; n < (own.length === 0 ? 0 : (each ?? Math.max(OF_A_KIND, own.length))); n += 1)
    solved.push(varied(own[n % own.length] as Problem, random));
  for (let n = 0; draw && n < (each ?? OF_A_KIND); n += 1) {
    const document = problemSchema.safeParse(draw(random, n));
    const found = document.success ? variedOrRefused(document.data, random) : null;
    if (found) solved.push(found);
    else refused += 1;
  }
  return { solved, refused };
}

function variedOrRefused(problem: Problem, random: () => number): Solved | null {
  try {
    return varied(problem, random);
  } catch {
    return null;
  }
}

function trialsOf(kind: KindName, n: number, { problem, solution }: Solved): Trial[] {
  return languages.flatMap((language) => {
    const program = toProgram(problem, solution, language);
    if (!program) return [];
    const expected = new Map(solution.steps.map(({ id, value }) => [id, value]));
    const numbers = Object.fromEntries(
      Object.entries(program.names).flatMap(([id, python]) => {
        const value = expected.get(id);
        return value === undefined ? [] : [[id, { python, expected: value }]];
      }),
    );
    return [
      { of: `kind ${kind}`, in: SETTINGS[language], case: `problem ${n + 1}`, text: program.text, numbers },
    ];
  });
}
