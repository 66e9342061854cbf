import { logOf } from '../tensor/elementary.ts';
import type { Random } from '../tensor/random.ts';

/**
 * Normal numbers of mean 0 and standard deviation 1. The polar method: Marsaglia & Bray, SIAM Review 6, 1964. Of the
 * pair that it makes, the second number is kept for the next call.
 */
export function normalOf(random: Random): Random {
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const one = kept;
      kept = null;
      return one;
    }
    for (;;) {
      const x = 2 * random() - 1;
      const y = 2 * random() - 1;
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const factor = Math.sqrt((-2 * logOf(square)) / square);
      kept = y * factor;
      return x * factor;
    }
  };
}
