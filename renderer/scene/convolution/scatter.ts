import type { Frame, Timeline } from '../../../core/views/timeline.ts';
import type { Share } from './shares.ts';

/** The scatter view of the same sums: one cell after another sends its shares, and the sums grow. */
export interface Scatter {
  /** Cells whose shares are moving, and cells whose shares have arrived. */
  readonly sending: readonly string[];
  readonly sent: ReadonlySet<string>;
  /** Progress of the moving shares, 0 to 1. */
  readonly travel: number;
}

/**
 * Which of the `sources` have sent their shares at this time. The beats that compute the `targets` are
 * divided evenly among the sources, so stepping, scrubbing and a film show the same picture at the same time.
 * Nothing is sent before the first of these beats; everything is sent after the last.
 */
export function scatterAt(
  sources: readonly string[],
  targets: readonly string[],
  timeline: Timeline,
  frame: Frame,
): Scatter {
  const beats = targets.flatMap((id) => timeline.beatOf.get(id) ?? []);
  const first = Math.min(...beats);
  const count = Math.max(...beats) - first + 1;
  if (beats.length === 0 || frame.beat < first) return { sending: [], sent: new Set(), travel: 0 };
  const now = frame.beat - first;
  const beatOf = (i: number): number => Math.floor((i * count) / sources.length);
  const latest = Math.max(...sources.map((_, i) => beatOf(i)).filter((beat) => beat <= now));
  const travel = latest === now ? frame.travel : 1;
  return {
    // With more beats than cells, the last sender stays in view until the next one.
    sending: now < count ? sources.filter((_, i) => beatOf(i) === latest) : [],
    sent: new Set(sources.filter((_, i) => beatOf(i) < now || (beatOf(i) === now && travel >= 1))),
    travel,
  };
}

/** The shares that have reached each cell. */
export function arrived(
  shares: readonly Share[],
  sent: ReadonlySet<string>,
): ReadonlyMap<string, readonly Share[]> {
  const at = new Map<string, Share[]>();
  for (const share of shares) {
    if (!sent.has(share.from)) continue;
    const known = at.get(share.to);
    if (known) known.push(share);
    else at.set(share.to, [share]);
  }
  return at;
}
