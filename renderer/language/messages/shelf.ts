import type { Messages } from './message.ts';

export const shelf = {
  'Continue where you stopped': { hi: 'जहाँ रुके थे वहीं से आगे बढ़ें', bn: 'যেখানে থেমেছিলেন সেখান থেকে চালিয়ে যান' },
  'Search the sessions': { hi: 'सत्र खोजें', bn: 'সেশন খুঁজুন' },
  '{{count}} sessions': {
    en: { one: '{{count}} session', other: '{{count}} sessions' },
    hi: '{{count}} सत्र',
    bn: '{{count}}টি সেশন',
  },
  'Show {{count}} more': { hi: '{{count}} और दिखाएँ', bn: 'আরও {{count}}টি দেখান' },
  Continue: { hi: 'आगे बढ़ें', bn: 'চালিয়ে যান' },
  'New problem…': { hi: 'नया सवाल…', bn: 'নতুন সমস্যা…' },
  'Open a file…': { hi: 'फ़ाइल खोलें…', bn: 'ফাইল খুলুন…' },
  'Exam papers': { hi: 'परीक्षा के प्रश्नपत्र', bn: 'পরীক্ষার প্রশ্নপত্র' },
  Problems: { hi: 'सवाल', bn: 'সমস্যা' },
  'Networks by hand': { hi: 'हाथ से हल किए नेटवर्क', bn: 'হাতে কষা নেটওয়ার্ক' },
  'Computational graphs': { hi: 'परिकलन ग्राफ़', bn: 'গণনা গ্রাফ' },
  Convolution: { hi: 'कनवोल्यूशन', bn: 'কনভোলিউশন' },
  'Losses and activations': { hi: 'हानि और सक्रियण फलन', bn: 'লস ও অ্যাক্টিভেশন' },
  'Networks of the literature': { hi: 'प्रसिद्ध नेटवर्क', bn: 'বিখ্যাত নেটওয়ার্ক' },
  'Normalization and attention': { hi: 'नॉर्मलाइज़ेशन और अटेंशन', bn: 'নর্মালাইজেশন ও অ্যাটেনশন' },
  'Recurrent networks': { hi: 'रिकरेंट नेटवर्क', bn: 'রিকারেন্ট নেটওয়ার্ক' },
  '{{count}} questions': {
    en: { one: '{{count}} question', other: '{{count}} questions' },
    hi: '{{count}} प्रश्न',
    bn: '{{count}}টি প্রশ্ন',
  },
  'A paper or problem of your own (.json) can also be dropped on this window.': {
    hi: 'अपना प्रश्नपत्र या सवाल (.json) इस विंडो पर खींचकर भी छोड़ सकते हैं।',
    bn: 'নিজের প্রশ্নপত্র বা সমস্যা (.json) টেনে এনে এই উইন্ডোতেও ছাড়তে পারেন।',
  },
  'Recent files': { hi: 'हाल की फ़ाइलें', bn: 'সাম্প্রতিক ফাইল' },
  'Remove from list': { hi: 'सूची से हटाएँ', bn: 'তালিকা থেকে সরান' },
  'Remove {{title}} from list': { hi: '{{title}} को सूची से हटाएँ', bn: '{{title}} তালিকা থেকে সরান' },
  Sessions: { hi: 'सत्र', bn: 'সেশন' },
  'None yet. A session begins when you study or practise a question; everything you type is saved as you go.':
    {
      hi: 'अभी कोई नहीं। जब आप किसी प्रश्न का अध्ययन या अभ्यास करते हैं तो सत्र शुरू होता है; जो भी लिखेंगे वह साथ-साथ सहेजा जाता है।',
      bn: 'এখনও একটিও নেই। কোনও প্রশ্ন অধ্যয়ন বা অনুশীলন করলেই সেশন শুরু হয়; যা লিখবেন সবই সঙ্গে সঙ্গে সংরক্ষিত হয়।',
    },
  'New name': { hi: 'नया नाम', bn: 'নতুন নাম' },
  '{{count}} answers': {
    en: { one: '{{count}} answer', other: '{{count}} answers' },
    hi: '{{count}} उत्तर',
    bn: '{{count}}টি উত্তর',
  },
  Rename: { hi: 'नाम बदलें', bn: 'নাম বদলান' },
  'Rename {{title}}': { hi: '{{title}} का नाम बदलें', bn: '{{title}}-এর নাম বদলান' },
  Delete: { hi: 'हटाएँ', bn: 'মুছুন' },
  'Delete {{title}}': { hi: '{{title}} हटाएँ', bn: '{{title}} মুছুন' },
  'not started': { hi: 'शुरू नहीं हुआ', bn: 'শুরু হয়নি' },
  'studying question {{question}}': { hi: 'प्रश्न {{question}} का अध्ययन', bn: 'প্রশ্ন {{question}} অধ্যয়ন' },
  'studying question {{question}}, step {{step}}': {
    hi: 'प्रश्न {{question}} का अध्ययन, चरण {{step}}',
    bn: 'প্রশ্ন {{question}} অধ্যয়ন, ধাপ {{step}}',
  },
  'practising question {{question}}': { hi: 'प्रश्न {{question}} का अभ्यास', bn: 'প্রশ্ন {{question}} অনুশীলন' },
} as const satisfies Messages;
