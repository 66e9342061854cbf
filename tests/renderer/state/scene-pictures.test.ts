import { beforeEach, expect, test, vi } from 'vitest';
import { ScenePictures, type SceneOrder } from '../../../renderer/state/scene-pictures.ts';

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (ready: () => void) => setTimeout(ready));
  return () => vi.unstubAllGlobals();
});

// What is drawn is not looked at here.
const ORDER = { theme: 'paper' } as SceneOrder;
const PNG = new Blob(['png']);
const gone = { near: () => false, order: () => Promise.resolve(null) };
const here = { near: () => true, order: () => Promise.resolve(ORDER) };

test('a card that was taken away before its turn, and is shown again, gets its picture', async () => {
  const pictures = new ScenePictures();
  const first = pictures.picture('lstm', gone.near, gone.order);
  const again = pictures.picture('lstm', here.near, here.order);
  const draw = vi.fn(() => Promise.resolve(PNG));
  pictures.draw = draw;
  expect(await again).toBe(PNG);
  expect(await first).toBe(PNG);
  expect(draw.mock.calls).toEqual([[ORDER]]);
});

test('one that is shown again while the place of before is asked gets it too', async () => {
  const pictures = new ScenePictures();
  let leave: (ordered: null) => void = () => undefined;
  const order = vi.fn(() => new Promise<null>((resolve) => (leave = resolve)));
  void pictures.picture('lstm', gone.near, order);
  pictures.draw = () => Promise.resolve(PNG);
  await vi.waitFor(() => expect(order).toHaveBeenCalled());
  const again = pictures.picture('lstm', here.near, here.order);
  leave(null);
  expect(await again).toBe(PNG);
});

test('what is near the window now is drawn first, whoever asked first', async () => {
  const pictures = new ScenePictures();
  const drawn: string[] = [];
  const named =
    (name: string): (() => Promise<null>) =>
    () => {
      drawn.push(name);
      return Promise.resolve(null);
    };
  const all = [
    pictures.picture('far', gone.near, named('far')),
    pictures.picture('shown again', gone.near, named('shown again')),
    pictures.picture('shown again', here.near, gone.order),
  ];
  pictures.draw = () => Promise.resolve(PNG);
  expect(await Promise.all(all)).toEqual([null, null, null]);
  expect(drawn).toEqual(['shown again', 'far']);
});

test('what could not be drawn is drawn when it is asked for again', async () => {
  const pictures = new ScenePictures();
  pictures.draw = () => Promise.resolve(PNG);
  expect(await pictures.picture('lstm', gone.near, gone.order)).toBeNull();
  expect(await pictures.picture('lstm', here.near, here.order)).toBe(PNG);
});
