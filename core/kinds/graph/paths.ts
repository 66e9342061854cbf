import { refs } from '../../expr/expr.ts';
import type { Operation } from './operations.ts';

/**
 * The operations that use each quantity, in order, restricted to those from which `output` can be reached.
 */
export function consumersTowards(
  operations: readonly Operation[],
  output: string,
): ReadonlyMap<string, readonly string[]> {
  const consumers = new Map<string, string[]>();
  const leads = new Set([output]);
  for (const { id, formula } of [...operations].reverse()) {
    if (!leads.has(id)) continue;
    for (const from of refs(formula)) {
      leads.add(from);
      consumers.set(from, [id, ...(consumers.get(from) ?? [])]);
    }
  }
  return consumers;
}

/**
 * The number of paths from each quantity to `output`; 1 from the output itself. It can grow exponentially
 * with the number of operations, so the paths are counted without being listed.
 */
export function pathCounts(operations: readonly Operation[], output: string): ReadonlyMap<string, number> {
  const consumers = consumersTowards(operations, output);
  const counts = new Map([[output, 1]]);
  const countOf = (id: string): void => {
    if (id !== output && consumers.has(id))
      counts.set(
        id,
        (consumers.get(id) ?? []).reduce((sum, to) => sum + (counts.get(to) ?? 0), 0),
      );
  };
  for (const { id, formula } of [...operations].reverse()) {
    countOf(id);
    for (const from of refs(formula)) countOf(from);
  }
  // The count of an input is right once all its consumers are counted: at its last occurrence.
  return counts;
}

/** Every path from `start` to `output`, as lists of ids. Check `pathCounts` first: there may be too many. */
export function pathsFrom(
  start: string,
  output: string,
  consumers: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  let open: readonly (readonly string[])[] = [[start]];
  const found: (readonly string[])[] = [];
  while (open.length > 0) {
    found.push(...open.filter((path) => path.at(-1) === output));
    open = open.flatMap((path) =>
      path.at(-1) === output ? [] : (consumers.get(path.at(-1) ?? '') ?? []).map((to) => [...path, to]),
    );
  }
  return found;
}
