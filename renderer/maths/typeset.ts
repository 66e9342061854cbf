import katex from 'katex';
import { katexOptions } from './katex-options.ts';

/** Formulas that are kept; about 40 nodes each. */
const MOST = 500;
const kept = new Map<string, HTMLElement>();

/**
 * Sets a formula in `node`. One that was set before is copied: symbols recur in every line, and lines come and
 * go as the text scrolls.
 */
export function typeset(
  node: HTMLElement,
  tex: string,
  options: { readonly displayMode: boolean; readonly output: 'html' | 'htmlAndMathml' },
): void {
  const key = `${options.output} ${options.displayMode} ${tex}`;
  let formula = kept.get(key);
  if (!formula) {
    formula = document.createElement('span');
    katex.render(tex, formula, { ...katexOptions, ...options });
  }
  // The one that was used last is dropped last.
  kept.delete(key);
  kept.set(key, formula);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  node.replaceChildren(...formula.cloneNode(true).childNodes);
}
