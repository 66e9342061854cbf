import { problemError } from '../../errors.ts';
import type { EdgeEntry } from './problem.ts';
import type { Wired } from './wired-form.ts';
import { listNames } from './wiring-checks.ts';

/**
 * The layer of each unit, in topological order, in one pass over the edges (Kahn 1962). Throws ProblemError
 * for a circle.
 */
export function layersOf(
  { inputs, units, edges }: Wired,
  into: ReadonlyMap<string, readonly EdgeEntry[]>,
): ReadonlyMap<string, number> {
  const layers = new Map<string, number>(inputs.map((id) => [id, 0]));
  const missing = new Map(units.map(({ id }) => [id, into.get(id)?.length ?? 0]));
  const outOf = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const others = outOf.get(from);
    if (others) others.push(to);
    else outOf.set(from, [to]);
  }
  const ready = [...inputs];
  for (let next = 0; next < ready.length; next += 1) {
    for (const to of outOf.get(ready[next] as string) ?? []) {
      const left = (missing.get(to) ?? 0) - 1;
      missing.set(to, left);
      if (left > 0) continue;
      layers.set(
        to,
        1 + (into.get(to) ?? []).reduce((most, { from }) => Math.max(most, layers.get(from) ?? 0), 0),
      );
      ready.push(to);
    }
  }
  const waiting = units.flatMap(({ id }) => (layers.has(id) ? [] : [id]));
  if (waiting.length > 0) {
    const circle = circular(waiting, edges);
    throw problemError(
      'edges',
      circle.length === 1 ? `${listNames(circle)} feeds itself` : `${listNames(circle)} form a cycle`,
      'a network worked by hand runs one way, from the inputs to the outputs',
    );
  }
  return layers;
}

/** The waiting units that feed one another; units that only follow the circle are removed, last first. */
function circular(waiting: readonly string[], edges: readonly EdgeEntry[]): readonly string[] {
  const inside = new Set(waiting);
  const feeds = new Map(waiting.map((id) => [id, 0]));
  const feeders = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (!inside.has(from) || !inside.has(to)) continue;
    feeds.set(from, (feeds.get(from) ?? 0) + 1);
    const others = feeders.get(to);
    if (others) others.push(from);
    else feeders.set(to, [from]);
  }
  const idle = waiting.filter((id) => feeds.get(id) === 0);
  for (let id = idle.pop(); id !== undefined; id = idle.pop()) {
    inside.delete(id);
    for (const feeder of feeders.get(id) ?? []) {
      const left = (feeds.get(feeder) ?? 0) - 1;
      feeds.set(feeder, left);
      if (left === 0) idle.push(feeder);
    }
  }
  return waiting.filter((id) => inside.has(id));
}
