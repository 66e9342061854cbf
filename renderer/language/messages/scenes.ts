import type { Messages } from './message.ts';

/** Scenes without a file of their own. */
export const scenes = {
  'your answer': { hi: 'आपका उत्तर', bn: 'আপনার উত্তর' },
  'Show the answer': { hi: 'उत्तर दिखाएँ', bn: 'উত্তর দেখান' },
  'Answer in your own words, then compare.': {
    hi: 'अपने शब्दों में उत्तर दें, फिर मिलाएँ।',
    bn: 'নিজের ভাষায় উত্তর দিন, তারপর মিলিয়ে দেখুন।',
  },
  'Small: the quantity that the gradient is by': {
    hi: 'छोटा: वह राशि जिसके सापेक्ष ग्रेडिएंट है',
    bn: 'ছোট: যে রাশির সাপেক্ষে গ্রেডিয়েন্ট',
  },
  'not right': { hi: 'सही नहीं', bn: 'ঠিক নয়' },
  Justification: { hi: 'कारण', bn: 'যুক্তি' },
  'A full answer': { hi: 'पूरा उत्तर', bn: 'পূর্ণ উত্তর' },
  'An answer must name: {{ideas}}.': {
    hi: 'उत्तर में ये बातें होनी चाहिए: {{ideas}}।',
    bn: 'উত্তরে এগুলি থাকতে হবে: {{ideas}}।',
  },
  '{{name}} of the vector': { hi: 'सदिश का {{name}}', bn: 'ভেক্টরের {{name}}' },
  Entries: { hi: 'अवयव', bn: 'উপাদান' },
  'not computed yet': { hi: 'अभी निकाला नहीं गया', bn: 'এখনও গণনা হয়নি' },
  '{{name}} is {{value}}': { hi: '{{name}} का मान {{value}} है', bn: '{{name}}-এর মান {{value}}' },
  '{{name}} is not computed yet': { hi: '{{name}} अभी निकाला नहीं गया', bn: '{{name}} এখনও গণনা হয়নি' },
  padding: { hi: 'पैडिंग', bn: 'প্যাডিং' },
  'stated by the problem': { hi: 'सवाल में दिया हुआ', bn: 'সমস্যায় দেওয়া আছে' },
  'not stated: assumed': { hi: 'नहीं दिया: माना गया', bn: 'দেওয়া নেই: ধরে নেওয়া' },
  'used here': { hi: 'यहाँ प्रयुक्त', bn: 'এখানে ব্যবহৃত' },
  'the form used here': { hi: 'यहाँ लिया गया रूप', bn: 'এখানে নেওয়া রূপ' },
  'Are the forms the same method?': { hi: 'क्या ये रूप एक ही विधि हैं?', bn: 'রূপগুলি কি একই পদ্ধতি?' },
  'Each form is run on': { hi: 'हर रूप इस पर चलाया गया:', bn: 'প্রতিটি রূপ এর উপর চালানো হয়েছে:' },
  from: { hi: '· आरंभ', bn: '· শুরু' },
  with: { hi: 'जहाँ', bn: 'যেখানে' },
  'Every number is computed in the application.': {
    hi: 'हर संख्या ऐप में हल करके दिखाई गई है।',
    bn: 'প্রতিটি সংখ্যা অ্যাপে কষে দেখানো আছে।',
  },
  'Every number is computed in the lines beside it.': {
    hi: 'हर संख्या साथ की पंक्तियों में हल की गई है।',
    bn: 'প্রতিটি সংখ্যা পাশের লাইনে কষা আছে।',
  },
  'With a {{title}}': { hi: '{{title}} के साथ', bn: '{{title}} সহ' },
  'All forms are the same method: the rewritten ones store the look-ahead point.': {
    hi: 'सभी रूप एक ही विधि हैं: दोबारा लिखे रूप आगे का बिंदु रखते हैं।',
    bn: 'সব রূপ একই পদ্ধতি: নতুন করে লেখা রূপগুলি সামনের বিন্দুটি রাখে।',
  },
  'All forms are the same method: they give the same weights.': {
    hi: 'सभी रूप एक ही विधि हैं: वे वही भार देते हैं।',
    bn: 'সব রূপ একই পদ্ধতি: তারা একই ওয়েট দেয়।',
  },
  'here they differ.': { hi: 'यहाँ वे अलग होते हैं।', bn: 'এখানে তারা আলাদা হয়।' },
  'The network, a block for each layer': {
    hi: 'नेटवर्क, हर परत का एक खंड',
    bn: 'নেটওয়ার্ক, প্রতি স্তরের একটি ব্লক',
  },
  '… {{count}} more': { hi: '… {{count}} और', bn: '… আরও {{count}}টি' },
  'The data and the model': { hi: 'आँकड़े और मॉडल', bn: 'উপাত্ত ও মডেল' },
  Data: { hi: 'आँकड़े और मॉडल', bn: 'উপাত্ত ও মডেল' },
  Both: { hi: 'दोनों', bn: 'দুটোই' },
  Network: { hi: 'नेटवर्क', bn: 'নেটওয়ার্ক' },
  data: { hi: 'आँकड़े', bn: 'উপাত্ত' },
  'model now': { hi: 'मॉडल अभी', bn: 'মডেল এখন' },
  'one update before': { hi: 'एक अद्यतन पहले', bn: 'এক হালনাগাদ আগে' },
  residual: { hi: 'अवशेष (residual)', bn: 'অবশিষ্ট (residual)' },
  'The network': { hi: 'नेटवर्क', bn: 'নেটওয়ার্ক' },
  'The graph, from the inputs on the left to {{output}} on the right': {
    hi: 'ग्राफ़, बाईं ओर इनपुट से दाईं ओर {{output}} तक',
    bn: 'গ্রাফ, বাঁ দিকের ইনপুট থেকে ডান দিকের {{output}} পর্যন্ত',
  },
} as const satisfies Messages;
