import type { Messages } from './message.ts';

export const symbols = {
  'The symbols of this line, one by one': {
    hi: 'इस पंक्ति के प्रतीक, एक-एक करके',
    bn: 'এই লাইনের প্রতীকগুলি, একে একে',
  },
  'The symbols of the text and the line, one by one': {
    hi: 'पाठ और पंक्ति के प्रतीक, एक-एक करके',
    bn: 'লেখা ও লাইনের প্রতীকগুলি, একে একে',
  },
  'What the symbol of this box means': {
    hi: 'इस खाने के प्रतीक का अर्थ',
    bn: 'এই ঘরের প্রতীকের অর্থ',
  },
  'The symbol before': { hi: 'पिछला प्रतीक', bn: 'আগের প্রতীক' },
  'Value here': { hi: 'यहाँ मान', bn: 'এখানে মান' },
  Kind: { hi: 'प्रकार', bn: 'ধরন' },
  Range: { hi: 'परास', bn: 'সীমা' },
  Unit: { hi: 'मात्रक', bn: 'একক (মাপ)' },
  'hidden until you type it': { hi: 'आपके लिखने तक छिपा', bn: 'আপনি না লেখা পর্যন্ত লুকানো' },
  'Given in the question': { hi: 'प्रश्न में दिया गया', bn: 'প্রশ্নে দেওয়া আছে' },
  'Computed in step {{n}} of {{count}}': {
    hi: '{{count}} में से चरण {{n}} में निकाला गया',
    bn: '{{count}}-এর মধ্যে ধাপ {{n}}-এ গণনা করা',
  },
  'Go to this step': { hi: 'इस चरण पर जाएँ', bn: 'এই ধাপে যান' },
  'symbol {{n}} of {{count}}': { hi: '{{count}} में से प्रतीक {{n}}', bn: '{{count}}-এর মধ্যে প্রতীক {{n}}' },
  'Formula sheet': { hi: 'सूत्र-पत्र', bn: 'সূত্রপত্র' },
  'Formula sheet of this question': { hi: 'इस प्रश्न का सूत्र-पत्र', bn: 'এই প্রশ্নের সূত্রপত্র' },
  Glossary: { hi: 'शब्दावली', bn: 'শব্দকোষ' },
  'Search in English, Hindi, Bengali or by symbol': {
    hi: 'अंग्रेज़ी, हिंदी, बांग्ला या प्रतीक से खोजें',
    bn: 'ইংরেজি, হিন্দি, বাংলা বা প্রতীক দিয়ে খুঁজুন',
  },
  '{{count}} of {{all}} terms': { hi: '{{all}} में से {{count}} शब्द', bn: '{{all}}-এর মধ্যে {{count}}টি শব্দ' },
  'No term fits “{{search}}”. Try a shorter word, another language, or the symbol itself, such as η or beta.':
    {
      hi: '“{{search}}” से कोई शब्द नहीं मिला। छोटा शब्द, दूसरी भाषा या स्वयं प्रतीक आज़माएँ, जैसे η या beta।',
      bn: '“{{search}}”-এর সঙ্গে কোনো শব্দ মেলেনি। ছোট শব্দ, অন্য ভাষা বা প্রতীকটি দিয়ে দেখুন, যেমন η বা beta।',
    },
  'Show all terms': { hi: 'सब शब्द दिखाएँ', bn: 'সব শব্দ দেখান' },
  'Lesson: {{title}}': { hi: 'पाठ: {{title}}', bn: 'পাঠ: {{title}}' },
  'Problem: {{title}}': { hi: 'सवाल: {{title}}', bn: 'সমস্যা: {{title}}' },
  'Skill: {{name}}': { hi: 'कौशल: {{name}}', bn: 'দক্ষতা: {{name}}' },
  'This question': { hi: 'यह प्रश्न', bn: 'এই প্রশ্ন' },
  'The whole course': { hi: 'पूरा पाठ्यक्रम', bn: 'পুরো পাঠ্যক্রম' },
  'Every rule of the course, with its conditions and its source.': {
    hi: 'पाठ्यक्रम का हर नियम, उसकी शर्तों और स्रोत के साथ।',
    bn: 'পাঠ্যক্রমের প্রতিটি নিয়ম, তার শর্ত ও উৎসসহ।',
  },
  'Rest the pointer on a symbol to see what it means.': {
    hi: 'किसी प्रतीक पर पॉइंटर रखें तो उसका अर्थ दिखेगा।',
    bn: 'কোনো প্রতীকের উপর পয়েন্টার রাখলে তার অর্থ দেখা যাবে।',
  },
  'This question asks for a formula: its sheet would be the answer.': {
    hi: 'यह प्रश्न सूत्र ही पूछता है: उसका सूत्र-पत्र उत्तर होगा।',
    bn: 'এই প্রশ্নে সূত্রই চাওয়া হয়েছে: এর সূত্রপত্রই উত্তর হবে।',
  },
  'This question needs no formula.': {
    hi: 'इस प्रश्न में सूत्र नहीं चाहिए।',
    bn: 'এই প্রশ্নে কোনো সূত্র লাগে না।',
  },
  'Activation functions': { hi: 'सक्रियण फलन', bn: 'অ্যাক্টিভেশন ফাংশন' },
  'Loss functions': { hi: 'हानि फलन', bn: 'লস ফাংশন' },
  'Layers with a window': { hi: 'विंडो वाली परतें', bn: 'জানালাযুক্ত স্তর' },
} as const satisfies Messages;
