import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { extractFile, listPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packagedExecutable, packageUnpacked } from '../../build/package.ts';
import { ready } from '../../build/ready.ts';
import { runPackaged, startPackaged } from './packaged.ts';
import { text } from './text.ts';

const run = promisify(execFile);
const resources =
  process.platform === 'darwin'
    ? join(dirname(packagedExecutable), '../Resources')
    : join(dirname(packagedExecutable), 'resources');
let folder: string;

beforeAll(async () => {
  await packageUnpacked(await ready());
  folder = await mkdtemp(join(tmpdir(), 'chalkgrad-package-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

describe('the packaged application', () => {
  test('opens the seed paper and saves an answer in the session file', async () => {
    const profile = join(folder, 'profile');
    const { page, close } = await startPackaged(profile);
    await page.getByRole('heading', { name: text('Shelf') }).waitFor();
    await page.getByRole('button', { name: /CS60010/ }).click();
    await page
      .getByRole('button', { name: text('Practise question {{id}}', { id: '2' }), exact: true })
      .click();
    await page.locator('main input[type=text]').first().fill('3/10');
    await page.getByText(text('Saved'), { exact: true }).waitFor();
    await close();

    const db = new Database(join(profile, 'sessions.db'), { readonly: true });
    expect(db.prepare('select question, typed from answer').all()).toEqual([
      { question: '2', typed: '3/10' },
    ]);
    db.close();
  });

  test('continues the session after a restart', async () => {
    const { page, close } = await startPackaged(join(folder, 'profile'));
    await page.getByRole('button', { name: text('Continue'), exact: true }).click();
    expect(await page.locator('main input[type=text]').first().inputValue()).toBe('3/10');
    await close();
  });

  test('opens a file from its command line, as on a double click', async () => {
    const { page, close } = await startPackaged(join(folder, 'file'), [
      join(import.meta.dirname, '../../core/papers/cs60010-2023-midsem.json'),
    ]);
    await page.getByRole('heading', { name: /CS60010/ }).waitFor();
    expect(
      await page
        .getByRole('button', { name: new RegExp(`^${text('Study question {{id}}', { id: '' })}`) })
        .count(),
    ).toBeGreaterThan(10);
    await close();
  });

  test('export writes the worked solutions as a PDF, with w₁ = 0.1875 in it', async () => {
    const pdf = join(folder, 'worked.pdf');
    const { code, stdout } = await runPackaged(['export', 'cs60010-2023-midsem', '--pdf', pdf]);
    expect(code).toBe(0);
    expect(stdout).toContain(pdf);
    expect((await run('pdftotext', [pdf, '-'])).stdout).toContain('0.1875');
  });

  test('reports an unknown paper and exits with 2', async () => {
    const { code, stderr } = await runPackaged([
      'export',
      'no-such-paper',
      '--pdf',
      join(folder, 'none.pdf'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('is not known');
  });
});

describe('what the tests set in the environment', () => {
  test('makes a packaged application neither load a library nor write a file', async () => {
    const library = join(folder, 'not-a-library.node');
    const pdf = join(folder, 'unasked.pdf');
    const { page, close } = await startPackaged(join(folder, 'hooks'), [], {
      // The application would not start: this is no library.
      CHALKGRAD_SQLITE_BINDING: library,
      CHALKGRAD_PDF: pdf,
      CHALKGRAD_DRAFT: join(folder, 'unasked.chalkgrad'),
      CHALKGRAD_EXPORTS: folder,
    });
    await page.getByRole('heading', { name: text('Shelf') }).waitFor();
    await close();
    const main = extractFile(join(resources, 'app.asar'), 'dist/main/main.js').toString();
    // In the bundle each name is read at one place, behind app.isPackaged.
    for (const name of ['CHALKGRAD_PDF', 'CHALKGRAD_DRAFT', 'CHALKGRAD_EXPORTS'])
      expect(main, name).not.toMatch(new RegExp(`env(?:\\[["']|\\.)${name}`));
    await expect(readFile(pdf)).rejects.toThrow('ENOENT');
  });
});

describe('the contents of the package', () => {
  test('the archive has the bundles and the JavaScript of better-sqlite3, but no maps, tests, sources or addons', () => {
    const files = listPackage(join(resources, 'app.asar'), { isPack: false }).map((file) =>
      file.replaceAll('\\', '/'),
    );
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/LICENSE',
        '/dist/main/main.js',
        '/dist/main/thread-entry.js',
        '/dist/preload/preload.cjs',
        '/dist/renderer/index.html',
        '/node_modules/better-sqlite3/lib/database.js',
      ]),
    );
    expect(
      files.filter(
        (file) =>
          /\.(map|ts|svelte|node|c|cc|cpp|h|hpp|gyp|gypi)$/.test(file) ||
          /\/(tests?|deps|src|prebuilds|core|electron|renderer\/state)(\/|$)/.test(file),
      ),
    ).toEqual([]);
    expect(new Set(files.filter((file) => /^\/node_modules\/[^/]+$/.test(file)))).toEqual(
      new Set(['/node_modules/better-sqlite3']),
    );
  });

  test('the default application of Electron is removed', async () => {
    await expect(readFile(join(resources, 'default_app.asar'))).rejects.toThrow('ENOENT');
  });

  test('its manifest has no scripts or development dependencies', async () => {
    const manifest = JSON.parse(
      extractFile(join(resources, 'app.asar'), 'package.json').toString(),
    ) as Record<string, unknown>;
    expect(manifest['productName']).toBe('Chalkgrad');
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });
});

describe('the fuses', () => {
  test('are set as the configuration says', async () => {
    const wire = await getCurrentFuseWire(packagedExecutable);
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    // In the binary a fuse is the character 1 or 0.
    const states = (fuses: readonly FuseV1Options[]): string =>
      String.fromCharCode(...fuses.map((fuse) => Number(wire[fuse])));
    expect(states(on)).toBe('111');
    expect(states(off)).toBe('00000');
  });

  /** Exports an unknown paper in three ways that could run the application as plain Node. */
  async function attacked(executable: string): Promise<{
    readonly answersAsChalkgrad: boolean;
    readonly readsNodeOptions: boolean;
    readonly opensInspector: boolean;
  }> {
    const task = ['export', 'no-such-paper', '--pdf', join(folder, 'none.pdf')];
    const asNode = await runPackaged(task, { ELECTRON_RUN_AS_NODE: '1' }, executable);
    const withOptions = await runPackaged(task, { NODE_OPTIONS: '--require=./anything.cjs' }, executable);
    const inspected = await runPackaged(['--inspect=0', ...task], {}, executable);
    return {
      answersAsChalkgrad: asNode.code === 2 && asNode.stderr.includes('is not known'),
      // If Electron reads the variable, it warns about options that a packaged application does not allow.
      readsNodeOptions: withOptions.stderr.includes('NODE_OPTION'),
      opensInspector: inspected.stderr.includes('Debugger listening'),
    };
  }

  test('disable ELECTRON_RUN_AS_NODE, NODE_OPTIONS and --inspect', async () => {
    expect(await attacked(packagedExecutable)).toEqual({
      answersAsChalkgrad: true,
      readsNodeOptions: false,
      opensInspector: false,
    });
  });

  test.runIf(process.platform === 'linux')(
    'are the reason: with them on, a copy accepts all three',
    async () => {
      const copy = join(folder, 'open');
      const executable = join(copy, 'chalkgrad');
      await run('cp', ['-a', dirname(packagedExecutable), copy]);
      await flipFuses(executable, {
        version: FuseVersion.V1,
        [FuseV1Options.RunAsNode]: true,
        [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
        [FuseV1Options.EnableNodeCliInspectArguments]: true,
      });
      expect(await attacked(executable)).toEqual({
        answersAsChalkgrad: false,
        readsNodeOptions: true,
        opensInspector: true,
      });
    },
  );
});
