import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { problemFromText, textOfProblem } from '../../../../core/index.ts';
import { trainingCount, trainingCountSchema } from '../../../../core/kinds/training-count/training-count.ts';
import { seeded } from '../../../oracles/seeded.ts';
import { mistakesIn } from '../typed-and-marked.ts';

const answer = (text: string) =>
  trainingCount.solve(trainingCountSchema.parse(problemFromText('training-count', text))).answer;

test('50,000 samples by 100 for 10 epochs: 5,000 updates; 1,000 by 32: 32 an epoch, 31 where the rest is dropped', () => {
  expect(answer('50,000 samples, batch 100, 10 epochs')).toEqual({ perEpoch: 500, total: 5000 });
  expect(answer('1000 samples, batch 32')).toEqual({ perEpoch: 32, total: 32 });
  expect(answer('1000 samples, batch 32, drop last')).toEqual({ perEpoch: 31, total: 31 });
});

test('is what a loop over the samples counts, whatever the numbers', () => {
  const random = seeded(5);
  const whole = (most: number): number => 1 + Math.floor(random() * most);
  for (let n = 0; n < 60; n += 1) {
    const [samples, batch, epochs, accumulate] = [
      batchAtLeast(whole(200), 40),
      whole(40),
      whole(4),
      whole(3),
    ];
    const drop = n % 2 === 0;
    let total = 0;
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      let waiting = 0;
      for (let start = 0; start < samples; start += batch) {
        if (drop && start + batch > samples) continue;
        waiting += 1;
        if (waiting === accumulate) [total, waiting] = [total + 1, 0];
      }
      if (waiting > 0) total += 1;
    }
    const text = `${samples} samples, batch ${batch}, ${epochs} epochs, accumulate ${accumulate}${drop ? ', drop last' : ''}`;
    expect(answer(text).total, text).toBe(total);
  }
});
const batchAtLeast = (samples: number, least: number): number => samples + least;

describe('marking names', () => {
  const text = '1000 samples, batch 32, 10 epochs';
  test.each([
    [text, 'batches', '31', 'last-batch-dropped'],
    [text, 'total', '32', 'one-epoch'],
    [text, 'total', '10000', 'each-sample'],
    [text, 'total', '313', 'rounded-late'],
    [`${text}, drop last`, 'batches', '32', 'last-batch-kept'],
  ])('%s: %s = %s', (typed, id, typedAnswer, mistake) => {
    expect(mistakesIn('training-count', typed, { [id]: typedAnswer })).toEqual({ [id]: mistake });
  });
});

describe('in words', () => {
  test.each([
    '1,000 samples, batch 32, 10 epochs',
    '60000 images in batches of 128, drop last',
    'batch size = 10, samples = 95, epochs = 3, accumulate 4',
  ])('%s', (text) => {
    const read = problemFromText('training-count', text.replace(' in batches', ', batches'));
    const printed = textOfProblem(read);
    expect(printed && problemFromText('training-count', printed)).toEqual(read);
  });
  test.each([
    ['1000 samples', /batchSize.*is missing/],
    ['10 samples, batch 32, drop last', /a batch of 32 from 10 samples/],
    ['1000 samples, batch 0', /batchSize/],
  ])('%s is refused', (text, message) => {
    expect(() => problemFromText('training-count', text)).toThrow(ProblemError);
    expect(() => problemFromText('training-count', text)).toThrow(message);
  });
});
