import { describe, expect, test } from 'vitest';
import {
  auditPaper,
  differencesIn,
  findPaper,
  gradeQuestion,
  workPaper,
  type Paper,
} from '../../../core/index.ts';

/** The class test of the Shelf, by routes that share nothing with its document. */
const paper = findPaper('class-test-by-hand') as Paper;
const worked = workPaper(paper);
const valuesOf = (question: string): ReadonlyMap<string, number> =>
  new Map(
    worked.find((one) => one.question.id === question)?.solution.steps.map(({ id, value }) => [id, value]) ??
      [],
  );
const saidOf = (question: string, answers: Readonly<Record<string, string>>, box: string): string =>
  gradeQuestion(paper, question, answers).boxes.find(({ id }) => id === box)?.diagnosis?.says.en ?? '';

test('the printed key agrees with the solution in every box', () => {
  expect(differencesIn(auditPaper(worked))).toEqual([]);
  const numbers = worked.flatMap(({ question, boxes }) =>
    boxes.filter(({ accepts }) => accepts.type !== 'text').map(({ id }) => [question, id] as const),
  );
  for (const [{ key, id: question }, id] of numbers) expect(Object.keys(key), question).toContain(id);
});

test('the metrics are what counting 100 labelled pictures gives', () => {
  const pictures = [
    ...Array<readonly [boolean, boolean]>(45).fill([true, true]),
    ...Array<readonly [boolean, boolean]>(5).fill([true, false]),
    ...Array<readonly [boolean, boolean]>(15).fill([false, true]),
    ...Array<readonly [boolean, boolean]>(35).fill([false, false]),
  ];
  const share = (of: readonly (readonly [boolean, boolean])[], right: boolean): number =>
    of.filter(([ill, called]) => (ill === called) === right).length / of.length;
  const values = valuesOf('1');
  for (const [name, is] of [
    ['ill', true],
    ['well', false],
  ] as const) {
    expect(values.get(`P_${name}`)).toBeCloseTo(
      share(
        pictures.filter(([, called]) => called === is),
        true,
      ),
      12,
    );
    expect(values.get(`R_${name}`)).toBeCloseTo(
      share(
        pictures.filter(([ill]) => ill === is),
        true,
      ),
      12,
    );
    const [hits, misses] = [
      pictures.filter(([ill, called]) => ill === is && called === is).length,
      pictures.filter(([ill, called]) => (ill === is) !== (called === is)).length,
    ];
    // F₁ = hits/(hits + ½·misses), the form that counts directly.
    expect(values.get(`F_${name}`)).toBeCloseTo(hits / (hits + misses / 2), 12);
  }
  expect(values.get('accuracy')).toBeCloseTo(100 * share(pictures, true), 12);
});

test('the gradient of the logistic loss is that of finite differences', () => {
  const [x, y, b] = [2, 1, -0.5];
  const loss = (w: number): number => {
    const output = 1 / (1 + Math.exp(-(w * x + b)));
    return -y * Math.log(output) - (1 - y) * Math.log(1 - output);
  };
  const values = valuesOf('2');
  expect(values.get('L')).toBeCloseTo(loss(0.5), 12);
  // The error of a central difference is of the size h² = 1e−10.
  expect(values.get('g')).toBeCloseTo((loss(0.5 + 1e-5) - loss(0.5 - 1e-5)) / 2e-5, 8);
  // 0.5 − 0.1·(σ(0.5) − 1)·2
  expect(values.get("w'")).toBeCloseTo(0.5 + 0.2 / (1 + Math.exp(0.5)), 12);
});

test('the gradient of the dense layer is that of finite differences of Σ G·ReLU(WX)', () => {
  const [X, G] = [
    [
      [3, 0],
      [1, -1],
      [-1, 2],
    ],
    [
      [1, -1],
      [2, 4],
    ],
  ] as const;
  const W = [
    [1, -2, 0],
    [3, 1, -1],
  ];
  const total = (weights: readonly (readonly number[])[]): number =>
    weights.reduce(
      (sum, row, r) =>
        sum +
        [0, 1].reduce((inner, c) => {
          const z = row.reduce((dot, weight, k) => dot + weight * (X[k]?.[c] ?? 0), 0);
          return inner + (G[r]?.[c] ?? 0) * Math.max(0, z);
        }, 0),
      0,
    );
  const values = valuesOf('3');
  W.forEach((row, r) => {
    row.forEach((_weight, k) => {
      const moved = (by: number): number[][] =>
        W.map((one, i) => one.map((weight, j) => weight + (i === r && j === k ? by : 0)));
      // No kink is crossed by a thousandth, and between kinks the sum is linear.
      const slope = (total(moved(1e-3)) - total(moved(-1e-3))) / 2e-3;
      expect(values.get(`V_${r + 1}_${k + 1}`)).toBeCloseTo(slope, 9);
    });
  });
});

test('parameters and multiply–adds are what loops count', () => {
  let [parameters, products] = [0, 0];
  for (let filter = 0; filter < 128; filter += 1) {
    parameters += 1;
    for (let weight = 0; weight < 3 * 3 * 64; weight += 1) {
      parameters += 1;
      products += 56 * 56;
    }
  }
  const values = valuesOf('4');
  expect(values.get('p')).toBe(parameters);
  expect(values.get('M')).toBe(products);
  expect(values.get('S')).toBe((4 * parameters) / 1024);
  expect(values.get('t')).toBeCloseTo(((2 * products) / 2e12) * 1000, 12);
});

describe('its common mistakes', () => {
  test.each([
    // Precision and recall exchanged: 45/50 in the box of 45/60.
    ['1', 'P_ill', { P_ill: '0.9' }, 'This is the recall'],
    // From the student's own P = 45/100: (0.45 + 0.9)/2.
    ['1', 'F_ill', { P_ill: '0.45', R_ill: '0.9', F_ill: '0.675' }, 'arithmetic mean'],
    ['2', 'dL/dw', { 'dL/dw': '(y - ŷ)x' }, 'The sign is turned'],
    ['2', 'L', { L: '0.206' }, 'logarithm of base 10'],
    ['2', "w'", { "w'": '0.424' }, 'This climbs'],
    ['4', 'p', { p: '73728' }, 'The biases are missing'],
    ['4', 't', { t: '0.1156 ms' }, 'two operations'],
  ])('question %s, %s: %j', (question, box, answers, says) => {
    expect(saidOf(question, answers, box)).toContain(says);
  });
});
