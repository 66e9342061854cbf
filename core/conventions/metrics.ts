import type { Convention } from './convention.ts';

/** Conventions of measures of a classifier. */
export const metrics = {
  'confusion-axes': {
    title: 'Rows of a confusion matrix',
    asks: 'Does a row hold the samples of one actual class, or those of one predicted class?',
    default: 'actual',
    choices: {
      actual: {
        label: 'a row for each actual class, a column for each predicted one',
        usedBy: 'scikit-learn, TensorFlow; Sokolova & Lapalme 2009, Table 1',
      },
      predicted: {
        label: 'a row for each predicted class, a column for each actual one',
        usedBy: 'Fawcett 2006, Fig. 1; Manning, Raghavan & Schütze 2008, §8.3',
      },
    },
  },
  'information-unit': {
    title: 'Unit of information',
    asks: 'Is the logarithm of an entropy taken to base 2 or to base e?',
    default: 'bits',
    choices: {
      bits: { label: 'bits: log₂', usedBy: 'Shannon 1948; Cover & Thomas 2006' },
      nats: { label: 'nats: ln', usedBy: 'Goodfellow et al. 2016, §3.13; PyTorch, TensorFlow, SciPy' },
    },
  },
  'relative-error': {
    title: 'Relative error of two gradients',
    asks: 'Is the difference divided by the larger of the two, or by their sum?',
    default: 'max',
    choices: {
      max: { label: '|n − a| / max(|n|, |a|)', usedBy: 'Stanford CS231n, “Gradient checks”' },
      sum: { label: '|n − a| / (|n| + |a|)', usedBy: 'Ng, “Improving Deep Neural Networks”, week 1' },
    },
  },
  'macro-f1': {
    title: 'Macro-averaged F₁',
    asks: 'Is it the mean of the F₁ of the classes, or the F₁ of the mean precision and recall?',
    default: 'mean-of-f1',
    choices: {
      'mean-of-f1': { label: 'the mean of the F₁ of the classes', usedBy: 'scikit-learn' },
      'f1-of-means': {
        label: 'the harmonic mean of macro precision and macro recall',
        usedBy: 'Sokolova & Lapalme 2009, Table 3',
      },
    },
  },
} as const satisfies Record<string, Convention>;
