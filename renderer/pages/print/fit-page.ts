import { pageMargins, pageSize, type PrintJob } from '../../../core/contract/print.ts';

/** The smallest size at which a page is still readable. */
const LEAST = 0.5;
const STEP = 0.05;
/** Pixels per millimetre on paper: 96 to an inch. */
const PER_MM = 96 / 25.4;
/** Pixels: the foot of a page is not filled to its edge. */
const AIR = 12;

/** Makes every overview small enough for its page; what does not fit at half the size continues on the next. */
export function fitPage(root: HTMLElement, paperSize: PrintJob['paperSize']): void {
  const { top, bottom } = pageMargins;
  const page = (pageSize[paperSize].height - top - bottom) * PER_MM - AIR;
  const questions = [...root.querySelectorAll<HTMLElement>('.overview')];
  const start = root.getBoundingClientRect().top;
  questions.forEach((question, i) => {
    // The title of the document is above the first.
    const above = i === 0 ? question.getBoundingClientRect().top - start : 0;
    for (let zoom = 1; zoom >= LEAST; zoom -= STEP) {
      question.style.setProperty('zoom', zoom.toFixed(2));
      if (question.getBoundingClientRect().height <= page - above) break;
    }
  });
}
