import { describe, expect, test } from 'vitest';
import { solveProblem, type Problem } from '../../../core/kinds/index.ts';
import { differentiate } from '../../../core/expr/differentiate.ts';
import { call, num, ref, type Expr } from '../../../core/expr/expr.ts';
import { completed } from '../../../core/expr/functions/index.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import { stepsById } from '../../../core/solution/step.ts';
import { toProgram } from '../../../core/views/code.ts';
import { printedNumbers, runPython } from '../../oracles/python.ts';

const relative = (found: number | undefined, wanted: number): number =>
  Math.abs((found ?? Number.NaN) - wanted) / Math.abs(wanted);

/** ln(1 + e⁻ᶻ) and −σ(−z), from Python's decimal module at 50 digits. */
const LOGITS = [
  [20, 2.061153620314381e-9, -2.0611536181902037e-9],
  [40, 4.248354255291589e-18, -4.248354255291589e-18],
  [700, 9.85967654375977e-305, -9.85967654375977e-305],
] as const;

describe('binary cross-entropy of logits, target 1', () => {
  const problem = (z: number): Problem<'loss-value'> => ({
    kind: 'loss-value',
    loss: 'binary-cross-entropy-logits',
    samples: [{ outputs: [z], targets: [1] }],
  });

  test.each(LOGITS)('z = %d', (z, loss, slope) => {
    const byId = stepsById(solveProblem(problem(z)).steps);
    expect(relative(byId.get('L')?.value, loss)).toBeLessThan(1e-15);
    expect(relative(byId.get('dL/dz1')?.value, slope)).toBeLessThan(1e-15);
  });

  test.each(LOGITS)('the program in plain Python keeps the digits of the loss at z = %d', (z, loss) => {
    const text = toProgram(problem(z), solveProblem(problem(z)), 'python')?.text ?? '';
    const [output = ''] = runPython([text]);
    expect(relative(Number(printedNumbers(output).get('L')), loss)).toBeLessThan(1e-5);
  });

  test('cross-entropy of a sigmoid that is 1 in float64', () => {
    // −ln σ(40) = ln(1 + e⁻⁴⁰).
    const byId = stepsById(
      solveProblem({
        kind: 'loss-value',
        loss: 'binary-cross-entropy',
        activation: 'sigmoid',
        samples: [{ outputs: [40], targets: [1] }],
      }).steps,
    );
    expect(relative(byId.get('L')?.value, 4.248354255291589e-18)).toBeLessThan(1e-15);
  });
});

/** Values and slopes at ±20 and ±40, from Python's decimal module at 50 digits. */
describe('activations whose formula has 1 beside a small number', () => {
  const worked = (name: string, z: number): readonly [value: number, slope: number] => {
    const call = completed(name, [ref('z')]);
    const steps = evaluateLines([
      { id: 'z', phase: 'given', formula: num(z) },
      { id: 'a', phase: 'work', formula: call },
      { id: 's', phase: 'work', formula: differentiate(call, 'z', ref('a')) },
    ]);
    return [steps[1]?.value ?? Number.NaN, steps[2]?.value ?? Number.NaN];
  };

  test.each([
    ['softplus', -40, 4.248354255291589e-18, 4.248354255291589e-18],
    ['log-sigmoid', 40, -4.248354255291589e-18, 4.248354255291589e-18],
    ['elu', -20, -0.9999999979388464, 2.061153622438558e-9],
    ['selu', -20, -1.758099337223664, 3.623712824994411e-9],
    ['tanh', 20, 1, 1.6993417021166355e-17],
    ['sigmoid', 40, 1, 4.248354255291589e-18],
    ['sigmoid', 700, 1, 9.85967654375977e-305],
    ['mish', -40, -1.6993417021166355e-16, -1.6568581595637197e-16],
  ])('%s at %d', (name, z, value, slope) => {
    const [a, s] = worked(name, z);
    expect(relative(a, value)).toBeLessThan(1e-14);
    expect(relative(s, slope)).toBeLessThan(1e-14);
  });

  test('by α of ELU, e^z − 1 near 0', () => {
    const elu: Expr = call('elu', num('-1e-10'), ref('alpha'), num(0));
    const [, , slope] = evaluateLines([
      { id: 'alpha', phase: 'given', formula: num(1) },
      { id: 'a', phase: 'work', formula: elu },
      { id: 's', phase: 'work', formula: differentiate(elu, 'alpha', ref('a')) },
    ]);
    // e^−x − 1 = −x + x²/2 − …
    expect(relative(slope?.value, -9.9999999995e-11)).toBeLessThan(1e-15);
  });
});
