import { say } from '../language/text.ts';
import { z } from 'zod';
import type { Hyperparameter } from './optimizer.ts';

export const rate = z.number().gt(0).max(1000);
/** A decay rate of an average: 0 discards the past, 1 would never forget it. */
export const decayRate = z.number().min(0).lt(1);
export const smallConstant = z.number().min(0).max(1);
/** Every optimizer may have weight decay; see `weight-decay.ts`. */
export const weightDecay = z.number().min(0).max(1000);

export const learningRate = (by: number): Hyperparameter => ({
  default: by,
  title: say('learning rate', 'सीखने की दर', 'শেখার হার'),
  field: 'learningRate',
});
export const epsilon = (by = 1e-8): Hyperparameter => ({
  default: by,
  title: say('small constant', 'छोटा स्थिरांक', 'ছোট ধ্রুবক'),
  field: 'epsilon',
});
export const momentumOf = (by = 0.9): Hyperparameter => ({
  default: by,
  title: say('momentum', 'मोमेंटम', 'মোমেন্টাম'),
  field: 'momentum',
});
export const decayOf = (by = 0.9): Hyperparameter => ({
  default: by,
  title: say('decay of the running averages', 'चलते औसतों का क्षय', 'চলমান গড়ের ক্ষয়'),
  field: 'decay',
});
/** For Adam and its variants. Kingma & Ba 2015, Algorithm 1. */
export const betas: Readonly<Record<'beta1' | 'beta2', Hyperparameter>> = {
  beta1: {
    default: 0.9,
    title: say('decay of the first moment', 'पहले आघूर्ण का क्षय', 'প্রথম মোমেন্টের ক্ষয়'),
    field: 'beta1',
  },
  beta2: {
    default: 0.999,
    title: say('decay of the second moment', 'दूसरे आघूर्ण का क्षय', 'দ্বিতীয় মোমেন্টের ক্ষয়'),
    field: 'beta2',
  },
};
