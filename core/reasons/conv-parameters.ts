import type { Concept } from './concept.ts';

/** Weights and biases of a convolution. */
export const convParameters = {
  skill: 'conv-parameters',
  formula: String.raw`(k \cdot k \cdot C + 1)\cdot F`,
  source: 'Goodfellow et al. 2016, §9.2; Stanford CS231n, Convolutional networks',
  why: {
    en: 'The same small kernel is used at every place, so the size of the image does not matter: only the window, the depth that it looks through, and how many filters there are. That sharing is what makes a convolution cheap.',
    hi: 'वही छोटा कर्नेल हर जगह काम आता है, इसलिए चित्र का आकार मायने नहीं रखता: केवल विंडो, वह गहराई जिसके पार वह देखता है, और फ़िल्टरों की संख्या। यही साझेदारी कनवोल्यूशन को सस्ता बनाती है।',
    bn: 'একই ছোট কার্নেল সব জায়গায় ব্যবহার হয়, তাই ছবির মাপ গুরুত্বপূর্ণ নয়: কেবল জানালা, যে গভীরতা সে দেখে, আর ফিল্টারের সংখ্যা। এই ভাগাভাগিই কনভোলিউশনকে সস্তা করে।',
  },
  reasons: {
    'kernel-weights': {
      says: {
        en: 'Every filter has its own window of weights through all channels that it sees, and uses it at every place: {{value}} in all, whatever the size of the image.',
        hi: 'हर फ़िल्टर की अपने देखे सब चैनलों के पार भारों की अपनी विंडो है, जो हर जगह काम आती है: कुल {{value}}, चित्र का आकार कुछ भी हो।',
        bn: 'প্রতিটি ফিল্টারের, সে যত চ্যানেল দেখে তার সবগুলির মধ্য দিয়ে, নিজের ওয়েটের জানালা আছে, যা সব জায়গায় ব্যবহার হয়: মোট {{value}}, ছবির মাপ যাই হোক।',
      },
    },
    'filter-biases': {
      says: {
        pick: ({ value = 0 }) => (value === 0 ? 'none' : 'one'),
        cases: {
          one: {
            en: 'One bias a filter, shared by all cells of its map: {{value}}.',
            hi: 'हर फ़िल्टर का एक बायस, जो उसके मैप के सब खानों का साझा है: {{value}}।',
            bn: 'প্রতি ফিল্টারে একটি বায়াস, তার ম্যাপের সব ঘরের জন্য একই: {{value}}।',
          },
          none: {
            en: 'This layer has no bias: a normalization after it would take any constant away again. {{value}}.',
            hi: 'इस परत में बायस नहीं: बाद का नॉर्मलाइज़ेशन हर स्थिर संख्या को हटा ही देता। {{value}}।',
            bn: 'এই স্তরে বায়াস নেই: পরের নর্মালাইজেশন যেকোনো ধ্রুবক আবার সরিয়ে দিত। {{value}}।',
          },
        },
      },
    },
    'no-weights': {
      says: {
        en: 'This layer only selects, adds or rearranges; nothing in it is learnt: {{value}}.',
        hi: 'यह परत केवल चुनती, जोड़ती या फिर से जमाती है; इसमें कुछ सीखा नहीं जाता: {{value}}।',
        bn: 'এই স্তর কেবল বাছে, যোগ করে বা সাজায়; এতে কিছুই শেখা হয় না: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
