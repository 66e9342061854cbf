import type { Concept } from './concept.ts';

/** The gradient by the outputs of the layer before. */
export const hiddenGradient = {
  skill: 'hidden-gradient',
  formula: String.raw`\frac{\partial L}{\partial a_j} = \sum_k \frac{\partial L}{\partial z_k}\, w_{kj}`,
  source: 'Rumelhart, Hinton & Williams 1986, eq. 7; Goodfellow et al. 2016, §6.5.4',
  why: {
    en: 'The error goes back over the same wires that the numbers came forward on, with the same weights. The weights of before the update are used: the gradient belongs to the network that made this error.',
    hi: 'त्रुटि उन्हीं तारों से, उन्हीं भारों के साथ पीछे जाती है जिनसे संख्याएँ आगे आई थीं। अद्यतन से पहले के भार काम में आते हैं: ग्रेडिएंट उसी नेटवर्क का है जिसने यह त्रुटि की।',
    bn: 'সংখ্যাগুলি যে তার দিয়ে এগিয়েছিল, ত্রুটি সেই তার দিয়েই, সেই ওয়েট নিয়েই ফেরে। হালনাগাদের আগের ওয়েট ব্যবহার হয়: গ্রেডিয়েন্টটি সেই নেটওয়ার্কের যে এই ত্রুটি করেছে।',
  },
  reasons: {
    'input-gradient': {
      // A sum over units is an entry of Wᵀδ; weight after weight along one wire is the product that vanishes.
      exercises: ({ count = 1, behind = 0 }) =>
        count > 1 ? 'delta-vector' : behind > 0 ? 'vanishing-product' : null,
      says: {
        pick: ({ count = 1 }) => (count > 1 ? 'several' : 'one'),
        cases: {
          one: {
            en: 'The error goes back over the same wire: {{upstream}} at {{at}} times the old weight {{partner.name}} = {{partner}}: {{value}}.',
            hi: 'त्रुटि उसी तार से लौटती है: {{at}} पर {{upstream}} गुणा पुराना भार {{partner.name}} = {{partner}}: {{value}}।',
            bn: 'ত্রুটি একই তার দিয়ে ফেরে: {{at}}-এ {{upstream}} গুণ পুরনো ওয়েট {{partner.name}} = {{partner}}: {{value}}।',
          },
          several: {
            en: '{{by}} feeds {{count}} sums, so what comes back over each of its wires is added: {{value}}.',
            hi: '{{by}} {{count}} योगफलों में जाता है, इसलिए उसके हर तार से जो लौटता है वह जुड़ता है: {{value}}।',
            bn: '{{by}} {{count}}টি যোগফলে যায়, তাই তার প্রতিটি তার দিয়ে যা ফেরে তা যোগ হয়: {{value}}।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
