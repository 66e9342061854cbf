import { describe, expect, test } from 'vitest';
import { findWorkedPaper } from '../../../core/index.ts';
import type { Evidence } from '../../../core/mastery/evidence.ts';
import { fadedExercise, fadingBoxes, fadingPlace, rounds } from '../../../core/mastery/fading.ts';
import { skillOfBox } from '../../../core/mastery/skill-of-box.ts';

const paper = findWorkedPaper('smallest-network');
const [worked] = paper?.worked ?? [];
if (!paper || !worked) throw new Error('the smallest network is gone');

/** A round: the last boxes were answered with the numbers of a seed. */
const round = (seed: number, blanks: number, wrong = false): readonly Evidence[] =>
  fadingBoxes(worked)
    .slice(-blanks)
    .map((box, i) => ({
      skill: skillOfBox(box, worked) ?? 'gd-step',
      source: 'fading',
      document: 'smallest-network',
      question: '1',
      box: box.id,
      seed,
      typed: '1',
      result: wrong && i === 0 ? 'wrong' : 'right',
      tries: 1,
      help: null,
      mistake: null,
      at: '2026-12-01T20:00:00.000Z',
      day: '2026-12-01',
    }));

test('a little more is blank from round to round, until all is', () => {
  expect(rounds(5)).toEqual([1, 2, 3, 4, 5]);
  expect(rounds(11)).toEqual([1, 2, 3, 4, 6, 9, 11]);
  expect(rounds(1)).toEqual([1]);
  expect(rounds(0)).toEqual([]);
});

test('the boxes fade in the order in which they are worked, from the end', () => {
  const ids = fadingBoxes(worked).map(({ id }) => id);
  expect(ids[0]).toBe('z');
  expect(ids.at(-1)).toBe("w2'");
  const at = (id: string): number => ids.indexOf(id);
  // What a box is worked from comes before it.
  expect(at('dL/do')).toBeLessThan(at('dL/da'));
  expect(at('dL/dw2')).toBeLessThan(at("w2'"));
});

describe('a round', () => {
  test('asks the last boxes with numbers of its own, and gives all others', () => {
    const exercise = fadedExercise(paper.paper, '1', 2, 2);
    expect(exercise.boxes).toEqual(["w1'", "w2'"]);
    expect(exercise.given).toHaveLength(9);
    expect(exercise.given).not.toContain("w1'");
    expect(exercise.paper.variant?.seed).toBe(2);
  });
});

describe('the place of a student', () => {
  test('begins with the whole example', () => {
    expect(fadingPlace([], worked)).toEqual({ blanks: 0, of: 11, seed: 1, finished: false });
  });

  test('goes on after a round that was right, with new numbers; stays after one that was not', () => {
    expect(fadingPlace(round(1, 1), worked)).toMatchObject({ blanks: 2, seed: 2 });
    expect(fadingPlace([...round(1, 1), ...round(2, 2, true)], worked)).toMatchObject({ blanks: 2, seed: 3 });
    expect(fadingPlace([...round(1, 1), ...round(2, 2, true), ...round(3, 2)], worked)).toMatchObject({
      blanks: 3,
      seed: 4,
    });
  });

  test('is not moved by a round that was left with blanks', () => {
    const answered = round(3, 3).slice(1);
    expect(fadingPlace([...round(1, 1), ...round(2, 2), ...answered], worked)).toMatchObject({ blanks: 3 });
  });

  test('is at the end where all boxes were right', () => {
    const all = rounds(11).flatMap((blanks, i) => round(i + 1, blanks));
    expect(fadingPlace(all, worked)).toMatchObject({ blanks: 11, finished: true, seed: 8 });
  });
});
