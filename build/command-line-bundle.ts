import { join } from 'node:path';
import { build } from 'vite';
import { root } from './cache.ts';

/** The command line and the core as the text of one CommonJS module. */
export async function commandLineBundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      target: 'node20.18',
      ssr: true,
      write: false,
      rollupOptions: {
        input: join(root, 'electron/cli.ts'),
        external: ['better-sqlite3', /^node:/],
        output: { format: 'cjs', codeSplitting: false },
      },
    },
  });
  const [module] = 'output' in built ? built.output : [];
  if (module?.type !== 'chunk') throw new Error('the command line was not bundled into one module');
  return module.code;
}
