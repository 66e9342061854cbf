import { textError } from '../../../errors.ts';
import { optimizers, type OptimizerName } from '../../../optimizers/index.ts';
import { optionReaders, type Options } from './option-readers.ts';
import type { Piece } from './pieces.ts';

/** The fields of a document that options set, and the position of each field in the text. */
export interface ReadOptions {
  readonly fields: object;
  readonly places: ReadonlyMap<string, number>;
}

/** Reads the options after the start, in any order. `end`: where a missing option is reported. */
export function readOptions(name: OptimizerName, pieces: readonly Piece[], end: number): ReadOptions {
  const places = new Map<string, number>();
  const into: Options = {
    optimizer: { name, learningRate: optimizers[name].hyperparameters.eta.default },
    conventions: {},
    schedule: undefined,
    warmUp: undefined,
    steps: undefined,
  };
  for (const piece of pieces) for (const field of fieldsSetBy(piece, into)) places.set(field, piece.at);
  if (into.steps === undefined)
    throw textError(end, 'the number of updates is missing', 'add, for example, “, 5 steps”');
  return { places, fields: toFields(into) };
}

/** Reads one option into `into`, and returns the fields whose values it changed. */
function fieldsSetBy({ text, at }: Piece, into: Options): string[] {
  const reader = optionReaders.find(({ pattern }) => pattern.test(text));
  if (!reader)
    throw textError(
      at,
      `“${text.slice(0, 40)}” is not understood`,
      'write, for example, lr 0.1, 5 steps, momentum 0.9, cosine over 10 or pytorch form',
    );
  const before: Readonly<Record<string, unknown>> = { ...into, ...into.optimizer };
  reader.read((reader.pattern.exec(text) ?? []).slice(1), into, at);
  const now: Readonly<Record<string, unknown>> = { ...into, ...into.optimizer };
  return Object.keys(now).filter((field) => before[field] !== now[field]);
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
