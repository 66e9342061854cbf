import type { Concept } from './concept.ts';

/** Back-propagation through time. */
export const throughTime = {
  skill: 'bptt-shared-weight',
  formula: String.raw`\frac{\partial L}{\partial W} = \sum_{t} \left.\frac{\partial L}{\partial W}\right|_{t}`,
  source: 'Werbos 1990; Goodfellow et al. 2016, §10.2.2',
  why: {
    en: 'Unrolled, the network has one copy of the weights for each time step, and a change of the weight changes all copies. So every use is blamed by itself and the blame is added. On the way back each step multiplies once more by W and the slope: products that shrink or explode.',
    hi: 'खोलकर देखें तो हर समय चरण पर भारों की एक प्रति है, और भार बदले तो सब प्रतियाँ बदलती हैं। इसलिए हर उपयोग को अलग दोष मिलता है और दोष जुड़ते हैं। पीछे जाते हुए हर चरण W और ढाल से एक बार और गुणा करता है: गुणनफल जो सिकुड़ते या फूटते हैं।',
    bn: 'খুলে দেখলে প্রতিটি সময়ধাপে ওয়েটের একটি কপি, ওয়েট বদলালে সব কপি বদলায়। তাই প্রতিটি ব্যবহার আলাদা দোষ পায় ও দোষ যোগ হয়। পিছনে যেতে প্রতিটি ধাপ W ও ঢাল দিয়ে আরও একবার গুণ করে: গুণফল যা মিলিয়ে যায় বা ফেটে পড়ে।',
  },
  reasons: {
    'use-in-time': {
      says: {
        pick: ({ value = 0 }) => (value === 0 ? 'none' : 'some'),
        cases: {
          some: {
            en: 'What this one use of the weight adds to its gradient: the error of this time step times what the weight carried then, {{value}}.',
            hi: 'भार का यह एक उपयोग उसके ग्रेडिएंट में जो जोड़ता है: इस समय चरण की त्रुटि गुणा जो भार तब ले गया, {{value}}।',
            bn: 'ওয়েটের এই একটি ব্যবহার তার গ্রেডিয়েন্টে যা যোগ করে: এই সময়ধাপের ত্রুটি গুণ ওয়েট তখন যা বহন করেছিল, {{value}}।',
          },
          none: {
            en: 'At this time step the weight carried nothing, or no error came back, so this use adds 0.',
            hi: 'इस समय चरण पर भार कुछ नहीं ले गया, या कोई त्रुटि नहीं लौटी, इसलिए यह उपयोग 0 जोड़ता है।',
            bn: 'এই সময়ধাপে ওয়েট কিছুই বহন করেনি, বা কোনো ত্রুটি ফেরেনি, তাই এই ব্যবহার 0 যোগ করে।',
          },
        },
      },
    },
    'sum-over-time': {
      says: {
        en: '{{by}} is used at {{count}} time steps; changing it changes all of them, so what each use adds is added up: {{value}}.',
        hi: '{{by}} {{count}} समय चरणों पर काम आता है; उसे बदलने से सब बदलते हैं, इसलिए हर उपयोग का योगदान जुड़ता है: {{value}}।',
        bn: '{{by}} {{count}}টি সময়ধাপে ব্যবহার হয়; একে বদলালে সব বদলায়, তাই প্রতিটি ব্যবহারের অবদান যোগ হয়: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
