import type { Messages } from './message.ts';

export const study = {
  Question: { hi: 'प्रश्न', bn: 'প্রশ্ন' },
  Picture: { hi: 'चित्र', bn: 'ছবি' },
  Working: { hi: 'हल', bn: 'সমাধান' },
  'Width of the picture': { hi: 'चित्र की चौड़ाई', bn: 'ছবির প্রস্থ' },
  'Beside the picture': { hi: 'चित्र के साथ', bn: 'ছবির পাশে' },
  Conventions: { hi: 'परिपाटियाँ', bn: 'রীতি' },
  'Other answers': { hi: 'अन्य उत्तर', bn: 'অন্য উত্তর' },
  'Conventions and disputes': { hi: 'परिपाटियाँ और मतभेद', bn: 'রীতি ও মতভেদ' },
  'Hidden while you predict: it shows values that are still to come.': {
    hi: 'अनुमान लगाते समय छिपा हुआ: इसमें आगे आने वाले मान दिखते हैं।',
    bn: 'অনুমান করার সময় লুকানো: এতে এখনও না আসা মান দেখা যায়।',
  },
  Code: { hi: 'कोड', bn: 'কোড' },
  Notation: { hi: 'संकेतन', bn: 'লেখার ধরন' },
  Scalar: { hi: 'अदिश', bn: 'স্কেলার' },
  Matrix: { hi: 'आव्यूह', bn: 'ম্যাট্রিক্স' },
  'Why?': { hi: 'क्यों?', bn: 'কেন?' },
  'In this step': { hi: 'इस चरण में', bn: 'এই ধাপে' },
  'In its usual form': { hi: 'इसके सामान्य रूप में', bn: 'সাধারণ রূপে' },
  'Why this rule?': { hi: 'यह नियम क्यों?', bn: 'এই নিয়ম কেন?' },
  'Why this rule? ({{key}})': { hi: 'यह नियम क्यों? ({{key}})', bn: 'এই নিয়ম কেন? ({{key}})' },
  Skill: { hi: 'कौशल', bn: 'দক্ষতা' },
  Source: { hi: 'स्रोत', bn: 'উৎস' },
  'Press play, or the right arrow for one step at a time.': {
    hi: 'चलाएँ दबाएँ, या एक-एक चरण के लिए दायाँ तीर।',
    bn: 'চালান চাপুন, অথবা এক এক ধাপের জন্য ডান তীর।',
  },
} as const satisfies Messages;
