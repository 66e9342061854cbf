import { describe, expect, test } from 'vitest';
import { chapterNames } from '../../../renderer/controls/transport/chapter-names.ts';

const chapters = (lengths: readonly (readonly [title: string, length: number])[]) => {
  let end = 0;
  return lengths.map(([title, length]) => ({ title, start: end, end: (end += length) }));
};
/** The four chapters of one update, of which the loss has one line. */
const update = chapters([
  ['Forward', 5],
  ['Loss', 1],
  ['Backward', 13],
  ['Update', 10],
]);
const written = (names: ReturnType<typeof chapterNames>) => names.map((name) => name?.text ?? null);

describe('the names of the chapters above the track', () => {
  test('a chapter that is narrower than its name still has its whole name, and the others make room', () => {
    const names = chapterNames(update, 50, 0);
    expect(written(names)).toEqual(['Forward', 'Loss', 'Backward', 'Update']);
    const [forward, loss, backward, last] = names.map((name) => name?.left ?? -1);
    // 5 of 29 steps of 50 em: the loss begins at 8.6 em, where there is room for it.
    expect(forward).toBe(0);
    expect(loss).toBeCloseTo((5 / 29) * 50, 9);
    expect(backward).toBeGreaterThanOrEqual((loss ?? 0) + 'Loss'.length * 0.5);
    expect(last).toBeCloseTo((19 / 29) * 50, 9);
  });

  test('the last name stays within the track', () => {
    const names = chapterNames(
      chapters([
        ['Forward', 98],
        ['Loss', 1],
        ['Update', 1],
      ]),
      40,
      0,
    );
    expect(written(names)).toEqual(['Forward', 'Loss', 'Update']);
    expect((names[2]?.left ?? 99) + 'Update'.length * 0.5).toBeLessThan(40);
    expect(names[1]?.left).toBeLessThan(names[2]?.left ?? 0);
  });

  test('names too wide together are written in a short form', () => {
    const twice = chapters(
      [1, 2, 3, 4].flatMap((round) => [[`Forward ${round}`, 4] as const, [`Backward ${round}`, 6] as const]),
    );
    expect(written(chapterNames(twice, 40, 0))).toEqual(
      [1, 2, 3, 4].flatMap((round) => [`Fwd ${round}`, `Back ${round}`]),
    );
  });

  test('of very many chapters those with room are named, the current one always', () => {
    const many = chapters(Array.from({ length: 200 }, (_, i) => [`Forward ${i + 1}`, 4] as const));
    for (const now of [0, 117, 199]) {
      const names = chapterNames(many, 50, now);
      expect(names[now]?.text).toBe(`Fwd ${now + 1}`);
      const shown = names.filter((name) => name !== null).sort((a, b) => a.left - b.left);
      expect(shown.length).toBeGreaterThan(5);
      shown.forEach(({ left }, i) => expect(left).toBeLessThanOrEqual(shown[i + 1]?.left ?? 50));
    }
  });

  test('before the track is measured nothing is written', () => {
    expect(written(chapterNames(update, 0, 0))).toEqual([null, null, null, null]);
  });
});
