/** What the engine has to reach: a ratio of medians of one run, at least (or at most) the number. */
export interface Target {
  readonly name: string;
  readonly of: readonly [engine: string, work: string];
  readonly by: readonly [engine: string, work: string];
  readonly least: number;
}
const FUSED = 'Chalkgrad, fused';
const PLAIN = 'Chalkgrad';
const PEAK = [FUSED, 'peak'] as const;
const MULTIPLY_ADD_PEAK = [FUSED, 'multiply-add peak'] as const;

const against = (name: string, work: string, peer: string, least: number, engine = FUSED): Target => ({
  name,
  of: [engine, work],
  by: [peer, work],
  least,
});

export const targets: readonly Target[] = [
  ...['product 256', 'product 512'].flatMap((work): Target[] => [
    { name: `${work}, share of the fused peak`, of: [FUSED, work], by: PEAK, least: 0.85 },
    {
      name: `${work}, multiply and add, share of that peak`,
      of: [PLAIN, work],
      by: MULTIPLY_ADD_PEAK,
      least: 0.85,
    },
    { name: `${work}, multiply and add, share of the fused peak`, of: [PLAIN, work], by: PEAK, least: 0.75 },
    against(`${work} × tfjs-wasm`, work, 'tfjs-wasm', 1.5),
    against(`${work}, multiply and add × tfjs-wasm`, work, 'tfjs-wasm', 1.35, PLAIN),
  ]),
  against('MLP training × tfjs-wasm', 'MLP training', 'tfjs-wasm', 10),
  against('MLP training × ConvNetJS', 'MLP training', 'ConvNetJS', 25),
  against('CNN training × ConvNetJS', 'CNN training', 'ConvNetJS', 50),
  against('CNN training × tfjs-cpu', 'CNN training', 'tfjs-cpu', 800),
  against('CNN inference × tfjs-wasm', 'CNN inference', 'tfjs-wasm', 1.8),
  against('CNN inference × onnxruntime-web', 'CNN inference', 'onnxruntime-web', 2.2),
  against('convolution forward × tfjs-wasm', 'convolution forward', 'tfjs-wasm', 1.5),
  {
    name: 'convolution, backward as fast as forward',
    of: [FUSED, 'convolution backward'],
    by: [FUSED, 'convolution forward'],
    least: 0.95,
  },
  against('tanh 2-4-2-1, float64 × Playground', 'tiny 2-4-2-1', 'TensorFlow Playground', 4, PLAIN),
  against('tanh 2-8-8-1, float64 × Playground', 'tiny 2-8-8-1', 'TensorFlow Playground', 4, PLAIN),
  ...['PyTorch', 'PyTorch with OpenBLAS'].flatMap((peer) =>
    [
      'MLP training',
      'MLP training, batch 8',
      'CNN training',
      'CNN training, batch 8',
      'CNN training, batch 64',
    ].map((work) => against(`${work} × ${peer}`, work, peer, 1)),
  ),
];
