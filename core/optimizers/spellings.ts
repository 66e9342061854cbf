import { optimizerNames, optimizers, type OptimizerName } from './index.ts';

const words = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, ' ');
const known = new Map<string, OptimizerName>(
  optimizerNames.flatMap((name) => {
    const { title, words: others } = optimizers[name];
    return [name, title.en, ...others].map((spelling): [string, OptimizerName] => [words(spelling), name]);
  }),
);

/** The optimizer for a typed name: `adam`, `Momentum`, `sgd`, `centred RMSprop with momentum`. */
export const optimizerCalled = (text: string): OptimizerName | undefined => known.get(words(text));
