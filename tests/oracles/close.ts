import { expect } from 'vitest';

/**
 * Checks that two numbers agree; `because` is the reason for the tolerance. `within` is absolute unless
 * `relative` is set; then it is relative to the larger of 1 and |expected|.
 */
export function expectClose(
  actual: number,
  expected: number,
  {
    within,
    because,
    relative = false,
  }: { readonly within: number; readonly because: string; readonly relative?: boolean },
): void {
  const allowed = relative ? within * Math.max(1, Math.abs(expected)) : within;
  expect(
    Math.abs(actual - expected),
    `${actual} is not within ${allowed} of ${expected} (${because})`,
  ).toBeLessThanOrEqual(allowed);
}

/**
 * Two routes through the same few operations in float64 differ by some units in the last place, 2⁻⁵² ≈
 * 2.2e-16 each; a thousand of those are allowed.
 */
export const FEW_ROUNDINGS = {
  within: 2.2e-13,
  relative: true,
  because: 'a thousand roundings of float64',
} as const;
