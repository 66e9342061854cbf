import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { gradeQuestion } from '../../../../core/marking/grade.ts';
import { parseDocument } from '../../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../../core/paper/solve.ts';
import { toProgram } from '../../../../core/views/code.ts';

type Json = Readonly<Record<string, unknown>>;

function worked(problem: Json, marks = 10): WorkedQuestion {
  const text = JSON.stringify({ format: 1, title: 'Guided', marks, problem: { kind: 'guided', ...problem } });
  const [one] = workPaper(parseDocument(text, 'guided'));
  if (!one) throw new Error('no question');
  return one;
}
const valueOf = ({ solution }: WorkedQuestion, id: string): number | undefined =>
  solution.steps.find((step) => step.id === id)?.value;
const markOf = (question: WorkedQuestion, box: string, answers: Readonly<Record<string, string>>) => {
  const found = gradeQuestion(question, answers).boxes.find(({ id }) => id === box);
  if (!found) throw new Error(`no box ${box}`);
  return found;
};
const saidOf = (question: WorkedQuestion, box: string, answers: Readonly<Record<string, string>>): string =>
  markOf(question, box, answers).diagnosis?.says.en ?? '';
const verdict = (question: WorkedQuestion, box: string, typed: string): string =>
  markOf(question, box, { [box]: typed }).verdict;
const issueOf = (problem: Json): string => {
  try {
    worked(problem);
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
  return 'no issue';
};

describe('a chain of numbers', () => {
  const chain = worked({
    givens: { w: 2, x: 3, b: -1, y: 4 },
    boxes: [
      { type: 'numeric', id: 'z', answer: 'w*x + b' },
      { type: 'numeric', id: 'L', answer: '(z - y)^2/2' },
      { type: 'numeric', id: 'dL/dz', answer: 'z - y' },
      { type: 'numeric', id: "w'", answer: 'w - 1/10*dL/dz*x' },
    ],
  });

  test('each number is a formula over what stands before it', () => {
    // 2·3 − 1 = 5; (5 − 4)²/2 = ½; 5 − 4 = 1; 2 − 0.1·1·3 = 1.7.
    expect(['z', 'L', 'dL/dz', "w'"].map((id) => valueOf(chain, id))).toEqual([5, 0.5, 1, 1.7]);
  });

  test('a slip is charged once: what follows from it is carried', () => {
    // z = 7: L = 9/2, ∂L/∂z = 3, w' = 2 − 0.1·3·3 = 1.1.
    const marked = gradeQuestion(chain, { z: '7', L: '4.5', 'dL/dz': '3', "w'": '1.1' });
    expect(marked.boxes.map(({ verdict: one }) => one)).toEqual(['wrong', 'carried', 'carried', 'carried']);
    expect(marked.score).toBe(7.5);
  });

  test('it is a program: one line for each number', () => {
    const program = toProgram(chain.question.problem, chain.solution, 'python');
    expect(program?.text).toMatch(/z = w\*x \+ b|z = w \* x \+ b/);
  });
});

describe('tolerance and figures', () => {
  const box = (more: Json): WorkedQuestion =>
    worked({ boxes: [{ type: 'numeric', id: 'a', answer: 8.31, ...more }] });

  test.each([
    [{}, '8.31', 'right'],
    [{}, '8.3', 'wrong'],
    [{ figures: 2 }, '8.3', 'right'],
    [{ tolerance: { absolute: 0.1 } }, '8.41', 'right'],
    [{ tolerance: { absolute: 0.1 } }, '8.42', 'wrong'],
    [{ tolerance: { absolute: 0.001 } }, '8.3', 'wrong'],
    // 2 % of 8.31 is 0.1662.
    [{ tolerance: { relative: 0.02 } }, '8.47', 'right'],
    [{ tolerance: { relative: 0.02 } }, '8.48', 'wrong'],
    [{ tolerance: { from: 8, to: 9 } }, '9', 'right'],
    [{ tolerance: { from: 8, to: 9 } }, '7.99', 'wrong'],
  ])('%j: %s is %s', (more, typed, expected) => {
    expect(verdict(box(more), 'a', typed)).toBe(expected);
  });

  test('a relative tolerance of a negative number is as wide as that of a positive one', () => {
    const negative = worked({
      boxes: [{ type: 'numeric', id: 'a', answer: -8.31, tolerance: { relative: 0.02 } }],
    });
    expect(['-8.47', '-8.15', '-8.48', '8.31'].map((typed) => verdict(negative, 'a', typed))).toEqual([
      'right',
      'right',
      'wrong',
      'wrong',
    ]);
  });

  test('a whole number has no tolerance at all', () => {
    const whole = worked({ boxes: [{ type: 'numeric', id: 'n', answer: '27*27*128', whole: true }] });
    expect(['93312', '93,312', '93300', '93312.5'].map((typed) => verdict(whole, 'n', typed))).toEqual([
      'right',
      'right',
      'wrong',
      'wrong',
    ]);
  });

  test('what the sheet asks for is named, and an interval is not', () => {
    expect(box({ tolerance: { relative: 0.02 } }).boxes[0]?.contract).toBe('within 2 %');
    expect(box({ tolerance: { from: 8, to: 9 } }).boxes[0]?.contract).toBe('a number');
  });
});

describe('units', () => {
  const time = worked({
    boxes: [{ type: 'numeric', id: 't', answer: 12.5, unit: 'ms', otherUnits: { s: 1000, µs: '1/1000' } }],
  });

  test.each([
    ['12.5', 'right'],
    ['12.5 ms', 'right'],
    ['12.5ms', 'right'],
    ['25/2 ms', 'right'],
    ['t = 12.5 ms', 'right'],
    ['12.5 [ms]', 'right'],
    ['0.0125 s', 'right'],
    ['1.25e-2 s', 'right'],
    ['12500 μs', 'right'],
    ['12.5 s', 'wrong'],
    ['0.0125', 'wrong'],
    ['12.5 h', 'unreadable'],
  ])('“%s” is %s', (typed, expected) => {
    expect(verdict(time, 't', typed)).toBe(expected);
  });

  test('the answer that is printed is marked right, and the unit is named where it cannot be read', () => {
    const { expected, why } = markOf(time, 't', { t: '12.5 h' });
    expect(expected).toBe('12.5 ms');
    expect(verdict(time, 't', expected)).toBe('right');
    expect(why).toContain('the unit is ms');
  });
});

describe('known mistakes of the author', () => {
  const metrics = worked({
    givens: { TP: 40, FP: 10, FN: 20 },
    boxes: [
      {
        type: 'numeric',
        id: 'P',
        answer: 'TP/(TP + FP)',
        mistakes: [{ answer: 'TP/(TP + FN)', says: 'This is the recall: it divides by the real positives.' }],
      },
      {
        type: 'numeric',
        id: 'half',
        answer: 'P/2',
        mistakes: [{ answer: '2*P', says: 'Doubled where it is halved.' }],
      },
    ],
  });

  test('the wrong number of a known mistake gets the sentence of the author', () => {
    // 40/60 in place of 40/50.
    expect(verdict(metrics, 'P', '0.667')).toBe('wrong');
    expect(saidOf(metrics, 'P', { P: '0.667' })).toBe(
      'This is the recall: it divides by the real positives.',
    );
    expect(saidOf(metrics, 'P', { P: '0.5' })).not.toContain('recall');
  });

  test('it is found in the student’s own numbers too', () => {
    // From 0.6, doubled: 1.2.
    expect(saidOf(metrics, 'half', { P: '0.6', half: '1.2' })).toBe('Doubled where it is halved.');
  });
});

describe('formulas in the author’s symbols', () => {
  const gradient = worked({
    boxes: [
      {
        type: 'formula',
        id: 'dL/dw',
        symbols: { w1: 'real', x: 'real', yHat: 'real' },
        answer: '2*(w1*x - yHat)*x',
        mistakes: [{ answer: '2*(w1*x - yHat)', says: 'The inner derivative is missing.' }],
      },
    ],
  });

  test.each([
    ['2*(w1*x - yHat)*x', 'right'],
    ['2x(w1 x − ŷ)', 'right'],
    ['dL/dw = 2x(w_1 x - y_hat)', 'right'],
    ['∂L/∂w = 2 w₁x² − 2x ŷ', 'right'],
    ['2*w1*x**2 - 2*x*yhat', 'right'],
    ['2x[w1x - yHat]', 'right'],
    ['\\frac{2(w_1^2x^2 - w_1 x\\hat{y})}{w_1}', 'right'],
    ['2x(ŷ - w1 x)', 'wrong'],
    ['x(w1 x - ŷ)', 'wrong'],
    ['2(w1 x - ŷ)x^2', 'wrong'],
    ['2x(w1 x - q)', 'unreadable'],
    ['6', 'unreadable'],
  ])('“%s” is %s', (typed, expected) => {
    expect(verdict(gradient, 'dL/dw', typed)).toBe(expected);
  });

  test('a known mistake has its sentence, and another one the expected formula', () => {
    expect(saidOf(gradient, 'dL/dw', { 'dL/dw': '2(w1 x − ŷ)' })).toBe('The inner derivative is missing.');
    expect(markOf(gradient, 'dL/dw', { 'dL/dw': 'w1 + x' }).why).toContain('Expected ∂L/∂w = ');
  });
});

describe('tables and matrices', () => {
  const product = worked({
    givens: {
      A: [
        [1, 2],
        [3, 4],
      ],
      B: [
        [0, 1],
        [-1, 5],
      ],
      x: [1, -1],
      b: [10, 20],
    },
    boxes: [
      { type: 'matrix', id: 'C', answer: 'A*B', printed: [[1, 1]] },
      { type: 'matrix', id: 'D', answer: 'A^T*B - 2*A' },
      { type: 'matrix', id: 'z', answer: 'A*x + b' },
      { type: 'matrix', id: 'a', answer: 'relu(z - 15*x)' },
      {
        type: 'table',
        columns: ['value', 'doubled'],
        rows: [
          { label: 'first', cells: ['z_1', { id: 'two', answer: '2*z_1', weight: 2 }] },
          { label: 'second', cells: ['—', { id: 'three', answer: '3*two' }] },
        ],
      },
    ],
  });
  const matrix = (name: string, rows: number): (number | undefined)[][] =>
    Array.from({ length: rows }, (_row, r) => [1, 2].map((c) => valueOf(product, `${name}_${r + 1}_${c}`)));

  test('entries are what the rows and columns give', () => {
    const [A, B] = [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [0, 1],
        [-1, 5],
      ],
    ] as const;
    const by = (left: readonly (readonly number[])[], right: readonly (readonly number[])[]): number[][] =>
      left.map((row) =>
        [0, 1].map((c) => row.reduce((sum, entry, k) => sum + entry * (right[k]?.[c] ?? 0), 0)),
      );
    const turned = [
      [1, 3],
      [2, 4],
    ];
    expect(matrix('C', 2)).toEqual(by(A, B));
    expect(matrix('D', 2)).toEqual(
      by(turned, B).map((row, r) => row.map((entry, c) => entry - 2 * (A[r]?.[c] ?? 0))),
    );
    // A·x = (−1, −1); + b = (9, 19); − 15x = (−6, 34); ReLU = (0, 34).
    expect([valueOf(product, 'z_1'), valueOf(product, 'z_2')]).toEqual([9, 19]);
    expect([valueOf(product, 'a_1'), valueOf(product, 'a_2')]).toEqual([0, 34]);
  });

  test('a printed entry is no box; every other cell is one, with its own marks', () => {
    const ids = product.boxes.map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['C_1_2', 'C_2_1', 'C_2_2', 'D_1_1']);
    expect(ids.slice(-2)).toEqual(['two', 'three']);
    const weights = product.boxes.reduce((sum, { weight }) => sum + weight, 0);
    expect(weights).toBe(3 + 4 + 2 + 2 + 3);
    // To a whole unit of 1/3600 of a mark.
    expect(markOf(product, 'two', { two: '18' }).award).toBeCloseTo((10 * 2) / 14, 3);
  });

  test('a cell follows from the cells before it', () => {
    expect(markOf(product, 'three', { two: '10', three: '30' }).verdict).toBe('carried');
  });

  test('the sheet has each box in one place', () => {
    const placed = (product.presentation.sheet.grids ?? []).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => ('box' in cell ? [cell.box] : []))),
    );
    expect(placed).toEqual(product.boxes.map(({ id }) => id));
  });
});

describe('what cannot be solved says where', () => {
  test.each<[string, Json, string]>([
    [
      'an unknown name',
      { givens: { w: 1 }, boxes: [{ type: 'numeric', id: 'z', answer: 'w*q' }] },
      'problem.boxes[0].answer: at character 3 of “w*q”: “q” is not known here',
    ],
    [
      'a name used twice',
      { givens: { z: 1 }, boxes: [{ type: 'numeric', id: 'z', answer: 2 }] },
      'problem.boxes[0].id: "z" is the name of another quantity',
    ],
    [
      'a later box',
      {
        boxes: [
          { type: 'numeric', id: 'a', answer: 'b' },
          { type: 'numeric', id: 'b', answer: 1 },
        ],
      },
      'boxes[0].answer',
    ],
    [
      'a row too short',
      {
        boxes: [
          {
            type: 'table',
            columns: ['p', 'q'],
            rows: [{ label: 'r', cells: [{ id: 'a', answer: 1 }] }],
          },
        ],
      },
      'boxes[0].rows[0] (r): has 1 cells where there are 2 columns',
    ],
    [
      'a table that asks for nothing',
      { boxes: [{ type: 'table', columns: ['p'], rows: [{ label: 'r', cells: ['1'] }] }] },
      'boxes[0].rows: no cell is asked for',
    ],
    [
      'a product of matrices that do not fit',
      { givens: { A: [[1, 2]] }, boxes: [{ type: 'matrix', id: 'C', answer: 'A*A' }] },
      'boxes[0].answer: a product of 1×2 and 1×2',
    ],
    [
      'a division by 0',
      { givens: { n: 0 }, boxes: [{ type: 'numeric', id: 'a', answer: '1/n' }] },
      'step a: comes to Infinity',
    ],
    [
      'a whole number that is none',
      { boxes: [{ type: 'numeric', id: 'a', answer: '5/2', whole: true }] },
      'boxes[0].answer: comes to 2.5',
    ],
    [
      'an interval without the answer',
      { boxes: [{ type: 'numeric', id: 'a', answer: 5, tolerance: { from: 6, to: 7 } }] },
      'boxes[0].tolerance: the answer 5 is not between 6 and 7',
    ],
    [
      'a formula without a symbol',
      { boxes: [{ type: 'formula', id: 'a', symbols: { x: 'real' }, answer: '1 + 1' }] },
      'boxes[0].answer: “1 + 1” has no symbol',
    ],
    [
      'rows of different lengths',
      { boxes: [{ type: 'matrix', id: 'C', answer: [[1, 2], [3]] }] },
      'boxes[0].answer[1]: has 1 entries where the first row has 2',
    ],
  ])('%s', (_name, problem, message) => {
    expect(issueOf(problem)).toContain(message);
  });
});
