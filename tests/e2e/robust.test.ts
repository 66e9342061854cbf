import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../../build/cache.ts';
import { ready } from '../../build/ready.ts';
import type {} from '../../renderer/bridge.ts';
import { goTo, launchApp, type LaunchedApp, type LaunchOptions } from './app.ts';
import { applicationWithBrokenCore } from './broken-core.ts';
import { text } from './text.ts';

const PROBLEM = JSON.stringify({
  title: 'Softmax',
  problem: { kind: 'vector-activation', function: 'softmax', vector: [1, 1] },
});

async function start(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const launched = await launchApp(options);
  onTestFinished(() => launched.close().catch(() => undefined));
  return launched;
}
async function fileNamed(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-papers-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), PROBLEM);
  return join(folder, name);
}
/** Opens a file as if dropped on the window, and returns the result that the page received. */
const openDropped = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(
    (file) =>
      window.chalkgrad
        .openFile({ path: file })
        .then((reply) => (reply.ok ? reply.value.ok : `${reply.code}: ${reply.message}`)),
    path,
  );
const theme = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['theme']);

describe('a core that fails', () => {
  test('one that dies is reported as stopped, and a fresh one solves the next document', async () => {
    const { page } = await start({ application: await applicationWithBrokenCore() });
    await page.getByRole('heading', { name: text('Shelf') }).waitFor();
    expect(await openDropped(page, await fileNamed('die.json'))).toBe(
      'core-failed: the calculation stopped unexpectedly',
    );
    expect(await openDropped(page, await fileNamed('fine.json'))).toBe(true);
  });

  test('one that hangs leaves the window responsive, is stopped after ten seconds, and the next document is solved', async () => {
    const { app, page } = await start({ application: await applicationWithBrokenCore() });
    await page.getByRole('heading', { name: text('Shelf') }).waitFor();
    const hung = openDropped(page, await fileNamed('hang.json'));
    // Meanwhile both processes work: the page handles a press, main answers and stores the setting.
    const before = await theme(page);
    await page.getByRole('button', { name: / theme$/ }).click();
    await expect.poll(() => theme(page), { timeout: 5_000 }).not.toBe(before);
    expect(await page.evaluate(() => window.chalkgrad.readSettings(undefined).then(({ ok }) => ok))).toBe(
      true,
    );
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(await hung).toBe('core-failed: the calculation took longer than 10 s and was stopped');
    expect(await openDropped(page, await fileNamed('fine.json'))).toBe(true);
  });

  test('a file named on the command line that kills the core is reported as the cause, and the shelf is still there', async () => {
    const { page } = await start({
      application: await applicationWithBrokenCore(),
      args: [await fileNamed('die.json')],
    });
    await page.getByRole('heading', { name: text('This file cannot be opened') }).waitFor();
    expect(await page.locator('main').innerText()).toContain('the calculation stopped unexpectedly');
    await page.getByRole('button', { name: text('To the shelf') }).click();
    await page.getByRole('button', { name: /CS60010/ }).waitFor();
    await goTo(page, 'Practise', /CS60010/, '2');
    expect(await page.locator('.practise input[type=text]').count()).toBeGreaterThan(0);
  });
});

describe('a page that crashes', () => {
  /** Evaluates in the page through main: Playwright loses a page that has crashed once. */
  const ask = (app: ElectronApplication, code: string): Promise<unknown> =>
    app.evaluate(
      ({ BrowserWindow }, text) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text),
      code,
    );
  const crash = (app: ElectronApplication): Promise<void> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
  const crashAndLoad = (app: ElectronApplication): Promise<void> =>
    app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => resolve());
          contents?.forcefullyCrashRenderer();
        }),
    );
  const pageProcess = (app: ElectronApplication): Promise<number | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());

  test('is reloaded in a new process and the same window, with every saved answer', async () => {
    const { app, page } = await start();
    await goTo(page, 'Practise', /CS60010/, '2');
    await page.locator('.practise input[type=text]').first().fill('3/10');
    await page.locator('.saved', { hasText: new RegExp(`^${text('Saved')}$`) }).waitFor();
    const [before, window] = [
      await pageProcess(app),
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.id),
    ];
    await crashAndLoad(app);
    // Home offers to go on with question 2, where one box has an answer.
    const offered = (): Promise<unknown> => ask(app, "document.querySelector('.hero')?.innerText ?? ''");
    await expect
      .poll(offered, { timeout: 20_000 })
      .toMatch(new RegExp(text('{{count}} of {{all}} boxes', { count: 1, all: '\\d+' })));
    expect(await offered()).toContain(text('Continue where you stopped'));
    expect(await offered()).toContain(text('Question {{id}}', { id: '2' }));
    expect(await pageProcess(app)).not.toBe(before);
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ id }) => id)),
    ).toEqual([window]);
    await ask(app, "document.querySelector('.hero button').click()");
    await expect
      .poll(() => ask(app, "document.querySelector('.practise input[type=text]')?.value"), {
        timeout: 20_000,
      })
      .toBe('3/10');
  });

  test('that crashes again at once is not reloaded for ever: a dialog outside the page reports it', async () => {
    const { app, page } = await start();
    const said: string[] = [];
    app.process().stderr?.on('data', (data: Buffer) => said.push(data.toString()));
    await page.getByRole('heading', { name: text('Shelf') }).waitFor();
    await crashAndLoad(app);
    await crash(app);
    await expect
      .poll(() => said.join(''), { timeout: 20_000 })
      .toContain(
        'The page stopped twice in a row. Every saved answer is kept; please start Chalkgrad again.',
      );
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed()),
    ).toBe(true);
  });
});

describe('a print that does not end', () => {
  /** Leaves out the message by which the print window says that its pages are laid out. */
  const hold = (app: ElectronApplication): Promise<void> =>
    app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('printReady');
      ipcMain.handle('printReady', () => new Promise(() => undefined));
    });
  const windows = (app: ElectronApplication): Promise<number> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  async function printing(): Promise<LaunchedApp> {
    const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-print-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const launched = await start({ env: { CHALKGRAD_PDF: join(folder, 'worked.pdf') } });
    await hold(launched.app);
    await goTo(launched.page, 'Study', /CS60010/, '2');
    await launched.page.getByRole('button', { name: 'PDF', exact: true }).click();
    await expect.poll(() => windows(launched.app)).toBe(2);
    return launched;
  }

  test('is stopped by its button, without a message of failure', async () => {
    const { app, page } = await printing();
    await page.getByRole('button', { name: text('Cancel'), exact: true }).click();
    await expect.poll(() => windows(app)).toBe(1);
    await page.getByText(`${text('Printing the PDF')}…`).waitFor({ state: 'detached' });
    expect(await page.locator('.notice').count()).toBe(0);
  });

  test('ends with the window that asked for it, so that the process does not stay behind unseen', async () => {
    const { app } = await printing();
    const ended = app.waitForEvent('close', { timeout: 20_000 });
    await app
      .evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find((one) => one.webContents.getURL().endsWith('index.html'))
          ?.close(),
      )
      .catch(() => undefined);
    await ended;
  });
});

test('a second start opens a window where the first one has none any more', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'chalkgrad-second-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 3 }));
  const { app, page } = await start({ userData: profile });
  await page.getByRole('heading', { name: text('Shelf') }).waitFor();
  // Anything that keeps the process: here a hidden window.
  await app.evaluate(({ BrowserWindow }) => {
    new BrowserWindow({ show: false });
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().endsWith('index.html'))
      ?.close();
  });
  const opened = app.waitForEvent('window');
  const { runtime, env, flags } = await ready();
  const second = spawn(runtime.bin, [root, ...flags], {
    env: { ...process.env, ...env, CHALKGRAD_USER_DATA: profile, CHALKGRAD_NO_DIALOGS: '1' },
    stdio: 'ignore',
  });
  expect((await once(second, 'exit'))[0]).toBe(0);
  await (await opened).getByRole('heading', { name: text('Shelf') }).waitFor();
});
