import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../../build/cache.ts';
import { ready } from '../../build/ready.ts';
import { menuItems } from '../../core/contract/menu.ts';
import { storeWords } from '../../core/contract/store-words.ts';
import { goTo, screenshot } from './app.ts';
import { box, keptProfile, saved } from './kept-profile.ts';
import { text } from './text.ts';

const profile = keptProfile();
const { start } = profile;

describe('a session file that another program has locked', () => {
  test('holds up neither the window nor opening nor marking, is told once, and is written when it is free', async () => {
    const { app, page } = await start();
    await goTo(page, 'Practise', /CS60010/, '2');
    await box(page, 0).fill('.3');
    await saved(page);
    const other = new Database(profile.sessionFile);
    onTestFinished(() => void other.close());
    other.exec('begin immediate');
    await box(page, 1).fill('.3');

    // Main answers while the thread of the session file waits for the lock.
    const before = performance.now();
    expect(await page.evaluate(() => window.chalkgrad.readSettings(undefined).then(({ ok }) => ok))).toBe(
      true,
    );
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(performance.now() - before).toBeLessThan(3_000);

    const notice = page.getByRole('alert');
    await notice.waitFor({ timeout: 30_000 });
    expect(await notice.innerText()).toContain(storeWords.en.notStored(storeWords.en.locked));
    await screenshot(page, 'not-stored');
    await page.getByRole('button', { name: text('Dismiss') }).click();

    // Marked all the same, the answer that is not stored among them.
    await page.getByRole('button', { name: text('Mark'), exact: true }).click();
    await page.locator('.score').waitFor({ timeout: 60_000 });
    expect(await page.locator('.practise').innerText()).not.toContain('store-failed');
    expect(await notice.count()).toBe(0);

    const paper = join(profile.folder, 'softmax.json');
    writeFileSync(
      paper,
      JSON.stringify({
        title: 'Softmax',
        problem: { kind: 'vector-activation', function: 'softmax', vector: [1, 1] },
      }),
    );
    expect(
      await page.evaluate(
        (path) => window.chalkgrad.openFile({ path }).then((reply) => reply.ok && reply.value.ok),
        paper,
      ),
    ).toBe(true);
    other.exec('rollback');
    await saved(page);
    expect(other.prepare('select typed from answer order by box').pluck().all()).toEqual(['.3', '.3']);
  });
});

describe('Restore a Backup…', () => {
  test('lists the backups with what they hold; the chosen one takes the place of the sessions, which are kept', async () => {
    const first = await start();
    await goTo(first.page, 'Practise', /CS60010/, '2');
    await box(first.page, 0).fill('.3');
    await saved(first.page);
    await first.close();

    const { app, page } = await start();
    await page.getByRole('button', { name: text('Continue'), exact: true }).click();
    await box(page, 0).fill('a mistake');
    await saved(page);
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = (...args: unknown[]) => {
        const options = args.at(-1) as Electron.MessageBoxOptions;
        Object.assign(globalThis, { asked: options });
        return Promise.resolve({ response: 0, checkboxChecked: false });
      };
    });
    await app.evaluate(({ Menu }, label) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      items.find((item) => item.label === label)?.click();
    }, menuItems.restore.en);

    const notice = page.getByRole('alert');
    await notice.waitFor({ timeout: 30_000 });
    const said = await notice.innerText();
    expect(said).toMatch(/The session file that was in use is kept at .*sessions\.db\.replaced-/);
    const asked = await app.evaluate(() => Reflect.get(globalThis, 'asked') as Electron.MessageBoxOptions);
    expect(asked.detail).toMatch(/^1\. {2}.*: sessions 1, answers 1\n/);
    expect(asked.buttons).toEqual(['1', storeWords.en.cancel]);
    await page.getByRole('button', { name: text('Continue'), exact: true }).click();
    expect(await box(page, 0).inputValue()).toBe('.3');
  });
});

describe('a profile folder that cannot be used', () => {
  test('is named on stderr, and the exit code is 1', async () => {
    const { runtime, flags, env } = await ready();
    const file = join(profile.folder, 'profile');
    writeFileSync(file, 'a file in place of the folder');
    const { status, stderr } = spawnSync(runtime.bin, [root, ...flags], {
      env: { ...process.env, ...env, CHALKGRAD_USER_DATA: file, CHALKGRAD_NO_DIALOGS: '1' },
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(status).toBe(1);
    expect(stderr).toContain(`the folder of settings and sessions, ${file}, cannot be used: it is a file`);
  });
});
