import { describe, expect, test } from 'vitest';
import { listShelf, searchWords } from '../../../core/index.ts';

const words = searchWords();
const idsAbout = (name: string): readonly string[] =>
  Object.keys(words).filter((id) => words[id]?.about.toLowerCase().includes(name));

describe('what a document is looked for by', () => {
  test('is known of each one', () => {
    expect(Object.keys(words)).toEqual(listShelf().map(({ id }) => id));
  });

  test('are the usual names of what its kinds are about', () => {
    for (const name of ['backpropagation', 'backprop', 'chain rule', 'बैकप्रोपेगेशन', 'ব্যাকপ্রোপাগেশন'])
      for (const id of ['smallest-network', 'micrograd-readme', 'three-steps-back'])
        expect(idsAbout(name), name).toContain(id);
    expect(idsAbout('backprop')).not.toContain('lenet-5');
  });

  test('are other names of what its title names', () => {
    expect(idsAbout('long short-term memory')).toContain('lstm-two-steps');
    expect(idsAbout('weight decay')).toContain('penalized-unit');
    expect(idsAbout('skip connection')).toContain('a-shortcut-around-two-weights');
    expect(idsAbout('sgd')).toContain('sgd-one-by-one');
    expect(idsAbout('transformer')).toContain('self-attention-by-hand');
    // GD is not a part of a word here.
    expect(idsAbout('sgd')).not.toContain('penalized-unit');
  });

  test('is all that is written in it, in every language', () => {
    expect(words['penalized-unit']?.written).toContain('the bias has none');
    expect(words['penalized-unit']?.written).toContain('बायस');
  });
});
