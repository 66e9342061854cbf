import { expect, test } from 'vitest';
import { optimizerInUse } from '../../../core/optimizers/index.ts';

const adam = { name: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

test('a document that says where ε stands in Adam by the older convention is still heard', () => {
  expect(optimizerInUse(adam, { 'epsilon-place': 'inside' }).form).toBe('inside');
  expect(optimizerInUse(adam, { 'epsilon-place': 'inside' }).conventions).toEqual([
    { name: 'adam-form', choice: 'inside', stated: true },
  ]);
});

test('what is said by the newer convention counts', () => {
  expect(optimizerInUse(adam, { 'epsilon-place': 'inside', 'adam-form': 'efficient' }).form).toBe(
    'efficient',
  );
  expect(optimizerInUse(adam, undefined).form).toBe('outside');
});
