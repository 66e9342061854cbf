import { z } from 'zod';
import type { ConventionUse } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { add, ref } from '../../expr/expr.ts';
import { penalties, penaltyNames } from '../../losses/penalties.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Line } from '../../solution/step.ts';
import { literal, quantitySchema } from '../../document/quantity.ts';
import { ofAll, type Network } from './network.ts';

/**
 * A penalty on parameters beside the loss: J = L + R(w), ∂J/∂w = ∂L/∂w + ∂R/∂w. It is added once an update,
 * however many samples there are, and by default to weights only. Goodfellow et al. 2016, eq. 7.1 and the
 * remark below it on biases.
 */
export const penaltiesSchema = z
  .array(
    z.strictObject({
      name: z.enum(penaltyNames),
      strength: quantitySchema,
      parameters: z.array(z.string().max(31)).min(1).max(50_000).optional(),
    }),
  )
  .min(1)
  .max(penaltyNames.length);
export type Penalties = z.infer<typeof penaltiesSchema>;

const OBJECTIVE = 'J';

interface InUse {
  readonly name: Penalties[number]['name'];
  readonly strength: Line;
  readonly id: string;
  readonly parameters: readonly string[];
}

/**
 * The penalties of a document with their names on paper. `weights` pay where a penalty does not say which
 * parameters do. `taken`: λ is the optimizer's already.
 */
export function penaltiesInUse(
  given: Penalties | undefined,
  parameters: ReadonlyMap<string, unknown>,
  weights: readonly string[],
  taken: boolean,
): readonly InUse[] {
  return (given ?? []).map(({ name, strength, parameters: paying }, i) => {
    if (given?.findIndex((other) => other.name === name) !== i)
      throw problemError(`penalties[${i}]`, `a second ${name} penalty`, 'give each once');
    paying?.forEach((id, j) => {
      if (!parameters.has(id))
        throw problemError(
          `penalties[${i}].parameters[${j}]`,
          `unknown parameter "${id}"`,
          `parameters are ${[...parameters.keys()].slice(0, 12).join(', ')}`,
        );
    });
    const mark = (given?.length ?? 0) > 1 || taken ? String(i + 1) : '';
    return {
      name,
      strength: { id: `lambda${mark}`, phase: 'given', formula: literal(strength) },
      id: `R${mark}`,
      parameters: [...new Set(paying ?? weights)],
    };
  });
}

export const penaltyConventions = ({ penalties: inUse, choices }: Network): ConventionUse[] =>
  inUse.flatMap(({ name }) => penalties[name].conventions(choices));

/** What update n differentiates where there are penalties. */
export const penaltyObjective = (network: Network, n: number): string | null =>
  network.penalties.length > 0 ? ofAll(OBJECTIVE, n) : null;

/** R and J of update n, given the loss, and the line of ∂J/∂w by the point at which a parameter is taken. */
export function penalized(
  network: Network,
  n: number,
  loss: string,
  at: (id: string) => string,
): { readonly lines: readonly Line[]; readonly id: string; readonly gradient: (by: string) => Line } {
  const paid = network.penalties.map(({ name, strength, id, parameters }) => ({
    id: ofAll(id, n),
    ...penalties[name].line(parameters.map(at), ref(strength.id), network.choices),
  }));
  const id = ofAll(OBJECTIVE, n);
  return {
    id,
    lines: [
      ...paid.map(({ id: own, formula }): Line => ({
        id: own,
        phase: 'loss',
        formula,
        note: 'The penalty on the parameters.',
      })),
      {
        id,
        phase: 'loss',
        formula: add(ref(loss), ...paid.map(({ id: own }) => ref(own))),
        note: 'What is made small: the loss and its penalty.',
      },
    ],
    gradient: (by) => ({
      id: gradientId(id, by),
      phase: 'backward',
      formula: add(ref(gradientId(loss, by)), ...paid.flatMap(({ partials }) => partials[by] ?? [])),
      note: paid.some(({ partials }) => partials[by])
        ? 'The slope of the loss, and that of the penalty.'
        : 'It pays no penalty.',
    }),
  };
}
