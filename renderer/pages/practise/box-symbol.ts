import type { WorkedQuestion } from '../../../core/contract/shelf.ts';
import { symbolContext, symbolWords } from '../../../core/views/symbol-card.ts';
import { symbolFor } from '../../../core/views/worked-text.ts';
import { spokenLanguage } from '../../language/language.svelte.ts';
import type { SymbolFacts } from '../../state/symbol-cards.svelte.ts';

/**
 * What a card says of the symbol of a box: neither its value nor what follows from its formula, since those are
 * asked; null where nothing is known of it.
 */
export function boxSymbol({ question, solution }: WorkedQuestion, id: string): SymbolFacts | null {
  const words = symbolWords(id, symbolContext(question, solution.steps), spokenLanguage());
  if (!words) return null;
  const { tex, spoken } = symbolFor(
    id,
    solution.steps.find((step) => step.id === id),
  );
  return { id, tex, spoken, words, value: null, valueNote: null, plainValue: '', where: null, go: null };
}
