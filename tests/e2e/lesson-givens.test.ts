import { afterAll, beforeAll, expect, test } from 'vitest';
import { placesIn } from '../../core/lessons/fill.ts';
import { lessons } from '../../core/lessons/index.ts';
import { readyLesson } from '../../core/lessons/ready.ts';
import { tagOf } from '../../core/views/worked-text.ts';
import { launchApp, resize, screenshot, settled, type LaunchedApp } from './app.ts';

let launched: LaunchedApp;
beforeAll(async () => {
  launched = await launchApp();
  await resize(launched, 1280, 720);
});
afterAll(() => launched.close());

test('at every question of every lesson the numbers that it needs are on the screen', async () => {
  const { page } = launched;
  const missing: string[] = [];
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  for (const lesson of lessons) {
    const ready = readyLesson(lesson);
    await page.locator('.lessons .cards').getByRole('button', { name: lesson.title.en }).first().click();
    await page.locator('.lesson h2').waitFor();
    for (const [i, { problem, task }] of ready.stops.entries()) {
      if (task?.type === 'value') {
        await page.locator('#task-value').waitFor();
        await settled(page);
        const { solution } = ready.problems[problem]?.worked[0] ?? {};
        const steps = [...(solution?.steps ?? []), ...(solution?.beside ?? [])];
        const written = lesson.stops[i];
        const ask = written ? written.task?.ask : lesson.closing.asks[i - lesson.stops.length]?.ask;
        const texts = [written ? written.says : lesson.closing.says, ...(ask ? [ask] : [])];
        const said = new Set(texts.flatMap(placesIn));
        const needed = (steps.find(({ id }) => id === task.step)?.dependsOn ?? []).filter(
          (id) => !said.has(id) && steps.find((one) => one.id === id)?.phase === 'given',
        );
        const shown = await page.evaluate(
          (tags) =>
            tags.map(
              (tag) =>
                document.querySelector(
                  `.lesson :is(.frame, .given) [data-step="${CSS.escape(tag.tag)}"], .lesson .frame [data-step-id="${CSS.escape(tag.id)}"]`,
                ) !== null,
            ),
          needed.map((id) => ({ id, tag: tagOf(id) })),
        );
        needed.forEach((id, k) => {
          if (shown[k] !== true) missing.push(`${lesson.id}, stop ${i + 1}, ${task.step}: ${id}`);
        });
        if (lesson.id === 'squared-error-and-step' && i === ready.stops.length - 1)
          await screenshot(page, 'lesson-given');
        if (lesson.id === 'adam-corrections') await screenshot(page, `lesson-given-adam-${i}`);
      }
      await page.locator('.go button').last().click();
    }
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator('.lessons.column').waitFor();
  }
  expect(missing).toEqual([]);
});
