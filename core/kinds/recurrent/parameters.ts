import type { GateIds } from '../../layers/recurrent-cells.ts';
import type { Quantity } from '../../document/quantity.ts';
import type { RecurrentProblem } from './problem.ts';
import type { Gate, Unrolled } from './unrolled.ts';

export interface ParameterIds {
  /** `U`, `W`, `b` or `bh`, with the gate where there are several: `W_i`. */
  readonly name: string;
  readonly gate: string;
  readonly part: keyof Gate;
  readonly rows: readonly (readonly string[])[];
}

/** One number of a parameter; of a bias, `column` is not used. */
export const numberAt = (gate: Gate | undefined, part: keyof Gate, row: number, column: number): Quantity => {
  const values = gate?.[part] ?? [];
  const found = values[row];
  return (typeof found === 'object' ? found[column] : found) ?? 0;
};

/** The parameters gate by gate. An index is left out where it can only be 1. */
export function parametersOf(
  problem: RecurrentProblem,
  { gates, units, features }: Unrolled,
): ParameterIds[] {
  const parts = ['U', 'W', 'b', 'bh'] as const;
  return Object.entries(gates).flatMap(([gate, values]) =>
    parts.flatMap((part): ParameterIds[] => {
      if (values[part] === null) return [];
      const name = problem.cell.type === 'rnn' ? part : `${part}_${gate}`;
      const columns = part === 'U' ? features : part === 'W' ? units : 1;
      const cell = (u: number, k: number): string =>
        units === 1 && columns === 1
          ? name
          : part === 'U' || part === 'W'
            ? `${name}_${u + 1}_${k + 1}`
            : `${name}_${u + 1}`;
      return [
        {
          name,
          gate,
          part,
          rows: Array.from({ length: units }, (_, u) =>
            Array.from({ length: columns }, (__, k) => cell(u, k)),
          ),
        },
      ];
    }),
  );
}

/** The ids of one gate, with `atTime` giving the id of a parameter as it is used at one time step. */
export function gateIds(
  parameters: readonly ParameterIds[],
  gate: string,
  atTime: (id: string) => string,
): GateIds {
  const rows = (part: keyof Gate): readonly (readonly string[])[] | null =>
    parameters.find((one) => one.gate === gate && one.part === part)?.rows.map((row) => row.map(atTime)) ??
    null;
  return {
    input: rows('U') ?? [],
    recurrent: rows('W') ?? [],
    bias: rows('b')?.flat() ?? null,
    recurrentBias: rows('bh')?.flat() ?? null,
  };
}
