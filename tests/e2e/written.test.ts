import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, launchApp, resize, screenshot, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  await resize(launched, 1280, 720);
  await goTo(page, 'Practise', /CS60010/, '3');
});
afterAll(() => launched.close());

const mark = (): Promise<void> => page.getByRole('button', { name: text('Mark'), exact: true }).click();
const back = (): Promise<void> => page.getByRole('button', { name: /^‹/ }).click();
const practise = async (question: string): Promise<void> => {
  await back();
  await page
    .getByRole('button', { name: text('Practise question {{id}}', { id: question }), exact: true })
    .click();
};

test('a written answer is proposed, compared with the model answer, and rated by its student', async () => {
  await page.getByRole('radio', { name: /Dropout/ }).check();
  await page.getByRole('textbox').fill('It drops some units at random in each step.');
  await mark();
  await expect.poll(() => page.locator('.verdict').last().innerText()).toMatch(/^✎\s*proposed\s*\+1/);
  const rate = page.getByRole('region', { name: text('Compare with the model answer') });
  expect(await rate.innerText()).toContain('Dropout switches units off at random');
  const regularizes = rate.getByRole('checkbox', { name: 'why this regularizes' });
  expect(await regularizes.isChecked()).toBe(false);
  await screenshot(page, 'written-rate');
  await regularizes.check();
  expect(await rate.innerText()).toContain('2 of 2 marks');
  await rate.getByRole('button', { name: text('Rate my answer') }).click();
  await expect.poll(() => page.locator('.score').textContent()).toMatch(/^4 of 4 marks/);
  expect(await page.locator('.verdict').last().innerText()).toContain('Your own rating');
});

test('a teacher decides on every written answer of the paper, with the keyboard', async () => {
  await practise('7c');
  await page.getByRole('textbox').fill('Do not use transfer learning, train a bigger network.');
  await mark();
  await page.locator('.score').waitFor();
  await back();
  await page
    .getByRole('button', { name: text('Written answers to decide ({{count}})', { count: 2 }) })
    .click();
  await page.getByRole('heading', { name: text('Question {{id}}', { id: '3' }) }).waitFor();
  await screenshot(page, 'written-queue');
  // The second idea is taken away with its key, and the marks follow.
  await page.keyboard.press('2');
  await expect.poll(() => page.getByRole('textbox', { name: text('Marks') }).inputValue()).toBe('1');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: text('Question {{id}}', { id: '7c' }) }).waitFor();
  expect(await page.locator('mark.against').innerText()).toBe('transfer learning');
  await screenshot(page, 'written-denied');
  await page.getByRole('textbox', { name: text('Marks') }).fill('1/2');
  await page.getByRole('textbox', { name: text('Comment') }).fill('A bigger network alone does not help.');
  // What was entered is there again after a look at another answer.
  const list = page.getByRole('navigation', { name: text('Written answers') }).getByRole('button');
  await list.first().click();
  await page.getByRole('heading', { name: text('Question {{id}}', { id: '3' }) }).waitFor();
  expect(await page.getByRole('textbox', { name: text('Comment') }).inputValue()).toBe('');
  expect(await list.last().innerText()).toContain(text('not accepted yet'));
  await screenshot(page, 'written-draft');
  await list.last().click();
  await page.getByRole('heading', { name: text('Question {{id}}', { id: '7c' }) }).waitFor();
  expect(await page.getByRole('textbox', { name: text('Comment') }).inputValue()).toBe(
    'A bigger network alone does not help.',
  );
  expect(await page.getByRole('textbox', { name: text('Marks') }).inputValue()).toBe('1/2');
  await page.keyboard.press('Control+Enter');
  await page.getByText(text('Written answers, all decided')).waitFor();
});

test('the decision is what the student’s answer is marked by', async () => {
  await practise('7c');
  await mark();
  await expect.poll(() => page.locator('.score').textContent()).toMatch(/^0\.5 of 2 marks/);
  expect(await page.locator('.verdict').innerText()).toContain('A bigger network alone does not help.');
  await practise('3');
  await mark();
  await expect.poll(() => page.locator('.score').textContent()).toMatch(/^3 of 4 marks/);
});
