import { describe, expect, test } from 'vitest';
import { parseDocument, problemFromText, workPaper, type WorkedQuestion } from '../../../../core/index.ts';
import { issueOf } from '../../issue-of.ts';

const readBackOf = (text: string): readonly string[] => worked(text).readBack.map(({ en }) => en);

function worked(text: string): WorkedQuestion {
  const document = { format: 1, title: 'typed', problem: problemFromText('scalar-net', text) };
  const [question] = workPaper(parseDocument(JSON.stringify(document), 'typed'));
  if (!question) throw new Error('nothing was solved');
  return question;
}

describe('what the read-back of a typed network names', () => {
  test('the activation of every layer: one that was typed for the hidden layer leaves the output linear', () => {
    const readBack = readBackOf('2-1-1 sigmoid; w1 = 0.1, w2 = -0.2, w3 = 1; x = (1, 2); y = 1; lr 0.1');
    expect(readBack[0]).toBe('2 inputs → h1: sigmoid, no bias → o1: linear, no bias');
    expect(readBack).toContain('Factor of the squared error: ½ Σ (y − o)² (assumed)');
  });

  test('the optimizer with every setting, typed or not', () => {
    const readBack = readBackOf('1-1 tanh; w1 = 0.5; x = 1; y = 1; adam; lr 0.5');
    expect(readBack).toContain(
      'optimizer: Adam (ε outside the root), η = 0.5, β₁ = 0.9, β₂ = 0.999, ε = 1e-8; 1 update',
    );
  });

  test('units of one layer that differ, and a large layer by its size', () => {
    const network = (units: number): string =>
      `1-${units}-1 relu; w = (${Array.from({ length: 2 * units }, () => '0.1').join(', ')}); x = 1; y = 1`;
    expect(readBackOf(network(7))[0]).toBe('1 input → 7 units: ReLU, no bias → o1: linear, no bias');
  });

  test('in the plural forms of each language', () => {
    const [network, loss, optimizer] = worked(
      '2-1 sigmoid; w1 = 0.1, w2 = -0.2; b1 = 0; x = (1, 2), (2, 1); y = 1, 0; lr 0.1; epochs 2; loss mse',
    ).readBack;
    expect(network?.hi).toBe('2 इनपुट → o1: sigmoid, बायस सहित');
    expect(loss?.hi).toBe('हानि: वर्गित त्रुटि; 2 नमूने');
    expect(optimizer?.bn).toBe('অপ্টিমাইজার: গ্রেডিয়েন্ট ডিসেন্ট, η = 0.1; 2টি হালনাগাদ, প্রতিটিতে 2টি নমুনা');
  });

  test('that nothing is updated without an optimizer', () => {
    expect(readBackOf('1-1; w1 = 1; x = 1; y = 2')).toContain(
      'no optimizer: the working ends with the gradients',
    );
  });
});

test('mse over three samples: the public case with its published values', () => {
  // Open-Deep-ML problem 25, issue 54: MSE is the mean of the squares over the batch, its gradient has 2/n.
  const { solution } = worked(
    '2-1 sigmoid; w1 = 0.1, w2 = -0.2; b1 = 0; x = (1, 2), (2, 1), (-1, -2); y = 1, 0, 0; lr 0.1; epochs 2; loss mse',
  );
  const value = (id: string): number => solution.steps.find((step) => step.id === id)?.value ?? Number.NaN;
  expect(value('L')).toBeCloseTo(0.3033228034139421, 14);
  expect(value('L_u1')).toBeCloseTo(0.2942232621822798, 14);
  expect(value('w1_u2')).toBeCloseTo(0.10357439996840352, 14);
  expect(value('w2_u2')).toBeCloseTo(-0.14254395564702677, 14);
  expect(value('b1_u2')).toBeCloseTo(-0.016719880375037206, 14);
});

test('a reduction may be typed: sum over the batch', () => {
  const text = '1-1; w1 = 1; x = 1, 2; y = 0, 0; loss mse';
  // Squares 1 and 4.
  expect(worked(text).solution.steps.find(({ id }) => id === 'L')?.value).toBe(2.5);
  expect(worked(`${text}; sum over the batch`).solution.steps.find(({ id }) => id === 'L')?.value).toBe(5);
});

describe('a network in words is answered with the nearest notation', () => {
  test.each([
    ['two inputs, two hidden sigmoid units, one output', '2-2-1 sigmoid linear'],
    [
      'a network with 3 input features, a hidden layer of 4 tanh neurons and 2 softmax outputs',
      '3-4-2 tanh softmax',
    ],
    ['one hidden layer with 3 relu neurons, two inputs', '2-3-1 relu linear'],
    ['two hidden layers of 3 ReLU units, 4 inputs, one sigmoid output', '4-3-3-1 relu relu sigmoid'],
    ['2 inputs with 3 hidden tanh units and 1 linear output', '2-3-1 tanh linear'],
    ['single input, single output', '1-1 linear'],
  ])('%s', (text, notation) => {
    expect(issueOf(() => problemFromText('scalar-net', text))?.fix).toContain(
      `your numbers: ${notation}; w = (`,
    );
  });

  test('a small example that is given back can be solved', () => {
    const fix = issueOf(() =>
      problemFromText('scalar-net', 'two inputs, two hidden sigmoid units, one output'),
    )?.fix;
    const example = fix?.split('your numbers: ')[1] ?? '';
    expect(problemFromText('scalar-net', example).kind).toBe('scalar-net');
  });

  test('words that describe no network get the ordinary hint', () => {
    expect(issueOf(() => problemFromText('scalar-net', 'hello world'))?.fix).toContain(
      'begin with the units',
    );
  });
});
