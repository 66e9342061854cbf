import { describe, expect, test } from 'vitest';
import { lastPageShare, questionsByPage, scaleAfter, startPages } from '../../electron/page-plan.ts';
import type { Place } from '../../electron/pdf-places.ts';

const attempt = (scale: number, pages: number, last: number) => ({ scale, pages, last });

describe('the size of the text', () => {
  test('stays where the last page is full enough, and on a single page', () => {
    expect(scaleAfter([attempt(1, 3, 0.4)])).toBeNull();
    expect(scaleAfter([attempt(1, 1, 0.05)])).toBeNull();
  });

  test('shrinks by what the last page holds, spread over the pages before it', () => {
    // 0.09 of a page over 3 pages: 0.03 each.
    expect(scaleAfter([attempt(1, 4, 0.09)])).toBe(0.97);
    expect(scaleAfter([attempt(1, 4, 0.09), attempt(0.97, 3, 0.99)])).toBeNull();
  });

  test('shrinks further where that was not enough, then grows, then stays as it was', () => {
    const tried = [attempt(1, 4, 0.09)];
    const scales: (number | null)[] = [];
    for (let scale = scaleAfter(tried); scale !== null && scales.length < 20; scale = scaleAfter(tried)) {
      scales.push(scale);
      tried.push(attempt(scale, 4, 0.09));
    }
    expect(scales).toEqual([0.97, 0.94, 0.92, 0.88, 1.05, 1.1, 1.15, 1]);
  });

  test('does not shrink below 0.88: what would need more grows after that', () => {
    expect(scaleAfter([attempt(1, 2, 0.17)])).toBe(0.92);
    expect(scaleAfter([attempt(1, 2, 0.17), attempt(0.92, 2, 0.1), attempt(0.88, 2, 0.05)])).toBe(1.05);
  });
});

/** A document of three pages of 700 points: 2 begins at the top of page 2, 3 in the middle of it. */
const place = (page: number, y: number): Place => ({ page, y });
const places = {
  pages: 3,
  byName: new Map([
    ['place-start', place(1, 842)],
    ['question-1', place(1, 700)],
    ['question-2', place(2, 840)],
    ['question-3', place(2, 500)],
    ['place-end', place(3, 772)],
  ]),
};

describe('the places', () => {
  test('say how full the last page is: 70 of 700 points', () => {
    expect(lastPageShare(places, 700)).toBeCloseTo(0.1, 12);
  });

  test('name the questions of each page; one that ended on the page before is not named', () => {
    expect(questionsByPage(places, ['1', '2', '3'])).toEqual(['Question 1', 'Questions 2–3', 'Question 3']);
  });

  test('a single question needs no name on its pages', () => {
    expect(questionsByPage(places, ['1'])).toEqual([]);
  });

  test('say on which page each question begins, where it is known', () => {
    expect(startPages(places, ['1', '3', '9'])).toEqual({ '1': 1, '3': 2 });
  });

  test('that are missing close nothing up and name nothing', () => {
    const none = { pages: 3, byName: new Map() };
    expect(lastPageShare(none, 700)).toBe(1);
    expect(questionsByPage(none, ['1', '2'])).toEqual([]);
  });
});
