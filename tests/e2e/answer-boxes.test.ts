import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp, openCard, openQuestion, resize, screenshot, toShelf } from './app.ts';
import { walkedPapers } from './walked.ts';

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
});
afterAll(() => launched.close());

/**
 * The answer boxes of the page, scrolled into view, that something else lies on or under, and what that is.
 * At the centre of a box are only the box and what contains it.
 */
const covered = (): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.practise .box :is(input, textarea)')].flatMap((box) => {
      box.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width, height } = box.getBoundingClientRect();
      const there = document.elementsFromPoint(left + width / 2, top + height / 2);
      const strange = there.find((one) => !one.contains(box));
      if (there[0] === box && !strange) return [];
      const found = strange ?? there[0];
      return [
        `${box.getAttribute('aria-label') ?? box.id}: ${found?.outerHTML.slice(0, 80) ?? 'off the window'}`,
      ];
    }),
  );

const SIZES = [
  [1024, 640],
  [1280, 720],
  [1920, 1080],
] as const;

describe('nothing covers an answer box, at any size of the window', () => {
  for (const paper of walkedPapers())
    test(paper.title, { timeout: 120_000 }, async () => {
      await openCard(page, paper.title);
      for (const { id } of paper.questions) {
        await openQuestion(page, 'Practise', id);
        await page.locator('.practise').waitFor();
        expect(await page.locator('.practise .box').count(), id).toBeGreaterThan(0);
        for (const [width, height] of SIZES) {
          await resize(launched, width, height);
          expect(await covered(), `question ${id} at ${width}×${height}`).toEqual([]);
        }
        if (id === '1') await screenshot(page, `practise-${paper.id}`);
        await page.getByRole('button', { name: /^‹/ }).click();
      }
      await toShelf(page);
    });
});
