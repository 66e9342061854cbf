import { cp, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../../build/cache.ts';

/**
 * The built application with a core that fails for two file names: it never returns for `hang.json` and ends
 * its thread for `die.json`. Everything else is the real application.
 */
export async function applicationWithBrokenCore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-broken-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const entry = join(folder, 'dist', 'main', 'thread-entry.js');
  await rename(entry, join(folder, 'dist', 'main', 'real-entry.js'));
  // The module imported first receives each message first.
  await writeFile(entry, "import './wrong-entry.js';\nimport './real-entry.js';\n");
  await writeFile(
    join(folder, 'dist', 'main', 'wrong-entry.js'),
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ args }) => {
       if (args?.name === 'hang.json') for (;;);
       if (args?.name === 'die.json') process.exit(3);
     });`,
  );
  return folder;
}
