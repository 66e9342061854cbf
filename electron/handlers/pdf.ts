import type { Documents } from '../documents.ts';
import { testHook } from '../development.ts';
import type { Handlers } from '../ipc.ts';
import { dialogTexts } from '../language.ts';
import { cancelPrinting, exportPdf, missingQuestion, PrintCancelled } from '../pdf.ts';
import { Failure } from '../reply.ts';
import { askWhereToSave } from '../save-file.ts';
import type { SettingStore } from '../store/settings.ts';
import type { MainWindow } from '../window.ts';
import { documentOf } from './documents.ts';

interface Needs {
  readonly documents: Documents;
  readonly settings: SettingStore;
  readonly window: MainWindow;
}

/** The PDF of an open document, to a file that the user chooses. */
export function pdfHandlers({
  documents,
  settings,
  window,
}: Needs): Pick<Handlers, 'exportPdf' | 'cancelPdf'> {
  return {
    exportPdf: async ({ key, ...request }) => {
      const { what, question } = request;
      const document = documentOf(documents, key);
      const missing = missingQuestion(document, question);
      if (missing !== null) throw new Failure('not-found', missing);
      const suggested = `${document.paper.id}${question === null ? '' : `-q${question}`}-${what}.pdf`;
      const title = dialogTexts(settings.settings()).exportPdf;
      const chosen =
        testHook('CHALKGRAD_PDF') ??
        (await askWhereToSave(window.current, title, suggested, { name: 'PDF', extensions: ['pdf'] }));
      if (chosen === null) return null;
      return exportPdf(document, request, settings.settings().paperSize, chosen).catch((error: unknown) => {
        if (error instanceof PrintCancelled) return null;
        throw error;
      });
    },
    cancelPdf: () => {
      cancelPrinting();
      return null;
    },
  };
}
