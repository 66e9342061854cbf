import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { torture } from './campaign.ts';

/** `npm run torture [-- --seed N --rounds N]`: kills and damage on a session file, until every promise has been tested. */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, rounds: { type: 'string', default: '300' } },
});
const [seed, rounds] = [Number(values.seed), Number(values.rounds)];
if (!Number.isInteger(seed) || !Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write('--seed and --rounds are whole numbers\n');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-torture-'));
const report = await torture(folder, { seed, rounds }, (line) => process.stderr.write(`${line}\n`));
const damaged = [...report.damaged].map(([name, times]) => `  ${times} × ${name}\n`).join('');
process.stdout.write(
  `${report.starts} starts, ${report.kills} killed, ${report.saved} answers acknowledged, ${report.recovered} recoveries\n${damaged}` +
    `${report.unseen} answers changed by flipped bits that no check sees\n${report.faults.length} faults\n`,
);
if (report.faults.length === 0) rmSync(folder, { recursive: true, force: true });
else process.stdout.write(`The files are in ${folder}\n`);
process.exitCode = report.faults.length === 0 ? 0 : 1;
