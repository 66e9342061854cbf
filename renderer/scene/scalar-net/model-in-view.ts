import { passOf } from '../../../core/format/pass.ts';
import { passAt } from '../../../core/views/network-pass.ts';
import type { SceneReading } from '../marks/scene-reading.svelte.ts';
import type { ModelData } from './model-data.ts';
import { modelMoment, type ModelMoment } from './model-moment.ts';
import type { NetworkView } from './network-view.svelte.ts';

/** What a plot of data and model shows with the network in view. */
export interface ModelInView {
  readonly reading: SceneReading;
  readonly moment: ModelMoment;
  /** The updates before the outputs that are written. */
  readonly updates: number;
  /** The sample in view; null while the quantity in view belongs to all of them. */
  readonly sample: number | null;
}

export function modelInView(data: ModelData, { reading, solution, pass }: NetworkView): ModelInView {
  const shown = solution.picture.passes[pass];
  const follows = passAt(solution, reading.step) === pass;
  const focus = reading.focus ?? '';
  const own = passOf((/^d(.+?)\/d/.exec(focus)?.[1] ?? focus).replace(/'$/, '')).sample;
  return {
    reading,
    moment: modelMoment(data, reading, follows ? undefined : shown?.round),
    updates: shown?.updates ?? 0,
    sample: reading.live ? (follows ? own : (own ?? shown?.sample ?? null)) : null,
  };
}
