import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, launchApp, resize, screenshot, settled, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

/** A fully connected ReLU network whose weights are small multiples of 0.1, so that all units differ. */
function network(sizes: readonly number[], over: object = {}): string {
  const numbers = (count: number, from: number): number[] =>
    Array.from({ length: count }, (_, i) => ((((from + i) * 7) % 19) - 9) / 10);
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
    ...over,
  });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalkgrad-network-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const themes = ['paper', 'slate', 'contrast'] as const;
const inTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme);
async function inEveryTheme(launched: LaunchedApp, name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await resize(launched, width, height);
    for (const theme of themes) {
      await inTheme(launched.page, theme);
      await settled(launched.page);
      await screenshot(launched.page, `${name}-${theme}-${width}`);
    }
  }
  await inTheme(launched.page, 'paper');
  await resize(launched, 1280, 720);
}
async function study(name: string, document: string): Promise<LaunchedApp> {
  const file = join(folder, `${name}.json`);
  await writeFile(file, document);
  const launched = await launchApp({ args: [file] });
  await resize(launched, 1280, 720);
  await launched.page
    .getByRole('button', { name: text('Study question {{id}}', { id: '1' }), exact: true })
    .click();
  await launched.page.locator('.study').waitFor();
  return launched;
}
/** On a busy machine it takes a while until the new lines are typeset. */
const PATIENCE = 10_000;
const tab = (page: Page, name: string) =>
  page.getByRole('group', { name: text('Beside the picture') }).getByRole('button', { name, exact: true });
const frame = (page: Page) => page.locator('.zoom');
const viewBox = (page: Page): Promise<number[]> =>
  page.locator('.zoom > svg').evaluate((svg) => (svg.getAttribute('viewBox') ?? '').split(' ').map(Number));

describe('question 2 of the mid-term', () => {
  let launched: LaunchedApp;
  let page: Page;
  beforeAll(async () => {
    launched = await launchApp();
    page = launched.page;
    await resize(launched, 1280, 720);
    await goTo(page, 'Study', /CS60010/, '2');
    await page.keyboard.press('End');
  }, 120_000);
  afterAll(() => launched.close());

  test('explains the inactive unit with the numbers of its sum', async () => {
    // The font draws the 2 as a subscript.
    await expect
      .poll(() => page.locator('.network .reason').allTextContents())
      .toEqual(['z2 = −0.3 < 0, so 0']);
  });

  test('an edge with a negative weight is dashed, and each edge has its gradient as a backward arrow, or a ring where it is 0', async () => {
    const edges = page.locator('.network line.edge:not(.lit)');
    const negative = await page.locator('.network line.edge.negative').count();
    expect(negative).toBeGreaterThan(0);
    expect(negative).toBeLessThan(await edges.count());
    expect(await page.locator('.network path.gradient:not(.ring)').count()).toBeGreaterThan(0);
    expect(await page.locator('.network path.gradient.ring').count()).toBeGreaterThan(0);
    expect(await page.getByRole('list', { name: text('Legend') }).textContent()).toContain('below 0');
    await inEveryTheme(launched, 'network-q2');
  });

  test('every path from the loss to x₁ is highlighted with its product, and the sum is shown beside the picture', async () => {
    await tab(page, 'Paths').click();
    await page.locator('.network [aria-label^="x₁ "]').click();
    const paths = page.locator('section[aria-label="Working"] li');
    await expect.poll(() => paths.count()).toBe(2);
    expect(await page.locator('.network path.path').count()).toBe(2);
    expect(await page.locator('.network path.path.zero').count()).toBe(1);
    expect(await page.locator('.network .product').count()).toBe(2);
    await inEveryTheme(launched, 'network-paths');
  });

  test('hovering a path in the list highlights it in the picture with the derivative of every edge, and the reverse', async () => {
    const [first] = [page.locator('section[aria-label="Working"] li').first()];
    await first.hover();
    await expect.poll(() => page.locator('.network path.bright').count()).toBe(1);
    expect(await page.locator('.network .chip').count()).toBeGreaterThan(1);
    await screenshot(page, 'network-path-bright');
    await page.mouse.move(5, 5);
    await expect.poll(() => page.locator('.network path.bright').count()).toBe(0);
    // The pointer area is wider than the line; its middle is on the line.
    const at = await page
      .locator('.network path.near')
      .last()
      .evaluate((line) => {
        const svg = line as SVGPathElement;
        const { x, y } = svg
          .getPointAtLength(svg.getTotalLength() * 0.42)
          .matrixTransform(svg.getScreenCTM() ?? new DOMMatrix());
        return { x, y };
      });
    await page.mouse.move(at.x, at.y);
    await expect.poll(() => page.locator('section[aria-label="Working"] li.active').count()).toBe(1);
    await page.mouse.move(5, 5);
  });

  test('a weight has its exact sum over paths, and the recursive form with δ has the same value', async () => {
    await page.locator('.network [aria-label^="w₁ "]').click();
    const side = page.locator('section[aria-label="Working"]');
    await expect.poll(() => side.textContent()).toContain('equals the gradient from backpropagation exactly');
    await side.getByRole('button', { name: text('Recursion with δ') }).click();
    await expect
      .poll(() =>
        side
          .locator('annotation')
          .allTextContents()
          .then((all) => all.join(' ')),
      )
      .toContain('\\delta_{');
    await screenshot(page, 'network-delta');
    await side.getByRole('button', { name: text('Sum over paths') }).click();
    await page.keyboard.press('Escape');
  });

  test('the wheel zooms at the pointer, dragging and the arrow keys pan, 0 shows the whole picture', async () => {
    const whole = await viewBox(page);
    const box = await frame(page).boundingBox();
    if (!box) throw new Error('no frame');
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.15);
    await page.mouse.wheel(0, -400);
    await expect.poll(async () => (await viewBox(page))[2]).toBeLessThan((whole[2] ?? 0) * 0.8);
    const near = await viewBox(page);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4 + 80, box.y + box.height * 0.15, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await viewBox(page))[0]).toBeLessThan(near[0] ?? 0);
    await frame(page).focus();
    await page.keyboard.press('ArrowRight');
    const moved = await viewBox(page);
    await page.keyboard.press('+');
    await expect.poll(async () => (await viewBox(page))[2]).toBeLessThan(moved[2] ?? 0);
    await page.keyboard.press('0');
    await expect.poll(() => viewBox(page)).toEqual(whole);
  });
});

describe('a batch over epochs', () => {
  let launched: LaunchedApp;
  let page: Page;
  beforeAll(async () => {
    const sample = (a: number, b: number, y: number): object => ({
      inputs: { x1: a, x2: b },
      targets: { y1: y },
    });
    const {
      inputs: _inputs,
      targets: _targets,
      ...rest
    } = JSON.parse(network([2, 2, 1])) as Record<string, unknown>;
    launched = await study(
      'batch',
      JSON.stringify({ ...rest, samples: [sample(0, 1, 1), sample(1, 0, 1), sample(1, 1, 0)], epochs: 3 }),
    );
    page = launched.page;
  }, 120_000);
  afterAll(() => launched.close());

  test('the picture follows the choice of a sample and of an update', async () => {
    const passes = page.getByRole('group', { name: text('Pass') });
    await expect.poll(() => passes.textContent(), { timeout: PATIENCE }).toContain('Sample 1 of 3');
    await passes.getByRole('button', { name: text('Next sample') }).click();
    await expect.poll(() => passes.textContent(), { timeout: PATIENCE }).toContain('Sample 2 of 3');
    await expect.poll(() => page.locator('.network [aria-label^="x₁⁽²⁾ is 1"]').count()).toBe(1);
    // The pass is named above the picture, so the names in it are short.
    expect(await page.locator('.network .name').first().textContent()).toBe('x1');
    await passes.getByRole('slider', { name: text('Update') }).fill('2');
    await expect.poll(() => passes.textContent(), { timeout: PATIENCE }).toContain('Update 3 of 3, epoch 3');
    await expect.poll(() => passes.textContent(), { timeout: PATIENCE }).toContain('Sample 2 of 3');
    await inEveryTheme(launched, 'network-batch');
    // At the next step the picture shows the current moment again.
    await page.keyboard.press('Home');
    await expect.poll(() => passes.textContent(), { timeout: PATIENCE }).toContain('Update 1 of 3, epoch 1');
  });
});

describe('a network of 10-10-10-1 units', () => {
  let launched: LaunchedApp;
  let page: Page;
  beforeAll(async () => {
    launched = await study('tens', network([10, 10, 10, 1]));
    page = launched.page;
    await page.keyboard.press('End');
  }, 120_000);
  afterAll(() => launched.close());

  test('is readable at 1280×720: no number is smaller than 12 pixels', async () => {
    await expect.poll(() => page.locator('.network .number').count()).toBeGreaterThan(40);
    const sizes = await page
      .locator('.network .number')
      .evaluateAll((all) =>
        all.map(
          (one) =>
            parseFloat(getComputedStyle(one).fontSize) *
            ((one as SVGTextContentElement).getScreenCTM()?.a ?? 0),
        ),
      );
    expect(Math.min(...sizes)).toBeGreaterThan(10.5);
    await inEveryTheme(launched, 'network-tens');
  });

  test('the edges of a chosen unit are highlighted and labelled', async () => {
    await page.locator('.network [aria-label^="a₁,₃ "]').click();
    await expect.poll(() => page.locator('.network line.edge.dim').count()).toBe(210 - 20);
    // Ten incoming and ten outgoing weights, and as many gradients.
    await expect.poll(() => page.locator('.network .hit.plate[aria-label^="w"]').count()).toBe(20);
    await expect.poll(() => page.locator('.network .hit.plate[aria-label^="∂"]').count()).toBe(20);
    await screenshot(page, 'network-tens-unit');
  });

  test('of too many paths it shows those with the largest products, and the number of the others', async () => {
    await tab(page, 'Paths').click();
    await page.locator('.network [aria-label^="x₁ "]').click();
    const side = page.locator('section[aria-label="Working"]');
    // 10·10 paths lead through two hidden layers.
    await expect
      .poll(() => side.textContent())
      .toContain(
        text(
          '{{here}} of {{count}} paths are shown, those with the largest products. The other {{rest}} are not in this sum.',
          { here: '64', count: '100', rest: '36' },
        ),
      );
    await screenshot(page, 'network-tens-paths');
  });
});

describe('a network of about a thousand edges', () => {
  let launched: LaunchedApp;
  let page: Page;
  beforeAll(async () => {
    launched = await study('thousand', network([30, 28, 4, 4]));
    page = launched.page;
    await page.keyboard.press('End');
  }, 120_000);
  afterAll(() => launched.close());

  test('is drawn on a canvas, with its units above it', async () => {
    await expect.poll(() => page.locator('.zoom canvas').count()).toBe(1);
    expect(await page.locator('.network line.edge').count()).toBeLessThan(100);
    const inked = await page.locator('.zoom canvas').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? {
        data: new Uint8ClampedArray(),
      };
      return data.reduce((sum, value, i) => sum + (i % 4 === 3 && value > 0 ? 1 : 0), 0) / (width * height);
    });
    expect(inked).toBeGreaterThan(0.05);
    await inEveryTheme(launched, 'network-thousand');
  });

  test('shows its numbers when zoomed in, and only the edges of a chosen unit', async () => {
    for (let i = 0; i < 6; i += 1) await page.getByRole('button', { name: text('Zoom in') }).click();
    await expect.poll(() => page.locator('.network .number').count()).toBeGreaterThan(10);
    await screenshot(page, 'network-thousand-near');
    await page.keyboard.press('0');
  });
});

describe('a graph', () => {
  let launched: LaunchedApp;
  let page: Page;
  beforeAll(async () => {
    launched = await launchApp();
    page = launched.page;
    await resize(launched, 1280, 720);
    await goTo(page, 'Study', /micrograd/i, '1');
    await page.keyboard.press('End');
  }, 120_000);
  afterAll(() => launched.close());

  test('shows the paths from its output to the chosen input', async () => {
    await tab(page, 'Paths').click();
    // It opens at a readable size at the output; the whole picture also has the inputs.
    expect((await viewBox(page))[0]).toBeGreaterThan(500);
    await page.keyboard.press('0');
    await page.locator('.zoom [aria-label^="a is"]').click();
    await expect.poll(() => page.locator('.zoom path.path').count()).toBeGreaterThan(1);
    const side = page.locator('section[aria-label="Working"]');
    await expect.poll(() => side.textContent()).toContain('equals the gradient from backpropagation');
    await inEveryTheme(launched, 'network-graph');
  });
});

describe('beside an answer', () => {
  let launched: LaunchedApp;
  beforeAll(async () => {
    launched = await launchApp();
    await resize(launched, 1280, 720);
    await goTo(launched.page, 'Practise', /CS60010/, '2');
  }, 120_000);
  afterAll(() => launched.close());

  test('the network shows only given values, without controls', async () => {
    const { page } = launched;
    await expect.poll(() => page.locator('.network .number').count()).toBeGreaterThan(5);
    expect(await page.locator('.network .slot').count()).toBeGreaterThan(3);
    expect(await page.locator('.network [tabindex="0"]').count()).toBe(0);
    expect(await page.locator('.network path.gradient').count()).toBe(0);
    await screenshot(page, 'network-practise');
  });
});

describe('a network of 100-100-10 units', () => {
  let launched: LaunchedApp;
  let page: Page;
  beforeAll(async () => {
    launched = await study('hundreds', network([100, 100, 10]));
    page = launched.page;
  }, 120_000);
  afterAll(() => launched.close());

  test('has a block for each layer and a cell for each unit; a chosen unit shows its largest weights', async () => {
    const blocks = page.getByRole('figure', { name: text('The network, a block for each layer') });
    await expect.poll(() => blocks.locator('.cell').count(), { timeout: PATIENCE }).toBe(210);
    await blocks.locator('[data-unit="36"]').nth(1).click();
    const unit = page.getByRole('region', { name: text('The chosen unit') });
    await expect.poll(() => unit.textContent()).toContain('a₁,₃₇');
    // It lists six of a hundred incoming and six of ten outgoing weights.
    expect(await unit.textContent()).toContain('and 94 with smaller weights');
    expect(await unit.textContent()).toContain('and 4 with smaller weights');
    await blocks
      .getByRole('slider', { name: text('Choose a unit') })
      .nth(2)
      .fill('9');
    await expect.poll(() => unit.textContent()).toContain('o₁₀');
    await blocks.locator('[data-unit="36"]').nth(1).click();
    await inEveryTheme(launched, 'network-blocks');
  });
});
