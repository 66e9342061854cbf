import type { Meanings } from '../meaning.ts';

const positions = {
  en: 'one entry of a matrix, a row for each position',
  hi: 'आव्यूह की एक प्रविष्टि, हर स्थिति की एक पंक्ति',
  bn: 'ম্যাট্রিক্সের একটি ঘর, প্রতি অবস্থানে একটি সারি',
};
const pairs = {
  en: 'one entry of a matrix, queries × keys',
  hi: 'आव्यूह की एक प्रविष्टि, क्वेरी × की',
  bn: 'ম্যাট্রিক্সের একটি ঘর, কোয়েরি × কি',
};

/** Attention. */
export const attention = {
  token: {
    tex: 'X',
    name: { en: 'input of a position', hi: 'स्थिति का इनपुट', bn: 'অবস্থানের ইনপুট' },
    says: {
      en: 'What stands at this position before attention looks at the others.',
      hi: 'अटेंशन के दूसरों को देखने से पहले इस स्थिति पर जो है।',
      bn: 'অ্যাটেনশন অন্যদের দেখার আগে এই অবস্থানে যা আছে।',
    },
    shape: positions,
  },
  projection: {
    tex: 'W_Q, W_K, W_V',
    name: { en: 'projection weight', hi: 'प्रक्षेप भार', bn: 'প্রক্ষেপ ওয়েট' },
    says: {
      en: 'A learnt weight that makes queries, keys or values of the input.',
      hi: 'सीखा हुआ भार जो इनपुट से क्वेरी, की या वैल्यू बनाता है।',
      bn: 'শেখা ওয়েট যা ইনপুট থেকে কোয়েরি, কি বা ভ্যালু তৈরি করে।',
    },
    shape: positions,
  },
  query: {
    tex: 'Q',
    name: { en: 'query', hi: 'क्वेरी', bn: 'কোয়েরি' },
    says: {
      en: 'What this position looks for.',
      hi: 'यह स्थिति क्या खोजती है।',
      bn: 'এই অবস্থান কী খোঁজে।',
    },
    shape: positions,
  },
  key: {
    tex: 'K',
    name: { en: 'key', hi: 'की', bn: 'কি' },
    says: {
      en: 'What this position offers to be found by.',
      hi: 'यह स्थिति किससे खोजी जाती है।',
      bn: 'এই অবস্থান যা দিয়ে খুঁজে পাওয়া যায়।',
    },
    shape: positions,
  },
  value: {
    tex: 'V',
    name: { en: 'value of attention', hi: 'वैल्यू (अटेंशन)', bn: 'ভ্যালু (অ্যাটেনশন)' },
    says: {
      en: 'What this position hands over to those that attend to it.',
      hi: 'यह स्थिति उन्हें क्या देती है जो इस पर ध्यान दें।',
      bn: 'যারা মনোযোগ দেয় তাদের এই অবস্থান যা দেয়।',
    },
    shape: positions,
  },
  product: {
    tex: 'S',
    name: { en: 'product of query and key', hi: 'क्वेरी और की का गुणनफल', bn: 'কোয়েরি ও কি-এর গুণফল' },
    says: {
      en: 'The dot product: large where query and key point the same way.',
      hi: 'अदिश गुणनफल: जहाँ क्वेरी और की एक ओर हों वहाँ बड़ा।',
      bn: 'ডট গুণফল: কোয়েরি ও কি একই দিকে হলে বড়।',
    },
    shape: pairs,
  },
  attentionScore: {
    tex: 'Z',
    name: { en: 'scaled score', hi: 'स्केल किया स्कोर', bn: 'স্কেল করা স্কোর' },
    says: {
      en: 'The product divided by the root of the width, so that the softmax does not saturate.',
      hi: 'गुणनफल भाग चौड़ाई का मूल, ताकि सॉफ़्टमैक्स संतृप्त न हो।',
      bn: 'গুণফল ভাগ প্রস্থের মূল, যাতে সফটম্যাক্স সম্পৃক্ত না হয়।',
    },
    shape: pairs,
  },
  attentionWeight: {
    tex: 'A',
    name: { en: 'attention weight', hi: 'अटेंशन भार', bn: 'অ্যাটেনশন ওয়েট' },
    says: {
      en: 'The share of its attention that the query of this row gives to this position; a row adds up to 1.',
      hi: 'इस पंक्ति की क्वेरी इस स्थिति को ध्यान का जितना हिस्सा देती है; पंक्ति का योग 1 है।',
      bn: 'এই সারির কোয়েরি এই অবস্থানকে মনোযোগের যত অংশ দেয়; সারির যোগফল 1।',
    },
    range: 'share',
    shape: pairs,
  },
  attentionOutput: {
    tex: 'O',
    name: { en: 'output of attention', hi: 'अटेंशन का आउटपुट', bn: 'অ্যাটেনশনের আউটপুট' },
    says: {
      en: 'The values mixed by the shares of the row.',
      hi: 'पंक्ति के हिस्सों से मिली हुई वैल्यू।',
      bn: 'সারির অংশ অনুযায়ী মেশানো ভ্যালু।',
    },
    shape: positions,
  },
  modelWidth: {
    tex: 'd',
    name: { en: 'width of the model', hi: 'मॉडल की चौड़ाई', bn: 'মডেলের প্রস্থ' },
    says: {
      en: 'How many numbers stand at each position.',
      hi: 'हर स्थिति पर कितनी संख्याएँ हैं।',
      bn: 'প্রতিটি অবস্থানে কতগুলি সংখ্যা।',
    },
    range: 'counting',
  },
  headWidth: {
    tex: String.raw`d_{\mathrm{head}}`,
    name: { en: 'width of one head', hi: 'एक हेड की चौड़ाई', bn: 'একটি হেডের প্রস্থ' },
    says: {
      en: 'The width of the model divided among the heads.',
      hi: 'हेडों में बँटी मॉडल की चौड़ाई।',
      bn: 'হেডগুলিতে ভাগ করা মডেলের প্রস্থ।',
    },
    range: 'counting',
  },
  heads: {
    tex: 'H',
    name: { en: 'heads', hi: 'हेड', bn: 'হেড' },
    says: {
      en: 'How many attentions run side by side, each with its own part of the width.',
      hi: 'कितने अटेंशन साथ-साथ चलते हैं, हर एक चौड़ाई के अपने भाग के साथ।',
      bn: 'কতগুলি অ্যাটেনশন পাশাপাশি চলে, প্রতিটি প্রস্থের নিজের অংশে।',
    },
    range: 'counting',
  },
  positions: {
    tex: 'n',
    name: { en: 'positions', hi: 'स्थितियाँ', bn: 'অবস্থান' },
    says: {
      en: 'How many positions the sequence has.',
      hi: 'अनुक्रम में कितनी स्थितियाँ हैं।',
      bn: 'অনুক্রমে কতগুলি অবস্থান।',
    },
    range: 'counting',
  },
  attentionCount: {
    tex: String.raw`s_{\mathrm{all}}`,
    name: { en: 'number of attention weights', hi: 'अटेंशन भारों की संख्या', bn: 'অ্যাটেনশন ওয়েটের সংখ্যা' },
    says: {
      en: 'Heads times positions times positions: it grows with the square of the length.',
      hi: 'हेड गुणा स्थितियाँ गुणा स्थितियाँ: लंबाई के वर्ग से बढ़ता है।',
      bn: 'হেড গুণ অবস্থান গুণ অবস্থান: দৈর্ঘ্যের বর্গে বাড়ে।',
    },
    range: 'counting',
  },
} as const satisfies Meanings;
