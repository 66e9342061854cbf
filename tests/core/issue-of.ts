import { ProblemError, type Issue } from '../../core/errors.ts';

/** The first issue of the ProblemError that `work` throws; undefined where it throws none. */
export function issueOf(work: () => unknown): Issue | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.issues[0];
    throw error;
  }
  return undefined;
}
