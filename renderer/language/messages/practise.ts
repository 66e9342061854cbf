import type { Messages } from './message.ts';

export const practise = {
  'The figure': { hi: 'चित्र', bn: 'চিত্র' },
  '{{boxes}} boxes, {{marks}} in all: {{each}} each.': {
    hi: '{{boxes}} खाने, कुल {{marks}}: हर खाने के {{each}}।',
    bn: '{{boxes}}টি ঘর, মোট {{marks}}: প্রতি ঘরে {{each}}।',
  },
  Layer: { hi: 'परत', bn: 'স্তর' },
  'Activation map': { hi: 'सक्रियण मानचित्र', bn: 'অ্যাক্টিভেশন ম্যাপ' },
  'e.g. {{example}}': { hi: 'जैसे {{example}}', bn: 'যেমন {{example}}' },
  Weights: { hi: 'भार', bn: 'ওয়েট' },
  'number or product': { hi: 'संख्या या गुणनफल', bn: 'সংখ্যা বা গুণফল' },
  Biases: { hi: 'बायस', bn: 'বায়াস' },
  'Your answer': { hi: 'आपका उत्तर', bn: 'আপনার উত্তর' },
  '{{count}} boxes, {{marks}}': {
    en: { one: '{{count}} box, {{marks}}', other: '{{count}} boxes, {{marks}}' },
    hi: { one: '{{count}} खाना, {{marks}}', other: '{{count}} खाने, {{marks}}' },
    bn: '{{count}}টি ঘর, {{marks}}',
  },
  Mark: { hi: 'जाँचें', bn: 'মূল্যায়ন করুন' },
  'See the working': { hi: 'हल देखें', bn: 'সমাধান দেখুন' },
  'Not saved: {{why}}': { hi: 'सहेजा नहीं गया: {{why}}', bn: 'সংরক্ষণ হয়নি: {{why}}' },
  'Saving…': { hi: 'सहेजा जा रहा है…', bn: 'সংরক্ষণ হচ্ছে…' },
  Saved: { hi: 'सहेजा गया', bn: 'সংরক্ষিত' },
  right: { hi: 'सही', bn: 'ঠিক' },
  carried: { hi: 'पिछली भूल के साथ सही', bn: 'আগের ভুল ধরে ঠিক' },
  wrong: { hi: 'गलत', bn: 'ভুল' },
  unreadable: { hi: 'पढ़ा नहीं जा सका', bn: 'পড়া গেল না' },
  blank: { hi: 'खाली', bn: 'ফাঁকা' },
} as const satisfies Messages;
