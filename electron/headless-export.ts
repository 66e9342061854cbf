import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { app } from 'electron';
import { describeIssue } from '../core/errors.ts';
import { isCourse, refusedPlace, type ExportArguments } from './arguments.ts';
import { writeAtomically } from './atomic-write.ts';
import { courseDocument } from './course-document.ts';
import { Documents, noRecentFiles } from './documents.ts';
import { serve } from './ipc.ts';
import { missingQuestion, printPdf, type Pdf } from './pdf.ts';
import { printHandlers } from './print-window.ts';
import { seal } from './seal.ts';
import { temporaryProfile } from './temporary-profile.ts';
import type { ThreadHost } from './thread/host.ts';

/**
 * Gives the run a profile of its own, so that it does not wait for an open window, and makes every error end
 * the process: Electron would show a dialog, and no user is there to close it. Call it before the application
 * is ready.
 */
export function prepareHeadless(): void {
  const profile = temporaryProfile();
  app.setPath('userData', profile);
  app.on('quit', () => {
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Chromium may still be writing; the next export removes what is left.
    }
  });
  // The PDF is written when its hidden windows are closed.
  app.on('window-all-closed', () => undefined);
  process.on('uncaughtException', exitAfter);
}

/** Prints one document and ends the process: 0, or 2 for a document, question or place that it cannot take. */
export async function exportAndExit(
  request: ExportArguments,
  pages: string,
  startThread: () => ThreadHost,
): Promise<void> {
  const { paper, pdf } = request;
  try {
    const refusal = refusedPlace(request);
    if (refusal !== null) return refuse(refusal);
    seal(pages);
    serve(printHandlers);
    const thread = startThread();
    if (isCourse(request)) {
      const sheet = await thread.call('courseSheet', null);
      return await write(await printPdf(courseDocument, request, sheet), pdf);
    }
    const documents = new Documents(thread, noRecentFiles);
    const opened =
      /\.(json|chalkgrad)$/i.test(paper) || existsSync(paper)
        ? await documents.openFile(resolve(paper))
        : await documents.openKey(paper);
    if (!opened.ok) return refuse(...opened.issues.map(describeIssue));
    const missing = missingQuestion(opened.document, request.question);
    if (missing !== null) return refuse(missing);
    await write(await printPdf(opened.document, request), pdf);
  } catch (error) {
    exitAfter(error);
  }
}

async function write({ bytes, pages }: Pdf, pdf: string): Promise<void> {
  await writeAtomically(pdf, bytes);
  process.stdout.write(`${pdf} (${pages} pages)\n`);
  app.exit(0);
}

function refuse(...messages: readonly string[]): void {
  for (const message of messages) process.stderr.write(`${message}\n`);
  app.exit(2);
}

function exitAfter(error: unknown): void {
  process.stderr.write(
    `the PDF was not written: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  app.exit(1);
}
