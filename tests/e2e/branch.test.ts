import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, launchApp, resize, screenshot, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

let profile: string;
let launched: LaunchedApp;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'chalkgrad-branch-'));
  launched = await launchApp({ userData: profile });
  launched.page.setDefaultTimeout(15_000);
  await resize(launched, 1280, 720);
});
afterAll(async () => {
  await launched.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});
const scene = (side: string): Locator => launched.page.getByRole('region', { name: side }).locator('svg');

describe('a branch of a session', () => {
  test('stores the changed question and is shown beside its original', async () => {
    const { page } = launched;
    await goTo(page, 'Study', /CS60010/, '2');
    await page.getByRole('button', { name: text('What if'), exact: true }).click();
    await page.getByRole('textbox', { name: 'η', exact: true }).fill('0.1');
    await page.locator('.head .mark').waitFor();
    await page.getByRole('button', { name: text('Save as a branch') }).click();
    await page.getByText(/Saved as “branch of CS60010.*: η = 0\.1”/).waitFor();
    await page.getByRole('button', { name: text('Compare'), exact: true }).click();
    // w₅′ = 0.5 + 0.5·0.105 = 0.5525 on the left, 0.5 + 0.1·0.105 = 0.5105 on the right.
    await page.locator('.compare').waitFor();
    await page.keyboard.press('End');
    expect(
      await scene('branch of')
        .getByRole('button', { name: text('{{name}} is {{value}}', { name: 'w₅′', value: '0.5105' }) })
        .count(),
    ).toBe(1);
    expect(
      await page
        .locator('.compare .side')
        .first()
        .locator('svg')
        .getByRole('button', { name: text('{{name}} is {{value}}', { name: 'w₅′', value: '0.5525' }) })
        .count(),
    ).toBe(1);
    const table = page.getByRole('region', { name: text('Differences') });
    await table.getByRole('button', { name: 'η: Left 0.5, Right 0.1, −0.4' }).waitFor();
    expect(await table.getByRole('button', { name: 'w₅′: Left 0.5525, Right 0.5105, −0.042' }).count()).toBe(
      1,
    );
    await screenshot(page, 'compare-paper-1280');
  });

  test('one transport moves both pictures', async () => {
    const { page } = launched;
    await page.keyboard.press('Home');
    await expect
      .poll(() =>
        page
          .locator('.compare svg')
          .getByRole('button', { name: text('{{name}} is not computed yet', { name: 'z₁' }) })
          .count(),
      )
      .toBe(2);
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() =>
        page
          .locator('.compare svg')
          .getByRole('button', { name: text('{{name}} is {{value}}', { name: 'z₁', value: '0.3' }) })
          .count(),
      )
      .toBe(2);
  });

  test('back at the question the change is still there, and undone by the window', async () => {
    const { page } = launched;
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator('.study .head .mark').waitFor();
    await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('command', 'undo'),
    );
    await expect.poll(() => page.locator('.head .mark').count()).toBe(0);
  });

  test('survives a restart: listed below its parent, compared and opened from there', async () => {
    await launched.close();
    launched = await launchApp({ userData: profile });
    launched.page.setDefaultTimeout(15_000);
    await resize(launched, 1280, 720);
    const { page } = launched;
    const rows = page.getByRole('region', { name: text('Sessions') }).getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(2);
    expect(await rows.nth(0).textContent()).not.toContain('branch of');
    expect(await rows.nth(1).textContent()).toMatch(/↳.*branch of CS60010.*η = 0\.1/s);
    await rows.nth(1).scrollIntoViewIfNeeded();
    await screenshot(page, 'shelf-branches');
    await rows
      .nth(1)
      .getByRole('button', { name: new RegExp(`^${text('Compare')}`) })
      .click();
    await page.locator('.compare').waitFor();
    expect(
      await page
        .locator('.compare svg')
        .getByRole('button', { name: text('{{name}} is {{value}}', { name: 'w₅′', value: '0.5105' }) })
        .count(),
    ).toBe(1);
    await page.keyboard.press('Alt+ArrowLeft');
    await rows
      .nth(1)
      .getByRole('button', { name: /^branch of/ })
      .click();
    await page.locator('.study').waitFor();
    await page.keyboard.press('End');
    await expect
      .poll(() =>
        page
          .locator('svg')
          .getByRole('button', { name: text('{{name}} is {{value}}', { name: 'w₅′', value: '0.5105' }) })
          .count(),
      )
      .toBe(1);
  });
});
