import { randomOf, shuffled } from '../tensor/random.ts';

export const CLASSES = 10;
/** On each side of a picture. */
export const SIDE = 28;
export const PIXELS = SIDE * SIDE;

/** Pictures of handwritten digits. */
export interface Digits {
  /** SIDE × SIDE pixels of one picture after the other, row by row from the top, 0 for paper to 255 for ink. */
  readonly pixels: Uint8Array;
  /** What each of them shows, 0 to 9. */
  readonly labels: Uint8Array;
}

/**
 * The digits of a file that build/digits.ts made, unpacked: the number of digits of each class, 16 bits each, the lower
 * byte first, then their pixels. Throws RangeError where it is not that.
 */
export function readDigits(bytes: Uint8Array): Digits {
  const counts = Array.from(
    { length: CLASSES },
    (_, i) => (bytes[2 * i] ?? 0) + 256 * (bytes[2 * i + 1] ?? 0),
  );
  const pixels = bytes.subarray(2 * CLASSES);
  const labels = Uint8Array.from(counts.flatMap((count, label) => new Array<number>(count).fill(label)));
  if (labels.length === 0 || labels.length * PIXELS !== pixels.length)
    throw new RangeError(`${pixels.length} pixels are not those of ${labels.length} digits`);
  return { pixels, labels };
}

/** The digits to learn from and those that nobody learns from: the same two parts always. */
export interface SplitDigits {
  readonly digits: Digits;
  readonly pool: readonly number[];
  readonly fresh: readonly number[];
}
const FRESH = 2000;
export function splitDigits(digits: Digits): SplitDigits {
  const order = shuffled(
    randomOf('digits'),
    Array.from(digits.labels, (_, i) => i),
  );
  return { digits, fresh: order.slice(0, FRESH), pool: order.slice(FRESH) };
}

/** Some pictures as numbers for a network: pixels as shares of ink in [0, 1], targets with 1 at the class. */
export interface DigitSamples {
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
  readonly labels: Uint8Array;
}
export function samplesOf(
  { pixels, labels }: Digits,
  indices: readonly number[],
  classes = CLASSES,
): DigitSamples {
  const inputs = new Float32Array(indices.length * PIXELS);
  const targets = new Float32Array(indices.length * classes);
  indices.forEach((index, i) => {
    for (let k = 0; k < PIXELS; k += 1) inputs[i * PIXELS + k] = (pixels[index * PIXELS + k] ?? 0) / 255;
    targets[i * classes + (labels[index] ?? 0)] = 1;
  });
  return { inputs, targets, labels: Uint8Array.from(indices, (index) => labels[index] ?? 0) };
}
