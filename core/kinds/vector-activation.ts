import { z } from 'zod';
import { useConvention } from '../conventions.ts';
import { add, call, div, num, ref, sub } from '../expr/expr.ts';
import { evaluateLines } from '../solution/evaluate-lines.ts';
import type { Solution } from '../solution/solution.ts';
import type { Line } from '../solution/step.ts';
import { conventionChoicesSchema } from './convention-choices.ts';
import type { Box, Kind } from './kind.ts';
import { literal, quantitySchema } from './quantity.ts';

const functionNames = ['softmax', 'sigmoid', 'tanh', 'relu'] as const;

export const vectorActivationSchema = z.strictObject({
  kind: z.literal('vector-activation'),
  function: z.enum(functionNames),
  vector: z.array(quantitySchema).min(1).max(1000),
  /** `name`: is the function's name asked for as well? */
  asks: z.strictObject({ name: z.boolean() }).optional(),
  conventions: conventionChoicesSchema.optional(),
});
export type VectorActivationProblem = z.infer<typeof vectorActivationSchema>;

export interface VectorActivationAnswer {
  readonly function: string;
  readonly vector: readonly number[];
}
/** Step ids, element by element: the inputs, each stage in between (shifted, exponentials), the outputs; and single steps shared by all (largest entry, sum). */
export interface VectorActivationPicture {
  readonly function: string;
  readonly inputs: readonly string[];
  readonly stages: readonly { readonly title: string; readonly steps: readonly string[] }[];
  readonly shared: readonly string[];
  readonly outputs: readonly string[];
}
export type VectorActivationSolution = Solution<'vector-activation', VectorActivationAnswer, VectorActivationPicture>;

const FIGURES = 3;

/**
 * An activation applied to a vector. Softmax:   s_i = e^(a_i − m) / Σⱼ e^(a_j − m)   with m the largest entry (the factor e^−m cancels, and
 * nothing overflows) or m = 0, by the convention `softmax-shift`. Goodfellow et al. 2016, §4.1 and eq. 6.29. The others act entry by entry.
 */
export const vectorActivation: Kind<VectorActivationProblem, VectorActivationSolution> = {
  name: 'vector-activation',
  title: 'Activation of a vector',
  schema: vectorActivationSchema,
  solve: ({ function: name, vector, conventions: choices }) => {
    const shift = useConvention('softmax-shift', choices);
    const ids = (letter: string): string[] => vector.map((_, i) => `${letter}${i + 1}`);
    const inputs = ids('a');
    const given = vector.map((entry, i): Line => ({ id: `a${i + 1}`, phase: 'given', formula: literal(entry) }));
    const picture = { function: name, inputs };
    if (name !== 'softmax') {
      const outputs = ids('s');
      const steps = evaluateLines([
        ...given,
        ...outputs.map((id, i): Line => ({ id, phase: 'work', formula: name === 'relu' ? call('relu', ref(inputs[i] ?? ''), num(0)) : call(name, ref(inputs[i] ?? '')) })),
      ]);
      return {
        kind: 'vector-activation',
        steps,
        answer: { function: name, vector: steps.slice(vector.length).map(({ value }) => value) },
        picture: { ...picture, stages: [], shared: [], outputs },
        conventions: [],
        alternatives: [],
      };
    }
    const shifted = shift.choice === 'max';
    const [exponentials, outputs] = [ids('e'), ids('s')];
    const lines: Line[] = [
      ...given,
      ...(shifted ? [{ id: 'm', phase: 'work', formula: call('max', ...inputs.map(ref)), note: 'The largest entry is subtracted first: the common factor cancels, and no exponential can overflow.' } as const] : []),
      ...exponentials.map((id, i): Line => ({ id, phase: 'work', formula: call('exp', shifted ? sub(ref(inputs[i] ?? ''), ref('m')) : ref(inputs[i] ?? '')) })),
      { id: 'S', phase: 'work', formula: add(...exponentials.map(ref)) },
      ...outputs.map((id, i): Line => ({ id, phase: 'work', formula: div(ref(exponentials[i] ?? ''), ref('S')) })),
    ];
    const steps = evaluateLines(lines);
    return {
      kind: 'vector-activation',
      steps,
      answer: { function: name, vector: steps.slice(-vector.length).map(({ value }) => value) },
      picture: { ...picture, stages: [{ title: shifted ? 'Exponentials of the shifted entries' : 'Exponentials', steps: exponentials }], shared: shifted ? ['m', 'S'] : ['S'], outputs },
      conventions: [shift],
      alternatives: [],
    };
  },
  boxes: ({ function: name, asks }, { picture }) => [
    ...(asks?.name === true
      ? [{
          id: 'function',
          label: { tex: '\\text{Activation}', plain: 'Activation' },
          group: 'Activation',
          weight: 1,
          accepts: { type: 'text', ideas: [{ name, phrases: name === 'softmax' ? [name, 'soft max'] : [name] }], model: name },
          contract: 'the name of a function',
        } satisfies Box]
      : []),
    {
      id: 'vector',
      label: { tex: '\\text{Result}', plain: 'Result' },
      group: 'Activation',
      weight: 1,
      accepts: { type: 'vector', steps: picture.outputs, figures: FIGURES },
      contract: `numbers in order, e.g. (0.1, 0.9); ${FIGURES} significant figures or exact`,
    },
  ],
};
