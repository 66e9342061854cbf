import type { Network } from '../tensor/network/network.ts';

/** Gives a network the weights of another one that has the same dense layers, whatever stands between them. */
export function takeWeights(network: Network, from: Network): void {
  const dense = ({ layers }: Network): readonly number[] =>
    layers.flatMap(({ type }, at) => (type === 'dense' ? [at] : []));
  const places = dense(network);
  dense(from).forEach((at, i) =>
    network.setParameter(places[i] ?? NaN, 'weight', from.parameter(at, 'weight')),
  );
}
