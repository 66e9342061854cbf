import { eachLanguage, filledIn, type Said } from './diagnose/said.ts';

/** What may be said of an answer to a student who tries again: nothing of what it should be. */
const nudges = {
  figures: {
    en: 'too few figures: give {{figures}} significant figures or the exact value',
    hi: 'अंक कम हैं: {{figures}} सार्थक अंक या सटीक मान लिखिए',
    bn: 'অঙ্ক কম: {{figures}}টি তাৎপর্যপূর্ণ অঙ্ক বা সঠিক মান লিখুন',
  },
  decimals: {
    en: 'too few decimals: give {{decimals}} decimals or the exact value',
    hi: 'दशमलव स्थान कम हैं: {{decimals}} दशमलव स्थान या सटीक मान लिखिए',
    bn: 'দশমিক ঘর কম: {{decimals}} দশমিক ঘর বা সঠিক মান লিখুন',
  },
  order: {
    en: 'the numbers are right, their order is not: write {{contract}}',
    hi: 'संख्याएँ सही हैं, क्रम नहीं: {{contract}} लिखिए',
    bn: 'সংখ্যাগুলো ঠিক, ক্রম নয়: {{contract}} লিখুন',
  },
  count: {
    en: '{{written}} written where {{asked}} are asked',
    hi: '{{written}} लिखी गईं, {{asked}} चाहिए',
    bn: '{{written}}টি লেখা হয়েছে, {{asked}}টি চাই',
  },
  some: {
    en: '{{right}} of {{of}} are right',
    hi: '{{of}} में से {{right}} सही हैं',
    bn: '{{of}}টির মধ্যে {{right}}টি ঠিক',
  },
  follows: {
    en: 'right given your own {{name}} = {{value}}',
    hi: 'आपके अपने {{name}} = {{value}} के साथ सही',
    bn: 'আপনার নিজের {{name}} = {{value}} ধরে ঠিক',
  },
  eased: {
    en: 'this is 0 only because of your own {{name}} = {{value}}',
    hi: 'यह 0 केवल आपके अपने {{name}} = {{value}} के कारण है',
    bn: 'এটি 0 শুধু আপনার নিজের {{name}} = {{value}}-এর কারণে',
  },
  'follows-unwritten': {
    en: 'right given a value of {{name}} that you did not write down',
    hi: '{{name}} के उस मान के साथ सही, जो आपने नहीं लिखा',
    bn: '{{name}}-এর যে মান আপনি লেখেননি, তা ধরে ঠিক',
  },
  'follows-given': {
    en: 'right given {{name}} read as {{value}}',
    hi: '{{name}} को {{value}} पढ़ने पर सही',
    bn: '{{name}}-কে {{value}} পড়লে ঠিক',
  },
  'eased-unwritten': {
    en: 'this is 0 only because of a value of {{name}} that you did not write down',
    hi: 'यह 0 केवल {{name}} के उस मान के कारण है, जो आपने नहीं लिखा',
    bn: 'এটি 0 শুধু {{name}}-এর সেই মানের কারণে, যা আপনি লেখেননি',
  },
  'eased-given': {
    en: 'this is 0 only because {{name}} is read as {{value}}',
    hi: 'यह 0 केवल इसलिए है कि {{name}} को {{value}} पढ़ा गया',
    bn: 'এটি 0 শুধু এই কারণে যে {{name}}-কে {{value}} পড়া হয়েছে',
  },
  repeated: {
    en: 'the same mistake as in {{name}}, where it is charged',
    hi: '{{name}} वाली ही ग़लती; अंक वहीं कटते हैं',
    bn: '{{name}}-এর ভুলটিই; নম্বর সেখানেই কাটা যায়',
  },
  exchanged: {
    en: 'right, but it stands in the box of {{name}}',
    hi: 'सही, पर यह {{name}} के खाने में है',
    bn: 'ঠিক, কিন্তু এটি {{name}}-এর ঘরে আছে',
  },
} as const satisfies Readonly<Record<string, Said>>;

export const nudge = (
  about: keyof typeof nudges,
  values: Readonly<Record<string, string | number>>,
): Said => {
  const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return eachLanguage((language) => filledIn(nudges[about][language], texts));
};
