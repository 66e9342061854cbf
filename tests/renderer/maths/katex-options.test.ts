import katex from 'katex';
import { expect, test } from 'vitest';
import { katexOptions } from '../../../renderer/maths/katex-options.ts';

const drawn = (tex: string): string => katex.renderToString(tex, { ...katexOptions, output: 'html' });

test('a size in a document is at most 50 em', () => {
  expect(drawn('\\rule{1em}{9999999em}')).toContain('border-top-width:50em');
  expect(drawn('\\rule{9999999em}{1em}')).toContain('border-right-width:50em');
  expect(drawn('\\rule{1em}{2em}')).toContain('border-top-width:2em');
});

test('a macro that expands to itself is an error that is drawn, and ends', () => {
  expect(drawn('\\def\\a{\\a\\a}\\a')).toContain('katex-error');
});

test('a link is not one', () => {
  expect(drawn('\\href{https://example.org}{x}')).not.toContain('href="');
});
