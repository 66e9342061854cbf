import type { Terminal } from './terminal.ts';

export interface Command {
  /** Its usage: `solve <paper> [--json]`. */
  readonly usage: string;
  /** One sentence for the help. */
  readonly does: string;
  /** What else the help says for these arguments. */
  readonly more?: (args: readonly string[]) => string;
  /** Returns the exit code. Throws UsageError, or ProblemError for a document that cannot be read. */
  readonly run: (args: readonly string[], terminal: Terminal) => number | Promise<number>;
}
