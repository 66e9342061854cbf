import type { Concept } from './concept.ts';

/** Softmax: scores into shares of 1. */
export const softmax = {
  skill: 'softmax-value',
  formula: String.raw`s_i = \frac{e^{z_i}}{\sum_j e^{z_j}} = \frac{e^{z_i - m}}{\sum_j e^{z_j - m}}, \quad m = \max_j z_j`,
  source: 'Goodfellow et al. 2016, §4.1 and eq. 6.29; Bishop 2006, eq. 4.62',
  why: {
    en: 'Shares must be positive and add up to 1. The exponential makes every score positive and turns differences into ratios; the division by the sum does the rest. A number added to all scores cancels, so the largest may be subtracted.',
    hi: 'हिस्से धनात्मक हों और उनका योग 1 हो। चरघातांकी फलन हर स्कोर को धनात्मक बनाता है और अंतर को अनुपात में बदलता है; योग से भाग देना बाकी काम करता है। सबमें जोड़ी गई संख्या कट जाती है, इसलिए सबसे बड़ा स्कोर घटा सकते हैं।',
    bn: 'অংশগুলি ধনাত্মক হবে ও যোগফল 1 হবে। সূচক ফাংশন প্রতিটি স্কোরকে ধনাত্মক করে ও পার্থক্যকে অনুপাতে বদলায়; যোগফল দিয়ে ভাগ বাকিটা করে। সবগুলিতে যোগ করা সংখ্যা কেটে যায়, তাই সবচেয়ে বড়টি বিয়োগ করা যায়।',
  },
  reasons: {
    'softmax-largest': {
      says: {
        en: 'The largest of the {{count}} entries, {{value}}, is subtracted from all of them: the common factor cancels above and below, and no exponential can overflow.',
        hi: '{{count}} में सबसे बड़ा, {{value}}, सबमें से घटाते हैं: साझा गुणक अंश और हर में कट जाता है, और कोई चरघातांक बहुत बड़ा नहीं होता।',
        bn: '{{count}}টির মধ্যে সবচেয়ে বড়, {{value}}, সবগুলি থেকে বিয়োগ হয়: সাধারণ গুণক লব ও হরে কেটে যায়, কোনো সূচকমান উপচে পড়ে না।',
      },
    },
    'softmax-exponential': {
      operands: ['z'],
      says: {
        // Without a shift e⁰ only says that the entry is 0.
        pick: ({ value = 0, count = 1 }) => (value === 1 && count > 1 ? 'largest' : 'other'),
        cases: {
          largest: {
            en: '{{z.name}} is the reference, so its exponential is e⁰ = 1; every other entry is measured against it.',
            hi: '{{z.name}} संदर्भ है, इसलिए उसका चरघातांक e⁰ = 1 है; बाकी सब उसी से नापे जाते हैं।',
            bn: '{{z.name}} তুলনার মাপকাঠি, তাই তার সূচকমান e⁰ = 1; বাকিগুলি এর সঙ্গে মাপা হয়।',
          },
          other: {
            en: 'The exponential makes {{z.name}} positive and turns distances between scores into ratios: {{value}}.',
            hi: 'चरघातांकी फलन {{z.name}} को धनात्मक बनाता है और स्कोरों के अंतर को अनुपात में बदलता है: {{value}}।',
            bn: 'সূচক ফাংশন {{z.name}}-কে ধনাত্মক করে ও স্কোরের দূরত্বকে অনুপাতে বদলায়: {{value}}।',
          },
        },
      },
    },
    'softmax-total': {
      says: {
        en: 'All {{count}} exponentials are added, {{value}}: divided by this, the shares will add up to 1.',
        hi: 'सभी {{count}} चरघातांक जोड़े जाते हैं, {{value}}: इससे भाग देने पर हिस्सों का योग 1 होगा।',
        bn: 'সবকটি ({{count}}) সূচকমান যোগ হয়, {{value}}: এটি দিয়ে ভাগ করলে অংশগুলির যোগফল 1 হবে।',
      },
    },
    'softmax-share': {
      operands: ['own', 'total'],
      says: {
        en: '{{name}} is the share of {{own}} in the sum: {{value}}. All shares come from one sum, so when one rises the others fall.',
        hi: '{{name}} योग में {{own}} का हिस्सा है: {{value}}। सब हिस्से एक ही योग के हैं, एक बढ़े तो बाकी घटते हैं।',
        bn: '{{name}} হল যোগফলে {{own}}-এর অংশ: {{value}}। সব অংশ একই যোগফলের, একটি বাড়লে অন্যগুলি কমে।',
      },
      back: 'softmax-gradient',
    },
    'softmax-output': {
      says: {
        en: '{{name}} is the share of its own exponential among all {{count}}: {{value}}. All shares come from one sum, so when one rises the others fall.',
        hi: '{{name}} सभी {{count}} चरघातांकों में अपने चरघातांक का हिस्सा है: {{value}}। सब हिस्से एक ही योग के हैं, एक बढ़े तो बाकी घटते हैं।',
        bn: '{{name}} হল সবকটি ({{count}}) সূচকমানের মধ্যে নিজেরটির অংশ: {{value}}। সব অংশ একই যোগফলের, একটি বাড়লে অন্যগুলি কমে।',
      },
      back: 'softmax-gradient',
    },
    'log-softmax-share': {
      says: {
        en: '{{name}} is the logarithm of a share: the score above the common level, {{value}}. It is at most 0, because a share is at most 1.',
        hi: '{{name}} एक हिस्से का लघुगणक है: साझा स्तर से स्कोर की दूरी, {{value}}। हिस्सा 1 से अधिक नहीं, इसलिए यह 0 से अधिक नहीं।',
        bn: '{{name}} একটি অংশের লগারিদম: সাধারণ স্তর থেকে স্কোরের দূরত্ব, {{value}}। অংশ 1-এর বেশি নয়, তাই এটি 0-এর বেশি নয়।',
      },
      back: 'softmax-gradient',
    },
  },
} as const satisfies Concept;
