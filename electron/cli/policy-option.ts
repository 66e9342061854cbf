import { existsSync } from 'node:fs';
import {
  describeIssue,
  policies,
  policyNames,
  policyOf,
  ProblemError,
  readPolicy,
  type MarkingPolicy,
  type Paper,
} from '../../core/index.ts';
import { localPath } from '../local-path.ts';
import { UsageError } from '../options.ts';
import { readText } from './paper-file.ts';

/**
 * The policy of `--policy`: a built-in one by name, or that of a file; without it the one that the paper names.
 * Throws UsageError for neither, with the place of a mistake in the file.
 */
export function policyGiven(given: string | undefined, paper: Paper): MarkingPolicy {
  if (given === undefined) return policyOf(paper);
  const name = policyNames.find((one) => one === given);
  if (name !== undefined) return policies[name];
  if (!existsSync(localPath(given)))
    throw new UsageError(`--policy is ${policyNames.join(', ')} or a file, not ${given}`);
  try {
    return readPolicy(readText(given));
  } catch (error) {
    const issue = error instanceof ProblemError ? error.issues[0] : undefined;
    if (!issue) throw error;
    throw new UsageError(`${given}, ${describeIssue(issue)}`);
  }
}
