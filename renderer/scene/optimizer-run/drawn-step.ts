import type { RunFocus } from '../../../core/views/run-focus.ts';
import { arrowsOf, type Arrows } from './arrows.ts';
import type { Plane } from './plane.ts';

/** The step in view as it is drawn on the landscape. */
export interface DrawnStep {
  readonly focus: RunFocus;
  /** The start of its arrows, in values: the look-ahead point for a gradient that is taken there. */
  readonly base: readonly number[];
  /** The look-ahead point of the update, in values; null where there is none, or it is not computed yet. */
  readonly ghost: readonly number[] | null;
  readonly arrows: Arrows | null;
  /** The numbers at the ends of the bars, one per variable; empty while they are hidden. */
  readonly barTexts: readonly string[];
}

export function drawnStep(
  focus: RunFocus,
  plane: Plane,
  valueOf: (id: string) => number,
  shown: (id: string) => string | null,
): DrawnStep {
  const { ahead, from, place } = focus;
  const base = (place.quantity?.role === 'gradient' ? (ahead ?? from) : from).map(valueOf);
  const updates = place.quantity?.ids ?? [];
  const reach = updates.map((ids) => ids.map(valueOf));
  return {
    focus,
    base,
    ghost: ahead?.every((id) => shown(id) !== null) === true ? ahead.map(valueOf) : null,
    arrows: arrowsOf(focus, plane, plane.place(base), reach),
    barTexts: (updates[place.t - 1] ?? []).map((id) => shown(id) ?? ''),
  };
}
