import { passId } from '../../../core/format/pass.ts';
import type { ScalarNetSolution } from '../../../core/kinds/scalar-net/scalar-net.ts';
import { asFunction } from '../../../core/views/as-function.ts';

/** The samples that a network with one output is fitted to, and the network as a function of inputs and parameters. */
export interface ModelData {
  /** Step ids; `outputs` by the number of updates before. */
  readonly samples: readonly {
    readonly number: number;
    readonly inputs: readonly string[];
    readonly target: string;
    readonly outputs: ReadonlyMap<number, string>;
  }[];
  /** Every parameter by its step ids: the given value, then the value after each update. */
  readonly parameters: readonly (readonly string[])[];
  /** The output for these inputs and parameters. */
  readonly model: (inputs: readonly number[], parameters: readonly number[]) => number;
}

/** What a plot of data and model shows; null without several samples, one or two inputs, and one output. */
export function modelData({ picture, steps }: ScalarNetSolution): ModelData | null {
  const compared = picture.units.filter(({ target }) => target !== null);
  const [output] = compared;
  const [first] = picture.passes;
  const numbers = [...new Set(picture.passes.flatMap(({ sample }) => sample ?? []))].sort((a, b) => a - b);
  if (!output || compared.length > 1 || !first || numbers.length < 2 || picture.inputs.length > 2)
    return null;
  const known = new Set(steps.map(({ id }) => id));
  const given = (id: string, sample: number | null): string => passId(id, { sample, updates: 0 });
  const rounds = picture.rounds.length;
  const after = (id: string, updates: number): string =>
    rounds > 1 ? passId(id, { sample: null, updates }) : `${id}'`;
  const parameters = [
    ...new Set([
      ...picture.edges.map(({ weight }) => weight),
      ...picture.units.flatMap(({ bias }) => bias ?? []),
    ]),
  ].map((id) => [
    id,
    ...Array.from({ length: rounds }, (_, i) => after(id, i + 1)).filter((next) => known.has(next)),
  ]);
  const inputsOf = (sample: number | null): readonly string[] =>
    picture.inputs.map((id) => given(id, sample));
  const value = asFunction(steps, passId(output.output, first), [
    ...inputsOf(first.sample),
    ...parameters.flatMap(([id = '']) => id),
  ]);
  return {
    samples: numbers.map((number) => ({
      number,
      inputs: inputsOf(number),
      target: given(output.target ?? '', number),
      outputs: new Map(
        picture.passes
          .filter(({ sample }) => sample === number)
          .map((pass) => [pass.updates, passId(output.output, pass)]),
      ),
    })),
    parameters,
    model: (inputs, values) => value([...inputs, ...values]),
  };
}
