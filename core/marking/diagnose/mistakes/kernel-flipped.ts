import { ref, refs, substitute } from '../../../expr/expr.ts';
import type { Made, Mistake, Place } from '../mistake.ts';
import { familyOf, operands } from '../parts.ts';

export const kernelFlipped: Mistake = {
  id: 'kernel-flipped',
  skill: 'convolution',
  rare: true,
  says: {
    en: 'the kernel {{one}} … {{last}} was turned by 180°; here it is not flipped.',
    hi: 'कर्नेल {{one}} … {{last}} को 180° घुमा दिया गया; यहाँ इसे नहीं पलटते।',
    bn: 'কার্নেল {{one}} … {{last}} 180° ঘোরানো হয়েছে; এখানে ওল্টানো হয় না।',
  },
  made: (place) =>
    matrices(place)
      .filter(({ family }) => /^[wWkK]_/.test(family))
      .map((matrix) =>
        matrixTaken(place, matrix, ({ row, column, rows, columns }) => [
          rows + 1 - row,
          columns + 1 - column,
        ]),
      ),
};

interface Matrix {
  /** `w_#_#`, the two last numbers being row and column. */
  readonly family: string;
  readonly rows: number;
  readonly columns: number;
}

const CELL = /^(.*_)(\d+)_(\d+)$/;
const cellOf = (id: string): { head: string; row: number; column: number } | null => {
  const [, head = '', row, column] = CELL.exec(id) ?? [];
  return column === undefined ? null : { head, row: Number(row), column: Number(column) };
};

/** The matrices of which a step uses entries, by the ids of all steps: `w_1_1` … `w_3_3`. */
export function matrices({ step, steps }: Pick<Place, 'step' | 'steps'>): readonly Matrix[] {
  const families = new Set(operands(step.formula).filter(cellOf).map(familyOf));
  return [...families].map((family) => {
    const cells = steps.flatMap(({ id }) => (familyOf(id) === family ? (cellOf(id) ?? []) : []));
    return {
      family,
      rows: Math.max(...cells.map(({ row }) => row)),
      columns: Math.max(...cells.map(({ column }) => column)),
    };
  });
}

/** The step with each entry of a matrix taken from another place; entries without such a place stay. */
export function matrixTaken(
  { step, stepOf }: Pick<Place, 'step' | 'stepOf'>,
  { family, rows, columns }: Matrix,
  to: (cell: { row: number; column: number; rows: number; columns: number }) => readonly [number, number],
): Made {
  const elsewhere = (id: string): string | undefined => {
    const cell = familyOf(id) === family ? cellOf(id) : null;
    if (!cell) return undefined;
    const [row, column] = to({ ...cell, rows, columns });
    const other = `${cell.head}${row}_${column}`;
    return stepOf(other) ? other : undefined;
  };
  const entries = refs(step.formula).filter((id) => familyOf(id) === family);
  return {
    formula: substitute(step.formula, (id) => {
      const other = elsewhere(id);
      return other === undefined ? undefined : ref(other);
    }),
    names: { one: ref(entries[0] ?? ''), last: ref(entries.at(-1) ?? '') },
  };
}
