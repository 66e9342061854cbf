import { describe, expect, test } from 'vitest';
import { keyText, modName, shortcuts } from '../../../../renderer/controls/shortcuts.ts';
import { symbolRuns } from '../../../../renderer/maths/symbol-runs.ts';

describe('symbols in a picture', () => {
  test('∂L/∂w₅ has italic letters and an upright subscript 5', () => {
    expect(symbolRuns('∂L/∂w₅').map(({ text, lowered, slanted }) => [text, lowered, slanted])).toEqual([
      ['∂', false, false],
      ['L', false, true],
      ['/∂', false, false],
      ['w', false, true],
      ['5', true, false],
    ]);
  });

  test('the prime of a new value is a superscript', () => {
    expect(symbolRuns('w₁′').at(-1)).toMatchObject({ text: '′', raised: true, lowered: false });
  });
});

test('no two shortcuts of one place share a key', () => {
  for (const place of ['study', 'practise', 'everywhere'] as const) {
    const keys = shortcuts
      .filter((one) => one.place === place || one.place === 'everywhere')
      .flatMap((one) => one.keys);
    expect(new Set(keys).size).toBe(keys.length);
  }
  expect(keyText('Mod+Enter')).toBe(`${modName(navigator.platform)} + Enter`);
});
