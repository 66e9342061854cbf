import { describe, expect, test } from 'vitest';
import { findPaper } from '../../../core/index.ts';
import { exerciseFor, exerciseOf, gradeExercise } from '../../../core/mastery/exercise.ts';
import { exercises } from '../../../core/mastery/exercises.ts';
import { itemOf, reviewOf } from '../../../core/mastery/review.ts';
import { skillOfBox } from '../../../core/mastery/skill-of-box.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { skillNames, type SkillName } from '../../../core/skills/index.ts';

function paperCalled(id: string): Paper {
  const paper = findPaper(id);
  if (!paper) throw new Error(`no paper ${id}`);
  return paper;
}

describe('an exercise', () => {
  const smallest = paperCalled('smallest-network');

  test('asks a few boxes of a skill, and gives the boxes that they are worked from', () => {
    const exercise = exerciseFor(smallest, '1', 7, 'neuron-gradient');
    // ∂L/∂w₂ = a·∂L/∂o and ∂L/∂w₁ = x·∂L/∂z.
    expect(exercise?.boxes).toEqual(['dL/dw2', 'dL/dw1']);
    expect(exercise?.given).toEqual(['a', 'dL/do', 'dL/dz']);
    expect(exercise?.worked.boxes.map(({ id }) => id)).toEqual(['dL/dw2', 'dL/dw1']);
  });

  test('leaves what no box asks for to the student', () => {
    // Every exponential and their sum stand between the scores and the one box.
    const exercise = exerciseFor(paperCalled('short-test-gate-style'), '8', 3, 'softmax-value');
    expect(exercise?.given).toEqual([]);
  });

  test('has the same numbers for the same seed, and others for another', () => {
    const numbers = (seed: number): unknown =>
      exerciseFor(smallest, '1', seed, 'gd-step')?.worked.solution.steps.map(({ value }) => value);
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(8)).not.toEqual(numbers(7));
  });

  test('with seed 0 has the printed numbers; a box that is not there is refused', () => {
    const ref = { question: '1', seed: 0, boxes: ["w2'"] };
    // 0.5 + 0.1·0.36 by hand.
    expect(gradeExercise(smallest, ref, { "w2'": '.536' }).mark.boxes).toMatchObject([{ verdict: 'right' }]);
    expect(gradeExercise(smallest, ref, { "w2'": '.464' })).toMatchObject({
      mark: { boxes: [{ verdict: 'wrong' }] },
      skills: { "w2'": 'gd-step' },
    });
    expect(() => exerciseOf(smallest, { ...ref, boxes: ['w9'] })).toThrow(/no box w9/);
    expect(() => exerciseOf(smallest, { ...ref, question: '9' })).toThrow(/no question 9/);
  });

  test('is none where the question does not ask for the skill, or has no other numbers', () => {
    expect(exerciseFor(smallest, '1', 7, 'lstm-step')).toBeNull();
    expect(exerciseFor(paperCalled('threshold-unit'), '1', 7, 'threshold-neuron')).toBeNull();
  });
});

const listed = Object.entries(exercises) as readonly (readonly [
  SkillName,
  NonNullable<(typeof exercises)[SkillName]>,
])[];

test.each(listed)('%s is asked by each question listed for it, with drawn numbers', (skill, sources) => {
  for (const [id, question] of sources)
    for (const seed of [1, 4711]) {
      const exercise = exerciseFor(paperCalled(id), question, seed, skill);
      expect(exercise, `${id} ${question}, seed ${seed}`).not.toBeNull();
      if (!exercise) continue;
      const { worked, paper } = exercise;
      expect(worked.boxes.map((box) => skillOfBox(box, worked))).toEqual(worked.boxes.map(() => skill));
      // Drawn, not printed.
      expect(paper.variant?.seed).toBe(seed);
    }
});

describe('the review of a day', () => {
  const state = (skill: SkillName, due: string, recall: number) => ({ skill, due, recall, days: 1 });

  test('asks what is due and nearest to being forgotten, at most three minutes of it', () => {
    const review = reviewOf(
      [
        state('affine-sum', '2026-12-01', 0.9),
        state('gd-step', '2026-12-02', 0.7),
        state('relu-mask', '2026-12-03', 0.5),
        state('conv-cell', '2026-11-30', 0.8),
        state('softmax-value', '2026-12-02', 0.85),
        state('squared-error', '2026-12-02', 0.95),
      ],
      '2026-12-02',
    );
    expect(review.items.map(({ skill }) => skill)).toEqual([
      'gd-step',
      'conv-cell',
      'softmax-value',
      'affine-sum',
    ]);
    expect(review).toMatchObject({ waiting: 1, minutes: 3 });
  });

  test('puts skills of different chapters beside each other', () => {
    const { items } = reviewOf(
      [
        state('conv-cell', '2026-12-01', 0.1),
        state('pooling', '2026-12-01', 0.2),
        state('gd-step', '2026-12-01', 0.3),
      ],
      '2026-12-02',
    );
    expect(items.map(({ skill }) => skill)).toEqual(['conv-cell', 'gd-step', 'pooling']);
  });

  test('is empty where nothing is due, or what is due can be asked nowhere', () => {
    const skills = [state('gd-step', '2026-12-03', 0.9), state('multi-head-count', '2026-12-01', 0.4)];
    expect(reviewOf(skills, '2026-12-02')).toEqual({ items: [], waiting: 0, minutes: 0 });
  });

  test('has the same numbers all day, and others on the next; its questions take turns', () => {
    const skill = skillNames.find((name) => (exercises[name]?.length ?? 0) > 1) ?? 'gd-step';
    expect(itemOf({ skill, days: 1 }, '2026-12-02')).toEqual(itemOf({ skill, days: 1 }, '2026-12-02'));
    expect(itemOf({ skill, days: 1 }, '2026-12-03')?.seed).not.toBe(
      itemOf({ skill, days: 1 }, '2026-12-02')?.seed,
    );
    expect(itemOf({ skill, days: 2 }, '2026-12-03')?.paper).not.toBe(
      itemOf({ skill, days: 1 }, '2026-12-02')?.paper,
    );
  });
});
