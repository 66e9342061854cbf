import { layers } from '../index.ts';
import type { Spelling } from './spelling.ts';

/** A spelling with the type of layer that it writes. */
export interface TypedSpelling extends Spelling {
  readonly type: string;
}

const input: TypedSpelling = {
  type: 'input',
  label: 'INPUT',
  words: ['input', 'image'],
  positional: [{ key: 'shape', form: 'shape', words: ['shape'] }],
  named: [],
  flags: [],
  fixed: {},
};

/**
 * Every layer of the text notation. Of the spellings of one layer the first that fits an entry writes it, so
 * its file lists first what fixes more of the entry.
 */
export const spellings: readonly TypedSpelling[] = [
  input,
  ...layers.flatMap(({ type, words }) => words.map((spelling) => ({ type, ...spelling }))),
];
