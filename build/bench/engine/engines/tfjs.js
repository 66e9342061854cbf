import { createRequire } from 'node:module';
import * as work from '../work.js';

const require = createRequire(import.meta.url);

/** TensorFlow.js on one of its backends. */
export async function worksOf(backend) {
  const tf = require('@tensorflow/tfjs');
  if (backend === 'wasm') require('@tensorflow/tfjs-backend-wasm');
  if (!(await tf.setBackend(backend)) || tf.getBackend() !== backend)
    throw new Error(`no backend ${backend}`);
  await tf.ready();
  tf.enableProdMode();
  const training = (batches, optimizer, lossOf) => {
    let at = 0;
    let loss = Number.NaN;
    return {
      step: () => {
        const { x, y } = batches[at % batches.length];
        const value = optimizer.minimize(() => lossOf(x(), y()), true);
        loss = value.dataSync()[0];
        value.dispose();
        at += 1;
      },
      check: () => loss,
    };
  };
  const given = (batches, shape) =>
    batches.map(({ x, y }) => ({ x: () => tf.tensor(x, shape), y: () => tf.tensor2d(y, [shape[0], 10]) }));
  const cnn = () => {
    const w = work.cnnWeights();
    const v = {
      c1: tf.variable(tf.tensor4d(w.c1, [5, 5, 1, 8])),
      d1: tf.variable(tf.tensor1d(w.d1)),
      c2: tf.variable(tf.tensor4d(w.c2, [5, 5, 8, 16])),
      d2: tf.variable(tf.tensor1d(w.d2)),
      w: tf.variable(tf.tensor2d(w.w, [784, 10])),
      b: tf.variable(tf.tensor1d(w.b)),
    };
    return (x) => {
      const h1 = tf.maxPool(tf.relu(tf.add(tf.conv2d(x, v.c1, 1, 'same'), v.d1)), 2, 2, 'valid');
      const h2 = tf.maxPool(tf.relu(tf.add(tf.conv2d(h1, v.c2, 1, 'same'), v.d2)), 2, 2, 'valid');
      return tf.add(tf.matMul(tf.reshape(h2, [-1, 784]), v.w), v.b);
    };
  };
  const once = (make) => {
    let values = [];
    return {
      // What a tidy returns is searched for tensors, number by number: the values are taken out on the way.
      step: () =>
        tf.tidy(() => {
          values = make().dataSync();
        }),
      check: () => work.squares(values),
    };
  };
  return {
    ...Object.fromEntries(
      work.PRODUCTS.map((n) => [
        `product ${n}`,
        () => {
          const [a, b] = work.productInputs(n).map((one) => tf.tensor2d(one, [n, n]));
          return once(() => tf.matMul(a, b));
        },
      ]),
    ),
    'MLP training': () => {
      const w = work.mlpWeights();
      const w1 = tf.variable(tf.tensor2d(w.w1, [784, 128]));
      const b1 = tf.variable(tf.tensor1d(w.b1));
      const w2 = tf.variable(tf.tensor2d(w.w2, [128, 10]));
      const b2 = tf.variable(tf.tensor1d(w.b2));
      return training(
        given(work.batches(work.MLP.batches, work.MLP.batch), [work.MLP.batch, 784]),
        tf.train.sgd(work.MLP.rate),
        (x, y) =>
          tf.losses.softmaxCrossEntropy(y, tf.add(tf.matMul(tf.relu(tf.add(tf.matMul(x, w1), b1)), w2), b2)),
      );
    },
    // The filter gradient of a convolution is not registered for the wasm backend.
    ...(backend === 'wasm'
      ? {}
      : {
          'CNN training': () => {
            const model = cnn();
            return training(
              given(work.batches(work.CNN.batches, work.CNN.batch), [work.CNN.batch, 28, 28, 1]),
              tf.train.sgd(work.CNN.rate),
              (x, y) => tf.losses.softmaxCrossEntropy(y, model(x)),
            );
          },
        }),
    'CNN inference': () => {
      const model = cnn();
      const [{ x }] = work.batches(1, work.CNN.batch);
      return once(() => model(tf.tensor4d(x, [work.CNN.batch, 28, 28, 1])));
    },
    'convolution forward': () => {
      const x = tf.tensor4d(work.convInput(), [8, 32, 32, 16]);
      const w = tf.tensor4d(work.convWeights(), [3, 3, 16, 32]);
      return once(() => tf.conv2d(x, w, 1, 'same'));
    },
  };
}
