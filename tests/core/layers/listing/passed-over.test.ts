import { describe, expect, test } from 'vitest';
import { readListing } from '../../../../core/layers/listing/listing.ts';
import { toChain } from '../../../../core/layers/listing/chain.ts';
import { toListing } from '../../../../core/layers/listing/to-words.ts';
import { refused } from './refused.ts';

const passedOver = (text: string): readonly string[] => readListing(text).remarks.map((one) => one.text);
const words = (text: string): string => {
  const { input, layers } = toChain(readListing(text).statements);
  return toListing([...(input ? [input] : []), ...layers]);
};

describe('lines that make no layer are passed over, and named', () => {
  test('imports, data, training and prints around a model', () => {
    const text = `import keras
batch_size = 128
x_train = x_train.astype("float32") / 255
model = Sequential([Input((4,)), Dense(2)])
model.compile(loss="mse")
for epoch in range(3):
    print(epoch)
print(model.predict(x_train))`;
    expect(words(text)).toBe('INPUT 4, FC-2');
    expect(passedOver(text)).toEqual([
      'import keras',
      'x_train = x_train.astype("float32") / 255',
      'model.compile(loss="mse")',
      'print(epoch)',
      'print(model.predict(x_train))',
    ]);
  });

  test('a layer that forward never applies', () => {
    expect(
      passedOver(`INPUT 4
class Net(nn.Module):
    def __init__(self):
        self.a = nn.Linear(4, 2)
        self.b = nn.Linear(2, 1)
    def forward(self, x):
        return self.a(x)`),
    ).toEqual(['self.b is defined and never applied: it is not counted']);
  });

  test('the network that is read, where another stands beside it', () => {
    expect(
      passedOver(`a = Input((8,))
b = Dense(3)(a)
c = Dense(8)(b)
encoder = Model(a, b)
autoencoder = Model(a, c)`),
    ).toEqual(['encoder: read is autoencoder']);
  });
});

describe('what a layer depends on is never passed over', () => {
  test.each([
    [
      'a number that is not known',
      'n = x.shape[1]\nSequential([Input((4,)), Dense(n)])',
      'x',
      '[…] is not read',
    ],
    [
      'a layer that is not known',
      'Sequential([Input((4,)), Dens(3)])',
      'Dens(',
      '“Dens” is not a layer of Keras',
    ],
    [
      'an argument that is not known',
      'Sequential([Input((4,)), Dense(3, activaton="relu")])',
      'activaton',
      'Dense has no argument activaton',
    ],
    [
      'a loop whose rounds are not known',
      'm = Sequential([Input((4,))])\nfor n in sizes:\n    m.add(Dense(n))',
      'for',
      'what this loop runs over is not known',
    ],
    [
      'a branch whose condition is not known',
      'm = Sequential([Input((4,)), Dense(2)])\nif deep:\n    m.add(Dense(3))',
      'if',
      'whether this condition holds is not known',
    ],
    [
      'two networks',
      'a = Sequential([Input((4,)), Dense(2)])\nb = Sequential([Input((4,)), Dense(3)])',
      'Sequential([Input((4,)), Dense(3)])',
      'several networks are built here: a, b',
    ],
    [
      'names of layers without their order',
      'conv1 = nn.Conv2d(1, 2, 3)\nfc = nn.Linear(8, 2)',
      'conv1',
      'layers are given names here, and none is applied',
    ],
    [
      'the lines of __init__ alone',
      'self.conv1 = nn.Conv2d(1, 2, 3)\nself.fc = nn.Linear(8, 2)',
      'self',
      'layers are given names here, and none is applied',
    ],
    ['a side that is open', 'Sequential([Input((None, 4)), LSTM(3)])', 'None', 'a side of the input is None'],
    [
      'a layer of the other library',
      'Sequential([layers.Input((4,)), layers.Dense(3), layers.Flatten(), nn.Linear(3, 2)])',
      'nn.Linear',
      '“nn.Linear” is not a layer of Keras',
    ],
  ])('%s', (_name, text, mark, what) => {
    const issue = refused(() => words(text));
    expect(issue?.what).toContain(what);
    expect(issue?.at).toBe(text.indexOf(mark));
    expect(issue?.fix).not.toBe('');
  });

  test('a near name is suggested', () => {
    expect(refused(() => words('Sequential([Input((8, 8, 1)), MaxPoling2D()])'))?.fix).toMatch(
      /^did you mean MaxPooling2D\? /,
    );
    expect(refused(() => words('INPUT 8x8x1, CONVV-3-4'))?.fix).toMatch(/^did you mean conv\? /);
  });
});

describe('PyTorch reads axes by their place, and so do we', () => {
  const net = (forward: string): string => `INPUT 10x4
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.LSTM(4, 6, batch_first=True)
        self.conv = nn.Conv1d(6, 2, 3)
        self.fc = nn.Linear(6, 2)
    def forward(self, x):
        y, _ = self.emb(x)
        ${forward}`;

  test('a convolution over a sequence wants the channels first', () => {
    expect(refused(() => words(net('return self.conv(y)')))?.what).toContain('the features come last here');
    expect(words(net('return self.conv(y.permute(0, 2, 1))'))).toBe(
      'INPUT 10x4, LSTM-6 two biases sequences, CONV-3-2',
    );
  });

  test('the last step of a sequence is its last state; with the time first, [:, -1] would be a sample', () => {
    expect(words(net('return self.fc(y[:, -1, :])'))).toBe('INPUT 10x4, LSTM-6 two biases, FC-2');
    expect(
      refused(() => words(net('return self.fc(y[:, -1, :])').replace(', batch_first=True', '')))?.what,
    ).toContain('[:, -1] takes the last sample');
  });

  test('a Linear on a sequence works at every step; on a map it would work on the width', () => {
    expect(words(net('return self.fc(y)'))).toBe(
      'INPUT 10x4, LSTM-6 two biases sequences, FC-2 over channels',
    );
    expect(
      refused(() => words('INPUT 8x8x3\nnn.Sequential(nn.Conv2d(3, 8, 1), nn.Linear(8, 2))'))?.what,
    ).toBe('a map of 8×8×8 reaches this layer');
  });
});
