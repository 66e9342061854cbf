import { describe, expect, test } from 'vitest';
import { PIXELS } from '../../../core/datasets/digits.ts';
import { readPictures, type PictureFile, type PictureReader } from '../../../core/datasets/read-pictures.ts';

/** A GIF head of 1 × 1 and one byte more, which the decoder below takes for the grey of the whole picture. */
const picture = (grey: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...Buffer.from('GIF89a'), 1, 0, 1, 0, grey]);
const file = (path: string, bytes: Uint8Array<ArrayBuffer>): PictureFile => ({
  path,
  size: bytes.length,
  bytes: () => Promise.resolve(bytes),
});
const classOf = (name: string, grey: number, count = 10): PictureFile[] =>
  Array.from({ length: count }, (_, i) => file(`${name}/${i}.gif`, picture(grey)));
const told: (readonly [number, number])[] = [];
const reader: PictureReader = {
  decode: (bytes) => {
    const grey = bytes[10];
    if (grey === undefined) return Promise.reject(new Error('cut off'));
    // A picture that is larger than its head says.
    const side = grey === 77 ? 5001 : 1;
    const rgba = new Uint8ClampedArray(4 * side * side).fill(grey);
    rgba[3] = 255;
    return Promise.resolve({ rgba, width: side, height: side });
  },
  digest: (text, bytes) => Promise.resolve(`${text} ${bytes.length}`),
  progress: (done, all) => void told.push([done, all]),
};
const folder = [...classOf('dark', 0), ...classOf('light', 255, 12)];

describe('a folder of pictures', () => {
  test('is read in the order of its classes, with how much is done', async () => {
    const found = await readPictures('tones', folder.toReversed(), reader);
    if (found.type !== 'read') throw new Error('it was refused');
    const { pictures, leftOut } = found;
    expect(pictures.classes).toEqual([
      { name: 'dark', learnt: 8, fresh: 2 },
      { name: 'light', learnt: 10, fresh: 2 },
    ]);
    expect([...pictures.labels]).toEqual([...new Array(10).fill(0), ...new Array(12).fill(1)]);
    expect(new Set(pictures.pixels.subarray(0, 10 * PIXELS))).toEqual(new Set([255]));
    expect(new Set(pictures.pixels.subarray(10 * PIXELS))).toEqual(new Set([0]));
    expect(pictures.digest).toBe(`[["dark",10],["light",12]] ${22 * PIXELS}`);
    expect(leftOut).toEqual([]);
    expect([told[0], told.at(-1)]).toEqual([
      [0, 22],
      [21, 22],
    ]);
  });

  test('a file that cannot be read is left out, with its path and the reason; nothing else is', async () => {
    const unreadable: PictureFile = { path: 'dark/z.gif', size: 9, bytes: () => Promise.reject(new Error()) };
    const large: PictureFile = { ...unreadable, path: 'dark/y.gif', size: 30_000_000 };
    const found = await readPictures(
      'tones',
      [
        ...folder,
        file('light/text.png', Uint8Array.from(Buffer.from('a text'))),
        file('light/cut.gif', picture(9).slice(0, 10)),
        file('light/lies.gif', picture(77)),
        unreadable,
        large,
        file('notes.txt', Uint8Array.from([])),
        file('dark/.DS_Store', Uint8Array.from([])),
      ],
      reader,
    );
    expect(found.type).toBe('read');
    expect(found.leftOut.map(({ where, why }) => `${where} ${why.en}`)).toEqual([
      'dark/y.gif has 30.0 MB; at most 20 MB are read.',
      'dark/z.gif cannot be opened: it may have been moved, or belong to somebody else.',
      'light/cut.gif cannot be read as a picture: it begins as GIF, but is damaged or cut off.',
      'light/lies.gif has 5001 × 5001 pixels; at most 25 million are read, and 10000 a side.',
      'light/text.png cannot be read as a picture: it does not begin as PNG, JPEG, WebP, GIF or BMP, whatever its name.',
      'notes.txt belongs to no class: it is beside the sub-folders, not in one.',
    ]);
  });

  test('is refused where too few pictures of a class are left, with those that were left out', async () => {
    const texts = Array.from({ length: 3 }, (_, i) =>
      file(`light/${i}.txt`, Uint8Array.from(Buffer.from('a text'))),
    );
    const found = await readPictures(
      'tones',
      [...classOf('dark', 0), ...classOf('light', 255, 9), ...texts],
      reader,
    );
    if (found.type !== 'refused') throw new Error('it was read');
    expect(found.refused.map(({ where, why }) => `${where} ${why.en}`)).toEqual([
      'light has 9 pictures that can be read; give at least 10 of each class, or take the sub-folder out.',
    ]);
    expect(found.leftOut).toHaveLength(3);
  });

  test('is refused before any file is read where its sub-folders are not so', async () => {
    told.length = 0;
    const found = await readPictures('tones', classOf('dark', 0), reader);
    expect(found).toMatchObject({ type: 'refused', refused: [{ where: 'tones' }] });
    expect(told).toEqual([]);
  });
});
