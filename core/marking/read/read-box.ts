import Fraction from 'fraction.js';
import type { Box } from '../../kinds/kind.ts';
import { readNumber, type NumberAsked } from './read-number.ts';
import { readShape } from './read-shape.ts';
import { readVector } from './read-vector.ts';
import type { Read, TypedNumber } from './read.ts';

/** The numbers in a box; null for a box that asks for none, or is blank. `probability`: its numbers are. */
export function readBox(
  { accepts }: Box,
  typed: string,
  probability: boolean,
): Read<readonly TypedNumber[]> | null {
  if (typed === '') return null;
  const asked: NumberAsked = { whole: accepts.type === 'integer', percent: probability };
  switch (accepts.type) {
    case 'real':
    case 'integer': {
      const read = readNumber(typed, asked);
      return read.ok ? { ok: true, value: [read.value] } : read;
    }
    case 'vector':
      return readVector(typed, accepts.steps.length, asked);
    case 'shape': {
      const read = readShape(typed);
      if (!read.ok) return read;
      const { steps } = accepts;
      const square = read.value.length === 1 && steps.every((step) => step === steps[0]);
      const sides = square ? steps.map(() => read.value[0] ?? 0) : read.value;
      return {
        ok: true,
        value: sides.map((side) => ({ value: side, exact: new Fraction(side), written: null })),
      };
    }
    default:
      return null;
  }
}
