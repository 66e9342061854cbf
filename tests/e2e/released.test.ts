import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, launchApp, type LaunchedApp, resize, settled, toShelf } from './app.ts';

let launched: LaunchedApp;
beforeAll(async () => {
  launched = await launchApp();
  await resize(launched, 1280, 720);
});
afterAll(() => launched.close());

test('a page that was left is released: an evening of questions does not fill the memory', async () => {
  const { page } = launched;
  const devtools = await page.context().newCDPSession(page);
  /** How many elements of a class the page still holds, shown or not, after garbage collection. */
  const held = async (selector: string): Promise<number> => {
    const { result: prototype } = await devtools.send('Runtime.evaluate', {
      expression: 'HTMLDivElement.prototype',
    });
    // Collects the garbage first.
    const { objects } = await devtools.send('Runtime.queryObjects', {
      prototypeObjectId: prototype.objectId ?? '',
    });
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: `function () { return this.filter((one) => one.matches(${JSON.stringify(selector)})).length }`,
      returnByValue: true,
    });
    await devtools.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
    return Number(result.value);
  };
  const visit = async (view: 'Study' | 'Practise'): Promise<void> => {
    await goTo(page, view, /CS60010/, '2');
    await settled(page);
    await toShelf(page);
    await settled(page);
  };
  for (let i = 0; i < 4; i += 1) {
    await visit('Study');
    await visit('Practise');
  }
  // The one that is shown, and one more that the browser or the framework has not let go of yet.
  await expect.poll(() => held('.shelf'), { timeout: 15_000 }).toBeLessThanOrEqual(2);
  await expect.poll(() => held('.study'), { timeout: 15_000 }).toBeLessThanOrEqual(1);
  await expect.poll(() => held('.practise'), { timeout: 15_000 }).toBeLessThanOrEqual(1);
});
