import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../core/errors.ts';
import { findPaper, openDocument } from '../../../core/index.ts';
import type { Question } from '../../../core/paper/paper.ts';
import { readDocument } from '../../../core/paper/parse-document.ts';
import { at, need } from './need.ts';
import { documentOf, readSeed, varyPaper, type VariedPaper } from '../../../core/vary/index.ts';

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

/** A variant of a problem, or of a question around it. */
function variant(of: Record<string, unknown>, seed: number): VariedPaper {
  return varyPaper(readDocument(JSON.stringify('problem' in of ? of : { problem: of }), 'typed'), seed);
}
const only = ({ paper }: VariedPaper): Question => need(paper.questions[0]);
const valuesOf = (varied: VariedPaper): ReadonlyMap<string, number> =>
  new Map(
    need(openDocument(documentOf(varied.paper), 'v').worked[0]).solution.steps.map(({ id, value }) => [
      id,
      value,
    ]),
  );

const CONV = {
  kind: 'cnn-table',
  layers: [
    { type: 'input', shape: [32, 32, 3] },
    { type: 'conv', kernel: 5, filters: 6, stride: 2 },
  ],
};

describe('mistakes give other numbers', () => {
  test('the mask of ReLU: every variant of the mid-term question has a unit that is on and one that is off', () => {
    const paper = need(findPaper('cs60010-2023-midsem'));
    for (const seed of SEEDS) {
      const values = valuesOf(varyPaper(paper, seed, '2'));
      const value = (id: string): number => need(values.get(id));
      const [on, off] = value('z1') > 0 ? ['1', '2'] : ['2', '1'];
      expect(value(`z${on}`)).toBeGreaterThan(0);
      expect(value(`z${off}`)).toBeLessThan(0);
      // With the mask left out the gradient behind the unit that is off would be that before it.
      expect(value(`dL/dz${off}`)).toBe(0);
      expect(value(`dL/da${off}`)).not.toBe(0);
      // With the rate left out, or added, another weight would come out.
      expect(value(on === '1' ? 'dL/dw5' : 'dL/dw6')).not.toBe(0);
    }
  });

  test('queries and keys that are unit matrices become such as are not symmetric', () => {
    // With Q = K = I the scores are I, and a transposed factor changes nothing.
    const unit = [
      [1, 0],
      [0, 1],
    ];
    for (const seed of SEEDS) {
      const { problem } = only(
        variant(
          {
            kind: 'attention',
            queries: unit,
            keys: unit,
            values: [
              [1, 2],
              [3, 4],
            ],
          },
          seed,
        ),
      );
      const score = (i: number, j: number): number =>
        [0, 1].reduce((sum, f) => sum + at(problem, 'queries', i, f) * at(problem, 'keys', j, f), 0);
      expect(score(0, 1)).not.toBe(score(1, 0));
    }
  });

  test('says which mistakes no draw can show: the decay of Adam at the first step, where m₀ is 0', () => {
    const adam = {
      kind: 'optimizer-run',
      objective: 'w^2',
      start: { w: 1 },
      optimizer: { name: 'adam', learningRate: 0.1 },
      steps: 1,
    };
    expect(variant(adam, 3).varied['1']?.hidden).toEqual(
      expect.arrayContaining(['decay-left-out in m_#', 'decay-left-out in v_#']),
    );
  });

  test('a mistake that the author of a box names gives another answer', () => {
    // a·b and a + b agree for 2 and 2.
    const boxes = [
      { type: 'numeric', id: 'p', answer: 'a*b', mistakes: [{ answer: 'a + b', says: 'A product.' }] },
    ];
    for (const seed of SEEDS) {
      const { problem } = only(variant({ kind: 'guided', givens: { a: 2, b: 2 }, boxes }, seed));
      const [a, b] = [at(problem, 'givens', 'a'), at(problem, 'givens', 'b')];
      expect(a * b).not.toBe(a + b);
    }
  });
});

describe('answers that cannot be copied', () => {
  const CHOSEN = {
    kind: 'choose-weights',
    weights: [2, -3],
    table: [
      { x: [0, 0], y: 0 },
      { x: [0, 1], y: 0 },
      { x: [1, 0], y: 1 },
      { x: [1, 1], y: 0 },
    ],
    conventions: { 'step-at-zero': '1' },
  };
  test('the bias of a unit: that which was right is not, so its weights are others', () => {
    // The sums are 0, −3, 2, −1; the bias in the middle of 2 and 0 with their signs turned is −1.
    for (const seed of SEEDS) {
      const { problem } = only(variant(CHOSEN, seed));
      const [w1, w2] = [at(problem, 'weights', 0), at(problem, 'weights', 1)];
      const fires = [0, w2, w1, w1 + w2].map((sum) => Number(sum - 1 >= 0));
      expect(fires, `seed ${seed}`).not.toEqual([0, 0, 1, 0]);
    }
  });

  test('a given that no answer is computed from stays', () => {
    const boxes = [
      { type: 'numeric', id: 'n', answer: 7 },
      { type: 'numeric', id: 'm', answer: 'n*c' },
    ];
    for (const seed of SEEDS) {
      const { problem } = only(variant({ kind: 'guided', givens: { theta: 7, c: 3 }, boxes }, seed));
      expect(at(problem, 'givens', 'theta')).toBe(7);
      expect(at(problem, 'givens', 'c')).not.toBe(3);
    }
    expect(() => variant({ kind: 'guided', givens: { theta: 7 }, boxes: boxes.slice(0, 1) }, 1)).toThrow(
      'none of its numbers may be changed',
    );
  });
});

describe('the words beside the numbers', () => {
  const question = (prompt: string, problem: unknown = CONV) => ({ title: 'A convolution', prompt, problem });

  test('a number that a prompt repeats changes with it', () => {
    for (const seed of SEEDS) {
      const { prompt, problem } = only(
        variant(question('A colour image of 32×32 with $K = 5$ by 6 filters.'), seed),
      );
      const side = at(problem, 'layers', 0, 'shape', 0);
      expect(prompt).toContain(`${side}×${side}`);
      // 5 and 6 are not named by a sign of the problem, so they stay as they are printed.
      expect([at(problem, 'layers', 1, 'kernel'), at(problem, 'layers', 1, 'filters')]).toEqual([5, 6]);
    }
  });

  test('a number that may be computed from the old ones gets a new prompt', () => {
    const { prompt } = only(variant(question('The result is 14 by 14 with 456 weights.'), 1));
    expect(prompt).toBe(
      'An input goes through the layers of the table, one after the other. Find the activation map, the weights and the biases.',
    );
    expect(prompt).not.toContain('456');
  });

  test('in boxes of an author such a number is refused, with its place', () => {
    const boxes = [{ type: 'numeric', id: 'n', ask: 'Of 50 pictures, how many are ill?', answer: 'a + b' }];
    const guided = { kind: 'guided', givens: { a: 45, b: 5 }, boxes };
    expect(() => variant({ title: 'Counting', problem: guided }, 1)).toThrow(
      'problem: its text has the number 50, which is none of its givens, so that it may be false beside new ones; make it a given, or write it in words',
    );
    const named = { ...guided, boxes: [{ ...boxes[0], ask: 'With $a = 45$ and $b = 5$.' }] };
    const { problem } = only(variant({ title: 'Counting', problem: named }, 1));
    const said = `With $a = ${at(problem, 'givens', 'a')}$ and $b = ${at(problem, 'givens', 'b')}$.`;
    expect(problem).toMatchObject({ boxes: [{ ask: said }] });
  });

  test('a later question that takes the numbers of an earlier one still does', () => {
    for (const seed of SEEDS.slice(0, 5)) {
      const { questions } = varyPaper(need(findPaper('cs231n-losses')), seed).paper;
      const [first, second] = questions.map(({ problem }) =>
        [0, 1, 2].map((i) => at(problem, 'samples', 0, 'outputs', i)),
      );
      expect(second).toEqual(first);
    }
  });
});

describe('a variant', () => {
  test('names its origin and its seed, and keeps nothing that is about the old numbers', () => {
    const paper = need(findPaper('cs60010-2023-midsem'));
    const { paper: other, kept } = varyPaper(paper, 7);
    expect(other.variant).toEqual({ of: paper.id, title: paper.title, seed: 7 });
    expect(other.title).toBe(`${paper.title} (new numbers, seed 7)`);
    expect(other.source).toMatch(/^Numbers drawn from seed 7; the printed ones: /);
    const two = need(other.questions.find(({ id }) => id === '2'));
    expect([two.key, two.disputes, two.decisions]).toEqual([{}, [], undefined]);
    expect(kept.map(({ where, what }) => `${where} ${what}`)).toContain(
      'question 3 “Multiple choice” has no numbers',
    );
    // What has no numbers keeps its key.
    expect(other.questions.find(({ id }) => id === '3')).toEqual(
      paper.questions.find(({ id }) => id === '3'),
    );
  });

  test('of a variant is one of the same paper', () => {
    const once = varyPaper(need(findPaper('lstm-two-steps')), 7).paper;
    const twice = varyPaper(once, 8).paper;
    expect(twice.title).toBe('An LSTM over two time steps (new numbers, seed 8)');
    expect(twice.id).toBe('lstm-two-steps-seed-8');
    expect(twice.variant).toEqual({ of: 'lstm-two-steps', title: 'An LSTM over two time steps', seed: 8 });
    expect(twice.source).not.toContain('seed 7');
  });

  test('questions without numbers say so', () => {
    const paper = need(findPaper('cs60010-2023-midsem'));
    for (const id of ['1a', '3', '7c'])
      expect(() => varyPaper(paper, 1, id)).toThrow(
        new RegExp(`^question ${id}: “.*” has no numbers; choose a question`),
      );
    expect(() => varyPaper(paper, 1, '9')).toThrow(RangeError);
    expect(() => varyPaper(paper, 1, '3')).toThrow(ProblemError);
  });
});

test('a seed is a whole number', () => {
  expect(['7', ' 0 ', '999999999', '1e3', '-1', '7.5', '', '1234567890'].map(readSeed)).toEqual([
    7,
    0,
    999_999_999,
    null,
    null,
    null,
    null,
    null,
  ]);
});
