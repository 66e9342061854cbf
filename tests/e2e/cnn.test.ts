import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, launchApp, type LaunchedApp, resize, screenshot, toShelf } from './app.ts';
import { text } from './text.ts';

const conv = (kernel: unknown, more: object = {}) => ({ type: 'conv', kernel, filters: 1, ...more });
const pool = (size: number, more: object = {}) => ({ type: 'max-pool', size, ...more });
const question = (id: string, problem: object): object => ({ id, title: `Maps ${id}`, marks: 3, problem });
const vgg = [2, 2, 3, 3, 3].flatMap((n, block) => [
  ...Array.from({ length: n }, () => ({
    type: 'conv',
    kernel: 3,
    filters: Math.min(512, 64 * 2 ** block),
    padding: 1,
  })),
  pool(2),
]);
const paper = {
  format: 1,
  id: 'maps',
  title: 'Maps of my own',
  questions: [
    question('1', {
      kind: 'receptive-field',
      input: [10, 10, 3],
      layers: [conv(3, { padding: 1 }), pool(2), conv(3, { padding: 1 })],
      unit: [0, 0],
    }),
    question('2', {
      kind: 'receptive-field',
      input: [14, 20, 1],
      layers: [conv([3, 5], { dilation: [3, 1], padding: [2, 0] }), conv(2, { stride: [1, 3] })],
    }),
    question('3', { kind: 'receptive-field', input: [224, 224, 3], layers: vgg }),
    question('4', {
      kind: 'cnn-table',
      layers: [
        { type: 'input', shape: [224, 224, 3] },
        ...vgg,
        { type: 'dense', units: 4096 },
        { type: 'dense', units: 4096 },
        { type: 'dense', units: 1000 },
      ],
    }),
  ],
};
const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-cnn-'));
const file = join(folder, 'maps.json');
writeFileSync(file, JSON.stringify(paper));

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp({ args: [file] });
  page = launched.page;
  await resize(launched, 1280, 720);
  await page.getByRole('heading', { level: 1, name: 'Maps of my own' }).waitFor();
});
afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

const study = async (id: string): Promise<void> => {
  if ((await page.locator('.study').count()) > 0) await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: text('Study question {{id}}', { id }), exact: true }).click();
  await page.locator('.study').waitFor();
  await page.keyboard.press('End');
};
const map = (name: RegExp): Locator => page.getByRole('application', { name });
const says = (): Promise<string | null> => page.locator('.explorer .says').textContent();
/** Screenshots in every theme, for review. */
async function shots(name: string): Promise<void> {
  const now = await page.evaluate(() => document.documentElement.dataset['theme'] ?? '');
  for (const theme of ['paper', 'slate', 'contrast']) {
    await page.evaluate((one) => void (document.documentElement.dataset['theme'] = one), theme);
    await screenshot(page, `${name}-${theme}`);
  }
  await page.evaluate((one) => void (document.documentElement.dataset['theme'] = one), now);
}

describe('the receptive field of a unit', () => {
  // conv 3×3 with padding: r = 3, j = 1, u = −1; pool: r = 4, j = 2; conv with padding: r = 4 + 2·2 = 8, u =
  // −1 − 2 = −3. Unit (0, 0) sees −3 … 4.
  test('of the unit that was asked for, clipped at the border: 1 − 5·5/8·8 = 39/64 of it is padding', async () => {
    await study('1');
    await expect
      .poll(says)
      .toBe(
        'Unit 0, 0 of CONV-3-1 pad 1 sees rows −3 … 4 and columns −3 … 4 of the input; the share in the padding is 0.609375.',
      );
    await shots('cnn-field-corner');
  });

  test('another unit is chosen by the keyboard: down and right it sees rows −1 … 6 and columns 1 … 8', async () => {
    await map(/^CONV-3-1 pad 1, 5 by 5 units, unit 0, 0 chosen$/).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    // Row −3 + 1·2 = −1, column −3 + 2·2 = 1; of 8·8 cells 7·8 lie on the input.
    await expect
      .poll(says)
      .toBe(
        'Unit 1, 2 of CONV-3-1 pad 1 sees rows −1 … 6 and columns 1 … 8 of the input; the share in the padding is 0.125.',
      );
    expect(await page.locator('.transport .count').textContent()).toMatch(/^(\d+) \/ \1$/);
  });

  test('and of any layer, by pointer or by its numbers', async () => {
    await map(/^POOL-2, 5 by 5 units$/).click({ position: { x: 3, y: 3 } });
    // r = 4, j = 2, u = −1: rows −1 … 2
    await expect.poll(says).toContain('Unit 0, 0 of POOL-2 sees rows −1 … 2 and columns −1 … 2 of the input');
    await page.getByLabel(text('Row'), { exact: true }).fill('4');
    await page.keyboard.press('Tab');
    await expect.poll(says).toContain('Unit 4, 0 of POOL-2 sees rows 7 … 10 and columns −1 … 2');
  });

  test('dilation leaves cells out, which a sentence states', async () => {
    await study('2');
    await expect.poll(says).toContain('the windows leave cells out');
    await shots('cnn-field-dilated');
  });

  test('of 224×224 pixels the picture is to scale, without a cell a pixel; VGG-16 sees 212 of them', async () => {
    await study('3');
    await page.getByLabel(text('Row'), { exact: true }).fill('0');
    await page.keyboard.press('Tab');
    await expect.poll(says).toContain('sees rows −90 … 121');
    expect(await page.locator('.explorer svg rect').count()).toBeLessThan(500);
    await shots('cnn-field-vgg');
  });
});

const cell = (name: string): Locator => page.getByRole('button', { name, exact: true });
const bars = (row: string): Promise<number[]> =>
  page
    .locator('tr', { has: page.getByRole('rowheader', { name: row, exact: true }) })
    .last()
    .locator('.bar')
    .evaluateAll((all) => all.map((bar) => Number.parseFloat((bar as HTMLElement).style.width)));

describe('a layer table', () => {
  test('of VGG-16 has what each layer costs as bars, whose numbers are the published ones', async () => {
    await study('4');
    await shots('cnn-vgg');
    await page.getByRole('button', { name: text('Parameters and multiply–adds') }).click();
    // Simonyan & Zisserman 2015, Table 2: 138 million; fc6 alone has 7·7·512·4096 weights and 4096 biases.
    expect(await cell('Total: 138,357,544').count()).toBe(1);
    expect(await cell('FC-4096, parameters: 102,764,544').count()).toBe(1);
    // 1000·4096 weights and 1000 biases of the longest bar
    expect((await bars('FC-1000'))[0]).toBeCloseTo((100 * 4_097_000) / 102_764_544, 2);
    await shots('cnn-vgg-costs');
  });

  test('the picture follows the row under the pointer, and the row the picture', async () => {
    await page.getByRole('button', { name: text('Maps and weights') }).click();
    await page.getByRole('rowheader', { name: 'INPUT', exact: true }).hover();
    expect(await page.locator('.strip g.pointed').count()).toBe(1);
    expect(await page.locator('.strip .named').innerText()).toContain('INPUT 224×224×3');
    await page.locator('.strip .face').nth(2).hover();
    expect(await page.locator('tbody tr.pointed').innerText()).toContain('CONV-3-64 pad 1');
  });

  test('of the exam has both roundings: 27 or 28 cells, 933,120 or 1,003,520 weights, both drawn and both worked', async () => {
    await toShelf(page);
    await goTo(page, 'Study', /CS60010/, '7a');
    await page.keyboard.press('End');
    await page.mouse.move(5, 5);
    expect(await page.locator('.strip g.other').count()).toBe(1);
    await cell('POOL-2, height: 27').click();
    const working = page.locator('section.row');
    expect(await working.innerText()).toContain('ceiling');
    const formulas = (await working.locator('annotation').allTextContents()).join(' ');
    expect(formulas).toContain('\\left\\lfloor');
    expect(formulas).toContain('\\left\\lceil');
    await shots('cnn-exam-pool');
    await cell('FC-10, weights: 933,120').click();
    expect((await working.locator('annotation').allTextContents()).join(' ').replace(/[{},]/g, '')).toContain(
      '1003520',
    );
    await page.getByRole('button', { name: text('Parameters and multiply–adds') }).click();
    expect(await page.locator('.bar.other').count()).toBeGreaterThan(0);
    await shots('cnn-exam-costs');
    await resize(launched, 1920, 1080);
    await shots('cnn-exam-wide');
    await resize(launched, 1280, 720);
  });
});

describe('a network of many layers', () => {
  test('a layer is found by its name, and table, picture and working show it', async () => {
    await toShelf(page);
    await goTo(page, 'Study', /VGG-16/, '1');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('fc6');
    await expect.poll(() => page.locator('.find').innerText()).toContain('1 layer found');
    await page.keyboard.press('Enter');
    // A number under the pointer is the one in view.
    await page.mouse.move(5, 5);
    await expect.poll(() => page.locator('tr.current').innerText()).toContain('fc6');
    await page.getByRole('button', { name: text('Parameters and multiply–adds') }).click();
    // 7·7·512·4096 weights are 74.27 % of 138,357,544 parameters with the 4096 biases:
    // 102,764,544/138,357,544 = 0.74274…
    expect(await page.locator('tr.current .share').first().textContent()).toBe('74.27 %');
    expect(
      (await page.locator('section.row annotation').allTextContents()).join(' ').replace(/[{},]/g, ''),
    ).toContain('102764544');
    await shots('cnn-graph-vgg');
    await page.keyboard.press('Escape');
  });

  test('and any unit of any of its layers can be asked what it sees: pool5 sees 212 pixels, 90 of them before the image', async () => {
    await page.getByRole('button', { name: text('Receptive field of a unit') }).click();
    await page.locator('.choice select').selectOption('pool5');
    await page.getByLabel(text('Row'), { exact: true }).fill('0');
    await page.keyboard.press('Tab');
    await expect.poll(says).toContain('of pool5 sees rows −90 … 121');
    await shots('cnn-graph-field');
  });

  test('ResNet-50 has its blocks, its volumes and its shares', async () => {
    await toShelf(page);
    await goTo(page, 'Study', /ResNet-50/, '1');
    await page.keyboard.press('End');
    await page.mouse.move(5, 5);
    expect(await page.locator('.strip .face').count()).toBeGreaterThan(18);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('conv4_1.conv');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await shots('cnn-graph-resnet');
    const started = Date.now();
    await page.getByRole('button', { name: text('Receptive field of a unit') }).click();
    await page.locator('.explorer .says').waitFor();
    expect(Date.now() - started).toBeLessThan(8000);
    await screenshot(page, 'cnn-graph-resnet-field');
  });

  test('a table of layers has the receptive field too', async () => {
    await toShelf(page);
    await goTo(page, 'Study', /CS60010/, '7a');
    await page.keyboard.press('End');
    await page.getByRole('button', { name: text('Receptive field of a unit') }).click();
    await page.locator('.choice select').selectOption({ index: 2 });
    // CONV-7 sees 7 pixels; the pool 7 + 1 = 8 with a jump of 2.
    await expect.poll(says).toMatch(/^Unit 30, 30 of POOL-2 sees rows 60 … 67 and columns 60 … 67/);
    await screenshot(page, 'cnn-exam-field');
  });
});

test('on the page for practice and on paper the pictures stand still', async () => {
  await page.keyboard.press('Alt+ArrowLeft');
  await page
    .getByRole('button', { name: text('Practise question {{id}}', { id: '5' }), exact: true })
    .click();
  await page.locator('.practise').waitFor();
  expect(await page.locator('.practise [role=application]').count()).toBe(0);
  await screenshot(page, 'cnn-practise');
});
