import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, launchApp, type LaunchedApp, resize, screenshot, toShelf } from './app.ts';
import { text } from './text.ts';

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  await resize(launched, 1280, 720);
  await goTo(page, 'Practise', /CS60010/, '2');
});
afterAll(() => launched.close());

/** The script of a student who lets ∂L/∂a₂ through the dead unit, and works on correctly with η = 0.5. */
const FORGOTTEN: Readonly<Record<string, string>> = {
  z1: '.3',
  a1: '.3',
  z2: '-.3',
  a2: '0',
  o1: '.15',
  L: '.06125',
  'dL/do1': '-.35',
  'dL/dw5': '-.105',
  'dL/dw6': '0',
  'dL/db3': '-.35',
  'dL/da1': '-.175',
  'dL/da2': '-.105',
  'dL/dz1': '-.175',
  'dL/dz2': '-.105',
  'dL/dw1': '-.175',
  'dL/dw3': '-.175',
  'dL/dw2': '-.105',
  'dL/dw4': '-.105',
  'dL/db1': '-.175',
  'dL/db2': '-.105',
  "w1'": '.1875',
  "w2'": '-.1475',
  "w3'": '.2875',
  "w4'": '-.0475',
  "w5'": '.5525',
  "w6'": '.3',
  "b1'": '.0875',
  "b2'": '.0525',
  "b3'": '.175',
};
/** What follows from the forgotten mask. */
const FOLLOWING = ['dL/dw2', 'dL/dw4', 'dL/db2', "w2'", "w4'", "b2'"] as const;

const box = (id: string): Locator => page.locator(`[data-box="${id}"]`);
const type = (id: string, typed: string): Promise<void> => box(id).getByRole('textbox').fill(typed);
const verdict = (id: string): Promise<string> => box(id).locator('.verdict').innerText();
const tutor = (): Locator => page.getByRole('complementary', { name: text('Help') });
const score = (): Promise<string | null> => page.locator('.score').textContent();
const mark = async (): Promise<void> => {
  await page.getByRole('button', { name: text('Mark'), exact: true }).click();
  await page.locator('.score').waitFor();
};

test('the first wrong answer is told by name, without the answer, and the other marks are kept', async () => {
  for (const [id, typed] of Object.entries(FORGOTTEN)) await type(id, typed);
  await mark();
  await expect.poll(score).toMatch(/^14\.48 of 15 marks/);
  await screenshot(page, 'practise-again-1');
  expect(await verdict('dL/dz2')).toMatch(/wrong.*∂L\/∂z₂ = −0\.105: the mask ReLU′\(z₂\) was left out/s);
  // Neither the working nor the value is there, and nor is what an earlier value should have been.
  expect(await box('dL/dz2').innerText()).not.toMatch(/= 0(?!\.105)/);
  for (const id of FOLLOWING) {
    expect(await verdict(id), id).toContain('carried');
    expect(await verdict(id), id).not.toContain('where we have');
  }
});

test('hints come one at a time, with the student’s own numbers, and by keyboard too', async () => {
  const before = await box('dL/dz2').boundingBox();
  await box('dL/dz2').getByRole('textbox').focus();
  await tutor()
    .getByRole('button', { name: text('A hint'), exact: true })
    .click();
  const shown = tutor().locator('.step');
  expect(await shown.count()).toBe(1);
  expect(await shown.first().innerText()).toContain(text('the chain rule'));
  expect(await shown.first().innerText()).toContain(text('your box, {{group}}', { group: 'Backward' }));
  expect(await tutor().innerText()).not.toContain('ReLU');
  await box('dL/dz2').getByRole('textbox').focus();
  await page.keyboard.press('Control+i');
  await expect.poll(() => shown.count()).toBe(2);
  expect(await shown.nth(1).textContent()).toContain('ReLU');
  await page.keyboard.press('Control+i');
  await expect.poll(() => shown.count()).toBe(3);
  // The boxes are read in a worker, which takes a moment to start.
  await expect.poll(() => shown.nth(2).textContent(), { timeout: 10_000 }).toContain('0.105');
  await screenshot(page, 'practise-again-2');
  // The help stands beside the boxes: none has moved, none is covered.
  expect(await box('dL/dz2').boundingBox()).toEqual(before);
});

test('when an earlier box changes, what was worked with it is stale, not wrong', async () => {
  await type('dL/dz2', '0');
  await expect.poll(() => verdict('dL/dw2')).toMatch(/stale.*Worked with an earlier value/s);
  expect(await verdict("b2'")).toContain('stale');
  expect(await verdict('dL/dw1')).toContain('right');
  await mark();
  await expect.poll(() => verdict('dL/dz2')).toContain('right');
  for (const id of FOLLOWING) {
    expect(await verdict(id), id).toContain('stale');
    expect(await verdict(id), id).not.toContain('carried');
  }
  // The list of attempts says what the boxes and the bar say, and no marks are lost by the correction.
  expect(await score()).toMatch(/^14\.48 of 15 marks.*23 right · 6 stale$/);
  const second = page.locator('.attempts > ol > li').nth(1);
  expect(await second.innerText()).toMatch(/14\.48 of 15 marks\s+23 right · 6 stale/);
  expect(await second.innerText()).toMatch(/∂L\/∂w₂\s+-\.105\s*stale/);
  expect(await second.innerText()).not.toMatch(/wrong|carried/);
  await screenshot(page, 'practise-again-3');
});

test('from a box to its line on the board, and back to the same box', async () => {
  await box('dL/dw2').getByRole('textbox').focus();
  await tutor()
    .getByRole('button', { name: text('See it on the board') })
    .click();
  await page.locator('.study').waitFor();
  expect(await page.locator('.row[aria-current=step]').textContent()).toContain('w');
  await page.getByRole('button', { name: text('Practise'), exact: true }).click();
  await page.locator('.practise').waitFor();
  await expect
    .poll(() =>
      box('dL/dw2')
        .getByRole('textbox')
        .evaluate((node) => node === document.activeElement),
    )
    .toBe(true);
});

test('another try: both attempts are there, with what changed and the help between', async () => {
  for (const [id, typed] of [
    ['dL/dw2', '0'],
    ['dL/dw4', '0'],
    ['dL/db2', '0'],
    ["w2'", '-.2'],
    ["w4'", '-.1'],
    ["b2'", '0'],
  ] as const)
    await type(id, typed);
  await mark();
  await expect.poll(score).toMatch(/^15 of 15 marks/);
  const attempts = page.locator('.attempts > ol > li');
  expect(await attempts.count()).toBe(3);
  expect(await attempts.nth(0).innerText()).toMatch(/Attempt 1\s+14\.48 of 15 marks.*the mask ReLU′\(z₂\)/s);
  expect(await attempts.nth(1).innerText()).toMatch(/Attempt 2.*∂L\/∂z₂\s+-\.105 →\s*0\s*right/s);
  expect(await attempts.nth(1).innerText()).toContain(
    text('Shown before: {{box}}: {{what}}', {
      box: '∂L/∂z₂',
      what: [text('what it needs'), text('the rule'), text('your numbers put in')].join(', '),
    }),
  );
  await attempts.last().scrollIntoViewIfNeeded();
  await screenshot(page, 'practise-again-4');
});

test('they are there again when the session is opened again', async () => {
  await toShelf(page);
  await page.getByRole('button', { name: text('Continue'), exact: true }).click();
  await page.locator('.attempts').waitFor();
  expect(await page.locator('.attempts > ol > li').count()).toBe(3);
});

test('a figure that is scrolled follows the box that is answered', async () => {
  await toShelf(page);
  await goTo(page, 'Practise', 'Self-attention of three positions');
  const figure = page.getByRole('region', { name: text('The figure') });
  const place = (id: string): Locator => figure.locator(`[data-cell="${id}"]`);
  await type('S_1_1', '2');
  await mark();
  await box('Q_1_1').getByRole('textbox').focus();
  const isShown = async (id: string): Promise<boolean> => {
    const [inner, outer] = [await place(id).boundingBox(), await figure.boundingBox()];
    return (
      inner !== null &&
      outer !== null &&
      inner.y >= outer.y &&
      inner.y + inner.height <= outer.y + outer.height
    );
  };
  await figure.evaluate((frame) => (frame.scrollTop = 0));
  expect(await isShown('S_1_1')).toBe(false);
  await box('S_1_1').getByRole('textbox').focus();
  await expect.poll(() => isShown('S_1_1')).toBe(true);
  expect(await place('S_1_1').textContent()).toBe('2');
});

test('with other numbers the board shows the line with those numbers, at its step', async () => {
  await toShelf(page);
  await goTo(page, 'Practise', /CS60010/, '2');
  await page.getByRole('button', { name: text('New numbers'), exact: true }).click();
  await page.getByText(text('seed {{seed}}', { seed: 1 }), { exact: true }).waitFor();
  await box('z1').getByRole('textbox').focus();
  await tutor()
    .getByRole('button', { name: text('See it on the board') })
    .click();
  await page.locator('.study').waitFor();
  await screenshot(page, 'practise-again-5');
  const line = await page.locator('.row[aria-current=step]').textContent();
  expect(line).toContain('z1');
  // The printed question has z₁ = 0.1·1 + 0.2·1 + 0 = 0.3.
  expect(line).not.toContain('0.1⋅1+0.2⋅1');
});
