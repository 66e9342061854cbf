import type { Concept } from './concept.ts';

/** The corrections for averages that start at 0. */
export const adamCorrection = {
  skill: 'adam-step',
  formula: String.raw`\hat m = \frac{m}{1-\beta_1^{\,t}}, \qquad \hat v = \frac{v}{1-\beta_2^{\,t}}`,
  source: 'Kingma & Ba 2015, §3',
  why: {
    en: 'After t updates from 0 the weights inside an average add up to 1 − βᵗ, not to 1. Dividing by that makes it a true mean again. The correction is large at first (for β₂ = 0.999 a factor of 1000) and fades with t.',
    hi: '0 से t अद्यतनों के बाद माध्य के भीतर के भारों का योग 1 − βᵗ है, 1 नहीं। उससे भाग देने पर वह फिर सही माध्य बनता है। सुधार शुरू में बड़ा है (β₂ = 0.999 पर 1000 गुना) और t के साथ मिटता है।',
    bn: '0 থেকে t হালনাগাদের পরে গড়ের ভিতরের ওজনগুলির যোগফল 1 − βᵗ, 1 নয়। তা দিয়ে ভাগ করলে আবার সত্যিকারের গড় হয়। সংশোধন শুরুতে বড় (β₂ = 0.999 হলে 1000 গুণ), t বাড়লে মিলিয়ে যায়।',
  },
  reasons: {
    'adam-correct-mean': {
      operands: ['raw'],
      says: {
        en: '{{raw.name}} = {{raw}} is too small only because it started at 0; dividing by 1 − β₁ᵗ undoes the start and gives the mean gradient {{value}}.',
        hi: '{{raw.name}} = {{raw}} केवल इसलिए छोटा है कि 0 से शुरू हुआ; 1 − β₁ᵗ से भाग उस आरंभ को मिटाता है और माध्य ग्रेडिएंट {{value}} देता है।',
        bn: '{{raw.name}} = {{raw}} ছোট কেবল 0 থেকে শুরু হয়েছে বলে; 1 − β₁ᵗ দিয়ে ভাগ সেই শুরুকে মুছে গড় গ্রেডিয়েন্ট {{value}} দেয়।',
      },
    },
    'adam-correct-square': {
      operands: ['raw'],
      says: {
        en: '{{raw.name}} = {{raw}} is too small only because it started at 0; dividing by 1 − β₂ᵗ undoes the start and gives the mean square {{value}}.',
        hi: '{{raw.name}} = {{raw}} केवल इसलिए छोटा है कि 0 से शुरू हुआ; 1 − β₂ᵗ से भाग उस आरंभ को मिटाता है और वर्गों का माध्य {{value}} देता है।',
        bn: '{{raw.name}} = {{raw}} ছোট কেবল 0 থেকে শুরু হয়েছে বলে; 1 − β₂ᵗ দিয়ে ভাগ সেই শুরুকে মুছে বর্গের গড় {{value}} দেয়।',
      },
    },
    'adam-rate': {
      says: {
        en: 'Both corrections for the start at 0 are put into the rate, which is {{value}} for this update.',
        hi: '0 से आरंभ के दोनों सुधार दर में रख दिए जाते हैं, जो इस अद्यतन में {{value}} है।',
        bn: '0 থেকে শুরুর দুটি সংশোধনই হারে রাখা হয়, যা এই হালনাগাদে {{value}}।',
      },
    },
    'nadam-mean': {
      says: {
        en: 'Nadam looks ahead: the corrected mean already holds this gradient with the share of the next update, {{value}}.',
        hi: 'Nadam आगे देखता है: सुधरे माध्य में यह ग्रेडिएंट अगले अद्यतन के हिस्से के साथ पहले से है, {{value}}।',
        bn: 'Nadam সামনে দেখে: সংশোধিত গড়ে এই গ্রেডিয়েন্ট পরের হালনাগাদের অংশসহ আগেই আছে, {{value}}।',
      },
    },
    'nadam-share': {
      says: {
        en: 'Nadam warms its momentum up, so the share of the past changes with the update: here {{value}}.',
        hi: 'Nadam मोमेंटम को धीरे-धीरे बढ़ाता है, इसलिए बीते का हिस्सा अद्यतन के साथ बदलता है: यहाँ {{value}}।',
        bn: 'Nadam মোমেন্টাম ধীরে বাড়ায়, তাই অতীতের অংশ হালনাগাদের সঙ্গে বদলায়: এখানে {{value}}।',
      },
    },
    'nadam-product': {
      says: {
        en: 'The shares so far are multiplied, {{value}}: what is left of the start at 0, which the correction needs.',
        hi: 'अब तक के हिस्से गुणा होते हैं, {{value}}: 0 से आरंभ का जो बचा है, जो सुधार को चाहिए।',
        bn: 'এ পর্যন্ত অংশগুলি গুণ হয়, {{value}}: 0 থেকে শুরুর যা অবশিষ্ট, যা সংশোধনে লাগে।',
      },
    },
  },
} as const satisfies Concept;
