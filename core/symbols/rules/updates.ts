import type { RuleNotes } from './rule-notes.ts';

/** Optimizers and their settings. */
export const updates = {
  gradientDescent: {
    title: { en: 'Gradient descent', hi: 'ग्रेडिएंट डिसेंट', bn: 'গ্রেডিয়েন্ট ডিসেন্ট' },
    holds: {
      en: 'All gradients are taken before any weight changes.',
      hi: 'कोई भार बदलने से पहले सब ग्रेडिएंट ले लिए जाते हैं।',
      bn: 'কোনো ওয়েট বদলানোর আগে সব গ্রেডিয়েন্ট নেওয়া হয়।',
    },
    symbols: { w: 'weight', '\\eta': 'learningRate', L: 'loss' },
  },
  momentum: {
    title: { en: 'Momentum', hi: 'मोमेंटम', bn: 'মোমেন্টাম' },
    holds: {
      en: 'v starts at 0. Both forms give the same weights while η stays the same; their v differ by −η.',
      hi: 'v 0 से शुरू। η समान रहे तो दोनों रूप समान भार देते हैं; v में −η का अंतर है।',
      bn: 'v 0 থেকে শুরু। η একই থাকলে দুই রূপে একই ওয়েট; v-এ −η-র তফাত।',
    },
    symbols: {
      v: 'velocity',
      '\\rho': 'momentum',
      '\\eta': 'learningRate',
      g: 'gradient',
      w: 'parameter',
    },
  },
  nesterov: {
    title: { en: 'Nesterov momentum', hi: 'नेस्टेरोव मोमेंटम', bn: 'নেস্টেরভ মোমেন্টাম' },
    holds: {
      en: 'The gradient is taken at the look-ahead point; the step starts from w itself.',
      hi: 'ग्रेडिएंट आगे के बिंदु पर लिया जाता है; चरण w से ही शुरू होता है।',
      bn: 'গ্রেডিয়েন্ট সামনের বিন্দুতে নেওয়া হয়; ধাপ w থেকেই শুরু।',
    },
    symbols: {
      '\\tilde w': 'lookAhead',
      w: 'parameter',
      '\\rho': 'momentum',
      v: 'velocity',
      '\\eta': 'learningRate',
      f: 'objectiveValue',
    },
  },
  adagrad: {
    title: { en: 'AdaGrad', hi: 'AdaGrad', bn: 'AdaGrad' },
    holds: {
      en: 'For each parameter by itself; the sum starts at 0 and never shrinks.',
      hi: 'हर प्राचल पर अलग; योग 0 से शुरू होकर कभी नहीं घटता।',
      bn: 'প্রতিটি প্যারামিটারে আলাদা; যোগফল 0 থেকে শুরু, কখনও কমে না।',
    },
    symbols: {
      s: 'squareSum',
      g: 'gradient',
      w: 'parameter',
      '\\eta': 'learningRate',
      '\\varepsilon': 'stability',
    },
  },
  rmsprop: {
    title: { en: 'RMSProp', hi: 'RMSProp', bn: 'RMSProp' },
    holds: {
      en: 's starts at 0. ε is outside or inside the root, by the library.',
      hi: 's 0 से शुरू। ε मूल के बाहर या भीतर, लाइब्रेरी के अनुसार।',
      bn: 's 0 থেকে শুরু। ε মূলের বাইরে বা ভিতরে, লাইব্রেরি অনুযায়ী।',
    },
    symbols: {
      s: 'squareSum',
      '\\rho': 'squareMemory',
      g: 'gradient',
      w: 'parameter',
      '\\eta': 'learningRate',
      '\\varepsilon': 'stability',
    },
  },
  adamMoments: {
    title: { en: 'Adam: the two averages', hi: 'Adam: दोनों माध्य', bn: 'Adam: দুটি গড়' },
    holds: {
      en: 'Both start at 0; g² is taken entry by entry.',
      hi: 'दोनों 0 से शुरू; g² हर प्रविष्टि का अलग।',
      bn: 'দুটিই 0 থেকে শুরু; g² প্রতি ঘরে আলাদা।',
    },
    symbols: {
      m: 'firstMoment',
      v: 'secondMoment',
      '\\beta_1': 'beta1',
      '\\beta_2': 'beta2',
      g: 'gradient',
    },
  },
  adamCorrection: {
    title: { en: 'Adam: the corrections', hi: 'Adam: सुधार', bn: 'Adam: সংশোধন' },
    holds: {
      en: 't counts from 1; t is an exponent here, not an index.',
      hi: 't की गिनती 1 से; यहाँ t घात है, सूचकांक नहीं।',
      bn: 't গোনা 1 থেকে; এখানে t ঘাত, সূচক নয়।',
    },
    symbols: {
      '\\hat m': 'correctedFirstMoment',
      '\\hat v': 'correctedSecondMoment',
      m: 'firstMoment',
      v: 'secondMoment',
      '\\beta_1': 'beta1',
      '\\beta_2': 'beta2',
      t: 'updateCount',
    },
  },
  adamStep: {
    title: { en: 'Adam: the step', hi: 'Adam: चरण', bn: 'Adam: ধাপ' },
    holds: {
      en: 'ε is outside the root. In the first update the step is η, whatever the gradient.',
      hi: 'ε मूल के बाहर है। पहले अद्यतन में चरण η है, ग्रेडिएंट जो भी हो।',
      bn: 'ε মূলের বাইরে। প্রথম হালনাগাদে ধাপ η, গ্রেডিয়েন্ট যাই হোক।',
    },
    symbols: {
      w: 'parameter',
      '\\eta': 'learningRate',
      '\\hat m': 'correctedFirstMoment',
      '\\hat v': 'correctedSecondMoment',
      '\\varepsilon': 'stability',
    },
  },
  weightDecay: {
    title: { en: 'Weight decay', hi: 'भार क्षय', bn: 'ওয়েট ক্ষয়' },
    holds: {
      en: 'Left: as a penalty in the gradient. Right: decoupled, as in AdamW. The two agree for plain gradient descent only.',
      hi: 'बाएँ: ग्रेडिएंट में दंड के रूप में। दाएँ: अलग से, जैसे AdamW में। दोनों केवल साधारण ग्रेडिएंट डिसेंट में समान हैं।',
      bn: 'বাঁয়ে: গ্রেডিয়েন্টে দণ্ড হিসেবে। ডানে: আলাদা করে, যেমন AdamW-তে। দুটি কেবল সাধারণ গ্রেডিয়েন্ট ডিসেন্টে মেলে।',
    },
    symbols: {
      '\\hat g': 'decayedGradient',
      g: 'gradient',
      '\\lambda': 'weightDecay',
      w: 'parameter',
      '\\eta': 'learningRate',
    },
  },
  schedule: {
    title: { en: 'Learning-rate schedule', hi: 'सीखने की दर की अनुसूची', bn: 'শেখার হারের সূচি' },
    holds: {
      en: 'Here t counts updates from 1; some texts count from 0, or epochs.',
      hi: 'यहाँ t 1 से अद्यतन गिनता है; कुछ पुस्तकें 0 से या एपॉक गिनती हैं।',
      bn: 'এখানে t 1 থেকে হালনাগাদ গোনে; কিছু বই 0 থেকে বা ইপক গোনে।',
    },
    symbols: {
      '\\eta': 'learningRate',
      d: 'scheduleFactor',
      t: 'updateCount',
      '\\gamma': 'decayFactor',
      k: 'decayPeriod',
    },
  },
} as const satisfies Readonly<Record<string, RuleNotes>>;
