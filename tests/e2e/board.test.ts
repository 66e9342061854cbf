import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { goTo, launchApp, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  await page.setViewportSize({ width: 1280, height: 720 });
  await goTo(page, 'Study', /CS60010/, '2');
});
afterAll(() => launched.close());

const count = () => page.locator('.transport .count').innerText();
const press = (...keys: string[]) =>
  keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());

describe('one timeline', () => {
  test('a step can be stepped into, through the multiply–adds of z₁, and out again', async () => {
    await press('Home', 'i');
    const inside = page.locator('.inside li');
    await expect.poll(() => inside.count()).toBe(1);
    await press('ArrowRight');
    await expect.poll(() => inside.count()).toBe(2);
    expect((await inside.nth(1).locator('.katex-mathml').allTextContents()).join(' ')).toContain('0.1');
    expect(await inside.nth(1).locator('.value .katex-html').innerText()).toBe('0.3');
    await page.screenshot({ path: 'test-results/screens/inside.png' });
    await press('o');
    expect(await count()).toBe('1 / 29');
    await expect.poll(() => inside.count()).toBe(0);
  });

  test('a chapter at a time, and to where the backward pass begins', async () => {
    await press('Home', 'o', 'ArrowRight');
    await expect.poll(count).toBe('5 / 29');
    await press('g');
    await expect.poll(count).toBe('6 / 29');
    await page.getByLabel(text('One step is')).selectOption('step');
  });

  test('a looped chapter begins again and never ends', async () => {
    await page.getByLabel(text('Speed')).selectOption('10');
    await press('Home', 'l', ' ');
    const highest = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let [highest, last, rounds] = [0, 0, 0];
          const look = (): void => {
            const at = Number.parseInt(document.querySelector('.transport .count')?.textContent ?? '', 10);
            if (at < last) rounds += 1;
            [highest, last] = [Math.max(highest, at), at];
            if (rounds === 3) resolve(highest);
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    // The chapter has five steps.
    expect(highest).toBeLessThanOrEqual(5);
    expect(await page.getByRole('button', { name: text('Pause') }).count()).toBe(1);
    await press(' ', 'l');
    await page.getByLabel(text('Speed')).selectOption('1');
  });

  test('leaving the page stops the playback', async () => {
    await press('Home', ' ');
    await page.getByRole('button', { name: text('Practise'), exact: true }).click();
    await page.locator('.practise').waitFor();
    const frames = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let asked = 0;
          const own = window.requestAnimationFrame.bind(window);
          window.requestAnimationFrame = (callback) => ((asked += 1), own(callback));
          const drawn = (frames: number): void => {
            if (frames < 30) own(() => drawn(frames + 1));
            else {
              window.requestAnimationFrame = own;
              resolve(asked);
            }
          };
          drawn(0);
        }),
    );
    expect(frames).toBe(0);
    await page.getByRole('button', { name: text('Study'), exact: true }).click();
    await page.locator('.study').waitFor();
  });
});

describe('predict, then reveal', () => {
  test('every value is held back until it is given; a wrong answer gets a reason that does not reveal the value', async () => {
    await press('Home', 'p', 'ArrowRight');
    const field = page.getByLabel(text('Type the value of {{name}}', { name: 'z₁' }));
    await field.waitFor();
    expect(await page.locator('.line[aria-label="z₁: hidden until you type it"]').count()).toBe(1);
    expect(await page.locator('[data-row="z1"] .value').innerText()).toBe('?');
    await field.fill('-0.3');
    await field.press('Enter');
    await page.getByText('The size is right and the sign is not.').waitFor();
    await page.screenshot({ path: 'test-results/screens/predict.png' });
    // Selecting the line does not reveal it either.
    await page.locator('[data-row="z1"]').click({ position: { x: 400, y: 10 } });
    expect(await page.locator('.chosen').count()).toBe(0);
    expect(await page.locator('.transport').innerText()).not.toContain('0.3');
    await page.keyboard.press('Escape');
    await field.fill('.3');
    await field.press('Enter');
    await expect.poll(count).toBe('1 / 29');
    await page.getByText(text('{{right}} of {{answered}} right', { right: '0', answered: '1' })).waitFor();
  });

  test('playback waits for an answer too, and a revealed value counts as missed', async () => {
    await page.getByLabel(text('Speed')).selectOption('10');
    await page.getByRole('button', { name: text('Play') }).click();
    const field = page.getByLabel(text('Type the value of {{name}}', { name: 'a₁' }));
    await field.waitFor();
    await page.getByRole('button', { name: text('Reveal') }).click();
    await expect.poll(count).toBe('2 / 29');
  });

  test('missed steps are asked again, also after a restart', async () => {
    const { userData } = launched;
    await launched.app.close();
    launched = await launchApp({ userData });
    page = launched.page;
    await goTo(page, 'Study', /CS60010/, '2');
    await press('Home');
    await page.getByLabel(text('Predict')).selectOption('missed');
    await page.getByText(text('{{right}} of {{answered}} right', { right: '0', answered: '0' })).waitFor();
    await press('ArrowRight');
    await page.getByLabel(text('Type the value of {{name}}', { name: 'z₁' })).fill('3/10');
    await page.keyboard.press('Enter');
    await page.getByLabel(text('Type the value of {{name}}', { name: 'z₁' })).waitFor({ state: 'detached' });
    await press('ArrowRight');
    await page.getByLabel(text('Type the value of {{name}}', { name: 'a₁' })).waitFor();
    await page.getByLabel(text('Predict')).selectOption('off');
    await page.getByLabel(text('Type the value of {{name}}', { name: 'a₁' })).waitFor({ state: 'detached' });
  });
});

describe('click anything', () => {
  test('a chosen number is copied as LaTeX, as a number and as code', async () => {
    await press('End');
    await page.locator('[data-row="dL/dw5"]').click();
    const clipboard = () => launched.app.evaluate(({ clipboard: board }) => board.readText());
    await page.getByRole('button', { name: text('Copy as {{what}}', { what: 'Number' }) }).click();
    expect(await clipboard()).toBe('-0.105');
    await page.getByRole('button', { name: text('Copy as {{what}}', { what: 'Python' }) }).click();
    expect(await clipboard()).toMatch(/^dL_dw5 = .*dL_do1.*$/);
    await page.getByRole('button', { name: text('Copy as {{what}}', { what: 'LaTeX' }) }).click();
    expect(await clipboard()).toMatch(/^\\frac.*partial.*= -0\.105$/);
    await page.screenshot({ path: 'test-results/screens/chosen.png' });
    await page.keyboard.press('Escape');
  });

  test('a term under the pointer is highlighted in the picture only while the pointer is on it', async () => {
    // Formulas are on the page near the view only.
    await page.locator('[data-row="z1"]').scrollIntoViewIfNeeded();
    const term = page.locator('[data-row="z1"] [data-step="w1"]').first();
    await term.hover();
    const place = page.getByRole('button', { name: /^w₁ is/ }).first();
    await expect.poll(() => place.getAttribute('aria-pressed')).toBe('true');
    await page.mouse.move(5, 5);
    await expect.poll(() => place.getAttribute('aria-pressed')).toBe('false');
  });

  test('a number under the pointer in the picture is highlighted in the working, but not selected', async () => {
    await page.locator('[data-row="z1"]').scrollIntoViewIfNeeded();
    const place = page.getByRole('button', { name: /^w₁ is/ }).first();
    await place.hover();
    await expect.poll(() => page.locator('[data-row="z1"] [data-step="w1"].lit').count()).toBeGreaterThan(0);
    expect(await place.getAttribute('aria-pressed')).toBe('false');
    await page.mouse.move(5, 5);
    await expect.poll(() => page.locator('[data-row="z1"] [data-step="w1"].lit').count()).toBe(0);
  });
});
