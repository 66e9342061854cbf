import type { OpenDocument, Opened } from '../../core/contract/shelf.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/**
 * The paper of this key as it is in its file now; `otherwise` where there is no such file any more, which is said.
 * null where the file cannot be read as a paper: its first mistake is shown.
 */
export async function asOnDisk(
  key: string,
  otherwise: OpenDocument,
  notices: Notices,
): Promise<OpenDocument | null> {
  const opened: Opened = await ask('openDocument', { key });
  if (opened.ok) return opened.document;
  if (opened.missing === true) {
    if (otherwise.entry.file !== null)
      notices.show({
        text: t('The file of this paper is gone: the paper is taken as it was opened.'),
        status: 'done',
      });
    return otherwise;
  }
  const [issue] = opened.issues;
  notices.show({
    text: t('The paper cannot be read any more: {{why}}', {
      why: issue ? `${issue.where}: ${issue.what}; ${issue.fix}` : opened.file,
    }),
    status: 'failed',
  });
  return null;
}
