import {
  firstLayout,
  isPrinted,
  pageSize,
  pageMargins,
  type PrintJob,
  type PrintLayout,
  type PrintRequest,
} from '../core/contract/print.ts';
import type { KeptLabRun } from '../core/contract/lab-runs.ts';
import type { CourseSheet } from '../core/paper/course-sheet.ts';
import type { OpenDocument } from '../core/contract/shelf.ts';
import { lastPageShare, questionsByPage, scaleAfter, startPages, type Attempt } from './page-plan.ts';
import { withSingleTitles } from './pdf-outline.ts';
import { placesOf, type Places } from './pdf-places.ts';
import { PrintWindow } from './print-window.ts';
import { Failure } from './reply.ts';

/** For the whole: opening the pages, laying them out, printing them and writing the file. */
const LIMIT_MS = 120_000;

/** A PDF that is not yet in a file. */
export interface Pdf {
  readonly bytes: Buffer;
  readonly pages: number;
}

/**
 * Lays a document out in a hidden window and prints it. Throws when the whole takes longer than 2 minutes, is
 * cancelled, or the window crashes.
 */
export async function printPdf(
  document: OpenDocument,
  { what, question, full, lines, paperSize, policy, language }: PrintRequest,
  course: CourseSheet | null = null,
  evidence: readonly KeptLabRun[] = [],
): Promise<Pdf> {
  const job: PrintJob = {
    document,
    course,
    evidence,
    what,
    question,
    full,
    lines,
    paperSize,
    policy,
    language,
  };
  const window = new PrintWindow(job);
  // The pages of the answer sheet are named beside the questions of what is read with it.
  const sheet =
    ['worked', 'key', 'scheme'].includes(what) && questionIds(job).length > 1
      ? new PrintWindow({ ...job, what: 'blank' })
      : null;
  const late = new Failure(
    'internal',
    `printing took longer than ${LIMIT_MS / 1000} s and was stopped; print one question at a time`,
  );
  const timer = setTimeout(() => [window, sheet].forEach((one) => one?.stop(late)), LIMIT_MS);
  try {
    const [settled, sheetPages] = await Promise.all([
      settle(window, !hasHeads(job)),
      sheet ? settle(sheet, false).then(({ places }) => startPages(places, questionIds(job))) : {},
    ]);
    const { pdf, places } = hasHeads(job) ? await withHeads(window, settled, sheetPages) : settled;
    return { bytes: withSingleTitles(pdf), pages: places.pages };
  } finally {
    clearTimeout(timer);
    window.close();
    sheet?.close();
  }
}

/** Pages in a layout, and the places in them. */
interface Printed {
  readonly layout: PrintLayout;
  readonly pdf: Buffer;
  readonly places: Places;
}

async function print(window: PrintWindow, layout: PrintLayout, outlined: boolean): Promise<Printed> {
  const pdf = await window.print(layout, outlined);
  return { layout, pdf, places: placesOf(pdf) };
}

/** The pages in the size of text in which the last of them is not nearly empty. */
async function settle(window: PrintWindow, outlined: boolean): Promise<Printed> {
  const { top, bottom } = pageMargins;
  /** In points. */
  const height = ((pageSize[window.job.paperSize].height - top - bottom) / 25.4) * 72;
  const attempts: Attempt[] = [];
  let printed = await print(window, firstLayout, outlined);
  for (;;) {
    const { places, layout } = printed;
    attempts.push({ scale: layout.scale, pages: places.pages, last: lastPageShare(places, height) });
    const scale = scaleAfter(attempts);
    if (scale === null) return printed;
    printed = await print(window, { ...firstLayout, scale }, outlined);
  }
}

/** The pages with the questions in their heads, which are known only when they are printed. */
async function withHeads(
  window: PrintWindow,
  settled: Printed,
  sheetPages: PrintLayout['sheetPages'],
): Promise<Printed> {
  const ids = questionIds(window.job);
  let printed = settled;
  // A page of the answer sheet that is named beside a question might move it, once.
  for (let i = 0; i < 2; i += 1) {
    const heads = questionsByPage(printed.places, ids, window.job.language);
    if (i > 0 && heads.join() === printed.layout.heads.join()) break;
    printed = await print(window, { ...printed.layout, heads, sheetPages }, true);
  }
  return printed;
}

/** The pages of several questions name them in their heads. */
const hasHeads = (job: PrintJob): boolean => job.what !== 'formulas' && questionIds(job).length > 1;

const questionIds = ({ document, question }: PrintJob): readonly string[] =>
  document.worked.flatMap(({ question: one }) => (isPrinted(one, question) ? [one.id] : []));

/** What is wrong with a question of a document: null when it has the question or section, or none is asked for. */
export function missingQuestion(document: OpenDocument, question: string | null): string | null {
  const { paper } = document;
  const stopped = document.stopped.find((one) => one.question === question);
  if (stopped) return `question ${stopped.question} was not computed: ${stopped.why}`;
  if (paper.questions.some((one) => isPrinted(one, question))) return null;
  return `no question ${question ?? ''} in ${paper.title}; questions are ${paper.questions.map(({ id }) => id).join(', ')}`;
}
