import { describe, expect, test } from 'vitest';
import { add, call, mul, num, ref, sub, type Expr } from '../../../core/expr/expr.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import { lineProgram } from '../../../core/solution/line-program.ts';
import { roundingsOf } from '../../../core/solution/roundings.ts';
import type { Line } from '../../../core/solution/step.ts';
import { torchProgram } from '../../../core/solution/torch-program.ts';
import { printedNumbers, runPython } from '../../oracles/python.ts';
import { seeded } from '../../oracles/seeded.ts';

const line = (id: string, formula: Expr): Line => ({ id, phase: 'work', formula });
const decimals = (...texts: readonly string[]): Line[] => texts.map((text, i) => line(`a${i}`, num(text)));
const sum = (count: number): Expr => add(...Array.from({ length: count }, (_, i) => ref(`a${i}`)));

describe('what float64 misses', () => {
  test('0.1 + 0.2 − 0.3 is 0, and float64 has 2⁻⁵⁴', () => {
    const steps = evaluateLines([...decimals('0.1', '0.2', '-0.3'), line('z', sum(3))]);
    expect(roundingsOf(steps).get('z')?.correction).toBe(2 ** -54);
  });

  test('0.1 + 0.2 at the kink 0.3 of a max', () => {
    const steps = evaluateLines([
      ...decimals('0.1', '0.2'),
      line('z', sum(2)),
      line('slope', call('relu-prime', sub(ref('z'), num('0.3')), num(0))),
    ]);
    // 0.1 + 0.2 is 2⁻⁵⁴ too large in float64, and the slope would be 1.
    expect(roundingsOf(steps).get('z')?.correction).toBe(2 ** -54);
  });

  test('a rounding that decides nothing is left alone', () => {
    const steps = evaluateLines([
      ...decimals('0.1', '0.2'),
      line('z', sum(2)),
      line('y', mul(ref('z'), num(2))),
    ]);
    expect(roundingsOf(steps).size).toBe(0);
  });

  test('where terms cancel that are not rational, the line states the value', () => {
    const steps = evaluateLines([
      line('e', call('exp', num('0.3'))),
      line('d', add(mul(ref('e'), num('0.7')), mul(ref('e'), num('-0.4')), mul(ref('e'), num('-0.3')))),
    ]);
    expect(steps.at(-1)).toMatchObject({ value: 0, cancels: true });
    for (const { correction, why } of roundingsOf(steps).values()) {
      expect(correction).toBeNull();
      expect(why).toContain('the terms cancel');
    }
  });
});

/** Random sums of decimals that come to 0, each before a ReLU and its slope. */
function kinks(seed: number): Line[] {
  const next = seeded(seed);
  const tenths = (): number => Math.round(next() * 40 - 20);
  const lines: Line[] = [];
  for (let n = 0; n < 40; n += 1) {
    const parts = [tenths(), tenths(), tenths()];
    const all = [...parts, -parts.reduce((total, one) => total + one, 0)];
    all.forEach((part, i) => lines.push(line(`w${n}_${i}`, num((part / 10).toFixed(1)))));
    lines.push(line(`z${n}`, add(...all.map((_, i) => ref(`w${n}_${i}`)))));
    lines.push(line(`a${n}`, call('relu', ref(`z${n}`), num(0))));
    lines.push(line(`s${n}`, call('relu-prime', ref(`z${n}`), num(0))));
  }
  return lines;
}

describe('programs of random sums that come to 0 before a kink', () => {
  const steps = evaluateLines(kinks(20261129));
  const asked = steps.filter(({ dependsOn }) => dependsOn.length > 0).map(({ id }) => id);
  const titled = { title: 'kinks', asked };

  test('float64 misses some of them', () => {
    expect(roundingsOf(steps).size).toBeGreaterThan(5);
  });

  test('plain Python works with fractions and has every 0', () => {
    const { text } = lineProgram(steps, 'python', titled);
    expect(text).toContain('from fractions import Fraction');
    const [output = ''] = runPython([text]);
    expect([...printedNumbers(output).values()]).toEqual(asked.map(() => '0'));
  });

  test('without fractions each line is corrected by what float64 is off', () => {
    // A sigmoid makes a float of everything after it, so that fractions would not help.
    const further = evaluateLines([...kinks(20261129), line('g', call('huber', ref('z0'), num(1)))]);
    const { text } = lineProgram(further, 'python', titled);
    expect(text).not.toContain('Fraction');
    const [output = ''] = runPython([text]);
    expect([...printedNumbers(output).values()]).toEqual(asked.map(() => '0'));
  });

  test.each(['numpy', 'keras'] as const)('%s is corrected too, with a comment', (language) => {
    expect(lineProgram(steps, language, titled).text).toMatch(/float64 is off by/);
  });

  test('PyTorch is corrected too, with a comment', () => {
    expect(torchProgram(steps, titled).text).toMatch(/float64 is off by/);
  });
});
