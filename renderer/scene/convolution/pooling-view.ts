import type { StagePicture } from '../../../core/kinds/convolution/convolution.ts';
import type { Step } from '../../../core/solution/step.ts';
import type { Point } from '../marks/geometry.ts';
import { partText } from '../../maths/number-text.ts';
import type { Lit, Shares } from './shares.ts';

/** The entries of the pooling window in view that are equal to its maximum; none while it is hidden. */
export function winnersOf(
  { output }: StagePicture,
  { forward }: Shares,
  viewed: string | null,
  steps: ReadonlyMap<string, Step>,
  seen: (id: string) => boolean,
): readonly string[] {
  if (viewed === null) return [];
  const index = Math.max(output.ids.indexOf(viewed), output.gradients?.indexOf(viewed) ?? -1);
  const maximum = output.ids[index];
  if (maximum === undefined || !seen(maximum)) return [];
  return forward
    .filter(({ to, from }) => to === maximum && steps.get(from)?.value === steps.get(maximum)?.value)
    .map(({ from }) => from);
}

/** A line of a pooled gradient, to a cell that receives a share of it; drawing units. */
export interface Way {
  readonly id: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The lines of the pooled gradient in view; a share known to be 0 has none. */
export function gradientWays(
  lit: ReadonlyMap<string, Lit>,
  { backward }: Shares,
  place: (id: string) => Point | undefined,
  steps: ReadonlyMap<string, Step>,
  seen: (id: string) => boolean,
): readonly Way[] {
  return [...lit].flatMap(([id, { role, share }]) => {
    const [from, to] = [place(share.from), place(share.to)];
    const isZero =
      role === 'target' &&
      seen(share.from) &&
      partText(share.term, steps) === '0' &&
      partText(share.factor, steps) === '0';
    return from && to && !isZero && backward.includes(share)
      ? [{ id, x1: from.x, y1: from.y, x2: to.x, y2: to.y }]
      : [];
  });
}
