import type { Measure } from './measure.ts';
import type { OpenWindow } from './window.ts';

/** Of the duration of the film. */
const BUDGET = 1;
const FPS = 30;
const TIMEOUT_MS = 600_000;

/** The time to make a WebM of question 2: all of it, 1280 × 720, 30 frames a second, at half speed: 35 seconds of
 * motion, and the time to read each line. */
export async function filming({ page }: OpenWindow, paper: RegExp): Promise<Measure[]> {
  await page.getByRole('button', { name: paper }).first().click();
  await page.getByRole('button', { name: 'Study question 2', exact: true }).click();
  await page.locator('.study').waitFor();
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'WebM', exact: true }).check();
  const choices = {
    Part: 'The whole',
    Size: '1280 × 720',
    'Frames a second': String(FPS),
    Speed: '0.5×',
  };
  for (const [name, label] of Object.entries(choices))
    await dialog.getByRole('combobox', { name, exact: true }).selectOption({ label });
  const said = await dialog.getByText(/^\d+ frames, /).innerText();
  const [, drawn, seconds] = /^(\d+) frames, ([\d.]+) seconds$/.exec(said) ?? [];
  const begun = performance.now();
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await dialog.getByText(/^Saved to /).waitFor({ timeout: TIMEOUT_MS });
  const share = (performance.now() - begun) / (Number(seconds) * 1000);
  const eachMs = (share * Number(seconds) * 1000) / Number(drawn);
  return [
    {
      name: 'a WebM of question 2, against its duration',
      unit: '×',
      median: share,
      p95: share,
      runs: 1,
      budget: { of: 'median', at: BUDGET },
    },
    {
      // A film without any held picture would be made in real time too.
      name: '  one of its moving pictures, against the duration of its frame',
      unit: '×',
      median: eachMs / (1000 / FPS),
      p95: eachMs / (1000 / FPS),
      runs: 1,
      budget: { of: 'median', at: BUDGET },
    },
  ];
}
