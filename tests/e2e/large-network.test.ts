import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, resize, screenshot, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

/** A fully connected ReLU network whose weights are small multiples of 0.01, so that all units differ. */
function network(sizes: readonly number[]): string {
  const numbers = (count: number, from: number): number[] =>
    Array.from({ length: count }, (_, i) => ((((from + i) * 7) % 19) - 9) / 100);
  const named = (letter: string, count: number): Record<string, number> =>
    Object.fromEntries(numbers(count, 1).map((value, i) => [`${letter}${i + 1}`, value]));
  return JSON.stringify({
    kind: 'scalar-net',
    inputs: named('x', sizes[0] ?? 1),
    targets: named('y', sizes.at(-1) ?? 1),
    layers: sizes.slice(1).map((units, l) => ({
      units,
      activation: l < sizes.length - 2 ? 'relu' : 'identity',
      weights: Array.from({ length: units }, (_, j) => numbers(sizes[l] ?? 1, 3 * j + l)),
      biases: numbers(units, l),
    })),
    loss: { name: 'squared-error' },
    optimizer: { name: 'gradient-descent', learningRate: 0.1 },
  });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalkgrad-large-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function study(name: string, sizes: readonly number[]): Promise<LaunchedApp> {
  const file = join(folder, `${name}.json`);
  await writeFile(file, network(sizes));
  const launched = await launchApp({ args: [file] });
  await resize(launched, 1280, 720);
  await launched.page
    .getByRole('button', { name: text('Study question {{id}}', { id: '1' }), exact: true })
    .click();
  await launched.page.locator('.study').waitFor();
  return launched;
}

const notation = (page: Page, name: 'Scalar' | 'Matrix') =>
  page.getByRole('group', { name: text('Notation') }).getByRole('button', { name, exact: true });
const nodes = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);
/** Upper limit of nodes on the page for a working of any length: a larger page is slow. */
const MOST_NODES = 100_000;
/** Formulas are typeset while the page is idle, which is rare on a busy machine. */
const PATIENCE = 10_000;

describe('a network of 100-100-100-10 units', () => {
  let launched: LaunchedApp;
  let page: Page;
  beforeAll(async () => {
    launched = await study('hundreds', [100, 100, 100, 10]);
    page = launched.page;
  }, 120_000);
  afterAll(() => launched.close());

  test('is drawn as blocks, and its working is in matrices at first', async () => {
    const blocks = page.getByRole('figure', { name: text('The network, a block for each layer') });
    // 100·100 + 100 parameters twice, then 100·10 + 10.
    await expect
      .poll(() => blocks.locator('figcaption').textContent())
      .toContain('21,210 parameters in all. The working');
    expect(await notation(page, 'Matrix').getAttribute('aria-pressed')).toBe('true');
    await expect
      .poll(() => page.locator('.matrices .line').count(), { timeout: PATIENCE })
      .toBeGreaterThan(5);
    await screenshot(page, 'large-network-matrix');
  });

  test('pressing an entry shows its scalar step, with its hundred products abbreviated', async () => {
    await page.locator('.matrices .enclosing[data-step="z1_1"]').first().click();
    const made = page.getByRole('region', { name: text('The scalar step') });
    await made.waitFor();
    const source = (await made.locator('annotation').allTextContents()).join(' ');
    expect(source).toContain('w_{1,1,1}');
    expect(source).toContain('\\cdots');
  });

  test('can be shown in scalars too: the outputs and the loss', async () => {
    await notation(page, 'Scalar').click();
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('[data-row="L"]').count(), { timeout: PATIENCE }).toBe(1);
    expect(await nodes(page)).toBeLessThan(MOST_NODES);
    await notation(page, 'Matrix').click();
    await expect.poll(() => page.locator('.matrices').count(), { timeout: PATIENCE }).toBe(1);
  });
});

describe('a network of 10-10-10-1 units', () => {
  let launched: LaunchedApp;
  let page: Page;
  beforeAll(async () => {
    launched = await study('tens', [10, 10, 10, 1]);
    page = launched.page;
  }, 120_000);
  afterAll(() => launched.close());

  test('is worked in scalars, of which only visible lines are typeset, even after a jump to the end', async () => {
    expect(await notation(page, 'Scalar').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => page.locator('[data-row="z1_1"]').count(), { timeout: PATIENCE }).toBe(1);
    await page.keyboard.press('End');
    // The last update is that of the output's bias.
    const last = page.locator(`[data-row="b3_1'"]`);
    await expect.poll(() => last.count(), { timeout: PATIENCE }).toBe(1);
    await expect
      .poll(() => last.evaluate((row) => row.getBoundingClientRect().top < innerHeight), {
        timeout: PATIENCE,
      })
      .toBe(true);
    expect(await nodes(page)).toBeLessThan(MOST_NODES);
    await screenshot(page, 'tens-end');
  });

  test('lines are typeset when scrolled into view', async () => {
    const lines = page.locator('[aria-label="Working"] .lines .lines');
    await lines.hover();
    await page.mouse.wheel(0, -8000);
    await expect
      .poll(
        () =>
          lines.evaluate((box) => {
            const { top, bottom } = box.getBoundingClientRect();
            return [...box.querySelectorAll('[data-row]')].filter(
              (row) => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < bottom,
            ).length;
          }),
        { timeout: PATIENCE },
      )
      .toBeGreaterThan(2);
  });

  test('the Matrix switch shows the same working in matrices, and Scalar in scalars', async () => {
    await notation(page, 'Matrix').click();
    await expect
      .poll(() => page.locator('.matrices .line').count(), { timeout: PATIENCE })
      .toBeGreaterThan(5);
    expect(await page.locator('[data-row]').count()).toBe(0);
    await notation(page, 'Scalar').click();
    await expect.poll(() => page.locator('[data-row]').count(), { timeout: PATIENCE }).toBeGreaterThan(5);
  });
});
