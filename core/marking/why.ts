import { policyTitle } from '../views/policy-words.ts';
import type { MarkingPolicy } from '../paper/marking-policy.ts';
import { eachLanguage, filledIn, type Said } from './diagnose/said.ts';
import { sharesSaid } from './policy.ts';
import type { BoxMark } from './verdict.ts';

/** The reasons for a mark, as whole sentences or as the parts of one. */
const WHY = {
  right: { en: 'Right.', hi: 'सही।', bn: 'ঠিক।' },
  'right-rounded': {
    en: 'Right: {{expected}}, to the figures asked for.',
    hi: 'सही: {{expected}}, माँगे गए अंकों तक।',
    bn: 'ঠিক: {{expected}}, যত অঙ্ক চাওয়া হয়েছে তত পর্যন্ত।',
  },
  'right-coarse': {
    en: 'Right, to too few figures: give {{precision}} or the exact value, {{expected}}; it earns {{share}}.',
    hi: 'सही, पर अंक कम हैं: {{precision}} या सटीक मान {{expected}} लिखिए; अंक: {{share}}।',
    bn: 'ঠিক, তবে অঙ্ক কম: {{precision}} বা সঠিক মান {{expected}} লিখুন; নম্বর: {{share}}।',
  },
  'right-conditions': {
    en: 'Right: every condition holds.',
    hi: 'सही: हर शर्त पूरी होती है।',
    bn: 'ঠিক: প্রতিটি শর্ত পূরণ হয়।',
  },
  'right-form': {
    en: 'Right, in the form “{{form}}”.',
    hi: 'सही, “{{form}}” रूप में।',
    bn: 'ঠিক, “{{form}}” রূপে।',
  },
  blank: { en: 'Nothing was written.', hi: 'कुछ नहीं लिखा गया।', bn: 'কিছু লেখা হয়নি।' },
  unticked: { en: 'Nothing was ticked.', hi: 'कुछ नहीं चुना गया।', bn: 'কিছু বাছা হয়নি।' },
  'one-number': {
    en: 'One number was written where {{asked}} are asked: {{expected}}.',
    hi: 'एक संख्या लिखी गई, {{asked}} चाहिए: {{expected}}।',
    bn: 'একটি সংখ্যা লেখা হয়েছে, {{asked}}টি চাই: {{expected}}।',
  },
  numbers: {
    en: '{{written}} numbers were written where {{asked}} are asked: {{expected}}.',
    hi: '{{written}} संख्याएँ लिखी गईं, {{asked}} चाहिए: {{expected}}।',
    bn: '{{written}}টি সংখ্যা লেখা হয়েছে, {{asked}}টি চাই: {{expected}}।',
  },
  'numbers-chosen': {
    en: '{{label}} are {{asked}} numbers; {{written}} were written.',
    hi: '{{label}} में {{asked}} संख्याएँ हैं; {{written}} लिखी गईं।',
    bn: '{{label}}-এ {{asked}}টি সংখ্যা; {{written}}টি লেখা হয়েছে।',
  },
  order: {
    en: 'The numbers are right, their order is not: write {{contract}}, {{expected}}.',
    hi: 'संख्याएँ सही हैं, क्रम नहीं: {{contract}} लिखिए, {{expected}}।',
    bn: 'সংখ্যাগুলো ঠিক, ক্রম নয়: {{contract}} লিখুন, {{expected}}।',
  },
  'some-right': {
    en: '{{right}} of {{of}} are right; {{more}}',
    hi: '{{of}} में से {{right}} सही हैं; {{more}}',
    bn: '{{of}}টির মধ্যে {{right}}টি ঠিক; {{more}}',
  },
  'some-right-for-nothing': {
    en: '{{right}} of {{of}} are right, and a part of a box {{earns}}; {{more}}',
    hi: '{{of}} में से {{right}} सही हैं, और खाने के एक भाग पर {{earns}}; {{more}}',
    bn: '{{of}}টির মধ্যে {{right}}টি ঠিক, আর ঘরের একটি অংশে {{earns}}; {{more}}',
  },
  'some-earn': {
    en: '{{right}} of {{of}} earn their marks; {{more}}',
    hi: '{{of}} में से {{right}} के अंक मिलते हैं; {{more}}',
    bn: '{{of}}টির মধ্যে {{right}}টির নম্বর মেলে; {{more}}',
  },
  coarse: {
    en: 'Too few figures: give {{precision}} or the exact value; here {{name}} = {{value}}.',
    hi: 'अंक कम हैं: {{precision}} या सटीक मान लिखिए; यहाँ {{name}} = {{value}}।',
    bn: 'অঙ্ক কম: {{precision}} বা সঠিক মান লিখুন; এখানে {{name}} = {{value}}।',
  },
  cause: { en: '{{cause}}: {{working}}.', hi: '{{cause}}: {{working}}।', bn: '{{cause}}: {{working}}।' },
  working: { en: '{{working}}.', hi: '{{working}}।', bn: '{{working}}।' },
  expected: {
    en: 'Expected {{label}} = {{expected}}.',
    hi: 'उत्तर है {{label}} = {{expected}}।',
    bn: 'উত্তর হল {{label}} = {{expected}}।',
  },
  'expected-depends': {
    en: 'Expected {{label}} = {{expected}}. It does not depend on {{names}} as written.',
    hi: 'उत्तर है {{label}} = {{expected}}। लिखा हुआ {{names}} पर निर्भर नहीं है।',
    bn: 'উত্তর হল {{label}} = {{expected}}। যা লেখা হয়েছে তা {{names}}-এর ওপর নির্ভর করে না।',
  },
  name: {
    en: 'Another name was asked for: {{expected}}.',
    hi: 'दूसरा नाम चाहिए था: {{expected}}।',
    bn: 'অন্য নাম চাওয়া হয়েছিল: {{expected}}।',
  },
  exchanged: {
    en: 'Right, but it stands in the box of {{name}}, where the exchange is charged.',
    hi: 'सही, पर यह {{name}} के खाने में है, जहाँ अदला-बदली के अंक कटते हैं।',
    bn: 'ঠিক, কিন্তু এটি {{name}}-এর ঘরে আছে, যেখানে অদলবদলের নম্বর কাটা যায়।',
  },
  'exchanged-earns': {
    en: 'It stands in the box of {{name}}, and {{earns}} in this one.',
    hi: 'यह {{name}} के खाने में है, और इस खाने में {{earns}}।',
    bn: 'এটি {{name}}-এর ঘরে আছে, আর এই ঘরে {{earns}}।',
  },
  repeated: {
    en: 'The same mistake as in {{name}}, where it is charged.',
    hi: '{{name}} वाली ही ग़लती; अंक वहीं कटते हैं।',
    bn: '{{name}}-এর ভুলটিই; নম্বর সেখানেই কাটা যায়।',
  },
  'repeated-earns': {
    en: 'The same mistake as in {{name}}, where it is charged, and {{earns}}.',
    hi: '{{name}} वाली ही ग़लती; अंक वहीं कटते हैं, और यहाँ {{earns}}।',
    bn: '{{name}}-এর ভুলটিই; নম্বর সেখানেই কাটা যায়, আর এখানে {{earns}}।',
  },
  'right-given': {
    en: 'Right given {{from}}.',
    hi: 'सही, आधार: {{from}}।',
    bn: 'ঠিক, ভিত্তি: {{from}}।',
  },
  follows: {
    en: 'Follows from {{from}}, and {{earns}}.',
    hi: 'आधार: {{from}}, और {{earns}}।',
    bn: 'ভিত্তি: {{from}}, আর {{earns}}।',
  },
  'follows-in-part': {
    en: 'Follows from {{from}}, in the same part, and {{earns}}.',
    hi: 'आधार: {{from}}, उसी भाग में, और {{earns}}।',
    bn: 'ভিত্তি: {{from}}, একই অংশে, আর {{earns}}।',
  },
  eased: {
    en: 'Follows from {{from}}; the slip makes this box easier, so it earns {{share}}.',
    hi: 'आधार: {{from}}; चूक से यह खाना आसान हो गया, इसलिए अंक: {{share}}।',
    bn: 'ভিত্তি: {{from}}; ভুলে এই ঘর সহজ হয়ে গেছে, তাই নম্বর: {{share}}।',
  },
  'eased-away': {
    en: 'This is 0 only because of {{from}}: the work this box asks for is gone; here {{working}}.',
    hi: 'यह 0 केवल इस कारण है: {{from}}; इस खाने का काम बचा ही नहीं; यहाँ {{working}}।',
    bn: 'এটি 0 শুধু এই কারণে: {{from}}; এই ঘরের কাজই থাকেনি; এখানে {{working}}।',
  },
  impossible: {
    en: 'Follows from {{from}}, but a probability lies between 0 and 1, and a value that cannot be {{earns}}.',
    hi: 'आधार: {{from}}, पर प्रायिकता 0 और 1 के बीच होती है, और असंभव मान पर {{earns}}।',
    bn: 'ভিত্তি: {{from}}, কিন্তু সম্ভাবনা 0 ও 1-এর মধ্যে থাকে, আর অসম্ভব মানে {{earns}}।',
  },
  'from-own': {
    en: 'your own {{name}} = {{value}}, where we have {{truth}}',
    hi: 'आपका अपना {{name}} = {{value}} (हमारा {{truth}})',
    bn: 'আপনার নিজের {{name}} = {{value}} (আমাদের {{truth}})',
  },
  'from-unwritten': {
    en: 'a value of {{name}} that you did not write down, where we have {{truth}}',
    hi: '{{name}} का वह मान जो आपने नहीं लिखा (हमारा {{truth}})',
    bn: '{{name}}-এর যে মান আপনি লেখেননি (আমাদের {{truth}})',
  },
  'from-given': {
    en: '{{name}} read as {{value}}, where we have {{truth}}',
    hi: '{{name}} को {{value}} पढ़ना (हमारा {{truth}})',
    bn: '{{name}}-কে {{value}} পড়া (আমাদের {{truth}})',
  },
  'from-earlier': {
    en: 'your own earlier value',
    hi: 'आपका अपना पहले का मान',
    bn: 'আপনার নিজের আগের মান',
  },
  'other-form': {
    en: 'This belongs to the form “{{other}}”, but the other lines follow “{{form}}”: keep to one form; here {{expected}}.',
    hi: 'यह “{{other}}” रूप का है, पर बाकी पंक्तियाँ “{{form}}” में हैं: एक ही रूप रखिए; यहाँ {{expected}}।',
    bn: 'এটি “{{other}}” রূপের, কিন্তু বাকি লাইনগুলি “{{form}}” রূপে: একটি রূপেই থাকুন; এখানে {{expected}}।',
  },
  'other-form-only': {
    en: 'This belongs to the form “{{other}}”, but the other lines follow “{{form}}”: keep to one form, which has no such line.',
    hi: 'यह “{{other}}” रूप का है, पर बाकी पंक्तियाँ “{{form}}” में हैं: एक ही रूप रखिए; उसमें ऐसी पंक्ति नहीं है।',
    bn: 'এটি “{{other}}” রূপের, কিন্তু বাকি লাইনগুলি “{{form}}” রূপে: একটি রূপেই থাকুন; তাতে এমন লাইন নেই।',
  },
  'in-other-line': {
    en: 'It stands in the gradient of another line.',
    hi: 'यह दूसरी पंक्ति के ग्रेडिएंट में है।',
    bn: 'এটি অন্য লাইনের গ্রেডিয়েন্টে আছে।',
  },
  'not-in-form': {
    en: 'Not needed in the form “{{form}}”.',
    hi: '“{{form}}” रूप में इसकी ज़रूरत नहीं।',
    bn: '“{{form}}” রূপে এটির দরকার নেই।',
  },
  'not-in-reading': {
    en: 'Not needed under the reading “{{reading}}”.',
    hi: '“{{reading}}” मानने पर इसकी ज़रूरत नहीं।',
    bn: '“{{reading}}” ধরলে এটির দরকার নেই।',
  },
  'ticks-part': {
    en: '{{share}} of the marks ({{scoring}}): {{amiss}}.',
    hi: 'अंकों का {{share}} ({{scoring}}): {{amiss}}।',
    bn: 'নম্বরের {{share}} ({{scoring}}): {{amiss}}।',
  },
  ticks: { en: '{{amiss}}.', hi: '{{amiss}}।', bn: '{{amiss}}।' },
  'ticks-for-nothing': {
    en: '{{amiss}}; a part of a box {{earns}}.',
    hi: '{{amiss}}; खाने के एक भाग पर {{earns}}।',
    bn: '{{amiss}}; ঘরের একটি অংশে {{earns}}।',
  },
  'extra-ticks': {
    en: '{{ticks}} should not be ticked',
    hi: '{{ticks}} नहीं चुनना था',
    bn: '{{ticks}} বাছা উচিত ছিল না',
  },
  'missing-ticks': {
    en: '{{ticks}} should be ticked as well',
    hi: '{{ticks}} भी चुनना था',
    bn: '{{ticks}}-ও বাছতে হত',
  },
  'extra-and-missing': {
    en: '{{extra}} should not be ticked and {{missing}} should be',
    hi: '{{extra}} नहीं, {{missing}} चुनना था',
    bn: '{{extra}} নয়, {{missing}} বাছতে হত',
  },
} as const satisfies Readonly<Record<string, Said>>;

type Values = Readonly<Record<string, string | number | Said>>;

/** A text with its values, each in its language. Throws RangeError for a name without a value. */
export const saidWith = (text: Said, values: Values): Said =>
  eachLanguage((language) =>
    filledIn(
      text[language],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'object' ? value[language] : String(value),
        ]),
      ),
    ),
  );

/** A reason for a mark in every language. */
export const because = (what: keyof typeof WHY, values: Values = {}): Said => saidWith(WHY[what], values);

/** A sentence with one more clause before its full stop. */
export const withClause = (sentence: Said, clause: Said, between = '; '): Said =>
  eachLanguage((language) => {
    const whole = sentence[language];
    const stop = /[।]$/.test(whole) ? '।' : '.';
    return `${whole.replace(/[.।]$/, '')}${between}${clause[language]}${stop}`;
  });

/** `earns half under “IB”`. */
export const earns = (share: number, policy: MarkingPolicy): Said => {
  const values = { share: sharesSaid(share), policy: policyTitle(policy) };
  return {
    ...saidWith(EARNS, values),
    // The English text has the title as its policy gives it.
    en: filledIn(EARNS.en, { share: values.share.en, policy: policy.title }),
  };
};
const EARNS: Said = {
  en: 'earns {{share}} under “{{policy}}”',
  hi: '“{{policy}}” के अनुसार अंक: {{share}}',
  bn: '“{{policy}}” অনুযায়ী নম্বর: {{share}}',
};

/** A reason as the fields of a mark. */
export const reasoned = (reason: Said): Required<Pick<BoxMark, 'why' | 'reason'>> => ({
  why: reason.en,
  reason,
});
/** The reason of a mark; of one of an earlier version in English. */
export const reasonOf = ({ why, reason }: Pick<BoxMark, 'why' | 'reason'>): Said =>
  reason ?? { en: why, hi: why, bn: why };
