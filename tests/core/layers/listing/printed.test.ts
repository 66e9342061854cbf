import { describe, expect, test } from 'vitest';
import { toChain } from '../../../../core/layers/listing/chain.ts';
import { readListing } from '../../../../core/layers/listing/listing.ts';
import { toListing } from '../../../../core/layers/listing/to-words.ts';
import { refused } from './refused.ts';

function understood(text: string): { readonly words: string; readonly passedOver: readonly string[] } {
  const { statements, remarks } = readListing(text);
  const { input, layers } = toChain(statements);
  return {
    words: toListing([...(input ? [input] : []), ...layers]),
    passedOver: remarks.map((one) => one.text),
  };
}

describe('print(model) of PyTorch', () => {
  test('a Sequential is in order', () => {
    const { words, passedOver } = understood(`INPUT 28x28x1
Sequential(
  (0): Conv2d(1, 20, kernel_size=(5, 5), stride=(2, 2))
  (1): Sequential(
    (0): ReLU(inplace=True)
    (1): Dropout(p=0.25, inplace=False)
  )
)`);
    expect(words).toBe('INPUT 28x28x1, CONV-5x5-20 stride 2x2, RELU, DROPOUT-0.25');
    expect(passedOver).toEqual([]);
  });

  const vgg = `INPUT 8x8x3
VGG(
  (features): Sequential(
    (0): Conv2d(3, 4, kernel_size=(3, 3), stride=(2, 2), padding=(1, 1))
  )
  (avgpool): AdaptiveAvgPool2d(output_size=(7, 7))
  (classifier): Sequential(
    (0): Linear(in_features=196, out_features=10, bias=True)
  )
)`;
  test('a class of its own is in the printed order, which is said, and flattened where a Linear asks for it', () => {
    const { words, passedOver } = understood(vgg);
    expect(words).toBe('INPUT 8x8x3, CONV-3x3-4 stride 2x2 pad 1x1, ADAPTIVEAVGPOOL-7x7, FLATTEN, FC-10');
    expect(passedOver).toEqual([
      'VGG(…): read in the order in which it is printed; what its forward does besides is not shown',
      'FLATTEN before Linear(196, …): its input is a map of as many numbers',
    ]);
  });

  test('where the printed order does not fit, the class is asked for', () => {
    const text = vgg.replace('in_features=196', 'in_features=98');
    expect(refused(() => understood(text))).toMatchObject({
      what: 'a map of 7×7×4 reaches this layer',
      fix: 'print(model) does not show the order of forward: paste the class of VGG, or put nn.Flatten() before it',
    });
  });

  test('what a block within it does is not shown, and is not guessed', () => {
    const text = `INPUT 8x8x3
ResNet(
  (layer1): Sequential(
    (0): BasicBlock(
      (conv1): Conv2d(3, 3, kernel_size=(3, 3))
    )
  )
)`;
    expect(refused(() => understood(text))).toMatchObject({
      what: 'what BasicBlock does with its layers is not shown by print(model)',
      at: text.indexOf('(0): BasicBlock'),
    });
  });
});

describe('model.summary() of Keras', () => {
  // 3·3·1·32 + 32 = 320; 13·13·32 = 5408; 5408·10 + 10 = 54,090
  const table = `INPUT 28x28x1
Model: "sequential"
_________________________________________________________________
 Layer (type)                Output Shape              Param #
=================================================================
 conv2d (Conv2D)             (None, 26, 26, 32)        320

 max_pooling2d (MaxPooling2D)  (None, 13, 13, 32)      0

 flatten (Flatten)           (None, 5408)              0

 dense (Dense)               (None, 10)                54090
=================================================================
Total params: 54,410
Trainable params: 54,410`;

  test('layers are those that come to its shapes and parameters, and what it does not show is said', () => {
    const { words, passedOver } = understood(table);
    expect(words).toBe('INPUT 28x28x1, CONV-3-32, POOL-2, FLATTEN, FC-10');
    expect(passedOver).toContain('max_pooling2d (MaxPooling2D): windows of 2, as far apart');
  });

  test('the frames of Keras 3; running statistics are among its parameters', () => {
    expect(
      understood(`INPUT 28x28x1
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━┓
┃ Layer (type)                     ┃ Output Shape        ┃ Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━┩
│ conv2d (Conv2D)                  │ (None, 14, 14, 32)  │     320 │
├──────────────────────────────────┼─────────────────────┼─────────┤
│ bn (BatchNormalization)          │ (None, 14, 14, 32)  │     128 │
└──────────────────────────────────┴─────────────────────┴─────────┘
 Total params: 448 (1.75 KB)`).words,
    ).toBe('INPUT 28x28x1, CONV-3-32 stride 2 pad same, BN epsilon 0.001');
  });

  test('recurrent layers by their parameters: LSTM(64) both ways on 128 features 2·4·64·(128 + 64 + 1)', () => {
    expect(
      understood(` Layer (type)                Output Shape              Param #
 embedding (Embedding)       (None, 200, 128)          2560000
 bidirectional (Bidirectional)  (None, 128)            98816
 dense (Dense)               (None, 1)                 129`).words,
    ).toBe('INPUT 200, EMBEDDING-20000-128, LSTM-64 bidirectional, FC-1');
  });

  test.each([
    [
      'a number that no layer comes to',
      table.replace('320', '321').replace('54,410', '54,411'),
      'conv2d',
      'no usual Conv2D leads from 28×28×1 to 26×26×32 with 321 parameters',
    ],
    [
      'a sum that is not that of the rows',
      table.replace('Total params: 54,410', 'Total params: 54,411'),
      'Total',
      'Total params is 54411, but the rows have 54410',
    ],
    ['what goes in', table.replace('INPUT 28x28x1\n', ''), 'conv2d', 'the table does not show what goes in'],
    ['a side that is open', table.replace('26, 26', 'None, 26'), ' conv2d', 'conv2d has a side that is None'],
  ])('%s is told at its row', (_name, text, mark, what) => {
    expect(refused(() => understood(text))).toMatchObject({ what, at: text.indexOf(mark) });
  });
});
