import type { Meanings } from '../meaning.ts';

/** Functions that formulas call by name. The sigmoid is among those of networks. */
export const functionMeanings = {
  reluFunction: {
    tex: String.raw`\operatorname{ReLU}`,
    name: { en: 'ReLU function', hi: 'ReLU फलन', bn: 'ReLU ফাংশন' },
    says: {
      en: 'Passes on what is above 0 and makes 0 of everything below: max(0, z).',
      hi: '0 से ऊपर का मान वैसा ही आगे देता है और नीचे के हर मान को 0 कर देता है: max(0, z)।',
      bn: '0-এর ওপরের মান যেমন আছে তেমন পাঠায়, নিচের সবকিছুকে 0 করে: max(0, z)।',
    },
    range: 'not negative',
  },
  reluSlope: {
    tex: String.raw`\operatorname{ReLU}'`,
    name: { en: 'slope of ReLU', hi: 'ReLU का ढाल', bn: 'ReLU-এর ঢাল' },
    says: {
      en: '1 where the sum is above 0, 0 where it is below: it lets a gradient pass or stops it. At 0 itself a convention decides.',
      hi: 'योगफल 0 से ऊपर हो तो 1, नीचे हो तो 0: यह ग्रेडिएंट को जाने देता है या रोकता है। ठीक 0 पर परिपाटी तय करती है।',
      bn: 'যোগফল 0-এর ওপরে হলে 1, নিচে হলে 0: গ্রেডিয়েন্টকে যেতে দেয় বা থামায়। ঠিক 0-তে রীতি ঠিক করে।',
    },
    range: 'share',
  },
  leakyReluFunction: {
    tex: String.raw`\operatorname{LeakyReLU}`,
    name: { en: 'leaky ReLU function', hi: 'लीकी ReLU फलन', bn: 'লিকি ReLU ফাংশন' },
    says: {
      en: 'Passes on what is above 0, and a small share of what is below, so that a gradient always comes back.',
      hi: '0 से ऊपर का मान वैसा ही देता है और नीचे के मान का छोटा भाग, ताकि ग्रेडिएंट हमेशा लौटे।',
      bn: '0-এর ওপরের মান যেমন আছে তেমন পাঠায়, নিচের মানের ছোট অংশ, যাতে গ্রেডিয়েন্ট সবসময় ফেরে।',
    },
  },
  tanhFunction: {
    tex: String.raw`\tanh`,
    name: { en: 'hyperbolic tangent', hi: 'हाइपरबोलिक टैन्जेंट', bn: 'হাইপারবোলিক ট্যানজেন্ট' },
    says: {
      en: 'Bends any number into one between −1 and 1, with 0 at 0 and slope 1 there.',
      hi: 'हर संख्या को −1 और 1 के बीच मोड़ता है; 0 पर मान 0 और ढाल 1।',
      bn: 'যেকোনো সংখ্যাকে −1 ও 1-এর মধ্যে বাঁকায়; 0-তে মান 0 ও ঢাল 1।',
    },
    range: 'signed',
  },
  softmaxFunction: {
    tex: String.raw`\operatorname{softmax}`,
    name: { en: 'softmax function', hi: 'सॉफ़्टमैक्स फलन', bn: 'সফটম্যাক্স ফাংশন' },
    says: {
      en: 'Makes shares of scores: each is the exponential of a score over the sum of all exponentials, so that they add up to 1.',
      hi: 'अंकों से हिस्से बनाता है: हर हिस्सा अंक का घातांक बटा सब घातांकों का योग है, इसलिए उनका योग 1 है।',
      bn: 'স্কোর থেকে অংশ বানায়: প্রতিটি হল স্কোরের সূচক ভাগ সব সূচকের যোগফল, তাই তাদের যোগ 1।',
    },
    shape: { en: 'one share for each score', hi: 'हर अंक का एक हिस्सा', bn: 'প্রতি স্কোরে একটি অংশ' },
    range: 'between',
  },
  stepFunction: {
    tex: String.raw`\operatorname{step}`,
    name: { en: 'step function', hi: 'सोपान फलन', bn: 'ধাপ ফাংশন' },
    says: {
      en: '1 from the threshold on and 0 below it: the unit decides yes or no.',
      hi: 'देहली से ऊपर 1 और नीचे 0: इकाई हाँ या नहीं तय करती है।',
      bn: 'থ্রেশহোল্ড থেকে ওপরে 1, নিচে 0: একক হ্যাঁ বা না ঠিক করে।',
    },
    range: 'binary',
  },
  maxFunction: {
    tex: String.raw`\max`,
    name: { en: 'largest of', hi: 'सबसे बड़ा', bn: 'সবচেয়ে বড়' },
    says: {
      en: 'The largest of the numbers in the brackets.',
      hi: 'कोष्ठक की संख्याओं में सबसे बड़ी।',
      bn: 'বন্ধনীর সংখ্যাগুলির মধ্যে সবচেয়ে বড়টি।',
    },
  },
  minFunction: {
    tex: String.raw`\min`,
    name: { en: 'smallest of', hi: 'सबसे छोटा', bn: 'সবচেয়ে ছোট' },
    says: {
      en: 'The smallest of the numbers in the brackets.',
      hi: 'कोष्ठक की संख्याओं में सबसे छोटी।',
      bn: 'বন্ধনীর সংখ্যাগুলির মধ্যে সবচেয়ে ছোটটি।',
    },
  },
  naturalLogarithm: {
    tex: String.raw`\ln`,
    name: { en: 'natural logarithm', hi: 'प्राकृतिक लघुगणक', bn: 'স্বাভাবিক লগারিদম' },
    says: {
      en: 'The exponent to which e = 2.718… has to be raised: 0 at 1, below 0 for a share of less than 1.',
      hi: 'वह घातांक जिस तक e = 2.718… को उठाना है: 1 पर 0, 1 से छोटे हिस्से पर 0 से नीचे।',
      bn: 'যে ঘাতে e = 2.718…-কে তুলতে হয়: 1-এ 0, 1-এর চেয়ে ছোট অংশে 0-এর নিচে।',
    },
  },
} as const satisfies Meanings;
