/** The texts by which a layer can be found. */
export interface Findable {
  readonly name: string | null;
  readonly layer: string;
  readonly type: string;
  readonly group: string | null;
}

/**
 * The rows whose name, label, type or block contains the text, ignoring case; every word must occur. An empty
 * text finds nothing.
 */
export function findLayers(rows: readonly Findable[], text: string): readonly number[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return rows.flatMap(({ name, layer, type, group }, row) => {
    const said = `${name ?? ''} ${layer} ${type} ${group ?? ''}`.toLowerCase();
    return words.every((word) => said.includes(word)) ? [row] : [];
  });
}

/** The next found row after (or before) one, wrapping around at the end; null where nothing is found. */
export function nextFound(found: readonly number[], from: number | null, back: boolean): number | null {
  const beyond = back
    ? found.findLast((row) => from === null || row < from)
    : found.find((row) => from === null || row > from);
  return beyond ?? (back ? found.at(-1) : found[0]) ?? null;
}
