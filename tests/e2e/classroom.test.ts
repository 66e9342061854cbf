import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languageNames, languages } from '../../core/contract/languages.ts';
import { menuItems, menus, type MenuItemName } from '../../core/contract/menu.ts';
import { letters } from '../../renderer/language/letters.ts';
import { goTo, launchApp, photograph, resize, screenshot, settled, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

let launched: LaunchedApp;
let app: ElectronApplication;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  ({ app, page } = launched);
  await resize(launched, 1280, 720);
  await page.getByRole('heading', { level: 2, name: text('Shelf') }).waitFor();
});
afterAll(() => launched.close());

/** Chooses an item of the menu, in any language, as a click does. */
const choose = (name: MenuItemName): Promise<void> =>
  app.evaluate(
    ({ Menu, BrowserWindow }, labels) => {
      const all = (items: readonly Electron.MenuItem[]): Electron.MenuItem[] =>
        items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
      const item = all(Menu.getApplicationMenu()?.items ?? []).find(({ label }) => labels.includes(label));
      if (!item) throw new Error(`no item ${labels.join(', ')}`);
      item.click(undefined, BrowserWindow.getAllWindows()[0]);
    },
    [menuItems[name].en, menuItems[name].hi, menuItems[name].bn] as string[],
  );
const shelf = async (): Promise<void> => {
  await choose('shelf');
  await page.locator('.shelf').waitFor();
};
/** Longer than the usual second, for a busy machine with two cores. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 });

/** Every page, and how to reach it in any language. */
const PAGES: Readonly<Record<string, () => Promise<void>>> = {
  shelf: async () => undefined,
  paper: async () => {
    await page.locator('.card', { hasText: 'CS60010' }).first().click();
    await page.locator('.paper li').first().waitFor();
  },
  study: async () => {
    await PAGES['paper']?.();
    await page.locator('.paper li').nth(4).locator('button').first().click();
    await page.locator('.study').waitFor();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  },
  practise: async () => {
    await PAGES['paper']?.();
    await page.locator('.paper li').nth(4).locator('button').nth(1).click();
    await page.locator('.practise').waitFor();
  },
  editor: async () => {
    await page.locator('.shelf .acts:not(.lessons) button').first().click();
    await page.locator('.editor .scene').waitFor();
  },
  lessons: async () => {
    await page.locator('.shelf .acts.lessons button').nth(0).click();
    await page.locator('.lessons').waitFor();
    // The problems of the chosen skill are found one paper at a time.
    const controls = page.locator('.map-and-skill button');
    for (let before = -1, now = 0; now !== before; now = await controls.count()) {
      before = now;
      await page.waitForTimeout(800);
    }
  },
  lesson: async () => {
    await PAGES['lessons']?.();
    await page.locator('.lessons.column li button').first().click();
    await page.locator('.lesson .text').waitFor();
  },
  labs: async () => {
    await page.locator('.shelf .acts.lessons button').nth(1).click();
    await page.locator('.labs').waitFor();
  },
  lab: async () => {
    await PAGES['labs']?.();
    await page.locator('.labs .cards button.card').first().click();
    await page.locator('.lab').waitFor();
  },
  playground: async () => {
    await PAGES['labs']?.();
    await page.locator('.labs button.playground').click();
    await page.locator('.playground .graph').waitFor();
    // Drawn with what its worker has computed.
    await page.locator('.playground figcaption b', { hasText: /\d/ }).first().waitFor();
  },
  progress: async () => {
    await page.locator('.shelf .acts.lessons button').nth(2).click();
    await page.locator('.progress').waitFor();
  },
  formulas: async () => {
    await page.locator('.shelf .acts.lessons button').nth(3).click();
    await page.locator('.formulas').waitFor();
  },
  glossary: async () => {
    await page.locator('.shelf .acts.lessons button').nth(4).click();
    await page.locator('.glossary').waitFor();
  },
  settings: async () => {
    await page.locator('.app > .bar .tools > button').nth(-2).click();
    await page.locator('.settings').waitFor();
  },
  about: async () => {
    await PAGES['settings']?.();
    await page.locator('.settings > button').click();
    await page.locator('.about').waitFor();
  },
};

/** Elements whose text overflows their place, or is cut off below, and that neither scroll nor end with an ellipsis. */
const cut = (): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, label, h1, h2, h3, dt, legend, th')].flatMap(
      (node) => {
        const { overflow, textOverflow, display, webkitLineClamp } = getComputedStyle(node);
        if (display === 'inline' || node.clientWidth === 0 || node.closest('.visually-hidden')) return [];
        const isWide =
          node.scrollWidth > node.clientWidth + 1 && !(overflow === 'hidden' && textOverflow === 'ellipsis');
        const isHigh =
          overflow === 'hidden' && webkitLineClamp === 'none' && node.scrollHeight > node.clientHeight + 1;
        return isWide || isHigh ? [`${node.tagName} ${node.textContent.trim().slice(0, 60)}`] : [];
      },
    ),
  );

describe('in the languages of the class', () => {
  test.each(languageNames.filter((name) => name !== 'en'))(
    '%s: every page and menu is in it, in a font that comes with the application, and no text is cut off',
    async (language) => {
      const { name: ownName, script } = languages[language];
      const { family: face } = letters[script];
      const inItsScript = new RegExp(`\\p{Script=${script}}`, 'u');
      await shelf();
      await PAGES['settings']?.();
      await page.getByRole('radio', { name: ownName }).check();
      await soon(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
      await soon(() =>
        app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label)),
      ).toContain(menus.file[language]);
      for (const [name, go] of Object.entries(PAGES)) {
        await shelf();
        await go();
        await settled(page);
        await screenshot(page, `classroom-${name}-${language}`);
        expect(await page.locator('body').innerText()).toMatch(inItsScript);
        expect(await cut(), name).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(
          true,
        );
      }
      expect(
        await page.evaluate(
          (family) =>
            [...document.fonts].filter(
              (one) => one.family.replaceAll('"', '') === family && one.status === 'loaded',
            ).length,
          face,
        ),
      ).toBeGreaterThan(0);
    },
  );
});

describe('presenter mode', () => {
  const steps = (): Promise<number> =>
    page
      .locator('.transport input[type=range]')
      .evaluate((input) => Math.ceil(Number((input as HTMLInputElement).value)));
  const size = (): Promise<number> =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

  beforeAll(async () => {
    await choose('settings');
    await page.getByRole('radio', { name: languages.en.name }).check();
    await shelf();
  });

  test('without a question a message says that there is nothing to present', async () => {
    await choose('present');
    await page.getByText(text('Open a question first: presenter mode shows its board.')).waitFor();
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-presenting'))).toBe(false);
  });

  test('the board is shown alone in letters 1.5 times as large, and a clicker controls it', async () => {
    await goTo(page, 'Study', /CS60010/, '2');
    const before = await size();
    await choose('present');
    await soon(size).toBeGreaterThanOrEqual(before * 1.5);
    expect(await page.locator('.app > .bar').isVisible()).toBe(false);
    expect(await page.locator('.study .scene').isVisible()).toBe(true);
    await page.keyboard.press('Home');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('PageDown');
    expect(await steps()).toBe(4);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
    expect(await steps()).toBe(4);
    await settled(page);
    await screenshot(page, 'classroom-presenter-paper');
    // Still question 2: here these keys do not change the question.
    await page.keyboard.press('t');
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('slate');
    await screenshot(page, 'classroom-presenter-slate');
    await page.keyboard.press('t');
    await settled(page);
    await screenshot(page, 'classroom-presenter-contrast');
    await page.keyboard.press('t');
  });

  test('. blanks the screen, and the next step brings the board back', async () => {
    await page.keyboard.press('.');
    await page.getByRole('button', { name: text('The screen is blank; show the board again') }).waitFor();
    const at = await steps();
    await page.keyboard.press('PageDown');
    await soon(() =>
      page.getByRole('button', { name: text('The screen is blank; show the board again') }).count(),
    ).toBe(0);
    expect(await steps()).toBe(at + 1);
  });

  test('the notes follow the board in a second, equally sealed window, and their buttons control the board', async () => {
    const opening = app.waitForEvent('window');
    await page.keyboard.press('n');
    const notes = await opening;
    await notes.getByRole('heading', { name: text('On the board now') }).waitFor();
    expect(new URL(notes.url()).pathname).toBe('/notes.html');
    const now = (): Promise<string> => notes.locator('.now .sentence').innerText();
    expect(await now()).toBe(await page.locator('.transport .sentence').innerText());
    const next = await notes.locator('.next p').first().innerText();
    const at = await steps();
    await notes.getByRole('button', { name: text('Next step') }).click();
    await soon(steps).toBe(at + 1);
    await soon(now).toBe(next);
    await notes.keyboard.press('PageUp');
    await soon(steps).toBe(at);
    await notes.getByRole('button', { name: text('Blank the screen') }).click();
    await notes.getByText(text('blank screen')).waitFor();
    await page.getByRole('button', { name: text('The screen is blank; show the board again') }).click();
    expect(await notes.getByRole('timer').innerText()).toMatch(/^\d+:\d\d$/);
    await screenshot(notes, 'classroom-notes');
    const sealed = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map(({ webContents }) =>
          (
            webContents as Electron.WebContents & { getLastWebPreferences: () => Electron.WebPreferences }
          ).getLastWebPreferences(),
        )
        .map(({ sandbox, contextIsolation, nodeIntegration }) => [
          sandbox,
          contextIsolation,
          nodeIntegration,
        ]),
    );
    expect(sealed).toEqual([
      [true, true, false],
      [true, true, false],
    ]);
    expect(await notes.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  });

  test('the notes can be closed and opened during a lecture and close at its end', async () => {
    const [notes] = app.windows().filter((one) => one.url().includes('notes'));
    const closed = notes?.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('notes'))
        ?.close(),
    );
    await closed;
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-presenting'))).toBe(true);
    const opening = app.waitForEvent('window');
    await choose('notes');
    const again = await opening;
    await again.getByRole('heading', { name: text('On the board now') }).waitFor();
    const gone = again.waitForEvent('close');
    await page.keyboard.press('Escape');
    await gone;
    await soon(() => page.evaluate(() => document.documentElement.hasAttribute('data-presenting'))).toBe(
      false,
    );
    expect(await page.locator('.app > .bar').isVisible()).toBe(true);
    expect(app.windows()).toHaveLength(1);
  });

  afterAll(() => resize(launched, 1280, 720));

  test('leaving the board for another page ends it', async () => {
    await choose('present');
    await soon(() => page.evaluate(() => document.documentElement.hasAttribute('data-presenting'))).toBe(
      true,
    );
    await shelf();
    await soon(() => page.evaluate(() => document.documentElement.hasAttribute('data-presenting'))).toBe(
      false,
    );
  });
});

describe('zoom', () => {
  const factor = (): Promise<number> =>
    app.evaluate(({ BrowserWindow }) =>
      Math.round((BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0) * 100),
    );
  const kept = (): Promise<string> => page.locator('.settings select').inputValue();

  test('the menu goes by levels to 400 % and back, and the settings show it', async () => {
    await choose('settings');
    for (let i = 0; i < 12; i += 1) await choose('zoom-in');
    await soon(factor).toBe(400);
    expect(await kept()).toBe('4');
    await choose('zoom-out');
    await soon(factor).toBe(300);
    await choose('zoom-reset');
    await soon(factor).toBe(100);
  });

  test.each([2, 4])('at %i × every page is one column with nothing cut off', async (zoom) => {
    await choose('settings');
    await page.locator('.settings select').selectOption(String(zoom));
    await soon(factor).toBe(zoom * 100);
    for (const [name, go] of Object.entries(PAGES)) {
      await shelf();
      await go();
      await settled(page);
      await photograph(app, `classroom-${name}-zoom-${zoom}00`);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        name,
      ).toBeLessThanOrEqual(0);
      expect(
        await page.locator('main:not([inert])').evaluate((main) => main.scrollWidth - main.clientWidth),
        name,
      ).toBeLessThanOrEqual(1);
      expect(await cut(), name).toEqual([]);
    }
  });

  test('is remembered', async () => {
    // Chromium does not remember it: a fresh page of the same window takes it from the settings.
    await page.reload();
    await page.locator('.shelf').waitFor();
    expect(await factor()).toBe(400);
    await choose('zoom-reset');
    await soon(factor).toBe(100);
  });
});

describe('by keyboard alone', () => {
  test.each(Object.keys(PAGES))(
    '%s: Tab reaches every control, and where it is can be seen',
    async (name) => {
      await shelf();
      await PAGES[name]?.();
      await settled(page);
      await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
        const controls = [
          ...document.querySelectorAll<HTMLElement>(
            'button, input, select, textarea, summary, [tabindex="0"]',
          ),
        ].filter(
          (node) =>
            !(node as HTMLButtonElement).disabled &&
            node.tabIndex >= 0 &&
            // The page below the settings keeps its place, but is not visible.
            node.checkVisibility({ visibilityProperty: true }),
        );
        controls.forEach((node, i) => (node.dataset['control'] = String(i)));
      });
      // In a radio group Tab stops at the selected button, and the arrow keys reach the others.
      const wanted = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-control]')]
          .filter((node) => !(node instanceof HTMLInputElement && node.type === 'radio' && !node.checked))
          .map((node) => node.dataset['control'] ?? ''),
      );
      const reached = new Set<string>();
      const unseen: string[] = [];
      for (let i = 0; i < wanted.length + 3; i += 1) {
        await page.keyboard.press('Tab');
        const now = await page.evaluate(() => {
          const active = document.activeElement;
          // The focus ring of a picture's part is the stroke of a shape.
          const ringed = (node: Element): boolean =>
            [node, ...node.querySelectorAll('*')].some(
              (part) =>
                part instanceof SVGElement &&
                Number.parseFloat(getComputedStyle(part).strokeWidth) >= 2.5 &&
                getComputedStyle(part).stroke === focus,
            );
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.color = 'var(--focus)';
          const focus = getComputedStyle(probe).color;
          probe.remove();
          if (!(active instanceof Element) || active === document.body) return null;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(active);
          return {
            control: (active as HTMLElement).dataset['control'] ?? '',
            seen:
              (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
              boxShadow !== 'none' ||
              ringed(active),
            what: active.outerHTML.slice(0, 120),
          };
        });
        if (!now) continue;
        reached.add(now.control);
        if (!now.seen) unseen.push(now.what);
      }
      expect(unseen).toEqual([]);
      const missed = await page.evaluate(
        (ids) =>
          ids.map((id) => document.querySelector(`[data-control="${id}"]`)?.outerHTML.slice(0, 120) ?? id),
        wanted.filter((id) => !reached.has(id)),
      );
      expect(missed).toEqual([]);
    },
  );
});

describe('colours of the system', () => {
  test('in forced colours text contrasts with its background, and the selection stays visible', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await shelf();
    await PAGES['study']?.();
    await settled(page);
    await screenshot(page, 'classroom-forced-colors');
    const [ink, ground] = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.frame svg text') ?? document.body);
      return [style.fill, getComputedStyle(document.body).backgroundColor];
    });
    expect(ink).not.toBe(ground);
    await page.emulateMedia({ forcedColors: 'none' });
  });

  test('the theme can be chosen from the menu, which shows which it is', async () => {
    for (const theme of ['slate', 'contrast', 'paper'] as const) {
      await choose(`theme-${theme}`);
      await soon(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
      await soon(() =>
        app.evaluate(({ Menu }, label) => {
          const view = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
          return view.flatMap((item) => item.submenu?.items ?? []).find((item) => item.label === label)
            ?.checked;
        }, menuItems[`theme-${theme}`].en),
      ).toBe(true);
    }
  });
});

test('the sheet of keys has those of the menu too, and fits the window', async () => {
  await shelf();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  const text = await page.getByRole('dialog').innerText();
  for (const said of ['Next step, from a clicker too', 'Presenter Mode', 'F5', 'Zoom In'])
    expect(text).toContain(said);
  await screenshot(page, 'classroom-keys');
  expect(
    await page.getByRole('dialog').evaluate((dialog) => dialog.getBoundingClientRect().bottom <= innerHeight),
  ).toBe(true);
  await page.keyboard.press('Escape');
});
