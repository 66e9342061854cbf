import { z } from 'zod';
import { parseWith } from '../document/schema-issues.ts';
import { parseJson } from '../json.ts';
import { attemptSchema, helpSchema, type Attempt, type Help } from './attempt.ts';
import { nobody, studentSchema, type Student } from './student.ts';

/** Of any length: an answer that is too long to be read must not lose the others. */
const typed = z.string('write it between quotes, as typed: "0.3", or the ticks of a choice: "A, C"');
const answersSchema = z.record(z.string().min(1).max(40), z.record(z.string().min(1).max(120), typed));

/** Attempts, and pieces of help, above what a term of practice comes to. */
const MOST = 10_000;

/** The paper that was answered. `hash` is the SHA-256 of its canonical JSON, in hexadecimal digits. */
const answeredPaperSchema = z.strictObject({
  /** Files of earlier releases have none. */
  id: z.string().max(100).optional(),
  title: z.string().max(400),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AnsweredPaper = z.infer<typeof answeredPaperSchema>;

const answersFileSchema = z.strictObject({
  format: z.literal('chalkgrad-answers'),
  /** Version 1 has no attempts and no help. */
  version: z.union([z.literal(1), z.literal(2)], 'a later release wrote it: update Chalkgrad'),
  paper: answeredPaperSchema,
  student: studentSchema,
  /** The version of the application that wrote the file. */
  application: z.string().max(40),
  /** ISO 8601, UTC. */
  writtenAt: z.iso.datetime('write the date and time in UTC, such as 2026-11-30T09:30:00Z'),
  /** As typed, by question and box. */
  answers: answersSchema,
  /** Every marking in practice, in its order, and the help that was taken. */
  attempts: z.array(attemptSchema).max(MOST).optional(),
  help: z.array(helpSchema).max(MOST).optional(),
});
/** What a student hands in: `.chalkgrad-answers`, JSON. */
export type AnswersFile = z.infer<typeof answersFileSchema>;

/** Answers by question and box, with what else the file says; plain answers name no paper and nobody. */
export interface HandedIn {
  readonly answers: AnswersFile['answers'];
  readonly student: Student;
  /** Null where the file does not say, as of answers alone. */
  readonly paper: AnsweredPaper | null;
  /** When the file was written, ISO 8601 in UTC; null where it does not say. */
  readonly writtenAt: string | null;
  readonly attempts: readonly Attempt[];
  readonly help: readonly Help[];
}

/**
 * Reads a file of answers: what the application writes, or answers alone, `{"2": {"z1": "0.3"}}`. Throws
 * ProblemError that says where it is neither.
 */
export function readAnswersFile(text: string): HandedIn {
  const json = parseJson(text);
  const place = (path: readonly (string | number)[]): string => path.join('.') || 'the answers';
  if (typeof json === 'object' && json !== null && 'format' in json && typeof json.format === 'string') {
    const { attempts = [], help = [], ...file } = parseWith(answersFileSchema, json, place);
    const { answers, student, paper, writtenAt } = file;
    return { answers, student, paper, writtenAt, attempts, help };
  }
  const answers = parseWith(answersSchema, json, place);
  return { answers, student: nobody, paper: null, writtenAt: null, attempts: [], help: [] };
}

/** Whether a file answers this paper: this version of it, another one, another paper; null where it does not say. */
export type PaperAnswered = 'this' | 'another version' | 'another paper' | null;

/** A paper is known by its hash, its versions by their id, or by their title where a file names no id. */
export function whichPaper(
  answered: AnsweredPaper | null,
  paper: { readonly id: string; readonly title: string; readonly hash: string },
): PaperAnswered {
  if (answered === null) return null;
  if (answered.hash === paper.hash) return 'this';
  const same = answered.id === undefined ? answered.title === paper.title : answered.id === paper.id;
  return same ? 'another version' : 'another paper';
}
