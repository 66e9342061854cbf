/** The number of frames from which a GIF's palette is computed. */
const SAMPLED = 10;

/** Frame indices spread evenly over a film, including its first and last frame. */
export function sampleOf<T>(all: readonly T[]): T[] {
  const count = Math.min(SAMPLED, all.length);
  return Array.from(
    { length: count },
    (_, i) => all[count === 1 ? 0 : Math.round((i * (all.length - 1)) / (count - 1))] as T,
  );
}
