import type { ConventionChoices } from '../../../conventions/index.ts';
import type { Quantity } from '../../../document/quantity.ts';
import type { TextReader } from '../../../document/text-reader.ts';
import { lossNames, type LossName } from '../../../losses/index.ts';
import { readLoss, readSetting } from '../../../losses/read-loss.ts';
import { optimizerNames, type OptimizerName } from '../../../optimizers/index.ts';
import { MOST_LAYERS, MOST_SAMPLES, MOST_UNITS } from './limits.ts';

export const NAME = /[\p{L}][\p{L}\p{Nd}_-]*/uy;

/** What the parts read so far have set; null where none has. */
export interface Typed {
  /** Weights and biases by name, with the character at which each is given. */
  readonly numbered: Map<string, { readonly value: Quantity; readonly at: number }>;
  inputs: readonly (readonly Quantity[])[] | null;
  targets: readonly (readonly Quantity[])[] | null;
  loss: LossName | null;
  readonly settings: Record<string, number>;
  conventions: ConventionChoices;
  /** How the samples of a batch are combined; null: as the name of the loss implies. */
  reduction: 'mean' | 'sum' | null;
  optimizer: OptimizerName | null;
  rate: Quantity | null;
  epochs: number | null;
  batchSize: number | null;
}

export const nothingTyped = (): Typed => ({
  numbered: new Map(),
  inputs: null,
  targets: null,
  loss: null,
  settings: {},
  conventions: {},
  reduction: null,
  optimizer: null,
  rate: null,
  epochs: null,
  batchSize: null,
});

/** Reads one part into `typed`: `w1 = 0.1`, `x = (1, 0)`, `loss cross-entropy`, `adam`, … */
export function readPart(reader: TextReader, typed: Typed, sizes: readonly number[]): void {
  const at = reader.at;
  const word = reader.expect(
    NAME,
    'the name of something',
    'write e.g. w1 = 0.1, x = (1, 0), y = 1 or lr 0.5',
  );
  if (/^[wb]\d{1,4}$/.test(word)) return readNumbered(reader, typed, word, at);
  switch (word) {
    case 'w':
    case 'b':
      return readNumberedList(reader, typed, word);
    case 'x':
      typed.inputs = readSamples(reader, word, sizes[0] ?? 1);
      return;
    case 'y':
      typed.targets = readSamples(reader, word, sizes.at(-1) ?? 1);
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
    case 'loss':
      return readLossPart(reader, typed);
    case 'mean':
    case 'sum':
      reader.take(/(?:over|of)\s+the\s+(?:batch|samples)/iy);
      typed.reduction = word;
      return;
    default:
      typed.optimizer = optimizerCalled(reader, word, at);
  }
}

/** `w1 = 0.1`. */
function readNumbered(reader: TextReader, { numbered }: Typed, name: string, at: number): void {
  equals(reader, name);
  if (numbered.has(name)) reader.fail(`a second ${name}`, 'give each once', at);
  numbered.set(name, { value: reader.number(), at });
}

/** `w = (0.1, 0.2)`: w1 and w2. */
function readNumberedList(reader: TextReader, { numbered }: Typed, letter: string): void {
  equals(reader, letter);
  const at = reader.at;
  reader.list(MOST_UNITS * MOST_UNITS * MOST_LAYERS).forEach((value, i) => {
    const name = `${letter}${i + 1}`;
    if (numbered.has(name)) reader.fail(`a second ${name}`, 'give each once', at);
    numbered.set(name, { value, at });
  });
}

/** The loss with its settings: `loss huber delta 1.5`. */
function readLossPart(reader: TextReader, typed: Typed): void {
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

function optimizerCalled(reader: TextReader, word: string, at: number): OptimizerName {
  const optimizer =
    optimizerNames.find((one) => one === word) ?? (word === 'sgd' ? 'gradient-descent' : undefined);
  return (
    optimizer ??
    reader.fail(
      `“${word}” is not known here`,
      'write w1, w2, …, b1, …, x, y, lr, loss, mean, sum, epochs, batch or the name of an optimizer',
      at,
    )
  );
}

const equals = (reader: TextReader, name: string): string =>
  reader.expect(/=/y, 'an equals sign', `write ${name} = …`);

/** `(1, 0.5)`, or several of them; samples of one number also without brackets: `1, 0`. */
function readSamples(reader: TextReader, name: string, width: number): readonly (readonly Quantity[])[] {
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
