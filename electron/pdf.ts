import { BrowserWindow } from 'electron';
import type { ExportRequest, PrintJob } from '../core/contract/ipc.ts';
import type { OpenDocument } from '../core/contract/shelf.ts';
import type { Settings } from '../core/contract/settings.ts';
import { pageUrl } from './address.ts';
import type { Handlers } from './ipc.ts';
import { Failure } from './reply.ts';
import { writeWhole } from './whole-file.ts';
import { webPreferences } from './window.ts';

const LIMIT_MS = 30_000;

const TITLES: Readonly<Record<ExportRequest['what'], string>> = {
  worked: 'Worked solutions',
  blank: 'Answer sheet',
  film: 'Frames and working',
};

/** A window that is laying out a page to print: its job, and whom to tell when it is ready. */
interface Printing {
  readonly job: PrintJob;
  readonly ready: () => void;
}
const printing = new Map<number, Printing>();

/** What the hidden window asks: its job, and to be heard when the pages are laid out. */
export const printHandlers: Pick<Handlers, 'printJob' | 'printReady'> = {
  printJob: (_args, sender) => {
    const printed = printing.get(sender.id);
    if (!printed) throw new Failure('bad-sender', 'this window prints nothing');
    return printed.job;
  },
  printReady: (_args, sender) => {
    printing.get(sender.id)?.ready();
    return null;
  },
};

/**
 * Prints a document to a PDF by the page's own components in a hidden window. The file is replaced only by a
 * whole one.
 */
export async function exportPdf(
  document: OpenDocument,
  { what, question }: Pick<ExportRequest, 'what' | 'question'>,
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
  try {
    const laidOut = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the pages were not laid out in time')), LIMIT_MS);
      printing.set(id, {
        job: { document, what, question, paperSize },
        ready: () => {
          clearTimeout(timer);
          resolve();
        },
      });
      window.webContents.on('render-process-gone', () =>
        reject(new Error('the window that lays out the pages stopped')),
      );
    });
    await Promise.all([window.loadURL(pageUrl('print')), laidOut]);
    const head = escaped(runningHead(document, question));
    const pdf = await window.webContents.printToPDF({
      pageSize: paperSize,
      printBackground: true,
      preferCSSPageSize: false,
      margins: { top: 0.8, bottom: 0.75, left: 0.75, right: 0.75 },
      displayHeaderFooter: true,
      headerTemplate: `<div style="font: 8px 'Source Sans 3', sans-serif; color: #555; width: 100%; margin: 0 0.75in; display: flex; justify-content: space-between"><span>${head}</span><span>${TITLES[what]}</span></div>`,
      footerTemplate:
        '<div style="font: 8px sans-serif; color: #555; width: 100%; margin: 0 0.75in; text-align: right">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>',
      generateDocumentOutline: true,
      generateTaggedPDF: true,
    });
    await writeWhole(file, pdf);
    return { path: file, pages: pagesOf(pdf) };
  } finally {
    printing.delete(id);
    window.destroy();
  }
}

function runningHead({ paper }: OpenDocument, question: string | null): string {
  return question === null || paper.type === 'problem'
    ? paper.title
    : `${paper.title} · Question ${question}`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Chromium writes the page tree uncompressed: its root has the largest count. */
function pagesOf(pdf: Buffer): number {
  return Math.max(
    0,
    ...[...pdf.toString('latin1').matchAll(/\/Type\s*\/Pages[^>]*?\/Count\s+(\d+)/g)].map((match) =>
      Number(match[1]),
    ),
  );
}
