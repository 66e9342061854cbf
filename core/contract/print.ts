import type { CourseSheet } from '../paper/course-sheet.ts';
import type { LanguageName } from '../language/languages.ts';
import type { PolicyName } from '../paper/marking-policy.ts';
import type { KeptLabRun } from './lab-runs.ts';
import type { OpenDocument } from './shelf.ts';

/**
 * film: key frames with their lines, then the worked solution. key: the answers alone. scheme: the marking scheme.
 * formulas: a formula sheet. overview: every number of a question on one page.
 */
export const whatToPrint = ['worked', 'blank', 'film', 'key', 'scheme', 'formulas', 'overview'] as const;
export type WhatToPrint = (typeof whatToPrint)[number];

/** The key, and on the command line the name, of the formula sheet of the whole course. */
export const courseKey = 'course';

/** What is printed of a document, and how. */
export interface PrintRequest {
  readonly what: WhatToPrint;
  readonly question: string | null;
  /** Every step of the working, not only those that the answers rest on. */
  readonly full: boolean;
  /** Ruled space for working beside the boxes of the answer sheet. */
  readonly lines: boolean;
  readonly paperSize: 'A4' | 'Letter';
  /** The policy of a marking scheme whose paper names none. */
  readonly policy: PolicyName;
  /** The language of its texts. */
  readonly language: LanguageName;
}
/** The content of the hidden print window. */
export interface PrintJob extends PrintRequest {
  readonly document: OpenDocument;
  /** The formulas of the whole course, where they are printed; then the document has no questions. */
  readonly course: CourseSheet | null;
  /** Experiments that support an option of its questions, with the worked solution. */
  readonly evidence: readonly KeptLabRun[];
}

/** Whether a question is printed: every one is for null, else the one with this id, or those of its section. */
export const isPrinted = (
  { id, section }: { readonly id: string; readonly section?: string | undefined },
  asked: string | null,
): boolean => asked === null || id === asked || section === asked;

/** How the pages are laid out: at first as `firstLayout`, then by what the printed pages show. */
export interface PrintLayout {
  /** The size of the text as a factor. */
  readonly scale: number;
  /** The questions on each page, for its running head; empty for none. */
  readonly heads: readonly string[];
  /** The page of the answer sheet on which each question begins; empty where it is not said. */
  readonly sheetPages: Readonly<Record<string, number>>;
}
export const firstLayout: PrintLayout = { scale: 1, heads: [], sheetPages: {} };

/** The ids of the elements whose places are read from the printed PDF. */
export const placeIds = {
  start: 'place-start',
  end: 'place-end',
  question: (id: string): string => `question-${id}`,
} as const;

/** The margins of a page in millimetres: top, right and left, bottom. */
export const pageMargins = { top: 17, side: 16, bottom: 15 } as const;
/** In millimetres. */
export const pageSize = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
} as const;
