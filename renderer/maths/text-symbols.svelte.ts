import { getContext, setContext } from 'svelte';
import type { Step } from '../../core/solution/step.ts';
import { taggedInText, textSymbols, type TextSymbols } from '../../core/views/text-symbols.ts';

const KEY = 'text-symbols';

/** The symbols that texts below this component may name: those of the question that it shows. */
export function provideTextSymbols(steps: () => readonly Step[]): void {
  const symbols = $derived(textSymbols(steps()));
  setContext<() => TextSymbols>(KEY, () => symbols);
}

/** Tags the symbols in a formula of a text; leaves it as it is where no page provides any. */
export function tagsOfText(): (tex: string) => string {
  const symbols = getContext<(() => TextSymbols) | undefined>(KEY);
  return symbols ? (tex) => taggedInText(tex, symbols()) : (tex) => tex;
}
