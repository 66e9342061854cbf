import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

// A teacher changes one line of the seed paper's key: the new w₁ of question 2, 3/16 = 0.1875, becomes 0.15. Three
// scripts were handed in. The question has 15 marks for 29 boxes: one box is 0.517.
const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-changed-key-'));
const profile = join(folder, 'profile');
const paperFile = join(folder, 'midsem.json');
const seed = findPaper('cs60010-2023-midsem') as Paper;
const SCRIPTS = [
  { roll: '21CS01', name: 'Asha Rao', typed: '.1875' },
  { roll: '21CS02', name: 'Bimal Sen', typed: '.15' },
  { roll: '21CS03', name: 'Chitra Nair', typed: '7' },
];
let launched: LaunchedApp;
let page: Page;

const changeLine = (from: string, to: string): void => {
  const before = readFileSync(paperFile, 'utf8');
  expect(before.split(from)).toHaveLength(2);
  writeFileSync(paperFile, before.replace(from, to));
};

beforeAll(async () => {
  copyFileSync(join(root, 'core/papers/cs60010-2023-midsem.json'), paperFile);
  launched = await launchApp({ userData: profile, args: [paperFile] });
  page = launched.page;
  await resize(launched, 1280, 720);
  await page.getByRole('button', { name: text('Regrade…') }).waitFor();
  for (const { roll, name, typed } of SCRIPTS) {
    const file = join(folder, `${roll}.chalkgrad-answers`);
    writeFileSync(
      file,
      JSON.stringify({
        format: 'chalkgrad-answers',
        version: 2,
        paper: { id: seed.id, title: seed.title, hash: paperHash(seed) },
        student: { name, roll },
        application: '0.1.0',
        writtenAt: '2026-01-02T03:04:05.000Z',
        answers: { 2: { "w1'": typed } },
      }),
    );
    await page.evaluate((path) => window.chalkgrad.openFile({ path }), file);
  }
}, 120_000);
afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

const row = async (name: string): Promise<string[]> =>
  (await page.locator('tr.student', { hasText: name }).locator('td').allInnerTexts()).slice(0, 3);
const toRegrade = (): Promise<void> => page.getByRole('button', { name: text('Regrade…') }).click();

test('the changed line is named, no mark changes by it, and the way to the decision is one click', async () => {
  changeLine(`"w1'": ".1875"`, `"w1'": ".15"`);
  await toRegrade();
  await page.getByText(text('{{count}} keep their marks', { count: 3 })).waitFor();
  expect(await row('Asha Rao')).toEqual(['0.52', '0.52', '0']);
  expect(await row('Bimal Sen')).toEqual(['0', '0', '0']);
  const key = page.locator('section.key');
  expect(await key.locator('tbody tr').allInnerTexts()).toEqual([
    expect.stringMatching(/^2\tw₁′?.*\t\.1875\t\.15\t0\.1875.*\t.*Ours, until you decide$/s) as string,
  ]);
  await page
    .getByText(text('A printed key changes no marks by itself: answers are marked by what is computed.'))
    .waitFor();
  await settled(page);
  await screenshot(page, 'changed-key-regrade');
  await page.getByRole('button', { name: text('Decide in the audit…') }).click();
  await page.getByRole('heading', { name: text('Audit of the printed key') }).waitFor();
  // The decision on the changed value has the focus, and is in view.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-decision')))
    .toBe("2 w1'");
  await settled(page);
  await screenshot(page, 'changed-key-audit');
});

test('decided and saved, the way back shows who gains what', async () => {
  await page.locator(`[data-decision="2 w1'"]`).selectOption('both');
  await page.getByLabel(/^Reason for the decision on .*w₁/).fill('misprinted in the key that was handed out');
  await page.getByRole('button', { name: text('Save into {{file}}', { file: 'midsem.json' }) }).click();
  await page.getByText(text('Saved to {{file}}', { file: paperFile })).waitFor();
  await screenshot(page, 'changed-key-saved');
  await page.getByRole('button', { name: /^‹/ }).click();
  await page.getByText(text('{{count}} gain', { count: 1 })).waitFor();
  expect(await row('Asha Rao')).toEqual(['0.52', '0.52', '0']);
  expect(await row('Bimal Sen')).toEqual(['0', '0.52', '+0.52']);
  expect(await row('Chitra Nair')).toEqual(['0', '0', '0']);
  expect((await page.locator('table.boxes tbody tr').allInnerTexts()).join('\n')).toMatch(
    /^2\t.*\t\.15\t0\t0\.52\t\+0\.52\t/s,
  );
  await settled(page);
  await screenshot(page, 'changed-key-decided');
  await page.getByRole('button', { name: text('Apply') }).click();
  await page.getByText(text('Applied. The earlier results are kept as well.')).waitFor();
});

test('the next change is compared with what was applied', async () => {
  await page.getByRole('button', { name: text('Back to the paper') }).click();
  changeLine('"take": "both"', '"take": "theirs"');
  await toRegrade();
  await page.getByText(text('{{count}} lose', { count: 1 })).waitFor();
  expect(await row('Asha Rao')).toEqual(['0.52', '0', '−0.52']);
  expect(await row('Bimal Sen')).toEqual(['0.52', '0.52', '0']);
  expect(await page.locator('table.lines tbody tr').allInnerTexts()).toEqual([
    `2\tdecisions.w1'.take\t"both"\t"theirs"`,
  ]);
});

test('a slip in the file is shown with its place, and the marks are not those of an older paper', async () => {
  await page.getByRole('button', { name: text('Discard') }).click();
  await page.getByRole('heading', { name: seed.title }).waitFor();
  changeLine(`"w1'": ".15"`, `"w1'": .15`);
  await toRegrade();
  await page.getByText(/line \d+, column \d+: did not expect “\.”/).waitFor();
  expect(await page.getByRole('heading', { name: text('Regrade'), exact: true }).count()).toBe(0);
  await settled(page);
  await screenshot(page, 'changed-key-broken');
});
