import type { Page } from 'playwright-core';
import { languages } from '../../core/contract/languages.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, launchApp, resize, screenshot, toShelf, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  await resize(launched, 1280, 720);
  await goTo(page, 'Study', /CS60010/, '2');
});
afterAll(() => launched.close());

const card = () => page.getByRole('note');
const count = () => page.locator('.transport .count').textContent();
const box = async (selector: string) => {
  const found = await page.locator(selector).first().boundingBox();
  if (!found) throw new Error(`nothing to see at ${selector}`);
  return found;
};
const overlaps = (a: Awaited<ReturnType<typeof box>>, b: Awaited<ReturnType<typeof box>>): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the card of a symbol', () => {
  test('S walks the symbols of the current line and says what each means', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('s');
    await expect.poll(() => card().textContent()).toContain('pre-activation');
    expect(await card().textContent()).toContain(
      text('Computed in step {{n}} of {{count}}', { n: 1, count: 29 }),
    );
    await page.keyboard.press('s');
    await expect.poll(() => card().textContent()).toContain('weight');
    expect(await card().textContent()).toContain(text('Given in the question'));
    await page.keyboard.press('Shift+S');
    await expect.poll(() => card().textContent()).toContain('pre-activation');
  });

  test('it covers neither the line that it explains nor the transport, and moves nothing', async () => {
    const before = await box('[data-row="z1"]');
    const shown = await box('[role="note"]');
    expect(overlaps(shown, before)).toBe(false);
    expect(overlaps(shown, await box('.transport'))).toBe(false);
    await screenshot(page, 'symbol-card');
    await page.keyboard.press('Escape');
    await expect.poll(() => card().count()).toBe(0);
    expect(await box('[data-row="z1"]')).toEqual(before);
  });

  test('the pointer on a symbol shows its card and leaves the step as it is', async () => {
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
    const at = await count();
    await page.locator('[data-row="a1"] .katex-html [data-step="z1"]').first().hover();
    await expect.poll(() => card().textContent()).toContain('pre-activation');
    expect(await count()).toBe(at);
    await page.mouse.move(0, 0);
    await expect.poll(() => card().count()).toBe(0);
  });

  test('from the card one goes to the step that computed the value', async () => {
    // o₁ = w₅a₁ + …: the third symbol was computed, the second is given.
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('s');
    await card()
      .getByRole('button', { name: text('Go to this step') })
      .click();
    await expect.poll(count).not.toBe('5 / 29');
    await expect.poll(() => card().count()).toBe(0);
  });
});

describe('labels of the picture, and names of functions', () => {
  test('the pointer on a number of the picture shows what its symbol means', async () => {
    await page.keyboard.press('Home');
    for (let i = 0; i < 2; i += 1) await page.keyboard.press('ArrowRight');
    await page.locator('.scene-frame [data-step-id="w5"]').first().hover();
    await expect.poll(() => card().textContent()).toContain('weight');
    await screenshot(page, 'symbol-in-picture');
    await page.mouse.move(0, 0);
    await expect.poll(() => card().count()).toBe(0);
  });

  test('with the focus in the picture S walks its labels, and Enter goes to the step', async () => {
    await page.locator('.scene-frame [data-step-id="z1"]').first().focus();
    await page.keyboard.press('s');
    await expect.poll(() => card().textContent()).toContain('pre-activation');
    await page.keyboard.press('s');
    await expect.poll(() => card().textContent()).not.toContain('pre-activation');
    await page.keyboard.press('Shift+S');
    await expect.poll(() => card().textContent()).toContain('pre-activation');
    await page.keyboard.press('Enter');
    await expect.poll(count).toBe('1 / 29');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  });

  test('max in a₁ = max(0, z₁) has a card, by the pointer and by key', async () => {
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-row="a1"] .katex-html [data-symbol="maxFunction"]').first().hover();
    await expect.poll(() => card().textContent()).toContain('largest of');
    expect(await card().textContent()).not.toContain(text('Value here'));
    await page.mouse.move(0, 0);
    await expect.poll(() => card().count()).toBe(0);
    await page.keyboard.press('s');
    await expect.poll(() => card().textContent()).toContain('activation');
    await page.keyboard.press('s');
    await expect.poll(() => card().textContent()).toContain('largest of');
    await page.keyboard.press('Escape');
  });
});

const inTheme = (name: 'paper' | 'slate' | 'contrast'): Promise<void> =>
  page.evaluate((to) => document.documentElement.setAttribute('data-theme', to), name);

describe('symbols of the reason for a rule', () => {
  test('carry their meaning, whatever the numbers of the question', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('w');
    await page.locator('.why [data-symbol="bias"]').first().hover();
    await expect.poll(() => card().textContent()).toContain('bias');
    expect(await card().textContent()).not.toContain(text('Value here'));
    for (const theme of ['slate', 'contrast', 'paper'] as const) {
      await inTheme(theme);
      await screenshot(page, `symbol-of-a-rule-${theme}`);
    }
    await page.mouse.move(0, 0);
    await page.keyboard.press('w');
  });
});

describe('the overview by hand', () => {
  test('H opens the question on one page, whose numbers lead to their steps', async () => {
    await page.keyboard.press('h');
    const overview = page.locator('.overview-page');
    await overview.waitFor();
    for (const theme of ['slate', 'contrast', 'paper'] as const) {
      await inTheme(theme);
      await screenshot(page, `overview-${theme}`);
    }
    const size = overview.getByRole('button', { name: text('Size of the page') });
    await page.keyboard.press('+');
    await expect.poll(() => size.textContent()).toContain('125 %');
    await screenshot(page, 'overview-larger');
    await page.keyboard.press('0');
    await expect.poll(() => size.textContent()).toContain('100 %');
    // The printed key has 0 behind the unit that is off.
    const number = overview.locator('[data-overview="dL/dz2"]');
    expect(await number.getAttribute('aria-label')).toBe(
      text('{{name}} is {{value}}', { name: '∂L/∂z₂', value: '0' }),
    );
    await number.click();
    await expect.poll(() => overview.count()).toBe(0);
    await expect
      .poll(() => page.locator('[aria-current="step"]').first().getAttribute('class'))
      .toContain('phase-backward');
    expect(await count()).toBe('14 / 29');
  });

  test('a number of its picture leads there too', async () => {
    await page.keyboard.press('h');
    await page.locator('.overview-page .figure').getByRole('button', { name: /^z₁/ }).first().click();
    await expect.poll(() => page.locator('.overview-page').count()).toBe(0);
    expect(await count()).toBe('1 / 29');
  });

  test('what a student has yet to give is not on it', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('p');
    await page.keyboard.press('h');
    const overview = page.locator('.overview-page');
    await overview.waitFor();
    expect(await overview.locator('[data-overview="z1"]').getAttribute('aria-label')).toBe(
      text('{{name}} is hidden until you type it', { name: 'z₁' }),
    );
    expect(await overview.innerText()).not.toContain('0.1875');
    expect(await overview.getByRole('button', { name: 'PDF…' }).isDisabled()).toBe(true);
    await screenshot(page, 'overview-predict');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.press('p');
  });
});

describe('the formula sheet', () => {
  test('F opens that of the question, with the rules that its steps follow, their symbols and sources', async () => {
    await page.keyboard.press('f');
    const sheet = page.locator('.formulas');
    await sheet.waitFor();
    const shown = await sheet.innerText();
    for (const part of [
      'Weighted sum',
      'Chain rule',
      'Gradient descent',
      'Goodfellow et al. 2016',
      'learning rate',
    ])
      expect(shown, part).toContain(part);
    expect(shown).not.toContain('LSTM');
    for (const theme of ['slate', 'contrast', 'paper'] as const) {
      await inTheme(theme);
      await screenshot(page, `formulas-question-${theme}`);
    }
  });

  test('the whole course has every rule and every entry of the registries', async () => {
    await page.getByRole('button', { name: text('The whole course') }).click();
    await expect.poll(() => page.locator('.formulas').innerText()).toContain('AMSGrad');
    const shown = await page.locator('.formulas').innerText();
    for (const part of ['LSTM cell', 'Focal', 'ReLU6', 'Receptive field', 'Huber'])
      expect(shown, part).toContain(part);
    await screenshot(page, 'formulas-course');
    await page.locator('.formulas [data-symbol="forgetGate"]').first().scrollIntoViewIfNeeded();
    await screenshot(page, 'formulas-course-sequences');
    await page.locator('.formulas .entry').last().scrollIntoViewIfNeeded();
    await screenshot(page, 'formulas-course-end');
  });
});

describe('the glossary', () => {
  const field = () => page.getByRole('searchbox');
  const terms = () => page.locator('.glossary li h3').allTextContents();

  test('is found from Home, and searched in three languages and by symbol', async () => {
    await toShelf(page);
    await page.getByRole('button', { name: text('Glossary') }).click();
    await field().waitFor();
    expect((await terms()).length).toBeGreaterThanOrEqual(120);
    await screenshot(page, 'glossary');
    // The search has the focus: nobody has to look for it.
    await page.keyboard.type('বায়াস');
    await expect.poll(terms).toContain('bias');
    await field().fill('η');
    await expect.poll(async () => (await terms())[0]).toBe('learning rate');
    await screenshot(page, 'glossary-symbol');
  });

  test('says what to do where nothing fits', async () => {
    await field().fill('xyzzy');
    await expect.poll(() => page.locator('.glossary .none').innerText()).toContain('xyzzy');
    await screenshot(page, 'glossary-empty');
    await page.getByRole('button', { name: text('Show all terms') }).click();
    await expect.poll(async () => (await terms()).length).toBeGreaterThanOrEqual(120);
  });

  test('leads to a lesson about the term', async () => {
    await field().fill('softmax');
    await page
      .locator('.glossary li')
      .first()
      .getByRole('button', { name: /^Lesson: / })
      .click();
    await page.locator('.lesson').first().waitFor();
  });
});

describe('on the answer sheet', () => {
  test('F1 in a box says what its symbol means, and no value', async () => {
    await toShelf(page);
    await goTo(page, 'Practise', /CS60010/, '2');
    await page.getByRole('textbox').first().focus();
    await page.keyboard.press('F1');
    await expect.poll(() => card().textContent()).toContain('pre-activation');
    expect(await card().textContent()).not.toContain(text('Value here'));
    await screenshot(page, 'symbol-of-a-box');
    await page.keyboard.press('Escape');
    await expect.poll(() => card().count()).toBe(0);
    // A pointer that lies there already asks for nothing.
    await page.mouse.move(0, 0);
    await page.locator('.practise label .katex').nth(1).hover();
    await expect.poll(() => card().count()).toBe(1);
    await page.mouse.move(0, 0);
  });
});

describe('in Hindi', () => {
  test('cards, sheet and glossary speak Hindi', async () => {
    await toShelf(page);
    await page.getByRole('button', { name: text('Settings') }).click();
    await page.getByRole('radio', { name: languages.hi.name }).check();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('hi');
    await page.getByRole('button', { name: /^‹/ }).click();
    await page.getByRole('button', { name: text('Glossary', {}, 'hi') }).click();
    await expect.poll(() => page.locator('.glossary li h3').allTextContents()).toContain('भार');
    await screenshot(page, 'glossary-hi');
    await page.getByRole('button', { name: /^‹/ }).click();
    await page.getByRole('button', { name: text('Formula sheet', {}, 'hi') }).click();
    await expect.poll(() => page.locator('.formulas').innerText()).toContain('शृंखला नियम');
    await page.locator('.formulas [data-symbol="learningRate"]').first().scrollIntoViewIfNeeded();
    await page.locator('.formulas [data-symbol="learningRate"]').first().hover();
    await expect.poll(() => card().textContent()).toContain('सीखने की दर');
    await screenshot(page, 'formulas-hi');
  });
});
