import type { Concept } from './concept.ts';

/** One cell of a convolution. */
export const convCell = {
  skill: 'conv-cell',
  formula: String.raw`z_{i,j} = \sum_{a,b} w_{a,b}\; x_{i s + a - p,\; j s + b - p} + b`,
  source: 'Goodfellow et al. 2016, eq. 9.6',
  why: {
    en: 'The same weights are laid over every place, so the map answers one question everywhere: how much does this patch look like the kernel? Networks slide the kernel as it is; turning it round first would be the convolution of mathematics.',
    hi: 'वही भार हर जगह रखे जाते हैं, इसलिए मैप हर जगह एक ही प्रश्न का उत्तर देता है: यह टुकड़ा कर्नेल से कितना मिलता है? नेटवर्क कर्नेल को जैसा है वैसा खिसकाते हैं; पहले पलटना गणित का कनवोल्यूशन होता।',
    bn: 'একই ওয়েট সব জায়গায় বসানো হয়, তাই ম্যাপ সর্বত্র একটি প্রশ্নের উত্তর দেয়: এই অংশ কার্নেলের মতো কতটা? নেটওয়ার্ক কার্নেলকে যেমন আছে তেমন সরায়; আগে ঘোরালে তা গণিতের কনভোলিউশন হত।',
  },
  reasons: {
    'conv-cell': {
      says: {
        en: 'The kernel lies over {{name}}’s patch: each weight times the number under it, added up, says how well the patch matches: {{value}}.',
        hi: 'कर्नेल {{name}} के टुकड़े पर रखा है: हर भार गुणा उसके नीचे की संख्या, सबका योग बताता है कि टुकड़ा कितना मेल खाता है: {{value}}।',
        bn: 'কার্নেল {{name}}-এর অংশের উপর: প্রতিটি ওয়েট গুণ তার নিচের সংখ্যা, যোগফল বলে অংশটি কতটা মেলে: {{value}}।',
      },
      back: ['kernel-gradient', 'patch-gradient', 'bias-gradient'],
    },
    'dilated-cell': {
      says: {
        pick: () => 'spread',
        cases: {
          spread: {
            en: 'The spread-out kernel lies over {{name}}’s patch and skips the cells between its weights: each weight times the number under it, added up, {{value}}.',
            hi: 'फैला हुआ कर्नेल {{name}} के टुकड़े पर रखा है और अपने भारों के बीच के खाने छोड़ देता है: हर भार गुणा उसके नीचे की संख्या, सबका योग {{value}}।',
            bn: 'প্রসারিত কার্নেল {{name}}-এর অংশের উপর, নিজের ওয়েটগুলির মাঝের ঘর বাদ দিয়ে: প্রতিটি ওয়েট গুণ তার নিচের সংখ্যা, যোগফল {{value}}।',
          },
        },
        skills: { spread: 'dilated-kernel' },
      },
      back: ['kernel-gradient', 'patch-gradient', 'bias-gradient'],
    },
    'map-sum': {
      says: {
        en: 'The loss is the sum of the output, {{value}}, so every cell of the output starts with gradient 1.',
        hi: 'हानि आउटपुट का योग है, {{value}}, इसलिए आउटपुट का हर खाना ग्रेडिएंट 1 से शुरू करता है।',
        bn: 'লস হল আউটপুটের যোগফল, {{value}}, তাই আউটপুটের প্রতিটি ঘর গ্রেডিয়েন্ট 1 দিয়ে শুরু করে।',
      },
    },
  },
} as const satisfies Concept;
