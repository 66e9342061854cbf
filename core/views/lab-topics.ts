import { say, type Text } from '../language/text.ts';
import type { LabName } from '../labs/names.ts';

/** Experiments about one subject. */
export interface LabTopic {
  readonly title: Text;
  readonly labs: readonly LabName[];
}

/** Every experiment, in the order of the list. */
export const labTopics: readonly LabTopic[] = [
  {
    title: say('Overfitting', 'ओवरफ़िटिंग', 'ওভারফিটিং'),
    labs: ['overfitting', 'digits-overfitting', 'adam-no-remedy', 'width-sweep'],
  },
  {
    title: say('Layers and first weights', 'परतें और आरंभिक भार', 'স্তর ও প্রারম্ভিক ওয়েট'),
    labs: [
      'batch-norm',
      'nonlinearity',
      'dead-relu',
      'symmetry',
      'initialization',
      'gradient-by-depth',
      'shortcuts',
    ],
  },
  {
    title: say('Optimizers', 'ऑप्टिमाइज़र', 'অপ্টিমাইজার'),
    labs: [
      'ravine',
      'look-ahead',
      'shrinking-rates',
      'sparse-features',
      'optimizer-race',
      'rate-finder',
      'batch-noise',
    ],
  },
  {
    title: say('Convolutional networks', 'कनवोल्यूशन के नेटवर्क', 'কনভোলিউশনের নেটওয়ার্ক'),
    labs: ['cnn-sees', 'pixels-that-count', 'transfer', 'receptive-field'],
  },
];
