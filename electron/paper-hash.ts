import { createHash } from 'node:crypto';
import type { Paper } from '../core/paper/paper.ts';

/**
 * SHA-256 of a paper's canonical JSON (no blanks, names in the order of their code units), in hexadecimal digits:
 * the same for the same paper, however its file is laid out, and whatever was decided about its key since it was
 * answered.
 */
export const paperHash = (paper: Paper): string =>
  createHash('sha256')
    .update(canonicalJson({ ...paper, questions: paper.questions.map(asAsked) }))
    .digest('hex');

/** The same of one version of a paper, with what was decided about its key: by it scripts are marked. */
export const versionHash = (paper: Paper): string =>
  createHash('sha256').update(canonicalJson(paper)).digest('hex');

const asAsked = ({ decisions: _decisions, ...question }: Paper['questions'][number]): unknown => question;

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`).join(',')}}`;
}
