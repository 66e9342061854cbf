import { keras, pytorch } from './libraries.ts';
import type { Library } from './library.ts';

/**
 * The library whose calls a text is made of, by the whole of it: paths and imports say whose it is, and the
 * names of classes that one library alone has. null: the text is made of words.
 */
export function libraryOf(text: string): Library | null {
  const code = text.replace(/#[^\n]*/g, '');
  const called = [...code.matchAll(/(?<![\w.])((?:\w+\.)*)(\w+)\(/g)];
  const names = (library: Library): ReadonlySet<string> =>
    new Set(library.classes.flatMap((one) => one.names));
  const [ofKeras, ofTorch] = [names(keras), names(pytorch)];
  const votes = (path: RegExp, own: ReadonlySet<string>, other: ReadonlySet<string>): number =>
    [...code.matchAll(path)].length +
    called.filter(([, , name = '']) => own.has(name) && !other.has(name)).length;
  const forTorch = votes(TORCH, ofTorch, ofKeras);
  const forKeras = votes(KERAS, ofKeras, ofTorch);
  if (forTorch > forKeras) return pytorch;
  if (forKeras > forTorch) return keras;
  // Of a single word without its library only a layer's is taken for Python; `conv2d(3x3, 64)` is words.
  const isPython = called.some(
    ([, path = '', name = '']) =>
      path !== '' || name === 'Sequential' || ofKeras.has(name) || ofTorch.has(name),
  );
  return isPython ? (forTorch > 0 ? pytorch : keras) : null;
}

const TORCH =
  /(?<![\w.])(?:nn|torch|F)\.\w|\b(?:import|from)\s+torch\b|\bnn\.Module\b|\b(?:in_channels|in_features)\s*=/g;
const KERAS =
  /(?<![\w.])(?:keras|tf|tensorflow|layers|models)\.\w|\b(?:import|from)\s+(?:keras|tensorflow)\b|\.(?:compile|fit|add)\(|\b(?:input_shape|activation)\s*=/g;
