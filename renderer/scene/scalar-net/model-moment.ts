import { easeCubicInOut } from 'd3-ease';
import type { SceneReading } from '../marks/scene-reading.svelte.ts';
import type { ModelData } from './model-data.ts';

/** The parameters that a plot shows at a moment. */
export interface ModelMoment {
  readonly values: readonly number[];
  /** The parameters one update earlier; null before the first. */
  readonly before: readonly number[] | null;
  /** How many updates are complete, or begun. */
  readonly updates: number;
}

/** The parameters as far as they are computed, a new one on its way from the old; at most those after `most` updates. */
export function modelMoment(
  { parameters }: Pick<ModelData, 'parameters'>,
  { seen, value, landed }: Pick<SceneReading, 'seen' | 'value' | 'landed'>,
  most = Number.POSITIVE_INFINITY,
): ModelMoment {
  const latest = parameters.map((ids) => {
    const last = ids.findLastIndex((id, i) => i === 0 || (i <= most && seen(id)));
    return Math.max(last, 0);
  });
  const valueAt = (parameter: number, at: number): number => value(parameters[parameter]?.[at] ?? '');
  const updates = Math.max(0, ...latest);
  return {
    values: latest.map((at, i) => {
      const share = at === 0 ? 1 : easeCubicInOut(landed(parameters[i]?.[at] ?? '') ?? 1);
      return share === 1
        ? valueAt(i, at)
        : valueAt(i, at - 1) + share * (valueAt(i, at) - valueAt(i, at - 1));
    }),
    before: updates === 0 ? null : latest.map((at, i) => valueAt(i, Math.min(at, updates - 1))),
    updates,
  };
}

/** The given parameters, and those after every update. */
export const versions = (
  { parameters }: Pick<ModelData, 'parameters'>,
  value: SceneReading['value'],
): readonly (readonly number[])[] =>
  Array.from({ length: Math.max(1, ...parameters.map(({ length }) => length)) }, (_, updates) =>
    parameters.map((ids) => value(ids[Math.min(updates, ids.length - 1)] ?? '')),
  );
