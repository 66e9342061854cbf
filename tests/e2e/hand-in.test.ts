import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, launchApp, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-hand-in-'));
const file = join(folder, 'mine.chalkgrad-answers');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('handing in', () => {
  let student: LaunchedApp;
  let teacher: LaunchedApp;
  beforeAll(async () => {
    student = await launchApp({ env: { CHALKGRAD_ANSWERS: file } });
  });
  afterAll(async () => {
    await student.close();
    await teacher.close();
  });

  test('writes what was typed a moment ago, with the name, and says where', async () => {
    const { page } = student;
    await goTo(page, 'Practise', /CS60010/, '2');
    await page.locator('.practise input').first().fill('0.3');
    await page.getByRole('button', { name: text('Hand in…') }).click();
    await page.getByLabel(text('Name')).fill('মিতা সেন');
    await page.getByLabel(text('Roll number')).fill('21CS10');
    await page.getByRole('button', { name: text('Save the file…') }).click();
    await page
      .getByText(text('Your answers are in {{path}}. Give this file to your teacher.', { path: file }))
      .waitFor();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      format: 'chalkgrad-answers',
      student: { name: 'মিতা সেন', roll: '21CS10' },
      answers: { 2: { z1: '0.3' } },
    });
  });

  test('on another machine the file opens as a session of the student, and is marked', async () => {
    teacher = await launchApp({ args: [file] });
    const { page } = teacher;
    await page
      .getByRole('button', { name: text('Practise question {{id}}', { id: '2' }), exact: true })
      .click();
    await expect.poll(() => page.locator('.practise input').first().inputValue()).toBe('0.3');
    await page.getByRole('button', { name: text('Mark'), exact: true }).click();
    await page.locator('.score').waitFor();
    await page.getByRole('button', { name: /^‹/ }).click();
    await page.getByRole('button', { name: /^‹/ }).click();
    await page.getByRole('button', { name: '21CS10 মিতা সেন', exact: true }).waitFor();
  });
});
