import type { Concept } from './concept.ts';

/** The gradient by a cell of the input of a convolution. */
export const patchGradient = {
  skill: 'conv-input-gradient',
  formula: String.raw`\frac{\partial L}{\partial x_{m,n}} = \sum_{a,b} \frac{\partial L}{\partial z_{\,(m-a+p)/s,\;(n-b+p)/s}}\; w_{a,b}`,
  source: 'Goodfellow et al. 2016, eq. 9.13; Dumoulin & Visin 2016, §4',
  why: {
    en: 'A cell is seen by every window that covers it, each time under another weight. What comes back is the error of each of these windows times that weight: the kernel turned by 180° and slid over the errors.',
    hi: 'एक खाने को वह हर विंडो देखती है जो उसे ढकती है, हर बार दूसरे भार के नीचे। जो लौटता है वह इन विंडो की त्रुटि गुणा वह भार है: 180° घुमाया कर्नेल त्रुटियों पर खिसकाया गया।',
    bn: 'একটি ঘরকে তাকে ঢাকা প্রতিটি জানালা দেখে, প্রতিবার অন্য ওয়েটের নিচে। যা ফেরে তা প্রতিটি জানালার ত্রুটি গুণ সেই ওয়েট: 180° ঘোরানো কার্নেল ত্রুটির উপর সরানো।',
  },
  reasons: {
    'patch-gradient': {
      says: {
        pick: ({ count = 1 }) => (count > 1 ? 'several' : 'one'),
        cases: {
          one: {
            en: 'Only one window covers {{by}}, so one error comes back: {{upstream}} times the weight {{partner}} that lay over it, {{value}}.',
            hi: '{{by}} को केवल एक विंडो ढकती है, इसलिए एक त्रुटि लौटती है: {{upstream}} गुणा उस पर रखा भार {{partner}}, {{value}}।',
            bn: 'কেবল একটি জানালা {{by}}-কে ঢাকে, তাই একটি ত্রুটি ফেরে: {{upstream}} গুণ তার উপরের ওয়েট {{partner}}, {{value}}।',
          },
          several: {
            en: '{{by}} lies in {{count}} windows, so {{count}} errors come back to it, each times the weight that lay over it there: {{value}}.',
            hi: '{{by}} {{count}} विंडो में है, इसलिए {{count}} त्रुटियाँ लौटती हैं, हर एक वहाँ उस पर रखे भार से गुणा: {{value}}।',
            bn: '{{by}} {{count}}টি জানালায় আছে, তাই {{count}}টি ত্রুটি ফেরে, প্রতিটি সেখানে তার উপরের ওয়েট দিয়ে গুণ: {{value}}।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
