import type { ExportRequest } from '../../core/contract/ipc.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { OpenPaper } from './open-paper.svelte.ts';

/** Prints the open paper as PDF, whole (`question` null) or one question of it, to a file the person chooses. */
export async function printPdf(
  { open, notices }: { readonly open: OpenPaper; readonly notices: Notices },
  what: ExportRequest['what'],
  question: string | null,
): Promise<void> {
  const { key } = open;
  if (key === null) return;
  await notices.attempt(
    'Printing the PDF',
    async () => {
      const written = await ask('exportPdf', { key, what, question });
      if (written)
        notices.show({
          text: t('Saved {{count}} pages to {{path}}', { count: written.pages, path: written.path }),
          status: 'done',
        });
    },
    () => void ask('cancelPdf'),
  );
}
