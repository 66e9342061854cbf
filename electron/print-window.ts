import { BrowserWindow } from 'electron';
import { firstLayout, type PrintJob, type PrintLayout } from '../core/contract/print.ts';
import type { Handlers } from './ipc.ts';
import { pageUrl } from './page-address.ts';
import { Failure } from './reply.ts';
import { webPreferences } from './window.ts';

/** By the id of the window's contents. */
const printing = new Map<number, PrintWindow>();

/** The two calls of a hidden print window: it fetches its job, and reports that the pages are laid out. */
export const printHandlers: Pick<Handlers, 'printJob' | 'printReady'> = {
  printJob: (_args, sender) => windowOf(sender).job,
  printReady: (_args, sender) => windowOf(sender).ready(),
};

function windowOf(sender: Electron.WebContents): PrintWindow {
  const printed = printing.get(sender.id);
  if (!printed) throw new Failure('bad-sender', 'this window has no print job');
  return printed;
}

/** The user does not want the PDF any more, or has closed the window that asked for it. */
export class PrintCancelled extends Error {}

/** Stops every print that is running; each rejects with PrintCancelled. */
export function cancelPrinting(): void {
  for (const window of printing.values()) window.stop(new PrintCancelled('printing was cancelled'));
}

/** A hidden window that lays out one job, as often as is asked, with the components of the page. */
export class PrintWindow {
  readonly job: PrintJob;
  readonly #window: BrowserWindow;
  readonly #id: number;
  readonly #stopped: Promise<never>;
  /** Rejects what runs in the window. */
  stop: (why: Error) => void = () => undefined;
  #loaded: Promise<void> | null = null;
  #laidOut: Promise<void> = Promise.resolve();
  #markLaidOut: () => void = () => undefined;
  #layOutAgain: (layout: PrintLayout) => void = () => undefined;

  constructor(job: PrintJob) {
    this.job = job;
    this.#window = new BrowserWindow({
      show: false,
      width: 820,
      height: 1160,
      webPreferences: webPreferences(),
    });
    this.#id = this.#window.webContents.id;
    this.#stopped = new Promise<never>((_resolve, reject) => (this.stop = reject));
    // It may be stopped when nothing waits for it.
    this.#stopped.catch(() => undefined);
    printing.set(this.#id, this);
    this.#window.webContents.on('render-process-gone', () =>
      this.stop(new Error('the window that lays out the pages stopped')),
    );
  }

  /** The page has been laid out; resolves with the next layout. */
  ready(): Promise<PrintLayout> {
    const next = new Promise<PrintLayout>((resolve) => (this.#layOutAgain = resolve));
    this.#markLaidOut();
    return next;
  }

  /**
   * The pages in this layout as a PDF. The first one is `firstLayout`. With an outline, the PDF has tags for
   * screen readers too; one from which only places are read needs neither, and takes half the time.
   */
  print(layout: PrintLayout, outlined: boolean): Promise<Buffer> {
    return Promise.race([this.#print(layout, outlined), this.#stopped]);
  }

  async #print(layout: PrintLayout, outlined: boolean): Promise<Buffer> {
    this.#laidOut = new Promise((resolve) => (this.#markLaidOut = resolve));
    this.#loaded ??= this.#window.loadURL(pageUrl('print'));
    if (layout !== firstLayout) this.#layOutAgain(layout);
    await Promise.all([this.#loaded, this.#laidOut]);
    return this.#window.webContents.printToPDF({
      pageSize: this.job.paperSize,
      printBackground: true,
      preferCSSPageSize: true,
      generateDocumentOutline: outlined,
      generateTaggedPDF: outlined,
    });
  }

  close(): void {
    printing.delete(this.#id);
    // A page that is busy with its layout would not notice that its window is gone.
    if (!this.#window.isDestroyed()) this.#window.webContents.forcefullyCrashRenderer();
    this.#window.destroy();
  }
}
