import { app, BrowserWindow } from 'electron';
import type { ExportRequest, PrintJob } from '../core/contract/ipc.ts';
import type { OpenDocument } from '../core/contract/shelf.ts';
import type { Settings } from '../core/contract/settings.ts';
import { writeAtomically } from './atomic-write.ts';
import type { Handlers } from './ipc.ts';
import { pageUrl } from './page-address.ts';
import { withSingleTitles } from './pdf-outline.ts';
import { Failure } from './reply.ts';
import { webPreferences } from './window.ts';

/** For the whole: opening the pages, laying them out, printing them and writing the file. */
const LIMIT_MS = 120_000;

/** The job of a hidden window, and the callback after its layout. */
interface Printing {
  readonly job: PrintJob;
  readonly ready: () => void;
  readonly stop: (why: Error) => void;
}
/** By the id of the window's contents. */
const printing = new Map<number, Printing>();

/** The two calls of a hidden print window: it fetches its job, and reports that the pages are laid out. */
export const printHandlers: Pick<Handlers, 'printJob' | 'printReady'> = {
  printJob: (_args, sender) => {
    const printed = printing.get(sender.id);
    if (!printed) throw new Failure('bad-sender', 'this window has no print job');
    return printed.job;
  },
  printReady: (_args, sender) => {
    printing.get(sender.id)?.ready();
    return null;
  },
};

/** The user does not want the PDF any more, or has closed the window that asked for it. */
export class PrintCancelled extends Error {}

/** Stops every print that is running; each rejects with PrintCancelled. */
export function cancelPrinting(): void {
  for (const { stop } of printing.values()) stop(new PrintCancelled('printing was cancelled'));
}

/**
 * Switches on page margin boxes, with which the pages set their own heads and numbers: Chromium 131 has them,
 * earlier ones on request. Before the application is ready. (As an option of one window it prints a warning.)
 */
export const enablePageHeads = (): void =>
  app.commandLine.appendSwitch('enable-blink-features', 'PageMarginBoxes');

/**
 * Lays a document out in a hidden window, with the components of the page, and prints it to a PDF file. An
 * existing file is replaced only by a complete one. Throws when the whole takes longer than 2 minutes, is
 * cancelled, or the window crashes.
 */
export async function exportPdf(
  document: OpenDocument,
  { what, question, full = false, lines = false }: Omit<ExportRequest, 'key'>,
  paperSize: Settings['paperSize'],
  file: string,
): Promise<{ readonly path: string; readonly pages: number }> {
  const window = new BrowserWindow({
    show: false,
    width: 820,
    height: 1160,
    webPreferences: webPreferences(),
  });
  const { id } = window.webContents;
  let ready = (): void => undefined;
  let stop = (_why: Error): void => undefined;
  const laidOut = new Promise<void>((resolve) => (ready = resolve));
  const stopped = new Promise<never>((_resolve, reject) => (stop = reject));
  printing.set(id, { job: { document, what, question, full, lines, paperSize }, ready, stop });
  window.webContents.on('render-process-gone', () =>
    stop(new Error('the window that lays out the pages stopped')),
  );
  const timer = setTimeout(
    () =>
      stop(
        new Failure(
          'internal',
          `printing took longer than ${LIMIT_MS / 1000} s and was stopped; print one question at a time`,
        ),
      ),
    LIMIT_MS,
  );
  const print = async (): Promise<Buffer> => {
    await Promise.all([window.loadURL(pageUrl('print')), laidOut]);
    return window.webContents.printToPDF({
      pageSize: paperSize,
      printBackground: true,
      preferCSSPageSize: true,
      generateDocumentOutline: true,
      generateTaggedPDF: true,
    });
  };
  try {
    const pdf = withSingleTitles(await Promise.race([print(), stopped]));
    await writeAtomically(file, pdf);
    return { path: file, pages: pagesOf(pdf) };
  } finally {
    clearTimeout(timer);
    printing.delete(id);
    // A page that is busy with its layout would not notice that its window is gone.
    if (!window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    window.destroy();
  }
}

/** What is wrong with a question of a document: null when it has the question or section, or none is asked for. */
export function missingQuestion({ paper }: OpenDocument, question: string | null): string | null {
  if (question === null || paper.questions.some(({ id, section }) => id === question || section === question))
    return null;
  return `no question ${question} in ${paper.title}; questions are ${paper.questions.map(({ id }) => id).join(', ')}`;
}

/** The number of pages, from the page tree, which Chromium writes uncompressed: its root has the largest count. */
function pagesOf(pdf: Buffer): number {
  return Math.max(
    0,
    ...[...pdf.toString('latin1').matchAll(/\/Type\s*\/Pages[^>]*?\/Count\s+(\d+)/g)].map((match) =>
      Number(match[1]),
    ),
  );
}
