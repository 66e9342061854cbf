import type { ConventionChoices } from '../../../conventions/index.ts';
import type { Quantity } from '../../../document/quantity.ts';
import type { TextReader } from '../../../document/text-reader.ts';
import { lossNames, type LossName } from '../../../losses/index.ts';
import { lossAdvice, readLoss, readOwnSetting, readSetting } from '../../../losses/read-loss.ts';
import { MOST_LAYERS, MOST_SAMPLES, MOST_UNITS } from './limits.ts';
import { readOptimizerPart } from './optimizer-part.ts';
import type { Typed } from './typed.ts';

export const NAME = /[\p{L}][\p{L}\p{Nd}_-]*/uy;

/** Reads one part into `typed`: `w1 = 0.1`, `x = (1, 0)`, `loss cross-entropy`, `adam`, … */
export function readPart(reader: TextReader, typed: Typed, sizes: readonly number[]): void {
  const at = reader.at;
  const epochs = reader.take(/(\d{1,4})\s*epochs?(?![\p{L}\d])/iuy);
  if (epochs) {
    typed.epochs = Number(epochs[1]);
    return;
  }
  if (readSettingPart(reader, typed) || readOptimizerPart(reader, typed)) return;
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
    case 'epochs':
      reader.take(/=/y);
      typed.epochs = Number(reader.expect(/\d{1,4}/y, 'a number of epochs', 'write e.g. epochs 2'));
      return;
    case 'batch':
    case 'batch_size':
    case 'batch-size':
      reader.take(/size/iy);
      reader.take(/[=:]/y);
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
      reader.at = at;
      if (!takeLoss(reader, typed))
        reader.fail(
          `“${word}” is not known here`,
          'write w1, w2, …, b1, …, x, y, lr, loss, mean, sum, epochs, batch, the name of an optimizer or of one of its settings',
          at,
        );
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
  reader.take(/[=:]/y);
  const { at, found } = reader;
  if (!takeLoss(reader, typed))
    reader.fail(`${found} is no loss`, lossAdvice(reader) ?? `use ${lossNames.join(', ')}`, at);
}

function takeLoss(reader: TextReader, typed: Typed): boolean {
  const named = readLoss(reader);
  if (!named) return false;
  typed.loss = named.loss;
  typed.conventions = { ...typed.conventions, ...named.conventions };
  if (reader.take(/\(/y)) readLossBracket(reader, typed, named.loss);
  for (;;) {
    const setting = readSetting(reader, named.loss);
    if (!setting) return true;
    typed.settings[setting.name] = Number(setting.value);
  }
}

const OVER_OUTPUTS = { 'loss-over-outputs': 'sum' } as const;
const SUMMED: Readonly<Partial<Record<LossName, ConventionChoices>>> = {
  'squared-error': { 'squared-error-factor': 'one' },
  'absolute-error': OVER_OUTPUTS,
  huber: OVER_OUTPUTS,
  'binary-cross-entropy': OVER_OUTPUTS,
  'binary-cross-entropy-logits': OVER_OUTPUTS,
};

/** `(delta=1.5, reduction='sum')` after the name of a loss. */
function readLossBracket(reader: TextReader, typed: Typed, loss: LossName): void {
  while (!reader.take(/\)/y)) {
    const reduction = reader.take(/reduction\s*=\s*["']?(mean|sum)["']?/iy)?.[1]?.toLowerCase();
    const setting = reduction === undefined ? readSetting(reader, loss) : null;
    if (reduction === 'sum') {
      // PyTorch's sum goes over the outputs as well.
      typed.reduction = 'sum';
      typed.conventions = { ...typed.conventions, ...SUMMED[loss] };
    } else if (reduction !== undefined) typed.reduction = 'mean';
    else if (setting) typed.settings[setting.name] = Number(setting.value);
    else reader.fail(`${reader.found} is no setting of a loss`, 'write e.g. huber(delta=1.5)');
    reader.take(/,/y);
  }
}

/** A setting of the loss as a part of its own: `loss huber; delta 1.5`. */
function readSettingPart(reader: TextReader, { loss, settings }: Typed): boolean {
  const own = loss === null ? null : readOwnSetting(reader, loss);
  if (own) settings[own.name] = Number(own.value);
  else if (/^(?:delta|δ)$/i.test(reader.found.slice(1, -1)))
    reader.fail('delta belongs to the Huber loss', 'name the loss before it: loss huber delta 1');
  return own !== null;
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
