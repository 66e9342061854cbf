import { describe, expect, test } from 'vitest';
import { parseDocument, problemFromText, workPaper } from '../../../../core/index.ts';
import { textRemarks } from '../../../../core/paper/problem-from-text.ts';
import { refused } from './refused.ts';

/** The last shape and all parameters of a listing. */
function comesTo(text: string): readonly [shape: readonly number[] | undefined, parameters: number] {
  const problem = problemFromText('layer-graph', text);
  const [worked] = workPaper(parseDocument(JSON.stringify(problem), 'layer-graph'));
  if (worked?.solution.kind !== 'layer-graph') throw new RangeError('no layer graph');
  const { rows, totals } = worked.solution.answer;
  return [rows.at(-1)?.shape, totals.parameters];
}
const indented = (lines: string): string => lines.replace(/^/gm, '        ');
/** A network of PyTorch with a convolution 5×5 to ten maps, pooled to 12×12, and a layer of 10 units. */
const net = (forward: string, init = ''): string => `INPUT 28x28x1
import torch
import torch.nn as nn
import torch.nn.functional as F

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 10, kernel_size=5)
        self.fc1 = nn.Linear(1440, 10)
${indented(init)}

    def forward(self, x):
${indented(forward)}
`;
// 10·(5·5·1) + 10 = 260 and 10·(10·12·12) + 10 = 14,410.
const NET = [[10], 260 + 14_410];

describe('PyTorch: functions and methods on the output of a layer', () => {
  test.each([
    [
      'F.dropout(training=self.training)',
      'x = F.relu(F.max_pool2d(self.conv1(x), 2))\nx = x.view(-1, 1440)\nx = F.dropout(x, training=self.training)\nreturn self.fc1(x)',
    ],
    [
      'F.dropout(x, p, self.training), F.relu(inplace=True)',
      'x = F.relu(F.max_pool2d(self.conv1(x), 2, 2), inplace=True)\nx = x.view(x.size(0), -1)\nx = F.dropout(x, 0.5, self.training)\nreturn F.log_softmax(self.fc1(x), dim=1)',
    ],
    [
      'F.dropout2d',
      'x = F.max_pool2d(F.dropout2d(self.conv1(x), p=0.25, training=self.training), 2, stride=2)\nreturn self.fc1(torch.flatten(x, 1))',
    ],
    [
      'a dropout that only training has',
      'x = F.max_pool2d(self.conv1(x), 2)\nif self.training:\n    x = F.dropout(x)\nreturn self.fc1(x.flatten(1))',
    ],
    [
      'numbers of a batch and of the sides',
      'n, c, h, w = x.shape\nx = F.max_pool2d(self.conv1(x), 2)\nreturn self.fc1(x.reshape(n, x.size(1) * x.size(2) * x.size(3)))',
    ],
    [
      'x * 0.5, 2 * x and x / 2',
      'x = F.max_pool2d(self.conv1(x), 2) * 0.5\nx = (2 * x) / 2\nreturn self.fc1(x.view(-1, 1440))',
    ],
    [
      'a residual, += and x.add_',
      'x = F.max_pool2d(self.conv1(x), 2)\nidentity = x\nout = F.relu(x)\nout += identity\nout = out.add_(identity)\nreturn self.fc1(out.view(-1, 1440))',
    ],
    [
      'swish as a product',
      'x = F.max_pool2d(self.conv1(x), 2)\nx = x * torch.sigmoid(x)\nreturn self.fc1(x.view(-1, 1440))',
    ],
    ['a dict of one output', 'x = F.max_pool2d(self.conv1(x), 2)\nreturn {"logits": self.fc1(x.flatten(1))}'],
  ])('%s', (_what, forward) => expect(comesTo(net(forward))).toEqual(NET));

  const forward = 'x = F.max_pool2d(self.conv1(x), 2)\nreturn self.fc1(x.view(-1, 1440))';
  test.each([
    ['super(Net, self).__init__()'],
    ['nn.Module.__init__(self)'],
    ['_log_api_usage_once(self)'],
    ['self.name: str = "net"'],
    ['setattr(self, "relu", nn.ReLU())'],
    ['try:\n    self.k = 3\nexcept ImportError:\n    self.k = 4'],
  ])('%s makes no layer', (init) => expect(comesTo(net(forward, init))).toEqual(NET));

  test('a factor on an output is said in the read-back, and so is how self.training is read', () => {
    const text = net(
      'x = F.max_pool2d(self.conv1(x), 2) * 0.5\nif self.training:\n    x = F.dropout(x)\nreturn self.fc1(x.view(-1, 1440))',
    );
    expect(textRemarks('layer-graph', text).map((remark) => remark.text)).toEqual(
      expect.arrayContaining([
        '“* 0.5” on the output of a layer: changes no shape and learns nothing',
        'self.training: read as at prediction time, False',
      ]),
    );
  });
});

describe('a layer applied twice has its weights once', () => {
  test('PyTorch: 8 + 20, not 8 + 40', () => {
    const text = `INPUT 28x28x1
import torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Conv2d(1, 4, 1)
        self.b = nn.Conv2d(4, 4, 1)
    def forward(self, x):
        x = self.a(x)
        return self.b(self.b(x))`;
    expect(comesTo(text)).toEqual([[28, 28, 4], 8 + 20]);
    // A table would have its parameters in two rows.
    expect(refused(() => problemFromText('cnn-table', text))).toMatchObject({
      what: 'this layer is used twice, with the same weights',
    });
  });
  test('Keras functional guide, a shared Embedding: 1000·128', () =>
    expect(
      comesTo(`from keras import layers
shared = layers.Embedding(1000, 128)
a = keras.Input(shape=(7,), dtype="int32")
b = keras.Input(shape=(7,), dtype="int32")
model = keras.Model([a, b], layers.concatenate([shared(a), shared(b)]))`),
    ).toEqual([[7, 256], 128_000]));
  test('a Keras model on two inputs, as in a siamese network: 4·25 + 4, 10·576 + 10, 20 + 1', () =>
    expect(
      comesTo(`from keras import layers
i = keras.Input((28, 28, 1))
x = layers.Conv2D(4, 5, activation="tanh")(i)
x = layers.AveragePooling2D(2)(x)
x = layers.Dense(10)(layers.Flatten()(x))
base = keras.Model(i, x)
a = keras.Input((28, 28, 1))
b = keras.Input((28, 28, 1))
y = layers.Dense(1)(layers.Concatenate()([base(a), base(b)]))
siamese = keras.Model([a, b], y)`),
    ).toEqual([[1], 104 + 5770 + 21]));
  test('in a document the layer it names must come before it and have as many weights', () => {
    const document = (weightsOf: string, units: number) => ({
      kind: 'layer-graph',
      layers: [
        { type: 'input', shape: [4] },
        { type: 'dense', name: 'a', units: 4 },
        { type: 'dense', units, weightsOf },
      ],
    });
    const solved = (problem: object): unknown => workPaper(parseDocument(JSON.stringify(problem), 'p'));
    expect(refused(() => solved(document('a', 4)))).toBeNull();
    expect(refused(() => solved(document('c', 4)))).toMatchObject({ what: 'no layer "c" comes before it' });
    // 4·4 + 4 against 3·4 + 3
    expect(refused(() => solved(document('a', 3)))).toMatchObject({
      what: '"a" has 16 + 4 weights and biases, and this layer needs 12 + 3',
    });
  });
});

describe('attention in listings', () => {
  // Q, K, V and the output: 4·(64·64 + 64); two numbers a feature for the normalization.
  test('nn.MultiheadAttention gives its weights beside its output', () =>
    expect(
      comesTo(`INPUT 10x64
import torch.nn as nn
class Block(nn.Module):
    def __init__(self, embed_dim=64, num_heads=4):
        super().__init__()
        self.attn = nn.MultiheadAttention(embed_dim, num_heads, dropout=0.1, batch_first=True)
        self.norm = nn.LayerNorm(embed_dim)
    def forward(self, x):
        a, _ = self.attn(x, x, x)
        x = x + self.attn(x, x, x, need_weights=False)[0]
        return self.norm(x + a)`),
    ).toEqual([[10, 64], 4 * (64 * 64 + 64) + 128]));
  test('Keras MultiHeadAttention on itself, and on another sequence', () => {
    const keras = (call: string): string => `from keras import layers
x = keras.Input(shape=(10, 64))
y = keras.Input(shape=(6, 64))
a = layers.MultiHeadAttention(num_heads=4, key_dim=16)${call}
model = keras.Model([x, y], layers.LayerNormalization()(x + a))`;
    for (const call of ['(x, x)', '(query=x, value=x, key=x)', '(x, y)', '(x, y, use_causal_mask=True)'])
      expect(comesTo(keras(call))).toEqual([[10, 64], 4 * (64 * 64 + 64) + 128]);
  });
  test('heads that do not divide the features among them are refused', () =>
    expect(
      refused(() =>
        comesTo(`from keras import layers
x = keras.Input(shape=(10, 64))
model = keras.Model(x, layers.MultiHeadAttention(num_heads=4, key_dim=64)(x, x))`),
      ),
    ).toMatchObject({ what: 'num_heads × key_dim is 256, but 10×64 reaches this layer' }));
});

test('γ or β alone: 3·3·3·4 weights and four more, or none', () => {
  const keras = (options: string): string => `from keras import layers
model = keras.Sequential([keras.Input(shape=(8, 8, 3)), layers.Conv2D(4, 3, use_bias=False), layers.BatchNormalization(${options})])`;
  expect(comesTo(keras('scale=False'))).toEqual([[6, 6, 4], 108 + 4]);
  expect(comesTo(keras('center=False'))).toEqual([[6, 6, 4], 108 + 4]);
  expect(comesTo(keras('scale=False, center=False'))).toEqual([[6, 6, 4], 108]);
  expect(comesTo(keras(''))).toEqual([[6, 6, 4], 108 + 8]);
  expect(
    comesTo('INPUT 8x8x3; nn.Conv2d(3, 4, 3, bias=False), nn.LayerNorm(4, bias=False)'.replace('; ', '\n')),
  ).toEqual([[6, 6, 4], 108 + 4]);
});

describe('Python around the layers', () => {
  test('a dict of configurations, *, **, continue: VGG-16 for 32×32 (kuangliu/pytorch-cifar: 14,728,266)', () =>
    expect(
      comesTo(`INPUT 32x32x3
import torch.nn as nn
cfg = {
    'A': [64, 'M'],
    'D': [64, 64, 'M', 128, 128, 'M', 256, 256, 256, 'M', 512, 512, 512, 'M', 512, 512, 512, 'M'],
}
def conv(c_in, c_out, **options):
    return [nn.Conv2d(c_in, c_out, **options), nn.BatchNorm2d(c_out), nn.ReLU(inplace=True)]
def make(cfg):
    layers, c = [], 3
    for v in cfg:
        if v == 'M':
            layers += [nn.MaxPool2d(2)]
            continue
        layers += conv(c, v, kernel_size=3, padding=1)
        c = v
    return nn.Sequential(*layers)
net = nn.Sequential(make(cfg['D']), nn.Flatten(), nn.Linear(512, 10))`),
    ).toEqual([[10], 14_728_266]));

  test('while, break, a slice backwards, isinstance, hasattr, math.floor', () =>
    // 8 → 6 → 4 → 2: 8·6 + 6, 6·4 + 4, 4·2 + 2; the fourth is never reached.
    expect(
      comesTo(`INPUT 8
import math
import torch.nn as nn
class Net(nn.Module):
    @staticmethod
    def size(n):
        return int(math.floor(n))
    def __init__(self, sizes=[1, 2.5, 4, 6]):
        super().__init__()
        layers, before = [], 8
        for n in sizes[::-1]:
            if isinstance(n, int) and n == 1:
                break
            layers.append(nn.Linear(before, self.size(n)))
            before = self.size(n)
        left = 2
        while left:
            layers.append(nn.ReLU())
            left -= 1
        self.layers = nn.Sequential(*layers)
    def forward(self, x):
        return self.layers(x) if hasattr(self, 'layers') else x`),
    ).toEqual([[2], 54 + 28 + 10]));

  test('what a block of an unknown condition changes is not known from there on', () => {
    const text = net(
      'x = F.max_pool2d(self.conv1(x), 2)\nif torch.rand(1) < 0.5:\n    x = self.extra(x)\nreturn self.fc1(x.flatten(1))',
      'self.extra = nn.Conv2d(10, 10, 1)',
    );
    expect(refused(() => comesTo(text))).toMatchObject({
      what: 'whether this condition holds is not known',
      at: text.indexOf('if torch.rand'),
    });
  });
  test('what another library answers is not known: neither branch is taken', () => {
    for (const change of ['c = 8', 'c += 4']) {
      const init = `c = 4\nif torch.cuda.is_available():\n    ${change}\nself.extra = nn.Conv2d(1, c, 1)`;
      expect(refused(() => comesTo(net('return self.extra(x)', init)))).toMatchObject({
        what: 'whether this condition holds is not known',
      });
    }
    const init =
      "if torch.cuda.is_available():\n    device = 'cuda'\nlayers = []\nfor k in [4, 8]:\n    if torch.cuda.is_available():\n        break\n    layers.append(nn.Conv2d(1, k, 1))";
    expect(refused(() => comesTo(net('return self.conv1(x)', init)))?.what).toBe(
      'whether this condition holds is not known',
    );
  });
  test.each([
    ['f"l{i}"', 'getattr(self, f"l{i}")'],
    ['"l{}".format(i)', 'getattr(self, "l%d" % i)'],
    ['"l" + str(i)', 'self.__getattr__("l" + str(i))'],
  ])('fields by a name that is put together, %s, are two layers: 2·(10·10 + 10) besides', (name, field) =>
    expect(
      comesTo(
        net(
          `x = F.max_pool2d(self.conv1(x), 2)\nfor i in range(2):\n    x = ${field}(x)\nreturn self.fc1(x.flatten(1))`,
          `for i in range(2):\n    setattr(self, ${name}, nn.Conv2d(10, 10, 1))`,
        ),
      ),
    ).toEqual([[10], 260 + 14_410 + 220]),
  );
  test('a lambda that makes a layer, and one that applies it', () =>
    expect(
      comesTo(
        net(
          'x = self.act(F.max_pool2d(self.conv1(x), 2))\nreturn self.fc1(x.flatten(1))',
          'make = lambda i, o=10: nn.Linear(i, o)\nself.fc1 = make(1440)\nself.act = lambda x: F.relu(x)',
        ),
      ),
    ).toEqual(NET));
  test('tied weights are refused where they are tied', () => {
    const text = net('return self.conv1(x)', 'self.d = nn.Linear(10, 10)\nself.d.weight = self.fc1.weight');
    expect(refused(() => comesTo(text))).toMatchObject({
      what: 'two layers are given the same weights here',
      at: text.indexOf('self.d.weight'),
    });
  });
  test('a call of another library beside the layers is passed over, and named as not read', () => {
    const text = 'model = Sequential([Flatten()])\nmatplotlib.use("Agg")';
    expect(textRemarks('cnn-table', text)).toContainEqual({
      at: text.indexOf('matplotlib'),
      about: 'line',
      text: 'matplotlib.use("Agg")',
    });
  });
  test('options that the listing does not give are refused where they stand', () => {
    const text = 'INPUT 8x8x3\nimport torch.nn as nn\nnet = nn.Sequential(nn.Conv2d(3, 4, 3, **options))';
    expect(refused(() => comesTo(text))).toMatchObject({ at: text.indexOf('**options') });
  });
  test('a key that a dict does not have is refused with its keys', () =>
    expect(
      refused(() =>
        comesTo(
          "INPUT 8\nimport torch.nn as nn\ncfg = {'A': 4}\nnet = nn.Sequential(nn.Linear(8, cfg['B']))",
        ),
      ),
    ).toMatchObject({ what: 'the dict has no “B”', fix: 'its keys are “A”' }));
});

describe('squeeze and excitation', () => {
  // 16·4 + 4 and 4·16 + 16.
  test('PyTorch, a product with a map of 1×1', () =>
    expect(
      comesTo(`INPUT 8x8x16
import torch.nn as nn
class SE(nn.Module):
    def __init__(self, c=16, r=4):
        super().__init__()
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Sequential(nn.Linear(c, c // r), nn.ReLU(), nn.Linear(c // r, c), nn.Sigmoid())
    def forward(self, x):
        b, c, _, _ = x.size()
        y = self.pool(x).view(b, c)
        y = self.fc(y).view(b, c, 1, 1)
        return x * y.expand_as(x)`),
    ).toEqual([[8, 8, 16], 68 + 80]));
  test.each(['layers.multiply(', 'layers.Multiply()('])('Keras, %s…)', (multiply) =>
    expect(
      comesTo(`from keras import layers
x = keras.Input((8, 8, 16))
s = layers.GlobalAveragePooling2D()(x)
s = layers.Dense(16, activation="sigmoid")(layers.Dense(4, activation="relu")(s))
model = keras.Model(x, ${multiply}[x, layers.Reshape((1, 1, 16))(s)]))`),
    ).toEqual([[8, 8, 16], 68 + 80]),
  );
});
