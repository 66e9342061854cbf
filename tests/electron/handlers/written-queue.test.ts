import { expect, test } from 'vitest';
import type { Session } from '../../../core/contract/session.ts';
import { byDocument, markEach, readEach } from '../../../electron/handlers/session-scripts.ts';
import { writtenAnswersOf } from '../../../electron/handlers/written-answers.ts';

const KEY = 'cs60010-2023-midsem';
const session = (id: number, name: string): Session =>
  ({
    id,
    title: `Session ${id}`,
    documentKey: KEY,
    documentTitle: 'Paper',
    position: { question: null, view: 'paper', beat: 0 },
    answered: 1,
    createdAt: '2026-11-29T05:00:00.000Z',
    updatedAt: '2026-11-29T05:00:00.000Z',
    parent: null,
    student: { name, roll: '' },
    handedIn: true,
  }) satisfies Session;

const [asha, bimal, chitra, dev] = [
  session(1, 'Asha'),
  session(2, 'Bimal'),
  session(3, 'Chitra'),
  session(4, 'Dev'),
];
const all = [asha, bimal, chitra, dev];
type Needs = Parameters<typeof writtenAnswersOf>[1];

/** Bimal's document is missing, Chitra's cannot be solved, and Dev's answers cannot be read. */
function needs(): Needs {
  const documents = new Map([
    [1, 'paper'],
    [3, '{'],
    [4, 'paper'],
  ]);
  const store = {
    sessions: {
      document: async (id: number) => Promise.resolve(documents.get(id) ?? null),
    },
    answers: {
      of: async (id: number) =>
        id === 4
          ? Promise.reject(new Error('the answers are damaged'))
          : Promise.resolve([
              { question: '3', box: 'justification', typed: 'units are dropped', mark: null },
            ]),
    },
    decisions: { of: async () => Promise.resolve([]) },
  };
  const call = async (_name: string, { text, scripts }: { text: string; scripts: { session: number }[] }) =>
    text === '{'
      ? Promise.reject(new Error('is not JSON'))
      : Promise.resolve(
          scripts.map((one) => ({ session: one.session, question: '3', mark: { id: 'justification' } })),
        );
  return { store, core: { call }, policy: 'follow-through' } as unknown as Needs;
}

test('a session that cannot be read is named, and the written answers of the others are there', async () => {
  const { answers, failed } = await writtenAnswersOf(all, needs());
  expect(answers.map(({ student }) => student.name)).toEqual(['Asha']);
  expect(failed.map(({ student, title, why }) => [student.name, title, why])).toEqual([
    ['Bimal', 'Session 2', 'the document of this session is missing'],
    ['Dev', 'Session 4', 'the answers are damaged'],
    ['Chitra', 'Session 3', 'is not JSON'],
  ]);
});

test('sessions are grouped by the text of their document', async () => {
  const { groups, unread } = await byDocument(all, {
    document: async (id) => Promise.resolve(id % 2 === 0 ? 'even' : 'odd'),
  });
  expect([...groups].map(([text, some]) => [text, some.map(({ id }) => id)])).toEqual([
    ['odd', [1, 3]],
    ['even', [2, 4]],
  ]);
  expect(unread).toEqual([]);
});

test('one script that cannot be marked keeps no other from it', async () => {
  const { found } = await readEach(all, async (id) => Promise.resolve(id));
  const calls: (readonly number[])[] = [];
  const { marked, unread } = await markEach(found, async (ids) => {
    calls.push(ids);
    return ids.includes(3) ? Promise.reject(new Error('no time')) : Promise.resolve(ids);
  });
  expect(marked.flat()).toEqual([1, 2, 4]);
  expect(unread.map(({ session: { id }, why }) => [id, why])).toEqual([[3, 'no time']]);
  expect(calls).toEqual([[1, 2, 3, 4], [1], [2], [3], [4]]);
});
