/** A choice that books, courses and libraries make differently, with the reading we take when a problem does not say. */
export interface Convention {
  readonly title: string;
  /** The question the choice answers, in words a student would use. */
  readonly asks: string;
  readonly default: string;
  readonly choices: Readonly<Record<string, { readonly label: string; readonly usedBy: string }>>;
}

export const conventions = {
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
      mean: { label: 'mean over the outputs', usedBy: 'PyTorch reduction="mean", Keras; what the M of MAE says' },
      sum: { label: 'sum over the outputs', usedBy: 'Bishop 2006, eq. 5.22; PyTorch reduction="sum"' },
    },
  },
  'huber-scale': {
    title: 'Scale of the Huber loss',
    asks: 'Is the Huber loss taken as Huber wrote it, or divided by δ?',
    default: 'huber',
    choices: {
      huber: { label: '½e² up to δ, then δ(|e| − ½δ)', usedBy: 'Huber 1964; PyTorch HuberLoss; Keras Huber' },
      'smooth-l1': { label: 'e²/(2δ) up to δ, then |e| − ½δ', usedBy: 'PyTorch SmoothL1Loss(beta=δ); Girshick 2015 with δ = 1' },
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
      half: { label: '½λ Σ w²,  slope λw', usedBy: 'Goodfellow et al. 2016, eq. 7.1; Bishop 2006, eq. 3.27; PyTorch weight_decay' },
      one: { label: 'λ Σ w²,  slope 2λw', usedBy: 'Keras regularizers.L2; Stanford CS231n, linear classification' },
    },
  },
  'pool-rounding': {
    title: 'Rounding of a pooled side',
    asks: 'When the stride does not divide the side, is the last incomplete window dropped or kept?',
    default: 'floor',
    choices: {
      floor: { label: 'floor: the incomplete window is dropped', usedBy: 'PyTorch default, Keras "valid", Dumoulin & Visin 2016' },
      ceil: { label: 'ceiling: the incomplete window is kept', usedBy: 'Caffe, PyTorch ceil_mode=True' },
    },
  },
  'same-padding': {
    title: 'Padding “same”',
    asks: 'Does padding “same” exist with a stride other than 1?',
    default: 'tensorflow',
    choices: {
      tensorflow: { label: '⌈n/s⌉ outputs, the odd cell of padding after', usedBy: 'TensorFlow, Keras' },
      pytorch: { label: 'stride 1 only, d(k − 1) cells of padding, the odd one after', usedBy: 'PyTorch padding="same"' },
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
  'momentum-form': {
    title: 'Form of momentum',
    asks: 'Does the velocity hold steps (learning rate inside) or gradients (learning rate outside)?',
    default: 'classical',
    choices: {
      classical: { label: 'v ← ρv − ηg,  w ← w + v', usedBy: 'Sutskever et al. 2013; Goodfellow et al. 2016 §8.3.2; Keras' },
      pytorch: { label: 'v ← ρv + g,  w ← w − ηv', usedBy: 'PyTorch SGD; Qian 1999 up to scale' },
    },
  },
  'nesterov-form': {
    title: 'Form of Nesterov momentum',
    asks: 'Is the gradient taken at the look-ahead point, or is the method rewritten at the current point?',
    default: 'look-ahead',
    choices: {
      'look-ahead': { label: 'gradient at w + ρv', usedBy: 'Sutskever et al. 2013; Goodfellow et al. 2016 §8.3.3' },
      rewritten: { label: 'gradient at w, step ρv − ηg', usedBy: 'Bengio et al. 2013; Keras SGD(nesterov=True)' },
      pytorch: { label: 'gradient at w, step −η(g + ρv)', usedBy: 'PyTorch SGD(nesterov=True)' },
    },
  },
  'epsilon-place': {
    title: 'Place of ε',
    asks: 'Is ε added to the root or under it?',
    default: 'outside',
    choices: {
      outside: { label: 'outside the root: √s + ε', usedBy: 'Kingma & Ba 2015; PyTorch; Keras Adam' },
      inside: { label: 'inside the root: √(s + ε)', usedBy: 'Keras 3 Adagrad and RMSprop; Goodfellow et al. 2016, Algorithm 8.5' },
    },
  },
  'softmax-shift': {
    title: 'Shift of softmax',
    asks: 'Is the largest entry subtracted before exponentiating?',
    default: 'max',
    choices: {
      max: { label: 'subtract the largest entry first', usedBy: 'Goodfellow et al. 2016 §4.1; every library' },
      none: { label: 'exponentiate as given', usedBy: 'hand calculation with small entries' },
    },
  },
  'running-variance': {
    title: 'Running variance',
    asks: 'Does batch normalization keep the unbiased or the biased variance of a batch for later use?',
    default: 'unbiased',
    choices: {
      unbiased: { label: 'm/(m − 1)·σ² goes into the running variance', usedBy: 'Ioffe & Szegedy 2015, Algorithm 2; PyTorch BatchNorm' },
      biased: { label: 'σ² goes into the running variance', usedBy: 'Keras 3 BatchNormalization' },
    },
  },
  'running-momentum': {
    title: 'Momentum of running statistics',
    asks: 'Is the momentum the weight of the new batch or of what was kept before?',
    default: 'new',
    choices: {
      new: { label: 'kept ← (1 − α)·kept + α·batch', usedBy: 'PyTorch BatchNorm, α = 0.1' },
      old: { label: 'kept ← α·kept + (1 − α)·batch', usedBy: 'Keras BatchNormalization, α = 0.99' },
    },
  },
  'dropout-scaling': {
    title: 'Scaling of dropout',
    asks: 'Are the kept units scaled up in training, or all units scaled down in testing?',
    default: 'inverted',
    choices: {
      inverted: { label: 'in training: kept units are divided by the probability of being kept', usedBy: 'PyTorch Dropout, Keras Dropout (inverted dropout)' },
      'at-test': { label: 'in testing: every unit is multiplied by the probability of being kept', usedBy: 'Srivastava et al. 2014, §4 and §10' },
    },
  },
  'dropout-rate': {
    title: 'Rate of dropout',
    asks: 'Is the rate the probability of being dropped or of being kept?',
    default: 'dropped',
    choices: {
      dropped: { label: 'p is the probability of being dropped', usedBy: 'PyTorch Dropout(p), Keras Dropout(rate)' },
      kept: { label: 'p is the probability of being kept', usedBy: 'Srivastava et al. 2014; TensorFlow 1 keep_prob' },
    },
  },
  'attention-scale': {
    title: 'Scale of attention scores',
    asks: 'Are the products of queries and keys divided by √d before the softmax?',
    default: 'root',
    choices: {
      root: { label: 'scores are q·k / √d', usedBy: 'Vaswani et al. 2017, eq. 1; PyTorch and Keras MultiHeadAttention' },
      none: { label: 'scores are q·k', usedBy: 'Luong et al. 2015 (dot); Keras Attention' },
    },
  },
} as const satisfies Record<string, Convention>;

export type ConventionName = keyof typeof conventions;
export const conventionNames = Object.keys(conventions) as ConventionName[];

type Choice<N extends ConventionName> = keyof (typeof conventions)[N]['choices'] & string;

/** What a problem may say: any convention, one of its choices. */
export type ConventionChoices = { readonly [N in ConventionName]?: Choice<N> | undefined };

/** A convention that mattered in a solution, and whether the problem said it or we assumed it. */
export interface ConventionUse {
  readonly name: ConventionName;
  readonly choice: string;
  readonly stated: boolean;
}

export function useConvention<N extends ConventionName>(
  name: N,
  choices: ConventionChoices | undefined,
): ConventionUse & { readonly name: N; readonly choice: Choice<N> } {
  const said = choices?.[name];
  return { name, choice: (said ?? conventions[name].default) as Choice<N>, stated: said !== undefined };
}
