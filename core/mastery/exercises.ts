import type { SkillName } from '../skills/index.ts';

/** A question of the Shelf that exercises a skill, and whose numbers are quickly drawn: the paper and the question. */
export type Source = readonly [paper: string, question: string];

/**
 * Where each skill is asked, in different dress where the Shelf has it: a review takes them in turn, with new numbers
 * each time. A skill that no question asks with numbers of its own is not reviewed.
 */
export const exercises: Readonly<Partial<Record<SkillName, readonly Source[]>>> = {
  'threshold-neuron': [['small-skills', '2']],
  'perceptron-update': [['short-test-gate-style', '5']],
  'affine-sum': [
    ['smallest-network', '1'],
    ['layers-as-matrices', '1'],
    ['midterm-first-course', '1'],
  ],
  'activation-value': [
    ['smallest-network', '1'],
    ['tanh-unit-update', '1'],
    ['four-sigmoids-in-a-row', '1'],
  ],
  'activation-slope': [
    ['tanh-unit-update', '1'],
    ['four-sigmoids-in-a-row', '1'],
    ['midterm-first-course', '3'],
  ],
  'forward-pass': [
    ['smallest-network', '1'],
    ['layers-as-matrices', '1'],
  ],
  'dense-parameters': [
    ['lenet-5', '1'],
    ['cnn-padding-stride', '1'],
  ],
  'choose-weights': [['short-test-gate-style', '4']],
  'softmax-value': [
    ['short-test-gate-style', '8'],
    ['end-term-whole-course', '3'],
    ['midterm-first-course', '6'],
  ],
  'softmax-jacobian': [['softmax-and-its-slopes', '1']],
  'squared-error': [
    ['smallest-network', '1'],
    ['midterm-first-course', '2'],
    ['layers-as-matrices', '1'],
  ],
  'absolute-and-huber': [
    ['absolute-error', '1'],
    ['huber-loss', '1'],
  ],
  'binary-cross-entropy': [['logistic-regression-batch', '1']],
  'cross-entropy': [
    ['short-test-gate-style', '9'],
    ['label-smoothing', '1'],
  ],
  'ce-softmax-gradient': [
    ['label-smoothing', '1'],
    ['cs231n-losses', '2'],
  ],
  'hinge-loss': [['hinge-of-three-scores', '1']],
  'entropy-kl': [
    ['kl-of-two-distributions', '1'],
    ['small-skills', '5'],
  ],
  'confusion-metrics': [
    ['short-test-gate-style', '11'],
    ['small-skills', '1'],
  ],
  'local-slopes': [
    ['square-of-a-product', '1'],
    ['one-value-two-paths', '1'],
  ],
  'graph-backward': [
    ['square-of-a-product', '1'],
    ['short-test-gate-style', '12'],
    ['one-value-two-paths', '1'],
  ],
  'fan-out-sum': [
    ['one-value-two-paths', '1'],
    ['short-test-gate-style', '12'],
    ['a-shortcut-around-two-weights', '1'],
  ],
  'neuron-gradient': [
    ['smallest-network', '1'],
    ['tanh-unit-update', '1'],
    ['penalized-unit', '1'],
  ],
  'hidden-gradient': [
    ['chain-of-two-weights', '1'],
    ['smallest-network', '1'],
    ['leaky-relu-network', '1'],
  ],
  'delta-vector': [
    ['layers-as-matrices', '1'],
    ['sigmoid-two-outputs', '1'],
  ],
  'weight-outer-product': [
    ['layers-as-matrices', '1'],
    ['leaky-relu-network', '1'],
  ],
  'vanishing-product': [['three-steps-back', '1']],
  'relu-mask': [
    ['smallest-network', '1'],
    ['chain-of-two-weights', '1'],
    ['layers-as-matrices', '1'],
  ],
  'gradient-check': [['small-skills', '10']],
  'gd-step': [
    ['smallest-network', '1'],
    ['three-steps-down-a-parabola', '1'],
    ['tanh-unit-update', '1'],
  ],
  'batch-gradient': [
    ['two-minibatches', '1'],
    ['line-two-epochs', '1'],
  ],
  'updates-per-epoch': [['small-skills', '8']],
  'momentum-step': [['training-by-hand', '2']],
  'nesterov-step': [
    ['training-by-hand', '3'],
    ['nesterov-three-steps', '1'],
  ],
  'adagrad-step': [['adagrad-steep-and-flat', '1']],
  'rmsprop-step': [
    ['training-by-hand', '4'],
    ['rmsprop-three-steps', '1'],
  ],
  'adam-step': [
    ['adamw-decay-apart', '1'],
    ['training-by-hand', '5'],
  ],
  'weight-decay-step': [
    ['training-by-hand', '6'],
    ['penalized-unit', '1'],
  ],
  'lr-schedule': [['halving-the-learning-rate', '1']],
  'gradient-clipping': [['small-skills', '9']],
  'dropout-masks': [['dropout-network', '1']],
  'init-variance': [['small-skills', '7']],
  'batchnorm-forward': [
    ['running-statistics', '1'],
    ['layer-norm-of-two-samples', '1'],
  ],
  'batchnorm-inference': [['running-statistics', '1']],
  'batchnorm-backward': [['batch-norm-by-hand', '1']],
  'conv-output-size': [
    ['cnn-padding-stride', '1'],
    ['lenet-5', '1'],
    ['midterm-first-course', '7'],
  ],
  'same-padding': [
    ['cnn-padding-stride', '1'],
    ['depthwise-and-pointwise', '1'],
  ],
  'conv-parameters': [
    ['cnn-padding-stride', '1'],
    ['midterm-first-course', '7'],
  ],
  'conv-cell': [
    ['a-kernel-along-a-line', '1'],
    ['stride-and-padding', '1'],
    ['networks-that-see', '1'],
  ],
  pooling: [
    ['networks-that-see', '2a'],
    ['networks-that-see', '2b'],
  ],
  'maxpool-gradient': [
    ['networks-that-see', '8'],
    ['back-through-average-pooling', '1'],
  ],
  'conv-weight-gradient': [
    ['every-weight-sees-every-window', '1'],
    ['networks-that-see', '9'],
  ],
  'conv-input-gradient': [
    ['every-weight-sees-every-window', '1'],
    ['networks-that-see', '9'],
  ],
  'transposed-conv': [['networks-that-see', '10']],
  'dilated-kernel': [['holes-in-the-kernel', '1']],
  'cheap-convolutions': [['depthwise-and-pointwise', '1']],
  'cnn-table-row': [
    ['midterm-first-course', '7'],
    ['cnn-padding-stride', '1'],
  ],
  'macs-and-memory': [['lenet-5', '1']],
  'receptive-field': [
    ['the-field-of-a-deep-unit', '1'],
    ['midterm-first-course', '8'],
  ],
  'rnn-steps': [
    ['two-units-two-steps', '1'],
    ['three-steps-back', '1'],
  ],
  'bptt-shared-weight': [['three-steps-back', '1']],
  'recurrent-parameters': [['layers-for-sequences', '1']],
  'lstm-step': [['sequences-by-hand', '4']],
  'gru-step': [['gru-two-steps', '1']],
  'attention-scores': [['attention-to-the-past', '1']],
  'attention-mask': [['attention-to-the-past', '1']],
};
