import { describe, expect, test } from 'vitest';
import { placesIn } from '../../../core/lessons/fill.ts';
import { lessons } from '../../../core/lessons/index.ts';
import { readyLesson, type ReadyStop } from '../../../core/lessons/ready.ts';
import { languageNames } from '../../../core/language/languages.ts';

const find = (id: string) => {
  const lesson = lessons.find((one) => one.id === id);
  if (!lesson) throw new Error(`no lesson ${id}`);
  return { lesson, ready: readyLesson(lesson) };
};
/** What is on the screen at a stop that asks for a value, in a language: its text, the question and the given numbers. */
const screenOf = ({ says, task }: ReadyStop, language: 'en' | 'hi' | 'bn'): string =>
  task?.type === 'value'
    ? [says?.[language], task.ask[language], ...task.given.map(({ tex }) => tex)].join(' ')
    : '';

test.each(languageNames)('in %s the last question of the squared error says η = 0.1', (language) => {
  const { ready } = find('squared-error-and-step');
  const last = ready.stops.at(-1);
  expect(last?.task).toMatchObject({ type: 'value', step: "w'" });
  expect(last && screenOf(last, language)).toMatch(/\\eta = 0\.1/);
});

test('a learning rate that only an earlier stop said stands at the question; one that the text says does not', () => {
  const { ready } = find('behind-the-hidden-layer');
  const step = ready.stops.find(({ task }) => task?.type === 'value' && task.step === "w1'");
  expect(step?.task).toMatchObject({ given: [{ step: 'eta', tex: '\\eta = 0.5' }] });
  const gradient = ready.stops.find(({ task }) => task?.type === 'value' && task.step === 'dL/dw5');
  expect(gradient?.task).toMatchObject({ given: [] });
});

/** No picture draws these: settings of a rule, and what it starts from. */
const SETTING =
  /^(eta|rho|beta\d?|lambda|epsilon|delta|alpha|gamma(_\d)?|beta_\d|h|mu|[vsmchw]_0|r_.+|y_s\d)$/;
describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_id, lesson) => {
  test('every setting that a question needs is in its text or beside the box', () => {
    const ready = readyLesson(lesson);
    const written = [
      ...lesson.stops.map(({ says, task }) => ({ says, ask: task?.ask })),
      ...lesson.closing.asks.map(({ ask }) => ({ says: lesson.closing.says, ask })),
    ];
    ready.stops.forEach(({ problem, task, says }, i) => {
      if (task?.type !== 'value') return;
      expect(says, task.step).not.toBeNull();
      const { solution } = ready.problems[problem]?.worked[0] ?? {};
      const steps = [...(solution?.steps ?? []), ...(solution?.beside ?? [])];
      const { says: text, ask } = written[i] ?? {};
      const onScreen = new Set([
        ...[text, ask].flatMap((one) => (one ? placesIn(one) : [])),
        ...task.given.map(({ step }) => step),
      ]);
      const asked = steps.find(({ id }) => id === task.step);
      const settings = (asked?.dependsOn ?? []).filter(
        (id) => SETTING.test(id) && steps.find((one) => one.id === id)?.phase === 'given',
      );
      expect(
        settings.filter((id) => !onScreen.has(id)),
        `${task.step}`,
      ).toEqual([]);
    });
  });
});
