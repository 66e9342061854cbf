import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lab } from '../../core/labs/lab.ts';
import { optimizerRace } from '../../core/labs/optimizer-race.ts';
import { overfitting } from '../../core/labs/overfitting.ts';
import { ravine } from '../../core/labs/ravine.ts';
import { readSettings } from '../../core/labs/read-settings.ts';
import { runToEnd } from '../../core/labs/run-to-end.ts';
import { symmetry } from '../../core/labs/symmetry.ts';
import { Engine } from '../../core/tensor/engine.ts';
import { kernelBytes } from '../oracles/engine.ts';
import { goTo, launchApp, resize, screenshot, settled, toShelf, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-labs-'));
const pdf = join(folder, 'worked.pdf');
let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp({ env: { CHALKGRAD_EXPORTS: folder, CHALKGRAD_PDF: pdf } });
  page = launched.page;
  await resize(launched, 1280, 720);
});
afterAll(() => launched.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const run = () => page.locator('.buttons button').first();
const verdicts = () => page.getByRole('heading', { name: text('What this run shows') });
const card = () => page.getByRole('button', { name: /^Overfitting and its remedies/ });
const done = (): Promise<number> =>
  page.locator('progress').evaluate((node) => (node as HTMLProgressElement).value);

/** The run in the window has the sentences that Node computes from its defaults and seed 1, and the same points. */
async function expectNodesBits(lab: Lab): Promise<void> {
  const tools = { engine: Engine.create(kernelBytes.plain) };
  const finished = runToEnd(lab, readSettings(lab, {}), 1, tools);
  const sentences = finished.outcome.comparisons.map(({ sentence }) => sentence.en);
  for (const sentence of sentences) await page.getByText(sentence).first().waitFor();
  await button(text('Save the points (CSV)…')).click();
  await page.getByText(new RegExp(`The points are in .*${lab.name}\\.csv`)).waitFor();
  const lines = readFileSync(join(folder, `${lab.name}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  expect(lines.toSorted()).toEqual(
    finished.curves
      .flatMap(({ chart, arm, seed, points }) => points.map(([x, y]) => `${chart},${arm},${seed},${x},${y}`))
      .toSorted(),
  );
}

describe('an experiment', () => {
  test('is found from Home, with its claim, and has not run', async () => {
    await button(text('Experiments')).click();
    await screenshot(page, 'labs');
    expect(await card().innerText()).toContain(text('not run yet'));
    await page.getByRole('button', { name: /^Overfitting and its remedies/ }).click();
    await page.getByText(text('Nothing has run yet. What do you expect: is the claim right?')).waitFor();
    expect(await page.locator('.claim').textContent()).toContain('(L2) reduces overfitting');
    await screenshot(page, 'lab-before');
  });

  test('runs, pauses, makes one update and goes on', async () => {
    await page
      .locator('.buttons')
      .getByRole('button', { name: text('Run the experiment') })
      .click();
    await button(text('Pause')).waitFor();
    await page.locator('.room path.line').first().waitFor();
    await button(text('Pause')).click();
    await button(text('Go on')).waitFor();
    const paused = await done();
    expect(paused).toBeLessThan(1);
    await button(text('One update')).click();
    await page.waitForTimeout(200);
    expect((await done()) - paused).toBeLessThan(0.01);
    await screenshot(page, 'lab-paused');
    await button(text('Go on')).click();
    await verdicts().waitFor();
  });

  test('shows the verdict that Node computes from the same seed, to the last bit of its points', async () => {
    await expectNodesBits(overfitting);
  });

  test('stands in the list with the curves and the verdicts of its last run', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await card().locator('path.line').first().waitFor();
    expect(await card().innerText()).toContain('✓');
    await screenshot(page, 'labs-after');
    await card().click();
    await verdicts().waitFor();
  });

  test.each(['paper', 'slate', 'contrast'] as const)(
    '%s looks right and has no accessibility issue',
    async (theme) => {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      await settled(page);
      await screenshot(page, `lab-${theme}`);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Runtime.evaluate', { expression: axe });
      const { result } = await devtools.send('Runtime.evaluate', {
        expression: `axe.run('.lab').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html).join('; '))`,
        awaitPromise: true,
      });
      expect(result.value).toBe('');
    },
  );

  test('another setting says that what is shown is from before; a run can be cancelled at once', async () => {
    await page.getByLabel(/Remedy/).selectOption('dropout');
    await page.getByText(text('The settings were changed: what is shown is from before.')).waitFor();
    await button(text('Run again')).click();
    await button(text('Cancel')).click();
    await button(text('Run again')).waitFor();
    expect(await page.locator('progress').count()).toBe(0);
  });

  test('a pause at once holds too, whatever is still being made ready', async () => {
    await button(text('Run again')).click();
    await button(text('Pause')).click();
    await page.waitForTimeout(700);
    const paused = await done();
    await page.waitForTimeout(300);
    expect(await done()).toBe(paused);
    expect(paused).toBeLessThan(0.2);
    await button(text('Cancel')).click();
  });

  test('is left with Back, and is there as it was', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: /^Down a ravine/ }).click();
    await page
      .locator('.buttons')
      .getByRole('button', { name: text('Run the experiment') })
      .click();
    await verdicts().waitFor();
    await screenshot(page, 'lab-ravine');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: /^Overfitting and its remedies/ }).click();
    expect(await page.getByLabel(/Remedy/).inputValue()).toBe('dropout');
  });

  // In float64 a last digit is seen that float32 rounds away: of a sine, of a logarithm, of a power.
  test.each([
    ['symmetry', /^Units that begin equal/, symmetry],
    ['optimizer-race', /^Optimizer race/, optimizerRace],
    ['ravine', /^Down a ravine/, ravine],
  ] as const)('%s: in float64 too the window has the bits of Node', async (_, title, lab) => {
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: title }).click();
    await run().click();
    await verdicts().waitFor();
    await expectNodesBits(lab);
  });

  test('on handwritten digits it runs in the window too, with pictures of what the layers answer', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: /^What a CNN sees/ }).click();
    await page
      .locator('.buttons')
      .getByRole('button', { name: text('Run the experiment') })
      .click();
    await page.getByText('What the layers answer, first seed').waitFor();
    await verdicts().waitFor();
    // The digit, its gradient, 8 filters, 8 and 16 maps.
    expect(await page.locator('.map').count()).toBe(34);
    await screenshot(page, 'lab-cnn');
    await page.getByText('What the layers answer, first seed').scrollIntoViewIfNeeded();
    await screenshot(page, 'lab-cnn-maps');
  });

  test('pictures, charts and the first words of the verdict are seen together', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: /^Which pixels count/ }).click();
    await page
      .locator('.buttons')
      .getByRole('button', { name: text('Run the experiment') })
      .click();
    await verdicts().waitFor();
    const sentence = page.locator('section[aria-labelledby=verdict] li').first();
    expect(
      await sentence.evaluate((node) => node.getBoundingClientRect().bottom <= innerHeight && scrollY === 0),
    ).toBe(true);
    // The longest list of settings too is in the window.
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: /^Optimizer race/ }).click();
    const last = page.getByLabel(text('Seed'));
    await last.waitFor();
    expect(await last.evaluate((node) => node.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  });

  test('is reached from an option of an exam paper, with its setting, and Back leads there', async () => {
    await toShelf(page);
    await goTo(page, 'Study', /CS60010/, '4a');
    await button(text('Show the answer')).click();
    await button(text('Try it in an experiment')).first().click();
    await page.getByRole('heading', { name: text('The claim') }).waitFor();
    expect(await page.getByLabel(/Remedy/).inputValue()).toBe('layers');
    await page.keyboard.press('Alt+ArrowLeft');
    await button(text('Try it in an experiment')).first().waitFor();
    // The focus is where it was.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-option'))).toBe('A');
    await screenshot(page, 'lab-link');
  });

  test('a run that ended is kept with the session, shown again, and run again to the last bit', async () => {
    await button(text('Try it in an experiment')).first().click();
    await run().click();
    await verdicts().waitFor();
    const kept = page.locator('summary', { hasText: /^Kept runs/ });
    await page.getByText('Kept runs (1)').waitFor();
    const sentences = (): Promise<string[]> =>
      page.locator('section[aria-labelledby=verdict] li').allTextContents();
    const first = await sentences();
    await run().click();
    await page.getByText(text('The same points as in the kept run, to the last bit.')).waitFor();
    await page.getByText('Kept runs (1)').waitFor();
    // With another seed it is another run.
    await page.getByLabel(text('Seed')).fill('2');
    await run().click();
    await page.getByText('Kept runs (2)').waitFor();
    await kept.waitFor();
    await page.locator('details .show').last().click();
    await page.getByText(/^A kept run of /).waitFor();
    expect(await page.getByLabel(text('Seed')).inputValue()).toBe('1');
    expect(await sentences()).toEqual(first);
    await screenshot(page, 'lab-kept');
    await page
      .getByRole('button', { name: text('Delete this run') })
      .first()
      .click();
    await page.getByText('Kept runs (1)').waitFor();
    await button(text('Undo')).click();
    await page.getByText('Kept runs (2)').waitFor();
    await page
      .getByRole('button', { name: text('Delete this run') })
      .first()
      .click();
    await page.getByText('Kept runs (1)').waitFor();
  });

  test('it is saved as a picture, and printed beside its option in the worked solution', async () => {
    await button(text('Save as a picture (PNG)…')).click();
    await page.getByText(/The picture is in .*overfitting\.png/).waitFor();
    const picture = readFileSync(join(folder, 'overfitting.png'));
    // The header of a PNG: its width and height, of two pixels for each of the page.
    expect(picture.readUInt32BE(16)).toBe(2 * 1120);
    expect(picture.readUInt32BE(20)).toBeGreaterThan(800);
    const claim = 'Fewer hidden layers reduce overfitting';
    const sentence = (await page.locator('section[aria-labelledby=verdict] li').first().textContent()) ?? '';
    // Another remedy is no evidence for this option, though it was the last that ran.
    await page.getByLabel(/Remedy/).selectOption('l2');
    await page.getByText('it tries another claim than 4a A').waitFor();
    await screenshot(page, 'lab-other-claim');
    await run().click();
    await page.getByText('Kept runs (2)').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: 'PDF' }).click();
    await page.getByText(/Saved \d+ pages? to /).waitFor();
    const words = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    expect(words).toContain('Experiment: Overfitting and its remedies');
    expect(words).toContain(claim);
    // The numbers of its verdict.
    for (const number of sentence.match(/\d+\.\d+/g) ?? []) expect(words).toContain(number);
    expect(words).toContain('Seed: 1');
    expect(words).not.toContain('A penalty on the squares of the weights');
  });

  test('a question answered in words leads to one once its answer is shown, and Back leads to that answer', async () => {
    await toShelf(page);
    await goTo(page, 'Study', /CS60010/, '7c');
    expect(await button(text('Try it in an experiment')).count()).toBe(0);
    await button(text('Show the answer')).click();
    await settled(page);
    await screenshot(page, 'lab-link-words');
    await button(text('Try it in an experiment')).click();
    await page.getByText('With few examples of new classes').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await button(text('Try it in an experiment')).waitFor();
  });

  test('a lower dropout is tried against a higher one, under a claim that says so', async () => {
    await toShelf(page);
    await goTo(page, 'Study', /CS60010/, '4a');
    const links = button(text('Try it in an experiment'));
    // It may still be open from before.
    if ((await links.count()) === 0) await button(text('Show the answer')).click();
    await links.nth(1).click();
    await page.getByText('A lower probability of dropping units reduces overfitting.').waitFor();
    await run().click();
    await verdicts().waitFor({ timeout: 60_000 });
    await settled(page);
    await screenshot(page, 'lab-less-dropout');
    expect(await page.locator('section[aria-labelledby=verdict] li').first().textContent()).toMatch(
      /with dropout 0\.5, .* with dropout 0\.1; .*the opposite is shown/,
    );
  });
});
