import type { Session } from '../../core/contract/session.ts';
import type { StoreHost } from '../store/host.ts';

/** A session that could not be read or marked. */
export interface Unread {
  readonly session: Session;
  readonly why: string;
}

/** Scripts marked in one call, so that each call stays within its time. */
const AT_ONCE = 8;

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What `read` gives of each session, and those of which it gives nothing. */
export async function readEach<T>(
  sessions: readonly Session[],
  read: (id: number) => Promise<T>,
): Promise<{ readonly found: readonly (readonly [Session, T])[]; readonly unread: readonly Unread[] }> {
  const found: (readonly [Session, T])[] = [];
  const unread: Unread[] = [];
  for (const session of sessions)
    try {
      found.push([session, await read(session.id)]);
    } catch (error) {
      unread.push({ session, why: reason(error) });
    }
  return { found, unread };
}

/** The sessions by the text of the document that they answer: a paper that was changed in between is marked as it was. */
export async function byDocument(
  sessions: readonly Session[],
  { document }: Pick<StoreHost['sessions'], 'document'>,
): Promise<{
  readonly groups: ReadonlyMap<string, readonly Session[]>;
  readonly unread: readonly Unread[];
}> {
  const { found, unread } = await readEach(sessions, async (id) => {
    const text = await document(id);
    if (text === null) throw new Error('the document of this session is missing');
    return text;
  });
  const groups = new Map<string, Session[]>();
  for (const [session, text] of found) groups.set(text, [...(groups.get(text) ?? []), session]);
  return { groups, unread };
}

/**
 * Marks scripts, some at once; where that fails, one by one, so that a script which cannot be marked keeps no other
 * from it.
 */
export async function markEach<Script, Marked>(
  scripts: readonly (readonly [Session, Script])[],
  mark: (scripts: readonly Script[]) => Promise<Marked>,
): Promise<{ readonly marked: readonly Marked[]; readonly unread: readonly Unread[] }> {
  const marked: Marked[] = [];
  const unread: Unread[] = [];
  const attempt = async (some: readonly (readonly [Session, Script])[]): Promise<void> => {
    const [first] = some;
    if (!first) return;
    try {
      marked.push(await mark(some.map(([, script]) => script)));
    } catch (error) {
      if (some.length === 1) unread.push({ session: first[0], why: reason(error) });
      else for (const one of some) await attempt([one]);
    }
  };
  for (let from = 0; from < scripts.length; from += AT_ONCE)
    await attempt(scripts.slice(from, from + AT_ONCE));
  return { marked, unread };
}
