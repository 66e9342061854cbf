import { lanes, madd, width } from './lanes';

/** The number of rows of a register tile, as a type: the compiler knows it and leaves out the other rows. */
@unmanaged class Rows1 { a: u8; }
@unmanaged class Rows2 { a: u8; b: u8; }
@unmanaged class Rows3 { a: u8; b: u8; c: u8; }
@unmanaged class Rows4 { a: u8; b: u8; c: u8; d: u8; }
@unmanaged class Rows5 { a: u8; b: u8; c: u8; d: u8; e: u8; }
@unmanaged class Rows6 { a: u8; b: u8; c: u8; d: u8; e: u8; f: u8; }
export { Rows1, Rows2, Rows3, Rows4, Rows5, Rows6 };

/** Without a fused operation the product needs a register of its own, which the sixth row would take. */
export const MOST_ROWS: i32 = ASC_FEATURE_RELAXED_SIMD ? 6 : 5;

/** Terms of a sum that are worked before the tile is stored: their part of a panel and of a tile stays in the L1 cache. */
const DEPTH: i32 = 256;
/** Bytes of the packed part of the right matrix, which stays in the L2 cache. */
const BLOCK: i32 = 524288;

/** Where a tile starts when `m` rows are shared evenly among tiles of at most MOST_ROWS rows. */
@inline
export function tilesOf(m: i32): i32 {
  return (m + MOST_ROWS - 1) / MOST_ROWS;
}

/**
 * C = init + A·B for R rows and two vectors of columns. `a` holds R numbers for each term, `b` two vectors. `init` is
 * where the sums start: a row of biases (`initStep` 0), or the rows of C.
 */
function tile<T, R>(a: usize, b: usize, terms: i32, c: usize, cStep: usize, init: usize, initStep: usize): void {
  let p0 = v128.load(init), q0 = v128.load(init, 16);
  let p1 = p0, q1 = q0, p2 = p0, q2 = q0, p3 = p0, q3 = q0, p4 = p0, q4 = q0, p5 = p0, q5 = q0;
  if (offsetof<R>() > 1) { init += initStep; p1 = v128.load(init); q1 = v128.load(init, 16); }
  if (offsetof<R>() > 2) { init += initStep; p2 = v128.load(init); q2 = v128.load(init, 16); }
  if (offsetof<R>() > 3) { init += initStep; p3 = v128.load(init); q3 = v128.load(init, 16); }
  if (offsetof<R>() > 4) { init += initStep; p4 = v128.load(init); q4 = v128.load(init, 16); }
  if (offsetof<R>() > 5) { init += initStep; p5 = v128.load(init); q5 = v128.load(init, 16); }
  const end = a + (<usize>(terms & ~3)) * offsetof<R>() * sizeof<T>();
  while (a < end) {
    let x: v128;
    let b0 = v128.load(b), b1 = v128.load(b, 16);
    x = v128.load_splat<T>(a); p0 = madd<T>(x, b0, p0); q0 = madd<T>(x, b1, q0);
    if (offsetof<R>() > 1) { x = v128.load_splat<T>(a, sizeof<T>()); p1 = madd<T>(x, b0, p1); q1 = madd<T>(x, b1, q1); }
    if (offsetof<R>() > 2) { x = v128.load_splat<T>(a, 2 * sizeof<T>()); p2 = madd<T>(x, b0, p2); q2 = madd<T>(x, b1, q2); }
    if (offsetof<R>() > 3) { x = v128.load_splat<T>(a, 3 * sizeof<T>()); p3 = madd<T>(x, b0, p3); q3 = madd<T>(x, b1, q3); }
    if (offsetof<R>() > 4) { x = v128.load_splat<T>(a, 4 * sizeof<T>()); p4 = madd<T>(x, b0, p4); q4 = madd<T>(x, b1, q4); }
    if (offsetof<R>() > 5) { x = v128.load_splat<T>(a, 5 * sizeof<T>()); p5 = madd<T>(x, b0, p5); q5 = madd<T>(x, b1, q5); }
    b0 = v128.load(b, 32); b1 = v128.load(b, 48);
    x = v128.load_splat<T>(a, offsetof<R>() * sizeof<T>()); p0 = madd<T>(x, b0, p0); q0 = madd<T>(x, b1, q0);
    if (offsetof<R>() > 1) { x = v128.load_splat<T>(a, (offsetof<R>() + 1) * sizeof<T>()); p1 = madd<T>(x, b0, p1); q1 = madd<T>(x, b1, q1); }
    if (offsetof<R>() > 2) { x = v128.load_splat<T>(a, (offsetof<R>() + 2) * sizeof<T>()); p2 = madd<T>(x, b0, p2); q2 = madd<T>(x, b1, q2); }
    if (offsetof<R>() > 3) { x = v128.load_splat<T>(a, (offsetof<R>() + 3) * sizeof<T>()); p3 = madd<T>(x, b0, p3); q3 = madd<T>(x, b1, q3); }
    if (offsetof<R>() > 4) { x = v128.load_splat<T>(a, (offsetof<R>() + 4) * sizeof<T>()); p4 = madd<T>(x, b0, p4); q4 = madd<T>(x, b1, q4); }
    if (offsetof<R>() > 5) { x = v128.load_splat<T>(a, (offsetof<R>() + 5) * sizeof<T>()); p5 = madd<T>(x, b0, p5); q5 = madd<T>(x, b1, q5); }
    b0 = v128.load(b, 64); b1 = v128.load(b, 80);
    x = v128.load_splat<T>(a, 2 * offsetof<R>() * sizeof<T>()); p0 = madd<T>(x, b0, p0); q0 = madd<T>(x, b1, q0);
    if (offsetof<R>() > 1) { x = v128.load_splat<T>(a, (2 * offsetof<R>() + 1) * sizeof<T>()); p1 = madd<T>(x, b0, p1); q1 = madd<T>(x, b1, q1); }
    if (offsetof<R>() > 2) { x = v128.load_splat<T>(a, (2 * offsetof<R>() + 2) * sizeof<T>()); p2 = madd<T>(x, b0, p2); q2 = madd<T>(x, b1, q2); }
    if (offsetof<R>() > 3) { x = v128.load_splat<T>(a, (2 * offsetof<R>() + 3) * sizeof<T>()); p3 = madd<T>(x, b0, p3); q3 = madd<T>(x, b1, q3); }
    if (offsetof<R>() > 4) { x = v128.load_splat<T>(a, (2 * offsetof<R>() + 4) * sizeof<T>()); p4 = madd<T>(x, b0, p4); q4 = madd<T>(x, b1, q4); }
    if (offsetof<R>() > 5) { x = v128.load_splat<T>(a, (2 * offsetof<R>() + 5) * sizeof<T>()); p5 = madd<T>(x, b0, p5); q5 = madd<T>(x, b1, q5); }
    b0 = v128.load(b, 96); b1 = v128.load(b, 112);
    x = v128.load_splat<T>(a, 3 * offsetof<R>() * sizeof<T>()); p0 = madd<T>(x, b0, p0); q0 = madd<T>(x, b1, q0);
    if (offsetof<R>() > 1) { x = v128.load_splat<T>(a, (3 * offsetof<R>() + 1) * sizeof<T>()); p1 = madd<T>(x, b0, p1); q1 = madd<T>(x, b1, q1); }
    if (offsetof<R>() > 2) { x = v128.load_splat<T>(a, (3 * offsetof<R>() + 2) * sizeof<T>()); p2 = madd<T>(x, b0, p2); q2 = madd<T>(x, b1, q2); }
    if (offsetof<R>() > 3) { x = v128.load_splat<T>(a, (3 * offsetof<R>() + 3) * sizeof<T>()); p3 = madd<T>(x, b0, p3); q3 = madd<T>(x, b1, q3); }
    if (offsetof<R>() > 4) { x = v128.load_splat<T>(a, (3 * offsetof<R>() + 4) * sizeof<T>()); p4 = madd<T>(x, b0, p4); q4 = madd<T>(x, b1, q4); }
    if (offsetof<R>() > 5) { x = v128.load_splat<T>(a, (3 * offsetof<R>() + 5) * sizeof<T>()); p5 = madd<T>(x, b0, p5); q5 = madd<T>(x, b1, q5); }
    a += 4 * offsetof<R>() * sizeof<T>();
    b += 128;
  }
  for (let left = terms & 3; left > 0; left--) {
    let x: v128;
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    x = v128.load_splat<T>(a); p0 = madd<T>(x, b0, p0); q0 = madd<T>(x, b1, q0);
    if (offsetof<R>() > 1) { x = v128.load_splat<T>(a, sizeof<T>()); p1 = madd<T>(x, b0, p1); q1 = madd<T>(x, b1, q1); }
    if (offsetof<R>() > 2) { x = v128.load_splat<T>(a, 2 * sizeof<T>()); p2 = madd<T>(x, b0, p2); q2 = madd<T>(x, b1, q2); }
    if (offsetof<R>() > 3) { x = v128.load_splat<T>(a, 3 * sizeof<T>()); p3 = madd<T>(x, b0, p3); q3 = madd<T>(x, b1, q3); }
    if (offsetof<R>() > 4) { x = v128.load_splat<T>(a, 4 * sizeof<T>()); p4 = madd<T>(x, b0, p4); q4 = madd<T>(x, b1, q4); }
    if (offsetof<R>() > 5) { x = v128.load_splat<T>(a, 5 * sizeof<T>()); p5 = madd<T>(x, b0, p5); q5 = madd<T>(x, b1, q5); }
    a += offsetof<R>() * sizeof<T>();
    b += 32;
  }
  v128.store(c, p0); v128.store(c, q0, 16);
  if (offsetof<R>() > 1) { c += cStep; v128.store(c, p1); v128.store(c, q1, 16); }
  if (offsetof<R>() > 2) { c += cStep; v128.store(c, p2); v128.store(c, q2, 16); }
  if (offsetof<R>() > 3) { c += cStep; v128.store(c, p3); v128.store(c, q3, 16); }
  if (offsetof<R>() > 4) { c += cStep; v128.store(c, p4); v128.store(c, q4, 16); }
  if (offsetof<R>() > 5) { c += cStep; v128.store(c, p5); v128.store(c, q5, 16); }
}

function tileOf<T>(rows: i32, a: usize, b: usize, terms: i32, c: usize, cStep: usize, init: usize, initStep: usize): void {
  switch (rows) {
    case 1: tile<T, Rows1>(a, b, terms, c, cStep, init, initStep); return;
    case 2: tile<T, Rows2>(a, b, terms, c, cStep, init, initStep); return;
    case 3: tile<T, Rows3>(a, b, terms, c, cStep, init, initStep); return;
    case 4: tile<T, Rows4>(a, b, terms, c, cStep, init, initStep); return;
    case 5: tile<T, Rows5>(a, b, terms, c, cStep, init, initStep); return;
    case 6: if (ASC_FEATURE_RELAXED_SIMD) tile<T, Rows6>(a, b, terms, c, cStep, init, initStep);
  }
}

/**
 * Rows [row, row + terms) and columns [column, column + n) of B (of its transpose where `transposed`), as panels of two
 * vectors of columns: for each term, the numbers of one row. Columns that are missing in the last panel are 0.
 */
export function packPanels<T>(
  to: usize, b: usize, step: i32, transposed: i32, row: i32, terms: i32, column: i32, n: i32,
): void {
  for (let j = 0; j < n; j += width<T>()) {
    const columns = min(width<T>(), n - j);
    if (columns < width<T>()) memory.fill(to, 0, terms * 32);
    if (!transposed) {
      let from = b + (<usize>row * step + column + j) * sizeof<T>();
      const by = <usize>step * sizeof<T>();
      if (columns == width<T>()) {
        for (let k = 0; k < terms; k++) {
          v128.store(to, v128.load(from));
          v128.store(to, v128.load(from, 16), 16);
          to += 32;
          from += by;
        }
      } else {
        for (let k = 0; k < terms; k++) {
          for (let i = 0; i < columns; i++) store<T>(to + i * sizeof<T>(), load<T>(from + i * sizeof<T>()));
          to += 32;
          from += by;
        }
      }
    } else {
      for (let i = 0; i < columns; i++)
        spread<T>(to + i * sizeof<T>(), 32, b + (<usize>(column + j + i) * step + row) * sizeof<T>(), terms);
      to += <usize>terms * 32;
    }
  }
}

/** Copies `n` neighbours to places `step` bytes apart. */
@inline
function spread<T>(to: usize, step: usize, from: usize, n: i32): void {
  let i = 0;
  for (; i <= n - 4; i += 4) {
    store<T>(to, load<T>(from));
    store<T>(to + step, load<T>(from, sizeof<T>()));
    store<T>(to + 2 * step, load<T>(from, 2 * sizeof<T>()));
    store<T>(to + 3 * step, load<T>(from, 3 * sizeof<T>()));
    to += 4 * step;
    from += 4 * sizeof<T>();
  }
  for (; i < n; i++) {
    store<T>(to, load<T>(from));
    to += step;
    from += sizeof<T>();
  }
}

/** Terms [term, term + terms) of `rows` rows of A (of its transpose), the numbers of one term side by side. */
function packRows<T>(to: usize, a: usize, step: i32, transposed: i32, row: i32, rows: i32, term: i32, terms: i32): void {
  if (transposed) {
    let from = a + (<usize>term * step + row) * sizeof<T>();
    const by = <usize>step * sizeof<T>();
    for (let k = 0; k < terms; k++) {
      let i = 0;
      // A vector at a time; what the last one writes too much, the next term writes over.
      for (; i < rows; i += lanes<T>()) v128.store(to + i * sizeof<T>(), v128.load(from + i * sizeof<T>()));
      to += rows * sizeof<T>();
      from += by;
    }
    return;
  }
  let from = a + (<usize>row * step + term) * sizeof<T>();
  const by = <usize>step * sizeof<T>();
  let i = 0;
  if (sizeof<T>() == 4) {
    for (; i <= rows - 4; i += 4) {
      packFour(to + i * 4, rows * 4, from, by, terms);
      from += 4 * by;
    }
  }
  for (; i < rows; i++) {
    spread<T>(to + i * sizeof<T>(), rows * sizeof<T>(), from, terms);
    from += by;
  }
}

/** Four rows of float32, turned by fours in registers. */
function packFour(to: usize, step: usize, from: usize, by: usize, terms: i32): void {
  const r1 = from + by, r2 = r1 + by, r3 = r2 + by;
  let k = 0;
  for (; k <= terms - 4; k += 4) {
    const at = <usize>k * 4;
    const a = v128.load(from + at), b = v128.load(r1 + at), c = v128.load(r2 + at), d = v128.load(r3 + at);
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const ab2 = v128.shuffle<f32>(a, b, 2, 6, 3, 7), cd2 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    v128.store(to, v128.shuffle<f64>(ab, cd, 0, 2));
    v128.store(to + step, v128.shuffle<f64>(ab, cd, 1, 3));
    v128.store(to + 2 * step, v128.shuffle<f64>(ab2, cd2, 0, 2));
    v128.store(to + 3 * step, v128.shuffle<f64>(ab2, cd2, 1, 3));
    to += 4 * step;
  }
  for (; k < terms; k++) {
    const at = <usize>k * 4;
    store<f32>(to, load<f32>(from + at));
    store<f32>(to, load<f32>(r1 + at), 4);
    store<f32>(to, load<f32>(r2 + at), 8);
    store<f32>(to, load<f32>(r3 + at), 12);
    to += step;
  }
}

/**
 * C[m×n] = A·B, plus a row of biases where `bias` is not 0, plus C where `accumulate`; A and B may be given as their
 * transposes. Steps are in numbers from row to row. Only rows [first, last) of C are worked. `scratch` has the room
 * that productScratch of core/tensor says. Each sum runs over the terms in their order, in groups of DEPTH.
 */
export function product<T>(
  first: i32, last: i32, n: i32, k: i32,
  a: usize, aStep: i32, aTransposed: i32, b: usize, bStep: i32, bTransposed: i32,
  c: usize, cStep: i32, bias: usize, accumulate: i32, scratch: usize,
): void {
  const zeros = scratch, edge = scratch + 32, lastBias = scratch + 64 + 192;
  const packedA = scratch + 320, packedB = packedA + DEPTH * 6 * sizeof<T>() + 32;
  memory.fill(zeros, 0, 32);
  const m = last - first;
  if (m <= 0) return;
  const tiles = tilesOf(m), low = m / tiles, more = m % tiles;
  const across = BLOCK / (DEPTH * <i32>sizeof<T>());
  const cBytes = <usize>cStep * sizeof<T>();
  for (let j0 = 0; j0 < n; j0 += across) {
    const jn = min(across, n - j0);
    let k0 = 0;
    do {
      const kn = min(DEPTH, k - k0);
      packPanels<T>(packedB, b, bStep, bTransposed, k0, kn, j0, jn);
      const start = k0 > 0 || accumulate ? 2 : bias ? 1 : 0;
      let row = first;
      for (let t = 0; t < tiles; t++) {
        const rows = low + i32(t < more);
        packRows<T>(packedA, a, aStep, aTransposed, row, rows, k0, kn);
        let panel = packedB;
        for (let j = 0; j < jn; j += width<T>()) {
          const columns = min(width<T>(), jn - j);
          const at = c + (<usize>row * cStep + j0 + j) * sizeof<T>();
          const biasAt = bias + (j0 + j) * sizeof<T>();
          if (columns == width<T>()) {
            if (start == 2) tileOf<T>(rows, packedA, panel, kn, at, cBytes, at, cBytes);
            else tileOf<T>(rows, packedA, panel, kn, at, cBytes, start == 1 ? biasAt : zeros, 0);
          } else {
            const bytes = columns * <i32>sizeof<T>();
            if (start == 2) {
              for (let i: usize = 0; i < <usize>rows; i++) memory.copy(edge + i * 32, at + i * cBytes, bytes);
              tileOf<T>(rows, packedA, panel, kn, edge, 32, edge, 32);
            } else {
              if (start == 1) memory.copy(lastBias, biasAt, bytes);
              tileOf<T>(rows, packedA, panel, kn, edge, 32, start == 1 ? lastBias : zeros, 0);
            }
            for (let i: usize = 0; i < <usize>rows; i++) memory.copy(at + i * cBytes, edge + i * 32, bytes);
          }
          panel += <usize>kn * 32;
        }
        row += rows;
      }
      k0 += DEPTH;
    } while (k0 < k);
  }
}
