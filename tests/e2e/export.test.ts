import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { goTo, launchApp, resize, screenshot, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-export-'));
const pdf = join(folder, 'film.pdf');
let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp({ env: { CHALKGRAD_EXPORTS: folder, CHALKGRAD_PDF: pdf } });
  page = launched.page;
  await resize(launched, 1280, 720);
  await goTo(page, 'Study', /CS60010/, '2');
});
afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * The board after this many of the 29 beats: 5 of the forward pass, then the loss, 14 back, and 9 of the
 * update.
 */
async function at(beat: number): Promise<void> {
  await page.keyboard.press('Home');
  for (let i = 0; i < beat; i += 1) await page.keyboard.press('ArrowRight');
}
const dialog = () => page.getByRole('dialog', { name: text('Export') });
async function open(): Promise<void> {
  if (await dialog().isVisible()) return;
  await page.getByRole('button', { name: text('Export…'), exact: true }).click();
  await dialog().waitFor();
}
const close = (): Promise<void> =>
  dialog()
    .getByRole('button', { name: text('Close'), exact: true })
    .click();
async function choose(format: string, choices: Readonly<Record<string, string>> = {}): Promise<void> {
  await dialog().getByRole('radio', { name: format, exact: true }).check();
  for (const [name, label] of Object.entries(choices))
    await dialog().getByRole('combobox', { name, exact: true }).selectOption({ label });
}
/**
 * Exports with the current choices and returns the written bytes; moves the file out of the way of the next
 * export.
 */
async function saved(): Promise<Buffer> {
  await dialog()
    .getByRole('button', { name: text('Save…') })
    .click();
  const said = dialog().locator('.outcome');
  await said.waitFor({ timeout: 80_000 });
  const path = /^Saved to (.*)$/.exec((await said.textContent()) ?? '')?.[1] ?? '';
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}

/**
 * A picture by 64 × 36 fields, as the mean of each field's red, green and blue: the same of one drawing at
 * any size.
 */
interface Look {
  readonly width: number;
  readonly height: number;
  readonly fields: number[];
  /** The colour of the upper left corner: the background. */
  readonly corner: number[];
}
/** Runs in the page: samples anything that can be drawn on a canvas. */
const LOOK = `(source, width, height) => {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(source, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const [across, down] = [width / 64, height / 36];
  const fields = new Array(64 * 36 * 3).fill(0);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) {
    const field = 3 * (Math.min(35, Math.floor(y / down)) * 64 + Math.min(63, Math.floor(x / across)));
    for (let c = 0; c < 3; c += 1) fields[field + c] += data[4 * (y * width + x) + c] / (across * down);
  }
  return { width, height, fields, corner: [...data.slice(0, 3)] };
}`;
/** Throws where it is not a picture. */
const looked = (bytes: Buffer, type: string): Promise<Look> =>
  page.evaluate(`(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(`data:${type};base64,${bytes.toString('base64')}`)};
    await image.decode();
    return (${LOOK})(image, image.naturalWidth, image.naturalHeight);
  })()`);
/** How far two pictures are apart: the mean difference of their colours, of 255. */
const apart = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;
/**
 * Tolerance: video colours are rounded by the conversion to YUV and back, and a GIF has 255 colours; the
 * changes of one beat are larger.
 */
const ALIKE = 0.8;

describe('a still', () => {
  test('as SVG is one file of real letters and lines, which refers to nothing outside it', async () => {
    await at(29);
    await open();
    await choose('SVG', { Shows: 'A frame with title, line and sentence', Theme: 'Paper (light)' });
    const bytes = await saved();
    const svg = bytes.toString('utf8');
    // The browser reads a drawing as XML: one that is not well formed is no picture.
    const { width, height } = await looked(bytes, 'image/svg+xml');
    expect([width, height]).toEqual([1024, 576]);
    const words = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inside = '']) =>
      inside.replace(/<[^>]*>/g, ''),
    );
    for (const said of [
      'CS60010 Deep Learning, mid-term 2023 · 2. One step of gradient descent by hand',
      'Update',
      '0.06125',
      // ∂L/∂b₃ = −(0.5 − 0.15), and 0 − 0.5 · (−0.35) = 0.175.
      'The loss falls when b₃ grows (slope −0.35), so b₃ goes up, from 0 to 0.175: the rate 0.5 times the slope.',
    ])
      expect(words, said).toContain(said);
    expect(words.join(' ')).toContain('0.1875');
    expect(svg).not.toMatch(/var\(|class=|<script|<foreignObject|<image/);
    expect(
      [...svg.matchAll(/(?:href="|url\()([^")]*)/g)].every(
        ([, to = '']) => to.startsWith('#') || to.startsWith('data:font/woff2;base64,'),
      ),
    ).toBe(true);
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    // What is named is there: arrows and hatching.
    const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    for (const family of ['Source Sans 3', 'KaTeX_Main', 'KaTeX_Math'])
      expect(svg).toContain(`@font-face{font-family:&#34;${family}&#34;`.replaceAll('&#34;', '"'));
  });

  test('as PNG has the size that was asked for and shows what the SVG shows', async () => {
    await at(29);
    await open();
    await choose('SVG', { Shows: 'A frame with title, line and sentence', Theme: 'Paper (light)' });
    const drawn = await looked(await saved(), 'image/svg+xml');
    await choose('PNG', { Size: '3×' });
    const png = await looked(await saved(), 'image/png');
    expect([png.width, png.height]).toEqual([3072, 1728]);
    expect(apart(png.fields, drawn.fields)).toBeLessThan(ALIKE);
  });

  test('of the picture alone is cropped to the drawing, and may have another theme than the window, whose theme stays', async () => {
    await at(6);
    await open();
    await choose('PNG', { Shows: 'The picture alone, as shown now', Theme: 'Slate (dark)', Size: '1×' });
    const dark = await looked(await saved(), 'image/png');
    const frame = await page.locator('.study .frame').first().boundingBox();
    expect(dark.width).toBeLessThanOrEqual(frame?.width ?? 0);
    // The ground of slate is #12181f.
    expect(dark.corner).toEqual([0x12, 0x18, 0x1f]);
    expect(await page.locator('.study [data-theme]').count()).toBe(0);
    await choose('PNG', { Theme: 'Same as the window' });
    expect((await looked(await saved(), 'image/png')).corner).toEqual([0xfb, 0xf9, 0xf4]);
  });

  test('is copied to the clipboard', async () => {
    await open();
    await choose('PNG', { Shows: 'A frame with title, line and sentence', Size: '1×' });
    await dialog()
      .getByRole('button', { name: text('Copy picture') })
      .click();
    await dialog().getByText(text('The picture is on the clipboard.')).waitFor();
    const size = await launched.app.evaluate(({ clipboard }) =>
      (clipboard as unknown as { readImage: () => Electron.NativeImage }).readImage().getSize(),
    );
    expect(size).toEqual({ width: 1024, height: 576 });
  });
});

describe('a film', () => {
  const still = async (beat: number): Promise<readonly number[]> => {
    if (await dialog().isVisible()) await close();
    await at(beat);
    await open();
    await choose('PNG', {
      Shows: 'A frame with title, line and sentence',
      Theme: 'Paper (light)',
      Size: '1×',
    });
    return (await looked(await saved(), 'image/png')).fields;
  };
  let first: readonly number[] = [];
  let last: readonly number[] = [];
  beforeAll(async () => {
    first = await still(5);
    last = await still(6);
    // Otherwise a film without motion would pass.
    expect(apart(first, last)).toBeGreaterThan(ALIKE);
  });

  test('as WebM has every frame at its time, begins and ends with the stills of those moments, and is the same file each time', async () => {
    await choose('WebM', {
      Part: 'Loss',
      Theme: 'Paper (light)',
      Size: '1280 × 720',
      'Frames a second': '30',
      Speed: '2×',
    });
    // One beat at twice the speed moves for 300 ms: nine frames, and the end. ½(y − o)² has five numbers and its
    // value: (350 + 6 · 252) · 1.6 = 2979 ms to read (pace.ts), so the end is held 36 frames longer: 46 in all.
    await dialog()
      .getByText(text('{{count}} frames, {{seconds}} seconds', { count: '10', seconds: '1.5' }))
      .waitFor();
    const film = await saved();
    const track = await new Input({
      source: new BufferSource(film),
      formats: ALL_FORMATS,
    }).getPrimaryVideoTrack();
    if (!track) throw new Error('no video in the file');
    expect([track.codec, track.displayWidth, track.displayHeight]).toEqual(['vp9', 1280, 720]);
    const packets: { readonly data: string; readonly type: 'key' | 'delta'; readonly timestamp: number }[] =
      [];
    for await (const { data, type, timestamp } of new EncodedPacketSink(track).packets())
      packets.push({ data: Buffer.from(data).toString('base64'), type, timestamp });
    // The end once more, where its time is over.
    expect(packets).toHaveLength(11);
    // WebM counts in milliseconds.
    packets.forEach(({ timestamp }, k) =>
      expect(Math.abs(timestamp - (k < 10 ? k : 45) / 30)).toBeLessThanOrEqual(0.0005 + 1e-9),
    );
    expect(await track.computeDuration()).toBeCloseTo(46 / 30, 2);
    const shown: Look[] = await page.evaluate(`(async () => {
      const frames = [];
      const decoder = new VideoDecoder({ output: (frame) => { frames.push((${LOOK})(frame, frame.displayWidth, frame.displayHeight)); frame.close(); }, error: (error) => { throw error; } });
      decoder.configure({ codec: 'vp09.00.41.08', codedWidth: 1280, codedHeight: 720 });
      for (const { data, type, timestamp } of ${JSON.stringify(packets)}) decoder.decode(new EncodedVideoChunk({ type, timestamp: timestamp * 1e6, data: Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)) }));
      await decoder.flush();
      return frames;
    })()`);
    expect(shown).toHaveLength(11);
    expect(apart(shown[0]?.fields ?? [], first)).toBeLessThan(ALIKE);
    for (const at of [9, 10]) expect(apart(shown[at]?.fields ?? [], last)).toBeLessThan(ALIKE);
    // Closer to its own end than to the other.
    expect(apart(shown[0]?.fields ?? [], first)).toBeLessThan(apart(shown[0]?.fields ?? [], last));
    expect(apart(shown[9]?.fields ?? [], last)).toBeLessThan(apart(shown[9]?.fields ?? [], first));
    expect((await saved()).equals(film)).toBe(true);
  });

  test('as GIF repeats for ever, holds its end, has one palette, and is the same file each time', async () => {
    await open();
    await choose('GIF', {
      Part: 'Loss',
      Theme: 'Paper (light)',
      Size: '640 × 360',
      'Frames a second': '20',
      Speed: '2×',
    });
    await dialog()
      .getByText(text('{{count}} frames, {{seconds}} seconds', { count: '7', seconds: '1.6' }))
      .waitFor();
    const film = await saved();
    const shown: {
      readonly repeats: number;
      readonly frames: readonly { readonly ms: number; readonly look: Look }[];
    } = await page.evaluate(`(async () => {
      const decoder = new ImageDecoder({ type: 'image/gif', data: Uint8Array.from(atob(${JSON.stringify(film.toString('base64'))}), (letter) => letter.charCodeAt(0)) });
      await decoder.tracks.ready;
      await decoder.completed;
      const track = decoder.tracks.selectedTrack;
      const frames = [];
      for (let frameIndex = 0; frameIndex < track.frameCount; frameIndex += 1) {
        const { image } = await decoder.decode({ frameIndex });
        frames.push({ ms: image.duration / 1000, look: (${LOOK})(image, image.displayWidth, image.displayHeight) });
      }
      return { repeats: track.repetitionCount, frames };
    })()`);
    expect(shown.repeats === Infinity).toBe(true);
    expect(shown.frames.map(({ ms }) => ms)).toEqual([50, 50, 50, 50, 50, 50, 1500]);
    expect(apart(shown.frames[0]?.look.fields ?? [], first)).toBeLessThan(ALIKE);
    expect(apart(shown.frames[6]?.look.fields ?? [], last)).toBeLessThan(ALIKE);
    // The size is in the header, and no frame has colours of its own: bit 7 after each frame's place and
    // size.
    expect([film.readUInt16LE(6), film.readUInt16LE(8)]).toEqual([640, 360]);
    const place = Buffer.from([0x2c, 0, 0, 0, 0, 0x80, 0x02, 0x68, 0x01]).toString('latin1');
    const frames = film.toString('latin1').split(place).slice(1);
    expect(frames).toHaveLength(7);
    for (const frame of frames) expect(frame.charCodeAt(0) & 0x80).toBe(0);
    expect((await saved()).equals(film)).toBe(true);
  });

  test('shows its progress, keeps the window responsive, and leaves no file when cancelled', async () => {
    await open();
    await choose('WebM', { Part: 'The whole', Speed: '0.25×' });
    await dialog()
      .getByRole('button', { name: text('Save…') })
      .click();
    const progress = dialog().getByRole('progressbar', { name: text('Frames made') });
    await progress.waitFor();
    const total = Number(await progress.getAttribute('max'));
    // 29 beats of 600 ms at a quarter of the speed, at 30 frames a second, and the end.
    expect(total).toBe(29 * 0.6 * 4 * 30 + 1);
    await dialog()
      .getByText(new RegExp(`^Frame \\d+ of ${total} · about \\d+ s left$`))
      .waitFor();
    const before = await progress.evaluate((bar: HTMLProgressElement) => bar.value);
    await screenshot(page, 'export-progress');
    await expect
      .poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value), { timeout: 30_000 })
      .toBeGreaterThan(before);
    await dialog()
      .getByRole('button', { name: text('Cancel') })
      .click();
    await progress.waitFor({ state: 'detached' });
    expect(await page.locator('.off-stage').count()).toBe(0);
    expect(await dialog().locator('.outcome').count()).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    await dialog()
      .getByRole('button', { name: text('Save…') })
      .waitFor();
  });

  test('of a part of the timeline is selected with two thumbs, also by keyboard', async () => {
    await open();
    await choose('WebM', { Part: 'Forward', Speed: '2×' });
    await dialog()
      .getByRole('slider', { name: text('To step') })
      .focus();
    await page.keyboard.press('ArrowLeft');
    await dialog()
      .getByRole('slider', { name: text('From step') })
      .focus();
    await page.keyboard.press('ArrowRight');
    expect(
      await dialog()
        .getByRole('combobox', { name: text('Part') })
        .inputValue(),
    ).toBe('marked');
    // From after the first beat to after the fourth: three beats that move for 300 ms each, and are held until they
    // are read: 28 pictures, and 18 + 19 + 8 frames more.
    await dialog()
      .getByText(text('{{count}} frames, {{seconds}} seconds', { count: '28', seconds: '2.4' }))
      .waitFor();
    // The thumbs do not pass each other.
    await dialog()
      .getByRole('slider', { name: text('From step') })
      .fill('20');
    expect(
      await dialog()
        .getByRole('slider', { name: text('From step') })
        .inputValue(),
    ).toBe('3');
  });
});

describe('the dialog', () => {
  beforeEach(async () => {
    if (await dialog().isVisible()) await close();
  });

  test('remembers the choices', async () => {
    await open();
    await choose('GIF', { Size: '960 × 540', 'Frames a second': '25', Theme: 'High contrast' });
    await close();
    await page.getByRole('button', { name: text('Export…') }).click();
    expect(await dialog().getByRole('radio', { name: 'GIF' }).isChecked()).toBe(true);
    expect(
      await dialog()
        .getByRole('combobox', { name: text('Size') })
        .inputValue(),
    ).toBe('540');
    expect(
      await dialog()
        .getByRole('combobox', { name: text('Theme') })
        .inputValue(),
    ).toBe('contrast');
  });

  test('is opened by the menu, and axe finds nothing in it', async () => {
    const key = await launched.app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.items[0]?.submenu?.items.find(({ label }) =>
        label.startsWith('Export Picture'),
      );
      item?.click();
      return item?.accelerator;
    });
    expect(key).toBe('CmdOrCtrl+Shift+E');
    await dialog().waitFor();
    await choose('WebM', { Theme: 'Same as the window' });
    await screenshot(page, 'export-dialog');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Runtime.evaluate', { expression: axe });
    const found = await page.evaluate(async () =>
      (
        await (
          window as unknown as {
            axe: {
              run: (where: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          }
        ).axe.run('dialog')
      ).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    );
    expect(found).toEqual([]);
  });

  test('prints key frames with their lines, then the working, as a PDF of vectors', async () => {
    await open();
    await choose('PDF');
    await dialog()
      .getByRole('button', { name: text('Print the PDF…') })
      .click();
    await page.getByText(/Saved \d+ pages to .*film\.pdf/).waitFor({ timeout: 80_000 });
    expect(existsSync(pdf)).toBe(true);
    const words = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(
      /[ \u00a0]+/g,
      ' ',
    );
    for (const said of [
      'Frames and working',
      '1 of 29 · Forward',
      '6 of 29 · Loss',
      '20 of 29 · Backward',
      '29 of 29 · Update',
      'The loss squares each miss',
      'How every number was checked',
    ])
      expect(words, said).toContain(said);
    // In the pictures a number is a word as in the lines: the last frames have it, the first have not.
    expect(words.split('h1 · ReLU').length).toBeGreaterThan(20);
    const images = execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2);
    expect(images).toEqual([]);
  });
});
