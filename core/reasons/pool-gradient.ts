import type { Concept } from './concept.ts';

/** The gradient through a pooling. */
export const poolGradient = {
  skill: 'maxpool-gradient',
  formula: String.raw`\frac{\partial L}{\partial a_k} = \frac{\partial L}{\partial p}\,[a_k \text{ is the largest}]`,
  source: 'Goodfellow et al. 2016, §9.3; Boureau, Ponce & LeCun 2010',
  why: {
    en: 'A little more or less of a cell that lost changes nothing, so its slope is 0. The winner follows one to one and gets the whole gradient. In a mean every cell has the slope 1/k² and gets an equal part.',
    hi: 'हारे हुए खाने के थोड़े बढ़ने-घटने से कुछ नहीं बदलता, इसलिए उसका ढाल 0 है। विजेता एक के साथ एक चलता है और पूरा ग्रेडिएंट पाता है। माध्य में हर खाने का ढाल 1/k² है और बराबर भाग मिलता है।',
    bn: 'যে ঘর হেরেছে তার সামান্য কমবেশিতে কিছু বদলায় না, তাই ঢাল 0। বিজয়ী একের সঙ্গে এক চলে ও পুরো গ্রেডিয়েন্ট পায়। গড়ে প্রতিটি ঘরের ঢাল 1/k², সমান ভাগ পায়।',
  },
  reasons: {
    'pool-gradient': {
      says: {
        pick: ({ value = 0 }) => (value === 0 ? 'lost' : 'won'),
        cases: {
          won: {
            en: '{{by}} was the largest of its window, so the gradient goes to it alone: {{value}}.',
            hi: '{{by}} अपनी विंडो में सबसे बड़ा था, इसलिए ग्रेडिएंट केवल उसे मिलता है: {{value}}।',
            bn: '{{by}} নিজের জানালার বৃহত্তম ছিল, তাই গ্রেডিয়েন্ট কেবল তার কাছে যায়: {{value}}।',
          },
          lost: {
            en: '{{by}} did not win its window; a little more or less of it changes nothing, so nothing comes back.',
            hi: '{{by}} अपनी विंडो में नहीं जीता; उसके थोड़े बदलने से कुछ नहीं बदलता, इसलिए कुछ नहीं लौटता।',
            bn: '{{by}} তার জানালায় জেতেনি; তার সামান্য বদলে কিছু বদলায় না, তাই কিছু ফেরে না।',
          },
        },
      },
    },
    'mean-pool-gradient': {
      says: {
        en: 'Every cell of a mean has an equal part in it, so {{by}} gets an equal part of the gradient: {{value}}.',
        hi: 'माध्य में हर खाने का बराबर भाग है, इसलिए {{by}} को ग्रेडिएंट का बराबर भाग मिलता है: {{value}}।',
        bn: 'গড়ে প্রতিটি ঘরের সমান ভাগ, তাই {{by}} গ্রেডিয়েন্টের সমান ভাগ পায়: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
