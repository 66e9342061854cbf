import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languageNames, type LanguageName } from '../../core/contract/languages.ts';
import { findPaper } from '../../core/index.ts';
import {
  goTo,
  launchApp,
  photograph,
  resize,
  screenshot,
  settled,
  toShelf,
  type LaunchedApp,
} from './app.ts';
import { text } from './text.ts';

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
});
afterAll(() => launched.close());

/** Pairs of controls above the picture that lie over each other, and controls that leave its pane. */
const faultsAbovePicture = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const head = document.querySelector('.study .head');
    if (!head) throw new Error('no head');
    const pane = head.getBoundingClientRect();
    const parts = [...head.querySelectorAll<HTMLElement>('button, label, .tools span, .prompt')]
      .filter((one) => one.childElementCount === 0 || !one.matches('span'))
      .map((one) => ({ name: one.innerText.trim().slice(0, 20), box: one.getBoundingClientRect(), one }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    const outside = parts
      .filter(
        ({ box }) => box.left < pane.left - 1 || box.right > pane.right + 1 || box.bottom > pane.bottom + 1,
      )
      .map(({ name }) => `${name} leaves the pane`);
    const over = parts.flatMap((a, i) =>
      parts
        .slice(i + 1)
        .filter(
          (b) =>
            !a.one.contains(b.one) &&
            a.box.left < b.box.right - 1 &&
            b.box.left < a.box.right - 1 &&
            a.box.top < b.box.bottom - 1 &&
            b.box.top < a.box.bottom - 1,
        )
        .map((b) => `${a.name} over ${b.name}`),
    );
    return [...outside, ...over];
  });

/** Sets the language of the window, as the settings page does, and opens Home in it. */
async function speak(language: LanguageName): Promise<void> {
  await page.evaluate(async (chosen) => {
    const { chalkgrad } = globalThis as unknown as {
      readonly chalkgrad: Readonly<Record<string, (args?: unknown) => Promise<{ readonly value: object }>>>;
    };
    const { value } = (await chalkgrad['readSettings']?.()) ?? { value: {} };
    await chalkgrad['writeSettings']?.({ ...value, language: chosen });
  }, language);
  await page.reload();
  await page.locator('.cards').first().waitFor();
}

/** The title of a paper in a language. */
const titleIn = (id: string, language: LanguageName): string => {
  const paper = findPaper(id);
  const english = paper?.title ?? '';
  return paper?.translations?.[english]?.[language] ?? english;
};

test.each(languageNames)(
  'in %s the tools over the picture of new numbers cover nothing',
  async (language) => {
    await resize(launched, 1280, 720);
    await speak(language);
    const say = (key: Parameters<typeof text>[0], values = {}): string => text(key, values, language);
    const press = (key: Parameters<typeof text>[0]): Promise<void> =>
      page
        .getByRole('button', { name: say(key), exact: true })
        .first()
        .click();
    await page
      .locator('.cards')
      .getByRole('button', { name: titleIn('chain-of-two-weights', language) })
      .first()
      .click();
    await page.locator('.study').waitFor();
    await press('New numbers');
    await page.getByText(say('seed {{seed}}', { seed: 1 }), { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: say('Step by step'), exact: true }).count()).toBe(1);
    // The heading says the seed; a message over it would cover the marks.
    expect(await page.locator('.bar h1').innerText()).toMatch(/1/);
    expect(await page.locator('.notice').count()).toBe(0);
    await page.mouse.move(0, 0);
    for (const [width, height] of [
      [1280, 720],
      [1024, 640],
    ] as const) {
      await resize(launched, width, height);
      await settled(page);
      await screenshot(page, `tools-${language}-${width}`);
      expect(await faultsAbovePicture(), `${width}`).toEqual([]);
    }
  },
);

test('at a zoom of 200 % a picture is in view at first sight, and its sentence is whole', async () => {
  await speak('en');
  await resize(launched, 1280, 720);
  const zoom = (by: number): Promise<void> =>
    launched.app.evaluate(
      ({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
      by,
    );
  await zoom(2);
  await page.waitForFunction(() => innerWidth < 700);
  for (const card of [
    'A chain of two weights',
    'Five updates of Adam',
    'A sigmoid network with two outputs',
  ]) {
    await goTo(page, 'Study', card);
    await settled(page);
    expect(await page.getByRole('button', { name: text('Question') }).getAttribute('aria-expanded')).toBe(
      'false',
    );
    // The picture, not the frame around it: what is drawn lies between the tools and the transport.
    const seen = await page.evaluate(() => {
      const bottom = document.querySelector('.transport')?.getBoundingClientRect().top ?? 0;
      const top = document.querySelector('.study .head')?.getBoundingClientRect().bottom ?? 0;
      const drawn = [...document.querySelectorAll('.scene-frame svg :is(rect, circle, text)')]
        .map((one) => one.getBoundingClientRect())
        .filter((box) => box.height > 0 && box.top >= top - 1 && box.bottom <= bottom + 1);
      return { drawn: drawn.length, room: bottom - top };
    });
    expect(seen.drawn, card).toBeGreaterThan(3);
    expect(seen.room, card).toBeGreaterThan(100);
    const length = await page.evaluate(
      () => Number(document.querySelector<HTMLInputElement>('.transport input[type=range]')?.max) || 0,
    );
    for (let step = 0; step < Math.min(length, 14); step += 1) {
      await page.keyboard.press('ArrowRight');
      const cut = await page.evaluate(() => {
        const one = document.querySelector('.transport .sentence');
        const box = one?.getBoundingClientRect();
        return one && box
          ? one.scrollHeight - one.clientHeight > 1 ||
              one.scrollWidth - one.clientWidth > 1 ||
              box.bottom > innerHeight + 1
          : true;
      });
      expect(cut, `${card}, step ${step + 1}`).toBe(false);
    }
    await settled(page);
    await photograph(launched.app, `first-sight-${card.split(' ').slice(0, 3).join('-')}`);
    await toShelf(page);
  }
  await zoom(1);
});

test('a problem with full marks is said to be finished, and Home offers new numbers and the next one', async () => {
  await resize(launched, 1280, 720);
  await goTo(page, 'Practise', /The smallest network/);
  // By hand: z = 0.4·3, a = z, o = 0.5·1.2, L = ½·0.3², ∂L/∂o = −0.3, and back; η = 0.1.
  const right = {
    z: '1.2',
    a: '1.2',
    o: '.6',
    L: '.045',
    'dL/do': '-.3',
    'dL/dw2': '-.36',
    'dL/da': '-.15',
    'dL/dz': '-.15',
    'dL/dw1': '-.45',
    "w1'": '.445',
    "w2'": '.536',
  };
  for (const [id, typed] of Object.entries(right))
    await page.locator(`[data-box="${id}"]`).getByRole('textbox').fill(typed);
  await page.getByRole('button', { name: text('Mark'), exact: true }).click();
  await page.locator('.score').waitFor();
  await toShelf(page);
  await page.getByRole('heading', { name: text('Finished with full marks') }).waitFor();
  const hero = page.locator('.hero');
  expect(await hero.innerText()).not.toContain(text('Continue where you stopped'));
  expect(await hero.locator('.other').innerText()).toContain(text('Next:'));
  await settled(page);
  await screenshot(page, 'home-finished');
  await hero.getByRole('button', { name: text('New numbers'), exact: true }).click();
  await page.getByText(text('seed {{seed}}', { seed: 1 }), { exact: true }).waitFor();
  await page.locator('.practise').waitFor();
});
