import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, launchApp, resize, screenshot, settled, toShelf, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

let folder: string;
let launched: LaunchedApp;
let page: Page;

/** Starts the application with the same profile on a day of December, in the evening. */
async function startOn(day: string): Promise<void> {
  launched = await launchApp({
    userData: join(folder, 'profile'),
    env: { CHALKGRAD_NOW: `${day}T20:00:00`, CHALKGRAD_EVIDENCE: folder },
  });
  page = launched.page;
  await resize(launched, 1280, 720);
  await page.getByRole('heading', { name: text('Shelf') }).waitFor();
}
async function restartOn(day: string): Promise<void> {
  await launched.close();
  await startOn(day);
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalkgrad-mastery-'));
  await startOn('2026-12-01');
});
afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const box = (id: string): Locator => page.locator(`[data-box="${id}"]`);
const type = (id: string, typed: string): Promise<void> => box(id).getByRole('textbox').fill(typed);
const mark = async (): Promise<void> => {
  await page.getByRole('button', { name: text('Mark'), exact: true }).click();
  await page.locator('.score').waitFor();
};
const toProgress = async (): Promise<void> => {
  await toShelf(page);
  await page.getByRole('button', { name: text('Progress'), exact: true }).click();
  await page.locator('.progress').waitFor();
};
const history = (): Locator => page.locator('.progress .days > li');

test('before anything was answered the progress page says what it will have', async () => {
  await toProgress();
  await page.getByRole('heading', { name: text('Nothing is recorded yet.') }).waitFor();
  await settled(page);
  await screenshot(page, 'progress-empty');
});

test('practice with one mistake, a hint and a second try is recorded, each box for its skill', async () => {
  await toShelf(page);
  await goTo(page, 'Practise', /The smallest network/, '1');
  // By hand: z = 0.4·3, a = z, o = 0.5·1.2, L = ½·0.3².
  for (const [id, typed] of Object.entries({ z: '1.2', a: '1.2', o: '.6', L: '.045', "w2'": '.464' }))
    await type(id, typed);
  await mark();
  // 0.5 + 0.1·(−0.36): up the slope.
  await expect.poll(() => box("w2'").locator('.verdict').innerText()).toContain('wrong');
  await box("w2'").getByRole('textbox').focus();
  await page.keyboard.press('Control+i');
  await page.keyboard.press('Control+i');
  await type("w2'", '.536');
  await mark();
  await expect.poll(() => box("w2'").locator('.verdict').innerText()).toContain('right');
  await toProgress();
  await history().first().waitFor();
  const today = await history().first().innerText();
  expect(today).toContain(text('{{count}} boxes', { count: 5 }));
  expect(today).toContain(text('{{count}} at once', { count: 4 }));
  expect(today).toContain(text('{{count}} after a hint or a second try', { count: 1 }));
  expect(today).toContain('w₂′ = .464');
  expect(today).toContain(text('try {{nth}}', { nth: 2 }));
  await settled(page);
  await screenshot(page, 'progress');
});

const today = (): Locator => page.locator('.today');
const heading = (): Promise<string | null> => page.locator('.exercise h2').first().textContent();
const asked = (): Locator => page.locator('.exercise [data-box]');
/** The row of a skill on the last page of the review. */
const row = (skill: string): Locator => page.locator('.done tbody tr', { hasText: skill });

test('on the same day nothing is to be reviewed: neither Home nor the progress page offers it', async () => {
  await toShelf(page);
  await page.locator('.cards').first().waitFor();
  expect(await today().count()).toBe(0);
  await toProgress();
  expect(await today().count()).toBe(0);
  // The gradient step was right after a hint, at the second try: in two days.
  expect(await page.locator('.progress').innerText()).toContain(
    text('The next review is on {{day}}.', { day: 'Thu, 3 Dec' }),
  );
});

test('on the day that it is due Home offers the review, with new numbers for the skill', async () => {
  await restartOn('2026-12-03');
  await today().waitFor();
  expect(await today().innerText()).toContain('Gradient descent step');
  expect(await today().innerText()).toContain(text('{{count}} minutes', { count: 1 }));
  await settled(page);
  await screenshot(page, 'home-review');
  await today()
    .getByRole('button', { name: text('Review'), exact: true })
    .click();
  await expect.poll(heading).toBe('Gradient descent step');
  expect(await asked().count()).toBeGreaterThan(0);
  await settled(page);
  await screenshot(page, 'review');
});

/** The new value of a weight from the question and what is given: w − η·∂L/∂w, as the page prints them. */
async function stepsAsked(): Promise<readonly string[]> {
  return Promise.all(
    (await asked().all()).map(async (one) => {
      const id = (await one.getAttribute('data-box')) ?? '';
      return id;
    }),
  );
}

test('the keyboard is enough: a wrong answer is told so, the right one goes on, and the day of the next moves', async () => {
  const ids = await stepsAsked();
  expect(ids.every((id) => id.endsWith("'") || /^[a-z]+_\d+$/.test(id))).toBe(true);
  await page.keyboard.type('77');
  for (let i = 1; i < ids.length; i += 1) {
    await page.keyboard.press('Enter');
    await page.keyboard.type('77');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => asked().first().getAttribute('data-verdict')).toBe('wrong');
  await settled(page);
  await screenshot(page, 'review-wrong');
});
