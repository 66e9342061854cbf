import type { Concept } from './concept.ts';

/** Attention: queries, keys, values and the mixture. */
export const attention = {
  skill: 'attention-scores',
  formula: String.raw`O = \operatorname{softmax}\!\Bigl(\frac{QK^\top}{\sqrt d}\Bigr) V`,
  source: 'Vaswani et al. 2017, eq. 1',
  why: {
    en: 'Every position asks (query), every position says what it has (key) and what it would give (value). The product of query and key says how well they fit; softmax turns a row of fits into shares of 1; the output is the mixture. Dividing by √d keeps long products from making softmax all or nothing.',
    hi: 'हर स्थिति पूछती है (क्वेरी), हर स्थिति बताती है कि उसके पास क्या है (की) और क्या देगी (वैल्यू)। क्वेरी और की का गुणनफल मेल बताता है; सॉफ़्टमैक्स मेलों की पंक्ति को 1 के हिस्सों में बदलता है; आउटपुट मिश्रण है। √d से भाग लंबे गुणनफलों को सॉफ़्टमैक्स को सब-या-कुछ-नहीं बनाने से रोकता है।',
    bn: 'প্রতিটি অবস্থান প্রশ্ন করে (কোয়েরি), প্রতিটি বলে তার কী আছে (কি) ও কী দেবে (ভ্যালু)। কোয়েরি ও কি-র গুণফল বলে কতটা মেলে; সফটম্যাক্স একটি সারির মিলকে 1-এর অংশে বদলায়; আউটপুট হল মিশ্রণ। √d দিয়ে ভাগ লম্বা গুণফলকে সফটম্যাক্স সব-নয়তো-কিছু-না করা থেকে আটকায়।',
  },
  reasons: {
    'query-entry': {
      says: {
        en: 'The query of this position, what it looks for, is its input through the weights of the queries: {{name}} is {{value}}.',
        hi: 'इस स्थिति की क्वेरी, यानी वह क्या खोजती है, उसका इनपुट क्वेरी के भारों से होकर है: {{name}} {{value}} है।',
        bn: 'এই অবস্থানের কোয়েরি, সে কী খোঁজে, হল তার ইনপুট কোয়েরির ওয়েটের মধ্য দিয়ে: {{name}} হল {{value}}।',
      },
      back: ['projection-input-gradient', 'projection-weight-gradient', 'bias-gradient'],
    },
    'key-entry': {
      says: {
        en: 'The key of this position, what it can be found by, is its input through the weights of the keys: {{name}} is {{value}}.',
        hi: 'इस स्थिति की की, यानी वह किससे मिलती है, उसका इनपुट की के भारों से होकर है: {{name}} {{value}} है।',
        bn: 'এই অবস্থানের কি, যা দিয়ে তাকে খুঁজে পাওয়া যায়, হল তার ইনপুট কি-র ওয়েটের মধ্য দিয়ে: {{name}} হল {{value}}।',
      },
      back: ['projection-input-gradient', 'projection-weight-gradient', 'bias-gradient'],
    },
    'value-entry': {
      says: {
        en: 'The value of this position, what it passes on to those who attend to it, is its input through the weights of the values: {{name}} is {{value}}.',
        hi: 'इस स्थिति की वैल्यू, यानी ध्यान देने वालों को वह क्या देती है, उसका इनपुट वैल्यू के भारों से होकर है: {{name}} {{value}} है।',
        bn: 'এই অবস্থানের ভ্যালু, যারা নজর দেয় তাদের সে যা দেয়, হল তার ইনপুট ভ্যালুর ওয়েটের মধ্য দিয়ে: {{name}} হল {{value}}।',
      },
      back: ['projection-input-gradient', 'projection-weight-gradient', 'bias-gradient'],
    },
    'query-key-product': {
      says: {
        pick: ({ value = 0 }) => (value > 0 ? 'fit' : value < 0 ? 'against' : 'none'),
        cases: {
          fit: {
            en: '{{name}} multiplies a query with a key entry by entry: {{value}} is above 0, so what is looked for and what is there point the same way.',
            hi: '{{name}} क्वेरी को की से प्रविष्टि-दर-प्रविष्टि गुणा करता है: {{value}} 0 से ऊपर है, यानी जो खोजा और जो है एक ही ओर हैं।',
            bn: '{{name}} কোয়েরিকে কি-র সঙ্গে রাশি ধরে গুণ করে: {{value}}, 0-এর ওপরে, তাই যা খোঁজা হচ্ছে ও যা আছে একই দিকে।',
          },
          against: {
            en: '{{name}} multiplies a query with a key entry by entry: {{value}} is below 0, so this position has the opposite of what is looked for.',
            hi: '{{name}} क्वेरी को की से प्रविष्टि-दर-प्रविष्टि गुणा करता है: {{value}} 0 से नीचे है, यानी इस स्थिति में खोजे हुए का उलटा है।',
            bn: '{{name}} কোয়েরিকে কি-র সঙ্গে রাশি ধরে গুণ করে: {{value}}, 0-এর নিচে, তাই এই অবস্থানে যা খোঁজা হচ্ছে তার উল্টো আছে।',
          },
          none: {
            en: '{{name}} multiplies a query with a key entry by entry: 0, so the two have nothing to do with each other.',
            hi: '{{name}} क्वेरी को की से प्रविष्टि-दर-प्रविष्टि गुणा करता है: 0, यानी दोनों का कोई संबंध नहीं।',
            bn: '{{name}} কোয়েরিকে কি-র সঙ্গে রাশি ধরে গুণ করে: 0, তাই দুটির কোনো সম্পর্ক নেই।',
          },
        },
      },
      back: 'score-gradient',
    },
    'scaled-score': {
      operands: ['product'],
      says: {
        en: 'Products grow with the number of features; dividing {{product}} by √d brings them back to a usual size, {{value}}, so that softmax is not all or nothing.',
        hi: 'गुणनफल विशेषताओं की संख्या के साथ बढ़ते हैं; {{product}} को √d से भाग देने पर सामान्य आकार, {{value}}, मिलता है, ताकि सॉफ़्टमैक्स सब-या-कुछ-नहीं न हो।',
        bn: 'গুণফল ফিচারের সংখ্যার সঙ্গে বাড়ে; {{product}}-কে √d দিয়ে ভাগ করলে স্বাভাবিক মাপে আসে, {{value}}, যাতে সফটম্যাক্স সব-নয়তো-কিছু-না না হয়।',
      },
      back: 'scale-back-gradient',
    },
    'attention-largest': {
      says: {
        en: 'The largest score of the row, {{value}}, is subtracted from all of them: shares do not change, and no exponential can overflow.',
        hi: 'पंक्ति का सबसे बड़ा स्कोर, {{value}}, सबमें से घटाया जाता है: हिस्से नहीं बदलते, और कोई चरघातांक बहुत बड़ा नहीं होता।',
        bn: 'সারির বৃহত্তম স্কোর, {{value}}, সবগুলি থেকে বিয়োগ হয়: অংশ বদলায় না, কোনো সূচকমান উপচে পড়ে না।',
      },
    },
    'attention-exponential': {
      says: {
        // Without a shift e⁰ only says that the score is 0.
        pick: ({ value = 0, count = 1 }) => (value === 1 && count > 1 ? 'best' : 'other'),
        cases: {
          best: {
            en: 'The best fit of the row is the reference, e⁰ = 1; the others are measured against it.',
            hi: 'पंक्ति का सबसे अच्छा मेल संदर्भ है, e⁰ = 1; बाकी उसी से नापे जाते हैं।',
            bn: 'সারির সেরা মিলটি মাপকাঠি, e⁰ = 1; অন্যগুলি এর সঙ্গে মাপা হয়।',
          },
          other: {
            en: 'The exponential makes every score positive and turns distances between scores into ratios: {{value}}.',
            hi: 'चरघातांकी फलन हर स्कोर को धनात्मक बनाता है और स्कोरों के अंतर को अनुपात में बदलता है: {{value}}।',
            bn: 'সূচক ফাংশন প্রতিটি স্কোরকে ধনাত্মক করে ও স্কোরের দূরত্বকে অনুপাতে বদলায়: {{value}}।',
          },
        },
      },
    },
    'attention-total': {
      says: {
        en: 'The exponentials of the row are added, {{value}}: divided by this, the shares of the row add up to 1.',
        hi: 'पंक्ति के चरघातांक जोड़े जाते हैं, {{value}}: इससे भाग देने पर पंक्ति के हिस्सों का योग 1 होता है।',
        bn: 'সারির সূচকমানগুলি যোগ হয়, {{value}}: এটি দিয়ে ভাগ করলে সারির অংশগুলির যোগফল 1।',
      },
    },
    'attention-share': {
      says: {
        en: '{{name}} says how much of that value this row takes: {{value}} of 1. A row asks, so shares add up along it, not down a column.',
        hi: '{{name}} बताता है कि यह पंक्ति उस वैल्यू का कितना लेती है: 1 में से {{value}}। पूछती पंक्ति है, इसलिए हिस्से पंक्ति में जुड़ते हैं, स्तंभ में नहीं।',
        bn: '{{name}} বলে এই সারি সেই ভ্যালুর কতটা নেয়: 1-এর {{value}}। প্রশ্ন করে সারি, তাই অংশের যোগ সারি বরাবর, স্তম্ভ বরাবর নয়।',
      },
      back: 'softmax-gradient',
    },
    'attention-mix': {
      says: {
        en: '{{name}} is the mixture of all values by the shares of the row, {{value}}: mostly what the best fits have to give.',
        hi: '{{name}} पंक्ति के हिस्सों से सब वैल्यू का मिश्रण है, {{value}}: अधिकतर वह जो सबसे अच्छे मेल देते हैं।',
        bn: '{{name}} হল সারির অংশ অনুযায়ী সব ভ্যালুর মিশ্রণ, {{value}}: বেশিরভাগটা সেরা মিলগুলি যা দেয়।',
      },
      back: ['share-gradient', 'mixed-value-gradient', 'bias-gradient'],
    },
    'output-entry': {
      says: {
        en: 'The heads are put side by side and mixed once more by the output weights, so that they can work together: {{name}} is {{value}}.',
        hi: 'हेड साथ-साथ रखकर आउटपुट के भारों से फिर मिलाए जाते हैं, ताकि वे साथ काम कर सकें: {{name}} {{value}} है।',
        bn: 'হেডগুলি পাশাপাশি রেখে আউটপুটের ওয়েটে আবার মেশানো হয়, যাতে একসঙ্গে কাজ করতে পারে: {{name}} হল {{value}}।',
      },
      back: ['projection-input-gradient', 'projection-weight-gradient', 'bias-gradient'],
    },
    'share-gradient': {
      says: {
        en: 'A share weighs a whole row of values, so it is blamed by how these values would have changed the loss: {{value}}.',
        hi: 'एक हिस्सा वैल्यू की पूरी पंक्ति को तौलता है, इसलिए उसका दोष इससे है कि ये वैल्यू हानि को कितना बदलतीं: {{value}}।',
        bn: 'একটি অংশ ভ্যালুর পুরো সারিকে ওজন দেয়, তাই এই ভ্যালুগুলি লসকে কতটা বদলাত তা-ই তার দোষ: {{value}}।',
      },
    },
    'mixed-value-gradient': {
      says: {
        pick: ({ count = 1 }) => (count > 1 ? 'several' : 'one'),
        cases: {
          one: {
            en: '{{by}} is in one mixture, with the share that was taken of it: so much of the error comes back, {{value}}.',
            hi: '{{by}} एक मिश्रण में है, अपने लिए गए हिस्से के साथ: त्रुटि का उतना लौटता है, {{value}}।',
            bn: '{{by}} একটি মিশ্রণে আছে, তার যতটা নেওয়া হয়েছে: ত্রুটির ততটা ফেরে, {{value}}।',
          },
          several: {
            en: '{{by}} is in {{count}} mixtures, in each with the share that was taken of it: so much of each error comes back, {{value}}.',
            hi: '{{by}} {{count}} मिश्रणों में है, हर एक में अपने लिए गए हिस्से के साथ: हर त्रुटि का उतना लौटता है, {{value}}।',
            bn: '{{by}} {{count}}টি মিশ্রণে আছে, প্রতিটিতে তার যতটা নেওয়া হয়েছে: প্রতিটি ত্রুটির ততটা ফেরে, {{value}}।',
          },
        },
      },
    },
    'score-gradient': {
      says: {
        pick: ({ count = 1 }) => (count > 1 ? 'several' : 'one'),
        cases: {
          one: {
            en: 'In a product each side gets the other side: {{by}} gets the {{upstream}} of {{at}} times what it was multiplied with: {{value}}.',
            hi: 'गुणनफल में हर पक्ष को दूसरा पक्ष मिलता है: {{by}} को {{at}} का {{upstream}} गुणा वह मिलता है जिससे वह गुणा हुआ था: {{value}}।',
            bn: 'গুণফলে প্রতিটি পক্ষ অন্য পক্ষ পায়: {{by}} পায় {{at}}-এর {{upstream}} গুণ যা দিয়ে সে গুণ হয়েছিল: {{value}}।',
          },
          several: {
            en: 'In a product each side gets the other side: {{by}} gets the errors of {{count}} scores, each times what it was multiplied with: {{value}}.',
            hi: 'गुणनफल में हर पक्ष को दूसरा पक्ष मिलता है: {{by}} को {{count}} स्कोरों की त्रुटियाँ मिलती हैं, हर एक उससे गुणा जिससे वह गुणा हुआ था: {{value}}।',
            bn: 'গুণফলে প্রতিটি পক্ষ অন্য পক্ষ পায়: {{by}} পায় {{count}}টি স্কোরের ত্রুটি, প্রতিটি যা দিয়ে গুণ হয়েছিল তার গুণে: {{value}}।',
          },
        },
      },
    },
    'scale-back-gradient': {
      says: {
        en: 'What was divided by √d forwards is divided by √d backwards, too: {{value}}.',
        hi: 'जो आगे √d से भाग हुआ, पीछे भी √d से भाग होता है: {{value}}।',
        bn: 'সামনে যা √d দিয়ে ভাগ হয়েছে, পিছনেও √d দিয়ে ভাগ হয়: {{value}}।',
      },
    },
    'projection-weight-gradient': {
      says: {
        pick: ({ count = 1 }) => (count > 1 ? 'several' : 'one'),
        cases: {
          one: {
            en: '{{by}} is used for one position, which gives its error times its input: {{value}}.',
            hi: '{{by}} एक स्थिति में काम आता है, जो अपनी त्रुटि गुणा अपना इनपुट देती है: {{value}}।',
            bn: '{{by}} একটি অবস্থানে ব্যবহার হয়, যা নিজের ত্রুটি গুণ নিজের ইনপুট দেয়: {{value}}।',
          },
          several: {
            en: '{{by}} is used for all {{count}} positions, and each adds its error times its input: {{value}}.',
            hi: '{{by}} सभी {{count}} स्थितियों में काम आता है, और हर एक अपनी त्रुटि गुणा अपना इनपुट जोड़ती है: {{value}}।',
            bn: '{{by}} সবকটি ({{count}}) অবস্থানে ব্যবহার হয়, প্রতিটি নিজের ত্রুটি গুণ নিজের ইনপুট যোগ করে: {{value}}।',
          },
        },
      },
    },
    'projection-input-gradient': {
      says: {
        pick: ({ count = 1 }) => (count > 1 ? 'several' : 'one'),
        cases: {
          one: {
            en: '{{by}} feeds one projected number, so the error of {{at}}, {{upstream}}, comes back over one weight: {{value}}.',
            hi: '{{by}} एक प्रक्षेपित संख्या में जाता है, इसलिए {{at}} की त्रुटि, {{upstream}}, एक भार से लौटती है: {{value}}।',
            bn: '{{by}} একটি প্রক্ষিপ্ত সংখ্যায় যায়, তাই {{at}}-এর ত্রুটি, {{upstream}}, একটি ওয়েট দিয়ে ফেরে: {{value}}।',
          },
          several: {
            en: '{{by}} feeds {{count}} projected numbers, so their errors come back over as many weights and are added: {{value}}.',
            hi: '{{by}} {{count}} प्रक्षेपित संख्याओं में जाता है, इसलिए उनकी त्रुटियाँ उतने भारों से लौटकर जुड़ती हैं: {{value}}।',
            bn: '{{by}} {{count}}টি প্রক্ষিপ্ত সংখ্যায় যায়, তাই তাদের ত্রুটি ততগুলি ওয়েট দিয়ে ফিরে যোগ হয়: {{value}}।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
