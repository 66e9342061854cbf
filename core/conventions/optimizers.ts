import type { Convention } from './convention.ts';

/** Conventions of optimizers, weight decay and schedules: their forms, and who uses each. */
export const optimizers = {
  'momentum-form': {
    title: 'Form of momentum',
    asks: 'Does the velocity hold steps (learning rate inside) or gradients (learning rate outside)?',
    default: 'classical',
    choices: {
      classical: {
        label: 'v ← ρv − ηg,  w ← w + v',
        usedBy: 'Sutskever et al. 2013; Goodfellow et al. 2016 §8.3.2; Keras',
      },
      pytorch: { label: 'v ← ρv + g,  w ← w − ηv', usedBy: 'PyTorch SGD; Qian 1999 up to scale' },
    },
  },
  'nesterov-form': {
    title: 'Form of Nesterov momentum',
    asks: 'Is the gradient taken at the look-ahead point, or is the method rewritten at the current point?',
    default: 'look-ahead',
    choices: {
      'look-ahead': {
        label: 'gradient at w + ρv',
        usedBy: 'Sutskever et al. 2013; Goodfellow et al. 2016 §8.3.3',
      },
      rewritten: {
        label: 'gradient at w, step ρv − ηg',
        usedBy: 'Bengio et al. 2013; Keras SGD(nesterov=True)',
      },
      pytorch: { label: 'gradient at w, step −η(g + ρv)', usedBy: 'PyTorch SGD(nesterov=True)' },
    },
  },
  'epsilon-place': {
    title: 'Place of ε',
    asks: 'Is ε added to the root or under it?',
    default: 'outside',
    choices: {
      outside: {
        label: 'outside the root: √s + ε',
        usedBy: 'PyTorch Adagrad and RMSprop; Duchi et al. 2011',
      },
      inside: {
        label: 'inside the root: √(s + ε)',
        usedBy: 'Keras 3 Adagrad and RMSprop; Goodfellow et al. 2016, Algorithm 8.5',
      },
    },
  },
  'dampening-start': {
    title: 'Start of a dampened velocity',
    asks: 'Is the first velocity the first gradient, or a dampened step from 0?',
    default: 'pytorch',
    choices: {
      pytorch: { label: 'v₁ = g₁', usedBy: 'PyTorch SGD(dampening=…)' },
      'from-zero': {
        label: 'v₀ = 0, so v₁ = (1 − τ)g₁',
        usedBy: 'Ng, "Improving Deep Neural Networks", with τ = ρ',
      },
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
      efficient: {
        label: 'η̂·m/(√v + ε), corrections in η̂',
        usedBy: 'Kingma & Ba 2015, end of section 2; Keras',
      },
      inside: { label: 'η·m̂/√(v̂ + ε)', usedBy: 'some lecture notes' },
    },
  },
  'adamw-form': {
    title: 'Form of AdamW',
    asks: 'Does the weight decay by ηλ or by λ, and where is the bias corrected?',
    default: 'pytorch',
    choices: {
      pytorch: { label: 'decay by ηλ, Adam as in Algorithm 1', usedBy: 'PyTorch AdamW' },
      paper: {
        label: 'decay by λ, which only the schedule scales',
        usedBy: 'Loshchilov & Hutter 2019, Algorithm 2',
      },
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
      pytorch: {
        label: 'scheduled: β₁(1 − ½·0.96^(tψ)), ψ = 0.004',
        usedBy: 'PyTorch NAdam from 2.0; Dozat 2016',
      },
      'pytorch-1': { label: 'scheduled, with one factor μ too many', usedBy: 'PyTorch NAdam up to 1.13' },
      keras: { label: 'scheduled: β₁(1 − ½·0.96ᵗ)', usedBy: 'Keras Nadam' },
    },
  },
  'weight-decay': {
    title: 'Kind of weight decay',
    asks: 'Is the decay a penalty in the gradient, or does it shrink the weight directly?',
    default: 'penalty',
    choices: {
      penalty: {
        label: 'penalty ½λw²: g + λw in place of g',
        usedBy: 'most books (L2); weight_decay of PyTorch’s optimizers but AdamW',
      },
      decoupled: {
        label: 'decoupled: (1 − ηλ)w, then the step',
        usedBy: 'Loshchilov & Hutter 2019; weight_decay of Keras’s optimizers',
      },
    },
  },
  'schedule-start': {
    title: 'First step of a schedule',
    asks: 'Does the first update take the schedule at 0 or at 1?',
    default: 'zero',
    choices: {
      zero: {
        label: 'at 0: the first update has the whole learning rate',
        usedBy: 'PyTorch, whose schedulers step after the update; Keras, whose iterations count from 0',
      },
      one: {
        label: 'at 1: t counts updates from 1, as in Adam',
        usedBy: 'papers that write ηₜ for update t',
      },
    },
  },
  'cosine-end': {
    title: 'After the cosine',
    asks: 'What follows when a cosine schedule has come to its end?',
    default: 'restart',
    choices: {
      restart: {
        label: 'a warm restart at η',
        usedBy: 'Loshchilov & Hutter 2017; PyTorch CosineAnnealingWarmRestarts',
      },
      hold: { label: 'the lowest rate from then on', usedBy: 'Keras CosineDecay' },
      rise: { label: 'the cosine goes up again', usedBy: 'PyTorch CosineAnnealingLR' },
    },
  },
  'clip-epsilon': {
    title: 'Clipping by norm',
    asks: 'Is a small number added to the norm before it divides?',
    default: 'none',
    choices: {
      none: { label: 'c/‖g‖', usedBy: 'Pascanu et al. 2013; Goodfellow et al. 2016, eq. 10.49; TensorFlow' },
      pytorch: { label: 'c/(‖g‖ + 1e-6)', usedBy: 'PyTorch clip_grad_norm_' },
    },
  },
} as const satisfies Record<string, Convention>;
