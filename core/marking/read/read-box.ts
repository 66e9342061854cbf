import Fraction from 'fraction.js';
import type { Box } from '../../kinds/kind.ts';
import { contractWords } from '../../views/contract-words.ts';
import { agree } from './chain.ts';
import { readNumber, type NumberAsked } from './read-number.ts';
import { readShapeAsked } from './read-shape.ts';
import { scaled, withoutUnit } from './read-unit.ts';
import { readVector } from './read-vector.ts';
import type { Read, Refused, TypedNumber } from './read.ts';
import { nothing, refusal } from './refusals.ts';

/** What the numbers of a box are. */
export interface Asking {
  readonly probability: boolean;
  /** Counts of things, whole numbers though the box says a number. */
  readonly count: boolean;
}

/** The numbers in a box; null for a box that asks for none, or is blank. */
export function readBox(
  box: Box,
  typed: string,
  { probability, count }: Asking,
): Read<readonly TypedNumber[]> | null {
  const { accepts } = box;
  if (typed === '') return null;
  const asked: NumberAsked = { whole: accepts.type === 'integer' || count, percent: probability };
  switch (accepts.type) {
    case 'real':
    case 'integer': {
      const { text, size } = withoutUnit(withoutNoun(typed, box), accepts.unit);
      const read = readNumber(text, asked);
      if (read.ok) {
        const value = scaled(read.value, size);
        return otherInUnits(typed, value, box, asked) ?? { ok: true, value: [value] };
      }
      return accepts.unit ? withUnit(read, accepts.unit.name) : read;
    }
    case 'vector':
      return readVector(typed, accepts.steps.length, asked);
    case 'shape': {
      const { steps } = accepts;
      const isSquare = steps.every((step) => step === steps[0]);
      const read = readShapeAsked(typed, steps.length, box.contract);
      if (!read.ok) return (isSquare ? workedSide(typed, steps.length) : null) ?? read;
      const { sides: written, said } = read.value;
      const square = written.length === 1 && isSquare;
      const sides = square ? steps.map(() => written[0] ?? 0) : written;
      if (sides.length !== steps.length && sides.length > 1)
        return refusal('sides', {
          typed,
          written: sides.length,
          asked: steps.length,
          form: contractWords(box.contract),
        });
      return {
        ok: true,
        value: sides.map((side) => ({
          value: side,
          exact: new Fraction(side),
          written: null,
          ...(said === undefined ? {} : { said }),
        })),
      };
    }
    default:
      return null;
  }
}

/** `13 ms = 0.0125 s`: sides with units that do not agree. null where they do, or none has a unit. */
function otherInUnits(
  typed: string,
  value: TypedNumber,
  { accepts }: Box,
  asked: NumberAsked,
): Refused | null {
  const unit = 'unit' in accepts ? accepts.unit : undefined;
  const differs = typed.split(/[=≈→⇒]/).some((side) => {
    const { text, size } = withoutUnit(side, unit);
    const read = text === side ? null : readNumber(text, asked);
    return (
      read?.ok === true &&
      !agree(scaled(read.value, size), value, '≈') &&
      !agree(value, scaled(read.value, size), '≈')
    );
  });
  return differs ? refusal('chain', { chain: typed, worked: nothing }) : null;
}

/** `51200 weights` in a box for weights: the words of its label say nothing more. */
const withoutNoun = (typed: string, { label }: Box): string =>
  typed.replace(/(?<=\d) +(\p{L}[\p{L} ]{3,})\.?$/u, (whole, noun: string) =>
    noun
      .toLowerCase()
      .split(' ')
      .every((word) =>
        label.plain
          .toLowerCase()
          .split(/[\s,]+/)
          .includes(word),
      )
      ? ''
      : whole,
  );

/** A refusal that names the unit as well. */
function withUnit({ says, ...read }: Refused, unit: string): Refused {
  const why = `${read.why}; the unit is ${unit}`;
  return says === undefined
    ? { ...read, why }
    : { ...read, why, says: { en: why, hi: `${says.hi}; मात्रक ${unit} है`, bn: `${says.bn}; একক ${unit}` } };
}

/** `3 + 2·2` for a square, whose one side is enough. */
function workedSide(typed: string, count: number): Read<readonly TypedNumber[]> | null {
  const side = readNumber(typed, { whole: true });
  return side.ok && Number.isInteger(side.value.value) && side.value.value > 0
    ? { ok: true, value: Array.from({ length: count }, () => side.value) }
    : null;
}
