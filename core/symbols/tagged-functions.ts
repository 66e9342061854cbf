import { meanings, type MeaningName } from './meanings/index.ts';

/** What the functions mean that formulas call by name, by the names of the functions. */
export const functionSymbols = {
  relu: 'reluFunction',
  'relu-prime': 'reluSlope',
  'leaky-relu': 'leakyReluFunction',
  sigmoid: 'sigmoidFunction',
  tanh: 'tanhFunction',
  softmax: 'softmaxFunction',
  step: 'stepFunction',
  max: 'maxFunction',
  min: 'minFunction',
  ln: 'naturalLogarithm',
} as const satisfies Readonly<Record<string, MeaningName>>;

const byTex: ReadonlyMap<string, MeaningName> = new Map(
  Object.values(functionSymbols).map((meaning) => [meanings[meaning].tex, meaning]),
);
const escaped = [...byTex.keys()].map((tex) => tex.replace(/[\\{}]/g, '\\$&'));
/** A name is that of a function where brackets follow: σ alone is a standard deviation. */
const CALLED = new RegExp(`(?<![A-Za-z}])(?:${escaped.join('|')})(?=\\\\left\\()`, 'g');

/** A formula in LaTeX in which the names of functions carry their meaning (KaTeX `\htmlData`). */
export const taggedFunctions = (tex: string): string =>
  tex.replace(CALLED, (name) => `\\htmlData{symbol=${byTex.get(name) ?? ''}}{${name}}`);
