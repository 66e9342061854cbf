import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listShelf } from '../../core/index.ts';
import { goTo, launchApp, resize, screenshot, toShelf, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  await resize(launched, 1280, 720);
  await page.locator('.card').first().waitFor();
});
afterAll(() => launched.close());

const titles = (): Promise<string[]> => page.locator('button.card strong').allInnerTexts();
const search = () => page.getByRole('searchbox', { name: text('Search the Shelf') });
const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.querySelector('strong')?.textContent ?? '');
const titlesOf = (wanted: (entry: ReturnType<typeof listShelf>[number]) => boolean): string[] =>
  listShelf()
    .filter(wanted)
    .map(({ title }) => title);

describe('the Shelf', () => {
  afterEach(async () => {
    await search().fill('');
    const clear = page.getByRole('button', { name: text('Clear'), exact: true });
    if (await clear.isVisible()) await clear.click();
    // In the search, / is text.
    await search().blur();
  });

  test('has every document, exam papers apart from problems', async () => {
    // The first paint has a part of them.
    await expect.poll(async () => (await titles()).length).toBe(listShelf().length);
    expect((await titles()).toSorted()).toEqual(titlesOf(() => true).toSorted());
    expect(await page.locator('.exams strong').allInnerTexts()).toEqual(
      titlesOf(({ topic }) => topic === 'Exam papers'),
    );
  });

  test('is searched with / and typed text: title, topic and kind', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('adam');
    expect(await titles()).toContain('Five updates of Adam');
    expect(await titles()).not.toContain('LeNet-5');
    await search().fill('recurrent');
    expect(await titles()).toContain('An LSTM over two time steps');
    await search().fill('layer-graph inception');
    expect(await titles()).toEqual(['Inception block 3a']);
    await search().fill('nothing like this');
    await page.getByText(text('Nothing on the Shelf matches this.')).waitFor();
    expect(await titles()).toEqual([]);
    await page.keyboard.press('Escape');
    expect((await titles()).length).toBe(listShelf().length);
  });

  test('is searched by other names of a thing, in lessons too, and a typing slip is said', async () => {
    await search().fill('backprop');
    await page.getByText('The smallest network: one input, one unit, one output').waitFor();
    expect(await titles()).toContain('Three steps back through time');
    expect(await titles()).not.toContain('LeNet-5');
    await search().fill('learning rate');
    await page.getByRole('heading', { name: text('Lessons'), exact: true }).waitFor();
    await search().fill('convolutoin');
    await page
      .getByText(
        text('Nothing has “{{typed}}”. This has “{{nearest}}”:', {
          typed: 'convolutoin',
          nearest: 'convolution',
        }),
      )
      .waitFor();
    expect(await titles()).toContain('A convolution, cell by cell');
  });

  test('is narrowed by topic, kind, level and time', async () => {
    await page.getByLabel(text('Topic')).selectOption('Convolution');
    expect(await titles()).toEqual(titlesOf(({ topic }) => topic === 'Convolution'));
    await page.getByLabel(text('Level')).selectOption('basic');
    expect(await titles()).toEqual(
      titlesOf(({ topic, level }) => topic === 'Convolution' && level === 'basic'),
    );
    await page.getByRole('button', { name: text('Clear'), exact: true }).click();
    await page.getByLabel(text('Kind'), { exact: true }).selectOption('attention');
    expect(await titles()).toEqual(titlesOf(({ kinds }) => kinds.includes('attention')));
    await page.getByRole('button', { name: text('Clear'), exact: true }).click();
    await page.getByLabel(text('Time'), { exact: true }).selectOption('15');
    expect(await titles()).toEqual(titlesOf(({ minutes }) => minutes !== null && minutes <= 15));
    await page.getByRole('button', { name: text('Clear'), exact: true }).click();
  });

  test('is walked with the arrow keys, from the search and back to it', async () => {
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    const all = await titles();
    expect(all.length).toBe(listShelf().length);
    expect(await focused()).toBe(all[0]);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(all[1]);
    await page.keyboard.press('End');
    expect(await focused()).toBe(all.at(-1));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await search().evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('draws the scene of each problem that is in view', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('An LSTM');
    const picture = page.locator('.card', { hasText: 'An LSTM over two time steps' }).locator('canvas.shown');
    await picture.waitFor();
    // Not one colour: more than a tenth of a percent of its pixels are ink.
    const ink = await picture.evaluate((node) => {
      const canvas = node as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dark += 1;
      return dark / (data.length / 4);
    });
    expect(ink).toBeGreaterThan(0.001);
    await page.keyboard.press('Escape');
  });
});

describe('one click from a card', () => {
  test('leads to the board of a single problem, and back to the Shelf; its document is a click away', async () => {
    await page.locator('button.card', { hasText: 'Five updates of Adam' }).click();
    await page.locator('.study').waitFor();
    await page.getByRole('button', { name: text('Print, edit…') }).click();
    await page.getByRole('button', { name: text('Edit…') }).waitFor();
    await page.getByRole('button', { name: `‹ ${text('Shelf')}` }).click();
    await page.getByRole('heading', { level: 2, name: text('Shelf') }).waitFor();
  });

  test('leads to the questions of an exam paper', async () => {
    await page.locator('button.card', { hasText: 'CS60010' }).click();
    await page
      .getByRole('button', { name: text('Study question {{id}}', { id: '2' }), exact: true })
      .waitFor();
    await toShelf(page);
  });
});

describe('continue where you were', () => {
  test('shows the question, how far it was watched, and the next step with its picture', async () => {
    await goTo(page, 'Study', /CS60010/, '2');
    await page.keyboard.press('Home');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await toShelf(page);
    const hero = page.locator('.hero');
    await expect
      .poll(() => hero.innerText())
      .toContain(text('step {{step}} of {{length}}', { step: 3, length: 29 }));
    // z₁, a₁ and z₂ were computed.
    expect(await hero.locator('.next annotation').textContent()).toBe('a_{2}');
    await hero.locator('canvas.shown').waitFor();
    await screenshot(page, 'home-continue');
    expect(
      await page
        .getByRole('region', { name: text('Yours') })
        .getByRole('button', { name: /Adam/ })
        .count(),
    ).toBe(1);
    await page.getByRole('button', { name: text('Continue'), exact: true }).click();
    await expect.poll(() => page.locator('.transport .count').textContent()).toBe('3 / 29');
  });
});
