import { describe, expect, test } from 'vitest';
import { scrollBy } from '../../../renderer/controls/keep-in-view.ts';

const middle = { above: 40, below: 30, rest: { above: 0.5, below: 0.5 } };

describe('how far a frame of 200 pixels scrolls', () => {
  test('not at all for a part in view, its margins counted', () => {
    expect(scrollBy(40, 170, 200, middle)).toBe(0);
  });

  test('a part above the view brings its upper edge to the middle', () => {
    // The edge is 61 pixels above the view and comes to rest at 100: the view moves up by 161.
    expect(scrollBy(-61, -40, 200, middle)).toBe(-161);
    expect(scrollBy(39, 60, 200, middle)).toBe(-61);
  });

  test('a part below the view brings its lower edge to the middle', () => {
    expect(scrollBy(150, 171, 200, middle)).toBe(71);
  });

  test('where it comes to rest can be set for either side', () => {
    const rest = { above: 0.2, below: 0.7 };
    expect(scrollBy(-20, 10, 200, { above: 0, below: 0, rest })).toBe(-60);
    expect(scrollBy(190, 230, 200, { above: 0, below: 0, rest })).toBe(90);
  });
});
