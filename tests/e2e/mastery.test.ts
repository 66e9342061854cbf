import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, launchApp, resize, screenshot, settled, toShelf, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

let folder: string;
let launched: LaunchedApp;
let page: Page;

/** Starts the application with the same profile on a day of December, in the evening. */
async function startOn(day: string): Promise<void> {
  launched = await launchApp({
    userData: join(folder, 'profile'),
    env: { CHALKGRAD_NOW: `${day}T20:00:00`, CHALKGRAD_EVIDENCE: folder },
  });
  page = launched.page;
  await resize(launched, 1280, 720);
  await page.getByRole('heading', { name: text('Shelf') }).waitFor();
}
async function restartOn(day: string): Promise<void> {
  await launched.close();
  await startOn(day);
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalkgrad-mastery-'));
  await startOn('2026-12-01');
});
afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const box = (id: string): Locator => page.locator(`[data-box="${id}"]`);
const type = (id: string, typed: string): Promise<void> => box(id).getByRole('textbox').fill(typed);
const mark = async (): Promise<void> => {
  await page.getByRole('button', { name: text('Mark'), exact: true }).click();
  await page.locator('.score').waitFor();
};
const toProgress = async (): Promise<void> => {
  await toShelf(page);
  await page.getByRole('button', { name: text('Progress'), exact: true }).click();
  await page.locator('.progress').waitFor();
};
const history = (): Locator => page.locator('.progress .days > li');

test('before anything was answered the progress page says what it will have', async () => {
  await toProgress();
  await page.getByRole('heading', { name: text('Nothing is recorded yet.') }).waitFor();
  await settled(page);
  await screenshot(page, 'progress-empty');
});

test('practice with one mistake, a hint and a second try is recorded, each box for its skill', async () => {
  await toShelf(page);
  await goTo(page, 'Practise', /The smallest network/, '1');
  // By hand: z = 0.4·3, a = z, o = 0.5·1.2, L = ½·0.3².
  for (const [id, typed] of Object.entries({ z: '1.2', a: '1.2', o: '.6', L: '.045', "w2'": '.464' }))
    await type(id, typed);
  await mark();
  // 0.5 + 0.1·(−0.36): up the slope.
  await expect.poll(() => box("w2'").locator('.verdict').innerText()).toContain('wrong');
  await box("w2'").getByRole('textbox').focus();
  await page.keyboard.press('Control+i');
  await page.keyboard.press('Control+i');
  await type("w2'", '.536');
  await mark();
  await expect.poll(() => box("w2'").locator('.verdict').innerText()).toContain('right');
  await toProgress();
  await history().first().waitFor();
  const today = await history().first().innerText();
  expect(today).toContain(text('{{count}} boxes', { count: 5 }));
  expect(today).toContain(text('{{count}} at once', { count: 4 }));
  expect(today).toContain(text('{{count}} after a hint or a second try', { count: 1 }));
  expect(today).toContain('w₂′ = .464');
  expect(today).toContain(text('try {{nth}}', { nth: 2 }));
  await settled(page);
  await screenshot(page, 'progress');
});

const today = (): Locator => page.locator('.today-review');
const heading = (): Promise<string | null> => page.locator('.exercise h2').first().textContent();
const asked = (): Locator => page.locator('.exercise [data-box]');
/** The row of a skill on the last page of the review. */
const row = (skill: string): Locator => page.locator('.done tbody tr', { hasText: skill });

test('on the same day nothing is to be reviewed: neither Home nor the progress page offers it', async () => {
  await toShelf(page);
  await page.locator('.cards').first().waitFor();
  expect(await today().count()).toBe(0);
  await toProgress();
  expect(await today().count()).toBe(0);
  // The gradient step was right after a hint, at the second try: in two days.
  expect(await page.locator('.progress').innerText()).toContain(
    text('The next review is on {{day}}.', { day: 'Thu, 3 Dec' }),
  );
});

test('on the day that it is due Home offers the review, with new numbers for the skill', async () => {
  await restartOn('2026-12-03');
  await today().waitFor();
  expect(await today().innerText()).toContain('Gradient descent step');
  expect(await today().innerText()).toContain(text('{{count}} minutes', { count: 1 }));
  await settled(page);
  await screenshot(page, 'home-review');
  await today()
    .getByRole('button', { name: text('Review'), exact: true })
    .click();
  await expect.poll(heading).toBe('Gradient descent step');
  expect(await asked().count()).toBeGreaterThan(0);
  await settled(page);
  await screenshot(page, 'review');
});

/** A text of the page without what KaTeX puts between its letters. */
const plain = async (locator: Locator): Promise<string> =>
  (await locator.innerText()).replace(/[\s\u200b]+/g, '').replaceAll('−', '-');
/** The number after a name and an equals sign. */
function numberAfter(name: string, written: string): number {
  const found = new RegExp(`${name}=(-?[0-9]+(?:[.][0-9]+)?)`).exec(written)?.[1];
  if (found === undefined) throw new Error(`no ${name} in ${written}`);
  return Number(found);
}

test('the keyboard is enough: a wrong answer is told so, the right one goes on, and the day of the next moves', async () => {
  expect(await asked().count()).toBe(2);
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await expect.poll(() => asked().first().getAttribute('data-verdict')).toBe('wrong');
  await settled(page);
  await screenshot(page, 'review-wrong');
  // By hand from the page: w − η·g with the numbers of the question and those that are given.
  const question = await plain(page.locator('.exercise .prompt'));
  const given = await plain(page.locator('.exercise .given'));
  for (const one of await asked().all()) {
    const k = Number(/\d+$/.exec((await one.getAttribute('data-box')) ?? '')?.[0]);
    const before = k === 1 ? numberAfter('w0', question) : numberAfter(`w${k - 1}`, given);
    const after = before - numberAfter('η', question) * numberAfter(`g${k}`, given);
    await one.getByRole('textbox').fill(String(Number(after.toFixed(9))));
  }
  await page.keyboard.press('Enter');
  const next = page.locator('.exercise footer .primary');
  await expect.poll(() => next.textContent()).toBe(text('Finish'));
  expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await row('Gradient descent step').waitFor();
  // Two days, then four: hard on both days, by FSRS-6 with its published weights.
  await expect.poll(() => row('Gradient descent step').innerText()).toContain('Mon, 7 Dec');
  await settled(page);
  await screenshot(page, 'review-done');
  await page.getByRole('button', { name: text('To the shelf') }).click();
  await page.locator('.cards').first().waitFor();
  expect(await today().count()).toBe(0);
});

test('the progress page has both days, and exports what is stored', async () => {
  await toProgress();
  await expect.poll(() => history().count()).toBe(2);
  expect(await history().nth(1).innerText()).toContain('1 Dec');
  for (const kind of ['Export as a table (CSV)…', 'Export everything (JSON)…'] as const) {
    await page.getByRole('button', { name: text(kind) }).click();
    await page.getByText(folder).waitFor();
  }
  await expect
    .poll(async () => (await readdir(folder)).filter((name) => /json|csv/.test(name)).length)
    .toBe(2);
  const { answers } = JSON.parse(await readFile(join(folder, 'chalkgrad-2026-12-03.json'), 'utf8')) as {
    readonly answers: readonly Readonly<Record<string, unknown>>[];
  };
  const ofSkill = answers.filter(({ skill }) => skill === 'gd-step');
  expect(ofSkill[0]).toMatchObject({
    source: 'practise',
    box: "w2'",
    result: 'wrong',
    seed: null,
    day: '2026-12-01',
  });
  expect(ofSkill[1]).toMatchObject({ result: 'right', tries: 2, help: 'rule' });
  expect(ofSkill.slice(2)).toHaveLength(4);
  for (const one of ofSkill.slice(2))
    expect(one).toMatchObject({
      source: 'review',
      document: 'three-steps-down-a-parabola',
      day: '2026-12-03',
    });
  const lines = (await readFile(join(folder, 'chalkgrad-2026-12-03.csv'), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(answers.length + 1);
});

test('a worked example fades: whole, then its last box is left to the student, then two', async () => {
  await toShelf(page);
  await goTo(page, 'Practise', /The smallest network/, '1');
  await page.getByRole('button', { name: text('Step by step') }).click();
  await page.getByRole('heading', { name: text('The whole example') }).waitFor();
  await settled(page);
  await screenshot(page, 'fading-whole');
  await page.keyboard.press('Enter');
  await asked().first().waitFor();
  expect(await asked().count()).toBe(1);
  await settled(page);
  await screenshot(page, 'fading-one');
  // w₂′ = w₂ − η·∂L/∂w₂, from the lines that are given.
  const question = await plain(page.locator('.exercise .prompt'));
  // The sixth line is that of ∂L/∂w₂.
  const line = page.locator('.exercise .given li').nth(5);
  const gradient = Number((await plain(line)).split('=').at(-1));
  const after = numberAfter('w2', question) - numberAfter('η', question) * gradient;
  await asked()
    .getByRole('textbox')
    .fill(String(Number(after.toFixed(9))));
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.exercise footer .primary').textContent()).toBe(text('Next'));
  await page.keyboard.press('Enter');
  await expect.poll(() => asked().count()).toBe(2);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.locator('.practise').waitFor();
});

/** Sets the language of the window, as the settings page does, and opens Home in it. */
async function speak(language: 'en' | 'hi' | 'bn'): Promise<void> {
  await page.evaluate(async (chosen) => {
    const { chalkgrad } = globalThis as unknown as {
      readonly chalkgrad: Readonly<Record<string, (args?: unknown) => Promise<{ readonly value: object }>>>;
    };
    const { value } = (await chalkgrad['readSettings']?.()) ?? { value: {} };
    await chalkgrad['writeSettings']?.({ ...value, language: chosen });
  }, language);
  await page.reload();
}

test.each(['hi', 'bn'] as const)(
  'in %s an exercise and the progress page fit the window',
  async (language) => {
    await speak(language);
    const named = (key: Parameters<typeof text>[0]): Locator =>
      page.getByRole('button', { name: text(key, {}, language), exact: true });
    await named('Progress').click();
    await page.locator('.progress').waitFor();
    await settled(page);
    await screenshot(page, `progress-${language}`);
    await named('Practise this skill').click();
    await asked().first().waitFor();
    await page.keyboard.press('Control+i');
    await settled(page);
    await screenshot(page, `exercise-${language}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  },
);

test('back in English', async () => {
  await speak('en');
  await page.getByRole('heading', { name: text('Shelf') }).waitFor();
});

test.each(['slate', 'contrast'] as const)('in %s the pages are as legible', async (theme) => {
  await toProgress();
  await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
  await settled(page);
  await screenshot(page, `progress-${theme}`);
  await page.locator('#history').scrollIntoViewIfNeeded();
  await settled(page);
  await screenshot(page, `progress-history-${theme}`);
});

test('all of it can be deleted, after a question, and is gone after a restart', async () => {
  await toProgress();
  // One number for both: the boxes that the history lists.
  const days = await history().locator('summary .soft:first-of-type').allInnerTexts();
  const listed = days.reduce((sum, line) => sum + Number(/^\d+/.exec(line)?.[0]), 0);
  await page.getByRole('button', { name: text('Delete your progress…') }).click();
  await page.getByRole('button', { name: text('Keep it') }).click();
  expect(await history().count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: text('Delete your progress…') }).click();
  await settled(page);
  await screenshot(page, 'progress-delete');
  await page.getByRole('button', { name: text('Delete everything') }).click();
  expect(listed).toBeGreaterThan(0);
  await page.getByText(text('Your answers to {{count}} boxes were deleted.', { count: listed })).waitFor();
  const nothing = page.getByRole('heading', { name: text('Nothing is recorded yet.') });
  await nothing.waitFor();
  await expect.poll(() => nothing.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await nothing.evaluate((node) => node.getBoundingClientRect().top > 0)).toBe(true);
  await restartOn('2026-12-09');
  await page.locator('.cards').first().waitFor();
  expect(await today().count()).toBe(0);
  await toProgress();
  await page.getByRole('heading', { name: text('Nothing is recorded yet.') }).waitFor();
});
