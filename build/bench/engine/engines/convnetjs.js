import { createRequire } from 'node:module';
import * as work from '../work.js';

const convnetjs = createRequire(import.meta.url)('convnetjs');

/** Sets the filters of a layer from w[term][filter]. */
function setFilters(layer, w) {
  const filters = layer.filters.length;
  layer.filters.forEach((filter, f) => {
    for (let i = 0; i < filter.w.length; i += 1) filter.w[i] = w[i * filters + f];
  });
}

function netOf(layers, weights) {
  const net = new convnetjs.Net();
  net.makeLayers(layers);
  const withFilters = net.layers.filter(({ filters }) => filters !== undefined);
  weights.forEach(([w, bias], i) => {
    setFilters(withFilters[i], w);
    withFilters[i].biases.w.fill(bias);
  });
  return net;
}

function training(net, batches, size, depth, side, rate, targetOf) {
  const trainer = new convnetjs.Trainer(net, {
    method: 'sgd',
    learning_rate: rate,
    momentum: 0,
    batch_size: size,
    l2_decay: 0,
    l1_decay: 0,
  });
  const vols = batches.map((batch) =>
    Array.from({ length: size }, (_, s) => {
      const n = side * side * depth;
      const vol = new convnetjs.Vol(side, side, depth, 0);
      for (let i = 0; i < n; i += 1) vol.w[i] = batch.x[s * n + i];
      return { vol, target: targetOf(batch, s) };
    }),
  );
  let at = 0;
  let loss = Number.NaN;
  return {
    step: () => {
      let sum = 0;
      for (const { vol, target } of vols[at % vols.length]) sum += trainer.train(vol, target).cost_loss;
      loss = sum / size;
      at += 1;
    },
    check: () => loss,
  };
}

const cnnNet = () => {
  const w = work.cnnWeights();
  return netOf(
    [
      { type: 'input', out_sx: 28, out_sy: 28, out_depth: 1 },
      { type: 'conv', sx: 5, filters: 8, stride: 1, pad: 2, activation: 'relu' },
      { type: 'pool', sx: 2, stride: 2 },
      { type: 'conv', sx: 5, filters: 16, stride: 1, pad: 2, activation: 'relu' },
      { type: 'pool', sx: 2, stride: 2 },
      { type: 'softmax', num_classes: 10 },
    ],
    [
      [w.c1, 0],
      [w.c2, 0],
      [w.w, 0],
    ],
  );
};

export default {
  'MLP training': () => {
    const w = work.mlpWeights();
    const net = netOf(
      [
        { type: 'input', out_sx: 1, out_sy: 1, out_depth: 784 },
        { type: 'fc', num_neurons: 128, activation: 'relu' },
        { type: 'softmax', num_classes: 10 },
      ],
      [
        [w.w1, 0],
        [w.w2, 0],
      ],
    );
    return training(
      net,
      work.batches(work.MLP.batches, work.MLP.batch),
      work.MLP.batch,
      784,
      1,
      work.MLP.rate,
      (batch, s) => batch.classes[s],
    );
  },
  'CNN training': () =>
    training(
      cnnNet(),
      work.batches(work.CNN.batches, work.CNN.batch),
      work.CNN.batch,
      1,
      28,
      work.CNN.rate,
      (batch, s) => batch.classes[s],
    ),
  'CNN inference': () => {
    const net = cnnNet();
    const [{ x }] = work.batches(1, work.CNN.batch);
    const vol = new convnetjs.Vol(28, 28, 1, 0);
    let total = 0;
    return {
      step: () => {
        total = 0;
        for (let s = 0; s < work.CNN.batch; s += 1) {
          for (let i = 0; i < 784; i += 1) vol.w[i] = x[s * 784 + i];
          net.forward(vol);
          // The logits are what goes into the softmax.
          total += work.squares(net.layers.at(-2).out_act.w);
        }
      },
      check: () => total,
    };
  },
};
