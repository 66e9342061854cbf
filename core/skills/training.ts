import type { Skills } from './skill.ts';

/** Updates, optimizers and regularization. */
export const training = {
  'gd-step': {
    name: { en: 'Gradient descent step', hi: 'ग्रेडिएंट डिसेंट का चरण', bn: 'গ্রেডিয়েন্ট ডিসেন্টের ধাপ' },
    needs: ['local-slopes'],
  },
  'batch-gradient': {
    name: { en: 'Gradient of a batch', hi: 'बैच का ग्रेडिएंट', bn: 'ব্যাচের গ্রেডিয়েন্ট' },
    needs: ['gd-step'],
  },
  'updates-per-epoch': {
    name: { en: 'Updates per epoch', hi: 'प्रति एपॉक अद्यतन', bn: 'প্রতি ইপকে হালনাগাদ' },
    needs: [],
  },
  'momentum-step': {
    name: { en: 'Momentum', hi: 'मोमेंटम', bn: 'মোমেন্টাম' },
    needs: ['gd-step'],
  },
  'nesterov-step': {
    name: { en: 'Nesterov momentum', hi: 'नेस्तेरोव मोमेंटम', bn: 'নেস্তেরভ মোমেন্টাম' },
    needs: ['momentum-step'],
  },
  'adagrad-step': { name: { en: 'AdaGrad', hi: 'AdaGrad', bn: 'AdaGrad' }, needs: ['gd-step'] },
  'rmsprop-step': { name: { en: 'RMSProp', hi: 'RMSProp', bn: 'RMSProp' }, needs: ['adagrad-step'] },
  'adam-step': { name: { en: 'Adam', hi: 'Adam', bn: 'Adam' }, needs: ['rmsprop-step'] },
  'weight-decay-step': {
    name: { en: 'Weight decay', hi: 'भार क्षय', bn: 'ওয়েট ক্ষয়' },
    needs: ['gd-step'],
  },
  'lr-schedule': {
    name: { en: 'Learning rate schedule', hi: 'सीखने की दर का कार्यक्रम', bn: 'শেখার হারের সূচি' },
    needs: ['gd-step'],
  },
  'quadratic-curvature': {
    name: { en: 'Curvature and the largest step', hi: 'वक्रता और सबसे बड़ा चरण', bn: 'বক্রতা ও সবচেয়ে বড় ধাপ' },
    needs: [],
  },
  'gradient-clipping': {
    name: { en: 'Gradient clipping', hi: 'ग्रेडिएंट की सीमा', bn: 'গ্রেডিয়েন্ট ক্লিপিং' },
    needs: [],
  },
  'dropout-masks': { name: { en: 'Dropout', hi: 'ड्रॉपआउट', bn: 'ড্রপআউট' }, needs: [] },
  'init-variance': {
    name: { en: 'Variance of initial weights', hi: 'आरंभिक भारों का प्रसरण', bn: 'প্রারম্ভিক ওয়েটের ভেদাঙ্ক' },
    needs: [],
  },
} as const satisfies Skills;
