import type { Skills } from './skill.ts';

/** One unit, and units in layers. */
export const neurons = {
  'threshold-neuron': {
    name: { en: 'Threshold neuron', hi: 'देहली न्यूरॉन', bn: 'থ্রেশহোল্ড নিউরন' },
    needs: [],
  },
  'perceptron-update': {
    name: { en: 'Perceptron update', hi: 'परसेप्ट्रॉन का अद्यतन', bn: 'পারসেপট্রনের হালনাগাদ' },
    needs: ['threshold-neuron'],
  },
  'affine-sum': {
    name: { en: 'Weighted sum and bias', hi: 'भारित योगफल और बायस', bn: 'ওয়েট-যুক্ত যোগফল ও বায়াস' },
    needs: [],
  },
  'activation-value': {
    name: { en: 'Value of an activation', hi: 'सक्रियण का मान', bn: 'অ্যাক্টিভেশনের মান' },
    needs: ['affine-sum'],
  },
  'activation-slope': {
    name: { en: 'Slope of an activation', hi: 'सक्रियण का ढाल', bn: 'অ্যাক্টিভেশনের ঢাল' },
    needs: ['activation-value'],
  },
  'forward-pass': {
    name: { en: 'Forward pass', hi: 'अग्र पास', bn: 'সম্মুখ পাস' },
    needs: ['activation-value'],
  },
  'dense-parameters': {
    name: { en: 'Parameters of dense layers', hi: 'डेंस परतों के प्राचल', bn: 'ডেন্স স্তরের প্যারামিটার' },
    needs: [],
  },
  'choose-weights': {
    name: { en: 'Choosing weights by hand', hi: 'हाथ से भार चुनना', bn: 'হাতে ওয়েট বাছাই' },
    needs: ['threshold-neuron'],
  },
  'softmax-value': {
    name: { en: 'Softmax', hi: 'सॉफ़्टमैक्स', bn: 'সফটম্যাক্স' },
    needs: [],
  },
  'softmax-jacobian': {
    name: { en: 'Slopes of softmax', hi: 'सॉफ़्टमैक्स के ढाल', bn: 'সফটম্যাক্সের ঢাল' },
    needs: ['softmax-value'],
  },
} as const satisfies Skills;
