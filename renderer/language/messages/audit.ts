import type { Messages } from './message.ts';

/** The audit of a printed key. */
export const audit = {
  'Audit the key…': { hi: 'कुंजी की जाँच…', bn: 'উত্তরপত্র যাচাই…' },
  'Audit of the printed key': { hi: 'छपी कुंजी की जाँच', bn: 'ছাপা উত্তরপত্রের যাচাই' },
  'Auditing the key': { hi: 'कुंजी जाँची जा रही है', bn: 'উত্তরপত্র যাচাই হচ্ছে' },
  'Saving the decisions': { hi: 'निर्णय सहेजे जा रहे हैं', bn: 'সিদ্ধান্ত সংরক্ষণ হচ্ছে' },
  'Open a paper first: its printed key is audited.': {
    hi: 'पहले कोई प्रश्नपत्र खोलें: उसकी छपी कुंजी जाँची जाती है।',
    bn: 'আগে একটি প্রশ্নপত্র খুলুন: তার ছাপা উত্তরপত্র যাচাই হয়।',
  },
  '{{count}} printed values': {
    en: { one: '{{count}} printed value', other: '{{count}} printed values' },
    hi: '{{count}} छपे हुए मान',
    bn: '{{count}}টি ছাপা মান',
  },
  '{{agree}} agree, {{off}} do not': {
    hi: '{{agree}} सही, {{off}} अलग',
    bn: '{{agree}}টি মেলে, {{off}}টি মেলে না',
  },
  '{{count}} only to the figures printed': {
    hi: '{{count}} केवल छपे अंकों तक',
    bn: '{{count}}টি শুধু ছাপা অঙ্ক পর্যন্ত',
  },
  '{{count}} decisions': {
    en: { one: '{{count}} decision', other: '{{count}} decisions' },
    hi: '{{count}} निर्णय',
    bn: '{{count}}টি সিদ্ধান্ত',
  },
  'Save into {{file}}': { hi: '{{file}} में सहेजें', bn: '{{file}}-এ সংরক্ষণ করুন' },
  'Save a copy…': { hi: 'प्रति सहेजें…', bn: 'কপি সংরক্ষণ করুন…' },
  'Give a reason for every decision: it is printed with the solution and the marking scheme.': {
    hi: 'हर निर्णय का कारण लिखें: वह हल और अंकन योजना के साथ छपता है।',
    bn: 'প্রতিটি সিদ্ধান্তের কারণ লিখুন: তা সমাধান ও নম্বর দেওয়ার নিয়মের সঙ্গে ছাপা হয়।',
  },
  'Show every printed value': { hi: 'हर छपा मान दिखाएँ', bn: 'প্রতিটি ছাপা মান দেখান' },
  'Every printed value agrees with ours.': {
    hi: 'हर छपा मान हमारे मान से मिलता है।',
    bn: 'প্রতিটি ছাপা মান আমাদের মানের সঙ্গে মেলে।',
  },
  'One explanation': { hi: 'एक संभावित कारण', bn: 'একটি ব্যাখ্যা' },
  'What explains it': { hi: 'इसका कारण', bn: 'এর ব্যাখ্যা' },
  'Explains: {{boxes}}': { hi: 'समझाता है: {{boxes}}', bn: 'ব্যাখ্যা করে: {{boxes}}' },
  'Not explained: {{boxes}}': { hi: 'बिना कारण: {{boxes}}', bn: 'ব্যাখ্যাহীন: {{boxes}}' },
  Box: { hi: 'खाना', bn: 'ঘর' },
  Computed: { hi: 'गणना से', bn: 'গণনায়' },
  Verdict: { hi: 'परिणाम', bn: 'ফল' },
  agrees: { hi: 'मिलता है', bn: 'মেলে' },
  'agrees to the figures printed': { hi: 'छपे अंकों तक मिलता है', bn: 'ছাপা অঙ্ক পর্যন্ত মেলে' },
  'follows from an earlier slip of the key': {
    hi: 'कुंजी की पिछली चूक से निकलता है',
    bn: 'উত্তরপত্রের আগের ভুল থেকে আসে',
  },
  disagrees: { hi: 'नहीं मिलता', bn: 'মেলে না' },
  'cannot be read': { hi: 'पढ़ा नहीं जा सकता', bn: 'পড়া যায় না' },
  'recorded as a dispute': { hi: 'मतभेद में दर्ज', bn: 'মতভেদ হিসেবে লেখা আছে' },
  'Show the working of this value': { hi: 'इस मान का हल दिखाएँ', bn: 'এই মানের সমাধান দেখান' },
  'Decision on {{box}}': { hi: '{{box}} पर निर्णय', bn: '{{box}} নিয়ে সিদ্ধান্ত' },
  'Reason for the decision on {{box}}': {
    hi: '{{box}} पर निर्णय का कारण',
    bn: '{{box}} নিয়ে সিদ্ধান্তের কারণ',
  },
  'The reason, printed with the solution': {
    hi: 'कारण, जो हल के साथ छपता है',
    bn: 'কারণ, সমাধানের সঙ্গে ছাপা হয়',
  },
  'These decisions are not in the paper yet. They are kept as a draft, also when Chalkgrad is closed.': {
    hi: 'ये निर्णय अभी प्रश्नपत्र में नहीं हैं। वे मसौदे के रूप में रखे जाते हैं, Chalkgrad बंद होने पर भी।',
    bn: 'এই সিদ্ধান্তগুলি এখনও প্রশ্নপত্রে নেই। Chalkgrad বন্ধ হলেও এগুলি খসড়া হিসেবে রাখা থাকে।',
  },
  'Decisions from before are here again: they are not in the paper yet, and are kept as a draft.': {
    hi: 'पहले के निर्णय फिर यहाँ हैं: वे अभी प्रश्नपत्र में नहीं हैं और मसौदे के रूप में रखे हैं।',
    bn: 'আগের সিদ্ধান্তগুলি আবার এখানে: এগুলি এখনও প্রশ্নপত্রে নেই, খসড়া হিসেবে রাখা আছে।',
  },
  'Discard the draft': { hi: 'मसौदा हटाएँ', bn: 'খসড়া বাদ দিন' },
  'The decisions could not be kept as a draft: {{why}}': {
    hi: 'निर्णय मसौदे के रूप में नहीं रखे जा सके: {{why}}',
    bn: 'সিদ্ধান্তগুলি খসড়া হিসেবে রাখা গেল না: {{why}}',
  },
  'Not decided': { hi: 'कोई निर्णय नहीं', bn: 'সিদ্ধান্ত হয়নি' },
} as const satisfies Messages;
