import { describe, expect, test } from 'vitest';
import { nudged, placeText, readTyped, valueAt, withValueAt } from '../../../core/views/edit.ts';

describe('a value in a document', () => {
  const whole = { layers: [{ kernel: 3 }, { kernel: 5 }], conventions: { tie: 'first' } };

  test('is read and replaced at its place; everything else is shared', () => {
    const changed = withValueAt(whole, ['layers', 1, 'kernel'], 7) as typeof whole;
    expect(valueAt(changed, ['layers', 1, 'kernel'])).toBe(7);
    expect(changed.layers[0]).toBe(whole.layers[0]);
    expect(whole.layers[1]?.kernel).toBe(5);
  });

  test('is removed by undefined, and added where there was none', () => {
    expect(withValueAt(whole, ['conventions', 'tie'], undefined)).toEqual({
      layers: whole.layers,
      conventions: {},
    });
    expect(withValueAt({}, ['conventions', 'tie'], 'all')).toEqual({ conventions: { tie: 'all' } });
  });

  test('keeps its position among its siblings', () => {
    expect(Object.keys(withValueAt({ b: 1, a: 2 }, ['b'], 3) as object)).toEqual(['b', 'a']);
  });

  test('has the name that issues use', () => {
    expect(placeText(['layers', 1, 'kernel'])).toBe('layers[1].kernel');
  });
});

describe('a typed number', () => {
  test.each([
    ['0.7', 'quantity', 0.5, 0.7],
    [' −.3 ', 'quantity', 0.5, -0.3],
    ['0,25', 'real', 0.5, 0.25],
    ['1/3', 'quantity', 0.5, '1/3'],
    ['1 / 3', 'quantity', 0.5, '1/3'],
    ['0.30', 'quantity', '0.5', '0.30'],
    ['1e-3', 'real', 0.5, 0.001],
    ['7', 'whole', 3, 7],
  ] as const)('%s is read', (typed, type, before, value) =>
    expect(readTyped(typed, type, before)).toBe(value),
  );

  test.each([
    ['', 'quantity'],
    ['half', 'quantity'],
    ['1/0', 'quantity'],
    ['1/3', 'real'],
    ['2.5', 'whole'],
    ['1e999', 'real'],
  ] as const)('“%s” is no %s', (typed, type) => expect(readTyped(typed, type, 1)).toBeNull());
});

describe('a number changed by units of its last digit', () => {
  test.each([
    ['0.5', 1, 0, '0.6'],
    ['0.5', 1, -1, '0.51'],
    ['0.5', 1, 1, '1.5'],
    ['0.25', -3, 0, '0.22'],
    ['-0.1', 1, 0, '0'],
    ['1', 1, 0, '1.1'],
    ['1', -1, 1, '0'],
    ['1/3', 1, 0, '4/3'],
    ['.1', 2, 0, '0.3'],
    ['1e-8', 1, 0, '2e-8'],
  ] as const)('%s by %s at %s is %s', (text, by, places, moved) =>
    expect(nudged(text, by, places, 'quantity')).toBe(moved),
  );

  test('0.1 added ten times is 1, without float rounding errors', () => {
    let text = '0';
    for (let i = 0; i < 10; i += 1) text = nudged(text, 1, 0, 'quantity', '0.0');
    expect(text).toBe('1');
  });

  test('the document’s digits count: 0.3 that was 0.25 changes by hundredths', () =>
    expect(nudged('0.3', 1, 0, 'quantity', '0.25')).toBe('0.31'));
  test('a whole number stays whole', () =>
    expect([nudged('3', 1, 0, 'whole'), nudged('3', 1, -1, 'whole'), nudged('3', 1, 1, 'whole')]).toEqual([
      '4',
      '4',
      '13',
    ]));
});
