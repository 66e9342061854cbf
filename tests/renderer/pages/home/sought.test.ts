import { describe, expect, test } from 'vitest';
import { corrected, folded, vocabularyOf, wordsOf } from '../../../../renderer/pages/nearest-words.ts';
import type { ShelfEntry } from '../../../../core/contract/shelf.ts';
import { listShelf, searchWords } from '../../../../core/index.ts';
import {
  entriesWith,
  everything,
  hasWords,
  narrowedTo,
  searchedIn,
} from '../../../../renderer/pages/home/sought.ts';

const entry = (title: string, more: Partial<ShelfEntry> = {}): ShelfEntry => ({
  key: title,
  title,
  source: null,
  translations: null,
  summary: null,
  topic: 'Optimizers',
  level: null,
  minutes: null,
  kinds: [],
  questions: 1,
  marks: 10,
  file: null,
  type: 'problem',
  ...more,
});

describe('words', () => {
  test('are found in any case, order and form of their characters', () => {
    expect(hasWords('Five updates of Adam', 'ADAM five')).toBe(true);
    expect(hasWords('Five updates of Adam', 'adam six')).toBe(false);
    // ﬁ is one character for two letters.
    expect(hasWords('Receptive ﬁeld', 'field')).toBe(true);
  });
  test('no words are in every text', () => {
    expect(hasWords('Adam', '  ')).toBe(true);
  });
});

describe('the entries that are looked for', () => {
  const adam = entry('Adam', { level: 'intermediate', minutes: 30, kinds: ['optimizer-run'] });
  const lenet = entry('LeNet-5', {
    topic: 'Convolution',
    level: 'basic',
    minutes: 15,
    kinds: ['layer-graph'],
  });
  const mine = entry('Mine', { topic: null });
  const found = (sought: Partial<typeof everything>): readonly string[] =>
    narrowedTo([adam, lenet, mine], { ...everything, ...sought }).map(({ title }) => title);

  test('are all of them where nothing is asked', () => {
    expect(found({})).toEqual(['Adam', 'LeNet-5', 'Mine']);
  });
  test('have the topic, the kind and the level that are asked', () => {
    expect(found({ topic: 'Convolution' })).toEqual(['LeNet-5']);
    expect(found({ topic: 'Problems' })).toEqual(['Mine']);
    expect(found({ kind: 'optimizer-run' })).toEqual(['Adam']);
    expect(found({ level: 'basic' })).toEqual(['LeNet-5']);
    expect(found({ level: 'basic', topic: 'Optimizers' })).toEqual([]);
  });
  test('take no longer than the time that is asked, and state it', () => {
    expect(found({ minutes: 15 })).toEqual(['LeNet-5']);
    expect(found({ minutes: 30 })).toEqual(['Adam', 'LeNet-5']);
  });
});

describe('words that are looked for', () => {
  const texts = {
    a: ['A unit', 'gradient descent'],
    b: ['Gradient of a loss', ''],
    c: ['Softmax', 'loss'],
  };
  const find = (text: string): readonly string[] =>
    entriesWith(Object.keys(texts) as (keyof typeof texts)[], text, (key) => searchedIn(texts[key]));

  test('stand in one text or another; those of titles come first', () => {
    expect(find('gradient')).toEqual(['b', 'a']);
    expect(find('loss soft')).toEqual(['c']);
    expect(find('descent softmax')).toEqual([]);
    expect(find(' ')).toEqual(['a', 'b', 'c']);
  });

  test('may be Greek letters, which formulas write as commands', () => {
    expect(entriesWith(['$\\eta = 0.1$', 'beta'], 'η', (text) => searchedIn([text]))).toEqual([
      '$\\eta = 0.1$',
    ]);
  });

  test('may be mistyped by a letter, or by two where they are long; neighbours may be swapped', () => {
    const near = (text: string): string | null => corrected(text, vocabularyOf(Object.values(texts)));
    expect(near('gradeint')).toBe('gradient');
    expect(near('sofmax')).toBe('softmax');
    expect(near('gradiant desent')).toBe('gradient descent');
    expect(near('lsos')).toBe('loss');
    expect(near('oss los')).toBe('oss los');
    expect(near('xos')).toBeNull();
    expect(near('transformer')).toBeNull();
  });
});

describe('on the Shelf', () => {
  const words = searchWords();
  const shelf = listShelf();
  const textsOf = ({ id, title, summary, topic }: (typeof shelf)[number]): readonly string[] => [
    title,
    [summary, topic, words[id]?.about].join(' '),
    words[id]?.written ?? '',
  ];
  const searched = new Map(shelf.map((one) => [one.id, searchedIn(textsOf(one))]));
  const find = (text: string): readonly string[] =>
    entriesWith(shelf, text, ({ id }) => searched.get(id) ?? searchedIn([])).map(({ id }) => id);

  test('texts that were folded once are found as when they are folded at each search', () => {
    const foldedEachTime = (text: string): readonly string[] =>
      shelf
        .flatMap((one) => {
          const places = wordsOf(text).map((word) =>
            textsOf(one).findIndex((each) => folded(each).includes(word)),
          );
          return places.includes(-1) ? [] : [{ id: one.id, at: Math.max(0, ...places) }];
        })
        .toSorted((a, b) => a.at - b.at)
        .map(({ id }) => id);
    // Every prefix, as it is typed; no Greek letter, which has a second form.
    for (const typed of ['Batch-Norm', 'GRADIENT descent', 'भार', 'ঢাল ও', 'ﬁeld, LeNet', 'zzz'])
      for (let end = 0; end <= typed.length; end += 1)
        expect(find(typed.slice(0, end))).toEqual(foldedEachTime(typed.slice(0, end)));
  });

  // Typed by somebody who had seen the list once.
  test.each([
    ['SGD', 'sgd-one-by-one'],
    ['vanishing gradient', 'four-sigmoids-in-a-row'],
    ['chain rule', 'chain-of-two-weights'],
    ['batchnorm', 'batch-norm-by-hand'],
    ['regularization', 'penalized-unit'],
    ['one-hot', 'softmax-classifier'],
    ['xor', 'threshold-unit'],
    ['attention transformer', 'self-attention-by-hand'],
    ['η', 'sgd-one-by-one'],
    ['भार', 'smallest-network'],
    ['ঢাল', 'softmax-and-its-slopes'],
    ['backpropagation', 'chain-of-two-weights'],
    ['backprop', 'smallest-network'],
    ['back prop', 'smallest-network'],
  ])('%s finds %s among others', (typed, wanted) => {
    expect(find(typed)).toContain(wanted);
  });

  test.each([
    ['convolutoin', 'convolution'],
    ['gradent decent', 'gradient descent'],
    ['softmx', 'softmax'],
    ['dropuot', 'dropout'],
  ])('%s is near %s', (typed, wanted) => {
    expect(find(typed)).toEqual([]);
    const texts = listShelf().map(({ id, title }) => [
      title,
      words[id]?.about ?? '',
      words[id]?.written ?? '',
    ]);
    expect(corrected(typed, vocabularyOf(texts))).toBe(wanted);
  });
});
