/** A thing that the test relies on. Throws where it is missing. */
export function need<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw new Error('what the test relies on is missing');
  return thing;
}

/** The number at a place in nested lists and records: `at(problem, 'layers', 0, 'shape', 1)`. */
export function at(part: unknown, ...path: readonly (string | number)[]): number {
  const found = path.reduce<unknown>(
    (whole, key) => (whole as Readonly<Record<string | number, unknown>>)[key],
    part,
  );
  if (typeof found !== 'number') throw new Error(`no number at ${path.join('.')}`);
  return found;
}
