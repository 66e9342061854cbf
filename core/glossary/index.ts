import { concepts, type ConceptName } from '../reasons/index.ts';
import type { Concept } from '../reasons/concept.ts';
import type { SkillName } from '../skills/index.ts';
import { meaningChapters, meaningNames, meanings, ruleNotes, type MeaningName } from '../symbols/index.ts';
import type { Term } from './term.ts';
import { learning } from './terms/learning.ts';
import { mathematics } from './terms/mathematics.ts';
import { networks } from './terms/networks.ts';
import { structures } from './terms/structures.ts';

export { searchTerms } from './search.ts';

/** A term of the glossary. */
export interface Entry extends Term {
  readonly id: string;
}

const terms: Readonly<Record<string, Term>> = { ...mathematics, ...networks, ...learning, ...structures };

/** Symbols that are best practised elsewhere than where their letter first stands in a rule. */
const PRACTISED: Readonly<Partial<Record<MeaningName, SkillName>>> = {
  input: 'affine-sum',
  weight: 'affine-sum',
  weights: 'affine-sum',
  bias: 'affine-sum',
  preActivation: 'affine-sum',
  activation: 'activation-value',
  output: 'forward-pass',
  target: 'squared-error',
  loss: 'squared-error',
  learningRate: 'gd-step',
  parameter: 'gd-step',
  probability: 'softmax-value',
  exponential: 'softmax-value',
  exponentialSum: 'softmax-value',
  label: 'perceptron-update',
  batchSize: 'updates-per-epoch',
  norm: 'gradient-clipping',
  normLimit: 'gradient-clipping',
  clipFactor: 'gradient-clipping',
  clippedGradient: 'gradient-clipping',
  nudge: 'gradient-check',
  numericalSlope: 'gradient-check',
  relativeError: 'gradient-check',
  fanIn: 'init-variance',
  fanOut: 'init-variance',
  startVariance: 'init-variance',
  startDeviation: 'init-variance',
  startLimit: 'init-variance',
  threshold: 'threshold-neuron',
  slope: 'activation-slope',
  gradient: 'neuron-gradient',
  error: 'hidden-gradient',
  pathSum: 'fan-out-sum',
  pooledCell: 'maxpool-gradient',
  kernelWeight: 'conv-weight-gradient',
  inputCell: 'conv-input-gradient',
  trueProbability: 'ce-softmax-gradient',
  reluSlope: 'relu-mask',
  softmaxFunction: 'softmax-value',
  stepFunction: 'threshold-neuron',
  maxFunction: 'pooling',
  naturalLogarithm: 'cross-entropy',
};

type Chapter = keyof typeof meaningChapters;
const chapters = Object.keys(meaningChapters) as readonly Chapter[];
/** Where the other symbols of a chapter are practised. */
const CHAPTER_SKILLS: Readonly<Record<Chapter, SkillName>> = {
  network: 'forward-pass',
  losses: 'cross-entropy',
  optimizers: 'gd-step',
  training: 'updates-per-epoch',
  curvature: 'quadratic-curvature',
  normalization: 'batchnorm-forward',
  windows: 'conv-output-size',
  sequences: 'rnn-steps',
  attention: 'attention-scores',
  classification: 'confusion-metrics',
  graphs: 'graph-backward',
  functions: 'activation-value',
};

/** The skill of the first rule in whose formula a symbol stands. */
const skillOf = (meaning: MeaningName): SkillName | undefined => {
  const practised = PRACTISED[meaning];
  if (practised !== undefined) return practised;
  const rule = (Object.keys(ruleNotes) as ConceptName[]).find((name) =>
    Object.values(ruleNotes[name].symbols).includes(meaning),
  );
  if (rule !== undefined) return (concepts[rule] as Concept).skill;
  const chapter = chapters.find((name) => Object.hasOwn(meaningChapters[name], meaning));
  return chapter && CHAPTER_SKILLS[chapter];
};

/** Every term: those of the course, and what its symbols stand for. A symbol that a term explains already is not said twice. */
export const glossary: readonly Entry[] = [
  ...Object.entries(terms).map(([id, term]) => ({ id, ...term })),
  ...meaningNames
    .filter((name) => Object.values(terms).every((term) => term.name.en !== meanings[name].name.en))
    .map((name): Entry => {
      const { name: said, says, tex } = meanings[name];
      const skill = skillOf(name);
      return { id: `symbol-${name}`, name: said, says, tex, ...(skill ? { skill } : {}) };
    }),
];
