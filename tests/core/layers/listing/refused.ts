import { ProblemError, type Issue } from '../../../../core/errors.ts';

/** The first issue that reading gives, or null where all is well. */
export function refused(read: () => unknown): Issue | null {
  try {
    read();
  } catch (error) {
    if (error instanceof ProblemError) return error.issues[0] ?? null;
    throw error;
  }
  return null;
}
