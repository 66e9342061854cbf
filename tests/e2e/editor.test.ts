import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from '../../renderer/bridge.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp, screenshot, toShelf } from './app.ts';
import { kindList } from '../../core/index.ts';
import { text } from './text.ts';

const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-editor-'));
const saved = join(folder, 'mine.chalkgrad');
let launched: LaunchedApp;
beforeAll(async () => {
  launched = await launchApp({ env: { CHALKGRAD_DRAFT: saved } });
});
afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a problem is typed on one line and worked while it is typed', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: text('New problem…') }).click();
  // The Shelf has a choice of that name too.
  await page.getByLabel(text('As text')).waitFor();
  await page.getByLabel(text('Kind')).selectOption('optimizer-run');
  await page.getByLabel(text('As text')).fill('gradient descent on x^2 from x = 1, lr 0.25, 2 steps');
  // x ← x − ¼·2x halves x: 1, ½, ¼.
  await expect.poll(() => page.locator('.status').innerText()).toMatch(/x₂ = 0\.25/);
  expect(await page.locator('.understood').innerText()).toContain('Gradient descent, η = 0.25; 2 updates');
  await screenshot(page, 'editor');
  expect(await page.getByRole('button', { name: text('Study this problem') }).isEnabled()).toBe(true);
});

test('a new problem of every kind begins without a mistake, and with its own picture', async () => {
  const { page } = launched;
  const kept = await page.getByLabel(text('As text')).inputValue();
  for (const { kind } of kindList()) {
    await page.getByLabel(text('Kind')).selectOption(kind);
    await expect
      .poll(() => page.getByRole('button', { name: text('Study this problem') }).isEnabled(), {
        message: kind,
        timeout: 10_000,
      })
      .toBe(true);
    expect(await page.locator('.issue').count(), kind).toBe(0);
    if (kind === 'choice') {
      expect(await page.locator('.preview .choice li').count()).toBe(2);
      await screenshot(page, 'editor-choice');
    }
  }
  await page.getByLabel(text('Kind')).selectOption('optimizer-run');
  await page.getByLabel(text('As text')).fill(kept);
  await expect.poll(() => page.locator('.status').innerText()).toMatch(/x₂ = 0\.25/);
});

test('a mistake in the text is marked at its character, and the last good problem is kept', async () => {
  const { page } = launched;
  await page.getByLabel(text('As text')).fill('gradient descent on x^2 + @ from x = 1, lr 0.25, 2 steps');
  await page.getByRole('alert').filter({ hasText: 'character 27' }).waitFor();
  expect(await page.locator('.issue mark').innerText()).toBe('@');
  await expect
    .poll(() => page.locator('.status').innerText())
    .toContain(text('Below: the last version that could be solved.'));
  expect(await page.getByRole('button', { name: text('Study this problem') }).isDisabled()).toBe(true);
  await screenshot(page, 'editor-mistake');
  await page.getByLabel(text('As text')).fill('gradient descent on x^2 from x = 1, lr 0.25, 2 steps');
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
});

test('the form shows the same problem; a wrong value has a message beside its field, and undo reverts it', async () => {
  const { page } = launched;
  const steps = page.locator('#field-problem-steps');
  expect(await steps.inputValue()).toBe('2');
  await steps.fill('-3');
  await steps.blur();
  await page.locator('#field-problem-steps-problem').waitFor();
  expect(await steps.getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator('.status').innerText()).toContain('problem.steps');
  await expect
    .poll(() => page.getByRole('button', { name: text('Study this problem') }).isDisabled())
    .toBe(true);
  await page.getByRole('button', { name: text('Undo') }).click();
  await expect.poll(() => steps.inputValue()).toBe('2');
  await expect
    .poll(() => page.getByRole('button', { name: text('Study this problem') }).isEnabled())
    .toBe(true);
});

test('it is saved as a file, opened and studied', async () => {
  const { page } = launched;
  await page.getByLabel(text('Title')).fill('Halving x');
  await page.getByRole('button', { name: text('Save…') }).click();
  await page.getByRole('status').filter({ hasText: saved }).waitFor();
  const file = JSON.parse(readFileSync(saved, 'utf8')) as {
    title: string;
    problem: { kind: string; steps: number };
  };
  expect(file).toMatchObject({ format: 1, title: 'Halving x', problem: { kind: 'optimizer-run', steps: 2 } });
  await page.getByRole('button', { name: text('Open it') }).click();
  await page.getByRole('heading', { level: 1, name: 'Halving x' }).waitFor();
  await page.getByRole('button', { name: text('Edit…') }).click();
  expect(await page.getByLabel(text('Title')).inputValue()).toBe('Halving x');
  await expect
    .poll(() => page.getByRole('button', { name: text('Study this problem') }).isEnabled())
    .toBe(true);
  await page.getByRole('button', { name: text('Study this problem') }).click();
  await page.getByRole('button', { name: text('Study question {{id}}', { id: '1' }) }).click();
  await page.locator('.study').waitFor();
  await page.keyboard.press('End');
  expect(await page.locator('.study').innerText()).toContain('0.25');
});

test('a draft survives a restart', async () => {
  const { page } = launched;
  await toShelf(page);
  await page.getByRole('button', { name: text('New problem…') }).click();
  await page.getByLabel(text('Title')).fill('Kept for later');
  await expect
    .poll(() => page.getByRole('button', { name: text('Study this problem') }).isEnabled())
    .toBe(true);
  const stored = (): Promise<string> =>
    page.evaluate(async () => JSON.stringify(await window.chalkgrad.readDraft(undefined)));
  await expect.poll(stored).toContain('Kept for later');
  await page.reload();
  await page.getByRole('button', { name: text('New problem…') }).click();
  await expect.poll(() => page.getByLabel(text('Title')).inputValue()).toBe('Kept for later');
});
