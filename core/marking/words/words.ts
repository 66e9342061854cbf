import { leadingNumber, percentIn } from './number-words.ts';

/** One word or number of a text. */
export interface Word {
  /** In small letters, without accents. */
  readonly text: string;
  /** Its value where it is a number, in digits or in words. */
  readonly number: number | null;
  /** Where it stands in the text: from this character up to, but not including, that one. */
  readonly from: number;
  readonly to: number;
  /** Words of one sentence, and of one part of a sentence, share these. */
  readonly sentence: number;
  readonly clause: number;
}

const NATIVE_DIGITS = ['०', '০'].map((zero) => zero.codePointAt(0) ?? 0);
const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
};
const NUMBER = String.raw`(?<![\p{L}\p{N}.])(?=[-−–]?\.?\d)(?:(?<=^|[\s(=,;:])[-−–])?(?:\d{1,3}(?:,\d{3})+(?!\d)|0,\d+|\d+)?(?:\.\d+)?(?:[eE][-+]?\d+)?(?: ?[/⁄] ?\d+(?![\d.]))?(?: ?%)?(?!\p{L})`;
const TOKEN = new RegExp(String.raw`(${NUMBER})|[½⅓⅔¼¾⅕⅛]|[\p{L}\p{N}\p{M}]+(?:['’ʼ]\p{L}+)?`, 'gu');
/** Words that begin a part of a sentence which a negation before them does not reach. */
const JOINTS = new Set([
  ...[
    'but',
    'however',
    'because',
    'since',
    'so',
    'therefore',
    'hence',
    'thus',
    'while',
    'whereas',
    'although',
  ],
  ...['then', 'though', 'which', 'लेकिन', 'क्योंकि', 'इसलिए', 'কিন্তু', 'কারণ', 'তাই'],
]);
const AND_VERBS = /^(?:use|train|apply|take|keep|replace|retrain|only|instead|it|we|you|freeze|fine)$/;

/** A text as its words. */
export function wordsOf(text: string): readonly Word[] {
  const digits = withPlainDigits(text);
  let sentence = 0;
  let clause = 0;
  let before = 0;
  const words: Word[] = [];
  for (const match of digits.matchAll(TOKEN)) {
    const from = match.index;
    const to = from + match[0].length;
    const between = digits.slice(before, from);
    if (/[.;!?।\n]/.test(between)) sentence += 1;
    const folded = foldedWord(match[0]);
    const joint = JOINTS.has(folded) || (folded === 'instead' && !/^\s+of\b/i.test(digits.slice(to)));
    if (/[.;:!?।\n,()—–]|\s-\s/.test(between) || joint) clause += 1;
    const last = words.at(-1);
    if (last?.text === 'and' && AND_VERBS.test(folded)) clause += 1;
    words.push({ text: folded, number: numberIn(match[0]), from, to, sentence, clause });
    before = to;
  }
  return withNumberWords(words);
}

const foldedWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[̀-ͯ'’ʼ]/g, '')
    .replaceAll('ß', 'ss');

/** Letter by letter, so that places stay. */
const withPlainDigits = (text: string): string =>
  text.replace(/[०-९০-৯]/g, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = NATIVE_DIGITS.find((one) => code >= one && code <= one + 9) ?? code;
    return String(code - zero);
  });

function numberIn(text: string): number | null {
  const vulgar = Object.hasOwn(VULGAR, text) ? VULGAR[text] : undefined;
  if (vulgar !== undefined) return vulgar;
  if (!/^[-−–]?[\d.]/.test(text) || /\p{L}(?<!e)/iu.test(text)) return null;
  const plain = text
    .replace(/^[−–]/, '-')
    .replace(/^(-?0),(?=\d)/, '$1.')
    .replaceAll(',', '')
    .replaceAll(' ', '');
  const [above = '', below] = plain.replace('%', '').split(/[/⁄]/);
  const value = Number(above) / (below === undefined ? 1 : Number(below)) / (plain.endsWith('%') ? 100 : 1);
  return Number.isFinite(value) ? value : null;
}

/** `one half` and `50 percent` as one word with a value. */
function withNumberWords(words: readonly Word[]): readonly Word[] {
  const found: Word[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) break;
    const ahead = words.slice(i, i + 8).filter(({ clause }) => clause === word.clause);
    const percent = word.number === null ? 0 : percentIn(ahead.slice(1).map(({ text }) => text));
    const said =
      word.number === null
        ? leadingNumber(ahead.map(({ text, number }) => (number === null ? text : '')))
        : percent > 0
          ? { value: word.number / 100, words: 1 + percent }
          : null;
    const last = words[i + (said?.words ?? 1) - 1] ?? word;
    found.push(
      said
        ? {
            ...word,
            text: ahead
              .slice(0, said.words)
              .map(({ text }) => text)
              .join(' '),
            number: said.value,
            to: last.to,
          }
        : word,
    );
    i += (said?.words ?? 1) - 1;
  }
  return found;
}
