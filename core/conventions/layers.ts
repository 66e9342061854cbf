import type { Convention } from './convention.ts';

/** Conventions of the other layers: normalization, dropout, attention and recurrent cells. */
export const layers = {
  'running-variance': {
    title: 'Running variance',
    asks: 'Does batch normalization store the unbiased or the biased variance of a batch?',
    default: 'unbiased',
    choices: {
      unbiased: {
        label: 'm/(m − 1)·σ² goes into the running variance',
        usedBy: 'Ioffe & Szegedy 2015, Algorithm 2; PyTorch BatchNorm',
      },
      biased: { label: 'σ² goes into the running variance', usedBy: 'Keras 3 BatchNormalization' },
    },
  },
  'running-momentum': {
    title: 'Momentum of running statistics',
    asks: 'Is the momentum the weight of the new batch or of the old value?',
    default: 'new',
    choices: {
      new: { label: 'running ← (1 − α)·running + α·batch', usedBy: 'PyTorch BatchNorm, α = 0.1' },
      old: { label: 'running ← α·running + (1 − α)·batch', usedBy: 'Keras BatchNormalization, α = 0.99' },
    },
  },
  'dropout-scaling': {
    title: 'Scaling of dropout',
    asks: 'Are the kept units scaled up in training, or all units scaled down in testing?',
    default: 'inverted',
    choices: {
      inverted: {
        label: 'in training: kept units are divided by the probability of being kept',
        usedBy: 'PyTorch Dropout, Keras Dropout (inverted dropout)',
      },
      'at-test': {
        label: 'in testing: every unit is multiplied by the probability of being kept',
        usedBy: 'Srivastava et al. 2014, §4 and §10',
      },
    },
  },
  'dropout-rate': {
    title: 'Rate of dropout',
    asks: 'Is the rate the probability of being dropped or of being kept?',
    default: 'dropped',
    choices: {
      dropped: {
        label: 'p is the probability of being dropped',
        usedBy: 'PyTorch Dropout(p), Keras Dropout(rate)',
      },
      kept: {
        label: 'p is the probability of being kept',
        usedBy: 'Srivastava et al. 2014; TensorFlow 1 keep_prob',
      },
    },
  },
  'attention-scale': {
    title: 'Scale of attention scores',
    asks: 'Are the products of queries and keys divided by √d before the softmax?',
    default: 'root',
    choices: {
      root: {
        label: 'scores are q·k / √d',
        usedBy: 'Vaswani et al. 2017, eq. 1; PyTorch and Keras MultiHeadAttention',
      },
      none: { label: 'scores are q·k', usedBy: 'Luong et al. 2015 (dot); Keras Attention' },
    },
  },
  'gru-reset': {
    title: 'Reset of a GRU',
    asks: 'Does the reset gate act on the old state before its matrix product, or on the product?',
    default: 'before',
    choices: {
      before: {
        label: 'tanh(U x + W (r ⊙ h) + b)',
        usedBy: 'Cho et al. 2014, eq. 8; Goodfellow et al. 2016, §10.10.2; Keras reset_after=False',
      },
      after: {
        label: 'tanh(U x + b + r ⊙ (W h + b′))',
        usedBy: 'PyTorch, cuDNN, Keras reset_after=True (its default)',
      },
    },
  },
  'gru-update': {
    title: 'Update gate of a GRU',
    asks: 'Is the update gate z the weight of the old state or of the candidate?',
    default: 'keep',
    choices: {
      keep: { label: 'h ← z ⊙ h + (1 − z) ⊙ n', usedBy: 'Cho et al. 2014, eq. 7; PyTorch; Keras' },
      renew: { label: 'h ← (1 − z) ⊙ h + z ⊙ n', usedBy: 'Chung et al. 2014, eq. 4; many lecture notes' },
    },
  },
  'lstm-forget-bias': {
    title: 'Forget bias of an LSTM',
    asks: 'Is 1 added to the forget gate besides its bias, so that a cell remembers from the start?',
    default: 'none',
    choices: {
      none: {
        label: 'the bias as given',
        usedBy: 'PyTorch; Keras, which sets that bias to 1 at the start (unit_forget_bias)',
      },
      one: {
        label: '1 added to the bias',
        usedBy: 'TensorFlow 1 BasicLSTMCell(forget_bias=1); Jozefowicz et al. 2015',
      },
    },
  },
  'recurrent-biases': {
    title: 'Biases of a recurrent layer',
    asks: 'Does every gate have one bias, or one for each of its two matrices?',
    default: 'one',
    choices: {
      one: { label: 'one bias for each gate', usedBy: 'textbooks; Keras SimpleRNN and LSTM' },
      two: {
        label: 'two biases for each gate',
        usedBy: 'PyTorch RNN, LSTM and GRU (bias_ih and bias_hh); Keras GRU',
      },
    },
  },
} as const satisfies Record<string, Convention>;
