import type { Skills } from './skill.ts';

/** Convolutional networks: sizes, counts, cells and gradients. */
export const convolution = {
  'conv-output-size': {
    name: {
      en: 'Output size of a convolution',
      hi: 'कनवोल्यूशन के आउटपुट का आकार',
      bn: 'কনভোলিউশনের আউটপুটের মাপ',
    },
    needs: [],
  },
  'same-padding': {
    name: { en: 'Padding that keeps the size', hi: 'आकार बनाए रखने वाली पैडिंग', bn: 'মাপ বজায় রাখার প্যাডিং' },
    needs: ['conv-output-size'],
  },
  'conv-parameters': {
    name: { en: 'Parameters of a convolution', hi: 'कनवोल्यूशन के प्राचल', bn: 'কনভোলিউশনের প্যারামিটার' },
    needs: [],
  },
  'conv-cell': {
    name: { en: 'One cell of a convolution', hi: 'कनवोल्यूशन का एक खाना', bn: 'কনভোলিউশনের একটি ঘর' },
    needs: [],
  },
  pooling: { name: { en: 'Pooling', hi: 'पूलिंग', bn: 'পুলিং' }, needs: ['conv-output-size'] },
  'maxpool-gradient': {
    name: { en: 'Max pooling backward', hi: 'मैक्स पूलिंग में पीछे की ओर', bn: 'ম্যাক্স পুলিংয়ে পিছনের দিকে' },
    needs: ['pooling'],
  },
  'conv-weight-gradient': {
    name: { en: 'Gradient of a kernel', hi: 'कर्नेल का ग्रेडिएंट', bn: 'কার্নেলের গ্রেডিয়েন্ট' },
    needs: ['conv-cell'],
  },
  'conv-input-gradient': {
    name: {
      en: 'Gradient of the input of a convolution',
      hi: 'कनवोल्यूशन के इनपुट का ग्रेडिएंट',
      bn: 'কনভোলিউশনের ইনপুটের গ্রেডিয়েন্ট',
    },
    needs: ['conv-weight-gradient'],
  },
  'transposed-conv': {
    name: { en: 'Transposed convolution', hi: 'ट्रांसपोज़्ड कनवोल्यूशन', bn: 'ট্রান্সপোজড কনভোলিউশন' },
    needs: ['conv-cell'],
  },
  'dilated-kernel': {
    name: { en: 'Dilated kernel', hi: 'फैला हुआ कर्नेल', bn: 'প্রসারিত কার্নেল' },
    needs: ['conv-output-size'],
  },
  'cheap-convolutions': {
    name: { en: 'Groups, depthwise and 1×1', hi: 'समूह, डेप्थवाइज़ और 1×1', bn: 'গ্রুপ, ডেপথওয়াইজ ও 1×1' },
    needs: ['conv-parameters'],
  },
  'cnn-table-row': {
    name: { en: 'A row of a network table', hi: 'नेटवर्क तालिका की एक पंक्ति', bn: 'নেটওয়ার্ক সারণির একটি সারি' },
    needs: ['conv-parameters', 'pooling'],
  },
  'macs-and-memory': {
    name: { en: 'Multiply–adds and memory', hi: 'गुणा-जोड़ और मेमोरी', bn: 'গুণ-যোগ ও মেমরি' },
    needs: ['cnn-table-row'],
  },
  'receptive-field': {
    name: { en: 'Receptive field', hi: 'ग्राही क्षेत्र', bn: 'গ্রাহী ক্ষেত্র' },
    needs: ['conv-output-size'],
  },
  'residual-sum': {
    name: { en: 'Residual connection', hi: 'अवशिष्ट संयोजन', bn: 'রেসিডুয়াল সংযোগ' },
    needs: ['fan-out-sum'],
  },
} as const satisfies Skills;
