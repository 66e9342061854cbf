import { describe, expect, test } from 'vitest';
import { pictureHead } from '../../../core/datasets/picture-head.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (sign) => sign.charCodeAt(0)) : [...part],
    ),
  );
const zeros = (count: number): number[] => new Array<number>(count).fill(0);

describe('the head of a picture, of 300 × 200 pixels', () => {
  // 300 = 0x012C, 200 = 0xC8.
  test.each([
    ['PNG', bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 1, 0x2c, 0, 0, 0, 0xc8])],
    // A JFIF segment of 16 bytes, a fill byte, then the frame: length, 8 bits, height, width.
    [
      'JPEG',
      bytes('\xff\xd8\xff\xe0', [0, 16], zeros(14), '\xff\xff\xc2', [0, 17, 8, 0, 0xc8, 1, 0x2c], zeros(10)),
    ],
    ['GIF', bytes('GIF89a', [0x2c, 1, 0xc8, 0])],
    ['BMP', bytes('BM', zeros(12), [40, 0, 0, 0, 0x2c, 1, 0, 0, 0xc8, 0, 0, 0])],
    // −200: rows from the top.
    ['BMP', bytes('BM', zeros(12), [40, 0, 0, 0, 0x2c, 1, 0, 0, 0x38, 0xff, 0xff, 0xff])],
    ['BMP', bytes('BM', zeros(12), [12, 0, 0, 0, 0x2c, 1, 0xc8, 0])],
    ['WebP', bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [0x2b, 1, 0, 0xc7, 0, 0])],
    // 299 | 199 << 14 = 0x31C12B.
    ['WebP', bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x2b, 0xc1, 0x31, 0])],
    ['WebP', bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(7), [0x9d, 1, 0x2a, 0x2c, 1, 0xc8, 0])],
  ] as const)('%s', (format, file) => {
    expect(pictureHead(file)).toEqual({ format, width: 300, height: 200 });
  });

  test.each([
    ['a text', bytes('GIF of a cat, PNG too')],
    ['nothing', bytes()],
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['a PDF', bytes('%PDF-1.7')],
    ['a sound', bytes('RIFF', zeros(4), 'WAVEfmt ')],
    // "BMW is a car": a text, whatever its first letters.
    ['a text that begins with BM', bytes('BMW is a car')],
  ] as const)('%s is none', (_, file) => expect(pictureHead(file)).toBeNull());

  test('a JPEG that is cut off before its frame, or has rubbish there, has no size', () => {
    const none = { format: 'JPEG', width: 0, height: 0 };
    expect(pictureHead(bytes('\xff\xd8\xff\xe0', [0, 16], zeros(5)))).toEqual(none);
    expect(pictureHead(bytes('\xff\xd8\xff\xe0', [0, 2], zeros(40)))).toEqual(none);
  });
});
