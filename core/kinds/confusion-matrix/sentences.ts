import type { Step } from '../../solution/step.ts';
import type { Said } from '../explained.ts';
import type { ClassIds, MatrixLines } from './lines.ts';

const sum = (ids: readonly string[], said: Said): string => ids.map(said).join(' + ');

/** Why each measure is computed as it is, with the numbers. */
export function sentenceOf({ classes, names }: MatrixLines): (step: Step, said: Said) => string | undefined {
  const several = classes.length > 1;
  const whole = new Map<string, (step: Step, said: Said) => string>([
    [
      'n',
      (_step, said) =>
        `Every sample is in exactly one cell, so the cells add up to all ${said('n')} samples.`,
    ],
    [
      'accuracy',
      (step, said) =>
        `Accuracy is the share of all samples that were classified rightly: the diagonal over ${said('n')}. ${said(step.id)} says nothing of which class the errors hit.`,
    ],
    [
      'specificity',
      (step, said) =>
        step.dependsOn.length === 0
          ? 'No sample is actually negative, so 0/0 is taken as 0.'
          : `Specificity is the recall of the negative class: of the ${sum(['TN', 'FP'], said)} actual negatives, ${said('TN')} were left alone.`,
    ],
    [
      'macro_precision',
      () =>
        'The macro average first measures each class, then takes the mean: a rare class counts as much as a frequent one.',
    ],
    ['macro_recall', () => 'The mean recall of the classes; it is also called balanced accuracy.'],
    [
      'macro_F',
      (step) =>
        step.dependsOn.includes('macro_precision')
          ? 'Here F is taken of the averaged precision and recall; the mean of the classes’ own F differs from it.'
          : 'The mean of the classes’ own F: one class that is never found pulls it down.',
    ],
    [
      'micro_precision',
      () =>
        'The micro average first adds the counts of all classes. Every error is a false positive of one class, so micro precision equals the accuracy.',
    ],
    [
      'micro_recall',
      () =>
        'Every error is also a false negative of one class: micro recall, micro precision and accuracy are the same number.',
    ],
  ]);
  for (const [k, ids] of classes.entries()) {
    const of = several ? `class ${names[k] ?? ''}` : (names[0] ?? 'positive');
    whole.set(ids.precision, precision(ids, of));
    whole.set(ids.recall, recall(ids, of));
    whole.set(ids.fMeasure, fMeasure(ids));
  }
  return (step, said) => whole.get(step.id)?.(step, said);
}

const precision =
  ({ truePositives, falsePositives }: ClassIds, of: string) =>
  (step: Step, said: Said): string =>
    step.dependsOn.length === 0
      ? `No sample was predicted as ${of}, so 0/0 is taken as 0.`
      : `Precision asks: of all that were predicted as ${of}, ${sum([truePositives, ...falsePositives], said)}, how many are? It divides by what was predicted, so false alarms lower it.`;
const recall =
  ({ truePositives, falseNegatives }: ClassIds, of: string) =>
  (step: Step, said: Said): string =>
    step.dependsOn.length === 0
      ? `No sample is actually ${of}, so 0/0 is taken as 0.`
      : `Recall asks: of all that actually are ${of}, ${sum([truePositives, ...falseNegatives], said)}, how many were found? It divides by what there is, so misses lower it.`;
const fMeasure =
  ({ precision: P, recall: R }: ClassIds) =>
  (step: Step, said: Said): string =>
    step.dependsOn.length === 0
      ? 'Nothing of this class was found, so F is taken as 0.'
      : step.dependsOn.includes('beta')
        ? `F weighs recall β = ${said('beta')} times as much as precision; it stays near the smaller of ${said(P)} and ${said(R)}.`
        : `The harmonic mean of ${said(P)} and ${said(R)} stays near the smaller one: neither can make up for the other.`;
