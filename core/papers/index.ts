import type { Paper } from '../paper/paper.ts';
import { openDocument } from '../paper/parse-document.ts';
import { workPaper, type WorkedPaper } from '../paper/solve.ts';
import { shelf } from './shelf.ts';

const parsed = new Map<string, Paper>();

/** The paper or problem of that id; null if the shelf has none. Each is parsed once. */
export const paperCalled = (id: string): Paper | null => parsed.get(id) ?? openPaper(id)?.paper ?? null;

/** The paper or problem of that id, solved; null if the shelf has none. */
export function openPaper(id: string): WorkedPaper | null {
  const known = parsed.get(id);
  if (known) return { paper: known, worked: workPaper(known) };
  const document = shelf.find((one) => one.id === id);
  if (!document) return null;
  const opened = openDocument(JSON.stringify(document), 'shelf');
  parsed.set(id, opened.paper);
  return opened;
}

/** The papers and problems that come with Chalkgrad, in the order of the shelf. */
export const papers = (): readonly Paper[] => shelf.map(({ id }) => paperCalled(id) as Paper); // every id of the shelf has a paper
