import type { Meanings } from '../meaning.ts';

/** Computational graphs, and quantities of a question that have no name of their own. */
export const graphs = {
  graphInput: {
    tex: 'a',
    name: { en: 'given number of the graph', hi: 'ग्राफ़ की दी गई संख्या', bn: 'গ্রাফের দেওয়া সংখ্যা' },
    says: {
      en: 'A number that the graph starts from.',
      hi: 'वह संख्या जिससे ग्राफ़ शुरू होता है।',
      bn: 'যে সংখ্যা থেকে গ্রাফ শুরু হয়।',
    },
  },
  node: {
    tex: 'q',
    name: { en: 'node of the graph', hi: 'ग्राफ़ का नोड', bn: 'গ্রাফের নোড' },
    says: {
      en: 'The result of one operation, which later operations use.',
      hi: 'एक संक्रिया का परिणाम, जिसे बाद की संक्रियाएँ लेती हैं।',
      bn: 'একটি ক্রিয়ার ফল, যা পরের ক্রিয়াগুলি নেয়।',
    },
  },
  graphOutput: {
    tex: 'L',
    name: { en: 'output of the graph', hi: 'ग्राफ़ का आउटपुट', bn: 'গ্রাফের আউটপুট' },
    says: {
      en: 'The last number of the graph: its gradients are wanted.',
      hi: 'ग्राफ़ की अंतिम संख्या: इसके ग्रेडिएंट चाहिए।',
      bn: 'গ্রাফের শেষ সংখ্যা: এর গ্রেডিয়েন্ট চাই।',
    },
  },
  localSlope: {
    tex: String.raw`\frac{\partial q}{\partial a}`,
    name: { en: 'local slope of an edge', hi: 'किनारे का स्थानीय ढाल', bn: 'প্রান্তের স্থানীয় ঢাল' },
    says: {
      en: 'How fast one operation changes with one of its own inputs, whatever comes after it.',
      hi: 'एक संक्रिया अपने एक इनपुट के साथ कितनी तेज़ी से बदलती है, आगे जो भी हो।',
      bn: 'একটি ক্রিয়া নিজের একটি ইনপুটের সঙ্গে কত দ্রুত বদলায়, পরে যাই থাকুক।',
    },
  },
  path: {
    tex: 'P',
    name: { en: 'product along one path', hi: 'एक पथ का गुणनफल', bn: 'একটি পথের গুণফল' },
    says: {
      en: 'All local slopes on one way from the output back to this number, multiplied.',
      hi: 'आउटपुट से इस संख्या तक एक रास्ते के सब स्थानीय ढालों का गुणनफल।',
      bn: 'আউটপুট থেকে এই সংখ্যা পর্যন্ত এক পথের সব স্থানীয় ঢালের গুণফল।',
    },
  },
  pathSum: {
    tex: String.raw`\sum P`,
    name: { en: 'sum over all paths', hi: 'सब पथों का योग', bn: 'সব পথের যোগফল' },
    says: {
      en: 'The products of all paths added up: that is the gradient.',
      hi: 'सब पथों के गुणनफलों का योग: यही ग्रेडिएंट है।',
      bn: 'সব পথের গুণফলের যোগ: এটিই গ্রেডিয়েন্ট।',
    },
  },
} as const satisfies Meanings;
