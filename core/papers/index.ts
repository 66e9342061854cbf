import type { Paper } from '../paper/paper.ts';
import { parseDocument } from '../paper/parse-document.ts';
import adamTrajectory from './adam-trajectory.json' with { type: 'json' };
import batchNormByHand from './batch-norm-by-hand.json' with { type: 'json' };
import cnnPaddingStride from './cnn-padding-stride.json' with { type: 'json' };
import convolutionBlockBackward from './convolution-block-backward.json' with { type: 'json' };
import cs231nLosses from './cs231n-losses.json' with { type: 'json' };
import cs231nSigmoidNeuron from './cs231n-sigmoid-neuron.json' with { type: 'json' };
import cs60010 from './cs60010-2023-midsem.json' with { type: 'json' };
import dumoulinVisinConvolution from './dumoulin-visin-convolution.json' with { type: 'json' };
import lineTwoEpochs from './line-two-epochs.json' with { type: 'json' };
import lstmTwoSteps from './lstm-two-steps.json' with { type: 'json' };
import microgradReadme from './micrograd-readme.json' with { type: 'json' };
import sgdOneByOne from './sgd-one-by-one.json' with { type: 'json' };
import selfAttentionByHand from './self-attention-by-hand.json' with { type: 'json' };
import sigmoidTwoOutputs from './sigmoid-two-outputs.json' with { type: 'json' };
import transposedConvolutionByHand from './transposed-convolution-by-hand.json' with { type: 'json' };
import alexnet from './alexnet.json' with { type: 'json' };
import inception3a from './inception-3a.json' with { type: 'json' };
import lenet5 from './lenet-5.json' with { type: 'json' };
import mobilenetV2 from './mobilenet-v2.json' with { type: 'json' };
import resnet50 from './resnet-50.json' with { type: 'json' };
import vgg16 from './vgg-16.json' with { type: 'json' };

/** The fields of a bundled document that the Shelf shows. */
interface Document {
  readonly id: string;
  readonly title: string;
  readonly source?: string;
  readonly summary?: string;
  readonly topic?: string;
  readonly marks?: number;
  readonly questions?: readonly { readonly marks: number }[];
}

/** What the Shelf shows of a paper, known without solving it. */
export interface ShelfItem {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  readonly summary: string | null;
  readonly topic: string | null;
  readonly questions: number;
  readonly marks: number;
  readonly type: Paper['type'];
}

/** In the order of a course: topic by topic, and easier before harder within a topic. */
const shelf: readonly Document[] = [
  cs60010,
  lineTwoEpochs,
  sigmoidTwoOutputs,
  microgradReadme,
  cs231nSigmoidNeuron,
  cs231nLosses,
  sgdOneByOne,
  adamTrajectory,
  dumoulinVisinConvolution,
  transposedConvolutionByHand,
  convolutionBlockBackward,
  cnnPaddingStride,
  batchNormByHand,
  selfAttentionByHand,
  lstmTwoSteps,
  lenet5,
  alexnet,
  vgg16,
  inception3a,
  resnet50,
  mobilenetV2,
];
const parsed = new Map<string, Paper>();

/**
 * The Shelf's entries, in its order. They are read from the documents without solving them, because solving
 * all of them would delay the window; a test compares them with the solved papers.
 */
export const shelfList = (): readonly ShelfItem[] =>
  shelf.map(({ id, title, source = null, summary = null, topic = null, questions, marks = 0 }) => ({
    id,
    title,
    source,
    summary,
    topic,
    questions: questions?.length ?? 1,
    marks: questions ? questions.reduce((sum, question) => sum + question.marks, 0) : marks,
    type: questions ? 'paper' : 'problem',
  }));

/** The paper or problem of that id; null if the shelf has none. Each is parsed once. */
export function paperCalled(id: string): Paper | null {
  const document = shelf.find((one) => one.id === id);
  if (!document) return null;
  const paper = parsed.get(id) ?? parseDocument(JSON.stringify(document), 'shelf');
  parsed.set(id, paper);
  return paper;
}

/** The papers and problems that come with Chalkgrad, in the order of the shelf. */
export const papers = (): readonly Paper[] => shelf.map(({ id }) => paperCalled(id) as Paper); // every id of the shelf has a paper
