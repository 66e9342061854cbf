/**
 * Answers in words to the written boxes of the seed paper, as students write them, each with what two examiners
 * would say it has of the ideas that are asked for.
 */
export interface WrittenCase {
  readonly question: string;
  readonly box: string;
  readonly typed: string;
  /** How many of the ideas it has. */
  readonly has: number;
  /** Written after the phrases of the paper were chosen: these figures are the honest ones. */
  readonly unseen?: true;
}

const justification = (has: number, ...typed: string[]): WrittenCase[] =>
  typed.map((one) => ({ question: '3', box: 'justification', typed: one, has }));
const use = (has: number, ...typed: string[]): WrittenCase[] =>
  typed.map((one) => ({ question: '7c', box: 'answer', typed: one, has }));

const unseen = (cases: readonly WrittenCase[]): WrittenCase[] =>
  cases.map((one) => ({ ...one, unseen: true }));

export const writtenAnswers: readonly WrittenCase[] = [
  // Question 3: units are dropped at random; why this regularizes.
  ...justification(
    2,
    'Units are randomly dropped, so no unit can rely on another.',
    'Dropout randomly switches neurons off during training, which acts as a regularizer.',
    'In dropout a random subset of nodes is ignored in each step; it is like an ensemble of smaller networks.',
    'It drops units at random and so prevents co-adaptation of features.',
    'Each neuron is turned off with probability p, hence the network cannot depend on single neurons and generalises better.',
    'By dropping neurons the net doesnt rely on any particular one.',
    'Randomly deactivating units averages over many thinned networks.',
    'Some activations are set to zero at random => regularisation effect.',
    'Dropout leaves out half the units in every batch; the model becomes more robust.',
    'Neurons are disabled randomly, so the net is less able to memorise the training data.',
    'random droping of neurons -> regularizaton',
    'During training, units are omitted with probability 0.5. This is a kind of model averaging.',
    'It removes random nodes so that others learn redundant representations.',
    'Dropout zeroes out random units, which is a form of regularization; Adam only changes the optimizer.',
  ),
  ...justification(
    1,
    'It drops units at random.',
    'Dropout is a regularizer.',
    'Because it generalises better.',
    'Dropout switches off some neurons.',
    'It averages many networks.',
    'Each unit is dropped with a probability of one half.',
  ),
  ...justification(
    0,
    'It is good.',
    'Dropout reduces overfitting.',
    'Adam has an adaptive learning rate.',
    'It drops some layers of the network permanently.',
    'Dropout does not regularize the network.',
    'It never drops units.',
    'Because dropout makes the training converge faster.',
    'Dropout drops training samples that are hard.',
    'Dropout increases the number of parameters.',
    'It avoids vanishing gradients.',
    'I do not know.',
    'Dropout lowers the learning rate during training.',
    'Adam is better because it converges faster.',
    'The units are not switched off.',
    'No regularization is done here.',
    'Dropout is not a regularizer, it is an optimizer.',
  ),
  // Question 7c: transfer learning.
  ...use(
    1,
    'Transfer learning.',
    'TRANSFER LEARNING',
    'transfer-learning',
    'Use the pre-trained network and fine-tune it.',
    'Freeze the convolutions, train a new output layer.',
    'Use transfer lerning with his weights.',
    'Take the pretrained model and replace the last layer.',
    'Keep the convolutional layers as feature extractors and train only the classifier on top.',
    'Initialise our network with the friend’s weights and continue to train it on our data.',
    'Instead of training from scratch, fine tune the network of the friend.',
    'We need not train from scratch; the trained layers are frozen and only the final layer is learnt.',
    'Reuse the weights of the first layers.',
    'Start from the weights of the friend and retrain the last layer with 4 classes.',
    'Do not train from scratch but use transfer learning.',
    'There is not enough data, so we use transfer learning.',
    'Don’t forget to use transfer learning.',
    'ट्रांसफर लर्निंग का उपयोग करें',
    'ট্রান্সফার লার্নিং ব্যবহার করি',
    'Finetune the whole net with a small learning rate.',
    'Reuse all layers except the softmax, because the features of birds are similar.',
    'Transfer learning, which does not need much data.',
  ),
  ...use(
    0,
    'Train from scratch.',
    'Do not use transfer learning.',
    "Don't use transfer learning, the birds are different.",
    'Transfer learning should not be used.',
    'Transfer learning is a bad idea here.',
    'I would never fine-tune it.',
    'Ask for the pictures and add them to ours.',
    'Increase the learning rate.',
    'Use data augmentation.',
    'It cannot be used because the classes differ.',
    'Freeze nothing and initialise at random.',
    'Use dropout and batch normalization.',
    'Throw away the pretrained weights.',
    'No fine-tuning is needed.',
    'Train without transfer learning.',
    'Collect more data of the pond birds.',
    'ट्रांसफर लर्निंग का उपयोग न करें',
    'ট্রান্সফার লার্নিং ব্যবহার করব না',
    'The network is useless for us.',
    'Use a bigger network with more layers.',
    'Rather than transfer learning, train a new network.',
    'We transfer the images and learn them again.',
  ),
  ...unseen([
    ...justification(
      2,
      'Since some hidden units are randomly removed in every iteration, the remaining ones have to learn useful features on their own, which regularizes the network.',
      'dropout = bagging of exponentially many sub-networks obtained by dropping random neurons, an ensemble',
      'We drop neurons with some probability p, so no neuron can become too dependent on its neighbours.',
      'By randomly zeroing activations we inject noise, which acts as regularisation.',
    ),
    ...justification(
      1,
      'Neurons get killed at random.',
      'It is a regularization technique whereas Adam is an optimizer.',
      'Weights of some randomly chosen units are not updated.',
    ),
    ...justification(
      0,
      'Adam does not overfit.',
      'Dropout makes the network deeper.',
      'Dropout cuts the loss in half.',
      'Both can be used.',
      'Dropout is a way to choose the learning rate.',
    ),
    ...use(
      1,
      'Chop off the last layer, put a 4-way softmax and train just that.',
      'Load his weights, freeze them and learn a new head.',
      'We can use his model as a starting point and fine tune on our four birds.',
      'Use the network as a fixed feature extractor.',
      'Transfer of learned weights: keep early layers, retrain later ones.',
    ),
    ...use(
      0,
      'His network cannot help, birds of the Himalayas are other birds.',
      'Run his network and count the birds.',
      'Use a smaller learning rate and train longer.',
      'Fine-tuning will not work.',
      'Average the predictions of both networks.',
    ),
  ]),
];
