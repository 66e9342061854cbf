/** Parses a column's JSON; undefined for an empty or malformed one, so that one bad row does not hide the others. */
export function storedJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
