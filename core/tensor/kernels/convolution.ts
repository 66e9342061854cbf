import { madd, width } from './lanes';
import { MOST_ROWS, packPanels, Rows1, Rows2, Rows3, Rows4, Rows5, Rows6, tilesOf } from './product';

/**
 * Convolution over maps [image][row][column][channel] that are stored with their padding, so that it is a product whose
 * left matrix has a row for each output pixel: the numbers under the window. They are read where they are. Vasudevan,
 * Anderson & Gregg, "Parallel multi channel convolution using general matrix multiplication", 2017, has the idea.
 */

/** Places of the pointers that a tile starts with: its pixels in the input, then in the output. */
const INPUTS: usize = 0;
const OUTPUTS: usize = 32;
const EDGE: usize = 64;
const TABLE: usize = EDGE + 192;
/** Bytes of a gradient that are worked at a time. */
const STRIP: i32 = 16384;

/**
 * R pixels and two vectors of channels. The window is `tapsY` × `tapsX` runs of `run` neighbouring numbers; from the
 * end of a run to the next one it is `nextX` bytes, from the end of a row of runs to the next `nextY`.
 */
function tile<T, R>(
  table: usize, b: usize, tapsY: i32, tapsX: i32, run: i32, nextX: usize, nextY: usize, init: usize, columns: i32,
): void {
  let p0 = v128.load(init), q0 = v128.load(init, 16);
  let p1 = p0, q1 = q0, p2 = p0, q2 = q0, p3 = p0, q3 = q0, p4 = p0, q4 = q0, p5 = p0, q5 = q0;
  let a0 = load<usize>(table), a1: usize = 0, a2: usize = 0, a3: usize = 0, a4: usize = 0, a5: usize = 0;
  if (offsetof<R>() > 1) a1 = load<usize>(table, 4);
  if (offsetof<R>() > 2) a2 = load<usize>(table, 8);
  if (offsetof<R>() > 3) a3 = load<usize>(table, 12);
  if (offsetof<R>() > 4) a4 = load<usize>(table, 16);
  if (offsetof<R>() > 5) a5 = load<usize>(table, 20);
  const last = nextX + nextY;
  for (let y = 0; y < tapsY; y++) {
    for (let x = 0; x < tapsX; x++) {
      let k = run;
      for (; k >= 4; k -= 4) {
        let s: v128;
        let b0 = v128.load(b), b1 = v128.load(b, 16);
        s = v128.load_splat<T>(a0); p0 = madd<T>(s, b0, p0); q0 = madd<T>(s, b1, q0);
        if (offsetof<R>() > 1) { s = v128.load_splat<T>(a1); p1 = madd<T>(s, b0, p1); q1 = madd<T>(s, b1, q1); }
        if (offsetof<R>() > 2) { s = v128.load_splat<T>(a2); p2 = madd<T>(s, b0, p2); q2 = madd<T>(s, b1, q2); }
        if (offsetof<R>() > 3) { s = v128.load_splat<T>(a3); p3 = madd<T>(s, b0, p3); q3 = madd<T>(s, b1, q3); }
        if (offsetof<R>() > 4) { s = v128.load_splat<T>(a4); p4 = madd<T>(s, b0, p4); q4 = madd<T>(s, b1, q4); }
        if (offsetof<R>() > 5) { s = v128.load_splat<T>(a5); p5 = madd<T>(s, b0, p5); q5 = madd<T>(s, b1, q5); }
        b0 = v128.load(b, 32); b1 = v128.load(b, 48);
        s = v128.load_splat<T>(a0, sizeof<T>()); p0 = madd<T>(s, b0, p0); q0 = madd<T>(s, b1, q0);
        if (offsetof<R>() > 1) { s = v128.load_splat<T>(a1, sizeof<T>()); p1 = madd<T>(s, b0, p1); q1 = madd<T>(s, b1, q1); }
        if (offsetof<R>() > 2) { s = v128.load_splat<T>(a2, sizeof<T>()); p2 = madd<T>(s, b0, p2); q2 = madd<T>(s, b1, q2); }
        if (offsetof<R>() > 3) { s = v128.load_splat<T>(a3, sizeof<T>()); p3 = madd<T>(s, b0, p3); q3 = madd<T>(s, b1, q3); }
        if (offsetof<R>() > 4) { s = v128.load_splat<T>(a4, sizeof<T>()); p4 = madd<T>(s, b0, p4); q4 = madd<T>(s, b1, q4); }
        if (offsetof<R>() > 5) { s = v128.load_splat<T>(a5, sizeof<T>()); p5 = madd<T>(s, b0, p5); q5 = madd<T>(s, b1, q5); }
        b0 = v128.load(b, 64); b1 = v128.load(b, 80);
        s = v128.load_splat<T>(a0, 2 * sizeof<T>()); p0 = madd<T>(s, b0, p0); q0 = madd<T>(s, b1, q0);
        if (offsetof<R>() > 1) { s = v128.load_splat<T>(a1, 2 * sizeof<T>()); p1 = madd<T>(s, b0, p1); q1 = madd<T>(s, b1, q1); }
        if (offsetof<R>() > 2) { s = v128.load_splat<T>(a2, 2 * sizeof<T>()); p2 = madd<T>(s, b0, p2); q2 = madd<T>(s, b1, q2); }
        if (offsetof<R>() > 3) { s = v128.load_splat<T>(a3, 2 * sizeof<T>()); p3 = madd<T>(s, b0, p3); q3 = madd<T>(s, b1, q3); }
        if (offsetof<R>() > 4) { s = v128.load_splat<T>(a4, 2 * sizeof<T>()); p4 = madd<T>(s, b0, p4); q4 = madd<T>(s, b1, q4); }
        if (offsetof<R>() > 5) { s = v128.load_splat<T>(a5, 2 * sizeof<T>()); p5 = madd<T>(s, b0, p5); q5 = madd<T>(s, b1, q5); }
        b0 = v128.load(b, 96); b1 = v128.load(b, 112);
        s = v128.load_splat<T>(a0, 3 * sizeof<T>()); p0 = madd<T>(s, b0, p0); q0 = madd<T>(s, b1, q0);
        if (offsetof<R>() > 1) { s = v128.load_splat<T>(a1, 3 * sizeof<T>()); p1 = madd<T>(s, b0, p1); q1 = madd<T>(s, b1, q1); }
        if (offsetof<R>() > 2) { s = v128.load_splat<T>(a2, 3 * sizeof<T>()); p2 = madd<T>(s, b0, p2); q2 = madd<T>(s, b1, q2); }
        if (offsetof<R>() > 3) { s = v128.load_splat<T>(a3, 3 * sizeof<T>()); p3 = madd<T>(s, b0, p3); q3 = madd<T>(s, b1, q3); }
        if (offsetof<R>() > 4) { s = v128.load_splat<T>(a4, 3 * sizeof<T>()); p4 = madd<T>(s, b0, p4); q4 = madd<T>(s, b1, q4); }
        if (offsetof<R>() > 5) { s = v128.load_splat<T>(a5, 3 * sizeof<T>()); p5 = madd<T>(s, b0, p5); q5 = madd<T>(s, b1, q5); }
        b += 128;
        a0 += 4 * sizeof<T>();
        if (offsetof<R>() > 1) a1 += 4 * sizeof<T>();
        if (offsetof<R>() > 2) a2 += 4 * sizeof<T>();
        if (offsetof<R>() > 3) a3 += 4 * sizeof<T>();
        if (offsetof<R>() > 4) a4 += 4 * sizeof<T>();
        if (offsetof<R>() > 5) a5 += 4 * sizeof<T>();
      }
      // What is left of the run, without moving the pointers.
      if (k > 0) {
        {
          let s: v128;
          const b0 = v128.load(b), b1 = v128.load(b, 16);
          s = v128.load_splat<T>(a0); p0 = madd<T>(s, b0, p0); q0 = madd<T>(s, b1, q0);
          if (offsetof<R>() > 1) { s = v128.load_splat<T>(a1); p1 = madd<T>(s, b0, p1); q1 = madd<T>(s, b1, q1); }
          if (offsetof<R>() > 2) { s = v128.load_splat<T>(a2); p2 = madd<T>(s, b0, p2); q2 = madd<T>(s, b1, q2); }
          if (offsetof<R>() > 3) { s = v128.load_splat<T>(a3); p3 = madd<T>(s, b0, p3); q3 = madd<T>(s, b1, q3); }
          if (offsetof<R>() > 4) { s = v128.load_splat<T>(a4); p4 = madd<T>(s, b0, p4); q4 = madd<T>(s, b1, q4); }
          if (offsetof<R>() > 5) { s = v128.load_splat<T>(a5); p5 = madd<T>(s, b0, p5); q5 = madd<T>(s, b1, q5); }
        }
        if (k > 1)
        {
          let s: v128;
          const b0 = v128.load(b, 32), b1 = v128.load(b, 48);
          s = v128.load_splat<T>(a0, sizeof<T>()); p0 = madd<T>(s, b0, p0); q0 = madd<T>(s, b1, q0);
          if (offsetof<R>() > 1) { s = v128.load_splat<T>(a1, sizeof<T>()); p1 = madd<T>(s, b0, p1); q1 = madd<T>(s, b1, q1); }
          if (offsetof<R>() > 2) { s = v128.load_splat<T>(a2, sizeof<T>()); p2 = madd<T>(s, b0, p2); q2 = madd<T>(s, b1, q2); }
          if (offsetof<R>() > 3) { s = v128.load_splat<T>(a3, sizeof<T>()); p3 = madd<T>(s, b0, p3); q3 = madd<T>(s, b1, q3); }
          if (offsetof<R>() > 4) { s = v128.load_splat<T>(a4, sizeof<T>()); p4 = madd<T>(s, b0, p4); q4 = madd<T>(s, b1, q4); }
          if (offsetof<R>() > 5) { s = v128.load_splat<T>(a5, sizeof<T>()); p5 = madd<T>(s, b0, p5); q5 = madd<T>(s, b1, q5); }
        }
        if (k > 2)
        {
          let s: v128;
          const b0 = v128.load(b, 64), b1 = v128.load(b, 80);
          s = v128.load_splat<T>(a0, 2 * sizeof<T>()); p0 = madd<T>(s, b0, p0); q0 = madd<T>(s, b1, q0);
          if (offsetof<R>() > 1) { s = v128.load_splat<T>(a1, 2 * sizeof<T>()); p1 = madd<T>(s, b0, p1); q1 = madd<T>(s, b1, q1); }
          if (offsetof<R>() > 2) { s = v128.load_splat<T>(a2, 2 * sizeof<T>()); p2 = madd<T>(s, b0, p2); q2 = madd<T>(s, b1, q2); }
          if (offsetof<R>() > 3) { s = v128.load_splat<T>(a3, 2 * sizeof<T>()); p3 = madd<T>(s, b0, p3); q3 = madd<T>(s, b1, q3); }
          if (offsetof<R>() > 4) { s = v128.load_splat<T>(a4, 2 * sizeof<T>()); p4 = madd<T>(s, b0, p4); q4 = madd<T>(s, b1, q4); }
          if (offsetof<R>() > 5) { s = v128.load_splat<T>(a5, 2 * sizeof<T>()); p5 = madd<T>(s, b0, p5); q5 = madd<T>(s, b1, q5); }
        }
        b += k * 32;
      }
      const on = k * sizeof<T>() + (x == tapsX - 1 ? last : nextX);
      a0 += on;
      if (offsetof<R>() > 1) a1 += on;
      if (offsetof<R>() > 2) a2 += on;
      if (offsetof<R>() > 3) a3 += on;
      if (offsetof<R>() > 4) a4 += on;
      if (offsetof<R>() > 5) a5 += on;
    }
  }
  if (columns == width<T>()) {
    let c = load<usize>(table, OUTPUTS); v128.store(c, p0); v128.store(c, q0, 16);
    if (offsetof<R>() > 1) { c = load<usize>(table, OUTPUTS + 4); v128.store(c, p1); v128.store(c, q1, 16); }
    if (offsetof<R>() > 2) { c = load<usize>(table, OUTPUTS + 8); v128.store(c, p2); v128.store(c, q2, 16); }
    if (offsetof<R>() > 3) { c = load<usize>(table, OUTPUTS + 12); v128.store(c, p3); v128.store(c, q3, 16); }
    if (offsetof<R>() > 4) { c = load<usize>(table, OUTPUTS + 16); v128.store(c, p4); v128.store(c, q4, 16); }
    if (offsetof<R>() > 5) { c = load<usize>(table, OUTPUTS + 20); v128.store(c, p5); v128.store(c, q5, 16); }
    return;
  }
  const edge = table + EDGE;
  v128.store(edge, p0); v128.store(edge, q0, 16);
  if (offsetof<R>() > 1) { v128.store(edge, p1, 32); v128.store(edge, q1, 48); }
  if (offsetof<R>() > 2) { v128.store(edge, p2, 64); v128.store(edge, q2, 80); }
  if (offsetof<R>() > 3) { v128.store(edge, p3, 96); v128.store(edge, q3, 112); }
  if (offsetof<R>() > 4) { v128.store(edge, p4, 128); v128.store(edge, q4, 144); }
  if (offsetof<R>() > 5) { v128.store(edge, p5, 160); v128.store(edge, q5, 176); }
  for (let i: usize = 0; i < offsetof<R>(); i++)
    memory.copy(load<usize>(table + i * 4, OUTPUTS), edge + i * 32, columns * sizeof<T>());
}

function tileOf<T>(
  rows: i32, table: usize, b: usize, tapsY: i32, tapsX: i32, run: i32, nextX: usize, nextY: usize, init: usize, columns: i32,
): void {
  switch (rows) {
    case 1: tile<T, Rows1>(table, b, tapsY, tapsX, run, nextX, nextY, init, columns); return;
    case 2: tile<T, Rows2>(table, b, tapsY, tapsX, run, nextX, nextY, init, columns); return;
    case 3: tile<T, Rows3>(table, b, tapsY, tapsX, run, nextX, nextY, init, columns); return;
    case 4: tile<T, Rows4>(table, b, tapsY, tapsX, run, nextX, nextY, init, columns); return;
    case 5: tile<T, Rows5>(table, b, tapsY, tapsX, run, nextX, nextY, init, columns); return;
    case 6: if (ASC_FEATURE_RELAXED_SIMD) tile<T, Rows6>(table, b, tapsY, tapsX, run, nextX, nextY, init, columns);
  }
}

/**
 * R neighbouring pixels of a map with one channel, and two vectors of filters: the numbers under their windows overlap,
 * so that one pointer serves them all. The window is `tapsY` runs of `run` numbers, `nextY` bytes from one to the next.
 */
function neighbours<T, R>(
  a: usize, b: usize, tapsY: i32, run: i32, nextY: usize, init: usize, c: usize, cStep: usize,
): void {
  let p0 = v128.load(init), q0 = v128.load(init, 16);
  let p1 = p0, q1 = q0, p2 = p0, q2 = q0, p3 = p0, q3 = q0, p4 = p0, q4 = q0, p5 = p0, q5 = q0;
  for (let y = 0; y < tapsY; y++) {
    for (const end = a + <usize>run * sizeof<T>(); a < end; a += sizeof<T>()) {
      let s: v128;
      const b0 = v128.load(b), b1 = v128.load(b, 16);
      s = v128.load_splat<T>(a); p0 = madd<T>(s, b0, p0); q0 = madd<T>(s, b1, q0);
      if (offsetof<R>() > 1) { s = v128.load_splat<T>(a, sizeof<T>()); p1 = madd<T>(s, b0, p1); q1 = madd<T>(s, b1, q1); }
      if (offsetof<R>() > 2) { s = v128.load_splat<T>(a, 2 * sizeof<T>()); p2 = madd<T>(s, b0, p2); q2 = madd<T>(s, b1, q2); }
      if (offsetof<R>() > 3) { s = v128.load_splat<T>(a, 3 * sizeof<T>()); p3 = madd<T>(s, b0, p3); q3 = madd<T>(s, b1, q3); }
      if (offsetof<R>() > 4) { s = v128.load_splat<T>(a, 4 * sizeof<T>()); p4 = madd<T>(s, b0, p4); q4 = madd<T>(s, b1, q4); }
      if (offsetof<R>() > 5) { s = v128.load_splat<T>(a, 5 * sizeof<T>()); p5 = madd<T>(s, b0, p5); q5 = madd<T>(s, b1, q5); }
      b += 32;
    }
    a += nextY;
  }
  v128.store(c, p0); v128.store(c, q0, 16);
  if (offsetof<R>() > 1) { c += cStep; v128.store(c, p1); v128.store(c, q1, 16); }
  if (offsetof<R>() > 2) { c += cStep; v128.store(c, p2); v128.store(c, q2, 16); }
  if (offsetof<R>() > 3) { c += cStep; v128.store(c, p3); v128.store(c, q3, 16); }
  if (offsetof<R>() > 4) { c += cStep; v128.store(c, p4); v128.store(c, q4, 16); }
  if (offsetof<R>() > 5) { c += cStep; v128.store(c, p5); v128.store(c, q5, 16); }
}

function neighboursOf<T>(
  many: i32, a: usize, b: usize, tapsY: i32, run: i32, nextY: usize, init: usize, c: usize, cStep: usize,
): void {
  switch (many) {
    case 1: neighbours<T, Rows1>(a, b, tapsY, run, nextY, init, c, cStep); return;
    case 2: neighbours<T, Rows2>(a, b, tapsY, run, nextY, init, c, cStep); return;
    case 3: neighbours<T, Rows3>(a, b, tapsY, run, nextY, init, c, cStep); return;
    case 4: neighbours<T, Rows4>(a, b, tapsY, run, nextY, init, c, cStep); return;
    case 5: neighbours<T, Rows5>(a, b, tapsY, run, nextY, init, c, cStep); return;
    case 6: if (ASC_FEATURE_RELAXED_SIMD) neighbours<T, Rows6>(a, b, tapsY, run, nextY, init, c, cStep);
  }
}

/** One row of `columns` output pixels over a map with one channel. `edge` has room for a tile. */
function convolveRow<T>(
  columns: i32, outputs: i32, tapsY: i32, run: i32, nextY: usize, x: usize, weights: usize, biases: usize,
  y: usize, yPixel: usize, edge: usize,
): void {
  const tiles = tilesOf(columns), low = columns / tiles, more = columns % tiles;
  const panel = <usize>(tapsY * run) * 32;
  for (let t = 0; t < tiles; t++) {
    const many = low + i32(t < more);
    let at = y, b = weights, init = biases;
    for (let j = 0; j < outputs; j += width<T>()) {
      const filters = min(width<T>(), outputs - j);
      if (filters == width<T>()) neighboursOf<T>(many, x, b, tapsY, run, nextY, init, at, yPixel);
      else {
        neighboursOf<T>(many, x, b, tapsY, run, nextY, init, edge, 32);
        for (let i: usize = 0; i < <usize>many; i++) memory.copy(at + i * yPixel, edge + i * 32, filters * sizeof<T>());
      }
      at += 32;
      b += panel;
      init += 32;
    }
    x += many * sizeof<T>();
    y += many * yPixel;
  }
}

/**
 * The weights as panels for the gradient by the input: the window turned by half a circle, the sum over the channels of
 * the output `outputs` for each channel of the input `inputs`.
 */
function packTurned<T>(to: usize, w: usize, taps: i32, inputs: i32, outputs: i32): void {
  const tap = <usize>inputs * outputs * sizeof<T>();
  for (let j = 0; j < inputs; j += width<T>()) {
    const columns = min(width<T>(), inputs - j);
    for (let t = taps - 1; t >= 0; t--) {
      packPanels<T>(to, w + <usize>t * tap, outputs, 1, 0, outputs, j, columns);
      to += <usize>outputs * 32;
    }
  }
}

/**
 * y = conv(x, w) + bias for the rows [first, last) of all images, counted through. Geometry in numbers, not bytes:
 * `x` and `y` point at the first pixel, `xImage`, `xRow`, `xPixel` lead to the next one (with the stride in them).
 * `turned`: the weights as they are for the gradient by the input. `scratch` holds `convolutionScratch` bytes.
 */
export function convolve<T>(
  first: i32, last: i32, rows: i32, columns: i32, channels: i32, outputs: i32,
  tapsY: i32, tapsX: i32, run: i32, nextX: i32, nextY: i32,
  x: usize, xImage: i32, xRow: i32, xPixel: i32, w: usize, turned: i32,
  y: usize, yImage: i32, yRow: i32, yPixel: i32, bias: usize, scratch: usize,
): void {
  const table = scratch, biases = scratch + TABLE;
  const panels = (outputs + width<T>() - 1) / width<T>();
  const weights = biases + <usize>panels * 32;
  const terms = tapsY * tapsX * run;
  memory.fill(biases, 0, panels * 32);
  if (bias) memory.copy(biases, bias, outputs * sizeof<T>());
  if (turned) packTurned<T>(weights, w, terms / channels, outputs, channels);
  else packPanels<T>(weights, w, outputs, 0, 0, terms, 0, outputs);
  const pixels = (last - first) * columns;
  if (pixels <= 0) return;
  // One channel, stride 1 and no holes: neighbouring pixels are neighbouring numbers.
  if (xPixel == 1 && tapsX == 1) {
    for (let r = first; r < last; r++) {
      const image = r / rows, row = r % rows;
      convolveRow<T>(
        columns, outputs, tapsY, run, nextY * sizeof<T>(), x + (<usize>image * xImage + <usize>row * xRow) * sizeof<T>(), weights, biases,
        y + (<usize>image * yImage + <usize>row * yRow) * sizeof<T>(), yPixel * sizeof<T>(), scratch + EDGE,
      );
    }
    return;
  }
  const tiles = tilesOf(pixels), low = pixels / tiles, more = pixels % tiles;
  let image = first / rows, row = first % rows, column = 0;
  let from = x + (<usize>image * xImage + <usize>row * xRow) * sizeof<T>();
  let to = y + (<usize>image * yImage + <usize>row * yRow) * sizeof<T>();
  for (let t = 0; t < tiles; t++) {
    const many = low + i32(t < more);
    for (let i: usize = 0; i < <usize>many; i++) {
      store<usize>(table + i * 4, from, INPUTS);
      store<usize>(table + i * 4, to, OUTPUTS);
      from += xPixel * sizeof<T>();
      to += yPixel * sizeof<T>();
      if (++column == columns) {
        column = 0;
        if (++row == rows) {
          row = 0;
          image++;
        }
        from = x + (<usize>image * xImage + <usize>row * xRow) * sizeof<T>();
        to = y + (<usize>image * yImage + <usize>row * yRow) * sizeof<T>();
      }
    }
    let panel = weights, init = biases;
    for (let j = 0; j < outputs; j += width<T>()) {
      tileOf<T>(many, table, panel, tapsY, tapsX, run, nextX * sizeof<T>(), nextY * sizeof<T>(), init, min(width<T>(), outputs - j));
      panel += <usize>terms * 32;
      init += 32;
      for (let i: usize = 0; i < <usize>many; i++)
        store<usize>(table + i * 4, load<usize>(table + i * 4, OUTPUTS) + 32, OUTPUTS);
    }
  }
}

/** R neighbouring numbers under the window, over all pixels of an image: their sums of products with the gradient. */
function weightTile<T, R>(
  x: usize, xRow: usize, xPixel: usize, g: usize, gRow: usize, gPixel: usize, rows: i32, columns: i32, c: usize, cStep: usize,
): void {
  let d = c;
  let p0 = v128.load(d), q0 = v128.load(d, 16);
  let p1 = p0, q1 = q0, p2 = p0, q2 = q0, p3 = p0, q3 = q0, p4 = p0, q4 = q0, p5 = p0, q5 = q0;
  if (offsetof<R>() > 1) { d += cStep; p1 = v128.load(d); q1 = v128.load(d, 16); }
  if (offsetof<R>() > 2) { d += cStep; p2 = v128.load(d); q2 = v128.load(d, 16); }
  if (offsetof<R>() > 3) { d += cStep; p3 = v128.load(d); q3 = v128.load(d, 16); }
  if (offsetof<R>() > 4) { d += cStep; p4 = v128.load(d); q4 = v128.load(d, 16); }
  if (offsetof<R>() > 5) { d += cStep; p5 = v128.load(d); q5 = v128.load(d, 16); }
  for (let row = 0; row < rows; row++) {
    let a = x, b = g;
    let k = columns;
    for (; k >= 2; k -= 2) {
      let s: v128;
      let b0 = v128.load(b), b1 = v128.load(b, 16);
      s = v128.load_splat<T>(a); p0 = madd<T>(s, b0, p0); q0 = madd<T>(s, b1, q0);
      if (offsetof<R>() > 1) { s = v128.load_splat<T>(a, sizeof<T>()); p1 = madd<T>(s, b0, p1); q1 = madd<T>(s, b1, q1); }
      if (offsetof<R>() > 2) { s = v128.load_splat<T>(a, 2 * sizeof<T>()); p2 = madd<T>(s, b0, p2); q2 = madd<T>(s, b1, q2); }
      if (offsetof<R>() > 3) { s = v128.load_splat<T>(a, 3 * sizeof<T>()); p3 = madd<T>(s, b0, p3); q3 = madd<T>(s, b1, q3); }
      if (offsetof<R>() > 4) { s = v128.load_splat<T>(a, 4 * sizeof<T>()); p4 = madd<T>(s, b0, p4); q4 = madd<T>(s, b1, q4); }
      if (offsetof<R>() > 5) { s = v128.load_splat<T>(a, 5 * sizeof<T>()); p5 = madd<T>(s, b0, p5); q5 = madd<T>(s, b1, q5); }
      a += xPixel;
      b += gPixel;
      b0 = v128.load(b); b1 = v128.load(b, 16);
      s = v128.load_splat<T>(a); p0 = madd<T>(s, b0, p0); q0 = madd<T>(s, b1, q0);
      if (offsetof<R>() > 1) { s = v128.load_splat<T>(a, sizeof<T>()); p1 = madd<T>(s, b0, p1); q1 = madd<T>(s, b1, q1); }
      if (offsetof<R>() > 2) { s = v128.load_splat<T>(a, 2 * sizeof<T>()); p2 = madd<T>(s, b0, p2); q2 = madd<T>(s, b1, q2); }
      if (offsetof<R>() > 3) { s = v128.load_splat<T>(a, 3 * sizeof<T>()); p3 = madd<T>(s, b0, p3); q3 = madd<T>(s, b1, q3); }
      if (offsetof<R>() > 4) { s = v128.load_splat<T>(a, 4 * sizeof<T>()); p4 = madd<T>(s, b0, p4); q4 = madd<T>(s, b1, q4); }
      if (offsetof<R>() > 5) { s = v128.load_splat<T>(a, 5 * sizeof<T>()); p5 = madd<T>(s, b0, p5); q5 = madd<T>(s, b1, q5); }
      a += xPixel;
      b += gPixel;
    }
    if (k > 0) {
      let s: v128;
      const b0 = v128.load(b), b1 = v128.load(b, 16);
      s = v128.load_splat<T>(a); p0 = madd<T>(s, b0, p0); q0 = madd<T>(s, b1, q0);
      if (offsetof<R>() > 1) { s = v128.load_splat<T>(a, sizeof<T>()); p1 = madd<T>(s, b0, p1); q1 = madd<T>(s, b1, q1); }
      if (offsetof<R>() > 2) { s = v128.load_splat<T>(a, 2 * sizeof<T>()); p2 = madd<T>(s, b0, p2); q2 = madd<T>(s, b1, q2); }
      if (offsetof<R>() > 3) { s = v128.load_splat<T>(a, 3 * sizeof<T>()); p3 = madd<T>(s, b0, p3); q3 = madd<T>(s, b1, q3); }
      if (offsetof<R>() > 4) { s = v128.load_splat<T>(a, 4 * sizeof<T>()); p4 = madd<T>(s, b0, p4); q4 = madd<T>(s, b1, q4); }
      if (offsetof<R>() > 5) { s = v128.load_splat<T>(a, 5 * sizeof<T>()); p5 = madd<T>(s, b0, p5); q5 = madd<T>(s, b1, q5); }
    }
    x += xRow;
    g += gRow;
  }
  v128.store(c, p0); v128.store(c, q0, 16);
  if (offsetof<R>() > 1) { c += cStep; v128.store(c, p1); v128.store(c, q1, 16); }
  if (offsetof<R>() > 2) { c += cStep; v128.store(c, p2); v128.store(c, q2, 16); }
  if (offsetof<R>() > 3) { c += cStep; v128.store(c, p3); v128.store(c, q3, 16); }
  if (offsetof<R>() > 4) { c += cStep; v128.store(c, p4); v128.store(c, q4, 16); }
  if (offsetof<R>() > 5) { c += cStep; v128.store(c, p5); v128.store(c, q5, 16); }
}

function weightTileOf<T>(
  many: i32, x: usize, xRow: usize, xPixel: usize, g: usize, gRow: usize, gPixel: usize, rows: i32, columns: i32, c: usize, cStep: usize,
): void {
  switch (many) {
    case 1: weightTile<T, Rows1>(x, xRow, xPixel, g, gRow, gPixel, rows, columns, c, cStep); return;
    case 2: weightTile<T, Rows2>(x, xRow, xPixel, g, gRow, gPixel, rows, columns, c, cStep); return;
    case 3: weightTile<T, Rows3>(x, xRow, xPixel, g, gRow, gPixel, rows, columns, c, cStep); return;
    case 4: weightTile<T, Rows4>(x, xRow, xPixel, g, gRow, gPixel, rows, columns, c, cStep); return;
    case 5: weightTile<T, Rows5>(x, xRow, xPixel, g, gRow, gPixel, rows, columns, c, cStep); return;
    case 6: if (ASC_FEATURE_RELAXED_SIMD) weightTile<T, Rows6>(x, xRow, xPixel, g, gRow, gPixel, rows, columns, c, cStep);
  }
}

/**
 * The gradient by the weights, w[tap][channel][output], for the runs [first, last) of the window. `padded` is the
 * number of outputs up to whole panels: the sums are made in `scratch` (runs × run × padded numbers), image after
 * image and strip after strip, and copied to `w`. Lanes past the last output read what follows the pixel and are not copied.
 */
export function convolveWeights<T>(
  first: i32, last: i32, images: i32, rows: i32, columns: i32, outputs: i32,
  tapsX: i32, run: i32, nextX: i32, nextY: i32,
  x: usize, xImage: i32, xRow: i32, xPixel: i32, g: usize, gImage: i32, gRow: i32, gPixel: i32, w: usize, scratch: usize,
): void {
  const cStep = <usize>((outputs + width<T>() - 1) / width<T>()) * 32;
  const s = sizeof<T>();
  if (last <= first) return;
  memory.fill(scratch, 0, <usize>(last - first) * run * cStep);
  const tiles = tilesOf(run), low = run / tiles, more = run % tiles;
  // A strip of rows whose gradient stays in the L1 cache while all numbers under the window pass over it.
  const strip = max(1, STRIP / (columns * gPixel * <i32>s));
  for (let image = 0; image < images; image++)
    for (let row = 0; row < rows; row += strip) {
      const many = min(strip, rows - row);
      let c = scratch;
      for (let r = first; r < last; r++) {
        const down = r / tapsX, across = r % tapsX;
        let at = x + (<usize>image * xImage + <usize>row * xRow + down * (tapsX * (run + nextX) + nextY) + across * (run + nextX)) * s;
        for (let t = 0; t < tiles; t++) {
          const size = low + i32(t < more);
          let from = g + (<usize>image * gImage + <usize>row * gRow) * s;
          for (let j: usize = 0; j < cStep; j += 32) {
            weightTileOf<T>(size, at, xRow * s, xPixel * s, from, gRow * s, gPixel * s, many, columns, c + j, cStep);
            from += 32;
          }
          at += size * s;
          c += <usize>size * cStep;
        }
      }
    }
  let to = w + <usize>first * run * outputs * s, c = scratch;
  for (let i = (last - first) * run; i > 0; i--) {
    memory.copy(to, c, outputs * s);
    to += outputs * s;
    c += cStep;
  }
}

/** Columns, rows and images of `channels` numbers copied to other steps: a gradient spread out by a stride. */
export function spreadMap<T>(
  images: i32, rows: i32, columns: i32, channels: i32,
  x: usize, xImage: i32, xRow: i32, xPixel: i32, y: usize, yImage: i32, yRow: i32, yPixel: i32,
): void {
  const s = sizeof<T>();
  for (let image = 0; image < images; image++)
    for (let row = 0; row < rows; row++) {
      let from = x + (<usize>image * xImage + <usize>row * xRow) * s;
      let to = y + (<usize>image * yImage + <usize>row * yRow) * s;
      for (let column = 0; column < columns; column++) {
        memory.copy(to, from, channels * s);
        from += xPixel * s;
        to += yPixel * s;
      }
    }
}
