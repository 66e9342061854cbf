import type { Verdict } from '../../core/marking/verdict.ts';

/** A verdict is told by its sign and its word, never by its colour alone. */
export const verdictSigns: Readonly<Record<Verdict | 'stale', string>> = {
  right: '✓',
  carried: '↷',
  partial: '◐',
  wrong: '✗',
  stale: '↻',
  unreadable: '?',
  proposed: '✎',
  blank: '○',
};

/** Reasons that the word of the verdict says already. */
export const plainReasons: readonly string[] = ['Right.', 'Nothing was written.', 'Nothing was ticked.'];
