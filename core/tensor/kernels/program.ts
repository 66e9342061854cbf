import {
  ACTIVATE, ACTIVATE_BACK, ADADELTA, ADAGRAD, ADAM, ADAMAX, ADD, ADD_SCALED, AVERAGE_POOL, AVERAGE_POOL_BACK, CHANNEL_SUMS,
  CONVOLVE, CONVOLVE_WEIGHTS, COPY, COPY_MAP, DESCEND, DROPOUT_MASK, FILL, LION, LOSS, MAX_POOL, MAX_POOL_BACK, MOMENTUM, MULTIPLY,
  NORMALIZE, NORMALIZE_BACK, PENALIZE, PRODUCT, REALS, RECORD, RMSPROP, SCALE, SMALL_BACK, SMALL_FORWARD, SMALL_WEIGHTS,
  SOFTMAX, SOFTMAX_BACK, SPREAD_MAP,
} from '../codes';
import { activate, activateBack } from './activations';
import { convolve, convolveWeights, spreadMap } from './convolution';
import { dropoutMask } from './dropout';
import { exp, log } from './functions';
import { lanes } from './lanes';
import { loss, softmax, softmaxBack } from './losses';
import { channelSums, normalize, normalizeBack } from './normalization';
import {
  adadelta, adagrad, adam, adamax, add, addScaled, descend, lion, momentum, multiply, penalize, rmsprop, scale,
} from './optimizers';
import { averagePool, averagePoolBack, maxPool, maxPoolBack } from './pooling';
import { product } from './product';
import { smallBack, smallForward, smallWeights } from './small';

/**
 * A network is a program: a list of operations with all their places in memory, worked in one call. Several threads
 * work the same list; the large operations are shared among them by rows, so that no sum is split and the bits do not
 * depend on the number of threads. The rest is thread 0's.
 */

/** Turns of waiting before a thread sleeps: about 50 µs. */
const PATIENCE: i32 = 20000;

/** Waits until all threads are here. `at`: how many are, then how many times they all were. */
function meet(at: usize, threads: i32): void {
  const times = atomic.load<i32>(at, 4);
  if (atomic.add<i32>(at, 1) + 1 == threads) {
    atomic.store<i32>(at, 0);
    atomic.add<i32>(at, 1, 4);
    atomic.notify(at + 4, -1);
    return;
  }
  for (let i = 0; i < PATIENCE; i++) if (atomic.load<i32>(at, 4) != times) return;
  while (atomic.load<i32>(at, 4) == times) atomic.wait<i32>(at + 4, times, -1);
}

@inline
function isShared(code: i32): bool {
  return code == PRODUCT || code == CONVOLVE || code == CONVOLVE_WEIGHTS;
}

export function run32(program: usize, count: i32, thread: i32, threads: i32, meeting: usize): void {
  run<f32>(program, count, thread, threads, meeting);
}
export function run64(program: usize, count: i32, thread: i32, threads: i32, meeting: usize): void {
  run<f64>(program, count, thread, threads, meeting);
}

/**
 * y = eˣ and y = ln x over `n` numbers and what follows up to a whole vector, without a program: they draw the weights of
 * a network, before which little else should have to be compiled.
 */
export function exp64(n: i32, x: usize, y: usize): void {
  for (let i = 0; i < n; i += lanes<f64>()) v128.store(y + i * 8, exp<f64>(v128.load(x + i * 8)));
}
export function log64(n: i32, x: usize, y: usize): void {
  for (let i = 0; i < n; i += lanes<f64>()) v128.store(y + i * 8, log<f64>(v128.load(x + i * 8)));
}

function run<T>(program: usize, count: i32, thread: i32, threads: i32, meeting: usize): void {
  for (const end = program + <usize>count * RECORD; program < end; program += RECORD) {
    const code = load<i32>(program);
    if (threads > 1 && isShared(code)) {
      meet(meeting, threads);
      shared<T>(code, program, thread, threads);
      meet(meeting, threads);
    } else if (thread == 0) {
      if (isShared(code)) shared<T>(code, program, 0, 1);
      else alone<T>(code, program);
    }
  }
}

/** A whole number of the operation, from 0. */
@inline
function i(p: usize, n: usize): i32 {
  return load<i32>(p + 4 + n * 4);
}
@inline
function f(p: usize, n: usize): f64 {
  return load<f64>(p + REALS + n * 8);
}

/** The part of `thread` of `n` rows. */
@inline
function from(n: i32, thread: i32, threads: i32): i32 {
  return n * thread / threads;
}

function shared<T>(code: i32, p: usize, thread: i32, threads: i32): void {
  switch (code) {
    case PRODUCT: {
      const scratch = i(p, 13) + thread * i(p, 14);
      product<T>(
        from(i(p, 0), thread, threads), from(i(p, 0), thread + 1, threads), i(p, 1), i(p, 2),
        i(p, 3), i(p, 4), i(p, 5), i(p, 6), i(p, 7), i(p, 8), i(p, 9), i(p, 10), i(p, 11), i(p, 12), scratch,
      );
      return;
    }
    case CONVOLVE: {
      const rows = i(p, 0) * i(p, 1), scratch = i(p, 21) + thread * i(p, 22);
      convolve<T>(
        from(rows, thread, threads), from(rows, thread + 1, threads), i(p, 1), i(p, 2), i(p, 3), i(p, 4),
        i(p, 5), i(p, 6), i(p, 7), i(p, 8), i(p, 9), i(p, 10), i(p, 11), i(p, 12), i(p, 13), i(p, 14), i(p, 15),
        i(p, 16), i(p, 17), i(p, 18), i(p, 19), i(p, 20), scratch,
      );
      return;
    }
    case CONVOLVE_WEIGHTS: {
      const runs = i(p, 4) * i(p, 5), scratch = i(p, 18) + thread * i(p, 19);
      convolveWeights<T>(
        from(runs, thread, threads), from(runs, thread + 1, threads), i(p, 0), i(p, 1), i(p, 2), i(p, 3),
        i(p, 5), i(p, 6), i(p, 7), i(p, 8), i(p, 9), i(p, 10), i(p, 11), i(p, 12), i(p, 13), i(p, 14), i(p, 15),
        i(p, 16), i(p, 17), scratch,
      );
    }
  }
}

/** What an operation on a map does with each run of neighbours: [image][row] runs of i₂ numbers. */
function alone<T>(code: i32, p: usize): void {
  const s = <i32>sizeof<T>();
  switch (code) {
    case SPREAD_MAP:
      spreadMap<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5), i(p, 6), i(p, 7), i(p, 8), i(p, 9), i(p, 10), i(p, 11));
      return;
    case MAX_POOL:
      maxPool<T>(
        i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5), i(p, 6), i(p, 7), i(p, 8), i(p, 9), i(p, 10), i(p, 11),
        i(p, 12), i(p, 13), i(p, 14), i(p, 15), i(p, 16), i(p, 17), i(p, 18),
      );
      return;
    case MAX_POOL_BACK:
      maxPoolBack<T>(
        i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5), i(p, 6), i(p, 7), i(p, 8), i(p, 9), i(p, 10), i(p, 11),
        i(p, 12), i(p, 13), i(p, 14), i(p, 15), i(p, 16), i(p, 17), i(p, 18), i(p, 19), i(p, 20), i(p, 21), i(p, 22), i(p, 23),
        i(p, 24),
      );
      return;
    case AVERAGE_POOL:
      averagePool<T>(
        i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5), i(p, 6), i(p, 7), i(p, 8), i(p, 9), i(p, 10), i(p, 11),
        i(p, 12), i(p, 13), i(p, 14), i(p, 15), i(p, 16), i(p, 17), i(p, 18),
      );
      return;
    case AVERAGE_POOL_BACK:
      averagePoolBack<T>(
        i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5), i(p, 6), i(p, 7), i(p, 8), i(p, 9), i(p, 10), i(p, 11),
        i(p, 12), i(p, 13), i(p, 14), i(p, 15), i(p, 16), i(p, 17), i(p, 18),
      );
      return;
    case ACTIVATE:
      for (let image = 0; image < i(p, 0); image++)
        for (let row = 0; row < i(p, 1); row++)
          activate<T>(
            i(p, 9), i(p, 2), i(p, 3) + (image * i(p, 4) + row * i(p, 5)) * s, i(p, 6) + (image * i(p, 7) + row * i(p, 8)) * s,
            f(p, 0), f(p, 1),
          );
      return;
    case ACTIVATE_BACK:
      for (let image = 0; image < i(p, 0); image++)
        for (let row = 0; row < i(p, 1); row++)
          activateBack<T>(
            i(p, 15), i(p, 2), i(p, 3) + (image * i(p, 4) + row * i(p, 5)) * s, i(p, 6) + (image * i(p, 7) + row * i(p, 8)) * s,
            i(p, 9) + (image * i(p, 10) + row * i(p, 11)) * s, i(p, 12) + (image * i(p, 13) + row * i(p, 14)) * s, f(p, 0), f(p, 1),
          );
      return;
    case MULTIPLY:
      for (let image = 0; image < i(p, 0); image++)
        for (let row = 0; row < i(p, 1); row++)
          multiply<T>(
            i(p, 2), i(p, 3) + (image * i(p, 4) + row * i(p, 5)) * s, i(p, 6) + (image * i(p, 7) + row * i(p, 8)) * s,
            i(p, 9) + (image * i(p, 10) + row * i(p, 11)) * s,
          );
      return;
    case ADD:
      for (let image = 0; image < i(p, 0); image++)
        for (let row = 0; row < i(p, 1); row++)
          add<T>(
            i(p, 2), i(p, 3) + (image * i(p, 4) + row * i(p, 5)) * s, i(p, 6) + (image * i(p, 7) + row * i(p, 8)) * s,
            i(p, 9) + (image * i(p, 10) + row * i(p, 11)) * s,
          );
      return;
    case COPY_MAP:
      for (let image = 0; image < i(p, 0); image++)
        for (let row = 0; row < i(p, 1); row++)
          memory.copy(i(p, 6) + (image * i(p, 7) + row * i(p, 8)) * s, i(p, 3) + (image * i(p, 4) + row * i(p, 5)) * s, i(p, 2) * s);
      return;
    case SOFTMAX:
      softmax<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5), i(p, 6));
      return;
    case SOFTMAX_BACK:
      softmaxBack<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5), i(p, 6), i(p, 7));
      return;
    case LOSS:
      loss<T>(
        i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5), i(p, 6), i(p, 7), i(p, 8), i(p, 9), f(p, 0), f(p, 1), f(p, 2), f(p, 3),
      );
      return;
    case NORMALIZE:
      normalize<T>(
        i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5), i(p, 6), i(p, 7), i(p, 8), i(p, 9), i(p, 10), i(p, 11), i(p, 12),
        i(p, 13), i(p, 14), i(p, 15), i(p, 16), f(p, 0), f(p, 1),
      );
      return;
    case NORMALIZE_BACK:
      normalizeBack<T>(
        i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5), i(p, 6), i(p, 7), i(p, 8), i(p, 9), i(p, 10), i(p, 11), i(p, 12),
        i(p, 13), i(p, 14), i(p, 15), i(p, 16), i(p, 17), i(p, 18),
      );
      return;
    case CHANNEL_SUMS:
      channelSums<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5), i(p, 6), i(p, 7));
      return;
    case DROPOUT_MASK:
      dropoutMask<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), f(p, 0));
      return;
    case COPY:
      memory.copy(i(p, 1), i(p, 0), i(p, 2));
      return;
    case FILL:
      memory.fill(i(p, 0), 0, i(p, 1));
      return;
    case PENALIZE:
      penalize<T>(i(p, 0), i(p, 1), i(p, 2), load<f64>(i(p, 3)), load<f64>(i(p, 3), 8));
      return;
    case SCALE:
      scale<T>(i(p, 0), i(p, 1), i(p, 2), load<f64>(i(p, 3)));
      return;
    case ADD_SCALED:
      addScaled<T>(i(p, 0), i(p, 1), i(p, 2), load<f64>(i(p, 3)));
      return;
    case SMALL_FORWARD:
      smallForward<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5), i(p, 6));
      return;
    case SMALL_BACK:
      smallBack<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5));
      return;
    case SMALL_WEIGHTS:
      smallWeights<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 3), i(p, 4), i(p, 5), i(p, 6));
      return;
    case DESCEND:
      descend<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 3));
      return;
    case MOMENTUM:
      momentum<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 5), i(p, 3));
      return;
    case ADAGRAD:
      adagrad<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 5), i(p, 4), i(p, 3));
      return;
    case RMSPROP:
      rmsprop<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 5), i(p, 6), i(p, 7), i(p, 4), i(p, 3));
      return;
    case ADADELTA:
      adadelta<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 5), i(p, 6), i(p, 3));
      return;
    case ADAM:
      adam<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 5), i(p, 6), i(p, 7), i(p, 4), i(p, 3));
      return;
    case ADAMAX:
      adamax<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 5), i(p, 6), i(p, 3));
      return;
    case LION:
      lion<T>(i(p, 0), i(p, 1), i(p, 2), i(p, 5), i(p, 3));
  }
}
