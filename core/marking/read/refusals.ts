import { eachLanguage, filledIn, type Said } from '../diagnose/said.ts';
import { shortly, unreadable, type Refused, type Unparsed } from './read.ts';

/** Why an answer is asked back: what was found, and what to write. */
const refusals = {
  'two-meanings': {
    en: '“{{typed}}” may mean {{one}} or {{other}}: write the one that you mean',
    hi: '“{{typed}}” का अर्थ {{one}} या {{other}} हो सकता है: जो आशय हो वही लिखिए',
    bn: '“{{typed}}” মানে {{one}} বা {{other}} হতে পারে: যেটি বোঝাতে চান সেটি লিখুন',
  },
  'point-or-product': {
    en: 'the dot of “{{typed}}” may be a decimal point or a product: write {{one}} or {{other}}',
    hi: '“{{typed}}” का बिंदु दशमलव या गुणा हो सकता है: {{one}} या {{other}} लिखिए',
    bn: '“{{typed}}”-এর বিন্দু দশমিক বা গুণ হতে পারে: {{one}} বা {{other}} লিখুন',
  },
  'lost-power': {
    en: '“{{typed}}” may have the power {{power}} or a difference: write {{power}} as it stands here, or the number that you mean',
    hi: '“{{typed}}” में घात {{power}} या घटाव हो सकता है: {{power}} ऐसे ही लिखिए, या वह संख्या जो आशय हो',
    bn: '“{{typed}}”-এ ঘাত {{power}} বা বিয়োগ থাকতে পারে: {{power}} এভাবেই লিখুন, বা যে সংখ্যা বোঝাতে চান',
  },
  beside: {
    en: '“{{typed}}” may be a product, or a number with another one beside it: write {{product}}, or the one number',
    hi: '“{{typed}}” गुणनफल, या साथ में दूसरी संख्या हो सकती है: {{product}} लिखिए, या वह एक संख्या',
    bn: '“{{typed}}” গুণফল, বা পাশে আরেকটি সংখ্যা হতে পারে: {{product}} লিখুন, বা সেই একটি সংখ্যা',
  },
  'dash-or-minus': {
    en: 'the dash of “{{typed}}” may be a minus sign or not: write the number alone, with its sign',
    hi: '“{{typed}}” का डैश ऋण चिह्न हो भी सकता है, नहीं भी: केवल संख्या, चिह्न सहित लिखिए',
    bn: '“{{typed}}”-এর ড্যাশ বিয়োগ চিহ্ন হতে পারে, নাও পারে: শুধু সংখ্যাটি, চিহ্নসহ লিখুন',
  },
  chain: {
    en: '“{{chain}}” does not hold{{worked}}: write the one that you mean',
    hi: '“{{chain}}” सही नहीं है{{worked}}: जो आशय हो वही लिखिए',
    bn: '“{{chain}}” ঠিক নয়{{worked}}: যেটি বোঝাতে চান সেটিই লিখুন',
  },
  name: {
    en: 'this box asks for {{asked}}, and “{{name}}” is no name of it: write the value alone',
    hi: 'इस खाने में {{asked}} चाहिए, और “{{name}}” उसका नाम नहीं है: केवल मान लिखिए',
    bn: 'এই ঘরে {{asked}} চাই, আর “{{name}}” তার নাম নয়: শুধু মানটি লিখুন',
  },
  'other-name': {
    en: '“{{typed}}” gives {{other}}, and this box asks for {{asked}}: write the number alone, or put it in the box of {{other}}',
    hi: '“{{typed}}” {{other}} देता है, और इस खाने में {{asked}} चाहिए: केवल संख्या लिखिए, या उसे {{other}} के खाने में रखिए',
    bn: '“{{typed}}” {{other}} দেয়, আর এই ঘরে {{asked}} চাই: শুধু সংখ্যাটি লিখুন, বা {{other}}-এর ঘরে রাখুন',
  },
  several: {
    en: '“{{typed}}” gives several numbers by name: write the number of this box alone',
    hi: '“{{typed}}” में नाम सहित कई संख्याएँ हैं: केवल इस खाने की संख्या लिखिए',
    bn: '“{{typed}}”-এ নামসহ একাধিক সংখ্যা আছে: শুধু এই ঘরের সংখ্যাটি লিখুন',
  },
  doubt: {
    en: '“{{typed}}” gives more than one answer: write the one that you mean',
    hi: '“{{typed}}” में एक से अधिक उत्तर हैं: जो आशय हो वही लिखिए',
    bn: '“{{typed}}”-এ একাধিক উত্তর আছে: যেটি বোঝাতে চান সেটি লিখুন',
  },
  'two-options': {
    en: '“{{typed}}” names {{one}} and {{other}}: write the one that you mean',
    hi: '“{{typed}}” में {{one}} और {{other}} दोनों हैं: जो आशय हो वही लिखिए',
    bn: '“{{typed}}”-এ {{one}} ও {{other}} দুটিই আছে: যেটি বোঝাতে চান সেটি লিখুন',
  },
  'too-long': {
    en: 'the answer has {{length}} characters and was not read: an answer has at most {{most}}',
    hi: 'उत्तर में {{length}} अक्षर हैं और वह पढ़ा नहीं गया: उत्तर में अधिक से अधिक {{most}} अक्षर हो सकते हैं',
    bn: 'উত্তরে {{length}}টি অক্ষর আছে, তাই পড়া হয়নি: উত্তরে বেশি হলে {{most}}টি অক্ষর থাকতে পারে',
  },
  'long-words': {
    en: 'the answer has {{length}} characters; words were looked for in the first {{most}}',
    hi: 'उत्तर में {{length}} अक्षर हैं; शब्द पहले {{most}} अक्षरों में खोजे गए',
    bn: 'উত্তরে {{length}}টি অক্ষর আছে; শব্দ খোঁজা হয়েছে প্রথম {{most}}টিতে',
  },
  hundredths: {
    en: '“{{typed}}” has numbers with % and without: write all of them in one way',
    hi: '“{{typed}}” में कुछ संख्याएँ % के साथ हैं, कुछ बिना: सब एक ही तरह लिखिए',
    bn: '“{{typed}}”-এ কিছু সংখ্যা %-সহ, কিছু ছাড়া: সবগুলো একভাবে লিখুন',
  },
  'zero-division': {
    en: '“{{typed}}” does not come to a number: it divides by 0',
    hi: '“{{typed}}” कोई संख्या नहीं है: इसमें 0 से भाग है',
    bn: '“{{typed}}” কোনো সংখ্যা নয়: এতে 0 দিয়ে ভাগ আছে',
  },
  'no-value': {
    en: '“{{typed}}” does not come to a number: {{part}} has no value',
    hi: '“{{typed}}” कोई संख्या नहीं है: {{part}} का कोई मान नहीं है',
    bn: '“{{typed}}” কোনো সংখ্যা নয়: {{part}}-এর কোনো মান নেই',
  },
  'no-number': {
    en: '“{{typed}}” does not come to a number',
    hi: '“{{typed}}” कोई संख्या नहीं बनती',
    bn: '“{{typed}}” কোনো সংখ্যা হয় না',
  },
  hyphen: {
    en: 'an invisible hyphen stands before the number: write − for a minus sign, or leave it out',
    hi: 'संख्या से पहले एक अदृश्य हाइफ़न है: ऋण चिह्न के लिए − लिखिए, या उसे हटा दीजिए',
    bn: 'সংখ্যার আগে একটি অদৃশ্য হাইফেন আছে: বিয়োগ চিহ্নের জন্য − লিখুন, বা সেটি বাদ দিন',
  },
  percent: {
    en: 'write “{{typed}}” as a decimal: this box asks for a number, not for hundredths',
    hi: '“{{typed}}” को दशमलव में लिखिए: इस खाने में संख्या चाहिए, प्रतिशत नहीं',
    bn: '“{{typed}}” দশমিকে লিখুন: এই ঘরে সংখ্যা চাই, শতাংশ নয়',
  },
  separator: {
    en: 'write a point for the decimals, and no separator within “{{typed}}”',
    hi: 'दशमलव के लिए बिंदु लिखिए, और “{{typed}}” के बीच कोई विभाजक नहीं',
    bn: 'দশমিকের জন্য বিন্দু লিখুন, আর “{{typed}}”-এর মধ্যে কোনো বিভাজক নয়',
  },
  text: {
    en: '{{why}}; write a number such as 0.25 or 1/4',
    hi: '“{{typed}}” पढ़ा नहीं जा सका: 0.25 या 1/4 जैसी एक संख्या लिखिए',
    bn: '“{{typed}}” পড়া গেল না: 0.25 বা 1/4-এর মতো একটি সংখ্যা লিখুন',
  },
  formula: {
    en: '{{why}}',
    hi: '“{{typed}}” सूत्र की तरह पढ़ा नहीं जा सका{{place}}: जाने-पहचाने चिह्नों से सूत्र लिखिए',
    bn: '“{{typed}}” সূত্র হিসেবে পড়া গেল না{{place}}: জানা চিহ্ন দিয়ে সূত্রটি লিখুন',
  },
  'no-formula': {
    en: 'write a formula in symbols, not a number',
    hi: 'सूत्र चिह्नों में लिखिए, संख्या में नहीं',
    bn: 'সূত্রটি চিহ্ন দিয়ে লিখুন, সংখ্যা দিয়ে নয়',
  },
  'no-formula-in': {
    en: 'write a formula in {{names}}, not a number',
    hi: '{{names}} में सूत्र लिखिए, संख्या नहीं',
    bn: '{{names}} দিয়ে সূত্র লিখুন, সংখ্যা নয়',
  },
  list: {
    en: '“{{typed}}” is not read as a list: write the numbers themselves, as (0.1, 0.2)',
    hi: '“{{typed}}” सूची की तरह नहीं पढ़ा गया: संख्याएँ ही लिखिए, जैसे (0.1, 0.2)',
    bn: '“{{typed}}” তালিকা হিসেবে পড়া গেল না: সংখ্যাগুলোই লিখুন, যেমন (0.1, 0.2)',
  },
  'no-list': {
    en: 'no numbers were found; write them as (0.1, 0.2)',
    hi: 'कोई संख्या नहीं मिली; (0.1, 0.2) की तरह लिखिए',
    bn: 'কোনো সংখ্যা পাওয়া যায়নি; (0.1, 0.2)-এর মতো লিখুন',
  },
  twice: {
    en: '{{name}} is given twice; write each entry once, in order',
    hi: '{{name}} दो बार दिया गया है; हर मान एक बार, क्रम से लिखिए',
    bn: '{{name}} দুবার দেওয়া হয়েছে; প্রতিটি মান একবার, ক্রম অনুসারে লিখুন',
  },
  'no-size': {
    en: 'no size was found in “{{typed}}”; write {{form}}',
    hi: '“{{typed}}” में कोई आकार नहीं मिला; {{form}} लिखिए',
    bn: '“{{typed}}”-এ কোনো মাপ পাওয়া যায়নি; {{form}} লিখুন',
  },
  'not-whole': {
    en: '“{{typed}}” is not a whole number; write {{form}}',
    hi: '“{{typed}}” पूर्ण संख्या नहीं है; {{form}} लिखिए',
    bn: '“{{typed}}” পূর্ণ সংখ্যা নয়; {{form}} লিখুন',
  },
  sides: {
    en: '“{{typed}}” has {{written}} sides, and this box asks for {{asked}}: write {{form}}',
    hi: '“{{typed}}” में {{written}} मान हैं, और इस खाने में {{asked}} चाहिए: {{form}} लिखिए',
    bn: '“{{typed}}”-এ {{written}}টি মান, আর এই ঘরে {{asked}}টি চাই: {{form}} লিখুন',
  },
  unsure: {
    en: '“{{typed}}” ends with a question mark: write the option alone if it is your answer',
    hi: '“{{typed}}” के अंत में प्रश्नचिह्न है: यही उत्तर हो तो केवल विकल्प लिखिए',
    bn: '“{{typed}}”-এর শেষে প্রশ্নচিহ্ন: এটিই উত্তর হলে শুধু বিকল্পটি লিখুন',
  },
  'no-option': {
    en: '“{{typed}}” is not an option; options are {{options}}',
    hi: '“{{typed}}” कोई विकल्प नहीं है; विकल्प हैं {{options}}',
    bn: '“{{typed}}” কোনো বিকল্প নয়; বিকল্পগুলো {{options}}',
  },
  'none-found': {
    en: 'no option was found in “{{typed}}”; options are {{options}}',
    hi: '“{{typed}}” में कोई विकल्प नहीं मिला; विकल्प हैं {{options}}',
    bn: '“{{typed}}”-এ কোনো বিকল্প পাওয়া যায়নি; বিকল্পগুলো {{options}}',
  },
} as const satisfies Readonly<Record<string, Said>>;

type Values = Readonly<Record<string, string | number | Said>>;

/** An answer that is asked back, with the reason in every language. `typed` and `chain` are quoted shortly. */
export function refusal(about: keyof typeof refusals, values: Values = {}): Refused {
  const says = eachLanguage((language) => {
    const texts = Object.entries(values).map(([name, value]): [string, string] => {
      const text = typeof value === 'object' ? value[language] : String(value);
      return [name, name === 'typed' || name === 'chain' ? shortly(text) : text];
    });
    return filledIn(refusals[about][language], Object.fromEntries(texts));
  });
  return { ok: false, why: says.en, says };
}

/** A formula that cannot be parsed, with the place where it stops. */
export const unreadFormula = (typed: string, text: string, parsed: Unparsed): Refused => {
  const at = parsed.at > 0 && parsed.at < text.length ? shortly(text.slice(parsed.at, parsed.at + 12)) : '';
  return refusal('formula', {
    typed,
    why: unreadable(typed, text, parsed),
    place: at === '' ? nothing : { en: '', hi: `, “${at}” पर`, bn: `, “${at}”-এ` },
  });
};

/** What a chain's part comes to, for the refusal of a false one. */
export const workedOut = (part: string, value: string): Said => ({
  en: `: ${part} is ${value}`,
  hi: `: ${part} का मान ${value} है`,
  bn: `: ${part}-এর মান ${value}`,
});
export const nothing: Said = { en: '', hi: '', bn: '' };
