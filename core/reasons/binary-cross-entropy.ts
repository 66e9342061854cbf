import type { Concept } from './concept.ts';

/** The cross-entropy of yes and no. */
export const binaryCrossEntropy = {
  skill: 'binary-cross-entropy',
  formula: String.raw`L = -\bigl(y \ln p + (1 - y)\ln(1 - p)\bigr), \qquad \frac{\partial L}{\partial z} = p - y`,
  source: 'Bishop 2006, eq. 4.90 and 4.91',
  why: {
    en: 'The loss is the surprise at what happened: −ln p if the answer is yes, −ln(1 − p) if it is no. Being surely wrong costs without limit. With a sigmoid before it the slope is p − y, so a unit that is flat still learns when it is wrong.',
    hi: 'हानि घटित बात पर आश्चर्य है: उत्तर हाँ हो तो −ln p, नहीं हो तो −ln(1 − p)। पूरे विश्वास से गलत होने की कीमत असीम है। पहले सिग्मॉइड हो तो ढाल p − y है, इसलिए समतल इकाई भी गलत होने पर सीखती है।',
    bn: 'লস হল যা ঘটেছে তাতে বিস্ময়: উত্তর হ্যাঁ হলে −ln p, না হলে −ln(1 − p)। নিশ্চিতভাবে ভুল হওয়ার মূল্য সীমাহীন। আগে সিগময়েড থাকলে ঢাল p − y, তাই সমতল এককও ভুল হলে শেখে।',
  },
  reasons: {
    'binary-cross-entropy': {
      says: {
        en: 'The loss is the surprise at the right answer: −ln of the probability that was given to it, {{value}}; certainty would cost 0.',
        hi: 'हानि सही उत्तर पर आश्चर्य है: उसे दी गई प्रायिकता का −ln, {{value}}; पूरा विश्वास होता तो 0।',
        bn: 'লস হল সঠিক উত্তরে বিস্ময়: তাকে দেওয়া সম্ভাবনার −ln, {{value}}; নিশ্চিত থাকলে 0 হত।',
      },
      back: 'binary-cross-entropy-slope',
    },
    'focal-loss': {
      says: {
        en: 'As the cross-entropy, but examples that are already right count little, so the hard ones are learnt from: {{value}}.',
        hi: 'क्रॉस-एन्ट्रॉपी जैसी, पर जो उदाहरण पहले से सही हैं वे कम गिने जाते हैं, ताकि कठिन उदाहरणों से सीखें: {{value}}।',
        bn: 'ক্রস-এনট্রপির মতো, কিন্তু যে উদাহরণ ইতিমধ্যে ঠিক সেগুলি কম গোনা হয়, যাতে কঠিনগুলি থেকে শেখা যায়: {{value}}।',
      },
      back: 'binary-cross-entropy-slope',
    },
    'binary-cross-entropy-slope': {
      says: {
        pick: ({ value = 0 }) => (value < 0 ? 'low' : 'high'),
        cases: {
          low: {
            en: 'The backward pass begins: the right answer needs more of {{by}}, so the slope {{value}} is negative, and raising {{by}} lowers the loss.',
            hi: 'पश्च पास शुरू होता है: सही उत्तर के लिए {{by}} और बढ़ना चाहिए, इसलिए ढाल {{value}} ऋणात्मक है, और {{by}} बढ़ाने से हानि घटती है।',
            bn: 'পশ্চাৎ পাস শুরু: সঠিক উত্তরের জন্য {{by}} আরও বাড়া দরকার, তাই ঢাল {{value}} ঋণাত্মক, {{by}} বাড়ালে লস কমে।',
          },
          high: {
            en: 'The backward pass begins: the right answer needs less of {{by}}, so the slope {{value}} is not negative, and lowering {{by}} lowers the loss.',
            hi: 'पश्च पास शुरू होता है: सही उत्तर के लिए {{by}} कम होना चाहिए, इसलिए ढाल {{value}} ऋणात्मक नहीं है, और {{by}} घटाने से हानि घटती है।',
            bn: 'পশ্চাৎ পাস শুরু: সঠিক উত্তরের জন্য {{by}} কম হওয়া দরকার, তাই ঢাল {{value}} ঋণাত্মক নয়, {{by}} কমালে লস কমে।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
