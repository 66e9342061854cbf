import { facesCss } from './faces.ts';
import type { ExportRun } from './run.ts';
import { svgFile, type Picture } from './picture.ts';

/**
 * Draws a picture on a canvas of a width and height in pixels, which must have the picture's aspect ratio.
 */
export async function paintOn(canvas: OffscreenCanvas, picture: Picture, run: ExportRun): Promise<void> {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this computer has no canvas to draw on');
  const svg = svgFile(picture, await facesCss(picture.faces, run.fonts), '', canvas.width / picture.width);
  const image = new Image();
  // A data: URL, since a blob: URL would need a wider content security policy.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
}

/** A picture as a PNG file, `scale` pixels for each CSS pixel. */
export async function pngOf(
  picture: Picture,
  scale: number,
  run: ExportRun,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  await paintOn(canvas, picture, run);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}
