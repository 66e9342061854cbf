import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG file of 8 bits a sample, without filters. W3C PNG, 3rd edition. `samples` has the pixels row by row: one number
 * each for grey, four for colour with alpha.
 */
export function png(samples: Uint8Array, width: number, height: number): Buffer {
  const each = samples.length / (width * height);
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.concat([Buffer.of(0), samples.subarray(row * width * each, (row + 1) * width * each)]),
  );
  return pngOf(width, height, each === 4 ? 6 : 0, deflateSync(Buffer.concat(rows)));
}

/** The same with any size in its head, whatever its data. */
export function pngOf(width: number, height: number, colour: number, data: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, colour, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
