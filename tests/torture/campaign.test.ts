import { expect, test } from 'vitest';
import { temporaryFolder } from '../electron/temporary-folder.ts';
import { torture } from './campaign.ts';

test(
  'a sample of `npm run torture`: kills and damage lose no acknowledged answer that a backup has',
  { timeout: 120_000 },
  async () => {
    const report = await torture(temporaryFolder(), { seed: 7, rounds: 14 });
    expect(report.faults).toEqual([]);
    // The sample is worth something: processes were killed in it, and files replaced.
    expect(report.starts).toBe(14);
    expect(report.kills).toBeGreaterThan(2);
    expect(report.recovered).toBeGreaterThan(1);
  },
);
