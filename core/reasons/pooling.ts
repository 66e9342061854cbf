import type { Concept } from './concept.ts';

/** One cell of a pooling. */
export const pooling = {
  skill: 'pooling',
  formula: String.raw`p = \max_{\text{window}} a \qquad\text{or}\qquad p = \frac1{k^2}\sum_{\text{window}} a`,
  source: 'Goodfellow et al. 2016, §9.3',
  why: {
    en: 'Pooling keeps whether something was found in a region and forgets where exactly. That makes the map smaller and small shifts harmless. It has no weights.',
    hi: 'पूलिंग यह रखती है कि क्षेत्र में कुछ मिला या नहीं, और ठीक कहाँ यह भूल जाती है। इससे मैप छोटा होता है और छोटे खिसकाव से फ़र्क नहीं पड़ता। इसमें भार नहीं हैं।',
    bn: 'পুলিং মনে রাখে অঞ্চলে কিছু পাওয়া গেছে কি না, ঠিক কোথায় তা ভোলে। তাতে ম্যাপ ছোট হয়, ছোট সরণে ক্ষতি হয় না। এতে ওয়েট নেই।',
  },
  reasons: {
    'largest-of-window': {
      says: {
        pick: ({ ties = 1 }) => (ties > 1 ? 'tie' : 'one'),
        cases: {
          one: {
            en: 'Only the strongest of the {{count}} cells passes, {{winner}} = {{value}}: that something was found counts, not where.',
            hi: '{{count}} खानों में केवल सबसे प्रबल गुज़रता है, {{winner}} = {{value}}: मिला, यह गिना जाता है, कहाँ मिला यह नहीं।',
            bn: '{{count}}টি ঘরের কেবল প্রবলতমটি যায়, {{winner}} = {{value}}: পাওয়া গেছে এটাই গোনা হয়, কোথায় তা নয়।',
          },
          tie: {
            en: '{{ties}} of the {{count}} cells tie for the largest, {{value}}; which of them takes the gradient is a convention.',
            hi: '{{count}} में से {{ties}} खाने सबसे बड़े {{value}} पर बराबर हैं; ग्रेडिएंट कौन लेगा, यह परिपाटी है।',
            bn: '{{count}}টি ঘরের {{ties}}টি সর্বোচ্চ {{value}}-এ সমান; গ্রেডিয়েন্ট কে নেবে তা প্রচলিত নিয়ম।',
          },
        },
      },
      back: 'pool-gradient',
    },
    'mean-of-window': {
      says: {
        en: 'Every cell of the window counts the same, so the mean of all of them is passed on: {{value}}.',
        hi: 'विंडो का हर खाना समान गिना जाता है, इसलिए सबका माध्य आगे जाता है: {{value}}।',
        bn: 'জানালার প্রতিটি ঘর সমান গোনা হয়, তাই সবগুলির গড় এগোয়: {{value}}।',
      },
      back: 'mean-pool-gradient',
    },
  },
} as const satisfies Concept;
