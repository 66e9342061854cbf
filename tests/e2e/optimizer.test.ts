import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, launchApp, resize, screenshot, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

const problems = {
  nesterov: {
    kind: 'optimizer-run',
    objective: 'x^2/2 + 3*y^2/2',
    start: { x: 1, y: 0.5 },
    optimizer: { name: 'nesterov', learningRate: 0.1, momentum: 0.9 },
    steps: 6,
    conventions: { 'nesterov-form': 'look-ahead' },
  },
  momentum: {
    kind: 'optimizer-run',
    objective: '(w-3)^2/2',
    start: { w: 0 },
    optimizer: { name: 'momentum', learningRate: 0.1, momentum: 0.5 },
    steps: 6,
    conventions: { 'momentum-form': 'classical' },
  },
};
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalkgrad-optimizer-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function study(name: keyof typeof problems): Promise<LaunchedApp> {
  const file = join(folder, `${name}.json`);
  await writeFile(file, JSON.stringify(problems[name]));
  const launched = await launchApp({ args: [file] });
  await resize(launched, 1280, 720);
  await launched.page
    .getByRole('button', { name: text('Study question {{id}}', { id: '1' }), exact: true })
    .click();
  await launched.page.locator('.study').waitFor();
  return launched;
}
const themed = (page: Page, theme: string): Promise<void> =>
  page.evaluate((to) => {
    document.documentElement.dataset['theme'] = to;
  }, theme);
/** Formulas are typeset while the page is idle, which is rare on a busy machine. */
const soon: typeof expect.poll = (what, options) => expect.poll(what, { timeout: 10_000, ...options });
/** A cell of the table, by its accessible name. */
const cell = (page: Page, name: string): Locator =>
  page.locator('table').getByRole('button', { name: new RegExp(`^${name}`) });
const start = (page: Page): Locator => page.getByRole('slider', { name: /^Start:/ });
const startText = async (page: Page): Promise<string> =>
  (await start(page).getAttribute('aria-valuetext')) ?? '';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/**
 * The findings of axe on the picture and its surroundings; the page's policy allows scripts only
 * through the debugger.
 */
async function complaints(page: Page): Promise<unknown> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Runtime.evaluate', { expression: axe });
  const expression = `axe.run('.scene', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`;
  const { result } = await devtools.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await devtools.detach();
  return result.value;
}

describe('Nesterov on a bowl of two variables', () => {
  let launched: LaunchedApp;
  let page: Page;
  beforeAll(async () => {
    launched = await study('nesterov');
    page = launched.page;
  });
  afterAll(() => launched.close());

  test('at first only the start is shown, and the rest of the path is faint', async () => {
    expect(await startText(page)).toBe('x = 1, y = 0.5');
    expect(await page.locator('.landscape .own .point').count()).toBe(1);
    expect(await page.locator('.landscape .own .to-come').count()).toBe(1);
    expect(await page.locator('.landscape .level').count()).toBeGreaterThan(5);
    await page.keyboard.press('End');
    await soon(() => page.locator('.landscape .own .point').count()).toBe(7);
  });

  test('the table has the numbers of the steps, and choosing one shows its calculation', async () => {
    // g₁ = (1, 1.5), v₁ = (−0.1, −0.15), w₁ = (0.9, 0.35); w̃₂ = w₁ + 0.9·v₁ = (0.81, 0.215); g₂ = (0.81,
    // 0.645).
    await soon(() => cell(page, 'w̃, x of Nesterov accelerated momentum, update 2').textContent()).toContain(
      '0.81',
    );
    expect(await cell(page, 'g, y of Nesterov accelerated momentum, update 2').textContent()).toContain(
      '0.645',
    );
    await cell(page, 'g, x of Nesterov accelerated momentum, update 2').click();
    // The gradient arrow starts at the look-ahead point.
    await page.locator('.landscape .ghost').waitFor();
    await soon(() => page.locator('.landscape .arrow.gradient').count()).toBe(1);
    const ghost = await page
      .locator('.landscape .ghost')
      .evaluate((node) => [Number(node.getAttribute('cx')), Number(node.getAttribute('cy'))]);
    const tail = await page
      .locator('.landscape .arrow.gradient')
      .evaluate((node) => [Number(node.getAttribute('x1')), Number(node.getAttribute('y1'))]);
    expect(tail).toEqual(ghost);
    await screenshot(page, 'optimizer-ghost-paper');
    // Hovering a line of the working draws it, unless its value is not revealed yet.
    await cell(page, 'g, x of Nesterov accelerated momentum, update 2').click();
    await page.keyboard.press('End');
    // Formulas are on the page near the view only, and a line scrolled to by hand stays there.
    await page.locator('.lines [data-row]').last().hover();
    await page.mouse.wheel(0, -20_000);
    await page.locator('[data-row="g_x_1"] [data-step="g_x_1"]').first().hover();
    await soon(() => page.locator('.landscape .arrow.gradient').count()).toBe(1);
    await page.keyboard.press('Home');
    await soon(() => page.locator('.landscape .arrow').count()).toBe(0);
    // A velocity is drawn as two terms, head to tail, and their sum.
    await cell(page, 'v, x of Nesterov accelerated momentum, update 2').click();
    await soon(() => page.locator('.landscape .arrow.term').count()).toBe(2);
    await soon(() => page.locator('.transport .count').textContent()).toMatch(/^13 \//); // 8 beats of update 1, then 2 look-aheads, 2 gradients and this one
    await screenshot(page, 'optimizer-velocity-paper');
    await cell(page, 'v, x of Nesterov accelerated momentum, update 2').click();
  });

  test('dragging the start moves the whole path', async () => {
    await page.keyboard.press('End');
    const before = await page.locator('.landscape .own .path').getAttribute('points');
    await start(page).scrollIntoViewIfNeeded();
    const box = await start(page).boundingBox();
    if (!box) throw new Error('no start');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 12; i += 1) await page.mouse.move(x - 5 * i, y - 3 * i);
    await page.mouse.up();
    await soon(() => startText(page)).not.toBe('x = 1, y = 0.5');
    await soon(() => page.locator('.landscape .own .path').getAttribute('points')).not.toBe(before);
    // The start in the table is the position of the handle.
    const [, atX] = /x = ([−\d.]+), y/.exec(await startText(page)) ?? [];
    await soon(() => cell(page, 'w, x of Nesterov accelerated momentum, update 0').textContent()).toContain(
      atX,
    );
    await soon(() => page.locator('.frame.outdated').count()).toBe(0);
  });

  test('the arrow keys move the start, but not the timeline', async () => {
    const before = await startText(page);
    const count = await page.locator('.transport .count').textContent();
    await start(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await soon(() => startText(page)).not.toBe(before);
    expect(await page.locator('.transport .count').textContent()).toBe(count);
    await screenshot(page, 'optimizer-start-focused-paper');
  });

  test('rivals start at the same point, and differ in line, point and letter', async () => {
    await page.locator('.rivals summary').click();
    await screenshot(page, 'optimizer-rivals-list-paper');
    await page.getByRole('checkbox', { name: 'Adam, ε outside the root' }).check();
    await soon(() => page.locator('.landscape g[data-runner]').count()).toBe(2);
    await page.getByRole('checkbox', { name: 'Gradient descent' }).check();
    await soon(() => page.locator('.landscape g[data-runner]').count()).toBe(3);
    await page.locator('.rivals summary').click();
    await page.keyboard.press('End');
    const paths = await page.locator('.landscape .path').evaluateAll((nodes) =>
      nodes.map((node) => ({
        first: node.getAttribute('points')?.split(' ')[0],
        dash: node.getAttribute('stroke-dasharray'),
      })),
    );
    expect(new Set(paths.map(({ first }) => first)).size).toBe(1);
    expect(new Set(paths.map(({ dash }) => dash)).size).toBe(3);
    await page.getByRole('button', { name: text('One update, all optimizers') }).click();
    await soon(() => page.locator('.lockstep tbody').count()).toBe(3);
    expect(await page.locator('.lockstep tbody th.name').allTextContents()).toEqual([
      expect.stringContaining('Nesterov'),
      expect.stringContaining('Adam'),
      expect.stringContaining('Gradient descent'),
    ]);
    // All rivals take each update together, from their own points; Δx of gradient descent is −0.1 of its own
    // g.
    const numbers = await Promise.all(
      ['g, x', 'Δw, x'].map(async (name) =>
        Number(
          ((await cell(page, `${name} of Gradient descent`).getAttribute('aria-label')) ?? '')
            .split(': ')
            .at(-1)
            ?.replace('−', '-'),
        ),
      ),
    );
    expect((numbers[1] ?? 0) / (numbers[0] ?? 1)).toBeCloseTo(-0.1, 4);
    for (const theme of ['paper', 'slate', 'contrast']) {
      await themed(page, theme);
      await screenshot(page, `optimizer-race-${theme}`);
    }
    await resize(launched, 1920, 1080);
    await themed(page, 'slate');
    await screenshot(page, 'optimizer-race-slate-1920');
    await themed(page, 'paper');
    await screenshot(page, 'optimizer-race-paper-1920');
    await page.getByRole('button', { name: text('Loss'), exact: true }).click();
    await screenshot(page, 'optimizer-loss-paper-1920');
    await resize(launched, 1280, 720);
  });

  test('a rival’s number can be chosen, and its arrows start at its own point', async () => {
    await page
      .getByRole('group', { name: text('Below the picture') })
      .getByRole('button', { name: text('Every update') })
      .click();
    expect(await complaints(page)).toEqual([]);
    await page
      .getByRole('group', { name: text('Which optimizer') })
      .getByRole('button', { name: /Adam/ })
      .click();
    await cell(page, 'w, x of Adam, update 1').click();
    await soon(() => page.locator('.landscape .arrow.before').count()).toBe(1);
    await screenshot(page, 'optimizer-adam-step-paper');
    await cell(page, 'v, x of Adam, update 2').click();
    await soon(() => page.locator('.landscape .bar').count()).toBe(2);
    await screenshot(page, 'optimizer-adam-bars-paper');
    await page.keyboard.press('Escape');
  });

  test('a slider of η changes every path while it moves, and reset restores the question', async () => {
    await page.keyboard.press('End');
    const before = await page.locator('.landscape .path').first().getAttribute('points');
    await page.getByRole('slider', { name: 'learning rate' }).focus();
    for (let i = 0; i < 10; i += 1) await page.keyboard.press('ArrowRight');
    await soon(() => page.locator('.landscape .path').first().getAttribute('points')).not.toBe(before);
    await page.getByRole('button', { name: text('Back to the question') }).click();
    await soon(() => startText(page)).toBe('x = 1, y = 0.5');
    expect(await page.locator('.landscape g[data-runner]').count()).toBe(1);
  });
});

describe('the rule of momentum', () => {
  test('its forms have one path, with the numbers of the working, until η changes', async () => {
    const { page, close } = await launchApp();
    try {
      await goTo(page, 'Study', /CS60010/, '1c');
      const lines = page.locator('.charts figure').nth(0).locator('path.line');
      expect(await page.locator('.charts figure').count()).toBe(2);
      const drawn = await lines.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('d')));
      expect(drawn[0]).toBe(drawn[1]);
      const parted = await page
        .locator('.charts figure')
        .nth(1)
        .locator('path.line')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('d')?.split('L')));
      // w₀ to w₂ agree; from the third update, which has the halved rate, they differ.
      expect(parted[0]?.slice(0, 3)).toEqual(parted[1]?.slice(0, 3));
      expect(parted[0]?.[3]).not.toBe(parted[1]?.[3]);
      await page.locator('.charts').scrollIntoViewIfNeeded();
      await screenshot(page, 'optimizer-rule-forms-paper');
      expect(await complaints(page)).toEqual([]);
    } finally {
      await close();
    }
  });
});

describe('momentum on a curve of one variable', () => {
  let launched: LaunchedApp;
  let page: Page;
  beforeAll(async () => {
    launched = await study('momentum');
    page = launched.page;
  });
  afterAll(() => launched.close());

  test('the gradient is the tangent', async () => {
    await page.keyboard.press('End');
    await cell(page, 'g of Momentum, update 1').click();
    await page.locator('.landscape .tangent').waitFor();
    await screenshot(page, 'optimizer-tangent-paper');
    await page.keyboard.press('Escape');
  });

  test('both forms have the same path until η changes', async () => {
    await page.keyboard.press('End');
    await page.getByRole('button', { name: text('All forms') }).click();
    await soon(() => page.locator('.landscape g[data-runner]').count()).toBe(2);
    const pointsOf = (): Promise<(string | null)[]> =>
      page
        .locator('.landscape .path')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('points')));
    await page.keyboard.press('End');
    await soon(async () => new Set(await pointsOf()).size).toBe(1);
    await screenshot(page, 'optimizer-forms-constant-paper');
    await page.getByRole('combobox', { name: text('η halves every') }).selectOption({ label: '3 updates' });
    await soon(async () => new Set(await pointsOf()).size).toBe(2);
    const [steps = '', gradients = ''] = (await pointsOf()).map((points) =>
      points?.split(' ').slice(0, 4).join(' '),
    );
    // w₀ to w₃ are computed with the first rate.
    expect(steps).toBe(gradients);
    await themed(page, 'slate');
    await screenshot(page, 'optimizer-forms-parted-slate');
    await page.getByRole('button', { name: text('Loss'), exact: true }).click();
    await screenshot(page, 'optimizer-forms-loss-slate');
  });

  test('an invalid rate is an error at its field, and the last picture remains', async () => {
    await page.locator('[data-number="learningRate"]').fill('1e300');
    await page.locator('[data-number="learningRate"]').press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Cannot compute');
    expect(await page.locator('.landscape .path').count()).toBe(2);
    await page.locator('[data-number="learningRate"]').fill('0.2');
    await page.locator('[data-number="learningRate"]').press('Enter');
    await soon(() => page.getByRole('alert').count()).toBe(0);
  });
});
