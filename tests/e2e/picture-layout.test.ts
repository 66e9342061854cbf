import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { workPaper } from '../../core/index.ts';
import { buildTimeline, type Timeline } from '../../core/views/timeline.ts';
import { launchApp, type LaunchedApp, openQuestion, resize, toShelf } from './app.ts';
import { measurePicture } from './picture-texts.ts';
import { steppedPapers } from './walked.ts';

/** The smallest letters of a picture, in pixels at a zoom of 100 %: 10, rounded. */
const LEAST_LETTER = 9.95;
const sizes = [
  { width: 1280, height: 720, most: 130 },
  { width: 1920, height: 1080, most: 8 },
] as const;
/** A table of hundreds of layers looks alike at every step. */
const HUGE = 500;
const FEW = 2;

/** Every step of a picture of at most this many; of a longer one the ends of its chapters and every k-th step. */
function timesOf({ length, chapters }: Timeline, most: number): readonly number[] {
  const frames = length > HUGE ? FEW : most;
  const every = Math.max(1, Math.ceil(length / frames));
  const ends = chapters.length <= frames ? chapters.map(({ end }) => end) : [];
  const steps = Array.from({ length: Math.floor(length / every) + 1 }, (_, i) => i * every);
  // Their numbers on the way: near the start, and near the place where they meet.
  const between = steps.slice(0, -1).map((step, i) => step + (i % 2 === 0 ? 0.2 : 0.5));
  return [...new Set([...steps, ...between, ...ends, length])].sort((a, b) => a - b);
}

/** WCAG 2.1, "relative luminance" and "contrast ratio", of two colours `rgb(r, g, b)`. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [one, other]
    .map((colour) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? [])
        .map((part) => Number(part) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
});
afterAll(() => launched.close());

const back = (): Promise<void> => page.getByRole('button', { name: /^‹/ }).first().click();
// A test that failed may have left another page.
beforeEach(async ({ onTestFailed }) => {
  onTestFailed(async () => {
    const shown = await page.evaluate(() => document.body.innerText).catch(String);
    console.error(`The page when the test failed:\n${shown.slice(0, 600)}`);
  });
  await toShelf(page);
});
const open = async (title: string): Promise<void> =>
  page
    .locator('button.card', { has: page.locator('strong', { hasText: title }) })
    .first()
    .click();
const study = async (id: string): Promise<void> => {
  await openQuestion(page, 'Study', id);
  await page.locator('.study').waitFor();
};
/** With the pointer and the keyboard away from the picture. */
const faultsAt = async (times: readonly number[], where: string): Promise<readonly string[]> =>
  (await page.evaluate(measurePicture, { times, pane: '.scene-frame', least: LEAST_LETTER })).map(
    ({ kind, text: what, at }) => `${where}, step ${at}: ${kind}: ${what}`,
  );

describe('at every step of the documents that are walked', () => {
  test.each(steppedPapers().map((paper) => [paper.title, paper] as const))(
    '%s: no text of the picture covers another one, is cut, or is too small',
    async (title, paper) => {
      await page.mouse.move(0, 0);
      await open(title);
      const faults: string[] = [];
      for (const { question, solution } of workPaper(paper)) {
        const timeline = buildTimeline(solution.steps);
        await study(question.id);
        for (const { width, height, most } of sizes) {
          await resize(launched, width, height);
          const where = `${question.id} at ${width}`;
          faults.push(...(await faultsAt(timesOf(timeline, most), where)));
          if ((await page.locator('.scene-frame .zoom').count()) === 0) continue;
          await page.keyboard.press('0');
          faults.push(...(await faultsAt([timeline.length], `${where}, whole`)));
          await page.keyboard.press('0');
        }
        if (paper.questions.length > 1) await back();
      }
      await toShelf(page);
      if (faults.length > 0) console.error(faults.join('\n'));
      expect(faults).toEqual([]);
    },
  );
});

test.each(['paper', 'slate', 'contrast'])(
  'travelling numbers in the theme %s have a contrast of 4.5 : 1 and more',
  async (theme) => {
    await page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme);
    await open('A sigmoid network with two outputs');
    await study('1');
    await resize(launched, 1280, 720);
    const colours = await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>('.transport input[type=range]');
      if (!slider) throw new Error('no slider');
      slider.value = '0.4';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(drawn));
      return [...document.querySelectorAll('.scene-frame .traveller')].map((traveller) =>
        ['text', 'rect'].map((part) => {
          const mark = traveller.querySelector(part);
          return mark === null ? '' : getComputedStyle(mark).fill;
        }),
      );
    });
    expect(colours.length).toBe(5);
    for (const [letters = '', behind = ''] of colours)
      expect(contrast(letters, behind), `${letters} on ${behind}`).toBeGreaterThanOrEqual(4.5);
    await toShelf(page);
  },
);

test('a step with the arrow key shows its motion, and the next key ends it', async () => {
  await page.evaluate(() => delete document.documentElement.dataset['stepping']);
  await open('A sigmoid network with two outputs');
  await study('1');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const travelling = page.locator('.scene-frame .traveller');
  await expect.poll(() => travelling.count(), { interval: 20 }).toBe(5);
  await expect.poll(() => travelling.count(), { timeout: 3000 }).toBe(0);
  expect(await page.locator('.scene-frame .network').textContent()).toContain('z1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  expect(await travelling.count()).toBe(0);
});
