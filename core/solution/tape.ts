import { ProblemError } from '../errors.ts';
import { evaluate, withoutRounding } from '../expr/evaluate.ts';
import { notFinite } from './not-finite.ts';
import type { Line } from './step.ts';

/**
 * The values of a long solution without its formulas: 8 bytes and an id per line. The formula of a line is
 * rebuilt on demand.
 */
export interface Tape {
  /** In the order of the calculation. */
  readonly ids: readonly string[];
  readonly values: Float64Array;
}

/**
 * Evaluates lines one by one without storing them, and returns the tape and a look-up of values by id. `each`
 * is called with every line. The formulas are not kept, so of a sum that cancels no more digits can be had: it
 * is 0 where float64 leaves only its rounding. Throws a ProblemError that names a line whose value is not finite.
 */
export function evaluateOnTape(
  lines: Iterable<Line>,
  each: (line: Line) => void = () => undefined,
): Tape & { readonly at: (id: string) => number } {
  const ids: string[] = [];
  const places = new Map<string, number>();
  let values = new Float64Array(1024);
  const at = (id: string): number => {
    const place = places.get(id);
    if (place === undefined) throw new RangeError(`line ${id} is used before it is computed`);
    return values[place] as number;
  };
  for (const line of lines) {
    const place = ids.length;
    if (places.has(line.id))
      throw new ProblemError([
        { where: 'units', what: `the name "${line.id}" is used for two quantities`, fix: 'rename one' },
      ]);
    const value = evaluate(line.formula, at, withoutRounding);
    if (!Number.isFinite(value)) {
      throw notFinite(line, value, at);
    }
    if (place === values.length) {
      const longer = new Float64Array(2 * place);
      longer.set(values);
      values = longer;
    }
    values[place] = value;
    ids.push(line.id);
    places.set(line.id, place);
    each(line);
  }
  return { ids, values: values.slice(0, ids.length), at };
}
