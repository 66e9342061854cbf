import type { Concept } from './concept.ts';

/** The gates and the state of a GRU. */
export const gru = {
  skill: 'gru-step',
  formula: String.raw`h_t = z_t\,h_{t-1} + (1 - z_t)\,n_t \qquad\text{or with } z \text{ and } 1 - z \text{ exchanged}`,
  source: 'Cho et al. 2014, eq. 5 to 8; PyTorch GRUCell',
  why: {
    en: 'One gate does the work of two: what is not kept is replaced, so the shares z and 1 − z add up to 1 and the state stays in range. The reset gate can hide the old state from the candidate. Papers and libraries differ in which of old and new gets z.',
    hi: 'एक गेट दो का काम करता है: जो नहीं रखा वह बदला जाता है, इसलिए z और 1 − z का योग 1 है और अवस्था सीमा में रहती है। रीसेट गेट पुरानी अवस्था को उम्मीदवार से छिपा सकता है। z पुराने को मिले या नए को, इसमें लेख और लाइब्रेरियाँ अलग हैं।',
    bn: 'একটি গেট দুটির কাজ করে: যা রাখা হয় না তা বদলানো হয়, তাই z ও 1 − z-এর যোগফল 1 আর অবস্থা সীমায় থাকে। রিসেট গেট পুরনো অবস্থাকে প্রার্থীর কাছ থেকে লুকাতে পারে। z পুরনোটি পায় না নতুনটি, তাতে প্রবন্ধ ও লাইব্রেরি আলাদা।',
  },
  reasons: {
    'gru-gate-sum': {
      says: {
        en: 'A gate decides by what comes in and by what is remembered: each times its weight, {{value}} before the squashing.',
        hi: 'गेट आने वाले और याद दोनों से तय करता है: हर एक अपने भार से गुणा, दबाने से पहले {{value}}।',
        bn: 'গেট যা আসে ও যা মনে আছে দুটি দিয়ে ঠিক করে: প্রতিটি নিজের ওয়েট দিয়ে গুণ, চাপার আগে {{value}}।',
      },
      back: ['weight-gradient', 'input-gradient', 'bias-gradient'],
    },
    'reset-gate': {
      says: {
        en: 'The reset gate, {{value}} between 0 and 1: that much of the old state may the candidate see.',
        hi: 'रीसेट गेट, 0 और 1 के बीच {{value}}: पुरानी अवस्था का इतना भाग उम्मीदवार देख सकता है।',
        bn: 'রিসেট গেট, 0 ও 1-এর মধ্যে {{value}}: পুরনো অবস্থার এতটা প্রার্থী দেখতে পারে।',
      },
      back: 'squashing-gradient',
    },
    'update-gate': {
      says: {
        en: 'The update gate, {{value}} between 0 and 1, shares 1 out between the old state and the candidate.',
        hi: 'अद्यतन गेट, 0 और 1 के बीच {{value}}, 1 को पुरानी अवस्था और उम्मीदवार में बाँटता है।',
        bn: 'হালনাগাদ গেট, 0 ও 1-এর মধ্যে {{value}}, 1-কে পুরনো অবস্থা ও প্রার্থীর মধ্যে ভাগ করে।',
      },
      back: 'squashing-gradient',
    },
    'remembered-part': {
      says: {
        en: 'What the candidate will know of the past: {{value}}; the reset gate can make it less.',
        hi: 'उम्मीदवार बीते के बारे में जो जानेगा: {{value}}; रीसेट गेट इसे कम कर सकता है।',
        bn: 'প্রার্থী অতীত সম্পর্কে যা জানবে: {{value}}; রিসেট গেট তা কমাতে পারে।',
      },
    },
    'gru-candidate': {
      says: {
        en: 'The candidate, {{value}} between −1 and 1: the state that this input alone, with what it may remember, would ask for.',
        hi: 'उम्मीदवार, −1 और 1 के बीच {{value}}: वह अवस्था जो यह इनपुट, जो याद रख सकता है उसके साथ, माँगता।',
        bn: 'প্রার্থী, −1 ও 1-এর মধ্যে {{value}}: এই ইনপুট, যা মনে রাখতে পারে তা নিয়ে, যে অবস্থা চাইত।',
      },
      back: 'squashing-gradient',
    },
    'mixed-state': {
      says: {
        en: 'The new state lies between the old one and the candidate, where the update gate puts it: {{value}}.',
        hi: 'नई अवस्था पुरानी और उम्मीदवार के बीच वहाँ है जहाँ अद्यतन गेट उसे रखता है: {{value}}।',
        bn: 'নতুন অবস্থা পুরনোটি ও প্রার্থীর মাঝে, হালনাগাদ গেট যেখানে রাখে: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
