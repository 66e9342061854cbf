import type { Skills } from './skill.ts';

/** Losses and measures. */
export const losses = {
  'squared-error': {
    name: { en: 'Squared error', hi: 'वर्गित त्रुटि', bn: 'বর্গ ত্রুটি' },
    needs: [],
  },
  'absolute-and-huber': {
    name: { en: 'Absolute error and Huber loss', hi: 'निरपेक्ष त्रुटि और ह्यूबर हानि', bn: 'পরম ত্রুটি ও হুবার লস' },
    needs: ['squared-error'],
  },
  'binary-cross-entropy': {
    name: { en: 'Binary cross-entropy', hi: 'द्विआधारी क्रॉस-एन्ट्रॉपी', bn: 'বাইনারি ক্রস-এনট্রপি' },
    needs: ['activation-value'],
  },
  'cross-entropy': {
    name: { en: 'Cross-entropy', hi: 'क्रॉस-एन्ट्रॉपी', bn: 'ক্রস-এনট্রপি' },
    needs: ['softmax-value'],
  },
  'ce-softmax-gradient': {
    name: {
      en: 'Gradient of softmax with cross-entropy',
      hi: 'सॉफ़्टमैक्स और क्रॉस-एन्ट्रॉपी का ग्रेडिएंट',
      bn: 'সফটম্যাক্স ও ক্রস-এনট্রপির গ্রেডিয়েন্ট',
    },
    needs: ['cross-entropy'],
  },
  'hinge-loss': { name: { en: 'Hinge loss', hi: 'हिंज हानि', bn: 'হিঞ্জ লস' }, needs: [] },
  'entropy-kl': {
    name: { en: 'Entropy and KL divergence', hi: 'एन्ट्रॉपी और KL विचलन', bn: 'এনট্রপি ও KL ডাইভারজেন্স' },
    needs: ['cross-entropy'],
  },
  'confusion-metrics': {
    name: { en: 'Precision, recall and F₁', hi: 'परिशुद्धता, रिकॉल और F₁', bn: 'প্রিসিশন, রিকল ও F₁' },
    needs: [],
  },
} as const satisfies Skills;
