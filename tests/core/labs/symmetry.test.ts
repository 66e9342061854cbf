import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { symmetry } from '../../../core/labs/symmetry.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

/**
 * Equal units have equal gradients (Goodfellow, Bengio & Courville 2016, §8.4), so their difference is 0 exactly: nothing
 * is measured there. Together they are one tanh unit, whose boundary is a line: a disc in a ring stays at chance.
 */
describe('hidden units that begin equal', () => {
  const { outcome, curves } = runToEnd(symmetry, readSettings(symmetry, {}), 3, {
    engine: Engine.create(kernelBytes.plain),
  });
  const apart = (arm: string): number[] =>
    curves
      .filter((curve) => curve.chart === 'apart' && curve.arm === arm)
      .flatMap(({ points }) => points.map(([, y]) => y));
  const right = (arm: string): number =>
    parseFloat(outcome.table.rows.find((row) => row.arm === arm)?.cells[0]?.en ?? '');

  test.each(['equal', 'larger'])(
    '%s: they stay equal to the last bit in every update of every seed',
    (arm) => {
      expect(apart(arm).length).toBe(10 * 31);
      expect(apart(arm).every((one) => one === 0)).toBe(true);
      expect(right(arm)).toBeLessThan(65);
    },
  );

  test.each(['biases', 'random'])('%s: they part, and the network learns the disc', (arm) => {
    expect(Math.min(...apart(arm))).toBeGreaterThan(0);
    expect(right(arm)).toBeGreaterThan(90);
  });

  test('the verdicts: that equal units stay equal is exact, the others part and learn', () => {
    expect(outcome.comparisons.map(({ arm, against, finding }) => [arm, against, finding.verdict])).toEqual([
      ['equal', 'equal', 'none'],
      ['larger', 'larger', 'none'],
      ['biases', 'equal', 'shown'],
      ['random', 'equal', 'shown'],
      ['biases', 'equal', 'shown'],
      ['random', 'equal', 'shown'],
    ]);
    for (const { equality, finding, sentence } of outcome.comparisons.slice(0, 2)) {
      expect([equality, finding.mean, finding.low, finding.high]).toEqual([true, 0, 0, 0]);
      expect(sentence.en).toContain('exactly 0');
      expect(sentence.en).not.toContain('interval');
    }
  });
});
