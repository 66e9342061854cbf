import { z } from 'zod';
import type { Issue } from '../errors.ts';
import type { Paper } from '../paper/paper.ts';
import type { WorkedQuestion } from '../paper/solve.ts';

/**
 * What names a document to the main process: one of the shelf's own papers, or a document that was opened, by
 * a key main gave out.
 */
export const documentKeySchema = z.string().min(1).max(300);

/** A document on the Shelf. */
export interface ShelfEntry {
  readonly key: string;
  readonly title: string;
  readonly source: string | null;
  readonly summary: string | null;
  /** The heading it stands under; null where its author names none. */
  readonly topic: string | null;
  readonly questions: number;
  readonly marks: number;
  /** null for a paper that comes with the application, else the file it was opened from. */
  readonly file: string | null;
  readonly type: 'paper' | 'problem';
}

export type { WorkedQuestion } from '../paper/solve.ts';

export interface OpenDocument {
  readonly entry: ShelfEntry;
  readonly paper: Paper;
  readonly worked: readonly WorkedQuestion[];
}

/** A kind of problem that can be written anew; `text` where it can be written on one line. */
export interface KindEntry {
  readonly kind: string;
  readonly title: string;
  readonly text: { readonly example: string; readonly hint: string } | null;
}

/** A typed text read as a problem; its mistakes say at which character. */
export type ReadText =
  | {
      readonly ok: true;
      readonly problem: unknown;
      /** What was understood, in the kind's own notation, where it has one. */ readonly echo: string | null;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Opening a document may fail by the author's mistake; that is an answer, not an exception. */
export type Opened =
  | { readonly ok: true; readonly document: OpenDocument }
  | { readonly ok: false; readonly file: string; readonly issues: readonly Issue[] };
