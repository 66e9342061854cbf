import type { Messages } from './message.ts';

/** The playback controls under the picture, and the working beside it. */
export const board = {
  diverges: { hi: 'अनंत की ओर बढ़ जाता है', bn: 'অসীমের দিকে চলে যায়' },
  'not defined here': { hi: 'यहाँ परिभाषित नहीं', bn: 'এখানে সংজ্ঞায়িত নয়' },
  'the terms cancel': { hi: 'पद आपस में कट जाते हैं', bn: 'পদগুলো পরস্পর কাটাকাটি যায়' },
  Playback: { hi: 'चलाना', bn: 'চালানো' },
  'To the start': { hi: 'शुरुआत पर', bn: 'শুরুতে' },
  'To the end': { hi: 'अंत पर', bn: 'শেষে' },
  'Step back': { hi: 'एक चरण पीछे', bn: 'এক ধাপ পিছনে' },
  'Next step': { hi: 'अगला चरण', bn: 'পরের ধাপ' },
  Play: { hi: 'चलाएँ', bn: 'চালান' },
  Pause: { hi: 'रोकें', bn: 'থামান' },
  Position: { hi: 'स्थिति', bn: 'অবস্থান' },
  'step {{step}} of {{length}}': { hi: '{{length}} में से चरण {{step}}', bn: '{{length}}টির মধ্যে ধাপ {{step}}' },
  '{{title}}: {{count}} steps': {
    en: { one: '{{title}}: {{count}} step', other: '{{title}}: {{count}} steps' },
    hi: '{{title}}: {{count}} चरण',
    bn: '{{title}}: {{count}}টি ধাপ',
  },
  Speed: { hi: 'चाल', bn: 'বেগ' },
  Pass: { hi: 'पास', bn: 'পাস' },
  'The scalar step': { hi: 'अदिश चरण', bn: 'স্কেলার ধাপ' },
  'This question computes nothing.': {
    hi: 'इस प्रश्न में कुछ भी गणना नहीं करनी है।',
    bn: 'এই প্রশ্নে কিছু গণনা করার নেই।',
  },
  'The program could not be written: {{why}}': {
    hi: 'प्रोग्राम नहीं लिखा जा सका: {{why}}',
    bn: 'প্রোগ্রামটি লেখা গেল না: {{why}}',
  },
  'Program in {{language}}': { hi: '{{language}} में प्रोग्राम', bn: '{{language}}-এ প্রোগ্রাম' },
  'disputed: see below': { hi: 'मतभेद: नीचे देखें', bn: 'মতভেদ: নীচে দেখুন' },
} as const satisfies Messages;
