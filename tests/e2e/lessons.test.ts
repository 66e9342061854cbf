import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, resize, screenshot, settled, type LaunchedApp } from './app.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  await resize(launched, 1280, 720);
});
afterAll(() => launched.close());

const heading = (): Locator => page.locator('.lesson h2');
/** A lesson in the list: the course map beside it names lessons too. */
const card = (name: RegExp): Locator => page.locator('.lessons .cards').getByRole('button', { name });
const forward = (): Locator => page.locator('.go button').last();
const field = (): Locator => page.locator('#task-value');
const inPicture = (name: string): Locator => page.locator('svg').getByRole('button', { name, exact: true });
const answer = async (typed: string): Promise<void> => {
  await field().fill(typed);
  await field().press('Enter');
};

/** From Home or from a lesson to the list. */
async function toList(): Promise<void> {
  if (await page.locator('div.lesson').isVisible()) await page.keyboard.press('Alt+ArrowLeft');
  else if (await page.locator('.shelf').isVisible())
    await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  await page.locator('.lessons.column').waitFor();
}

describe('a lesson from its start to its end', () => {
  test('the list leads to its first stop, where nothing is computed', async () => {
    await page.getByRole('button', { name: 'Lessons', exact: true }).click();
    await card(/Weigh, add, cut off/).click();
    await heading().waitFor();
    expect(await heading().textContent()).toContain('A unit weighs evidence');
    expect(await inPicture('z₁ is not computed yet').count()).toBe(1);
  });

  test('a symbol of its text has a card, by the pointer and by key, and nothing of it leads to an answer', async () => {
    const card = page.getByRole('note');
    await page.locator('.lesson .says .katex-html [data-step]').first().hover();
    await expect.poll(() => card.count()).toBe(1);
    await page.mouse.move(0, 0);
    await expect.poll(() => card.count()).toBe(0);
    await page.keyboard.press('s');
    await expect.poll(() => card.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await field().waitFor();
    // z₁ is asked for: its card says what it is, and not how much.
    await page.keyboard.press('F1');
    await expect.poll(() => card.textContent()).toContain('pre-activation');
    expect(await card.textContent()).toContain('not computed yet');
    expect(await card.textContent()).not.toContain('0.8');
    await page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
  });

  test('a wrong value is refused with its reason, and a hint helps; the right one is shown in the picture', async () => {
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => heading().textContent()).toContain('Your first sum');
    // 0.5·2 − 0.4·1 without the bias 0.2.
    await answer('0.6');
    await expect.poll(() => page.locator('#task-verdict').textContent()).toContain('wrong');
    expect(await inPicture('z₁ is not computed yet').count()).toBe(1);
    await page.keyboard.press('Control+i');
    expect(await page.locator('.hints li').count()).toBe(1);
    await answer('0.8');
    await expect.poll(() => page.locator('#task-verdict').textContent()).toContain('right');
    await expect.poll(() => inPicture('z₁ is 0.8').count()).toBe(1);
    // Enter goes on: the focus is on the button.
    expect(await forward().evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => heading().textContent()).toContain('ReLU lets it through');
  });

  test('a choice says why it is wrong, and the right one goes on in the picture', async () => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('1');
    await expect.poll(() => page.locator('.why').textContent()).toContain('no activation at all');
    await page.keyboard.press('2');
    await expect.poll(() => page.locator('.why').textContent()).toContain('the unit is off');
    await expect.poll(() => inPicture('a₂ is 0').count()).toBe(1);
  });

  test('the page has no accessibility issue', async () => {
    await settled(page);
    const devtools = await page.context().newCDPSession(page);
    // The page's policy forbids evaluating text; the debugger may.
    await devtools.send('Runtime.evaluate', { expression: axe });
    const { result } = await devtools.send('Runtime.evaluate', {
      expression: `axe.run('.lesson').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html).join('; '))`,
      awaitPromise: true,
    });
    expect(result.value).toBe('');
    await screenshot(page, 'lesson-choice');
  });

  test('the place is kept: the list says where, and the lesson goes on there', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => page.locator('.lessons .standing').first().textContent()).toBe('at stop 4 of 11');
    await card(/Weigh, add, cut off/).click();
    await expect.poll(() => heading().textContent()).toContain('The second unit');
    await expect.poll(() => inPicture('a₂ is 0').count()).toBe(1);
  });

  test('Home goes on with the lesson that was left last', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator('.lessons.column').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    const hero = page.locator('.hero');
    await expect.poll(() => hero.locator('.title').textContent()).toBe('Weigh, add, cut off');
    expect(await hero.textContent()).toContain('at stop 4 of 11');
    await hero.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => heading().textContent()).toContain('The second unit');
  });

  test('at 200 % the text is in view with Back and Next, and the wheel scrolls down to the picture', async () => {
    const zoom = (factor: number) =>
      launched.app.evaluate(
        ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
        factor,
      );
    await zoom(2);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640);
    const inView = (found: Locator): Promise<boolean> =>
      found.evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(() => inView(heading())).toBe(true);
    expect(await inView(forward())).toBe(true);
    const picture = page.locator('.lesson .frame');
    await picture.evaluate((one) => one.scrollIntoView());
    const top = () => picture.evaluate((one) => one.getBoundingClientRect().top);
    const before = await top();
    await picture.hover();
    await page.mouse.wheel(0, -120);
    await expect.poll(top).toBeGreaterThan(before);
    expect(await inView(forward())).toBe(true);
    await zoom(1);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1280);
  });

  test('a weight is moved with the keyboard until the unit is on', async () => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await answer('0.3');
    await expect.poll(() => inPicture('o₁ is 0.3').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const slider = page.locator('#task-slider');
    await slider.focus();
    // z₂ = 2w₃ + 0.4 is above 0 from w₃ = −0.1 on: five steps of 0.1 from −0.6.
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => inPicture('z₂ is 0').count()).toBe(1);
    expect(await page.locator('.goal .verdict-word').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.goal .verdict-word').count()).toBe(1);
  });

  test('fresh numbers close it, and the last screen says what was learnt and what is next', async () => {
    await forward().click();
    // −0.8·1 + 0.4·0.5 + 0.1; then max(0, 0.9 − 0.1 + 0.3); then 0.5·1.1 + 0.2.
    for (const typed of ['-0.5', '1.1', '0.75']) {
      await answer(typed);
      await expect.poll(() => page.locator('#task-verdict').textContent()).toContain('right');
      await forward().click();
    }
    await expect.poll(() => heading().textContent()).toBe('Lesson finished');
    expect(await page.locator('.lesson .text').textContent()).toContain('7 of 7 tasks solved');
    await screenshot(page, 'lesson-finished');
    // Its closing can be had again, alone and with other numbers, and the lesson stays done.
    await page.getByRole('button', { name: 'Once more with other numbers' }).click();
    await expect.poll(() => heading().textContent()).toBe('Fresh numbers');
    expect(await inPicture('z₁ is not computed yet').count()).toBe(1);
    await screenshot(page, 'lesson-again');
    for (let question = 0; question < 3; question += 1) await forward().click();
    await expect.poll(() => heading().textContent()).toBe('Lesson finished');
    expect(await page.locator('.lesson .text').textContent()).toContain('0 of 3 tasks solved');
    await page.getByRole('button', { name: /^Next lesson/ }).click();
    await expect.poll(() => heading().textContent()).not.toBe('Lesson finished');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => page.locator('.lessons .standing').first().textContent()).toBe('done');
    await settled(page);
    await screenshot(page, 'lessons');
  });

  test('its picture shows no answer before it is given, and has no controls that change its numbers', async () => {
    await toList();
    await card(/How far it sees/).click();
    await expect.poll(() => heading().textContent()).toContain('The first layer');
    await forward().click();
    await expect.poll(() => heading().textContent()).toContain('A pool of two');
    await settled(page);
    // r₂ = 5 + (2 − 1)·1 = 6.
    expect(await page.locator('.lesson .picture').textContent()).not.toMatch(/= ?6|POOL-2 ?14/);
    await answer('6');
    await expect.poll(() => page.locator('.lesson .picture').textContent()).toMatch(/= ?6/);
    await page.keyboard.press('Alt+ArrowLeft');
    await card(/Look before you step/).click();
    await heading().waitFor();
    await settled(page);
    expect(await page.locator('.lesson .picture input').count()).toBe(0);
    await page.keyboard.press('Alt+ArrowLeft');
  });

  test('the course map shows a skill with its lessons and what it builds on', async () => {
    await toList();
    await page.getByRole('button', { name: 'Backward through a graph', exact: true }).click();
    await page.locator('.about').getByRole('button', { name: 'One step back at a time' }).waitFor();
    expect(await page.locator('.about').textContent()).toContain('Slope of one operation');
  });
});
