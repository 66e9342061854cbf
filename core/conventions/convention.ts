import type { Text } from '../language/text.ts';

/**
 * A choice on which books, courses and libraries differ, with a default for problems that do not state it.
 */
export interface Convention {
  readonly title: Text;
  /** The question the choice answers, in words a student would use. */
  readonly asks: Text;
  readonly default: string;
  readonly choices: Readonly<Record<string, { readonly label: Text; readonly usedBy: Text }>>;
}
