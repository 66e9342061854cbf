/// <reference lib="dom" />
import { measuresOf, trace, traced } from './frames.ts';
import { measureOf, type Measure } from './measure.ts';
import type { OpenWindow } from './window.ts';

/** How long a large network is played from its start, and again from the start of its backward pass. */
const STRETCH_MS = 8000;
const LESSONS = ['Weigh, add, cut off', 'A window slides'] as const;
/** Longer than the motion of a step. */
const STOP_MS = 1500;
/** What a person still takes for at once when a key changes the page: Chromium's limit of a long task. */
const CHANGE_MS = 50;

/** Plays question 2 of the paper from start to end. */
export async function playing(window: OpenWindow, paper: RegExp): Promise<Measure[]> {
  const { page } = window;
  await page.getByRole('button', { name: paper }).click();
  await page.getByRole('button', { name: 'Study question 2', exact: true }).click();
  await page.locator('.study').waitFor();
  await page.keyboard.press('Home');
  return traced(window, 'question 2', async () => {
    await page.keyboard.press('Space');
    await ended(page);
  });
}

/**
 * Resolves when playback has begun and ended. Watches one attribute: to wait for a locator is to search the
 * page twice a second, and each search would count as 15 ms of a frame.
 */
const ended = (page: OpenWindow['page']): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const button = document.querySelector('button[aria-label="Play"], button[aria-label="Pause"]');
        if (!button) throw new Error('there is no button to play');
        let begun = button.ariaLabel === 'Pause';
        new MutationObserver((_changes, watch) => {
          begun ||= button.ariaLabel === 'Pause';
          if (!begun || button.ariaLabel !== 'Play') return;
          watch.disconnect();
          resolve();
        }).observe(button, { attributeFilter: ['aria-label'] });
      }),
  );

/** Plays the window's document: some seconds of its forward pass and some of its backward pass. */
export async function playingDocument(window: OpenWindow, name: string): Promise<Measure[]> {
  const { page } = window;
  await page.getByRole('button', { name: 'Study question 1', exact: true }).click();
  await page.locator('.study').waitFor();
  const stretch = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForTimeout(STRETCH_MS);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
  };
  await page.keyboard.press('Home');
  const forward = await traced(window, `${name}, forward`, stretch);
  await page
    .getByRole('button', { name: /^Backward/ })
    .first()
    .click();
  return [...forward, ...(await traced(window, `${name}, backward`, stretch))];
}

/**
 * Plays two lessons, the smallest network's and a convolution's: at each stop its step once more. The change of the
 * text between two stops is no motion, and counts as the answer to a key.
 */
export async function playingLessons(window: OpenWindow): Promise<Measure[]> {
  const { page } = window;
  await page.locator('.shelf .acts.lessons button').first().click();
  const measures: Measure[] = [];
  for (const title of LESSONS) {
    await page.locator('.lessons.column .cards').getByRole('button', { name: title }).first().click();
    await page.locator('.lesson .text').waitFor();
    const press = async (button: string): Promise<void> => {
      await page.evaluate((found) => document.querySelector<HTMLElement>(found)?.click(), button);
      await page.waitForTimeout(STOP_MS);
    };
    const work: number[] = [];
    const apart: number[] = [];
    const changes: number[] = [];
    const stops = await page.locator('.lesson ol li').count();
    for (let stop = 1; stop < stops; stop += 1) {
      const change = await trace(window, () => press('.lesson .go button:last-child'));
      changes.push(Math.max(...change.work));
      const again = await trace(window, () => press('.lesson button[title$="(R)"]'));
      work.push(...again.work);
      apart.push(...again.apart);
    }
    measures.push(
      ...measuresOf(`the lesson “${title}”`, { work, apart }),
      measureOf('  the longest frame of a change of stop', changes, { of: 'median', at: CHANGE_MS }),
    );
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator('.lessons.column').waitFor();
  }
  return measures;
}
