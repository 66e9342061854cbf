import type { Concept } from './concept.ts';

/** Precision, recall and their mean. */
export const classificationMetrics = {
  skill: 'confusion-metrics',
  formula: String.raw`P = \frac{TP}{TP+FP}, \quad R = \frac{TP}{TP+FN}, \quad F_1 = \frac{2PR}{P+R}`,
  source: 'van Rijsbergen 1979, ch. 7; Goodfellow et al. 2016, §11.1',
  why: {
    en: 'Precision asks of what was called positive, recall of what is positive; either can be made perfect alone by calling everything, or almost nothing, positive. Their harmonic mean is high only if both are.',
    hi: 'परिशुद्धता पूछती है कि जिसे धनात्मक कहा उसमें कितना सही, रिकॉल कि जो धनात्मक है उसमें कितना मिला; सबको या लगभग किसी को नहीं धनात्मक कहकर कोई एक अकेला पूर्ण हो सकता है। हरात्मक माध्य तभी ऊँचा है जब दोनों ऊँचे हों।',
    bn: 'প্রিসিশন দেখে যাকে ধনাত্মক বলা হয়েছে তার কতটা ঠিক, রিকল দেখে যা ধনাত্মক তার কতটা পাওয়া গেছে; সবকিছুকে বা প্রায় কিছুকেই না ধনাত্মক বলে যেকোনো একটিকে নিখুঁত করা যায়। হারাত্মক গড় উঁচু হয় কেবল দুটিই উঁচু হলে।',
  },
  reasons: {
    'share-of-a-total': {
      operands: ['part'],
      says: {
        en: '{{name}} is a share of a total: {{part}} of all that are counted below the line, {{value}}. Which ones are below the line is what makes the measure.',
        hi: '{{name}} एक कुल का हिस्सा है: नीचे गिने सबमें से {{part}}, {{value}}। नीचे कौन गिने जाते हैं, वही माप तय करता है।',
        bn: '{{name}} একটি মোটের অংশ: নিচে যা গোনা হয় তার মধ্যে {{part}}, {{value}}। নিচে কী গোনা হয় তা-ই মাপটি ঠিক করে।',
      },
    },
    'all-samples': {
      says: {
        en: 'Every sample is in exactly one cell, so the cells add up to all samples: {{value}}.',
        hi: 'हर नमूना ठीक एक खाने में है, इसलिए खानों का योग सब नमूने हैं: {{value}}।',
        bn: 'প্রতিটি নমুনা ঠিক একটি ঘরে, তাই ঘরগুলির যোগফল সব নমুনা: {{value}}।',
      },
    },
    accuracy: {
      says: {
        en: 'Accuracy is the share of all samples that were classified rightly, {{value}}; it does not say which class the errors hit.',
        hi: 'परिशुद्ध वर्गीकरण का हिस्सा (accuracy) {{value}} है; यह नहीं बताता कि ग़लतियाँ किस वर्ग में हुईं।',
        bn: 'অ্যাকুরেসি হল সব নমুনার মধ্যে ঠিক শ্রেণিবদ্ধ অংশ, {{value}}; ভুলগুলি কোন শ্রেণিতে তা বলে না।',
      },
    },
    'pooled-share': {
      says: {
        en: 'The counts of all classes are added before dividing, {{value}}, so every sample counts the same and a frequent class counts more.',
        hi: 'भाग से पहले सब वर्गों की गिनतियाँ जुड़ती हैं, {{value}}, इसलिए हर नमूना समान गिना जाता है और बड़ा वर्ग अधिक।',
        bn: 'ভাগের আগে সব শ্রেণির গণনা যোগ হয়, {{value}}, তাই প্রতিটি নমুনা সমান গোনা হয়, বড় শ্রেণি বেশি।',
      },
    },
    'undefined-share': {
      says: {
        en: 'There is nothing to divide by: 0/0 is taken as {{value}}, by convention.',
        hi: 'भाग देने को कुछ नहीं: परिपाटी से 0/0 को {{value}} मानते हैं।',
        bn: 'ভাগ করার কিছু নেই: নিয়ম অনুযায়ী 0/0-কে {{value}} ধরা হয়।',
      },
    },
    'harmonic-mean': {
      says: {
        en: '{{name}} is the harmonic mean of two shares, {{value}}: it stays near the smaller one, so both must be good.',
        hi: '{{name}} दो हिस्सों का हरात्मक माध्य है, {{value}}: वह छोटे के पास रहता है, इसलिए दोनों अच्छे होने चाहिए।',
        bn: '{{name}} দুটি অংশের হারাত্মক গড়, {{value}}: তা ছোটটির কাছে থাকে, তাই দুটিই ভালো হওয়া চাই।',
      },
    },
    'plain-mean': {
      says: {
        en: '{{name}} is the plain mean of {{count}} numbers, {{value}}: each of them counts the same, whatever it stands for.',
        hi: '{{name}} {{count}} संख्याओं का साधारण माध्य है, {{value}}: हर एक समान गिनी जाती है, चाहे जिसकी हो।',
        bn: '{{name}} {{count}}টি সংখ্যার সাধারণ গড়, {{value}}: প্রতিটি সমান গোনা হয়, যারই হোক।',
      },
    },
  },
} as const satisfies Concept;
