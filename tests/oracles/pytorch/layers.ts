import type { ConventionChoices } from '../../../core/conventions/index.ts';
import { activationNames, type ActivationName } from '../../../core/layers/activations.ts';
import { layerOf, layerSchema } from '../../../core/layers/index.ts';
import { seededParameters, seededTensor } from '../layer-arithmetic.ts';
import { tensor, type Tensor } from '../../../core/tensor/tensor.ts';
import { pythonList, type Trial, type Trials } from './comparison.ts';

/**
 * One layer as our entry and as PyTorch code; inputs are `x` (or `x1`, `x2`, …), parameters have our names.
 */
interface Case {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly inputs: readonly (readonly number[])[];
  readonly torch: string;
  readonly conventions?: ConventionChoices;
  /** The second input is a mask of 0 and 1 and has no gradient. */
  readonly mask?: true;
  /** The input has whole numbers below this one, and no gradient. */
  readonly below?: number;
}

const conv = (
  dimensions: number,
  entry: Readonly<Record<string, unknown>>,
  input: readonly number[],
  words: string,
): Case => ({ entry, inputs: [input], torch: `F.conv${dimensions}d(x, weight, bias${words})` });

const ACTIVATIONS: Readonly<Record<ActivationName, string>> = {
  identity: 'x * 1',
  step: 'torch.heaviside(x.detach(), torch.tensor(1.0)) + 0 * x',
  relu: 'F.relu(x)',
  'leaky-relu': 'F.leaky_relu(x, 0.01)',
  prelu: 'F.prelu(x, weight)',
  elu: 'F.elu(x)',
  selu: 'F.selu(x)',
  gelu: 'F.gelu(x)',
  'gelu-tanh': 'F.gelu(x, approximate="tanh")',
  silu: 'F.silu(x)',
  softplus: 'F.softplus(x)',
  softsign: 'F.softsign(x)',
  sigmoid: 'torch.sigmoid(x)',
  'hard-sigmoid': 'F.relu6(x + 3) / 6',
  tanh: 'torch.tanh(x)',
  relu6: 'F.relu6(x)',
  'hard-swish': 'F.hardswish(x)',
  mish: 'F.mish(x)',
  'log-sigmoid': 'F.logsigmoid(x)',
  'hard-tanh': 'F.hardtanh(x)',
  softmax: 'torch.softmax(x, dim=1)',
  'log-softmax': 'torch.log_softmax(x, dim=1)',
};

/**
 * The weights of one recurrent layer without a second bias, in one direction, over arrays with the batch
 * first.
 */
const STACKED = '[input, recurrent, bias, torch.zeros_like(bias)], True, 1, 0.0, False, False, True';
/** Both directions, each with two biases. */
const BOTH =
  '[input, recurrent, bias, recurrentBias, inputReverse, recurrentReverse, biasReverse, recurrentBiasReverse], True, 1, 0.0, False, True, True';
const recurrent = (units: number): string => `torch.zeros(1, len(x), ${units}), ${STACKED}`;

/** Four features in two heads; PyTorch's function takes [length, batch, features]. */
function multiHead(
  queries: string,
  keys: string,
  values: string,
  inBias: string,
  outBias: string,
  mask: string,
): string {
  const lengthFirst = [queries, keys, values].map((one) => `${one}.transpose(0, 1)`).join(', ');
  return `F.multi_head_attention_forward(${lengthFirst}, 4, 2, in_proj_weight, ${inBias}, None, None, False, 0.0, out_proj_weight, ${outBias}, attn_mask=${mask})[0].transpose(0, 1)`;
}

/**
 * By the `type` of a layer. A layer without a case fails the oracle and tests/core/layers/registry.test.ts.
 */
export const layerCases: Readonly<Record<string, readonly Case[]>> = {
  conv: [
    conv(1, { kernel: 3, filters: 2 }, [2, 3, 7], ''),
    conv(
      1,
      { kernel: [4], filters: 2, stride: 2, padding: 1, dilation: 2 },
      [1, 1, 11],
      ', stride=2, padding=1, dilation=2',
    ),
    conv(
      2,
      { kernel: [2, 3], filters: 3, stride: [2, 1], padding: [1, 2] },
      [2, 2, 5, 6],
      ', stride=(2, 1), padding=(1, 2)',
    ),
    {
      entry: {
        kernel: 3,
        filters: 2,
        padding: [
          [0, 1],
          [2, 1],
        ],
      },
      inputs: [[1, 2, 4, 4]],
      torch: 'F.conv2d(F.pad(x, (2, 1, 0, 1)), weight, bias)',
    },
    conv(
      2,
      { kernel: 3, filters: 4, groups: 2, dilation: 2, padding: 'same' },
      [1, 4, 5, 5],
      ', groups=2, dilation=2, padding="same"',
    ),
    conv(
      2,
      { kernel: 3, filters: 3, groups: 'depthwise', padding: 1 },
      [1, 3, 4, 4],
      ', groups=3, padding=1',
    ),
    { entry: { kernel: 1, filters: 5, bias: false }, inputs: [[2, 3, 3, 2]], torch: 'F.conv2d(x, weight)' },
    conv(
      3,
      { kernel: [1, 2, 3], filters: 2, stride: 2, padding: 1 },
      [1, 2, 3, 4, 5],
      ', stride=2, padding=1',
    ),
  ],
  'transposed-conv': [
    {
      entry: { kernel: 3, filters: 2, stride: 2, padding: 1, outputPadding: 1 },
      inputs: [[1, 3, 3, 4]],
      torch: 'F.conv_transpose2d(x, weight, bias, stride=2, padding=1, output_padding=1)',
    },
    {
      entry: { kernel: [2, 3], filters: 4, groups: 2 },
      inputs: [[2, 2, 3, 3]],
      torch: 'F.conv_transpose2d(x, weight, bias, groups=2)',
    },
    {
      entry: { kernel: 4, filters: 2, stride: 3, dilation: 2, bias: false },
      inputs: [[1, 2, 5]],
      torch: 'F.conv_transpose1d(x, weight, stride=3, dilation=2)',
    },
  ],
  'max-pool': [
    { entry: { size: 2 }, inputs: [[2, 2, 5, 6]], torch: 'F.max_pool2d(x, 2)' },
    {
      entry: { size: 3, stride: 2, padding: 1 },
      inputs: [[1, 2, 6, 6]],
      torch: 'F.max_pool2d(x, 3, stride=2, padding=1)',
    },
    {
      entry: { size: 2, stride: 2 },
      inputs: [[1, 1, 5, 7]],
      torch: 'F.max_pool2d(x, 2, ceil_mode=True)',
      conventions: { 'pool-rounding': 'ceil' },
    },
    {
      entry: { size: 3, stride: 2, padding: 1 },
      inputs: [[1, 1, 6, 5]],
      torch: 'F.max_pool2d(x, 3, stride=2, padding=1, ceil_mode=True)',
      conventions: { 'pool-rounding': 'ceil' },
    },
    {
      entry: { size: 2, stride: 1, dilation: 2 },
      inputs: [[1, 2, 7]],
      torch: 'F.max_pool1d(x, 2, stride=1, dilation=2)',
    },
    { entry: { size: [1, 2, 2] }, inputs: [[1, 1, 3, 4, 4]], torch: 'F.max_pool3d(x, (1, 2, 2))' },
    {
      entry: { size: 2, rounding: 'ceil' },
      inputs: [[1, 1, 5, 7]],
      torch: 'F.max_pool2d(x, 2, ceil_mode=True)',
    },
  ],
  'average-pool': [
    { entry: { size: 2 }, inputs: [[2, 2, 5, 6]], torch: 'F.avg_pool2d(x, 2)' },
    {
      entry: { size: [2, 3], stride: [1, 2], padding: 1 },
      inputs: [[1, 2, 5, 6]],
      torch: 'F.avg_pool2d(x, (2, 3), stride=(1, 2), padding=1)',
      conventions: { 'average-pool-padding': 'counted' } as ConventionChoices,
    },
    { entry: { size: 3 }, inputs: [[1, 2, 9]], torch: 'F.avg_pool1d(x, 3)' },
    {
      entry: { size: 3, stride: 2, padding: 1, rounding: 'ceil', countPadding: false },
      inputs: [[1, 1, 6, 5]],
      torch: 'F.avg_pool2d(x, 3, stride=2, padding=1, ceil_mode=True, count_include_pad=False)',
    },
  ],
  'global-max-pool': [{ entry: {}, inputs: [[2, 3, 4, 5]], torch: 'F.adaptive_max_pool2d(x, 1).flatten(1)' }],
  'global-average-pool': [
    { entry: {}, inputs: [[2, 3, 4, 5]], torch: 'F.adaptive_avg_pool2d(x, 1).flatten(1)' },
  ],
  'adaptive-max-pool': [
    { entry: { size: [2, 3] }, inputs: [[1, 2, 5, 7]], torch: 'F.adaptive_max_pool2d(x, (2, 3))' },
  ],
  'adaptive-average-pool': [
    { entry: { size: [2, 3] }, inputs: [[1, 2, 5, 7]], torch: 'F.adaptive_avg_pool2d(x, (2, 3))' },
  ],
  upsample: [
    {
      entry: { scale: 2 },
      inputs: [[1, 2, 3, 4]],
      torch: 'F.interpolate(x, scale_factor=2, mode="nearest")',
    },
    {
      entry: { scale: [2, 3] },
      inputs: [[1, 1, 3, 2]],
      torch: 'F.interpolate(x, scale_factor=(2, 3), mode="nearest")',
    },
    {
      entry: { scale: 2, mode: 'linear' },
      inputs: [[1, 2, 3, 4]],
      torch: 'F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)',
    },
  ],
  'pixel-shuffle': [
    { entry: { scale: 2 }, inputs: [[2, 8, 2, 3]], torch: 'F.pixel_shuffle(x, 2)' },
    { entry: { scale: 3 }, inputs: [[1, 9, 2, 1]], torch: 'F.pixel_shuffle(x, 3)' },
  ],
  'zero-padding': [
    { entry: { padding: 2 }, inputs: [[2, 2, 3, 2]], torch: 'F.pad(x, (2, 2, 2, 2))' },
    {
      entry: {
        padding: [
          [1, 0],
          [0, 3],
        ],
      },
      inputs: [[1, 2, 3, 2]],
      torch: 'F.pad(x, (0, 3, 1, 0))',
    },
    { entry: { padding: [[2, 1]] }, inputs: [[1, 3, 4]], torch: 'F.pad(x, (2, 1))' },
  ],
  reshape: [
    { entry: { shape: [2, 3, 4] }, inputs: [[2, 24]], torch: 'x.reshape(2, 4, 2, 3)' },
    { entry: { shape: [6, 2] }, inputs: [[1, 3, 4]], torch: 'x.reshape(1, 2, 6)' },
  ],
  dense: [
    { entry: { units: 4 }, inputs: [[3, 5]], torch: 'F.linear(x, weight, bias)' },
    { entry: { units: 4, over: 'channels' }, inputs: [[2, 3, 5]], torch: 'F.linear(x, weight, bias)' },
    {
      entry: { units: 4, over: 'channels', bias: false },
      inputs: [[2, 5, 2, 3]],
      torch: 'F.linear(x.permute(0, 2, 3, 1), weight).permute(0, 3, 1, 2)',
    },
  ],
  flatten: [{ entry: {}, inputs: [[2, 3, 2, 4]], torch: 'x.flatten(1)' }],
  activation: [
    ...activationNames.map((name) => ({
      entry: { function: name },
      inputs: [[3, 4]],
      torch: ACTIVATIONS[name],
    })),
    { entry: { function: 'prelu', slopes: 'channels' }, inputs: [[2, 3, 2, 2]], torch: 'F.prelu(x, weight)' },
    {
      entry: { function: 'prelu', slopes: 'entries' },
      inputs: [[2, 3, 2]],
      torch: 'torch.clamp(x, min=0) + weight * torch.clamp(x, max=0)',
    },
  ],
  'batch-norm': [
    { entry: {}, inputs: [[4, 3]], torch: 'F.batch_norm(x, None, None, weight, bias, training=True)' },
    {
      entry: { epsilon: 0.01 },
      inputs: [[2, 3, 2, 3]],
      torch: 'F.batch_norm(x, None, None, weight, bias, training=True, eps=0.01)',
    },
    { entry: { affine: false }, inputs: [[3, 2, 4]], torch: 'F.batch_norm(x, None, None, training=True)' },
  ],
  'layer-norm': [
    { entry: {}, inputs: [[3, 5]], torch: 'F.layer_norm(x, (5,), weight, bias)' },
    { entry: { affine: false, epsilon: 0.1 }, inputs: [[2, 3, 4]], torch: 'F.layer_norm(x, (4,), eps=0.1)' },
  ],
  'group-norm': [{ entry: { groups: 2 }, inputs: [[2, 4, 3]], torch: 'F.group_norm(x, 2, weight, bias)' }],
  'instance-norm': [
    { entry: {}, inputs: [[2, 3, 4]], torch: 'F.instance_norm(x)' },
    {
      entry: { affine: true },
      inputs: [[2, 2, 3, 3]],
      torch: 'F.instance_norm(x, weight=weight, bias=bias)',
    },
  ],
  dropout: [
    {
      entry: { rate: 0.25 },
      inputs: [
        [3, 4],
        [3, 4],
      ],
      torch: 'x1 * x2 / (1 - 0.25)',
      mask: true,
    },
  ],
  add: [
    {
      entry: {},
      inputs: [
        [2, 3],
        [2, 3],
        [2, 3],
      ],
      torch: 'x1 + x2 + x3',
    },
  ],
  multiply: [
    {
      entry: {},
      inputs: [
        [2, 2, 3],
        [2, 2, 1],
      ],
      torch: 'x1 * x2',
    },
  ],
  concat: [
    {
      entry: {},
      inputs: [
        [2, 1, 3],
        [2, 4, 3],
      ],
      torch: 'torch.cat([x1, x2], dim=1)',
    },
  ],
  'simple-rnn': [
    {
      entry: { units: 3, sequences: true },
      inputs: [[2, 4, 2]],
      torch: `torch.rnn_tanh(x, ${recurrent(3)})[0]`,
    },
    {
      entry: { units: 2, activation: 'relu' },
      inputs: [[2, 3, 2]],
      torch: `torch.rnn_relu(x, ${recurrent(2)})[0][:, -1]`,
    },
  ],
  lstm: [
    {
      entry: { units: 2, sequences: true },
      inputs: [[2, 3, 2]],
      torch: `torch.lstm(x, (torch.zeros(1, len(x), 2), torch.zeros(1, len(x), 2)), ${STACKED})[0]`,
    },
    {
      entry: { units: 2, sequences: true, biases: 'two', bidirectional: true },
      inputs: [[2, 3, 2]],
      torch: `torch.lstm(x, (torch.zeros(2, len(x), 2), torch.zeros(2, len(x), 2)), ${BOTH})[0]`,
    },
  ],
  gru: [
    {
      entry: { units: 3 },
      inputs: [[2, 3, 2]],
      torch: `torch.gru(x, ${recurrent(3)})[0][:, -1]`,
      conventions: { 'gru-reset': 'after', 'gru-update': 'keep' },
    },
    {
      entry: { units: 2, sequences: true, biases: 'two', reset: 'after', bidirectional: true },
      inputs: [[2, 3, 2]],
      torch: `torch.gru(x, torch.zeros(2, len(x), 2), ${BOTH})[0]`,
    },
  ],
  embedding: [
    {
      entry: { entries: 5, features: 3 },
      inputs: [[2, 4]],
      torch: 'F.embedding(x.long(), weight)',
      below: 5,
    },
  ],
  attention: [
    { entry: {}, inputs: [[2, 3, 4]], torch: 'torch.softmax(x @ x.transpose(1, 2) / 4 ** 0.5, dim=-1) @ x' },
    {
      entry: { causal: true },
      inputs: [
        [2, 3, 4],
        [2, 3, 4],
        [2, 3, 2],
      ],
      torch: 'F._scaled_dot_product_attention(x1, x2, x3, is_causal=True)[0]',
    },
    {
      entry: {},
      inputs: [
        [1, 2, 3],
        [1, 4, 3],
        [1, 4, 2],
      ],
      torch: 'torch.softmax(x1 @ x2.transpose(1, 2), dim=-1) @ x3',
      conventions: { 'attention-scale': 'none' },
    },
  ],
  'multi-head-attention': [
    {
      entry: { heads: 2 },
      inputs: [
        [2, 3, 4],
        [2, 5, 4],
        [2, 5, 4],
      ],
      torch: multiHead('x1', 'x2', 'x3', 'in_proj_bias', 'out_proj_bias', 'None'),
    },
    {
      entry: { heads: 2, bias: false, causal: true },
      inputs: [[2, 3, 4]],
      torch: multiHead('x', 'x', 'x', 'None', 'None', 'torch.ones(3, 3).triu(1).bool()'),
    },
  ],
};

/**
 * The forward pass of every layer, and its gradients by inputs and parameters, against torch.nn.functional
 * and autograd.
 */
export function layerTrials(): Trials {
  const trials: Trial[] = [];
  const gaps: string[] = [];
  const types = layerSchema.options.map((option) => option.shape.type.value);
  types.forEach((type, t) => {
    const cases = layerCases[type];
    if (!cases) return void gaps.push(`layer ${type}: has no words of torch.nn.functional beside it`);
    cases.forEach((one, n) => {
      const entry = layerSchema.parse({ type, ...one.entry });
      const { arithmetic } = layerOf(entry);
      if (!arithmetic) return void (n === 0 && gaps.push(`layer ${type}: has no arithmetic`));
      const inputs = one.inputs.map((shape, i) =>
        one.mask && i === 1
          ? masked(shape, 50 * t + n)
          : one.below !== undefined
            ? wholeBelow(one.below, shape, 50 * t + n)
            : seededTensor(shape, 1000 * t + 10 * n + i),
      );
      const parameters = seededParameters(arithmetic, entry, inputs, 7000 + 1000 * t + 10 * n);
      const output = arithmetic.forward(entry, inputs, parameters, one.conventions);
      const gradient = seededTensor(output.shape, 20230223);
      const back = arithmetic.backward(entry, inputs, parameters, gradient, one.conventions);
      const name = (i: number): string => (inputs.length === 1 ? 'x' : `x${i + 1}`);
      const counted = inputs.map((_, i) => one.below === undefined && !(one.mask && i === 1));
      const text = [
        'import torch',
        'import torch.nn.functional as F',
        'torch.set_default_dtype(torch.float64)',
        ...inputs.map(
          (input, i) => `${name(i)} = ${pythonTensor(input)}${counted[i] ? '.requires_grad_()' : ''}`,
        ),
        ...Object.entries(parameters).map(
          ([parameter, value]) => `${parameter} = ${pythonTensor(value)}.requires_grad_()`,
        ),
        `y = ${one.torch}`,
        `y.backward(${pythonTensor(gradient)})`,
      ].join('\n');
      const numbers: Record<string, { python: string; expected: number }> = {
        'number of outputs': { python: 'y.numel()', expected: output.data.length },
      };
      output.shape.forEach(
        (side, axis) => (numbers[`side ${axis + 1}`] = { python: `y.shape[${axis}]`, expected: side }),
      );
      const entries = (what: string, python: string, of: Tensor | undefined): void =>
        of?.data.forEach(
          (expected, at) =>
            (numbers[`${what} ${at + 1}`] = { python: `${python}.flatten()[${at}]`, expected }),
        );
      entries('output', 'y', output);
      inputs.forEach((_, i) => {
        if (counted[i]) entries(`slope by ${name(i)}`, `${name(i)}.grad`, back.inputs[i]);
      });
      for (const parameter of Object.keys(parameters))
        entries(`slope by ${parameter}`, `${parameter}.grad`, back.parameters[parameter]);
      trials.push({ of: `layer ${type}`, in: 'pytorch', case: one.torch, text, numbers });
    });
  });
  return { trials, gaps, apart: [] };
}

const pythonTensor = ({ shape, data }: Tensor): string =>
  `torch.tensor(${pythonList(data)}).reshape(${shape.join(', ')})`;

function masked(shape: readonly number[], seed: number): Tensor {
  return tensor(
    shape,
    seededTensor(shape, seed).data.map((value) => (value < 0.3 ? 1 : 0)),
  );
}

function wholeBelow(limit: number, shape: readonly number[], seed: number): Tensor {
  return tensor(
    shape,
    seededTensor(shape, seed).data.map((value) => Math.min(limit - 1, Math.floor(((value + 2) / 4) * limit))),
  );
}
