import type { Box } from '../../kinds/kind.ts';
import type { Step } from '../../solution/step.ts';
import { figuresOf, stepsOf } from '../asked-steps.ts';
import { readChoice } from '../read/read-choice.ts';
import { readFormula } from '../read/read-formula.ts';
import type { Read, TypedNumber } from '../read/read.ts';
import { readNumbers } from '../read-numbers.ts';

/** The printed answer of a box: its numbers, or the box as it would be if the printed answer were ours. */
export interface PrintedAnswer {
  /** One for each step that the box asks for; empty for a box that asks for no numbers. */
  readonly numbers: readonly TypedNumber[];
  readonly box: Box;
}

/** Reads a printed answer as an answer in the box would be read. */
export function printedAnswer(box: Box, printed: string, steps: readonly Step[]): Read<PrintedAnswer> {
  const { accepts } = box;
  switch (accepts.type) {
    case 'choice': {
      const read = readChoice(printed, accepts.options);
      return read.ok ? asBox({ ...box, accepts: { ...accepts, correct: read.value } }) : read;
    }
    case 'text': {
      const { anyOf: _anyOf, ...others } = accepts;
      const ideas = [{ name: printed, phrases: [printed] }];
      return asBox({ ...box, accepts: { ...others, ideas, model: printed } });
    }
    case 'formula': {
      const read = readFormula(printed, accepts.names);
      if (!read.ok) return read;
      const forms = accepts.forms.map((form) => ({ ...form, formula: read.value }));
      return asBox({ ...box, accepts: { ...accepts, forms } });
    }
    // A printed choice of numbers is one of many: ours stay as they are.
    case 'conditions':
      return asBox(box);
    default:
      return printedNumbers(box, printed, steps);
  }
}

const asBox = (box: Box): Read<PrintedAnswer> => ({ ok: true, value: { numbers: [], box } });

function printedNumbers(box: Box, printed: string, steps: readonly Step[]): Read<PrintedAnswer> {
  const read = readNumbers(steps, [box], () => printed).read.get(box.id);
  if (!read) return { ok: false, why: 'nothing is printed' };
  if (!read.ok) return read;
  const numbers = read.value;
  const asked = stepsOf(box).length;
  if (numbers.length !== asked)
    return { ok: false, why: `it has ${numbers.length} numbers, and the box asks for ${asked}` };
  return { ok: true, value: { numbers, box: withFigures(box, numbers) } };
}

/** Nobody can be asked for more figures than are printed. */
function withFigures(box: Box, numbers: readonly TypedNumber[]): Box {
  const { accepts } = box;
  if (accepts.type !== 'real' && accepts.type !== 'vector') return box;
  const printed = numbers.map(({ written }) => written?.figures ?? Number.POSITIVE_INFINITY);
  return { ...box, accepts: { ...accepts, figures: Math.min(figuresOf(box), ...printed) } };
}
