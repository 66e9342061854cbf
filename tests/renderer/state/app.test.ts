import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ChannelName } from '../../../core/contract/ipc.ts';
import type { Position, Session } from '../../../core/contract/session.ts';
import { findPaper, workPaper } from '../../../core/index.ts';
import { AppState } from '../../../renderer/state/app.svelte.ts';

const paper = findPaper('sgd-one-by-one');
if (!paper) throw new Error('the paper is missing');
const document = {
  entry: { key: 'shelf:one', type: 'problem' as const, title: paper.title, questions: 1, marks: 1 },
  paper,
  worked: workPaper(paper),
};
const [question] = paper.questions.map(({ id }) => id);
if (question === undefined) throw new Error('the paper has no question');
const session = (id: number, position: Position): Session => ({
  id,
  title: 'A session',
  documentKey: document.entry.key,
  documentTitle: paper.title,
  position,
  answered: 0,
  createdAt: '',
  updatedAt: '',
  parent: null,
  student: { name: '', roll: '' },
  handedIn: false,
});
const unopened: Position = { question: null, view: 'paper', beat: 0 };

/** What the main process replies, by channel; every call is recorded. */
let replies: Partial<Record<ChannelName, unknown>>;
let calls: [channel: string, args: unknown][];

beforeEach(() => {
  calls = [];
  replies = {
    openDocument: { ok: true, document },
    startSession: {
      session: session(1, unopened),
      document,
      answers: [],
      practice: { attempts: [], help: [] },
    },
    moveSession: null,
    listShelf: { papers: [], recent: [] },
    listSessions: [],
  };
  const chalkgrad = new Proxy(
    {},
    {
      get: (_target, channel: ChannelName) => (args: unknown) => {
        calls.push([channel, args]);
        return Promise.resolve(
          channel in replies
            ? { ok: true, value: replies[channel] }
            : { ok: false, code: 'internal', message: `no reply for ${channel}` },
        );
      },
    },
  );
  vi.stubGlobal('window', { chalkgrad });
});
afterEach(() => vi.unstubAllGlobals());
const channels = (): string[] => calls.map(([channel]) => channel);

test('the first question of a document starts its session, and the place is stored', async () => {
  const app = new AppState();
  await app.openEntry('shelf:one');
  expect(app.navigation.page).toBe('paper');
  expect(app.open.session).toBeNull();
  await app.showQuestion('study', question);
  expect(app.shownQuestion?.question.id).toBe(question);
  await app.showQuestion('practise', question);
  expect(channels().filter((channel) => channel === 'startSession')).toHaveLength(1);
  expect(calls.at(-1)).toEqual(['moveSession', { id: 1, position: { question, view: 'practise', beat: 0 } }]);
});

test('without a session a question can be studied but not practised, and the reason is shown', async () => {
  delete replies.startSession;
  const app = new AppState();
  await app.openEntry('shelf:one');
  await app.showQuestion('practise', question);
  expect(app.navigation.page).toBe('paper');
  await app.showQuestion('study', question);
  expect(app.navigation.page).toBe('study');
  expect(app.notices.current).toMatchObject({ status: 'failed' });
});

test('a document that was worked on before continues its newest session', async () => {
  const stored = session(5, { question, view: 'study', beat: 2 });
  replies.openSession = { session: stored, document, answers: [], practice: { attempts: [], help: [] } };
  const app = new AppState();
  app.sessions.list = [stored];
  await app.openEntry('shelf:one');
  await vi.waitFor(() => expect(app.open.session?.id).toBe(5));
  expect(app.navigation.page).toBe('paper');
  await app.showQuestion('study', question);
  expect(app.navigation.beat).toBe(2);
  expect(channels()).not.toContain('startSession');
});

test('a deleted session is left, and its list can be restored', async () => {
  replies.deleteSession = null;
  replies.restoreSession = null;
  const app = new AppState();
  await app.openEntry('shelf:one');
  await app.showQuestion('study', question);
  const { session: open } = app.open;
  if (!open) throw new Error('no session was started');
  app.sessions.list = [open];
  await app.sessions.remove(open);
  expect([app.sessions.list, app.open.session, app.open.answers]).toEqual([[], null, null]);
  replies.listSessions = [open];
  app.notices.current?.action?.run();
  await vi.waitFor(() => expect(app.sessions.list).toEqual([open]));
});

test('back goes from the only question of a document to the shelf; from the settings to where they were opened', async () => {
  const app = new AppState();
  await app.openEntry('shelf:one');
  await app.showQuestion('study', question);
  app.navigation.openAside('settings');
  app.navigation.openAside('about');
  expect([app.navigation.aside, app.navigation.asideBelow, app.navigation.view]).toEqual([
    'about',
    'settings',
    null,
  ]);
  app.back();
  expect(app.navigation.aside).toBe('settings');
  app.back();
  expect([app.navigation.aside, app.navigation.view, app.navigation.question]).toEqual([
    null,
    'study',
    question,
  ]);
  // A document of one question has no list of questions between its board and the Shelf.
  app.back();
  expect(app.navigation.page).toBe('shelf');
});

test('the working of a step opens with the step just computed and the numbers of the document', async () => {
  const app = new AppState();
  await app.openEntry('shelf:one');
  await app.showQuestion('practise', question);
  const { worked } = app;
  const step = worked?.solution.steps.filter(({ phase }) => phase !== 'given').at(2)?.id;
  if (!worked || step === undefined) throw new Error('the question has three steps');
  await app.showWorking(step);
  expect([app.navigation.page, app.navigation.beat]).toEqual(['study', 3]);
  expect(app.boardServices.preferences.ownNumbers.has(worked)).toBe(true);
});

test('a file that cannot be opened shows its errors and keeps the open paper', async () => {
  const app = new AppState();
  await app.openEntry('shelf:one');
  app.applyOpened({ ok: false, file: 'x.json', issues: [{ where: 'a', what: 'b', fix: 'c' }] });
  expect(app.navigation.page).toBe('bad-document');
  app.back();
  expect(app.navigation.page).toBe('shelf');
  expect(app.open.document).not.toBeNull();
});
