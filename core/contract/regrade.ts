import { z } from 'zod';
import { policyNames } from '../paper/marking-policy.ts';
import type { PaperMark } from '../marking/grade.ts';
import type { NamedPolicy } from '../marking/policy.ts';
import type { KeyNote } from '../marking/regrade/key-notes.ts';
import type { BoxChange } from '../marking/regrade/regrade.ts';
import type { DocumentChange } from '../marking/regrade/document-changes.ts';
import type { Student } from '../marking/student.ts';
import { documentKeySchema } from './shelf.ts';

export type { BoxChange, BoxResult } from '../marking/regrade/regrade.ts';
export type { KeyNote } from '../marking/regrade/key-notes.ts';
export type { DocumentChange } from '../marking/regrade/document-changes.ts';

/** The stored sessions of an open paper, marked again. `policy` null: by the one that the paper names. */
export const regradeSchema = z.strictObject({
  documentKey: documentKeySchema,
  policy: z.enum(policyNames).nullable(),
});

/** A result of a session as it is kept. */
export interface StoredResult {
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly paperHash: string;
  readonly policy: NamedPolicy;
  readonly score: number;
  readonly marks: number;
}

/** A result of a session with the marks of each question. */
export interface SessionResult extends StoredResult {
  /** Whether it was marked by the version of the paper that the session answers. */
  readonly sameVersion: boolean;
  readonly questions: readonly { readonly id: string; readonly score: number; readonly marks: number }[];
}

/** A result to be kept, with the marks of every box. */
export interface NewResult {
  readonly session: number;
  readonly paperHash: string;
  readonly mark: PaperMark;
}

/** A version of a paper by which results were made: what the next regrading is compared with. */
export interface PaperVersion {
  /** The hash of its results. */
  readonly hash: string;
  /** The JSON of the paper. */
  readonly document: string;
}

/** One session marked again. */
export interface RegradedSession {
  readonly session: number;
  readonly title: string;
  readonly student: Student;
  /** Whether it was answered on another version of the paper. */
  readonly earlier: boolean;
  readonly before: { readonly score: number; readonly marks: number; readonly policy: NamedPolicy };
  readonly after: { readonly score: number; readonly marks: number };
  readonly changes: readonly BoxChange[];
  /** By which lines this version differs from the one of the last result, or else from the one that was answered. */
  readonly lines: readonly DocumentChange[];
  /** Every result that is kept, the first one first. */
  readonly results: readonly StoredResult[];
}

export interface Regrading {
  readonly paperId: string;
  readonly policy: NamedPolicy;
  readonly sessions: readonly RegradedSession[];
  /** The lines of all the sessions, each once. */
  readonly lines: readonly DocumentChange[];
  readonly keys: readonly KeyNote[];
  /** Sessions that could not be marked, and why. */
  readonly failed: readonly { readonly title: string; readonly why: string }[];
}
