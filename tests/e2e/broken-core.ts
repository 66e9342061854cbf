import { cp, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../../build/cache.ts';

/**
 * The built application with a core that goes wrong where a file's name says so, and is the real one
 * otherwise: on `hang.json` it never comes back, on `die.json` it ends its thread. All around it is the
 * application itself.
 */
export async function applicationWithBrokenCore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-broken-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const entry = join(folder, 'dist', 'main', 'thread-entry.js');
  await rename(entry, join(folder, 'dist', 'main', 'real-entry.js'));
  // What is imported first hears each message first.
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
