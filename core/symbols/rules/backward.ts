import type { RuleNotes } from './rule-notes.ts';

/** Gradients. */
export const backward = {
  chainRule: {
    title: { en: 'Chain rule', hi: 'शृंखला नियम', bn: 'শৃঙ্খল নিয়ম' },
    holds: {
      en: 'x acts on L through y alone; through several, the products are added.',
      hi: 'x केवल y से होकर L पर असर करता है; कई से होकर हो तो गुणनफल जुड़ते हैं।',
      bn: 'x কেবল y-এর মাধ্যমে L-এ প্রভাব ফেলে; একাধিক হলে গুণফলগুলি যোগ হয়।',
    },
    symbols: { L: 'loss', x: 'node', y: 'node' },
  },
  severalPaths: {
    title: { en: 'Several paths', hi: 'कई पथ', bn: 'একাধিক পথ' },
    holds: {
      en: 'One term for each quantity that uses x directly.',
      hi: 'x को सीधे लेने वाली हर राशि का एक पद।',
      bn: 'যে রাশি সরাসরি x নেয় তার প্রতিটির একটি পদ।',
    },
    symbols: { L: 'loss', x: 'node', y: 'node' },
  },
  localSlope: {
    title: { en: 'Slopes of single operations', hi: 'एक-एक संक्रिया के ढाल', bn: 'একক ক্রিয়ার ঢাল' },
    holds: {
      en: 'The other operand is held fixed. [a > b] is 1 where it is true; in a tie a convention decides.',
      hi: 'दूसरा संकार्य स्थिर रहता है। [a > b] सत्य हो तो 1; बराबरी में परिपाटी तय करती है।',
      bn: 'অন্য রাশি স্থির থাকে। [a > b] সত্য হলে 1; সমান হলে রীতি ঠিক করে।',
    },
    symbols: { a: 'graphInput', b: 'graphInput' },
  },
  neuronGradient: {
    title: {
      en: 'Gradient of a weight and a bias',
      hi: 'भार और बायस का ग्रेडिएंट',
      bn: 'ওয়েট ও বায়াসের গ্রেডিয়েন্ট',
    },
    holds: {
      en: 'For a unit with z = Σ wᵢxᵢ + b; x is the number that came in when going forward.',
      hi: 'z = Σ wᵢxᵢ + b वाली इकाई पर; x वह संख्या है जो आगे जाते समय आई थी।',
      bn: 'z = Σ wᵢxᵢ + b এককের জন্য; x হল সামনে যাওয়ার সময় আসা সংখ্যা।',
    },
    symbols: { L: 'loss', w: 'weight', z: 'preActivation', x: 'input', b: 'bias' },
  },
  hiddenGradient: {
    title: { en: 'Gradient of a hidden unit', hi: 'छिपी इकाई का ग्रेडिएंट', bn: 'লুকানো এককের গ্রেডিয়েন্ট' },
    holds: {
      en: 'Summed over every unit k of the next layer, with the weights before the update.',
      hi: 'अगली परत की हर इकाई k पर योग, अद्यतन से पहले के भारों के साथ।',
      bn: 'পরের স্তরের প্রতিটি একক k-র উপর যোগ, হালনাগাদের আগের ওয়েট দিয়ে।',
    },
    symbols: { L: 'loss', a: 'activation', z: 'preActivation', w: 'weight' },
  },
  reluGradient: {
    title: { en: 'ReLU backward', hi: 'ReLU पीछे की ओर', bn: 'ReLU পিছনের দিকে' },
    holds: {
      en: 'z decides, not the gradient. At z = 0 a convention decides, usually 0.',
      hi: 'z तय करता है, ग्रेडिएंट नहीं। z = 0 पर परिपाटी तय करती है, प्रायः 0।',
      bn: 'z ঠিক করে, গ্রেডিয়েন্ট নয়। z = 0-এ রীতি ঠিক করে, সাধারণত 0।',
    },
    symbols: { L: 'loss', z: 'preActivation', a: 'activation' },
  },
  squashingGradient: {
    title: { en: 'Slopes of sigmoid and tanh', hi: 'सिग्मॉइड और tanh के ढाल', bn: 'সিগময়েড ও tanh-এর ঢাল' },
    holds: {
      en: 'Written with the function’s own value; at most ¼ for σ and 1 for tanh.',
      hi: 'फलन के अपने मान से लिखा; σ का अधिकतम ¼, tanh का 1।',
      bn: 'ফাংশনের নিজের মান দিয়ে লেখা; σ-এর সর্বোচ্চ ¼, tanh-এর 1।',
    },
    symbols: { '\\sigma': 'sigmoidFunction' },
  },
  softmaxGradient: {
    title: { en: 'Slopes of softmax', hi: 'सॉफ़्टमैक्स के ढाल', bn: 'সফটম্যাক্সের ঢাল' },
    holds: {
      en: 'A whole matrix: every share depends on every score; each row and column adds up to 0.',
      hi: 'पूरा आव्यूह: हर हिस्सा हर स्कोर पर निर्भर; हर पंक्ति और स्तंभ का योग 0।',
      bn: 'পুরো ম্যাট্রিক্স: প্রতিটি অংশ প্রতিটি স্কোরের উপর নির্ভর; প্রতি সারি ও স্তম্ভের যোগফল 0।',
    },
    symbols: { s: 'share', z: 'logit', '\\delta': 'kronecker' },
  },
  crossEntropyGradient: {
    title: {
      en: 'Softmax and cross-entropy together',
      hi: 'सॉफ़्टमैक्स और क्रॉस-एन्ट्रॉपी साथ में',
      bn: 'সফটম্যাক্স ও ক্রস-এনট্রপি একসঙ্গে',
    },
    holds: {
      en: 'Only for softmax followed by cross-entropy (or sigmoid by the binary one), with targets that add up to 1.',
      hi: 'केवल सॉफ़्टमैक्स के बाद क्रॉस-एन्ट्रॉपी (या सिग्मॉइड के बाद द्विआधारी) पर, जब लक्ष्यों का योग 1 हो।',
      bn: 'কেবল সফটম্যাক্সের পরে ক্রস-এনট্রপি (বা সিগময়েডের পরে বাইনারি) হলে, লক্ষ্যের যোগফল 1 হলে।',
    },
    symbols: { L: 'loss', z: 'logit', p: 'probability', y: 'trueProbability' },
  },
  batch: {
    title: { en: 'Gradient of a batch', hi: 'बैच का ग्रेडिएंट', bn: 'ব্যাচের গ্রেডিয়েন্ট' },
    holds: {
      en: 'All samples with the same weights. Some papers add without 1/m; say which you use.',
      hi: 'सब नमूने समान भारों पर। कुछ पुस्तकें 1/m के बिना जोड़ती हैं; बताएँ कौन-सा लिया।',
      bn: 'সব নমুনা একই ওয়েটে। কিছু বই 1/m ছাড়া যোগ করে; কোনটি নিলেন বলুন।',
    },
    symbols: { L: 'loss', w: 'weight', m: 'batchSize' },
  },
  objective: {
    title: { en: 'Loss with weight penalty', hi: 'भार-दंड सहित हानि', bn: 'ওয়েট-দণ্ডসহ লস' },
    holds: {
      en: 'Weights only: biases are usually not penalized. With λ Σ w² the slope is 2λw.',
      hi: 'केवल भार: बायस पर प्रायः दंड नहीं। λ Σ w² पर ढाल 2λw है।',
      bn: 'কেবল ওয়েট: বায়াসে সাধারণত দণ্ড নেই। λ Σ w² হলে ঢাল 2λw।',
    },
    symbols: { J: 'objective', L: 'loss', '\\lambda': 'penaltyStrength', w: 'weight' },
  },
} as const satisfies Readonly<Record<string, RuleNotes>>;
