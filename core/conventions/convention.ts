/**
 * A choice on which books, courses and libraries differ, with a default for problems that do not state it.
 */
export interface Convention {
  readonly title: string;
  /** The question the choice answers, in words a student would use. */
  readonly asks: string;
  readonly default: string;
  readonly choices: Readonly<Record<string, { readonly label: string; readonly usedBy: string }>>;
}
