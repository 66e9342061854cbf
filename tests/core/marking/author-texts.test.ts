import { expect, test } from 'vitest';
import { findPaper, gradeQuestion } from '../../../core/index.ts';
import { gradePaper } from '../../../core/marking/grade.ts';
import { readDocument } from '../../../core/paper/parse-document.ts';
import { varyPaper } from '../../../core/vary/index.ts';
import { need } from '../vary/need.ts';

const paperWith = (says: string, translations: object): ReturnType<typeof readDocument> =>
  readDocument(
    JSON.stringify({
      prompt: 'Work it.',
      translations,
      problem: {
        kind: 'guided',
        givens: { a: 3, b: 4 },
        boxes: [
          { type: 'numeric', id: 's', ask: 'The sum.', answer: 'a + b', mistakes: [{ answer: 'a*b', says }] },
        ],
      },
    }),
    'typed',
  );

test('what an author says of a mistake is said in the languages of the paper', () => {
  // The author writes no full stop; 3·4 = 12 is the mistake.
  const paper = paperWith('this is the product', { 'this is the product': { hi: 'यह गुणनफल है' } });
  const says = { en: 'This is the product.', hi: 'यह गुणनफल है।', bn: 'This is the product.' };
  const { diagnosis } = need(gradeQuestion(paper, '1', { s: '12' }).boxes[0]);
  expect(diagnosis?.says).toEqual(says);
  const marked = gradePaper(paper, { '1': { s: '12' } });
  expect(marked.questions[0]?.boxes[0]?.diagnosis?.says).toEqual(says);
});

test('without a translation it stays as the author writes it', () => {
  const { diagnosis } = need(gradeQuestion(paperWith('This is the product.', {}), '1', { s: '12' }).boxes[0]);
  expect(diagnosis?.says).toEqual({
    en: 'This is the product.',
    hi: 'This is the product.',
    bn: 'This is the product.',
  });
});

test('with new numbers too', () => {
  // w − g in place of w − ηg, in question 2 of the class test.
  const paper = need(findPaper('class-test-by-hand'));
  const { paper: other } = varyPaper(paper, 3, '2');
  for (const one of [paper, other]) {
    const said = Object.entries(one.translations ?? {}).find(
      ([text]) => text === 'The learning rate is missing.',
    );
    expect(said?.[1].hi).toBe('सीखने की दर छूट गई है।');
  }
});
