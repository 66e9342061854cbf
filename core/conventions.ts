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
  'kink-slope': {
    title: 'Slope at a kink',
    asks: 'Where a function bends at 0 (leaky ReLU, PReLU, ELU, SELU), is its slope there the one on the left or the one on the right?',
    default: 'left',
    choices: {
      left: { label: 'the slope on the left', usedBy: 'PyTorch leaky_relu, prelu, elu, selu; TensorFlow leaky_relu' },
      right: { label: 'the slope on the right', usedBy: 'TensorFlow elu and selu; courses that write z ≥ 0 for the right branch' },
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
  'class-index': {
    title: 'Counting of classes',
    asks: 'Where a target is the number of a class, is the first class number 0 or 1?',
    default: '0',
    choices: {
      '0': { label: 'the first class is 0', usedBy: 'PyTorch, Keras, NumPy' },
      '1': { label: 'the first class is 1', usedBy: 'formulas with subscripts 1 to K; MATLAB' },
    },
  },
  'gru-reset': {
    title: 'Reset of a GRU',
    asks: 'Does the reset gate act on the old state before its matrix product, or on the product?',
    default: 'before',
    choices: {
      before: { label: 'tanh(U x + W (r ⊙ h) + b)', usedBy: 'Cho et al. 2014, eq. 8; Goodfellow et al. 2016, §10.10.2; Keras reset_after=False' },
      after: { label: 'tanh(U x + b + r ⊙ (W h + b′))', usedBy: 'PyTorch, cuDNN, Keras reset_after=True (its default)' },
    },
  },
  'gru-update': {
    title: 'Update gate of a GRU',
    asks: 'Does the update gate z keep the old state, or let the new one in?',
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
      none: { label: 'the bias as given', usedBy: 'PyTorch; Keras, which sets that bias to 1 at the start (unit_forget_bias)' },
      one: { label: '1 added to the bias', usedBy: 'TensorFlow 1 BasicLSTMCell(forget_bias=1); Jozefowicz et al. 2015' },
    },
  },
  'recurrent-biases': {
    title: 'Biases of a recurrent layer',
    asks: 'Has every gate one bias, or one beside each of its two matrices?',
    default: 'one',
    choices: {
      one: { label: 'one bias for each gate', usedBy: 'textbooks; Keras SimpleRNN and LSTM' },
      two: { label: 'two biases for each gate', usedBy: 'PyTorch RNN, LSTM and GRU (bias_ih and bias_hh); Keras GRU' },
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
  'convolution-flip': {
    title: 'Direction of the kernel',
    asks: 'Is the kernel laid on the input as it is written, or turned around first?',
    default: 'cross-correlation',
    choices: {
      'cross-correlation': { label: 'as written: y(i) = Σ x(i + k) w(k)', usedBy: 'every deep-learning library; Goodfellow et al. 2016, eq. 9.6' },
      convolution: { label: 'turned around: y(i) = Σ x(i − k) w(k)', usedBy: 'signal processing; scipy.signal.convolve; Goodfellow et al. 2016, eq. 9.5' },
    },
  },
  'average-pool-padding': {
    title: 'Padding in average pooling',
    asks: 'Do the zeros of the padding count as entries of the window?',
    default: 'counted',
    choices: {
      counted: { label: 'counted: the sum is divided by all cells of the padded window', usedBy: 'PyTorch AvgPool2d (count_include_pad=True)' },
      'left-out': { label: 'left out: the sum is divided by the cells on the input', usedBy: 'Keras AveragePooling2D, TensorFlow; PyTorch count_include_pad=False' },
    },
  },
  'upsample-corners': {
    title: 'Corners in linear upsampling',
    asks: 'Do the corner cells lie on each other by their centres, or do the outer edges of the maps?',
    default: 'edges',
    choices: {
      edges: { label: 'edges: cell i of the output stands at (i + ½)/s − ½', usedBy: 'PyTorch align_corners=False (its default), Keras UpSampling2D' },
      corners: { label: 'corners: cell i of m stands at i(n − 1)/(m − 1)', usedBy: 'PyTorch align_corners=True' },
    },
  },
  'multiply-adds-of': {
    title: 'What counts as a multiply–add',
    asks: 'Are the additions of biases counted with the multiply–adds?',
    default: 'weights',
    choices: {
      weights: { label: 'one for each use of a weight of a convolution or fully connected layer', usedBy: 'He et al. 2016, Table 1; Szegedy et al. 2015, Table 1; Sandler et al. 2018' },
      'with-biases': { label: 'and one for each addition of a bias', usedBy: 'ptflops' },
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
      outside: { label: 'outside the root: √s + ε', usedBy: 'PyTorch Adagrad and RMSprop; Duchi et al. 2011' },
      inside: { label: 'inside the root: √(s + ε)', usedBy: 'Keras 3 Adagrad and RMSprop; Goodfellow et al. 2016, Algorithm 8.5' },
    },
  },
  'dampening-start': {
    title: 'Start of a dampened velocity',
    asks: 'Is the first velocity the first gradient, or a dampened step from 0?',
    default: 'pytorch',
    choices: {
      pytorch: { label: 'v₁ = g₁', usedBy: 'PyTorch SGD(dampening=…)' },
      'from-zero': { label: 'v₀ = 0, so v₁ = (1 − τ)g₁', usedBy: 'Ng, "Improving Deep Neural Networks", with τ = ρ' },
    },
  },
  'adadelta-form': {
    title: 'Form of Adadelta',
    asks: 'Is the step scaled by a learning rate?',
    default: 'scaled',
    choices: {
      scaled: { label: 'w ← w + ηΔ', usedBy: 'PyTorch and Keras Adadelta; with η = 1 the paper’s' },
      paper: { label: 'w ← w + Δ', usedBy: 'Zeiler 2012, Algorithm 1' },
    },
  },
  'adam-form': {
    title: 'Form of Adam',
    asks: 'Where is ε added, and where is the bias corrected?',
    default: 'outside',
    choices: {
      outside: { label: 'η·m̂/(√v̂ + ε)', usedBy: 'Kingma & Ba 2015, Algorithm 1; PyTorch' },
      efficient: { label: 'η̂·m/(√v + ε), corrections in η̂', usedBy: 'Kingma & Ba 2015, end of section 2; Keras' },
      inside: { label: 'η·m̂/√(v̂ + ε)', usedBy: 'some lecture notes' },
    },
  },
  'adamw-form': {
    title: 'Form of AdamW',
    asks: 'Does the weight decay by ηλ or by λ, and where is the bias corrected?',
    default: 'pytorch',
    choices: {
      pytorch: { label: 'decay by ηλ, Adam as in Algorithm 1', usedBy: 'PyTorch AdamW' },
      paper: { label: 'decay by λ, which only the schedule scales', usedBy: 'Loshchilov & Hutter 2019, Algorithm 2' },
      keras: { label: 'decay by ηλ, corrections in the learning rate', usedBy: 'Keras AdamW' },
    },
  },
  'amsgrad-form': {
    title: 'Form of AMSGrad',
    asks: 'Are the moments corrected for their start at 0?',
    default: 'pytorch',
    choices: {
      pytorch: { label: 'corrected, the second after the maximum', usedBy: 'PyTorch Adam(amsgrad=True)' },
      paper: { label: 'not corrected', usedBy: 'Reddi et al. 2018, Algorithm 2' },
      keras: { label: 'corrections in the learning rate', usedBy: 'Keras Adam(amsgrad=True)' },
    },
  },
  'adamax-form': {
    title: 'Form of Adamax',
    asks: 'Is there an ε, and where?',
    default: 'paper',
    choices: {
      paper: { label: 'none: η·m̂/u', usedBy: 'Kingma & Ba 2015, Algorithm 2' },
      pytorch: { label: 'inside the maximum: u ← max(β₂u, |g| + ε)', usedBy: 'PyTorch Adamax' },
      keras: { label: 'below the line: η·m̂/(u + ε)', usedBy: 'Keras Adamax' },
    },
  },
  'nadam-form': {
    title: 'Form of Nadam',
    asks: 'Is the momentum constant, or does it follow a schedule?',
    default: 'constant',
    choices: {
      constant: { label: 'constant: β₁', usedBy: 'Ruder 2016, §4.8' },
      pytorch: { label: 'scheduled: β₁(1 − ½·0.96^(tψ)), ψ = 0.004', usedBy: 'PyTorch NAdam from 2.0; Dozat 2016' },
      'pytorch-1': { label: 'scheduled, with one factor μ too many', usedBy: 'PyTorch NAdam up to 1.13' },
      keras: { label: 'scheduled: β₁(1 − ½·0.96ᵗ)', usedBy: 'Keras Nadam' },
    },
  },
  'schedule-start': {
    title: 'First step of a schedule',
    asks: 'Does the first update take the schedule at 0 or at 1?',
    default: 'zero',
    choices: {
      zero: { label: 'at 0: the first update has the whole learning rate', usedBy: 'PyTorch, whose schedulers step after the update; Keras, whose iterations count from 0' },
      one: { label: 'at 1: t counts updates from 1, as in Adam', usedBy: 'papers that write ηₜ for update t' },
    },
  },
  'cosine-end': {
    title: 'After the cosine',
    asks: 'What follows when a cosine schedule has come to its end?',
    default: 'restart',
    choices: {
      restart: { label: 'a warm restart at η', usedBy: 'Loshchilov & Hutter 2017; PyTorch CosineAnnealingWarmRestarts' },
      hold: { label: 'the lowest rate from then on', usedBy: 'Keras CosineDecay' },
      rise: { label: 'the cosine goes up again', usedBy: 'PyTorch CosineAnnealingLR' },
    },
  },
  'weight-decay': {
    title: 'Kind of weight decay',
    asks: 'Is the decay a penalty whose gradient the optimizer sees, or does it shrink the weight beside it?',
    default: 'penalty',
    choices: {
      penalty: { label: 'penalty ½λw²: g + λw in place of g', usedBy: 'most books (L2); weight_decay of PyTorch’s optimizers but AdamW' },
      decoupled: { label: 'decoupled: (1 − ηλ)w, then the step', usedBy: 'Loshchilov & Hutter 2019; weight_decay of Keras’s optimizers' },
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
