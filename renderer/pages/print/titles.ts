import type { PrintJob } from '../../../core/contract/print.ts';

/** What each printed document is called. A printed page is in English, as the papers are. */
export const PRINTED_TITLES: Readonly<Record<PrintJob['what'], string>> = {
  worked: 'Worked solutions',
  blank: 'Answer sheet',
  film: 'Frames and working',
  key: 'Answer key',
  scheme: 'Marking scheme',
  formulas: 'Formula sheet',
};

/** The left running head: the document, and the question where only one is printed. */
export const runningHead = ({ document: { paper }, question }: PrintJob): string =>
  question === null || paper.type === 'problem' ? paper.title : `${paper.title} · Question ${question}`;
