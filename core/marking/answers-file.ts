import { z } from 'zod';
import { parseWith } from '../document/schema-issues.ts';
import { parseJson } from '../json.ts';
import { attemptSchema, helpSchema, type Attempt, type Help } from './attempt.ts';
import { nobody, studentSchema, type Student } from './student.ts';

const typed = z.string('write it between quotes, as typed: "0.3"').max(4000);
const answersSchema = z.record(z.string().min(1).max(40), z.record(z.string().min(1).max(120), typed));

/** Attempts, and pieces of help, above what a term of practice comes to. */
const MOST = 10_000;

const answersFileSchema = z.strictObject({
  format: z.literal('chalkgrad-answers'),
  /** Version 1 has no attempts and no help. */
  version: z.union([z.literal(1), z.literal(2)], 'a later release wrote it: update Chalkgrad'),
  /** The paper that was answered. `hash` is the SHA-256 of its canonical JSON, in hexadecimal digits. */
  paper: z.strictObject({ title: z.string().max(400), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  student: studentSchema,
  /** The version of the application that wrote the file. */
  application: z.string().max(40),
  /** ISO 8601, UTC. */
  writtenAt: z.iso.datetime(),
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
  /** Null where the file does not say. */
  readonly paperHash: string | null;
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
    const { answers, student, paper, attempts = [], help = [] } = parseWith(answersFileSchema, json, place);
    return { answers, student, paperHash: paper.hash, attempts, help };
  }
  const answers = parseWith(answersSchema, json, place);
  return { answers, student: nobody, paperHash: null, attempts: [], help: [] };
}
