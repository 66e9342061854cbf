import { eachLanguage, filledIn, type Said } from './diagnose/said.ts';

/** What one mistake outside the boxes was, said in the box that is charged for it. */
const CAUSES = {
  'givens-exchanged': {
    en: 'the values of {{a}} and {{b}} are exchanged',
    hi: '{{a}} और {{b}} के मान आपस में बदल गए हैं',
    bn: '{{a}} ও {{b}}-এর মান অদলবদল হয়েছে',
  },
  'boxes-exchanged': {
    en: 'the numbers of {{a}} and {{b}} stand in each other’s boxes',
    hi: '{{a}} और {{b}} की संख्याएँ एक-दूसरे के खाने में हैं',
    bn: '{{a}} ও {{b}}-এর সংখ্যা একে অপরের ঘরে আছে',
  },
  'labels-exchanged': {
    en: '{{a}} and {{b}} are exchanged in {{count}} boxes',
    hi: '{{count}} खानों में {{a}} और {{b}} आपस में बदल गए हैं',
    bn: '{{count}}টি ঘরে {{a}} ও {{b}} অদলবদল হয়েছে',
  },
  used: {
    en: 'this is worked with {{a}} = {{x}} instead of {{y}}',
    hi: 'यह {{a}} = {{y}} की जगह {{x}} से निकाला गया है',
    bn: 'এটি {{a}} = {{y}}-এর বদলে {{x}} দিয়ে কষা হয়েছে',
  },
  otherwise: {
    en: 'this is worked with another value of {{a}} than your own {{y}}',
    hi: 'यह आपके अपने {{a}} = {{y}} से नहीं, {{a}} के किसी और मान से निकाला गया है',
    bn: 'এটি আপনার নিজের {{a}} = {{y}} দিয়ে নয়, {{a}}-এর অন্য কোনো মান দিয়ে কষা হয়েছে',
  },
  follows: {
    en: 'this follows from a value of {{a}} that you did not write down, and that is not ours',
    hi: 'यह {{a}} के ऐसे मान से निकलता है, जो आपने नहीं लिखा और जो हमारा नहीं है',
    bn: 'এটি {{a}}-এর এমন মান থেকে আসে, যা আপনি লেখেননি এবং যা আমাদের নয়',
  },
  invented: {
    en: 'it repeats a number that stands in several boxes and follows in none of them',
    hi: 'यह ऐसी संख्या दोहराता है जो कई खानों में है और किसी में निकलती नहीं',
    bn: 'এটি এমন একটি সংখ্যা, যা অনেক ঘরে আছে অথচ কোনোটিতেই আসে না',
  },
  filled: {
    en: 'one number fills the boxes, and this one does not show that anything was worked',
    hi: 'खानों में एक ही संख्या भरी है, और इस खाने से कोई काम नहीं दिखता',
    bn: 'ঘরগুলো একটিই সংখ্যায় ভরা, আর এই ঘরে কোনো কাজ দেখা যায় না',
  },
} as const satisfies Readonly<Record<string, Said>>;

export const causeOf = (what: keyof typeof CAUSES, values: Readonly<Record<string, string>> = {}): Said =>
  eachLanguage((language) => filledIn(CAUSES[what][language], values));
