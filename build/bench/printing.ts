/// <reference lib="dom" />
import type { Bridge } from '../../core/contract/ipc.ts';
import { measureOf, type Measure } from './measure.ts';
import type { OpenWindow } from './window.ts';

const BUDGET_MS = 1200;
const RUNS = 5;

/** The time from the click to the complete PDF of the paper's solutions; the first run of a window counts too. */
export async function printing({ page }: OpenWindow, paperId: string): Promise<Measure[]> {
  const times = await page.evaluate(
    async ({ key, count }) => {
      const chalkgrad = Reflect.get(window, 'chalkgrad') as Bridge;
      await chalkgrad.openDocument({ key });
      const taken: number[] = [];
      for (let i = 0; i < count; i += 1) {
        const begun = performance.now();
        const { ok } = await chalkgrad.exportPdf({ key, what: 'worked', question: null, session: null });
        taken.push(performance.now() - begun);
        if (!ok) throw new Error('the PDF was refused');
      }
      return taken;
    },
    { key: paperId, count: RUNS },
  );
  return [measureOf('the worked-solution PDF of the whole paper', times, { of: 'median', at: BUDGET_MS })];
}
