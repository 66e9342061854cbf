import { activationNames, activationParameters, type ActivationName } from '../activations.ts';

/**
 * How a value is written: `3` or `3x1`; `1`, `1x0`, `0+1` or `same`; `64`; `0.5` or `50%`; `1e-5`; `28x28x1`.
 */
export type Form = 'sides' | 'padding' | 'count' | 'rate' | 'number' | 'shape';

export interface Field {
  readonly key: string;
  readonly form: Form;
  /** Words that may stand before the value; the first is the one we write. */
  readonly words: readonly string[];
  /** Words that may follow the value: `64 filters`. */
  readonly units?: readonly string[];
  /** It has a usual value, taken where it is not written. */
  readonly optional?: boolean;
}

/** How one layer is written in words: `CONV-7-32 stride 2 pad 1`. */
export interface Spelling {
  readonly type: string;
  /** The word we write. */
  readonly label: string;
  /** Every word it goes by, the parts of a compound apart: `max pool` is also `maxpool` and `max-pool`. */
  readonly words: readonly string[];
  /** Values that need no word, in order. */
  readonly positional: readonly Field[];
  readonly named: readonly Field[];
  /** Words that stand for a value of their own: `no bias`. */
  readonly flags: readonly {
    readonly key: string;
    readonly value: unknown;
    readonly words: readonly string[];
  }[];
  /** What the word itself says: `depthwise conv`. */
  readonly fixed: Readonly<Record<string, unknown>>;
}

const kernel: Field = { key: 'kernel', form: 'sides', words: ['kernel', 'size', 'k'] };
const size: Field = { key: 'size', form: 'sides', words: ['size', 'kernel', 'window', 'k'] };
const filters: Field = {
  key: 'filters',
  form: 'count',
  words: ['filters', 'channels', 'out'],
  units: ['filters', 'kernels', 'channels', 'maps'],
};
const stride: Field = { key: 'stride', form: 'sides', words: ['stride', 'strides', 's', '/'] };
const padding: Field = { key: 'padding', form: 'padding', words: ['pad', 'padding', 'p'] };
const dilation: Field = { key: 'dilation', form: 'sides', words: ['dilation', 'dilated', 'rate'] };
const groups: Field = { key: 'groups', form: 'count', words: ['groups', 'group'], units: ['groups'] };
const SAME = [
  { key: 'padding', value: 'same', words: ['same'] },
  { key: 'padding', value: 'valid', words: ['valid'] },
];
const BIAS = [
  { key: 'bias', value: false, words: ['no bias', 'without bias'] },
  { key: 'bias', value: true, words: ['with bias'] },
];

const CAUSAL = [{ key: 'causal', value: true, words: ['causal', 'masked'] }];
const recurrent = {
  positional: [{ key: 'units', form: 'count', words: ['units', 'hidden'], units: ['units'] }],
  named: [],
  flags: [...BIAS, { key: 'sequences', value: true, words: ['sequences', 'return sequences'] }],
  fixed: {},
} as const;
const plain = { positional: [], named: [], flags: [], fixed: {} };
const pool = { positional: [size], named: [stride, padding], flags: SAME, fixed: {} };
const activation = (label: string, name: ActivationName, ...words: readonly string[]): Spelling => ({
  type: 'activation',
  label,
  words,
  ...plain,
  ...(activationParameters[name]
    ? { positional: [{ key: 'parameter', form: 'number', words: ['slope', 'alpha', 'a'], optional: true }] }
    : {}),
  fixed: { function: name },
});
const OTHER_NAMES: Readonly<Partial<Record<ActivationName, readonly string[]>>> = {
  identity: ['linear activation'],
  sigmoid: ['logistic'],
  silu: ['swish'],
};

const AFFINE = [
  { key: 'affine', value: false, words: ['no affine', 'without affine'] },
  { key: 'affine', value: true, words: ['with affine'] },
];
const epsilon: Field = { key: 'epsilon', form: 'number', words: ['epsilon', 'eps'] };

/**
 * Every layer that can be written in words. What fixes more of its entry stands before what fixes less, since
 * the first that fits an entry writes it.
 */
export const spellings: readonly Spelling[] = [
  {
    type: 'input',
    label: 'INPUT',
    words: ['input', 'image'],
    positional: [{ key: 'shape', form: 'shape', words: ['shape'] }],
    named: [],
    flags: [],
    fixed: {},
  },
  {
    type: 'conv',
    label: 'DWCONV',
    words: ['dwconv', 'depthwise conv', 'depthwise convolution', 'depthwise'],
    positional: [kernel, filters],
    named: [stride, padding, dilation],
    flags: [...SAME, ...BIAS],
    fixed: { groups: 'depthwise' },
  },
  {
    type: 'conv',
    label: 'CONV',
    words: ['conv', 'convolution', 'conv 1d', 'conv 2d', 'conv 3d'],
    positional: [kernel, filters],
    named: [stride, padding, dilation, groups],
    flags: [...SAME, ...BIAS],
    fixed: {},
  },
  {
    type: 'max-pool',
    label: 'POOL',
    words: ['pool', 'pooling', 'max pool', 'max pooling', 'mp'],
    ...pool,
    named: [...pool.named, dilation],
  },
  {
    type: 'average-pool',
    label: 'AVGPOOL',
    words: ['avg pool', 'average pool', 'average pooling', 'mean pool', 'ap'],
    ...pool,
  },
  {
    type: 'transposed-conv',
    label: 'TCONV',
    words: [
      'tconv',
      'transposed conv',
      'transposed convolution',
      'conv transpose',
      'deconv',
      'deconvolution',
      'up conv',
    ],
    positional: [kernel, filters],
    named: [
      stride,
      padding,
      dilation,
      { key: 'outputPadding', form: 'sides', words: ['output pad', 'output padding'] },
      groups,
    ],
    flags: [...SAME, ...BIAS, { key: 'groups', value: 'depthwise', words: ['depthwise'] }],
    fixed: {},
  },
  {
    type: 'global-max-pool',
    label: 'GMP',
    words: ['gmp', 'global max pool', 'global max pooling'],
    ...plain,
  },
  {
    type: 'global-average-pool',
    label: 'GAP',
    words: ['gap', 'global average pool', 'global avg pool', 'global average pooling', 'global pool'],
    ...plain,
  },
  {
    type: 'adaptive-max-pool',
    label: 'ADAPTIVEPOOL',
    words: ['adaptive pool', 'adaptive max pool', 'adaptive max pooling'],
    positional: [size],
    named: [],
    flags: [],
    fixed: {},
  },
  {
    type: 'adaptive-average-pool',
    label: 'ADAPTIVEAVGPOOL',
    words: ['adaptive avg pool', 'adaptive average pool', 'adaptive average pooling'],
    positional: [size],
    named: [],
    flags: [],
    fixed: {},
  },
  {
    type: 'upsample',
    label: 'UPSAMPLE',
    words: ['upsample', 'upsampling'],
    positional: [{ key: 'scale', form: 'sides', words: ['scale', 'by'] }],
    named: [],
    flags: [
      { key: 'mode', value: 'linear', words: ['linear', 'bilinear'] },
      { key: 'mode', value: 'nearest', words: ['nearest'] },
    ],
    fixed: {},
  },
  {
    type: 'dense',
    label: 'FC',
    words: ['fc', 'dense', 'linear', 'fully connected', 'output'],
    positional: [
      {
        key: 'units',
        form: 'count',
        words: ['units', 'neurons', 'out'],
        units: ['units', 'neurons', 'outputs'],
      },
    ],
    named: [],
    flags: BIAS,
    fixed: {},
  },
  { type: 'flatten', label: 'FLATTEN', words: ['flatten'], ...plain },
  {
    type: 'batch-norm',
    label: 'BN',
    words: ['bn', 'batch norm', 'batch normalization', 'batch normalisation'],
    positional: [],
    named: [epsilon, { key: 'momentum', form: 'number', words: ['momentum'] }],
    flags: [...AFFINE, { key: 'mode', value: 'inference', words: ['inference'] }],
    fixed: {},
  },
  {
    type: 'layer-norm',
    label: 'LN',
    words: ['ln', 'layer norm', 'layer normalization'],
    positional: [],
    named: [epsilon],
    flags: [...AFFINE, { key: 'over', value: 'all', words: ['over all'] }],
    fixed: {},
  },
  {
    type: 'group-norm',
    label: 'GN',
    words: ['gn', 'group norm', 'group normalization'],
    positional: [groups],
    named: [epsilon],
    flags: AFFINE,
    fixed: {},
  },
  {
    type: 'instance-norm',
    label: 'IN',
    words: ['in', 'instance norm', 'instance normalization'],
    positional: [],
    named: [epsilon],
    flags: AFFINE,
    fixed: {},
  },
  {
    type: 'dropout',
    label: 'DROPOUT',
    words: ['dropout', 'drop'],
    positional: [{ key: 'rate', form: 'rate', words: ['rate', 'p'], optional: true }],
    named: [],
    flags: [],
    fixed: {},
  },
  { type: 'add', label: 'ADD', words: ['add', 'sum', 'residual add'], ...plain },
  { type: 'concat', label: 'CONCAT', words: ['concat', 'concatenate', 'concatenation'], ...plain },
  {
    type: 'embedding',
    label: 'EMBEDDING',
    words: ['embedding', 'embed'],
    positional: [
      { key: 'entries', form: 'count', words: ['entries', 'words'] },
      { key: 'features', form: 'count', words: ['features'], units: ['features'] },
    ],
    named: [],
    flags: [],
    fixed: {},
  },
  {
    type: 'attention',
    label: 'ATTENTION',
    words: ['attention', 'dot product attention'],
    ...plain,
    flags: CAUSAL,
  },
  {
    type: 'multi-head-attention',
    label: 'MHA',
    words: ['mha', 'multi head attention'],
    positional: [{ key: 'heads', form: 'count', words: ['heads'], units: ['heads'] }],
    named: [],
    flags: [...BIAS, ...CAUSAL],
    fixed: {},
  },
  {
    type: 'simple-rnn',
    label: 'RNN',
    words: ['rnn', 'simple rnn'],
    ...recurrent,
    flags: [
      ...recurrent.flags,
      { key: 'activation', value: 'relu', words: ['with relu'] },
      { key: 'activation', value: 'identity', words: ['with identity'] },
    ],
  },
  { type: 'lstm', label: 'LSTM', words: ['lstm'], ...recurrent },
  { type: 'gru', label: 'GRU', words: ['gru'], ...recurrent },
  ...activationNames.map((name) =>
    activation(name.toUpperCase(), name, name.replaceAll('-', ' '), ...(OTHER_NAMES[name] ?? [])),
  ),
];
