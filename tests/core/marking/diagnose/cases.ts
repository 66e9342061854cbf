import type { WorkedQuestion } from '../../../../core/paper/solve.ts';
import { posed, shelved } from './scripts.ts';

/** A mistake made in one or more boxes of a script that is right elsewhere, worked by hand. */
export interface Case {
  readonly mistake: string;
  readonly worked: () => WorkedQuestion;
  readonly typed: Readonly<Record<string, string>>;
  /** How the numbers come about. */
  readonly hand: string;
}

const seed = (): WorkedQuestion => shelved('cs60010-2023-midsem', '2');
const seedTable = (): WorkedQuestion => shelved('cs60010-2023-midsem', '7a');
const sigmoids = (): WorkedQuestion => shelved('sigmoid-two-outputs');

/** f = 3x², from x = 2: g = 12, with β₁ = 0.8 and β₂ = 0.96: m = 2.4, v = 5.76, m̂ = 12, v̂ = 144,
 * x₁ = 2 − 0.5·12/(12 + 0.5) = 1.52. */
const adam = (): WorkedQuestion =>
  posed({
    kind: 'optimizer-run',
    objective: '3*x^2',
    start: { x: 2 },
    optimizer: { name: 'adam', learningRate: 0.5, beta1: 0.8, beta2: 0.96, epsilon: 0.5 },
    steps: 2,
    conventions: { 'adam-form': 'outside' },
  });

/** f = 3x², from x = 2, η = 0.05, ρ = 0.6: v₁ = −0.6, x₁ = 1.4; then g = 8.4 and v₂ = −0.36 − 0.42 = −0.78. */
const momentum = (): WorkedQuestion =>
  posed({
    kind: 'optimizer-run',
    objective: '3*x^2',
    start: { x: 2 },
    optimizer: { name: 'momentum', learningRate: 0.05, momentum: 0.6 },
    steps: 2,
    conventions: { 'momentum-form': 'classical' },
  });

/** 50 → 50 + 8 − 5 + 1 = 54 → ⌊(54 − 3)/2⌋ + 1 = 26, or 27 rounded up. */
const table = (rounding: 'floor' | 'ceil'): WorkedQuestion =>
  posed({
    kind: 'cnn-table',
    layers: [
      { type: 'input', shape: [50, 50, 3], name: 'INPUT' },
      { type: 'conv', kernel: 5, filters: 16, padding: 4 },
      { type: 'max-pool', size: 3, stride: 2 },
    ],
    conventions: { 'pool-rounding': rounding },
  });

const image = [
  [1.1, 2.3, 0.7],
  [0.4, 1.7, 3.1],
  [2.9, 0.2, 1.3],
];
/** y₁,₁ = 0.5·1.1 + 1.2·2.3 − 0.8·0.4 + 0.3·1.7 = 3.5 */
const convolution = (): WorkedQuestion =>
  posed({
    kind: 'convolution',
    input: image,
    layers: [
      {
        type: 'conv',
        kernel: [
          [0.5, 1.2],
          [-0.8, 0.3],
        ],
      },
    ],
    loss: { name: 'sum' },
    conventions: { 'convolution-flip': 'cross-correlation' },
  });

const normalized = (): WorkedQuestion =>
  posed({
    kind: 'normalization',
    method: 'batch',
    input: [1.5, 4.5, 2, 7],
    gamma: 2,
    beta: 0.7,
    epsilon: 0.5,
    asks: ['mu', 'sigmaSquared', 's', 'xHat1', 'y1'],
  });

const attention = (): WorkedQuestion =>
  posed({
    kind: 'attention',
    input: [
      [1, 0],
      [0, 1],
    ],
    weights: {
      query: [
        [1.3, 0.4],
        [0.2, 2.1],
      ],
      key: [
        [0.7, 1.6],
        [1.9, 0.5],
      ],
      value: [
        [1, 0],
        [0, 1],
      ],
    },
    asks: ['S_1_1', 'S_1_2', 'S_2_1', 'S_2_2', 'Z_1_1', 'Z_1_2', 'Z_2_1', 'Z_2_2', 'A_1_1', 'A_1_2'],
    conventions: { 'attention-scale': 'root' },
  });

export const cases: readonly Case[] = [
  { mistake: 'sign', worked: seed, typed: { 'dL/do1': '.35' }, hand: '0.5 − 0.15, its minus left out' },
  { mistake: 'power-of-ten', worked: seed, typed: { 'dL/dw5': '-1.05' }, hand: '−0.35·0.3 = −0.105' },
  { mistake: 'digits-exchanged', worked: seed, typed: { "w5'": '.5255' }, hand: '0.5525' },
  {
    mistake: 'relu-mask-left-out',
    worked: seed,
    typed: { 'dL/dz2': '-.105' },
    hand: '∂L/∂a₂ = −0.35·0.3 = −0.105 passed through z₂ = −0.3',
  },
  { mistake: 'rate-left-out', worked: seed, typed: { "w1'": '.275' }, hand: '0.1 + 0.175' },
  { mistake: 'ascent', worked: seed, typed: { "w1'": '.0125' }, hand: '0.1 + 0.5·(−0.175)' },
  { mistake: 'update-multiplied', worked: seed, typed: { "w5'": '-.02625' }, hand: '0.5·0.5·(−0.105)' },
  { mistake: 'half-left-out', worked: seed, typed: { L: '.1225' }, hand: '0.35²' },
  { mistake: 'half-left-out', worked: seed, typed: { 'dL/do1': '-.70' }, hand: '−2·0.35' },
  { mistake: 'square-left-out', worked: seed, typed: { L: '.175' }, hand: '½·0.35' },
  { mistake: 'updated-value', worked: seed, typed: { 'dL/da1': '-.193375' }, hand: '−0.35·0.5525' },
  { mistake: 'upstream-left-out', worked: seed, typed: { 'dL/dw5': '.30' }, hand: 'a₁ alone' },
  { mistake: 'activation-left-out', worked: seed, typed: { a2: '-.30' }, hand: 'z₂ itself' },
  {
    mistake: 'slope-left-out',
    worked: sigmoids,
    typed: { 'dL/dz3': '-.48195' },
    hand: '∂L/∂o₁ = 0.5180544 − 1',
  },
  {
    mistake: 'slope-half-left-out',
    worked: sigmoids,
    typed: { 'dL/dz3': '-.24967' },
    hand: '−0.4819456·0.5180544',
  },
  {
    mistake: 'slope-at-output',
    worked: sigmoids,
    typed: { 'dL/dz3': '-.11275' },
    hand: 'σ(0.5180544) = 0.626693; −0.4819456·0.626693·0.373307',
  },
  {
    mistake: 'slope-of-input',
    worked: sigmoids,
    typed: { 'dL/dz3': '-.032304' },
    hand: '−0.4819456·0.0722489·0.9277511',
  },
  {
    mistake: 'path-left-out',
    worked: sigmoids,
    typed: { 'dL/da1': '-.060165' },
    hand: '∂L/∂z₃·w₅ = −0.1203293·0.5 alone',
  },
  { mistake: 'mean-for-sum', worked: sigmoids, typed: { L: '.181052' }, hand: '0.36210401/2' },
  {
    mistake: 'log-base-ten',
    worked: () => shelved('cs231n-losses', '2'),
    typed: { L: '.886115' },
    hand: '2.04035516/2.30258509',
  },
  {
    mistake: 'sum-for-mean',
    worked: () => shelved('cs231n-losses', '1'),
    typed: { L: '15.8' },
    hand: '2.9 + 0 + 12.9',
  },
  {
    mistake: 'old-weight',
    worked: () => shelved('sgd-one-by-one'),
    typed: { w_3: '1.652' },
    hand: 'w₁ − 0.1·g₃ = 0.2 + 1.452',
  },
  { mistake: 'stride-ignored', worked: seedTable, typed: { H_2: '121', W_2: '121' }, hand: '122 − 2 + 1' },
  { mistake: 'one-left-out', worked: seedTable, typed: { H_2: '60', W_2: '60' }, hand: '(122 − 2)/2' },
  { mistake: 'channels-left-out', worked: seedTable, typed: { weights_3: '1600' }, hand: '5·5·64' },
  { mistake: 'filters-left-out', worked: seedTable, typed: { weights_4: '576' }, hand: '3·3·64' },
  { mistake: 'kernel-side-once', worked: seedTable, typed: { weights_4: '24576' }, hand: '3·64·128' },
  { mistake: 'biases-counted', worked: seedTable, typed: { weights_3: '51264' }, hand: '51200 + 64' },
  {
    mistake: 'padding-ignored',
    worked: () => table('floor'),
    typed: { H_1: '46', W_1: '46' },
    hand: '50 − 5 + 1; right is 54',
  },
  {
    mistake: 'padding-once',
    worked: () => table('floor'),
    typed: { H_1: '50', W_1: '50' },
    hand: '50 + 4 − 5 + 1',
  },
  {
    mistake: 'same-padding',
    worked: seedTable,
    typed: { H_1: '128', W_1: '128' },
    hand: '128 kept; right is 128 − 7 + 1 = 122',
  },
  {
    mistake: 'ceil-for-floor',
    worked: () => table('floor'),
    typed: { H_2: '27', W_2: '27' },
    hand: '⌈51/2⌉ + 1; right is ⌊51/2⌋ + 1 = 26',
  },
  {
    mistake: 'floor-for-ceil',
    worked: () => table('ceil'),
    typed: { H_2: '26', W_2: '26' },
    hand: '⌊51/2⌋ + 1; right is ⌈51/2⌉ + 1 = 27',
  },
  {
    mistake: 'biases-left-out',
    worked: () => shelved('lenet-5'),
    typed: { parameters_1: '150' },
    hand: '5·5·1·6, without its 6 biases',
  },
  { mistake: 'correction-left-out', worked: adam, typed: { mHat_1: '2.40' }, hand: 'm₁ = 0.2·12' },
  { mistake: 'correction-multiplied', worked: adam, typed: { mHat_1: '.48' }, hand: '2.4·(1 − 0.8)' },
  { mistake: 'share-left-out', worked: adam, typed: { m_1: '12.0' }, hand: '0.8·0 + 12' },
  {
    mistake: 'epsilon-inside',
    worked: adam,
    typed: { x_1: '1.500866' },
    hand: '2 − 0.5·12/√144.5 = 2 − 6/12.020815',
  },
  {
    mistake: 'root-left-out',
    worked: adam,
    typed: { x_1: '1.958478' },
    hand: '2 − 6/(144 + 0.5)',
  },
  {
    mistake: 'two-left-out',
    worked: adam,
    typed: { g_1: '6.00' },
    hand: '3·2, the derivative of x² taken as x',
  },
  { mistake: 'old-momentum', worked: momentum, typed: { x_2: '.80' }, hand: '1.4 + v₁ = 1.4 − 0.6' },
  {
    mistake: 'decay-left-out',
    worked: momentum,
    typed: { x_2: '.380' },
    hand: '1.4 + v₂ = 1.4 + (−0.6 − 0.05·8.4)',
  },
  {
    mistake: 'kernel-flipped',
    worked: convolution,
    typed: { y_1_1: '-.180' },
    hand: '0.3·1.1 − 0.8·2.3 + 1.2·0.4 + 0.5·1.7 = 0.33 − 1.84 + 0.48 + 0.85 = −0.18',
  },
  {
    mistake: 'matrix-transposed',
    worked: convolution,
    typed: { y_1_1: '-.300' },
    hand: '0.5·1.1 − 0.8·2.3 + 1.2·0.4 + 0.3·1.7 = 0.55 − 1.84 + 0.48 + 0.51 = −0.30',
  },
  {
    mistake: 'epsilon-outside',
    worked: normalized,
    typed: { s: '2.69374' },
    hand: 'x̄ = 3.75, σ² = (5.0625 + 0.5625 + 3.0625 + 10.5625)/4 = 4.8125; √4.8125 + 0.5 = 2.69374',
  },
  { mistake: 'bias-left-out', worked: normalized, typed: { y1: '-1.95254' }, hand: '2·(1.5 − 3.75)/√5.3125' },
  {
    mistake: 'scale-left-out',
    worked: attention,
    typed: { Z_1_1: '1.55' },
    hand: '1.3·0.7 + 0.4·1.6 = 1.55',
  },
  {
    mistake: 'softmax-of-other',
    worked: attention,
    typed: { A_1_1: '.201193' },
    hand: 'the column (1.55, 3.5)/√2 for the row: e^−1.378858 = 0.251866; 0.251866/1.251866',
  },
];
