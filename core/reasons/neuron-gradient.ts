import type { Concept } from './concept.ts';

/** The gradient by the weights and the bias of a unit. */
export const neuronGradient = {
  skill: 'neuron-gradient',
  formula: String.raw`\frac{\partial L}{\partial w_i} = \frac{\partial L}{\partial z}\,x_i, \qquad \frac{\partial L}{\partial b} = \frac{\partial L}{\partial z}`,
  source: 'Rumelhart, Hinton & Williams 1986, eq. 6; Goodfellow et al. 2016, §6.5',
  why: {
    en: 'If w grows by a little, z grows by that little times x. So a weight is blamed for the error behind it as much as its input was there to carry it: a large input, much blame; an input of 0, none. The bias carries a constant 1.',
    hi: 'w थोड़ा बढ़े तो z उतने गुणा x बढ़ता है। इसलिए भार को आगे की त्रुटि का उतना दोष मिलता है जितना उसका इनपुट उसे ले जा सकता था: बड़ा इनपुट, अधिक दोष; इनपुट 0, कोई दोष नहीं। बायस स्थिर 1 ले जाता है।',
    bn: 'w একটু বাড়লে z বাড়ে সেই পরিমাণ গুণ x। তাই ওয়েটের দোষ ততটা, যতটা তার ইনপুট ত্রুটিকে বয়ে নিতে পারত: বড় ইনপুট, বেশি দোষ; ইনপুট 0, কোনো দোষ নেই। বায়াস ধ্রুবক 1 বয়ে নেয়।',
  },
  reasons: {
    'weight-gradient': {
      // An entry of the product δxᵀ: a layer of several units, each with several inputs.
      exercises: ({ count = 1, fed = 0, wires = 0 }) =>
        count === 1 && fed > 1 && wires > 1 ? 'weight-outer-product' : null,
      says: {
        pick: ({ partner = 0, count = 1 }) => (count > 1 ? 'shared' : partner === 0 ? 'unused' : 'used'),
        cases: {
          used: {
            en: '{{by}} is blamed in proportion to what it carried: {{partner.name}} = {{partner}} times the {{upstream}} that came back to {{at}}: {{value}}.',
            hi: '{{by}} को उसके लाए हुए के अनुपात में दोष मिलता है: {{partner.name}} = {{partner}} गुणा {{upstream}}, जो {{at}} तक लौटा: {{value}}।',
            bn: '{{by}} যা বয়ে এনেছিল সেই অনুপাতে দোষ পায়: {{partner.name}} = {{partner}} গুণ {{upstream}}, যা {{at}}-এ ফিরেছে: {{value}}।',
          },
          unused: {
            en: '{{partner.name}} = 0, so {{by}} carried nothing to {{at}} and gets no blame: its gradient is 0.',
            hi: '{{partner.name}} = 0, इसलिए {{by}} ने {{at}} तक कुछ नहीं पहुँचाया और उसका कोई दोष नहीं: ग्रेडिएंट 0।',
            bn: '{{partner.name}} = 0, তাই {{by}} {{at}}-এ কিছুই পৌঁছায়নি, কোনো দোষ নেই: গ্রেডিয়েন্ট 0।',
          },
          shared: {
            en: '{{by}} is used {{count}} times, and each use adds its share of the blame: {{value}}.',
            hi: '{{by}} का उपयोग {{count}} बार होता है, और हर उपयोग दोष का अपना हिस्सा जोड़ता है: {{value}}।',
            bn: '{{by}} {{count}} বার ব্যবহার হয়, প্রতিটি ব্যবহার দোষের নিজের অংশ যোগ করে: {{value}}।',
          },
        },
      },
    },
    'bias-gradient': {
      says: {
        pick: ({ count = 1 }) => (count > 1 ? 'shared' : 'one'),
        cases: {
          one: {
            en: '{{by}} is added as it is, slope 1, so the whole gradient of {{at}} is also that of {{by}}: {{value}}.',
            hi: '{{by}} जैसा है वैसा जुड़ता है, ढाल 1, इसलिए {{at}} का पूरा ग्रेडिएंट {{by}} का भी है: {{value}}।',
            bn: '{{by}} যেমন আছে তেমনই যোগ হয়, ঢাল 1, তাই {{at}}-এর পুরো গ্রেডিয়েন্ট {{by}}-এরও: {{value}}।',
          },
          shared: {
            en: '{{by}} is added in {{count}} places, so the gradients of all of them are added: {{value}}.',
            hi: '{{by}} {{count}} जगह जुड़ता है, इसलिए उन सबके ग्रेडिएंट जोड़े जाते हैं: {{value}}।',
            bn: '{{by}} {{count}} জায়গায় যোগ হয়, তাই সেগুলির গ্রেডিয়েন্ট যোগ করা হয়: {{value}}।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
