import type { Concept } from './concept.ts';

/** The slope of a cross-entropy by the scores before the softmax. */
export const crossEntropyGradient = {
  skill: 'ce-softmax-gradient',
  formula: String.raw`\frac{\partial L}{\partial z_i} = p_i - y_i`,
  source: 'Bishop 2006, eq. 4.109',
  why: {
    en: 'The 1/p of the logarithm cancels the p in the slopes of softmax, so all that is left is what was said minus what was right. The slopes of all scores add up to 0: what one score gains the others lose.',
    hi: 'लघुगणक का 1/p सॉफ़्टमैक्स के ढालों के p को काट देता है, बचता है: जो कहा गया घटा जो सही था। सब स्कोरों के ढालों का योग 0 है: एक स्कोर जो पाता है, बाकी खोते हैं।',
    bn: 'লগারিদমের 1/p সফটম্যাক্সের ঢালের p-কে কেটে দেয়, থাকে: যা বলা হয়েছে বিয়োগ যা ঠিক ছিল। সব স্কোরের ঢালের যোগফল 0: একটি যা পায় অন্যগুলি তা হারায়।',
  },
  reasons: {
    'cross-entropy-slope': {
      says: {
        pick: ({ value = 0 }) => (value < 0 ? 'right' : 'wrong'),
        cases: {
          right: {
            en: 'The backward pass begins at the right class: it was given too little, so the slope {{value}} is negative and {{by}} will be raised.',
            hi: 'पश्च पास सही वर्ग पर शुरू होता है: उसे बहुत कम मिला, इसलिए ढाल {{value}} ऋणात्मक है और {{by}} बढ़ाया जाएगा।',
            bn: 'পশ্চাৎ পাস সঠিক শ্রেণিতে শুরু: সে খুব কম পেয়েছে, তাই ঢাল {{value}} ঋণাত্মক, {{by}} বাড়ানো হবে।',
          },
          wrong: {
            en: 'The backward pass begins: {{by}} belongs to a class that was not right, so the slope {{value}} is not negative: whatever it was given is too much.',
            hi: 'पश्च पास शुरू होता है: {{by}} ऐसे वर्ग का है जो सही नहीं था, इसलिए ढाल {{value}} ऋणात्मक नहीं: उसे जो मिला वह अधिक था।',
            bn: 'পশ্চাৎ পাস শুরু: {{by}} এমন শ্রেণির যা ঠিক ছিল না, তাই ঢাল {{value}} ঋণাত্মক নয়: যা পেয়েছে তা-ই বেশি।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
