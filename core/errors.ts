/** One error in a document: where it is, what was found there, and how to fix it. */
export interface Issue {
  readonly where: string;
  readonly what: string;
  readonly fix: string;
  /** Position of the error in a typed text: the index of the character, from 0. */
  readonly at?: number;
}

/**
 * `question 7, layers[3] (CONV-5-64): kernel 5 is larger than its input 4×4; reduce the kernel or add
 * padding`
 */
export function describeIssue({ where, what, fix }: Issue): string {
  return `${where}: ${what}; ${fix}`;
}

/** The user's mistake: a document that cannot be solved. Any other error is a bug of the program. */
export class ProblemError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const shown = issues.map((issue) => ({
      ...issue,
      where: onOneLine(issue.where),
      what: onOneLine(issue.what),
      fix: onOneLine(issue.fix),
    }));
    super(shown.map(describeIssue).join('\n'));
    this.name = 'ProblemError';
    this.issues = shown;
  }
}

/** Longest quotation of a document in a message, in characters. */
const LONGEST_QUOTED = 60;

/**
 * A part of a message on one line, whatever it quotes: quotations and words are cut after 60 characters, and
 * control characters and halves of surrogate pairs are replaced by signs that can be seen.
 */
export function onOneLine(text: string): string {
  return text
    .replace(/“[^”]*”|"[^"]*"/g, (quotation) =>
      quotation.length > LONGEST_QUOTED + 2
        ? `${quotation.slice(0, 1)}${cut(quotation.slice(1, -1))}${quotation.slice(-1)}`
        : quotation,
    )
    .replace(LONG_WORD, cut)
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, (sign) =>
      sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\ufffd',
    );
}
const LONG_WORD = new RegExp(`[^\\s“”".[\\]]{${LONGEST_QUOTED + 1},}`, 'g');
/** Without half of a surrogate pair before the dots. */
const cut = (text: string): string => `${text.slice(0, LONGEST_QUOTED).replace(/[\uD800-\uDBFF]$/, '')}…`;

export function problemError(where: string, what: string, fix: string): ProblemError {
  return new ProblemError([{ where, what, fix }]);
}

/** Where the index `at` of a text is: `line 4, column 19`, which count from 1. */
export function placeInText(text: string, at: number): string {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

/** An error in a typed text at the character `at`, which counts from 0; the message counts from 1. */
export function textError(at: number, what: string, fix: string): ProblemError {
  return new ProblemError([{ where: `character ${at + 1}`, what, fix, at }]);
}

/**
 * Runs `work` and puts `where` before the place of every issue it throws: `layers[3]` becomes `question 7,
 * layers[3]`.
 */
export function within<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError(error.issues.map((issue) => ({ ...issue, where: joinPlace(where, issue.where) })));
  }
}

/** A name, of a question or a step, is joined to a path with a comma, a path to a path with a dot. */
function joinPlace(outer: string, inner: string): string {
  if (inner === '') return outer;
  if (outer.startsWith('question') || inner.startsWith('step ')) return `${outer}, ${inner}`;
  return inner.startsWith('[') ? outer + inner : `${outer}.${inner}`;
}
