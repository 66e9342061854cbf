import type { Messages } from './message.ts';

/** The sheet of keyboard shortcuts. */
export const keys = {
  Keyboard: { hi: 'कीबोर्ड', bn: 'কিবোর্ড' },
  Close: { hi: 'बंद करें', bn: 'বন্ধ করুন' },
  or: { hi: 'या', bn: 'বা' },
  'Watching a solution': { hi: 'हल देखते समय', bn: 'সমাধান দেখার সময়' },
  Answering: { hi: 'उत्तर लिखते समय', bn: 'উত্তর লেখার সময়' },
  Everywhere: { hi: 'हर जगह', bn: 'সব জায়গায়' },
  'Play or pause': { hi: 'चलाएँ या रोकें', bn: 'চালান বা থামান' },
  'Next chapter': { hi: 'अगला अध्याय', bn: 'পরের অধ্যায়' },
  'Previous chapter': { hi: 'पिछला अध्याय', bn: 'আগের অধ্যায়' },
  'To the start of the backward pass': { hi: 'जहाँ पश्च चरण शुरू होता है', bn: 'পশ্চাৎ ধাপের শুরুতে' },
  'Step into: one multiply–add at a time': { hi: 'भीतर जाएँ: एक-एक गुणा-जोड़', bn: 'ভিতরে যান: এক এক গুণ-যোগ' },
  'Step out: a chapter at a time': { hi: 'बाहर आएँ: एक-एक अध्याय', bn: 'বাইরে আসুন: এক এক অধ্যায়' },
  'Predict each value before it is shown': {
    hi: 'हर मान दिखने से पहले उसका अनुमान लिखें',
    bn: 'প্রতিটি মান দেখার আগে অনুমান করুন',
  },
  Faster: { hi: 'तेज़', bn: 'দ্রুত' },
  Slower: { hi: 'धीमा', bn: 'ধীর' },
  'Clear the selection': { hi: 'चयन हटाएँ', bn: 'বাছাই মুছুন' },
  'A hint for this box': { hi: 'इस खाने के लिए संकेत', bn: 'এই ঘরের জন্য একটি সূত্র' },
  'Mark this question': { hi: 'यह प्रश्न जाँचें', bn: 'এই প্রশ্ন মূল্যায়ন করুন' },
  Back: { hi: 'वापस', bn: 'ফিরে যান' },
  'This sheet': { hi: 'यह सूची', bn: 'এই তালিকা' },
} as const satisfies Messages;
