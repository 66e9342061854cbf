import { expect, test } from 'vitest';
import { placesOf } from '../../electron/pdf-places.ts';

/** A page tree of two levels, written before its root, as Chromium writes it, and places on its pages. */
const PDF = `
5 0 obj
<</Type /Page /Parent 20 0 R>>
endobj
12 0 obj
<</place-start [5 0 R /XYZ 0 841.91998 0]
/question-2.b [7 0 R /XYZ 38.25 502.6 0]
/place-end [9 0 R /XYZ 0 799 0]
/elsewhere [99 0 R /XYZ 0 1 0]>>
endobj
20 0 obj
<</Type /Pages
/Count 2
/Kids [5 0 R 9 0 R]
/Parent 22 0 R>>
endobj
21 0 obj
<</Type /Pages
/Count 1
/Kids [7 0 R]
/Parent 22 0 R>>
endobj
22 0 obj
<</Type /Pages
/Count 3
/Kids [20 0 R 21 0 R]>>
endobj`;

test('a place is on the page that the page tree has at its position, whatever the numbers of the objects', () => {
  const { pages, byName } = placesOf(Buffer.from(PDF, 'latin1'));
  expect(pages).toBe(3);
  expect(byName.get('place-start')).toEqual({ page: 1, y: 841.91998 });
  expect(byName.get('place-end')).toEqual({ page: 2, y: 799 });
  expect(byName.get('question-2.b')).toEqual({ page: 3, y: 502.6 });
});

test('a place on no page of the tree is left out, and so is everything of a text that is no PDF', () => {
  expect(placesOf(Buffer.from(PDF, 'latin1')).byName.has('elsewhere')).toBe(false);
  expect(placesOf(Buffer.from('no PDF'))).toEqual({ pages: 0, byName: new Map() });
});
