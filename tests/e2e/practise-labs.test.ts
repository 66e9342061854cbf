import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, launchApp, resize, screenshot, settled, toShelf, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-practise-labs-'));
const file = join(folder, 'mine.chalkgrad-answers');
let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp({ env: { CHALKGRAD_ANSWERS: file } });
  page = launched.page;
  await resize(launched, 1280, 720);
  await goTo(page, 'Practise', /CS60010/, '3');
});
afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

const links = () => page.getByRole('button', { name: text('Try it in an experiment'), exact: true });
const choice = () => page.locator('[data-box=choice]');
const words = () => page.locator('[data-box=justification] textarea');
const WORDS = 'Dropout trains many thinned networks.';
const mark = async (): Promise<void> => {
  await page.getByRole('button', { name: text('Mark'), exact: true }).click();
  await page.locator('.score').waitFor();
};

test('no experiment is offered before an answer to the options is marked', async () => {
  expect(await links().count()).toBe(0);
  // Marked while it is blank: nothing was answered.
  await words().fill(WORDS);
  await mark();
  expect(await links().count()).toBe(0);
  await choice().getByRole('radio').nth(1).check();
  expect(await links().count()).toBe(0);
});

test('once it is marked, each option with an experiment leads to it', async () => {
  await mark();
  await expect.poll(() => links().count()).toBe(2);
  await settled(page);
  await screenshot(page, 'practise-labs');
  // A changed answer is not marked yet; what was seen once is no hint any more.
  await choice().getByRole('radio').nth(0).check();
  expect(await links().count()).toBe(2);
});

test('Back leads to the same option: answers, marks and attempts are as they were', async () => {
  const shown = async () => ({
    words: await words().inputValue(),
    chosen: await choice()
      .getByRole('radio')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked)),
    verdicts: await page.locator('.verdict').allTextContents(),
    score: await page.locator('.score').textContent(),
    attempts: await page.locator('.attempts').textContent(),
  });
  // Typed a moment before.
  await words().fill(`${WORDS} More data.`);
  const before = await shown();
  expect(before.chosen).toEqual([true, false]);
  await links().nth(1).click();
  await page.getByRole('heading', { name: text('The claim') }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await links().nth(1).waitFor();
  expect(await shown()).toEqual(before);
  await expect
    .poll(() =>
      links()
        .nth(1)
        .evaluate((node) => node === document.activeElement),
    )
    .toBe(true);
  expect(
    await links()
      .nth(1)
      .evaluate((node) => {
        const { top, bottom } = node.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
  ).toBe(true);
  await expect.poll(() => page.locator('.saved').textContent()).toBe(text('Saved'));
});

test('an answer in words leads to one once it is marked, and Back leads to it', async () => {
  await toShelf(page);
  await goTo(page, 'Practise', /CS60010/, '7c');
  const answer = page.locator('[data-box=answer] textarea');
  await answer.fill('Transfer learning: keep the layers, train the last one.');
  expect(await links().count()).toBe(0);
  await mark();
  await links().waitFor();
  await settled(page);
  await screenshot(page, 'practise-labs-words');
  await links().click();
  await page.getByText('With few examples of new classes').waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => links().evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await answer.inputValue()).toContain('Transfer learning');
});

test('an examiner who marks what was handed in is offered none', async () => {
  await page.getByRole('button', { name: text('Hand in…') }).click();
  await page.getByLabel(text('Name')).fill('Mita Sen');
  await page.getByRole('button', { name: text('Save the file…') }).click();
  await page
    .getByText(text('Your answers are in {{path}}. Give this file to your teacher.', { path: file }))
    .waitFor();
  const teacher = await launchApp({ args: [file] });
  try {
    const { page: desk } = teacher;
    await desk
      .getByRole('button', { name: text('Practise question {{id}}', { id: '3' }), exact: true })
      .click();
    await desk.getByRole('button', { name: text('Mark'), exact: true }).click();
    await desk.locator('.score').waitFor();
    await desk.locator('[data-box=choice] .verdict').waitFor();
    expect(await desk.getByRole('button', { name: text('Try it in an experiment') }).count()).toBe(0);
  } finally {
    await teacher.close();
  }
});
