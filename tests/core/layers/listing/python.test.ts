import { describe, expect, test } from 'vitest';
import { toChain } from '../../../../core/layers/listing/chain.ts';
import { parseListing } from '../../../../core/layers/listing/listing.ts';
import { toListing } from '../../../../core/layers/listing/to-words.ts';
import { problemFromText, textOfProblem } from '../../../../core/index.ts';
import { refused } from './refused.ts';

/** A listing in words, the shortest way to see what was understood. */
function understood(text: string): string {
  const { input, layers } = toChain(parseListing(text));
  return toListing([...(input ? [input] : []), ...layers]);
}

describe('a Keras listing', () => {
  test('Sequential with a list: an activation becomes a layer, the input shape the input', () => {
    const text = `
from tensorflow import keras
from tensorflow.keras import layers

model = keras.Sequential([
    layers.Conv2D(32, (3, 3), strides=2, padding="same", activation="relu", input_shape=(28, 28, 1)),
    layers.MaxPooling2D(pool_size=(2, 2)),  # halves the map
    layers.Flatten(),
    layers.Dense(10, activation='softmax'),
])
`;
    expect(understood(text)).toBe(
      'INPUT 28x28x1, CONV-3x3-32 stride 2 pad same, RELU, POOL-2x2, FLATTEN, FC-10, SOFTMAX',
    );
  });

  test('model.add, one layer a line', () => {
    expect(
      understood(`model = Sequential()
model.add(Input(shape=(32, 32, 3)))
model.add(Conv2D(filters=16, kernel_size=5, use_bias=False, kernel_initializer="he_normal"))
model.add(AveragePooling2D(3, strides=2))
model.add(Activation("tanh"))`),
    ).toBe('INPUT 32x32x3, CONV-5-16 no bias, AVGPOOL-3 stride 2, TANH');
  });

  test('defaults are those of Keras: pools of 2, no padding, as far apart as they are wide', () => {
    expect(toChain(parseListing('Sequential([Input((8, 8, 1)), MaxPooling2D()])')).layers).toEqual([
      { type: 'max-pool', size: 2, padding: 0 },
    ]);
  });

  test('what normalizes, drops, enlarges and pools over everything', () => {
    expect(
      understood(
        `Sequential([Input((8, 8, 4)), BatchNormalization(), Conv2DTranspose(2, 3, strides=2, padding="same"), UpSampling2D(), Dropout(0.25), GlobalAveragePooling2D(), Dense(3, activation="leaky_relu")])`,
      ),
    ).toBe(
      'INPUT 8x8x4, BN epsilon 0.001, TCONV-3-2 stride 2 pad same, UPSAMPLE-2, DROPOUT-0.25, GAP, FC-3, LEAKY-RELU-0.2',
    );
  });

  test('cells over a sequence', () => {
    expect(
      understood('Sequential([Input((20, 8)), LSTM(16, return_sequences=True), GRU(4), Dense(1)])'),
    ).toBe('INPUT 20x8, LSTM-16 sequences, GRU-4 two biases reset after, FC-1');
  });

  test('a depthwise convolution keeps its channels', () => {
    expect(understood('Sequential([Input((8, 8, 12)), DepthwiseConv2D(3, padding="same")])')).toBe(
      'INPUT 8x8x12, DWCONV-3-12 pad same',
    );
  });
});

describe('a PyTorch listing', () => {
  const net = `INPUT 28x28x1
model = nn.Sequential(
    nn.Conv2d(1, 32, 3, padding=1),
    nn.ReLU(inplace=True),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(6272, 10),  # 14·14·32
)`;

  test('with its input in words on the first line', () => {
    expect(understood(net)).toBe('INPUT 28x28x1, CONV-3-32 pad 1, RELU, POOL-2, FLATTEN, FC-10');
  });

  test('what normalizes, drops, enlarges and adapts, with the number of features held against what arrives', () => {
    expect(
      understood(
        'INPUT 8x8x4\nnn.Sequential(nn.BatchNorm2d(4), nn.LeakyReLU(0.2), nn.ConvTranspose2d(4, 2, 3, stride=2, output_padding=1, bias=False), nn.Upsample(scale_factor=2, mode="bilinear"), nn.Dropout(), nn.AdaptiveAvgPool2d((1, 1)), nn.GELU())',
      ),
    ).toBe(
      'INPUT 8x8x4, BN, LEAKY-RELU-0.2, TCONV-3-2 stride 2 output pad 1 no bias, UPSAMPLE-2 linear, DROPOUT, ADAPTIVEAVGPOOL-1x1, GELU',
    );
    expect(refused(() => understood('INPUT 8x8x4\nnn.Sequential(nn.BatchNorm2d(5))'))).toMatchObject({
      what: 'num_features is 5, but 8×8×4 reaches this layer',
    });
  });

  test('an OrderedDict names its layers, and a Sequential inside another is read through', () => {
    expect(
      understood(
        '# input 8x8x3\nnn.Sequential(OrderedDict([("c1", nn.Conv2d(3, 6, kernel_size=(3, 3), groups=3)), ("rest", nn.Sequential(nn.Sigmoid(), nn.Identity()))]))',
      ),
    ).toBe('INPUT 8x8x3; c1 = DWCONV-3x3-6; SIGMOID');
  });

  test.each([
    [
      'too few channels announced',
      net.replace('(1, 32', '(3, 32'),
      '3, 32',
      'in_channels is 3, but 28×28×1 reaches this layer',
    ],
    [
      'a wrong number of features',
      net.replace('6272', '6271'),
      '6271',
      'in_features is 6271, but 6272 reaches this layer',
    ],
    [
      'a map that reaches a linear layer',
      net.replace('    nn.Flatten(),\n', ''),
      '6272',
      'a map of 14×14×32 reaches this layer',
    ],
    [
      'what a layer does not have',
      net.replace('padding=1', 'pad=1'),
      'pad=1',
      'nn.Conv2d has no argument pad here',
    ],
  ])('%s is told at its character', (_what, text, mark, what) => {
    const issue = refused(() => understood(text));
    expect(issue).toMatchObject({ at: text.lastIndexOf(mark) });
    expect(issue?.what).toContain(what);
  });
});

describe('every activation, normalization and recurrent layer that both libraries have', () => {
  test.each([
    [
      'INPUT 8x8x4\nnn.Sequential(nn.ELU(0.5), nn.PReLU(init=0.1), nn.GELU(approximate="tanh"), nn.SiLU(), nn.Softplus(), nn.Softmax(dim=1), nn.LogSoftmax(1))',
      'ELU-0.5, PRELU-0.1, GELU-TANH, SILU, SOFTPLUS, SOFTMAX, LOG-SOFTMAX',
    ],
    [
      'INPUT 8x8x4\nnn.Sequential(nn.LayerNorm([4, 8, 8]), nn.GroupNorm(2, 4), nn.InstanceNorm2d(4))',
      'LN over all, GN-2, IN',
    ],
    [
      'INPUT 5x3\nnn.Sequential(nn.LSTM(3, 6, batch_first=True), nn.GRU(6, 4), nn.RNN(4, 2, nonlinearity="relu"), nn.LayerNorm(2))',
      'LSTM-6 two biases sequences, GRU-4 two biases sequences reset after, RNN-2 two biases sequences with relu, LN',
    ],
    // The usual values of Keras: ε = 0.001; a slope of 0.3 for the layer, of 0.2 for the function.
    [
      'INPUT 8x8x64\nSequential([LeakyReLU(), LeakyReLU(alpha=0.1), ELU(), Activation("swish"), Activation("leaky_relu"), Softmax()])',
      'LEAKY-RELU-0.3, LEAKY-RELU-0.1, ELU, SILU, LEAKY-RELU-0.2, SOFTMAX',
    ],
    [
      'INPUT 8x8x64\nSequential([LayerNormalization(), GroupNormalization(), GroupNormalization(groups=-1), GroupNormalization(groups=-1, epsilon=1e-5, center=False, scale=False)])',
      'LN epsilon 0.001, GN-32 epsilon 0.001, IN epsilon 0.001 with affine, IN',
    ],
    [
      'INPUT 8x8x36\nnn.Sequential(nn.PixelShuffle(2), nn.PixelShuffle(upscale_factor=3), nn.AvgPool2d(2), nn.AdaptiveMaxPool2d(4))',
      'PIXELSHUFFLE-2, PIXELSHUFFLE-3, AVGPOOL-2, ADAPTIVEPOOL-4',
    ],
    ['INPUT 8x8x3\nSequential([GlobalMaxPooling2D()])', 'GMP'],
    [
      'INPUT 8x8x3\nSequential([ZeroPadding2D(((1, 2), (0, 3))), SeparableConv2D(4, 3, depth_multiplier=2), Reshape((-1, 4)), ZeroPadding1D((1, 0))])',
      'ZEROPAD-1+2x0+3, DWCONV-3-6 no bias, CONV-1-4, RESHAPE-81x4, ZEROPAD-1+0',
    ],
    [
      'INPUT 2x2x2x3\nSequential([ZeroPadding3D(1), PReLU(shared_axes=[1, 2, 3])])',
      'ZEROPAD-1, PRELU-0 each channel',
    ],
    [
      'INPUT 8x8x3\nnn.Sequential(nn.ZeroPad2d((1, 2, 3, 4)), nn.PReLU(3), nn.AvgPool2d(2, padding=1, ceil_mode=True, count_include_pad=False))',
      'ZEROPAD-3+4x1+2, PRELU each channel, AVGPOOL-2 pad 1 ceil padding left out',
    ],
    ['INPUT 5x3\nnn.Sequential(nn.ZeroPad1d((1, 2)))', 'ZEROPAD-1+2'],
    ['INPUT 2x5x5x3\nnn.Sequential(nn.ZeroPad3d((1, 2, 3, 3, 0, 1)))', 'ZEROPAD-0+1x3+3x1+2'],
    ['INPUT 12\nnn.Sequential(nn.Linear(12, 12), nn.Unflatten(1, (3, 2, 2)))', 'FC-12, RESHAPE-2x2x3'],
    [
      'INPUT 5x3\nnn.Sequential(nn.LSTM(3, 6, num_layers=2, dropout=0.5, bidirectional=True))',
      'LSTM-6 two biases bidirectional sequences, DROPOUT, LSTM-6 two biases bidirectional sequences',
    ],
    [
      'INPUT 5x3\nSequential([Bidirectional(SimpleRNN(2, return_sequences=True)), TimeDistributed(Dense(4)), GRU(2, reset_after=False)])',
      'RNN-2 bidirectional sequences, FC-4 over channels, GRU-2 one bias reset before',
    ],
    ['INPUT 5x3\nSequential([LSTM(6, return_sequences=True), SimpleRNN(2)])', 'LSTM-6 sequences, RNN-2'],
  ])('%s', (text, words) => {
    expect(understood(text)).toBe(`${text.split('\n')[0] ?? ''}, ${words}`);
  });
});

describe('layers that are applied to what reaches them', () => {
  const graph = (text: string): string => textOfProblem(problemFromText('layer-graph', text)) ?? '';

  test('Keras: branches that meet are a graph, a path is a chain', () => {
    expect(
      graph(`a = Input((4, 4, 8))
b = Conv2D(8, 3, padding="same", activation="relu")(a)
c = Add()([a, b])
d = Concatenate()([c, a])
model = Model(a, d)`),
    ).toBe('x1 = INPUT 4x4x8; CONV-3-8 pad same; x2 = RELU; x3 = ADD (x1, x2); CONCAT (x3, x1)');
    expect(understood('x = Input((8,))\ny = Dense(3)(x)\nmodel = Model(inputs=x, outputs=y)')).toBe(
      'INPUT 8, FC-3',
    );
  });

  test('PyTorch: the order is that of forward, not that of __init__', () => {
    expect(
      understood(`INPUT 8x8x3
class Net(nn.Module):
    def __init__(self, width=4):
        super().__init__()
        self.last = nn.Linear(width * 4 * 4, 2)
        self.pool = nn.MaxPool2d(2)
        self.first = nn.Conv2d(3, width, 3, padding=1)
    def forward(self, x):
        x = self.pool(torch.relu(self.first(x)))
        return self.last(x.view(x.size(0), -1))`),
    ).toBe('INPUT 8x8x3, CONV-3-4 pad 1, RELU, POOL-2, FLATTEN, FC-2');
  });

  test('a layer that learns and is used twice would be counted twice, and is refused', () => {
    expect(
      refused(() =>
        understood(`INPUT 8x8x3
class Net(nn.Module):
    def __init__(self):
        self.conv = nn.Conv2d(3, 3, 3, padding=1)
    def forward(self, x):
        return self.conv(self.conv(x))`),
      )?.what,
    ).toBe('this layer is used twice, with the same weights');
  });
});

test.each([['Sequential([Embedding(100, 8)])'], ['nn.Sequential(nn.Embedding(100, 8, padding_idx=0))']])(
  'an embedding takes whole numbers, so that no input of maps stands before it: %s',
  (text) => {
    expect(understood(text)).toBe('EMBEDDING-100-8');
  },
);

test('Keras has no pixel shuffle: tf.nn.depth_to_space orders its channels otherwise, and is refused', () => {
  expect(refused(() => understood('Sequential([tf.nn.depth_to_space(2)])'))?.what).toContain(
    '“tf.nn.depth_to_space” is not a layer',
  );
});

describe('nothing but a listing of layers is read, and nothing is ever run', () => {
  test.each([
    ['a call of something else', 'Sequential([os.system("x")])', 'os.system', 'is not a layer of Keras'],
    ['a class without its forward', 'class Net(nn.Module):\n  pass', 'class', 'Net has no forward'],
    ['a lambda without its colon', 'Sequential([Dense(lambda x)])', ')])', 'expected a colon'],
    ['a lambda for a number', 'Sequential([Dense(lambda x: x)])', 'lambda', 'units is lambda'],
    ['a name that something else would explain', 'Sequential([Dense(n)])', 'n)', 'units is n'],
    ['an open bracket', 'Sequential([Dense(10)', '[', 'never closed'],
    ['an open text', 'Sequential([Dense(10, activation="relu)])', '"relu', 'never closed'],
    ['an attribute of a layer', 'Sequential([Dense(10).bias])', '.bias', '.bias is not a layer'],
    [
      'channels first',
      'Sequential([Conv2D(3, 3, data_format="channels_first")])',
      '"channels_first"',
      'not channels_last',
    ],
    [
      'an activation that is not known',
      'Sequential([Dense(10, activation="wiggle")])',
      '"wiggle"',
      '“wiggle” is not an activation',
    ],
    ['a softmax over the rows', 'nn.Sequential(nn.Softmax(dim=2))', '2)', 'dim is not 1 or -1'],
    [
      'a layer that is not known',
      'nn.Sequential(nn.RReLU())',
      'nn.RReLU',
      '“nn.RReLU” is not a layer of torch.nn',
    ],
    ['two values for one argument', 'Sequential([Dense(10, units=5)])', 'units', 'units is given twice'],
    ['too many arguments', 'nn.Sequential(nn.Linear(1, 2, True, 4))', '4', 'one argument more'],
  ])('%s', (_what, text, mark, what) => {
    const issue = refused(() => understood(text));
    expect(issue?.what).toContain(what);
    expect(issue?.at).toBe(text.indexOf(mark));
  });

  // Backtracking or deep recursion would exceed the timeout or the stack.
  test('deeply nested and long texts are rejected, with a message', () => {
    for (const text of [
      `Sequential(${'['.repeat(10_000)}`,
      `nn.Sequential(${'nn.Sequential('.repeat(5000)}`,
      `Dense(${'1,'.repeat(5000)})`,
      `Sequential([Dense(1${' '.repeat(10_000)}`,
      `${'a.'.repeat(5000)}b(`,
      `${'Dense('.repeat(3000)}`,
    ])
      expect(
        refused(() => understood(text)),
        text.slice(0, 20),
      ).not.toBeNull();
  });
});
