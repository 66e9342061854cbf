import type { RuleNotes } from './rule-notes.ts';

/** Networks forward, and their losses. */
export const forward = {
  weightedSum: {
    title: { en: 'Weighted sum', hi: 'भारित योग', bn: 'ভারযুক্ত যোগফল' },
    holds: {
      en: 'One bias for each unit; a layer does this once for each of its units.',
      hi: 'हर इकाई का एक बायस; परत यह हर इकाई के लिए एक बार करती है।',
      bn: 'প্রতি এককে একটি বায়াস; স্তর প্রতি এককে এটি একবার করে।',
    },
    symbols: { z: 'preActivation', w: 'weight', x: 'input', b: 'bias' },
  },
  relu: {
    title: { en: 'ReLU', hi: 'ReLU', bn: 'ReLU' },
    holds: {
      en: 'For each unit by itself.',
      hi: 'हर इकाई पर अलग-अलग।',
      bn: 'প্রতিটি এককে আলাদা ভাবে।',
    },
    symbols: { z: 'preActivation' },
  },
  squashing: {
    title: { en: 'Sigmoid and tanh', hi: 'सिग्मॉइड और tanh', bn: 'সিগময়েড ও tanh' },
    holds: {
      en: 'σ lies in (0, 1), tanh in (−1, 1); tanh z = 2σ(2z) − 1.',
      hi: 'σ (0, 1) में है, tanh (−1, 1) में; tanh z = 2σ(2z) − 1।',
      bn: 'σ (0, 1)-এ, tanh (−1, 1)-এ; tanh z = 2σ(2z) − 1।',
    },
    symbols: { '\\sigma': 'sigmoidFunction', z: 'preActivation', e: 'eulerNumber' },
  },
  softmax: {
    title: { en: 'Softmax', hi: 'सॉफ़्टमैक्स', bn: 'সফটম্যাক্স' },
    holds: {
      en: 'All scores of one sample together; the shares are positive and add up to 1. Subtracting the largest score changes nothing.',
      hi: 'एक नमूने के सब स्कोर साथ; हिस्से धनात्मक हैं और योग 1। सबसे बड़ा स्कोर घटाने से कुछ नहीं बदलता।',
      bn: 'একটি নমুনার সব স্কোর একসঙ্গে; অংশ ধনাত্মক ও যোগফল 1। বৃহত্তম স্কোর বাদ দিলে কিছু বদলায় না।',
    },
    symbols: { s: 'share', z: 'logit', e: 'eulerNumber', m: 'largestScore' },
  },
  dropout: {
    title: { en: 'Dropout', hi: 'ड्रॉपआउट', bn: 'ড্রপআউট' },
    holds: {
      en: 'In training only; here p is the probability of dropping. In the form with scaling at test time nothing is divided, and a is multiplied by 1 − p when testing.',
      hi: 'केवल प्रशिक्षण में; यहाँ p छोड़ने की प्रायिकता है। परीक्षण में स्केल करने वाले रूप में भाग नहीं होता, परीक्षण में a को 1 − p से गुणा करते हैं।',
      bn: 'কেবল প্রশিক্ষণে; এখানে p বাদ দেওয়ার সম্ভাবনা। পরীক্ষায় স্কেল করার রূপে ভাগ হয় না, পরীক্ষার সময় a-কে 1 − p দিয়ে গুণ করা হয়।',
    },
    symbols: { '\\tilde a': 'droppedActivation', r: 'dropMask', a: 'activation', p: 'dropProbability' },
  },
  perceptron: {
    title: { en: 'Perceptron rule', hi: 'परसेप्ट्रॉन नियम', bn: 'পারসেপট্রন নিয়ম' },
    holds: {
      en: 'Labels −1 and +1, one sample at a time; a sample on its right side changes nothing. With labels 0 and 1 the step is η(y − o)x.',
      hi: 'लेबल −1 और +1, एक बार में एक नमूना; सही ओर का नमूना कुछ नहीं बदलता। लेबल 0 और 1 पर चरण η(y − o)x है।',
      bn: 'লেবেল −1 ও +1, একবারে একটি নমুনা; ঠিক দিকের নমুনা কিছু বদলায় না। লেবেল 0 ও 1 হলে ধাপ η(y − o)x।',
    },
    symbols: { y: 'label', w: 'weight', x: 'input', b: 'bias', '\\eta': 'learningRate' },
  },
  squaredError: {
    title: { en: 'Squared error', hi: 'वर्गित त्रुटि', bn: 'বর্গ ত্রুটি' },
    holds: {
      en: 'With the factor ½; without it the slope has a factor 2. Papers differ in ½, sum and mean: say which you use.',
      hi: '½ गुणक सहित; उसके बिना ढाल में 2 आता है। ½, योग और माध्य में पुस्तकें भिन्न हैं: बताएँ कौन-सा लिया।',
      bn: '½ গুণকসহ; না থাকলে ঢালে 2 আসে। ½, যোগফল ও গড়ে বই ভিন্ন: কোনটি নিলেন বলুন।',
    },
    symbols: { L: 'loss', y: 'target', o: 'output' },
  },
  absoluteError: {
    title: {
      en: 'Absolute error and Huber loss',
      hi: 'निरपेक्ष त्रुटि और ह्यूबर हानि',
      bn: 'পরম ত্রুটি ও হুবার লস',
    },
    holds: {
      en: 'At e = 0 the absolute error has no slope of its own; 0 is taken. Square and line of Huber meet at |e| = δ with the same slope.',
      hi: 'e = 0 पर निरपेक्ष त्रुटि का अपना ढाल नहीं; 0 लिया जाता है। ह्यूबर का वर्ग और रेखा |e| = δ पर समान ढाल से मिलते हैं।',
      bn: 'e = 0-এ পরম ত্রুটির নিজের ঢাল নেই; 0 ধরা হয়। হুবারের বর্গ ও রেখা |e| = δ-এ সমান ঢালে মেলে।',
    },
    symbols: {
      L: 'loss',
      n: 'samples',
      y: 'target',
      o: 'output',
      H: 'loss',
      e: 'difference',
      '\\delta': 'huberLimit',
    },
  },
  binaryCrossEntropy: {
    title: { en: 'Binary cross-entropy', hi: 'द्विआधारी क्रॉस-एन्ट्रॉपी', bn: 'বাইনারি ক্রস-এনট্রপি' },
    holds: {
      en: 'p is a sigmoid of z; natural logarithm; 0 · ln 0 counts as 0.',
      hi: 'p, z का सिग्मॉइड है; प्राकृतिक लघुगणक; 0 · ln 0 को 0 गिनते हैं।',
      bn: 'p হল z-এর সিগময়েড; স্বাভাবিক লগারিদম; 0 · ln 0 ধরা হয় 0।',
    },
    symbols: { L: 'loss', y: 'trueProbability', p: 'probability', z: 'logit' },
  },
  crossEntropy: {
    title: { en: 'Cross-entropy', hi: 'क्रॉस-एन्ट्रॉपी', bn: 'ক্রস-এনট্রপি' },
    holds: {
      en: 'The p add up to 1. With a single right class only its logarithm counts.',
      hi: 'p का योग 1 है। एक ही सही वर्ग हो तो केवल उसका लघुगणक गिना जाता है।',
      bn: 'p-গুলির যোগফল 1। একটিই সঠিক শ্রেণি হলে কেবল তার লগারিদম গোনা হয়।',
    },
    symbols: { L: 'loss', y: 'trueProbability', p: 'probability' },
  },
  divergence: {
    title: { en: 'KL divergence', hi: 'KL विचलन', bn: 'KL ডাইভারজেন্স' },
    holds: {
      en: 'Not symmetric: which distribution comes first matters. Every outcome with y > 0 needs p > 0.',
      hi: 'सममित नहीं: कौन-सा बंटन पहले है, इसका महत्व है। जहाँ y > 0 वहाँ p > 0 चाहिए।',
      bn: 'প্রতিসম নয়: কোন বিন্যাস আগে তা গুরুত্বপূর্ণ। যেখানে y > 0 সেখানে p > 0 চাই।',
    },
    symbols: { y: 'trueProbability', p: 'probability' },
  },
  hinge: {
    title: { en: 'Hinge loss', hi: 'हिंज हानि', bn: 'হিঞ্জ লস' },
    holds: {
      en: 'Left: labels −1 and +1. Right: several classes; the right class c is left out of the sum.',
      hi: 'बाएँ: लेबल −1 और +1। दाएँ: कई वर्ग; सही वर्ग c योग में नहीं है।',
      bn: 'বাঁয়ে: লেবেল −1 ও +1। ডানে: একাধিক শ্রেণি; সঠিক শ্রেণি c যোগফলে নেই।',
    },
    symbols: { L: 'loss', y: 'label', z: 'preActivation', s: 'score', '\\Delta': 'hingeMargin' },
  },
  classificationMetrics: {
    title: { en: 'Precision, recall and F₁', hi: 'परिशुद्धता, रिकॉल और F₁', bn: 'প্রিসিশন, রিকল ও F₁' },
    holds: {
      en: 'For one class taken as the positive one; undefined where a denominator is 0.',
      hi: 'एक वर्ग को धनात्मक मानकर; जहाँ हर 0 हो वहाँ अपरिभाषित।',
      bn: 'একটি শ্রেণিকে ধনাত্মক ধরে; হর 0 হলে অসংজ্ঞায়িত।',
    },
    symbols: {
      P: 'precision',
      R: 'recall',
      F: 'fScore',
      TP: 'truePositives',
      FP: 'falsePositives',
      FN: 'falseNegatives',
    },
  },
} as const satisfies Readonly<Record<string, RuleNotes>>;
