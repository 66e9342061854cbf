import { describe, expect, test, vi } from 'vitest';
import { ipc, type ChannelName } from '../../core/contract/ipc.ts';
import { defaultSettings } from '../../core/contract/default-settings.ts';
import type { LabEvidence } from '../../core/contract/lab-runs.ts';
import { same } from '../../core/language/text.ts';
import type { Notes } from '../../core/contract/notes.ts';
import type { WorkedLine } from '../../core/views/worked-text.ts';
import { isOurPage } from '../../electron/page-address.ts';
import { Failure, reply } from '../../electron/reply.ts';
import { ThreadError } from '../../electron/thread/host.ts';

interface Cases {
  readonly accepted: readonly unknown[];
  readonly refused: readonly unknown[];
}
/** Values that are no object of named arguments: invalid for every channel with arguments. */
const NOT_NAMED: readonly unknown[] = [
  undefined,
  null,
  0,
  '',
  'text',
  true,
  [],
  {},
  new Uint8Array(4),
  new Date(0),
  new Map(),
];
/** Channels without arguments refuse every value. */
const TAKES_NOTHING: Cases = { accepted: [undefined], refused: [null, 0, '', false, {}, [], { key: 'x' }] };

function takes(
  good: Readonly<Record<string, unknown>>,
  bad: Readonly<Record<string, readonly unknown[]>>,
  alsoGood: readonly Readonly<Record<string, unknown>>[] = [],
): Cases {
  const spoilt = Object.entries(bad).flatMap(([field, values]) =>
    values.map((value) => ({ ...good, [field]: value })),
  );
  const without = Object.keys(good).map((field) =>
    Object.fromEntries(Object.entries(good).filter(([name]) => name !== field)),
  );
  return {
    accepted: [good, ...alsoGood.map((other) => ({ ...good, ...other }))],
    refused: [...NOT_NAMED, ...without, { ...good, more: 1 }, [good], ...spoilt],
  };
}
const KEYS = ['', 'x'.repeat(301), 7, null, ['k']];
const IDS = [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null, 2 ** 53];
const QUESTIONS = ['', 'x'.repeat(41), 2, {}];

const EXERCISE = { key: 'k', source: 'review', question: '2', seed: 7, boxes: ['z1'] } as const;
const WRONG_EXERCISES = [null, 'k', { ...EXERCISE, seed: -1 }, { ...EXERCISE, more: 1 }];

const LINE: WorkedLine = {
  id: 'z1',
  phase: 'forward',
  symbol: 'z_1',
  rule: null,
  formula: 'w_1x_1',
  numbers: '2\\cdot3',
  value: '6',
  numbersAre: '=',
  valueIs: '=',
  fraction: null,
  cancels: false,
  note: null,
  heading: null,
  plain: { symbol: 'z1', rule: null, formula: 'w1*x1', substituted: '2*3', value: '6', fraction: null },
  spoken: 'z 1 is 6',
};
const NOTES: Notes = {
  title: 'A paper',
  chapter: 'Forward',
  now: { sentence: 'The sum is 6.', line: LINE },
  next: { sentence: '', line: null },
  position: 1,
  length: 9,
  startedAt: 0,
  blank: false,
  theme: 'paper',
  language: 'en',
};

const EVIDENCE: LabEvidence = {
  lab: 'ravine',
  title: same('A ravine'),
  claim: same('Momentum is faster.'),
  source: '',
  charts: [],
  arms: [],
  settings: { kappa: 100 },
  described: [],
  seed: 1,
  changes: [],
  outcome: { comparisons: [], table: { columns: [], rows: [] } },
};

/** For every channel, accepted and refused arguments. A new channel does not compile without its cases. */
const cases: { readonly [C in ChannelName]: Cases } = {
  listShelf: TAKES_NOTHING,
  openDocument: takes({ key: 'cs60010-2023-midsem' }, { key: KEYS }),
  chooseDocument: TAKES_NOTHING,
  openFile: takes({ path: '/papers/exam.json' }, { path: ['', 'x'.repeat(4097), 7, null, ['/a.json']] }),
  forgetRecent: takes({ key: 'file:/papers/exam.json' }, { key: KEYS }),
  listKinds: TAKES_NOTHING,
  schemaOf: takes({ kind: 'scalar-net' }, { kind: ['', 'x'.repeat(61), 7, null] }),
  readText: takes(
    { kind: 'scalar-net', text: '2-2-1' },
    { kind: ['', 'x'.repeat(61), 7], text: ['x'.repeat(25_001), 7, null] },
    [{ text: '' }],
  ),
  checkDraft: takes({ text: '{"kind":"choice"}' }, { text: ['', 'x', 'x'.repeat(2_000_001), 7, null] }),
  openDraft: takes({ text: '{"kind":"choice"}' }, { text: ['', 'x', 'x'.repeat(2_000_001), 7, null] }),
  saveDraft: takes(
    { text: '{"kind":"choice"}', name: 'A problem' },
    { text: ['', 7, null], name: ['', '  ', 'x'.repeat(101), 7, null] },
  ),
  saveKeyDecisions: takes(
    {
      key: 'file:/papers/exam.json',
      decisions: { '7a': { '5 shape': { take: 'both', reason: 'both roundings are taught' } } },
      copy: true,
    },
    {
      key: KEYS,
      decisions: [
        null,
        [],
        { '7a': { '5 shape': { take: 'mine', reason: 'x' } } },
        { '7a': { '5 shape': { take: 'both', reason: ' ' } } },
        { '': {} },
      ],
      copy: [null, 'yes', 1],
    },
  ),
  keepKeyDraft: takes(
    {
      key: 'file:/papers/exam.json',
      draft: { base: {}, decisions: { '7a': { '5 shape': { take: 'both', reason: '' } } } },
    },
    {
      key: KEYS,
      draft: [
        {},
        [],
        { base: {}, decisions: null },
        { base: {}, decisions: { '7a': { '5 shape': { take: 'mine', reason: 'x' } } } },
        { base: {}, decisions: { '7a': { '5 shape': { take: 'both', reason: 'x'.repeat(1001) } } } },
      ],
    },
    [{ key: 'cs60010-2023-midsem', draft: null }],
  ),
  readKeyDraft: takes({ key: 'file:/papers/exam.json' }, { key: KEYS }),
  readDraft: TAKES_NOTHING,
  readPlayground: TAKES_NOTHING,
  keepPlayground: takes({ text: '{}' }, { text: [null, 7, 'x'.repeat(500_001)] }),
  regrade: takes(
    { documentKey: 'cs60010-2023-midsem', policy: null },
    { documentKey: KEYS, policy: ['strict', 1] },
    [{ documentKey: 'a', policy: 'ib' }],
  ),
  applyRegrade: takes(
    { documentKey: 'cs60010-2023-midsem', policy: 'ib' },
    { documentKey: KEYS, policy: ['strict'] },
  ),
  listWritten: takes({ documentKey: 'cs60010-2023-midsem' }, { documentKey: KEYS }),
  decide: takes(
    {
      session: 1,
      decision: {
        question: '7c',
        box: 'answer',
        typed: 'freeze it',
        by: 'teacher',
        had: ['transfer learning'],
        earned: 1,
        of: 2,
        comment: '',
      },
    },
    { session: IDS, decision: [null, {}, [], 'x'] },
  ),
  keepLabRun: takes(
    {
      session: 1,
      place: { question: '4a', option: 'B' },
      evidence: EVIDENCE,
      curves: [{ chart: 'loss', arm: 'sgd', seed: 0, points: Float64Array.of(0, 1) }],
    },
    {
      session: [0, -1, 1.5, '1'],
      place: [{}, { question: '4a' }, { question: '', option: 'B' }, 'B'],
      evidence: [null, {}, { ...EVIDENCE, lab: 'x' }, { ...EVIDENCE, seed: -1 }, { ...EVIDENCE, more: 1 }],
      curves: [null, [null], [{ chart: 'loss', arm: 'sgd', seed: 0, points: [0, 1] }]],
    },
    [{ session: null, place: null, curves: [] }],
  ),
  listLabRuns: takes({ session: 1, lab: 'ravine' }, { session: [0, '1'], lab: ['', 'x', null] }, [
    { session: null },
  ]),
  latestLabRuns: TAKES_NOTHING,
  readLabRun: takes({ id: 1 }, { id: IDS }),
  deleteLabRun: takes({ id: 1 }, { id: IDS }),
  listSessions: TAKES_NOTHING,
  startSession: takes({ documentKey: 'file:/papers/exam.json' }, { documentKey: KEYS }),
  openSession: takes({ id: 1 }, { id: IDS }),
  listResults: takes({ session: 1 }, { session: IDS }),
  branchSession: takes(
    { session: 1, question: '2', problem: '{}', title: 'a branch' },
    {
      session: IDS,
      question: ['', 'x'.repeat(41), 2, null],
      problem: ['', 'x', 7, null],
      title: ['', '   ', 'x'.repeat(201), 7, null],
    },
    [{ title: 'x'.repeat(200) }],
  ),
  varySession: takes(
    { session: 1, question: '2', view: 'practise', document: '{}', title: 'new numbers' },
    {
      session: IDS,
      question: ['', 'x'.repeat(41), 2, null],
      view: ['paper', '', null],
      document: ['', 'x', 7, null],
      title: ['', '   ', 'x'.repeat(201), 7, null],
    },
    [{ view: 'study' }],
  ),
  renameSession: takes(
    { id: 1, title: 'Tuesday' },
    { id: IDS, title: ['', '   ', 'x'.repeat(201), 7, null] },
    [{ title: 'x'.repeat(200) }],
  ),
  deleteSession: takes({ id: 1 }, { id: IDS }),
  restoreSession: takes({ id: 1 }, { id: IDS }),
  moveSession: takes(
    { id: 1, position: { question: '2', view: 'study', beat: 3.5 } },
    {
      id: IDS,
      position: [
        null,
        {},
        { question: '2', view: 'study' },
        { question: '2', view: 'exam', beat: 0 },
        { question: '2', view: 'study', beat: -1 },
        { question: '2', view: 'study', beat: 1e7 },
        { question: '2', view: 'study', beat: Number.NaN },
        { question: '', view: 'study', beat: 0 },
        { question: '2', view: 'study', beat: 0, more: 1 },
      ],
    },
    [{ position: { question: null, view: 'paper', beat: 0 } }],
  ),
  saveAnswer: takes(
    { session: 1, question: '2', box: 'z1', typed: '.3' },
    {
      session: IDS,
      question: QUESTIONS,
      box: ['', 'x'.repeat(121), 1],
      typed: ['x'.repeat(4001), 0.3, null],
    },
    [{ typed: '' }, { typed: 'x'.repeat(4000) }],
  ),
  handIn: takes(
    { session: 1, student: { name: 'Ravi', roll: '7' } },
    {
      session: IDS,
      student: [
        null,
        {},
        { name: 'Ravi' },
        { name: 'x'.repeat(121), roll: '' },
        { name: '', roll: 'x'.repeat(41) },
      ],
    },
    [{ student: { name: '', roll: '' } }],
  ),
  markQuestion: takes({ session: 1, question: '2' }, { session: IDS, question: QUESTIONS }),
  takeHelp: takes(
    { session: 1, question: '2', box: 'z1', level: 'rule' },
    {
      session: IDS,
      question: QUESTIONS,
      box: ['', 'x'.repeat(121), 1],
      level: ['answer', '', 1, null],
    },
    [...(['quantity', 'numbers', 'value', 'solution', 'board'] as const).map((level) => ({ level }))],
  ),
  savePrediction: takes(
    { session: 1, question: '2', step: 'z1', typed: '.3', missed: false },
    {
      session: IDS,
      question: QUESTIONS,
      step: ['', 'x'.repeat(121), 1],
      typed: ['x'.repeat(4001), 0.3],
      missed: [0, 'no', null],
    },
    [{ typed: '' }],
  ),
  listMissed: takes({ session: 1, question: '2' }, { session: IDS, question: QUESTIONS }),
  listLessonProgress: TAKES_NOTHING,
  saveLessonProgress: takes(
    { lesson: 'chain-rule', stop: 2, solved: [0, 1], done: false },
    {
      lesson: ['', 'Chain rule', '../x', 'x'.repeat(101), 1],
      stop: [-1, 0.5, 201, '1', null],
      solved: [[-1], ['1'], [0.5], 1, null],
      done: [0, 'no', null],
    },
  ),
  markLessonTask: takes(
    { lesson: 'chain-rule', seed: null, problem: 'first', step: 'z1', typed: '0.3', tries: 1, help: 'rule' },
    {
      lesson: ['', 'Chain rule', '../x', 1],
      seed: [-1, 0.5, '1'],
      problem: ['', 'x'.repeat(101), 1],
      step: ['', 'x'.repeat(121), 1],
      typed: ['x'.repeat(4001), 0.3],
      tries: [0, 1.5, '1', 1001],
      help: ['all', '', 1],
    },
    [{ typed: '', help: null }, { seed: 7 }],
  ),
  markExercise: takes(
    { exercise: EXERCISE, answers: { z1: '0.3' } },
    {
      exercise: WRONG_EXERCISES,
      answers: [{ z1: 0.3 }, { z1: 'x'.repeat(4001) }, { '': '1' }, 'z1', null],
    },
    [{ exercise: { ...EXERCISE, seed: 0 }, answers: {} }],
  ),
  takeExerciseHelp: takes(
    { exercise: EXERCISE, box: 'z1', level: 'rule' },
    { exercise: WRONG_EXERCISES, box: ['', 'x'.repeat(121), 1], level: ['all', '', null] },
  ),
  passExercise: takes(EXERCISE, {
    key: KEYS,
    source: ['practise', '', null],
    question: QUESTIONS,
    seed: [-1, 0.5, 1e9, '7', null],
    boxes: [[], [''], 'z1', [1], null],
  }),
  readFading: takes({ key: 'k', question: '2' }, { key: KEYS, question: QUESTIONS }),
  readMastery: TAKES_NOTHING,
  exportEvidence: takes({ format: 'json' }, { format: ['xml', '', null, 1] }, [{ format: 'csv' }]),
  deleteEvidence: TAKES_NOTHING,
  programOf: takes(
    { key: 'k', question: '2', language: 'pytorch' },
    { key: KEYS, question: QUESTIONS, language: ['basic', '', null, 1] },
  ),
  stepsOf: takes(
    { key: 'k', question: '2', ids: ['z1'] },
    { key: KEYS, question: ['', null, 1], ids: [[], 'z1', [''], [1], null] },
  ),
  exportPdf: takes(
    { key: 'k', what: 'worked', question: null, session: null },
    { key: KEYS, what: ['answers', '', null, 1], question: QUESTIONS, session: [0, -1, '1'] },
    [
      { what: 'blank', question: '2', session: 1 },
      ...(['film', 'key', 'scheme', 'formulas', 'overview'] as const).map((what) => ({ what })),
    ],
  ),
  cancelPdf: TAKES_NOTHING,
  chooseExport: takes(
    { name: 'question 2', format: 'webm' },
    { name: ['', '  ', 'x'.repeat(201), 7, null], format: ['exe', '', null, 1] },
    [{ format: 'svg' }, { format: 'png' }, { format: 'gif' }],
  ),
  saveExport: takes(
    { ticket: 1, bytes: new Uint8Array([1]) },
    {
      ticket: IDS,
      bytes: [
        new Uint8Array(),
        'text',
        [1],
        null,
        { byteLength: 1 },
        Object.defineProperty(new Uint8Array(1), 'byteLength', { value: 500_000_001 }),
      ],
    },
  ),
  copyPicture: takes({ bytes: new Uint8Array([1]) }, { bytes: [new Uint8Array(), 'text', [1], null] }),
  printJob: TAKES_NOTHING,
  printReady: TAKES_NOTHING,
  present: takes({ on: true }, { on: [1, 'yes', null] }, [{ on: false }]),
  openNotes: takes({ open: true }, { open: [1, 'yes', null] }, [{ open: false }]),
  showNotes: takes(
    { notes: NOTES },
    {
      notes: [
        undefined,
        'notes',
        {},
        { ...NOTES, more: 1 },
        { ...NOTES, theme: 'system' },
        { ...NOTES, position: -1 },
        { ...NOTES, now: { sentence: 'x'.repeat(200_001), line: null } },
      ],
    },
    [{ notes: null }, { notes: { ...NOTES, next: null } }],
  ),
  readNotes: TAKES_NOTHING,
  click: takes({ click: 'next' }, { click: ['jump', '', 1, null] }, [{ click: 'leave' }]),
  readSettings: TAKES_NOTHING,
  writeSettings: takes(defaultSettings, {
    theme: ['neon', 7, null],
    motion: ['fast', null],
    language: ['fr', '', null],
    speed: [0, 11, Number.NaN, '1'],
    split: [0.2, 0.8, null],
    zoom: [0.49, 4.1, Number.NaN, '1'],
    policy: ['strict', '', null],
    paperSize: ['A3', null],
    printFull: ['yes', 1, null],
    printLines: ['yes', 1, null],
  }),
  appInfo: TAKES_NOTHING,
  takePendingOpen: TAKES_NOTHING,
};
const names = Object.keys(ipc) as ChannelName[];

describe('the argument of every channel', () => {
  test('has cases in this file', () => {
    expect(Object.keys(cases).sort()).toEqual([...names].sort());
  });

  test.each(names)(
    '%s: malformed arguments are refused with the name of the channel and do not reach the handler',
    async (name) => {
      const handler = vi.fn();
      expect(cases[name].refused.length).toBeGreaterThan(0);
      for (const args of cases[name].refused) {
        const answer = await reply(name, args, handler);
        expect(answer, JSON.stringify(args)).toEqual({
          ok: false,
          code: 'bad-request',
          message: expect.stringMatching(new RegExp(`^${name}: .`)),
        });
      }
      expect(handler).not.toHaveBeenCalled();
    },
  );

  test.each(names)('%s: well-formed arguments reach the handler, and its result the page', async (name) => {
    for (const args of cases[name].accepted)
      expect(await reply(name, args, (checked) => ['done', checked])).toEqual({
        ok: true,
        value: ['done', args],
      });
  });

  test('a name is trimmed', async () => {
    expect(await reply('renameSession', { id: 1, title: '  Tuesday ' }, (checked) => checked)).toEqual({
      ok: true,
      value: { id: 1, title: 'Tuesday' },
    });
  });
});

describe('an error in a handler', () => {
  /** The reply to a call whose handler throws this error, and how often it was logged. */
  async function after(error: unknown) {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const answer = await reply('listShelf', undefined, () => {
      throw error;
    });
    const logged = log.mock.calls.length;
    log.mockRestore();
    return { answer, logged };
  }

  test('a failure has its own code and message', async () => {
    expect(await after(new Failure('not-found', 'this session no longer exists'))).toEqual({
      answer: { ok: false, code: 'not-found', message: 'this session no longer exists' },
      logged: 0,
    });
  });

  test('a stopped calculation has its own code', async () => {
    expect(await after(new ThreadError('the calculation stopped unexpectedly'))).toEqual({
      answer: { ok: false, code: 'core-failed', message: 'the calculation stopped unexpectedly' },
      logged: 0,
    });
  });

  test('a session file that cannot be written has its own code, with the reason of SQLite', async () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    expect(await after(full)).toEqual({
      answer: {
        ok: false,
        code: 'store-failed',
        message: 'the session file could not be written (SQLITE_FULL)',
      },
      logged: 1,
    });
  });

  test.each([new TypeError('secret /home/teacher path'), 'a string', null, undefined])(
    'any other error (%s) is logged, and the page gets neither its message nor its stack',
    async (error) => {
      expect(await after(error)).toEqual({
        answer: { ok: false, code: 'internal', message: 'something went wrong inside Chalkgrad' },
        logged: 1,
      });
    },
  );

  test('a rejected promise is handled like an exception', async () => {
    expect(
      await reply('listShelf', undefined, () => Promise.reject(new Failure('not-found', 'gone'))),
    ).toEqual({ ok: false, code: 'not-found', message: 'gone' });
  });
});

describe('who may call', () => {
  test.each(['app://chalkgrad/index.html', 'app://chalkgrad/print.html', 'app://chalkgrad/index.html?x#y'])(
    '%s may',
    (url) => {
      expect(isOurPage({ parent: null, url })).toBe(true);
    },
  );

  test.each([
    'app://chalkgrad.evil/index.html',
    'app://evil/index.html',
    'app://evil.chalkgrad/',
    'app://chalkgrad:8080/index.html',
    'app://chalkgrad@evil/',
    'app:chalkgrad',
    'app:///chalkgrad/index.html',
    'https://chalkgrad/index.html',
    'https://evil/?app://chalkgrad',
    'https://evil/#app://chalkgrad/index.html',
    'https://app://chalkgrad/',
    'blob:app://chalkgrad/0',
    'file:///chalkgrad/index.html',
    'data:text/html,app://chalkgrad/',
    'javascript:app://chalkgrad/',
    'about:blank',
    'about:srcdoc',
    'devtools://devtools/bundled/x.html',
    'app',
    '',
  ])('%s may not', (url) => {
    expect(isOurPage({ parent: null, url })).toBe(false);
  });

  test('a frame inside our own page may not', () => {
    expect(
      isOurPage({ parent: { url: 'app://chalkgrad/index.html' }, url: 'app://chalkgrad/index.html' }),
    ).toBe(false);
  });

  test('a frame that no longer exists may not', () => {
    expect(isOurPage(null)).toBe(false);
  });
});
