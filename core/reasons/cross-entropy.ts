import type { Concept } from './concept.ts';

/** The cross-entropy of several classes. */
export const crossEntropy = {
  skill: 'cross-entropy',
  formula: String.raw`L = -\sum_i y_i \ln p_i = -\ln p_{\text{right}}`,
  source: 'Bishop 2006, eq. 4.108; Goodfellow et al. 2016, §6.2.2.3',
  why: {
    en: 'The probability of all answers together is a product; its logarithm is a sum, and the minus makes small better. Only the class that was right is in it: what the others got matters only through the common sum of 1.',
    hi: 'सब उत्तरों की एक साथ प्रायिकता गुणनफल है; उसका लघुगणक योग है, और ऋण चिह्न से कम होना बेहतर हो जाता है। इसमें केवल सही वर्ग आता है: बाकी को क्या मिला यह केवल कुल 1 के कारण मायने रखता है।',
    bn: 'সব উত্তরের একত্র সম্ভাবনা একটি গুণফল; তার লগারিদম যোগফল, আর বিয়োগ চিহ্নে ছোট হওয়া ভালো হয়। এতে কেবল সঠিক শ্রেণি থাকে: অন্যগুলি কী পেল তা কেবল মোট 1-এর মাধ্যমে গুরুত্ব পায়।',
  },
  reasons: {
    'cross-entropy': {
      says: {
        en: 'Only the right class counts: the loss is −ln of the probability that it was given, {{value}}. At probability ½ it would be ln 2 ≈ 0.693.',
        hi: 'केवल सही वर्ग गिना जाता है: हानि उसे दी गई प्रायिकता का −ln है, {{value}}। प्रायिकता ½ पर यह ln 2 ≈ 0.693 होती।',
        bn: 'কেবল সঠিক শ্রেণি গোনা হয়: লস হল তাকে দেওয়া সম্ভাবনার −ln, {{value}}। সম্ভাবনা ½ হলে তা ln 2 ≈ 0.693 হত।',
      },
      back: 'cross-entropy-slope',
    },
    'label-smoothing': {
      says: {
        en: 'Label smoothing: the target keeps the share 1 − ε and the rest is spread over all classes, so no output is pushed to be certain: {{value}}.',
        hi: 'लेबल स्मूदिंग: लक्ष्य 1 − ε हिस्सा रखता है और बाकी सब वर्गों में बँटता है, ताकि कोई आउटपुट पूर्ण निश्चित होने को न धकेला जाए: {{value}}।',
        bn: 'লেবেল স্মুদিং: লক্ষ্য 1 − ε অংশ রাখে, বাকিটা সব শ্রেণিতে ছড়ায়, যাতে কোনো আউটপুট পুরো নিশ্চিত হতে বাধ্য না হয়: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
