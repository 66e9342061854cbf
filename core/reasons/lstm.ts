import type { Concept } from './concept.ts';

/** The gates and states of an LSTM. */
export const lstm = {
  skill: 'lstm-step',
  formula: String.raw`c_t = f_t\,c_{t-1} + i_t\,g_t, \qquad h_t = o_t \tanh c_t`,
  source: 'Hochreiter & Schmidhuber 1997; Gers et al. 2000; Goodfellow et al. 2016, eq. 10.40 to 10.44',
  why: {
    en: 'The cell is a tank: the forget gate says how much stays, the input gate how much of the candidate flows in, the output gate how much is shown. The old cell is multiplied by f and by no weight matrix, so with f near 1 a gradient survives many steps.',
    hi: 'सेल एक टंकी है: फ़ॉरगेट गेट बताता है कितना रहे, इनपुट गेट उम्मीदवार का कितना आए, आउटपुट गेट कितना दिखे। पुराना सेल केवल f से गुणा होता है, किसी भार आव्यूह से नहीं, इसलिए f लगभग 1 हो तो ग्रेडिएंट कई चरण बचता है।',
    bn: 'সেল একটি ট্যাঙ্ক: ফরগেট গেট বলে কতটা থাকবে, ইনপুট গেট প্রার্থীর কতটা ঢুকবে, আউটপুট গেট কতটা দেখানো হবে। পুরনো সেল গুণ হয় কেবল f দিয়ে, কোনো ওয়েট ম্যাট্রিক্স দিয়ে নয়, তাই f প্রায় 1 হলে গ্রেডিয়েন্ট বহু ধাপ টিকে থাকে।',
  },
  reasons: {
    'gate-sum': {
      says: {
        en: 'A gate decides by what comes in and by what is remembered: inputs and old state, each times its weight, give {{value}} before the squashing.',
        hi: 'गेट आने वाले और याद दोनों से तय करता है: इनपुट और पुरानी अवस्था, हर एक अपने भार से गुणा, दबाने से पहले {{value}} देते हैं।',
        bn: 'গেট যা আসে ও যা মনে আছে দুটি দিয়ে ঠিক করে: ইনপুট ও পুরনো অবস্থা, প্রতিটি নিজের ওয়েট দিয়ে গুণ, চাপার আগে {{value}} দেয়।',
      },
      back: ['weight-gradient', 'input-gradient', 'bias-gradient'],
    },
    'input-gate': {
      says: {
        en: 'The input gate, {{value}} between 0 and 1: that much of the candidate will flow into the cell.',
        hi: 'इनपुट गेट, 0 और 1 के बीच {{value}}: उम्मीदवार का इतना भाग सेल में जाएगा।',
        bn: 'ইনপুট গেট, 0 ও 1-এর মধ্যে {{value}}: প্রার্থীর এতটা সেলে ঢুকবে।',
      },
      back: 'squashing-gradient',
    },
    'forget-gate': {
      says: {
        en: 'The forget gate, {{value}} between 0 and 1: that much of the old cell stays; 1 would keep all of it.',
        hi: 'फ़ॉरगेट गेट, 0 और 1 के बीच {{value}}: पुराने सेल का इतना भाग रहता है; 1 सब रखता।',
        bn: 'ফরগেট গেট, 0 ও 1-এর মধ্যে {{value}}: পুরনো সেলের এতটা থাকে; 1 হলে সবটা।',
      },
      back: 'squashing-gradient',
    },
    'output-gate': {
      says: {
        en: 'The output gate, {{value}} between 0 and 1: that much of the cell is shown to the outside.',
        hi: 'आउटपुट गेट, 0 और 1 के बीच {{value}}: सेल का इतना भाग बाहर दिखता है।',
        bn: 'আউটপুট গেট, 0 ও 1-এর মধ্যে {{value}}: সেলের এতটা বাইরে দেখানো হয়।',
      },
      back: 'squashing-gradient',
    },
    candidate: {
      says: {
        en: 'The candidate, {{value}} between −1 and 1, is what could be written into the state; a gate decides how much of it is.',
        hi: 'उम्मीदवार, −1 और 1 के बीच {{value}}, वह है जो अवस्था में लिखा जा सकता है; कितना, यह गेट तय करता है।',
        bn: 'প্রার্থী, −1 ও 1-এর মধ্যে {{value}}, যা অবস্থায় লেখা হতে পারে; কতটা, তা গেট ঠিক করে।',
      },
      back: 'squashing-gradient',
    },
    'cell-state': {
      operands: ['forget', 'old', 'input', 'candidate'],
      says: {
        en: 'The cell keeps {{forget}} of its old {{old}} and takes in {{input}} of the candidate {{candidate}}: {{value}}.',
        hi: 'सेल अपने पुराने {{old}} का {{forget}} रखता है और उम्मीदवार {{candidate}} का {{input}} लेता है: {{value}}।',
        bn: 'সেল তার পুরনো {{old}}-এর {{forget}} রাখে ও প্রার্থী {{candidate}}-এর {{input}} নেয়: {{value}}।',
      },
      back: 'cell-part-gradient',
    },
    'shown-state': {
      operands: ['gate', 'cell'],
      says: {
        en: 'The cell {{cell}} is squashed by tanh and the output gate shows {{gate}} of it: the state is {{value}}.',
        hi: 'सेल {{cell}} को tanh दबाता है और आउटपुट गेट उसका {{gate}} दिखाता है: अवस्था {{value}} है।',
        bn: 'সেল {{cell}}-কে tanh চাপে ও আউটপুট গেট তার {{gate}} দেখায়: অবস্থা {{value}}।',
      },
      back: 'shown-part-gradient',
    },
    'cell-part-gradient': {
      says: {
        en: '{{by}} stands in a product of the cell, so it gets the {{upstream}} of {{at}} times what it was multiplied with: {{value}}.',
        hi: '{{by}} सेल के एक गुणनफल में है, इसलिए उसे {{at}} का {{upstream}} मिलता है, गुणा वह जिससे वह गुणा हुआ था: {{value}}।',
        bn: '{{by}} সেলের একটি গুণফলে আছে, তাই সে পায় {{at}}-এর {{upstream}}, গুণ যা দিয়ে সে গুণ হয়েছিল: {{value}}।',
      },
    },
    'shown-part-gradient': {
      says: {
        en: 'Back through what was shown: {{by}} gets the {{upstream}} of {{at}}, scaled by its part in it: {{value}}.',
        hi: 'जो दिखाया गया उससे पीछे: {{by}} को {{at}} का {{upstream}} उसमें अपने भाग के अनुसार मिलता है: {{value}}।',
        bn: 'যা দেখানো হয়েছে তার মধ্য দিয়ে পিছনে: {{by}} পায় {{at}}-এর {{upstream}}, তাতে তার ভাগ অনুযায়ী: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
