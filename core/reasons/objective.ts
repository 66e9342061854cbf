import type { Concept } from './concept.ts';

/** A loss with a penalty on the parameters. */
export const objective = {
  skill: 'weight-decay-step',
  formula: String.raw`J = L + \tfrac12\lambda\sum w^2, \qquad \frac{\partial J}{\partial w} = \frac{\partial L}{\partial w} + \lambda w`,
  source: 'Goodfellow et al. 2016, §7.1',
  why: {
    en: 'Large weights let a network follow single points. The penalty makes size cost something, so a weight stays large only if the data insist. Its slope λw pulls every weight towards 0 in proportion to its size.',
    hi: 'बड़े भार नेटवर्क को इक्के-दुक्के बिंदुओं का पीछा करने देते हैं। दंड आकार की कीमत लगाता है, इसलिए भार तभी बड़ा रहता है जब आँकड़े चाहें। उसका ढाल λw हर भार को उसके आकार के अनुपात में 0 की ओर खींचता है।',
    bn: 'বড় ওয়েট নেটওয়ার্ককে বিচ্ছিন্ন বিন্দু অনুসরণ করতে দেয়। দণ্ড মাপের মূল্য বসায়, তাই ডেটা চাইলে তবেই ওয়েট বড় থাকে। এর ঢাল λw প্রতিটি ওয়েটকে তার মাপের অনুপাতে 0-এর দিকে টানে।',
  },
  reasons: {
    penalty: {
      says: {
        en: 'The penalty grows with the size of the weights, so that large weights have to pay for themselves: {{value}}.',
        hi: 'दंड भारों के आकार के साथ बढ़ता है, ताकि बड़े भार अपनी कीमत चुकाएँ: {{value}}।',
        bn: 'দণ্ড ওয়েটের মাপের সঙ্গে বাড়ে, যাতে বড় ওয়েটকে নিজের মূল্য দিতে হয়: {{value}}।',
      },
      back: 'penalty-slope',
    },
    objective: {
      says: {
        en: 'What is made small is the loss and its penalty together, {{value}}: fitting the data, but not at any price.',
        hi: 'हानि और दंड दोनों को साथ छोटा किया जाता है, {{value}}: आँकड़ों से मेल, पर किसी भी कीमत पर नहीं।',
        bn: 'লস ও দণ্ড একসঙ্গে ছোট করা হয়, {{value}}: ডেটার সঙ্গে মেলা, তবে যেকোনো মূল্যে নয়।',
      },
      back: 'objective-slope',
    },
    'penalty-slope': {
      says: {
        en: 'The penalty pulls {{by}} towards 0, the more the larger it is: {{value}}.',
        hi: 'दंड {{by}} को 0 की ओर खींचता है, जितना बड़ा उतना अधिक: {{value}}।',
        bn: 'দণ্ড {{by}}-কে 0-এর দিকে টানে, যত বড় তত বেশি: {{value}}।',
      },
    },
    'objective-slope': {
      says: {
        en: 'A sum passes its gradient on whole to each part, so this one is {{value}}.',
        hi: 'योगफल अपना ग्रेडिएंट हर पद को पूरा देता है, इसलिए यह {{value}} है।',
        bn: 'যোগফল তার গ্রেডিয়েন্ট প্রতিটি পদকে পুরোটা দেয়, তাই এটি {{value}}।',
      },
    },
    'penalized-gradient': {
      says: {
        en: 'Two pulls are added: the slope of the loss, which fits the data, and that of the penalty, which pulls towards 0: {{value}}.',
        hi: 'दो खिंचाव जुड़ते हैं: हानि का ढाल, जो आँकड़ों से मिलाता है, और दंड का, जो 0 की ओर खींचता है: {{value}}।',
        bn: 'দুটি টান যোগ হয়: লসের ঢাল, যা ডেটার সঙ্গে মেলায়, আর দণ্ডের ঢাল, যা 0-এর দিকে টানে: {{value}}।',
      },
    },
    'free-gradient': {
      says: {
        en: 'This parameter pays no penalty, so its gradient is that of the loss alone: {{value}}.',
        hi: 'यह प्राचल दंड नहीं देता, इसलिए उसका ग्रेडिएंट केवल हानि का है: {{value}}।',
        bn: 'এই প্যারামিটার দণ্ড দেয় না, তাই এর গ্রেডিয়েন্ট কেবল লসের: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
