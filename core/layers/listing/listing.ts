import { kerasNames, parseKeras } from './keras.ts';
import { parsePyTorch, pytorchNames } from './pytorch.ts';
import type { Statement } from './statement.ts';
import { parseWords } from './words.ts';

/**
 * A text of layers in any of the notations that people write, to statements with their places: words, or a
 * listing of Keras or PyTorch. A listing may have its input before it on a line in words, since PyTorch's has
 * none: `INPUT 28x28x1`. Throws ProblemError at the character where it cannot be read.
 */
export function parseListing(text: string): readonly Statement[] {
  const library = libraryOf(text);
  if (library === null) return parseWords(text);
  const input = /^\s*(?:#\s*)?input\s+\d+(?:\s*[x×]\s*\d+)*\s*[\n,;]/i.exec(text)?.[0] ?? '';
  // Blanked out, so that every character of the listing keeps its place.
  const listing = ' '.repeat(input.length) + text.slice(input.length);
  return [
    ...parseWords(input.replace('#', ' ')),
    ...(library === 'keras' ? parseKeras(listing) : parsePyTorch(listing)),
  ];
}

/** The library whose calls a text is made of; null: it is made of words. */
function libraryOf(text: string): 'keras' | 'pytorch' | null {
  const called = [...text.matchAll(/(?<![\w.])((?:\w+\.)*)(\w+)\(/g)];
  const isPyTorch =
    /\b(?:nn|torch)\.\w/.test(text) ||
    called.some(([, , name = '']) => pytorchNames.includes(name) && !kerasNames.includes(name));
  if (isPyTorch) return 'pytorch';
  // Of a single word without its library only a layer's is taken for Python; `conv2d(3x3, 64)` is words.
  const isPython = called.some(
    ([, path = '', name = '']) => path !== '' || name === 'Sequential' || kerasNames.includes(name),
  );
  return isPython ? 'keras' : null;
}
