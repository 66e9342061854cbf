import type { Concept } from './concept.ts';

/** Weights and biases of recurrent layers. */
export const recurrentParameters = {
  skill: 'recurrent-parameters',
  formula: String.raw`g\,\bigl(n_{\text{in}}\,n + n^2 + n\bigr), \quad g = 1 \text{ (RNN)},\ 4 \text{ (LSTM)},\ 3 \text{ (GRU)}`,
  source: 'Goodfellow et al. 2016, §10.2 and §10.10.1; Cho et al. 2014',
  why: {
    en: 'A cell has a set of weights for every gate: one from the inputs, one from its own old state. The same set is used at every time step, so the length of the sequence does not count.',
    hi: 'सेल में हर गेट के लिए भारों का एक समूह है: एक इनपुट से, एक अपनी पुरानी अवस्था से। वही समूह हर समय चरण पर काम आता है, इसलिए अनुक्रम की लंबाई नहीं गिनी जाती।',
    bn: 'সেলে প্রতিটি গেটের জন্য ওয়েটের একটি সেট: একটি ইনপুট থেকে, একটি নিজের পুরনো অবস্থা থেকে। একই সেট প্রতিটি সময়ধাপে ব্যবহার হয়, তাই ক্রমের দৈর্ঘ্য গোনা হয় না।',
  },
  reasons: {
    'gate-weights': {
      says: {
        en: 'Every gate has weights from the inputs and from the old state; the same ones serve at every time step: {{value}}.',
        hi: 'हर गेट के भार इनपुट से और पुरानी अवस्था से आते हैं; वही हर समय चरण पर काम आते हैं: {{value}}।',
        bn: 'প্রতিটি গেটের ওয়েট ইনপুট থেকে ও পুরনো অবস্থা থেকে; সেগুলিই প্রতিটি সময়ধাপে কাজ করে: {{value}}।',
      },
    },
    'gate-biases': {
      says: {
        en: 'Every gate has its biases, one or two a unit by the library: {{value}}.',
        hi: 'हर गेट के बायस हैं, लाइब्रेरी के अनुसार हर इकाई के एक या दो: {{value}}।',
        bn: 'প্রতিটি গেটের বায়াস আছে, লাইব্রেরি অনুযায়ী প্রতি এককে একটি বা দুটি: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
