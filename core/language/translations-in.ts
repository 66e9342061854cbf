/** Every text of a document, at any depth. */
export function textsIn(part: unknown, texts = new Set<string>()): ReadonlySet<string> {
  if (typeof part === 'string') texts.add(part);
  else if (typeof part === 'object' && part !== null)
    for (const one of Object.values(part)) textsIn(one, texts);
  return texts;
}

/** The translations of texts that a document has; undefined where there are none. */
export function translationsIn<T>(
  document: unknown,
  translations: Readonly<Record<string, T>> | undefined,
): Readonly<Record<string, T>> | undefined {
  if (!translations) return undefined;
  const texts = textsIn(document);
  const kept = Object.entries(translations).filter(([text]) => texts.has(text));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
