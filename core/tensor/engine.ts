import type { Precision } from './precision.ts';
import { Program, type Operation } from './program.ts';
import { PAGE, wasm, type WasmMemory } from './web-assembly.ts';

type Work = (program: number, count: number, thread: number, threads: number, meeting: number) => void;
type Each = (n: number, from: number, to: number) => void;
interface Kernels {
  readonly run32: Work;
  readonly run64: Work;
  readonly exp64: Each;
  readonly log64: Each;
}

/** Everything starts at a multiple of a cache line. */
const LINE = 64;
/** Below are the constants of the kernels; then what the threads meet at; then one operation at a time. */
const MEETING = PAGE;
const JOB = MEETING + LINE;
const SINGLE = MEETING + 2 * LINE;
const START = PAGE + 1024;
const MOST_PAGES = 32768;

/** Words of a job, counted from JOB / 4: its number, then the arguments of the call. */
const NUMBER = 0;
const CALL = 1;
const WORDS = 5;

/** Other threads that work for an engine: each has been given `bytes`, `memory` and its number from 1. */
export interface Crew {
  readonly threads: number;
  readonly memory: WasmMemory;
}

/**
 * The kernels on one memory. Bytes of it are reserved for a network at a time; nothing is allocated while one trains.
 * The bits of every result are the same on every machine for the kernels without fused operations, and the same for any
 * number of threads.
 */
export class Engine {
  readonly memory: WasmMemory;
  readonly threads: number;
  readonly #kernels: Kernels;
  #buffer: ArrayBuffer | SharedArrayBuffer;
  /** The whole memory as numbers; new objects after it has grown. */
  floats: Float32Array;
  doubles: Float64Array;
  integers: Int32Array;
  /** Free ranges in the order of their places. */
  #free: { readonly from: number; readonly to: number }[] = [];
  #end = START;

  private constructor(kernels: Kernels, memory: WasmMemory, threads: number) {
    this.#kernels = kernels;
    this.memory = memory;
    this.threads = threads;
    this.#buffer = memory.buffer;
    this.floats = new Float32Array(memory.buffer);
    this.doubles = new Float64Array(memory.buffer);
    this.integers = new Int32Array(memory.buffer);
  }

  /** An engine of the kernels that `npm run build` makes; with a crew, on the memory that it shares. */
  static create(bytes: Uint8Array, crew: Crew | null = null): Engine {
    const memory = crew?.memory ?? new wasm.Memory({ initial: 16, maximum: MOST_PAGES, shared: false });
    return new Engine(instance(bytes, memory, crew !== null), memory, crew?.threads ?? 1);
  }

  /** A memory for several threads. */
  static sharedMemory(): WasmMemory {
    return new wasm.Memory({ initial: 16, maximum: MOST_PAGES, shared: true });
  }

  /** Whether this runtime can run kernels with fused operations. */
  static canRun(bytes: Uint8Array): boolean {
    return wasm.validate(bytes);
  }

  /** Reserves bytes, filled with 0. Throws RangeError where the memory cannot grow so far. */
  reserve(bytes: number): number {
    const size = Math.ceil(bytes / LINE) * LINE;
    const found = this.#free.findIndex(({ from, to }) => to - from >= size);
    const range = this.#free[found];
    if (range) {
      this.#free.splice(
        found,
        1,
        ...(range.to - range.from > size ? [{ from: range.from + size, to: range.to }] : []),
      );
      this.floats.fill(0, range.from / 4, (range.from + size) / 4);
      return range.from;
    }
    const place = this.#end;
    const lacking = place + size - this.memory.buffer.byteLength;
    if (lacking > 0) this.#grow(Math.ceil(lacking / PAGE));
    this.#end = place + size;
    this.floats.fill(0, place / 4, this.#end / 4);
    return place;
  }

  #grow(pages: number): void {
    try {
      this.memory.grow(pages);
    } catch {
      throw new RangeError(`${Math.round((pages * PAGE) / 2 ** 20)} MB more than the memory can have`);
    }
    this.#refresh();
  }

  #refresh(): void {
    this.#buffer = this.memory.buffer;
    this.floats = new Float32Array(this.#buffer);
    this.doubles = new Float64Array(this.#buffer);
    this.integers = new Int32Array(this.#buffer);
  }

  /** Gives reserved bytes back. */
  release(place: number, bytes: number): void {
    const to = place + Math.ceil(bytes / LINE) * LINE;
    const ranges = [...this.#free, { from: place, to }].sort((a, b) => a.from - b.from);
    this.#free = [];
    for (const range of ranges) {
      const last = this.#free.at(-1);
      if (last?.to === range.from) this.#free[this.#free.length - 1] = { from: last.from, to: range.to };
      else this.#free.push(range);
    }
    const last = this.#free.at(-1);
    if (last?.to === this.#end) {
      this.#end = last.from;
      this.#free.pop();
    }
  }

  /** `length` numbers from `place` on: a view, until the memory grows. */
  numbers(precision: Precision, place: number, length: number): Float32Array | Float64Array {
    return precision === 'float32'
      ? this.floats.subarray(place / 4, place / 4 + length)
      : this.doubles.subarray(place / 8, place / 8 + length);
  }

  /** Works `count` operations from `program` on, with the crew where there is one. */
  work(precision: Precision, program: number, count: number): void {
    const run = precision === 'float32' ? this.#kernels.run32 : this.#kernels.run64;
    if (this.threads === 1) {
      run(program, count, 0, 1, MEETING);
      return;
    }
    const job = JOB / 4;
    this.integers[job + CALL] = precision === 'float32' ? 1 : 2;
    this.integers[job + CALL + 1] = program;
    this.integers[job + CALL + 2] = count;
    this.integers[job + CALL + 3] = this.threads;
    Atomics.add(this.integers, job + NUMBER, 1);
    Atomics.notify(this.integers, job + NUMBER);
    run(program, count, 0, this.threads, MEETING);
    // Nobody may change the program before all have worked it.
    while (Atomics.load(this.integers, job + WORDS) !== this.threads - 1);
    Atomics.store(this.integers, job + WORDS, 0);
  }

  /** Works one operation. */
  once(precision: Precision, operation: Operation): void {
    new Program(this, precision, SINGLE, [operation]).run();
  }

  /** eˣ and ln x of each number, the same on every machine. */
  exp = (numbers: ArrayLike<number>): Float64Array => this.#each(this.#kernels.exp64, numbers);
  log = (numbers: ArrayLike<number>): Float64Array => this.#each(this.#kernels.log64, numbers);

  #each(work: Each, numbers: ArrayLike<number>): Float64Array {
    const n = numbers.length;
    const place = this.reserve(n * 8);
    this.doubles.set(numbers, place / 8);
    work(n, place, place);
    const found = this.doubles.slice(place / 8, place / 8 + n);
    this.release(place, n * 8);
    return found;
  }

  /** Bytes in use. */
  get used(): number {
    return this.#end - START - this.#free.reduce((sum, { from, to }) => sum + to - from, 0);
  }
}

/**
 * What another thread of a crew does: works its part of every job, and sleeps in between. Ends when the word `stop` is
 * asked for, by a job of no operations and no kind.
 */
export function serve(bytes: Uint8Array, memory: WasmMemory, thread: number): void {
  const kernels = instance(bytes, memory, true);
  const words = new Int32Array(memory.buffer, JOB, 16);
  let done = 0;
  for (;;) {
    for (let turn = 0; turn < PATIENCE && Atomics.load(words, NUMBER) === done; turn += 1);
    Atomics.wait(words, NUMBER, done);
    done = (done + 1) | 0;
    const [kind = 0, program = 0, count = 0, threads = 1] = words.subarray(CALL, WORDS);
    if (kind === 0) return;
    (kind === 1 ? kernels.run32 : kernels.run64)(program, count, thread, threads, MEETING);
    Atomics.add(words, WORDS, 1);
  }
}
/** Turns of looking for the next job before a thread sleeps, about 1 ms: the time between two steps of training. */
const PATIENCE = 100_000;

/** Ends the other threads of a crew. */
export function dismiss(engine: Engine): void {
  engine.integers[JOB / 4 + CALL] = 0;
  Atomics.add(engine.integers, JOB / 4 + NUMBER, 1);
  Atomics.notify(engine.integers, JOB / 4 + NUMBER);
}

function instance(bytes: Uint8Array, memory: WasmMemory, shared: boolean): Kernels {
  const module = new wasm.Module(shared ? forSharedMemory(bytes) : bytes);
  // The exports are those of kernels/program.ts, which no type can tell.
  return new wasm.Instance(module, { env: { memory } }).exports as unknown as Kernels;
}

/**
 * The same module with a memory that threads share: one bit of the import's limits (WebAssembly threads, "Limits"). The
 * instructions do not differ.
 */
function forSharedMemory(bytes: Uint8Array): Uint8Array {
  const name = [3, ...'env'].map(byteOf).concat([6, ...'memory'].map(byteOf), [MEMORY, WITH_MAXIMUM]);
  const at = bytes.findIndex((_, i) => name.every((byte, j) => bytes[i + j] === byte));
  if (at < 0) throw new RangeError('these kernels do not import a memory with a maximum');
  const copy = bytes.slice();
  copy[at + name.length - 1] = SHARED;
  return copy;
}
const MEMORY = 2;
const WITH_MAXIMUM = 1;
const SHARED = 3;
const byteOf = (one: string | number): number => (typeof one === 'number' ? one : one.charCodeAt(0));
