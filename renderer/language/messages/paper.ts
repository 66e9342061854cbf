import type { Messages } from './message.ts';

/** The page of a paper, and of a file that cannot be opened. */
export const paper = {
  'Marked by': { hi: 'जाँच का नियम:', bn: 'মূল্যায়নের নিয়ম:' },
  'version {{number}}, named by the paper': {
    hi: 'संस्करण {{number}}, प्रश्नपत्र में लिखा हुआ',
    bn: 'সংস্করণ {{number}}, প্রশ্নপত্রে লেখা',
  },
  'The rules': { hi: 'नियम', bn: 'নিয়মগুলি' },
  'The printed paper or key is disputed here': {
    hi: 'छपे हुए प्रश्नपत्र या उत्तर-कुंजी पर यहाँ मतभेद हो सकता है',
    bn: 'ছাপা প্রশ্নপত্র বা উত্তরপত্র নিয়ে এখানে মতভেদ থাকতে পারে',
  },
  '{{count}} disputes': {
    en: { one: '{{count}} dispute', other: '{{count}} disputes' },
    hi: '{{count}} मतभेद',
    bn: '{{count}}টি মতভেদ',
  },
  'of {{count}} marks': {
    en: { one: 'of {{count}} mark', other: 'of {{count}} marks' },
    hi: '/ {{count}} अंक',
    bn: '/ {{count}} নম্বর',
  },
  '{{count}} hours': {
    en: { one: '{{count}} hour', other: '{{count}} hours' },
    hi: { one: '{{count}} घंटा', other: '{{count}} घंटे' },
    bn: { one: '{{count}} ঘণ্টা', other: '{{count}} ঘণ্টা' },
  },
  'Study question {{id}}': { hi: 'प्रश्न {{id}} का अध्ययन', bn: 'প্রশ্ন {{id}} অধ্যয়ন' },
  'Practise question {{id}}': { hi: 'प्रश्न {{id}} का अभ्यास', bn: 'প্রশ্ন {{id}} অনুশীলন' },
  'Not computed: {{why}}': { hi: 'गणना नहीं हुई: {{why}}', bn: 'গণনা হয়নি: {{why}}' },
  'Options of printing': { hi: 'छपाई के विकल्प', bn: 'ছাপার বিকল্প' },
  'Worked solutions with every step': { hi: 'पूरे हल हर चरण के साथ', bn: 'প্রতিটি ধাপসহ পুরো সমাধান' },
  'Blank paper with ruled space': {
    hi: 'खाली प्रश्नपत्र में लिखने की रेखाएँ',
    bn: 'ফাঁকা প্রশ্নপত্রে লেখার দাগ',
  },
  Print: { hi: 'छापें', bn: 'ছাপুন' },
  'Worked solutions as PDF…': { hi: 'पूरे हल, PDF में…', bn: 'পুরো সমাধান, PDF হিসেবে…' },
  'Blank paper as PDF…': { hi: 'खाली प्रश्नपत्र, PDF में…', bn: 'ফাঁকা প্রশ্নপত্র, PDF হিসেবে…' },
  'Answer key as PDF…': { hi: 'उत्तर-कुंजी, PDF में…', bn: 'উত্তরপত্র, PDF হিসেবে…' },
  'Marking scheme as PDF…': { hi: 'अंकन योजना, PDF में…', bn: 'নম্বর দেওয়ার নিয়ম, PDF হিসেবে…' },
  'Overview by hand': { hi: 'एक पन्ने का सार', bn: 'এক পাতার সারাংশ' },
  'These questions have no numbers to work with.': {
    hi: 'इन प्रश्नों में गणना के लिए कोई संख्या नहीं है।',
    bn: 'এই প্রশ্নগুলিতে হিসাব করার মতো কোনো সংখ্যা নেই।',
  },
  'This question on one page, by hand': { hi: 'यह प्रश्न एक पन्ने पर', bn: 'এই প্রশ্ন এক পাতায়' },
  'Press a number to go to its step on the board.': {
    hi: 'किसी संख्या को दबाएँ: बोर्ड पर उसका चरण खुलेगा।',
    bn: 'কোনো সংখ্যা চাপুন: বোর্ডে তার ধাপ খুলবে।',
  },
  'Size of the page': { hi: 'पन्ने का आकार', bn: 'পাতার মাপ' },
  'This question has no numbers to work with.': {
    hi: 'इस प्रश्न में गणना के लिए संख्याएँ नहीं हैं।',
    bn: 'এই প্রশ্নে গণনা করার মতো কোনো সংখ্যা নেই।',
  },
  '{{name}} is hidden until you type it': {
    hi: '{{name}} आपके लिखने तक छिपा है',
    bn: 'আপনি না লেখা পর্যন্ত {{name}} লুকানো',
  },
  'Open a question in Study first: the overview shows all of its numbers.': {
    hi: 'पहले अध्ययन में कोई प्रश्न खोलें: सार में उसकी सब संख्याएँ होती हैं।',
    bn: 'আগে অধ্যয়নে একটি প্রশ্ন খুলুন: সারাংশে তার সব সংখ্যা থাকে।',
  },
  'Overview by hand as PDF…': { hi: 'एक पन्ने का सार, PDF में…', bn: 'এক পাতার সারাংশ, PDF হিসেবে…' },
  'Formula sheet as PDF…': { hi: 'सूत्र-पत्रक, PDF में…', bn: 'সূত্রের পাতা, PDF হিসেবে…' },
  Given: { hi: 'दिया गया', bn: 'দেওয়া আছে' },
  'Edit…': { hi: 'संपादित करें…', bn: 'সম্পাদনা…' },
  'This file cannot be opened': { hi: 'यह फ़ाइल नहीं खोली जा सकती', bn: 'এই ফাইলটি খোলা যায় না' },
  'The file was not changed, and none of your work was lost.': {
    hi: 'फ़ाइल में कुछ बदला नहीं गया, और आपका कुछ भी खोया नहीं है।',
    bn: 'ফাইলটি বদলানো হয়নি, আপনার কিছুই হারায়নি।',
  },
  'Open another file…': { hi: 'दूसरी फ़ाइल खोलें…', bn: 'অন্য ফাইল খুলুন…' },
  Copy: { hi: 'कॉपी करें', bn: 'কপি করুন' },
  Copied: { hi: 'कॉपी हो गया', bn: 'কপি হয়েছে' },
  'Copy the messages': { hi: 'संदेश कॉपी करें', bn: 'বার্তাগুলি কপি করুন' },
} as const satisfies Messages;
