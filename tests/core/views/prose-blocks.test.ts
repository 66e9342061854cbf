import { expect, test } from 'vitest';
import { papers } from '../../../core/papers/index.ts';
import { proseBlocks, proseInline } from '../../../core/views/prose-blocks.ts';

const text = (words: string) => ({ type: 'text', text: words });
const maths = (tex: string) => ({ type: 'maths', tex });

test('mathematics stands between dollar signs', () => {
  expect(proseInline('the rate $\\eta = 0.5$, then $x$')).toEqual([
    text('the rate '),
    maths('\\eta = 0.5'),
    text(', then '),
    maths('x'),
  ]);
});

test.each(['It costs $5.', 'from $5 to $6', 'a $ alone', 'two $ signs $ here', '\\$5 and \\$6'])(
  '%s has dollars',
  (words) => {
    expect(proseInline(words)).toEqual([text(words.replaceAll('\\$', '$'))]);
  },
);

test('an escaped dollar inside mathematics does not end it', () => {
  expect(proseInline('$c = 5\\$$')).toEqual([maths('c = 5\\$')]);
});

test('display mathematics, a list, a table and code are blocks', () => {
  expect(
    proseBlocks(
      'Minimize\n$$L = \\frac12 e^2$$\nby:\n- SGD\n- Adam, $\\eta = 1$\n\n| a | $|b|$ |\n|---|---|\n| 1 | 2 |\n\n```py\nx = 1 $\n```',
    ),
  ).toEqual([
    { type: 'paragraph', content: [text('Minimize\n')] },
    { type: 'display', tex: 'L = \\frac12 e^2' },
    { type: 'paragraph', content: [text('by:')] },
    { type: 'list', ordered: false, items: [[text('SGD')], [text('Adam, '), maths('\\eta = 1')]] },
    {
      type: 'table',
      rows: [
        [[text('a')], [maths('|b|')]],
        [[text('1')], [text('2')]],
      ],
    },
    { type: 'code', text: 'x = 1 $' },
  ]);
});

test('a picture is one embedded in the text; any other address stays text', () => {
  expect(proseBlocks('![A net](data:image/png;base64,iVBORw0=)')).toEqual([
    { type: 'picture', alt: 'A net', source: 'data:image/png;base64,iVBORw0=' },
  ]);
  for (const other of [
    '![x](https://example.org/a.png)',
    '![x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](javascript:alert(1))',
    '<img src=x onerror=alert(1)>',
  ])
    expect(proseBlocks(other)).toEqual([{ type: 'paragraph', content: [text(other)] }]);
});

test('a minus sign at the start of one line makes no list', () => {
  expect(proseBlocks('- 3 is below 0.')).toEqual([{ type: 'paragraph', content: [text('- 3 is below 0.')] }]);
});

test('every prompt of the Shelf is read as before: mathematics between its dollar signs', () => {
  for (const { questions } of papers())
    for (const { prompt } of questions) {
      const between = prompt.split('$').filter((_, i) => i % 2 === 1);
      const read = proseBlocks(prompt).flatMap((block) =>
        block.type === 'paragraph'
          ? block.content.flatMap((piece) => (piece.type === 'maths' ? [piece.tex] : []))
          : [],
      );
      expect(read).toEqual(between);
    }
});
