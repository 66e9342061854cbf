import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../build/cache.ts';

const css = readFileSync(join(root, 'renderer/styles/tokens.css'), 'utf8');
/** The colours of one ground, by token. */
const tokensOf = (theme: string): ReadonlyMap<string, string> => {
  const block =
    [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].find(([, selector = '']) =>
      selector.includes(`[data-theme='${theme}']`),
    )?.[2] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
};

/** WCAG 2.1, "relative luminance" and "contrast ratio". */
const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

test('the measure itself: black on white is 21 : 1, and #767676 on white is the grey that just reaches 4.5 : 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});

describe.each(['paper', 'slate', 'contrast'])('on the ground %s', (theme) => {
  const tokens = tokensOf(theme);
  const colour = (name: string): string => tokens.get(name) ?? 'missing';
  const grounds = ['ground', 'raised', 'sunken'];

  test.each([
    'ink',
    'ink-soft',
    'faint',
    'forward',
    'backward',
    'update',
    'loss',
    'given',
    'disputed',
    'right',
    'carried',
    'wrong',
    'accent',
  ])('text in %s reaches 4.5 : 1', (name) => {
    expect(tokens.has(name)).toBe(true);
    for (const ground of grounds)
      expect(contrast(colour(name), colour(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['pending', 'focus'])('marks in %s reach 3 : 1', (name) => {
    expect(contrast(colour(name), colour('ground'))).toBeGreaterThanOrEqual(3);
  });
});

test('the four phases differ in lightness or hue under protanopia and deuteranopia', () => {
  // Viénot, Brettel & Mollon 1999: linear RGB to what a protanope and a deuteranope see (their simplified
  // matrices).
  const simulated = (colour: string, kind: 'protan' | 'deutan'): readonly number[] => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map(
      (at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2,
    );
    const red = kind === 'protan' ? 0.11238 * r + 0.88762 * g : 0.29275 * r + 0.70725 * g;
    const blue = kind === 'protan' ? 0.00401 * r - 0.00401 * g + b : -0.02234 * r + 0.02234 * g + b;
    return [red, blue].map((c) => Math.max(0, c) ** (1 / 2.2));
  };
  for (const theme of ['paper', 'slate', 'contrast']) {
    const tokens = tokensOf(theme);
    for (const kind of ['protan', 'deutan'] as const) {
      const seen = ['forward', 'backward', 'update', 'loss'].map((name) =>
        simulated(tokens.get(name) ?? '#000000', kind),
      );
      seen.forEach((one, i) => {
        seen.slice(i + 1).forEach((other, j) => {
          const apart = Math.hypot(...one.map((c, k) => c - (other[k] ?? 0)));
          expect(apart, `${theme}, ${kind}: ${i} and ${i + 1 + j}`).toBeGreaterThan(0.07);
        });
      });
    }
  }
});
