import type { Session } from '../../../core/contract/session.ts';
import { titleText } from '../../language/document-texts.svelte.ts';
import { hasWords } from './sought.ts';

/** A session in the list, and its depth in the tree of branches: 0, 1 for a branch, 2 for its branch. */
export interface SessionRow {
  readonly session: Session;
  readonly depth: number;
}

/**
 * The sessions as a tree in rows: branches follow the session they were made from, each level in the order
 * of the list. A session whose parent was deleted or is not in the list is a root.
 */
export function sessionRows(sessions: readonly Session[]): readonly SessionRow[] {
  const known = new Set(sessions.map(({ id }) => id));
  const children = new Map<number | null, Session[]>();
  for (const session of sessions) {
    const parent = session.parent !== null && known.has(session.parent) ? session.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(session);
    else children.set(parent, [session]);
  }
  const below = (parent: number | null, depth: number): SessionRow[] =>
    (children.get(parent) ?? []).flatMap((session) => [
      { session, depth },
      ...(children.has(session.id) ? below(session.id, depth + 1) : []),
    ]);
  return below(null, 0);
}

/** The sessions whose title, or whose document's title, has every word of the text, in any case. */
export const sessionsWith = (sessions: readonly Session[], text: string): readonly Session[] =>
  sessions.filter(({ title, documentTitle }) =>
    hasWords(`${title} ${documentTitle} ${titleText(title)}`, text),
  );
