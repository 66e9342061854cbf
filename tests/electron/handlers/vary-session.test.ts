import { describe, expect, test } from 'vitest';
import type { Opened } from '../../../core/contract/shelf.ts';
import { answerCall } from '../../../core/calls.ts';
import { findPaper, parseDocument, ProblemError } from '../../../core/index.ts';
import { varySession } from '../../../electron/handlers/vary-session.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { freshStore } from '../store/fresh-store.ts';
import { remote } from '../store/remote.ts';

const paper = findPaper('cs60010-2023-midsem');
const text = JSON.stringify(paper);

/** The core itself in place of its thread. */
const documents = {
  tryText: (changed: string, name: string): Promise<Opened> => {
    try {
      parseDocument(changed, name);
      return Promise.resolve({ ok: true, document: {} } as Opened);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return Promise.resolve({ ok: false, file: name, issues: error.issues });
    }
  },
};
function session() {
  const sessions = new Sessions(freshStore());
  return { sessions, id: sessions.create('cs60010-2023-midsem', 'CS60010', text) };
}

const varied = (question: string): unknown =>
  answerCall({ id: 1, call: 'vary', args: { paper, question, seed: 7 } as never });

test('a variant is drawn by the call of the page, or refused with the reason', () => {
  expect(varied('2')).toMatchObject({
    ok: true,
    result: { ok: true, title: 'CS60010 Deep Learning, mid-term 2023 (new numbers, seed 7)' },
  });
  expect(varied('3')).toMatchObject({
    ok: true,
    result: { ok: false, why: 'no-numbers' },
  });
});

describe('a session with new numbers', () => {
  const { result } = varied('2') as { result: { title: string; document: string } };
  const asked = { question: '2', view: 'practise', ...result } as const;

  test('stands below that of the printed numbers, which it leaves alone, and opens at the question', async () => {
    const { sessions, id } = session();
    const branch = await varySession({ session: id, ...asked }, remote(sessions), documents);
    expect(sessions.find(branch)).toMatchObject({
      parent: id,
      title: result.title,
      position: { question: '2', view: 'practise', beat: 0 },
    });
    expect(JSON.parse(sessions.document(branch) ?? '{}')).toMatchObject({ variant: { seed: 7 } });
    expect(sessions.document(id)).toBe(text);
  });

  test('is not made of a document that cannot be solved, nor below a session that is gone', async () => {
    const { sessions, id } = session();
    await expect(
      varySession({ session: id, ...asked, document: '{"kind":"graph"}' }, remote(sessions), documents),
    ).rejects.toThrow(/inputs/);
    await expect(varySession({ session: id + 1, ...asked }, remote(sessions), documents)).rejects.toThrow(
      'this session no longer exists',
    );
    expect(sessions.list()).toHaveLength(1);
  });
});
