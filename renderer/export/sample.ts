/** Frames that a GIF's palette is taken from. */
const SAMPLED = 10;

/** Evenly through a film, its first and last frame among them. */
export function sampleOf<T>(all: readonly T[]): T[] {
  const count = Math.min(SAMPLED, all.length);
  return Array.from(
    { length: count },
    (_, i) => all[count === 1 ? 0 : Math.round((i * (all.length - 1)) / (count - 1))] as T,
  );
}
