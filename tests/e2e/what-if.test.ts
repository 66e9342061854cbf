import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, launchApp, resize, screenshot, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

let launched: LaunchedApp;
beforeAll(async () => {
  launched = await launchApp();
  launched.page.setDefaultTimeout(10_000);
  await resize(launched, 1280, 720);
  await goTo(launched.page, 'Study', /CS60010/, '2');
  await launched.page.keyboard.press('End');
});
afterAll(() => launched.close());

const field = (name: string): Locator => launched.page.getByRole('textbox', { name, exact: true });
const inPicture = (name: string): Locator =>
  launched.page.locator('svg').getByRole('button', { name, exact: true });
const command = (what: 'undo' | 'redo'): Promise<void> =>
  launched.app.evaluate(
    ({ BrowserWindow }, said) => BrowserWindow.getAllWindows()[0]?.webContents.send('command', said),
    what,
  );
const mark = (): Locator => launched.page.locator('.head .mark');
/** Waits for a number in the picture. */
const seen = async (name: string): Promise<void> =>
  expect.poll(() => inPicture(name).count(), { message: name }).toBe(1);

describe('what if, on question 2', () => {
  test('an edited weight recomputes everything: w₅ = 0.7 gives L = ½(0.5 − 0.7·0.3)² = 0.04205', async () => {
    const { page } = launched;
    await page.getByRole('button', { name: text('What if'), exact: true }).click();
    await field('w₅').fill('0.7');
    await seen('L is 0.04205');
    // ∂L/∂w₅ = −(0.5 − 0.21)·0.3 and w₅′ = 0.7 + 0.5·0.087.
    await seen('w₅′ is 0.7435');
    const list = page.getByRole('region', { name: text('What changed') });
    expect(await list.getByRole('button').first().getAttribute('aria-label')).toBe(
      'L: document 0.06125, now 0.04205, −0.0192',
    );
    expect((await mark().textContent())?.replace(/\s+/g, ' ')).toContain('0.7 (was 0.5)');
    await screenshot(page, 'what-if-q2-paper-1280');
  });

  test('the working and the code are those of the changed weight', async () => {
    const { page } = launched;
    await page.getByRole('button', { name: text('Code'), exact: true }).click();
    await expect
      .poll(() => page.getByRole('region', { name: text('Working') }).textContent())
      .toContain('w5 = 0.7');
    await page.getByRole('button', { name: text('Working'), exact: true }).click();
    expect(await page.locator('[data-row="L"]').getAttribute('aria-label')).toContain('0.04205');
    await page.getByRole('button', { name: text('What if'), exact: true }).click();
  });

  test('undo and redo of the window take the change back and make it again', async () => {
    await command('undo');
    await seen('L is 0.06125');
    expect(await mark().count()).toBe(0);
    await command('redo');
    await seen('L is 0.04205');
    expect(await field('w₅').inputValue()).toBe('0.7');
  });

  test('text that is not a number gets a message at its field, stays in it and changes nothing', async () => {
    await field('w₆').fill('0.3x');
    await launched.page.getByRole('alert').getByText('“0.3x” is not a number').waitFor();
    await field('w₅').focus();
    expect(await field('w₆').inputValue()).toBe('0.3x');
    expect(await inPicture('L is 0.04205').count()).toBe(1);
    await field('w₆').fill('0.3');
    await expect.poll(() => launched.page.getByRole('alert').count()).toBe(0);
  });

  test('a value that the core refuses gets a message with its place, and the next valid value clears it', async () => {
    const { page } = launched;
    await field('η').fill('-1');
    await page
      .getByRole('alert')
      .getByText('question 2, optimizer.learningRate: found -1; give more than 0')
      .waitFor();
    expect(await field('η').getAttribute('aria-invalid')).toBe('true');
    await field('η').fill('0.5');
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await seen('L is 0.04205');
  });

  test('typing a shown value again changes nothing', async () => {
    await field('w₁').fill('0.1');
    await field('x₁').fill('1');
    expect(await mark().locator('.one').count()).toBe(1);
  });

  test('arrow keys move by the last digit, Alt by a tenth of it, Shift by ten of it', async () => {
    await field('w₅').focus();
    await field('w₅').press('ArrowUp');
    expect(await field('w₅').inputValue()).toBe('0.8');
    await field('w₅').press('Alt+ArrowDown');
    expect(await field('w₅').inputValue()).toBe('0.79');
    await field('w₅').press('Shift+ArrowUp');
    expect(await field('w₅').inputValue()).toBe('0.89');
  });

  test('a symbol is dragged: one change to undo', async () => {
    const { page } = launched;
    const grip = page.locator('label.grip', { has: page.locator('annotation', { hasText: /^w_\{6\}$/ }) });
    const box = await grip.boundingBox();
    if (!box) throw new Error('w₆ has no grip');
    await page.mouse.move(box.x + 5, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 5 + 16, box.y + box.height / 2, { steps: 4 });
    await page.mouse.move(box.x + 5 + 32, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    expect(await field('w₆').inputValue()).toBe('0.7');
    await seen('w₆ is 0.7');
    await command('undo');
    expect(await field('w₆').inputValue()).toBe('0.3');
  });

  test('a given that is double-clicked in the picture opens its field; Enter does it by keyboard, and Escape goes back', async () => {
    const { page } = launched;
    await page.getByRole('button', { name: text('Working'), exact: true }).click();
    await inPicture('b₂ is 0').dblclick();
    await expect.poll(() => field('b₂').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: text('Working'), exact: true }).click();
    await inPicture('w₂ is −0.2').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => field('w₂').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => inPicture('w₂ is −0.2').evaluate((node) => node === document.activeElement))
      .toBe(true);
  });

  test('the result of every choice of a convention is shown, and another can be selected: without the ½ the loss is (0.5 − 0.15)² = 0.1225', async () => {
    const { page } = launched;
    await mark()
      .getByRole('button', { name: text('Reset') })
      .click();
    await page
      .getByRole('group', { name: text('Beside the picture') })
      .getByRole('button', { name: new RegExp(`^${text('Conventions')}`) })
      .click();
    const conventions = page.locator('.convention').first();
    const half = conventions.getByRole('radio').first();
    await expect.poll(() => conventions.textContent()).toMatch(/0\.06125[\s\S]*0\.1225/);
    expect(await conventions.textContent()).toContain('stated by the problem');
    expect(await half.isChecked()).toBe(true);
    await conventions.getByRole('radio').nth(1).check();
    await seen('L is 0.1225');
    expect(await conventions.textContent()).toContain('chosen here; stated by the problem:');
    expect(await mark().textContent()).toContain('Changed');
    await screenshot(page, 'what-if-conventions-paper-1280');
    await command('undo');
    await seen('L is 0.06125');
    expect(await half.isChecked()).toBe(true);
    await page.getByRole('button', { name: text('What if'), exact: true }).click();
    await field('w₅').fill('0.7');
    await mark().waitFor();
  });

  test('reset brings the document back', async () => {
    await mark()
      .getByRole('button', { name: text('Reset') })
      .click();
    await seen('L is 0.06125');
    expect(await mark().count()).toBe(0);
    expect(await field('w₅').inputValue()).toBe('0.5');
  });
});
