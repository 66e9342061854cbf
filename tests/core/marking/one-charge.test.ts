import { describe, expect, test } from 'vitest';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import { policies, type MarkingPolicy } from '../../../core/paper/marking-policy.ts';
import { solveBack } from '../../../core/marking/solve-back.ts';
import type { Answers } from '../../../core/marking/script.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper, workQuestion } from '../../../core/paper/solve.ts';
import { constantsFor, seedQuestion2, shareOfConstant } from '../../oracles/marking/constants.ts';

const question = seedQuestion2();
const lost = (answers: Answers): readonly string[] =>
  gradeQuestion(question, answers)
    .boxes.filter(({ award, marks }) => award < marks - 1e-9)
    .map(({ id }) => id);
const key = question.question.key;

describe('one mistake outside the boxes is charged once', () => {
  // w₅ read as .6: o₁ = .6·.3, L = ½·.32², ∂L/∂o₁ = −.32, ∂L/∂w₅ = −.32·.3, ∂L/∂a₁ = −.32·.6, and η = .5.
  const misread = {
    ...key,
    ...{ o1: '.18', L: '.0512', 'dL/do1': '-.32', 'dL/dw5': '-.096', 'dL/db3': '-.32' },
    ...{ 'dL/da1': '-.192', 'dL/da2': '-.096', 'dL/dz1': '-.192' },
    ...{ 'dL/dw1': '-.192', 'dL/dw3': '-.192', 'dL/db1': '-.192' },
    ...{ "w1'": '.196', "w3'": '.296', "w5'": '.648', "b1'": '.096', "b3'": '.16' },
  };

  test('a given misread, used throughout: the first box where it shows', () => {
    expect(lost(misread)).toEqual(['o1']);
    const o1 = gradeQuestion(question, misread).boxes.find(({ id }) => id === 'o1');
    expect(o1?.why).toMatch(/^This is worked with w₅ = 0\.6 instead of 0\.5: /);
    expect(o1?.nudge).toEqual({
      en: 'this is worked with w₅ = 0.6 instead of 0.5',
      hi: 'यह w₅ = 0.5 की जगह 0.6 से निकाला गया है',
      bn: 'এটি w₅ = 0.5-এর বদলে 0.6 দিয়ে কষা হয়েছে',
    });
  });

  test('and a slip of its own beside it is charged as well', () => {
    expect(lost({ ...misread, "b3'": '.61' })).toEqual(['o1', "b3'"]);
  });

  test('two boxes with each other’s numbers', () => {
    expect(lost({ ...key, 'dL/da1': '-.105', 'dL/da2': '-.175' })).toEqual(['dL/da1']);
  });

  test('a weight read as 1: it stands in its update, so it was not left out', () => {
    // w₁ = 1: z₁ = 1 + .2, o₁ = .5·1.2, L = ½·.1², ∂L/∂o₁ = .1, ∂L/∂w₅ = .1·1.2, ∂L/∂a₁ = .1·.5.
    const read = {
      ...key,
      ...{ z1: '1.2', a1: '1.2', o1: '.6', L: '.005', 'dL/do1': '.1', 'dL/dw5': '.12', 'dL/db3': '.1' },
      ...{ 'dL/da1': '.05', 'dL/da2': '.03', 'dL/dz1': '.05', 'dL/dw1': '.05', 'dL/dw3': '.05' },
      ...{ 'dL/db1': '.05', "w1'": '.975', "w3'": '.175', "w5'": '.44', "b1'": '-.025', "b3'": '-.05' },
    };
    expect(lost(read)).toEqual(['z1']);
  });

  test('a given read as the value of another: that the two were exchanged is not said where nothing else shows it', () => {
    // The question with η = .25, where y = .5; worked with .5, as the key does. ∂L/∂o₁ = −.35 is right by y = .5.
    const { problem } = question.question;
    if (problem.kind !== 'scalar-net') throw new Error('question 2 is a network');
    const optimizer = { name: 'gradient-descent', learningRate: 0.25 } as const;
    const other = workQuestion({ ...question.question, disputes: [], problem: { ...problem, optimizer } });
    const of = (answers: Answers) => gradeQuestion(other, answers).boxes;
    const updates = ["w1'", "w3'", "w5'", "b1'", "b3'"];
    const some = Object.fromEntries(
      Object.entries(key).filter(([id]) => /^dL/.test(id) || updates.includes(id)),
    );
    const boxes = of(some);
    expect(boxes.find(({ id }) => id === "w1'")?.why).toMatch(
      /^This is worked with η = 0\.5 instead of 0\.25: /,
    );
    expect(boxes.filter(({ verdict }) => verdict === 'wrong').map(({ id }) => id)).toEqual(["w1'"]);
    for (const { why } of of(key)) expect(why).not.toContain('exchanged');
  });

  test('a number written otherwise than it was used, which follows from rounded ones', () => {
    const [paper] = workPaper(
      parseDocument(
        JSON.stringify({
          problem: {
            kind: 'guided',
            givens: { a: '0.0446' },
            boxes: [
              { type: 'numeric', id: 'v', answer: '1 + a' },
              { type: 'numeric', id: 'd', answer: '-1/v^2' },
              { type: 'numeric', id: 'f', answer: '2*d' },
            ],
          },
        }),
        'rounded.json',
      ),
    );
    if (!paper) throw new Error('the problem is no question');
    // v = 1.04, d = −1/1.04² = −0.925, f = 2·(−0.925); ours are −0.916 and −1.83.
    const { boxes } = gradeQuestion(paper, { v: '1.04', d: '-9.25', f: '-1.85' });
    expect(boxes.map(({ verdict }) => verdict)).toEqual(['right', 'wrong', 'carried']);
  });

  test('one wrong box alone is no misreading', () => {
    expect(lost({ ...key, "w5'": '.6525' })).toEqual(["w5'"]);
  });
});

describe('a mistake of method is no misreading', () => {
  // With the gradients −.175, −.175, −.105, −.175 and −.35 of w₁, w₃, w₅, b₁ and b₃; the others are 0.
  const updates = ["w1'", "w3'", "w5'", "b1'", "b3'"];
  const leftOut = { "w1'": '.275', "w3'": '.375', "w5'": '.605', "b1'": '.175', "b3'": '.35' };
  const ascent = { "w1'": '.0125', "w3'": '.1125', "w5'": '.4475', "b1'": '-.0875', "b3'": '-.175' };
  test('η left out of every update is charged once, and named in each', () => {
    expect(lost({ ...key, ...leftOut })).toEqual(["w1'"]);
    const marks = gradeQuestion(question, { ...key, ...leftOut }).boxes;
    for (const id of updates)
      expect(marks.find((box) => box.id === id)?.diagnosis?.mistake).toBe('rate-left-out');
    expect(marks.find(({ id }) => id === "w5'")).toMatchObject({
      verdict: 'carried',
      why: 'The same mistake as in w₁′, where it is charged.',
      nudge: { en: 'the same mistake as in w₁′, where it is charged' },
    });
  });
  test('so is ascent', () => expect(lost({ ...key, ...ascent })).toEqual(["w1'"]));
  test('in some of the updates alone it costs each where it was made', () => {
    const { "w1'": w1, "w3'": w3 } = ascent;
    expect(lost({ ...key, "w1'": w1, "w3'": w3 })).toEqual(["w1'", "w3'"]);
  });
  test('a slip of the pen beside it is charged as well, also where the two mistakes cancel', () => {
    // ∂L/∂w₅ = −.105 with its sign lost, and worked on with −η: .5 + .5·.105 is right.
    const sign = { 'dL/dw5': '.105', "w5'": '.5525' };
    expect(lost({ ...key, ...ascent, ...sign })).toEqual(['dL/dw5', "w1'"]);
  });
  test('the policy says what the other boxes earn: half with IB, nothing where only a right box counts', () => {
    const share = (policy: MarkingPolicy): number => {
      const box = gradeQuestion(question, { ...key, ...ascent }, policy).boxes.find(({ id }) => id === "w5'");
      return (box?.award ?? 0) / (box?.marks ?? 1);
    };
    expect(share(policies.ib)).toBeCloseTo(0.5, 3);
    expect(share(policies['right-wrong'])).toBe(0);
  });
  test('−η in every update of Adam is charged in the first', () => {
    // f = 3x² from 2: x₁ = 2 + .5·12/(12 + .5) = 2.48, and on from there.
    const [adam] = workPaper(
      parseDocument(
        JSON.stringify({
          kind: 'optimizer-run',
          objective: '3*x^2',
          start: { x: 2 },
          optimizer: { name: 'adam', learningRate: 0.5, beta1: 0.8, beta2: 0.96, epsilon: 0.5 },
          steps: 2,
          conventions: { 'adam-form': 'outside' },
        }),
        'adam.json',
      ),
    );
    if (!adam) throw new Error('no question');
    // g₂ = 6·2.48 = 14.88, m₂ = .8·2.4 + .2·14.88 = 4.896, v₂ = .96·5.76 + .04·14.88² = 14.386176,
    // m̂₂ = 4.896/.36 = 13.6, v̂₂ = 14.386176/.0784 = 183.4971, x₂ = 2.48 + .5·13.6/(13.54611 + .5) = 2.964120.
    const written: Answers = { x_1: '2.48', m_x_2: '4.896', v_x_2: '14.386176', mHat_x_2: '13.6' };
    const more: Answers = { vHat_x_2: '183.4971', x_2: '2.964120', g_x_2: '14.88' };
    const right = Object.fromEntries(
      adam.boxes.map(({ id }) => [id, String(adam.solution.steps.find((step) => step.id === id)?.value)]),
    );
    const { boxes } = gradeQuestion(adam, { ...right, ...written, ...more });
    expect(boxes.filter(({ award, marks }) => award < marks - 1e-9).map(({ id }) => id)).toEqual(['x_1']);
    expect(boxes.find(({ id }) => id === 'x_2')?.diagnosis?.mistake).toBe('ascent');
  });
});

describe('an invented number earns nothing by being repeated', () => {
  test('0 in all 29 boxes earns at most a tenth, any other number at most 15 %', () => {
    expect(shareOfConstant(question, 0)).toBeLessThan(0.1);
    for (const constant of constantsFor(question))
      expect(shareOfConstant(question, constant), String(constant)).toBeLessThan(0.15);
  });
  test('the true zeros of a dead unit count where its cause is written, or nothing is', () => {
    expect(lost({ ...key, z2: '-.4' })).toEqual(['z2']);
    expect(lost({ ...key, z2: '' })).toEqual(['z2']);
  });
});

test('a value is worked back to each of its roots, once', () => {
  const square = (x: number): number => x ** 2;
  expect(solveBack(square, 4, [3, -3, 30]).map((root) => Number(root.toFixed(6)))).toEqual([2, -2]);
  // Adam's second step: (0.63 + 0.1g)/0.19 over the root of (0.048951 + 0.001g²)/0.001999.
  const step = (g: number): number =>
    (0.63 + 0.1 * g) / 0.19 / Math.sqrt((0.048951 + 0.001 * g ** 2) / 0.001999);
  const roots = solveBack(step, step(56), [5.6, -5.6, 56]);
  expect(roots.some((root) => Math.abs(root - 56) < 1e-6)).toBe(true);
  expect(roots.every((root) => Math.abs(step(root) - step(56)) < 1e-9)).toBe(true);
  expect(solveBack(() => 1, 2, [1, 5])).toEqual([]);
});
