import type { TensorLayer } from '../tensor/network/index.ts';

/** A small CNN for digits without its output layer: 24×24×8, 12×12×8, 8×8×16, 4×4×16, 64 units. */
export const smallCnn: readonly TensorLayer[] = [
  { type: 'conv', filters: 8, kernel: 5 },
  { type: 'activation', function: 'relu' },
  { type: 'max-pool', size: 2 },
  { type: 'conv', filters: 16, kernel: 5 },
  { type: 'activation', function: 'relu' },
  { type: 'max-pool', size: 2 },
  { type: 'flatten' },
  { type: 'dense', units: 64 },
  { type: 'activation', function: 'relu' },
];
