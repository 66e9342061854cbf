import type { Word } from './words.ts';

const NEGATORS = new Set([
  ...['not', 'no', 'never', 'without', 'cannot', 'neither', 'nor', 'none', 'hardly', 'unable'],
  ...[
    'fail',
    'fails',
    'forget',
    'stop',
    'lacks',
    'lack',
    'dont',
    'doesnt',
    'didnt',
    'isnt',
    'arent',
    'wasnt',
  ],
  ...['werent', 'cant', 'couldnt', 'shouldnt', 'wouldnt', 'wont', 'neednt', 'mustnt', 'hasnt', 'havent'],
  ...['नहीं', 'मत', 'बिना', 'न', 'না', 'নয়', 'নয়', 'নেই', 'ছাড়া', 'ছাড়া'],
]);
/** Hindi and Bengali set them behind what they deny. */
const BEHIND = new Set(['नहीं', 'मत', 'न', 'না', 'নয়', 'নয়', 'নেই']);
const ONLY = new Set(['only', 'just', 'merely', 'simply']);
/** A subject of its own: what follows it is another statement. */
const SUBJECTS = new Set(['we', 'you', 'i', 'they', 'it']);
const OPINIONS = new Set(['think', 'believe', 'recommend', 'suggest', 'advise', 'say', 'mean']);
const USES = new Set([
  ...[
    'use',
    'used',
    'using',
    'needed',
    'necessary',
    'required',
    'helpful',
    'useful',
    'appropriate',
    'allowed',
  ],
  ...[
    'applicable',
    'possible',
    'suitable',
    'good',
    'recommended',
    'advisable',
    'help',
    'helps',
    'work',
    'works',
  ],
  ...['apply', 'applied', 'done', 'right', 'correct', 'true', 'happen', 'matter', 'answer'],
]);
const BAD = new Set([
  'bad',
  'wrong',
  'poor',
  'useless',
  'harmful',
  'unnecessary',
  'pointless',
  'worse',
  'false',
]);
const REACH = 6;

/** Whether this word of a text denies: `not`, `don't`, `without`, and `rather than` by its second word. */
export function isNegator(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? '';
  const next = words[at + 1]?.text ?? '';
  if (word === 'instead' || word === 'rather') return next === 'of' || next === 'than';
  return NEGATORS.has(word) && !ONLY.has(next);
}

/** Whether the words from `from` up to `to` stand under a negation, before them or behind. */
export function isNegated(words: readonly Word[], from: number, to: number): boolean {
  const before = indices(Math.max(0, from - REACH), from).filter(
    (i) => inClause(words, i, from) && isNegator(words, i) && reaches(words, i, from),
  );
  const behind = indices(to, Math.min(words.length, to + REACH)).filter((i) => inClause(words, i, to - 1));
  return (before.length + (deniedBehind(words, behind) ? 1 : 0)) % 2 === 1;
}

const indices = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
const inClause = (words: readonly Word[], i: number, other: number): boolean =>
  words[i]?.clause === words[other]?.clause;

function reaches(words: readonly Word[], negator: number, to: number): boolean {
  const between = words.slice(negator + 1, to).map(({ text }) => text);
  return !between.some((word) => SUBJECTS.has(word)) || between.some((word) => OPINIONS.has(word));
}

/** `… should not be used`, `… is a bad idea`, `… का उपयोग न करें`. */
function deniedBehind(words: readonly Word[], behind: readonly number[]): boolean {
  const texts = behind.map((i) => words[i]?.text ?? '');
  if (texts.some((text) => BEHIND.has(text))) return true;
  const negator = behind.findIndex((i) => isNegator(words, i));
  if (negator >= 0 && texts.slice(negator + 1, negator + 4).some((text) => USES.has(text))) return true;
  const be = texts.findIndex((text) => ['is', 'are', 'be', 'was', 'seems'].includes(text));
  return be >= 0 && texts.slice(be + 1, be + 3).some((text) => BAD.has(text));
}
