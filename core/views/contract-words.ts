import { eachLanguage, filledIn, type Said } from '../marking/diagnose/said.ts';

/** What boxes say of the form of an answer, phrase by phrase: a name between braces stands for what differs. */
const PHRASES: readonly Said[] = [
  {
    en: '{{n}} significant figures or exact',
    hi: '{{n}} सार्थक अंक या सटीक मान',
    bn: '{{n}}টি তাৎপর্যপূর্ণ অঙ্ক বা সঠিক মান',
  },
  { en: '1 significant figure or exact', hi: '1 सार्थक अंक या सटीक मान', bn: '1টি তাৎপর্যপূর্ণ অঙ্ক বা সঠিক মান' },
  { en: '{{n}} decimals or exact', hi: '{{n}} दशमलव स्थान या सटीक मान', bn: '{{n}} দশমিক ঘর বা সঠিক মান' },
  {
    en: 'exact: a fraction, or all decimals',
    hi: 'सटीक: भिन्न, या सभी दशमलव',
    bn: 'সঠিক মান: ভগ্নাংশ, বা সব দশমিক',
  },
  {
    en: 'exact, or {{n}} significant figures',
    hi: 'सटीक मान, या {{n}} सार्थक अंक',
    bn: 'সঠিক মান, বা {{n}}টি তাৎপর্যপূর্ণ অঙ্ক',
  },
  { en: 'exact', hi: 'सटीक मान', bn: 'সঠিক মান' },
  {
    en: 'a fraction, or {{n}} significant figures',
    hi: 'भिन्न, या {{n}} सार्थक अंक',
    bn: 'ভগ্নাংশ, বা {{n}}টি তাৎপর্যপূর্ণ অঙ্ক',
  },
  {
    en: 'a whole number or a product',
    hi: 'पूर्ण संख्या या गुणनफल',
    bn: 'পূর্ণ সংখ্যা বা গুণফল',
  },
  { en: 'a whole number', hi: 'पूर्ण संख्या', bn: 'পূর্ণ সংখ্যা' },
  { en: 'a number', hi: 'एक संख्या', bn: 'একটি সংখ্যা' },
  { en: 'every one that does is right', hi: 'जो भी चले, सही है', bn: 'যেটি খাটে সেটিই ঠিক' },
  { en: 'numbers in this order', hi: 'इसी क्रम में संख्याएँ', bn: 'এই ক্রমে সংখ্যা' },
  { en: 'all that do are right', hi: 'जो भी चलें, सही हैं', bn: 'যেগুলো খাটে সেগুলোই ঠিক' },
  { en: 'yes or no', hi: 'हाँ या नहीं', bn: 'হ্যাঁ বা না' },
  { en: 'within {{n}}', hi: '{{n}} के भीतर', bn: '{{n}}-এর মধ্যে' },
  { en: 'a formula in {{symbols}}', hi: '{{symbols}} में सूत्र', bn: '{{symbols}}-এ একটি সূত্র' },
  { en: 'a formula, e.g. {{example}}', hi: 'सूत्र, जैसे {{example}}', bn: 'একটি সূত্র, যেমন {{example}}' },
  { en: 'g is the gradient', hi: 'g ग्रेडिएंट है', bn: 'g হলো গ্রেডিয়েন্ট' },
  { en: 'the name of a function', hi: 'फलन का नाम', bn: 'ফাংশনের নাম' },
  { en: 'one or two sentences', hi: 'एक या दो वाक्य', bn: 'এক বা দুটি বাক্য' },
  {
    en: 'numbers in order, e.g. {{example}}',
    hi: 'क्रम से संख्याएँ, जैसे {{example}}',
    bn: 'ক্রম অনুসারে সংখ্যা, যেমন {{example}}',
  },
  { en: 'numbers in order', hi: 'क्रम से संख्याएँ', bn: 'ক্রম অনুসারে সংখ্যা' },
  { en: '(row, column), from 0', hi: '(पंक्ति, स्तंभ), 0 से', bn: '(সারি, কলাম), 0 থেকে' },
  { en: 'negative in the padding', hi: 'पैडिंग में ऋणात्मक', bn: 'প্যাডিংয়ে ঋণাত্মক' },
  { en: 'tick one', hi: 'एक चुनिए', bn: 'একটিতে টিক দিন' },
  { en: 'tick all that apply', hi: 'जो-जो सही हों, सब चुनिए', bn: 'যেগুলো খাটে সবগুলোতে টিক দিন' },
  {
    en: 'each wrong tick cancels a right one',
    hi: 'हर गलत चुनाव एक सही को काटता है',
    bn: 'প্রতিটি ভুল টিক একটি ঠিক টিক বাতিল করে',
  },
  {
    en: 'wrong ticks reduce what the right ones earn',
    hi: 'गलत चुनाव सही के अंक घटाते हैं',
    bn: 'ভুল টিক ঠিকগুলোর নম্বর কমায়',
  },
  {
    en: 'every option counts, ticked or not',
    hi: 'हर विकल्प गिना जाता है, चुना हो या नहीं',
    bn: 'প্রতিটি বিকল্প ধরা হয়, টিক থাকুক বা না থাকুক',
  },
  {
    en: 'a wrong answer loses {{share}} of the marks',
    hi: 'गलत उत्तर पर अंकों का {{share}} कटता है',
    bn: 'ভুল উত্তরে নম্বরের {{share}} কাটা যায়',
  },
];

/** The sides of a shape: `height x width x channels`. */
const SIDES: Readonly<Record<string, Said>> = {
  height: { en: 'height', hi: 'ऊँचाई', bn: 'উচ্চতা' },
  width: { en: 'width', hi: 'चौड़ाई', bn: 'প্রস্থ' },
  depth: { en: 'depth', hi: 'गहराई', bn: 'গভীরতা' },
  length: { en: 'length', hi: 'लंबाई', bn: 'দৈর্ঘ্য' },
  channels: { en: 'channels', hi: 'चैनल', bn: 'চ্যানেল' },
};
const IN_CELLS: Said = {
  en: '{{what}}, in input cells',
  hi: '{{what}}, इनपुट कोष्ठों में',
  bn: '{{what}}, ইনপুটের ঘরে',
};
const IN_UNIT: Said = { en: 'in {{unit}}: {{what}}', hi: '{{unit}} में: {{what}}', bn: '{{unit}}-এ: {{what}}' };

/** The form of an answer in every language; a phrase that is not known stays in English. */
export const contractWords = (contract: string): Said =>
  eachLanguage((language) =>
    contract
      .split('; ')
      .map((phrase) => phraseIn(phrase, language))
      .join('; '),
  );

function phraseIn(phrase: string, language: keyof Said): string {
  const unit = /^in ([^:]+): (.+)$/.exec(phrase);
  if (unit)
    return filledIn(IN_UNIT[language], { unit: unit[1] ?? '', what: phraseIn(unit[2] ?? '', language) });
  const cells = /^(.+), in input cells$/.exec(phrase);
  if (cells) return filledIn(IN_CELLS[language], { what: phraseIn(cells[1] ?? '', language) });
  const sides = phrase.split(' x ').map((side) => SIDES[side]);
  if (sides.every((side) => side !== undefined)) return sides.map((side) => side[language]).join(' x ');
  for (const { said, pattern } of PATTERNS) {
    const groups = pattern.exec(phrase)?.groups;
    if (groups || pattern.test(phrase)) return filledIn(said[language], { ...groups });
  }
  return phrase;
}

const PATTERNS = PHRASES.map((said) => ({
  said,
  pattern: new RegExp(
    `^${said.en
      .split(/(\{\{\w+\}\})/)
      .map((part) => {
        const name = /^\{\{(\w+)\}\}$/.exec(part)?.[1];
        return name === undefined ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${name}>.+)`;
      })
      .join('')}$`,
  ),
}));
