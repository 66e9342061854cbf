import type { Concept } from './concept.ts';

/** The chain rule over several paths. */
export const severalPaths = {
  skill: 'fan-out-sum',
  formula: String.raw`\frac{\partial L}{\partial x} = \sum_k \frac{\partial L}{\partial y_k}\cdot\frac{\partial y_k}{\partial x}`,
  source: 'Goodfellow et al. 2016, eq. 6.45',
  why: {
    en: 'A small change of x travels all paths at once, and to first order the changes that arrive add up. Along one path slopes multiply, between paths they add: mixing the two up is the usual mistake.',
    hi: 'x का छोटा बदलाव सब पथों पर एक साथ चलता है, और पहुँचने वाले बदलाव प्रथम कोटि में जुड़ते हैं। एक पथ पर ढाल गुणा होते हैं, पथों के बीच जुड़ते हैं: इन्हें मिला देना आम भूल है।',
    bn: 'x-এর ছোট পরিবর্তন সব পথে একসঙ্গে চলে, আর যে পরিবর্তনগুলি পৌঁছায় প্রথম ক্রমে তা যোগ হয়। এক পথে ঢাল গুণ হয়, পথগুলির মধ্যে যোগ হয়: দুটি গুলিয়ে ফেলাই সাধারণ ভুল।',
  },
  reasons: {
    'several-paths': {
      says: {
        pick: ({ cancels = 0 }) => (cancels > 0 ? 'cancel' : 'add'),
        cases: {
          add: {
            en: '{{count}} paths lead from {{by}} to {{of}}; a small change travels all of them at once, so the products along them are added: {{value}}.',
            hi: '{{by}} से {{of}} तक {{count}} पथ जाते हैं; छोटा बदलाव सब पर एक साथ चलता है, इसलिए उन पर के गुणनफल जोड़े जाते हैं: {{value}}।',
            bn: '{{by}} থেকে {{of}} পর্যন্ত {{count}}টি পথ; ছোট পরিবর্তন সবগুলিতে একসঙ্গে চলে, তাই পথের গুণফলগুলি যোগ হয়: {{value}}।',
          },
          cancel: {
            en: '{{count}} paths lead from {{by}} to {{of}}, and what they bring cancels to the last digit: changing {{by}} leaves {{of}} as it is.',
            hi: '{{by}} से {{of}} तक {{count}} पथ जाते हैं, और उनका योग पूरा कट जाता है: {{by}} बदलने से {{of}} वैसा ही रहता है।',
            bn: '{{by}} থেকে {{of}} পর্যন্ত {{count}}টি পথ, আর তারা যা আনে তা পুরোপুরি কেটে যায়: {{by}} বদলালে {{of}} একই থাকে।',
          },
        },
      },
    },
    'path-product': {
      says: {
        en: 'Along one path the slopes multiply: whoever passes a change on scales it. This path brings {{value}}.',
        hi: 'एक पथ पर ढाल गुणा होते हैं: जो बदलाव आगे भेजता है वह उसे बढ़ाता-घटाता है। यह पथ {{value}} लाता है।',
        bn: 'এক পথে ঢাল গুণ হয়: যে পরিবর্তন এগিয়ে দেয় সে তার মাপ বদলায়। এই পথ আনে {{value}}।',
      },
    },
    'path-sum': {
      says: {
        pick: ({ count = 1 }) => (count > 1 ? 'several' : 'one'),
        cases: {
          one: {
            en: 'There is only one path, so what it brings is the whole gradient: {{value}}. Back-propagation must find the same.',
            hi: 'केवल एक पथ है, इसलिए वह जो लाता है वही पूरा ग्रेडिएंट है: {{value}}। बैकप्रोपेगेशन को वही मिलना चाहिए।',
            bn: 'একটিই পথ, তাই তা যা আনে সেটাই পুরো গ্রেডিয়েন্ট: {{value}}। ব্যাকপ্রোপাগেশনেও একই পাওয়া উচিত।',
          },
          several: {
            en: 'The {{count}} paths are roads side by side, so what they bring is added: {{value}}. Back-propagation must find the same in one walk.',
            hi: '{{count}} पथ समांतर मार्ग हैं, इसलिए जो वे लाते हैं वह जुड़ता है: {{value}}। बैकप्रोपेगेशन को एक ही चाल में वही मिलना चाहिए।',
            bn: '{{count}}টি পথ পাশাপাশি রাস্তা, তাই যা আনে তা যোগ হয়: {{value}}। ব্যাকপ্রোপাগেশনেও এক হাঁটায় একই পাওয়া উচিত।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
