import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceScorings, type ChoiceScoring } from '../../../core/document/choice-scoring.ts';
import { gradePaper } from '../../../core/marking/grade.ts';
import type { BoxMark } from '../../../core/marking/verdict.ts';
import { policies, type MarkingPolicy } from '../../../core/paper/marking-policy.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper } from '../../../core/paper/solve.ts';
import { papers } from '../../../core/papers/index.ts';
import { underPolicy } from '../../../core/views/under-policy.ts';

/** A is right and B, C … are as `correct` says. */
const choice = (correct: readonly boolean[], more: object = {}): object => ({
  marks: 4,
  problem: {
    kind: 'choice',
    several: true,
    options: correct.map((one, i) => ({
      id: String.fromCodePoint(65 + i),
      text: `option ${i}`,
      correct: one,
      reason: 'r',
    })),
    ...more,
  },
});
const gradeOne = (
  document: object,
  answers: Record<string, string>,
  policy?: MarkingPolicy,
): readonly BoxMark[] =>
  gradePaper(parseDocument(JSON.stringify(document), 'p.json'), { '1': answers }, policy).questions[0]
    ?.boxes ?? [];
const award = (document: object, ticked: string, policy?: MarkingPolicy): number =>
  gradeOne(document, { choice: ticked }, policy)[0]?.award ?? NaN;

describe('several right options of five, A, B and C, by each rule, of 4 marks', () => {
  // r right and w wrong ticks of c = 3 right options and n = 5.
  const cases: readonly (readonly [ChoiceScoring, string, number])[] = [
    ['all-or-nothing', 'A, B, C', 4],
    ['all-or-nothing', 'A, B', 0],
    ['net-correct', 'A, B', (4 * 2) / 3],
    ['net-correct', 'A, B, D', (4 * 1) / 3],
    ['net-correct', 'A, D, E', 0],
    ['net-correct', 'A, B, C, D, E', (4 * 1) / 3],
    ['coverage', 'A, B', (4 * 2) / 3],
    ['coverage', 'A, B, D', (4 * 4) / 9],
    ['coverage', 'D', 0],
    ['each-answer', 'A, B', (4 * 4) / 5],
    ['each-answer', 'A, B, D', (4 * 3) / 5],
    ['each-answer', 'D, E', 0],
    ['each-answer', 'A, B, C', 4],
  ];
  test.each(cases)('%s, %s ticked: %s', (scoring, ticked, marks) =>
    expect(award(choice([true, true, true, false, false], { scoring }), ticked)).toBeCloseTo(marks, 3),
  );

  test('all or nothing is the default, and nothing ticked earns nothing by every rule', () => {
    expect(award(choice([true, true, false]), 'A')).toBe(0);
    for (const scoring of choiceScorings) expect(award(choice([true, false], { scoring }), '')).toBe(0);
  });

  test('the sentence names the share and what is amiss', () => {
    expect(
      gradeOne(choice([true, true, true, false], { scoring: 'net-correct' }), { choice: 'A, B' })[0],
    ).toMatchObject({
      verdict: 'partial',
      why: '2/3 of the marks (net-correct): C should be ticked as well.',
    });
  });

  test('no answer earns more than the marks, and a wrong tick more never raises net-correct', () => {
    const drawn = fc
      .array(fc.boolean(), { minLength: 2, maxLength: 8 })
      .filter((correct) => correct.includes(true));
    fc.assert(
      fc.property(
        drawn,
        fc.nat({ max: 255 }),
        fc.constantFrom(...choiceScorings),
        (correct, bits, scoring) => {
          const letters = correct.map((_one, i) => String.fromCodePoint(65 + i));
          const ticked = letters.filter((_one, i) => (bits >> i) % 2 === 1);
          const earned = award(choice(correct, { scoring }), ticked.join(', '));
          expect(earned).toBeGreaterThanOrEqual(0);
          expect(earned).toBeLessThanOrEqual(4);
          if (scoring !== 'net-correct') return;
          const wrong = letters.find((one, i) => correct[i] === false && !ticked.includes(one));
          if (wrong !== undefined)
            expect(award(choice(correct, { scoring }), [...ticked, wrong].join(', '))).toBeLessThanOrEqual(
              earned,
            );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('negative marking', () => {
  const gate = choice([true, false, false, false], { several: false, wrongCosts: '1/3' });

  test('a wrong answer loses its third, a blank and an unreadable one nothing', () => {
    expect(award(gate, 'B')).toBeCloseTo(-4 / 3, 3);
    expect([award(gate, ''), award(gate, '?'), award(gate, 'A')]).toEqual([0, 0, 4]);
    expect(gradeOne(gate, {})[0]?.expected).toBe('A');
  });

  test('a paper never comes to less than 0', () => {
    const { score } = gradePaper(parseDocument(JSON.stringify(gate), 'p.json'), { '1': { choice: 'B' } });
    expect(score).toBe(0);
  });

  test.each([
    [{ several: false, scoring: 'net-correct' }, 'scoring: found "net-correct" where one option is ticked'],
    [{ wrongCosts: '4/3' }, 'wrongCosts: found 4/3, more than the marks'],
    [{ wrongCosts: '-1' }, 'wrongCosts: found "-1"'],
  ])('%j is refused', (more, message) =>
    expect(() => award(choice([true, false], more), 'A')).toThrow(message),
  );
});

describe('a vector and a shape earn element by element', () => {
  const softmax = {
    marks: 4,
    problem: { kind: 'vector-activation', function: 'relu', vector: [1, -2, 3, 4] },
  };
  const vector = (typed: string): BoxMark | undefined => gradeOne(softmax, { vector: typed })[0];

  test('three of four numbers are three of four marks', () => {
    expect(vector('(1, 0, 3, 5)')).toMatchObject({ verdict: 'partial', award: 3 });
    expect(vector('(1, 0, 3, 5)')?.why).toMatch(/^3 of 4 are right; .*4\.$/);
    expect(vector('(1, -2, 3, 4)')?.award).toBe(3);
    expect(vector('(7, 8, 9, 4)')?.award).toBe(1);
    expect(vector('(1, 0, 3, 4)')).toMatchObject({ verdict: 'right', award: 4 });
  });

  test('one number in every place earns nothing, and neither does a vector of another length', () => {
    expect(vector('(0, 0, 0, 0)')).toMatchObject({ verdict: 'wrong', award: 0 });
    expect(vector('(3, 3, 3, 3)')?.award).toBe(0);
    expect(vector('(1, 0, 3)')?.award).toBe(0);
  });

  const table = {
    marks: 3,
    problem: {
      kind: 'cnn-table',
      layers: [
        { type: 'input', shape: [28, 28, 1] },
        { type: 'conv', kernel: [5, 3], filters: 6 },
      ],
    },
  };
  const shape = (typed: string): BoxMark | undefined =>
    gradeOne(table, { '1 shape': typed }).find(({ id }) => id === '1 shape');

  test('two of three sides are two thirds; sides in another order are wrong', () => {
    // 28 − 5 + 1 = 24 and 28 − 3 + 1 = 26
    const full = shape('24x26x6')?.marks ?? NaN;
    expect(shape('24x26x6')?.award).toBe(full);
    expect(shape('24x25x6')?.award).toBeCloseTo((2 * full) / 3, 3);
    expect(shape('6x24x26')).toMatchObject({ verdict: 'wrong', award: 0 });
  });
});

describe('all or nothing a box, under “Right or wrong”', () => {
  const { 'right-wrong': rightWrong } = policies;

  test.each(choiceScorings)('several ticks, whatever the question says of them: %s', (scoring) => {
    const document = choice([true, true, true, false, false], { scoring });
    expect(award(document, 'A, B', rightWrong)).toBe(0);
    expect(award(document, 'A, B, C, D', rightWrong)).toBe(0);
    expect(award(document, 'A, B, C', rightWrong)).toBe(4);
  });

  test('a wrong answer that loses marks loses them where a part of it is right too', () => {
    const document = choice([true, true, false], { scoring: 'each-answer', wrongCosts: '1/4' });
    expect(award(document, 'A', rightWrong)).toBe(-1);
  });

  test('the numbers of a vector and the sides of a shape, with the reason', () => {
    const vector = {
      marks: 4,
      problem: { kind: 'vector-activation', function: 'relu', vector: [1, -2, 3, 4] },
    };
    const [box] = gradeOne(vector, { vector: '(1, 0, 3, 5)' }, rightWrong);
    expect(box).toMatchObject({ verdict: 'wrong', award: 0 });
    expect(box?.why).toMatch(/^3 of 4 are right, and a part of a box earns nothing under “Right or wrong”; /);
    expect(gradeOne(vector, { vector: '(1, 0, 3, 4)' }, rightWrong)[0]?.award).toBe(4);
    const table = {
      marks: 3,
      problem: {
        kind: 'cnn-table',
        layers: [
          { type: 'input', shape: [28, 28, 1] },
          { type: 'conv', kernel: [5, 3], filters: 6 },
        ],
      },
    };
    const shape = gradeOne(table, { '1 shape': '24x25x6' }, rightWrong).find(({ id }) => id === '1 shape');
    expect(shape).toMatchObject({ verdict: 'wrong', award: 0 });
  });

  test('a written answer with some of its ideas is proposed for nothing', () => {
    const seed = papers()[0] as Paper;
    const answers = { 3: { choice: 'A', justification: 'It drops some units at random in each step.' } };
    const [follow, strict] = [policies['follow-through'], rightWrong].map(
      (policy) =>
        gradePaper(seed, answers, policy)
          .questions.find(({ id }) => id === '3')
          ?.boxes.find(({ id }) => id === 'justification')?.award,
    );
    expect(follow).toBeGreaterThan(0);
    expect(strict).toBe(0);
  });

  test('the sheet says nothing of how the parts of a choice are counted', () => {
    const [worked] = workPaper(
      parseDocument(JSON.stringify(choice([true, true, false], { scoring: 'net-correct' })), 'p.json'),
    );
    const contracts = (policy: MarkingPolicy) => worked && underPolicy(worked, policy).boxes[0]?.contract;
    expect(contracts(policies.ib)).toBe('tick all that apply; each wrong tick cancels a right one');
    expect(contracts(rightWrong)).toBe('tick all that apply');
  });
});
