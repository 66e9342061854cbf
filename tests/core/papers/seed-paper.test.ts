import { describe, expect, test } from 'vitest';
import type { CnnTableAnswer } from '../../../core/kinds/cnn-table/cnn-table.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { papers } from '../../../core/papers/index.ts';
import { workPaper } from '../../../core/paper/solve.ts';
import { solveJson } from '../../../core/views/solve-json.ts';

/**
 * Mid-Spring Semester Examination 2022–2023, CS60010 Deep Learning, IIT Kharagpur, 23 February 2023, with its
 * printed solutions. Every number below is copied from the printed key, unless a test says that it is
 * calculated here.
 */
const paper = papers().find(({ id }) => id === 'cs60010-2023-midsem') as Paper; // without the first paper of the shelf every test below fails
const worked = workPaper(paper);
const { questions } = solveJson(worked);

function question(id: string): (typeof questions)[number] {
  const found = questions.find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}
const disputesOf = (id: string): readonly string[] =>
  question(id).disputes.map(({ about, status }) => `${status}: ${about}`);

describe('the marks', () => {
  test.each([
    ['1', 8],
    ['2', 15],
    ['3', 4],
    ['4', 11],
    ['5', 3],
    ['6', 5],
    ['7', 14],
  ])('question %s has %d', (number, marks) => {
    const parts = questions.filter(({ id }) => id.replace(/[a-z]$/, '') === number);
    expect(parts.reduce((sum, part) => sum + part.marks, 0)).toBe(marks);
    const section = paper.sections.find(({ id }) => id === number);
    if (section) expect(section.marks).toBe(marks);
  });

  test('question 4 has 2, 2, 2, 2, 2 and 1 for its parts', () => {
    expect(['4a', '4b', '4c', '4d', '4e', '4f'].map((id) => question(id).marks)).toEqual([2, 2, 2, 2, 2, 1]);
  });

  test('add up to 60', () => {
    expect(questions.reduce((sum, { marks }) => sum + marks, 0)).toBe(60);
  });
});

describe('question 2, a network worked by hand', () => {
  const KEY: readonly (readonly [string, number, string])[] = [
    // step, as printed, the same as a fraction
    ['z1', 0.3, '3/10'],
    ['a1', 0.3, '3/10'],
    ['z2', -0.3, '-3/10'],
    ['a2', 0, '0'],
    ['o1', 0.15, '3/20'],
    ['L', 0.06125, '49/800'],
    ['dL/do1', -0.35, '-7/20'],
    ['dL/dw5', -0.105, '-21/200'],
    ['dL/dw6', 0, '0'],
    ['dL/db3', -0.35, '-7/20'],
    ['dL/da1', -0.175, '-7/40'],
    ['dL/da2', -0.105, '-21/200'],
    ['dL/dz1', -0.175, '-7/40'],
    ['dL/dz2', 0, '0'],
    ['dL/dw1', -0.175, '-7/40'],
    ['dL/dw3', -0.175, '-7/40'],
    ['dL/dw2', 0, '0'],
    ['dL/dw4', 0, '0'],
    ['dL/db1', -0.175, '-7/40'],
    ['dL/db2', 0, '0'],
    ["w1'", 0.1875, '3/16'],
    ["w2'", -0.2, '-1/5'],
    ["w3'", 0.2875, '23/80'],
    ["w4'", -0.1, '-1/10'],
    ["w5'", 0.5525, '221/400'],
    ["w6'", 0.3, '3/10'],
    ["b1'", 0.0875, '7/80'],
    ["b2'", 0, '0'],
    ["b3'", 0.175, '7/40'],
  ];
  const { steps, answer } = question('2');

  test.each(KEY)('%s is %d, exactly %s', (id, printed, fraction) => {
    expect(steps.find((step) => step.id === id)).toMatchObject({ value: printed, exact: fraction });
  });

  test('no other step is computed or asked for', () => {
    expect(answer).toEqual({ values: Object.fromEntries(KEY.map(([id, printed]) => [id, printed])) });
    expect(
      worked
        .find((one) => one.question.id === '2')
        ?.boxes.map(({ id }) => id)
        .sort(),
    ).toEqual(KEY.map(([id]) => id).sort());
  });

  test('the printed key of the document has the same values', () => {
    const { key } = paper.questions.find(({ id }) => id === '2') ?? { key: {} };
    expect(Object.fromEntries(Object.entries(key).map(([id, printed]) => [id, Number(printed)]))).toEqual(
      Object.fromEntries(KEY.map(([id, printed]) => [id, printed])),
    );
  });

  test('the lines are written as in the printed solution, with its slips corrected', () => {
    const written = (id: string): string | undefined => {
      const step = steps.find((one) => one.id === id);
      return step && `${step.symbol} = ${step.formula} = ${step.substituted}`;
    };
    expect(written('L')).toBe('L = ½·(y − o₁)² = ½·(0.5 − 0.15)²');
    expect(written('dL/do1')).toBe('∂L/∂o₁ = −(y − o₁) = −(0.5 − 0.15)');
    expect(written('dL/dw5')).toBe('∂L/∂w₅ = ∂L/∂o₁·a₁ = −0.35·0.3');
    expect(written('dL/dz1')).toBe('∂L/∂z₁ = ∂L/∂a₁·ReLU′(z₁) = −0.175·ReLU′(0.3)');
    expect(written('dL/dw1')).toBe('∂L/∂w₁ = ∂L/∂z₁·x₁ = −0.175·1');
    expect(written("b3'")).toBe('b₃′ = b₃ − η·∂L/∂b₃ = 0 − 0.5·(−0.35)');
  });

  describe('with the values of the statement, w₂ = .2 and w₃ = −.2', () => {
    const reading = worked.find((one) => one.question.id === '2')?.readings[0];
    const valueOf = (id: string): number | undefined =>
      reading?.solution.steps.find((step) => step.id === id)?.value;

    test('is solved beside the reading of the printed solution', () => {
      expect(question('2').disputes[reading?.dispute ?? -1]?.about).toBe('the values of w₂ and w₃');
    });

    // Calculated here: z1 = .1 − .2, z2 = .2 − .1, a = (0, .1), o1 = .3·.1 = .03, L = ½·.47².
    test.each([
      ['w2', 0.2],
      ['w3', -0.2],
      ['z1', -0.1],
      ['a1', 0],
      ['z2', 0.1],
      ['a2', 0.1],
      ['o1', 0.03],
      ['L', 0.11045],
      ['dL/do1', -0.47],
      ['dL/da2', -0.141],
      ['dL/dz1', 0],
    ])('%s is %d', (id, value) => {
      expect(valueOf(id)).toBe(value);
    });

    test('only h₁ is dead: w₁, w₃ and b₁ do not change, w₂ and w₄ do', () => {
      expect([valueOf("w1'"), valueOf("w3'"), valueOf("b1'")]).toEqual([0.1, -0.2, 0]);
      // .2 + .5·.141 and −.1 + .5·.141
      expect([valueOf("w2'"), valueOf("w4'")]).toEqual([0.2705, -0.0295]);
      const why = question('2').disputes[reading?.dispute ?? -1]?.why ?? '';
      expect(why).not.toContain('both hidden units');
      expect(why).toContain('h₁ is cut');
    });
  });
});

test('question 5: a unit of the pooling layer sees 7×7', () => {
  // 1 → 3 → 5 → 5 + 2·1 = 7; the stride of 2 affects only the distance between neighbours.
  expect(question('5').answer).toEqual({ size: [7, 7], jump: [2, 2] });
});

describe('question 7', () => {
  const answer = question('7a').answer as CnnTableAnswer; // 7a is a cnn-table, as the first test sees
  // The key prints 5·5·32·64 and 3·3·64·128 as products.
  const rows = (side: number, fc10: number) => [
    { layer: 'INPUT', shape: [128, 128, 3], weights: 0, biases: 0 },
    { layer: 'CONV-7-32', shape: [122, 122, 32], weights: 4704, biases: 32 },
    { layer: 'POOL-2', shape: [61, 61, 32], weights: 0, biases: 0 },
    { layer: 'CONV-5-64', shape: [57, 57, 64], weights: 51_200, biases: 64 },
    { layer: 'CONV-3-128', shape: [55, 55, 128], weights: 73_728, biases: 128 },
    { layer: 'POOL-2', shape: [side, side, 128], weights: 0, biases: 0 },
    { layer: 'FC-10', shape: [10], weights: fc10, biases: 10 },
    { layer: 'OUTPUT', shape: [4], weights: 40, biases: 4 },
  ];

  test('a, by the usual floor: 27×27×128 and 933,120 weights of FC-10', () => {
    expect(question('7a').kind).toBe('cnn-table');
    expect(answer.rows).toEqual(rows(27, 933_120));
  });

  test('a, by the ceiling as printed: 28×28×128 and 1,003,520 weights', () => {
    expect(answer.alternatives).toEqual([{ convention: 'pool-rounding: ceil', rows: rows(28, 1_003_520) }]);
  });

  test('a, the products are written out before they are evaluated', () => {
    expect(
      ['weights_1', 'weights_3', 'weights_4', 'weights_6', 'weights_7'].map(
        (id) => question('7a').steps.find((step) => step.id === id)?.substituted,
      ),
    ).toEqual(['7·7·3·32', '5·5·32·64', '3·3·64·128', '27·27·128·10', '10·4']);
  });

  test('b, softmax of four times 0.3 is four times 0.25', () => {
    expect(question('7b').answer).toEqual({ function: 'softmax', vector: [0.25, 0.25, 0.25, 0.25] });
  });

  test('c is transfer learning', () => {
    expect(question('7c').answer).toEqual({ text: expect.stringMatching(/^Transfer learning\b/) as string });
  });
});

describe('question 1, the update rules', () => {
  const forms = (id: string) => question(id).answer;

  test('a, on one sample', () => {
    expect(forms('1a')).toEqual({ forms: [{ name: 'plain', lines: ['w′ = w − η·∂L/∂w'] }] });
  });

  test('b, on m samples: the key’s sum, and the mean', () => {
    expect(forms('1b')).toEqual({
      forms: [
        { name: 'sum', lines: ['w′ = w − η·Σᵢ₌₁ᵐ ∂Lᵢ/∂w'] },
        { name: 'mean', lines: ['w′ = w − η·(1/m)·Σᵢ₌₁ᵐ ∂Lᵢ/∂w'] },
      ],
    });
  });

  test('c, both columns of the key', () => {
    expect(forms('1c')).toEqual({
      forms: [
        { name: 'classical', lines: ['v′ = ρ·v − η·∂L/∂w', 'w′ = w + v′'] },
        { name: 'pytorch', lines: ['v′ = ρ·v + ∂L/∂w', 'w′ = w − η·v′'] },
      ],
    });
  });

  test('d, the look-ahead by ρv as in the key’s last lines', () => {
    expect(forms('1d')).toMatchObject({
      forms: expect.arrayContaining([
        { name: 'look-ahead', lines: ['w̃ = w + ρ·v', 'v′ = ρ·v − η·∂L/∂w̃', 'w′ = w + v′'] },
      ]) as unknown,
    });
  });
});

describe('the choices', () => {
  test.each([
    ['3', ['A']], // Dropout
    ['4c', ['B']],
    ['4e', ['D']], // Adam
    ['4f', ['C']],
    ['6', ['B', 'C']],
  ])('%s as ticked in the key', (id, selected) => {
    expect(question(id).answer).toEqual({ selected });
  });

  test('4d, whose tick is missing in the scan, is Nesterov', () => {
    expect(question('4d').answer).toEqual({ selected: ['B'] });
  });

  test.each([
    ['4a', ['A', 'C'], ['C']], // fewer layers as well as L2
    ['4b', ['B'], ['A']], // faster training; the key ticks regularizing
  ])('%s is %o, and the key’s %o is worked as another reading', (id, ours, printed) => {
    expect(question(id).answer).toEqual({ selected: ours });
    expect(
      worked.find((one) => one.question.id === id)?.readings.map(({ solution }) => solution.answer),
    ).toEqual([{ selected: printed }]);
  });
});

describe('every place where the paper or its key is open to dispute is shown', () => {
  test.each<[string, string, RegExp]>([
    ['1b', 'convention', /^sum or mean over the batch$/],
    ['1c', 'convention', /two forms of momentum/],
    ['1d', 'disagrees', /look-ahead/],
    ['2', 'disagrees', /w₂ and w₃/],
    ['2', 'misprint', /^∂L\/∂z₁$/],
    ['2', 'misprint', /^∂L\/∂z₂$/],
    ['2', 'misprint', /^∂L\/∂w₁$/],
    ['2', 'misprint', /^∂L\/∂b₁$/],
    ['2', 'misprint', /^new b₃$/],
    ['3', 'lost', /options/],
    ['4a', 'judgement', /fewer layers/],
    ['4b', 'judgement', /purpose/],
    ['4d', 'lost', /tick/],
    ['6', 'lost', /statement/],
    ['7a', 'disagrees', /POOL-2 on 55×55/],
    ['7a', 'misprint', /unevaluated products/],
  ])('question %s, %s: %s', (id, status, about) => {
    const found = question(id).disputes.find(
      (dispute) => dispute.status === status && about.test(dispute.about),
    );
    expect(found, disputesOf(id).join('\n')).toBeDefined();
    expect(found?.printed).not.toBe(found?.ours);
  });

  test('with both numbers if they differ', () => {
    const pool = question('7a').disputes.find(({ about }) => about.startsWith('POOL-2'));
    expect(pool?.printed).toContain('28×28×128');
    expect(pool?.ours).toMatch(/27×27×128.*933,120.*28×28×128.*1,003,520/);
    expect(question('7a').disputes.find(({ status }) => status === 'misprint')?.ours).toMatch(
      /51,200.*73,728/,
    );
  });

  test('every id that a dispute marks on the board exists', () => {
    for (const { question: one, solution, boxes } of worked) {
      const there = new Set([...solution.steps.map(({ id }) => id), ...boxes.map(({ id }) => id)]);
      for (const { marks } of one.disputes)
        for (const mark of marks) expect(there, `question ${one.id}`).toContain(mark);
    }
  });
});
