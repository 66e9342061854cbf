import { num } from '../expr.ts';
import { calls } from './code-forms.ts';
import { isClose } from './close.ts';
import type { NamedFunction } from './function.ts';

const isNearlyWhole = (_value: number, [x = 0]: readonly number[]): boolean => isClose(x, Math.round(x));

/** ⌊x⌋, the largest whole number not above x. Its slope is 0 wherever it has one. */
export const floor: NamedFunction = {
  name: 'floor',
  arity: 1,
  value: (x = 0) => Math.floor(x),
  exact: (x) => x?.floor() ?? null,
  doubtful: isNearlyWhole,
  derivatives: () => [num(0)],
  tex: '\\lfloor',
  plain: '⌊',
  spoken: 'the floor of',
  style: 'floor',
  code: calls({ python: 'math.floor', numpy: 'np.floor', pytorch: 'torch.floor', keras: 'ops.floor' }),
  typed: { words: ['floor'] },
  definition: '⌊x⌋',
  source: 'elementary calculus',
};

/** ⌈x⌉, the smallest whole number not below x. Its slope is 0 wherever it has one. */
export const ceil: NamedFunction = {
  name: 'ceil',
  arity: 1,
  value: (x = 0) => Math.ceil(x),
  exact: (x) => x?.ceil() ?? null,
  doubtful: isNearlyWhole,
  derivatives: () => [num(0)],
  tex: '\\lceil',
  plain: '⌈',
  spoken: 'the ceiling of',
  style: 'ceil',
  code: calls({ python: 'math.ceil', numpy: 'np.ceil', pytorch: 'torch.ceil', keras: 'ops.ceil' }),
  typed: { words: ['ceil'] },
  definition: '⌈x⌉',
  source: 'elementary calculus',
};
