import { expect, test } from 'vitest';
import { closingAgain } from '../../../core/lessons/again.ts';
import { lessons } from '../../../core/lessons/index.ts';
import { lessonCalled, markInLesson } from '../../../core/lessons/library.ts';
import type { ReadyLesson } from '../../../core/lessons/ready.ts';

const asked = (lesson: ReadyLesson, problem: string): readonly [step: string, value: number][] => {
  const steps = lesson.problems[problem]?.worked[0]?.solution.steps ?? [];
  return lesson.stops.flatMap(({ title, task }) =>
    title === null && task?.type === 'value'
      ? [[task.step, steps.find(({ id }) => id === task.step)?.value ?? Number.NaN] as const]
      : [],
  ) as [string, number][];
};
const others = lessons.filter(({ closing }) => closing.again !== false);
const SEEDS = [1, 2];

test('most closings can be had again with other numbers', () => {
  expect(others.length).toBeGreaterThanOrEqual(20);
});

test.each(others.map((lesson) => [lesson.id, lesson] as const))(
  '%s: its closing with other numbers asks the same, has other answers, and is marked by them',
  (id, lesson) => {
    const { problem } = lesson.closing;
    const whole = lessonCalled(id);
    if (!whole) throw new Error('no lesson');
    const printed = asked(whole, problem);
    const again = SEEDS.flatMap((seed) => {
      const made = lessonCalled(id, seed);
      return made ? [{ seed, made }] : [];
    });
    expect(again.length).toBeGreaterThan(0);
    for (const { seed, made } of again) {
      const values = asked(made, problem);
      expect(made.stops.length).toBe(lesson.closing.asks.length);
      expect(values.map(([step]) => step)).toEqual(printed.map(([step]) => step));
      expect(values).not.toEqual(printed);
      for (const [step, value] of values) {
        const mark = (typed: string) => markInLesson({ lesson: id, seed, problem, step, typed }).verdict;
        expect(mark(String(value)), `${step} with seed ${seed}`).toBe('right');
        expect(mark(String(value + 1))).not.toBe('right');
        // A value that only rounding keeps from 0 has no three figures.
        if (value !== 0) expect(Math.abs(value), step).toBeGreaterThan(1e-6);
      }
    }
  },
  // Of an LSTM each set of numbers takes seconds to find.
  120_000,
);

test('the same seed gives the same numbers', () => {
  const [lesson] = others;
  if (!lesson) throw new Error('no such lesson');
  expect(JSON.stringify(closingAgain(lesson, 1))).toBe(JSON.stringify(closingAgain(lesson, 1)));
});

test('a closing whose words fit its numbers alone is not had again', () => {
  const lesson = lessons.find(({ closing }) => closing.again === false);
  if (!lesson) throw new Error('no such lesson');
  expect(closingAgain(lesson, 1)).toBeNull();
  expect(lessonCalled(lesson.id)?.again).toBe(false);
});
