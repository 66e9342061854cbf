import type { Concept } from './concept.ts';

/** The gradient through a ReLU. */
export const reluGradient = {
  skill: 'relu-mask',
  formula: String.raw`\frac{\partial L}{\partial z} = \begin{cases}\frac{\partial L}{\partial a} & z > 0\\ 0 & z < 0\end{cases}`,
  source: 'Goodfellow et al. 2016, §6.3.1',
  why: {
    en: 'The slope of ReLU is 1 where the unit is on and 0 where it is off. So the gradient either comes through whole or stops: the sign of z decides, not the size of the gradient.',
    hi: 'इकाई चालू हो तो ReLU का ढाल 1 है, बंद हो तो 0। इसलिए ग्रेडिएंट या तो पूरा आता है या रुक जाता है: z का चिह्न तय करता है, ग्रेडिएंट का आकार नहीं।',
    bn: 'একক চালু থাকলে ReLU-এর ঢাল 1, বন্ধ থাকলে 0। তাই গ্রেডিয়েন্ট হয় পুরোটা আসে, নয়তো থেমে যায়: z-এর চিহ্ন ঠিক করে, গ্রেডিয়েন্টের মাপ নয়।',
  },
  reasons: {
    'relu-gradient': {
      says: {
        pick: ({ input = 0 }) => (input > 0 ? 'on' : input < 0 ? 'off' : 'edge'),
        cases: {
          on: {
            en: 'The unit is on ({{by}} = {{input}} > 0), so ReLU has slope 1 and the gradient comes through whole: {{value}}.',
            hi: 'इकाई चालू है ({{by}} = {{input}} > 0), इसलिए ReLU का ढाल 1 है और ग्रेडिएंट पूरा आता है: {{value}}।',
            bn: 'একক চালু ({{by}} = {{input}} > 0), তাই ReLU-এর ঢাল 1, গ্রেডিয়েন্ট পুরোটা আসে: {{value}}।',
          },
          off: {
            en: 'ReLU is flat below 0 and {{by}} = {{input}}, so nothing that happens to {{by}} can change {{of}}: the gradient stops here.',
            hi: '0 से नीचे ReLU समतल है और {{by}} = {{input}}, इसलिए {{by}} के बदलने से {{of}} नहीं बदल सकता: ग्रेडिएंट यहीं रुकता है।',
            bn: '0-এর নিচে ReLU সমতল, আর {{by}} = {{input}}, তাই {{by}} বদলালে {{of}} বদলাতে পারে না: গ্রেডিয়েন্ট এখানেই থামে।',
          },
          edge: {
            en: '{{by}} is exactly at the bend of ReLU, where the slope is a convention; with it the gradient is {{value}}.',
            hi: '{{by}} ठीक ReLU के मोड़ पर है, जहाँ ढाल एक परिपाटी है; उसके अनुसार ग्रेडिएंट {{value}} है।',
            bn: '{{by}} ঠিক ReLU-এর বাঁকে, যেখানে ঢাল একটি প্রচলিত নিয়ম; সেই অনুযায়ী গ্রেডিয়েন্ট {{value}}।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
