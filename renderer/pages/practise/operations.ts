import type { Operation } from '../../../core/views/hints.ts';

/** What a quantity is made by, as a message of the interface. */
export const OPERATIONS = {
  sum: 'a sum',
  product: 'a product',
  quotient: 'a quotient',
  power: 'a power',
  function: 'the function {{name}}',
  negation: 'a change of sign',
  copy: 'one quantity alone',
  slope: 'a slope',
  chain: 'the chain rule',
  update: 'the update rule',
} as const satisfies Readonly<Record<Operation, string>>;
