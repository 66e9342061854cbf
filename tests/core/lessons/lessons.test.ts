import { describe, expect, test } from 'vitest';
import { workEdited } from '../../../core/index.ts';
import { languageNames } from '../../../core/language/languages.ts';
import type { Text } from '../../../core/language/text.ts';
import { lessons } from '../../../core/lessons/index.ts';
import type { Lesson, Stop, Task } from '../../../core/lessons/lesson.ts';
import { markValue } from '../../../core/lessons/mark.ts';
import { readyLesson, type ReadyLesson, type ReadyTask } from '../../../core/lessons/ready.ts';
import { skillNames } from '../../../core/skills/index.ts';
import { withValueAt } from '../../../core/views/edit.ts';
import { proseBlocks } from '../../../core/views/prose-blocks.ts';
import { formulasIn } from '../../../core/views/prose-blocks.ts';
import { buildTimeline } from '../../../core/views/timeline.ts';
import katex from 'katex';

const textsIn = (value: unknown): Text[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'hi' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
};

/** The ids that a template needs. */
const needed = (text: string): string[] =>
  [...text.matchAll(/\[\[\(?([^[\]|()]+)\)?(?:\|\d+)?\]\]/g)].map(([, id = '']) => id);

/** Sentences end with a mark that is followed by a space or nothing; mathematics has none. */
const sentences = (text: string): number =>
  text
    .replace(/\$[^$]*\$/g, 'x')
    .split(/[.?!।](?:\s|$)/)
    .filter((part) => part.trim() !== '').length;

const problemOf = (lesson: Lesson, stop: Stop): string =>
  stop.problem ?? Object.keys(lesson.problems)[0] ?? '';
const workedOf = (ready: ReadyLesson, problem: string) => {
  const worked = ready.problems[problem]?.worked[0];
  if (!worked) throw new Error(`no problem ${problem}`);
  return worked;
};

test('every lesson has an id of its own', () => {
  expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
});

test('every skill of the course has a lesson', () => {
  const taught = new Set(lessons.flatMap(({ skills }) => skills));
  expect(skillNames.filter((skill) => !taught.has(skill))).toEqual([]);
});

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_id, lesson) => {
  // Solving fails where a problem, a step, a lit id or a number of a text does not exist.
  const ready = readyLesson(lesson);

  test('every text is there in three languages, set without an error, with the same numbers', () => {
    for (const text of textsIn(lesson)) {
      const numbers = languageNames.map((language) => needed(text[language]).toSorted());
      for (const language of languageNames) {
        expect(text[language].trim()).not.toBe('');
        expect(needed(text[language]).toSorted(), text.en).toEqual(numbers[0]);
      }
    }
    for (const text of textsIn([ready.stops, ready.learnt]))
      for (const language of languageNames) {
        expect(text[language]).not.toMatch(/\[\[|\]\]|undefined|NaN/);
        for (const formula of formulasIn(text[language]))
          expect(() => katex.renderToString(formula, { throwOnError: true }), formula).not.toThrow();
        const dollars = proseBlocks(text[language]).some((block) => JSON.stringify(block).includes('$'));
        expect(dollars, text[language]).toBe(false);
      }
  });

  test('a stop has two to five sentences with mathematics and its source', () => {
    for (const { says, source } of lesson.stops) {
      expect(source).toMatch(/\d{4}|course notes|documentation/);
      for (const language of languageNames) {
        expect(sentences(says[language]), says[language]).toBeGreaterThanOrEqual(2);
        expect(sentences(says[language]), says[language]).toBeLessThanOrEqual(5);
        expect(formulasIn(says[language]).length, says[language]).toBeGreaterThan(0);
      }
    }
  });

  test('takes five to eight minutes, with a task at most at every second stop', () => {
    expect(lesson.minutes).toBeGreaterThanOrEqual(5);
    expect(lesson.minutes).toBeLessThanOrEqual(8);
    lesson.stops.forEach(({ task }, i) => {
      if (task) expect(lesson.stops[i - 1]?.task, lesson.stops[i]?.title.en).toBeUndefined();
    });
    expect(lesson.stops.filter(({ task }) => task).length).toBeGreaterThanOrEqual(2);
  });

  test('says no number that is not computed yet, and no answer before it is given', () => {
    for (const stop of lesson.stops) {
      const { beatOf } = buildTimeline(workedOf(ready, problemOf(lesson, stop)).solution.steps);
      const shown =
        stop.at === undefined
          ? stop.task?.type === 'value'
            ? (beatOf.get(stop.task.step) ?? 0) - 1
            : -1
          : (beatOf.get(stop.at) ?? -1);
      const open = [stop.says, ...(stop.task ? [stop.task.ask] : [])];
      for (const id of open.flatMap(({ en }) => needed(en)))
        expect(beatOf.get(id) ?? -1, `${stop.title.en}: ${id}`).toBeLessThanOrEqual(shown);
      if (stop.task?.type === 'value') {
        expect(beatOf.get(stop.task.step), stop.task.step).toBeGreaterThan(shown);
        expect(stop.task.hints.flatMap(({ en }) => needed(en))).not.toContain(stop.task.step);
      }
    }
    for (const { step, hints } of lesson.closing.asks)
      expect(hints.flatMap(({ en }) => needed(en))).not.toContain(step);
  });

  test('each task can be solved, and wrong answers are not accepted', () => {
    const tasks: (readonly [Task | undefined, ReadyTask, string])[] = ready.stops.flatMap(
      ({ task, problem }, i) => (task ? [[lesson.stops[i]?.task, task, problem] as const] : []),
    );
    for (const [written, task, problem] of tasks) {
      const worked = workedOf(ready, problem);
      const stepOf = (id: string) => worked.solution.steps.find((one) => one.id === id);
      if (task.type === 'value') {
        const { value = Number.NaN } = stepOf(task.step) ?? {};
        expect(markValue(worked, task.step, String(value)).verdict, task.step).toBe('right');
        // To three figures, and what is off by a tenth, by the sign or by one.
        const integer = worked.boxes.some(
          ({ accepts }) => 'step' in accepts && accepts.step === task.step && accepts.type === 'integer',
        );
        if (!integer) expect(markValue(worked, task.step, value.toPrecision(4)).verdict).toBe('right');
        for (const wrong of [value * 1.1, -value, value + 1, value - 1])
          if (Math.abs(wrong - value) > 0.02 * Math.abs(value))
            expect(markValue(worked, task.step, String(wrong)).verdict, task.step).not.toBe('right');
        expect(markValue(worked, task.step, 'no idea').verdict).not.toBe('right');
        expect(task.hints.length).toBeGreaterThan(0);
      } else if (task.type === 'choice') {
        expect(task.options.length).toBeGreaterThanOrEqual(2);
        expect(task.options.filter(({ right }) => right).length, task.ask.en).toBe(1);
        // An option on numbers states them, and is not declared right.
        if (written?.type === 'choice')
          for (const option of written.options)
            expect(option.holds === undefined || option.right === undefined).toBe(true);
      } else if (task.type === 'mistake') {
        expect(task.lines.filter(({ wrong }) => wrong).length, task.ask.en).toBe(1);
        for (const { tex } of task.lines)
          expect(() => katex.renderToString(tex, { throwOnError: true })).not.toThrow();
      } else {
        const { paper } = ready.problems[problem] ?? {};
        const [question] = paper?.questions ?? [];
        if (!paper || !question) throw new Error('no question');
        const meets = (value: number): boolean => {
          const edited = withValueAt(question.problem, task.path, Number(value.toFixed(6)));
          const [again] = workEdited({
            ...paper,
            questions: [{ ...question, problem: edited as typeof question.problem }],
          });
          const found = again?.solution.steps.find((one) => one.id === task.goal.step)?.value ?? Number.NaN;
          return 'below' in task.goal ? found < task.goal.below : found > task.goal.above;
        };
        const start = stepOf(task.given)?.value ?? Number.NaN;
        expect(start).toBeGreaterThanOrEqual(task.from);
        expect(start).toBeLessThanOrEqual(task.to);
        expect(meets(start), 'not met at the start').toBe(false);
        const count = Math.round((task.to - task.from) / task.by);
        const places = Array.from({ length: count + 1 }, (_, i) => task.from + i * task.by);
        expect(places.some(meets), 'met somewhere on the slider').toBe(true);
      }
    }
  });

  test('the closing is a problem of the same kind with other numbers', () => {
    const [first] = Object.entries(lesson.problems);
    const closing = lesson.problems[lesson.closing.problem];
    expect(Object.values(lesson.problems).some((one) => one !== closing && one.kind === closing?.kind)).toBe(
      true,
    );
    expect(first?.[0]).not.toBe(lesson.closing.problem);
    expect(lesson.closing.asks.length).toBeGreaterThanOrEqual(2);
  });
});
