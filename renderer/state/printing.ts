import type { ExportRequest } from '../../core/contract/ipc.ts';
import { courseKey } from '../../core/contract/print.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { OpenPaper } from './open-paper.svelte.ts';

/** Prints the formula sheet of the whole course as PDF, to a file the person chooses. */
export const printCourse = (notices: Notices): Promise<void> =>
  exportTo(notices, { key: courseKey, what: 'formulas', question: null, session: null });

/** Prints the open paper as PDF, whole (`question` null) or one question of it, to a file the person chooses. */
export async function printPdf(
  { open, notices }: { readonly open: OpenPaper; readonly notices: Notices },
  what: ExportRequest['what'],
  question: string | null,
): Promise<void> {
  const { key, session } = open;
  if (key === null) return;
  await exportTo(notices, { key, what, question, session: session?.id ?? null });
}

async function exportTo(notices: Notices, request: ExportRequest): Promise<void> {
  await notices.attempt(
    'Printing the PDF',
    async () => {
      const written = await ask('exportPdf', request);
      if (written)
        notices.show({
          text: t('Saved {{count}} pages to {{path}}', { count: written.pages, path: written.path }),
          status: 'done',
        });
    },
    () => void ask('cancelPdf'),
  );
}
