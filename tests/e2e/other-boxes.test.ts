import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../build/cache.ts';
import { launchApp, resize, screenshot, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

/** One neuron with its numbers, and beside it a formula, an answer in words, and options to tick. */
const PAPER = {
  format: 1,
  id: 'boxes-of-a-test',
  title: 'A neuron and questions about it',
  instructions: '',
  questions: [
    {
      id: '1',
      title: 'A neuron',
      prompt: 'One neuron $o = wx + b$ with the loss $\\frac12 (y - o)^2$.',
      marks: 5,
      problem: {
        kind: 'scalar-net',
        inputs: { x: 2 },
        targets: { y: 3 },
        parameters: { w: 0.5, b: 1 },
        units: [{ id: 'o', activation: 'identity', bias: 'b' }],
        edges: [{ from: 'x', to: 'o', weight: 'w' }],
        loss: { name: 'squared-error', targets: { o: 'y' } },
        asks: ['o', 'dL/dw'],
      },
      boxes: [
        {
          type: 'formula',
          id: 'slope',
          title: 'In general',
          ask: 'The slope of the loss by $w$.',
          symbols: { x: 'real', y: 'real', o: 'real' },
          answer: '-(y - o)*x',
        },
        {
          type: 'words',
          id: 'why',
          ask: 'Why does the update raise $w$?',
          model: 'The gradient is negative, so the step against it is upwards.',
          ideas: [{ name: 'the sign of the gradient', phrases: ['negative'] }],
        },
        {
          type: 'choice',
          id: 'dead',
          ask: 'For which $x$ does $w$ not change?',
          options: [
            { id: 'A', text: '$x = 1$' },
            { id: 'B', text: '$x = 0$', correct: true, reason: 'The gradient has the factor $x$.' },
            { id: 'C', text: '$x = -1$' },
          ],
        },
      ],
    },
  ],
};

let launched: LaunchedApp;
let page: Page;
let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalkgrad-boxes-'));
  file = join(folder, 'boxes.json');
  await writeFile(file, JSON.stringify(PAPER));
  launched = await launchApp({ args: [file] });
  page = launched.page;
  await resize(launched, 1280, 800);
});
afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

const box = (id: string): Locator => page.locator(`[data-box="${id}"]`);
const tutor = (): Locator => page.getByRole('complementary', { name: text('Help') });
const hints = (): Promise<string[]> => tutor().locator('.step').allInnerTexts();
const takeHints = async (count: number): Promise<void> => {
  for (let taken = 0; taken < count; taken += 1) {
    await page.keyboard.press('Control+i');
    await expect.poll(async () => (await hints()).length).toBe(taken + 1);
  }
};

test('the board has what is no number beside the working, each answer at a press', async () => {
  await page.getByRole('button', { name: text('Study question {{id}}', { id: '1' }), exact: true }).click();
  await page.locator('.study').waitFor();
  await page.getByRole('button', { name: text('Other answers'), exact: true }).click();
  const panel = page.locator('.panel');
  expect(await panel.innerText()).toContain('Why does the update raise');
  expect(await panel.innerText()).not.toContain('The gradient is negative');
  for (let left = 3; left > 0; left -= 1)
    await panel
      .getByRole('button', { name: text('Show the answer') })
      .first()
      .click();
  expect(await panel.innerText()).toContain('The gradient is negative');
  expect(await panel.innerText()).toContain('The gradient has the factor');
  expect(await panel.locator('li.correct').innerText()).toContain('B');
  await screenshot(page, 'other-boxes-study');
});

test('every box has hints of its own kind, the last of which is its answer', async () => {
  await page.getByRole('button', { name: text('Practise'), exact: true }).click();
  await page.locator('.practise').waitFor();
  await box('slope').getByRole('textbox').focus();
  await takeHints(4);
  expect((await hints())[1]).toContain('product');
  await screenshot(page, 'other-boxes-formula');
  await box('why').getByRole('textbox').focus();
  await takeHints(4);
  expect((await hints())[1]).toContain('the sign of the gradient');
  expect((await hints())[3]).toContain('the step against it is upwards');
  await box('dead').getByRole('radio').first().focus();
  await takeHints(3);
  expect((await hints())[2]).toContain('B');
  await screenshot(page, 'other-boxes-choice');
});

test('options are ticked and marked beside the numbers', async () => {
  await box('o').getByRole('textbox').fill('2');
  await box('dead').getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: text('Mark'), exact: true }).click();
  await page.locator('.score').waitFor();
  await expect.poll(() => box('dead').locator('.verdict').innerText()).toContain('right');
  // Two of five boxes of one mark.
  expect(await page.locator('.score').textContent()).toContain('2');
});

test('the worked solution, the key and the scheme have them', () => {
  const printed = (what: string): string => {
    const pdf = join(folder, `${what}.pdf`);
    execFileSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        join(root, 'electron/cli.ts'),
        ...['export', file, '--what', what, '--pdf', pdf, '--force'],
      ],
      { stdio: 'pipe' },
    );
    return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  };
  for (const what of ['worked', 'key', 'scheme']) expect(printed(what), what).toMatch(/upwards.*x = 0/);
  expect(printed('worked')).toContain('The gradient has the factor');
});
