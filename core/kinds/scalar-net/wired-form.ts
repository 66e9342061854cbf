import { problemError } from '../../errors.ts';
import { activationParameters, type ActivationName } from '../../layers/activations.ts';
import type { Quantity } from '../../document/quantity.ts';
import type { EdgeEntry, Numbers, ScalarNetProblem, UnitEntry } from './problem.ts';

/** The network in one form, whether the document describes it as layers or as units and edges. */
export interface Wired {
  readonly inputs: readonly string[];
  readonly samples: readonly { readonly inputs: Numbers; readonly targets: Numbers }[];
  readonly parameters: ReadonlyMap<string, Quantity>;
  readonly units: readonly UnitEntry[];
  readonly edges: readonly EdgeEntry[];
  /** The target of each output unit, by unit id. */
  readonly compared: ReadonlyMap<string, string>;
}

/** Throws ProblemError where neither form is complete, or where the document mixes both. */
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
    throw problemError('loss.targets', 'is missing', 'name the target of each output, e.g. { "o1": "y" }');
  return {
    inputs,
    samples,
    parameters: new Map(Object.entries(parameters)),
    units,
    edges,
    compared: new Map(Object.entries(loss.targets)),
  };
}

type Layer = NonNullable<ScalarNetProblem['layers']>[number];

function fromLayers(
  problem: ScalarNetProblem,
  layers: readonly Layer[],
  inputs: readonly string[],
  samples: Wired['samples'],
): Wired {
  const both = (['parameters', 'units', 'edges'] as const).find((name) => problem[name] !== undefined);
  if (both)
    throw problemError(
      both,
      'is given together with "layers"',
      'describe the network in one of the two ways',
    );
  const parameters = new Map<string, Quantity>();
  const units: UnitEntry[] = [];
  const edges: EdgeEntry[] = [];
  let before = inputs;
  layers.forEach((layer, l) => {
    checkLayer(layer, l, before.length);
    const wired = wiredLayer(layer, l + 1, l + 1 === layers.length, before);
    for (const [id, value] of wired.parameters) parameters.set(id, value);
    for (const unit of wired.units) units.push(unit);
    for (const edge of wired.edges) edges.push(edge);
    before = wired.units.map(({ id }) => id);
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

/** The shapes of layer `l` (from 0): weights [units, width], biases [units]. Throws ProblemError. */
function checkLayer(
  { units, activation, parameter, weights, biases }: Layer,
  l: number,
  width: number,
): void {
  const where = `layers[${l}]`;
  if (weights.length !== units)
    throw problemError(
      `${where}.weights`,
      `found ${rows(weights.length)} for ${units} ${units === 1 ? 'unit' : 'units'}`,
      'give a row of weights for each unit',
    );
  weights.forEach((row, j) => {
    if (row.length !== width)
      throw problemError(
        `${where}.weights[${j}]`,
        `found ${numbers(row.length)} where ${width} come in`,
        `give one for each ${l === 0 ? 'input' : 'unit of the layer before'}`,
      );
  });
  checkParameter(where, activation, parameter);
  if (biases && biases.length !== units)
    throw problemError(
      `${where}.biases`,
      `found ${numbers(biases.length)} for ${units} ${units === 1 ? 'unit' : 'units'}`,
      'give one for each unit, or leave them out',
    );
}

/** The units, edges and parameters of layer `layer` (from 1), fed by every unit of `before`. */
function wiredLayer(
  { units: count, activation, parameter, weights, biases }: Layer,
  layer: number,
  last: boolean,
  before: readonly string[],
): Pick<Wired, 'parameters' | 'units' | 'edges'> {
  const parameters = new Map<string, Quantity>();
  const units: UnitEntry[] = [];
  const edges: EdgeEntry[] = [];
  for (let j = 0; j < count; j += 1) {
    const id = last ? `o${j + 1}` : `h${layer}_${j + 1}`;
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
  }
  return { parameters, units, edges };
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
      'is given together with "samples"',
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
