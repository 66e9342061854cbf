import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawnShape, shapeNames, type ShapeName } from '../shapes.ts';
import { launchApp, resize, screenshot, settled, type LaunchedApp } from './app.ts';
import { png, pngOf } from './png.ts';
import { text } from './text.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-pictures-'));
let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
  await resize(launched, 1280, 720);
});
afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true });
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = () => page.locator('input[webkitdirectory]');
const run = () => page.locator('.buttons button.primary').first();
/** To its end: what is said of an earlier run may stand there still. */
async function runToEnd(): Promise<void> {
  await run().click();
  await button(text('Pause')).waitFor();
  await button(text('Run again')).waitFor();
}
const verdicts = () => page.getByRole('heading', { name: text('What this run shows') });
const alert = () => page.getByRole('alert');

function write(path: string, content: Buffer | string): void {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, content);
}
/** Dark on white, at a size of its own: they are fitted into 28 × 28. */
const shape = (name: ShapeName, nth: number, side = 56): Buffer =>
  png(
    drawnShape(name, nth, side).map((ink) => 255 - ink),
    side,
    side,
  );
function writeShapes(into: string, count: number, names: readonly ShapeName[] = shapeNames): void {
  for (const name of names)
    for (let nth = 0; nth < count; nth += 1)
      write(`${into}/${name}/${String(nth).padStart(3, '0')}.png`, shape(name, nth));
}
/** As if it was dragged in from the desktop. */
const drop = (...files: readonly string[]): Promise<void> => dropOn(page, files);
async function dropOn(page: Page, files: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: files.map((one) => join(folder, one)), dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
  await devtools.detach();
}
const openLab = async (title: RegExp): Promise<void> => {
  await page.getByRole('button', { name: title }).click();
  await page.getByRole('heading', { name: text('The claim') }).waitFor();
};

describe('a folder of pictures', () => {
  test('is chosen, and its classes are shown before anything runs', async () => {
    writeShapes('shapes', 30);
    for (const hidden of ['.DS_Store', 'circles/.DS_Store', 'circles/Thumbs.db'])
      write(`shapes/${hidden}`, 'x');
    await button(text('Experiments')).click();
    await openLab(/^What a CNN sees/);
    await page.getByText(text('Handwritten digits (MNIST)')).waitFor();
    await screenshot(page, 'own-pictures-before');
    await field().setInputFiles(join(folder, 'shapes'));
    await page.getByText(text('“{{folder}}”: {{count}} pictures', { folder: 'shapes', count: 90 })).waitFor();
    // A fifth of 30.
    expect(await page.getByText('24 learnt, 6 fresh').count()).toBe(3);
    expect(await page.locator('.preview .classes strong').allTextContents()).toEqual([
      'bars',
      'circles',
      'crosses',
    ]);
    expect(await page.locator('.preview .map').count()).toBe(24);
    // Hidden files are nobody's.
    expect(
      await page
        .locator('.seen')
        .getByText(/left out/)
        .count(),
    ).toBe(0);
    await screenshot(page, 'own-pictures-preview');
  });

  test('is learnt in place of the digits: its classes have their names, and the verdict is of these pictures', async () => {
    const slider = page.getByLabel('Class that is shown');
    expect(await slider.getAttribute('max')).toBe('2');
    await slider.fill('2');
    expect(await slider.getAttribute('aria-valuetext')).toBe('crosses');
    await run().click();
    await verdicts().waitFor();
    await page.getByText(/^A picture of crosses, read as (?:bars|circles|crosses)/).waitFor();
    await page
      .getByText('The verdict counts for the pictures of “shapes” alone: bars 30, circles 30, crosses 30.')
      .waitFor();
    // Trained on three shapes it is right nearly always.
    const right = await page.locator('tbody tr').first().locator('td').last().textContent();
    expect(parseFloat(right ?? '')).toBeGreaterThan(80);
    await settled(page);
    await screenshot(page, 'own-pictures-ran');
    await verdicts().scrollIntoViewIfNeeded();
    await screenshot(page, 'own-pictures-verdict');
  });

  test('gives the same run again, to the last bit; on the digits it is another run', async () => {
    await page.getByText('Kept runs (1)').waitFor();
    await runToEnd();
    await page.getByText(text('The same points as in the kept run, to the last bit.')).waitFor();
    await page.getByText('Kept runs (1)').waitFor();
    await button(text('Back to the digits')).click();
    await page.getByText(text('The settings were changed: what is shown is from before.')).waitFor();
    await runToEnd();
    await page.getByText('Kept runs (2)').waitFor();
    expect(await page.getByText(/^The verdict counts for/).count()).toBe(0);
    await button(text('Take “{{folder}}”', { folder: 'shapes' })).click();
    await page.getByText(text('“{{folder}}”: {{count}} pictures', { folder: 'shapes', count: 90 })).waitFor();
  });

  test('that is dropped is read as one that is chosen', async () => {
    await button(text('Back to the digits')).click();
    writeShapes('dropped/shapes', 30);
    await drop('dropped/shapes');
    await page.getByText(text('“{{folder}}”: {{count}} pictures', { folder: 'shapes', count: 90 })).waitFor();
    // The same pictures: the run that is shown is of the digits, the one of these is kept already.
    await page.getByText(text('The settings were changed: what is shown is from before.')).waitFor();
    await runToEnd();
    await page.getByText(text('The same points as in the kept run, to the last bit.')).waitFor();
  });

  test('is there for the other experiments with pictures, and not for one without', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await openLab(/^Which pixels count/);
    await button(text('Take “{{folder}}”', { folder: 'shapes' })).click();
    await run().click();
    await page.getByText('One picture, first seed').waitFor();
    await page
      .getByText(/^(?:bars|circles|crosses): P\((?:bars|circles|crosses)\) = /)
      .first()
      .waitFor();
    await verdicts().waitFor();
    await page.getByText('One picture, first seed').scrollIntoViewIfNeeded();
    await settled(page);
    await screenshot(page, 'own-pictures-pixels');
    await page.keyboard.press('Alt+ArrowLeft');
    await openLab(/^Overfitting on digits/);
    await button(text('Take “{{folder}}”', { folder: 'shapes' })).click();
    await run().click();
    await page.getByText(/there are 72 pictures to learn from, and 300 are to be learnt/).waitFor();
    await page.getByLabel('Pictures learnt').fill('0');
    await run().click();
    await page
      .getByText(/^(?:bars|circles|crosses) → /)
      .first()
      .waitFor();
    await verdicts().waitFor();
    await screenshot(page, 'own-pictures-overfitting');
    await page.keyboard.press('Alt+ArrowLeft');
    await openLab(/^Down a ravine/);
    expect(await field().count()).toBe(0);
    await page.keyboard.press('Alt+ArrowLeft');
  });
});

describe('what cannot be read of a folder', () => {
  test.each([
    ['nothing', () => mkdirSync(join(folder, 'nothing')), /nothing has no files\./],
    ['one-class', () => writeShapes('one-class', 12, ['circles']), /has only one class, “circles”/],
    [
      'few',
      () => {
        writeShapes('few', 12, ['circles']);
        writeShapes('few', 9, ['bars']);
      },
      /bars has 9 pictures that can be read; give at least 10/,
    ],
    [
      'flat',
      () => [1, 2, 3].forEach((nth) => write(`flat/${nth}.png`, shape('bars', nth))),
      /flat has no sub-folder with files in it\./,
    ],
  ])('%s is refused, and says why', async (name, make, why) => {
    make();
    await openLab(/^What a CNN sees/);
    await drop(name);
    await alert().getByText(why).waitFor();
    if (name === 'few') await screenshot(page, 'own-pictures-refused');
    await button(text('Close')).click();
    expect(await alert().count()).toBe(0);
    await page.keyboard.press('Alt+ArrowLeft');
  });

  test('each file that is no picture is named, and the others are read', async () => {
    writeShapes('mixed', 12, ['circles', 'crosses']);
    write('mixed/circles/text.png', 'This is a text, whatever its name.');
    // 40,000 × 40,000 pixels would be 6.4 GB.
    write('mixed/circles/huge.png', pngOf(40_000, 40_000, 0, Buffer.from('x')));
    write('mixed/crosses/cut.png', shape('crosses', 99).subarray(0, 120));
    write('mixed/crosses/old/7.png', shape('crosses', 7));
    write('mixed/readme.txt', 'x');
    // Outside of the folder: nobody gave it.
    const link = join(folder, 'mixed/circles/link.png');
    if (!existsSync(link)) symlinkSync(join(folder, 'shapes/bars/000.png'), link);
    await openLab(/^What a CNN sees/);
    await field().setInputFiles(join(folder, 'mixed'));
    await page.getByText(text('“{{folder}}”: {{count}} pictures', { folder: 'mixed', count: 24 })).waitFor();
    await page.getByText('5 files were left out').click();
    const left = await page.locator('.left-out li').allTextContents();
    expect(left.map((one) => one.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^circles\/huge\.png has 40000 × 40000 pixels/),
      expect.stringMatching(/^circles\/text\.png cannot be read as a picture/),
      expect.stringMatching(
        /^crosses\/cut\.png cannot be read as a picture: it begins as PNG, but is damaged/,
      ),
      expect.stringMatching(/^crosses\/old\/7\.png is in a folder inside of “crosses”/),
      expect.stringMatching(/^readme\.txt belongs to no class/),
    ]);
    await screenshot(page, 'own-pictures-left-out');
    await button(text('Back to the digits')).click();
    await drop('mixed');
    await page.getByText(text('“{{folder}}”: {{count}} pictures', { folder: 'mixed', count: 24 })).waitFor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Runtime.evaluate', { expression: axe });
    const { result } = await devtools.send('Runtime.evaluate', {
      expression: `axe.run('.lab').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html).join('; '))`,
      awaitPromise: true,
    });
    expect(result.value).toBe('');
  });

  test('two folders at once are not taken for one', async () => {
    await drop('shapes', 'mixed');
    await alert()
      .getByText(/2 things were dropped\. Drop one folder/)
      .waitFor();
    await button(text('Close')).click();
  });
});

test('PNG, JPEG, WebP, GIF and BMP are the same picture, and transparent is white', async () => {
  const side = 56;
  const inks = drawnShape('circles', 1, side);
  const encoded = await page.evaluate(
    async ({ ink, size }) => {
      const canvas = new OffscreenCanvas(size, size);
      const context = canvas.getContext('2d');
      const pixels = new ImageData(size, size);
      ink.forEach((one, i) => pixels.data.set([255 - one, 255 - one, 255 - one, 255], 4 * i));
      context?.putImageData(pixels, 0, 0);
      const bytes = async (type: string): Promise<number[]> => {
        const blob = await canvas.convertToBlob({ type, quality: 1 });
        return blob.type === type ? [...new Uint8Array(await blob.arrayBuffer())] : [];
      };
      return { jpeg: await bytes('image/jpeg'), webp: await bytes('image/webp') };
    },
    { ink: [...inks], size: side },
  );
  // Black ink of which only the alpha differs.
  const rgba = Uint8Array.from(Array.from(inks).flatMap((ink) => [0, 0, 0, ink]));
  const files = {
    'grey.png': shape('circles', 1),
    'alpha.png': png(rgba, side, side),
    'photo.jpg': Buffer.from(encoded.jpeg),
    'web.webp': Buffer.from(encoded.webp),
    'bitmap.bmp': bmp(inks, side),
    'old.gif': gif(inks, side),
  };
  for (const [name, bytes] of Object.entries(files))
    for (const nth of [0, 1]) write(`formats/circles/${nth}${name}`, bytes);
  writeShapes('formats', 12, ['bars']);
  await field().setInputFiles(join(folder, 'formats'));
  await page.getByText(text('“{{folder}}”: {{count}} pictures', { folder: 'formats', count: 24 })).waitFor();
  // The strength of the ink of the first eight: twice four of the files, in the order of their names.
  const drawn = await page
    .locator('.preview .classes > div:nth-child(2) .map canvas:first-child')
    .evaluateAll((nodes) =>
      nodes.map((node) => {
        const { data } = (node as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, 28, 28) ?? {
          data: [],
        };
        return Array.from({ length: 784 }, (_, i) => data[4 * i + 3] ?? -1);
      }),
    );
  expect(drawn).toHaveLength(8);
  const [first = []] = drawn;
  expect(Math.max(...first)).toBe(255);
  for (const other of drawn) {
    // JPEG and WebP lose a little beside an edge.
    const worst = Math.max(...other.map((one, i) => Math.abs(one - (first[i] ?? NaN))));
    expect(worst).toBeLessThan(24);
  }
  await screenshot(page, 'own-pictures-formats');
});

test('a kept run says which pictures it learnt, and is not run on others or on the digits', async () => {
  // Another start of the application has none at hand.
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await button(text('Experiments')).click();
  await openLab(/^What a CNN sees/);
  await page.locator('summary', { hasText: /^Kept runs/ }).click();
  await page.locator('details .show').filter({ hasText: '“shapes”' }).click();
  await page
    .getByText(
      text(
        'This run learnt the pictures of “{{folder}}”: {{classes}}. They are not kept with it. To run it again, choose or drop that folder.',
        { folder: 'shapes', classes: 'bars 30, circles 30, crosses 30' },
      ),
    )
    .waitFor();
  expect(await run().isDisabled()).toBe(true);
  // The class that is shown is that of its pictures.
  expect(await page.getByLabel('Class that is shown').getAttribute('aria-valuetext')).toBe('crosses');
  await settled(page);
  await screenshot(page, 'own-pictures-missing');
  await drop('shapes');
  await page.getByText(text('“{{folder}}”: {{count}} pictures', { folder: 'shapes', count: 90 })).waitFor();
  // With the same pictures it is that run still, and can be run again.
  expect(await page.getByText(text('The settings were changed: what is shown is from before.')).count()).toBe(
    0,
  );
  await runToEnd();
  await page.getByText(text('The same points as in the kept run, to the last bit.')).waitFor();
});

test('many files are read with their progress, and that is cancelled at once', async () => {
  // Large enough that some of them take a while.
  const large = shape('bars', 1, 1500);
  for (const name of ['a', 'b'])
    for (let nth = 0; nth < 120; nth += 1) write(`many/${name}/${nth}.png`, large);
  await drop('many');
  await page.getByText(/Reading “many”: [1-9]\d* of 240/).waitFor();
  await screenshot(page, 'own-pictures-reading');
  await button(text('Cancel')).click();
  expect(await page.getByText(/Reading “many”/).count()).toBe(0);
  await page.getByText(text('“{{folder}}”: {{count}} pictures', { folder: 'shapes', count: 90 })).waitFor();
});

test('in Chromium’s sandbox, as an ordinary user, a folder is chosen and dropped too', async () => {
  chmodSync(folder, 0o755);
  const own = await launchApp({ sandbox: true });
  try {
    await own.page.getByRole('button', { name: text('Experiments'), exact: true }).click();
    await own.page.getByRole('button', { name: /^What a CNN sees/ }).click();
    await own.page.locator('input[webkitdirectory]').setInputFiles(join(folder, 'shapes'));
    await own.page.getByText('“shapes”: 90 pictures').waitFor();
    await dropOn(own.page, ['mixed']);
    await own.page.getByText('“mixed”: 24 pictures').waitFor();
  } finally {
    await own.close();
  }
});

/** 24 bits a pixel, rows from the bottom, each of a multiple of four bytes: here 3 · 56. */
function bmp(inks: Uint8Array, side: number): Buffer {
  const head = Buffer.alloc(54);
  head.write('BM', 0, 'latin1');
  head.writeUInt32LE(54 + 3 * side * side, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(side, 18);
  head.writeInt32LE(side, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  const rows = Array.from({ length: side }, (_, row) =>
    Array.from(inks.subarray((side - 1 - row) * side, (side - row) * side)).flatMap((ink) =>
      new Array<number>(3).fill(255 - ink),
    ),
  );
  return Buffer.concat([head, Buffer.from(rows.flat())]);
}
/** Two colours. Three bits a code: 4 begins a new table, and a table of two codes is too short to need longer ones; 5 ends. */
function gif(inks: Uint8Array, side: number): Buffer {
  const codes = [...Array.from(inks).flatMap((ink, i) => [...(i % 2 === 0 ? [4] : []), ink > 0 ? 1 : 0]), 5];
  const data = new Uint8Array(Math.ceil((3 * codes.length) / 8));
  codes.forEach((code, i) => {
    for (let bit = 0; bit < 3; bit += 1) {
      const at = 3 * i + bit;
      data[at >> 3] = (data[at >> 3] ?? 0) | (((code >> bit) & 1) << (at & 7));
    }
  });
  const blocks: number[] = [];
  for (let from = 0; from < data.length; from += 255) {
    const block = data.subarray(from, from + 255);
    blocks.push(block.length, ...block);
  }
  return Buffer.from([
    ...Buffer.from('GIF89a'),
    ...[side, 0, side, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0],
    ...[0x2c, 0, 0, 0, 0, side, 0, side, 0, 0, 2],
    ...blocks,
    ...[0, 0x3b],
  ]);
}
