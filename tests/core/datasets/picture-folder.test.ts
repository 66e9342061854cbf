import { describe, expect, test } from 'vitest';
import {
  damaged,
  sortFolder,
  tooFew,
  whyNotDecoded,
  type PictureIssue,
} from '../../../core/datasets/picture-folder.ts';

const files = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${name}/${String(i).padStart(4, '0')}.png`);
const said = (issues: readonly PictureIssue[]): string[] =>
  issues.map(({ where, why }) => `${where} ${why.en}`);

describe('a folder of pictures', () => {
  test('has its sub-folders as classes, in the order of their names, whatever the order of the files', () => {
    const paths = [...files('dogs', 10), ...files('cats', 12)];
    const sorted = sortFolder('animals', paths.toReversed());
    expect(sorted).toEqual(sortFolder('animals', paths));
    expect(sorted.classes.map(({ name, paths: own }) => [name, own.length, own[0]])).toEqual([
      ['cats', 12, 'cats/0000.png'],
      ['dogs', 10, 'dogs/0000.png'],
    ]);
    expect([sorted.leftOut, sorted.refused]).toEqual([[], []]);
  });

  test('files of the system are nobody’s; every other one that is not read is named', () => {
    const { classes, leftOut, refused } = sortFolder('animals', [
      ...files('cats', 10),
      ...files('dogs', 10),
      ...['.DS_Store', 'cats/.DS_Store', 'cats/Thumbs.db', 'cats/._1.png', 'dogs/desktop.ini'],
      ...['__MACOSX/cats/1.png', '.git/objects/ab/cd', '@eaDir.png', 'cats/old/7.png'],
    ]);
    expect(classes.map(({ name, paths }) => [name, paths.length])).toEqual([
      ['cats', 10],
      ['dogs', 10],
    ]);
    expect(said(leftOut)).toEqual([
      '@eaDir.png belongs to no class: it is beside the sub-folders, not in one.',
      'cats/old/7.png is in a folder inside of “cats”; only files directly in a sub-folder are read.',
    ]);
    expect(refused).toEqual([]);
  });

  test.each([
    [[], 'animals has no files.'],
    [['.DS_Store', 'cats/.DS_Store'], 'animals has no files.'],
    [['1.png', '2.png'], 'animals has no sub-folder with files in it.'],
    [files('cats', 30), 'animals has only one class, “cats”; at least two are told apart.'],
    [
      Array.from({ length: 11 }, (_, i) => files(`class ${i}`, 10)).flat(),
      'animals has 11 sub-folders; at most 10 classes are told apart.',
    ],
    [[...files('cats', 3000), ...files('dogs', 2001)], 'animals has more than 5000 files;'],
    [files('.hidden', 20_001), 'animals has more than 20000 files;'],
    [
      [...files('cats', 9), ...files('dogs', 10)],
      'cats has 9 pictures that can be read; give at least 10 of each class',
    ],
    [[...files('c'.repeat(61), 10), ...files('dogs', 10)], `${'c'.repeat(61)} is longer than 60 characters`],
  ])('is refused: %#', (paths, why) => {
    const { refused } = sortFolder('animals', paths);
    expect(refused).toHaveLength(1);
    expect(said(refused)[0]).toContain(why);
  });

  test('ten classes and 5,000 files can be read', () => {
    const paths = Array.from({ length: 10 }, (_, i) => files(`class ${i}`, 500)).flat();
    expect(sortFolder('many', paths).refused).toEqual([]);
  });

  test('a name is shown as it is, whatever is in it', () => {
    const { refused } = sortFolder('a{{name}}', files('$&{{most}}', 30));
    expect(said(refused)[0]).toMatch(/^a\{\{name\}\} has only one class, “\$&\{\{most\}\}”/);
  });

  test('each class with too few pictures that can be read is named', () => {
    const counts = [
      { name: 'cats', count: 9 },
      { name: 'cows', count: 10 },
      { name: 'dogs', count: 0 },
    ];
    expect(tooFew(counts).map(({ where }) => where)).toEqual(['cats', 'dogs']);
  });
});

describe('a file is decoded', () => {
  const head = { format: 'PNG', width: 5000, height: 5000 } as const;

  test('where it is a picture that is not too large', () => {
    expect(whyNotDecoded(20_000_000, head)).toBeNull();
    expect(whyNotDecoded(10, { ...head, width: 10_000, height: 2500 })).toBeNull();
  });

  test.each([
    [20_100_000, head, 'has 20.1 MB; at most 20 MB are read.'],
    [10, null, 'cannot be read as a picture: it does not begin as PNG, JPEG, WebP, GIF or BMP'],
    [10, { ...head, width: 5001 }, 'has 5001 × 5000 pixels; at most 25 million are read'],
    [
      10,
      { ...head, width: 10_001, height: 1 },
      'has 10001 × 1 pixels; at most 25 million are read, and 10000',
    ],
    [10, { ...head, height: 0 }, damaged('PNG').en],
  ])('not with %i bytes and the head %j', (bytes, found, why) => {
    expect(whyNotDecoded(bytes, found)?.en).toContain(why);
  });
});
