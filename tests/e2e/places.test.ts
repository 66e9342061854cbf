import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  goTo,
  launchApp,
  type LaunchedApp,
  photograph,
  resize,
  screenshot,
  settled,
  toShelf,
} from './app.ts';
import { text } from './text.ts';

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  await resize(launched, 1280, 720);
});
afterAll(() => launched.close());

const press = (key: string): Promise<void> => page.keyboard.press(key);
const back = (): Promise<void> => page.getByRole('button', { name: /^‹/ }).click();
const shelf = (): Promise<void> => toShelf(page);
afterEach(shelf);
// Presenter mode fills the screen; without a window manager the size stays.
beforeEach(() => resize(launched, 1280, 720));
const count = (): Promise<string | null> => page.locator('.transport .count').textContent();
const working = (): Locator => page.locator('.panel .lines .lines');
const scrolled = (frame: Locator): Promise<number> => frame.evaluate((node) => node.scrollTop);
/** Whether the current line is within the frame of the working. */
const currentInView = (): Promise<boolean> =>
  working().evaluate((frame) => {
    const row = frame.querySelector('.row[aria-current=step]')?.getBoundingClientRect();
    const { top, bottom } = frame.getBoundingClientRect();
    return row !== undefined && row.top >= top - 1 && row.bottom <= bottom + 1;
  });

test.each(['1d', '2', '7a'])('question %s: to the start shows the start of the working', async (question) => {
  await goTo(page, 'Study', /CS60010/, question);
  await press('End');
  await expect.poll(currentInView).toBe(true);
  await expect.poll(() => scrolled(working())).toBeGreaterThan(0);
  await press('Home');
  await expect.poll(() => scrolled(working())).toBe(0);
});

test('entering presenter mode keeps the current line in view', async () => {
  await goTo(page, 'Study', /CS60010/, '2');
  await press('End');
  await expect.poll(currentInView).toBe(true);
  const present = (): Promise<void> =>
    launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('command', 'present'),
    );
  await present();
  await page.locator(':root[data-presenting]').waitFor();
  await settled(page);
  await expect.poll(currentInView).toBe(true);
  await screenshot(page, 'places-presenting');
  await present();
  await page.locator(':root:not([data-presenting])').waitFor();
  await expect.poll(currentInView).toBe(true);
});

test('from the settings one returns to the question, the step and the place in the text', async () => {
  await goTo(page, 'Study', /CS60010/, '2');
  await press('Home');
  for (let i = 0; i < 9; i += 1) await press('ArrowRight');
  await working().hover();
  await page.mouse.wheel(0, 300);
  await settled(page);
  const place = await scrolled(working());
  expect(place).toBeGreaterThan(0);
  await page.getByRole('button', { name: text('Settings') }).click();
  await page.locator('.settings').waitFor();
  // Keys of the board do nothing meanwhile.
  await press('ArrowRight');
  await back();
  await expect.poll(count).toBe('9 / 29');
  expect(await scrolled(working())).toBe(place);

  await page.getByRole('button', { name: text('Practise'), exact: true }).click();
  const sheet = page.locator('.practise > .sheet');
  await sheet.evaluate((node) => (node.scrollTop = 400));
  await page.getByRole('button', { name: text('Settings') }).click();
  await page.getByRole('button', { name: text('About Chalkgrad') }).click();
  await back();
  await back();
  expect(await scrolled(sheet)).toBe(400);
});

test.each([2, 4])(
  'at %i × a resumed question opens at its top, with its buttons in the window',
  async (factor) => {
    await goTo(page, 'Study', /CS60010/, '2');
    await press('End');
    await expect.poll(count).toBe('29 / 29');
    await shelf();
    const zoom = (to: number): Promise<void> =>
      launched.app.evaluate(
        ({ BrowserWindow }, value) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(value),
        to,
      );
    await zoom(factor);
    await page.waitForFunction((width) => innerWidth <= width, 1280 / factor);
    await page.evaluate(() => scrollTo(0, 500));
    await page.getByRole('button', { name: text('Continue'), exact: true }).click();
    await page.locator('.study').waitFor();
    await settled(page);
    const inWindow = (): Promise<boolean> =>
      page.locator('.transport .buttons').evaluate((node) => {
        const { top, bottom } = node.getBoundingClientRect();
        return top >= innerHeight / 2 && bottom <= innerHeight + 1;
      });
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await inWindow()).toBe(true);
    await page.evaluate(() => scrollTo(0, 300));
    await expect.poll(inWindow).toBe(true);
    await photograph(launched.app, `places-zoom-${factor}`);
    await zoom(1);
    await page.waitForFunction(() => innerWidth > 1200);
  },
);

test('the working of an answer opens at its step with the numbers that it was marked by', async () => {
  await goTo(page, 'Study', /CS60010/, '2');
  await page.getByRole('button', { name: text('What if'), exact: true }).click();
  await page.locator('.panel input').first().fill('0.7');
  await press('Enter');
  await page.getByText(text('Changed'), { exact: true }).waitFor();
  await page.getByRole('button', { name: text('Practise'), exact: true }).click();
  const boxes = page.locator('.practise .box').getByRole('textbox');
  // z₁, a₁, z₂, a₂ of the printed key; the fifth, o₁ = 0.15, is wrong.
  for (const [i, value] of ['.3', '.3', '-.3', '0', '9'].entries()) await boxes.nth(i).fill(value);
  await page.getByRole('button', { name: text('Mark'), exact: true }).click();
  await page.locator('.score').waitFor();
  await page.getByRole('button', { name: text('See the working') }).click();
  await expect.poll(count).toBe('5 / 29');
  expect(await page.getByText(text('Changed'), { exact: true }).count()).toBe(0);
  await expect.poll(currentInView).toBe(true);
  expect(await page.locator('.row[aria-current=step] .value').textContent()).toContain('0.15');
});

test('a pointer at rest on the picture does not replace the current step', async () => {
  await goTo(page, 'Study', 'Self-attention of three positions');
  await page.getByRole('button', { name: text('Attention'), exact: true }).click();
  await press('Home');
  // Everything up to the first weight A₁,₁ is computed.
  const at = page.locator('[data-row="A_1_1"]');
  while ((await at.locator('.row[aria-current=step]').count()) === 0) await press('ArrowRight');
  const cell = (id: string): Locator => page.locator(`.frame [data-cell="${id}"]`);
  const formula = (): Promise<string | null> =>
    page.locator('.frame .formula annotation').first().textContent();
  await cell('V_1_1').hover();
  await expect.poll(formula).toContain('V');
  expect(await cell('A_1_1').getAttribute('class')).toContain('current');
  await press('ArrowRight');
  await expect.poll(formula).toContain('A');
  expect(await formula()).not.toContain('V');
  expect(await cell('A_1_2').getAttribute('class')).toContain('current');
  expect(await page.locator('.frame .cell.current').count()).toBe(1);
});
