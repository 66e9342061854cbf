/** A program with the numbers that it must compute. */
export interface Trial {
  /** The subject of the trial, a line of the table: `scalar-net`, `sigmoid`. */
  readonly of: string;
  readonly in: Setting;
  /** Identifies the trial in messages: `seed 7`. */
  readonly case: string;
  readonly text: string;
  /** By id: the Python expression of the number, and the number. */
  readonly numbers: Readonly<Record<string, { readonly python: string; readonly expected: number }>>;
}
/**
 * What runs it. Debian has no package of Keras: NumPy is used instead, under the names of keras.ops.
 */
export type Setting = 'python' | 'numpy' | 'pytorch' | 'keras (NumPy in its place)';

/** Numbers, or the error that stopped the program. */
export type Result = readonly string[] | string;

/** Trials, and registered entries without one: every such gap fails the run. */
export interface Trials {
  readonly trials: readonly Trial[];
  /** Messages about registered entries that are compared with nothing. */
  readonly gaps: readonly string[];
  /** Registered entries that cannot be compared, with the reason. */
  readonly apart: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * Both sides compute in float64, with different orders of operations: 1e-9 of the number is some million
 * roundings of 2⁻⁵².
 */
export const RELATIVE = 1e-9;
/**
 * Where numbers near 1 cancel, the result has the rounding errors of 1: below 1e-3 the difference is
 * compared with 1e-3, so at most 1e-12 is accepted.
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

/** One line for each subject and language, in order of appearance. */
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

/** Formats a table of inputs for a program. */
export const pythonList = (values: Iterable<number>): string =>
  `[${Array.from(values, (value) => (Number.isInteger(value) ? `${value}.0` : String(value))).join(', ')}]`;
