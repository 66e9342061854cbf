import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPaper, varyPaper } from '../../core/index.ts';
import { goTo, launchApp, resize, screenshot, toShelf, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

let profile: string;
let launched: LaunchedApp;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'chalkgrad-numbers-'));
  launched = await launchApp({ userData: profile });
  launched.page.setDefaultTimeout(15_000);
  await resize(launched, 1280, 720);
});
afterAll(async () => {
  await launched.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});

/** z₁ = w₁x₁ + w₃x₂ + b₁ of question 2 with the numbers of a seed. */
function z1Of(seed: number): number {
  const paper = findPaper('cs60010-2023-midsem');
  const problem = paper && varyPaper(paper, seed, '2').paper.questions[0]?.problem;
  if (problem?.kind !== 'scalar-net') throw new Error('question 2 is no network');
  const { inputs = {}, parameters = {} } = problem;
  const [w1, w3, b1, x1, x2] = [
    parameters['w1'],
    parameters['w3'],
    parameters['b1'],
    inputs['x1'],
    inputs['x2'],
  ].map(Number) as [number, number, number, number, number];
  return Number((w1 * x1 + w3 * x2 + b1).toFixed(6));
}

describe('new numbers', () => {
  test('in Practise the same question comes with other numbers, and an answer to them is marked', async () => {
    const { page } = launched;
    await goTo(page, 'Practise', /CS60010/, '2');
    const box = page.locator('[data-box="z1"] input');
    // z₁ = 0.1·1 + 0.2·1 + 0 with the printed numbers.
    await box.fill('0.3');
    await page.getByRole('button', { name: text('New numbers'), exact: true }).click();
    await page.getByText(text('seed {{seed}}', { seed: 1 }), { exact: true }).waitFor();
    expect(await box.inputValue()).toBe('');
    await box.fill(String(z1Of(1)));
    await page.getByRole('button', { name: text('Mark'), exact: true }).click();
    await page.locator('[data-box="z1"]').getByText(text('right'), { exact: false }).first().waitFor();
    await screenshot(page, 'new-numbers-practise');
  });

  test('once more gives the next seed, and the printed numbers keep what was typed', async () => {
    const { page } = launched;
    await page.getByRole('button', { name: text('New numbers'), exact: true }).click();
    await page.getByText(text('seed {{seed}}', { seed: 2 }), { exact: true }).waitFor();
    await page.getByRole('button', { name: text('Printed numbers'), exact: true }).click();
    await expect
      .poll(() => page.locator('[data-box="z1"] input').inputValue(), { timeout: 15_000 })
      .toBe('0.3');
    expect(await page.getByText(text('seed {{seed}}', { seed: 2 }), { exact: true }).count()).toBe(0);
  });

  test('a question with few sets of numbers has each once, and then says that there are no more', async () => {
    const { page } = launched;
    const paper = findPaper('micrograd-readme');
    const sets = paper && varyPaper(paper, 1, '1').varied['1']?.sets;
    if (typeof sets !== 'number') throw new Error('the question has many sets of numbers');
    await toShelf(page);
    await goTo(page, 'Practise', new RegExp(paper?.title ?? ''), '1');
    const press = page.getByRole('button', { name: text('New numbers'), exact: true });
    const prompts = new Set<string>();
    for (let seed = 1; seed <= sets; seed += 1) {
      await press.click();
      await page.getByText(text('seed {{seed}}', { seed }), { exact: true }).waitFor();
      expect(await page.locator('.bar h1').innerText()).toContain(`seed ${seed})`);
      prompts.add(await page.locator('.practise .prompt').first().innerText());
    }
    expect(prompts.size).toBe(sets);
    await press.click();
    await page.getByText(`This question has only ${sets} sets of new numbers.`).waitFor();
    await screenshot(page, 'new-numbers-no-more');
    await page.getByText(text('seed {{seed}}', { seed: sets }), { exact: true }).waitFor();
  });

  test('a network that is known by its name has it no longer', async () => {
    const { page } = launched;
    await toShelf(page);
    await goTo(page, 'Practise', /LeNet-5/, '1');
    await page.getByRole('button', { name: text('New numbers'), exact: true }).click();
    await page.locator('.bar h1').getByText('A network like LeNet-5 (new numbers, seed 1)').waitFor();
    await screenshot(page, 'new-numbers-lenet');
  });
});
