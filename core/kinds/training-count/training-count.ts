import { say } from '../../language/text.ts';
import type { Language } from '../../expr/language.ts';
import type { Program } from '../../solution/program.ts';
import type { Solution } from '../../solution/solution.ts';
import { boxesOfSteps, checkAsks, withMistakes } from '../asked-steps.ts';
import { solvedWithReasons } from '../explained.ts';
import { boxesGrid, type GridsPicture } from '../grids.ts';
import type { Box, Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import { linesOf, mistakesOf } from './lines.ts';
import { checkProblem, trainingCountSchema, type TrainingCountProblem } from './problem.ts';
import { recipe } from './recipe.ts';
import { text } from './text.ts';

export { trainingCountSchema, type TrainingCountProblem } from './problem.ts';

export interface TrainingCountAnswer {
  readonly perEpoch: number;
  readonly total: number;
}
export type TrainingCountSolution = Solution<'training-count', TrainingCountAnswer, GridsPicture>;

/** Throws ProblemError, located within the problem. */
function solve(problem: TrainingCountProblem): TrainingCountSolution {
  checkProblem(problem);
  const steps = solvedWithReasons(linesOf(problem));
  checkAsks(problem.asks, steps);
  const value = new Map(steps.map((step) => [step.id, step.value]));
  return {
    kind: 'training-count',
    steps,
    answer: { perEpoch: value.get('updates') ?? Number.NaN, total: value.get('total') ?? Number.NaN },
    picture: boxesGrid(steps, {
      given: say('Given', 'दिया हुआ', 'দেওয়া'),
      work: say('Counts', 'गिनती', 'গণনা'),
    }),
    conventions: [],
    alternatives: [],
  };
}

/** Counts are whole numbers, exact. */
const asInteger = (box: Box): Box =>
  box.accepts.type === 'real'
    ? { ...box, accepts: { type: 'integer', step: box.accepts.step }, contract: 'a whole number' }
    : box;

/** In Python the batches are made and counted, one after another. null for other languages and for very many. */
function program(
  { samples, batchSize, epochs, dropLast, accumulate }: TrainingCountProblem,
  { steps, answer }: TrainingCountSolution,
  language: Language,
): Program | null {
  if (language !== 'python' || samples > MOST_SAMPLES || answer.total > MOST_SAMPLES) return null;
  const known = new Set(steps.map(({ id }) => id));
  const names = Object.entries({
    batches: 'len(sizes)',
    last: 'sizes[-1]',
    dropped: `${samples} - sum(sizes)`,
    updates: `total // ${epochs}`,
    total: 'total',
  }).filter(([id]) => known.has(id));
  const text = [
    `sizes = [len(range(start, min(start + ${batchSize}, ${samples}))) for start in range(0, ${samples}, ${batchSize})]`,
    ...(dropLast ? [`sizes = [size for size in sizes if size == ${batchSize}]`] : []),
    'total = 0',
    `for epoch in range(${epochs}):`,
    '    for batch in range(1, len(sizes) + 1):',
    `        total += batch % ${accumulate} == 0 or batch == len(sizes)`,
    ...names.map(([id, counted]) => `print('${id} =', ${counted})`),
    '',
  ].join('\n');
  return { language, text, names: Object.fromEntries(names) };
}
const MOST_SAMPLES = 200_000;

/** Updates of mini-batch training: batches an epoch (the last one kept or dropped), updates an epoch and in all. */
export const trainingCount: Kind<TrainingCountProblem, TrainingCountSolution> = {
  name: 'training-count',
  title: 'Updates per epoch',
  source: 'Goodfellow et al. 2016, §8.1.3; PyTorch DataLoader (drop_last)',
  schema: trainingCountSchema,
  skill: 'updates-per-epoch',
  recipe,
  setting: say(
    'A network is trained on the given number of samples in batches.',
    'एक नेटवर्क को दिए गए नमूनों पर बैचों में प्रशिक्षित किया जाता है।',
    'একটি নেটওয়ার্ককে দেওয়া সংখ্যক নমুনায় ব্যাচে ব্যাচে প্রশিক্ষণ দেওয়া হয়।',
  ),
  solve,
  present: () => workedInTables('none'),
  boxes: (problem, { steps }) =>
    withMistakes(boxesOfSteps(steps, problem.asks).map(asInteger), mistakesOf(problem)),
  text,
  program,
};
