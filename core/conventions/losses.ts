import type { Convention } from './convention.ts';

/** Conventions of losses: the scale, the sum over outputs and samples, and the numbering of classes. */
export const losses = {
  'squared-error-factor': {
    title: 'Factor of the squared error',
    asks: 'Is the squared error halved, whole, or averaged over the outputs?',
    default: 'half',
    choices: {
      half: { label: '½ Σ (y − o)²', usedBy: 'Bishop 2006 §5.2; most hand-worked exercises' },
      one: { label: 'Σ (y − o)²', usedBy: 'PyTorch MSELoss(reduction="sum")' },
      mean: { label: '(1/n) Σ (y − o)²', usedBy: 'PyTorch MSELoss, Keras MeanSquaredError' },
    },
  },
  'loss-over-outputs': {
    title: 'Loss over several outputs',
    asks: 'Is a loss that compares output by output summed or averaged over the outputs of one sample?',
    default: 'mean',
    choices: {
      mean: {
        label: 'mean over the outputs',
        usedBy: 'PyTorch reduction="mean", Keras; the M of MAE',
      },
      sum: { label: 'sum over the outputs', usedBy: 'Bishop 2006, eq. 5.22; PyTorch reduction="sum"' },
    },
  },
  'class-index': {
    title: 'Counting of classes',
    asks: 'Where a target is the number of a class, is the first class number 0 or 1?',
    default: '0',
    choices: {
      '0': { label: 'the first class is 0', usedBy: 'PyTorch, Keras, NumPy' },
      '1': { label: 'the first class is 1', usedBy: 'formulas with subscripts 1 to K; MATLAB' },
    },
  },
  'huber-scale': {
    title: 'Scale of the Huber loss',
    asks: 'Is the Huber loss taken as Huber wrote it, or divided by δ?',
    default: 'huber',
    choices: {
      huber: { label: '½e² up to δ, then δ(|e| − ½δ)', usedBy: 'Huber 1964; PyTorch HuberLoss; Keras Huber' },
      'smooth-l1': {
        label: 'e²/(2δ) up to δ, then |e| − ½δ',
        usedBy: 'PyTorch SmoothL1Loss(beta=δ); Girshick 2015 with δ = 1',
      },
    },
  },
  'hinge-classes': {
    title: 'Multi-class hinge',
    asks: 'Are the margins of the wrong classes summed, or is the sum divided by the number of classes?',
    default: 'sum',
    choices: {
      sum: { label: 'Σ over the wrong classes', usedBy: 'Stanford CS231n; Weston & Watkins 1999' },
      mean: { label: 'the sum over the C classes divided by C', usedBy: 'PyTorch MultiMarginLoss' },
    },
  },
  'l2-factor': {
    title: 'Factor of the L2 penalty',
    asks: 'Is the sum of squared weights halved?',
    default: 'half',
    choices: {
      half: {
        label: '½λ Σ w²,  slope λw',
        usedBy: 'Goodfellow et al. 2016, eq. 7.1; Bishop 2006, eq. 3.27; PyTorch weight_decay',
      },
      one: {
        label: 'λ Σ w²,  slope 2λw',
        usedBy: 'Keras regularizers.L2; Stanford CS231n, linear classification',
      },
    },
  },
  'batch-reduction': {
    title: 'Gradient of a batch',
    asks: 'Is the gradient of a batch summed or averaged over its samples?',
    default: 'sum',
    choices: {
      sum: { label: 'sum over the batch', usedBy: 'Bishop 2006 §5.2; many exam papers' },
      mean: { label: 'mean over the batch', usedBy: 'Goodfellow et al. 2016 §8.1; PyTorch and Keras losses' },
    },
  },
} as const satisfies Record<string, Convention>;
