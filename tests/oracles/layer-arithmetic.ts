import type { ConventionChoices } from '../../core/conventions/index.ts';
import { add, mul, num, ref } from '../../core/expr/expr.ts';
import type { Arithmetic, Cells } from '../../core/layers/layer.ts';
import { backpropagate, gradientId } from '../../core/solution/backpropagate.ts';
import { evaluateLines } from '../../core/solution/evaluate-lines.ts';
import { stepsById, type Line } from '../../core/solution/step.ts';
import { sizeOf, tensor, type Tensor } from '../../core/tensor/tensor.ts';
import { BY_DIFFERENCES, centralDifference } from './finite-differences.ts';
import { FEW_ROUNDINGS } from './close.ts';
import { seeded } from './seeded.ts';

/** A layer with inputs and parameters. */
export interface LayerCase<Entry> {
  readonly arithmetic: Arithmetic<Entry> | undefined;
  readonly entry: Entry;
  readonly inputs: readonly Tensor[];
  readonly parameters?: Readonly<Record<string, Tensor>>;
  readonly conventions?: ConventionChoices;
  /** Indices of inputs without a gradient (a mask, indices). */
  readonly fixed?: readonly number[];
  /** A mistake to make in the worked lines, or in the backward lines derived from them. */
  readonly mistake?: (lines: readonly Line[]) => readonly Line[];
}

/** An array of seeded numbers between −2 and 2, two decimals each, as in exams, and never −0. */
export function seededTensor(shape: readonly number[], seed: number): Tensor {
  const next = seeded(seed);
  return tensor(
    shape,
    Array.from({ length: sizeOf(shape) }, () => Math.round(next() * 400 - 200) / 100 + 0),
  );
}

/** Seeded values for every parameter of a layer. */
export function seededParameters<Entry>(
  arithmetic: Arithmetic<Entry> | undefined,
  entry: Entry,
  inputs: readonly Tensor[],
  seed: number,
): Readonly<Record<string, Tensor>> {
  const shapes =
    arithmetic?.parameters(
      entry,
      inputs.map(({ shape }) => shape),
    ) ?? {};
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape], i) => [name, seededTensor(shape, seed + i)]),
  );
}

/**
 * The differences between the routes through a layer, in words; empty when all agree. Compared are the lines'
 * output with the array kernel's; the backward kernel with finite differences of the forward kernel; and
 * back-propagation over the lines with the backward kernel.
 */
export function disagreements<Entry>({
  arithmetic,
  entry,
  inputs,
  parameters = {},
  conventions,
  fixed = [],
  mistake = (lines) => lines,
}: LayerCase<Entry>): string[] {
  if (!arithmetic) return ['there is no arithmetic'];
  const found: string[] = [];
  const agree = (
    what: string,
    actual: number | undefined,
    expected: number | undefined,
    { within }: { readonly within: number },
  ): void => {
    const [a, b] = [actual ?? Number.NaN, expected ?? Number.NaN];
    if (!(Math.abs(a - b) <= within * Math.max(1, Math.abs(b)))) found.push(`${what}: ${a} against ${b}`);
  };
  const output = arithmetic.forward(entry, inputs, parameters, conventions);
  const weights = seededTensor(output.shape, 20230223);
  const scalar = (of: Tensor): number =>
    of.data.reduce((sum, value, at) => sum + value * (weights.data[at] ?? 0), 0);

  // The backward kernel against finite differences of the forward kernel.
  const back = arithmetic.backward(entry, inputs, parameters, weights, conventions);
  const moved = (of: Tensor, at: number, value: number): Tensor =>
    tensor(
      of.shape,
      of.data.map((old, i) => (i === at ? value : old)),
    );
  inputs.forEach((input, i) => {
    if (back.inputs[i]?.shape.join() !== input.shape.join())
      found.push(`the gradient by input ${i + 1} has the shape ${back.inputs[i]?.shape.join('×')}`);
    if (fixed.includes(i)) return;
    input.data.forEach((value, at) => {
      const by = (x: number): number =>
        scalar(
          arithmetic.forward(
            entry,
            inputs.map((one, j) => (j === i ? moved(one, at, x) : one)),
            parameters,
            conventions,
          ),
        );
      agree(
        `kernel's slope by input ${i + 1}, number ${at + 1}`,
        back.inputs[i]?.data[at],
        centralDifference(by, value),
        BY_DIFFERENCES,
      );
    });
  });
  for (const [name, parameter] of Object.entries(parameters)) {
    parameter.data.forEach((value, at) => {
      const by = (x: number): number =>
        scalar(
          arithmetic.forward(entry, inputs, { ...parameters, [name]: moved(parameter, at, x) }, conventions),
        );
      agree(
        `kernel's slope by ${name}, number ${at + 1}`,
        back.parameters[name]?.data[at],
        centralDifference(by, value),
        BY_DIFFERENCES,
      );
    });
  }

  // The lines against the kernels.
  const cells = (letter: string, of: Tensor): Cells => ({
    shape: of.shape,
    known: [...of.data],
    ids: Array.from(of.data, (_, at) => `${letter}_${at + 1}`),
  });
  const inputCells = inputs.map((input, i) => cells(`in${i + 1}`, input));
  const parameterCells = Object.fromEntries(
    Object.entries(parameters).map(([name, parameter], i) => [name, cells(`par${i + 1}`, parameter)]),
  );
  const given = [
    ...inputs.map((input, i) => [inputCells[i], input] as const),
    ...Object.entries(parameters).map(([name, parameter]) => [parameterCells[name], parameter] as const),
  ].flatMap(([{ ids } = { ids: [] }, { data }]) =>
    ids.map((id, at): Line => ({ id, phase: 'given', formula: num(data[at] ?? 0) })),
  );
  const made = arithmetic.lines(entry, inputCells, parameterCells, 'y', conventions);
  if (made.output.shape.join() !== output.shape.join())
    found.push(`the lines make ${made.output.shape.join('×')}, the kernel ${output.shape.join('×')}`);
  const loss: Line = {
    id: 'L',
    phase: 'loss',
    formula: add(...made.output.ids.map((id, at) => mul(num(weights.data[at] ?? 0), ref(id)))),
  };
  const wanted = [
    ...inputCells.filter((_, i) => !fixed.includes(i)),
    ...Object.values(parameterCells),
  ].flatMap(({ ids }) => ids);
  const forward = [...given, ...made.lines, loss];
  const steps = stepsById(evaluateLines(mistake([...forward, ...backpropagate(forward, 'L', wanted)])));
  const valueOf = (id: string): number | undefined => steps.get(id)?.value;
  made.output.ids.forEach((id, at) => agree(`line ${id}`, valueOf(id), output.data[at], FEW_ROUNDINGS));
  // A quantity that does not affect the output has no gradient line: its gradient is 0.
  const slopes = (of: Cells, expected: Tensor | undefined): void =>
    of.ids.forEach((id, at) =>
      agree(`gradient line by ${id}`, valueOf(gradientId('L', id)) ?? 0, expected?.data[at], FEW_ROUNDINGS),
    );
  inputCells.forEach((input, i) => {
    if (!fixed.includes(i)) slopes(input, back.inputs[i]);
  });
  for (const [name, parameter] of Object.entries(parameterCells)) slopes(parameter, back.parameters[name]);
  return found;
}
