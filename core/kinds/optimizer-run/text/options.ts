import { textError } from '../../../errors.ts';
import { optimizers, type OptimizerName } from '../../../optimizers/index.ts';
import { optionReaders, type Options } from './option-readers.ts';
import type { Piece } from './pieces.ts';

/** The fields of a document that options set, and the option of each by the field's path: `optimizer.momentum`. */
export interface ReadOptions {
  readonly fields: object;
  readonly sources: ReadonlyMap<string, Piece>;
}

/** Reads the options after the start, in any order. `end`: where a missing option is reported. */
export function readOptions(name: OptimizerName, pieces: readonly Piece[], end: number): ReadOptions {
  const sources = new Map<string, Piece>();
  const into: Options = {
    optimizer: { name, learningRate: optimizers[name].hyperparameters.eta.default },
    conventions: {},
    schedule: undefined,
    warmUp: undefined,
    steps: undefined,
  };
  for (const piece of pieces) {
    const path = readOption(piece, into);
    const earlier = sources.get(path);
    if (earlier)
      throw textError(
        piece.at,
        `“${piece.text}” sets what “${earlier.text}” has set before it`,
        'leave one of the two out',
      );
    sources.set(path, piece);
  }
  if (into.steps === undefined)
    throw textError(end, 'the number of updates is missing', 'add, for example, “, 5 steps”');
  return { sources, fields: toFields(into) };
}

function readOption({ text, at }: Piece, into: Options): string {
  for (const { pattern, read } of optionReaders) {
    const match = pattern.exec(text);
    if (match) return read(match.slice(1), into, at);
  }
  throw textError(
    at,
    `“${text.slice(0, 40)}” is not understood`,
    'write, for example, lr 0.1, 5 steps, momentum 0.9, cosine over 10 or pytorch form',
  );
}

function toFields({ optimizer, steps, schedule, warmUp, conventions }: Options): object {
  const whole = warmUp ? { name: 'constant', ...schedule, warmUp } : schedule;
  return {
    optimizer,
    steps,
    ...(whole ? { schedule: whole } : {}),
    ...(Object.keys(conventions).length > 0 ? { conventions } : {}),
  };
}
