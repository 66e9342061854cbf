/// <reference lib="dom" />
// The code inside page.evaluate runs in a page.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { root } from './cache.ts';
import { openDisplay } from './display.ts';
import { writeEmptyApp } from './empty-app.ts';
import { ready } from './ready.ts';

/**
 * `node build/icons.ts`, run by hand after a change of a drawing: renders the two drawings of build/icons with
 * Chromium and writes the committed icons. The containers are a header and PNG images.
 */
const SMALL = 32;
/** Apple's icons have a margin, in pixels of 1024; elsewhere an icon fills its square. */
const APPLE_MARGIN = 64;

/**
 * ICO: a directory entry of 16 bytes for each image, then the images, which may be PNG since Windows Vista. A
 * side of 256 is written as 0. learn.microsoft.com, "The format of icon resources" (ICONDIR, ICONDIRENTRY).
 */
function toIco(images: readonly Drawn[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let at = head.length;
  for (const [i, { side, png }] of images.entries()) {
    const entry = 6 + 16 * i;
    head.writeUInt8(side % 256, entry);
    head.writeUInt8(side % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

/**
 * Chunk types that may contain PNG, with their sides in pixels. icp4 and icp5 (16 and 32 points) are left out:
 * Finder shows them scrambled for an application, so the small sizes are the doubled ones.
 * en.wikipedia.org/wiki/Apple_Icon_Image_format, "Icon types".
 */
const CHUNKS = {
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
} as const;

/**
 * ICNS: "icns" and the whole length, then for each image its type, its length with these 8 bytes, and the
 * image. Big-endian.
 */
function toIcns(images: ReadonlyMap<number, Buffer>): Buffer {
  const chunks = Object.entries(CHUNKS).map(([type, side]) =>
    chunk(type, images.get(side) ?? Buffer.alloc(0)),
  );
  return chunk('icns', Buffer.concat(chunks));
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + data.length, 4);
  return Buffer.concat([head, data]);
}

interface Drawn {
  readonly side: number;
  readonly png: Buffer;
}

async function draw(page: Page, svg: string, side: number, margin = 0): Promise<Drawn> {
  const url = await page.evaluate(
    async ({ drawing, width, free }) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(drawing.replace('<svg ', `<svg width="${width}" height="${width}" `))}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width, height: width });
      canvas.getContext('2d')?.drawImage(image, free, free, width - 2 * free, width - 2 * free);
      return canvas.toDataURL('image/png');
    },
    { drawing: svg, width: side, free: margin },
  );
  return { side, png: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') };
}

const build = join(root, 'build');
const [large, small] = await Promise.all(
  ['icon.svg', 'small.svg'].map((name) => readFile(join(build, 'icons', name), 'utf8')),
);
if (large === undefined || small === undefined) throw new Error('both drawings are needed');
const { runtime, flags } = await ready();
const display = await openDisplay();
const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-icons-'));
await writeEmptyApp(folder);
const app = await _electron.launch({
  executablePath: runtime.bin,
  args: [folder, ...flags],
  env: { ...(process.env as Record<string, string>), ...display.env },
});
try {
  const page = await app.firstWindow();
  const at = (side: number): Promise<Drawn> => draw(page, side <= SMALL ? small : large, side);
  const sides = await Promise.all([16, 24, 32, 48, 64, 128, 256].map(at));
  await writeFile(join(build, 'icon.ico'), toIco(sides));
  await writeFile(join(build, 'icon.png'), (await at(1024)).png);
  const apple = new Map<number, Buffer>();
  for (const side of new Set<number>(Object.values(CHUNKS)))
    apple.set(
      side,
      side <= SMALL
        ? (await at(side)).png
        : (await draw(page, large, side, (side * APPLE_MARGIN) / 1024)).png,
    );
  await writeFile(join(build, 'icon.icns'), toIcns(apple));
  // The icon of the window on Linux, where the window manager gets it from the window; small, because it is
  // decoded at every start.
  await writeFile(join(build, 'icons', 'window.png'), (await at(256)).png);
} finally {
  await app.close();
  display.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
