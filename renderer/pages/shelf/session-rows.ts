import type { Session } from '../../../core/contract/session.ts';

/** A session in the list, and its depth in the tree of branches: 0, 1 for a branch, 2 for its branch. */
export interface SessionRow {
  readonly session: Session;
  readonly depth: number;
}

/**
 * The sessions as a tree in rows: branches follow the session they were made from, each level in the order
 * of the list. A session whose parent was deleted is a root.
 */
export function sessionRows(sessions: readonly Session[]): readonly SessionRow[] {
  const known = new Set(sessions.map(({ id }) => id));
  const below = (parent: number | null, depth: number): SessionRow[] =>
    sessions
      .filter((session) =>
        parent === null ? session.parent === null || !known.has(session.parent) : session.parent === parent,
      )
      .flatMap((session) => [{ session, depth }, ...below(session.id, depth + 1)]);
  return below(null, 0);
}
