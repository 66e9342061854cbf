import { activationCalled, activationNames, type ActivationName } from '../../expr/functions/activations.ts';
import type { ConventionChoices } from '../../conventions/index.ts';
import { defaultLoss, lossNames, type LossName } from '../../losses/index.ts';
import { readLoss, readSetting } from '../../losses/read-loss.ts';
import { optimizerNames, optimizerSchema, type OptimizerName } from '../../optimizers/index.ts';
import type { Quantity } from '../../document/quantity.ts';
import { TextReader } from '../../document/text-reader.ts';
import type { ScalarNetProblem } from './problem.ts';

export const example =
  '2-2-1 relu linear; w1 = .1, w2 = .2, w3 = -.2, w4 = -.1, w5 = .5, w6 = .3; x = (1, 0.5); y = 1; lr 0.5';
export const hint =
  'Units of each layer, the inputs first; the activation of each layer after them, or one for the hidden layers. Weights are numbered layer by layer, unit by unit, from the first input on: in 2-2-1 w1 and w2 lead into h1, w3 and w4 into h2, w5 and w6 into o1. Biases b1, b2, … one a unit, or none. Several samples: x = (1, 0), (0, 1); y = 1, 0. Also: loss cross-entropy; adam, lr 0.1; epochs 2; batch 1.';

const MOST_UNITS = 20;
const MOST_LAYERS = 8;
const MOST_SAMPLES = 50;
const NAME = /[\p{L}][\p{L}\p{Nd}_-]*/uy;
const SEPARATOR = /[;,\n]/y;

interface Typed {
  readonly numbered: Map<string, { readonly value: Quantity; readonly at: number }>;
  inputs: readonly (readonly Quantity[])[] | null;
  targets: readonly (readonly Quantity[])[] | null;
  loss: LossName | null;
  readonly settings: Record<string, number>;
  conventions: ConventionChoices;
  optimizer: OptimizerName | null;
  rate: Quantity | null;
  epochs: number | null;
  batchSize: number | null;
}

/**
 * A network as people write it on one line. Throws ProblemError at the character where it goes wrong, and at
 * the end for weights that are missing.
 */
export function parseNetwork(text: string): ScalarNetProblem {
  const reader = new TextReader(text);
  const sizes = sizesOf(reader);
  const activations = activationsOf(reader, sizes.length - 1);
  const typed: Typed = {
    numbered: new Map(),
    inputs: null,
    targets: null,
    loss: null,
    settings: {},
    conventions: {},
    optimizer: null,
    rate: null,
    epochs: null,
    batchSize: null,
  };
  while (!reader.ended) {
    reader.expect(
      SEPARATOR,
      'a semicolon',
      'end each part with a semicolon: 2-2-1 relu linear; w1 = 0.1, w2 = 0.2; x = (1, 0); y = 1',
    );
    while (reader.take(SEPARATOR));
    if (!reader.ended) part(reader, typed, sizes);
  }
  return problemOf(reader, sizes, activations, typed);
}

function sizesOf(reader: TextReader): number[] {
  const sizes: number[] = [];
  do {
    const at = reader.at;
    const size = Number(
      reader.expect(/\d{1,6}/y, 'a number of units', 'begin with the units of each layer, e.g. 2-2-1'),
    );
    if (size < 1 || size > MOST_UNITS)
      reader.fail(
        `a layer of ${size} units`,
        `give 1 to ${MOST_UNITS}; write a larger network as a document with "layers"`,
        at,
      );
    sizes.push(size);
  } while (reader.take(/[-–−]/y));
  if (sizes.length < 2) reader.fail('only one layer', 'give the inputs and at least one layer, e.g. 2-1');
  if (sizes.length > MOST_LAYERS) reader.fail(`${sizes.length} layers`, `give at most ${MOST_LAYERS}`);
  return sizes;
}

/**
 * One for each layer after the inputs; or one for the hidden layers and one for the outputs, which are linear
 * where there is none.
 */
function activationsOf(reader: TextReader, layers: number): ActivationName[] {
  const found: ActivationName[] = [];
  for (;;) {
    const at = reader.at;
    const word = reader.take(NAME)?.[0];
    if (word === undefined) break;
    const name = activationCalled(word);
    if (!name) reader.fail(`“${word}” is no activation`, `use ${activationNames.join(', ')} or linear`, at);
    if (found.length === layers)
      reader.fail(
        `more activations than the ${layers} ${layers === 1 ? 'layer' : 'layers'} after the inputs`,
        'leave one out',
        at,
      );
    found.push(name);
    reader.take(/,(?=\s*(?:[a-zσ-]+)\s*(?:[;,\n]|$|[a-z]))/y);
  }
  if (found.length === layers) return found;
  if (found.length > 2)
    reader.fail(
      `${found.length} activations for ${layers} layers`,
      'give one for each layer after the inputs, or one for the hidden layers and one for the outputs',
    );
  const [hidden = 'identity', output = 'identity'] = found;
  return Array.from({ length: layers }, (_, l) => (l < layers - 1 ? hidden : output));
}

function part(reader: TextReader, typed: Typed, sizes: readonly number[]): void {
  const at = reader.at;
  const word = reader.expect(
    NAME,
    'the name of something',
    'write e.g. w1 = 0.1, x = (1, 0), y = 1 or lr 0.5',
  );
  const number = /^([wb])(\d{1,4})$/.exec(word);
  if (number) {
    equals(reader, word);
    if (typed.numbered.has(word)) reader.fail(`a second ${word}`, 'give each once', at);
    typed.numbered.set(word, { value: reader.number(), at });
    return;
  }
  switch (word) {
    case 'w':
    case 'b': {
      equals(reader, word);
      const from = reader.at;
      reader.list(MOST_UNITS * MOST_UNITS * MOST_LAYERS).forEach((value, i) => {
        if (typed.numbered.has(`${word}${i + 1}`))
          reader.fail(`a second ${word}${i + 1}`, 'give each once', from);
        typed.numbered.set(`${word}${i + 1}`, { value, at: from });
      });
      return;
    }
    case 'x':
      typed.inputs = samplesIn(reader, word, sizes[0] ?? 1);
      return;
    case 'y':
      typed.targets = samplesIn(reader, word, sizes.at(-1) ?? 1);
      return;
    case 'lr':
    case 'eta':
    case 'η':
      reader.take(/=/y);
      typed.rate = reader.number();
      return;
    case 'epochs':
      reader.take(/=/y);
      typed.epochs = Number(reader.expect(/\d{1,4}/y, 'a number of epochs', 'write e.g. epochs 2'));
      return;
    case 'batch':
      reader.take(/=/y);
      typed.batchSize = Number(reader.expect(/\d{1,3}/y, 'a number of samples', 'write e.g. batch 1'));
      return;
    case 'loss': {
      reader.take(/=/y);
      const named = readLoss(reader);
      if (!named) return reader.fail(`${reader.found} is no loss`, `use ${lossNames.join(', ')}`);
      typed.loss = named.loss;
      typed.conventions = named.conventions;
      for (;;) {
        const setting = readSetting(reader, named.loss);
        if (!setting) return;
        typed.settings[setting.name] = Number(setting.value);
      }
    }
    default: {
      const optimizer =
        optimizerNames.find((one) => one === word) ?? (word === 'sgd' ? 'gradient-descent' : undefined);
      if (!optimizer)
        reader.fail(
          `“${word}” is not known here`,
          'write w1, w2, …, b1, …, x, y, lr, loss, epochs, batch or the name of an optimizer',
          at,
        );
      typed.optimizer = optimizer;
    }
  }
}

const equals = (reader: TextReader, name: string): string =>
  reader.expect(/=/y, 'an equals sign', `write ${name} = …`);

/** `(1, 0.5)`, or several of them; of one number each also `1, 0`. */
function samplesIn(reader: TextReader, name: string, width: number): readonly (readonly Quantity[])[] {
  equals(reader, name);
  const samples: (readonly Quantity[])[] = [];
  do {
    const at = reader.at;
    const sample = reader.list(MOST_UNITS * MOST_SAMPLES);
    if (sample.length === width) samples.push(sample);
    // One number a sample, all in one pair of brackets.
    else if (width === 1) samples.push(...sample.map((one) => [one]));
    else
      reader.fail(
        `found ${sample.length} ${sample.length === 1 ? 'number' : 'numbers'} where ${width} are ${name === 'x' ? 'inputs' : 'outputs'}`,
        `give ${width}, in brackets`,
        at,
      );
    if (samples.length > MOST_SAMPLES) reader.fail(`more than ${MOST_SAMPLES} samples`, 'leave some out', at);
  } while (reader.take(/,(?=\s*[([\d.+\-−])/y));
  return samples;
}

function problemOf(
  reader: TextReader,
  sizes: readonly number[],
  activations: readonly ActivationName[],
  typed: Typed,
): ScalarNetProblem {
  const { inputs, targets, numbered } = typed;
  if (!inputs || !targets)
    return reader.fail(
      `${inputs ? 'y, the target,' : 'x, the input,'} is not given`,
      `add ${inputs ? 'y = 1' : `x = (${Array.from({ length: sizes[0] ?? 1 }, () => '1').join(', ')})`}`,
    );
  if (inputs.length !== targets.length)
    return reader.fail(
      `${inputs.length} inputs and ${targets.length} targets`,
      'give one target for each sample',
    );
  const label = (letter: string, count: number, i: number): string =>
    count === 1 ? letter : `${letter}${i + 1}`;
  const named = (letter: string, values: readonly Quantity[]): Record<string, Quantity> =>
    Object.fromEntries(values.map((value, i) => [label(letter, values.length, i), value]));

  const units: NonNullable<ScalarNetProblem['units']> = [];
  const edges: NonNullable<ScalarNetProblem['edges']> = [];
  const biased = [...numbered.keys()].some((name) => name.startsWith('b'));
  const wanted: string[] = [];
  let before = Object.keys(named('x', inputs[0] ?? []));
  sizes.slice(1).forEach((size, l) => {
    const last = l === sizes.length - 2;
    const hidden = units.length;
    const ids = Array.from({ length: size }, (_, j) => (last ? `o${j + 1}` : `h${hidden + j + 1}`));
    for (const id of ids) {
      const number = units.length + 1;
      for (const from of before) {
        edges.push({ from, to: id, weight: `w${edges.length + 1}` });
        wanted.push(`w${edges.length}`);
      }
      const activation = activations[l] ?? 'identity';
      units.push({
        id,
        activation,
        ...(biased ? { bias: `b${number}` } : {}),
        ...(last && activation !== 'identity' ? { sum: `z${number}`, output: id } : {}),
      });
    }
    before = ids;
  });
  if (biased) wanted.push(...units.map((_, i) => `b${i + 1}`));
  const missing = wanted.filter((name) => !numbered.has(name));
  if (missing.length > 0)
    reader.fail(
      `${missing.slice(0, 12).join(', ')}${missing.length > 12 ? `, … (${missing.length} in all)` : ''} ${missing.length === 1 ? 'is' : 'are'} not given`,
      `the network has ${edges.length} weights${biased ? ` and ${units.length} biases` : ''}; add e.g. ${missing[0] ?? 'w1'} = 0.1`,
    );
  const known = new Set(wanted);
  for (const [name, { at }] of numbered)
    if (!known.has(name))
      reader.fail(
        `there is no ${name}`,
        `the network has ${edges.length} weights and ${units.length} units`,
        at,
      );

  const outputs = units.slice(-(sizes.at(-1) ?? 1)).map(({ id }) => id);
  const softmax = units.at(-1)?.activation === 'softmax';
  const optimizer = typed.optimizer ?? (typed.rate === null ? null : 'gradient-descent');
  const samples = inputs.map((sample, s) => ({
    inputs: named('x', sample),
    targets: named('y', targets[s] ?? []),
  }));
  const [only] = samples;
  return {
    kind: 'scalar-net',
    ...(samples.length === 1 && only ? only : { samples }),
    parameters: Object.fromEntries(wanted.map((name) => [name, numbered.get(name)?.value ?? 0])),
    units,
    edges,
    loss: {
      name: typed.loss ?? defaultLoss(softmax),
      ...typed.settings,
      targets: Object.fromEntries(outputs.map((id, k) => [id, label('y', outputs.length, k)])),
    },
    ...(optimizer ? { optimizer: optimizerFrom(reader, optimizer, typed.rate) } : {}),
    ...(Object.keys(typed.conventions).length === 0 ? {} : { conventions: typed.conventions }),
    ...(typed.epochs === null ? {} : { epochs: typed.epochs }),
    ...(typed.batchSize === null ? {} : { batchSize: typed.batchSize }),
  };
}

function optimizerFrom(
  reader: TextReader,
  name: OptimizerName,
  rate: Quantity | null,
): NonNullable<ScalarNetProblem['optimizer']> {
  const parsed = optimizerSchema.safeParse({
    name,
    ...(rate === null ? {} : { learningRate: Number(rate) }),
  });
  return parsed.success
    ? parsed.data
    : reader.fail(`${name} cannot be used so`, 'give a learning rate above 0, e.g. lr 0.1');
}
