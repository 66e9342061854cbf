import { expect, test } from 'vitest';
import { problemFromText, workPaper, parseDocument } from '../../../core/index.ts';

/** The loss of a text, and how the text was understood. */
function read(
  kind: 'scalar-net' | 'loss-value',
  text: string,
): { loss: number; readBack: readonly string[] } {
  const document = JSON.stringify({ format: 1, title: 'typed', problem: problemFromText(kind, text) });
  const [worked] = workPaper(parseDocument(document, 'typed'));
  if (!worked) throw new Error('nothing was solved');
  const loss = worked.solution.steps.find(({ id }) => id === 'L')?.value ?? Number.NaN;
  return { loss, readBack: worked.readBack.map(({ en }) => en) };
}

// Outputs 0.5 and 0.25 with targets 1 and 0, one output each: the losses by hand, averaged over the two samples.
const { log } = Math;
test.each([
  ['mse', (0.5 ** 2 + 0.25 ** 2) / 2],
  ['MSELoss', (0.5 ** 2 + 0.25 ** 2) / 2],
  ['mae', (0.5 + 0.25) / 2],
  ['L1Loss', (0.5 + 0.25) / 2],
  ['bce', (-log(0.5) - log(0.75)) / 2],
  ['binary cross-entropy', (-log(0.5) - log(0.75)) / 2],
])('%s is the mean over the batch, and the read-back says so', (name, expected) => {
  const { loss, readBack } = read('loss-value', `${name} of (0.5), (0.25) against (1), (0)`);
  expect(loss).toBeCloseTo(expected, 14);
  expect(readBack).toContain('Gradient of a batch: mean over the batch');
});

test('cross-entropy is the mean over the batch', () => {
  // −ln 0.5 and −ln 0.8.
  const { loss } = read('loss-value', 'cross-entropy of (0.5, 0.5), (0.2, 0.8) with classes (0, 1)');
  expect(loss).toBeCloseTo((-log(0.5) - log(0.8)) / 2, 14);
});

test('mse is the mean over the outputs too', () => {
  // (0.2² + 0.4²)/2 = 0.1.
  expect(read('loss-value', 'mse of (0.2, 0.6) against (0, 1)').loss).toBe(0.1);
});

test('the sum of squared errors and the plain squared error stay sums', () => {
  expect(read('loss-value', 'sse of (0.5), (0.25) against (1), (0)').loss).toBe(0.3125);
  expect(read('loss-value', 'squared error of (0.5), (0.25) against (1), (0)').loss).toBe(0.15625);
});

test('a reduction in the text overrides the one of the name', () => {
  expect(read('loss-value', 'mse of (0.5), (0.25) against (1), (0), sum').loss).toBe(0.3125);
});

test.each(['against', 'with target', 'with targets:', 'and the target', 'with', 'for label', 'vs', 'y ='])(
  'targets may follow “%s”',
  (words) => {
    expect(read('loss-value', `mse of 0.5 ${words} 1`).loss).toBe(0.25);
  },
);
