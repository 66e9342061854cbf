import { describe, expect, test } from 'vitest';
import { add, call, mul, num, ref, type Expr } from '../../../core/expr/expr.ts';
import { backpropagate } from '../../../core/solution/backpropagate.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import type { Line, Phase } from '../../../core/solution/step.ts';
import { torchProgram } from '../../../core/solution/torch-program.ts';

const line = (id: string, formula: Expr, phase: Phase = 'forward'): Line => ({ id, phase, formula });
const given = (id: string, value: number): Line => line(id, num(value), 'given');
const programOf = (lines: readonly Line[]): readonly string[] =>
  torchProgram(evaluateLines(lines), { title: 'A trial', asked: [] }).text.split('\n');

describe('the gradients of a PyTorch program', () => {
  test('at a tie of max are written out, because PyTorch shares the slope there', () => {
    const forward = [
      given('a', 2),
      given('b', 2),
      line('m', call('max', ref('a'), ref('b'))),
      line('L', mul(num(3), ref('m')), 'loss'),
    ];
    const lines = programOf([...forward, ...backpropagate(forward, 'L', ['a', 'b'])]);
    expect(lines).toContain('dL_dm = m.grad  # ∂L/∂m = 3');
    expect(lines).toContain(
      '# Written out: at a tie of max the slope is a convention, and PyTorch shares it out.',
    );
    expect(lines.join('\n')).not.toContain('a.grad');
  });

  test('away from the tie are computed by autograd', () => {
    const forward = [
      given('a', 2),
      given('b', 1),
      line('m', call('max', ref('a'), ref('b'))),
      line('L', mul(num(3), ref('m')), 'loss'),
    ];
    expect(programOf([...forward, ...backpropagate(forward, 'L', ['a', 'b'])]).join('\n')).toContain(
      'dL_da = a.grad',
    );
  });

  test('start from the given gradients if the loss itself is not given', () => {
    const lines = programOf([
      given('x', 2),
      given('dL/dy1', 1),
      given('dL/dy2', 3),
      line('y1', mul(num(2), ref('x'))),
      line('y2', mul(ref('x'), ref('x'))),
      line('dL/dx', add(mul(ref('dL/dy1'), num(2)), mul(ref('dL/dy2'), num(2), ref('x'))), 'backward'),
    ]);
    expect(lines).toContain('torch.autograd.backward((y1, y2), (dL_dy1, dL_dy2))');
    expect(lines.some((one) => one.startsWith('dL_dx = x.grad'))).toBe(true);
  });

  test('of two losses are taken separately, because .grad would add them', () => {
    const forward = [
      given('w', 2),
      line('L1', mul(num(3), ref('w')), 'loss'),
      line('L2', mul(ref('w'), ref('w')), 'loss'),
    ];
    const lines = programOf([
      ...forward,
      ...backpropagate(forward, 'L1', ['w']),
      ...backpropagate(forward, 'L2', ['w']),
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'gradients = iter(torch.autograd.grad(L1, (w,), retain_graph=True))',
        'dL1_dw = next(gradients)  # ∂L₁/∂w = 3',
      ]),
    );
    expect(lines.join('\n')).not.toContain('.grad  #');
  });

  test('by an updated weight start a new graph', () => {
    const first = [given('w', 2), given('eta', 0.1), line('L1', mul(ref('w'), ref('w')), 'loss')];
    const update = line('w_1', add(ref('w'), mul(num(-1), ref('eta'), ref('dL1/dw'))), 'update');
    const second = [update, line('L2', mul(ref('w_1'), ref('w_1')), 'loss')];
    const lines = programOf([
      ...first,
      ...backpropagate(first, 'L1', ['w']),
      ...second,
      ...backpropagate(second, 'L2', ['w_1']),
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'L1.backward()',
        'for quantity in (w_1,):',
        '    quantity.requires_grad_()',
        'L2.backward()',
      ]),
    );
  });
});
