import { refs } from '../expr/expr.ts';
import { parseExpr } from '../expr/parse.ts';
import { functionNames, namedFunction } from '../expr/functions/index.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Box } from '../kinds/kind.ts';
import type { Step } from '../solution/step.ts';
import { NAME, plainName, sidesOf } from './read/label.ts';
import type { Refused } from './read/read.ts';
import { refusal } from './read/refusals.ts';
import { stepsOf } from './asked-steps.ts';

/** The names of a question, as they are compared. */
export interface KnownNames {
  readonly steps: ReadonlyMap<string, Step>;
  /** Of everything that a formula uses, to its id. */
  readonly used: ReadonlyMap<string, string>;
}

export function knownNames(steps: readonly Step[]): KnownNames {
  const spelt = (id: string): readonly string[] => [id, symbolOf(id).plain].map(plainName);
  const ids = new Set(steps.flatMap(({ id, formula }) => [id, ...refs(formula)]));
  return {
    steps: new Map(steps.flatMap((one) => spelt(one.id).map((name) => [name, one] as const))),
    used: new Map([...ids].flatMap((id) => spelt(id).map((name) => [name, id] as const))),
  };
}

/**
 * `a = 0.35` where c is asked for, or `hello = 0`: the student may have meant something else, and is asked. null for
 * an answer under the box's own name, under a word for an answer, behind its working, or without a name.
 */
export function underAnotherName(box: Box, typed: string, known: KnownNames): Refused | null {
  const sides = sidesOf(typed).flatMap((side) => labelIn(side, known));
  if (sides.length === 0) return null;
  const [id, more] = stepsOf(box);
  const isOne = id !== undefined && more === undefined;
  const own = ownNames(box, isOne ? id : null, known);
  const isOwn = ({ name, words }: Label): boolean =>
    own.has(name) || (!known.used.has(name) && isWordFor(box, isOne, { name, words }, own));
  if (sides.some(isOwn)) return null;
  const asked = isOne ? symbolOf(id).plain : box.label.plain;
  const other = sides.map(({ name }) => known.steps.get(name)).find((step) => step !== undefined);
  if (other && isOne) return refusal('other-name', { typed, other: symbolOf(other.id).plain, asked });
  const stranger = sides.find(({ name }) => isOne || !isLetter(name));
  return stranger ? refusal('name', { name: stranger.text, asked }) : null;
}

interface Label {
  readonly text: string;
  readonly name: string;
  readonly words: readonly string[];
}

const FUNCTIONS = new Set([
  ...functionNames.flatMap((name) => [name, ...(namedFunction(name).typed?.words ?? [])]),
  ...['softmax', 'argmax', 'argmin', 'mean', 'avg', 'var', 'std', 'sum', 'prod', 'act', 'dot', 'grad', 'lim'],
]);

/** A side that is a name alone: none for numbers, for arithmetic, and for a function of something. */
function labelIn(side: string, { used }: KnownNames): readonly Label[] {
  const all = side
    .replace(/\bw\.? ?r\.? ?t\b\.?/gi, 'wrt')
    .replace(/(?<=\p{L}{2})[-–](?=\p{L}{2})/gu, ' ')
    .split(/[\s.,;]+/)
    .filter((word) => word !== '');
  // A letter alone is a name: `a = 0.35`.
  const isFiller = (word: string): boolean => FILLERS.has(word.toLowerCase().normalize('NFC'));
  const words = all.filter((word) => !isFiller(word) || (all.length === 1 && word.length === 1));
  const text = words.join(' ');
  const head = /^(\p{L}[\p{L}\p{N}_]*)'* ?\(.*\)$/u.exec(text)?.[1];
  if (
    head !== undefined &&
    (FUNCTIONS.has(head.toLowerCase()) || head.length === 1) &&
    !used.has(plainName(text))
  )
    return used.has(plainName(head)) ? [{ text: head, name: plainName(head), words: [head] }] : [];
  const name = plainName(text);
  const isFunction = words.length > 1 && FUNCTIONS.has(words[0]?.toLowerCase() ?? '');
  if (!NAME.test(name) || (!used.has(name) && (isFunction || /^(?:e|pi|π|ln\d+|log\d+)$/.test(name))))
    return [];
  const product = parseExpr(text, new Map([...used.entries()]));
  return product.ok && refs(product.expr).length > 1 ? [] : [{ text, name, words }];
}

/** Every way to name what a box asks for. */
function ownNames(box: Box, id: string | null, { used, steps }: KnownNames): ReadonlySet<string> {
  const names = [box.id, box.label.plain, ...(id === null ? [] : [id, symbolOf(id).plain])].map(plainName);
  const derivative = names.flatMap((name) => {
    const [, of = '', by = ''] = /^d(.+)\/d(.+)$/.exec(name) ?? [];
    return by === ''
      ? []
      : [
          ...['d', 'grad', 'gradient', 'nabla', 'derivative', 'slope', '∇'].flatMap((word) => [
            `${word}${by}`,
            `${by}${word}`,
          ]),
          ...(LOSSES.has(of.toLowerCase()) ? [...LOSSES].map((loss) => `d${loss}/d${by}`) : []),
          ...(LOSSES.has(of.toLowerCase()) ? [...LOSSES].map((loss) => `d${loss.toUpperCase()}/d${by}`) : []),
        ];
  });
  // o where there is only o₁.
  const letter = names.flatMap((name) => {
    const [, base = ''] = /^(\D+)\d+('?)$/.exec(name) ?? [];
    const others = [...steps.keys()].filter((one) => one.replace(/\d+$/, '') === base);
    return base === '' || others.length > 1 || used.has(base) ? [] : [base];
  });
  return new Set([...names, ...derivative, ...letter]);
}

const LOSSES = new Set(['l', 'loss', 'cost', 'e', 'j', 'c', 'error', 'err']);
const FOR_LOSS = new Set([
  ...LOSSES,
  'mse',
  'sse',
  'ce',
  'bce',
  'nll',
  'function',
  'squared',
  'entropy',
  'cross',
]);
const FOR_OUTPUT = new Set(['o', 'y', 'yhat', 'out', 'output', 'prediction', 'pred']);
const FOR_GRADIENT = new Set(['grad', 'gradient', 'derivative', 'slope', 'partial', 'g', 'chain', 'rule']);
const FOR_SIZE = new Set([
  ...['shape', 'size', 'sizes', 'dim', 'dims', 'dimension', 'dimensions', 'output', 'input', 'map', 'maps'],
  ...[
    'activation',
    'feature',
    'volume',
    'tensor',
    'height',
    'width',
    'channels',
    'depth',
    'filters',
    'kernel',
  ],
  ...['side', 'receptive', 'field', 'rf', 'batch', 'none', 'layer', 'after', 'chw', 'hwc', 'nchw', 'nhwc'],
]);
const FOR_COUNT = new Set([
  ...[
    'parameters',
    'params',
    'parameter',
    'param',
    'weights',
    'biases',
    'count',
    'number',
    'total',
    'num',
    'no',
  ],
  ...['macs', 'flops', 'ops', 'multiply', 'adds', 'size', 'output', 'side'],
]);
/** Words for an answer in every language that the application speaks. */
const ANSWERS = new Set(
  [
    ...[
      'answer',
      'answers',
      'ans',
      'result',
      'res',
      'value',
      'val',
      'solution',
      'sol',
      'final',
      'x',
      'equals',
    ],
    ...['उत्तर', 'उ', 'उत्तर', 'जवाब', 'हल', 'मान', 'परिणाम', 'अंतिम', 'कुल'],
    ...['উত্তর', 'উ', 'উঃ', 'সমাধান', 'মান', 'ফল', 'ফলাফল', 'চূড়ান্ত', 'মোট'],
  ].map((word) => word.normalize('NFC')),
);
const FILLERS = new Set(
  [
    ...[
      'so',
      'hence',
      'thus',
      'therefore',
      'then',
      'and',
      'the',
      'a',
      'is',
      'are',
      'we',
      'i',
      'get',
      'got',
      'my',
    ],
    ...[
      'have',
      'obtain',
      'find',
      'of',
      'for',
      'by',
      'at',
      'with',
      'in',
      'it',
      'this',
      'that',
      'which',
      'gives',
    ],
    ...[
      'our',
      'now',
      'finally',
      'approx',
      'approximately',
      'about',
      'only',
      'just',
      'because',
      'since',
      'here',
      'wrt',
      'respect',
      'to',
      'using',
    ],
    ...[
      'का',
      'की',
      'के',
      'है',
      'अतः',
      'इसलिए',
      'तो',
      'यह',
      'এর',
      'র',
      'হল',
      'হলো',
      'তাই',
      'অতএব',
      'সুতরাং',
      'এটি',
    ],
  ].map((word) => word.normalize('NFC')),
);

/** Whether a name is made of words for what the box asks for: `loss`, `answer`, the words of its label. */
function isWordFor(
  box: Box,
  isOne: boolean,
  { name, words }: Omit<Label, 'text'>,
  own: ReadonlySet<string>,
): boolean {
  const has = (some: ReadonlySet<string>): boolean => [...own].some((one) => some.has(one.toLowerCase()));
  const of = [box.label.plain, ...Object.values(box.group), box.id, box.ask ?? ''].join(' ').toLowerCase();
  const inLabel = (word: string): boolean => word.length > 2 && of.includes(word.replace(/s$/, ''));
  const { type } = box.accepts;
  const isDerivative = [...own].some((one) => /^d.+\/d/.test(one));
  const fits = (word: string): boolean =>
    ANSWERS.has(word) ||
    inLabel(word) ||
    own.has(word) ||
    (FOR_LOSS.has(word) && has(LOSSES)) ||
    (FOR_OUTPUT.has(word) && has(FOR_OUTPUT)) ||
    (FOR_GRADIENT.has(word) && isDerivative) ||
    (FOR_SIZE.has(word) && type === 'shape') ||
    (FOR_COUNT.has(word) && type === 'integer') ||
    (!isOne && FUNCTIONS.has(word)) ||
    (!isOne && /^(?:[hwcdn](?:x[hwcdn])+|(?:conv|pool|fc|dense|layer|block|stage)\w*)$/.test(word));
  const lower = words.map((word) => word.toLowerCase().normalize('NFC'));
  return (
    fits(name.toLowerCase()) ||
    (!isOne && isLetter(name)) ||
    lower.every((word) => fits(word) || own.has(plainName(word)))
  );
}

/** The letter of a list: `s`, `s₁`, ŷ. */
const isLetter = (name: string): boolean => /^\p{L}\d*(?:Hat|Tilde|Bar)?\d*'?$/u.test(name);
