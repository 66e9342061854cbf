import type { Concept } from './concept.ts';

/** The steps of a simple recurrent network. */
export const recurrent = {
  skill: 'rnn-steps',
  formula: String.raw`h_t = \tanh(U x_t + W h_{t-1} + b)`,
  source: 'Goodfellow et al. 2016, eq. 10.8; Elman 1990',
  why: {
    en: 'The state is all that the network knows of the past: it is computed from the new input and from itself, with the same weights at every step. So a sequence of any length needs one set of weights.',
    hi: 'अवस्था ही वह सब है जो नेटवर्क बीते के बारे में जानता है: वह नए इनपुट और स्वयं से बनती है, हर चरण पर वही भार। इसलिए किसी भी लंबाई के अनुक्रम को भारों का एक ही समूह चाहिए।',
    bn: 'অতীত সম্পর্কে নেটওয়ার্ক যা জানে তা এই অবস্থাই: নতুন ইনপুট ও নিজের থেকে গণনা হয়, প্রতিটি ধাপে একই ওয়েট। তাই যেকোনো দৈর্ঘ্যের ক্রমে এক সেট ওয়েটই লাগে।',
  },
  reasons: {
    'state-sum': {
      says: {
        en: 'What comes in and what is remembered, each times its weight, are added: {{name}} is {{value}}. The weights are the same at every time step.',
        hi: 'जो आता है और जो याद है, हर एक अपने भार से गुणा, जोड़े जाते हैं: {{name}} {{value}} है। भार हर समय चरण पर वही हैं।',
        bn: 'যা আসে ও যা মনে আছে, প্রতিটি নিজের ওয়েট দিয়ে গুণ হয়ে যোগ হয়: {{name}} হল {{value}}। প্রতিটি সময়ধাপে ওয়েট একই।',
      },
      back: ['weight-gradient', 'input-gradient', 'bias-gradient'],
    },
    'new-state': {
      operands: ['sum'],
      says: {
        en: 'The new state {{name}} is {{sum}} bent into {{value}}, so that it cannot grow without limit from step to step.',
        hi: 'नई अवस्था {{name}} {{sum}} को मोड़कर {{value}} है, ताकि वह चरण-दर-चरण असीम न बढ़े।',
        bn: 'নতুন অবস্থা {{name}} হল {{sum}}-কে বাঁকিয়ে {{value}}, যাতে ধাপে ধাপে সীমাহীন না বাড়ে।',
      },
      back: 'squashing-gradient',
    },
    'time-loss': {
      says: {
        en: 'The losses of the {{count}} time steps are added, because the same weights answer for all of them: {{value}}.',
        hi: '{{count}} समय चरणों की हानियाँ जोड़ी जाती हैं, क्योंकि सबके लिए वही भार उत्तरदायी हैं: {{value}}।',
        bn: '{{count}}টি সময়ধাপের লস যোগ হয়, কারণ একই ওয়েট সবগুলির জন্য দায়ী: {{value}}।',
      },
      back: 'time-share',
    },
    'time-share': {
      says: {
        en: 'A sum passes its gradient on whole to each part, so the loss of this time step starts with {{value}}.',
        hi: 'योगफल अपना ग्रेडिएंट हर पद को पूरा देता है, इसलिए इस समय चरण की हानि {{value}} से शुरू होती है।',
        bn: 'যোগফল তার গ্রেডিয়েন্ট প্রতিটি পদকে পুরোটা দেয়, তাই এই সময়ধাপের লস {{value}} দিয়ে শুরু।',
      },
    },
  },
} as const satisfies Concept;
