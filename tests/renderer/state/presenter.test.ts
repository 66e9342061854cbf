import { describe, expect, test } from 'vitest';
import { nextZoom } from '../../../core/contract/zoom.ts';
import { elapsedText } from '../../../renderer/state/presenter.svelte.ts';

describe('the clock of the notes', () => {
  test.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [245_000, '4:05'],
    [3_729_000, '1:02:09'],
    [-5000, '0:00'],
  ])('%i ms are %s', (ms, text) => {
    expect(elapsedText(ms)).toBe(text);
  });
});

describe('zoom', () => {
  test('goes up and down by the levels of the list and stops at 50 and 400 %', () => {
    expect(nextZoom(1, 1)).toBe(1.1);
    expect(nextZoom(1, -1)).toBe(0.9);
    expect(nextZoom(3, 1)).toBe(4);
    expect(nextZoom(4, 1)).toBe(4);
    expect(nextZoom(0.5, -1)).toBe(0.5);
  });

  test('from between two levels to the nearest one on that side', () => {
    expect(nextZoom(1.3, 1)).toBe(1.5);
    expect(nextZoom(1.3, -1)).toBe(1.25);
  });
});
