import { symbolOf } from '../../format/symbol.ts';
import { tickContract } from '../../document/options.ts';
import { problemError } from '../../errors.ts';
import { type Text } from '../../language/text.ts';
import type { Accepts, Box, Tolerance, Unit } from '../kind.ts';
import type { SheetGrid } from '../presentation.ts';
import type { WrittenNumber, WrittenTolerance } from './boxes-schema.ts';
import type { ReadBox, ReadNumberBox } from './read-boxes.ts';
import { ANSWER, wordLabel } from '../word-label.ts';

const FIGURES = 3;

/** The value of a step, by id. */
export type ValueOf = (id: string) => number;

/** The boxes that the author's become; numbers are checked by `checkNumbers` before. */
export const answerBoxes = (boxes: readonly ReadBox[], value: ValueOf): readonly Box[] =>
  boxes.flatMap((box) => boxesOf(box, value));

function boxesOf(box: ReadBox, value: ValueOf): readonly Box[] {
  const { group, written } = box;
  const ask = written.ask === undefined ? {} : { ask: written.ask };
  switch (box.type) {
    case 'numeric':
      return [{ ...numberBox(box.number, group, value), ...ask }];
    case 'formula': {
      const { id, symbols, weight = 1 } = box.written;
      return [
        {
          id,
          label: labelOf(id),
          group,
          weight,
          accepts: { type: 'expression', formula: box.formula, symbols, mistakes: box.mistakes },
          contract: `a formula in ${Object.keys(symbols)
            .map((symbol) => symbolOf(symbol).plain)
            .join(', ')}`,
          ...ask,
        },
      ];
    }
    case 'table':
      return withAsk(
        box.rows.flat().flatMap((cell) => ('written' in cell ? [numberBox(cell, group, value)] : [])),
        ask,
      );
    case 'matrix': {
      const { figures = FIGURES, weight = 1 } = box.written;
      return withAsk(
        box.ids
          .flat()
          .filter((id) => !box.printed.has(id))
          .map((id): Box => ({
            id,
            label: labelOf(id),
            group,
            weight,
            accepts: { type: 'real', step: id, figures },
            contract: figuresContract(figures),
          })),
        ask,
      );
    }
    case 'words': {
      const { id, model, ideas, anyOf, weight = 1 } = box.written;
      return [
        {
          id,
          label: wordLabel(ANSWER),
          group,
          weight,
          accepts: { type: 'text', ideas, ...(anyOf ? { anyOf } : {}), model },
          contract: 'one or two sentences',
          ...ask,
        },
      ];
    }
    case 'choice': {
      const { options, several, correct } = box;
      const { id, scoring, wrongCosts, weight = 1 } = box.written;
      return [
        {
          id,
          label: wordLabel(ANSWER),
          group,
          weight,
          accepts: {
            type: 'choice',
            options: options.map(({ id: option, text }) => ({ id: option, text })),
            correct,
            several,
            ...(scoring === undefined ? {} : { scoring }),
            ...(wrongCosts === undefined ? {} : { wrongCosts }),
          },
          contract: tickContract({ several, scoring, wrongCosts }),
          ...ask,
        },
      ];
    }
  }
}

/** The question of a table stands above its first box. */
const withAsk = ([first, ...others]: readonly Box[], ask: Pick<Box, 'ask'>): readonly Box[] =>
  first ? [{ ...first, ...ask }, ...others] : [];

function labelOf(id: string): Box['label'] {
  const { tex, plain } = symbolOf(id);
  return { tex, plain };
}

function numberBox({ written, mistakes }: ReadNumberBox, group: Text, value: ValueOf): Box {
  const { id, figures = FIGURES, whole, weight = 1 } = written;
  const tolerance = toleranceAround(written.tolerance, value(id));
  const extras = {
    ...unitOf(written),
    ...(mistakes.length === 0 ? {} : { mistakes }),
  };
  const accepts: Accepts =
    whole === true
      ? { type: 'integer', step: id, ...extras }
      : { type: 'real', step: id, figures, ...(tolerance ? { tolerance } : {}), ...extras };
  const form = whole === true ? 'a whole number' : (toleranceContract(written) ?? figuresContract(figures));
  return {
    id,
    label: labelOf(id),
    group,
    weight,
    accepts,
    contract: written.unit === undefined ? form : `in ${written.unit}: ${form}`,
  };
}

const figuresContract = (figures: number): string =>
  `${figures} significant ${figures === 1 ? 'figure' : 'figures'} or exact`;

/** An interval is not named: it would give the answer away. */
function toleranceContract({ tolerance }: WrittenNumber): string | null {
  if (tolerance === undefined) return null;
  if ('absolute' in tolerance) return tolerance.absolute === 0 ? 'exact' : `within ${tolerance.absolute}`;
  if ('relative' in tolerance)
    return tolerance.relative === 0
      ? 'exact'
      : `within ${Number((tolerance.relative * 100).toPrecision(6))} %`;
  return 'a number';
}

function toleranceAround(tolerance: WrittenTolerance | undefined, value: number): Tolerance | null {
  if (tolerance === undefined) return null;
  return 'from' in tolerance ? { below: value - tolerance.from, above: tolerance.to - value } : tolerance;
}

const unitOf = ({ unit, otherUnits = {} }: WrittenNumber): { readonly unit?: Unit } =>
  unit === undefined
    ? {}
    : {
        unit: {
          name: unit,
          others: Object.fromEntries(Object.entries(otherUnits).map(([name, size]) => [name, String(size)])),
        },
      };

/** Tables and matrices as the sheet arranges their boxes. */
export const gridsOf = (boxes: readonly ReadBox[]): readonly SheetGrid[] =>
  boxes.flatMap((box): SheetGrid[] => {
    if (box.type === 'table')
      return [
        {
          matrix: null,
          columns: box.written.columns,
          rows: box.rows.map((cells, r) => ({
            label: box.written.rows[r]?.label ?? '',
            cells: cells.map((cell) =>
              'written' in cell
                ? { box: cell.written.id }
                : 'step' in cell
                  ? { step: cell.step }
                  : { given: cell.text },
            ),
          })),
        },
      ];
    if (box.type === 'matrix')
      return [
        {
          matrix: symbolOf(box.written.id).tex,
          columns: [],
          rows: box.ids.map((row) => ({
            label: '',
            cells: row.map((id) => (box.printed.has(id) ? { step: id } : { box: id })),
          })),
        },
      ];
    return [];
  });

/** Throws ProblemError for a number that is not whole where a whole one is asked, or outside of its interval. */
export function checkNumbers(boxes: readonly ReadBox[], value: ValueOf): void {
  for (const box of boxes) {
    const { where } = box;
    if (box.type === 'numeric') checkNumber(box.number, where, value);
    if (box.type === 'table')
      box.rows.forEach((cells, r) => {
        cells.forEach((cell, c) => {
          if ('written' in cell) checkNumber(cell, `${where}.rows[${r}].cells[${c}]`, value);
        });
      });
  }
}

function checkNumber({ written }: ReadNumberBox, where: string, value: ValueOf): void {
  const { id, whole, tolerance, unit, otherUnits } = written;
  const found = value(id);
  if (whole === true && !Number.isInteger(found))
    throw problemError(`${where}.answer`, `comes to ${found}`, 'leave "whole" out, or correct the answer');
  if (whole === true && tolerance !== undefined)
    throw problemError(`${where}.tolerance`, 'a whole number has none', 'leave "whole" or "tolerance" out');
  if (tolerance !== undefined && 'from' in tolerance && !(tolerance.from <= found && found <= tolerance.to))
    throw problemError(
      `${where}.tolerance`,
      `the answer ${found} is not between ${tolerance.from} and ${tolerance.to}`,
      'correct the answer or the interval',
    );
  if (unit === undefined && otherUnits !== undefined)
    throw problemError(`${where}.otherUnits`, 'the box has no unit', 'name the unit of its answer in "unit"');
}
