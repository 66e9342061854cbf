import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../build/cache.ts';
import { launchApp, resize, screenshot, settled, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-audit-'));
const userData = mkdtempSync(join(tmpdir(), 'chalkgrad-audit-profile-'));
const paper = join(folder, 'midsem.json');
const copy = join(folder, 'decided.json');
const REASON = 'the course rounds down';
let launched: LaunchedApp;

beforeAll(async () => {
  copyFileSync(join(root, 'core/papers/cs60010-2023-midsem.json'), paper);
  launched = await launchApp({ userData, args: [paper], env: { CHALKGRAD_DRAFT: copy } });
  await resize(launched, 1280, 720);
});
afterAll(async () => {
  await launched.close();
  for (const made of [folder, userData]) rmSync(made, { recursive: true, force: true });
});

const openAudit = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: text('Audit the key…') }).click();
  await page.getByRole('heading', { name: text('Audit of the printed key') }).waitFor();
};
const decisionsIn = (file: string): unknown => {
  const { questions } = JSON.parse(readFileSync(file, 'utf8')) as {
    questions: { id: string; decisions?: unknown }[];
  };
  return questions.find(({ id }) => id === '7a')?.decisions;
};

test('the audit shows what differs, what follows from it, and one cause for both', async () => {
  const { page } = launched;
  await openAudit(page);
  const question = page.locator('section', { hasText: '7a.' });
  await question.getByText('28x28x128').waitFor();
  expect(await question.locator('tr.disagrees').count()).toBe(1);
  expect(await question.locator('tr.follows').count()).toBe(1);
  await question.getByText(/The key follows the reading “ceiling/).waitFor();
  await settled(page);
  await screenshot(page, 'audit-paper');
});

test('decisions that are not saved are there again after the window was closed in the middle of a word', async () => {
  const first = launched.page;
  const choice = (page: Page) => page.locator('section', { hasText: '7a.' }).locator('select').first();
  const reason = (page: Page) =>
    page.locator('section', { hasText: '7a.' }).locator('input[type=text]').first();
  await choice(first).selectOption('theirs');
  await reason(first).pressSequentially('as pri');
  await launched.close();
  launched = await launchApp({ userData, args: [paper], env: { CHALKGRAD_DRAFT: copy } });
  const { page } = launched;
  await resize(launched, 1280, 720);
  await openAudit(page);
  await page
    .getByText(
      text('Decisions from before are here again: they are not in the paper yet, and are kept as a draft.'),
    )
    .waitFor();
  expect([await choice(page).inputValue(), await reason(page).inputValue()]).toEqual(['theirs', 'as pri']);
  // What was found is one step of undo, and typing on is another.
  await reason(page).press('End');
  await reason(page).pressSequentially('nted');
  const undo = page.getByRole('button', { name: text('Undo'), exact: true });
  await undo.click();
  expect(await reason(page).inputValue()).toBe('as pri');
  await undo.click();
  expect(await choice(page).inputValue()).toBe('');
  await page.getByRole('button', { name: text('Redo'), exact: true }).click();
  await settled(page);
  await screenshot(page, 'audit-draft');
  await page.getByRole('button', { name: text('Discard the draft') }).click();
  expect(await choice(page).inputValue()).toBe('');
  expect(decisionsIn(paper)).toBeUndefined();
});

test('a decision needs a reason, can be undone, and is saved into the file', async () => {
  const { page } = launched;
  const save = page.getByRole('button', { name: text('Save into {{file}}', { file: 'midsem.json' }) });
  expect(await save.isDisabled()).toBe(true);
  const choice = page.locator('section', { hasText: '7a.' }).locator('select').first();
  await choice.selectOption('ours');
  expect(await save.isDisabled()).toBe(true);
  await page.getByRole('button', { name: text('Undo'), exact: true }).click();
  expect(await choice.inputValue()).toBe('');
  await page.getByRole('button', { name: text('Redo'), exact: true }).click();
  const reason = page.locator('section', { hasText: '7a.' }).locator('input[type=text]').first();
  await reason.fill(REASON);
  await reason.press('Tab');
  expect(decisionsIn(paper)).toBeUndefined();
  await page
    .getByText(
      text(
        'These decisions are not in the paper yet. They are kept as a draft, also when Chalkgrad is closed.',
      ),
    )
    .waitFor();
  await save.click();
  await page.getByText(text('Saved to {{file}}', { file: paper })).waitFor();
  expect(decisionsIn(paper)).toEqual({ '5 shape': { take: 'ours', reason: REASON } });
});

test('a new session is marked by the decision: 28×28×128 is not right, and what follows from it is', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: /^‹/ }).click();
  await page
    .getByRole('button', { name: text('Practise question {{id}}', { id: '7a' }), exact: true })
    .click();
  const box = (id: string) => page.locator(`[data-box="${id}"]`);
  await box('5 shape').locator('input').fill('28x28x128');
  await box('6 weights').locator('input').fill('1003520');
  await page.getByRole('button', { name: text('Mark'), exact: true }).click();
  // The channels are right, the sides are those of the ceiling; 1,003,520 = 28·28·128·10 follows from them.
  await page.locator('[data-box="5 shape"].partial').waitFor();
  await page.locator('[data-box="6 weights"].carried').waitFor();
});

test('a file that was changed meanwhile is not written over; a copy keeps both', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: /^‹/ }).click();
  await openAudit(page);
  const other = readFileSync(paper, 'utf8').replace('"marks": 10', '"marks": 11');
  writeFileSync(paper, other);
  const choice = page.locator('section', { hasText: '7a.' }).locator('select').first();
  await choice.selectOption('both');
  await page.getByRole('button', { name: text('Save into {{file}}', { file: 'midsem.json' }) }).click();
  await page.getByText(/was changed or moved since it was opened/).waitFor();
  expect(readFileSync(paper, 'utf8')).toBe(other);
  await page.getByRole('button', { name: text('Save a copy…') }).click();
  await page.getByText(text('Saved to {{file}}', { file: copy })).waitFor();
  expect(decisionsIn(copy)).toEqual({ '5 shape': { take: 'both', reason: REASON } });
});

test('reopened, the paper has its decision', async () => {
  await launched.close();
  launched = await launchApp({ userData, args: [copy] });
  const { page } = launched;
  await openAudit(page);
  expect(await page.locator('section', { hasText: '7a.' }).locator('select').first().inputValue()).toBe(
    'both',
  );
});

test('in every theme; a click on a value leads to its step on the board', async () => {
  const { page } = launched;
  for (const theme of ['slate', 'contrast']) {
    await page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme);
    await settled(page);
    await screenshot(page, `audit-${theme}`);
  }
  await page.locator('section', { hasText: '7a.' }).scrollIntoViewIfNeeded();
  await page.evaluate(() => void (document.documentElement.dataset['theme'] = 'paper'));
  await page.locator('section', { hasText: '7a.' }).locator('table').scrollIntoViewIfNeeded();
  await screenshot(page, 'audit-7a');
  await page.locator('section', { hasText: '7a.' }).locator('tr.disagrees button').click();
  await page.locator('.study').waitFor();
  // H₅ has its value, and W₅ after it has none yet.
  await page.locator('.lines .current', { hasText: '27' }).first().waitFor();
  await settled(page);
  await screenshot(page, 'audit-step');
  // From the answers of the question and its board back to the value in the audit.
  await page.getByRole('button', { name: text('Practise'), exact: true }).click();
  await page.locator('.practise').waitFor();
  await page.getByRole('button', { name: `‹ ${text('Audit of the printed key')}` }).click();
  await page.getByRole('heading', { name: text('Audit of the printed key') }).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-entry')))
    .toBe('7a 5 shape');
});
