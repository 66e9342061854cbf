import type { Meanings } from '../meaning.ts';

const group = {
  en: 'one number for each group that is normalized together',
  hi: 'साथ नॉर्मलाइज़ होने वाले हर समूह की एक संख्या',
  bn: 'একসঙ্গে নর্মালাইজ হওয়া প্রতি গ্রুপে একটি সংখ্যা',
};

/** Batch, layer and other normalization. */
export const normalization = {
  normalizationInput: {
    tex: 'x',
    name: {
      en: 'number before normalization',
      hi: 'नॉर्मलाइज़ेशन से पहले की संख्या',
      bn: 'নর্মালাইজেশনের আগের সংখ্যা',
    },
    says: {
      en: 'One of the numbers that are centred and scaled together.',
      hi: 'साथ में केंद्रित और स्केल होने वाली संख्याओं में से एक।',
      bn: 'একসঙ্গে কেন্দ্রীভূত ও স্কেল হওয়া সংখ্যাগুলির একটি।',
    },
  },
  mean: {
    tex: String.raw`\mu`,
    name: { en: 'mean', hi: 'माध्य', bn: 'গড়' },
    says: {
      en: 'The mean of the numbers that are normalized together; it is subtracted from each.',
      hi: 'साथ नॉर्मलाइज़ होने वाली संख्याओं का माध्य; हर एक से घटाया जाता है।',
      bn: 'একসঙ্গে নর্মালাইজ হওয়া সংখ্যাগুলির গড়; প্রতিটি থেকে বাদ যায়।',
    },
    shape: group,
  },
  variance: {
    tex: String.raw`\sigma^2`,
    name: { en: 'variance', hi: 'प्रसरण', bn: 'ভেদাঙ্ক' },
    says: {
      en: 'The mean squared distance from the mean; normalization divides by the number of values, not by one less.',
      hi: 'माध्य से दूरी के वर्गों का माध्य; नॉर्मलाइज़ेशन मानों की संख्या से भाग देता है, एक कम से नहीं।',
      bn: 'গড় থেকে দূরত্বের বর্গের গড়; নর্মালাইজেশন মানের সংখ্যা দিয়ে ভাগ করে, এক কম দিয়ে নয়।',
    },
    range: 'not negative',
    shape: group,
  },
  meanSquare: {
    tex: 'm',
    name: { en: 'mean square', hi: 'वर्गों का माध्य', bn: 'বর্গের গড়' },
    says: {
      en: 'The mean of the squares, without subtracting a mean first: RMSNorm divides by its root.',
      hi: 'माध्य घटाए बिना वर्गों का माध्य: RMSNorm इसके मूल से भाग देता है।',
      bn: 'গড় বাদ না দিয়ে বর্গের গড়: RMSNorm এর মূল দিয়ে ভাগ করে।',
    },
    range: 'not negative',
    shape: group,
  },
  root: {
    tex: 's',
    name: { en: 'what is divided by', hi: 'जिससे भाग देते हैं', bn: 'যা দিয়ে ভাগ হয়' },
    says: {
      en: 'The root of the variance plus ε: about the standard deviation.',
      hi: 'प्रसरण और ε के योग का मूल: लगभग मानक विचलन।',
      bn: 'ভেদাঙ্ক ও ε-এর যোগফলের মূল: প্রায় প্রমাণ বিচ্যুতি।',
    },
    range: 'positive',
    shape: group,
  },
  normalized: {
    tex: String.raw`\hat x`,
    name: { en: 'normalized number', hi: 'नॉर्मलाइज़ की हुई संख्या', bn: 'নর্মালাইজ করা সংখ্যা' },
    says: {
      en: 'How many standard deviations the number lies above the mean.',
      hi: 'संख्या माध्य से कितने मानक विचलन ऊपर है।',
      bn: 'সংখ্যাটি গড়ের কত প্রমাণ বিচ্যুতি উপরে।',
    },
  },
  scale: {
    tex: String.raw`\gamma`,
    name: { en: 'scale', hi: 'स्केल', bn: 'স্কেল' },
    says: {
      en: 'What a normalized number is multiplied by; it is learnt and starts at 1.',
      hi: 'नॉर्मलाइज़ संख्या का गुणक; यह सीखा जाता है और 1 से शुरू होता है।',
      bn: 'নর্মালাইজ করা সংখ্যার গুণক; এটি শেখা হয়, 1 থেকে শুরু।',
    },
  },
  shift: {
    tex: String.raw`\beta`,
    name: { en: 'shift', hi: 'विस्थापन', bn: 'সরণ' },
    says: {
      en: 'What is added after scaling; it is learnt and starts at 0.',
      hi: 'स्केल के बाद जो जोड़ा जाता है; यह सीखा जाता है और 0 से शुरू होता है।',
      bn: 'স্কেলের পরে যা যোগ হয়; এটি শেখা হয়, 0 থেকে শুরু।',
    },
  },
  normalizationOutput: {
    tex: 'y',
    name: { en: 'output of the normalization', hi: 'नॉर्मलाइज़ेशन का आउटपुट', bn: 'নর্মালাইজেশনের আউটপুট' },
    says: {
      en: 'The normalized number, scaled by γ and shifted by β.',
      hi: 'नॉर्मलाइज़ संख्या, γ से गुणा और β से विस्थापित।',
      bn: 'নর্মালাইজ করা সংখ্যা, γ দিয়ে গুণ ও β দিয়ে সরানো।',
    },
  },
  runningMean: {
    tex: String.raw`\mu_{\mathrm{run}}`,
    name: { en: 'running mean', hi: 'चालू माध्य', bn: 'চলমান গড়' },
    says: {
      en: 'A mean over the batches so far, used in place of the batch mean when testing.',
      hi: 'अब तक के बैचों का माध्य, परीक्षण में बैच-माध्य की जगह।',
      bn: 'এ পর্যন্ত ব্যাচগুলির গড়, পরীক্ষায় ব্যাচের গড়ের বদলে।',
    },
  },
  runningVariance: {
    tex: String.raw`\sigma^2_{\mathrm{run}}`,
    name: { en: 'running variance', hi: 'चालू प्रसरण', bn: 'চলমান ভেদাঙ্ক' },
    says: {
      en: 'A variance over the batches so far, used in place of the batch variance when testing.',
      hi: 'अब तक के बैचों का प्रसरण, परीक्षण में बैच-प्रसरण की जगह।',
      bn: 'এ পর্যন্ত ব্যাচগুলির ভেদাঙ্ক, পরীক্ষায় ব্যাচের ভেদাঙ্কের বদলে।',
    },
    range: 'not negative',
  },
  unbiasedVariance: {
    tex: String.raw`\sigma^2_{\mathrm{unbiased}}`,
    name: { en: 'variance with n − 1', hi: 'n − 1 वाला प्रसरण', bn: 'n − 1 সহ ভেদাঙ্ক' },
    says: {
      en: 'The variance divided by one less than the number of values, as PyTorch puts it into the running variance.',
      hi: 'मानों की संख्या से एक कम से भाग वाला प्रसरण, जैसा PyTorch चालू प्रसरण में रखता है।',
      bn: 'মানের সংখ্যার এক কম দিয়ে ভাগ করা ভেদাঙ্ক, PyTorch চলমান ভেদাঙ্কে যা রাখে।',
    },
    range: 'not negative',
  },
  runningShare: {
    tex: String.raw`\alpha`,
    name: {
      en: 'momentum of the running statistics',
      hi: 'चालू आँकड़ों का मोमेंटम',
      bn: 'চলমান পরিসংখ্যানের মোমেন্টাম',
    },
    says: {
      en: 'The weight of old and new in the running statistics; texts differ in which of the two it is.',
      hi: 'चालू आँकड़ों में पुराने और नए का भार; पुस्तकें इसमें भिन्न हैं कि यह किसका है।',
      bn: 'চলমান পরিসংখ্যানে পুরানো ও নতুনের ওজন; কোনটির তা নিয়ে বইয়ে ভেদ আছে।',
    },
    range: 'share',
  },
} as const satisfies Meanings;
