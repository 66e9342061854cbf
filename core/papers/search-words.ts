import { otherNames } from '../glossary/other-names.ts';
import type { KindName } from '../kinds/index.ts';
import { textsIn } from '../language/translations-in.ts';
import type { Translations } from '../paper/translations.ts';
import { shelf } from './shelf.ts';
import type { ShelfDocument } from './shelf-document.ts';

/** What a kind of problem is looked for by, beside its name. */
const KIND_WORDS: Readonly<Record<KindName, string>> = {
  'scalar-net':
    'neural network, multilayer perceptron, forward pass, backpropagation, chain rule, gradient descent, update of a weight',
  'update-rule': 'optimizer, update rule, momentum',
  'optimizer-run': 'optimizer, update, gradient descent, learning rate',
  'cnn-table': 'convolutional neural network, output size, number of parameters, feature map',
  'receptive-field': 'receptive field, convolutional neural network',
  'layer-graph': 'architecture, number of parameters, output size, multiply-adds',
  'vector-activation': 'activation function, softmax, Jacobian',
  graph: 'computational graph, backpropagation, chain rule, automatic differentiation',
  normalization: 'batch normalization, layer normalization, mean and variance',
  attention: 'attention, transformer, query key value, softmax',
  convolution: 'convolution, kernel, pooling, convolutional neural network, backpropagation',
  'loss-value': 'loss function',
  recurrent: 'recurrent neural network, backpropagation through time, chain rule',
  perceptron: 'perceptron, decision boundary, linearly separable',
  'choose-weights': 'perceptron, decision boundary, logic gate',
  'confusion-matrix': 'accuracy, precision, recall, F1',
  entropy: 'entropy, information, bits',
  initialization: 'Xavier, Glorot, He, variance of the weights',
  'training-count': 'epoch, iteration, mini-batch',
  'gradient-clipping': 'exploding gradient, norm of the gradient',
  'gradient-check': 'finite differences, numerical gradient',
  quadratic: 'curvature, Hessian, largest learning rate, gradient descent',
  choice: 'multiple choice',
  'short-answer': 'theory',
  guided: '',
};

/** Words that a document is looked for by and that need not stand in its title. */
export interface SearchWords {
  /** What it is about: its kinds of problems, and other names of what its title, summary and kinds name. */
  readonly about: string;
  /** Everything that is written in it, in every language, with what its problems name: `adam`, `max-pool`. */
  readonly written: string;
}

const wordsOf = ({ translations, problem, questions = [], ...document }: ShelfDocument): SearchWords => {
  const kinds = [...(problem ? [problem] : []), ...questions.map((one) => one.problem)].map(
    ({ kind }) => KIND_WORDS[kind as KindName],
  );
  const subject = [document.title, document.summary ?? '', document.topic ?? '', ...kinds].join(' ¦ ');
  const texts = [...textsIn([document, problem, questions])];
  const translated = Object.entries((translations as Translations | undefined) ?? {}).flatMap(([, other]) =>
    Object.values(other),
  );
  return {
    about: [...kinds, ...otherNames(subject)].join(' '),
    written: [...texts, ...translated].join(' '),
  };
};

/** The words of each bundled document, by its id. */
export const searchWords = (): Readonly<Record<string, SearchWords>> =>
  Object.fromEntries(shelf.map((document) => [document.id, wordsOf(document)]));
