import type { Convention } from './convention.ts';

/** Conventions of sliding windows: rounding, padding, orientation, and what is counted as an operation. */
export const windows = {
  'pool-rounding': {
    title: 'Rounding of a pooled side',
    asks: 'When the stride does not divide the side, is the last incomplete window dropped or kept?',
    default: 'floor',
    choices: {
      floor: {
        label: 'floor: the incomplete window is dropped',
        usedBy: 'PyTorch default, Keras "valid", Dumoulin & Visin 2016',
      },
      ceil: { label: 'ceiling: the incomplete window is kept', usedBy: 'Caffe, PyTorch ceil_mode=True' },
    },
  },
  'same-padding': {
    title: 'Padding “same”',
    asks: 'Does padding “same” exist with a stride other than 1?',
    default: 'tensorflow',
    choices: {
      tensorflow: { label: '⌈n/s⌉ outputs, the odd cell of padding after', usedBy: 'TensorFlow, Keras' },
      pytorch: {
        label: 'stride 1 only, d(k − 1) cells of padding, the odd one after',
        usedBy: 'PyTorch padding="same"',
      },
    },
  },
  'convolution-flip': {
    title: 'Direction of the kernel',
    asks: 'Is the kernel applied as it is written, or flipped first?',
    default: 'cross-correlation',
    choices: {
      'cross-correlation': {
        label: 'as written: y(i) = Σ x(i + k) w(k)',
        usedBy: 'every deep-learning library; Goodfellow et al. 2016, eq. 9.6',
      },
      convolution: {
        label: 'flipped: y(i) = Σ x(i − k) w(k)',
        usedBy: 'signal processing; scipy.signal.convolve; Goodfellow et al. 2016, eq. 9.5',
      },
    },
  },
  'average-pool-padding': {
    title: 'Padding in average pooling',
    asks: 'Do the zeros of the padding count as entries of the window?',
    default: 'counted',
    choices: {
      counted: {
        label: 'counted: the sum is divided by all cells of the padded window',
        usedBy: 'PyTorch AvgPool2d (count_include_pad=True)',
      },
      'left-out': {
        label: 'left out: the sum is divided by the cells on the input',
        usedBy: 'Keras AveragePooling2D, TensorFlow; PyTorch count_include_pad=False',
      },
    },
  },
  'upsample-corners': {
    title: 'Corners in linear upsampling',
    asks: 'Are the centres of the corner cells aligned, or the outer edges of the maps?',
    default: 'edges',
    choices: {
      edges: {
        label: 'edges: cell i of the output is at (i + ½)/s − ½',
        usedBy: 'PyTorch align_corners=False (its default), Keras UpSampling2D',
      },
      corners: {
        label: 'corners: cell i of m is at i(n − 1)/(m − 1)',
        usedBy: 'PyTorch align_corners=True',
      },
    },
  },
  'multiply-adds-of': {
    title: 'What counts as a multiply–add',
    asks: 'Are the additions of biases counted with the multiply–adds?',
    default: 'weights',
    choices: {
      weights: {
        label: 'one for each use of a weight of a convolution or fully connected layer',
        usedBy: 'He et al. 2016, Table 1; Szegedy et al. 2015, Table 1; Sandler et al. 2018',
      },
      'with-biases': { label: 'and one for each addition of a bias', usedBy: 'ptflops' },
    },
  },
} as const satisfies Record<string, Convention>;
