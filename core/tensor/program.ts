import { REALS, RECORD } from './codes.ts';
import type { Precision } from './precision.ts';

/** An operation with its whole numbers (sizes, steps, places in memory) and real ones. */
export interface Operation {
  readonly code: number;
  readonly whole: readonly number[];
  readonly real?: readonly number[];
}

/** What works programs: the engine. */
export interface Machine {
  readonly integers: Int32Array;
  readonly doubles: Float64Array;
  work(precision: Precision, program: number, count: number): void;
}

/** A list of operations in the engine's memory, worked in one call. */
export class Program {
  readonly #engine: Machine;
  readonly #precision: Precision;
  readonly place: number;
  readonly length: number;

  /** `place` has room for `bytesOf(operations)`. */
  constructor(engine: Machine, precision: Precision, place: number, operations: readonly Operation[]) {
    this.#engine = engine;
    this.#precision = precision;
    this.place = place;
    this.length = operations.length;
    operations.forEach((operation, at) => this.#write(at, operation));
  }

  #write(at: number, { code, whole, real = [] }: Operation): void {
    const { integers, doubles } = this.#engine;
    const record = this.place + at * RECORD;
    integers[record / 4] = code;
    whole.forEach((number, i) => (integers[record / 4 + 1 + i] = number));
    real.forEach((number, i) => (doubles[(record + REALS) / 8 + i] = number));
  }

  /** Works the operations [from, to). */
  run(from = 0, to = this.length): void {
    this.#engine.work(this.#precision, this.place + from * RECORD, to - from);
  }

  /** Changes a whole number of an operation. */
  set(operation: number, index: number, value: number): void {
    this.#engine.integers[(this.place + operation * RECORD) / 4 + 1 + index] = value;
  }
}

export const bytesOf = (operations: readonly Operation[]): number => operations.length * RECORD;
