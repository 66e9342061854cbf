import { describeMeaning, isMeaning, meanings } from '../../core/symbols/index.ts';
import { spokenLanguage } from '../language/language.svelte.ts';
import type { SymbolFacts } from '../state/symbol-cards.svelte.ts';

/** What a card says of a symbol of a general formula, which has no value; null for a name that means nothing. */
export function meaningFacts(name: string): SymbolFacts | null {
  if (!isMeaning(name)) return null;
  const { tex, name: said } = meanings[name];
  return {
    id: name,
    tex,
    spoken: said[spokenLanguage()],
    words: describeMeaning(name, spokenLanguage()),
    value: null,
    valueNote: null,
    plainValue: '',
    where: null,
    go: null,
  };
}
