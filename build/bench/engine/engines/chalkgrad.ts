import { CONVOLVE, CONVOLVE_WEIGHTS, PRODUCT } from '../../../../core/tensor/codes.ts';
import { Engine } from '../../../../core/tensor/engine.ts';
import { Network, type NetworkDescription } from '../../../../core/tensor/network/network.ts';
import { planOf, type TensorLayer } from '../../../../core/tensor/network/index.ts';
import { layoutAt, NO_HALO, roomOf } from '../../../../core/tensor/network/layout.ts';
import type { Places } from '../../../../core/tensor/network/layer-plan.ts';
import { bytesOf, Program } from '../../../../core/tensor/program.ts';
import { productScratch } from '../../../../core/tensor/scratch.ts';
import { kernels } from '../../../kernels.ts';
import { multiplyAddPeak, peak } from '../peak.ts';
import * as work from '../work.js';

interface Prepared {
  readonly step: () => unknown;
  readonly check: () => number;
}
type Works = Record<string, () => Prepared>;

const relu = { type: 'activation', function: 'relu' } as const;
const cnnLayers: readonly TensorLayer[] = [
  { type: 'conv', filters: 8, kernel: 5, padding: 'same' },
  relu,
  { type: 'max-pool', size: 2 },
  { type: 'conv', filters: 16, kernel: 5, padding: 'same' },
  relu,
  { type: 'max-pool', size: 2 },
  { type: 'flatten' },
  { type: 'dense', units: 10 },
];
const described = (more: Partial<NetworkDescription>): NetworkDescription => ({
  batch: work.MLP.batch,
  input: [784],
  layers: [{ type: 'dense', units: 128 }, relu, { type: 'dense', units: 10 }],
  loss: { name: 'cross-entropy-logits' },
  optimizer: { name: 'gradient-descent', hyper: { eta: work.MLP.rate } },
  seed: 'bench',
  ...more,
});

/** What the engine can do with one build of its kernels. */
export async function worksOf(build: 'plain' | 'fused'): Promise<Works> {
  const bytes = (await kernels())[build];
  return {
    ...worksOn(() => Engine.create(bytes)),
    ...(build === 'fused' ? { peak, 'multiply-add peak': multiplyAddPeak } : {}),
  };
}

export function worksOn(create: () => Engine): Works {
  const training = (
    network: Network,
    batches: readonly { readonly x: Float32Array | Float64Array; readonly y: Float32Array | Float64Array }[],
  ): Prepared => {
    let at = 0;
    let loss = Number.NaN;
    return {
      step: () => {
        const batch = batches[at % batches.length];
        if (batch) loss = network.trainStep(batch.x, batch.y);
        at += 1;
      },
      check: () => loss,
    };
  };
  const mlp = (batch: number) => (): Prepared => {
    const network = new Network(create(), described({ batch }));
    const w = work.mlpWeights();
    network.setParameter(0, 'weight', w.w1);
    network.setParameter(2, 'weight', w.w2);
    return training(network, work.batches(work.MLP.batches, batch));
  };
  const cnn = (batch: number): Network => {
    const network = new Network(
      create(),
      described({
        batch,
        input: [28, 28, 1],
        layers: cnnLayers,
        optimizer: { name: 'gradient-descent', hyper: { eta: work.CNN.rate } },
      }),
    );
    const w = work.cnnWeights();
    network.setParameter(0, 'weight', w.c1);
    network.setParameter(3, 'weight', w.c2);
    network.setParameter(7, 'weight', w.w);
    return network;
  };
  const cnnTraining = (batch: number) => (): Prepared =>
    training(cnn(batch), work.batches(work.CNN.batches, batch));
  const product = (n: number) => (): Prepared => {
    const engine = create();
    const [a, b] = work.productInputs(n);
    const size = n * n * 4 + 64;
    const scratch = Math.ceil(productScratch(n, n, 'float32') / 64) * 64 + 64;
    const place = engine.reserve(3 * size + scratch * engine.threads);
    engine.floats.set(a ?? [], place / 4);
    engine.floats.set(b ?? [], (place + size) / 4);
    const to = place + 2 * size;
    const whole = [n, n, n, place, n, 0, place + size, n, 0, to, n, 0, 0, place + 3 * size, scratch];
    return {
      step: () => engine.once('float32', { code: PRODUCT, whole }),
      check: () => work.squares(engine.floats.subarray(to / 4, to / 4 + n * n)),
    };
  };
  const convolution = (backward: boolean) => (): Prepared => {
    const engine = create();
    const { side, channels, filters, kernel, batch } = work.CONV;
    const input = [side, side, channels];
    const plan = planOf({ type: 'conv', filters, kernel, padding: 'same' }, input);
    const room = (shape: readonly number[], halo = NO_HALO): number =>
      engine.reserve(roomOf(shape, halo, batch, 'float32', false) * 4 + 64);
    const lay = (place: number, shape: readonly number[], halo = NO_HALO) =>
      layoutAt(place, shape, halo, batch, 'float32', false);
    const weights = engine.reserve(9 * channels * filters * 4 + 64);
    const gradients = engine.reserve(9 * channels * filters * 4 + 64);
    const biases = engine.reserve(filters * 8 + 64);
    engine.floats.set(work.convWeights(), weights / 4);
    const places: Places = {
      precision: 'float32',
      batch,
      training: true,
      input: lay(room(input, plan.inputHalo), input, plan.inputHalo),
      output: lay(room(plan.output), plan.output),
      inputGradient: lay(room(input), input),
      outputGradient: lay(room(plan.output, plan.gradientHalo), plan.output, plan.gradientHalo),
      before: null,
      parameters: { weight: weights, bias: biases },
      gradients: { weight: gradients, bias: biases + filters * 4 },
      buffers: {},
      scratch: engine.reserve(plan.scratch(batch, 'float32') * engine.threads),
      scratchStep: plan.scratch(batch, 'float32'),
      seed: 0,
    };
    const fill = (
      { place, sample, row }: { readonly place: number; readonly sample: number; readonly row: number },
      values: Float32Array,
      run: number,
    ): void => {
      for (let s = 0; s < batch; s += 1)
        for (let y = 0; y < side; y += 1)
          engine.floats.set(
            values.subarray((s * side + y) * run, (s * side + y + 1) * run),
            place / 4 + s * sample + y * row,
          );
    };
    fill(places.input, work.convInput(), side * channels);
    fill(places.outputGradient, work.convGradient(), side * filters);
    const operations = backward
      ? plan.backward(places).filter(({ code }) => code === CONVOLVE || code === CONVOLVE_WEIGHTS)
      : plan.forward(places);
    const program = new Program(engine, 'float32', engine.reserve(bytesOf(operations)), operations);
    const found = backward
      ? { at: gradients, n: 9 * channels * filters }
      : { at: places.output.place, n: batch * side * side * filters };
    return {
      step: () => program.run(),
      check: () => work.squares(engine.floats.subarray(found.at / 4, found.at / 4 + found.n)),
    };
  };
  const tiny = (sizes: readonly number[]) => (): Prepared => {
    const network = new Network(
      create(),
      described({
        precision: 'float64',
        batch: work.TINY_BATCH,
        input: [2],
        layers: sizes.slice(1).flatMap((units): TensorLayer[] => [
          { type: 'dense', units },
          { type: 'activation', function: 'tanh' },
        ]),
        loss: { name: 'squared-error' },
        optimizer: { name: 'gradient-descent', hyper: { eta: work.TINY_RATE } },
      }),
    );
    work.tinyWeights(sizes).forEach((weights: Float64Array, l: number) => {
      network.setParameter(2 * l, 'weight', weights);
      network.setParameter(2 * l, 'bias', new Float64Array(sizes[l + 1] ?? 0).fill(0.1));
    });
    return training(network, work.tinyBatches());
  };
  return {
    'MLP training': mlp(work.MLP.batch),
    'MLP training, batch 8': mlp(8),
    'CNN training': cnnTraining(work.CNN.batch),
    'CNN training, batch 8': cnnTraining(8),
    'CNN training, batch 64': cnnTraining(64),
    'CNN inference': () => {
      const network = cnn(work.CNN.batch);
      const [first] = work.batches(1, work.CNN.batch);
      let outputs: Float64Array = new Float64Array();
      return { step: () => (outputs = network.predict(first?.x ?? [])), check: () => work.squares(outputs) };
    },
    'convolution forward': convolution(false),
    'convolution backward': convolution(true),
    ...Object.fromEntries(work.PRODUCTS.map((n: number) => [`product ${n}`, product(n)])),
    ...Object.fromEntries(
      Object.entries(work.TINY).map(([name, sizes]) => [name, tiny(sizes as readonly number[])]),
    ),
  };
}
