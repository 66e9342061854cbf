import * as ort from 'onnxruntime-web';
import { onnxModel } from '../onnx.js';
import * as work from '../work.js';

/** ONNX Runtime in WebAssembly, on one thread. It does not train. */
ort.env.wasm.numThreads = 1;

async function running(model, feeds) {
  const session = await ort.InferenceSession.create(new Uint8Array(onnxModel(model)), {
    executionProviders: ['wasm'],
  });
  const tensors = Object.fromEntries(
    Object.entries(feeds).map(([name, { data, sides }]) => [name, new ort.Tensor('float32', data, sides)]),
  );
  let found = [];
  return {
    step: async () => {
      const { y } = await session.run(tensors);
      found = y.data;
    },
    check: () => work.squares(found),
  };
}

export default {
  ...Object.fromEntries(
    work.PRODUCTS.map((n) => [
      `product ${n}`,
      () => {
        const [a, b] = work.productInputs(n);
        return running(
          {
            nodes: [{ type: 'MatMul', inputs: ['a', 'b'], output: 'y' }],
            weights: {},
            input: { a: [n, n], b: [n, n] },
            output: { y: [n, n] },
          },
          { a: { data: a, sides: [n, n] }, b: { data: b, sides: [n, n] } },
        );
      },
    ]),
  ),
  'convolution forward': () => {
    const { batch, side, channels, filters } = work.CONV;
    const sides = [batch, channels, side, side];
    return running(
      {
        nodes: [{ type: 'Conv', inputs: ['x', 'w'], output: 'y', ints: { pads: [1, 1, 1, 1] } }],
        weights: {
          w: {
            sides: [filters, channels, 3, 3],
            data: work.filtersFirst(work.convWeights(), 3, channels, filters),
          },
        },
        input: { x: sides },
        output: { y: [batch, filters, side, side] },
      },
      { x: { data: work.channelsFirst(work.convInput(), side * side, channels), sides } },
    );
  },
  'CNN inference': () => {
    const w = work.cnnWeights();
    const [{ x }] = work.batches(1, work.CNN.batch);
    const sides = [work.CNN.batch, 1, 28, 28];
    const pool = { kernel_shape: [2, 2], strides: [2, 2] };
    return running(
      {
        nodes: [
          { type: 'Conv', inputs: ['x', 'c1', 'd1'], output: 'z1', ints: { pads: [2, 2, 2, 2] } },
          { type: 'Relu', inputs: ['z1'], output: 'a1' },
          { type: 'MaxPool', inputs: ['a1'], output: 'p1', ints: pool },
          { type: 'Conv', inputs: ['p1', 'c2', 'd2'], output: 'z2', ints: { pads: [2, 2, 2, 2] } },
          { type: 'Relu', inputs: ['z2'], output: 'a2' },
          { type: 'MaxPool', inputs: ['a2'], output: 'p2', ints: pool },
          { type: 'Flatten', inputs: ['p2'], output: 'f' },
          { type: 'Gemm', inputs: ['f', 'w', 'b'], output: 'y' },
        ],
        weights: {
          c1: { sides: [8, 1, 5, 5], data: work.filtersFirst(w.c1, 5, 1, 8) },
          d1: { sides: [8], data: w.d1 },
          c2: { sides: [16, 8, 5, 5], data: work.filtersFirst(w.c2, 5, 8, 16) },
          d2: { sides: [16], data: w.d2 },
          w: { sides: [784, 10], data: work.denseChannelsFirst(w.w, 49, 16, 10) },
          b: { sides: [10], data: w.b },
        },
        input: { x: sides },
        output: { y: [work.CNN.batch, 10] },
      },
      { x: { data: x, sides } },
    );
  },
};
