import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../core/errors.ts';
import { languageNames } from '../../../core/language/languages.ts';
import { areOffScale, stretched, usedPlaces } from '../../../core/playground/points.ts';
import { PointsError } from '../../../core/playground/points-error.ts';
import { MOST_ROWS, readPoints } from '../../../core/playground/read-points.ts';

const wrong = (text: string): string => {
  try {
    readPoints(text);
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
  return 'read';
};
const POINTS = '1,2,a\n-3.5,.5,b\n1e-2,0,a\n+4,−1,b\n';

describe('a file of points', () => {
  test('is read with a line of names and without, whatever its line ends and separators', () => {
    const expected = { places: [1, 2, -3.5, 0.5, 0.01, 0, 4, -1], labels: [0, 1, 0, 1] };
    for (const text of [
      POINTS,
      `x,y,class\n${POINTS}`,
      `\uFEFF"x","y","class"\r\n${POINTS.replaceAll('\n', '\r\n')}\r\n`,
      POINTS.replaceAll(',', ';'),
      POINTS.replaceAll(',', '\t'),
      POINTS.replaceAll(',', ' , '),
    ]) {
      const { places, labels } = readPoints(text);
      expect({ places: [...places], labels: [...labels] }).toEqual(expected);
    }
  });

  test('the smaller number is class 0, whichever comes first', () => {
    expect([...readPoints('0,0,10\n1,1,9\n2,2,10\n3,3,9\n').labels]).toEqual([1, 0, 1, 0]);
    expect([...readPoints('0,0,1\n1,1,-1\n2,2,1\n3,3,-1\n').labels]).toEqual([1, 0, 1, 0]);
  });

  test.each([
    ['', 'line 1: the file is empty'],
    ['1,2,a\n1,2\n', 'line 2: found 2 values; give three, x,y,class, with a point for decimals'],
    ['hello', 'line 1: found 1 value; give three, x,y,class, with a point for decimals'],
    ['x,y\n1,2\n', 'line 1: found 2 values; give three'],
    ['x,y,class\n', 'the file: has 0 points; give at least 4'],
    ['1,5,2,5,a\n', 'line 1: found 5 values'],
    [`${POINTS}1,two,a\n`, 'line 5, column 3: found “two”; give a number, e.g. 0.5'],
    [`${POINTS}, 2,a\n`, 'line 5, column 1: found nothing'],
    [`${POINTS}nan,2,a\n`, 'line 5, column 1: found “nan”'],
    [`${POINTS}0x10,2,a\n`, 'line 5, column 1: found “0x10”'],
    [`${POINTS}1e7,2,a\n`, 'line 5, column 1: found 1e7; give a number from -1000000 to 1000000'],
    [`${POINTS}1,2,\n`, 'line 5, column 5: found no class'],
    [`${POINTS}1,2,c\n`, 'line 5, column 5: found a third class “c”; give “a” or “b”'],
    ['1,2,a\n3,4,a\n1,1,a\n2,2,a\n', 'the third values: every point is of the class “a”'],
    ['1,2,a\n3,4,b\n', 'the file: has 2 points; give at least 4'],
  ])('%j: %s', (text, message) => expect(wrong(text)).toContain(message));

  test('each mistake is said in every language, with what was found', () => {
    for (const [text, found] of [
      [`${POINTS}1,two,a\n`, '“two”'],
      [`${POINTS}1,2,c\n`, '“c”'],
      ['1,2,a\n1,2\n', '2'],
      ['1,2,a\n3,4,a\n1,1,a\n2,2,a\n', '“a”'],
    ] as const) {
      try {
        readPoints(text);
        expect.unreachable();
      } catch (error) {
        if (!(error instanceof PointsError)) throw error;
        for (const { where, what, fix } of error.texts) {
          for (const language of languageNames) expect(what[language]).toContain(found);
          for (const part of [where, what, fix])
            expect(new Set(languageNames.map((language) => part[language])).size).toBe(languageNames.length);
        }
      }
    }
  });

  test('every line that is wrong is named', () => {
    expect(wrong('1,2,a\nx,2,a\n1,y,b\n3,3,b').split('\n')).toHaveLength(2);
  });

  test('stretched, each axis reaches from −1 to 1, and one on which all are the same is 0', () => {
    const read = readPoints('10,5,a\n20,5,b\n40,5,a\n30,5,b\n');
    const { places } = read;
    expect(areOffScale(places)).toBe(true);
    expect([...stretched(read)]).toEqual([-1, 0, -1 / 3, 0, 1, 0, 1 / 3, 0]);
    expect(areOffScale(stretched(read))).toBe(false);
    expect(areOffScale(Float64Array.of(1e-9, -2e-9))).toBe(true);
    expect(areOffScale(stretched({ places: places.map((one) => one * 1e-9) }))).toBe(false);
    const own = { name: 'file', ...read };
    expect(usedPlaces({ ...own, isStretched: true })).toEqual(stretched(read));
    expect(usedPlaces({ ...own, isStretched: false })).toBe(places);
  });

  test('the classes keep their names, the smaller number or the first name as class 0', () => {
    expect(readPoints('1,2,dog\n-3,0,cat\n1,0,dog\n4,1,cat\n')).toMatchObject({
      labels: Uint8Array.of(1, 0, 1, 0),
      classes: ['cat', 'dog'],
    });
    expect(readPoints('1,2,10\n-3,0,9\n1,0,9\n4,1,9\n').classes).toEqual(['9', '10']);
  });

  test('names of columns in another order are no names of x, y and class', () => {
    for (const names of ['y,x,class', 'class,x,y', 'x,class,y', 'x2,x1,label', 'X,Target,Y', 'x,y,x'])
      expect(wrong(`${names}\n${POINTS}`)).toBe(
        `line 1: the columns are ${names.toLowerCase()}; put them in the order x,y,class`,
      );
    for (const names of ['x1,x2,y', 'X,Y,Class', 'length,width,species'])
      expect(readPoints(`${names}\n${POINTS}`).labels).toHaveLength(4);
  });

  test('limits: rows, and characters', () => {
    expect(wrong('1,2,a\n3,4,b\n'.repeat(MOST_ROWS / 2))).toBe('read');
    expect(wrong(`${'1,2,a\n3,4,b\n'.repeat(MOST_ROWS / 2)}1,2,a`)).toContain(
      `line ${MOST_ROWS + 1}: there are ${MOST_ROWS + 1} points`,
    );
    expect(wrong('1'.repeat(500_001))).toContain('at most 500000 are read');
  });
});
