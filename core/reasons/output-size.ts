import type { Concept } from './concept.ts';

/** The size of what a window gives. */
export const outputSize = {
  skill: 'conv-output-size',
  formula: String.raw`n' = \left\lfloor \frac{n + 2p - k}{s} \right\rfloor + 1`,
  source: 'Dumoulin & Visin 2016, §2.4, relationship 6',
  why: {
    en: 'Count positions of the window: the first one fits always, and every further one needs s more cells of the n + 2p − k that are left. A last step that does not fit whole is dropped, hence the floor.',
    hi: 'विंडो की स्थितियाँ गिनिए: पहली हमेशा बैठती है, और हर अगली को बचे हुए n + 2p − k खानों में से s और चाहिए। अंतिम अधूरा क़दम छोड़ दिया जाता है, इसीलिए floor।',
    bn: 'জানালার অবস্থান গোনা হয়: প্রথমটি সব সময় বসে, পরের প্রতিটির জন্য অবশিষ্ট n + 2p − k ঘরের s-টি আরও লাগে। শেষ অসম্পূর্ণ পা বাদ যায়, তাই floor।',
  },
  reasons: {
    'window-side': {
      operands: ['side'],
      says: {
        pick: ({ side = 0, value = 0 }) => (value === side ? 'same' : value < side ? 'smaller' : 'larger'),
        skills: { same: 'same-padding' },
        cases: {
          smaller: {
            en: 'The window has only {{value}} positions along {{side}} cells: the first one fits, and each further one needs a whole stride of room.',
            hi: '{{side}} खानों पर विंडो की केवल {{value}} स्थितियाँ हैं: पहली बैठती है, और हर अगली को पूरे स्ट्राइड की जगह चाहिए।',
            bn: '{{side}}টি ঘর বরাবর জানালার কেবল {{value}}টি অবস্থান: প্রথমটি বসে, পরের প্রতিটির পুরো এক স্ট্রাইড জায়গা লাগে।',
          },
          same: {
            en: 'The padding gives back what the window takes at the edges, so {{side}} cells stay {{value}}.',
            hi: 'विंडो किनारों पर जो लेती है, पैडिंग उसे लौटाती है, इसलिए {{side}} खाने {{value}} ही रहते हैं।',
            bn: 'জানালা কিনারায় যা নেয় প্যাডিং তা ফিরিয়ে দেয়, তাই {{side}}টি ঘর {{value}}-ই থাকে।',
          },
          larger: {
            en: 'There are more positions than cells, {{value}} against {{side}}: the padding is wider than the window needs, or every input is spread out.',
            hi: 'खानों से अधिक स्थितियाँ हैं, {{side}} के सामने {{value}}: पैडिंग ज़रूरत से चौड़ी है, या हर इनपुट फैलाया जाता है।',
            bn: 'ঘরের চেয়ে অবস্থান বেশি, {{side}}-এর বদলে {{value}}: প্যাডিং প্রয়োজনের চেয়ে চওড়া, বা প্রতিটি ইনপুট ছড়ানো হয়।',
          },
        },
      },
    },
    'kept-side': {
      operands: ['side'],
      says: {
        en: 'The layer works cell by cell, so this side stays {{value}}.',
        hi: 'परत खाना-दर-खाना काम करती है, इसलिए यह भुजा {{value}} ही रहती है।',
        bn: 'স্তরটি ঘর ধরে ধরে কাজ করে, তাই এই বাহু {{value}}-ই থাকে।',
      },
    },
    'set-side': {
      says: {
        en: 'The layer is told its size: it adapts to any input and always gives {{value}}.',
        hi: 'परत को आकार बताया गया है: वह किसी भी इनपुट के अनुसार ढलकर हमेशा {{value}} देती है।',
        bn: 'স্তরকে মাপ বলে দেওয়া: যেকোনো ইনপুটে মানিয়ে সব সময় {{value}} দেয়।',
      },
    },
    'worked-side': {
      says: {
        en: 'The layer rearranges its input, and this side follows from what went in: {{value}}.',
        hi: 'परत अपने इनपुट को फिर से जमाती है, और यह भुजा उसी से निकलती है: {{value}}।',
        bn: 'স্তর তার ইনপুট নতুন করে সাজায়, এই বাহু তা থেকেই আসে: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
