import { describe, expect, test } from 'vitest';
import { sameStudents } from '../../../core/marking/same-students.ts';

const script = (file: string, roll: string, name: string, writtenAt: string | null = null) => ({
  file,
  student: { roll, name },
  writtenAt,
});
const found = (...scripts: ReturnType<typeof script>[]) =>
  sameStudents(scripts).map(({ scripts: all, last }) => [all.map(({ file }) => file).join(' '), last.file]);

describe('scripts of one student', () => {
  test.each([
    ['the same roll number', script('a', '21CS02', 'Asha'), script('b', '21CS02', 'Asha'), true],
    ['in small letters, with a space', script('a', '21CS02', ''), script('b', '21cs 02', 'Asha'), true],
    ['one number under two names', script('a', '21CS02', 'Asha'), script('b', '21CS02', 'Bimal'), true],
    ['a name without a number', script('a', '', 'Asha  Rao'), script('b', '', 'asha rao'), true],
    ['a name with and without a number', script('a', '', 'Asha'), script('b', '7', 'Asha'), true],
    ['one name with two numbers', script('a', '7', 'Asha'), script('b', '8', 'Asha'), false],
    ['nobody', script('a', '', ''), script('b', '', ''), false],
    // রেজা in composed and decomposed form: U+09DC against U+09A1 U+09BC.
    ['one name in two encodings', script('a', '', 'ড়েজা'), script('b', '', 'ড়েজা'), true],
  ])('%s', (_what, one, other, same) => {
    expect(found(one, other)).toEqual(same ? [['a b', 'b']] : []);
  });

  test('two numbers of one name stay two students when a script has the name alone', () => {
    expect(found(script('a', '', 'Asha'), script('b', '7', 'Asha'), script('c', '8', 'Asha'))).toEqual([
      ['a b', 'b'],
    ]);
  });

  test('the last is the one that was written last; one without a time is older', () => {
    const [early, late] = ['2026-11-29T06:00:00.000Z', '2026-11-29T07:00:00.000Z'];
    expect(found(script('a', '7', '', late), script('b', '7', '', early))).toEqual([['a b', 'a']]);
    expect(found(script('a', '7', '', early), script('b', '7', ''))).toEqual([['a b', 'a']]);
    expect(found(script('a', '7', '', early), script('b', '7', '', early))).toEqual([['a b', 'b']]);
    expect(found(script('a', '7', ''), script('b', '8', ''), script('c', '7', ''))).toEqual([['a c', 'c']]);
  });
});
