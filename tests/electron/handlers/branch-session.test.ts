import { describe, expect, test } from 'vitest';
import type { Opened } from '../../../core/contract/shelf.ts';
import { findPaper, parseDocument, ProblemError } from '../../../core/index.ts';
import { branchSession } from '../../../electron/handlers/branch-session.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { freshStore } from '../store/fresh-store.ts';
import { remote } from '../store/remote.ts';

const paper = findPaper('cs60010-2023-midsem');
const text = JSON.stringify(paper);
const second = paper?.questions.find(({ id }) => id === '2');

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
const withRate = (learningRate: unknown): string =>
  JSON.stringify({ ...second?.problem, optimizer: { name: 'gradient-descent', learningRate } });

describe('a branch of a session', () => {
  test('has the whole document with one problem changed, without the key of the old numbers', async () => {
    const { sessions, id } = session();
    const branch = await branchSession(
      { session: id, question: '2', problem: withRate(0.1), title: 'branch of CS60010: η = 0.1' },
      remote(sessions),
      documents,
    );
    expect(branch).toMatchObject({
      parent: id,
      title: 'branch of CS60010: η = 0.1',
      position: { question: '2', view: 'study', beat: 0 },
    });
    const kept = JSON.parse(sessions.document(branch.id) ?? '{}') as typeof paper;
    const changed = kept?.questions.find((question) => question.id === '2');
    expect(changed?.problem).toMatchObject({ optimizer: { learningRate: 0.1 } });
    expect([changed?.key, changed?.disputes]).toEqual([{}, []]);
    expect(kept?.questions.filter((question) => question.id !== '2')).toEqual(
      paper?.questions.filter((question) => question.id !== '2'),
    );
    expect(sessions.document(id)).toBe(text);
  });

  test.each([
    [
      'whose numbers may not stand so',
      '2',
      withRate(-1),
      /question 2, optimizer\.learningRate: found -1; give more than 0/,
    ],
    ['of a question that is not there', '99', withRate(0.1), /has no question 99/],
    ['that is not JSON', '2', '{"kind":', /not JSON/],
  ])('%s is refused, and none is made', async (_, question, problem, why) => {
    const { sessions, id } = session();
    await expect(
      branchSession({ session: id, question, problem, title: 'a branch' }, remote(sessions), documents),
    ).rejects.toThrow(why);
    expect(sessions.list()).toHaveLength(1);
  });
});
