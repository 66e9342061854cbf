import { z } from 'zod';
import type { ConventionChoices } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { differentiate } from '../../expr/differentiate.ts';
import { div, mul, neg, num, ref, sub, type Expr } from '../../expr/expr.ts';
import {
  activationConventions,
  activationFormula,
  activationLines,
  activationNames,
  activationParameters,
  activationParameterSchema,
  isGroupwise,
} from '../../layers/activations.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Line } from '../../solution/step.ts';
import { parseVectorActivation, printVectorActivation } from './text.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import type { GridsPicture } from '../grids.ts';
import type { Box, Kind } from '../kind.ts';
import { literal, quantitySchema } from '../../document/quantity.ts';

export const vectorActivationSchema = z.strictObject({
  kind: z.literal('vector-activation'),
  function: z.enum(activationNames),
  /** Of a function that has one: the slope of a leaky ReLU or PReLU below 0, the α of ELU. */
  parameter: activationParameterSchema.optional(),
  vector: z.array(quantitySchema).min(1).max(1000),
  /**
   * `name`: is the function's name asked for as well? `jacobian`: the slope of every output by every entry?
   */
  asks: z.strictObject({ name: z.boolean().optional(), jacobian: z.boolean().optional() }).optional(),
  conventions: conventionChoicesSchema.optional(),
});
export type VectorActivationProblem = z.infer<typeof vectorActivationSchema>;

export interface VectorActivationAnswer {
  readonly function: string;
  readonly vector: readonly number[];
  /** Row i holds ∂sᵢ/∂aⱼ; absent where it is not asked for. */
  readonly jacobian?: readonly (readonly number[])[];
}
/**
 * Step ids, element by element: the inputs, each stage in between (shifted, exponentials), the outputs;
 * single steps shared by all (largest entry, sum); and the Jacobian as a grid.
 */
export interface VectorActivationPicture extends GridsPicture {
  readonly function: string;
  readonly inputs: readonly string[];
  readonly stages: readonly { readonly title: string; readonly steps: readonly string[] }[];
  readonly shared: readonly string[];
  readonly outputs: readonly string[];
}
export type VectorActivationSolution = Solution<
  'vector-activation',
  VectorActivationAnswer,
  VectorActivationPicture
>;

const FIGURES = 3;
/** A Jacobian of more rows is not worked by hand, nor read. */
const MOST_ROWS = 12;

/**
 * An activation applied to a vector. Softmax: s_i = e^(a_i − m) / Σⱼ e^(a_j − m) with m the largest entry
 * (the factor e^−m cancels, and nothing overflows) or m = 0, by the convention `softmax-shift`; its Jacobian
 * is ∂s_i/∂a_j = s_i(δ_ij − s_j). Log-softmax is its logarithm, with ∂l_i/∂a_j = δ_ij − s_j. The others act
 * entry by entry, with slopes on the diagonal alone. Goodfellow et al. 2016, §4.1 and eq. 6.29; Bishop 2006,
 * eq. 4.106.
 */
export const vectorActivation: Kind<VectorActivationProblem, VectorActivationSolution> = {
  name: 'vector-activation',
  title: 'Activation of a vector',
  schema: vectorActivationSchema,
  source: 'Goodfellow et al. 2016, §4.1 and §6.2.2; Bishop 2006, eq. 4.106',
  solve: (problem) => {
    const { function: name, parameter, vector, asks } = problem;
    if (parameter !== undefined && !activationParameters[name])
      throw problemError(
        'parameter',
        `${name} has no parameter`,
        `leave it out, or use ${Object.keys(activationParameters).join(', ')}`,
      );
    if (asks?.jacobian === true && vector.length > MOST_ROWS)
      throw problemError(
        'asks.jacobian',
        `a Jacobian of ${vector.length} × ${vector.length}`,
        `ask for it of at most ${MOST_ROWS} entries`,
      );
    const ours = solveUnder(problem, problem.conventions);
    // Without the shift a large entry overflows: then there is no other solution to show.
    return {
      ...ours,
      alternatives: isGroupwise(name)
        ? []
        : alternatives(ours, problem.conventions, (choices) => solveUnder(problem, choices)),
    };
  },
  present: () => ({
    motion: true,
    picture: 'wide',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes: ({ function: name, asks }, { picture }) => [
    ...(asks?.name === true
      ? [
          {
            id: 'function',
            label: { tex: '\\text{Activation}', plain: 'Activation' },
            group: 'Activation',
            weight: 1,
            accepts: { type: 'text', ideas: [{ name, phrases: phrasesOf(name) }], model: name },
            contract: 'the name of a function',
          } satisfies Box,
        ]
      : []),
    {
      id: 'vector',
      label: { tex: '\\text{Result}', plain: 'Result' },
      group: 'Activation',
      weight: 1,
      accepts: { type: 'vector', steps: picture.outputs, figures: FIGURES },
      contract: `numbers in order, e.g. (0.1, 0.9); ${FIGURES} significant figures or exact`,
    },
    ...picture.bands
      .flatMap(({ grids }) => grids)
      .flatMap(({ rows }) =>
        rows.map((row, i): Box => ({
          id: isGroupwise(name) ? `row ${i + 1}` : 'slopes',
          label: isGroupwise(name)
            ? { tex: `\\text{Row ${i + 1}}`, plain: `Row ${i + 1}` }
            : { tex: '\\text{Slopes}', plain: 'Slopes' },
          group: 'Jacobian',
          weight: 1,
          accepts: { type: 'vector', steps: row.flatMap((id) => id ?? []), figures: FIGURES },
          contract: `numbers in order; ${FIGURES} significant figures or exact`,
        })),
      ),
  ],
  text: {
    example: 'softmax (1, 2, 3) jacobian',
    hint: 'The function, its parameter where it has one, and the entries: leaky_relu 0.1 (1, −2). “jacobian” asks for the slopes as well.',
    parse: (text) => vectorActivationSchema.parse(parseVectorActivation(text)),
    print: printVectorActivation,
  },
};

const phrasesOf = (name: string): string[] => [
  ...new Set([
    name,
    name.replace('-', ' '),
    name.replace('-', ''),
    ...(name === 'softmax' ? ['soft max'] : []),
  ]),
];

function solveUnder(
  problem: VectorActivationProblem,
  choices: ConventionChoices | undefined,
): VectorActivationSolution {
  const { function: name, parameter, vector, asks } = problem;
  const ids = (letter: string): string[] => vector.map((_, i) => `${letter}${i + 1}`);
  const [inputs, outputs] = [ids('a'), ids('s')];
  const jacobian = asks?.jacobian === true;
  const worked = activationLines({
    name,
    parameter: parameter === undefined ? undefined : num(parameter),
    sums: inputs,
    outputs,
    phase: 'work',
    between: (what, entry) => (what === 'largest' ? 'm' : what === 'total' ? 'S' : `e${entry + 1}`),
    choices,
  });
  const slopes = jacobian ? slopeLines(problem, inputs, outputs, choices) : [];
  const steps = evaluateLines([
    ...vector.map((entry, i): Line => ({ id: `a${i + 1}`, phase: 'given', formula: literal(entry) })),
    ...worked.lines,
    ...slopes.flat(),
  ]);
  const value = new Map(steps.map((step) => [step.id, step.value]));
  const numbers = (of: readonly string[]): number[] => of.map((id) => value.get(id) ?? 0);
  const rows = slopes.map((row) => row.map(({ id }) => id));
  const shifted = worked.shared.includes('m');
  return {
    kind: 'vector-activation',
    steps,
    answer: {
      function: name,
      vector: numbers(outputs),
      ...(jacobian ? { jacobian: rows.map(numbers) } : {}),
    },
    picture: {
      function: name,
      inputs,
      stages:
        worked.exponentials.length > 0
          ? [
              {
                title: shifted ? 'Exponentials of the shifted entries' : 'Exponentials',
                steps: worked.exponentials,
              },
            ]
          : [],
      shared: worked.shared,
      outputs,
      bands: jacobian
        ? [
            {
              title: isGroupwise(name)
                ? 'Jacobian: row i holds the slopes of output i by every entry'
                : 'Slopes: each output depends on its own entry alone',
              grids: [{ id: 'jacobian', title: '', phase: 'backward', rows }],
            },
          ]
        : [],
    },
    conventions: activationConventions(name, numbers(inputs), jacobian, choices),
    alternatives: [],
  };
}

/** The slopes row by row: of softmax and log-softmax all of them, of the others the diagonal as one row. */
function slopeLines(
  { function: name, parameter }: VectorActivationProblem,
  inputs: readonly string[],
  outputs: readonly string[],
  choices: ConventionChoices | undefined,
): Line[][] {
  const line = (i: number, j: number, formula: Expr): Line => ({
    id: gradientId(outputs[i] ?? '', inputs[j] ?? ''),
    phase: 'backward',
    formula,
    ...(i === 0 && j === 0 ? { heading: isGroupwise(name) ? 'Jacobian' : 'Slopes' } : {}),
    note: !isGroupwise(name)
      ? 'The local slope; the slopes by all other entries are 0.'
      : i === j
        ? 'On the diagonal δ is 1.'
        : 'Off the diagonal δ is 0: raising one entry takes from the others.',
  });
  if (!isGroupwise(name)) {
    return [
      inputs.map((id, i) =>
        line(
          i,
          i,
          differentiate(
            activationFormula(name, ref(id), parameter === undefined ? undefined : num(parameter), choices),
            id,
            ref(outputs[i] ?? ''),
          ),
        ),
      ),
    ];
  }
  const share = (j: number): Expr =>
    name === 'softmax' ? ref(outputs[j] ?? '') : div(ref(`e${j + 1}`), ref('S'));
  return outputs.map((output, i) =>
    inputs.map((_, j) => {
      if (name === 'log-softmax') return line(i, j, i === j ? sub(num(1), share(j)) : neg(share(j)));
      return line(i, j, i === j ? mul(ref(output), sub(num(1), share(j))) : neg(mul(ref(output), share(j))));
    }),
  );
}
