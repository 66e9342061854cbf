import { add, div, mul, num, ref, type Expr } from '../../expr/expr.ts';
import type { KnownMistake } from '../kind.ts';
import { mistakesIn } from '../known-mistake.ts';
import type { MatrixLines } from './lines.ts';

const mistake = mistakesIn('confusion-metrics');
const sum = (ids: readonly string[]): Expr => add(...ids.map(ref));

const RECALL_FOR_PRECISION = {
  en: 'This is the recall: it divides by the samples that actually are of the class. Precision divides by those that were predicted.',
  hi: 'यह रिकॉल है: इसमें उन नमूनों से भाग दिया गया जो सचमुच इस वर्ग के हैं। परिशुद्धता में अनुमानित नमूनों से भाग दें।',
  bn: 'এটি রিকল: এতে সত্যিই এই শ্রেণির নমুনা দিয়ে ভাগ করা হয়েছে। প্রিসিশনে অনুমিত নমুনা দিয়ে ভাগ করুন।',
};
const PRECISION_FOR_RECALL = {
  en: 'This is the precision: it divides by the samples that were predicted. Recall divides by those that actually are of the class.',
  hi: 'यह परिशुद्धता है: इसमें अनुमानित नमूनों से भाग दिया गया। रिकॉल में उन नमूनों से भाग दें जो सचमुच इस वर्ग के हैं।',
  bn: 'এটি প্রিসিশন: এতে অনুমিত নমুনা দিয়ে ভাগ করা হয়েছে। রিকলে সত্যিই এই শ্রেণির নমুনা দিয়ে ভাগ করুন।',
};
const ARITHMETIC_MEAN = {
  en: 'This is the arithmetic mean of precision and recall; F₁ is their harmonic mean, 2PR/(P + R).',
  hi: 'यह परिशुद्धता और रिकॉल का समांतर माध्य है; F₁ उनका हरात्मक माध्य 2PR/(P + R) है।',
  bn: 'এটি প্রিসিশন ও রিকলের সমান্তর গড়; F₁ তাদের হারমোনিক গড়, 2PR/(P + R)।',
};
const TWO_LEFT_OUT = {
  en: 'The factor 2 of the harmonic mean was left out: F₁ = 2PR/(P + R).',
  hi: 'हरात्मक माध्य का गुणनखंड 2 छूट गया: F₁ = 2PR/(P + R)।',
  bn: 'হারমোনিক গড়ের উৎপাদক 2 বাদ পড়েছে: F₁ = 2PR/(P + R)।',
};
const NEGATIVES_LEFT_OUT = {
  en: 'The true negatives were left out: they are classified rightly, too.',
  hi: 'सही ऋणात्मक (TN) छूट गए: वे भी सही वर्गीकृत हैं।',
  bn: 'প্রকৃত ঋণাত্মক (TN) বাদ পড়েছে: সেগুলিও ঠিক শ্রেণিবদ্ধ।',
};
const ERROR_RATE = {
  en: 'This is the error rate; the accuracy is 1 minus it.',
  hi: 'यह त्रुटि दर है; यथार्थता 1 में से इसे घटाने पर मिलती है।',
  bn: 'এটি ত্রুটির হার; যথার্থতা হল 1 বিয়োগ এটি।',
};
const OTHER_COLUMN = {
  en: 'Divided by the samples predicted as negative; specificity divides by those that actually are, TN + FP.',
  hi: 'ऋणात्मक अनुमानित नमूनों से भाग दिया गया; विशिष्टता में सचमुच ऋणात्मक नमूनों, TN + FP, से भाग दें।',
  bn: 'ঋণাত্মক বলে অনুমিত নমুনা দিয়ে ভাগ করা হয়েছে; স্পেসিফিসিটিতে সত্যিই ঋণাত্মক নমুনা, TN + FP, দিয়ে ভাগ করুন।',
};
const FALSE_ALARMS = {
  en: 'This is the false positive rate; the specificity is 1 minus it.',
  hi: 'यह असत्य-धनात्मक दर है; विशिष्टता 1 में से इसे घटाने पर मिलती है।',
  bn: 'এটি মিথ্যা-ধনাত্মক হার; স্পেসিফিসিটি হল 1 বিয়োগ এটি।',
};

/** What students compute in the place of each measure, by the id of its step. */
export function mistakesOf({ classes, counts }: MatrixLines): (step: string) => readonly KnownMistake[] {
  const known = new Map<string, readonly KnownMistake[]>();
  for (const { truePositives, falsePositives, falseNegatives, precision, recall, fMeasure } of classes) {
    const [hit, predicted, actual] = [
      ref(truePositives),
      sum([truePositives, ...falsePositives]),
      sum([truePositives, ...falseNegatives]),
    ];
    known.set(precision, [mistake('recall-for-precision', div(hit, actual), RECALL_FOR_PRECISION)]);
    known.set(recall, [mistake('precision-for-recall', div(hit, predicted), PRECISION_FOR_RECALL)]);
    known.set(fMeasure, [
      mistake('arithmetic-mean', div(sum([precision, recall]), num(2)), ARITHMETIC_MEAN),
      mistake('two-left-out', div(mul(ref(precision), ref(recall)), sum([precision, recall])), TWO_LEFT_OUT),
    ]);
  }
  const wrong = counts.flatMap((row, i) => row.filter((_, j) => i !== j));
  known.set('accuracy', [
    mistake('error-rate', div(sum(wrong), ref('n')), ERROR_RATE),
    ...(classes.length === 1
      ? [mistake('negatives-left-out', div(ref('TP'), ref('n')), NEGATIVES_LEFT_OUT)]
      : []),
  ]);
  if (classes.length === 1)
    known.set('specificity', [
      mistake('predicted-negatives', div(ref('TN'), sum(['TN', 'FN'])), OTHER_COLUMN),
      mistake('false-positive-rate', div(ref('FP'), sum(['TN', 'FP'])), FALSE_ALARMS),
    ]);
  return (step) => known.get(step) ?? [];
}
