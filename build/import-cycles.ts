import { importsOf, targetOf, type Source } from './imports.ts';

/**
 * The import cycles among these files, type imports included: for each strongly connected group of files one
 * shortest cycle, written `a.ts → b.ts → a.ts`. A recursive component, which imports itself, is not a cycle.
 */
export function importCycles(sources: readonly Source[]): string[] {
  const imports = new Map<string, readonly string[]>(sources.map(({ path }) => [path, []]));
  for (const source of sources) {
    const targets = importsOf(source).map(({ from }) =>
      from.startsWith('.') ? targetOf(source.path, from) : from,
    );
    imports.set(
      source.path,
      [...new Set(targets)].filter((target) => imports.has(target) && target !== source.path),
    );
  }
  return stronglyConnected(imports).flatMap((files) => {
    const [start] = files.toSorted();
    return files.length > 1 && start !== undefined ? [shortestCycle(start, imports).join(' → ')] : [];
  });
}

/** The strongly connected components of a graph. Tarjan, SIAM Journal on Computing 1(2), 1972, §4. */
function stronglyConnected(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const stack: string[] = [];
  const components: string[][] = [];
  const visit = (node: string): number => {
    const at = index.size;
    index.set(node, at);
    stack.push(node);
    let low = at;
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, index.get(next) ?? low);
    }
    if (low === at) components.push(stack.splice(stack.indexOf(node)));
    return low;
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return components;
}

/** A shortest cycle through a node, by breadth-first search. */
function shortestCycle(start: string, edges: ReadonlyMap<string, readonly string[]>): string[] {
  const paths: string[][] = [[start]];
  const seen = new Set<string>();
  for (const path of paths)
    for (const next of edges.get(path.at(-1) ?? start) ?? []) {
      if (next === start) return [...path, start];
      if (seen.has(next)) continue;
      seen.add(next);
      paths.push([...path, next]);
    }
  return [start];
}
