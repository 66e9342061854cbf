import { expect, test } from 'vitest';
import { optimizerInUse } from '../../../core/optimizers/index.ts';

const adam = { name: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

test('an older document that gives the place of ε in Adam by epsilon-place is still understood', () => {
  expect(optimizerInUse(adam, { 'epsilon-place': 'inside' }).form).toBe('inside');
  expect(optimizerInUse(adam, { 'epsilon-place': 'inside' }).conventions).toEqual([
    { name: 'adam-form', choice: 'inside', stated: true },
  ]);
});

test('the newer convention has priority', () => {
  expect(optimizerInUse(adam, { 'epsilon-place': 'inside', 'adam-form': 'efficient' }).form).toBe(
    'efficient',
  );
  expect(optimizerInUse(adam, undefined).form).toBe('outside');
});
