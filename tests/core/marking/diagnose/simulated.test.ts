import { expect, test } from 'vitest';
import { compareAll } from '../../../oracles/marking/tally.ts';
import { namedFigures } from '../../../oracles/marking/named-figures.ts';

/** Milliseconds, on a busy machine. */
const PATIENT = 120_000;

test(
  'mistakes of the library are named in simulated scripts, and never by another name',
  () => {
    const found = namedFigures(3, 8);
    expect(found.deductions).toBeGreaterThan(300);
    expect(found.wrong).toEqual([]);
    expect(found.named / found.deductions).toBeGreaterThan(0.85);
  },
  PATIENT,
);

test(
  'honest scripts, rounded or not, and slips of arithmetic have no named mistake',
  () => {
    const innocent = compareAll(102, 7).filter(
      ({ script }) => script.mistake === 'none' || script.mistake === 'arithmetic',
    );
    expect(innocent.length).toBeGreaterThan(70);
    const named = innocent.flatMap(({ mark }) =>
      mark.boxes.flatMap(({ diagnosis }) =>
        diagnosis === undefined || diagnosis.mistake === 'not-from-working' ? [] : [diagnosis.says.en],
      ),
    );
    expect(named).toEqual([]);
  },
  PATIENT,
);
