import type { Session } from '../../core/contract/session.ts';

/**
 * A session in the list, and how far below its root it stands: 0, 1 for a branch, 2 for a branch of a branch.
 */
export interface SessionRow {
  readonly session: Session;
  readonly depth: number;
}

/**
 * Branches stand below the session they came from, each level in the order of the list; one whose parent is
 * gone stands for itself.
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
