import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerCall } from '../../core/calls.ts';
import type { ThreadCall, ThreadCalls } from '../../core/contract/thread.ts';
import { findPaper } from '../../core/index.ts';
import { Documents, noRecentFiles } from '../../electron/documents.ts';
import { openHandedIn } from '../../electron/handed-in.ts';
import { paperHash } from '../../electron/paper-hash.ts';
import type { Sessions } from '../../electron/store/sessions.ts';
import type { StoreHost } from '../../electron/store/host.ts';
import { tablesOf } from '../../electron/store/tables.ts';
import type { ThreadHost } from '../../electron/thread/host.ts';
import { freshStore } from './store/fresh-store.ts';
import { remote } from './store/remote.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The core itself in place of its thread. */
const core = {
  call: <C extends ThreadCall>(call: C, args: ThreadCalls[C]['args']): Promise<ThreadCalls[C]['result']> => {
    const reply = answerCall({ id: 1, call, args });
    return reply.ok
      ? Promise.resolve(reply.result as ThreadCalls[C]['result'])
      : Promise.reject(new Error(reply.message));
  },
} as unknown as ThreadHost;

const paper = findPaper('adam-trajectory');
if (!paper) throw new Error('no such paper');
const content = {
  format: 'chalkgrad-answers',
  version: 1,
  paper: { title: paper.title, hash: paperHash(paper) },
  student: { name: 'Ravi Kumar', roll: '21CS02' },
  application: '0.1.0',
  writtenAt: '2026-11-29T06:00:00.000Z',
  answers: { 1: { 'g_x,1': '2' } },
};

const attempt = {
  question: '1',
  at: '2026-11-29T05:00:00.000Z',
  score: 0,
  marks: 5,
  boxes: {
    'g_x,1': {
      typed: '-2',
      verdict: 'wrong',
      award: 0,
      mistake: { id: 'sign', step: 'g_x,1', says: { en: 'the sign', hi: 'चिह्न', bn: 'চিহ্ন' } },
    },
  },
  help: {},
};

function opening(file: unknown, before: (sessions: Sessions) => void = () => undefined) {
  const tables = tablesOf(freshStore());
  before(tables.sessions);
  const store = {
    sessions: remote(tables.sessions),
    answers: remote(tables.answers),
    attempts: remote(tables.attempts),
  } as unknown as StoreHost;
  const path = join(temporaryFolder(), 'ravi.chalkgrad-answers');
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  const documents = new Documents(core, noRecentFiles);
  return { tables, opened: openHandedIn(path, { documents, store, core }) };
}

describe('a file of answers that is opened', () => {
  test('becomes a session of the student on the paper it answers', async () => {
    const { tables, opened } = opening(content);
    const result = await opened;
    expect(result).toMatchObject({ ok: true, document: { entry: { key: 'adam-trajectory' } } });
    const [session] = tables.sessions.list();
    expect(session).toMatchObject({
      title: '21CS02 Ravi Kumar',
      student: { name: 'Ravi Kumar', roll: '21CS02' },
      documentTitle: paper.title,
      answered: 1,
    });
    // The teacher's own work on the paper is not continued in it.
    expect(session?.documentKey).not.toBe('adam-trajectory');
    expect(tables.answers.of(session?.id ?? 0)).toEqual([
      { question: '1', box: 'g_x,1', typed: '2', mark: null },
    ]);
  });

  test('finds the version that others answered, where the file of the paper has changed since', async () => {
    const before = { ...paper, id: 'mine', title: 'A paper of my own' };
    const { tables, opened } = opening(
      { ...content, paper: { title: before.title, hash: paperHash(before) } },
      (sessions) => {
        const broken = sessions.create('file:/broken.json', 'Broken', '{');
        sessions.receive('file:/mine.json', before.title, JSON.stringify(before), {
          name: 'Asha',
          roll: '1',
        });
        return broken;
      },
    );
    expect(await opened).toMatchObject({ ok: true, document: { paper: { title: before.title } } });
    const ravi = tables.sessions.list().find(({ student }) => student.name === 'Ravi Kumar');
    expect(ravi?.documentKey).toMatch(/^file:\/mine\.json#/);
    expect(tables.answers.of(ravi?.id ?? 0)).toHaveLength(1);
  });

  test('brings its attempts and the help that was taken', async () => {
    const help = [{ question: '1', box: 'g_x,1', level: 'rule', at: '2026-11-29T05:00:00.000Z' }];
    const second = { ...attempt, at: '2026-11-29T05:10:00.000Z', help: { 'g_x,1': ['rule'] } };
    const { tables, opened } = opening({ ...content, version: 2, attempts: [attempt, second], help });
    await opened;
    const [session] = tables.sessions.list();
    expect(session?.handedIn).toBe(true);
    expect(tables.attempts.of(session?.id ?? 0)).toEqual({ attempts: [attempt, second], help });
  });

  test.each<[string, unknown, string]>([
    ['of another paper', { ...content, paper: { title: 'x', hash: 'b'.repeat(64) } }, 'is not open here'],
    ['that is cut off', '{ "format": "chalkgrad-answers", ', 'the file ends in the middle'],
    ['with a number for an answer', { ...content, answers: { 1: { x: 2 } } }, 'found 2'],
    ['of a later version', { ...content, version: 3 }, 'found 3'],
    [
      'with an attempt of no question',
      { ...content, version: 2, attempts: [{ ...attempt, question: '' }] },
      'found',
    ],
  ])('%s is refused with the reason, and no session is made', async (_, file, what) => {
    const { tables, opened } = opening(file);
    const result = await opened;
    expect(result.ok ? [] : result.issues.map((issue) => issue.what).join()).toContain(what);
    expect(tables.sessions.list()).toEqual([]);
  });
});
