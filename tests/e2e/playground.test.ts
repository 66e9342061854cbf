import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, photograph, resize, screenshot, settled, toShelf, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-playground-'));
const profile = mkdtempSync(join(tmpdir(), 'chalkgrad-playground-profile-'));
let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp({ userData: profile, env: { CHALKGRAD_EXPORTS: folder } });
  page = launched.page;
  page.setDefaultTimeout(12_000);
  await resize(launched, 1280, 720);
});
afterAll(() => launched.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const weightField = () => page.locator('.graph').getByRole('spinbutton').first();
const numberOf = async (selector: string): Promise<number> =>
  Number((await page.locator(selector).first().textContent())?.replace('−', '-').replaceAll(',', ''));
const trainingLoss = (): Promise<number> => numberOf('.playground figcaption b');
const epochs = (): Promise<number> => numberOf('.playground .run .count b');

const updates = async (): Promise<string> => (await page.locator('.run .count').getAttribute('title')) ?? '';
const pause = async (): Promise<void> => {
  await button(text('Pause')).click();
  await button(text('Train')).waitFor();
  await settled(page);
};
/** Gives the Playground a file, as the dialog of Open… does. */
const giveFile = async (name: string, content: string): Promise<void> => {
  const path = join(folder, name);
  writeFileSync(path, content);
  await page.locator('.data input[type=file]').setInputFiles(path);
};
/** Drops a file on the window, as the desktop does. */
const drop = (name: string, content: string): Promise<void> =>
  page.evaluate(
    ([fileName, fileText]) => {
      const data = new DataTransfer();
      data.items.add(new File([fileText], fileName));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
    },
    [name, content] as const,
  );
/** A place in the window that is on an edge of the network, at a share of its length. */
const onEdge = (edge: number, share: number): Promise<readonly [x: number, y: number]> =>
  page
    .locator('.graph path.touch')
    .nth(edge)
    .evaluate((path: SVGPathElement, part) => {
      const room = path.ownerSVGElement?.getBoundingClientRect();
      const at = path.getPointAtLength(path.getTotalLength() * part);
      return [(room?.left ?? 0) + at.x, (room?.top ?? 0) + at.y] as const;
    }, share);
/** How many fields of weights lie on another one or on a tile. */
const overlaps = (): Promise<number> =>
  page.evaluate(() => {
    const boxes = (selector: string): DOMRect[] =>
      [...document.querySelectorAll(selector)].map((node) => node.getBoundingClientRect());
    const meet = (one: DOMRect, other: DOMRect): boolean =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;
    const fields = boxes('.graph .field');
    return fields.filter((field, i) =>
      [...fields.slice(i + 1), ...boxes('.graph .tile')].some((other) => meet(field, other)),
    ).length;
  });

describe('the Playground', () => {
  test('is the first of the experiments', async () => {
    await button(text('Experiments')).click();
    const card = page.getByRole('button', { name: /^Playground/ });
    await card.waitFor();
    await screenshot(page, 'labs-playground');
    await card.click();
    await page.locator('.graph').waitFor();
    await settled(page);
    await screenshot(page, 'playground');
  });

  test('trains on the circle until its loss is small, by keyboard', async () => {
    const before = await trainingLoss();
    await page.keyboard.press('Space');
    await expect.poll(trainingLoss, { timeout: 60_000 }).toBeLessThan(before / 4);
    await screenshot(page, 'playground-running');
    await page.keyboard.press('Space');
    await button(text('Train')).waitFor();
    expect(await epochs()).toBeGreaterThan(1);
    const paused = await updates();
    await page.waitForTimeout(200);
    expect(await updates()).toBe(paused);
    await page.keyboard.press('ArrowRight');
    await expect.poll(updates).not.toBe(paused);
    await settled(page);
    await screenshot(page, 'playground-paused');
  });

  test('a weight that is dragged while it trains stays at the number until it is let go', async () => {
    await page.getByLabel(text('Speed')).selectOption('slow');
    await button(text('Train')).click();
    const field = weightField();
    const room = await field.boundingBox();
    if (!room) throw new RangeError('the field is not shown');
    const [x, y] = [room.x + room.width / 2, room.y + room.height / 2];
    const start = Number(await field.getAttribute('aria-valuenow'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 50, { steps: 5 });
    const held = (): Promise<number> => field.getAttribute('aria-valuenow').then(Number);
    await expect.poll(held).toBeCloseTo(start + 1, 3);
    const before = await updates();
    await expect.poll(updates).not.toBe(before);
    expect(await held()).toBeCloseTo(start + 1, 3);
    await screenshot(page, 'playground-drag');
    await page.mouse.up();
    await expect.poll(held).not.toBeCloseTo(start + 1, 6);
    await pause();
  });

  test('an edge is dragged like its field, and marks no text; a click shows the weights of its unit', async () => {
    await button(text('Train')).click();
    const [x, y] = await onEdge(0, 1 / 2);
    await page.mouse.move(x, y);
    const shown = async (): Promise<number> =>
      Number((await page.locator('.graph .value').textContent())?.split(' = ')[1]?.replace('−', '-'));
    expect(await page.locator('.graph .value').textContent()).toMatch(/^w₁,₁,₁ = /);
    await page.mouse.down();
    const start = await shown();
    await page.mouse.move(x, y - 100, { steps: 5 });
    const held = await shown();
    // An update may come between the look and the pointer.
    await expect.poll(shown).toBeCloseTo(start + 2, 0);
    const before = await updates();
    await expect.poll(updates).not.toBe(before);
    expect(await shown()).toBe(held);
    await screenshot(page, 'playground-drag-edge');
    await page.mouse.up();
    await page.mouse.move(x, y);
    await expect.poll(shown).not.toBe(held);
    await pause();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
    const pressed = (): Promise<number> =>
      page
        .locator('.tile.unit')
        .evaluateAll((units) => units.findIndex((unit) => unit.getAttribute('aria-pressed') === 'true'));
    expect(await pressed()).toBe(6);
    await page.mouse.move(...(await onEdge(0, 1 / 2)));
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(pressed).toBe(0);
    // The field and its edge are marked together.
    await page.locator('.graph .field').nth(1).hover();
    expect(await page.locator('.graph .halo').getAttribute('d')).toBe(
      await page.locator('.graph path.touch').nth(1).getAttribute('d'),
    );
    await page.locator('.tile.unit').last().click();
    await page.mouse.move(0, 0);
    expect(await page.locator('.graph .halo').count()).toBe(0);
  });

  test('a weight is typed, and moved by the arrow keys; a text that is no number is named and changes nothing', async () => {
    const field = weightField();
    await field.click();
    await page.keyboard.type('1/4');
    await page.keyboard.press('Enter');
    await expect.poll(() => field.getAttribute('aria-valuenow')).toBe('0.25');
    await page.keyboard.type('0.5');
    await page.keyboard.press('Enter');
    await expect.poll(() => field.getAttribute('aria-valuenow')).toBe('0.5');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => field.getAttribute('aria-valuenow')).toBe('0.6');
    await field.fill('half');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await field.getAttribute('aria-valuenow')).toBe('0.6');
    expect(await page.locator('.graph [role=alert]').innerText()).toContain('“half”');
    await screenshot(page, 'playground-no-number');
    await field.fill('1e9');
    await page.keyboard.press('Enter');
    expect(await page.locator('.graph [role=alert]').innerText()).toBe(
      text('“{{typed}}” is out of range; write a number from {{least}} to {{most}}.', {
        typed: '1e9',
        least: '−1,000,000',
        most: '1,000,000',
      }),
    );
    await field.fill('2×10⁻⁸');
    expect(await field.getAttribute('aria-invalid')).toBe('false');
    await page.keyboard.press('Escape');
    expect(await page.locator('.graph [role=alert]').count()).toBe(0);
    expect(await field.inputValue()).toBe('0.60');
  });

  test('the next update opens on the Board with the same weight; Back leads here, and it makes that update', async () => {
    const field = weightField();
    const weight = Number(await field.getAttribute('aria-valuenow'));
    const before = await updates();
    await button(text('Open this step on the Board')).click();
    await page.locator('.study').waitFor();
    await page.keyboard.press('End');
    await settled(page);
    await screenshot(page, 'playground-board');
    const step = await page.evaluate(() => document.body.textContent ?? '');
    expect(step).toContain(text('The next update of the Playground'));
    expect(weight).toBe(0.6);
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator('.graph').waitFor();
    expect(await updates()).toBe(before);
    expect(Number(await field.getAttribute('aria-valuenow'))).toBe(weight);
    await page.keyboard.press('ArrowRight');
    await expect.poll(updates).not.toBe(before);
    // The Board showed five figures of what the engine has now made.
    const made = Number(await field.getAttribute('aria-valuenow'));
    expect(made).not.toBe(weight);
    expect(step).toContain(made.toFixed(5));
  });

  test('without a pointer: Enter shows the weights of a unit, Tab goes through them', async () => {
    const unit = page.locator('.tile.unit').first();
    await unit.focus();
    await page.keyboard.press('Enter');
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^w₁,₁,₁: /);
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^w₁,₁,₂: /);
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^b₁,₁: /);
    await page.locator('.tile.unit').last().click();
  });

  test('a page that is left pauses, and is there as it was', async () => {
    await button(text('Train')).click();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: /^Playground/ }).click();
    await button(text('Train')).waitFor();
    const before = await updates();
    await page.waitForTimeout(200);
    expect(await updates()).toBe(before);
  });

  test('what needs no restart is changed while it trains', async () => {
    await page.getByLabel(text('Speed')).selectOption('full');
    await button(text('Train')).click();
    await page.getByLabel(text('Learning rate')).selectOption('0.1');
    await page.getByLabel(text('Optimizer')).selectOption('adam');
    await page.getByLabel(text('Regularization')).selectOption('l2');
    await page.getByLabel(text('Batch size')).fill('20');
    const before = await epochs();
    await expect.poll(epochs).toBeGreaterThan(before + 10);
    await screenshot(page, 'playground-adam');
    await pause();
  });

  test('another optimizer comes with a rate of its own, and that is said; what is wrong in a field is named', async () => {
    const said = page.locator('.rate [role=status]');
    await page.getByLabel(text('Optimizer')).selectOption('lion');
    expect(await page.getByLabel(text('Learning rate')).inputValue()).toBe('0.0001');
    expect(await said.textContent()).toBe(
      text('The learning rate of {{optimizer}}: {{rate}}', { optimizer: 'Lion', rate: 0.0001 }),
    );
    await screenshot(page, 'playground-rate');
    await page.getByLabel(text('Optimizer')).selectOption('adam');
    const beta = page.locator('.hyper input').first();
    const alert = page.locator('.typed [role=alert]');
    for (const [typed, message] of [
      [
        '1.5',
        text('“{{typed}}” is out of range; write a number from {{least}} to less than {{most}}.', {
          typed: '1.5',
          least: 0,
          most: 1,
        }),
      ],
      ['', text('Write a number.')],
    ] as const) {
      await beta.fill(typed);
      await page.keyboard.press('Enter');
      expect(await alert.textContent()).toBe(message);
    }
    await screenshot(page, 'playground-beta');
    await page.keyboard.press('Escape');
    expect(await alert.count()).toBe(0);
    expect(await beta.inputValue()).toBe('0.9');
    await beta.fill('19/20');
    await page.keyboard.press('Enter');
    await expect.poll(() => beta.inputValue()).toBe('0.95');
    const seed = page.locator('.data .seed input');
    for (const typed of ['-5', '1.5', '1e9']) {
      await seed.fill(typed);
      await page.keyboard.press('Enter');
      expect(await alert.textContent()).toBe(
        text('“{{typed}}” is not a whole number from {{least}} to {{most}}.', {
          typed,
          least: 0,
          most: '9,999',
        }),
      );
    }
    await screenshot(page, 'playground-seed');
    await button(text('Other points and weights')).click();
    await expect.poll(() => seed.inputValue()).toBe('2');
    expect(await alert.count()).toBe(0);
    await seed.fill('1');
    await page.keyboard.press('Enter');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  });

  test('a step of Nesterov’s method opens too, line by line and as matrices, with its look-ahead point', async () => {
    await page.getByLabel(text('Optimizer')).selectOption('nesterov');
    await button(text('One update')).click();
    await button(text('One update')).click();
    await button(text('Open this step on the Board')).click();
    await page.locator('.study').waitFor();
    await page.keyboard.press('ArrowRight');
    await button(text('Matrix')).click();
    await page.keyboard.press('End');
    await settled(page);
    await screenshot(page, 'playground-nesterov');
    expect(await page.getByRole('alert').count()).toBe(0);
    await button(text('Code')).click();
    await page.locator('pre').first().waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator('.graph').waitFor();
    await page.getByLabel(text('Optimizer')).selectOption('adam');
  });

  test('points of a file are read', async () => {
    await giveFile('mine.csv', 'x,y,class\n1,2,a\n2,1,b\n-1,0,a\n0,-2,b\n3,3,a\n-2,-2,b\n');
    await expect.poll(() => page.locator('.plane circle, .plane rect').count()).toBe(3);
    await page.getByLabel(text('Show test points')).check();
    expect(await page.locator('.plane circle, .plane rect').count()).toBe(6);
    await page.getByText('mine.csv').waitFor();
    expect(await page.locator('.legend .name').allInnerTexts()).toEqual(['class a', 'class b']);
    expect(await button(text('Stretch them to −1 … 1')).count()).toBe(0);
    await screenshot(page, 'playground-own');
    await button(text('Save the points (CSV)…')).click();
    await page.getByText(/The points are in/).waitFor();
    const saved = readFileSync(join(folder, 'playground.csv'), 'utf8').trimEnd().split('\n');
    expect(saved.slice(1).toSorted()).toEqual(
      ['-1,0,a', '-2,-2,b', '0,-2,b', '1,2,a', '2,1,b', '3,3,a'].toSorted(),
    );
  });

  test('the large picture shows the unit or input under the pointer or the focus, and then the output again', async () => {
    const title = page.locator('#playground-output');
    const drawn = (): Promise<string> =>
      page.locator('.plane canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    const output = await drawn();
    const place = await page.locator('.plane').boundingBox();
    const unit = page.locator('.tile.unit').first();
    await unit.hover();
    const name = text('unit {{unit}} of layer {{layer}}', { unit: 1, layer: 1 });
    await expect.poll(() => title.textContent()).toBe(name);
    const hidden = await drawn();
    expect(hidden).not.toBe(output);
    // That of a unit is a quarter as fine as that of the output.
    const own = await unit
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.toDataURL()]);
    expect(hidden).toBe(own[1]);
    expect(await page.locator('.plane').boundingBox()).toEqual(place);
    await screenshot(page, 'playground-unit');
    await page.mouse.move(0, 0);
    await expect.poll(() => title.textContent()).toBe(text('Output'));
    await expect.poll(drawn).toBe(output);
    // An input that is not used has its picture too.
    await button(text('input {{name}}', { name: 'sin πx₂' })).focus();
    await expect.poll(() => title.textContent()).toBe(text('input {{name}}', { name: 'sin πx₂' }));
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expect.poll(drawn).toBe(output);
  });

  test('only the class: the plane has two colours, and none between them', async () => {
    const colours = (): Promise<number> =>
      page.locator('.plane canvas').evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        };
        return new Set(Array.from({ length: data.length / 4 }, (_, i) => data.slice(4 * i, 4 * i + 3).join()))
          .size;
      });
    expect(await colours()).toBeGreaterThan(2);
    const only = page.getByLabel(text('Show the class only'));
    await only.check();
    await expect.poll(colours).toBeLessThanOrEqual(2);
    await screenshot(page, 'playground-class');
    await only.uncheck();
    await expect.poll(colours).toBeGreaterThan(2);
  });

  test('in a window of 1280×720 nothing has to be scrolled; how it is computed opens below', async () => {
    const scrolls = (): Promise<boolean> =>
      page
        .locator('.playground')
        .evaluate(
          (node) => (node.closest('main')?.scrollHeight ?? 0) > (node.closest('main')?.clientHeight ?? 0),
        );
    expect(await scrolls()).toBe(false);
    await button(text('How it is computed')).click();
    const told = page.locator('#playground-how');
    await expect
      .poll(() => told.evaluate((node) => node.getBoundingClientRect().bottom < innerHeight + 1))
      .toBe(true);
    await button(text('How it is computed')).click();
    expect(await told.count()).toBe(0);
  });

  test('a file with a mistake is named with its place, and the points stay', async () => {
    await drop('bad.csv', 'x,y,class\n1,2,0\n1;5,2,1\nabc,2,1\n');
    const alert = page.getByRole('alert');
    await alert.getByText('line 4, column 1: found “abc”; give a number, e.g. 0.5').waitFor();
    await screenshot(page, 'playground-bad-file');
    expect(await page.locator('.plane circle, .plane rect').count()).toBe(6);
    await alert.getByRole('button', { name: text('Close') }).click();
  });

  test('what is said of a bad file is short, and goes when it trains and with other points', async () => {
    const alert = page.getByRole('alert');
    const lines = Array.from({ length: 9 }, (_, i) => `${i},two,1`).join('\n');
    const closing: readonly (() => Promise<void>)[] = [
      () => button(text('One update')).click(),
      () => page.locator('.sets button').nth(2).click(),
      async () => {
        await button(text('Train')).click();
        await pause();
      },
    ];
    for (const close of closing) {
      await drop('bad.csv', lines);
      await alert.getByText(text('and {{count}} more lines', { count: 4 })).waitFor();
      expect((await alert.boundingBox())?.height).toBeLessThan(130);
      await close();
      await expect.poll(() => alert.count()).toBe(0);
    }
    await screenshot(page, 'playground-bad-closed');
    await drop('hello.txt', 'hello');
    await alert.getByText('line 1: found 1 value').waitFor();
    await alert.getByRole('button', { name: text('Close') }).click();
  });

  test('a long name of a class or of a file is cut, and whole in its title', async () => {
    const long = 'उत्तीर्ण बहुत लंबा नाम वर्ग का जो समाप्त नहीं होता';
    await giveFile(
      `${long}.csv`,
      `x,y,class\n1,2,${long}\n2,1,no\n-1,0,${long}\n0,-2,no\n3,3,${long}\n-2,-2,no\n`,
    );
    await expect.poll(() => page.locator('.legend .name').last().textContent()).toContain(long);
    expect(await page.locator('.legend .name').last().getAttribute('title')).toBe(long);
    expect(await page.locator('.data .file').getAttribute('title')).toBe(`${long}.csv`);
    await screenshot(page, 'playground-long-names');
    for (const place of ['main', '.output', '.data'])
      expect(await page.locator(place).evaluate((node) => node.scrollWidth <= node.clientWidth), place).toBe(
        true,
      );
  });

  test('before the first update the chart of the loss has no numbers; then it has', async () => {
    const numbers = page.locator('.output figure div text').filter({ hasText: /\d/ });
    await button(text('Start over')).click();
    await expect.poll(() => numbers.count()).toBe(0);
    await button(text('One update')).click();
    await expect.poll(() => numbers.count()).toBeGreaterThan(1);
  });

  test('layers and units are added and taken away', async () => {
    await page.locator('.sets button').nth(3).click();
    for (let i = 0; i < 2; i += 1) await button(text('One hidden layer more')).click();
    for (const layer of [1, 2, 3, 4])
      for (;;) {
        const more = button(text('One unit more in layer {{layer}}', { layer }));
        if (await more.isDisabled()) break;
        await more.click();
      }
    for (const name of ['x₁²', 'x₂²', 'x₁x₂', 'sin πx₁', 'sin πx₂'])
      await button(text('input {{name}}', { name })).click();
    await expect.poll(() => page.locator('.tile.unit').count()).toBe(33);
    await page.locator('.tile.unit').nth(9).click();
    await button(text('Train')).click();
    await expect.poll(epochs).toBeGreaterThan(30);
    await screenshot(page, 'playground-large');
    await pause();
    const [x, y] = await onEdge(5, 1 / 8);
    await page.mouse.move(x, y);
    expect(await page.locator('.graph .value').textContent()).toMatch(/^w[₀-₉,]+ = −?\d/);
    await screenshot(page, 'playground-hover');
    for (const [width, height] of [
      [1280, 720],
      [1024, 640],
    ] as const) {
      await resize(launched, width, height);
      for (const unit of [0, 10, 31, 32]) {
        await page.locator('.tile.unit').nth(unit).click();
        await settled(page);
        expect(await page.locator('.graph .field').count()).toBe(unit < 8 ? 8 : 9);
        expect(await overlaps(), `unit ${unit} at ${width}`).toBe(0);
      }
    }
    await screenshot(page, 'playground-fields');
    await resize(launched, 1280, 720);
    await page.locator('.tile.unit').nth(9).click();
    await button(text('Open this step on the Board')).click();
    await page.locator('.study').waitFor();
    await settled(page);
    await screenshot(page, 'playground-large-board');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator('.graph').waitFor();
  });
});

/** The picture of the plane in each theme. */
const planes = new Map<string, string>();
describe.each(['paper', 'slate', 'contrast'] as const)('in the theme %s', (theme) => {
  test('it looks right and has no accessibility issue', async () => {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    await settled(page);
    const plane = await page
      .locator('.plane canvas')
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    expect([...planes.values()]).not.toContain(plane);
    planes.set(theme, plane);
    await screenshot(page, `playground-${theme}`);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Runtime.evaluate', { expression: axe });
    const { result } = await devtools.send('Runtime.evaluate', {
      expression: `axe.run('.playground').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html).join('; '))`,
      awaitPromise: true,
    });
    expect(result.value).toBe('');
  });
});

test('it keeps up with the screen: a picture of the large network at each frame', async () => {
  await page.getByLabel(text('Speed')).selectOption('epochs');
  await button(text('Train')).click();
  const pictures = await page.evaluate(async () => {
    const shown = document.querySelector('.run .count');
    let changes = 0;
    const observer = new MutationObserver(() => (changes += 1));
    if (shown) observer.observe(shown, { attributes: true, attributeFilter: ['title'] });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    observer.disconnect();
    return changes / 2;
  });
  await pause();
  // 60 where nothing else runs; the test shares its machine.
  expect(pictures).toBeGreaterThan(20);
});

describe('other windows', () => {
  test.each([
    [1280, 720],
    [1024, 640],
  ])(
    '%i × %i: the network and the curves are in the window, with the fields of any optimizer',
    async (width, height) => {
      await page.evaluate(() => (document.documentElement.dataset['theme'] = 'paper'));
      await resize(launched, width, height);
      for (const optimizer of ['gradient-descent', 'nadam', 'adamw', 'adam']) {
        await page.getByLabel(text('Optimizer')).selectOption(optimizer);
        await settled(page);
        await screenshot(page, `playground-${width}-${optimizer}`);
        expect(
          await page.evaluate(() => {
            const main = document.querySelector('main');
            return [
              main?.scrollHeight === main?.clientHeight,
              document.documentElement.scrollWidth <= innerWidth,
            ];
          }),
          optimizer,
        ).toEqual([true, true]);
        expect(
          await page
            .locator('.output figure')
            .evaluate((node) => node.getBoundingClientRect().bottom <= innerHeight),
        ).toBe(true);
      }
      await resize(launched, 1280, 720);
    },
  );

  test.each([
    [1920, 1080, 1],
    [1280, 720, 1.5],
    [1280, 720, 2],
  ])('%i × %i at zoom %d: nothing runs out of it', async (width, height, zoom) => {
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'paper'));
    const setZoom = (value: number): Promise<void> =>
      launched.app.evaluate(
        ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
        value,
      );
    await resize(launched, width, height);
    await setZoom(zoom);
    await page.waitForFunction((wide) => Math.abs(innerWidth - wide) < 3, width / zoom);
    await settled(page);
    await photograph(launched.app, `playground-${width}-${zoom}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await setZoom(1);
    await resize(launched, 1280, 720);
  });

  test('what was chosen is there after a restart; it is found by a search', async () => {
    await page.waitForTimeout(500);
    await launched.close();
    launched = await launchApp({ userData: profile, env: { CHALKGRAD_EXPORTS: folder } });
    page = launched.page;
    await resize(launched, 1280, 720);
    await toShelf(page);
    await page.getByRole('searchbox').fill('tensorflow');
    await page.getByRole('button', { name: /^Playground/ }).click();
    await expect.poll(() => page.locator('.tile.unit').count()).toBe(33);
    expect(await page.getByLabel(text('Optimizer')).inputValue()).toBe('adam');
    await button('Own').click();
    await expect.poll(() => page.locator('.plane circle, .plane rect').count()).toBe(3);
    await giveFile('far.csv', 'x,y,class\n100,20,0\n110,10,1\n130,0,0\n120,20,1\n');
    await button(text('Stretch them to −1 … 1')).click();
    await expect.poll(() => button(text('Stretch them to −1 … 1')).count()).toBe(0);
    await screenshot(page, 'playground-stretched');
    const scale = page.locator('.output .scale span').first();
    expect(await scale.textContent()).toBe('−1.12');
    await button(text('Back to the points of the file')).click();
    await expect.poll(() => scale.textContent()).toBe('98.2');
    await button(text('Stretch them to −1 … 1')).click();
    await expect.poll(() => scale.textContent()).toBe('−1.12');
  });

  test.each(['hi', 'bn'] as const)('it fits in the language %s', async (language) => {
    await page.evaluate(async (name) => {
      const read = await window.chalkgrad.readSettings(undefined);
      if (read.ok) await window.chalkgrad.writeSettings({ ...read.value, language: name });
    }, language);
    await launched.close();
    launched = await launchApp({ userData: profile });
    page = launched.page;
    await resize(launched, 1280, 720);
    await page.locator('.lessons button').nth(1).click();
    await page.locator('.card.playground').click();
    await page.locator('.graph').waitFor();
    await settled(page);
    await screenshot(page, `playground-${language}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await drop('bad.csv', 'x,y,class\n1,2,0\nabc,2,1\n');
    const said = {
      hi: 'पंक्ति 3, स्तंभ 1: “abc” मिला; एक संख्या दें, जैसे 0.5',
      bn: 'লাইন 3, কলাম 1: “abc” পাওয়া গেছে; একটি সংখ্যা দিন, যেমন 0.5',
    };
    await page.getByRole('alert').getByText(said[language]).waitFor();
  });
});
