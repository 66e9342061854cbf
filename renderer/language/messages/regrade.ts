import type { Messages } from './message.ts';

export const regrade = {
  'Regrade…': { hi: 'फिर से जाँचें…', bn: 'আবার মূল্যায়ন…' },
  Regrade: { hi: 'फिर से जाँच', bn: 'পুনর্মূল্যায়ন' },
  'Marking again': { hi: 'फिर से जाँच हो रही है', bn: 'আবার মূল্যায়ন হচ্ছে' },
  'Keeping the results': { hi: 'परिणाम रखे जा रहे हैं', bn: 'ফলাফল রাখা হচ্ছে' },
  'No stored session of this paper has an answer yet. Open the answers that were handed in first.': {
    hi: 'इस प्रश्नपत्र के किसी सत्र में अभी कोई उत्तर नहीं है। पहले जमा किए गए उत्तर खोलें।',
    bn: 'এই প্রশ্নপত্রের কোনো সেশনে এখনও উত্তর নেই। আগে জমা দেওয়া উত্তর খুলুন।',
  },
  'Back to the paper': { hi: 'प्रश्नपत्र पर वापस', bn: 'প্রশ্নপত্রে ফিরুন' },
  '{{count}} sessions of this paper, known by its id {{id}}.': {
    en: {
      one: '{{count}} session of this paper, known by its id {{id}}.',
      other: '{{count}} sessions of this paper, known by its id {{id}}.',
    },
    hi: 'इस प्रश्नपत्र के {{count}} सत्र, जो इसकी पहचान {{id}} से मिले।',
    bn: 'এই প্রশ্নপত্রের {{count}}টি সেশন, এর পরিচয় {{id}} দিয়ে পাওয়া।',
  },
  '{{count}} were answered on an earlier version of it.': {
    en: {
      one: '{{count}} was answered on an earlier version of it.',
      other: '{{count}} were answered on an earlier version of it.',
    },
    hi: '{{count}} के उत्तर इसके पहले के रूप पर दिए गए थे।',
    bn: '{{count}}টির উত্তর এর আগের রূপে দেওয়া হয়েছিল।',
  },
  'Marked again by': { hi: 'फिर से जाँच का नियम:', bn: 'পুনর্মূল্যায়নের নিয়ম:' },
  'the policy of the paper': { hi: 'प्रश्नपत्र का नियम', bn: 'প্রশ্নপত্রের নিয়ম' },
  'version {{number}}': { hi: 'संस्करण {{number}}', bn: 'সংস্করণ {{number}}' },
  'Changed in the paper': { hi: 'प्रश्नपत्र में बदला हुआ', bn: 'প্রশ্নপত্রে যা বদলেছে' },
  Line: { hi: 'पंक्ति', bn: 'লাইন' },
  Before: { hi: 'पहले', bn: 'আগে' },
  After: { hi: 'बाद में', bn: 'পরে' },
  Change: { hi: 'बदलाव', bn: 'পরিবর্তন' },
  Box: { hi: 'खाना', bn: 'ঘর' },
  Boxes: { hi: 'खाने', bn: 'ঘরগুলি' },
  Answer: { hi: 'उत्तर', bn: 'উত্তর' },
  Why: { hi: 'कारण', bn: 'কারণ' },
  Student: { hi: 'विद्यार्थी', bn: 'শিক্ষার্থী' },
  'and {{count}} more lines': {
    en: { one: 'and {{count}} more line', other: 'and {{count}} more lines' },
    hi: 'और {{count}} पंक्तियाँ',
    bn: 'এবং আরও {{count}}টি লাইন',
  },
  'Not asked in this version.': { hi: 'इस रूप में नहीं पूछा गया।', bn: 'এই রূপে চাওয়া হয়নি।' },
  '{{count}} gain': {
    en: { one: '{{count}} gains', other: '{{count}} gain' },
    hi: '{{count}} को लाभ',
    bn: '{{count}} জনের বাড়ে',
  },
  '{{count}} lose': {
    en: { one: '{{count}} loses', other: '{{count}} lose' },
    hi: '{{count}} को हानि',
    bn: '{{count}} জনের কমে',
  },
  '{{count}} keep their marks': {
    en: { one: '{{count}} keeps the same marks', other: '{{count}} keep their marks' },
    hi: '{{count}} के अंक वही',
    bn: '{{count}} জনের নম্বর একই',
  },
  '{{count}} boxes change': {
    en: { one: '{{count}} box changes', other: '{{count}} boxes change' },
    hi: { one: '{{count}} खाना बदलता है', other: '{{count}} खाने बदलते हैं' },
    bn: '{{count}}টি ঘর বদলায়',
  },
  'Kept results': { hi: 'रखे गए परिणाम', bn: 'রাখা ফলাফল' },
  'Reading the results': { hi: 'परिणाम पढ़े जा रहे हैं', bn: 'ফলাফল পড়া হচ্ছে' },
  'as first marked': { hi: 'पहली जाँच', bn: 'প্রথম মূল্যায়ন' },
  'marked again': { hi: 'दोबारा जाँचा गया', bn: 'আবার মূল্যায়ন' },
  'by another version of the paper': {
    hi: 'प्रश्नपत्र के दूसरे संस्करण से',
    bn: 'প্রশ্নপত্রের অন্য সংস্করণ দিয়ে',
  },
  'Kept:': { hi: 'रखे गए:', bn: 'রাখা আছে:' },
  Apply: { hi: 'लागू करें', bn: 'প্রয়োগ করুন' },
  Discard: { hi: 'छोड़ दें', bn: 'বাতিল করুন' },
  'Applied. The earlier results are kept as well.': {
    hi: 'लागू हुआ। पहले के परिणाम भी रखे गए हैं।',
    bn: 'প্রয়োগ হয়েছে। আগের ফলাফলও রাখা আছে।',
  },
  'A new result is added; the first one is never replaced.': {
    hi: 'नया परिणाम जोड़ा जाता है; पहला कभी बदला नहीं जाता।',
    bn: 'নতুন ফলাফল যোগ হয়; প্রথমটি কখনও বদলানো হয় না।',
  },
  'The printed key': { hi: 'छपी कुंजी', bn: 'ছাপা উত্তরপত্র' },
  'Printed before': { hi: 'पहले छपा', bn: 'আগে ছাপা' },
  'the same': { hi: 'वही', bn: 'একই' },
  'What counts': { hi: 'क्या मान्य है', bn: 'কোনটি গণ্য' },
  'Ours, until you decide': {
    hi: 'हमारा उत्तर, जब तक आप निर्णय न लें',
    bn: 'আমাদের উত্তর, যতক্ষণ না আপনি সিদ্ধান্ত নেন',
  },
  'Both are the same': { hi: 'दोनों एक ही हैं', bn: 'দুটি একই' },
  'Decided: {{what}}': { hi: 'निर्णय: {{what}}', bn: 'সিদ্ধান্ত: {{what}}' },
  'A printed key changes no marks by itself: answers are marked by what is computed.': {
    hi: 'छपी कुंजी अपने आप अंक नहीं बदलती: उत्तर गणना के मान से जाँचे जाते हैं।',
    bn: 'ছাপা উত্তরপত্র নিজে কোনো নম্বর বদলায় না: উত্তর কষা মান দিয়ে মূল্যায়ন হয়।',
  },
  'Where the printed answer should count, or both, or everybody should have the marks, decide so in the audit of the key, and save.':
    {
      hi: 'जहाँ छपा उत्तर या दोनों मान्य हों, या सबको अंक मिलें, वहाँ कुंजी की जाँच में निर्णय लें और सहेजें।',
      bn: 'যেখানে ছাপা উত্তর বা দুটিই গণ্য হবে, অথবা সবাই নম্বর পাবে, সেখানে উত্তরপত্রের যাচাইয়ে সিদ্ধান্ত নিন ও সংরক্ষণ করুন।',
    },
  'Decide in the audit…': { hi: 'जाँच में निर्णय लें…', bn: 'যাচাইয়ে সিদ্ধান্ত নিন…' },
  'The file of this paper is gone: the paper is taken as it was opened.': {
    hi: 'इस प्रश्नपत्र की फ़ाइल नहीं रही: प्रश्नपत्र वैसा ही लिया गया है जैसा खोला गया था।',
    bn: 'এই প্রশ্নপত্রের ফাইল আর নেই: প্রশ্নপত্র যেমন খোলা হয়েছিল তেমনই নেওয়া হয়েছে।',
  },
  'The paper cannot be read any more: {{why}}': {
    hi: 'प्रश्नपत्र अब पढ़ा नहीं जा सकता: {{why}}',
    bn: 'প্রশ্নপত্র আর পড়া যাচ্ছে না: {{why}}',
  },
  'This file has changed since its session began, which keeps the paper as it was.': {
    hi: 'सत्र शुरू होने के बाद यह फ़ाइल बदली है; सत्र में प्रश्नपत्र जैसा था वैसा ही है।',
    bn: 'সেশন শুরুর পর এই ফাইল বদলেছে; সেশনে প্রশ্নপত্র যেমন ছিল তেমনই আছে।',
  },
} as const satisfies Messages;
