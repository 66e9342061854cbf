import { z } from 'zod';
import type { Remark } from '../document/remark.ts';
import type { Issue } from '../errors.ts';
import type { Text } from '../language/text.ts';
import type { KindName } from '../kinds/index.ts';
import type { Level, Paper } from '../paper/paper.ts';
import type { Translations } from '../paper/translations.ts';
import type { WorkedQuestion } from '../paper/solve.ts';

/**
 * Identifies a document to the main process: the id of a bundled paper, or a key that the main process issued
 * for an opened document.
 */
export const documentKeySchema = z.string().min(1).max(300);

/** A document on the Shelf. */
export interface ShelfEntry {
  readonly key: string;
  readonly title: string;
  readonly source: string | null;
  readonly summary: string | null;
  /** The heading it is listed under; null if its author gives none. */
  readonly topic: string | null;
  /** How hard its author says it is, and how long it takes by hand; null if not stated. */
  readonly level: Level | null;
  readonly minutes: number | null;
  /** The kinds of its problems, each once; empty for a file that is not open. */
  readonly kinds: readonly KindName[];
  readonly questions: number;
  readonly marks: number;
  /** The file it was opened from; null for a bundled paper. */
  readonly file: string | null;
  readonly type: 'paper' | 'problem';
  /** Its title and summary in other languages; null if its author gives none. */
  readonly translations: Translations | null;
}

export type { WorkedQuestion } from '../paper/solve.ts';

export interface OpenDocument {
  readonly entry: ShelfEntry;
  readonly paper: Paper;
  readonly worked: readonly WorkedQuestion[];
  /** Questions that were not solved, because that took too long or too much memory; most documents have none. */
  readonly stopped: readonly StoppedQuestion[];
}

export interface StoppedQuestion {
  readonly question: string;
  /** A sentence. */
  readonly why: string;
}

/**
 * A kind in which a new problem can be written; `text` if it has a one-line notation, otherwise `starter`, the
 * problem that a new one begins as.
 */
export interface KindEntry {
  readonly kind: KindName;
  readonly title: string;
  readonly text: { readonly example: string; readonly hint: Text } | null;
  readonly starter: unknown;
}

/** The result of parsing a typed problem; its issues give the position of the character. */
export type ReadText =
  | {
      readonly ok: true;
      readonly problem: unknown;
      /** The parsed problem in the kind's own notation, if it has one. */ readonly echo: string | null;
      /** Lines that are not read, and what was decided that the text does not show. */
      readonly remarks: readonly Remark[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The result of opening a document. An author's mistake is a result, not an exception. */
export type Opened =
  | {
      readonly ok: true;
      readonly document: OpenDocument;
      /** The session that was made of a file of answers; without one, the newest of the document continues. */
      readonly session?: number;
    }
  | {
      readonly ok: false;
      readonly file: string;
      readonly issues: readonly Issue[];
      /** There is no such file or key any more. */
      readonly missing?: true;
    };
