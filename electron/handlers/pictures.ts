import { join } from 'node:path';
// The whole module: Electron 33, on which the tests run, has no ClipboardItem to import by name.
import * as electron from 'electron';
import type { ExportFormat } from '../../core/contract/ipc.ts';
import { testHook } from '../development.ts';
import type { Handlers } from '../ipc.ts';
import { Failure } from '../reply.ts';
import { askWhereToSave, fileName, saveFile, withExtension } from '../save-file.ts';
import type { MainWindow } from '../window.ts';

/** The name of each format, and the bytes that one of its files begins with: one of several beginnings. */
const FORMATS: Readonly<
  Record<ExportFormat, { readonly name: string; readonly begins: readonly (readonly number[])[] }>
> = {
  svg: { name: 'Drawing (SVG)', begins: [[...Buffer.from('<svg ')]] },
  png: { name: 'Picture (PNG)', begins: [[0x89, 0x50, 0x4e, 0x47]] },
  webm: { name: 'Video (WebM)', begins: [[0x1a, 0x45, 0xdf, 0xa3]] },
  gif: { name: 'Animation (GIF)', begins: [[...Buffer.from('GIF89a')]] },
  csv: { name: 'Table (CSV)', begins: ['chart,', 'x,y,class\n'].map((text) => [...Buffer.from(text)]) },
};

/** A file that the user chose for a window's next export. */
interface Place {
  readonly path: string;
  readonly format: ExportFormat;
  readonly sender: number;
}

/**
 * Pictures and films that the page has made, to a file or the clipboard. The page never names a path: the user
 * does, and the page gets a ticket for it that is valid once.
 */
export function pictureHandlers(
  window: MainWindow,
): Pick<Handlers, 'chooseExport' | 'saveExport' | 'copyPicture'> {
  const places = new Map<number, Place>();
  let lastTicket = 0;
  return {
    chooseExport: async ({ name, format }, sender) => {
      const suggested = `${fileName(name, 'chalkgrad')}.${format}`;
      const folder = testHook('CHALKGRAD_EXPORTS');
      const type = { name: FORMATS[format].name, extensions: [format] } as const;
      const chosen =
        folder === undefined
          ? await askWhereToSave(window.current, 'Export', suggested, type)
          : join(folder, suggested);
      if (chosen === null) return null;
      const path = withExtension(chosen, type);
      lastTicket += 1;
      places.set(lastTicket, { path, format, sender: sender.id });
      return { ticket: lastTicket, path };
    },
    saveExport: async ({ ticket, bytes }, sender) => {
      const place = places.get(ticket);
      if (place?.sender !== sender.id) throw new Failure('not-found', 'choose a place for the file first');
      places.delete(ticket);
      if (!FORMATS[place.format].begins.some((begin) => begin.every((byte, i) => bytes[i] === byte)))
        throw new Failure('bad-request', `the exported data is not a ${place.format} file`);
      await saveFile(place.path, bytes);
      return { path: place.path };
    },
    copyPicture: async ({ bytes }) => {
      if (electron.nativeImage.createFromBuffer(Buffer.from(bytes)).isEmpty())
        throw new Failure('bad-request', 'the copied data is not a picture');
      await copyPng(bytes);
      return null;
    },
  };
}

/** Writes a PNG to the clipboard: with `writeImage` where Electron still has it, else as a web page does. */
async function copyPng(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { clipboard } = electron;
  if ('writeImage' in clipboard && typeof clipboard.writeImage === 'function')
    clipboard.writeImage(electron.nativeImage.createFromBuffer(Buffer.from(bytes)));
  else
    await clipboard.write([
      new electron.ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) }),
    ]);
}
