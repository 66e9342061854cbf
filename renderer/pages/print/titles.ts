import type { PrintJob } from '../../../core/contract/print.ts';
import { documentText } from '../../language/document-texts.svelte.ts';
import { t } from '../../language/language.svelte.ts';
import type { MessageKey } from '../../language/messages/index.ts';

/** What each printed document is called. */
export const PRINTED_TITLES = {
  worked: 'Worked solutions',
  blank: 'Answer sheet',
  film: 'Frames and working',
  key: 'Answer key',
  scheme: 'Marking scheme',
  formulas: 'Formula sheet',
  overview: 'Overview by hand',
} as const satisfies Readonly<Record<PrintJob['what'], MessageKey>>;

/** The left running head: the document, and the question where only one is printed. */
export const runningHead = ({ document: { paper }, question }: PrintJob): string =>
  question === null || paper.type === 'problem'
    ? documentText(paper.title)
    : `${documentText(paper.title)} · ${t('Question {{id}}', { id: question })}`;
