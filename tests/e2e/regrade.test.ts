import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../build/cache.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { findPaper } from '../../core/index.ts';
import { paperHash } from '../../electron/paper-hash.ts';
import { launchApp, resize, screenshot, settled, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-regrade-'));
const profile = join(folder, 'profile');
const seed = findPaper('cs60010-2023-midsem') as Paper;
const SEED_FILE = join(root, 'core/papers/cs60010-2023-midsem.json');

/** The seed paper's own file with one line changed: option D of question 4a is to be ticked as well. */
const changedFile = join(folder, 'midsem.json');
const changeOneLine = (): void => {
  const lines = readFileSync(SEED_FILE, 'utf8').split('\n');
  const option = lines.findIndex((line) => line.includes('"More units in each hidden layer"'));
  expect(lines[option + 1]).toContain('"correct": false');
  lines[option + 1] = (lines[option + 1] ?? '').replace('false', 'true');
  writeFileSync(changedFile, lines.join('\n'));
};

/** Files of answers to the seed paper; question 4a has 2 marks. */
const handedIn = (roll: string, name: string, choice: string): string => {
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
      answers: { '4a': { choice }, 2: { z1: '.3', a1: '.3' } },
    }),
  );
  return file;
};

const rowOf = async (page: Page, name: string): Promise<string[]> =>
  page.locator('tr.student', { hasText: name }).locator('td').allInnerTexts();

describe('a changed key', () => {
  let running: LaunchedApp | null = null;
  afterAll(async () => {
    await running?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  beforeAll(async () => {
    const files = [
      // Right before (A and C), wrong with D.
      handedIn('21CS01', 'Asha Rao', 'A, C'),
      // Wrong before, right with D.
      handedIn('21CS02', 'Bimal Sen', 'A, C, D'),
      // The printed key's tick alone, which the paper accepts too.
      handedIn('21CS03', 'Chitra Nair', 'C'),
    ];
    running = await launchApp({ userData: profile, args: [files[0] ?? ''] });
    const { page } = running;
    await page.getByRole('button', { name: text('Regrade…') }).waitFor();
    for (const path of files.slice(1))
      await page.evaluate((one) => window.chalkgrad.openFile({ path: one }), path);
    await running.close();
    changeOneLine();
    running = await launchApp({ userData: profile, args: [changedFile] });
  }, 120_000);

  test('opened from disk it finds the three sessions of the earlier version, and says who gains what', async () => {
    if (!running) throw new Error('not running');
    const { page } = running;
    await resize(running, 1280, 720);
    await page.getByRole('button', { name: text('Regrade…') }).click();
    await page
      .getByText(text('{{count}} were answered on an earlier version of it.', { count: 3 }))
      .waitFor();
    // z₁ and a₁ earn 2 of 29 boxes of 15 marks, 1.035; the tick 2.
    expect(await rowOf(page, 'Asha Rao')).toEqual(['3.04', '1.04', '−2', expect.any(String)]);
    expect(await rowOf(page, 'Bimal Sen')).toEqual(['1.04', '3.04', '+2', expect.any(String)]);
    expect(await rowOf(page, 'Chitra Nair')).toEqual(['3.04', '3.04', '0', expect.any(String)]);
    // Which line, and which box.
    expect(await page.locator('table.lines tbody tr').allInnerTexts()).toEqual([
      '4a\tproblem.options[3].correct\tfalse\ttrue',
    ]);
    const boxes = await page.locator('table.boxes tbody tr').allInnerTexts();
    expect(boxes).toHaveLength(2);
    expect(boxes.join('\n')).toMatch(/4a\tAnswer\tA, C\t2\t0\t−2\t.*D should be ticked/);
    for (const theme of ['paper', 'slate']) {
      await page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme);
      await settled(page);
      await screenshot(page, `regrade-${theme}`);
    }
  });

  test('applied, the first results are kept beside the new ones; after a discard nothing is', async () => {
    if (!running) throw new Error('not running');
    const { page } = running;
    await page.getByRole('button', { name: text('Discard') }).click();
    await page.getByRole('button', { name: text('Regrade…') }).click();
    await page.getByRole('button', { name: text('Apply') }).waitFor();
    expect(await page.locator('.kept').count()).toBe(0);
    await page.getByRole('button', { name: text('Apply') }).click();
    await page.getByText(text('Applied. The earlier results are kept as well.')).waitFor();
    expect(await page.locator('.kept').count()).toBe(3);
    expect(await page.locator('.kept').first().locator('span').count()).toBe(2);
    await settled(page);
    await screenshot(page, 'regrade-applied');
    await page.getByRole('button', { name: text('Back to the paper') }).click();
    await page.getByRole('button', { name: text('Regrade…') }).click();
    await page.getByText(text('{{count}} keep their marks', { count: 3 })).waitFor();
    // By another policy from there: another difference, beside the results that are kept.
    expect(await rowOf(page, 'Asha Rao')).toEqual(['1.04', '1.04', '0', expect.any(String)]);
    await page.getByLabel(text('Marked again by')).selectOption('right-wrong');
    await page.getByText(text('{{count}} keep their marks', { count: 3 })).waitFor();
  });
});
