import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import * as electron from 'electron';
import type { ExportFormat } from '../core/contract/ipc.ts';
import type { Handlers } from './ipc.ts';
import { Failure } from './reply.ts';
import { writeWhole } from './whole-file.ts';

interface Surroundings {
  /** Asks where to save; undefined when that was cancelled. */
  readonly askWhere: (
    title: string,
    name: string,
    filter: Electron.FileFilter,
  ) => Promise<string | undefined>;
}

/** The name of a format, and how each of its files begins. */
const FORMATS: Readonly<Record<ExportFormat, { readonly name: string; readonly begins: readonly number[] }>> =
  {
    svg: { name: 'Drawing (SVG)', begins: [...Buffer.from('<svg ')] },
    png: { name: 'Picture (PNG)', begins: [0x89, 0x50, 0x4e, 0x47] },
    webm: { name: 'Video (WebM)', begins: [0x1a, 0x45, 0xdf, 0xa3] },
    gif: { name: 'Animation (GIF)', begins: [...Buffer.from('GIF89a')] },
  };

/**
 * What the page asks to have its pictures and films kept. It never names a path: the user does, and the page
 * gets a ticket for it that is good once.
 */
export function exportHandlers({
  askWhere,
}: Surroundings): Pick<Handlers, 'chooseExport' | 'saveExport' | 'copyPicture'> {
  const places = new Map<
    number,
    { readonly path: string; readonly format: ExportFormat; readonly sender: number }
  >();
  let tickets = 0;
  return {
    chooseExport: async ({ name, format }, sender) => {
      const suggested = `${name.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || 'chalkgrad'}.${format}`;
      const folder = process.env['CHALKGRAD_EXPORTS'];
      const chosen =
        folder === undefined
          ? await askWhere('Export', suggested, { name: FORMATS[format].name, extensions: [format] })
          : join(folder, suggested);
      if (chosen === undefined) return null;
      // A name without the ending would not open again; with it, it is not the name whose replacement was
      // agreed to.
      const path = extname(chosen).toLowerCase() === `.${format}` ? chosen : `${chosen}.${format}`;
      if (path !== chosen && existsSync(path))
        throw new Failure('internal', `${path} exists already; choose another name`);
      tickets += 1;
      places.set(tickets, { path, format, sender: sender.id });
      return { ticket: tickets, path };
    },
    saveExport: async ({ ticket, bytes }, sender) => {
      const place = places.get(ticket);
      if (place?.sender !== sender.id) throw new Failure('not-found', 'choose a place for the file first');
      places.delete(ticket);
      if (FORMATS[place.format].begins.some((byte, i) => bytes[i] !== byte))
        throw new Failure('bad-request', `this is no ${place.format} file`);
      await writeWhole(place.path, bytes).catch((error: unknown) => {
        throw new Failure(
          'internal',
          `${place.path} could not be written: ${error instanceof Error ? error.message : String(error)}`,
        );
      });
      return { path: place.path };
    },
    copyPicture: async ({ bytes }) => {
      if (electron.nativeImage.createFromBuffer(Buffer.from(bytes)).isEmpty())
        throw new Failure('bad-request', 'this is no picture');
      await copyPng(bytes);
      return null;
    },
  };
}

/**
 * Electron had `writeImage` until the clipboard took items as a page's does; both are met, as the tests run
 * on the older.
 */
async function copyPng(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const older = electron.clipboard as unknown as {
    readonly writeImage?: (image: Electron.NativeImage) => void;
  };
  if (older.writeImage) older.writeImage(electron.nativeImage.createFromBuffer(Buffer.from(bytes)));
  else
    await electron.clipboard.write([
      new electron.ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) }),
    ]);
}
