import type { Concept } from './concept.ts';

/** The step against the gradient. */
export const gradientDescent = {
  skill: 'gd-step',
  formula: String.raw`w \leftarrow w - \eta\,\frac{\partial L}{\partial w}`,
  source: 'Robbins & Monro 1951; Goodfellow et al. 2016, Algorithm 8.1',
  why: {
    en: 'The gradient points uphill, so the step goes the other way. The gradient is true only at this point: η keeps the step so short that the slope does not change much on the way.',
    hi: 'ग्रेडिएंट चढ़ाई की ओर दिखाता है, इसलिए चरण उलटी ओर जाता है। ग्रेडिएंट केवल इसी बिंदु पर सही है: η चरण को इतना छोटा रखता है कि रास्ते में ढाल अधिक न बदले।',
    bn: 'গ্রেডিয়েন্ট ওপরের দিক দেখায়, তাই ধাপ যায় উল্টো দিকে। গ্রেডিয়েন্ট কেবল এই বিন্দুতেই সত্য: η ধাপকে এত ছোট রাখে যে পথে ঢাল বেশি বদলায় না।',
  },
  reasons: {
    'gd-step': {
      operands: ['before', 'rate', 'gradient'],
      says: {
        pick: ({ gradient = 0 }) => (gradient > 0 ? 'down' : gradient < 0 ? 'up' : 'stays'),
        cases: {
          down: {
            en: 'The loss rises with {{before.name}} (slope {{gradient}}), so {{before.name}} goes down, from {{before}} to {{value}}: the rate {{rate}} times the slope.',
            hi: '{{before.name}} के साथ हानि बढ़ती है (ढाल {{gradient}}), इसलिए {{before.name}} {{before}} से घटकर {{value}} होता है: दर {{rate}} गुणा ढाल।',
            bn: '{{before.name}}-এর সঙ্গে লস বাড়ে (ঢাল {{gradient}}), তাই {{before.name}} {{before}} থেকে কমে {{value}}: হার {{rate}} গুণ ঢাল।',
          },
          up: {
            en: 'The loss falls when {{before.name}} grows (slope {{gradient}}), so {{before.name}} goes up, from {{before}} to {{value}}: the rate {{rate}} times the slope.',
            hi: '{{before.name}} बढ़ने पर हानि घटती है (ढाल {{gradient}}), इसलिए {{before.name}} {{before}} से बढ़कर {{value}} होता है: दर {{rate}} गुणा ढाल।',
            bn: '{{before.name}} বাড়লে লস কমে (ঢাল {{gradient}}), তাই {{before.name}} {{before}} থেকে বেড়ে {{value}}: হার {{rate}} গুণ ঢাল।',
          },
          stays: {
            en: 'The gradient of {{before.name}} is 0, so there is no better direction: it stays at {{before}}.',
            hi: '{{before.name}} का ग्रेडिएंट 0 है, कोई बेहतर दिशा नहीं: वह {{before}} पर ही रहता है।',
            bn: '{{before.name}}-এর গ্রেডিয়েন্ট 0, কোনো ভালো দিক নেই: তা {{before}}-এই থাকে।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
