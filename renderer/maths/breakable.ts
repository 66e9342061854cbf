/** Commands whose content is taller than a letter: brackets around it must grow. */
const TALL = /\\(?:frac|sum|prod|sqrt|begin|LEFT)|\\left(?!\()/;

/**
 * A formula in which lines may also break between round brackets: brackets that need not grow are set as plain ones,
 * since KaTeX keeps what stands between \left and \right together.
 */
export function breakable(tex: string): string {
  let text = tex;
  // From the inside: what is between a pair has no brackets of its own that grow.
  for (;;) {
    const next = text.replace(/\\left\(((?:(?!\\left\(|\\right\))[^])*)\\right\)/g, (pair, inner: string) =>
      TALL.test(inner) ? `\\LEFT(${inner}\\RIGHT)` : `(${inner})`,
    );
    if (next === text) return text.replaceAll('\\LEFT', '\\left').replaceAll('\\RIGHT', '\\right');
    text = next;
  }
}
