import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { README, registries, withTables } from '../build/registries.ts';
import { shelfList } from '../core/papers/index.ts';

// It goes through every registry of the oracle, and draws a problem of every kind.
const PATIENT = 60_000;

test(
  'everything that is registered has a source and something it is held against',
  () => {
    for (const { title, rows } of registries()) {
      expect(rows.length, title).toBeGreaterThan(5);
      for (const { name, what, source, heldAgainst } of rows)
        for (const said of [what, source, heldAgainst]) expect(said.trim(), `${title}: ${name}`).not.toBe('');
    }
  },
  PATIENT,
);

test(
  'the README lists them as they are',
  () => {
    const readme = readFileSync(README, 'utf8');
    expect(withTables(readme), 'run npm run tables').toBe(readme);
  },
  PATIENT,
);

test('the README says how many problems are on the shelf beside the mid-term', () => {
  expect(readFileSync(README, 'utf8')).toContain(`${shelfList().length - 1} problems`);
});
