import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../core/format/number.ts';
import { gradePaper, gradeQuestion } from '../../../core/marking/grade.ts';
import { stepsOf, type Answers } from '../../../core/marking/script.ts';
import type { BoxMark, QuestionMark } from '../../../core/marking/verdict.ts';
import { papers } from '../../../core/papers/index.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';

const seed = papers()[0] as Paper;
const worked = new Map(workPaper(seed).map((one) => [one.question.id, one]));
const question = (id: string): WorkedQuestion => worked.get(id) as WorkedQuestion;
const grade = (id: string, answers: Answers): QuestionMark => gradeQuestion(question(id), answers);
const keyOf = (id: string): Answers => question(id).question.key;
const box = (mark: QuestionMark, id: string): BoxMark => mark.boxes.find((one) => one.id === id) as BoxMark;
const verdicts = (mark: QuestionMark, verdict: BoxMark['verdict']): string[] =>
  mark.boxes.filter((one) => one.verdict === verdict).map(({ id }) => id);

/** One box of question 2: 15 marks over 29 boxes. */
const ONE = 15 / 29;
/** Awards are kept to 1e-9 of a mark, so a sum over 29 of them may be off by some of these. */
const CENT = 7;
/** Timeout in milliseconds: hundreds of scripts on a busy machine. */
const PATIENT = 60_000;

/** One sentence has one end. Text quoted from a script may contain anything. */
const expectOneSentence = ({ why }: BoxMark): void => {
  expect(why).toMatch(/[.…”]$/);
  expect(why.replace(/“[^”]*”/g, '')).not.toMatch(/[.!?] \p{Lu}/u);
  expect(why).not.toMatch(/\p{Cc}/u);
  expect(why.length).toBeGreaterThan(4);
};

describe('the printed key, marked like a student’s script', () => {
  test.each(
    seed.questions
      .filter(({ id, key }) => Object.keys(key).length > 0 && !['1d', '3'].includes(id))
      .map(({ id, marks }) => [id, marks] as const),
  )('earns question %s its %d marks', (id, marks) => {
    expect(grade(id, keyOf(id))).toMatchObject({ score: marks, marks });
  });

  test('question 1d: the look-ahead by ηv is the recorded dispute and earns nothing; the other two lines earn their marks', () => {
    const mark = grade('1d', keyOf('1d'));
    expect(verdicts(mark, 'wrong')).toEqual(['wTilde']);
    expect(mark.score).toBeCloseTo((2 * 2) / 3, CENT);
  });

  test('question 1d in the key’s own second form, which looks ahead by ρv, earns both marks', () => {
    expect(
      grade('1d', {
        wTilde: 'x_t + ρ v_t',
        "v'": 'v_{t+1} = ρ v_t − α∇f(x_t + ρ v_t)',
        "w'": 'x_{t+1} = x_t + v_{t+1}',
      }).score,
    ).toBe(2);
  });

  test('question 3: the tick alone earns half of the marks, because the justification is lost', () => {
    expect(grade('3', keyOf('3')).score).toBe(2);
  });

  test('as LaTeX, exactly as in the scan', () => {
    expect(
      grade('1a', {
        "w'": '$$w_i \\longleftarrow w_i - \\eta \\frac{\\partial L(f(x;\\theta), y)}{\\partial w_i}$$',
      }).score,
    ).toBe(2);
    expect(
      grade('1b', {
        "w'": '$$w_i \\longleftarrow w_i - \\eta \\frac{\\partial}{\\partial w_i} \\sum_i L(f(x_i; \\theta), y_i)$$',
      }).score,
    ).toBe(2);
    expect(
      grade('1c', {
        "v'": '$$v_{t+1} \\longleftarrow \\rho v_t + \\nabla f(w_t)$$',
        "w'": '$$w_{t+1} \\longleftarrow w_t - \\eta v_{t+1}$$',
      }).score,
    ).toBe(2);
    expect(
      grade('1c', {
        "v'": '$v_{t+1} \\longleftarrow \\rho v_t - \\eta g$',
        "w'": '$w_{t+1} \\longleftarrow w_t + v_{t+1}$',
      }).score,
    ).toBe(2);
  });

  test('the whole paper: 60 marks, less what is disputed in 1d, lost in 3 and 4d', () => {
    const key = Object.fromEntries(seed.questions.map(({ id, key: answers }) => [id, answers]));
    const mark = gradePaper(seed, key);
    expect(mark.marks).toBe(60);
    // 1d: a third of 2. 3: the justification, 2. 4d: the tick is illegible, 2.
    expect(mark.score).toBeCloseTo(60 - 2 / 3 - 2 - 2, CENT);
    expect(mark.questions.reduce((sum, { marks }) => sum + marks, 0)).toBe(60);
  });
});

describe('every verdict, each with one sentence that helps', () => {
  test('right', () => {
    expect(box(grade('2', { z1: '.3' }), 'z1')).toMatchObject({
      verdict: 'right',
      expected: '0.3',
      why: 'Right.',
    });
    expect(box(grade('2', { L: '.0613' }), 'L')).toMatchObject({
      verdict: 'right',
      why: 'Right: 0.06125, rounded.',
    });
  });

  test('blank', () => {
    expect(box(grade('2', {}), 'z1')).toMatchObject({
      verdict: 'blank',
      award: 0,
      typed: '',
      why: 'Nothing was written.',
    });
    expect(box(grade('2', { z1: '  ' }), 'z1').verdict).toBe('blank');
    expect(box(grade('3', {}), 'choice')).toMatchObject({ verdict: 'blank', why: 'Nothing was ticked.' });
  });

  test('unreadable names the text that could not be parsed', () => {
    const mark = box(grade('2', { z1: '0,3,1' }), 'z1');
    expect(mark).toMatchObject({
      verdict: 'unreadable',
      award: 0,
      why: 'Write a point for the decimals, and no separator within “0,3,1”.',
    });
    expect(box(grade('2', { z1: 'no idea' }), 'z1')).toMatchObject({
      verdict: 'unreadable',
      why: expect.stringContaining('“no” is not known here'),
    });
    expect(box(grade('4a', { choice: 'E' }), 'choice')).toMatchObject({
      verdict: 'unreadable',
      why: '“E” is not an option; options are A, B, C, D.',
    });
  });

  test('wrong shows the working', () => {
    expect(box(grade('2', { z1: '.4' }), 'z1').why).toBe(
      'z₁ = w₁·x₁ + w₃·x₂ + b₁ = 0.1·1 + 0.2·1 + 0 = 0.3.',
    );
  });

  test('wrong only by its sign or its decimal point says so', () => {
    expect(box(grade('2', { 'dL/do1': '.35' }), 'dL/do1').why).toMatch(
      /^The size is right, the sign is not: ∂L\/∂o₁ = /,
    );
    expect(box(grade('2', { 'dL/dw5': '-1.05' }), 'dL/dw5').why).toMatch(
      /^The digits are right, the decimal point is not: /,
    );
  });

  test('too few figures are distinguished from a wrong number, and 0 is a wrong number', () => {
    expect(box(grade('2', { L: '.061' }), 'L')).toMatchObject({
      verdict: 'wrong',
      award: 0,
      why: 'Too few figures: give 3 significant figures or the exact value; here L = 0.06125.',
    });
    expect(box(grade('2', { L: '.07' }), 'L').why).not.toContain('figures');
    expect(box(grade('2', { z1: '0' }), 'z1').why).not.toContain('figures');
  });

  test('carried names the slip', () => {
    const mark = box(grade('2', { z1: '.4', a1: '.4' }), 'a1');
    expect(mark).toMatchObject({
      verdict: 'carried',
      expected: '0.3',
      why: 'Right given your own z₁ = 0.4, where we have 0.3.',
    });
    expect(mark.award).toBeCloseTo(ONE, CENT);
  });

  test('a choice names the options to untick and to tick', () => {
    expect(box(grade('6', { choice: 'A, B' }), 'choice').why).toBe('A should not be ticked and C should be.');
    expect(box(grade('6', { choice: 'B' }), 'choice').why).toBe('C should be ticked as well.');
    expect(box(grade('6', { choice: 'A, B, C' }), 'choice').why).toBe('A should not be ticked.');
  });

  test('a size with its channels first has the right numbers in the wrong order', () => {
    expect(box(grade('7a', { '1 shape': '32x122x122' }), '1 shape')).toMatchObject({
      verdict: 'wrong',
      why: expect.stringContaining('their order is not: write height x width x channels, 122×122×32'),
    });
  });

  test('the same holds for a sequence, whose sides are its length and channels', () => {
    const paper = parseDocument(
      JSON.stringify({
        problem: {
          kind: 'cnn-table',
          layers: [
            { type: 'input', shape: [10, 1] },
            { type: 'conv', kernel: 3, filters: 4 },
          ],
        },
      }),
      'a sequence',
    );
    const [sequence] = workPaper(paper) as [WorkedQuestion]; // a problem is one question
    expect(box(gradeQuestion(sequence, { '1 shape': '4x8' }), '1 shape').why).toContain(
      'their order is not: write length x channels, 8×4',
    );
  });

  test('a wrong count of numbers says how many are asked for', () => {
    expect(box(grade('7b', { vector: '.25, .25, .25' }), 'vector').why).toBe(
      '3 numbers were written where 4 are asked: (0.25, 0.25, 0.25, 0.25).',
    );
    expect(box(grade('7a', { '1 shape': '122' }), '1 shape').why).toBe(
      'One number was written where 3 are asked: 122×122×32.',
    );
  });

  test('every sentence of every verdict on the paper is one sentence', () => {
    const scripts = [
      {},
      ...[
        '.4',
        'no idea',
        '0',
        '-1',
        '1x2x3',
        '(1, 2)',
        'A',
        'B, C',
        "w + v'",
        'rho*v - eta*g',
        'eta*v',
        'because. It is so. Yes',
      ].map((typed) =>
        Object.fromEntries(
          [...worked].map(([id, { boxes }]) => [id, Object.fromEntries(boxes.map((one) => [one.id, typed]))]),
        ),
      ),
    ];
    for (const script of scripts)
      for (const { boxes } of gradePaper(seed, script).questions) boxes.forEach(expectOneSentence);
  });

  test('every expected answer would be marked right', () => {
    for (const paper of papers()) {
      const empty = gradePaper(paper, {});
      const expected = Object.fromEntries(
        empty.questions.map(({ id, boxes }) => [
          id,
          Object.fromEntries(boxes.map((one) => [one.id, one.expected])),
        ]),
      );
      const mark = gradePaper(paper, expected);
      expect(
        mark.questions.flatMap(({ id, boxes }) =>
          boxes
            .filter(({ verdict }) => verdict !== 'right')
            .map((one) => `${id} ${one.id}: ${one.typed} ${one.why}`),
        ),
      ).toEqual([]);
    }
  });
});

describe('a slip is punished once', () => {
  /**
   * z₁ = .4 instead of .3, and everything after it worked correctly from there; the other half of the network
   * is as it should be.
   */
  const after4 = {
    z1: '.4',
    a1: '.4',
    z2: '-.3',
    a2: '0',
    o1: '.2', // .5 · .4 + .3 · 0
    L: '.045', // ½(.5 − .2)²
    'dL/do1': '-.3', // −(.5 − .2)
    'dL/dw5': '-.12',
    'dL/dw6': '0',
    'dL/db3': '-.3', // −.3 · .4, −.3 · 0, −.3 · 1
    'dL/da1': '-.15',
    'dL/da2': '-.09', // −.3 · .5, −.3 · .3
    'dL/dz1': '-.15',
    'dL/dz2': '0',
    'dL/dw1': '-.15',
    'dL/dw3': '-.15',
    'dL/dw2': '0',
    'dL/dw4': '0',
    'dL/db1': '-.15',
    'dL/db2': '0',
    "w1'": '.175',
    "w2'": '-.2',
    "w3'": '.275',
    "w4'": '-.1', // .1 + .5 · .15, .2 + .5 · .15
    "w5'": '.56',
    "w6'": '.3',
    "b1'": '.075',
    "b2'": '0',
    "b3'": '.15', // .5 + .5 · .12, .5 · .15, .5 · .3
  };

  test('a student who slips on z₁ and continues from that value loses only z₁', () => {
    const mark = grade('2', after4);
    expect(verdicts(mark, 'wrong')).toEqual(['z1']);
    expect(verdicts(mark, 'carried')).toEqual([
      'a1',
      'o1',
      'L',
      'dL/do1',
      'dL/dw5',
      'dL/db3',
      'dL/da1',
      'dL/da2',
      'dL/dz1',
      'dL/dw1',
      'dL/dw3',
      'dL/db1',
      "w1'",
      "w3'",
      "w5'",
      "b1'",
      "b3'",
    ]);
    expect(mark.score).toBeCloseTo(15 - ONE, CENT);
  });

  test('a second slip costs only its own box', () => {
    // ∂L/∂a₁ = −.3 · .5 = −.15; the student writes −.2 and continues: −.2, −.2, −.2, then .1 + .5 · .2 = .2
    // and .2 + .1 = .3, b₁ = .1
    const mark = grade('2', {
      ...after4,
      'dL/da1': '-.2',
      'dL/dz1': '-.2',
      'dL/dw1': '-.2',
      'dL/dw3': '-.2',
      'dL/db1': '-.2',
      "w1'": '.2',
      "w3'": '.3',
      "b1'": '.1',
    });
    expect(verdicts(mark, 'wrong')).toEqual(['z1', 'dL/da1']);
    expect(mark.score).toBeCloseTo(15 - 2 * ONE, CENT);
  });

  test('boxes left blank in between do not break the chain', () => {
    // From z₁ = .4 straight to w₅ = .5 + .5 · .3 · .4 = .56
    const mark = grade('2', { z1: '.4', "w5'": '.56' });
    expect(box(mark, "w5'").verdict).toBe('carried');
  });

  test('returning to the right value after a slip is right, not carried', () => {
    expect(verdicts(grade('2', { ...keyOf('2'), z1: '.4' }), 'wrong')).toEqual(['z1']);
    expect(verdicts(grade('2', { ...keyOf('2'), z1: '.4' }), 'carried')).toEqual([]);
  });

  test('a number that does not follow from the slip is wrong', () => {
    expect(box(grade('2', { z1: '.4', a1: '.7' }), 'a1').verdict).toBe('wrong');
  });

  test('an unreadable box is not a slip: later boxes are compared with ours', () => {
    const mark = grade('2', { ...keyOf('2'), z1: 'about .3' });
    expect(verdicts(mark, 'unreadable')).toEqual(['z1']);
    expect(mark.score).toBeCloseTo(15 - ONE, CENT);
  });

  test('a written 0 that makes later boxes 0 earns nothing there, while boxes that still need work earn their marks', () => {
    // With a₁ = 0: o₁ = 0, ∂L/∂w₅ = −.5 · 0 = 0 ask for no work; L = ½ · .5² = .125 and ∂L/∂o₁ = −.5 do.
    const mark = grade('2', {
      ...keyOf('2'),
      z1: '0',
      a1: '0',
      o1: '0',
      L: '.125',
      'dL/do1': '-.5',
      'dL/dw5': '0',
    });
    expect(verdicts(mark, 'wrong')).toEqual(['z1', 'a1', 'o1', 'dL/dw5']);
    expect(verdicts(mark, 'carried')).toEqual(['L', 'dL/do1']);
    expect(box(mark, 'o1').why).toMatch(
      /^This is 0 only because of your own z₁ = 0, where we have 0\.3: the work this box asks for is gone/,
    );
  });

  test('a unit made dead by the student’s own negative sum earns half where the gradient would have passed', () => {
    const mark = grade('2', {
      ...keyOf('2'),
      z1: '-.3',
      a1: '0',
      o1: '0',
      L: '.125',
      'dL/do1': '-.5',
      'dL/dz1': '0',
    });
    for (const id of ['a1', 'o1', 'dL/dz1']) {
      expect(box(mark, id).verdict).toBe('carried');
      expect(box(mark, id).award).toBeCloseTo(ONE / 2, CENT);
    }
    expect(box(mark, 'L').award).toBeCloseTo(ONE, CENT);
  });

  test('a sum that is 0 by cancellation is carried in full', () => {
    // From ∂L/∂w₁ = .2: w₁ = .1 − .5 · .2 = 0.
    const mark = grade('2', { ...keyOf('2'), 'dL/dw1': '.2', "w1'": '0' });
    expect(box(mark, "w1'")).toMatchObject({ verdict: 'carried' });
    expect(box(mark, "w1'").award).toBeCloseTo(ONE, CENT);
  });

  test('a slip in the table of a CNN is carried through its layers', () => {
    // A kernel taken as 8: 121 → ⌊121/2⌋ = 60 → 60 − 4 = 56 → 56 − 2 = 54 → 27
    const mark = grade('7a', {
      ...keyOf('7a'),
      '1 shape': '121x121x32',
      '2 shape': '60x60x32',
      '3 shape': '56x56x64',
      '4 shape': '54x54x128',
      '5 shape': '27x27x128',
      '6 weights': '27*27*128*10',
    });
    expect(verdicts(mark, 'wrong')).toEqual(['1 shape']);
    expect(verdicts(mark, 'carried')).toEqual(['2 shape', '3 shape', '4 shape']);
  });

  test('intermediate rounding is accepted: a later value computed from a rounded one is right', () => {
    // The softmax of (1, 2): e⁻¹ = 0.367879…; from 0.368 the sum is 1.368 and the shares are 0.26901 and
    // 0.73099; from the unrounded one 0.26894 and 0.73106.
    const paper = parseDocument(
      JSON.stringify({
        kind: 'scalar-net',
        inputs: { x: 1 },
        targets: { y1: 0, y2: 1 },
        parameters: { w1: 1, w2: 2 },
        units: [
          { id: 'o1', activation: 'softmax' },
          { id: 'o2', activation: 'softmax' },
        ],
        edges: [
          { from: 'x', to: 'o1', weight: 'w1' },
          { from: 'x', to: 'o2', weight: 'w2' },
        ],
        loss: { name: 'cross-entropy', targets: { o1: 'y1', o2: 'y2' } },
      }),
      'softmax.json',
    );
    const [mark] = gradePaper(paper, {
      1: { o1: '0.269', o2: '0.731', L: '0.31334', 'dL/dz_o1': '0.2690' },
    }).questions;
    // −ln 0.731 = 0.313342, where −ln 0.731059 = 0.313262: right to all five figures only from his own o₂.
    expect(box(mark as QuestionMark, 'L')).toMatchObject({ verdict: 'right' });
    expect(box(mark as QuestionMark, 'dL/dz_o1').verdict).toBe('right');
  });
});

describe('a question with two readings is marked under each, one reading for the whole script', () => {
  test('question 7a: a script with the floor has full marks, as has one with the ceiling', () => {
    const floor = { ...keyOf('7a'), '5 shape': '27x27x128', '6 weights': '933,120' };
    expect(grade('7a', floor)).toMatchObject({ score: 10 });
    expect(grade('7a', { ...floor, '5 shape': '28x28x128', '6 weights': '1,003,520' })).toMatchObject({
      score: 10,
    });
  });

  test('question 7a: ceiling for the map and floor for the weights, or the reverse, loses one box of 21', () => {
    for (const mixture of [
      { '5 shape': '28x28x128', '6 weights': '933120' },
      { '5 shape': '27x27x128', '6 weights': '1003520' },
    ]) {
      expect(grade('7a', { ...keyOf('7a'), ...mixture }).score).toBeCloseTo(10 - 10 / 21, CENT);
    }
  });

  test('question 7a: a third number is wrong under both, and what follows from it is carried', () => {
    // 26 · 26 · 128 · 10 = 865,280
    const mark = grade('7a', { ...keyOf('7a'), '5 shape': '26x26x128', '6 weights': '865280' });
    expect(box(mark, '5 shape').verdict).toBe('wrong');
    expect(box(mark, '6 weights').verdict).toBe('carried');
  });

  test('the reading is named only in boxes where it changed the mark', () => {
    const mark = grade('7a', keyOf('7a'));
    expect(mark.boxes.filter(({ why }) => why.includes('ceiling')).map(({ id }) => id)).toEqual([
      '5 shape',
      '6 weights',
    ]);
  });

  /** Question 2 with the statement’s own w₂ = .2 and w₃ = −.2: both sums change sign, and h₁ is dead. */
  const statement = {
    z1: '-.1',
    a1: '0',
    z2: '.1',
    a2: '.1', // .1 − .2, .2 − .1
    o1: '.03',
    L: '.11045',
    'dL/do1': '-.47', // .3 · .1, ½ · .47², −(.5 − .03)
    'dL/dw5': '0',
    'dL/dw6': '-.047',
    'dL/db3': '-.47',
    'dL/da1': '-.235',
    'dL/da2': '-.141',
    'dL/dz1': '0',
    'dL/dz2': '-.141',
    'dL/dw1': '0',
    'dL/dw3': '0',
    'dL/dw2': '-.141',
    'dL/dw4': '-.141',
    'dL/db1': '0',
    'dL/db2': '-.141',
    "w1'": '.1',
    "w2'": '.2705',
    "w3'": '-.2',
    "w4'": '-.0295',
    "w5'": '.5',
    "w6'": '.3235',
    "b1'": '0',
    "b2'": '.0705',
    "b3'": '.235',
  };

  test('question 2 with the weights of the statement has full marks', () => {
    const mark = grade('2', statement);
    expect(mark.score).toBe(15);
    expect(box(mark, 'z1').why).toContain('under the reading “the values of w₂ and w₃”');
  });

  test('under that reading, too, a slip is punished once', () => {
    // o₁ = .3 · .1 = .03; he writes .3, so ∂L/∂o₁ = −.2, ∂L/∂w₆ = −.02 and w₆ = .3 + .5 · .02 = .31
    const mark = grade('2', {
      z1: '-.1',
      a1: '0',
      z2: '.1',
      a2: '.1',
      o1: '.3',
      'dL/do1': '-.2',
      'dL/dw6': '-.02',
      "w6'": '.31',
    });
    expect(verdicts(mark, 'right')).toEqual(['z1', 'a1', 'z2', 'a2']);
    expect(verdicts(mark, 'carried')).toEqual(['dL/do1', 'dL/dw6', "w6'"]);
  });

  test('questions 4a and 4b: our tick and the key’s are both right, and their mixture is not', () => {
    expect(grade('4b', { choice: 'A' }).score).toBe(2);
    expect(grade('4b', { choice: 'B' }).score).toBe(2);
    expect(grade('4b', { choice: 'A, B' }).score).toBe(0);
    expect(grade('4a', { choice: 'C' }).score).toBe(2);
    expect(grade('4a', { choice: 'a c' }).score).toBe(2);
    expect(grade('4a', { choice: 'A' }).score).toBe(0);
  });
});

describe('the update rules of question 1', () => {
  const rule = (id: string, lines: Answers): number => grade(id, lines).score;

  test.each([
    ['classical', 'rho*v - eta*g', "w + v'"],
    ['as PyTorch', 'ρv + g', "w − ηv'"],
    ['with the velocity downhill (Ruder 2016, §4.1)', 'v_t = γ v_{t−1} + η∇J(θ)', 'θ = θ − v_t'],
    ['averaging the gradients (PyTorch with dampening)', 'βv + (1 − β)g', "w − ηv'"],
    ['v for the new velocity (Goodfellow et al. 2016, algorithm 8.2)', 'v ← ρv − ηg', 'w ← w + v'],
    ['the second line written out', 'ρv − ηg', 'w + ρv − ηg'],
    ['as code', 'v = mu*v - lr*dw', 'w += v'],
  ])('momentum, %s', (_form, v, w) => {
    expect(rule('1c', { "v'": v, "w'": w })).toBe(2);
  });

  test.each([
    ['a gradient that is added twice', 'rho*v + eta*g', "w + v'"],
    ['the rate inside and outside', 'rho*v - eta*g', "w - eta*v'"],
    ['no rate at all', 'rho*v + g', "w - v'"],
  ])('momentum with %s loses a line', (_slip, v, w) => {
    expect(rule('1c', { "v'": v, "w'": w })).toBe(1);
  });

  test('lines of two forms are not mixed: the sentence names both forms', () => {
    expect(box(grade('1c', { "v'": 'rho*v - eta*g', "w'": "w - eta*v'" }), "w'").why).toMatch(
      /“pytorch”.*“classical”/,
    );
  });

  test.each([
    ['looking ahead', 'w + ρv', 'ρv − ηg', "w + v'"],
    ['at the stored point', '', 'ρv − ηg', "w + ρv' − ηg"],
    ['as PyTorch', '', 'ρv + g', "w − η(g + ρv')"],
    ['with the velocity downhill', 'w − γv', 'γv + η∇J(θ − γv)', "w − v'"],
  ])(
    'Nesterov, %s: full marks, whether its form has a line for the look-ahead point or not',
    (_form, ahead, v, w) => {
      const mark = grade('1d', { wTilde: ahead, "v'": v, "w'": w });
      expect(mark.score).toBe(2);
      expect(box(mark, 'wTilde').verdict).toBe(ahead === '' ? 'blank' : 'right');
    },
  );

  test('Nesterov as PyTorch has no line for a look-ahead point: one written there all the same is of another form', () => {
    const mark = grade('1d', { wTilde: 'w + ρv', "v'": 'ρv + g', "w'": "w − η(g + ρv')" });
    expect(verdicts(mark, 'wrong')).toEqual(['wTilde']);
    expect(mark.score).toBeCloseTo((2 / 3) * 2, CENT);
  });

  test('a batch must be summed or averaged; the gradient of one sample is question 1a', () => {
    expect(rule('1b', { "w'": 'w − η Σᵢ gᵢ' })).toBe(2);
    expect(rule('1b', { "w'": 'w − (η/m) Σᵢ gᵢ' })).toBe(2);
    expect(rule('1b', { "w'": 'w − ηg' })).toBe(0);
    expect(rule('1b', { "w'": 'w − ηmg' })).toBe(0);
    expect(rule('1a', { "w'": 'w − ηg' })).toBe(2);
  });

  test('numbers in place of letters are not a rule', () => {
    expect(rule('1a', { "w'": 'w - 0.5*g' })).toBe(0);
    expect(rule('1a', { "w'": '0.1875' })).toBe(0);
  });

  test('the message for an unknown letter lists the letters of this rule only', () => {
    expect(box(grade('1a', { "w'": 'w − ηq' }), "w'").why).toMatch(/names are w, g, eta\.$/);
  });
});

describe('sizes, products and words', () => {
  test('a square field may be given by one side, and both sides count when both are written', () => {
    expect(['7x7', '7', '7 by 7', '1+2+2+2 = 7'].map((size) => grade('5', { size }).score)).toEqual([
      3, 3, 3, 3,
    ]);
    expect(['9x7', '7x9', '49', '5x5', '8'].map((size) => grade('5', { size }).score)).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });

  test('weights may be a number or the unevaluated product of the key', () => {
    // 5 · 5 · 32 · 64 = 51,200
    for (const typed of ['51200', '51,200', '5·5·32·64', '5x5x32x64', '5x5x32x64 = 51200', '800*64'])
      expect(box(grade('7a', { '3 weights': typed }), '3 weights').verdict).toBe('right');
    for (const typed of ['51201', '51200.5', '51,264', '5·5·32'])
      expect(box(grade('7a', { '3 weights': typed }), '3 weights').verdict).toBe('wrong');
  });

  test('a whole number is not rounded: 1.00e6 is not 1,003,520', () => {
    expect(box(grade('7a', { '6 weights': '1.00e6' }), '6 weights').verdict).toBe('wrong');
  });

  test('question 3 asks for the tick and the reason, half of the marks each', () => {
    expect(
      grade('3', {
        choice: 'Dropout',
        justification: 'Units are randomly dropped, so no unit can rely on another',
      }).score,
    ).toBe(4);
    expect(grade('3', { choice: 'A', justification: 'It is good' }).score).toBe(2);
    expect(
      grade('3', { choice: 'B', justification: 'Units are randomly dropped, so no unit can rely on another' })
        .score,
    ).toBe(2);
  });

  test('softmax may be written as two words', () => {
    for (const typed of ['Softmax', 'soft-max', 'Soft Max activation'])
      expect(box(grade('7b', { function: typed }), 'function').verdict).toBe('right');
    expect(box(grade('7b', { function: 'sigmoid' }), 'function').verdict).toBe('wrong');
  });

  test('one idea of two earns its half of the reason', () => {
    expect(grade('3', { choice: 'A', justification: 'It drops units at random' }).score).toBe(3);
  });

  test('words are read whatever their case, accents, hyphens and line breaks', () => {
    for (const answer of [
      'TRANSFER LEARNING',
      'transfer-learning',
      'Transfer\n  learning.',
      'Use the pre-trained network and fine-tune it',
      'Freeze the convolutions, train a new output layer',
    ])
      expect(grade('7c', { answer }).score).toBe(2);
    expect(grade('7c', { answer: 'Train from scratch' }).score).toBe(0);
  });
});

describe('marks add up', () => {
  const boxesOf = (id: string): readonly string[] => question(id).boxes.map((one) => one.id);
  const typed = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        '.3',
        '-.3',
        '0',
        '1/3',
        '.15',
        '.06125',
        '-.35',
        '-.175',
        '122x122x32',
        '7x7',
        '28',
        'A',
        'B, C',
        '0,3',
        "w + v'",
        'rho*v - eta*g',
        'w - eta*g',
        'softmax',
        '(0.25, 0.25, 0.25, 0.25)',
        '',
        '1/0',
        '-0',
      ),
    },
    { weight: 2, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }).map(String) },
    { weight: 1, arbitrary: fc.string() },
  );
  const script = fc
    .constantFrom(...worked.keys())
    .chain((id) =>
      fc.tuple(
        fc.constant(id),
        fc.dictionary(fc.constantFrom(...boxesOf(id)), typed, { noNullPrototype: true }),
      ),
    );

  test(
    'property: whatever is typed, no mark is below 0 or above its box, the boxes add up to the question, and a verdict has its marks',
    () => {
      fc.assert(
        fc.property(script, ([id, answers]) => {
          const mark = grade(id, answers);
          for (const one of mark.boxes) {
            expect(one.award).toBeGreaterThanOrEqual(0);
            expect(one.award).toBeLessThanOrEqual(one.marks);
            if (one.verdict === 'right') expect(one.award).toBe(one.marks);
            if (one.verdict === 'carried') expect(one.award).toBeGreaterThan(0);
            if (one.verdict === 'blank' || one.verdict === 'unreadable') expect(one.award).toBe(0);
            expectOneSentence(one);
          }
          expect(mark.boxes.reduce((sum, { award }) => sum + award, 0)).toBeCloseTo(mark.score, CENT);
          expect(mark.boxes.reduce((sum, { marks }) => sum + marks, 0)).toBeCloseTo(mark.marks, CENT);
          expect(mark.boxes.map((one) => one.id)).toEqual(boxesOf(id));
        }),
        { numRuns: 300 },
      );
    },
    PATIENT,
  );

  test('property: our own exact values, typed in, are all right, on every paper of the shelf', () => {
    for (const paper of papers()) {
      for (const one of workPaper(paper)) {
        const steps = new Map(one.solution.steps.map((step) => [step.id, step]));
        const own = Object.fromEntries(
          one.boxes
            .filter((each) => stepsOf(each).length > 0)
            .map((each) => [
              each.id,
              stepsOf(each)
                .map((id) => steps.get(id)?.exact ?? String(steps.get(id)?.value))
                .join(each.accepts.type === 'shape' ? 'x' : ', '),
            ]),
        );
        expect(
          gradeQuestion(one, own).boxes.filter(
            ({ id, verdict }) => own[id] !== undefined && verdict !== 'right',
          ),
        ).toEqual([]);
      }
    }
  });

  test(
    'property: any subset of our values as they are shown, the other boxes blank, is all right',
    () => {
      const { solution, boxes } = question('2');
      const steps = new Map(solution.steps.map((step) => [step.id, step]));
      fc.assert(
        fc.property(fc.subarray([...boxes]), (some) => {
          const answers = Object.fromEntries(
            some.map(({ id }) => [
              id,
              formatNumber(steps.get(id)?.value ?? 0, steps.get(id)?.exact ?? null).text,
            ]),
          );
          const mark = grade('2', answers);
          expect(verdicts(mark, 'right')).toEqual(some.map(({ id }) => id));
          expect(mark.score).toBeCloseTo(some.length * ONE, CENT);
        }),
        { numRuns: 100 },
      );
    },
    PATIENT,
  );

  test(
    'property: one slip anywhere in question 2, worked on correctly by a second route, costs that box alone',
    () => {
      // The second route: the same network as plain arithmetic, from a forward value that a student got
      // wrong.
      const workOn = (slip: Partial<Record<'z1' | 'z2' | 'o1', number>>): Record<string, number> => {
        const relu = (z: number): number => Math.max(0, z);
        const z1 = slip.z1 ?? 0.3;
        const z2 = slip.z2 ?? -0.3;
        const [a1, a2] = [relu(z1), relu(z2)];
        const o1 = slip.o1 ?? 0.5 * a1 + 0.3 * a2;
        const d = o1 - 0.5;
        const [d1, d2] = [z1 > 0 ? d * 0.5 : 0, z2 > 0 ? d * 0.3 : 0];
        return {
          z1,
          a1,
          z2,
          a2,
          o1,
          L: d ** 2 / 2,
          'dL/do1': d,
          'dL/dw5': d * a1,
          'dL/dw6': d * a2,
          'dL/db3': d,
          'dL/da1': d * 0.5,
          'dL/da2': d * 0.3,
          'dL/dz1': d1,
          'dL/dz2': d2,
          'dL/dw1': d1,
          'dL/dw3': d1,
          'dL/dw2': d2,
          'dL/dw4': d2,
          'dL/db1': d1,
          'dL/db2': d2,
          "w1'": 0.1 - d1 / 2,
          "w2'": -0.2 - d2 / 2,
          "w3'": 0.2 - d1 / 2,
          "w4'": -0.1 - d2 / 2,
          "w5'": 0.5 - (d * a1) / 2,
          "w6'": 0.3 - (d * a2) / 2,
          "b1'": -d1 / 2,
          "b2'": -d2 / 2,
          "b3'": -d / 2,
        };
      };
      // Slips away from the statement's own values, from which another reading of the question would follow,
      // and from 0.
      const wrong = fc.integer({ min: 35, max: 95 }).map((percent) => percent / 100);
      fc.assert(
        fc.property(fc.constantFrom('z1' as const, 'z2' as const, 'o1' as const), wrong, (where, value) => {
          const answers = Object.fromEntries(
            Object.entries(workOn({ [where]: value })).map(([id, number]) => [
              id,
              String(Number(number.toPrecision(10))),
            ]),
          );
          const mark = grade('2', answers);
          // o₁ = .5 happens to be the target: the loss and every gradient are 0.
          if (where === 'o1' && value === 0.5) return;
          expect(verdicts(mark, 'wrong')).toEqual([where]);
          expect(mark.score).toBeCloseTo(15 - ONE, CENT);
        }),
        { numRuns: 60 },
      );
    },
    PATIENT,
  );

  test('a script for a box that does not exist, or named like a built-in, changes nothing', () => {
    expect(
      grade('2', JSON.parse('{ "z9": ".3", "__proto__": ".3", "constructor": ".3" }') as Answers).score,
    ).toBe(0);
  });
});
