import { expect, test } from 'vitest';
import { Engine } from '../../../core/tensor/engine.ts';
import { Network, type NetworkDescription } from '../../../core/tensor/network/network.ts';
import { engineWithCrew } from '../../oracles/crew.ts';
import { kernelBytes } from '../../oracles/engine.ts';
import { seeded } from '../../oracles/seeded.ts';

const relu = { type: 'activation', function: 'relu' } as const;
const networks: readonly (readonly [name: string, description: NetworkDescription])[] = [
  [
    'a dense network',
    {
      batch: 13,
      input: [70],
      layers: [{ type: 'dense', units: 33 }, { type: 'batch-norm' }, relu, { type: 'dense', units: 5 }],
      loss: { name: 'cross-entropy-logits' },
      optimizer: { name: 'adam', hyper: { eta: 0.01 } },
      seed: 'threads',
    },
  ],
  [
    'a convolutional network',
    {
      batch: 3,
      input: [9, 7, 2],
      layers: [
        { type: 'conv', filters: 5, kernel: 3, padding: 'same' },
        relu,
        { type: 'conv', filters: 9, kernel: 3, stride: 2 },
        { type: 'max-pool', size: 2 },
        { type: 'flatten' },
        { type: 'dense', units: 5 },
      ],
      loss: { name: 'cross-entropy-logits' },
      optimizer: { name: 'momentum', hyper: { eta: 0.01 } },
      seed: 'threads',
    },
  ],
  [
    'a network over images of one channel',
    {
      batch: 3,
      input: [9, 14, 1],
      layers: [
        { type: 'conv', filters: 12, kernel: 3, padding: 'same' },
        relu,
        { type: 'max-pool', size: 2 },
        { type: 'flatten' },
        { type: 'dense', units: 5 },
      ],
      loss: { name: 'cross-entropy-logits' },
      optimizer: { name: 'gradient-descent', hyper: { eta: 0.01 } },
      seed: 'threads',
    },
  ],
];

/** The bits of everything that training leaves. */
function trained(engine: Engine, description: NetworkDescription): readonly Float64Array[] {
  const network = new Network(engine, description);
  const next = seeded(9);
  const losses = Float64Array.from({ length: 6 }, () => {
    const x = Float64Array.from({ length: description.batch * network.inputSize }, () => 2 * next() - 1);
    const y = new Float64Array(description.batch * 5);
    for (let s = 0; s < description.batch; s += 1) y[s * 5 + Math.floor(next() * 5)] = 1;
    return network.trainStep(x, y);
  });
  const weights = network.layers.flatMap((_, at) =>
    Object.keys(network.parameterShapes(at)).map((name) => network.parameter(at, name)),
  );
  network.dispose();
  return [losses, ...weights];
}

test.each(networks)(
  '%s has the same bits after training with one, two and three threads',
  async (_, description) => {
    for (const precision of ['float32', 'float64'] as const) {
      const alone = trained(Engine.create(kernelBytes.plain), { ...description, precision });
      for (const threads of [2, 3]) {
        const { engine, end } = await engineWithCrew(kernelBytes.plain, threads);
        expect(trained(engine, { ...description, precision })).toEqual(alone);
        await end();
      }
    }
  },
);
