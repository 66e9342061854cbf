export { symbolsOfKind, symbolsOfOptimizer, type KindSymbols } from './by-kind.ts';
export { describeMeaning, describeSymbol, type SymbolWords } from './describe-symbol.ts';
export { functionRanges } from './function-ranges.ts';
export type { Meaning } from './meaning.ts';
export { isMeaning, meaningChapters, meaningNames, meanings, type MeaningName } from './meanings/index.ts';
export { ranges, type RangeName } from './ranges.ts';
export { ruleFormula, ruleName, ruleNotes, unexplained, type RuleNotes } from './rules/index.ts';
export { functionSymbols, taggedFunctions } from './tagged-functions.ts';
export { readSymbol, type SymbolContext, type SymbolReading } from './read-symbol.ts';
