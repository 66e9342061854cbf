import { all, lanes, loadPart, madd, storePart } from './lanes';

/**
 * Batch normalization over all entries of a channel, of maps [image][row][column][channel]. A batch of vectors is a map
 * of one row. Ioffe & Szegedy 2015, Algorithm 1. Sums run row after row, each row's sum first.
 */

@inline
function take<T>(at: usize, n: i32): v128 {
  return n >= lanes<T>() ? v128.load(at) : loadPart<T>(at, n);
}
@inline
function put<T>(at: usize, v: v128, n: i32): void {
  if (n >= lanes<T>()) v128.store(at, v);
  else storePart<T>(at, v, n);
}

/** Mean μ and 1/√(σ² + ε) of the batch, and the running averages, which take σ²·m/(m − 1) as PyTorch does. */
function statistics<T>(
  images: i32, rows: i32, columns: i32, channels: i32, x: usize, xImage: i32, xRow: i32,
  mean: usize, root: usize, runningMean: usize, runningVariance: usize, epsilon: f64, momentum: f64,
): void {
  const s = sizeof<T>(), m = <f64>(images * rows * columns);
  for (let c = 0; c < channels; c += lanes<T>()) {
    const n = channels - c, place = <usize>c * s;
    let total = all<T>(0);
    for (let image = 0; image < images; image++)
      for (let row = 0; row < rows; row++) {
        let at = x + (<usize>image * xImage + row * xRow) * s + place;
        let sum = all<T>(0);
        for (let column = 0; column < columns; column++) {
          sum = v128.add<T>(sum, take<T>(at, n));
          at += channels * s;
        }
        total = v128.add<T>(total, sum);
      }
    const centre = v128.div<T>(total, all<T>(m));
    total = all<T>(0);
    for (let image = 0; image < images; image++)
      for (let row = 0; row < rows; row++) {
        let at = x + (<usize>image * xImage + row * xRow) * s + place;
        let sum = all<T>(0);
        for (let column = 0; column < columns; column++) {
          const d = v128.sub<T>(take<T>(at, n), centre);
          sum = madd<T>(d, d, sum);
          at += channels * s;
        }
        total = v128.add<T>(total, sum);
      }
    const variance = v128.div<T>(total, all<T>(m));
    put<T>(mean + place, centre, n);
    put<T>(root + place, v128.div<T>(all<T>(1), v128.sqrt<T>(v128.add<T>(variance, all<T>(epsilon)))), n);
    const keep = all<T>(1 - momentum), gain = all<T>(momentum);
    const unbiased = m > 1 ? v128.div<T>(total, all<T>(m - 1)) : variance;
    put<T>(runningMean + place, madd<T>(gain, centre, v128.mul<T>(keep, take<T>(runningMean + place, n))), n);
    put<T>(runningVariance + place, madd<T>(gain, unbiased, v128.mul<T>(keep, take<T>(runningVariance + place, n))), n);
  }
}

/** y = γ·x̂ + β. `fixed`: with the running mean and variance in place of the batch's. */
export function normalize<T>(
  images: i32, rows: i32, columns: i32, channels: i32, x: usize, xImage: i32, xRow: i32, y: usize, yImage: i32, yRow: i32,
  gamma: usize, beta: usize, mean: usize, root: usize, runningMean: usize, runningVariance: usize, fixed: i32, epsilon: f64, momentum: f64,
): void {
  const s = sizeof<T>();
  if (fixed) {
    for (let c = 0; c < channels; c += lanes<T>()) {
      const n = channels - c, place = <usize>c * s;
      put<T>(mean + place, take<T>(runningMean + place, n), n);
      const variance = v128.add<T>(take<T>(runningVariance + place, n), all<T>(epsilon));
      put<T>(root + place, v128.div<T>(all<T>(1), v128.sqrt<T>(variance)), n);
    }
  } else statistics<T>(images, rows, columns, channels, x, xImage, xRow, mean, root, runningMean, runningVariance, epsilon, momentum);
  for (let c = 0; c < channels; c += lanes<T>()) {
    const n = channels - c, place = <usize>c * s;
    const centre = take<T>(mean + place, n), r = take<T>(root + place, n);
    const scale = take<T>(gamma + place, n), shift = take<T>(beta + place, n);
    for (let image = 0; image < images; image++)
      for (let row = 0; row < rows; row++) {
        let at = x + (<usize>image * xImage + row * xRow) * s + place;
        let to = y + (<usize>image * yImage + row * yRow) * s + place;
        for (let column = 0; column < columns; column++) {
          const hat = v128.mul<T>(v128.sub<T>(take<T>(at, n), centre), r);
          put<T>(to, madd<T>(scale, hat, shift), n);
          at += channels * s;
          to += channels * s;
        }
      }
  }
}

/**
 * dγ = Σ dy·x̂, dβ = Σ dy, dx = γ/√(σ² + ε)·(dy − mean(dy) − x̂·mean(dy·x̂)); with `fixed` statistics only the first
 * term. `dx` 0: not asked for.
 */
export function normalizeBack<T>(
  images: i32, rows: i32, columns: i32, channels: i32, x: usize, xImage: i32, xRow: i32, dy: usize, dyImage: i32, dyRow: i32,
  dx: usize, dxImage: i32, dxRow: i32, gamma: usize, mean: usize, root: usize, dgamma: usize, dbeta: usize, fixed: i32,
): void {
  const s = sizeof<T>(), m = all<T>(<f64>(images * rows * columns));
  for (let c = 0; c < channels; c += lanes<T>()) {
    const n = channels - c, place = <usize>c * s;
    const centre = take<T>(mean + place, n), r = take<T>(root + place, n);
    let level = all<T>(0), steep = all<T>(0);
    for (let image = 0; image < images; image++)
      for (let row = 0; row < rows; row++) {
        let at = x + (<usize>image * xImage + row * xRow) * s + place;
        let from = dy + (<usize>image * dyImage + row * dyRow) * s + place;
        let sum = all<T>(0), product = all<T>(0);
        for (let column = 0; column < columns; column++) {
          const g = take<T>(from, n);
          const hat = v128.mul<T>(v128.sub<T>(take<T>(at, n), centre), r);
          sum = v128.add<T>(sum, g);
          product = madd<T>(g, hat, product);
          at += channels * s;
          from += channels * s;
        }
        level = v128.add<T>(level, sum);
        steep = v128.add<T>(steep, product);
      }
    put<T>(dbeta + place, level, n);
    put<T>(dgamma + place, steep, n);
    if (!dx) continue;
    const scale = v128.mul<T>(take<T>(gamma + place, n), r);
    const meanLevel = fixed ? all<T>(0) : v128.div<T>(level, m);
    const meanSteep = fixed ? all<T>(0) : v128.div<T>(steep, m);
    for (let image = 0; image < images; image++)
      for (let row = 0; row < rows; row++) {
        let at = x + (<usize>image * xImage + row * xRow) * s + place;
        let from = dy + (<usize>image * dyImage + row * dyRow) * s + place;
        let to = dx + (<usize>image * dxImage + row * dxRow) * s + place;
        for (let column = 0; column < columns; column++) {
          const hat = v128.mul<T>(v128.sub<T>(take<T>(at, n), centre), r);
          const rest = v128.sub<T>(v128.sub<T>(take<T>(from, n), meanLevel), v128.mul<T>(hat, meanSteep));
          put<T>(to, v128.mul<T>(scale, rest), n);
          at += channels * s;
          from += channels * s;
          to += channels * s;
        }
      }
  }
}

/** The sum over all entries of each channel: the gradient by a bias. */
export function channelSums<T>(images: i32, rows: i32, columns: i32, channels: i32, x: usize, xImage: i32, xRow: i32, sums: usize): void {
  const s = sizeof<T>();
  let c = 0;
  // Two vectors of channels at a time: neither sum waits for the other.
  for (; c <= channels - 2 * lanes<T>(); c += 2 * lanes<T>()) {
    let total = all<T>(0), total2 = total;
    for (let image = 0; image < images; image++)
      for (let row = 0; row < rows; row++) {
        let at = x + (<usize>image * xImage + row * xRow + c) * s;
        let sum = all<T>(0), sum2 = sum;
        for (let column = 0; column < columns; column++) {
          sum = v128.add<T>(sum, v128.load(at));
          sum2 = v128.add<T>(sum2, v128.load(at, 16));
          at += channels * s;
        }
        total = v128.add<T>(total, sum);
        total2 = v128.add<T>(total2, sum2);
      }
    v128.store(sums + c * s, total);
    v128.store(sums + c * s, total2, 16);
  }
  for (; c < channels; c += lanes<T>()) {
    const n = channels - c, place = <usize>c * s;
    let total = all<T>(0);
    for (let image = 0; image < images; image++)
      for (let row = 0; row < rows; row++) {
        let at = x + (<usize>image * xImage + row * xRow) * s + place;
        let sum = all<T>(0);
        for (let column = 0; column < columns; column++) {
          sum = v128.add<T>(sum, take<T>(at, n));
          at += channels * s;
        }
        total = v128.add<T>(total, sum);
      }
    put<T>(sums + place, total, n);
  }
}
