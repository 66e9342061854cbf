import type { Concept } from './concept.ts';

/** Sigmoid, tanh and the other smooth activations, forward. */
export const squashing = {
  skill: 'activation-value',
  formula: String.raw`\sigma(z) = \frac{1}{1 + e^{-z}}, \qquad \tanh z = \frac{e^{z} - e^{-z}}{e^{z} + e^{-z}}`,
  source: 'Goodfellow et al. 2016, §3.10 and §6.3',
  why: {
    en: 'A smooth bend has a slope everywhere, so every unit can learn a little. Sigmoid gives numbers that can be read as probabilities or gates, tanh numbers around 0; both are nearly flat far from 0, and learn slowly there.',
    hi: 'चिकने मोड़ का हर जगह ढाल होता है, इसलिए हर इकाई थोड़ा सीख सकती है। सिग्मॉइड का मान प्रायिकता या गेट की तरह पढ़ा जा सकता है, tanh का मान 0 के आसपास रहता है; 0 से दूर दोनों लगभग समतल हैं और वहाँ धीरे सीखते हैं।',
    bn: 'মসৃণ বাঁকের সর্বত্র ঢাল আছে, তাই প্রতিটি একক কিছুটা শিখতে পারে। সিগময়েডের মান সম্ভাবনা বা গেট হিসেবে পড়া যায়, tanh-এর মান 0-এর আশেপাশে; 0 থেকে দূরে দুটিই প্রায় সমতল, সেখানে শেখা ধীর।',
  },
  reasons: {
    sigmoid: {
      operands: ['z'],
      says: {
        pick: ({ z = 0 }) => (Math.abs(z) > 4 ? 'flat' : 'steep'),
        cases: {
          steep: {
            en: 'The sigmoid squashes {{z}} into {{value}}, between 0 and 1; 0 would become ½.',
            hi: 'सिग्मॉइड {{z}} को 0 और 1 के बीच {{value}} में दबाता है; 0 से ½ बनता।',
            bn: 'সিগময়েড {{z}}-কে 0 ও 1-এর মধ্যে {{value}}-এ চেপে আনে; 0 হলে ½ হত।',
          },
          flat: {
            en: 'The sigmoid squashes {{z}} into {{value}}, close to its end: it is nearly flat here and learns slowly.',
            hi: 'सिग्मॉइड {{z}} को {{value}} में दबाता है, अपने सिरे के पास: यहाँ वह लगभग समतल है और धीरे सीखता है।',
            bn: 'সিগময়েড {{z}}-কে {{value}}-এ চেপে আনে, প্রান্তের কাছে: এখানে সেটি প্রায় সমতল, শেখা ধীর।',
          },
        },
      },
      back: 'squashing-gradient',
    },
    tanh: {
      operands: ['z'],
      says: {
        en: 'tanh squashes {{z}} into {{value}}, between −1 and 1, with the same sign: 0 stays 0.',
        hi: 'tanh {{z}} को −1 और 1 के बीच {{value}} में दबाता है, चिह्न वही रहता है: 0 का 0 ही रहता है।',
        bn: 'tanh {{z}}-কে −1 ও 1-এর মধ্যে {{value}}-এ চেপে আনে, চিহ্ন একই থাকে: 0 থাকে 0।',
      },
      back: 'squashing-gradient',
    },
    activation: {
      operands: ['z'],
      says: {
        en: 'The activation bends {{z}} into {{value}}: without a bend, layers of weights would be a single layer.',
        hi: 'सक्रियण फलन {{z}} को मोड़कर {{value}} बनाता है: मोड़ के बिना भारों की परतें एक ही परत होतीं।',
        bn: 'অ্যাক্টিভেশন {{z}}-কে বাঁকিয়ে {{value}} করে: বাঁক না থাকলে ওয়েটের স্তরগুলি একটিই স্তর হত।',
      },
      back: 'activation-gradient',
    },
  },
} as const satisfies Concept;
