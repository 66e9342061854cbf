import { flushSync, mount, unmount } from 'svelte';
import { FontFiles } from '../../export/faces.ts';
import { pictureOf } from '../../export/picture.ts';
import { paintOn } from '../../export/raster.ts';
import { ExportRun } from '../../export/run.ts';
import type { SceneOrder } from '../../state/scene-pictures.ts';
import SceneFrame from './SceneFrame.svelte';

/** Pixels for each CSS pixel of the room: sharp where it is shown smaller than it was laid out. */
const SCALE = 1.4;

const frames = (): Promise<unknown> =>
  new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));

/** Of all pictures on Home, whose letters are the same. */
const fonts = new FontFiles();

/** Lays a scene out off the screen and paints it as a PNG. */
export async function drawScene(order: SceneOrder): Promise<Blob> {
  const host = document.createElement('div');
  host.className = 'off-stage';
  host.inert = true;
  document.body.append(host);
  const scene = mount(SceneFrame, { target: host, props: order });
  try {
    flushSync();
    // A scene that adapts to its room is laid out again once it knows the size.
    await frames();
    await document.fonts.ready;
    const frame = host.firstElementChild;
    if (!frame) throw new Error('the scene is not mounted');
    const run = new ExportRun(fonts);
    const picture = pictureOf(frame, run);
    const canvas = new OffscreenCanvas(Math.round(picture.width * SCALE), Math.round(picture.height * SCALE));
    await paintOn(canvas, picture, run);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    void unmount(scene);
    host.remove();
  }
}
