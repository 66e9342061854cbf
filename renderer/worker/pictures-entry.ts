import { readPictures } from '../../core/index.ts';
import type { PicturesMessage, PicturesOrder } from './pictures-messages.ts';

// Pictures are decoded in a worker of its own, which is ended to cancel it. It gets files, never their places.
const send = (message: PicturesMessage): void => self.postMessage(message);

/** Upright as its file says, with the values as they are stored, whatever profile of colours is with them. */
async function decode(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ rgba: Uint8ClampedArray; width: number; height: number }> {
  const bitmap = await createImageBitmap(new Blob([bytes]), {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  });
  const { width, height } = bitmap;
  try {
    // Drawn by the processor: the same numbers whatever card is in the computer.
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    return { rgba: context.getImageData(0, 0, width, height).data, width, height };
  } finally {
    bitmap.close();
  }
}

async function digest(text: string, bytes: Uint8Array): Promise<string> {
  const head = new TextEncoder().encode(text);
  const whole = new Uint8Array(head.length + bytes.length);
  whole.set(head);
  whole.set(bytes, head.length);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

self.addEventListener('message', ({ data: { folder, files } }: MessageEvent<PicturesOrder>) => {
  const read = files.map(({ path, file }) => ({
    path,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
  const progress = (done: number, all: number): void => send({ type: 'progress', done, all });
  void readPictures(folder, read, { decode, digest, progress }).then(send, (error: unknown) =>
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
