import type { Messages } from './message.ts';

export const optimizer = {
  'The path over the objective': { hi: 'उद्देश्य फलन पर पथ', bn: 'উদ্দেশ্য ফাংশনের উপর পথ' },
  'The weights by update': { hi: 'हर अद्यतन पर भार', bn: 'প্রতি হালনাগাদে ওয়েট' },
  'Loss by update': { hi: 'हर अद्यतन पर हानि', bn: 'প্রতি হালনাগাদে লস' },
  'Start: {{point}}. Drag it, or press the arrow keys.': {
    hi: 'आरंभ: {{point}}। इसे खींचें, या तीर कुंजियाँ दबाएँ।',
    bn: 'শুরু: {{point}}। এটি টানুন, অথবা তীর কী চাপুন।',
  },
  Start: { hi: 'आरंभ', bn: 'শুরু' },
  'Fit the paths': { hi: 'पथ पूरे दिखाएँ', bn: 'পুরো পথ দেখান' },
  'A path leaves the picture.': { hi: 'एक पथ चित्र से बाहर जाता है।', bn: 'একটি পথ ছবির বাইরে চলে গেছে।' },
  Optimizers: { hi: 'ऑप्टिमाइज़र', bn: 'অপ্টিমাইজার' },
  'Up to {{most}} besides the question’s own, from the same start. Settings they share with it are copied; the others have their usual values.':
    {
      hi: 'प्रश्न के अपने के साथ अधिकतम {{most}}, उसी आरंभ से। जो संख्याएँ साझा हैं वे ली जाती हैं; शेष सामान्य मान हैं।',
      bn: 'প্রশ্নের নিজেরটির পাশে সর্বোচ্চ {{most}}টি, একই শুরু থেকে। যে সংখ্যাগুলি মেলে সেগুলি নেওয়া হয়; বাকিগুলি প্রচলিত মান।',
    },
  'the question’s own': { hi: 'प्रश्न का अपना', bn: 'প্রশ্নের নিজের' },
  'All forms': { hi: 'सभी रूप', bn: 'সব রূপ' },
  'Change all together': { hi: 'सब एक साथ बदलें', bn: 'সব একসঙ্গে বদলান' },
  Updates: { hi: 'अद्यतन', bn: 'হালনাগাদ' },
  'η halves every': { hi: 'η आधा होता है, हर', bn: 'η অর্ধেক হয়, প্রতি' },
  never: { hi: 'कभी नहीं', bn: 'কখনও নয়' },
  '{{count}} updates': {
    en: { one: '{{count}} update', other: '{{count}} updates' },
    hi: { one: '{{count}} अद्यतन', other: '{{count}} अद्यतन' },
    bn: { one: '{{count}}টি হালনাগাদ', other: '{{count}}টি হালনাগাদ' },
  },
  'as in the question': { hi: 'जैसा प्रश्न कहता है', bn: 'প্রশ্নে যেমন বলা আছে' },
  'Back to the question': { hi: 'प्रश्न पर वापस', bn: 'প্রশ্নে ফিরুন' },
  'Cannot compute: {{why}}': { hi: 'गणना नहीं हो सकती: {{why}}', bn: 'গণনা করা যায় না: {{why}}' },
  'Every update': { hi: 'हर अद्यतन', bn: 'প্রতিটি হালনাগাদ' },
  'One update, all optimizers': { hi: 'एक अद्यतन, सभी ऑप्टिमाइज़र', bn: 'একটি হালনাগাদ, সব অপ্টিমাইজার' },
  Loss: { hi: 'हानि', bn: 'লস' },
  'Below the picture': { hi: 'चित्र के नीचे', bn: 'ছবির নীচে' },
  'Which optimizer': { hi: 'कौन-सा ऑप्टिमाइज़र', bn: 'কোন অপ্টিমাইজার' },
  Optimizer: { hi: 'ऑप्टिमाइज़र', bn: 'অপ্টিমাইজার' },
  'Update {{update}}': { hi: 'अद्यतन {{update}}', bn: 'হালনাগাদ {{update}}' },
  'arrows {{scale}} times as long': { hi: 'तीर {{scale}} गुना लंबे', bn: 'তীর {{scale}} গুণ লম্বা' },
  'look-ahead': { hi: 'आगे का बिंदु', bn: 'সামনের বিন্দু' },
  slope: { hi: 'ढाल', bn: 'ঢাল' },
  'dashed: {{over}}, before the division by {{by}}': {
    hi: 'टूटी रेखा: {{over}}, {{by}} से भाग देने से पहले',
    bn: 'ভাঙা রেখা: {{over}}, {{by}} দিয়ে ভাগ করার আগে',
  },
  '{{name}} of {{optimizer}}, update {{update}}': {
    hi: '{{optimizer}} का {{name}}, अद्यतन {{update}}',
    bn: '{{optimizer}}-এর {{name}}, হালনাগাদ {{update}}',
  },
  'Choose a number to see how it is computed.': {
    hi: 'कोई संख्या चुनें और देखें कि वह कैसे बनी।',
    bn: 'একটি সংখ্যা বাছুন, দেখুন কীভাবে তৈরি হল।',
  },
  'All forms in one chart': { hi: 'सभी रूप एक चार्ट में', bn: 'সব রূপ এক লেখচিত্রে' },
} as const satisfies Messages;
