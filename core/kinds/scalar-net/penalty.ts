import { problemError } from '../../errors.ts';
import type { Line } from '../../solution/step.ts';
import { literal } from '../../document/quantity.ts';
import type { Penalties } from './problem.ts';

/** A penalty with the ids of its steps. */
export interface PenaltyInUse {
  readonly name: Penalties[number]['name'];
  readonly strength: Line;
  readonly id: string;
  readonly parameters: readonly string[];
}

/**
 * The penalties of a document with their names on paper. A penalty that names no parameters applies to
 * `weights`. `taken`: the optimizer already uses the name λ.
 */
export function penaltiesInUse(
  given: Penalties | undefined,
  parameters: ReadonlyMap<string, unknown>,
  weights: readonly string[],
  taken: boolean,
): readonly PenaltyInUse[] {
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
