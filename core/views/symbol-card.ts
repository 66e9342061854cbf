import type { LanguageName } from '../language/languages.ts';
import type { Question } from '../paper/paper.ts';
import { stepsById, type Step } from '../solution/step.ts';
import { describeSymbol, readSymbol, type SymbolContext, type SymbolWords } from '../symbols/index.ts';

/** Where the symbols of a question stand. */
export function symbolContext(
  { problem, symbols }: Pick<Question, 'problem' | 'symbols'>,
  steps: readonly Step[],
): SymbolContext {
  const byId = stepsById(steps);
  const last = steps.findLast(({ phase }) => phase === 'forward' || phase === 'loss');
  return {
    kind: problem.kind,
    own: symbols,
    optimizer: optimizerIn(problem),
    // The last number of a forward pass is what gradients are taken of.
    phaseOf: (id) => (id === last?.id ? 'loss' : byId.get(id)?.phase),
  };
}

const optimizerIn = (problem: Question['problem']): string | undefined => {
  if (!('optimizer' in problem)) return undefined;
  return typeof problem.optimizer === 'string' ? problem.optimizer : problem.optimizer?.name;
};

/** What a symbol of a question means, in words; null where nothing is known of it. */
export function symbolWords(
  id: string,
  context: SymbolContext,
  language: LanguageName,
  step?: Step,
): SymbolWords | null {
  const reading = readSymbol(id, context);
  return reading && describeSymbol(reading, language, step?.formula);
}
