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
