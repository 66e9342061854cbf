import { expect, test } from 'vitest';
import type { RunQuantity } from '../../../../core/kinds/optimizer-run/solution.ts';
import type { RunFocus } from '../../../../core/views/run-focus.ts';
import { drawnStep } from '../../../../renderer/scene/optimizer-run/drawn-step.ts';
import { planeOf } from '../../../../renderer/scene/optimizer-run/plane.ts';

const plane = planeOf(
  { across: [-2, 2], up: [-2, 2] },
  2,
  ([x = 0, y = 0]) => x * x + y * y,
  { width: 640, height: 340 },
  [],
);
const values: Readonly<Record<string, number>> = { x0: 1, y0: 0.5, x1: 0.81, y1: 0.215, gx: 0.8, gy: 0.6 };
const valueOf = (id: string): number => values[id] ?? Number.NaN;
const quantity: RunQuantity = {
  name: 'gradient',
  role: 'gradient',
  tex: 'g',
  plain: 'g',
  ids: [['gx', 'gy']],
};
const gradient: RunFocus = {
  place: { runner: 0, t: 1, quantity, variable: 0 },
  from: ['x0', 'y0'],
  to: ['x1', 'y1'],
  ahead: ['x1', 'y1'],
  draws: 'vector',
  moves: false,
  whole: { label: 'g', values: [0.8, 0.6] },
  terms: [],
  scaling: null,
};

test('a gradient that is taken at the look-ahead point begins there, any other step at the old point', () => {
  expect(drawnStep(gradient, plane, valueOf, String).base).toEqual([0.81, 0.215]);
  const step: RunFocus = {
    ...gradient,
    place: { ...gradient.place, quantity: { ...quantity, role: 'state' } },
  };
  expect(drawnStep(step, plane, valueOf, String).base).toEqual([1, 0.5]);
  expect(drawnStep({ ...gradient, ahead: null }, plane, valueOf, String).base).toEqual([1, 0.5]);
});

test('a look-ahead point with a hidden coordinate is not drawn, and hidden numbers have no text', () => {
  const shown = (id: string): string | null => (id === 'y1' || id === 'gy' ? null : String(valueOf(id)));
  const hidden = drawnStep(gradient, plane, valueOf, shown);
  expect(hidden.ghost).toBeNull();
  expect(hidden.barTexts).toEqual(['0.8', '']);
  expect(drawnStep(gradient, plane, valueOf, String).ghost).toEqual([0.81, 0.215]);
});
