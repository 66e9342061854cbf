import { same, say } from '../language/text.ts';
import type { Convention } from './convention.ts';

/** Conventions of measures of a classifier. */
export const metrics = {
  'confusion-axes': {
    title: say('Rows of a confusion matrix', 'भ्रम आव्यूह की पंक्तियाँ', 'বিভ্রান্তি ম্যাট্রিক্সের সারি'),
    asks: say(
      'Does a row hold the samples of one actual class, or those of one predicted class?',
      'एक पंक्ति में एक वास्तविक वर्ग के नमूने हैं, या एक अनुमानित वर्ग के?',
      'একটি সারিতে কি একটি প্রকৃত শ্রেণির নমুনা, না একটি অনুমিত শ্রেণির?',
    ),
    default: 'actual',
    choices: {
      actual: {
        label: say(
          'a row for each actual class, a column for each predicted one',
          'हर वास्तविक वर्ग की पंक्ति, हर अनुमानित वर्ग का स्तंभ',
          'প্রতি প্রকৃত শ্রেণির সারি, প্রতি অনুমিত শ্রেণির স্তম্ভ',
        ),
        usedBy: say(
          'scikit-learn, TensorFlow; Sokolova & Lapalme 2009, Table 1',
          'scikit-learn, TensorFlow; Sokolova & Lapalme 2009, सारणी 1',
          'scikit-learn, TensorFlow; Sokolova & Lapalme 2009, সারণি 1',
        ),
      },
      predicted: {
        label: say(
          'a row for each predicted class, a column for each actual one',
          'हर अनुमानित वर्ग की पंक्ति, हर वास्तविक वर्ग का स्तंभ',
          'প্রতি অনুমিত শ্রেণির সারি, প্রতি প্রকৃত শ্রেণির স্তম্ভ',
        ),
        usedBy: say(
          'Fawcett 2006, Fig. 1; Manning, Raghavan & Schütze 2008, §8.3',
          'Fawcett 2006, चित्र 1; Manning, Raghavan & Schütze 2008, §8.3',
          'Fawcett 2006, চিত্র 1; Manning, Raghavan & Schütze 2008, §8.3',
        ),
      },
    },
  },
  'information-unit': {
    title: say('Unit of information', 'सूचना की इकाई', 'তথ্যের একক'),
    asks: say(
      'Is the logarithm of an entropy taken to base 2 or to base e?',
      'एन्ट्रॉपी का लघुगणक आधार 2 पर है या आधार e पर?',
      'এনট্রপির লগারিদমের ভিত্তি কি 2, না e?',
    ),
    default: 'bits',
    choices: {
      bits: { label: same('bits: log₂'), usedBy: same('Shannon 1948; Cover & Thomas 2006') },
      nats: {
        label: same('nats: ln'),
        usedBy: same('Goodfellow et al. 2016, §3.13; PyTorch, TensorFlow, SciPy'),
      },
    },
  },
  'relative-error': {
    title: say('Relative error of two gradients', 'दो ग्रेडिएंट की आपेक्षिक त्रुटि', 'দুটি গ্রেডিয়েন্টের আপেক্ষিক ত্রুটি'),
    asks: say(
      'Is the difference divided by the larger of the two, or by their sum?',
      'अंतर को दोनों में से बड़े से भाग दिया जाता है, या उनके योग से?',
      'পার্থক্য কি দুটির বড়টি দিয়ে ভাগ হয়, না তাদের যোগফল দিয়ে?',
    ),
    default: 'max',
    choices: {
      max: { label: same('|n − a| / max(|n|, |a|)'), usedBy: same('Stanford CS231n, “Gradient checks”') },
      sum: {
        label: same('|n − a| / (|n| + |a|)'),
        usedBy: say(
          'Ng, “Improving Deep Neural Networks”, week 1',
          'Ng, “Improving Deep Neural Networks”, सप्ताह 1',
          'Ng, “Improving Deep Neural Networks”, সপ্তাহ 1',
        ),
      },
    },
  },
  'macro-f1': {
    title: say('Macro-averaged F₁', 'वर्गों का माध्य F₁', 'শ্রেণির গড় F₁'),
    asks: say(
      'Is it the mean of the F₁ of the classes, or the F₁ of the mean precision and recall?',
      'यह वर्गों के F₁ का माध्य है, या माध्य परिशुद्धता और माध्य रिकॉल का F₁?',
      'এটি কি শ্রেণিগুলির F₁-এর গড়, না গড় প্রিসিশন ও গড় রিকলের F₁?',
    ),
    default: 'mean-of-f1',
    choices: {
      'mean-of-f1': {
        label: say('the mean of the F₁ of the classes', 'वर्गों के F₁ का माध्य', 'শ্রেণিগুলির F₁-এর গড়'),
        usedBy: same('scikit-learn'),
      },
      'f1-of-means': {
        label: say(
          'the harmonic mean of macro precision and macro recall',
          'माध्य परिशुद्धता और माध्य रिकॉल का हरात्मक माध्य',
          'গড় প্রিসিশন ও গড় রিকলের হারমোনিক গড়',
        ),
        usedBy: say(
          'Sokolova & Lapalme 2009, Table 3',
          'Sokolova & Lapalme 2009, सारणी 3',
          'Sokolova & Lapalme 2009, সারণি 3',
        ),
      },
    },
  },
} as const satisfies Record<string, Convention>;
