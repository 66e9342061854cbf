import type { Optimizer } from './optimizer.ts';

/**
 * The form of an optimizer called by its own name, or by the one who uses it: `keras`, `pytorch`,
 * `goodfellow`. null where none or more than one fits.
 */
export function formCalled({ forms }: Optimizer, word: string): string | null {
  const called = word.toLowerCase();
  const own = forms.find(({ name }) => name === called);
  if (own) return own.name;
  const [used, another] = forms.filter(({ usedBy }) =>
    usedBy.en
      .toLowerCase()
      .split(/[^\p{L}\p{Nd}]+/u)
      .includes(called),
  );
  return used && !another ? used.name : null;
}
