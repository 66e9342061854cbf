import { describe, expect, test } from 'vitest';
import { plainIn, texIn } from '../../../core/language/formula-words.ts';
import { kindTextIn, kindTexts } from '../../../core/language/kind-texts.ts';
import { sourceIn } from '../../../core/language/source-words.ts';

describe('words in formulas', () => {
  test('those of a symbol and those between formulas, at any depth', () => {
    expect(texIn(String.raw`\text{weights}_{3} = 9`, 'hi')).toBe(String.raw`\text{भार}_{3} = 9`);
    expect(texIn(String.raw`\htmlData{step=a}{\text{edge}} \text{ or } b`, 'bn')).toBe(
      String.raw`\htmlData{step=a}{\text{প্রান্ত}} \text{ অথবা } b`,
    );
  });

  test('English, subscripts that are notation, and words of an author stay as they are', () => {
    for (const tex of [String.raw`n_{\text{in}}`, String.raw`\text{weights of mine}`, 'w_1 + b'])
      expect(texIn(tex, 'hi')).toBe(tex);
    expect(texIn(String.raw`\text{weights}`, 'en')).toBe(String.raw`\text{weights}`);
  });

  test('the name of a setting, word by word, where every word is known', () => {
    expect(texIn(String.raw`\text{layer 3 stride}`, 'hi')).toBe(String.raw`\text{परत 3 स्ट्राइड}`);
    expect(texIn(String.raw`\text{conv1: kernel}`, 'bn')).toBe(String.raw`\text{conv1: কার্নেল}`);
    expect(texIn(String.raw`\text{layer 3 wobble}`, 'hi')).toBe(String.raw`\text{layer 3 wobble}`);
  });

  test('in plain text: whole words only, the longest first', () => {
    expect(plainIn('weights₃', 'hi')).toBe('भार₃');
    expect(plainIn('macro precision', 'bn')).toBe('ম্যাক্রো প্রিসিশন');
    expect(plainIn('∂c/∂a (edge)', 'hi')).toBe('∂c/∂a (किनारा)');
    expect(plainIn('knowledge', 'hi')).toBe('knowledge');
  });
});

describe('sources', () => {
  test('the words between names and numbers are translated, names and titles are not', () => {
    const source = 'Goodfellow et al. 2016, §6.1 and §6.3.1; Bishop 2006, eq. 4.90 and 4.91';
    expect(sourceIn(source, 'hi')).toBe(
      'Goodfellow आदि 2016, §6.1 और §6.3.1; Bishop 2006, समी. 4.90 और 4.91',
    );
    expect(sourceIn(source, 'bn')).toBe('Goodfellow প্রমুখ 2016, §6.1 ও §6.3.1; Bishop 2006, সমী. 4.90 ও 4.91');
    expect(sourceIn(source, 'en')).toBe(source);
    expect(sourceIn('Nielsen, Neural Networks and Deep Learning, 2015, ch. 2', 'hi')).toBe(
      'Nielsen, Neural Networks and Deep Learning, 2015, अध्याय 2',
    );
    expect(sourceIn('Huber, “Notes and Tables 3”, 1964', 'hi')).toBe('Huber, “Notes and Tables 3”, 1964');
    expect(sourceIn('Written for Chalkgrad.', 'bn')).toBe('Chalkgrad-এর জন্য লেখা।');
  });
});

test('a text of a kind is found by its English words', () => {
  expect(kindTextIn(kindTexts.yes.en, 'hi')).toBe('हाँ');
  expect(kindTextIn('A text of nobody', 'hi')).toBeUndefined();
});
