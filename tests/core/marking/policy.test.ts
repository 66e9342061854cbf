import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../core/errors.ts';
import { sumOfMarks } from '../../../core/format/marks.ts';
import { gradePaper, gradeQuestion, type PaperAnswers } from '../../../core/marking/grade.ts';
import { readPolicy } from '../../../core/marking/policy.ts';
import type { Answers } from '../../../core/marking/script.ts';
import type { BoxMark } from '../../../core/marking/verdict.ts';
import { policies, policyOf, type MarkingPolicy } from '../../../core/paper/marking-policy.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';
import { papers } from '../../../core/papers/index.ts';

const { 'follow-through': follow, ib, 'right-wrong': rightWrong } = policies;
const seed = papers()[0] as Paper;
const two = workPaper(seed).find(({ question }) => question.id === '2') as WorkedQuestion;
const key = two.question.key;
const marked = (answers: Answers, policy: MarkingPolicy): Record<string, BoxMark> =>
  Object.fromEntries(gradeQuestion(two, answers, policy).boxes.map((box) => [box.id, box]));
const lost = (answers: Answers, policy: MarkingPolicy): string[] =>
  Object.values(marked(answers, policy))
    .filter(({ award, marks }) => award < marks)
    .map(({ id }) => id);

/**
 * Question 2 with o₁ = 0.25 written for 0.15, and the rest worked from it: L = ½(0.5 − 0.25)² = 0.03125,
 * ∂L/∂o₁ = −0.25, ∂L/∂w₅ = −0.25·0.3 = −0.075, ∂L/∂a₁ = −0.125, ∂L/∂a₂ = −0.075, w₅′ = 0.5 + 0.0375 = 0.5375, …
 */
const slip: Answers = {
  ...key,
  o1: '.25',
  L: '.03125',
  'dL/do1': '-.25',
  'dL/dw5': '-.075',
  'dL/db3': '-.25',
  'dL/da1': '-.125',
  'dL/da2': '-.075',
  'dL/dz1': '-.125',
  'dL/dw1': '-.125',
  'dL/dw3': '-.125',
  'dL/db1': '-.125',
  "w1'": '.1625',
  "w3'": '.2625',
  "w5'": '.5375',
  "b1'": '.0625',
  "b3'": '.125',
};

describe('the built-in policies on one slip, worked on correctly', () => {
  test('follow-through: one box is lost', () => {
    expect(lost(slip, follow)).toEqual(['o1']);
  });

  test('IB: what follows under the same heading keeps its method marks, later parts keep all', () => {
    const boxes = marked(slip, ib);
    const groupOf = new Map(two.boxes.map(({ id, group }) => [id, group]));
    const slipped = groupOf.get('o1');
    for (const { id, verdict, award, marks, why } of Object.values(boxes)) {
      if (verdict !== 'carried') continue;
      const half = groupOf.get(id) === slipped;
      expect(award / marks, id).toBeCloseTo(half ? 0.5 : 1, 3);
      if (half) expect(why).toContain('where we have 0.15, in the same part, and earns half under “IB”');
    }
    expect(boxes["w5'"]).toMatchObject({ verdict: 'carried' });
  });

  test('right or wrong: every box that differs is lost', () => {
    const differing = Object.keys(key).filter((id) => slip[id] !== key[id]);
    expect(lost(slip, rightWrong).sort()).toEqual(differing.sort());
    expect(marked(slip, rightWrong)['L']).toMatchObject({
      verdict: 'wrong',
      award: 0,
      why: 'Follows from your own o₁ = 0.25, where we have 0.15, and earns nothing under “Right or wrong”.',
    });
  });
});

describe('the built-in policies on other answers', () => {
  // z₁ = −.3 by a slip of sign: a₁ = 0 follows, and the branch behind it is cut.
  const cut: Answers = { ...key, z1: '-.3', a1: '0', o1: '0', L: '.125', 'dL/do1': '-.5' };
  test('a value that a slip has cut to 0 earns half with CBSE and SQA, nothing with IB', () => {
    const { a1 } = marked(cut, follow);
    expect((a1?.award ?? 0) / (a1?.marks ?? 1)).toBeCloseTo(0.5, 3);
    expect(marked(cut, ib)['a1']).toMatchObject({ verdict: 'wrong', award: 0 });
  });

  test('the right value to too few figures: nothing, or with IB the mark for the method', () => {
    expect(marked({ L: '.06' }, follow)['L']).toMatchObject({ verdict: 'wrong', award: 0 });
    const { L } = marked({ L: '.06' }, ib);
    expect((L?.award ?? 0) / (L?.marks ?? 1)).toBeCloseTo(0.5, 3);
    expect(L?.why).toBe(
      'Right, to too few figures: give 3 significant figures or the exact value, 0.06125; it earns half.',
    );
  });

  test('the whole key earns the same under each', () => {
    const answers = Object.fromEntries(seed.questions.map((one) => [one.id, one.key]));
    const scores = Object.values(policies).map((policy) => gradePaper(seed, answers, policy).score);
    expect(new Set(scores).size).toBe(1);
  });
});

describe('a result is a function of paper, answers and policy', () => {
  const answers: PaperAnswers = {
    2: slip,
    '4a': { choice: 'A, C' },
    3: { choice: 'A', justification: 'units are dropped at random, which regularizes' },
  };
  const shuffled = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, one]) => [name, shuffled(one)]),
        );

  test.each(Object.values(policies))(
    'marked twice, and with its parts in another order: the same bytes ($name)',
    (policy) => {
      const bytes = JSON.stringify(gradePaper(seed, answers, policy));
      expect(JSON.stringify(gradePaper(seed, answers, policy))).toBe(bytes);
      const other = parseDocument(JSON.stringify(shuffled(seed)), 'seed.json');
      expect(
        JSON.stringify(
          gradePaper(other, shuffled(answers) as PaperAnswers, shuffled(policy) as MarkingPolicy),
        ),
      ).toBe(bytes);
    },
  );

  test('names the policy and its version; sums are exact', () => {
    const result = gradePaper(seed, answers, ib);
    expect(result.policy).toEqual({ name: 'ib', version: 2, title: 'IB' });
    for (const { score, marks, boxes } of result.questions) {
      expect(sumOfMarks(boxes.map(({ award }) => award))).toBe(score);
      expect(sumOfMarks(boxes.map((box) => box.marks))).toBe(marks);
    }
    expect(sumOfMarks(result.questions.map(({ score }) => score))).toBe(result.score);
    expect(result.marks).toBe(60);
  });
});

describe('a policy of one’s own', () => {
  const withPolicy = (policy: unknown): string => JSON.stringify({ ...seed, marking: { policy } });
  const issueOf = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (error instanceof ProblemError) return error.message;
      throw error;
    }
    return 'no issue';
  };

  test('a document names a built-in one, or changes its rules', () => {
    expect(policyOf(parseDocument(withPolicy('ib'), 'a.json'))).toBe(ib);
    const own = { base: 'ib', name: 'our-school', title: 'Our school', tooFewFigures: 'none' };
    expect(policyOf(parseDocument(withPolicy(own), 'a.json'))).toEqual({
      ...ib,
      name: 'our-school',
      version: 1,
      title: 'Our school',
      tooFewFigures: 'none',
    });
    expect(policyOf(seed)).toBe(follow);
    expect(policyOf(seed, rightWrong)).toBe(rightWrong);
  });

  test.each([
    [
      '"strict"',
      'policy: found "strict"; use "follow-through", "ib", "right-wrong", or an object with a name and what it changes',
    ],
    [
      '{"name": "a", "followsInPart": "some"}',
      'policy.followsInPart: found "some"; use "all", "method" or "none"',
    ],
    ['{"name": "a", "methodShare": 2}', 'policy.methodShare: found 2; give at most 1'],
    ['{"name": "a", "carried": 1}', 'policy.carried: is not known here; check its spelling or leave it out'],
    ['{"followsInPart": "all"}', 'policy.name: is missing; give text'],
    [
      '{"name": "ib"}',
      'policy.name: found "ib"; must differ from follow-through, ib, right-wrong, whose rules are fixed; name the one it changes as "base"',
    ],
    [
      '12',
      'policy: found 12; use "follow-through", "ib", "right-wrong", or an object with a name and what it changes',
    ],
  ])('a bad one gets a located error: %s', (text, message) => {
    expect(issueOf(() => readPolicy(text))).toBe(message);
    expect(issueOf(() => parseDocument(withPolicy(JSON.parse(text)), 'a.json'))).toBe(`marking.${message}`);
  });

  test('of a problem file too', () => {
    const problem = JSON.stringify({ problem: two.question.problem, marking: { policy: 'right-wrong' } });
    expect(policyOf(parseDocument(problem, 'a.json'))).toBe(rightWrong);
  });
});
