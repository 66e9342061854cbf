/**
 * Names of one thing, in the three languages of the course. What has one of them is found by the others. Longer names that contain a shorter one need not repeat it.
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
  ['vanishing gradient', 'vanishing gradients', 'sigmoid units in a row', 'three steps back through time'],
  ['one-hot', 'softmax', 'categorical'],
  ['XOR', 'logic gate', 'threshold unit'],
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

/** Names of the things that a text names, those in the text among them. */
export function otherNames(text: string): readonly string[] {
  const whole = folded(text);
  return SAME.filter((names) => names.some((name) => named(whole, name))).flat();
}
