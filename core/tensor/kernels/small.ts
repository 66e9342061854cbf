import { lanes, madd, sumOf } from './lanes';
import { Rows1, Rows2, Rows3, Rows4, Rows5 } from './product';

/**
 * Dense layers of a few units. Arrays are [unit][sample], so that a vector holds samples and no layer is too narrow for
 * it; `vectors` of samples each, the last one filled up. Weights are w[input][unit].
 */

/** z[u] = bias[u] + Σ w[i][u]·x[i] for R vectors of samples. */
function forward<T, R>(inputs: i32, units: i32, step: usize, x: usize, w: usize, bias: usize, z: usize): void {
  const s = sizeof<T>(), down = <usize>units * s;
  for (let u = 0; u < units; u++) {
    let p0 = v128.load_splat<T>(bias);
    let p1 = p0, p2 = p0, p3 = p0, p4 = p0;
    let a = x, b = w;
    for (let i = 0; i < inputs; i++) {
      const weight = v128.load_splat<T>(b);
      p0 = madd<T>(weight, v128.load(a), p0);
      if (offsetof<R>() > 1) p1 = madd<T>(weight, v128.load(a, 16), p1);
      if (offsetof<R>() > 2) p2 = madd<T>(weight, v128.load(a, 32), p2);
      if (offsetof<R>() > 3) p3 = madd<T>(weight, v128.load(a, 48), p3);
      if (offsetof<R>() > 4) p4 = madd<T>(weight, v128.load(a, 64), p4);
      a += step;
      b += down;
    }
    v128.store(z, p0);
    if (offsetof<R>() > 1) v128.store(z, p1, 16);
    if (offsetof<R>() > 2) v128.store(z, p2, 32);
    if (offsetof<R>() > 3) v128.store(z, p3, 48);
    if (offsetof<R>() > 4) v128.store(z, p4, 64);
    z += step;
    w += s;
    bias += s;
  }
}

/** dx[i] = Σ w[i][u]·dz[u] for R vectors of samples. */
function back<T, R>(inputs: i32, units: i32, step: usize, dz: usize, w: usize, dx: usize): void {
  for (let i = 0; i < inputs; i++) {
    let p0 = v128.splat<T>(<T>0);
    let p1 = p0, p2 = p0, p3 = p0, p4 = p0;
    let a = dz;
    for (let u = 0; u < units; u++) {
      const weight = v128.load_splat<T>(w);
      p0 = madd<T>(weight, v128.load(a), p0);
      if (offsetof<R>() > 1) p1 = madd<T>(weight, v128.load(a, 16), p1);
      if (offsetof<R>() > 2) p2 = madd<T>(weight, v128.load(a, 32), p2);
      if (offsetof<R>() > 3) p3 = madd<T>(weight, v128.load(a, 48), p3);
      if (offsetof<R>() > 4) p4 = madd<T>(weight, v128.load(a, 64), p4);
      a += step;
      w += sizeof<T>();
    }
    v128.store(dx, p0);
    if (offsetof<R>() > 1) v128.store(dx, p1, 16);
    if (offsetof<R>() > 2) v128.store(dx, p2, 32);
    if (offsetof<R>() > 3) v128.store(dx, p3, 48);
    if (offsetof<R>() > 4) v128.store(dx, p4, 64);
    dx += step;
  }
}

/** dw[i][u] (+)= Σ over the samples dz[u]·x[i], db[u] (+)= Σ dz[u]; `more`: added to what is there. */
function weights<T, R>(
  inputs: i32, units: i32, step: usize, x: usize, dz: usize, dw: usize, db: usize, more: bool,
): void {
  const down = <usize>units * sizeof<T>();
  for (let u = 0; u < units; u++) {
    const d0 = v128.load(dz);
    let d1 = d0, d2 = d0, d3 = d0, d4 = d0;
    let total = d0;
    if (offsetof<R>() > 1) { d1 = v128.load(dz, 16); total = v128.add<T>(total, d1); }
    if (offsetof<R>() > 2) { d2 = v128.load(dz, 32); total = v128.add<T>(total, d2); }
    if (offsetof<R>() > 3) { d3 = v128.load(dz, 48); total = v128.add<T>(total, d3); }
    if (offsetof<R>() > 4) { d4 = v128.load(dz, 64); total = v128.add<T>(total, d4); }
    const bias = sumOf<T>(total);
    store<T>(db, more ? <T>(load<T>(db) + bias) : bias);
    let a = x, to = dw;
    for (let i = 0; i < inputs; i++) {
      let sum = v128.mul<T>(d0, v128.load(a));
      if (offsetof<R>() > 1) sum = madd<T>(d1, v128.load(a, 16), sum);
      if (offsetof<R>() > 2) sum = madd<T>(d2, v128.load(a, 32), sum);
      if (offsetof<R>() > 3) sum = madd<T>(d3, v128.load(a, 48), sum);
      if (offsetof<R>() > 4) sum = madd<T>(d4, v128.load(a, 64), sum);
      const one = sumOf<T>(sum);
      store<T>(to, more ? <T>(load<T>(to) + one) : one);
      a += step;
      to += down;
    }
    dz += step;
    dw += sizeof<T>();
    db += sizeof<T>();
  }
}

export function smallForward<T>(inputs: i32, units: i32, vectors: i32, x: usize, w: usize, bias: usize, z: usize): void {
  const step = <usize>vectors * 16;
  while (vectors > 0) {
    const many = min(vectors, 5);
    switch (many) {
      case 1: forward<T, Rows1>(inputs, units, step, x, w, bias, z); break;
      case 2: forward<T, Rows2>(inputs, units, step, x, w, bias, z); break;
      case 3: forward<T, Rows3>(inputs, units, step, x, w, bias, z); break;
      case 4: forward<T, Rows4>(inputs, units, step, x, w, bias, z); break;
      default: forward<T, Rows5>(inputs, units, step, x, w, bias, z);
    }
    x += many * 16;
    z += many * 16;
    vectors -= many;
  }
}

export function smallBack<T>(inputs: i32, units: i32, vectors: i32, dz: usize, w: usize, dx: usize): void {
  const step = <usize>vectors * 16;
  while (vectors > 0) {
    const many = min(vectors, 5);
    switch (many) {
      case 1: back<T, Rows1>(inputs, units, step, dz, w, dx); break;
      case 2: back<T, Rows2>(inputs, units, step, dz, w, dx); break;
      case 3: back<T, Rows3>(inputs, units, step, dz, w, dx); break;
      case 4: back<T, Rows4>(inputs, units, step, dz, w, dx); break;
      default: back<T, Rows5>(inputs, units, step, dz, w, dx);
    }
    dz += many * 16;
    dx += many * 16;
    vectors -= many;
  }
}

export function smallWeights<T>(inputs: i32, units: i32, vectors: i32, x: usize, dz: usize, dw: usize, db: usize): void {
  const step = <usize>vectors * 16;
  let more = false;
  while (vectors > 0) {
    const many = min(vectors, 5);
    switch (many) {
      case 1: weights<T, Rows1>(inputs, units, step, x, dz, dw, db, more); break;
      case 2: weights<T, Rows2>(inputs, units, step, x, dz, dw, db, more); break;
      case 3: weights<T, Rows3>(inputs, units, step, x, dz, dw, db, more); break;
      case 4: weights<T, Rows4>(inputs, units, step, x, dz, dw, db, more); break;
      default: weights<T, Rows5>(inputs, units, step, x, dz, dw, db, more);
    }
    x += many * 16;
    dz += many * 16;
    vectors -= many;
    more = true;
  }
}
