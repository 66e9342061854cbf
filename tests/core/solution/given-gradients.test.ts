import { expect, test } from 'vitest';
import { add, call, mul, num, ref } from '../../../core/expr/expr.ts';
import { backpropagate } from '../../../core/solution/backpropagate.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import { backpropagateGiven } from '../../../core/solution/given-gradients.ts';
import type { Line } from '../../../core/solution/step.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';

const given = (id: string, value: number): Line => ({ id, phase: 'given', formula: num(value) });
const lines: readonly Line[] = [
  given('a', 2),
  given('b', 5),
  given('c', 7),
  { id: 'y1', phase: 'forward', formula: mul(ref('a'), ref('b')) },
  { id: 'y2', phase: 'forward', formula: call('tanh', ref('a')) },
];

test('the backward pass starts from the given gradients: with ∂L/∂y₁ = 3, ∂L/∂b = 3·2 = 6', () => {
  const { given: begun, backward } = backpropagateGiven(
    lines,
    new Map([
      ['y1', num(3)],
      ['y2', num(0)],
    ]),
    ['a', 'b'],
  );
  expect(begun.map(({ id, phase }) => [id, phase])).toEqual([
    ['dL/dy1', 'given'],
    ['dL/dy2', 'given'],
  ]);
  const values = new Map(
    evaluateLines([...lines, ...begun, ...backward]).map(({ id, value }) => [id, value]),
  );
  expect(values.get('dL/db')).toBe(6);
  expect(values.get('dL/da')).toBe(15);
});

test('it agrees with the backward pass from L = Σ g·y', () => {
  const wanted = ['a', 'b'];
  const { given: begun, backward } = backpropagateGiven(
    lines,
    new Map([
      ['y1', num('0.25')],
      ['y2', num(-3)],
    ]),
    wanted,
  );
  const loss: Line = {
    id: 'L',
    phase: 'loss',
    formula: add(mul(num('0.25'), ref('y1')), mul(num(-3), ref('y2'))),
  };
  const ours = new Map(evaluateLines([...lines, ...begun, ...backward]).map(({ id, value }) => [id, value]));
  for (const { id, value } of evaluateLines([
    ...lines,
    loss,
    ...backpropagate([...lines, loss], 'L', wanted),
  ]).slice(-2))
    expectClose(ours.get(id) ?? Number.NaN, value, FEW_ROUNDINGS);
});

test('a quantity that reaches no output has the gradient 0, and its line says why', () => {
  const { backward } = backpropagateGiven(lines, new Map([['y1', num(3)]]), ['a', 'c']);
  expect(backward.find(({ id }) => id === 'dL/dc')).toMatchObject({
    id: 'dL/dc',
    phase: 'backward',
    formula: num(0),
    note: { en: 'No way leads from it to the output.' },
  });
});
