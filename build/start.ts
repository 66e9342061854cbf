import { join } from 'node:path';
import { root } from './cache.ts';
import { hasDisplay } from './preflight.ts';
import { runElectron } from './run-electron.ts';

/** `npm start [-- files]`: the application; with no display, its main job headless. */
const files = process.argv.slice(2);
if (hasDisplay) process.exitCode = await runElectron(files);
else {
  const pdf = join(root, 'out', 'cs60010-2023-midsem-worked.pdf');
  process.stderr.write('No display here, so the main job runs headless: the seed paper is solved in the application and printed.\n');
  process.exitCode = await runElectron(['export', 'cs60010-2023-midsem', '--pdf', pdf]);
}
