/** One thing wrong with a document: where it stands, what was found there, and what to do about it. */
export interface Issue {
  readonly where: string;
  readonly what: string;
  readonly fix: string;
  /** Where a typed text goes wrong: characters from its start, from 0. */
  readonly at?: number;
}

/**
 * `question 7, layers[3] (CONV-5-64): kernel 5 is larger than its input 4×4; reduce the kernel or add
 * padding`
 */
export function describeIssue({ where, what, fix }: Issue): string {
  return `${where}: ${what}; ${fix}`;
}

/** The user's mistake: a document that cannot be worked. Anything else that is thrown is ours. */
export class ProblemError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(describeIssue).join('\n'));
    this.name = 'ProblemError';
    this.issues = issues;
  }
}

export function problemError(where: string, what: string, fix: string): ProblemError {
  return new ProblemError([{ where, what, fix }]);
}

/** A mistake in a typed text, at the character where it stands (counted from 0 here, from 1 for people). */
export function textError(at: number, what: string, fix: string): ProblemError {
  return new ProblemError([{ where: `character ${at + 1}`, what, fix, at }]);
}

/** The same issues, each found one level further out: `layers[3]` becomes `question 7, layers[3]`. */
export function within<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError(error.issues.map((issue) => ({ ...issue, where: joinPlace(where, issue.where) })));
  }
}

/** A name goes before a path with a comma, a path continues another with a dot. */
function joinPlace(outer: string, inner: string): string {
  if (inner === '') return outer;
  if (outer.startsWith('question')) return `${outer}, ${inner}`;
  return inner.startsWith('[') ? outer + inner : `${outer}.${inner}`;
}
