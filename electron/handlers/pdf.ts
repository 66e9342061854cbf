import { courseKey } from '../../core/contract/print.ts';
import { writeAtomically } from '../atomic-write.ts';
import type { Documents } from '../documents.ts';
import { courseDocument } from '../course-document.ts';
import { testHook } from '../development.ts';
import type { Handlers } from '../ipc.ts';
import { dialogTexts, languageOf } from '../language.ts';
import { missingQuestion, printPdf } from '../pdf.ts';
import { cancelPrinting, PrintCancelled } from '../print-window.ts';
import type { PendingSessions } from '../pending-sessions.ts';
import { Failure } from '../reply.ts';
import { askWhereToSave } from '../save-file.ts';
import type { SettingStore } from '../store/settings.ts';
import type { ThreadHost } from '../thread/host.ts';
import type { MainWindow } from '../window.ts';
import { documentOf } from './document-of.ts';

interface Needs {
  readonly documents: Documents;
  readonly settings: SettingStore;
  readonly window: MainWindow;
  readonly core: Pick<ThreadHost, 'call'>;
  readonly sessions: Pick<PendingSessions, 'labRuns'>;
}

/** The PDF of an open document, to a file that the user chooses. */
export function pdfHandlers({
  documents,
  settings,
  window,
  core,
  sessions,
}: Needs): Pick<Handlers, 'exportPdf' | 'cancelPdf'> {
  return {
    exportPdf: async ({ key, what, question, session }) => {
      const course = key === courseKey ? await core.call('courseSheet', null) : null;
      const document = course ? courseDocument : documentOf(documents, key);
      const missing = course ? null : missingQuestion(document, question);
      if (missing !== null) throw new Failure('not-found', missing);
      const evidence = session === null || course ? [] : await sessions.labRuns.ofSession(session);
      const { paperSize, printFull, printLines: lines, policy } = settings.settings();
      // The pages are laid out while the user chooses their place.
      const printing = printPdf(
        document,
        {
          what: course ? 'formulas' : what,
          question,
          full: printFull,
          lines,
          paperSize,
          policy,
          language: languageOf(settings.settings()),
        },
        course,
        evidence,
      );
      printing.catch(() => undefined);
      const suggested = `${document.paper.id}${question === null ? '' : `-q${question}`}-${what}.pdf`;
      const title = dialogTexts(settings.settings()).exportPdf;
      const path =
        testHook('CHALKGRAD_PDF') ??
        (await askWhereToSave(window.current, title, suggested, { name: 'PDF', extensions: ['pdf'] }));
      if (path === null) {
        cancelPrinting();
        return null;
      }
      try {
        const { bytes, pages } = await printing;
        await writeAtomically(path, bytes);
        return { path, pages };
      } catch (error) {
        if (error instanceof PrintCancelled) return null;
        throw error;
      }
    },
    cancelPdf: () => {
      cancelPrinting();
      return null;
    },
  };
}
