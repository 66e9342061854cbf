/** What a layer can be found by. */
export interface Findable {
  readonly name: string | null;
  readonly layer: string;
  readonly type: string;
  readonly group: string | null;
}

/**
 * The rows whose name, label, type or block has the text in it, capital or not; of several words, each
 * somewhere. Nothing is found by nothing.
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

/** The next of the found rows after (or before) one, round the end; null where nothing is found. */
export function nextFound(found: readonly number[], from: number | null, back: boolean): number | null {
  const beyond = back
    ? found.findLast((row) => from === null || row < from)
    : found.find((row) => from === null || row > from);
  return beyond ?? (back ? found.at(-1) : found[0]) ?? null;
}
