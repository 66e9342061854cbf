import type { Concept } from './concept.ts';

/** The forward steps of a normalization. */
export const normalization = {
  skill: 'batchnorm-forward',
  formula: String.raw`\hat x = \frac{x - \mu}{\sqrt{\sigma^2 + \varepsilon}}, \qquad y = \gamma \hat x + \beta`,
  source: 'Ioffe & Szegedy 2015, Algorithm 1',
  why: {
    en: 'The layers before keep changing, and with them the scale of what comes in. Taking the mean away and dividing by the spread makes the input the same kind of number each time; γ and β let the network choose another scale if it is better. The variance is divided by m: it describes these m numbers.',
    hi: 'पहले की परतें बदलती रहती हैं, और उनके साथ आने वाली संख्याओं का पैमाना भी। माध्य घटाने और फैलाव से भाग देने से इनपुट हर बार एक जैसी संख्या बनता है; γ और β से नेटवर्क बेहतर पैमाना चुन सकता है। प्रसरण में m से भाग: वह इन्हीं m संख्याओं का वर्णन है।',
    bn: 'আগের স্তরগুলি বদলাতে থাকে, সঙ্গে বদলায় আগত সংখ্যার মাপ। গড় বাদ দিয়ে বিস্তার দিয়ে ভাগ করলে ইনপুট প্রতিবার একই ধরনের সংখ্যা হয়; γ ও β দিয়ে নেটওয়ার্ক ভালো হলে অন্য মাপ বেছে নিতে পারে। ভেদাঙ্কে m দিয়ে ভাগ: তা এই m-টি সংখ্যারই বর্ণনা।',
  },
  several: 'three-roads',
  reasons: {
    'group-mean': {
      says: {
        en: 'The mean of the {{count}} numbers that are normalized together, {{value}}, is where their middle is: it will be taken away.',
        hi: 'साथ नॉर्मलाइज़ होने वाली {{count}} संख्याओं का माध्य, {{value}}, उनका केंद्र है: वह घटाया जाएगा।',
        bn: 'একসঙ্গে নর্মালাইজ হওয়া {{count}}টি সংখ্যার গড়, {{value}}, তাদের কেন্দ্র: তা বাদ দেওয়া হবে।',
      },
      back: 'mean-gradient-of-input',
    },
    'group-variance': {
      says: {
        en: 'The mean squared distance from the mean, {{value}}. It is divided by m and not by m − 1: it describes these numbers and no others.',
        hi: 'माध्य से वर्गित दूरी का माध्य, {{value}}। m से भाग देते हैं, m − 1 से नहीं: वह इन्हीं संख्याओं का वर्णन है, औरों का नहीं।',
        bn: 'গড় থেকে দূরত্বের বর্গের গড়, {{value}}। m দিয়ে ভাগ, m − 1 নয়: তা কেবল এই সংখ্যাগুলির বর্ণনা।',
      },
      back: 'variance-gradient-of-input',
    },
    'group-root': {
      operands: ['variance'],
      says: {
        en: 'The root of the variance {{variance}} has the unit of the numbers themselves: {{value}} is their usual distance from the mean.',
        hi: 'प्रसरण {{variance}} के मूल का मात्रक संख्याओं का ही है: {{value}} माध्य से उनकी सामान्य दूरी है।',
        bn: 'ভেদাঙ্ক {{variance}}-এর মূলের একক সংখ্যাগুলিরই: {{value}} হল গড় থেকে তাদের স্বাভাবিক দূরত্ব।',
      },
      back: 'root-gradient',
    },
    normalized: {
      operands: ['input'],
      says: {
        pick: ({ value = 0 }) => (value > 0 ? 'above' : value < 0 ? 'below' : 'at'),
        cases: {
          above: {
            en: '{{input.name}} = {{input}} lies {{value}} standard deviations above the mean: the place in the group is kept, the scale is gone.',
            hi: '{{input.name}} = {{input}} माध्य से {{value}} मानक विचलन ऊपर है: समूह में स्थान रहता है, पैमाना चला जाता है।',
            bn: '{{input.name}} = {{input}} গড়ের {{value}} প্রমাণ বিচ্যুতি ওপরে: দলে স্থান থাকে, মাপ চলে যায়।',
          },
          below: {
            en: '{{input.name}} = {{input}} lies below the mean, at {{value}} standard deviations: the place in the group is kept, the scale is gone.',
            hi: '{{input.name}} = {{input}} माध्य से नीचे है, {{value}} मानक विचलन पर: समूह में स्थान रहता है, पैमाना चला जाता है।',
            bn: '{{input.name}} = {{input}} গড়ের নিচে, {{value}} প্রমাণ বিচ্যুতিতে: দলে স্থান থাকে, মাপ চলে যায়।',
          },
          at: {
            en: '{{input.name}} = {{input}} is the mean itself, so it becomes 0.',
            hi: '{{input.name}} = {{input}} स्वयं माध्य है, इसलिए 0 बनता है।',
            bn: '{{input.name}} = {{input}} নিজেই গড়, তাই 0 হয়।',
          },
        },
      },
      back: 'normalized-gradient',
    },
    'scaled-and-moved': {
      says: {
        en: 'γ sets the spread and β the middle, both learnt: they give back the freedom that normalizing took. {{name}} becomes {{value}}.',
        hi: 'γ फैलाव और β केंद्र तय करता है, दोनों सीखे जाते हैं: वे नॉर्मलाइज़ेशन की ली छूट लौटाते हैं। {{name}} {{value}} होता है।',
        bn: 'γ বিস্তার ও β কেন্দ্র ঠিক করে, দুটিই শেখা: নর্মালাইজেশন যে স্বাধীনতা নেয় তা ফিরিয়ে দেয়। {{name}} হয় {{value}}।',
      },
      back: ['scale-gradient', 'standardized-gradient', 'shift-gradient'],
    },
  },
} as const satisfies Concept;
