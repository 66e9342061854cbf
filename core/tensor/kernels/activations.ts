import { all, lanes, loadPart, madd, storePart } from './lanes';
import { exp, expm1, log, sigmoid, softplus, tanh } from './functions';
import { erf } from './erf';
import {
  ELU, EXP, GELU, GELU_TANH, HARD_SIGMOID, HARD_SWISH, HARD_TANH, LEAKY_RELU, LOG, LOG_SIGMOID, MISH, RELU, RELU6,
  SELU, SIGMOID, SILU, SOFTPLUS, SOFTSIGN, STEP, TANH,
} from '../codes';

/**
 * Activations of one sum and their slopes, as core/expr/functions defines them. `a` is the parameter (the slope below 0
 * of a leaky ReLU, α of ELU, the width of the hard sigmoid), `b` what a convention chooses at the kink: the slope of
 * ReLU at 0, the value of the step at 0, or the share of the right-hand slope.
 */

const SELU_SCALE: f64 = 1.0507009873554804934193349852946;
const SELU_ALPHA: f64 = 1.6732632423543772848170429916717;
const ROOT_TWO_OVER_PI: f64 = 0.79788456080286535587989211986876;

/** One of two by a mask; `no` also where the comparison is with something that is not a number. */
@inline
function pick(mask: v128, yes: v128, no: v128): v128 {
  return v128.bitselect(yes, no, mask);
}
@inline
function clamp<T>(x: v128, low: v128, high: v128): v128 {
  return v128.pmax<T>(v128.pmin<T>(x, high), low);
}
@inline
function reluOf<T>(z: v128): v128 {
  return v128.andnot(z, v128.lt<T>(z, all<T>(0)));
}

/** Φ(z), the distribution function of the standard normal distribution. */
function normal<T>(z: v128): v128 {
  let y = z;
  y = v128.replace_lane<T>(y, 0, <T>(0.5 + 0.5 * erf(<f64>v128.extract_lane<T>(z, 0) * 0.70710678118654752440)));
  y = v128.replace_lane<T>(y, 1, <T>(0.5 + 0.5 * erf(<f64>v128.extract_lane<T>(z, 1) * 0.70710678118654752440)));
  if (sizeof<T>() == 4) {
    y = v128.replace_lane<T>(y, 2, <T>(0.5 + 0.5 * erf(<f64>v128.extract_lane<T>(z, 2) * 0.70710678118654752440)));
    y = v128.replace_lane<T>(y, 3, <T>(0.5 + 0.5 * erf(<f64>v128.extract_lane<T>(z, 3) * 0.70710678118654752440)));
  }
  return y;
}

function value<T>(kind: i32, z: v128, a: v128, b: v128): v128 {
  const zero = all<T>(0);
  switch (kind) {
    case STEP:
      return pick(v128.gt<T>(z, zero), all<T>(1), pick(v128.eq<T>(z, zero), b, v128.mul<T>(z, zero)));
    case RELU:
      return reluOf<T>(z);
    case RELU6:
      return clamp<T>(z, zero, all<T>(6));
    case LEAKY_RELU:
      return pick(v128.gt<T>(z, zero), z, v128.mul<T>(a, z));
    case ELU:
      return pick(v128.gt<T>(z, zero), z, v128.mul<T>(a, expm1<T>(z)));
    case SELU:
      return v128.mul<T>(
        all<T>(SELU_SCALE),
        pick(v128.gt<T>(z, zero), z, v128.mul<T>(all<T>(SELU_ALPHA), expm1<T>(z))),
      );
    case GELU:
      return v128.mul<T>(z, normal<T>(z));
    case GELU_TANH: {
      const cube = v128.mul<T>(v128.mul<T>(z, z), z);
      const bend = v128.mul<T>(all<T>(2 * ROOT_TWO_OVER_PI), madd<T>(all<T>(0.044715), cube, z));
      return v128.mul<T>(z, sigmoid<T>(bend));
    }
    case SILU:
      return v128.mul<T>(z, sigmoid<T>(z));
    case HARD_SWISH:
      return v128.div<T>(v128.mul<T>(z, clamp<T>(v128.add<T>(z, all<T>(3)), zero, all<T>(6))), all<T>(6));
    case MISH:
      return v128.mul<T>(z, tanh<T>(softplus<T>(z)));
    case SOFTPLUS:
      return softplus<T>(z);
    case SOFTSIGN:
      return v128.div<T>(z, v128.add<T>(all<T>(1), v128.abs<T>(z)));
    case SIGMOID:
      return sigmoid<T>(z);
    case LOG_SIGMOID:
      return v128.neg<T>(softplus<T>(v128.neg<T>(z)));
    case HARD_SIGMOID:
      return clamp<T>(v128.add<T>(v128.div<T>(z, a), all<T>(0.5)), zero, all<T>(1));
    case TANH:
      return tanh<T>(z);
    case HARD_TANH:
      return clamp<T>(z, all<T>(-1), all<T>(1));
    case EXP:
      return exp<T>(z);
    case LOG:
      return log<T>(z);
    default:
      return z;
  }
}

/** The slope at z, of which `y` is the value. */
function slope<T>(kind: i32, z: v128, y: v128, a: v128, b: v128): v128 {
  const zero = all<T>(0), one = all<T>(1);
  switch (kind) {
    case STEP:
      return zero;
    case RELU:
      return pick(v128.gt<T>(z, zero), one, v128.and(b, v128.eq<T>(z, zero)));
    case RELU6:
      return v128.and(one, v128.and(v128.gt<T>(z, zero), v128.lt<T>(z, all<T>(6))));
    case LEAKY_RELU:
      return pick(v128.gt<T>(z, zero), one, pick(v128.lt<T>(z, zero), a, madd<T>(b, v128.sub<T>(one, a), a)));
    case ELU: {
      const below = v128.mul<T>(a, exp<T>(v128.pmin<T>(z, zero)));
      return pick(v128.gt<T>(z, zero), one, pick(v128.lt<T>(z, zero), below, madd<T>(b, v128.sub<T>(one, a), a)));
    }
    case SELU: {
      const right = all<T>(SELU_SCALE), left = all<T>(SELU_SCALE * SELU_ALPHA);
      const below = v128.mul<T>(left, exp<T>(v128.pmin<T>(z, zero)));
      return pick(v128.gt<T>(z, zero), right, pick(v128.lt<T>(z, zero), below, madd<T>(b, v128.sub<T>(right, left), left)));
    }
    case GELU: {
      const density = v128.mul<T>(all<T>(0.5 * ROOT_TWO_OVER_PI), exp<T>(v128.mul<T>(v128.mul<T>(z, z), all<T>(-0.5))));
      return madd<T>(z, density, normal<T>(z));
    }
    case GELU_TANH: {
      const square = v128.mul<T>(z, z);
      const bend = v128.mul<T>(all<T>(ROOT_TWO_OVER_PI), madd<T>(all<T>(0.044715), v128.mul<T>(square, z), z));
      const t = tanh<T>(bend);
      const inner = v128.mul<T>(all<T>(ROOT_TWO_OVER_PI), madd<T>(all<T>(3 * 0.044715), square, one));
      const steep = v128.mul<T>(v128.mul<T>(z, v128.sub<T>(one, v128.mul<T>(t, t))), inner);
      return v128.mul<T>(all<T>(0.5), v128.add<T>(v128.add<T>(one, t), steep));
    }
    case SILU:
      return madd<T>(sigmoid<T>(z), v128.sub<T>(one, y), y);
    case HARD_SWISH: {
      const ramp = v128.add<T>(v128.div<T>(z, all<T>(3)), all<T>(0.5));
      const outside = v128.and(one, v128.gt<T>(z, zero));
      // At −3 it is −½ and at 3 it is 3/2, as PyTorch has it.
      return pick(v128.le<T>(v128.abs<T>(z), all<T>(3)), ramp, outside);
    }
    case MISH: {
      const t = tanh<T>(softplus<T>(z));
      return madd<T>(v128.mul<T>(z, sigmoid<T>(z)), v128.sub<T>(one, v128.mul<T>(t, t)), t);
    }
    case SOFTPLUS:
      return sigmoid<T>(z);
    case SOFTSIGN: {
      const under = v128.add<T>(one, v128.abs<T>(z));
      return v128.div<T>(one, v128.mul<T>(under, under));
    }
    case SIGMOID:
      return v128.mul<T>(y, v128.sub<T>(one, y));
    case LOG_SIGMOID:
      return sigmoid<T>(v128.neg<T>(z));
    case HARD_SIGMOID:
      return v128.and(v128.div<T>(one, a), v128.lt<T>(v128.abs<T>(z), v128.mul<T>(a, all<T>(0.5))));
    case TANH:
      return v128.sub<T>(one, v128.mul<T>(y, y));
    case HARD_TANH:
      return v128.and(one, v128.lt<T>(v128.abs<T>(z), one));
    default:
      return one;
  }
}

/** y = f(x) over `n` neighbours. The most usual functions have a loop of their own. */
export function activate<T>(kind: i32, n: i32, x: usize, y: usize, parameter: f64, kink: f64): void {
  const whole = n - lanes<T>(), a = all<T>(parameter), b = all<T>(kink);
  let i = 0;
  if (kind == RELU) {
    for (; i <= whole; i += lanes<T>()) {
      v128.store(y, reluOf<T>(v128.load(x)));
      x += 16;
      y += 16;
    }
  } else if (kind == TANH) {
    for (; i <= whole; i += lanes<T>()) {
      v128.store(y, tanh<T>(v128.load(x)));
      x += 16;
      y += 16;
    }
  } else {
    for (; i <= whole; i += lanes<T>()) {
      v128.store(y, value<T>(kind, v128.load(x), a, b));
      x += 16;
      y += 16;
    }
  }
  if (i < n) storePart<T>(y, value<T>(kind, loadPart<T>(x, n - i), a, b), n - i);
}

/** dx = dy · f′(x), with y = f(x). */
export function activateBack<T>(kind: i32, n: i32, x: usize, y: usize, dy: usize, dx: usize, parameter: f64, kink: f64): void {
  const whole = n - lanes<T>(), a = all<T>(parameter), b = all<T>(kink);
  let i = 0;
  if (kind == RELU && kink == 0) {
    for (; i <= whole; i += lanes<T>()) {
      v128.store(dx, v128.and(v128.load(dy), v128.gt<T>(v128.load(x), all<T>(0))));
      x += 16;
      y += 16;
      dy += 16;
      dx += 16;
    }
  } else if (kind == TANH) {
    for (; i <= whole; i += lanes<T>()) {
      const v = v128.load(y);
      v128.store(dx, v128.mul<T>(v128.load(dy), v128.sub<T>(all<T>(1), v128.mul<T>(v, v))));
      x += 16;
      y += 16;
      dy += 16;
      dx += 16;
    }
  } else {
    for (; i <= whole; i += lanes<T>()) {
      v128.store(dx, v128.mul<T>(v128.load(dy), slope<T>(kind, v128.load(x), v128.load(y), a, b)));
      x += 16;
      y += 16;
      dy += 16;
      dx += 16;
    }
  }
  if (i < n) {
    const part = n - i;
    const steep = slope<T>(kind, loadPart<T>(x, part), loadPart<T>(y, part), a, b);
    storePart<T>(dx, v128.mul<T>(loadPart<T>(dy, part), steep), part);
  }
}
