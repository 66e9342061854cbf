/** What people write around a number, and functions of numbers as books and programs write them. */

const ABOUT =
  /^(?:(?:is|it is|equals|equal to|the answer is|ans(?:wer)?:?|value:?|result:?) )*(?:approx(?:imately|\.)?|about|around|roughly|circa|ca\.?|nearly|almost|exactly) ?:? ?(?=[+\-√(.\d]|minus |negative )/i;
const IS =
  /^(?:is|it is|equals|equal to|the answer is|ans(?:wer)?|value|result) ?[:=]? ?(?=[+\-√(.\d]|minus |negative )/i;
const MINUS_WORD = /^(?:minus|negative|ऋण|ऋणात्मक|माइनस|ঋণ|ঋণাত্মক|মাইনাস|বিয়োগ) (?=[.\d(√])/iu;
const PLUS_WORD = /^(?:plus|positive|धन|धनात्मक|प्लस|ধন|ধনাত্মক|প্লাস|যোগ) (?=[.\d(√])/iu;
const REASON =
  /^([+-]?[\d.,/]+(?:e[+-]?\d+)?%?) ?(?:[,;:] ?|- |-- ?)?(?:because|since|as|due to|from|by|for|when|if|where|so|hence|after|rounded|approx(?:imately|\.)?|approx|exactly|exact|\(?(?:to )?\d+ ?(?:d\.?p\.?|s\.?f\.?|sig(?:nificant)?\.? ?fig(?:ure)?s?\.?|decimals?|figures|decimal places)\)?)(?![\p{L}\d]).*$/isu;

/** `approx. 0.188`, `minus 0.105`, `0 because z2 < 0`: the number alone. */
export function withoutWords(text: string): string {
  const number = text.replace(ABOUT, '').replace(IS, '').replace(MINUS_WORD, '-').replace(PLUS_WORD, '');
  const answer = REASON.exec(number)?.[1];
  return answer === undefined || givesAnother(number.slice(answer.length)) ? number : answer;
}

/** `or 0.777`, `I mean 0.25`, `so it is 0.5`, `else 0.35`, `not 0 but 5`, `wrong`. */
const TAKEN_BACK =
  /(?<![\p{L}])(?:or|else|otherwise|but|instead|wrong|false|maybe|perhaps|i mean|rather|या|अथवा|বা|অথবা)(?![\p{L}])|(?<![\p{L}])not [+\-−]?\.?\d/iu;
/** A number alone at the end; `as 0.5*0.7` shows how it was worked. */
const CONCLUDED =
  /(?<![\p{L}])(?:so|hence|thus|therefore|then|as)(?: (?:it is|it's|it must be|=))? ?[+\-−]?[\d.,]*\d$/iu;
/**
 * Whether words after a number take it back or give another one beside it. Then it is not known which of them is
 * the answer, and dropping the words would choose.
 */
export const givesAnother = (remark: string): boolean => TAKEN_BACK.test(remark) || CONCLUDED.test(remark);

const MODULES =
  /(?<![\w.])(?:np|numpy|torch|math|Math|tf|jnp|jax|cmath|K|F|ops|keras|scipy)\.(?:(?:math|ops|functional|nn|special|numpy)\.)*(?=[A-Za-z])/g;
const FUNCTIONS = 'ln|log|exp|sqrt|sigmoid|tanh|relu|sin|cos|σ|expit';
/** A function and a number without brackets, where nothing that follows could belong to its argument. */
const BARE_ARGUMENT = new RegExp(
  String.raw`(?<![\p{L}_])(${FUNCTIONS}) ?([+-]?(?:\d+\.?\d*|\.\d+))(?![\d.eE(^]| ?[*/^(·×]| ?\p{L})`,
  'gu',
);
/** Euler's number on its own: not the e of 3.5e-1, nor one with a power. */
const EULER = /(?<![\p{L}\d._])(e|ℯ)(?![\p{L}\d_(]| ?(?:\^|\*\*|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]))/gu;

/** `np.log(2)`, `math.exp(-1)`, `ln 2`, `1/e`, `e^{-1}` in the functions of `parseExpr`. */
export const plainFunctions = (text: string): string =>
  text
    .replace(MODULES, '')
    .replace(/\b(?:tensor|array|float) ?\(([^()]*)\)/g, '($1)')
    .replace(/\bexpit\b/g, 'sigmoid')
    .replace(/\^ ?\{([^{}]*)\}/g, '^($1)')
    .replace(/(?<=\b(?:ln|log|exp|sqrt|tanh|sin|cos)) ?\{([^{}]*)\}/g, '($1)')
    .replace(/ℯ/g, 'e')
    .replace(BARE_ARGUMENT, '$1($2)')
    .replace(EULER, 'exp(1)');
