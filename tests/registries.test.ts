import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gapsIn, README, registries, withTables, type Registry } from '../build/registries.ts';

// The registries draw problems of every kind for the oracle.
const PATIENT = 60_000;

test(
  'everything that is registered has a description, a source and a comparison',
  () => {
    const tables = registries();
    for (const { title, rows } of tables) expect(rows.length, title).toBeGreaterThan(5);
    expect(gapsIn(tables)).toEqual([]);
  },
  PATIENT,
);

test('every gap is reported, with the file where the missing row belongs', () => {
  const losses: Registry = {
    title: 'Losses',
    oracle: 'tests/oracles/pytorch/losses.ts',
    columns: ['Loss', 'Formula', 'Source', 'Compared with'],
    all: '',
    rows: [
      { name: 'complete', what: '(y − o)²', source: 'Bishop 2006', heldAgainst: 'PyTorch' },
      { name: 'bare', what: ' ', source: '', heldAgainst: '' },
      { name: 'untested', what: '|y − o|', source: 'Bishop 2006', heldAgainst: '' },
    ],
  };
  expect(gapsIn([losses])).toEqual([
    'Losses: bare has no “Formula”: write it in its own file',
    'Losses: bare has no source: name it in its own file',
    'Losses: bare is compared with nothing: add its row to tests/oracles/pytorch/losses.ts, or the reason why it has none',
    'Losses: untested is compared with nothing: add its row to tests/oracles/pytorch/losses.ts, or the reason why it has none',
  ]);
});

test(
  'the README lists them as they are',
  () => {
    const readme = readFileSync(README, 'utf8');
    expect(withTables(readme), 'run npm run tables').toBe(readme);
  },
  PATIENT,
);
