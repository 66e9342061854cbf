import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, launchApp, resize, screenshot, type LaunchedApp } from './app.ts';
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

const count = (): Locator => page.locator('.transport .count');
const press = (key: string): Promise<void> => page.keyboard.press(key);
/** A number in the picture, by its accessible name. */
const inPicture = (name: string): Locator => page.locator('svg').getByRole('button', { name, exact: true });
const line = (step: string): Locator => page.locator(`[data-row="${step}"]`);
/** The visible text of the picture. */
const picture = (): Promise<string> =>
  page
    .locator('.frame svg')
    .first()
    .evaluate((svg) => svg.outerHTML);

describe('studying question 2', () => {
  test('before playback only givens have numbers: a value that is not computed is not 0', async () => {
    await press('Home');
    await expect.poll(() => count().textContent()).toBe('0 / 29');
    expect(await inPicture('w₁ is 0.1').count()).toBe(1);
    expect(await inPicture('b₂ is 0').count()).toBe(1);
    expect(await inPicture('z₁ is not computed yet').count()).toBe(1);
    expect(await page.locator('svg .slot').count()).toBe(6); // z₁ a₁ z₂ a₂ o₁ L
    expect(
      await line('z1')
        .locator('.working')
        .evaluate((node) => getComputedStyle(node).visibility),
    ).toBe('hidden');
  });

  test('each step brings its line: symbol, formula, numbers, value', async () => {
    await press('Home');
    await press('ArrowRight');
    await expect.poll(() => count().textContent()).toBe('1 / 29');
    // z₁ = .1·1 + .2·1 + 0 = .3 by the printed key.
    expect(await inPicture('z₁ is 0.3').count()).toBe(1);
    const said = (await line('z1').getAttribute('aria-label')) ?? '';
    expect(said).toBe('z 1 equals w 1 times x 1 plus w 3 times x 2 plus b 1, which is 0.3.');
    expect(
      await line('z1')
        .locator('.working')
        .evaluate((node) => getComputedStyle(node).visibility),
    ).toBe('visible');
    const formulas = (await line('z1').locator('.katex-html').allTextContents()).join(' ');
    expect(formulas.replace(/[\s\u200b]/gu, '')).toContain('0.1⋅1+0.2⋅1+0');
    expect(
      await line('a1')
        .locator('.working')
        .evaluate((node) => getComputedStyle(node).visibility),
    ).toBe('hidden');
  });

  test('at the end the key’s numbers are on the edges, old weights struck through', async () => {
    await press('End');
    await expect.poll(() => count().textContent()).toBe('29 / 29');
    for (const name of [
      'w₁′ is 0.1875',
      'w₃′ is 0.2875',
      'w₅′ is 0.5525',
      'b₃′ is 0.175',
      '∂L/∂w₅ is −0.105',
      '∂L/∂a₂ is −0.105',
      'L is 0.06125',
    ])
      expect(await inPicture(name).count(), name).toBe(1);
    expect(await page.locator('svg .old').count()).toBe(9);
    expect(await page.locator('svg .slot').count()).toBe(0);
  });

  test('the unit that ReLU cuts looks cut, says why, and is cut only once its sum is known', async () => {
    await press('End');
    expect(await page.locator('svg .cut').count()).toBe(1);
    expect(await page.locator('svg .cut .caption').textContent()).toContain('= −0.3 < 0, so 0');
    await press('Home');
    await expect.poll(() => page.locator('svg .cut').count()).toBe(0);
  });

  test('the same time gives the same frame, whichever way it was reached', async () => {
    await press('Home');
    for (let i = 0; i < 9; i += 1) await press('ArrowRight');
    await expect.poll(() => count().textContent()).toBe('9 / 29');
    const forwards = await picture();
    await press('End');
    for (let i = 0; i < 20; i += 1) await press('ArrowLeft');
    await expect.poll(() => count().textContent()).toBe('9 / 29');
    expect(await picture()).toBe(forwards);
    await page.getByRole('slider', { name: text('Position') }).evaluate((input: HTMLInputElement) => {
      input.value = '9';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await picture()).toBe(forwards);
  });

  test('halfway through a beat, numbers travel along the edges', async () => {
    const travellers = async (t: number): Promise<string[]> => {
      await page.getByRole('slider', { name: text('Position') }).evaluate((input: HTMLInputElement, at) => {
        input.value = String(at);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, t);
      return page
        .locator('svg .traveller')
        .evaluateAll((nodes) =>
          nodes.map((node) => `${node.textContent ?? ''} ${node.getAttribute('transform') ?? ''}`),
        );
    };
    const early = await travellers(0.1);
    const late = await travellers(0.4);
    // z₁ is computed from w₁, x₁, w₃, x₂ and b₁.
    expect(early.length).toBe(5);
    expect(late.length).toBe(5);
    expect(late).not.toEqual(early);
    expect(await travellers(0.1)).toEqual(early);
    expect(await travellers(1)).toEqual([]);
  });

  test('space plays and pauses, the speed is obeyed, and playing ends at the end', async () => {
    await press('Home');
    await page.getByLabel(text('Speed')).selectOption('4');
    await page.locator('.frame').click({ position: { x: 5, y: 5 } });
    await press(' ');
    await expect.poll(() => page.getByRole('button', { name: text('Pause') }).count()).toBe(1);
    // 29 beats of 600 ms at four times the speed take 4.35 s.
    await expect.poll(() => count().textContent(), { timeout: 20_000 }).toBe('29 / 29');
    await expect.poll(() => page.getByRole('button', { name: text('Play') }).count()).toBe(1);
    await page.getByLabel(text('Speed')).selectOption('1');
  });

  test('brackets go from chapter to chapter', async () => {
    await press('Home');
    const after = async (key: string): Promise<string | null> => {
      await press(key);
      return count().textContent();
    };
    // 5 forward steps, the loss, 14 gradients, 9 updates.
    expect([await after(']'), await after(']'), await after(']'), await after(']')]).toEqual([
      '5 / 29',
      '6 / 29',
      '20 / 29',
      '29 / 29',
    ]);
    expect(await after('[')).toBe('20 / 29');
  });

  test('a number selected in the picture is selected in the lines, its operands are highlighted; and vice versa', async () => {
    await press('End');
    await inPicture('∂L/∂w₅ is −0.105').click();
    await expect.poll(() => line('dL/dw5').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => line('dL/dw5').locator('.lit').count()).toBeGreaterThan(0);
    await expect.poll(() => inPicture('a₁ is 0.3').getAttribute('class')).toContain('lit');
    expect(await inPicture('w₆ is 0.3').getAttribute('class')).not.toContain('lit');
    expect(await page.locator('.sentence').textContent()).toContain('−0.105');
    await press('Escape');
    await expect.poll(() => line('dL/dw5').getAttribute('aria-pressed')).toBe('false');

    // Formulas are on the page near the view only, and a line scrolled to by hand stays there.
    await line("b3'").hover();
    await page.mouse.wheel(0, -20_000);
    await line('z2').locator('.working').waitFor();
    await line('z2').click({ position: { x: 400, y: 10 } });
    await expect.poll(() => inPicture('z₂ is −0.3').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => inPicture('w₄ is −0.1').getAttribute('class')).toContain('lit');
    await press('Escape');
  });

  test('in a window made narrower the working needs no scrolling sideways', async () => {
    await press('End');
    await resize(launched, 1920, 1080);
    await page.locator('.lines [data-row]').first().waitFor();
    await resize(launched, 1280, 720);
    const lines = page.locator('.lines:has(> section)');
    await expect
      .poll(() => lines.evaluate((node) => node.scrollWidth - node.clientWidth))
      .toBeLessThanOrEqual(0);
  });

  test('any number can be reached and chosen by keyboard alone', async () => {
    await press('Home');
    const target = inPicture('w₃ is 0.2');
    const focused = (name: string): Promise<boolean> =>
      page.evaluate((label) => document.activeElement?.getAttribute('aria-label') === label, name);
    await target.focus();
    await press('Enter');
    await expect.poll(() => target.getAttribute('aria-pressed')).toBe('true');
    // A given that is chosen opens its field of “What if”; Escape leads back from it to the picture.
    await expect.poll(() => focused('w₃')).toBe(true);
    await press('Escape');
    await expect.poll(() => focused('w₃ is 0.2')).toBe(true);
    await press('Enter');
    await expect.poll(() => target.getAttribute('aria-pressed')).toBe('false');
    await expect.poll(() => focused('w₃')).toBe(true);
    await press('Escape');
  });

  test('the disputes of the key are beside the working, with the other reading computed', async () => {
    await page.getByRole('button', { name: text('Conventions and disputes') }).click();
    const notes = page.locator('.notes');
    await expect.poll(() => notes.locator('.dispute').count()).toBe(6);
    await notes.getByText(text('Computed with the other reading: our value,')).click();
    // The statement's own values: z₁ = −.1 and L = .11045.
    expect(await notes.locator('.differences').textContent()).toContain('0.11045');
    await notes.getByRole('button', { name: 'w₂′' }).click();
    await expect.poll(() => line("w2'").getAttribute('aria-pressed')).toBe('true');
    await press('Escape');
  });

  test('the split between picture and lines can be moved by keyboard', async () => {
    const width = (): Promise<number> =>
      page.locator('.scene').evaluate((node) => node.getBoundingClientRect().width);
    const before = await width();
    await page.getByRole('separator').focus();
    for (let i = 0; i < 5; i += 1) await press('ArrowLeft');
    await expect.poll(width).toBeLessThan(before - 50);
    for (let i = 0; i < 5; i += 1) await press('ArrowRight');
  });
});

describe('studying the other questions', () => {
  const study = async (question: string): Promise<void> => {
    await page.getByRole('button', { name: /^‹/ }).click();
    await page
      .getByRole('button', { name: text('Study question {{id}}', { id: question }), exact: true })
      .click();
    await page.locator('.study').waitFor();
  };

  test('1c: momentum in both forms, the chosen one marked, and the run that shows when they part', async () => {
    await study('1c');
    expect(await page.locator('.form').count()).toBe(2);
    expect(await page.locator('.form.chosen h3').textContent()).toContain('the form used here');
    const verdicts = await page.locator('.comparison .verdict').allTextContents();
    expect(verdicts[0]).toContain('All forms are the same method');
    expect(verdicts[1]).toContain('here they differ');
  });

  test('5: the field grows layer by layer to 7×7', async () => {
    await study('5');
    await press('Home');
    const fields = () => page.getByRole('button', { name: /receptive field: / }).allTextContents();
    const sizes = async () => (await fields()).map((text) => text.trim()).filter((text) => text !== '');
    await expect.poll(sizes).toEqual(['1']);
    await press('End');
    await expect.poll(sizes).toEqual(['1', '3', '5', '7']);
    // A unit of the last layer has a field of seven rows and seven columns.
    expect(await page.locator('.explorer .says').textContent()).toMatch(
      /sees rows (\d+) … (\d+) and columns/,
    );
    const [, first = '', last = ''] =
      /rows (\d+) … (\d+)/.exec((await page.locator('.explorer .says').textContent()) ?? '') ?? [];
    expect(Number(last) - Number(first) + 1).toBe(7);
  });

  test('7a: both roundings are in the table, each with its working', async () => {
    await study('7a');
    await press('End');
    const row = (name: string): Locator => page.locator('tr', { has: page.locator('th', { hasText: name }) });
    await expect
      .poll(() => row('POOL-2').nth(1).locator('.of-shapes').first().innerText())
      .toMatch(/27\s*×\s*27\s*×\s*128\s*or 28×28×128/);
    expect(await row('FC-10').innerText()).toMatch(/or 1,003,520\s*933,120/);
    await page.getByRole('button', { name: 'POOL-2, height: 27' }).click();
    const working = page.getByRole('region', { name: 'POOL-2', exact: true });
    expect(await working.innerText()).toContain('ceiling: the incomplete window is kept');
    const formulas = await working.locator('annotation').allTextContents();
    expect(formulas.some((tex) => tex.includes('lfloor') && tex.endsWith('27'))).toBe(true);
    expect(formulas.some((tex) => tex.includes('lceil') && tex.endsWith('28'))).toBe(true);
  });

  test('4b: each option has its reason, and the key’s tick is disputed, not hidden', async () => {
    await study('4b');
    expect(await page.locator('.choice li').count()).toBe(4);
    // The question is asked first: neither the answer nor the key's remarks are on the page.
    expect(await page.locator('.choice li.correct, .choice .reason, .dispute').count()).toBe(0);
    await screenshot(page, 'study-choice-asked');
    await page.locator('.choice').getByRole('radio').first().click();
    expect(await page.locator('.choice .reason').count()).toBe(4);
    await screenshot(page, 'study-choice-answered');
    expect(await page.locator('.choice').getByText(text('your answer')).count()).toBe(1);
    await page.getByRole('button', { name: text('Conventions and disputes') }).click();
    expect(await page.locator('.choice li.correct').textContent()).toContain('Faster training');
    expect(await page.locator('.dispute').textContent()).toContain('regularizing');
  });

  test('7b and 7c: softmax in bars, and a full answer in words', async () => {
    await study('7b');
    await press('End');
    await expect.poll(() => page.locator('svg').getByRole('button', { name: 's₄ 0.25' }).count()).toBe(1);
    await study('7c');
    expect(await page.locator('.model').count()).toBe(0);
    await page.getByRole('button', { name: text('Show the answer') }).click();
    expect(await page.locator('.model').textContent()).toContain('Transfer learning');
  });

  test('the working as a program, in a chosen language, is copied whole out of the sealed window', async () => {
    await study('2');
    await page.getByRole('button', { name: text('Code'), exact: true }).click();
    const program = page.getByLabel(text('Program in {{language}}', { language: 'Python' }));
    await expect
      .poll(() => program.textContent())
      .toContain('z1 = w1 * x1 + w3 * x2 + b1  # z₁ = w₁·x₁ + w₃·x₂ + b₁\n');
    await page.getByRole('button', { name: 'PyTorch', exact: true }).click();
    const torch = page.getByLabel(text('Program in {{language}}', { language: 'PyTorch' }));
    await expect.poll(() => torch.textContent()).toContain('L.backward()\n');
    await page.getByRole('button', { name: text('Copy'), exact: true }).click();
    await page.getByRole('button', { name: text('Copied'), exact: true }).waitFor();
    const copied = await launched.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.replace(/\r\n/g, '\n').trimEnd()).toBe((await torch.textContent())?.trimEnd());
    await page.getByRole('button', { name: text('Working'), exact: true }).click();
  });

  test('page keys turn from question to question', async () => {
    await press('PageUp');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Question 1d');
    await press('PageDown');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Question 2');
  });
});

test('with reduced motion every frame is an end state', async () => {
  await page.getByRole('button', { name: text('Settings') }).click();
  await page.getByRole('radio', { name: text('Reduced: end states only') }).check();
  await page.getByRole('button', { name: /^‹/ }).click();
  await press('Home');
  await page.getByRole('slider', { name: text('Position') }).evaluate((input: HTMLInputElement) => {
    input.value = '0.3';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect.poll(() => inPicture('z₁ is 0.3').count()).toBe(1);
  expect(await page.locator('svg .traveller').count()).toBe(0);
});
