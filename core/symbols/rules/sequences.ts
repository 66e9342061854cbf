import type { RuleNotes } from './rule-notes.ts';

/** Recurrent networks and attention. */
export const sequences = {
  recurrent: {
    title: { en: 'Recurrent step', hi: 'रिकरेंट चरण', bn: 'রিকারেন্ট ধাপ' },
    holds: {
      en: 'The same U, W and b at every time step; the state starts at 0 unless it is given.',
      hi: 'हर समय-चरण पर वही U, W और b; अवस्था 0 से शुरू, यदि दी न हो।',
      bn: 'প্রতিটি সময়-ধাপে একই U, W ও b; অবস্থা 0 থেকে শুরু, দেওয়া না থাকলে।',
    },
    symbols: {
      h: 'state',
      U: 'inputWeight',
      x: 'inputAtTime',
      W: 'recurrentWeight',
      b: 'recurrentBias',
    },
  },
  throughTime: {
    title: { en: 'Backward through time', hi: 'समय में पीछे की ओर', bn: 'সময়ের পিছনে' },
    holds: {
      en: 'One term for each time step that used W, each with the gradient that comes back to it.',
      hi: 'W लेने वाले हर समय-चरण का एक पद, उस तक लौटे ग्रेडिएंट के साथ।',
      bn: 'W নেওয়া প্রতিটি সময়-ধাপের একটি পদ, সেখানে ফেরা গ্রেডিয়েন্টসহ।',
    },
    symbols: { L: 'loss', W: 'recurrentWeight' },
  },
  lstm: {
    title: { en: 'LSTM cell', hi: 'LSTM सेल', bn: 'LSTM সেল' },
    holds: {
      en: 'Gates are sigmoids, the candidate is a tanh, each with weights of its own; products entry by entry.',
      hi: 'गेट सिग्मॉइड हैं, उम्मीदवार tanh, हर एक के अपने भार; गुणनफल हर प्रविष्टि का।',
      bn: 'গেটগুলি সিগময়েড, প্রার্থী tanh, প্রতিটির নিজের ওয়েট; গুণফল প্রতি ঘরে।',
    },
    symbols: {
      c: 'cell',
      f: 'forgetGate',
      i: 'inputGate',
      g: 'candidate',
      h: 'state',
      o: 'outputGate',
    },
  },
  gru: {
    title: { en: 'GRU cell', hi: 'GRU सेल', bn: 'GRU সেল' },
    holds: {
      en: 'The left form is PyTorch’s; with z and 1 − z exchanged it is that of some papers.',
      hi: 'बायाँ रूप PyTorch का है; z और 1 − z बदलने पर कुछ पुस्तकों का।',
      bn: 'বাঁ রূপটি PyTorch-এর; z ও 1 − z অদলবদল করলে কিছু বইয়ের।',
    },
    symbols: { h: 'state', z: 'updateGate', n: 'candidate' },
  },
  recurrentParameters: {
    title: {
      en: 'Parameters of a recurrent layer',
      hi: 'रिकरेंट परत के प्राचल',
      bn: 'রিকারেন্ট স্তরের প্যারামিটার',
    },
    holds: {
      en: 'One bias for each unit and set; the length of the sequence does not matter. PyTorch keeps two biases.',
      hi: 'हर इकाई और समूह का एक बायस; अनुक्रम की लंबाई से फ़र्क नहीं। PyTorch दो बायस रखता है।',
      bn: 'প্রতি একক ও সেটে একটি বায়াস; অনুক্রমের দৈর্ঘ্যে কিছু যায় আসে না। PyTorch দুটি বায়াস রাখে।',
    },
    symbols: { g: 'weightSets', 'n_{\\text{in}}': 'inputFeatures', n: 'stateUnits' },
  },
  attention: {
    title: { en: 'Attention', hi: 'अटेंशन', bn: 'অ্যাটেনশন' },
    holds: {
      en: 'Softmax row by row: each query shares out 1. d is the width of a key.',
      hi: 'सॉफ़्टमैक्स पंक्ति-दर-पंक्ति: हर क्वेरी 1 बाँटती है। d की की चौड़ाई है।',
      bn: 'সফটম্যাক্স সারিতে সারিতে: প্রতিটি কোয়েরি 1 ভাগ করে। d হল কি-এর প্রস্থ।',
    },
    symbols: { O: 'attentionOutput', Q: 'query', K: 'key', d: 'modelWidth', V: 'value' },
  },
  attentionMask: {
    title: { en: 'Masked attention', hi: 'मास्क वाला अटेंशन', bn: 'মাস্কযুক্ত অ্যাটেনশন' },
    holds: {
      en: 'Before the softmax, so that each row still adds up to 1.',
      hi: 'सॉफ़्टमैक्स से पहले, ताकि हर पंक्ति का योग 1 रहे।',
      bn: 'সফটম্যাক্সের আগে, যাতে প্রতি সারির যোগফল 1 থাকে।',
    },
    symbols: { z: 'attentionScore', e: 'eulerNumber' },
  },
  headParameters: {
    title: {
      en: 'Parameters of multi-head attention',
      hi: 'बहु-हेड अटेंशन के प्राचल',
      bn: 'মাল্টি-হেড অ্যাটেনশনের প্যারামিটার',
    },
    holds: {
      en: 'Four matrices of d × d and four biases; the number of heads does not matter.',
      hi: 'd × d के चार आव्यूह और चार बायस; हेडों की संख्या से फ़र्क नहीं।',
      bn: 'd × d-র চারটি ম্যাট্রিক্স ও চারটি বায়াস; হেডের সংখ্যায় কিছু যায় আসে না।',
    },
    symbols: { d: 'modelWidth' },
  },
} as const satisfies Readonly<Record<string, RuleNotes>>;
