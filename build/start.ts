import { join } from 'node:path';
import { root } from './cache.ts';
import { hasDisplay } from './display.ts';
import { runElectron } from './run-electron.ts';

/** `npm start [-- files]`: the application; with no display, its main job headless. */
if (hasDisplay) process.exitCode = await runElectron(process.argv.slice(2));
else {
  process.stderr.write(
    'There is no display, so the main job runs without a window: the seed paper is worked and printed.\n',
  );
  process.exitCode = await runElectron([
    'export',
    'cs60010-2023-midsem',
    '--pdf',
    join(root, 'out', 'cs60010-2023-midsem-worked.pdf'),
  ]);
}
