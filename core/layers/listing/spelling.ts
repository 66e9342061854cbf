/**
 * How a value is written: `3` or `3x1`; `1`, `1x0`, `0+1` or `same`; `64`; `0.5` or `50%`; `1e-5`; `28x28x1`.
 */
export type Form = 'sides' | 'padding' | 'count' | 'rate' | 'number' | 'shape';

/** One value in the text notation. */
export interface Field {
  readonly key: string;
  readonly form: Form;
  /** Words that may precede the value; the first is the one we write. */
  readonly words: readonly string[];
  /** Words that may follow the value: `64 filters`. */
  readonly units?: readonly string[];
  /** It has a default, used where the value is not written. */
  readonly optional?: boolean;
}

/** How the text notation writes one layer: `CONV-7-32 stride 2 pad 1`. */
export interface Spelling {
  /** The word we write. */
  readonly label: string;
  /**
   * Every word that is read, the parts of a compound separated by a space: `max pool` is also `maxpool` and
   * `max-pool`.
   */
  readonly words: readonly string[];
  /** Values that need no word, in order. */
  readonly positional: readonly Field[];
  /** Values that need their word. */
  readonly named: readonly Field[];
  /** Words that set a fixed value: `no bias`. */
  readonly flags: readonly Flag[];
  /** What the layer's word itself sets: `depthwise conv`. */
  readonly fixed: Readonly<Record<string, unknown>>;
}
export interface Flag {
  readonly key: string;
  readonly value: unknown;
  readonly words: readonly string[];
}

/** A layer without values. */
export const noFields = { positional: [], named: [], flags: [], fixed: {} };

export const kernelField: Field = { key: 'kernel', form: 'sides', words: ['kernel', 'size', 'k'] };
export const sizeField: Field = { key: 'size', form: 'sides', words: ['size', 'kernel', 'window', 'k'] };
export const filtersField: Field = {
  key: 'filters',
  form: 'count',
  words: ['filters', 'channels', 'out'],
  units: ['filters', 'kernels', 'channels', 'maps'],
};
export const strideField: Field = { key: 'stride', form: 'sides', words: ['stride', 'strides', 's', '/'] };
export const paddingField: Field = { key: 'padding', form: 'padding', words: ['pad', 'padding', 'p'] };
export const dilationField: Field = {
  key: 'dilation',
  form: 'sides',
  words: ['dilation', 'dilated', 'rate'],
};
export const groupsField: Field = {
  key: 'groups',
  form: 'count',
  words: ['groups', 'group'],
  units: ['groups'],
};
export const epsilonField: Field = { key: 'epsilon', form: 'number', words: ['epsilon', 'eps'] };

export const paddingFlags: readonly Flag[] = [
  { key: 'padding', value: 'same', words: ['same'] },
  { key: 'padding', value: 'valid', words: ['valid'] },
];
export const biasFlags: readonly Flag[] = [
  { key: 'bias', value: false, words: ['no bias', 'without bias'] },
  { key: 'bias', value: true, words: ['with bias'] },
];
export const affineFlags: readonly Flag[] = [
  { key: 'affine', value: false, words: ['no affine', 'without affine'] },
  { key: 'affine', value: true, words: ['with affine'] },
  { key: 'affine', value: 'scale', words: ['scale only', 'without shift', 'no shift'] },
  { key: 'affine', value: 'shift', words: ['shift only', 'without scale', 'no scale'] },
];
export const causalFlags: readonly Flag[] = [{ key: 'causal', value: true, words: ['causal', 'masked'] }];
