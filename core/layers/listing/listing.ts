import type { Remark } from '../../document/remark.ts';
import { libraryOf } from './library-of.ts';
import { summaryTable } from './printed/keras-table.ts';
import { readPrint } from './printed/read-print.ts';
import { rebuilt } from './printed/rebuilt.ts';
import { printedNetwork } from './printed/torch-print.ts';
import { parseProgram } from './python/program.ts';
import { outcome } from './reading/outcome.ts';
import { Reader } from './reading/reader.ts';
import type { Statement } from './statement.ts';
import { parseWords } from './words.ts';

/** What a text says, and what of it is not read, or read by a rule that it does not show. */
export interface Listing {
  readonly statements: readonly Statement[];
  readonly remarks: readonly Remark[];
}

/**
 * A text of layers in any of the notations that people write, to statements with their places: words, a
 * listing of Keras or PyTorch, or what these print of a network. A listing may have its input before it on a
 * line in words, since PyTorch's has none: `INPUT 28x28x1`. Throws ProblemError at the character where it
 * cannot be read.
 */
export const parseListing = (text: string): readonly Statement[] => readListing(text).statements;

const INPUTS = /^\s*(?:(?:#\s*)?input\s+\d+(?:\s*[x×]\s*\d+)*\s*[\n,;]\s*)+/i;

export function readListing(text: string): Listing {
  const input = INPUTS.exec(text)?.[0] ?? '';
  // Blanked out, so that every character of the listing keeps its place.
  const listing = input.replace(/[^\n]/g, ' ') + text.slice(input.length);
  const inputs = (): Statement[] => parseWords(input.replaceAll('#', ' '));
  const table = summaryTable(listing);
  if (table) return rebuilt(table, inputs());
  const printed = printedNetwork(listing);
  if (printed) return readPrint(printed, inputs());
  const library = libraryOf(text);
  if (library === null) return { statements: parseWords(text), remarks: [] };
  const program = parseProgram(listing);
  const reader = new Reader(library, listing);
  reader.run(program, reader.top);
  return { statements: outcome(reader, program, inputs()), remarks: reader.remarks };
}
