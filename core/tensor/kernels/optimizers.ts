import { all, lanes, madd } from './lanes';

/**
 * One update of `n` parameters w with gradients g and states, as core/optimizers defines them. Arrays fill whole
 * vectors; what follows the last parameter is worked too and never read. `h` points at the hyperparameters and what
 * depends on the number of the update alone, in float64. Forms: 0 has ε outside the root, 1 inside.
 */

@inline
function root<T>(s: v128, epsilon: v128, form: i32): v128 {
  return form == 1 ? v128.sqrt<T>(v128.add<T>(s, epsilon)) : v128.add<T>(v128.sqrt<T>(s), epsilon);
}
@inline
function h<T>(at: usize, i: usize): v128 {
  return all<T>(load<f64>(at + i * 8));
}
/** decay·average + share·x */
@inline
function averaged<T>(decay: v128, average: v128, share: v128, x: v128): v128 {
  return madd<T>(decay, average, v128.mul<T>(share, x));
}

/** w ← w + h₀·g */
export function descend<T>(n: i32, w: usize, g: usize, hyper: usize): void {
  const rate = h<T>(hyper, 0);
  for (const end = w + <usize>n * sizeof<T>(); w < end; w += 16) {
    v128.store(w, madd<T>(rate, v128.load(g), v128.load(w)));
    g += 16;
  }
}

/** v ← h₀·v + h₁·g, w ← w + h₂·v + h₃·g: every form of momentum and of Nesterov's. */
export function momentum<T>(n: i32, w: usize, g: usize, v: usize, hyper: usize): void {
  const a = h<T>(hyper, 0), b = h<T>(hyper, 1), c = h<T>(hyper, 2), d = h<T>(hyper, 3);
  for (const end = w + <usize>n * sizeof<T>(); w < end; w += 16) {
    const gradient = v128.load(g);
    const velocity = averaged<T>(a, v128.load(v), b, gradient);
    v128.store(v, velocity);
    v128.store(w, madd<T>(c, velocity, madd<T>(d, gradient, v128.load(w))));
    g += 16;
    v += 16;
  }
}

/** s ← s + g², w ← w − η·g/√s; h = η, ε */
export function adagrad<T>(n: i32, w: usize, g: usize, s: usize, form: i32, hyper: usize): void {
  const rate = h<T>(hyper, 0), epsilon = h<T>(hyper, 1);
  for (const end = w + <usize>n * sizeof<T>(); w < end; w += 16) {
    const gradient = v128.load(g);
    const sum = madd<T>(gradient, gradient, v128.load(s));
    v128.store(s, sum);
    v128.store(w, v128.sub<T>(v128.load(w), v128.div<T>(v128.mul<T>(rate, gradient), root<T>(sum, epsilon, form))));
    g += 16;
    s += 16;
  }
}

/** RMSprop; `m` 0: not centred, `v` 0: without a velocity. h = η, ρ, 1 − ρ, µ, ε. Form 1 has η inside the velocity. */
export function rmsprop<T>(n: i32, w: usize, g: usize, s: usize, m: usize, v: usize, form: i32, hyper: usize): void {
  const rate = h<T>(hyper, 0), keep = h<T>(hyper, 1), gain = h<T>(hyper, 2), carry = h<T>(hyper, 3), epsilon = h<T>(hyper, 4);
  const inside = form == 1;
  for (let i: usize = 0; i < <usize>n * sizeof<T>(); i += 16) {
    const gradient = v128.load(g + i);
    const square = averaged<T>(keep, v128.load(s + i), gain, v128.mul<T>(gradient, gradient));
    v128.store(s + i, square);
    let spread = square;
    if (m) {
      const mean = averaged<T>(keep, v128.load(m + i), gain, gradient);
      v128.store(m + i, mean);
      spread = v128.sub<T>(square, v128.mul<T>(mean, mean));
    }
    let step = v128.div<T>(inside ? v128.mul<T>(rate, gradient) : gradient, root<T>(spread, epsilon, form));
    if (v) {
      step = madd<T>(carry, v128.load(v + i), step);
      v128.store(v + i, step);
    }
    v128.store(w + i, v128.sub<T>(v128.load(w + i), inside ? step : v128.mul<T>(rate, step)));
  }
}

/** h = the share of the step that is taken, ρ, 1 − ρ, ε */
export function adadelta<T>(n: i32, w: usize, g: usize, s: usize, r: usize, hyper: usize): void {
  const rate = h<T>(hyper, 0), keep = h<T>(hyper, 1), gain = h<T>(hyper, 2), epsilon = h<T>(hyper, 3);
  for (let i: usize = 0; i < <usize>n * sizeof<T>(); i += 16) {
    const gradient = v128.load(g + i);
    const square = averaged<T>(keep, v128.load(s + i), gain, v128.mul<T>(gradient, gradient));
    v128.store(s + i, square);
    const had = v128.load(r + i);
    const ratio = v128.div<T>(v128.sqrt<T>(v128.add<T>(had, epsilon)), v128.sqrt<T>(v128.add<T>(square, epsilon)));
    const step = v128.neg<T>(v128.mul<T>(ratio, gradient));
    v128.store(r + i, averaged<T>(keep, had, gain, v128.mul<T>(step, step)));
    v128.store(w + i, madd<T>(rate, step, v128.load(w + i)));
  }
}

/**
 * Adam and its variants: w ← w − (h₀·m + h₁·g)/root of h₂·v. `top` not 0: the largest v so far in its place (AMSGrad).
 * h = the factors of m and g, of v, β₁, 1 − β₁, β₂, 1 − β₂, ε.
 */
export function adam<T>(n: i32, w: usize, g: usize, m: usize, v: usize, top: usize, form: i32, hyper: usize): void {
  const ofMean = h<T>(hyper, 0), ofGradient = h<T>(hyper, 1), ofSquare = h<T>(hyper, 2);
  const keep1 = h<T>(hyper, 3), gain1 = h<T>(hyper, 4), keep2 = h<T>(hyper, 5), gain2 = h<T>(hyper, 6), epsilon = h<T>(hyper, 7);
  for (let i: usize = 0; i < <usize>n * sizeof<T>(); i += 16) {
    const gradient = v128.load(g + i);
    const mean = averaged<T>(keep1, v128.load(m + i), gain1, gradient);
    let square = averaged<T>(keep2, v128.load(v + i), gain2, v128.mul<T>(gradient, gradient));
    v128.store(m + i, mean);
    v128.store(v + i, square);
    if (top) {
      square = v128.pmax<T>(square, v128.load(top + i));
      v128.store(top + i, square);
    }
    const over = averaged<T>(ofMean, mean, ofGradient, gradient);
    const under = root<T>(v128.mul<T>(ofSquare, square), epsilon, form);
    v128.store(w + i, v128.sub<T>(v128.load(w + i), v128.div<T>(over, under)));
  }
}

/** h = η/(1 − β₁ᵗ), β₁, 1 − β₁, β₂, ε with the gradient, ε below the line */
export function adamax<T>(n: i32, w: usize, g: usize, m: usize, u: usize, hyper: usize): void {
  const rate = h<T>(hyper, 0), keep1 = h<T>(hyper, 1), gain1 = h<T>(hyper, 2), keep2 = h<T>(hyper, 3);
  const above = h<T>(hyper, 4), below = h<T>(hyper, 5);
  for (let i: usize = 0; i < <usize>n * sizeof<T>(); i += 16) {
    const gradient = v128.load(g + i);
    const mean = averaged<T>(keep1, v128.load(m + i), gain1, gradient);
    const size = v128.add<T>(v128.abs<T>(gradient), above);
    const largest = v128.pmax<T>(size, v128.mul<T>(keep2, v128.load(u + i)));
    v128.store(m + i, mean);
    v128.store(u + i, largest);
    v128.store(w + i, v128.sub<T>(v128.load(w + i), v128.div<T>(v128.mul<T>(rate, mean), v128.add<T>(largest, below))));
  }
}

/** h = η, β₁, 1 − β₁, β₂, 1 − β₂, λ */
export function lion<T>(n: i32, w: usize, g: usize, m: usize, hyper: usize): void {
  const rate = h<T>(hyper, 0), keep1 = h<T>(hyper, 1), gain1 = h<T>(hyper, 2), keep2 = h<T>(hyper, 3), gain2 = h<T>(hyper, 4);
  const decay = h<T>(hyper, 5), zero = all<T>(0);
  for (let i: usize = 0; i < <usize>n * sizeof<T>(); i += 16) {
    const gradient = v128.load(g + i), average = v128.load(m + i), weight = v128.load(w + i);
    const mixed = averaged<T>(keep1, average, gain1, gradient);
    v128.store(m + i, averaged<T>(keep2, average, gain2, gradient));
    const u = v128.or(v128.and(all<T>(1), v128.gt<T>(mixed, zero)), v128.and(all<T>(-1), v128.lt<T>(mixed, zero)));
    v128.store(w + i, v128.sub<T>(weight, v128.mul<T>(rate, madd<T>(decay, weight, u))));
  }
}

/** g ← g + λ₂·w + λ₁·sign(w): the gradients of ½λ₂w² and λ₁|w|. */
export function penalize<T>(n: i32, w: usize, g: usize, squares: f64, sizes: f64): void {
  if (squares == 0 && sizes == 0) return;
  const l2 = all<T>(squares), l1 = all<T>(sizes), zero = all<T>(0);
  for (let i: usize = 0; i < <usize>n * sizeof<T>(); i += 16) {
    const x = v128.load(w + i);
    const sign = v128.or(v128.and(l1, v128.gt<T>(x, zero)), v128.and(v128.neg<T>(l1), v128.lt<T>(x, zero)));
    v128.store(g + i, v128.add<T>(v128.load(g + i), madd<T>(l2, x, sign)));
  }
}

/** y ← factor·x */
export function scale<T>(n: i32, x: usize, y: usize, factor: f64): void {
  const by = all<T>(factor);
  for (let i: usize = 0; i < <usize>n * sizeof<T>(); i += 16) v128.store(y + i, v128.mul<T>(by, v128.load(x + i)));
}

/** y ← y + factor·x */
export function addScaled<T>(n: i32, x: usize, y: usize, factor: f64): void {
  const by = all<T>(factor);
  for (let i: usize = 0; i < <usize>n * sizeof<T>(); i += 16)
    v128.store(y + i, madd<T>(by, v128.load(x + i), v128.load(y + i)));
}

/** z = x + y over `n` neighbours, which may end within a vector. */
export function add<T>(n: i32, x: usize, y: usize, z: usize): void {
  let i = 0;
  for (; i <= n - lanes<T>(); i += lanes<T>()) {
    v128.store(z, v128.add<T>(v128.load(x), v128.load(y)));
    x += 16;
    y += 16;
    z += 16;
  }
  for (; i < n; i++) {
    store<T>(z, load<T>(x) + load<T>(y));
    x += sizeof<T>();
    y += sizeof<T>();
    z += sizeof<T>();
  }
}

/** z = x·y over `n` neighbours, which may end within a vector. */
export function multiply<T>(n: i32, x: usize, y: usize, z: usize): void {
  let i = 0;
  for (; i <= n - lanes<T>(); i += lanes<T>()) {
    v128.store(z, v128.mul<T>(v128.load(x), v128.load(y)));
    x += 16;
    y += 16;
    z += 16;
  }
  for (; i < n; i++) {
    store<T>(z, load<T>(x) * load<T>(y));
    x += sizeof<T>();
    y += sizeof<T>();
    z += sizeof<T>();
  }
}
