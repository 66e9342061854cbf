import { exp1, log1, sigmoid1, softplus1 } from './functions';
import {
  ABSOLUTE_ERROR, BINARY_CROSS_ENTROPY, BINARY_CROSS_ENTROPY_LOGITS, CROSS_ENTROPY, CROSS_ENTROPY_LOGITS, FOCAL, HINGE,
  HUBER, KL_DIVERGENCE, MULTI_CLASS_HINGE, SQUARED_ERROR, SQUARED_HINGE,
} from '../codes';

/** xᵃ for x ≥ 0. */
function raised<T>(x: T, a: f64): T {
  if (a == 0) return <T>1;
  if (x == <T>0) return <T>(a > 0 ? 0 : Infinity);
  return exp1<T>(<T>(a * <f64>log1<T>(x)));
}

/**
 * The losses of `batch` samples with `n` outputs, as core/losses defines them: the loss of each sample to `each`, the
 * gradient by each output to `g`, the mean over the batch to `mean` (float64). A number of sample s, output j is at
 * `s·sample + j·unit`. `factor` multiplies the sum over the outputs, `share` the gradient (1/batch for the mean).
 */
export function loss<T>(
  kind: i32, batch: i32, n: i32, sample: i32, unit: i32, o: usize, y: usize, g: usize, each: usize, mean: usize,
  factor: f64, share: f64, first: f64, second: f64,
): void {
  const step = <usize>unit * sizeof<T>();
  const scale = <T>(factor * share);
  let total: f64 = 0;
  for (let s = 0; s < batch; s++) {
    const start = <usize>(s * sample) * sizeof<T>();
    let sum: T = <T>0;
    if (kind == CROSS_ENTROPY_LOGITS) {
      let most = load<T>(o + start);
      for (let j = 1; j < n; j++) most = max<T>(most, load<T>(o + start + j * step));
      let shares: T = <T>0, right: T = <T>0, targets: T = <T>0;
      for (let j = 0; j < n; j++) {
        const z = load<T>(o + start + j * step), t = load<T>(y + start + j * step);
        const e = exp1<T>(<T>(z - most));
        store<T>(g + start + j * step, e);
        shares += e;
        targets += t;
        // Relative to the largest, so that no digits are lost when it is taken away.
        right += t * <T>(z - most);
      }
      sum = <T>(log1<T>(shares) - right + (<T>1 - targets) * most);
      const one = <T>(<T>1 / shares);
      for (let j = 0; j < n; j++) {
        const at = start + j * step;
        store<T>(g + at, <T>((load<T>(g + at) * one - load<T>(y + at)) * scale));
      }
    } else if (kind == MULTI_CLASS_HINGE) {
      let right: T = <T>0, at: usize = 0;
      for (let j = 0; j < n; j++)
        if (load<T>(y + start + j * step) == <T>1) {
          at = start + j * step;
          right = load<T>(o + at);
        }
      let broken: T = <T>0;
      for (let j = 0; j < n; j++) {
        const here = start + j * step;
        const over = <T>(load<T>(o + here) - right + <T>first);
        const counts = here != at && over > <T>0;
        if (counts) {
          sum += over;
          broken += <T>1;
        }
        store<T>(g + here, counts ? scale : <T>0);
      }
      store<T>(g + at, <T>(-broken * scale));
    } else {
      for (let j = 0; j < n; j++) {
        const at = start + j * step;
        const p = load<T>(o + at), t = load<T>(y + at);
        let term: T = <T>0, slope: T = <T>0;
        switch (kind) {
          case SQUARED_ERROR: {
            const e = <T>(p - t);
            term = <T>(e * e);
            slope = <T>(<T>2 * e);
            break;
          }
          case ABSOLUTE_ERROR: {
            const e = <T>(p - t);
            term = abs<T>(e);
            slope = <T>(e > <T>0 ? 1 : e < <T>0 ? -1 : 0);
            if (e != e) slope = e;
            break;
          }
          case HUBER: {
            const e = <T>(p - t), size = abs<T>(e), delta = <T>first;
            term = size <= delta ? <T>(size * size * <T>0.5) : <T>(delta * (size - delta * <T>0.5));
            slope = min<T>(delta, max<T>(-delta, e));
            break;
          }
          case HINGE: {
            const gap = <T>(<T>1 - t * p);
            term = max<T>(<T>0, gap);
            slope = <T>(gap > <T>0 ? -t : <T>0);
            break;
          }
          case SQUARED_HINGE: {
            const gap = max<T>(<T>0, <T>(<T>1 - t * p));
            term = <T>(gap * gap);
            slope = <T>(<T>-2 * t * gap);
            break;
          }
          case BINARY_CROSS_ENTROPY_LOGITS:
            term = <T>(softplus1<T>(p) - p * t);
            slope = <T>(sigmoid1<T>(p) - t);
            break;
          case BINARY_CROSS_ENTROPY: {
            const yes: T = t == <T>0 ? <T>0 : <T>(t * log1<T>(p));
            const no: T = t == <T>1 ? <T>0 : <T>((<T>1 - t) * log1<T>(<T>(<T>1 - p)));
            term = <T>(-yes - no);
            slope = <T>((p - t) / (p * (<T>1 - p)));
            break;
          }
          case FOCAL: {
            const positive = t == <T>1;
            const right: T = positive ? p : <T>(<T>1 - p), rest = <T>(<T>1 - right);
            const weight = <T>(positive ? second : 1 - second);
            const faded = raised<T>(rest, first);
            term = <T>(-weight * faded * log1<T>(right));
            const steep = <T>((first == 0 ? <T>0 : <T>(<T>first * raised<T>(rest, first - 1) * log1<T>(right))) - faded / right);
            slope = <T>((positive ? weight : -weight) * steep);
            break;
          }
          case CROSS_ENTROPY:
            term = t == <T>0 ? <T>0 : <T>(-t * log1<T>(p));
            slope = <T>(-t / p);
            break;
          case KL_DIVERGENCE:
            term = t == <T>0 ? <T>0 : <T>(t * log1<T>(<T>(t / p)));
            slope = <T>(-t / p);
        }
        sum += term;
        store<T>(g + at, <T>(slope * scale));
      }
    }
    sum = <T>(sum * <T>factor);
    store<T>(each + <usize>s * sizeof<T>(), sum);
    total += <f64>sum;
  }
  store<f64>(mean, total * share);
}

/** softmax of each sample, or its logarithm. Addresses as in `loss`. */
export function softmax<T>(batch: i32, n: i32, sample: i32, unit: i32, z: usize, p: usize, logarithm: i32): void {
  const step = <usize>unit * sizeof<T>();
  for (let s = 0; s < batch; s++) {
    const start = <usize>(s * sample) * sizeof<T>();
    let most = load<T>(z + start);
    for (let j = 1; j < n; j++) most = max<T>(most, load<T>(z + start + j * step));
    let shares: T = <T>0;
    for (let j = 0; j < n; j++) {
      const e = exp1<T>(<T>(load<T>(z + start + j * step) - most));
      store<T>(p + start + j * step, e);
      shares += e;
    }
    const less = <T>(log1<T>(shares) + most);
    for (let j = 0; j < n; j++) {
      const at = start + j * step;
      store<T>(p + at, logarithm ? <T>(load<T>(z + at) - less) : <T>(load<T>(p + at) / shares));
    }
  }
}

/** dz = p·(dp − Σ p·dp) for softmax, dz = dp − softmax·Σ dp for its logarithm, with p the values. */
export function softmaxBack<T>(batch: i32, n: i32, sample: i32, unit: i32, p: usize, dp: usize, dz: usize, logarithm: i32): void {
  const step = <usize>unit * sizeof<T>();
  for (let s = 0; s < batch; s++) {
    const start = <usize>(s * sample) * sizeof<T>();
    let total: T = <T>0;
    for (let j = 0; j < n; j++) {
      const at = start + j * step;
      total += logarithm ? load<T>(dp + at) : <T>(load<T>(p + at) * load<T>(dp + at));
    }
    for (let j = 0; j < n; j++) {
      const at = start + j * step;
      store<T>(
        dz + at,
        logarithm
          ? <T>(load<T>(dp + at) - exp1<T>(load<T>(p + at)) * total)
          : <T>(load<T>(p + at) * (load<T>(dp + at) - total)),
      );
    }
  }
}
