import type { Convention } from './convention.ts';

/** Conventions of functions: the slope at a kink, the form, and the shift of softmax. */
export const functions = {
  'relu-at-zero': {
    title: 'ReLU′ at 0',
    asks: 'What is the slope of ReLU exactly at its kink?',
    default: '0',
    choices: {
      '0': { label: 'ReLU′(0) = 0', usedBy: 'PyTorch, TensorFlow, micrograd, ConvNetJS' },
      '0.5': { label: 'ReLU′(0) = ½', usedBy: 'the symmetric subgradient, some analysis texts' },
      '1': { label: 'ReLU′(0) = 1', usedBy: 'courses that write z ≥ 0' },
    },
  },
  'kink-slope': {
    title: 'Slope at a kink',
    asks: 'Where a function bends at 0 (leaky ReLU, PReLU, ELU, SELU), is its slope there the one on the left or the one on the right?',
    default: 'left',
    choices: {
      left: {
        label: 'the slope on the left',
        usedBy: 'PyTorch leaky_relu, prelu, elu, selu; TensorFlow leaky_relu',
      },
      right: {
        label: 'the slope on the right',
        usedBy: 'TensorFlow elu and selu; courses that write z ≥ 0 for the right branch',
      },
    },
  },
  'step-at-zero': {
    title: 'step at 0',
    asks: 'What is the unit step exactly at 0?',
    default: '1',
    choices: {
      '1': { label: 'step(0) = 1', usedBy: 'perceptrons that fire for z ≥ 0: Bishop 2006, eq. 4.53' },
      '0': { label: 'step(0) = 0', usedBy: 'Nielsen 2015, ch. 1: 1 only for w·x + b > 0' },
      '0.5': { label: 'step(0) = ½', usedBy: 'the symmetric step of signal processing' },
    },
  },
  'perceptron-zero': {
    title: 'A perceptron’s sum of 0',
    asks: 'Is a sample whose sum is exactly 0 a mistake, or is it taken for the class +1?',
    default: 'mistake',
    choices: {
      mistake: {
        label: 'a mistake: update where y·z ≤ 0',
        usedBy: 'Novikoff 1962; Shalev-Shwartz & Ben-David 2014, §9.1.2',
      },
      positive: { label: 'sign(0) = +1: a mistake for y = −1 only', usedBy: 'Bishop 2006, eq. 4.53' },
    },
  },
  'hard-sigmoid': {
    title: 'Form of the hard sigmoid',
    asks: 'How steep is the ramp between 0 and 1?',
    default: 'pytorch',
    choices: {
      pytorch: { label: 'z/6 + ½ between −3 and 3', usedBy: 'PyTorch Hardsigmoid, Keras 3; MobileNetV3' },
      'keras-2': { label: 'z/5 + ½ between −2.5 and 2.5', usedBy: 'Keras 1 and 2, Theano' },
      'binary-connect': { label: '(z + 1)/2 between −1 and 1', usedBy: 'Courbariaux et al. 2015, eq. 3' },
    },
  },
  tie: {
    title: 'Slope at a tie',
    asks: 'Where several arguments of max or min are equal, which of them takes the slope?',
    default: 'first',
    choices: {
      first: { label: 'the first of them alone', usedBy: 'TensorFlow maximum; max pooling everywhere' },
      shared: { label: 'all of them, equally', usedBy: 'PyTorch maximum, amax and max' },
    },
  },
  'softmax-shift': {
    title: 'Shift of softmax',
    asks: 'Is the largest entry subtracted before exponentiating?',
    default: 'max',
    choices: {
      max: {
        label: 'subtract the largest entry first',
        usedBy: 'Goodfellow et al. 2016 §4.1; every library',
      },
      none: { label: 'exponentiate as given', usedBy: 'hand calculation with small entries' },
    },
  },
} as const satisfies Record<string, Convention>;
