import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ProblemError, type Issue } from '../core/errors.ts';
import { paperKey } from '../core/contract/paper-key.ts';
import type { OpenDocument, Opened } from '../core/contract/shelf.ts';
import type { ThreadCalls } from '../core/contract/thread.ts';
import type { Paper } from '../core/paper/paper.ts';
import type { Documents } from './documents.ts';
import { paperHash } from './paper-hash.ts';
import { storedJson } from './store/stored-json.ts';
import type { StoreHost } from './store/host.ts';
import type { ThreadHost } from './thread/host.ts';
import { utf8Text } from './utf8-text.ts';

const EXTENSION = /\.chalkgrad-answers$/i;
export const isAnswersFile = (path: string): boolean => EXTENSION.test(path);
/** Answers of a whole paper have some kilobytes. */
const LARGEST_BYTES = 2 * 1024 * 1024;

interface Needs {
  readonly documents: Documents;
  readonly store: StoreHost;
  readonly core: ThreadHost;
}

/**
 * Opens a file of answers as a new session on the paper that it answers, which is found by its hash among the open
 * papers, the Shelf, the recent files and what other sessions answer.
 */
export async function openHandedIn(path: string, { documents, store, core }: Needs): Promise<Opened> {
  const name = basename(path);
  const refused = (issues: readonly Issue[]): Opened => ({ ok: false, file: path, issues });
  const bytes = await readSmall(path).catch(() => null);
  if (bytes === null)
    return refused([
      { where: name, what: 'cannot be read', fix: 'check the file; answers have at most 2 MB' },
    ]);
  const read = await readAnswers(bytes, core);
  if (!read.ok) return refused(read.issues);
  const { answers, student, paper: handedOut, attempts, help } = read.handedIn;
  const answered = handedOut && (await answeredPaper(handedOut.hash, documents, store.sessions));
  if (!answered)
    return refused([
      {
        where: name,
        what: handedOut
          ? `answers “${handedOut.title}”, which is not open here, or another version of it`
          : 'does not say which paper it answers',
        fix: handedOut
          ? 'open the paper that was handed out, then open the answers again'
          : 'open what Practise hands in, or mark it with `chalkgrad grade`',
      },
    ]);
  const { document, key } = answered;
  const { paper } = document;
  const session = await store.sessions.receive(key, paper.title, JSON.stringify(paper), student);
  await store.answers.saveAll(session, answers);
  await store.attempts.addAll(session, { attempts, help });
  return { ok: true, document, session };
}

/**
 * The paper with this hash, and the key of its sessions. Where its file has changed since it was handed out, the
 * version that another session answers.
 */
async function answeredPaper(
  hash: string,
  documents: Documents,
  sessions: StoreHost['sessions'],
): Promise<{ readonly document: OpenDocument; readonly key: string } | null> {
  const document = await documents.find((paper) => paperHash(paper) === hash);
  if (document) return { document, key: document.entry.key };
  const seen = new Set<string>();
  for (const { id, parent, documentKey, documentTitle } of await sessions.list()) {
    const text = parent === null ? await sessions.document(id) : null;
    if (text === null || seen.has(text)) continue;
    seen.add(text);
    const paper = storedJson(text);
    // What was stored was read as a paper before; another release may have had another form of it.
    if (!isPaper(paper) || paperHash(paper) !== hash) continue;
    const opened = await documents.openText(text, `session:${id}`, documentTitle, null);
    if (opened.ok) return { document: opened.document, key: paperKey(documentKey) };
  }
  return null;
}

const isPaper = (value: unknown): value is Paper =>
  typeof value === 'object' && value !== null && 'questions' in value && Array.isArray(value.questions);

async function readSmall(path: string): Promise<Buffer | null> {
  const found = await stat(path);
  return found.isFile() && found.size <= LARGEST_BYTES ? readFile(path) : null;
}

async function readAnswers(bytes: Buffer, core: ThreadHost): Promise<ThreadCalls['readAnswers']['result']> {
  try {
    return await core.call('readAnswers', { text: utf8Text(bytes) });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { ok: false, issues: error.issues };
  }
}
