import { PIXELS, SIDE } from './digits.ts';

/** Luma of the stored values. Recommendation ITU-R BT.709-6, item 3.2. */
const [RED, GREEN, BLUE] = [0.2126, 0.7152, 0.0722];
const WHITE = 255;

/**
 * A picture as the labs have the digits: SIDE × SIDE numbers, row by row from the top, 0 for white to 255 for black,
 * which is 255 less the luma. The whole picture is fitted into the square, each pixel the mean of the area that it
 * covers; what is left at two sides has the tone of its edge (`edgeTone`). What is transparent stands on white. `rgba`
 * has width × height pixels of four bytes. Throws RangeError where it has not.
 */
export function fitPicture(
  rgba: Uint8ClampedArray | Uint8Array,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> {
  if (width < 1 || height < 1 || rgba.length !== 4 * width * height)
    throw new RangeError(`${rgba.length} bytes are not a picture of ${width} × ${height}`);
  const longer = Math.max(width, height);
  const fittedSide = (side: number): number => Math.max(1, Math.round((SIDE * side) / longer));
  const [across, down] = [fittedSide(width), fittedSide(height)];
  const [columns, rows] = [covered(width, across), covered(height, down)];
  const line = new Float64Array(width);
  const fitted = new Float64Array(across * down);
  rows.forEach(({ from, weights }, row) =>
    weights.forEach((weight, i) => {
      readLine(rgba, (from + i) * width, line);
      columns.forEach((column, k) => {
        const sum = column.weights.reduce(
          (total, share, j) => total + share * (line[column.from + j] ?? NaN),
          0,
        );
        fitted[row * across + k] = (fitted[row * across + k] ?? NaN) + weight * sum;
      });
    }),
  );
  const whole = Uint8Array.from(fitted, Math.round);
  const picture = new Uint8Array(PIXELS).fill(edgeTone(whole, across));
  const [left, top] = [Math.floor((SIDE - across) / 2), Math.floor((SIDE - down) / 2)];
  for (let row = 0; row < down; row += 1)
    picture.set(whole.subarray(row * across, (row + 1) * across), (top + row) * SIDE + left);
  return picture;
}

/** The pixels that each of `parts` equal parts of a line covers, with the share of the part that each has. */
function covered(
  pixels: number,
  parts: number,
): readonly { readonly from: number; readonly weights: readonly number[] }[] {
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [(part * pixels) / parts, ((part + 1) * pixels) / parts];
    const first = Math.floor(from);
    const last = Math.min(pixels, Math.ceil(to));
    const weights = Array.from(
      { length: last - first },
      (_weight, i) => (Math.min(first + i + 1, to) - Math.max(first + i, from)) / (to - from),
    );
    return { from: first, weights };
  });
}

/** How dark each pixel of a line is, 0 to 255. */
function readLine(rgba: Uint8ClampedArray | Uint8Array, from: number, line: Float64Array): void {
  for (let i = 0; i < line.length; i += 1) {
    const at = 4 * (from + i);
    const luma = RED * (rgba[at] ?? 0) + GREEN * (rgba[at + 1] ?? 0) + BLUE * (rgba[at + 2] ?? 0);
    line[i] = ((WHITE - luma) * (rgba[at + 3] ?? 0)) / 255;
  }
}

/** The tone of the paper of a picture: the middle one of the pixels at its edge, of two the lower. 0 for a digit. */
export function edgeTone(pixels: Uint8Array | Float32Array | Float64Array, across: number): number {
  const down = pixels.length / across;
  const edge: number[] = [];
  for (let row = 0; row < down; row += 1) {
    // Of the rows between the first and the last, only both ends.
    const step = row === 0 || row === down - 1 ? 1 : Math.max(1, across - 1);
    for (let column = 0; column < across; column += step) edge.push(pixels[row * across + column] ?? NaN);
  }
  // What more than half of them are is the middle one: nearly every edge, without sorting.
  const first = edge[0] ?? 0;
  let equal = 0;
  for (const one of edge) if (one === first) equal += 1;
  if (2 * equal > edge.length) return first;
  const sorted = Float64Array.from(edge).sort();
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
