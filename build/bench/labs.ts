import { traced } from './frames.ts';
import type { Measure } from './measure.ts';
import type { OpenWindow } from './window.ts';

/** Runs after which the page's memory is read: once what is loaded and cached at first is there, and at the end. */
const [FIRST, LAST] = [10, 100] as const;
/** How much of the memory after the first runs there may be after the last ones. */
const FLAT = 1.1;
/** How long a network is trained in the Playground. */
const TRAINED_MS = 4000;

/** The frames of the window while an experiment runs and while the Playground trains. */
export async function labs(window: OpenWindow): Promise<Measure[]> {
  const { page } = window;
  await openLab(window, /^Overfitting and its remedies/);
  const running = await traced(window, 'an experiment', async () => {
    await page.locator('.buttons button').first().click();
    await page.locator('section[aria-labelledby="verdict"]').waitFor();
  });
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: /^Playground/ }).click();
  await page.locator('.playground .graph').waitFor();
  const training = async (name: string): Promise<readonly Measure[]> => {
    await page.locator('.graph').click({ position: { x: 2, y: 2 } });
    return traced(window, name, async () => {
      await page.keyboard.press('Space');
      await page.waitForTimeout(TRAINED_MS);
      await page.keyboard.press('Space');
    });
  };
  const small = await training('the Playground');
  await growToTheLargest(window);
  const large = await training('the Playground, 4 layers of 8');
  return [...running, ...small, ...large];
}

/** The largest network that the Playground has. */
async function growToTheLargest({ page }: OpenWindow): Promise<void> {
  for (const name of [/^One hidden layer more$/, /^One unit more in layer/]) {
    const buttons = page.getByRole('button', { name });
    for (let i = 0; i < (await buttons.count()); i += 1)
      while (await buttons.nth(i).isEnabled()) await buttons.nth(i).click();
  }
}

/** The page's memory after a garbage collection, when an experiment was run a hundred times. */
export async function labMemory(window: OpenWindow): Promise<Measure[]> {
  const { page } = window;
  await openLab(window, /^Down a ravine/);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const heap = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  };
  const read: number[] = [];
  for (let run = 1; run <= LAST; run += 1) {
    await page.locator('.buttons button').first().click();
    await page.locator('section[aria-labelledby="verdict"]').waitFor();
    if (run === FIRST || run === LAST) read.push(await heap());
  }
  const [first = Number.NaN, last = Number.NaN] = read;
  const ratio = last / first;
  return [
    {
      name: `memory after ${LAST} runs of an experiment, of that after ${FIRST} (${(first / 1e6).toFixed(1)} MB)`,
      unit: '×',
      median: ratio,
      p95: ratio,
      runs: LAST,
      budget: { of: 'median', at: FLAT },
    },
  ];
}

async function openLab({ page }: OpenWindow, title: RegExp): Promise<void> {
  await page.locator('.shelf .acts.lessons button').nth(1).click();
  await page.getByRole('button', { name: title }).click();
  await page.locator('.buttons').waitFor();
}
