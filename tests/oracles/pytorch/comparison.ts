/** A program with the numbers it must come to. */
export interface Trial {
  /** What it is a trial of, a line of the table: `scalar-net`, `sigmoid`. */
  readonly of: string;
  readonly in: Setting;
  /** Which one, for the message: `seed 7`. */
  readonly case: string;
  readonly text: string;
  /** By id: the Python expression that holds the number, and the number. */
  readonly numbers: Readonly<Record<string, { readonly python: string; readonly expected: number }>>;
}
/**
 * What runs it. Keras is not to be had in Debian: NumPy stands in its place, under the names of keras.ops.
 */
export type Setting = 'python' | 'numpy' | 'pytorch' | 'keras (NumPy in its place)';

/** Numbers, or the error that stopped the program. */
export type Result = readonly string[] | string;

/** Trials, and what is registered without one: every such gap fails the run. */
export interface Trials {
  readonly trials: readonly Trial[];
  /** Registered, and not held against anything: a message each. */
  readonly gaps: readonly string[];
  /** Registered and not comparable, with the reason why not. */
  readonly apart: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * Both sides work in float64, in another order of operations: 1e-9 of the number is some million roundings of
 * 2⁻⁵².
 */
export const RELATIVE = 1e-9;
/**
 * Where numbers of the size of 1 cancel, what is left has the roundings of 1: below 1e-3 the difference is
 * held against 1e-3, so at most 1e-12 is let pass.
 */
export const FLOOR = 1e-3;

export interface Outcome {
  readonly of: string;
  readonly in: Setting;
  readonly programs: number;
  readonly numbers: number;
  /** The largest |a − b| / max(|b|, 1e-3). */
  readonly worst: number;
  readonly failures: readonly string[];
}

const FAILURES_SHOWN = 3;

/** One line for each thing that was tried in each language, in the order they came. */
export function outcomes(trials: readonly Trial[], results: readonly Result[]): readonly Outcome[] {
  const groups = new Map<
    string,
    { of: string; in: Setting; programs: number; numbers: number; worst: number; failures: string[] }
  >();
  trials.forEach((trial, at) => {
    const key = `${trial.of}\n${trial.in}`;
    const group = groups.get(key) ?? {
      of: trial.of,
      in: trial.in,
      programs: 0,
      numbers: 0,
      worst: 0,
      failures: [],
    };
    groups.set(key, group);
    group.programs += 1;
    const result = results[at] ?? 'was not run';
    if (typeof result === 'string') return void group.failures.push(`${trial.case}: ${result}`);
    const wrong = Object.entries(trial.numbers).flatMap(([id, { expected }], i) => {
      const found = Number(result[i]?.replace('inf', 'Infinity') ?? Number.NaN);
      const difference =
        found === expected ? 0 : Math.abs(found - expected) / Math.max(Math.abs(expected), FLOOR);
      group.numbers += 1;
      group.worst = Math.max(group.worst, Number.isNaN(difference) ? Infinity : difference);
      return difference <= RELATIVE ? [] : [`${id} is ${found}, ours ${expected}`];
    });
    if (wrong.length > 0)
      group.failures.push(
        `${trial.case}: ${wrong.slice(0, FAILURES_SHOWN).join('; ')}${wrong.length > FAILURES_SHOWN ? `; and ${wrong.length - FAILURES_SHOWN} more` : ''}`,
      );
  });
  return [...groups.values()];
}

/** For a table of inputs written into a program. */
export const pythonList = (values: Iterable<number>): string =>
  `[${Array.from(values, (value) => (Number.isInteger(value) ? `${value}.0` : String(value))).join(', ')}]`;
