/// <reference lib="dom" />
import { measureOf, type Measure } from './measure.ts';
import type { OpenWindow } from './window.ts';

const BUDGET_MS = 50;
const CHANGES = 40;

/**
 * The time from typing a new weight of question 2 to the frame that shows the new loss: input event, worker,
 * page and drawing. Wall time, so other load on the machine counts.
 */
export async function changing({ page }: OpenWindow, paper: RegExp): Promise<Measure[]> {
  await page.getByRole('button', { name: paper }).first().click();
  await page.getByRole('button', { name: 'Study question 2', exact: true }).click();
  await page.locator('.study').waitFor();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'What if', exact: true }).click();
  await page.getByRole('textbox', { name: 'w₅', exact: true }).waitFor();
  const times = await page.evaluate(async (count) => {
    const input = document.querySelector<HTMLInputElement>('.what-if input[aria-label="w₅"]');
    const frame = document.querySelector('.frame');
    if (!input || !frame) throw new Error('w₅ has no field');
    const taken: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const before = frame.textContent;
      const begun = performance.now();
      input.value = String((6 + i) / 10);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise<void>((shown) => {
        // Resolves after the first frame with a changed picture.
        const look = (): void =>
          void (frame.textContent === before ? requestAnimationFrame(look) : setTimeout(shown));
        requestAnimationFrame(look);
      });
      taken.push(performance.now() - begun);
      await new Promise((rest) => setTimeout(rest, 50));
    }
    return taken;
  }, CHANGES);
  // The first one starts the worker.
  return [
    measureOf('a changed weight of question 2, to paint', times.slice(1), { of: 'p95', at: BUDGET_MS }),
  ];
}
