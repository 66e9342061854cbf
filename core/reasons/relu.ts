import type { Concept } from './concept.ts';

/** ReLU forward. */
export const relu = {
  skill: 'activation-value',
  formula: String.raw`\operatorname{ReLU}(z) = \max(0, z)`,
  source: 'Glorot, Bordes & Bengio 2011; Goodfellow et al. 2016, §6.3.1',
  why: {
    en: 'Without a bend between them two layers of weights would be one. ReLU is the simplest bend: it switches a unit off below 0 and leaves it alone above, where its slope is 1 and gradients do not shrink.',
    hi: 'बीच में मोड़ न हो तो भारों की दो परतें एक ही परत होंगी। ReLU सबसे सरल मोड़ है: 0 से नीचे इकाई बंद, ऊपर जैसी की तैसी, जहाँ ढाल 1 है और ग्रेडिएंट नहीं घटता।',
    bn: 'মাঝে বাঁক না থাকলে ওয়েটের দুটি স্তর আসলে একটিই হত। ReLU সবচেয়ে সরল বাঁক: 0-এর নিচে একক বন্ধ, ওপরে যেমন আছে তেমন, যেখানে ঢাল 1 বলে গ্রেডিয়েন্ট ছোট হয় না।',
  },
  reasons: {
    relu: {
      operands: ['z'],
      says: {
        pick: ({ z = 0 }) => (z > 0 ? 'on' : z < 0 ? 'off' : 'edge'),
        cases: {
          on: {
            en: 'ReLU passes {{z}} on unchanged: above 0 the unit is on, with slope 1.',
            hi: 'ReLU {{z}} को बिना बदले आगे भेजता है: 0 से ऊपर इकाई चालू है, ढाल 1 है।',
            bn: 'ReLU {{z}}-কে না বদলে এগিয়ে দেয়: 0-এর ওপরে একক চালু, ঢাল 1।',
          },
          off: {
            en: '{{z.name}} = {{z}} is below 0, where ReLU is flat: the unit is off and gives 0, so nothing that happens to {{z.name}} can change the output.',
            hi: '{{z.name}} = {{z}} 0 से कम है, जहाँ ReLU समतल है: इकाई बंद है और 0 देती है, इसलिए {{z.name}} के बदलने से आउटपुट नहीं बदल सकता।',
            bn: '{{z.name}} = {{z}}, 0-এর কম, সেখানে ReLU সমতল: একক বন্ধ, 0 দেয়, তাই {{z.name}} বদলালেও আউটপুট বদলাতে পারে না।',
          },
          edge: {
            en: '{{z.name}} is exactly 0, the bend of ReLU, which gives 0; its slope there is a convention.',
            hi: '{{z.name}} ठीक 0 है, ReLU के मोड़ पर, जो 0 देता है; वहाँ का ढाल एक परिपाटी है।',
            bn: '{{z.name}} ঠিক 0, ReLU-এর বাঁকে, যা 0 দেয়; সেখানকার ঢাল একটি প্রচলিত নিয়ম।',
          },
        },
      },
      back: 'relu-gradient',
    },
  },
} as const satisfies Concept;
