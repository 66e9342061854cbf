import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeIdeas } from '../../../../core/marking/words/propose.ts';

const finds = (phrase: string, typed: string, not: readonly string[] = []): string | null => {
  const [idea] = proposeIdeas([{ name: 'idea', phrases: [phrase], not }], typed);
  return idea?.at ? typed.slice(idea.at.from, idea.at.to) : null;
};

describe('a phrase is found', () => {
  test.each([
    ['bias', 'the biased estimate', null],
    ['bias', 'A large bias.', 'bias'],
    ['batch norm', 'Batch-Norm helps', 'Batch-Norm'],
    ['pretrained', 'a pre-trained model', 'pre-trained'],
    ['pre-trained', 'a pretrained model', 'pretrained'],
    ['over-fitting', 'reduces over fitting', 'over fitting'],
    ['network', 'two networks', 'networks'],
    ['gradient', 'the graident vanishes', 'graident'],
    ['gradient', 'the gradiant', 'gradiant'],
    ['weight', 'its height', null],
    ['loss', 'the boss', null],
    ['loss', 'less', null],
    ['freez*', 'we are freezing it', 'freezing'],
    [
      'freez* … layer',
      'freeze the first two convolutional layers',
      'freeze the first two convolutional layers',
    ],
    ['freez* … layer', 'Freeze it. The layer', null],
    ['भार', 'नए भार सीखें', 'भार'],
    ['naïve', 'a naive model', 'naive'],
  ])('%s in “%s”: %s', (phrase, typed, found) => expect(finds(phrase, typed)).toBe(found));
});

describe('numbers are compared as numbers', () => {
  test.each<readonly [string, string, boolean]>([
    ...[
      '0.5',
      '1/2',
      '50 %',
      '.5',
      'one half',
      'half',
      '50 percent',
      '0,5',
      '½',
      '०.५',
      '5e-1',
      'a half',
    ].map((typed) => ['0.5', `it is ${typed} of them`, true] as const),
    ['one half', 'p = 0.5', true],
    ['1/3', 'one third', true],
    ['1/3', 'in the third epoch', false],
    ['0.5', 'it is 0.55', false],
    ['50', 'it is 50 %', false],
    ['two', '2 layers', true],
    ['2 layers', 'twenty two layers', false],
    ['22 layers', 'twenty-two layers', true],
    ['1000 images', '1,000 images', true],
    ['1500', 'one thousand five hundred', true],
    ['-1', 'it is −1', true],
    ['1', 'the 2-2-1 net', true],
    ['-1', 'the 2-2-1 net', false],
  ])('%s in “%s”: %s', (phrase, typed, found) => expect(finds(phrase, typed) !== null).toBe(found));
});

describe('an idea that is denied is not had', () => {
  test.each([
    'do not use transfer learning',
    "don't use transfer learning",
    'Transfer learning is not needed.',
    'transfer learning should never be used',
    'without transfer learning',
    'instead of transfer learning we collect data',
    'rather than transfer learning',
    'I do not think we should use transfer learning',
    'transfer learning would be a bad idea',
    'ट्रांसफर transfer learning का उपयोग न करें',
  ])('%s', (typed) => {
    const [idea] = proposeIdeas([{ name: 'transfer', phrases: ['transfer learning'] }], typed);
    expect(idea?.at).toBeNull();
    expect(idea?.against).not.toBeNull();
  });
  test.each([
    'do not train anew but use transfer learning',
    'there is not enough data, use transfer learning',
    'with no data we use transfer learning',
    'not only dropout, transfer learning as well',
    'never forget to use transfer learning',
    'transfer learning does not need many pictures',
    'Transfer learning. Do not train anew.',
  ])('but not here: %s', (typed) => expect(finds('transfer learning', typed)).not.toBeNull());

  test('a phrase may itself deny', () => {
    expect(finds('not … rely', 'no unit can rely on another')).toBe('no unit can rely');
    expect(finds('not … rely', 'units rely on others')).toBeNull();
  });

  test('and what the paper names as the opposite takes an idea away, unless that is denied', () => {
    expect(finds('fine-tune', 'fine-tune a random network', ['random'])).toBeNull();
    expect(finds('fine-tune', 'fine-tune it, not from random weights', ['random'])).toBe('fine-tune');
  });
});

test('any text can be read, and what is found lies within it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          'not',
          '-',
          '1/2',
          '50 %',
          'freeze',
          'the',
          'layers',
          '…',
          '*',
          '½',
          "don't",
          '\n',
          'मत',
        ),
      )
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const ideas = [{ name: 'a', phrases: ['freez* … layer*', '0.5', 'not … freeze'], not: ['the layers'] }];
      for (const { at, against } of proposeIdeas(ideas, typed))
        for (const span of [at, against])
          if (span) expect(0 <= span.from && span.from < span.to && span.to <= typed.length).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

describe('who names alternatives has chosen none', () => {
  const softmax = (typed: string, asked: { model?: string; isName?: boolean } = {}) => {
    const [idea] = proposeIdeas([{ name: 'softmax', phrases: ['softmax'] }], typed, asked);
    if (idea?.alternatives) return `open: ${typed.slice(idea.against?.from, idea.against?.to)}`;
    return idea?.at ? 'found' : 'missing';
  };
  test.each([
    ['softmax or sigmoid', 'open: softmax or sigmoid'],
    ['sigmoid or softmax', 'open: sigmoid or softmax'],
    ['either softmax or a sigmoid, because it gives shares', 'open: softmax or a sigmoid'],
    ['Softmax or maybe ReLU.', 'open: Softmax or maybe ReLU'],
    ['softmax या sigmoid', 'open: softmax या sigmoid'],
    ['softmax অথবা sigmoid', 'open: softmax অথবা sigmoid'],
    ['softmax বা sigmoid', 'open: softmax বা sigmoid'],
    // The second mention stands for itself.
    ['sigmoid or softmax? It is softmax.', 'found'],
    ['softmax', 'found'],
    ['softmax, because the scores or logits become shares of one whole', 'found'],
    ['it is softmax, whether the logits are negative or not', 'found'],
  ])('%s: %s', (typed, found) => expect(softmax(typed)).toBe(found));
  test.each([
    ['softmax, sigmoid', 'open: softmax, sigmoid'],
    ['softmax/sigmoid', 'open: softmax/sigmoid'],
    ['softmax function or sigmoid function', 'open: softmax function or sigmoid function'],
  ])('where a name is asked for, also in a list: %s', (typed, found) => {
    expect(softmax(typed, { isName: true })).toBe(found);
  });
  test('unless the answer that is asked for says “or” itself', () => {
    expect(softmax('softmax or sigmoid', { model: 'softmax or sigmoid' })).toBe('found');
  });
  test('two words for one idea are no alternatives', () => {
    const [idea] = proposeIdeas([{ name: 'many', phrases: ['averag*', 'bagging'] }], 'bagging or averaging');
    expect(idea?.at).not.toBeNull();
  });
});
