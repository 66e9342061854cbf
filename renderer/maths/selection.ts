import { tagOf, untag } from '../../core/views/worked-text.ts';

/**
 * The step that an element belongs to: KaTeX output carries it as a tag, everything else as `data-step-id`.
 */
export function stepAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const tagged = target.closest('[data-step], [data-step-id]');
  if (!tagged) return null;
  const id = tagged.getAttribute('data-step-id');
  return id ?? untag(tagged.getAttribute('data-step') ?? '');
}

/** Highlights every element of a step inside a node, and no other. */
export function light(node: Element, step: string | null): void {
  for (const piece of node.querySelectorAll('.lit')) piece.classList.remove('lit');
  if (step === null) return;
  for (const piece of node.querySelectorAll(`[data-step="${CSS.escape(tagOf(step))}"]`))
    piece.classList.add('lit');
}

/**
 * Keeps a step highlighted inside a node, also in lines that come onto the page or are typeset again later.
 * Returns what ends it.
 */
export function keepLit(node: Element, step: string | null): () => void {
  light(node, step);
  if (step === null) return () => undefined;
  // Highlighting changes classes only, so it is not itself observed.
  const observer = new MutationObserver(() => light(node, step));
  observer.observe(node, { childList: true, subtree: true });
  return () => observer.disconnect();
}
