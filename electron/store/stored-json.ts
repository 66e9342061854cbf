/**
 * A column's JSON; undefined where it is empty or can no longer be read, since one bad row must not hide the
 * others.
 */
export function storedJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
