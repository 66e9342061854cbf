import Fraction from 'fraction.js';
import { call, num } from '../expr.ts';
import type { NamedFunction } from './function.ts';

/** ReLU(z) = max(0, z). Nair & Hinton, "Rectified Linear Units Improve Restricted Boltzmann Machines", ICML 2010. */
export const relu: NamedFunction = {
  name: 'relu',
  arity: 2, // the second argument is ReLU′(0), carried along so that the derivative knows the convention
  shown: 1,
  value: (z = 0) => Math.max(0, z),
  exact: (z) => (z === undefined ? null : z.compare(0) > 0 ? z : new Fraction(0)),
  derivatives: (args) => [call('relu-prime', ...args), num(0)],
  tex: '\\operatorname{ReLU}',
  plain: 'ReLU',
  spoken: 'the larger of 0 and',
  style: 'max0',
  definition: 'ReLU(z) = max(0, z)',
  source: 'Nair & Hinton, ICML 2010',
  kink: 'at z = 0 the slope is a convention (ReLU′ at 0)',
};

/** ReLU′(z) = 1 for z > 0, 0 for z < 0; at 0 the value of the convention, PyTorch's and TensorFlow's 0 unless the problem says otherwise. */
export const reluPrime: NamedFunction = {
  name: 'relu-prime',
  arity: 2,
  shown: 1,
  value: (z = 0, atZero = 0) => (z > 0 ? 1 : z < 0 ? 0 : atZero),
  exact: (z, atZero) => (z === undefined || atZero === undefined ? null : z.compare(0) > 0 ? new Fraction(1) : z.compare(0) < 0 ? new Fraction(0) : atZero),
  derivatives: () => [num(0), num(0)],
  tex: "\\operatorname{ReLU}'",
  plain: 'ReLU′',
  spoken: 'the slope of ReLU at',
  definition: 'ReLU′(z) = 1 if z > 0, 0 if z < 0',
  source: 'Nair & Hinton, ICML 2010',
  kink: 'at z = 0 the value is the convention “ReLU′ at 0”',
};
