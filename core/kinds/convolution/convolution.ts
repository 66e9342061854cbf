import { ProblemError } from '../../errors.ts';
import { useConvention, type ConventionChoices, type ConventionUse } from '../../conventions/index.ts';
import { symbolOf } from '../../format/symbol.ts';
import { activationConventions } from '../../layers/activations.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Solution } from '../../solution/solution.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { chainOf, type Chain } from './chain.ts';
import { linesOf, nested, type Named, type Worked } from './lines.ts';
import { pictureOf, type ConvolutionPicture } from './picture.ts';
import { convolutionProblemSchema, type ConvolutionProblem } from './problem.ts';
import { convolutionProgram } from './program.ts';
import { printConvolution } from './text-print.ts';
import { parseConvolution } from './text.ts';
import type { Box, Kind } from '../kind.ts';

export type { ConvolutionPicture } from './picture.ts';
export { convolutionProblemSchema, type ConvolutionProblem } from './problem.ts';
export type { KernelPicture, MapPicture, StagePicture } from './stage-picture.ts';

/** Arrays are lists within lists; a single channel or filter is not a list of its own. */
export interface ConvolutionAnswer {
  readonly output: unknown;
  readonly loss?: number;
  /** By the name of the array: `x`, `w`, `b`, `y`. */
  readonly gradients?: Readonly<Record<string, unknown>>;
}
export type ConvolutionSolution = Solution<'convolution', ConvolutionAnswer, ConvolutionPicture>;

const FIGURES = 3;

/**
 * A convolution, or a short chain of convolution, activation and pooling, with its numbers: every cell of
 * every map one line, and the gradients by kernel, bias and input by the chain rule. Cells of padding are
 * drawn as 0 and left out of the sums, where their products add nothing. Dumoulin & Visin 2016, §2–§4;
 * Goodfellow et al. 2016, §9.1, §9.3 and §9.5.
 */
export const convolutionKind: Kind<ConvolutionProblem, ConvolutionSolution> = {
  name: 'convolution',
  title: 'Convolution by hand',
  source: 'Dumoulin & Visin 2016, §2–§4; Goodfellow et al. 2016, §9.1, §9.3 and §9.5',
  schema: convolutionProblemSchema,
  solve: (problem) => {
    const ours = solveUnder(problem, problem.conventions);
    return {
      ...ours,
      alternatives: alternatives(ours, problem.conventions, (choices) =>
        orElse(() => solveUnder(problem, choices), ours),
      ),
    };
  },
  present: () => ({
    motion: true,
    picture: 'tables',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes: (problem) => {
    const { outputs, weights, biases, input, slopes } = linesOf(
      problem,
      chainOf(problem, problem.conventions),
      problem.conventions,
    );
    const output = outputs.at(-1);
    const asked = [...weights, ...biases, input].filter(
      (array): array is Named => array !== null && slopes.includes(array),
    );
    return [
      ...(output ? rowBoxes(output, 'Output') : []),
      ...asked.flatMap((array) =>
        rowBoxes(
          { ...array, name: gradientId('L', array.name), ids: array.ids.map((id) => gradientId('L', id)) },
          `Gradient of the ${array.title.toLowerCase()}`,
        ),
      ),
    ];
  },
  text: {
    example: 'conv [1 2 3; 4 5 6; 7 8 9] * [1 0; 0 -1], stride 1, pad 0',
    hint: 'input * kernel, rows ended by ; and channels by |, then stride, pad, dilation, groups, bias; further layers after ->: relu -> max-pool 2; last loss sum, target [...] or gradient [...]',
    parse: parseConvolution,
    print: printConvolution,
  },
  program: convolutionProgram,
};

function solveUnder(
  problem: ConvolutionProblem,
  choices: ConventionChoices | undefined,
): ConvolutionSolution {
  const chain = chainOf(problem, choices);
  const worked = linesOf(problem, chain, choices);
  const steps = evaluateLines(worked.lines);
  const values = new Map(steps.map(({ id, value }) => [id, value]));
  const valueOf = (id: string): number => values.get(id) ?? Number.NaN;
  const output = worked.outputs.at(-1);
  return {
    kind: 'convolution',
    steps,
    answer: {
      output: output ? nested(output, valueOf) : [],
      ...(values.has('L') ? { loss: valueOf('L') } : {}),
      ...(worked.slopes.length > 0
        ? {
            gradients: Object.fromEntries(
              worked.slopes.map((array) => [array.name, nested(array, (id) => valueOf(gradientId('L', id)))]),
            ),
          }
        : {}),
    },
    picture: pictureOf(chain, worked, choices),
    conventions: conventionsOf(problem, chain, worked, valueOf, choices),
    alternatives: [],
  };
}

/** Another convention may leave a target without its cell: then it is no reading of this problem. */
function orElse<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ProblemError) return otherwise;
    throw error;
  }
}

function conventionsOf(
  problem: ConvolutionProblem,
  { stages }: Chain,
  { outputs, input, slopes }: Worked,
  valueOf: (id: string) => number,
  choices: ConventionChoices | undefined,
): readonly ConventionUse[] {
  const backward = slopes.length > 0;
  const uses = stages.flatMap(({ entry, layer, window, weight }, i): ConventionUse[] => {
    const padded = window?.padding.flat().some((cells) => cells > 0) === true;
    if (entry.type === 'activation')
      return activationConventions(
        entry.function,
        (outputs[i - 1] ?? input).ids.map(valueOf),
        backward,
        choices,
      );
    const same = useConvention('same-padding', choices);
    const tie = useConvention('tie', choices);
    return [
      ...(weight ? [useConvention('convolution-flip', choices)] : []),
      ...(window?.same === true && same.stated ? [same] : []),
      ...(layer?.type === 'max-pool' || layer?.type === 'average-pool'
        ? [useConvention('pool-rounding', choices)]
        : []),
      ...(layer?.type === 'average-pool' && padded ? [averagePadding(window?.same === true, choices)] : []),
      ...(layer?.type.endsWith('max-pool') === true && backward ? [tie] : []),
      ...(layer?.type === 'upsample' && layer.mode === 'linear'
        ? [useConvention('upsample-corners', choices)]
        : []),
    ];
  });
  if (problem.loss?.name === 'squared-error') uses.push(useConvention('squared-error-factor', choices));
  return uses.filter((use, i) => uses.findIndex(({ name }) => name === use.name) === i);
}

/** Under 'same', which Keras alone pools with, padding is left out unless the problem says otherwise. */
function averagePadding(same: boolean, choices: ConventionChoices | undefined): ConventionUse {
  const use = useConvention('average-pool-padding', choices);
  return same && !use.stated ? { ...use, choice: 'left-out' } : use;
}

/** One box for every row of every channel. */
function rowBoxes({ name, shape, ids }: Named, group: string): Box[] {
  const columns = shape.at(-1) ?? 1;
  const symbol = symbolOf(name);
  return Array.from({ length: ids.length / columns }, (_, row): Box => {
    const steps = ids.slice(row * columns, (row + 1) * columns);
    const only = ids.length === columns;
    return {
      id: only ? name : `${name} row ${row + 1}`,
      label: {
        tex: only ? symbol.tex : `${symbol.tex}\\text{, row ${row + 1}}`,
        plain: only ? symbol.plain : `${symbol.plain}, row ${row + 1}`,
      },
      group,
      weight: 1,
      accepts:
        steps.length === 1
          ? { type: 'real', step: steps[0] ?? '', figures: FIGURES }
          : { type: 'vector', steps, figures: FIGURES },
      contract:
        steps.length === 1
          ? `${FIGURES} significant figures or exact`
          : `numbers in order, e.g. (1, 0, -2); ${FIGURES} significant figures or exact`,
    };
  });
}
