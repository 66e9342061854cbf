import type { Concept } from './concept.ts';

/** Weight decay inside an optimizer. */
export const weightDecay = {
  skill: 'weight-decay-step',
  formula: String.raw`\hat g = g + \lambda w \qquad\text{or}\qquad w \leftarrow (1 - \eta\lambda)\,w - \dots`,
  source: 'Krogh & Hertz 1992; Loshchilov & Hutter 2019',
  why: {
    en: 'Under plain gradient descent both forms are the same. In Adam they are not: a penalty inside the gradient is divided by √v̂ with the rest, so weights with large gradients hardly decay; decoupled, all weights shrink by the same share.',
    hi: 'साधारण ग्रेडिएंट डिसेंट में दोनों रूप एक हैं। Adam में नहीं: ग्रेडिएंट के भीतर का दंड भी √v̂ से भाग पाता है, इसलिए बड़े ग्रेडिएंट वाले भार कम घटते हैं; अलग रखने पर सब भार समान हिस्से से घटते हैं।',
    bn: 'সাধারণ গ্রেডিয়েন্ট ডিসেন্টে দুই রূপ এক। Adam-এ নয়: গ্রেডিয়েন্টের ভিতরের দণ্ডও √v̂ দিয়ে ভাগ হয়, তাই বড় গ্রেডিয়েন্টের ওয়েট কমই ক্ষয় হয়; আলাদা রাখলে সব ওয়েট সমান অংশে কমে।',
  },
  reasons: {
    'decayed-gradient': {
      operands: ['gradient', 'strength', 'weight'],
      says: {
        en: 'Weight decay adds the pull {{strength}} · {{weight}} towards 0 to the gradient {{gradient}}: {{value}}.',
        hi: 'भार क्षय ग्रेडिएंट {{gradient}} में 0 की ओर का खिंचाव {{strength}} · {{weight}} जोड़ता है: {{value}}।',
        bn: 'ওয়েট ক্ষয় গ্রেডিয়েন্ট {{gradient}}-এর সঙ্গে 0-এর দিকের টান {{strength}} · {{weight}} যোগ করে: {{value}}।',
      },
    },
    'decayed-step': {
      says: {
        en: 'The weight first shrinks by a fixed share, apart from the gradient, and then takes its step: {{value}}.',
        hi: 'भार पहले ग्रेडिएंट से अलग एक तय हिस्से से घटता है, फिर अपना चरण लेता है: {{value}}।',
        bn: 'ওয়েট আগে গ্রেডিয়েন্ট ছাড়াই নির্দিষ্ট অংশে কমে, তারপর ধাপ নেয়: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
