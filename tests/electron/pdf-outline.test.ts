import { expect, test } from 'vitest';
import { withSingleTitles } from '../../electron/pdf-outline.ts';

const single = (text: string): string => withSingleTitles(Buffer.from(text, 'latin1')).toString('latin1');

test('a title that is written twice is written once, and nothing after it moves', () => {
  const found = single('<</Title (3. Four convolutions3. Four convolutions)\n/Dest 7>>');
  expect(found).toMatch(/^<<\/Title \(3\. Four convolutions\) +\n\/Dest 7>>$/);
  expect(found).toHaveLength('<</Title (3. Four convolutions3. Four convolutions)\n/Dest 7>>'.length);
});

test('so is one in UTF-16', () => {
  // z, minus sign, twice.
  expect(single('/Title <FEFF007A2212007A2212>/Dest')).toBe('/Title <FEFF007A2212>        /Dest');
});

test.each([
  '/Title (1. Update rules)',
  '/Title (A \\(1\\) B)',
  '/Title ()',
  '/Title <FEFF007A>',
  // Twice the same word is not twice the title.
  '/Title (1. ReLU ReLU)',
])('%s stays', (text) => {
  expect(single(text)).toBe(text);
});
