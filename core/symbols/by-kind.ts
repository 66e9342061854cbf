import type { KindName } from '../kinds/index.ts';
import type { Phase } from '../solution/step.ts';
import type { MeaningName } from './meanings/index.ts';

/**
 * A meaning, then what the numeric indices count, by how many there are: `['weight', '', 'layer unit input']`
 * for w₃ (nothing to say) and w₂,₁,₃.
 */
export type Entry = MeaningName | readonly [MeaningName, ...string[]];

/** The symbols of one kind of problem. */
export interface KindSymbols {
  /** By the letters of an id with accents and words: `w`, `mHat`, `U`, `mu_run`. */
  readonly letters: Readonly<Record<string, Entry>>;
  /** What a word after an underscore says, where it is no part of a letter: the gate of U_f. */
  readonly words?: Readonly<Record<string, MeaningName>>;
  /** The meaning of letters that the document chooses, such as the nodes of a graph. */
  readonly others?: (phase: Phase | undefined) => MeaningName;
  /** Removes what in an id is no index: the tag of an optimizer that is compared. */
  readonly bare?: (id: string) => string;
}

const optimizer = {
  eta: ['learningRate', 'update'],
  etaHat: ['correctedRate', 'update'],
  rho: 'momentum',
  mu: ['momentum', 'update'],
  tau: 'dampening',
  beta1: 'beta1',
  beta2: 'beta2',
  beta: 'momentum',
  m: ['firstMoment', 'update'],
  mHat: ['correctedFirstMoment', 'update'],
  v: ['velocity', 'update'],
  vHat: ['correctedSecondMoment', 'update'],
  vMax: ['largestSecondMoment', 'update'],
  s: ['squareSum', 'update'],
  r: ['stepSquares', 'update'],
  P: ['momentumProduct', 'update'],
  psi: 'momentumDecay',
  c: ['direction', 'update'],
  d: ['step', 'update'],
  Delta: ['step', 'update'],
  epsilon: 'stability',
  lambda: 'weightDecay',
  g: ['gradient', 'update', 'update sample'],
  gHat: ['decayedGradient', 'update'],
  gamma: 'decayFactor',
  k: 'decayPeriod',
  delta: 'squareStart',
  f: ['objectiveValue', 'update'],
  t: 'updateCount',
} as const satisfies Readonly<Record<string, Entry>>;

const adam = { v: ['secondMoment', 'update'] } as const;
const rms = { rho: 'squareMemory', var: ['gradientVariance', 'update'] } as const;

/** Letters that mean something else in the rules of an optimizer, by its name. */
export const symbolsOfOptimizer: Readonly<Record<string, Readonly<Record<string, Entry>>>> = {
  adam,
  adamw: adam,
  amsgrad: adam,
  nadam: { ...adam, nu: ['nextMomentum', 'update'] },
  adamax: { u: ['largestGradient', 'update'] },
  lion: { u: ['direction', 'update'] },
  adadelta: rms,
  rmsprop: rms,
  'rmsprop-centred': rms,
  'rmsprop-momentum': rms,
  'rmsprop-centred-momentum': rms,
};

const windowed = {
  H: ['height', 'layer'],
  W: ['width', 'layer'],
  D: ['side', 'layer'],
  L: ['side', 'layer'],
  C: ['channels', 'layer'],
  n: ['flattened', 'layer'],
  r: ['fieldSize', 'layer'],
  j: ['fieldJump', 'layer'],
  u: ['fieldStart', 'layer'],
  weights: ['weightCount', 'layer'],
  biases: ['biasCount', 'layer'],
  parameters: ['parameterCount', 'layer'],
  madds: ['multiplyAdds', 'layer'],
  numbers: ['activationCount', 'layer'],
  buffers: ['bufferCount', 'layer'],
  bytes: 'memory',
} as const satisfies Readonly<Record<string, Entry>>;
const directions = { h: 'height', w: 'width' } as const;

/** What every symbol of a kind means. A kind that computes nothing has none. */
export const symbolsOfKind: Readonly<Record<KindName, KindSymbols>> = {
  'scalar-net': {
    letters: {
      x: 'input',
      y: ['target', 'output'],
      w: ['weight', '', 'unit input', 'layer unit input'],
      b: ['bias', '', 'layer unit'],
      z: ['preActivation', 'unit', 'layer unit'],
      a: ['activation', 'unit', 'layer unit'],
      h: ['activation', 'unit', 'layer unit'],
      aTilde: ['droppedActivation', 'unit', 'layer unit'],
      o: ['output', 'output'],
      p: 'dropProbability',
      r: 'dropMask',
      L: 'loss',
      J: 'objective',
      R: 'penalty',
      lambda: 'penaltyStrength',
      m: ['largestScore', 'layer'],
      e: ['exponential', 'unit', 'layer unit'],
      S: ['exponentialSum', 'layer'],
      eta: 'learningRate',
      rho: 'momentum',
      v: 'velocity',
      wTilde: 'lookAhead',
    },
  },
  'update-rule': {
    letters: { ...optimizer, w: ['parameter', 'update'], wTilde: ['lookAhead', 'update'] },
    bare: (id) => id.replace(/_[AB]\d*(?=_|$)/, ''),
  },
  'optimizer-run': {
    letters: { ...optimizer, w: ['parameter', 'update'], wTilde: ['lookAhead', 'update'] },
    others: () => 'parameter',
  },
  'cnn-table': { letters: windowed, words: directions },
  'receptive-field': { letters: windowed, words: directions },
  'layer-graph': { letters: windowed, words: directions },
  'vector-activation': {
    letters: {
      a: ['logit', 'entry'],
      z: ['logit', 'entry'],
      m: 'largestScore',
      e: ['exponential', 'entry'],
      S: 'exponentialSum',
      s: ['share', 'entry'],
      y: ['activation', 'entry'],
    },
  },
  graph: {
    letters: { local: 'localSlope', path: 'path', paths: 'pathSum' },
    others: (phase) => (phase === 'given' ? 'graphInput' : phase === 'loss' ? 'graphOutput' : 'node'),
  },
  normalization: {
    letters: {
      x: ['normalizationInput', 'entry', 'row column'],
      xHat: ['normalized', 'entry', 'row column'],
      y: ['normalizationOutput', 'entry', 'row column'],
      mu: ['mean', 'group'],
      sigmaSquared: ['variance', 'group'],
      m: ['meanSquare', 'group'],
      s: ['root', 'group'],
      gamma: ['scale', 'entry'],
      beta: ['shift', 'entry'],
      epsilon: 'stability',
      mu_run: 'runningMean',
      sigmaSquared_run: 'runningVariance',
      sigmaSquared_unbiased: 'unbiasedVariance',
      alpha: 'runningShare',
      L: 'loss',
    },
  },
  attention: {
    letters: {
      X: ['token', '', 'position feature'],
      W: ['projection', '', 'row column'],
      Q: ['query', '', 'position feature'],
      K: ['key', '', 'position feature'],
      V: ['value', '', 'position feature'],
      S: ['product', '', 'query key'],
      Z: ['attentionScore', '', 'query key'],
      m: ['largestScore', 'query'],
      E: ['exponential', '', 'query key'],
      T: ['exponentialSum', 'query'],
      A: ['attentionWeight', '', 'query key'],
      O: ['attentionOutput', '', 'position feature'],
      L: 'loss',
    },
    words: { Q: 'query', K: 'key', V: 'value' },
  },
  convolution: {
    letters: {
      x: ['inputCell', 'place', 'row column', 'channel row column'],
      w: ['kernelWeight', 'place', 'row column', 'channel row column'],
      b: ['kernelBias', 'channel'],
      y: ['outputCell', 'place', 'row column', 'channel row column'],
      z: ['mapPreActivation', 'place', 'row column', 'channel row column'],
      a: ['mapActivation', 'place', 'row column', 'channel row column'],
      p: ['pooledCell', 'place', 'row column', 'channel row column'],
      t: ['targetCell', 'place', 'row column', 'channel row column'],
      L: 'loss',
    },
  },
  'loss-value': {
    letters: {
      o: ['output', 'entry', 'sample entry'],
      y: ['target', 'entry', 'sample entry'],
      p: ['probability', 'entry', 'sample entry'],
      q: ['smoothedTarget', 'entry', 'sample entry'],
      z: ['logit', 'entry', 'sample entry'],
      s: ['score', 'entry', 'sample entry'],
      e: ['exponential', 'entry', 'sample entry'],
      m: ['largestScore', 'sample'],
      S: ['exponentialSum', 'sample'],
      L: ['sampleLoss', 'sample'],
      J: 'objective',
      R: 'penalty',
      w: ['weight', 'entry'],
      lambda: 'penaltyStrength',
      delta: 'huberLimit',
      margin: 'hingeMargin',
      epsilon: 'smoothing',
      n: ['share', 'entry'],
    },
  },
  recurrent: {
    letters: {
      x: ['inputAtTime', 'time', 'time input'],
      h: ['state', 'time', 'time unit'],
      c: ['cell', 'time', 'time unit'],
      f: ['forgetGate', 'time', 'time unit'],
      i: ['inputGate', 'time', 'time unit'],
      o: ['outputGate', 'time', 'time unit'],
      g: ['candidate', 'time', 'time unit'],
      r: ['resetGate', 'time', 'time unit'],
      z: ['updateGate', 'time', 'time unit'],
      n: ['candidate', 'time', 'time unit'],
      q: ['statePart', 'time', 'time unit'],
      a: ['gateSum', 'time', 'time unit'],
      U: ['inputWeight', '', 'unit input'],
      W: ['recurrentWeight', '', 'unit from'],
      b: ['recurrentBias', 'unit'],
      y: ['target', 'time', 'time unit'],
      L: ['sampleLoss', 'time'],
    },
    words: {
      f: 'forgetGate',
      i: 'inputGate',
      o: 'outputGate',
      g: 'candidate',
      r: 'resetGate',
      z: 'updateGate',
      n: 'candidate',
    },
  },
  perceptron: {
    letters: {
      x: ['input', 'input'],
      y: 'label',
      w: 'weight',
      b: 'bias',
      eta: 'learningRate',
      z: ['preActivation', 'look'],
      m: ['margin', 'look'],
      o: ['decision', 'look'],
    },
  },
  'choose-weights': {
    letters: {
      x: ['input', 'input'],
      y: 'label',
      w: 'weight',
      b: 'bias',
      a: ['sumWithoutBias', 'row'],
      a_on: 'smallestFiring',
      a_off: 'largestSilent',
      z: ['preActivation', 'row'],
      o: ['decision', 'row'],
      c: 'conditionCoefficient',
    },
    words: { b: 'bias' },
  },
  'confusion-matrix': {
    letters: {
      TP: 'truePositives',
      FP: 'falsePositives',
      FN: 'falseNegatives',
      TN: 'trueNegatives',
      n: 'testedSamples',
      accuracy: 'accuracy',
      precision: 'precision',
      recall: 'recall',
      F: 'fScore',
      F_macro: 'fMacro',
      specificity: 'specificity',
    },
  },
  entropy: {
    letters: {
      p: ['outcomeProbability', 'outcome'],
      q: ['predictedShare', 'outcome'],
      i: ['surprise', 'outcome'],
      j: ['otherSurprise', 'outcome'],
      H: 'entropy',
      CE: 'crossEntropy',
      KL: 'divergence',
    },
  },
  initialization: {
    letters: {
      fan_in: 'fanIn',
      fan_out: 'fanOut',
      sigmaSquared: 'startVariance',
      sigma: 'startDeviation',
      a: 'startLimit',
    },
  },
  'training-count': {
    letters: {
      samples: 'samples',
      batch: 'batchSize',
      epochs: 'epochs',
      batches: 'batches',
      last: 'lastBatch',
      updates: 'updates',
      total: 'totalUpdates',
    },
  },
  'gradient-clipping': {
    letters: {
      c: 'normLimit',
      w: 'parameter',
      eta: 'learningRate',
      g: ['gradient', 'entry'],
      N: 'norm',
      s: 'clipFactor',
      gHat: ['clippedGradient', 'entry'],
    },
  },
  'gradient-check': {
    letters: {
      h: 'nudge',
      f: 'objectiveValue',
      n: 'numericalSlope',
      r: 'relativeError',
      a: 'gradient',
      up: 'nudgedUp',
      down: 'nudgedDown',
    },
    others: () => 'parameter',
  },
  quadratic: {
    letters: {
      f: 'objectiveValue',
      h: ['curvature', '', 'direction direction'],
      T: 'trace',
      D: 'determinant',
      lambda_max: 'largestCurvature',
      lambda_min: 'smallestCurvature',
      kappa: 'conditionNumber',
      eta: 'learningRate',
      eta_max: 'largestStableRate',
      eta_best: 'bestRate',
      g: ['gradient', 'update'],
    },
    others: () => 'parameter',
  },
  choice: { letters: {} },
  'short-answer': { letters: {} },
  // Its author names the quantities, and says in the question what they mean.
  guided: { letters: {} },
};
