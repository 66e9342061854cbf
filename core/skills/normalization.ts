import type { Skills } from './skill.ts';

/** Batch normalization and its relatives. */
export const normalization = {
  'batchnorm-forward': {
    name: { en: 'Batch normalization', hi: 'बैच नॉर्मलाइज़ेशन', bn: 'ব্যাচ নর্মালাইজেশন' },
    needs: [],
  },
  'batchnorm-inference': {
    name: { en: 'Running statistics', hi: 'चालू माध्य और प्रसरण', bn: 'চলমান গড় ও ভেদাঙ্ক' },
    needs: ['batchnorm-forward'],
  },
  'batchnorm-backward': {
    name: {
      en: 'Batch normalization backward',
      hi: 'बैच नॉर्मलाइज़ेशन में पीछे की ओर',
      bn: 'ব্যাচ নর্মালাইজেশনে পিছনের দিকে',
    },
    needs: ['batchnorm-forward', 'fan-out-sum'],
  },
  'norm-axes': {
    name: {
      en: 'Which numbers are normalized together',
      hi: 'कौन-सी संख्याएँ साथ नॉर्मलाइज़ होती हैं',
      bn: 'কোন সংখ্যাগুলি একসঙ্গে নর্মালাইজ হয়',
    },
    needs: ['batchnorm-forward'],
  },
} as const satisfies Skills;
