import { problemError } from '../../errors.ts';
import { activationParameters, type ActivationName } from '../../layers/activations.ts';
import type { Quantity } from '../../document/quantity.ts';
import type { EdgeEntry, Numbers, ScalarNetProblem, UnitEntry } from './problem.ts';

/** A network as the rest of the room reads it, whichever form the document has. */
export interface Wired {
  readonly inputs: readonly string[];
  readonly samples: readonly { readonly inputs: Numbers; readonly targets: Numbers }[];
  readonly parameters: ReadonlyMap<string, Quantity>;
  readonly units: readonly UnitEntry[];
  readonly edges: readonly EdgeEntry[];
  /** Target by output unit. */
  readonly compared: ReadonlyMap<string, string>;
}

/** Throws ProblemError where neither form is whole, or both are begun. */
export function wiredForm(problem: ScalarNetProblem): Wired {
  const samples = samplesOf(problem);
  const inputs = Object.keys(samples[0]?.inputs ?? {});
  if (inputs.length === 0)
    throw problemError(
      problem.samples ? 'samples[0].inputs' : 'inputs',
      'there are none',
      'give at least one, e.g. "x1": 1',
    );
  return problem.layers
    ? fromLayers(problem, problem.layers, inputs, samples)
    : fromWiring(problem, inputs, samples);
}

function fromWiring(problem: ScalarNetProblem, inputs: readonly string[], samples: Wired['samples']): Wired {
  const { parameters, units, edges, loss } = problem;
  units?.forEach(({ activation, parameter }, i) => checkParameter(`units[${i}]`, activation, parameter));
  const missing = Object.entries({ parameters, units, edges }).find(([, value]) => value === undefined)?.[0];
  if (!parameters || !units || !edges)
    throw problemError(
      missing ?? 'units',
      'is missing',
      'give "parameters", "units" and "edges", or "layers"',
    );
  if (!loss.targets)
    throw problemError(
      'loss.targets',
      'is missing',
      'say which target each output is held against, e.g. { "o1": "y" }',
    );
  return {
    inputs,
    samples,
    parameters: new Map(Object.entries(parameters)),
    units,
    edges,
    compared: new Map(Object.entries(loss.targets)),
  };
}

function fromLayers(
  problem: ScalarNetProblem,
  layers: NonNullable<ScalarNetProblem['layers']>,
  inputs: readonly string[],
  samples: Wired['samples'],
): Wired {
  const both = (['parameters', 'units', 'edges'] as const).find((name) => problem[name] !== undefined);
  if (both) throw problemError(both, 'stands beside "layers"', 'describe the network in one of the two ways');
  const parameters = new Map<string, Quantity>();
  const units: UnitEntry[] = [];
  const edges: EdgeEntry[] = [];
  let before = inputs;
  layers.forEach(({ units: count, activation, parameter, weights, biases }, l) => {
    const layer = l + 1;
    const last = layer === layers.length;
    const where = `layers[${l}]`;
    if (weights.length !== count)
      throw problemError(
        `${where}.weights`,
        `found ${rows(weights.length)} for ${count} ${count === 1 ? 'unit' : 'units'}`,
        'give a row of weights for each unit',
      );
    weights.forEach((row, j) => {
      if (row.length !== before.length)
        throw problemError(
          `${where}.weights[${j}]`,
          `found ${numbers(row.length)} where ${before.length} come in`,
          `give one for each ${l === 0 ? 'input' : 'unit of the layer before'}`,
        );
    });
    checkParameter(where, activation, parameter);
    if (biases && biases.length !== count)
      throw problemError(
        `${where}.biases`,
        `found ${numbers(biases.length)} for ${count} ${count === 1 ? 'unit' : 'units'}`,
        'give one for each unit, or leave them out',
      );
    const ids = Array.from({ length: count }, (_, j) => (last ? `o${j + 1}` : `h${layer}_${j + 1}`));
    ids.forEach((id, j) => {
      const bias = biases ? `b${layer}_${j + 1}` : undefined;
      before.forEach((from, i) => {
        const weight = `w${layer}_${j + 1}_${i + 1}`;
        parameters.set(weight, weights[j]?.[i] ?? 0);
        edges.push({ from, to: id, weight });
      });
      if (bias !== undefined) parameters.set(bias, biases?.[j] ?? 0);
      units.push({
        id,
        activation,
        ...(parameter === undefined ? {} : { parameter }),
        ...(bias === undefined ? {} : { bias }),
        sum: activation === 'identity' && last ? id : `z${layer}_${j + 1}`,
        output: last ? id : `a${layer}_${j + 1}`,
      });
    });
    before = ids;
  });
  return {
    inputs,
    samples,
    parameters,
    units,
    edges,
    compared: comparedInOrder(problem, before, Object.keys(samples[0]?.targets ?? {})),
  };
}

function checkParameter(where: string, activation: ActivationName, parameter: number | undefined): void {
  if (parameter !== undefined && !activationParameters[activation])
    throw problemError(
      `${where}.parameter`,
      `${activation} has no parameter`,
      `leave it out, or use ${Object.keys(activationParameters).join(', ')}`,
    );
}

const numbers = (count: number): string => `${count} ${count === 1 ? 'number' : 'numbers'}`;
const rows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;

function comparedInOrder(
  { loss }: ScalarNetProblem,
  outputs: readonly string[],
  targets: readonly string[],
): ReadonlyMap<string, string> {
  if (loss.targets) return new Map(Object.entries(loss.targets));
  if (outputs.length !== targets.length)
    throw problemError(
      'targets',
      `found ${numbers(targets.length)} for ${outputs.length} ${outputs.length === 1 ? 'output' : 'outputs'}`,
      'give one for each unit of the last layer, or pair them in "loss.targets"',
    );
  return new Map(outputs.map((id, i) => [id, targets[i] ?? '']));
}

function samplesOf({ inputs, targets, samples }: ScalarNetProblem): Wired['samples'] {
  if (!samples) {
    if (!inputs || !targets)
      throw problemError(
        inputs ? 'targets' : 'inputs',
        'is missing',
        'give "inputs" and "targets", or several "samples"',
      );
    return [{ inputs, targets }];
  }
  if (inputs ?? targets)
    throw problemError(
      inputs ? 'inputs' : 'targets',
      'stands beside "samples"',
      'give the numbers of every sample in "samples"',
    );
  const names = {
    inputs: new Set(Object.keys(samples[0]?.inputs ?? {})),
    targets: new Set(Object.keys(samples[0]?.targets ?? {})),
  };
  samples.forEach((sample, i) => {
    for (const part of ['inputs', 'targets'] as const) {
      const missing = [...names[part]].find((name) => !Object.hasOwn(sample[part], name));
      if (missing !== undefined)
        throw problemError(
          `samples[${i}].${part}`,
          `has no "${missing}", which the first sample has`,
          'give every sample the same names',
        );
      const extra = Object.keys(sample[part]).find((name) => !names[part].has(name));
      if (extra !== undefined)
        throw problemError(
          `samples[${i}].${part}.${extra}`,
          'the first sample has no such name',
          'give every sample the same names',
        );
    }
  });
  return samples;
}
