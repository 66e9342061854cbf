import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, launchApp, type LaunchedApp, resize, screenshot, settled, toShelf } from './app.ts';
import { text } from './text.ts';
import { firstQuestion, walkedShelf } from './walked.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = { paper: 'Paper (light)', slate: 'Slate (dark)', contrast: 'High contrast' } as const;

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  await resize(launched, 1280, 720);
  await page.getByRole('heading', { level: 2, name: text('Shelf') }).waitFor();
});
afterAll(() => launched.close());

const shelf = (): Promise<void> => toShelf(page);

/** Problems whose working is short enough to check as a whole. */
const SHORT: readonly string[] = [
  'line-two-epochs',
  'sigmoid-two-outputs',
  'cs231n-sigmoid-neuron',
  'cs231n-losses',
  'sgd-one-by-one',
  'adam-trajectory',
  'cnn-padding-stride',
  'lenet-5',
];

/** Every page, and how to reach it from the shelf. */
const PAGES: Readonly<Record<string, () => Promise<void>>> = {
  shelf: async () => undefined,
  paper: () =>
    page
      .getByRole('button', { name: /CS60010/ })
      .first()
      .click(),
  ...Object.fromEntries(
    ['1b', '1d', '2', '3', '5', '7a', '7b', '7c'].flatMap((question) => [
      [
        `study-${question}`,
        async () => {
          await goTo(page, 'Study', /CS60010/, question);
          await page.keyboard.press('End');
        },
      ],
    ]),
  ),
  ...Object.fromEntries(
    ['1c', '2', '6', '7a', '7c'].map((question) => [
      `practise-${question}`,
      () => goTo(page, 'Practise', /CS60010/, question),
    ]),
  ),
  ...Object.fromEntries(
    walkedShelf()
      .filter(({ id }) => id !== 'cs60010-2023-midsem')
      .flatMap(({ id, title }) => [
        [
          `study-${id}`,
          async () => {
            await goTo(page, 'Study', title, firstQuestion(id));
            // A finished page of a thousand typeset lines keeps axe busy for a minute; a page under way has
            // the same parts.
            if (SHORT.includes(id)) await page.keyboard.press('End');
            else for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
          },
        ],
        [`practise-${id}`, () => goTo(page, 'Practise', title, firstQuestion(id))],
      ]),
  ),
  code: async () => {
    await goTo(page, 'Study', /CS60010/, '2');
    await page.getByRole('button', { name: text('Code'), exact: true }).click();
    await page.locator('pre').first().waitFor();
  },
  editor: async () => {
    await page.getByRole('button', { name: text('New problem…') }).click();
    await page.getByLabel(text('Kind')).selectOption('convolution');
    await expect
      .poll(() => page.getByRole('button', { name: text('Study this problem') }).isEnabled())
      .toBe(true);
  },
  disputes: async () => {
    await goTo(page, 'Study', /CS60010/, '2');
    await page.getByRole('button', { name: text('Conventions and disputes') }).click();
  },
  lessons: () => page.getByRole('button', { name: text('Lessons'), exact: true }).click(),
  lesson: async () => {
    await PAGES['lessons']?.();
    await page.locator('.lessons.column li button').first().click();
    await page.locator('.lesson .text').waitFor();
  },
  progress: () => page.getByRole('button', { name: text('Progress'), exact: true }).click(),
  playground: async () => {
    await page.getByRole('button', { name: text('Experiments'), exact: true }).click();
    await page.getByRole('button', { name: /^Playground/ }).click();
    await page.locator('.graph').waitFor();
  },
  formulas: () => page.getByRole('button', { name: text('Formula sheet'), exact: true }).click(),
  glossary: () => page.getByRole('button', { name: text('Glossary'), exact: true }).click(),
  settings: () => page.getByRole('button', { name: text('Settings') }).click(),
  about: async () => {
    await page.getByRole('button', { name: text('Settings') }).click();
    await page.getByRole('button', { name: text('About Chalkgrad') }).click();
  },
};

/** Colours are the same tokens on every page, so in the other themes one problem of each scene is enough. */
const inTheme = (theme: string): readonly string[] => {
  const others = walkedShelf()
    .map(({ id }) => id)
    .filter(
      (id) =>
        ![
          'micrograd-readme',
          'convolution-block-backward',
          'resnet-50',
          'line-two-epochs',
          'adam-trajectory',
        ].includes(id),
    );
  return Object.keys(PAGES).filter(
    (name) => theme === 'paper' || !others.some((id) => name === `study-${id}` || name === `practise-${id}`),
  );
};

describe.each(Object.entries(THEMES))('in the theme %s', (theme, label) => {
  beforeAll(async () => {
    await shelf();
    await page.getByRole('button', { name: text('Settings') }).click();
    await page.getByRole('radio', { name: label }).check();
    await shelf();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
  });

  test.each(inTheme(theme))(
    '%s: nothing runs out of the window, and axe finds nothing to say',
    async (name) => {
      await shelf();
      await PAGES[name]?.();
      await settled(page);
      await screenshot(page, `${name}-${theme}`);
      expect(
        await page.evaluate(
          () =>
            document.documentElement.scrollWidth <= innerWidth &&
            document.documentElement.scrollHeight <= innerHeight,
        ),
      ).toBe(true);
      // A template prints whatever it is given, and no compiler looks at that: no object, in text or attribute.
      expect(await page.evaluate(() => document.body.outerHTML.includes('[object '))).toBe(false);
      // No line of the working runs out of its panel.
      const wide = await page
        .locator('.lines:has(> section)')
        .evaluateAll((panels) =>
          panels.map((panel) => panel.scrollWidth - panel.clientWidth).filter((over) => over > 0),
        );
      expect(wide).toEqual([]);
      // Numbers and labels stay inside their picture; a picture that opens magnified is shown whole first.
      if ((await page.locator('.zoom.near').count()) > 0) await page.keyboard.press('0');
      const outside = await page.locator('svg text').evaluateAll((nodes) =>
        nodes.flatMap((node) => {
          const [inner, outer] = [node.getBoundingClientRect(), node.closest('svg')?.getBoundingClientRect()];
          return outer &&
            inner.width > 0 &&
            (inner.left < outer.left - 1 ||
              inner.right > outer.right + 1 ||
              inner.top < outer.top - 1 ||
              inner.bottom > outer.bottom + 1)
            ? [node.textContent]
            : [];
        }),
      );
      expect(outside).toEqual([]);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Runtime.evaluate', { expression: axe });
      // Of a thousand lines and rows of one make, those in sight speak for all: the others would keep axe
      // busy for a minute.
      await page.evaluate(() => {
        for (const one of document.querySelectorAll(
          '.lines .line, tbody tr, .boxes > *, .glossary li, .formulas .entry',
        )) {
          const { top, bottom } = one.getBoundingClientRect();
          if (bottom < 0 || top > innerHeight) one.setAttribute('data-out-of-sight', '');
        }
      });
      const found = await devtools.send('Runtime.evaluate', {
        expression: `axe.run({ exclude: [['[data-out-of-sight]']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 160) + ' — ' + failureSummary).join(' | ')))`,
        awaitPromise: true,
        returnByValue: true,
      });
      await devtools.detach();
      expect(found.exceptionDetails?.text).toBeUndefined();
      expect(found.result.value).toEqual([]);
    },
  );
});

describe('from a small laptop to a large projector', () => {
  test.each([
    [1280, 720],
    [1920, 1080],
    [3840, 2160],
  ])('%i × %i: the network, its lines and the transport are all to be seen', async (width, height) => {
    await shelf();
    await resize(launched, width, height);
    await goTo(page, 'Study', /CS60010/, '2');
    await page.keyboard.press('End');
    await settled(page);
    await screenshot(page, `size-${width}`);
    const sizes = await page.evaluate(() => {
      const size = (selector: string): { width: number; height: number; bottom: number } => {
        const { width, height, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? {
          width: 0,
          height: 0,
          bottom: 0,
        };
        return { width, height, bottom };
      };
      const text = document.querySelector('.frame svg text.number');
      return {
        picture: size('.frame svg'),
        lines: size('.side'),
        transport: size('.transport'),
        letters: text?.getBoundingClientRect().height ?? 0,
        body: Number.parseFloat(getComputedStyle(document.body).fontSize),
      };
    });
    expect(sizes.picture.width).toBeGreaterThan(width * 0.4);
    expect(sizes.lines.width).toBeGreaterThan(width * 0.3);
    expect(sizes.transport.bottom).toBeLessThanOrEqual(height);
    // Letters grow with the screen: 15 px at 1280, and as large a share of a projector's picture.
    expect(sizes.body).toBeGreaterThanOrEqual(15);
    expect(sizes.letters).toBeGreaterThan(height / 60);
  });

  test.each([
    [1280, 720],
    [1920, 1080],
  ])('%i × %i: the picture of a run stands whole beside its boxes', async (width, height) => {
    await shelf();
    await resize(launched, width, height);
    await goTo(page, 'Practise', 'Five updates of Adam', '1');
    await settled(page);
    await screenshot(page, `run-practise-${width}`);
    expect(
      await page.locator('.figure').evaluate((figure) => figure.scrollHeight - figure.clientHeight),
    ).toBeLessThanOrEqual(1);
  });

  test('at 200 % zoom nothing is lost: content that does not fit can be scrolled to', async () => {
    await resize(launched, 1280, 720);
    await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
    );
    await page.waitForFunction(() => innerWidth < 700);
    await settled(page);
    await screenshot(page, 'zoom-200');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1),
    );
    await page.waitForFunction(() => innerWidth > 1200);
  });
});

test('Tab visits every control of the shelf, and the focus is visible', async () => {
  await shelf();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const reached = new Set<string>();
  const controls = await page.locator('button:visible, input:visible, select:visible').count();
  for (let i = 0; i < controls + 3; i += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const active = document.activeElement as HTMLElement;
      if (active === document.body) return null;
      const style = getComputedStyle(active);
      return {
        name: `${active.tagName} ${active.getAttribute('aria-label') ?? active.textContent ?? ''}`,
        outline: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      };
    });
    if (!now) continue;
    reached.add(now.name);
    expect(now.outline, now.name).toBe(true);
  }
  expect([...reached].some((name) => name.includes('CS60010'))).toBe(true);
  expect([...reached].some((name) => name.includes('Open a file'))).toBe(true);
  expect([...reached].some((name) => name.includes('Settings'))).toBe(true);
});

test('the sheet of keys opens with ?, and Escape closes it', async () => {
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  expect(await page.getByRole('dialog').innerText()).toContain('Play or pause');
  await screenshot(page, 'keys');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});
