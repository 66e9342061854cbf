import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { root } from '../cache.ts';
import type { Ready } from '../ready.ts';

export interface OpenWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** A temporary folder, deleted when the window closes. */
  readonly folder: string;
}

/**
 * Runs `use` with the real application, started with a new profile: on the given document, or on the Shelf.
 */
export async function withWindow<T>(
  { runtime, env, flags }: Ready,
  use: (window: OpenWindow) => Promise<T>,
  document: string | null = null,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-bench-'));
  const file = join(folder, 'network.json');
  if (document !== null) await writeFile(file, document);
  const app = await _electron.launch({
    executablePath: runtime.bin,
    args: [root, ...flags, ...(document === null ? [] : [file])],
    env: {
      ...(process.env as Record<string, string>),
      ...env,
      CHALKGRAD_USER_DATA: join(folder, 'profile'),
      CHALKGRAD_NO_DIALOGS: '1',
      CHALKGRAD_PDF: join(folder, 'worked.pdf'),
      CHALKGRAD_EXPORTS: folder,
    },
  });
  try {
    const page = await app.firstWindow();
    await (
      document === null
        ? page.locator('.shelf .card').first()
        : page.getByRole('button', { name: 'Study question 1', exact: true })
    ).waitFor();
    return await use({ app, page, folder });
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
