import { cosOf, sinOf } from '../tensor/elementary.ts';

/** A function of two parameters with its gradient, for optimizers to walk on. */
export interface Surface {
  readonly value: (x: number, y: number) => number;
  readonly gradient: (x: number, y: number) => readonly [number, number];
}

/**
 * A valley ½(u² + κv²) whose floor runs along u. `turned` is the angle in degrees between its floor and the x axis;
 * κ is how many times as curved it is across as along.
 */
export function ravine(kappa: number, turned: number): Surface {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = turned === 0 ? [1, 0] : [cosOf(angle), sinOf(angle)];
  const along = (x: number, y: number): readonly [number, number] => [x * cos + y * sin, y * cos - x * sin];
  return {
    value: (x, y) => {
      const [u, v] = along(x, y);
      return (u * u + kappa * v * v) / 2;
    },
    gradient: (x, y) => {
      const [u, v] = along(x, y);
      return [u * cos - kappa * v * sin, u * sin + kappa * v * cos];
    },
  };
}

/** (1 − x)² + 100(y − x²)²: a curved valley with its lowest point at (1, 1). Rosenbrock, Computer Journal 3, 1960. */
export const rosenbrock: Surface = {
  value: (x, y) => (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x),
  gradient: (x, y) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
};

/** x²/2 − y²/2 + y⁴/4: a saddle at the origin between the two lowest points (0, ±1), where it is −¼. */
export const saddle: Surface = {
  value: (x, y) => (x * x) / 2 - (y * y) / 2 + (y * y * y * y) / 4,
  gradient: (x, y) => [x, -y + y * y * y],
};
