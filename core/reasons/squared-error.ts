import type { Concept } from './concept.ts';

/** The squared error and its slope. */
export const squaredError = {
  skill: 'squared-error',
  formula: String.raw`L = \tfrac12 \sum (y - o)^2, \qquad \frac{\partial L}{\partial o} = -(y - o)`,
  source: 'Bishop 2006, eq. 5.11',
  why: {
    en: 'Squaring makes every miss count, whatever its sign, and large misses most of all. The slope is then simply the miss itself: the ½ is there only to cancel the 2 of the derivative.',
    hi: 'वर्ग करने से हर चूक गिनी जाती है, चिह्न कुछ भी हो, और बड़ी चूक सबसे अधिक। तब ढाल स्वयं चूक ही है: ½ केवल अवकलज के 2 को काटने के लिए है।',
    bn: 'বর্গ করলে প্রতিটি ভুল গোনা হয়, চিহ্ন যাই হোক, আর বড় ভুল সবচেয়ে বেশি। তখন ঢাল হল ভুলটিই: ½ আছে কেবল অন্তরকলজের 2 কাটার জন্য।',
  },
  reasons: {
    'squared-error': {
      says: {
        en: 'The loss squares each miss between target and output, so large misses count most, and the sign does not matter: {{value}}.',
        hi: 'हानि लक्ष्य और आउटपुट के बीच हर चूक का वर्ग लेती है, इसलिए बड़ी चूक सबसे अधिक गिनी जाती है और चिह्न से फ़र्क नहीं पड़ता: {{value}}।',
        bn: 'লস লক্ষ্য ও আউটপুটের প্রতিটি ব্যবধানের বর্গ নেয়, তাই বড় ভুল সবচেয়ে বেশি গোনা হয়, চিহ্নে কিছু আসে যায় না: {{value}}।',
      },
      back: 'squared-error-slope',
    },
    'squared-error-slope': {
      says: {
        pick: ({ value = 0 }) => (value < 0 ? 'low' : value > 0 ? 'high' : 'met'),
        cases: {
          low: {
            en: 'The backward pass begins with the miss: {{by}} is below its target, so the slope {{value}} is negative, and raising {{by}} lowers the loss.',
            hi: 'पश्च पास चूक से शुरू होता है: {{by}} अपने लक्ष्य से कम है, इसलिए ढाल {{value}} ऋणात्मक है, और {{by}} बढ़ाने से हानि घटती है।',
            bn: 'পশ্চাৎ পাস ভুল থেকে শুরু হয়: {{by}} লক্ষ্যের নিচে, তাই ঢাল {{value}} ঋণাত্মক, {{by}} বাড়ালে লস কমে।',
          },
          high: {
            en: 'The backward pass begins with the miss: {{by}} is above its target, so the slope {{value}} is positive, and lowering {{by}} lowers the loss.',
            hi: 'पश्च पास चूक से शुरू होता है: {{by}} अपने लक्ष्य से अधिक है, इसलिए ढाल {{value}} धनात्मक है, और {{by}} घटाने से हानि घटती है।',
            bn: 'পশ্চাৎ পাস ভুল থেকে শুরু হয়: {{by}} লক্ষ্যের ওপরে, তাই ঢাল {{value}} ধনাত্মক, {{by}} কমালে লস কমে।',
          },
          met: {
            en: '{{by}} meets its target, so the slope is 0 and nothing has to change because of it.',
            hi: '{{by}} अपने लक्ष्य पर है, इसलिए ढाल 0 है और इसके कारण कुछ बदलना नहीं पड़ता।',
            bn: '{{by}} লক্ষ্যে পৌঁছেছে, তাই ঢাল 0, এর জন্য কিছু বদলাতে হবে না।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
