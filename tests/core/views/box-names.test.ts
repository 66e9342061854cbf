import { expect, test } from 'vitest';
import { same } from '../../../core/language/text.ts';
import { boxNames } from '../../../core/views/box-names.ts';

const box = (id: string, group: string, plain: string) => ({
  id,
  group: same(group),
  label: { tex: plain, plain },
});

test('a box is called by its symbol, with its heading where others have the same one', () => {
  const names = boxNames([
    box('z1', 'Forward', 'z₁'),
    box('2 shape', 'POOL-2', 'Activation map'),
    box('2 weights', 'POOL-2', 'Weights'),
    box('3 shape', 'CONV-5-64', 'Activation map'),
    box('5 shape', 'POOL-2', 'Activation map'),
  ]);
  expect([...names.values()]).toEqual([
    'z₁',
    'POOL-2 (1): Activation map',
    'Weights',
    'CONV-5-64: Activation map',
    'POOL-2 (2): Activation map',
  ]);
});
