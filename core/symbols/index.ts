export { symbolsOfKind, symbolsOfOptimizer, type KindSymbols } from './by-kind.ts';
export { describeSymbol, type SymbolWords } from './describe-symbol.ts';
export { functionRanges } from './function-ranges.ts';
export type { Meaning } from './meaning.ts';
export { meaningChapters, meaningNames, meanings, type MeaningName } from './meanings/index.ts';
export { ranges, type RangeName } from './ranges.ts';
export { readSymbol, type SymbolContext, type SymbolReading } from './read-symbol.ts';
