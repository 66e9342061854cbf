/** Numbers in [0, 1), one after the other. */
export type Random = () => number;

/**
 * The generator of a seed: the same numbers for the same text on every machine, since it uses whole numbers of 32
 * bits only. sfc32 of C. Doty-Humphrey (PractRand), started with the FNV-1a hash of the text.
 */
export function randomOf(seed: string): Random {
  let [a, b, c] = [hashOf(seed, 0x811c9dc5), hashOf(seed, 0x01000193), hashOf(seed, 0x9e3779b9)];
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first numbers still show the hash.
  for (let i = 0; i < 12; i += 1) next();
  return next;
}

/** FNV-1a over UTF-16 units, from another basis for each part of the state. */
function hashOf(text: string, basis: number): number {
  let hash = basis | 0;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** One of some things, which are not none. */
export const oneOf = <T>(random: Random, things: readonly T[]): T =>
  things[Math.floor(random() * things.length)] as T;

/** A copy in another order. Fisher & Yates. */
export function shuffled<T>(random: Random, things: readonly T[]): T[] {
  const copy = [...things];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}
