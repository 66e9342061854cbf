/** What the first bytes of a file say of the picture in it. */
export interface PictureHead {
  readonly format: 'PNG' | 'JPEG' | 'WebP' | 'GIF' | 'BMP';
  /** In pixels, before it is decoded; 0 where the file does not say. */
  readonly width: number;
  readonly height: number;
}

/**
 * The format and size that a file of a picture names; null where it begins as none of the five. The name of the file
 * does not matter. PNG: W3C PNG 3rd ed., §11.2.1; JPEG: ITU-T T.81, B.2.2; WebP: RFC 9649; GIF89a, §18; BMP:
 * BITMAPCOREHEADER and BITMAPINFOHEADER.
 */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const at = (i: number): number => bytes[i] ?? 0;
  const text = (from: number, length: number): string =>
    String.fromCharCode(...bytes.subarray(from, from + length));
  const little = (from: number, count: number): number =>
    Array.from({ length: count }, (_, i) => at(from + i) * 256 ** i).reduce((sum, one) => sum + one, 0);
  const big = (from: number, count: number): number =>
    Array.from({ length: count }, (_, i) => at(from + i)).reduce((sum, one) => sum * 256 + one, 0);

  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return { format: 'PNG', width: big(16, 4), height: big(20, 4) };
  if (text(0, 3) === '\xff\xd8\xff') return { format: 'JPEG', ...jpegSize(bytes, big) };
  if (/^GIF8[79]a$/.test(text(0, 6))) return { format: 'GIF', width: little(6, 2), height: little(8, 2) };
  if (text(0, 2) === 'BM' && little(6, 4) === 0) {
    if (little(14, 4) === 12) return { format: 'BMP', width: little(18, 2), height: little(20, 2) };
    // A negative height is that of rows from the top.
    const height = little(22, 4);
    return { format: 'BMP', width: little(18, 4), height: height < 2 ** 31 ? height : 2 ** 32 - height };
  }
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP')
    switch (text(12, 4)) {
      case 'VP8X':
        return { format: 'WebP', width: 1 + little(24, 3), height: 1 + little(27, 3) };
      case 'VP8L':
        // 14 bits each, less 1, after one byte of signature.
        return {
          format: 'WebP',
          width: 1 + (little(21, 2) & 0x3fff),
          height: 1 + ((little(21, 4) >>> 14) & 0x3fff),
        };
      default:
        return { format: 'WebP', width: little(26, 2) & 0x3fff, height: little(28, 2) & 0x3fff };
    }
  return null;
}

/** From segment to segment, until the first that begins a frame. */
function jpegSize(
  bytes: Uint8Array,
  big: (from: number, count: number) => number,
): Pick<PictureHead, 'width' | 'height'> {
  let from = 2;
  while (from + 9 <= bytes.length && bytes[from] === 0xff) {
    const marker = bytes[from + 1] ?? 0;
    const isFill = marker === 0xff;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: big(from + 5, 2), width: big(from + 7, 2) };
    from += isFill ? 1 : 2 + big(from + 2, 2);
  }
  return { width: 0, height: 0 };
}
