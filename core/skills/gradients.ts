import type { Skills } from './skill.ts';

/** The chain rule and back-propagation. */
export const gradients = {
  'local-slopes': {
    name: { en: 'Slope of one operation', hi: 'एक संक्रिया का ढाल', bn: 'একটি প্রক্রিয়ার ঢাল' },
    needs: [],
  },
  'graph-backward': {
    name: { en: 'Backward through a graph', hi: 'ग्राफ़ में पीछे की ओर', bn: 'গ্রাফে পিছনের দিকে' },
    needs: ['local-slopes'],
  },
  'fan-out-sum': {
    name: { en: 'Adding over several paths', hi: 'कई पथों का योगफल', bn: 'একাধিক পথের যোগফল' },
    needs: ['graph-backward'],
  },
  'neuron-gradient': {
    name: { en: 'Gradient of one neuron', hi: 'एक न्यूरॉन का ग्रेडिएंट', bn: 'একটি নিউরনের গ্রেডিয়েন্ট' },
    needs: ['activation-slope'],
  },
  'hidden-gradient': {
    name: {
      en: 'Gradient behind a hidden layer',
      hi: 'छिपी परत के पीछे का ग्रेडिएंट',
      bn: 'লুকানো স্তরের পিছনের গ্রেডিয়েন্ট',
    },
    needs: ['neuron-gradient', 'relu-mask'],
  },
  'delta-vector': {
    name: { en: 'Error of a layer, Wᵀδ', hi: 'परत की त्रुटि, Wᵀδ', bn: 'স্তরের ত্রুটি, Wᵀδ' },
    needs: ['hidden-gradient'],
  },
  'weight-outer-product': {
    name: { en: 'Weight gradient, δxᵀ', hi: 'भार का ग्रेडिएंट, δxᵀ', bn: 'ওয়েটের গ্রেডিয়েন্ট, δxᵀ' },
    needs: ['delta-vector'],
  },
  'relu-mask': {
    name: { en: 'ReLU backward', hi: 'ReLU में पीछे की ओर', bn: 'ReLU-তে পিছনের দিকে' },
    needs: ['activation-slope'],
  },
  'gradient-check': {
    name: { en: 'Numerical gradient check', hi: 'ग्रेडिएंट की संख्यात्मक जाँच', bn: 'গ্রেডিয়েন্টের সাংখ্যিক যাচাই' },
    needs: [],
  },
  'vanishing-product': {
    name: { en: 'Vanishing gradients', hi: 'लुप्त होता ग्रेडिएंट', bn: 'মিলিয়ে যাওয়া গ্রেডিয়েন্ট' },
    needs: ['hidden-gradient'],
  },
} as const satisfies Skills;
