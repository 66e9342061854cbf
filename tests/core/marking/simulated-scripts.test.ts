import { expect, test } from 'vitest';
import { figuresOf } from '../../oracles/marking/figures.ts';
import { compareAll } from '../../oracles/marking/tally.ts';

/** Milliseconds, on a busy machine. */
const PATIENT = 60_000;

test(
  'simulated scripts are marked as they deserve: a floor under the figures that npm run marking prints',
  () => {
    const found = figuresOf(compareAll(51, 7));
    expect(found.scripts).toBeGreaterThan(300);
    expect(found.falselyCredited).toBe(0);
    expect(found.exact).toBeGreaterThan(0.99);
    for (const [name, share] of Object.entries(found.byProblem))
      expect(share, name).toBeGreaterThanOrEqual(0.98);
    expect(found.rounded).toEqual({ 3: 1, 4: 1, 5: 1 });
    expect(found.constant.best).toBeLessThan(0.15);
    expect(found.constant.zero).toBeLessThan(0.1);
  },
  PATIENT,
);
