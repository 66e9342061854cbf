import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp, screenshot, toShelf } from './app.ts';
import { text } from './text.ts';

const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-documents-'));
const write = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const table = (kernel: number): unknown => ({
  kind: 'cnn-table',
  layers: [
    { type: 'input', shape: [28, 28, 1] },
    { type: 'conv', kernel: 5, filters: 6 },
    { type: 'max-pool', size: 6 },
    { type: 'conv', kernel, filters: 64 },
    { type: 'dense', units: 10 },
  ],
});
const good = write('My own table.json', {
  title: 'A table of my own',
  marks: 6,
  prompt: 'Fill in the table.',
  problem: table(3),
});
const bad = write('bad.json', {
  format: 1,
  id: 'mine',
  title: 'Mine',
  questions: [{ id: '7', title: 'Layers', marks: 3, problem: table(5) }],
});
const broken = write('broken.json', '{ "kind": "cnn-table",\n  "layers": [ }');

let launched: LaunchedApp;
beforeAll(async () => {
  launched = await launchApp({ args: [good] });
});
afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a file named on the command line opens', async () => {
  await launched.page.getByRole('heading', { level: 1, name: 'A table of my own' }).waitFor();
  await launched.page.getByRole('button', { name: text('Study question {{id}}', { id: '1' }) }).click();
  await launched.page.locator('.study').waitFor();
  await launched.page.keyboard.press('End');
  // 28 − 5 + 1 = 24; 24/6 = 4; 4 − 3 + 1 = 2; 2·2·64·10 = 2560 weights.
  await expect
    .poll(() => launched.page.getByRole('button', { name: 'FC-10, weights: 2560' }).count())
    .toBe(1);
});

test('the open dialog: the chosen file opens, and a cancelled one changes nothing', async () => {
  const { app, page } = launched;
  await toShelf(page);
  const answer = (filePaths: string[]): Promise<void> =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePaths: chosen });
    }, filePaths);
  await answer([]);
  await page.getByRole('button', { name: text('Open a file…') }).click();
  await page.getByRole('heading', { name: text('Shelf') }).waitFor();
  await answer([good]);
  await page.getByRole('button', { name: text('Open a file…') }).click();
  await page.getByRole('heading', { level: 1, name: 'A table of my own' }).waitFor();
  await page.getByRole('button', { name: `‹ ${text('Shelf')}` }).click();
  expect(
    await page
      .locator('section', { has: page.getByRole('heading', { name: text('Recent files') }) })
      .innerText(),
  ).toContain('A table of my own');
});

test('a bad file says where, what was found and what to do; the file is untouched and the work before it is kept', async () => {
  const { app, page } = launched;
  const before = readFileSync(bad, 'utf8');
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, bad);
  await page.getByRole('button', { name: text('Open a file…') }).click();
  await page.getByRole('heading', { name: text('This file cannot be opened') }).waitFor();
  const told = await page.locator('.bad').innerText();
  expect(told).toContain('question 7, layers[3] (CONV-5-64)');
  expect(told).toContain('kernel 5 is larger than its input 4×4');
  expect(told).toContain('reduce the kernel or add padding');
  await screenshot(page, 'bad-document');
  await page.getByRole('button', { name: text('Copy the messages') }).click();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    'question 7, layers[3] (CONV-5-64): kernel 5 is larger than its input 4×4; reduce the kernel or add padding',
  );
  expect(readFileSync(bad, 'utf8')).toBe(before);
  await page.getByRole('button', { name: text('To the shelf') }).click();
  expect(
    await page.locator('section', { has: page.getByRole('heading', { name: text('Sessions') }) }).innerText(),
  ).toContain('A table of my own');
});

test('a file dropped on the window opens, and one that is not JSON says its line and column', async () => {
  const { page } = launched;
  const drop = async (file: string): Promise<void> => {
    const devtools = await page.context().newCDPSession(page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  };
  await drop(broken);
  await page.getByRole('heading', { name: text('This file cannot be opened') }).waitFor();
  expect(await page.locator('.bad').innerText()).toContain('line 2, column 15');
  await drop(good);
  await page.getByRole('heading', { level: 1, name: 'A table of my own' }).waitFor();
});

test('a file that was deleted is reported as missing, and can be forgotten', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: `‹ ${text('Shelf')}` }).click();
  rmSync(good);
  const recent = page.locator('section', { has: page.getByRole('heading', { name: text('Recent files') }) });
  await recent.getByRole('button', { name: 'A table of my own', exact: true }).click();
  await page.getByRole('heading', { name: text('This file cannot be opened') }).waitFor();
  expect(await page.locator('.bad').innerText()).toContain('does not exist');
  await page.getByRole('button', { name: text('To the shelf') }).click();
  await recent
    .getByRole('button', { name: text('Remove {{title}} from list', { title: 'A table of my own' }) })
    .click();
  await expect.poll(() => recent.count()).toBe(0);
  // The session stores its own copy of the document.
  await page.getByRole('button', { name: 'A table of my own', exact: true }).click();
  await expect.poll(() => page.locator('.cnn').count()).toBe(1);
});
