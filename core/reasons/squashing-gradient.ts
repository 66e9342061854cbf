import type { Concept } from './concept.ts';

/** The gradient through an activation with a smooth slope. */
export const squashingGradient = {
  skill: 'activation-slope',
  formula: String.raw`\sigma' = \sigma(1-\sigma), \qquad \tanh' = 1 - \tanh^2`,
  source: 'Goodfellow et al. 2016, §3.10; Bishop 2006, eq. 4.88',
  why: {
    en: 'The slope can be had from the output alone, so nothing has to be computed again. For the sigmoid it is at most ¼, for tanh at most 1, and near 0 at the flat ends: gradients through many such units shrink.',
    hi: 'ढाल केवल आउटपुट से मिल जाता है, कुछ दोबारा नहीं निकालना पड़ता। सिग्मॉइड में वह अधिकतम ¼, tanh में अधिकतम 1 है, और समतल सिरों पर लगभग 0: ऐसी कई इकाइयों से गुज़रकर ग्रेडिएंट सिकुड़ता है।',
    bn: 'ঢাল কেবল আউটপুট থেকেই পাওয়া যায়, কিছু আবার গণনা করতে হয় না। সিগময়েডে তা বড়জোর ¼, tanh-এ বড়জোর 1, সমতল প্রান্তে প্রায় 0: এমন অনেক এককের মধ্য দিয়ে গেলে গ্রেডিয়েন্ট ছোট হয়।',
  },
  reasons: {
    'squashing-gradient': {
      says: {
        en: 'What comes back from {{at}}, {{upstream}}, is scaled by the slope of the curve at {{by}} = {{input}}: {{value}}. Where the curve is flat, little gets through.',
        hi: '{{at}} से जो लौटता है, {{upstream}}, उसे {{by}} = {{input}} पर वक्र के ढाल से गुणा करते हैं: {{value}}। वक्र समतल हो तो कम ही गुज़रता है।',
        bn: '{{at}} থেকে যা ফেরে, {{upstream}}, তা {{by}} = {{input}}-এ বক্রের ঢাল দিয়ে গুণ হয়: {{value}}। বক্র সমতল হলে কমই পার হয়।',
      },
    },
    'activation-gradient': {
      says: {
        en: 'The activation passes back its own slope at {{by}} = {{input}} times what came from {{at}}: {{value}}.',
        hi: 'सक्रियण फलन {{at}} से आए ग्रेडिएंट को {{by}} = {{input}} पर अपने ढाल से गुणा करके लौटाता है: {{value}}।',
        bn: 'অ্যাক্টিভেশন {{at}} থেকে আসা গ্রেডিয়েন্টকে {{by}} = {{input}}-এ নিজের ঢাল দিয়ে গুণ করে ফেরত দেয়: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
