import { join } from 'node:path';
import { root } from './cache.ts';
import { hasDisplay } from './display.ts';
import { runElectron } from './run-electron.ts';

/** `npm start [-- files]`: opens the application; without a display, exports the seed paper to a PDF. */
if (hasDisplay) process.exitCode = await runElectron(process.argv.slice(2));
else {
  process.stderr.write(
    'There is no display, so no window is opened: the solutions of the seed paper are printed to a PDF.\n',
  );
  process.exitCode = await runElectron([
    'export',
    'cs60010-2023-midsem',
    '--pdf',
    join(root, 'out', 'cs60010-2023-midsem-worked.pdf'),
    '--force',
  ]);
}
