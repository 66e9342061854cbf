import { beforeEach, expect, test, vi } from 'vitest';
import { type PicturePlace, ScenePictures, type SceneOrder } from '../../../renderer/state/scene-pictures.ts';

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (ready: () => void) => setTimeout(ready));
  return () => vi.unstubAllGlobals();
});

// What is drawn is not looked at here.
const ORDER = { theme: 'paper' } as SceneOrder;
const PNG = new Blob(['png']);
const far = { near: () => false, order: () => Promise.resolve(ORDER) };
const here = { near: () => true, order: () => Promise.resolve(ORDER) };
const nothing = { near: () => false, order: () => Promise.resolve(null) };

/** A place and what it was shown. */
const placed = (
  place: Pick<PicturePlace, 'near' | 'order'>,
): PicturePlace & { readonly shown: readonly Blob[] } => {
  const shown: Blob[] = [];
  return { ...place, shown, show: (picture) => shown.push(picture) };
};

test('a card that is taken away and shown again, and one more of its picture, get it from one drawing', async () => {
  const pictures = new ScenePictures();
  const [first, again, other] = [placed(far), placed(here), placed(here)];
  const leave = pictures.show('lstm', first);
  pictures.show('lstm', again);
  leave();
  const draw = vi.fn(() => Promise.resolve(PNG));
  pictures.draw = draw;
  await vi.waitFor(() => expect(again.shown).toEqual([PNG]));
  pictures.show('lstm', other);
  expect(other.shown).toEqual([PNG]);
  expect(first.shown).toEqual([]);
  expect(draw.mock.calls).toEqual([[ORDER]]);
});

test('one that is shown while another place of it is asked gets it too', async () => {
  const pictures = new ScenePictures();
  let answer: (ordered: null) => void = () => undefined;
  const order = vi.fn(() => new Promise<null>((resolve) => (answer = resolve)));
  pictures.show('lstm', placed({ near: nothing.near, order }));
  pictures.draw = () => Promise.resolve(PNG);
  await vi.waitFor(() => expect(order).toHaveBeenCalled());
  const again = placed(here);
  pictures.show('lstm', again);
  answer(null);
  await vi.waitFor(() => expect(again.shown).toEqual([PNG]));
});

test('what is near the window now is drawn first, whoever asked first', async () => {
  const pictures = new ScenePictures();
  const drawn: string[] = [];
  const named = (name: string, near: boolean): PicturePlace =>
    placed({
      near: () => near,
      order: () => {
        drawn.push(name);
        return Promise.resolve(null);
      },
    });
  pictures.show('far', named('far', false));
  pictures.show('shown again', named('shown again', false));
  pictures.show('shown again', named('shown again, near', true));
  pictures.draw = () => Promise.resolve(PNG);
  await vi.waitFor(() => expect(drawn).toEqual(['shown again', 'shown again, near', 'far']));
});

test('a page that was left is not kept: nothing of it is asked or drawn', async () => {
  const pictures = new ScenePictures();
  const order = vi.fn(() => Promise.resolve(ORDER));
  const leave = pictures.show('left', placed({ near: () => true, order }));
  const stays = placed(far);
  pictures.show('stays', stays);
  leave();
  const draw = vi.fn(() => Promise.resolve(PNG));
  pictures.draw = draw;
  await vi.waitFor(() => expect(stays.shown).toEqual([PNG]));
  expect(order).not.toHaveBeenCalled();
  expect(draw).toHaveBeenCalledTimes(1);
});

test('what could not be drawn is drawn when it is asked for again', async () => {
  const pictures = new ScenePictures();
  const draw = vi.fn(() => Promise.reject<Blob>(new Error('no room')));
  pictures.draw = draw;
  const [first, again] = [placed(here), placed(here)];
  pictures.show('lstm', first);
  await vi.waitFor(() => expect(draw).toHaveBeenCalled());
  await new Promise((rest) => setTimeout(rest, 5));
  pictures.draw = () => Promise.resolve(PNG);
  pictures.show('lstm', again);
  await vi.waitFor(() => expect(again.shown).toEqual([PNG]));
  expect(first.shown).toEqual([]);
});
