import type { OpenWindow } from './window.ts';

/** The page's memory after a garbage collection. */
export interface MemorySample {
  readonly seconds: number;
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Samples of the page's memory while the backward pass of question 2 is played repeatedly. */
export async function looping(
  { page }: OpenWindow,
  paper: RegExp,
  minutes: number,
  every = 30,
): Promise<MemorySample[]> {
  await page.getByRole('button', { name: paper }).click();
  await page.getByRole('button', { name: 'Study question 2', exact: true }).click();
  await page.locator('.study').waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.getByLabel('Speed').selectOption('4');
  for (const key of ['Home', 'g', 'l']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const samples: MemorySample[] = [];
  for (let seconds = 0; seconds <= minutes * 60; seconds += every) {
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    samples.push({
      seconds,
      heapMb: of('JSHeapUsedSize') / 1e6,
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
    });
    if (seconds < minutes * 60) await page.waitForTimeout(every * 1000);
  }
  if ((await page.getByRole('button', { name: 'Pause', exact: true }).count()) !== 1)
    throw new Error('the playback ended during the measurement');
  return samples;
}
