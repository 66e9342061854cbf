import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../../core/expr/evaluate.ts';
import type { Expr } from '../../../core/expr/expr.ts';
import { convolution } from '../../../core/layers/convolution.ts';
import {
  generalField,
  generalJump,
  generalParameters,
  generalSide,
} from '../../../core/layers/general-formulas.ts';
import { throughWindow } from '../../../core/layers/receptive-field.ts';
import { outputSide } from '../../../core/layers/window.ts';

const valueOf = (formula: Expr, names: Readonly<Record<string, number>>): number =>
  evaluate(formula, (id) => names[id] ?? Number.NaN);

/** A layer with a square window that fits: at least one whole window, and no window begins in the padding. */
const layer = fc
  .record({
    side: fc.integer({ min: 8, max: 40 }),
    kernel: fc.integer({ min: 1, max: 7 }),
    stride: fc.integer({ min: 1, max: 4 }),
    padding: fc.integer({ min: 0, max: 3 }),
    channels: fc.integer({ min: 1, max: 9 }),
    filters: fc.integer({ min: 1, max: 9 }),
    r: fc.integer({ min: 1, max: 20 }),
    j: fc.integer({ min: 1, max: 8 }),
  })
  .filter(({ padding, kernel }) => 2 * padding <= kernel);
const windowOf = ({ kernel, stride, padding }: { kernel: number; stride: number; padding: number }) => ({
  kernel: [kernel],
  stride: [stride],
  dilation: [1],
  padding: [[padding, padding] as const],
});

test.each(['floor', 'ceil'] as const)(
  'the side of the sheet, rounded by %s, is the side of a layer',
  (rounding) => {
    fc.assert(
      fc.property(layer, (one) => {
        const { side, kernel, stride, padding } = one;
        const windows = Math.ceil((side + 2 * padding - kernel) / stride) + 1;
        // A last window that would start after the input does not count (PyTorch), which no sheet says.
        fc.pre(rounding === 'floor' || (windows - 1) * stride < side + padding);
        const computed = outputSide({ id: 'side', value: side }, 0, windowOf(one), rounding);
        expect(valueOf(generalSide(rounding).formula, one)).toBe(valueOf(computed, one));
      }),
    );
  },
);

test('the parameters of the sheet are the weights and biases of a convolution', () => {
  fc.assert(
    fc.property(layer, (one) => {
      const shaped = {
        type: 'map' as const,
        sides: [
          { id: 'side', value: one.side },
          { id: 'side', value: one.side },
          { id: 'channels', value: one.channels },
        ],
      };
      const entry = convolution.schema.parse({ type: 'conv', kernel: one.kernel, filters: one.filters });
      const { weights, biases } = convolution.formulas(entry, [shaped], 'layers[1]', undefined);
      expect(valueOf(generalParameters.formula, one)).toBe(valueOf(weights, one) + valueOf(biases, one));
    }),
  );
});

test('the field and the jump of the sheet are those of a layer', () => {
  fc.assert(
    fc.property(layer, (one) => {
      const before = { size: 'r', jump: 'j', start: 'u' };
      for (const [part, { formula }] of [
        ['size', generalField],
        ['jump', generalJump],
      ] as const)
        expect(valueOf(formula, one)).toBe(valueOf(throughWindow(part, before, windowOf(one), 0), one));
    }),
  );
});
