/** What people write around a number, and functions of numbers as books and programs write them. */

/** Words as Unicode writes them: য় is one letter or two. */
const words = (list: string): string => list.normalize('NFC').split(' ').join('|');

const ABOUT = new RegExp(
  String.raw`^(?:(?:is|it is|equals|equal to|the answer is|ans(?:wer)?:?|value:?|result:?) )*(?:approx(?:imately|\.)?|about|around|roughly|circa|ca\.?|nearly|almost|exactly|${words('लगभग करीब क़रीब तकरीबन ठीक প্রায় আনুমানিক মোটামুটি ঠিক')}) ?:? ?(?=[+\-√(.\d]|minus |negative )`,
  'iu',
);
const IS = new RegExp(
  String.raw`^(?:is|it is|equals|equal to|the answer is|ans(?:wer)?\.?|sol(?:ution)?\.?|value|result|${words('उत्तर जवाब मान परिणाम हल उ. উত্তর মান ফল ফলাফল সমাধান উ. উঃ')}) ?[:=]? ?(?:(?:है|হল|হলো) ?)?(?=[+\-√(.\d]|minus |negative )`,
  'iu',
);
/** `so 0.3`, `∴ 0.3`, and `0.3 Ans.` */
const SO = new RegExp(
  String.raw`^(?:∴|(?:(?:(?:so|hence|thus|therefore),? )?(?:we|i) (?:get|got|have|obtain|find)|(?:which )?gives|so|hence|thus|therefore|then|finally|${words('अतः इसलिए तो অতএব সুতরাং তাই')})(?![\p{L}\p{M}])) ?,? ?`,
  'iu',
);
const ANSWERED = /(?<=\d) ?(?:\(?(?:ans|answer)\)?\.?|is (?:the|my) (?:final )?answer|[✓✔☑])$/iu;
const MINUS_WORD = new RegExp(
  String.raw`^(?:minus|negative|${words('ऋण ऋणात्मक माइनस ঋণ ঋণাত্মক মাইনাস বিয়োগ')}) (?=[.\d(√])`,
  'iu',
);
const PLUS_WORD = new RegExp(
  String.raw`^(?:plus|positive|${words('धन धनात्मक प्लस ধন ধনাত্মক প্লাস যোগ')}) (?=[.\d(√])`,
  'iu',
);
const REASONS = words(
  'क्योंकि क्यों चूँकि चूंकि कारण इसलिए अतः जब यदि अगर जहाँ लगभग करीब সঠিক কারণ কেননা যেহেতু যখন যদি তাই অতএব সুতরাং প্রায় আনুমানিক',
);
/** `है` and `হবে` at the end say nothing more. */
const BEING = words('है है। होगा आता হয় হবে আসে');
const REASON = new RegExp(
  String.raw`^((?:.*?[=≈≃≅~→⇒:] ?)?[+-]?[\d.,/]+(?:e[+-]?\d+)?%?) ?(?:[,;:] ?|- |-- ?|। ?)?(?:(?:because|since|as|due to|from|by(?! \d)|for|when|if|where|so|hence|after|rounded|approx(?:imately|\.)?|approx|exactly|exact|\(?(?:to )?\d+ ?(?:d\.?p\.?|s\.?f\.?|sig(?:nificant)?\.? ?fig(?:ure)?s?\.?|decimals?|figures|decimal places)\)?|${REASONS})(?![\p{L}\p{M}\d]).*|(?:${BEING}))$`,
  'isu',
);

/** `approx. 0.188`, `minus 0.105`, `0 because z2 < 0`, `০ কারণ z2 < 0`: the number alone. */
export function withoutWords(text: string): string {
  const number = text
    .normalize('NFC')
    .replace(SO, '')
    .replace(ANSWERED, '')
    .replace(ABOUT, '')
    .replace(IS, '')
    .replace(ABOUT, '')
    .replace(MINUS_WORD, '-')
    .replace(PLUS_WORD, '');
  const answer = REASON.exec(number)?.[1];
  return answer === undefined || givesAnother(number.slice(answer.length)) ? number : answer;
}

/** `or 0.777`, `I mean 0.25`, `so it is 0.5`, `else 0.35`, `not 0 but 5`, `wrong`. */
const TAKEN_BACK = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:or|else|otherwise|but|instead|wrong|false|maybe|perhaps|i mean|rather|${words('या अथवा वरना शायद गलत ग़लत लेकिन परंतु परन्तु বা অথবা নাকি হয়তো ভুল কিন্তু')})(?![\p{L}\p{M}])|(?<![\p{L}])not [+\-−]?\.?\d|^ ?(?:${words('नहीं নয় না')})(?![\p{L}\p{M}])`,
  'iu',
);
/** A number alone at the end; `as 0.5*0.7` shows how it was worked. */
const CONCLUDED = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:so|hence|thus|therefore|then|as|${words('इसलिए अतः तो তাই অতএব সুতরাং')})(?: (?:it is|it's|it must be|=))? ?[+\-−]?[\d.,]*\d(?: ?(?:${BEING}))?$`,
  'iu',
);
/**
 * Whether words after a number take it back or give another one beside it. Then it is not known which of them is
 * the answer, and dropping the words would choose.
 */
export const givesAnother = (remark: string): boolean =>
  TAKEN_BACK.test(remark.normalize('NFC')) || CONCLUDED.test(remark.normalize('NFC'));

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
