import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, launchApp, resize, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  await resize(launched, 1280, 720);
  await goTo(page, 'Practise', /CS60010/, '2');
});
afterAll(() => launched.close());

/** A box of the page by its place in the order of the paper's own answer boxes. */
const ORDER = ['z1', 'a1', 'z2', 'a2', 'o1', 'L', 'dL/do1', 'dL/dw5', 'dL/dw6', 'dL/db3'] as const;
const box = (id: (typeof ORDER)[number]): Locator => page.locator('.box').nth(ORDER.indexOf(id));
const type = (id: (typeof ORDER)[number], text: string): Promise<void> =>
  box(id).getByRole('textbox').fill(text);
const verdict = (id: (typeof ORDER)[number]): Promise<string> => box(id).locator('.verdict').innerText();
const mark = async (): Promise<void> => {
  await page.getByRole('button', { name: text('Mark') }).click();
  await page.locator('.score').waitFor();
};
const saved = (): Promise<void> => expect.poll(() => page.locator('.saved').textContent()).toBe('Saved');
const turnTo = async (question: string): Promise<void> => {
  await page.getByRole('button', { name: /^‹/ }).click();
  await page
    .getByRole('button', { name: text('Practise question {{id}}', { id: question }), exact: true })
    .click();
  await page.locator('.practise').waitFor();
};

test('one box for each step the key prints, with what the paper gives for them', async () => {
  expect(await page.locator('.box').count()).toBe(29);
  expect(await page.locator('.worth').allTextContents()).toEqual([
    '5 boxes, 2.59 marks',
    '0.52 marks',
    '14 boxes, 7.24 marks',
    '9 boxes, 4.66 marks',
  ]);
  // How to answer is said once for all of them.
  const contract = page.getByText('3 significant figures or exact');
  expect(await contract.count()).toBe(1);
  expect(await box('z1').getByRole('textbox').getAttribute('aria-describedby')).toContain('contract');
});

test('answers are read as typed; each gets a verdict and a sentence', async () => {
  await type('z1', '.3');
  await type('a1', '3/10');
  await type('z2', '−.3'); // a word processor's minus
  await type('a2', '0');
  await type('o1', '0.1 + 0.5*0.1'); // right by arithmetic of another kind: 0.15
  await type('L', 'half');
  await type('dL/do1', '.35');
  await mark();
  expect(await verdict('z1')).toMatch(/^✓\s*right\s*\+0\.52/);
  expect(await verdict('a1')).toMatch(/right/);
  expect(await verdict('z2')).toMatch(/right/);
  expect(await verdict('a2')).toMatch(/right/);
  expect(await verdict('o1')).toMatch(/right/);
  expect(await verdict('L')).toMatch(/^\?\s*unreadable.*“half”/s);
  expect(await verdict('dL/do1')).toMatch(
    /^✗\s*wrong.*the size follows from your numbers, the sign does not/s,
  );
  expect(await verdict('dL/dw5')).toMatch(/^○\s*blank/);
});

test('a slip costs marks once: values that follow from it are accepted', async () => {
  await type('dL/do1', '.35');
  await type('dL/dw5', '.105');
  await type('dL/db3', '.35');
  await mark();
  expect(await verdict('dL/dw5')).toMatch(/^↷\s*carried.*right given your own ∂L\/∂o₁ = 0\.35$/s);
  expect(await verdict('dL/db3')).toMatch(/carried/);
});

test('a changed answer loses its mark until it is marked again', async () => {
  await type('dL/do1', '-.35');
  await expect.poll(() => box('dL/do1').locator('.verdict').count()).toBe(0);
  await mark();
  await expect.poll(() => verdict('dL/do1')).toMatch(/right/);
  // It was worked with the earlier value, which is no new mistake.
  expect(await verdict('dL/dw5')).toMatch(/stale/);
});

test('undo and redo bring typed answers back', async () => {
  await type('L', '0.06125');
  await saved();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('command', 'undo'),
  );
  await expect.poll(() => box('L').getByRole('textbox').inputValue()).toBe('half');
  await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('command', 'redo'),
  );
  await expect.poll(() => box('L').getByRole('textbox').inputValue()).toBe('0.06125');
});

test('Enter goes to the next box, Ctrl+Enter marks', async () => {
  await box('z1').getByRole('textbox').focus();
  await page.keyboard.press('Enter');
  expect(
    await box('a1')
      .getByRole('textbox')
      .evaluate((node) => node === document.activeElement),
  ).toBe(true);
  await page.keyboard.type('0.4');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => verdict('a1')).toMatch(/wrong/);
});

test('the printed key, typed in, earns all 15 marks', async () => {
  const key = [
    '.3',
    '.3',
    '-.3',
    '0',
    '.15',
    '.06125',
    '-.35',
    '-.105',
    '0',
    '-.35',
    '-.175',
    '-.105',
    '-.175',
    '0',
    '-.175',
    '0',
    '-.175',
    '0',
    '-.175',
    '0',
    '.1875',
    '-.2',
    '.2875',
    '-.1',
    '.5525',
    '.3',
    '.0875',
    '0',
    '.175',
  ];
  const boxes = page.locator('.box');
  for (const [i, value] of key.entries()) {
    await page.keyboard.press('Escape');
    await boxes.nth(i).getByRole('textbox').fill(value);
  }
  await mark();
  await expect.poll(() => page.locator('.score').textContent()).toMatch(/^15 of 15 marks\s+29 right$/);
  await saved();
});

test('the layer table is filled in as a table, and either rounding earns full marks', async () => {
  await turnTo('7a');
  const rows = page.locator('tbody tr');
  const fill = async (row: number, ...values: string[]): Promise<void> => {
    for (const [i, value] of values.entries()) await rows.nth(row).getByRole('textbox').nth(i).fill(value);
  };
  await fill(1, '122x122x32', '7*7*3*32', '32');
  await fill(2, '61 x 61 x 32', '0', '0');
  await fill(3, '57×57×64', '51,200', '64');
  await fill(4, '55x55x128', '73728', '128');
  await fill(5, '28x28x128', '0', '0');
  await fill(6, '10', '28*28*128*10', '10');
  await fill(7, '4', '40', '4');
  await mark();
  await expect.poll(() => page.locator('.score').textContent()).toMatch(/^10 of 10 marks/);
  expect(await rows.nth(5).innerText()).toContain('ceiling: the incomplete window is kept');
  await fill(5, '27x27x128');
  await fill(6, '10', '933120');
  await mark();
  await expect.poll(() => page.locator('.score').textContent()).toMatch(/^10 of 10 marks/);
});

test('ticks, words and formulas are marked too', async () => {
  await turnTo('6');
  await page.getByRole('checkbox', { name: /Looking at the activation map/ }).check();
  await page.getByRole('checkbox', { name: /Deeper layers usually/ }).check();
  await mark();
  await expect.poll(() => page.locator('.score').textContent()).toMatch(/^5 of 5 marks/);

  await turnTo('7c');
  await page
    .getByRole('textbox')
    .fill('Use transfer learning: keep the convolutions, retrain the last layer.');
  await mark();
  await expect.poll(() => page.locator('.score').textContent()).toMatch(/^2 of 2 marks/);

  await turnTo('1c');
  await page.getByRole('textbox').nth(0).fill('ρv + g');
  await page.getByRole('textbox').nth(1).fill("w − η v'");
  await mark();
  await expect.poll(() => page.locator('.score').textContent()).toMatch(/^2 of 2 marks/);
  expect(await page.locator('.verdict').first().innerText()).toContain('pytorch');
});

test('the paper shows what was earned', async () => {
  await page.getByRole('button', { name: /^‹/ }).click();
  const row = page.locator('li', {
    has: page.getByRole('button', { name: text('Practise question {{id}}', { id: '2' }), exact: true }),
  });
  expect(await row.locator('.marks').innerText()).toBe('15 of 15 marks');
  expect(await page.locator('.total').innerText()).toMatch(/^34 of 60\s*marks/);
});

test('an answer that cannot be saved is said to be unsaved, and is saved as soon as it can be', async () => {
  await page
    .getByRole('button', { name: text('Practise question {{id}}', { id: '2' }), exact: true })
    .click();
  const channel = { name: 'saveAnswer' };
  // Removes the real channel and restores it.
  await launched.app.evaluate(({ ipcMain }, { name }) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, never> })._invokeHandlers;
    const handler = handlers.get(name);
    if (handler === undefined) throw new Error('no such channel');
    (globalThis as { taken?: never }).taken = handler;
    handlers.delete(name);
  }, channel);
  await type('L', '49/800');
  await expect.poll(() => page.locator('.saved').textContent()).toMatch(/^Not saved:/);
  await launched.app.evaluate(({ ipcMain }, { name }) => {
    (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.set(
      name,
      (globalThis as { taken?: unknown }).taken,
    );
  }, channel);
  await expect.poll(() => page.locator('.saved').textContent(), { timeout: 15_000 }).toBe('Saved');
});
