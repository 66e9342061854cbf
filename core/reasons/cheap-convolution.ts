import type { Concept } from './concept.ts';

/** Weights of a convolution in groups. */
export const cheapConvolution = {
  skill: 'cheap-convolutions',
  formula: String.raw`k\cdot k\cdot \frac{C}{g}\cdot F, \qquad \text{depthwise } (g = C):\ k\cdot k\cdot F`,
  source: 'Krizhevsky et al. 2012, §3.2; Howard et al. 2017, §3.1',
  why: {
    en: 'In groups a filter looks only at its own share of the channels, so the weights are divided by the number of groups, once. Depthwise, each filter sees a single map; a 1×1 convolution afterwards mixes the maps again, and both together cost far less than one full convolution.',
    hi: 'समूहों में फ़िल्टर केवल अपने हिस्से के चैनल देखता है, इसलिए भार समूहों की संख्या से भाग पाते हैं, एक बार। डेप्थवाइज़ में हर फ़िल्टर एक ही मैप देखता है; बाद का 1×1 कनवोल्यूशन मैपों को फिर मिलाता है, और दोनों मिलकर पूरे कनवोल्यूशन से बहुत सस्ते हैं।',
    bn: 'গ্রুপে ফিল্টার কেবল নিজের ভাগের চ্যানেল দেখে, তাই ওয়েট গ্রুপের সংখ্যা দিয়ে ভাগ হয়, একবার। ডেপথওয়াইজে প্রতিটি ফিল্টার একটিই ম্যাপ দেখে; পরের 1×1 কনভোলিউশন ম্যাপগুলি আবার মেশায়, দুটি মিলে পূর্ণ কনভোলিউশনের চেয়ে অনেক সস্তা।',
  },
  reasons: {
    'grouped-weights': {
      says: {
        en: 'Every filter sees only its own group of channels, so the weights are those of a full convolution divided by the number of groups: {{value}}.',
        hi: 'हर फ़िल्टर केवल अपने समूह के चैनल देखता है, इसलिए भार पूरे कनवोल्यूशन के भार भागा समूहों की संख्या हैं: {{value}}।',
        bn: 'প্রতিটি ফিল্টার কেবল নিজের গ্রুপের চ্যানেল দেখে, তাই ওয়েট হল পূর্ণ কনভোলিউশনের ওয়েট ভাগ গ্রুপের সংখ্যা: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
