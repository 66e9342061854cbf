import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { launchApp, screenshot } from './app.ts';
import { text } from './text.ts';

describe('launching', () => {
  test('the application opens the Shelf, which lists the seed paper', async () => {
    const { app, page, close } = await launchApp();
    await page.getByRole('heading', { name: text('Shelf') }).waitFor();
    expect(await page.getByRole('button', { name: /CS60010/ }).count()).toBe(1);
    expect(await app.evaluate(({ app: inside }) => inside.isPackaged)).toBe(false);
    await screenshot(page, 'shelf');
    await close();
  });

  test('there is a page where what it asks first cannot be answered, and it says what failed', async () => {
    const { app, page, close } = await launchApp();
    await page.locator('.cards').first().waitFor();
    for (const channel of ['readSettings', 'listSessions', 'takePendingOpen'])
      await app.evaluate(({ ipcMain }, name) => {
        ipcMain.removeHandler(name);
        ipcMain.handle(name, () => ({ ok: false, code: 'internal', message: `no ${name}` }));
      }, channel);
    await page.reload();
    await page.getByRole('heading', { name: text('Shelf') }).waitFor();
    await page.getByText('no takePendingOpen').waitFor();
    await close();
  });

  test.runIf(process.platform === 'linux')(
    'without root the page runs inside the operating system’s sandbox',
    async () => {
      const { app, close } = await launchApp({ sandbox: true });
      const pid = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      );
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      // Seccomp 2: every system call of the page passes a filter. Without the sandbox it is 0.
      expect(status).toMatch(/^Seccomp:\s+2$/m);
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
      expect(status).not.toMatch(/^Uid:\s+0\s/m);
      await close();
    },
  );

  test('without the sandbox the page’s process has no filter, so the test above can fail', async () => {
    const { app, close } = await launchApp();
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+0$/m);
    await close();
  });
});
