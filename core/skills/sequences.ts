import type { Skills } from './skill.ts';

/** Recurrent networks and attention. */
export const sequences = {
  'rnn-steps': {
    name: { en: 'Steps of a recurrent network', hi: 'रिकरेंट नेटवर्क के चरण', bn: 'রিকারেন্ট নেটওয়ার্কের ধাপ' },
    needs: ['forward-pass'],
  },
  'bptt-shared-weight': {
    name: { en: 'Backward through time', hi: 'समय में पीछे की ओर', bn: 'সময়ের মধ্য দিয়ে পিছনে' },
    needs: ['rnn-steps', 'fan-out-sum'],
  },
  'recurrent-parameters': {
    name: { en: 'Parameters of recurrent layers', hi: 'रिकरेंट परतों के प्राचल', bn: 'রিকারেন্ট স্তরের প্যারামিটার' },
    needs: ['dense-parameters'],
  },
  'lstm-step': { name: { en: 'LSTM cell', hi: 'LSTM सेल', bn: 'LSTM সেল' }, needs: ['rnn-steps'] },
  'gru-step': { name: { en: 'GRU cell', hi: 'GRU सेल', bn: 'GRU সেল' }, needs: ['rnn-steps'] },
  'attention-scores': {
    name: { en: 'Attention', hi: 'अटेंशन', bn: 'অ্যাটেনশন' },
    needs: ['softmax-value'],
  },
  'attention-mask': {
    name: { en: 'Masked attention', hi: 'मास्क वाला अटेंशन', bn: 'মাস্ক-যুক্ত অ্যাটেনশন' },
    needs: ['attention-scores'],
  },
  'multi-head-count': {
    name: {
      en: 'Parameters of multi-head attention',
      hi: 'बहु-हेड अटेंशन के प्राचल',
      bn: 'বহু-হেড অ্যাটেনশনের প্যারামিটার',
    },
    needs: ['attention-scores'],
  },
} as const satisfies Skills;
