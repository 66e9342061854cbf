/// <reference lib="dom" />
import type { Bridge } from '../../core/contract/ipc.ts';
import { measureOf, type Measure } from './measure.ts';
import type { OpenWindow } from './window.ts';

const BUDGET_MS = 30;
const ANSWERS = 300;

/** An answer from the page through main to the session file (synchronous FULL) and back. */
export async function answering({ page }: OpenWindow, paperId: string): Promise<Measure[]> {
  const times = await page.evaluate(
    async ({ key, count }) => {
      const chalkgrad = Reflect.get(window, 'chalkgrad') as Bridge;
      await chalkgrad.openDocument({ key });
      const started = await chalkgrad.startSession({ documentKey: key });
      if (!started.ok) throw new Error(started.message);
      const taken: number[] = [];
      for (let i = 0; i < count; i += 1) {
        const begun = performance.now();
        const { ok } = await chalkgrad.saveAnswer({
          session: started.value.session.id,
          question: '2',
          box: i % 2 === 0 ? 'z1' : 'z2',
          typed: `${i}/8`,
        });
        taken.push(performance.now() - begun);
        if (!ok) throw new Error('an answer was refused');
      }
      return taken;
    },
    { key: paperId, count: ANSWERS },
  );
  return [measureOf('an answer acknowledged', times, { of: 'p95', at: BUDGET_MS })];
}
