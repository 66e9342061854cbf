import { execFileSync } from 'node:child_process';

/** Dots per inch of the pictures that are measured. */
const DPI = 36;
/** Millimetres of a page that are margin, at the top and the bottom. */
const MARGINS = { top: 17, bottom: 15 };

/** How far down each page of a PDF is printed on, as a share of the height between its margins. */
export function inkOf(file: string): readonly number[] {
  const pictures = execFileSync('pdftoppm', ['-r', String(DPI), '-gray', file], {
    maxBuffer: 200_000_000,
  });
  const shares: number[] = [];
  for (let at = 0; at < pictures.length;) {
    const header = /^P5\s(\d+) (\d+)\s255\s/.exec(pictures.toString('latin1', at, at + 40));
    if (!header) throw new Error('not the picture of a page');
    const [width, height] = [Number(header[1]), Number(header[2])];
    const begin = at + header[0].length;
    const row = (y: number): Buffer => pictures.subarray(begin + y * width, begin + (y + 1) * width);
    const top = Math.round((MARGINS.top / 25.4) * DPI);
    const bottom = height - Math.round((MARGINS.bottom / 25.4) * DPI);
    let last = bottom;
    while (last > top && row(last).every((grey) => grey > 200)) last -= 1;
    shares.push((last - top) / (bottom - top));
    at = begin + width * height;
  }
  return shares;
}

/** A heading, which stands in the outline of the PDF, and how many lines of text its page has below it. */
interface Heading {
  readonly page: number;
  readonly title: string;
  readonly below: number;
}

/** The headings of a PDF that are found among the lines of its pages. */
export function placesOfText(file: string): readonly Heading[] {
  const outline = execFileSync('pdftohtml', ['-xml', '-stdout', '-i', file], { encoding: 'utf8' });
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  const pages = text.split('\f').map((page) => page.split('\n').filter((line) => line.trim() !== ''));
  return [...outline.matchAll(/<item page="(\d+)">([^<]*)<\/item>/g)].flatMap(([, number, title = '']) => {
    // The last line is the page's number.
    const lines = (pages[Number(number) - 1] ?? []).slice(0, -1);
    const found = lines.findIndex((line) => squeezed(line).includes(squeezed(title)));
    return found === -1 ? [] : [{ page: Number(number), title, below: lines.length - found - 1 }];
  });
}

const squeezed = (text: string): string => text.replaceAll('&amp;', '&').replaceAll(/\s+/g, '').toLowerCase();
