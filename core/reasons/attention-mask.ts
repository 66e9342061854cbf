import type { Concept } from './concept.ts';

/** Attention that may not see everything. */
export const attentionMask = {
  skill: 'attention-mask',
  formula: String.raw`z_{ij} = -\infty \text{ where } j \text{ is hidden}, \qquad e^{-\infty} = 0`,
  source: 'Vaswani et al. 2017, §3.2.3',
  why: {
    en: 'A model that predicts the next word must not see it. The score is set to −∞ before the softmax, so the shares of what may be seen still add up to 1; setting shares to 0 afterwards would leave less than 1.',
    hi: 'अगला शब्द बताने वाले मॉडल को वह शब्द नहीं दिखना चाहिए। स्कोर सॉफ़्टमैक्स से पहले −∞ किया जाता है, इसलिए दिखने वालों के हिस्सों का योग 1 ही रहता है; बाद में हिस्से 0 करने पर 1 से कम बचता।',
    bn: 'পরের শব্দ অনুমান করা মডেল সেটি দেখতে পাবে না। স্কোর সফটম্যাক্সের আগে −∞ করা হয়, তাই যা দেখা যায় তাদের অংশের যোগফল 1-ই থাকে; পরে অংশ 0 করলে 1-এর কম থাকত।',
  },
  reasons: {
    'masked-share': {
      says: {
        en: 'Masked: this row may not see that position. On paper its score is −∞ and e to that is 0, so {{name}} is {{value}} and the others still add up to 1.',
        hi: 'मास्क: यह पंक्ति वह स्थिति नहीं देख सकती। काग़ज़ पर उसका स्कोर −∞ और e की वह घात 0 है, इसलिए {{name}} {{value}} है और बाकी का योग 1 रहता है।',
        bn: 'মাস্ক: এই সারি সেই অবস্থান দেখতে পারে না। কাগজে তার স্কোর −∞ ও e-এর সেই ঘাত 0, তাই {{name}} হল {{value}}, বাকিগুলির যোগফল 1-ই থাকে।',
      },
    },
  },
} as const satisfies Concept;
