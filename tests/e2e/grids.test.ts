import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, launchApp, resize, screenshot, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

let launched: LaunchedApp;
let page: Page;
let folder: string;
/** Questions of our own, in a paper that is opened from the disk. */
const open = async (title: string, problems: readonly object[]): Promise<void> => {
  const path = join(folder, `${title}.json`);
  await writeFile(
    path,
    JSON.stringify({
      format: 1,
      id: 'grids-of-a-test',
      title,
      instructions: '',
      questions: problems.map((problem, i) => ({
        id: String(i + 1),
        title,
        prompt: title,
        marks: 1,
        problem,
      })),
    }),
  );
  await launched.close();
  launched = await launchApp({ args: [path] });
  page = launched.page;
  await resize(launched, 1280, 720);
};
const study = async (question: string): Promise<void> => {
  await page
    .getByRole('button', { name: text('Study question {{id}}', { id: question }), exact: true })
    .click();
  await page.locator('.study').waitFor();
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalkgrad-grids-'));
  launched = await launchApp();
  page = launched.page;
  await resize(launched, 1280, 720);
});
afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

const press = (key: string): Promise<void> => page.keyboard.press(key);
const cell = (id: string): Locator => page.locator(`.frame svg [data-cell="${id}"]`);
const classes = async (id: string): Promise<string> => (await cell(id).getAttribute('class')) ?? '';
const theme = async (name: string): Promise<void> =>
  page.evaluate((to) => document.documentElement.setAttribute('data-theme', to), name);
const at = async (t: number): Promise<void> => {
  await page.getByRole('slider', { name: text('Position') }).evaluate((input: HTMLInputElement, to) => {
    input.value = String(to);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, t);
  // The picture shows the new time in the next frame; what is pointed at before belongs to the old time.
  await page.evaluate(
    () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
  );
};
/** Screenshots in all themes and at both sizes, for review. */
async function pictures(name: string): Promise<void> {
  for (const ground of ['paper', 'slate', 'contrast']) {
    await theme(ground);
    await screenshot(page, `${name}-${ground}-1280`);
  }
  await theme('paper');
  await resize(launched, 1920, 1080);
  await screenshot(page, `${name}-paper-1920`);
  await resize(launched, 1280, 720);
}

describe('a convolution', () => {
  beforeAll(() => goTo(page, 'Study', /Back through convolution/));

  test('the window covers the cells that it reads, padding included, and the products travel', async () => {
    await press('Home');
    await at(1.2);
    // The second output cell: above it stands padding, so six of nine taps read the image; each brings pixel
    // and weight, and the bias comes later.
    expect(await page.locator('.frame svg .traveller').count()).toBe(12);
    expect(await page.locator('.frame svg .window').count()).toBe(1);
    expect(await page.locator('.frame svg .padding.read').count()).toBe(3);
    await screenshot(page, 'convolution-travel');
    await at(1.4);
    expect(await page.locator('.frame svg .traveller').count()).toBe(7);
    await at(2);
    // 1 + 0·1 − 2·2 + … : x₁,₂ = 2 in the middle, 1 left, 0 right, 1 below: 1 + 1 − 4 + 0 + 1 = −1.
    expect(await cell('z_1_2').getAttribute('aria-label')).toBe('z₁,₂ is −1');
  });

  test('inside a step the products are computed one after another', async () => {
    const zoom = page.getByRole('combobox').filter({ hasText: text('a line') });
    await zoom.selectOption('inside');
    // Of the seven terms of z₁,₂, six products and the bias, two are made when the third is on its way.
    await at(1 + 2.1 / 7);
    expect(await page.locator('.frame svg .traveller').count()).toBe(2);
    expect(await page.locator('.frame svg .product:not(.nothing) .number').count()).toBe(2);
    await zoom.selectOption('step');
  });

  test('cells are linked three ways, by the pointer and by the arrow keys', async () => {
    await at(16);
    await cell('z_2_2').hover();
    expect(await classes('x_2_2')).toContain('source');
    expect(await classes('w_2_2')).toContain('factor');
    await cell('x_1_1').hover();
    for (const id of ['z_1_1', 'z_1_2', 'z_2_1', 'z_2_2']) expect(await classes(id)).toContain('target');
    expect(await page.locator('.links').textContent()).toContain('z₁,₂ by w₂,₁ = 1');
    await cell('w_1_1').hover();
    expect(await classes('x_3_3')).toContain('source');
    await page.mouse.move(5, 5);
    await cell('x_1_1').focus();
    await press('ArrowDown');
    await press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('x_2_2');
    expect(await classes('z_3_3')).toContain('target');
    await pictures('convolution-links');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  });

  test('max pooling routes its gradient to the largest entry, and says so at a tie', async () => {
    await press('End');
    await page.getByRole('button', { name: '3 Max pooling' }).click();
    const slope = page.locator('.frame svg [data-cell^="dL/dy"], .frame svg [data-cell^="dL/dp"]').first();
    await slope.hover();
    expect(await page.locator('.frame svg .ring').count()).toBeGreaterThan(0);
    await pictures('convolution-max-pool');
    await page.mouse.move(5, 5);
  });

  test('in the scatter view contributions of the output’s gradients go to patch and kernel, and the sums grow to the same numbers', async () => {
    await press('End');
    await page.getByRole('button', { name: '1 Convolution' }).click();
    const number = (): Promise<string | null> => cell('dL/dw_1_2').locator('.number').textContent();
    const whole = await number();
    await page.getByRole('button', { name: text('Each cell scatters') }).click();
    expect(await number()).toBe(whole);
    await screenshot(page, 'convolution-scatter-end');
    const beats = Number(((await page.locator('.transport .count').textContent()) ?? '').split('/')[1]);
    // 9 + 1 + 16 beats make these gradients; in the first of them ∂L/∂z₁,₁ sends to four taps of the kernel,
    // the bias and four pixels.
    await at(beats - 26 + 0.3);
    expect(await page.locator('.frame svg .traveller').count()).toBe(9);
    await screenshot(page, 'convolution-scatter');
  });

  test('in the full correlation the rotated kernel slides over the zero-padded gradient', async () => {
    await press('End');
    await page.getByRole('button', { name: text('Full correlation') }).click();
    await cell('dL/dx_1_1').hover();
    await pictures('convolution-correlation');
    await page.mouse.move(5, 5);
  });
});

describe('convolutions of other shapes', () => {
  const plane = (rows: number, columns: number, of: (r: number, c: number) => number): number[][] =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => of(r, c)));
  beforeAll(() =>
    open('Other convolutions', [
      {
        kind: 'convolution',
        input: [plane(4, 6, (r, c) => ((r * 3 + c * 2) % 5) - 1), plane(4, 6, (r, c) => (r + c) % 3)],
        layers: [
          {
            type: 'conv',
            stride: [1, 2],
            padding: [1, 0],
            dilation: [2, 1],
            bias: [1, -1],
            kernel: [
              [
                [
                  [1, 0],
                  [0, -1],
                ],
                [
                  [2, 1],
                  [0, 1],
                ],
              ],
              [
                [
                  [0, 1],
                  [1, 0],
                ],
                [
                  [-1, 0],
                  [0, 2],
                ],
              ],
            ],
          },
        ],
        loss: { name: 'sum' },
      },
      {
        kind: 'convolution',
        input: [
          [1, 2],
          [3, 4],
        ],
        layers: [
          {
            type: 'transposed-conv',
            stride: 2,
            kernel: [
              [1, 2, 0],
              [0, 1, 0],
              [3, 0, -1],
            ],
          },
        ],
        loss: { name: 'sum' },
      },
      {
        kind: 'convolution',
        input: [1, 2, 0, -1, 3],
        layers: [
          { type: 'conv', kernel: [1, 0, -1], padding: 1 },
          { type: 'average-pool', size: 2 },
        ],
        loss: { name: 'sum' },
      },
    ]),
  );

  test('two channels, two filters, a rectangular stride and a spread kernel', async () => {
    await study('1');
    await press('End');
    await cell('y_1_1_2').hover();
    // Taps two rows apart: of the row of padding and the second row, columns 3 and 4, in both channels.
    expect(
      (
        await page
          .locator('.frame svg .source')
          .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-cell')))
      ).sort(),
    ).toEqual(['b_1', 'x_1_2_3', 'x_1_2_4', 'x_2_2_3', 'x_2_2_4']);
    expect(await page.locator('.frame svg .window').count()).toBe(2);
    await pictures('convolution-channels');
  });

  test('a transposed convolution scatters forwards', async () => {
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: text('Question {{id}}', { id: '2' }) }).waitFor();
    await page.getByRole('button', { name: text('Each cell scatters') }).click();
    await at(0.3);
    expect(await page.locator('.frame svg .traveller').count()).toBe(9);
    await at(7);
    await pictures('convolution-transposed');
    await press('End');
    // In the middle all four kernels lie: 1·(−1) + 2·3 + 3·0 + 4·1 = 9.
    expect(await cell('y_3_3').locator('.number').textContent()).toBe('9');
  });

  test('one direction is a row', async () => {
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: text('Question {{id}}', { id: '3' }) }).waitFor();
    await at(2.2);
    await pictures('convolution-row');
  });
});

describe('softmax and cross-entropy', () => {
  const formula = (): Locator => page.locator('.formula');
  beforeAll(async () => {
    await launched.close();
    launched = await launchApp();
    page = launched.page;
    await resize(launched, 1280, 720);
    await goTo(page, 'Study', /Two losses for three pictures/, '2');
  });

  test('from logits to loss and back: by the Jacobian and by the shortcut the same', async () => {
    await press('Home');
    expect(await cell('p1').locator('.slot').count()).toBe(1);
    await press('End');
    // Scores (3.2, 5.1, −1.7), class 0: p₁ = 24.53/188.7 = 0.1300, so p₁ − y₁ = −0.87 by either way.
    expect(await cell('dL/dz1').locator('.number').textContent()).toBe('−0.8700');
    expect(await cell('through z1').locator('.number').textContent()).toBe('−0.8700');
    await cell('through z2').hover();
    expect(await classes('dL/dp1')).toContain('source');
    expect(await classes('dp1/dz2')).toContain('source');
    await pictures('softmax-card');
  });

  test('a term of the formula and its cell show each other', async () => {
    await cell('p1').click();
    await cell('S').hover();
    expect(await formula().locator('.lit').count()).toBeGreaterThan(0);
    expect(await cell('S').locator('.ring').count()).toBe(1);
    await page.mouse.move(5, 5);
    await formula().locator('[data-step="e1"]').last().hover();
    expect(await cell('e1').locator('.ring').count()).toBe(1);
    await page.mouse.move(5, 5);
    await press('Escape');
  });
});

describe('a recurrent cell over time', () => {
  beforeAll(async () => {
    await press('Escape');
    await launched.close();
    launched = await launchApp();
    page = launched.page;
    await resize(launched, 1280, 720);
    await goTo(page, 'Study', /An LSTM over two time steps/);
    await page.getByRole('button', { name: text('Over time'), exact: true }).click();
  });

  test('states move along the arrows, and the gradients return along the same arrows', async () => {
    await press('End');
    await page.getByRole('button', { name: text('Forward: values') }).click();
    expect(await page.locator('.frame svg line.way').count()).toBe(6);
    expect(await cell('h_2').getAttribute('aria-label')).toBe('h₂ is 0.7720');
    await cell('c_2').hover();
    for (const id of ['f_2', 'c_1', 'i_2', 'g_2']) expect(await classes(id)).toContain('source');
    await pictures('recurrent-forward');
    await page.getByRole('button', { name: text('Backward: gradients') }).click();
    // The printed key: ∂L/∂c₁ = −0.05349.
    expect(await cell('dL/dc_1').locator('.number').textContent()).toBe('−0.05348');
    await cell('dL/dc_1').hover();
    expect(await classes('dL/dc_2')).toContain('source');
    await pictures('recurrent-backward');
    await page.mouse.move(5, 5);
  });
});

describe('attention and normalization', () => {
  beforeAll(() =>
    open('Attention and normalization', [
      {
        kind: 'attention',
        queries: [
          [1, 0],
          [0, 2],
          [1, 1],
        ],
        keys: [
          [1, 1],
          [0, 1],
          [2, 0],
        ],
        values: [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        mask: 'causal',
        outputGradient: [
          [1, 0],
          [0, 1],
          [1, 1],
        ],
      },
      {
        kind: 'normalization',
        method: 'batch',
        input: [2, 4, 4, 4, 5, 5, 7, 9],
        gamma: 2,
        beta: 1,
        epsilon: 0,
        outputGradient: [0, 0, 0, 0, 0, 0, 0, 1],
      },
      {
        kind: 'normalization',
        method: 'layer',
        input: [
          [1, 2, 3],
          [4, 0, 2],
        ],
        gamma: [1, 2, 1],
        beta: [0, 0, 1],
        outputGradient: [
          [1, 0, 0],
          [0, 1, 0],
        ],
      },
    ]),
  );

  test('a score has its query on the left and its key above; a masked one is labelled', async () => {
    await study('1');
    await press('End');
    await page.getByRole('button', { name: text('Forward: values') }).click();
    await cell('S_3_2').hover();
    for (const id of ['Q_3_1', 'Q_3_2', 'K_2_1', 'K_2_2']) expect(await classes(id)).toContain('source');
    expect(await classes('Q_2_1')).not.toContain('source');
    expect(await page.locator('.frame svg .tag', { hasText: text('masked') }).count()).toBeGreaterThan(2);
    await pictures('attention-forward');
    await page.getByRole('button', { name: text('Backward: gradients') }).click();
    await cell('dL/dA_2_1').hover();
    await pictures('attention-backward');
    await page.mouse.move(5, 5);
  });

  test('eight numbers on a line: the mean in the middle, and the same line in units of the spread', async () => {
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: text('Question {{id}}', { id: '2' }) }).waitFor();
    await press('End');
    await page.getByRole('button', { name: text('Forward: values') }).click();
    expect(await page.locator('.normalization circle').count()).toBe(8);
    await cell('xHat8').hover();
    expect(await classes('mu')).toContain('source');
    await pictures('normalization-forward');
    await page.getByRole('button', { name: text('Backward: gradients') }).click();
    // By hand: ∂L/∂x₁ = 0.25 by way of mean and variance alone.
    expect(await cell('dL/dx1').locator('.number').textContent()).toBe('0.25');
    await cell('dL/dx8').hover();
    await pictures('normalization-backward');
    await page.mouse.move(5, 5);
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: text('Question {{id}}', { id: '3' }) }).waitFor();
    await press('End');
    await page.getByRole('button', { name: text('Forward: values') }).click();
    await pictures('normalization-layer');
  });
});
