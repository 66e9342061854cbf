import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { languages, type LanguageName } from '../../core/contract/languages.ts';
import type { Settings } from '../../core/contract/settings.ts';
import { launchApp, type LaunchedApp, resize, screenshot, settled } from './app.ts';
import { text } from './text.ts';

/**
 * The walk of a new user, from the first start to the review two days later, with a picture of each screen to be
 * looked at. Every test run walks in one theme, language and size; `WALK=all` walks in all that are looked at before a
 * release.
 */
const LAPTOP = [1280, 720] as const;
const PROJECTOR = [1920, 1080] as const;
const ALL: readonly (readonly [
  theme: Exclude<Settings['theme'], 'system'>,
  language: LanguageName,
  size: readonly [width: number, height: number],
])[] = [
  ['slate', 'hi', LAPTOP],
  ['paper', 'en', LAPTOP],
  ['slate', 'en', LAPTOP],
  ['contrast', 'en', LAPTOP],
  ['paper', 'bn', LAPTOP],
  ['paper', 'en', PROJECTOR],
  ['slate', 'en', PROJECTOR],
];
const THEMES = { paper: 'Paper (light)', slate: 'Slate (dark)', contrast: 'High contrast' } as const;
const walks = process.env['WALK'] === 'all' ? ALL : ALL.slice(0, 1);

describe.each(walks)('in %s and %s, %j', (theme, language, [width, height]) => {
  test('first minute, two lessons, practice with a mistake and a hint, review on its day', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-walk-'));
    const say: typeof text = (key, values) => text(key, values, language);
    let launched: LaunchedApp | null = null;
    let count = 0;
    const startOn = async (day: string): Promise<Page> => {
      await launched?.close();
      launched = await launchApp({
        userData: join(folder, 'profile'),
        env: { CHALKGRAD_NOW: `${day}T20:00:00` },
      });
      await resize(launched, width, height);
      await launched.page.locator('.cards').first().waitFor();
      return launched.page;
    };
    const look = async (page: Page, name: string): Promise<void> => {
      await settled(page);
      expect(await page.evaluate(() => document.body.outerHTML.includes('[object ')), name).toBe(false);
      // Nothing runs out of the window, on any screen of the walk.
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        name,
      ).toBeLessThanOrEqual(0);
      count += 1;
      await screenshot(page, `walk-${theme}-${language}-${width}-${String(count).padStart(2, '0')}-${name}`);
    };
    try {
      let page = await startOn('2026-12-01');
      await page.getByRole('button', { name: text('Settings') }).click();
      await page.getByRole('radio', { name: THEMES[theme] }).check();
      await page.getByRole('radio', { name: languages[language].name }).check();
      await page.keyboard.press('Alt+ArrowLeft');
      await page.locator('.first .scene svg').first().waitFor();
      await look(page, 'first-start');

      const first = page.locator('.first');
      await first.locator('.words button.primary').click();
      await first.locator('.passes').waitFor();
      await look(page, 'watch');
      const gradient = page.locator('#first-gradient');
      await gradient.waitFor();
      await look(page, 'now-you');
      await gradient.fill('0.36');
      await page.keyboard.press('Enter');
      await first.locator('.verdict .cause').waitFor();
      await look(page, 'wrong-sign');
      await gradient.fill('-0.36');
      await page.keyboard.press('Enter');
      await first.locator('[data-verdict=right]').waitFor();
      await first.locator('.field input[type=text]').waitFor();
      await look(page, 'change-a-number');
      await first.locator('.field input[type=text]').fill('0.72');
      await first.locator('.next').waitFor();
      await look(page, 'that-is-learning');
      await first.locator('.next button').last().click();
      await page.locator('.top').waitFor();
      await look(page, 'home');

      for (const nth of [0, 9]) {
        await page.locator('.shelf .acts.lessons button').first().click();
        await page.locator('.lessons.column').waitFor();
        await look(page, `lessons-${nth}`);
        await page.locator('.lessons.column .cards button').nth(nth).click();
        await page.locator('.lesson .text').waitFor();
        const forward = page.locator('.lesson .go button').last();
        for (let stop = 0; await forward.isVisible(); stop += 1) {
          await look(page, `lesson-${nth}-stop-${String(stop).padStart(2, '0')}`);
          await forward.click();
          await settled(page);
        }
        await page.locator('.lesson .what').waitFor();
        await look(page, `lesson-${nth}-end`);
        for (let back = 0; back < 3 && !(await page.locator('.shelf').isVisible()); back += 1) {
          await page.keyboard.press('Alt+ArrowLeft');
          await settled(page);
        }
      }

      await page.locator('.top button.primary').first().click();
      await page.locator('.study').waitFor();
      await look(page, 'study-start');
      for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowRight');
      await look(page, 'study-on-the-way');
      await page
        .getByRole('button', { name: say('Why?') })
        .first()
        .click();
      await look(page, 'study-why');
      await page.getByRole('button', { name: say('Practise'), exact: true }).click();
      const box = (id: string): Locator => page.locator(`[data-box="${id}"]`);
      const mark = async (): Promise<void> => {
        await page.getByRole('button', { name: say('Mark'), exact: true }).click();
        await page.locator('.score').waitFor();
      };
      // By hand: z = 0.4·3, a = z, o = 0.5·1.2, L = ½·0.3²; and 0.5 + 0.1·(−0.36) goes up the slope.
      for (const [id, typed] of Object.entries({ z: '1.2', a: '1.2', o: '.6', L: '.045', "w2'": '.464' }))
        await box(id).getByRole('textbox').fill(typed);
      await look(page, 'practise-typed');
      await mark();
      await expect.poll(() => box("w2'").getAttribute('data-verdict')).toBe('wrong');
      await look(page, 'practise-marked');
      await box("w2'").getByRole('textbox').focus();
      await page.keyboard.press('Control+i');
      await page.keyboard.press('Control+i');
      await look(page, 'practise-hint');
      await box("w2'").getByRole('textbox').fill('.536');
      await mark();
      await expect.poll(() => box("w2'").getAttribute('data-verdict')).toBe('right');
      await look(page, 'practise-right');
      for (let back = 0; back < 3 && !(await page.locator('.shelf').isVisible()); back += 1) {
        await page.keyboard.press('Alt+ArrowLeft');
        await settled(page);
      }
      await page.getByRole('button', { name: say('Progress'), exact: true }).click();
      await page.locator('.progress .days > li').first().waitFor();
      await look(page, 'progress');

      page = await startOn('2026-12-03');
      await page.locator('.today-review').waitFor();
      await look(page, 'home-two-days-later');
      await page.locator('.today-review button.primary').click();
      const asked = page.locator('.exercise [data-box]');
      await asked.first().waitFor();
      await look(page, 'review');
      for (const one of await asked.all()) await one.getByRole('textbox').fill('77');
      await page.keyboard.press('Enter');
      await expect.poll(() => asked.first().getAttribute('data-verdict')).toBe('wrong');
      await look(page, 'review-wrong');
      expect(count).toBeGreaterThan(35);
    } finally {
      await (launched as LaunchedApp | null)?.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }, 240_000);
});
