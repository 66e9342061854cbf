import { labNames, type LabName } from '../labs/names.ts';
import { say, type Text } from '../language/text.ts';

/** Experiments about one subject. */
export interface LabTopic {
  readonly title: Text;
  readonly labs: readonly LabName[];
}

/** The subjects, each with the first of its experiments: it has those of the list up to the next subject. */
const SUBJECTS: readonly { readonly title: Text; readonly first: LabName }[] = [
  { title: say('Overfitting', 'ओवरफ़िटिंग', 'ওভারফিটিং'), first: 'overfitting' },
  {
    title: say('Layers and first weights', 'परतें और आरंभिक भार', 'স্তর ও প্রারম্ভিক ওয়েট'),
    first: 'batch-norm',
  },
  { title: say('Optimizers', 'ऑप्टिमाइज़र', 'অপ্টিমাইজার'), first: 'ravine' },
  {
    title: say('Convolutional networks', 'कनवोल्यूशन के नेटवर्क', 'কনভোলিউশনের নেটওয়ার্ক'),
    first: 'cnn-sees',
  },
];

export const labTopics: readonly LabTopic[] = SUBJECTS.map(({ title, first }, i) => {
  const next = SUBJECTS[i + 1]?.first;
  return {
    title,
    labs: labNames.slice(labNames.indexOf(first), next === undefined ? undefined : labNames.indexOf(next)),
  };
});
