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

/**
 * Names of one thing, in the three languages of the course. A document that has one of them is found by the
 * others. Longer names that contain a shorter one need not repeat it.
 */
const SAME: readonly (readonly string[])[] = [
  [
    'backpropagation',
    'backprop',
    'back propagation',
    'backward pass',
    'बैकप्रोपेगेशन',
    'पश्च प्रसारण',
    'ব্যাকপ্রোপাগেশন',
  ],
  ['forward pass', 'feedforward', 'forward propagation', 'अग्र प्रसारण', 'ফরওয়ার্ড পাস'],
  ['gradient', 'derivative', 'slope', 'ग्रेडिएंट', 'अवकलज', 'গ্রেডিয়েন্ট', 'অবকলজ'],
  ['gradient descent', 'GD', 'ग्रेडिएंट अवरोहण', 'গ্রেডিয়েন্ট ডিসেন্ট'],
  ['stochastic gradient descent', 'SGD'],
  ['optimizer', 'optimiser', 'optimization', 'optimisation', 'ऑप्टिमाइज़र', 'অপটিমাইজার'],
  ['learning rate', 'step size', 'सीखने की दर', 'শেখার হার'],
  ['nesterov', 'NAG', 'look-ahead', 'lookahead'],
  ['neural network', 'neural net', 'ANN', 'तंत्रिका नेटवर्क', 'নিউরাল নেটওয়ার্ক'],
  ['multilayer perceptron', 'multi-layer perceptron', 'MLP', 'fully connected', 'dense'],
  ['unit', 'neuron', 'इकाई', 'न्यूरॉन', 'একক', 'নিউরন'],
  [
    'convolutional neural network',
    'convolutional network',
    'CNN',
    'ConvNet',
    'conv',
    'कन्वोल्यूशन',
    'কনভোলিউশন',
  ],
  ['kernel', 'filter', 'फ़िल्टर', 'ফিল্টার'],
  ['pooling', 'subsampling', 'downsampling', 'पूलिंग', 'পুলিং'],
  ['number of parameters', 'parameter count', 'number of weights'],
  ['multiply-adds', 'multiply–accumulates', 'MACs', 'FLOPs'],
  ['dilated', 'dilation', 'atrous', 'holes'],
  ['transposed convolution', 'deconvolution', 'upsampling'],
  ['recurrent', 'RNN', 'रिकरेंट', 'রিকারেন্ট'],
  ['backpropagation through time', 'BPTT'],
  ['LSTM', 'long short-term memory', 'long short term memory'],
  ['GRU', 'gated recurrent unit'],
  ['attention', 'transformer', 'अटेंशन', 'অ্যাটেনশন'],
  ['batch normalization', 'batch normalisation', 'batch norm', 'batchnorm', 'BN'],
  ['layer normalization', 'layer normalisation', 'layer norm', 'layernorm', 'LN'],
  ['sigmoid', 'logistic'],
  ['ReLU', 'rectified linear unit', 'rectifier'],
  ['tanh', 'hyperbolic tangent'],
  ['activation function', 'nonlinearity', 'non-linearity', 'सक्रियण फलन', 'অ্যাক্টিভেশন ফাংশন'],
  ['cross-entropy', 'cross entropy', 'CE', 'log loss', 'negative log-likelihood', 'NLL'],
  ['binary cross-entropy', 'BCE'],
  ['squared error', 'MSE', 'mean squared error', 'वर्ग त्रुटि', 'বর্গ ত্রুটি'],
  ['absolute error', 'MAE', 'L1 loss'],
  ['Kullback–Leibler', 'KL divergence', 'relative entropy', 'how far one distribution is from another'],
  ['loss', 'cost', 'objective', 'हानि', 'লস'],
  ['penalty', 'regularization', 'regularisation', 'weight decay', 'L2', 'रेगुलराइज़ेशन', 'রেগুলারাইজেশন'],
  ['linear regression', 'line through three points'],
  ['logistic regression', 'classifier', 'classification'],
  ['learning rate schedule', 'halving the learning rate', 'decay of the learning rate'],
  ['shortcut', 'skip connection', 'residual', 'ResNet'],
  ['depthwise', 'depthwise separable', 'MobileNet'],
  ['mini-batch', 'minibatch', 'mini batch'],
  ['exam', 'mid-term', 'midterm', 'end-term', 'test', 'परीक्षा', 'পরীক্ষা'],
];

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
/** Whether a name stands in a text as whole words; its plural counts. */
const named = (text: string, name: string): boolean => {
  const plain = folded(name).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{M}\d])${plain}s?(?![\p{L}\p{M}\d])`, 'u').test(text);
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
  const subject = folded(
    [document.title, document.summary ?? '', document.topic ?? '', ...kinds].join(' ¦ '),
  );
  const otherNames = SAME.filter((names) => names.some((name) => named(subject, name))).flat();
  const texts = [...textsIn([document, problem, questions])];
  const translated = Object.entries((translations as Translations | undefined) ?? {}).flatMap(([, other]) =>
    Object.values(other),
  );
  return { about: [...kinds, ...otherNames].join(' '), written: [...texts, ...translated].join(' ') };
};

/** The words of each bundled document, by its id. */
export const searchWords = (): Readonly<Record<string, SearchWords>> =>
  Object.fromEntries(shelf.map((document) => [document.id, wordsOf(document)]));
