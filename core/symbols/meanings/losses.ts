import type { Meanings } from '../meaning.ts';

/** Scores, probabilities and what losses are made of. */
export const losses = {
  logit: {
    tex: 'z',
    name: { en: 'logit', hi: 'लॉजिट', bn: 'লজিট' },
    says: {
      en: 'The score of a class before softmax or sigmoid makes a probability of it.',
      hi: 'वर्ग का स्कोर, सॉफ़्टमैक्स या सिग्मॉइड से प्रायिकता बनने से पहले।',
      bn: 'শ্রেণির স্কোর, সফটম্যাক্স বা সিগময়েড তা থেকে সম্ভাবনা করার আগে।',
    },
    shape: { en: 'one number for each class', hi: 'हर वर्ग की एक संख्या', bn: 'প্রতি শ্রেণিতে একটি সংখ্যা' },
  },
  score: {
    tex: 's',
    name: { en: 'score', hi: 'स्कोर', bn: 'স্কোর' },
    says: {
      en: 'How strongly the model speaks for a class; the largest score wins.',
      hi: 'मॉडल किसी वर्ग के पक्ष में कितना है; सबसे बड़ा स्कोर जीतता है।',
      bn: 'মডেল কোনো শ্রেণির পক্ষে কতটা; বৃহত্তম স্কোর জেতে।',
    },
    shape: { en: 'one number for each class', hi: 'हर वर्ग की एक संख्या', bn: 'প্রতি শ্রেণিতে একটি সংখ্যা' },
  },
  largestScore: {
    tex: 'm',
    name: { en: 'largest score', hi: 'सबसे बड़ा स्कोर', bn: 'বৃহত্তম স্কোর' },
    says: {
      en: 'It is subtracted from every score before the powers of e; the shares stay the same and no number gets too large.',
      hi: 'e की घात से पहले हर स्कोर से घटाया जाता है; हिस्से वही रहते हैं और कोई संख्या बहुत बड़ी नहीं होती।',
      bn: 'e-এর ঘাতের আগে প্রতিটি স্কোর থেকে বাদ দেওয়া হয়; অংশ একই থাকে ও কোনো সংখ্যা খুব বড় হয় না।',
    },
  },
  exponential: {
    tex: 'e',
    name: { en: 'power of e', hi: 'e की घात', bn: 'e-এর ঘাত' },
    says: {
      en: 'e to the score: always positive, and larger for a larger score.',
      hi: 'e की घात स्कोर: सदा धनात्मक, और बड़े स्कोर पर बड़ी।',
      bn: 'e-এর ঘাত স্কোর: সর্বদা ধনাত্মক, স্কোর বড় হলে বড়।',
    },
    range: 'positive',
  },
  exponentialSum: {
    tex: 'S',
    name: { en: 'sum of the powers', hi: 'घातों का योग', bn: 'ঘাতগুলির যোগফল' },
    says: {
      en: 'All powers of e together; dividing by it makes the shares add up to 1.',
      hi: 'e की सब घातें साथ में; इससे भाग देने पर हिस्सों का योग 1 होता है।',
      bn: 'e-এর সব ঘাত একসঙ্গে; এ দিয়ে ভাগ করলে অংশগুলির যোগফল 1 হয়।',
    },
    range: 'positive',
  },
  share: {
    tex: 's',
    name: { en: 'softmax share', hi: 'सॉफ़्टमैक्स हिस्सा', bn: 'সফটম্যাক্স অংশ' },
    says: {
      en: 'The part of the whole that falls to this entry; all shares add up to 1.',
      hi: 'पूरे में इस प्रविष्टि का हिस्सा; सब हिस्सों का योग 1 है।',
      bn: 'সম্পূর্ণের যে অংশ এই ঘরে পড়ে; সব অংশের যোগফল 1।',
    },
    range: 'between',
    shape: {
      en: 'one number for each entry; they add up to 1',
      hi: 'हर प्रविष्टि की एक संख्या; योग 1',
      bn: 'প্রতি ঘরে একটি সংখ্যা; যোগফল 1',
    },
  },
  probability: {
    tex: 'p',
    name: { en: 'predicted probability', hi: 'अनुमानित प्रायिकता', bn: 'অনুমিত সম্ভাবনা' },
    says: {
      en: 'How likely the model holds this class to be.',
      hi: 'मॉडल इस वर्ग को कितना संभव मानता है।',
      bn: 'মডেল এই শ্রেণিকে কতটা সম্ভব মনে করে।',
    },
    range: 'share',
  },
  trueProbability: {
    tex: 'y',
    name: { en: 'true probability', hi: 'सही प्रायिकता', bn: 'প্রকৃত সম্ভাবনা' },
    says: {
      en: 'What the probability of this class should be: mostly 1 for the right class and 0 for the others.',
      hi: 'इस वर्ग की प्रायिकता कितनी होनी चाहिए: प्रायः सही वर्ग की 1 और बाकी की 0।',
      bn: 'এই শ্রেণির সম্ভাবনা কত হওয়া উচিত: সাধারণত সঠিক শ্রেণির 1, বাকিদের 0।',
    },
    range: 'share',
  },
  smoothedTarget: {
    tex: 'q',
    name: { en: 'smoothed target', hi: 'चिकना किया लक्ष्य', bn: 'মসৃণ করা লক্ষ্য' },
    says: {
      en: 'The target after a small part of the right class was spread over all classes.',
      hi: 'सही वर्ग का छोटा भाग सब वर्गों में बाँटने के बाद का लक्ष्य।',
      bn: 'সঠিক শ্রেণির ছোট অংশ সব শ্রেণিতে ছড়ানোর পরের লক্ষ্য।',
    },
    range: 'share',
  },
  smoothing: {
    tex: String.raw`\varepsilon`,
    name: { en: 'amount of smoothing', hi: 'चिकनाई की मात्रा', bn: 'মসৃণতার পরিমাণ' },
    says: {
      en: 'The part of the target that is spread evenly over all classes.',
      hi: 'लक्ष्य का वह भाग जो सब वर्गों में बराबर बाँटा जाता है।',
      bn: 'লক্ষ্যের যে অংশ সব শ্রেণিতে সমান ভাগে ছড়ানো হয়।',
    },
    range: 'share',
  },
  huberLimit: {
    tex: String.raw`\delta`,
    name: { en: 'limit of the Huber loss', hi: 'ह्यूबर हानि की सीमा', bn: 'হুবার লসের সীমা' },
    says: {
      en: 'Up to this error the loss is a square, beyond it a straight line.',
      hi: 'इस त्रुटि तक हानि वर्ग है, उसके बाद सीधी रेखा।',
      bn: 'এই ত্রুটি পর্যন্ত লস বর্গ, তার পরে সরলরেখা।',
    },
    range: 'positive',
  },
  focalFocus: {
    tex: String.raw`\gamma`,
    name: { en: 'focus of the focal loss', hi: 'फ़ोकल हानि का फ़ोकस', bn: 'ফোকাল লসের ফোকাস' },
    says: {
      en: 'How much less an output counts that is already right; 0 is the cross-entropy.',
      hi: 'जो आउटपुट पहले से सही है वह कितना कम गिना जाए; 0 पर क्रॉस-एन्ट्रॉपी है।',
      bn: 'আগেই ঠিক এমন আউটপুট কতটা কম ধরা হয়; 0-তে ক্রস-এনট্রপি।',
    },
    range: 'not negative',
  },
  focalBalance: {
    tex: String.raw`\alpha`,
    name: { en: 'weight of the positives', hi: 'धनात्मक नमूनों का भार', bn: 'ধনাত্মক নমুনার ওয়েট' },
    says: {
      en: 'What the loss of a positive sample is multiplied by; that of a negative one by 1 − α.',
      hi: 'धनात्मक नमूने की हानि इससे गुणा होती है; ऋणात्मक की 1 − α से।',
      bn: 'ধনাত্মক নমুনার লস এটি দিয়ে গুণ হয়; ঋণাত্মকের 1 − α দিয়ে।',
    },
    range: 'share',
  },
  hingeMargin: {
    tex: String.raw`\Delta`,
    name: { en: 'margin', hi: 'मार्जिन', bn: 'মার্জিন' },
    says: {
      en: 'How far the right class must lead before the hinge loss is 0.',
      hi: 'हिंज हानि 0 होने से पहले सही वर्ग कितना आगे होना चाहिए।',
      bn: 'হিঞ্জ লস 0 হওয়ার আগে সঠিক শ্রেণি কতটা এগিয়ে থাকতে হবে।',
    },
    range: 'positive',
  },
  predictedShare: {
    tex: 'q',
    name: {
      en: 'probability of the other distribution',
      hi: 'दूसरे बंटन की प्रायिकता',
      bn: 'অন্য বিন্যাসের সম্ভাবনা',
    },
    says: {
      en: 'How likely the other distribution, mostly the model, holds this outcome to be.',
      hi: 'दूसरा बंटन, प्रायः मॉडल, इस परिणाम को कितना संभव मानता है।',
      bn: 'অন্য বিন্যাস, সাধারণত মডেল, এই ফলকে কতটা সম্ভব মনে করে।',
    },
    range: 'share',
  },
  outcomeProbability: {
    tex: 'p',
    name: { en: 'probability of an outcome', hi: 'परिणाम की प्रायिकता', bn: 'ফলাফলের সম্ভাবনা' },
    says: {
      en: 'How often this outcome really happens.',
      hi: 'यह परिणाम वास्तव में कितनी बार होता है।',
      bn: 'এই ফল আসলে কত ঘন ঘন ঘটে।',
    },
    range: 'share',
  },
  surprise: {
    tex: 'i',
    name: { en: 'surprise of an outcome', hi: 'परिणाम का आश्चर्य', bn: 'ফলাফলের বিস্ময়' },
    says: {
      en: 'Minus the logarithm of the probability: the rarer the outcome, the larger.',
      hi: 'प्रायिकता के लघुगणक का ऋण: परिणाम जितना दुर्लभ, उतना बड़ा।',
      bn: 'সম্ভাবনার লগারিদমের ঋণাত্মক: ফল যত বিরল, তত বড়।',
    },
    range: 'not negative',
    unit: {
      en: 'bit with log₂, nat with ln',
      hi: 'log₂ पर बिट, ln पर नैट',
      bn: 'log₂ হলে বিট, ln হলে ন্যাট',
    },
  },
  otherSurprise: {
    tex: 'j',
    name: { en: 'surprise by the other distribution', hi: 'दूसरे बंटन का आश्चर्य', bn: 'অন্য বিন্যাসের বিস্ময়' },
    says: {
      en: 'Minus the logarithm of the other probability: how surprised the model is by this outcome.',
      hi: 'दूसरी प्रायिकता के लघुगणक का ऋण: मॉडल इस परिणाम पर कितना चकित है।',
      bn: 'অন্য সম্ভাবনার লগারিদমের ঋণাত্মক: মডেল এই ফলে কতটা বিস্মিত।',
    },
    range: 'not negative',
    unit: {
      en: 'bit with log₂, nat with ln',
      hi: 'log₂ पर बिट, ln पर नैट',
      bn: 'log₂ হলে বিট, ln হলে ন্যাট',
    },
  },
  entropy: {
    tex: 'H(p)',
    name: { en: 'entropy', hi: 'एन्ट्रॉपी', bn: 'এনট্রপি' },
    says: {
      en: 'The mean surprise of a distribution: 0 when the outcome is certain, largest when all are equally likely.',
      hi: 'बंटन का माध्य आश्चर्य: परिणाम निश्चित हो तो 0, सब समान संभव हों तो सबसे बड़ा।',
      bn: 'বিন্যাসের গড় বিস্ময়: ফল নিশ্চিত হলে 0, সব সমান সম্ভব হলে সর্বাধিক।',
    },
    range: 'not negative',
    unit: {
      en: 'bit with log₂, nat with ln',
      hi: 'log₂ पर बिट, ln पर नैट',
      bn: 'log₂ হলে বিট, ln হলে ন্যাট',
    },
  },
  crossEntropy: {
    tex: 'H(p, q)',
    name: { en: 'cross-entropy', hi: 'क्रॉस-एन्ट्रॉपी', bn: 'ক্রস-এনট্রপি' },
    says: {
      en: 'The mean surprise of the model q when the outcomes follow p.',
      hi: 'परिणाम p के अनुसार हों तो मॉडल q का माध्य आश्चर्य।',
      bn: 'ফলগুলি p মেনে চললে মডেল q-এর গড় বিস্ময়।',
    },
    range: 'not negative',
    unit: {
      en: 'bit with log₂, nat with ln',
      hi: 'log₂ पर बिट, ln पर नैट',
      bn: 'log₂ হলে বিট, ln হলে ন্যাট',
    },
  },
  divergence: {
    tex: String.raw`D(p \,\|\, q)`,
    name: { en: 'KL divergence', hi: 'KL विचलन', bn: 'KL ডাইভারজেন্স' },
    says: {
      en: 'How much more surprised q is than p itself: 0 only where they agree.',
      hi: 'q स्वयं p से कितना अधिक चकित है: केवल समान होने पर 0।',
      bn: 'q নিজে p-এর চেয়ে কত বেশি বিস্মিত: কেবল সমান হলে 0।',
    },
    range: 'not negative',
    unit: {
      en: 'bit with log₂, nat with ln',
      hi: 'log₂ पर बिट, ln पर नैट',
      bn: 'log₂ হলে বিট, ln হলে ন্যাট',
    },
  },
  difference: {
    tex: 'e',
    name: { en: 'difference from the target', hi: 'लक्ष्य से अंतर', bn: 'লক্ষ্য থেকে পার্থক্য' },
    says: {
      en: 'Target minus output: how far off the output is, with its sign.',
      hi: 'लक्ष्य ऋण आउटपुट: आउटपुट चिह्न सहित कितना दूर है।',
      bn: 'লক্ষ্য বিয়োগ আউটপুট: চিহ্নসহ আউটপুট কতটা দূরে।',
    },
  },
  kronecker: {
    tex: String.raw`\delta_{ij}`,
    name: { en: 'Kronecker delta', hi: 'क्रोनेकर डेल्टा', bn: 'ক্রোনেকার ডেল্টা' },
    says: {
      en: '1 where both indices are the same, 0 elsewhere.',
      hi: 'दोनों सूचकांक समान हों तो 1, नहीं तो 0।',
      bn: 'দুটি সূচক একই হলে 1, না হলে 0।',
    },
    range: 'binary',
  },
  eulerNumber: {
    tex: 'e',
    name: { en: 'Euler’s number', hi: 'ऑयलर संख्या', bn: 'অয়লার সংখ্যা' },
    says: {
      en: 'The base of natural logarithms, about 2.71828.',
      hi: 'प्राकृतिक लघुगणक का आधार, लगभग 2.71828।',
      bn: 'স্বাভাবিক লগারিদমের ভিত্তি, প্রায় 2.71828।',
    },
    range: 'positive',
  },
} as const satisfies Meanings;
