import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../build/cache.ts';
import { findPaper } from '../../core/index.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { paperHash } from '../../electron/paper-hash.ts';
import { launchApp, resize, screenshot, settled, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

// Three scripts that were handed in before anybody decided on the printed key of question 7a, whose second pooling
// has 28 cells where ours has 27. Ten marks for 21 boxes: a box earns 0.476, and one number of three 0.159.
const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-decide-'));
const profile = join(folder, 'profile');
const paperFile = join(folder, 'midsem.json');
const seed = findPaper('cs60010-2023-midsem') as Paper;
const SCRIPTS = [
  { roll: '21CS01', name: 'Asha Rao', answers: { '5 shape': '27x27x128', '6 weights': '933120' } },
  { roll: '21CS02', name: 'Bimal Sen', answers: { '5 shape': '28x28x128', '6 weights': '933120' } },
  { roll: '21CS03', name: 'Chitra Nair', answers: { '6 weights': '5' } },
];
let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  copyFileSync(join(root, 'core/papers/cs60010-2023-midsem.json'), paperFile);
  launched = await launchApp({ userData: profile, args: [paperFile] });
  page = launched.page;
  await resize(launched, 1280, 720);
  await page.getByRole('button', { name: text('Regrade…') }).waitFor();
  for (const { roll, name, answers } of SCRIPTS) {
    const file = join(folder, `${roll}.chalkgrad-answers`);
    writeFileSync(
      file,
      JSON.stringify({
        format: 'chalkgrad-answers',
        version: 1,
        paper: { title: seed.title, hash: paperHash(seed) },
        student: { name, roll },
        application: '0.1.0',
        writtenAt: '2026-01-02T03:04:05.000Z',
        answers: { '7a': answers },
      }),
    );
    await page.evaluate((path) => window.chalkgrad.openFile({ path }), file);
  }
});
afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

const back = (): Promise<void> => page.getByRole('button', { name: /^‹/ }).click();
const section = () => page.locator('section', { hasText: '7a.' });
const decide = async (take: string, reason: string): Promise<void> => {
  await page.getByRole('button', { name: text('Audit the key…') }).click();
  await page.getByRole('heading', { name: text('Audit of the printed key') }).waitFor();
  await section().locator('select').first().selectOption(take);
  await section().locator('input[type=text]').first().fill(reason);
  await page.getByRole('button', { name: text('Save into {{file}}', { file: 'midsem.json' }) }).click();
  await page.getByText(text('Saved to {{file}}', { file: paperFile })).waitFor();
  await back();
};
const regrade = async (): Promise<void> => {
  await page.getByRole('button', { name: text('Regrade…') }).click();
  await page.getByRole('button', { name: text('Apply') }).waitFor();
};
const row = async (name: string): Promise<string[]> =>
  (await page.locator('tr.student', { hasText: name }).locator('td').allInnerTexts()).slice(0, 3);

test('the printed answer counts: who wrote the other one loses, and what follows from it does not', async () => {
  await decide('theirs', 'as announced in class');
  await regrade();
  await page.getByText(text('{{count}} were answered on an earlier version of it.', { count: 3 })).waitFor();
  expect(await row('Asha Rao')).toEqual(['0.95', '0.63', '−0.32']);
  expect(await row('Bimal Sen')).toEqual(['0.63', '0.48', '−0.16']);
  expect(await row('Chitra Nair')).toEqual(['0', '0', '0']);
  expect(await page.locator('table.lines tbody tr').allInnerTexts()).toEqual([
    '7a\tdecisions.5 shape\t–\t{"take":"theirs","reason":"as announced in class"}',
  ]);
  // Each box by its name, with the reason and the line behind it.
  const boxes = (await page.locator('table.boxes tbody tr').allInnerTexts()).join('\n');
  expect(boxes).toMatch(
    /7a\tPOOL-2 \(2\): Activation map\t27x27x128\t0\.48\t0\.16\t−0\.32\t1 of 3 are right/,
  );
  expect(boxes).toMatch(/7a\tFC-10: Weights\t933120\t0\.48\t0\t−0\.48/);
  await settled(page);
  await screenshot(page, 'decided-regrade');
  await page.getByRole('button', { name: text('Apply') }).click();
  await page.getByText(text('Applied. The earlier results are kept as well.')).waitFor();
  await page.getByRole('button', { name: text('Back to the paper') }).click();
});

test('full marks to all, decided later: measured against the results that are kept', async () => {
  await decide('everyone', 'the figure was illegible');
  await regrade();
  expect(await row('Asha Rao')).toEqual(['0.63', '0.95', '+0.32']);
  // 933,120 is right again, and the box is given.
  expect(await row('Bimal Sen')).toEqual(['0.48', '0.95', '+0.48']);
  expect(await row('Chitra Nair')).toEqual(['0', '0.48', '+0.48']);
  await page.getByRole('button', { name: text('Apply') }).click();
  await page.getByText(text('Applied. The earlier results are kept as well.')).waitFor();
  await settled(page);
  await screenshot(page, 'decided-regrade-all');
});

test('the results of a session are listed with it: on the page of its paper, and below its answers', async () => {
  await back();
  await back();
  await page
    .getByRole('button', { name: /Asha Rao/ })
    .first()
    .click();
  const results = page.locator('.kept-results li');
  await expect.poll(() => results.count()).toBe(3);
  const marks = await results.locator('strong').allInnerTexts();
  expect(marks.map((one) => one.split(' ')[0])).toEqual(['0.95', '0.63', '0.95']);
  expect(await results.nth(2).innerText()).toContain(text('by another version of the paper'));
  expect(await results.first().innerText()).not.toContain(text('by another version of the paper'));
  await settled(page);
  await screenshot(page, 'kept-results');
  await page
    .getByRole('button', { name: text('Practise question {{id}}', { id: '7a' }), exact: true })
    .click();
  await expect.poll(() => results.count()).toBe(3);
  expect(await results.first().innerText()).toMatch(/^0\.95 of 10 marks/);
  await results.first().scrollIntoViewIfNeeded();
  await screenshot(page, 'kept-results-question');
});
