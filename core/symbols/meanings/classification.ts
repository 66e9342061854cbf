import type { Meanings } from '../meaning.ts';

/** The confusion matrix and its metrics, and how weights are started. */
export const classification = {
  truePositives: {
    tex: String.raw`\mathrm{TP}`,
    name: { en: 'true positives', hi: 'सही धनात्मक', bn: 'সঠিক ধনাত্মক' },
    says: {
      en: 'Samples of the class that the model found.',
      hi: 'वर्ग के वे नमूने जो मॉडल ने पाए।',
      bn: 'শ্রেণির যে নমুনাগুলি মডেল খুঁজে পেয়েছে।',
    },
    range: 'whole',
    unit: { en: 'samples', hi: 'नमूने', bn: 'নমুনা' },
  },
  falsePositives: {
    tex: String.raw`\mathrm{FP}`,
    name: { en: 'false positives', hi: 'ग़लत धनात्मक', bn: 'ভুল ধনাত্মক' },
    says: {
      en: 'Samples that the model wrongly puts into the class.',
      hi: 'वे नमूने जिन्हें मॉडल ग़लती से वर्ग में रखता है।',
      bn: 'যে নমুনাগুলি মডেল ভুল করে শ্রেণিতে রাখে।',
    },
    range: 'whole',
    unit: { en: 'samples', hi: 'नमूने', bn: 'নমুনা' },
  },
  falseNegatives: {
    tex: String.raw`\mathrm{FN}`,
    name: { en: 'false negatives', hi: 'ग़लत ऋणात्मक', bn: 'ভুল ঋণাত্মক' },
    says: {
      en: 'Samples of the class that the model missed.',
      hi: 'वर्ग के वे नमूने जो मॉडल से छूट गए।',
      bn: 'শ্রেণির যে নমুনাগুলি মডেল ধরতে পারেনি।',
    },
    range: 'whole',
    unit: { en: 'samples', hi: 'नमूने', bn: 'নমুনা' },
  },
  trueNegatives: {
    tex: String.raw`\mathrm{TN}`,
    name: { en: 'true negatives', hi: 'सही ऋणात्मक', bn: 'সঠিক ঋণাত্মক' },
    says: {
      en: 'Other samples that the model rightly leaves out of the class.',
      hi: 'अन्य नमूने जिन्हें मॉडल ठीक ही वर्ग से बाहर रखता है।',
      bn: 'অন্য নমুনা যা মডেল ঠিকই শ্রেণির বাইরে রাখে।',
    },
    range: 'whole',
    unit: { en: 'samples', hi: 'नमूने', bn: 'নমুনা' },
  },
  testedSamples: {
    tex: 'n',
    name: { en: 'samples in all', hi: 'कुल नमूने', bn: 'মোট নমুনা' },
    says: {
      en: 'All four cells of the confusion matrix together.',
      hi: 'भ्रम आव्यूह के चारों खाने साथ में।',
      bn: 'বিভ্রান্তি ম্যাট্রিক্সের চারটি ঘর একসঙ্গে।',
    },
    range: 'counting',
    unit: { en: 'samples', hi: 'नमूने', bn: 'নমুনা' },
  },
  accuracy: {
    tex: String.raw`\mathrm{accuracy}`,
    name: { en: 'accuracy', hi: 'यथार्थता', bn: 'যথার্থতা' },
    says: {
      en: 'The part of all samples that are classified rightly.',
      hi: 'सब नमूनों का वह भाग जिसका वर्ग सही बताया गया।',
      bn: 'সব নমুনার যে অংশ ঠিক শ্রেণিতে পড়েছে।',
    },
    range: 'share',
  },
  precision: {
    tex: String.raw`\mathrm{precision}`,
    name: { en: 'precision', hi: 'परिशुद्धता', bn: 'প্রিসিশন' },
    says: {
      en: 'Of those that the model puts into the class, the part that belongs there.',
      hi: 'मॉडल जिन्हें वर्ग में रखता है, उनमें से सही वालों का भाग।',
      bn: 'মডেল যাদের শ্রেণিতে রাখে, তাদের মধ্যে সঠিকদের অংশ।',
    },
    range: 'share',
  },
  recall: {
    tex: String.raw`\mathrm{recall}`,
    name: { en: 'recall', hi: 'रिकॉल', bn: 'রিকল' },
    says: {
      en: 'Of those that belong to the class, the part that the model finds.',
      hi: 'जो वर्ग के हैं, उनमें से मॉडल जितने पाता है उनका भाग।',
      bn: 'যারা শ্রেণির, তাদের মধ্যে মডেল যত খুঁজে পায় তার অংশ।',
    },
    range: 'share',
  },
  fScore: {
    tex: 'F_1',
    name: { en: 'F₁ score', hi: 'F₁ मान', bn: 'F₁ মান' },
    says: {
      en: 'The harmonic mean of precision and recall: high only where both are.',
      hi: 'परिशुद्धता और रिकॉल का हरात्मक माध्य: दोनों ऊँचे हों तभी ऊँचा।',
      bn: 'প্রিসিশন ও রিকলের হারমোনিক গড়: দুটিই উঁচু হলে তবেই উঁচু।',
    },
    range: 'share',
  },
  fMacro: {
    tex: String.raw`F_{\mathrm{macro}}`,
    name: { en: 'macro-averaged F₁', hi: 'वर्गों का माध्य F₁', bn: 'শ্রেণির গড় F₁' },
    says: {
      en: 'The plain mean of the F₁ scores of all classes, rare ones included.',
      hi: 'सब वर्गों के F₁ का साधारण माध्य, दुर्लभ वर्ग सहित।',
      bn: 'সব শ্রেণির F₁-এর সাধারণ গড়, বিরল শ্রেণিসহ।',
    },
    range: 'share',
  },
  specificity: {
    tex: String.raw`\mathrm{specificity}`,
    name: { en: 'specificity', hi: 'विशिष्टता', bn: 'স্পেসিফিসিটি' },
    says: {
      en: 'Of those that do not belong to the class, the part that the model leaves out.',
      hi: 'जो वर्ग के नहीं हैं, उनमें से मॉडल जितने बाहर रखता है उनका भाग।',
      bn: 'যারা শ্রেণির নয়, তাদের মধ্যে মডেল যত বাইরে রাখে তার অংশ।',
    },
    range: 'share',
  },
  fanIn: {
    tex: String.raw`n_{\mathrm{in}}`,
    name: { en: 'fan-in', hi: 'आने वाले संबंध', bn: 'আগত সংযোগ' },
    says: {
      en: 'How many numbers each unit adds up.',
      hi: 'हर इकाई कितनी संख्याएँ जोड़ती है।',
      bn: 'প্রতিটি একক কতগুলি সংখ্যা যোগ করে।',
    },
    range: 'counting',
  },
  fanOut: {
    tex: String.raw`n_{\mathrm{out}}`,
    name: { en: 'fan-out', hi: 'जाने वाले संबंध', bn: 'বহির্গামী সংযোগ' },
    says: {
      en: 'To how many units each number goes on.',
      hi: 'हर संख्या कितनी इकाइयों में जाती है।',
      bn: 'প্রতিটি সংখ্যা কতগুলি এককে যায়।',
    },
    range: 'counting',
  },
  startVariance: {
    tex: String.raw`\sigma^2`,
    name: { en: 'variance of the first weights', hi: 'पहले भारों का प्रसरण', bn: 'প্রথম ওয়েটের ভেদাঙ্ক' },
    says: {
      en: 'How widely the weights are spread at the start, so that signals keep their size from layer to layer.',
      hi: 'आरंभ में भार कितने फैले हैं, ताकि संकेत परत-दर-परत अपना आकार रखें।',
      bn: 'শুরুতে ওয়েট কতটা ছড়ানো, যাতে সংকেত স্তরে স্তরে নিজের মাপ রাখে।',
    },
    range: 'positive',
  },
  startDeviation: {
    tex: String.raw`\sigma`,
    name: {
      en: 'standard deviation of the first weights',
      hi: 'पहले भारों का मानक विचलन',
      bn: 'প্রথম ওয়েটের প্রমাণ বিচ্যুতি',
    },
    says: {
      en: 'The root of the variance: what a normal distribution of first weights takes.',
      hi: 'प्रसरण का मूल: पहले भारों का सामान्य बंटन इसे लेता है।',
      bn: 'ভেদাঙ্কের মূল: প্রথম ওয়েটের নর্মাল বিন্যাস এটি নেয়।',
    },
    range: 'positive',
  },
  startLimit: {
    tex: 'a',
    name: { en: 'limit of the first weights', hi: 'पहले भारों की सीमा', bn: 'প্রথম ওয়েটের সীমা' },
    says: {
      en: 'Uniform first weights lie between −a and a.',
      hi: 'एकसमान पहले भार −a और a के बीच होते हैं।',
      bn: 'সমভাবে ছড়ানো প্রথম ওয়েট −a ও a-এর মাঝে।',
    },
    range: 'positive',
  },
} as const satisfies Meanings;
