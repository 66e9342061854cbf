import { describe, expect, test } from 'vitest';
import { documentChanges } from '../../../core/marking/regrade/document-changes.ts';
import { changedBoxes, markScript } from '../../../core/marking/regrade/regrade.ts';
import { regradedKey, regradeScripts } from '../../../core/marking/regrade/regrade-scripts.ts';
import { markingWhy } from '../../../core/views/changed-box.ts';
import { policies } from '../../../core/paper/marking-policy.ts';
import { papers } from '../../../core/papers/index.ts';
import { openDocument } from '../../../core/paper/parse-document.ts';

const option = (id: string, correct: boolean) => ({ id, text: id, correct, reason: 'Because.' });
/** One question with a choice (2 marks) and one in words (4 marks). */
const paper = (right: string, more: object = {}): string =>
  JSON.stringify({
    format: 1,
    id: 'two',
    title: 'Two',
    questions: [
      {
        id: '1',
        title: 'Tick',
        marks: 2,
        problem: { kind: 'choice', options: ['A', 'B'].map((id) => option(id, id === right)) },
      },
      {
        id: '2',
        title: 'Words',
        marks: 4,
        problem: {
          kind: 'short-answer',
          model: 'Dropout',
          ideas: [{ name: 'dropout', phrases: ['dropout'] }],
        },
      },
    ],
    ...more,
  });

describe('the lines by which two versions of a paper differ', () => {
  test('each has its question, its place, and both texts', () => {
    const [one, other] = [paper('A'), paper('B', { duration: '2 hours' })].map((text) => JSON.parse(text));
    expect(documentChanges(one, other)).toEqual([
      { question: null, where: 'duration', before: null, after: '"2 hours"' },
      { question: '1', where: 'problem.options[0].correct', before: 'true', after: 'false' },
      { question: '1', where: 'problem.options[1].correct', before: 'false', after: 'true' },
    ]);
  });

  test('a question that was added or left out is one line, shortened', () => {
    const one = JSON.parse(paper('A'));
    const [added] = documentChanges({ ...one, questions: one.questions.slice(0, 1) }, one);
    expect(added).toMatchObject({ question: '2', where: 'all of it', before: null });
    expect(added?.after).toHaveLength(80);
  });

  test('a decision about the key is a line of its box, the first one too', () => {
    const one = JSON.parse(paper('A'));
    const decided = (decisions: object) => ({
      ...one,
      questions: [{ ...one.questions[0], decisions }, one.questions[1]],
    });
    const ours = { take: 'ours', reason: 'as taught' };
    expect(documentChanges(one, decided({ choice: ours }))).toEqual([
      { question: '1', where: 'decisions.choice', before: null, after: JSON.stringify(ours) },
    ]);
    expect(
      documentChanges(decided({ choice: ours }), decided({ choice: { ...ours, take: 'both' } })),
    ).toEqual([{ question: '1', where: 'decisions.choice.take', before: '"ours"', after: '"both"' }]);
  });

  test('none where only the order of the names differs', () => {
    const one = JSON.parse(paper('A'));
    expect(documentChanges(one, Object.fromEntries(Object.entries(one).reverse()) as typeof one)).toEqual([]);
  });
});

describe('a script marked again', () => {
  const by = (text: string) => ({
    worked: openDocument(text, 'two.json').worked,
    policy: policies['follow-through'],
  });
  const answered = { answers: { 1: { choice: 'B' } }, decisions: [] };

  test('shows the boxes whose marks differ, with both reasons', () => {
    const before = markScript(by(paper('A')), answered);
    const after = markScript(by(paper('B')), answered);
    expect([before.score, after.score]).toEqual([0, 2]);
    const versions = { from: by(paper('A')).worked, to: by(paper('B')).worked };
    expect(changedBoxes(before, after, versions)).toEqual([
      {
        question: '1',
        box: 'choice',
        typed: 'B',
        before: {
          verdict: 'wrong',
          expected: 'A',
          award: 0,
          marks: 2,
          why: 'B should not be ticked and A should be.',
        },
        after: { verdict: 'right', expected: 'B', award: 2, marks: 2, why: 'Right.' },
        because: null,
      },
    ]);
    expect(changedBoxes(after, after, versions)).toEqual([]);
  });

  test('what a teacher decided on a written answer counts in both', () => {
    const decision = {
      question: '2',
      box: 'answer',
      typed: 'something else',
      by: 'teacher',
      had: [] as string[],
      earned: 1,
      of: 4,
      comment: '',
    } as const;
    const words = { answers: { 2: { answer: 'something else' } }, decisions: [decision] };
    expect(markScript(by(paper('A')), words).score).toBe(1);
    expect(markScript(by(paper('A')), { ...words, decisions: [] }).score).toBe(0);
  });

  test('a kept result is what it is compared with; the paper’s policy or the chosen one marks it', () => {
    const request = {
      before: paper('A'),
      after: paper('B', { marking: { policy: 'ib' } }),
      policy: null,
      otherwise: 'follow-through',
    } as const;
    const script = { session: 7, ...answered };
    const kept = markScript(by(paper('B')), answered);
    const [first] = regradeScripts({ ...request, scripts: [{ ...script, kept: null }] }).scripts;
    const [second] = regradeScripts({ ...request, scripts: [{ ...script, kept }] }).scripts;
    expect(first).toMatchObject({
      session: 7,
      before: { score: 0 },
      after: { score: 2, policy: { name: 'ib' } },
    });
    expect(second).toMatchObject({ before: { score: 2 }, after: { score: 2 }, changes: [] });
    const chosen = regradeScripts({ ...request, policy: 'right-wrong', scripts: [{ ...script, kept }] });
    expect(chosen.scripts[0]?.after.policy.name).toBe('right-wrong');
    expect(chosen.lines.map(({ where }) => where)).toContain('marking');
  });
});

/** w₁′ = w₁ − η·∂L/∂w₁ of a unit o = w₁x with L = ½(y − o)², where y and the earlier η are both 0.5. */
const step = (eta: number, more: object = {}): string =>
  JSON.stringify({
    format: 1,
    id: 'step',
    title: 'Step',
    problem: {
      kind: 'scalar-net',
      inputs: { x: 1 },
      targets: { y: 0.5 },
      parameters: { w1: 0.3 },
      units: [{ id: 'o1', activation: 'identity' }],
      edges: [{ from: 'x', to: 'o1', weight: 'w1' }],
      loss: { name: 'squared-error', targets: { o1: 'y' } },
      optimizer: { name: 'gradient-descent', learningRate: eta },
      conventions: { 'squared-error-factor': 'half' },
    },
    ...more,
  });

describe('a given value that was changed in the paper', () => {
  // o = 0.3 and ∂L/∂w₁ = −(0.5 − 0.3)·1 = −0.2: w₁′ = 0.3 + 0.5·0.2 = 0.4, and with η = 0.25 it is 0.35.
  const changes = (typed: string) =>
    regradeScripts({
      before: step(0.5),
      after: step(0.25),
      policy: null,
      otherwise: 'follow-through',
      scripts: [{ session: 1, answers: { 1: { "w1'": typed } }, decisions: [], kept: null }],
    }).scripts[0]?.changes;

  test('is the reason in the boxes that are worked from it, not a mistake of the student', () => {
    const [change, ...others] = changes('0.4') ?? [];
    expect(others).toEqual([]);
    expect(change).toMatchObject({ box: "w1'", before: { verdict: 'right' }, after: { verdict: 'wrong' } });
    expect(change?.because?.en).toBe(
      'η was changed in the paper from 0.5 to 0.25. The answer is right by the earlier version.',
    );
    expect(change && markingWhy(change)).toBeNull();
  });

  test('is the reason of marks that are gained, too', () => {
    expect(changes('0.35')?.[0]?.because).toEqual({
      en: 'η was changed in the paper from 0.5 to 0.25.',
      hi: 'प्रश्नपत्र में η का मान 0.5 से बदलकर 0.25 किया गया।',
      bn: 'প্রশ্নপত্রে η-এর মান 0.5 থেকে বদলে 0.25 করা হয়েছে।',
    });
  });

  test('is none of boxes that are not worked from it', () => {
    const scripts = [{ session: 1, answers: { 1: { o1: '0.3' } }, decisions: [], kept: null }];
    const kept = { policy: null, otherwise: 'follow-through', scripts } as const;
    const [script] = regradeScripts({
      ...kept,
      before: step(0.5),
      after: step(0.25, { marks: 20 }),
    }).scripts;
    expect(script?.changes.map(({ box, because }) => [box, because])).toEqual([['o1', null]]);
  });
});

describe('the printed key before marking again', () => {
  const keyed = (key: object, more: object = {}): string => step(0.5, { key, ...more });
  const notes = (before: string, after: string) => regradedKey(before, after);

  test('a changed line is open where it is not ours, and marks nothing', () => {
    const [before, after] = [keyed({ o1: '.3', "w1'": '.4' }), keyed({ o1: '.3', "w1'": '.45' })];
    expect(notes(before, after)).toEqual([
      {
        question: '1',
        box: "w1'",
        changed: { before: '.4' },
        printed: '.45',
        ours: expect.stringMatching(/^0\.4$|^2\/5$/) as string,
        state: 'open',
      },
    ]);
  });

  test.each([
    ['ours', 'ours'],
    ['theirs', 'theirs'],
    ['both', 'both'],
    ['everyone', 'everyone'],
  ])('decided: %s', (take, state) => {
    const decisions = { "w1'": { take, reason: 'as announced' } };
    const found = notes(keyed({ "w1'": '.4' }), keyed({ "w1'": '.45' }, { decisions }));
    expect(found).toMatchObject([{ box: "w1'", state }]);
  });

  test('corrected to ours it agrees; left out it is said as well', () => {
    expect(notes(keyed({ "w1'": '.45' }), keyed({ "w1'": '.4' }))).toMatchObject([
      { changed: { before: '.45' }, printed: '.4', state: 'agrees' },
    ]);
    expect(notes(keyed({ "w1'": '.4' }), keyed({}))).toMatchObject([
      { changed: { before: '.4' }, printed: null, state: 'left out' },
    ]);
  });

  test('what nobody has decided on stays open while nothing changes; a recorded dispute says why', () => {
    const open = keyed({ o1: '.3', "w1'": '.45' });
    expect(notes(open, open)).toMatchObject([{ box: "w1'", changed: null, state: 'open' }]);
    const disputes = [
      { about: 'w₁′', status: 'disagrees', printed: '.45', ours: '.4', why: 'a slip', marks: ["w1'"] },
    ];
    const disputed = keyed({ "w1'": '.45' }, { disputes });
    expect(notes(disputed, disputed)).toEqual([]);
    expect(notes(keyed({ "w1'": '.4' }, { disputes }), disputed)).toMatchObject([{ state: 'open' }]);
  });
});

describe('earlier scripts after a decision about the printed key', () => {
  // The second pooling of question 7a: 27 cells by the floor, 28 in the printed key; 27·27·128·10 = 933,120 and
  // 28·28·128·10 = 1,003,520. The question leaves the rounding open, so that before a decision either counts.
  const seed = papers().find(({ id }) => id === 'cs60010-2023-midsem');
  if (!seed) throw new Error('the seed paper is missing');
  const typed = [
    { '5 shape': '27x27x128', '6 weights': '933120' },
    { '5 shape': '28x28x128', '6 weights': '1003520' },
    { '5 shape': '28x28x128', '6 weights': '933120' },
    {},
  ];
  /** One of the 21 boxes of 10 marks, and of three numbers that one is right. */
  const box = 10 / 21;
  const third = box / 3;
  const scores = (take: string): readonly (readonly [number, number])[] => {
    const questions = seed.questions.map((one) =>
      one.id === '7a' ? { ...one, decisions: { '5 shape': { take, reason: 'a reason' } } } : one,
    );
    return regradeScripts({
      before: JSON.stringify(seed),
      after: JSON.stringify({ ...seed, questions }),
      policy: null,
      otherwise: 'follow-through',
      scripts: typed.map((answers, session) => ({
        session,
        answers: { '7a': answers as Record<string, string> },
        decisions: [],
        kept: null,
      })),
    }).scripts.map(({ before, after }) => [before.score, after.score] as const);
  };
  test.each([
    // The channels alone are right; 1,003,520 follows from the 28, and 933,120 is right.
    ['ours', [2 * box, box + third, box + third, 0]],
    // 933,120 follows from the own 27; after the 28 it is wrong.
    ['theirs', [box + third, 2 * box, box, 0]],
    ['both', [2 * box, 2 * box, 2 * box, 0]],
    // Also who left it blank, where the box was asked.
    ['everyone', [2 * box, 2 * box, 2 * box, box]],
  ])('%s: who gains what', (take, after) => {
    const found = scores(take);
    const before = [2 * box, 2 * box, box + third, 0];
    found.forEach(([one, other], i) => {
      // Marks are whole units of 1/3600.
      expect(one).toBeCloseTo(before[i] ?? Number.NaN, 2);
      expect(other).toBeCloseTo(after[i] ?? Number.NaN, 2);
    });
  });
});
