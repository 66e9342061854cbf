/**
 * A choice that books, courses and libraries make differently, with the reading we take when a problem does
 * not say.
 */
export interface Convention {
  readonly title: string;
  /** The question the choice answers, in words a student would use. */
  readonly asks: string;
  readonly default: string;
  readonly choices: Readonly<Record<string, { readonly label: string; readonly usedBy: string }>>;
}
