import type { Messages } from './message.ts';

/** The pictures of the small kinds: measures, perceptrons, distributions, steps. */
export const handKinds = {
  'Confusion matrix': { hi: 'भ्रम आव्यूह', bn: 'বিভ্রান্তি ম্যাট্রিক্স' },
  predicted: { hi: 'अनुमानित', bn: 'অনুমিত' },
  actual: { hi: 'वास्तविक', bn: 'প্রকৃত' },
  'The samples and the line': { hi: 'नमूने और रेखा', bn: 'নমুনা ও রেখা' },
  'The perceptron, sample after sample': {
    hi: 'परसेप्ट्रॉन, एक-एक नमूना',
    bn: 'পারসেপট্রন, একটির পর একটি নমুনা',
  },
  'The table and the weights': { hi: 'सारणी और भार', bn: 'সারণি ও ওয়েট' },
  'Probabilities as bars': { hi: 'प्रायिकताएँ, दंडों में', bn: 'সম্ভাবনা, দণ্ডে' },
  'Entropy and divergence': { hi: 'एन्ट्रॉपी और डाइवर्जेंस', bn: 'এনট্রপি ও ডাইভার্জেন্স' },
  'Initialization of weights': { hi: 'भारों का आरंभ', bn: 'ওয়েটের সূচনা' },
  'Updates per epoch': { hi: 'प्रति एपॉक अद्यतन', bn: 'প্রতি ইপকে হালনাগাদ' },
  'Curvature and the largest step': { hi: 'वक्रता और सबसे बड़ा कदम', bn: 'বক্রতা ও সবচেয়ে বড় ধাপ' },
  'Gradient clipping': { hi: 'ग्रेडिएंट क्लिपिंग', bn: 'গ্রেডিয়েন্ট ক্লিপিং' },
  'The gradient before and after': { hi: 'ग्रेडिएंट, पहले और बाद', bn: 'গ্রেডিয়েন্ট, আগে ও পরে' },
  'Numerical gradient check': { hi: 'संख्यात्मक ग्रेडिएंट जाँच', bn: 'সংখ্যাগত গ্রেডিয়েন্ট যাচাই' },
  'The function and the line through the two points': {
    hi: 'फलन और दोनों बिंदुओं से जाती रेखा',
    bn: 'ফাংশন ও দুই বিন্দু দিয়ে রেখা',
  },
} as const satisfies Messages;
