/** Answers that nobody foresaw, from a seed: the material of the tests that marking never stops. */

const PIECES = [
  ...[
    '0',
    '1',
    '7',
    '0.35',
    '.5',
    '1e-310',
    '1e-400',
    '1e400',
    '1e999',
    '9'.repeat(60),
    '1/3',
    '30%',
    '½',
    '²',
  ],
  ...[
    '-',
    '−',
    '+',
    '*',
    '×',
    '·',
    '/',
    '^',
    '**',
    '=',
    '≈',
    '→',
    ',',
    ';',
    ':',
    '.',
    '…',
    '±',
    '|',
    '⌊',
    '⌉',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    ' ',
    '\n',
    '\t',
    '\u202c',
    '\u200b',
    '\u00a0',
    '\ufeff',
    '\u00ad',
  ],
  ...[
    '√',
    'sqrt(',
    'e^',
    'exp(',
    'ln(',
    'log(',
    'max(0, ',
    'relu(',
    'softmax(',
    'sum(',
    'floor(',
    'Σ',
    '∂',
    '∇',
  ],
  ...['\\frac{', '\\sqrt{', '\\hat{', '\\theta', '\\beta_1', '\\', '$', '_{t+1}', '_t', "'", '′', '^t', '_'],
  ...[
    'w',
    'v',
    'g',
    'm',
    's',
    'eta',
    'η',
    'ρ',
    'β₁',
    'dL/dw',
    'z1',
    'x',
    'e',
    'E',
    'NaN',
    'Infinity',
    'None',
  ],
  ...[
    'tensor(',
    'array([',
    'np.float64(',
    'dtype=',
    'A',
    'B, C',
    '০.৩৫',
    '٣',
    '𝟑',
    '😀',
    '\ud800',
    '\u0000',
    '"',
  ],
  ...[
    'channels',
    'filters',
    'constructor',
    '__proto__',
    'h=',
    '26x26',
    '7 by 7',
    '@',
    '%',
    '"0.3"',
    'because',
  ],
] as const;

/** A text that may be anything: pieces of answers, or `known` with a few letters changed. */
export function anyAnswer(random: () => number, known: string): string {
  const below = (size: number): number => Math.floor(random() * size);
  const piece = (): string => PIECES[below(PIECES.length)] ?? '';
  switch (below(6)) {
    case 0:
      return known;
    case 1:
    case 2: {
      const letters = [...known];
      for (let changes = 1 + below(3); changes > 0; changes -= 1)
        letters.splice(below(letters.length + 1), below(2), piece());
      return letters.join('');
    }
    case 3:
      return String((random() - 0.5) * 10 ** (below(640) - 320));
    case 4:
      return `${piece()}${known}${piece()}`;
    default:
      return Array.from({ length: 1 + below(12) }, piece).join('');
  }
}

/** Answers to some of the boxes; the others stay blank. */
export const anyScript = (
  random: () => number,
  known: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(known).flatMap(([id, text]) =>
      random() < 0.6 ? [[id, random() < 0.5 ? text : anyAnswer(random, text)]] : [],
    ),
  );
