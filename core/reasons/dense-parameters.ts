import type { Concept } from './concept.ts';

/** Weights and biases of a dense layer. */
export const denseParameters = {
  skill: 'dense-parameters',
  formula: String.raw`n_{\text{in}}\cdot n_{\text{out}} + n_{\text{out}}`,
  source: 'Goodfellow et al. 2016, §6.1',
  why: {
    en: 'Every input is joined to every unit by a weight of its own, and every unit has one bias. Nothing is shared, so after a large map this is where most parameters of a network sit.',
    hi: 'हर इनपुट हर इकाई से अपने भार द्वारा जुड़ा है, और हर इकाई का एक बायस है। कुछ साझा नहीं, इसलिए बड़े मैप के बाद नेटवर्क के अधिकतर प्राचल यहीं होते हैं।',
    bn: 'প্রতিটি ইনপুট প্রতিটি এককের সঙ্গে নিজস্ব ওয়েটে যুক্ত, আর প্রতিটি এককের একটি বায়াস। কিছুই ভাগাভাগি নয়, তাই বড় ম্যাপের পরে নেটওয়ার্কের বেশির ভাগ প্যারামিটার এখানেই।',
  },
  reasons: {
    'dense-weights': {
      says: {
        en: 'Every input is joined to every unit by a weight of its own: {{value}}. Nothing is shared, which is why dense layers are so large.',
        hi: 'हर इनपुट हर इकाई से अपने भार से जुड़ा है: {{value}}। कुछ साझा नहीं, इसीलिए डेंस परतें इतनी बड़ी हैं।',
        bn: 'প্রতিটি ইনপুট প্রতিটি এককের সঙ্গে নিজস্ব ওয়েটে যুক্ত: {{value}}। কিছুই ভাগাভাগি নয়, তাই ডেন্স স্তর এত বড়।',
      },
    },
    'unit-biases': {
      says: {
        pick: ({ value = 0 }) => (value === 0 ? 'none' : 'one'),
        cases: {
          one: {
            en: 'One bias a unit: {{value}}.',
            hi: 'हर इकाई का एक बायस: {{value}}।',
            bn: 'প্রতি এককে একটি বায়াস: {{value}}।',
          },
          none: {
            en: 'The units of this layer have no bias: {{value}}.',
            hi: 'इस परत की इकाइयों में बायस नहीं: {{value}}।',
            bn: 'এই স্তরের এককে বায়াস নেই: {{value}}।',
          },
        },
      },
    },
    'table-entries': {
      says: {
        en: 'Every entry of the vocabulary has a row of learnt numbers of its own: {{value}}. Looking one up multiplies nothing.',
        hi: 'शब्दावली की हर प्रविष्टि की सीखी संख्याओं की अपनी पंक्ति है: {{value}}। एक को ढूँढ़ने में कोई गुणा नहीं।',
        bn: 'শব্দভাণ্ডারের প্রতিটি ভুক্তির শেখা সংখ্যার নিজের সারি আছে: {{value}}। একটি খুঁজতে কোনো গুণ লাগে না।',
      },
    },
    'learnt-slopes': {
      says: {
        pick: ({ value = 0 }) => (value === 0 ? 'none' : 'some'),
        cases: {
          none: {
            en: 'An activation is a fixed curve; nothing in it is learnt: 0.',
            hi: 'सक्रियण एक स्थिर वक्र है; इसमें कुछ सीखा नहीं जाता: 0।',
            bn: 'অ্যাক্টিভেশন একটি স্থির বক্র; এতে কিছু শেখা হয় না: 0।',
          },
          some: {
            en: 'The slope below 0 is learnt: {{value}} numbers.',
            hi: '0 से नीचे का ढाल सीखा जाता है: {{value}} संख्याएँ।',
            bn: '0-এর নিচের ঢাল শেখা হয়: {{value}}টি সংখ্যা।',
          },
        },
      },
    },
    'all-parameters': {
      says: {
        en: 'Weights and biases are both learnt, so both count as parameters: {{value}}.',
        hi: 'भार और बायस दोनों सीखे जाते हैं, इसलिए दोनों प्राचल गिने जाते हैं: {{value}}।',
        bn: 'ওয়েট ও বায়াস দুটিই শেখা হয়, তাই দুটিই প্যারামিটার: {{value}}।',
      },
    },
    'sum-over-layers': {
      says: {
        pick: ({ count = 1 }) => (count > 1 ? 'several' : count === 1 ? 'one' : 'none'),
        cases: {
          none: {
            en: 'No layer has any of these, so the total is 0.',
            hi: 'किसी परत में ये नहीं हैं, इसलिए कुल 0 है।',
            bn: 'কোনো স্তরে এগুলি নেই, তাই মোট 0।',
          },
          one: {
            en: 'Only one layer has any of these, so the total is its own count: {{value}}.',
            hi: 'ये केवल एक परत में हैं, इसलिए कुल उसी की गिनती है: {{value}}।',
            bn: 'এগুলি কেবল একটি স্তরে আছে, তাই মোট তারই গণনা: {{value}}।',
          },
          several: {
            en: 'The counts of {{count}} layers are added, because each layer has numbers of its own: {{value}}.',
            hi: '{{count}} परतों की गिनतियाँ जोड़ी जाती हैं, क्योंकि हर परत की अपनी संख्याएँ हैं: {{value}}।',
            bn: '{{count}}টি স্তরের গণনা যোগ হয়, কারণ প্রতিটি স্তরের নিজের সংখ্যা আছে: {{value}}।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
