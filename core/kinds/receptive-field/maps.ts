import { num, ref } from '../../expr/expr.ts';
import { parseRational } from '../../expr/rational.ts';
import type { Window } from '../../layers/layer.ts';
import { outputSide, reach } from '../../layers/window.ts';
import { evaluateLine, type Valued } from '../../solution/evaluate-lines.ts';
import type { Line, Step } from '../../solution/step.ts';
import { type FieldLayer, throughWindow } from '../../layers/receptive-field.ts';
import { sideSymbol } from '../../layers/symbols.ts';
import type { Both } from './solution.ts';
/**
 * A layer of a receptive field: its window, the steps of its size and jump, and the step of its start where
 * there is one.
 */
export interface MapRow {
  readonly layer: string;
  readonly window: Window | null;
  readonly size: Both;
  readonly jump: Both;
  readonly start: Both | null;
}
export interface Maps {
  readonly fields: readonly FieldLayer[];
  /** Steps for the drawing only: sides of the maps, and starts that the problem does not need. */
  readonly steps: readonly Step[];
}

/** Side of the last map in the drawing where the input is not given: a middle unit and one on either side. */
const UNITS = 3;

/**
 * The maps on which receptive fields are drawn: for each layer its sides and the first input cell in the
 * field of unit 0. Height and width are computed separately.
 */
export function mapsUnder(
  rows: readonly MapRow[],
  input: readonly [number, number] | null,
  solved: readonly Step[],
): Maps {
  const values = new Map<string, Valued>(
    solved.map(({ id, value, exact }) => [
      id,
      { value, exact: exact === null ? null : parseRational(exact) },
    ]),
  );
  const steps: Step[] = [];
  const work = (line: Line): string => {
    steps.push(evaluateLine(line, values));
    return line.id;
  };
  const windows = rows.map(({ window }) => window).filter((window) => window !== null);
  const given = input ?? [smallestInput(windows, 0), smallestInput(windows, 1)];
  const fields: FieldLayer[] = [];
  rows.forEach(({ layer, window, size, jump, start }, n) => {
    const before = fields.at(-1);
    const axis = (which: 0 | 1): { readonly side: string; readonly start: string } => {
      const [letter, word] = which === 0 ? ['H', 'h'] : ['W', 'w'];
      const from = before?.sides[which] ?? '';
      const formula =
        window && before
          ? outputSide({ id: from, value: values.get(from)?.value ?? 0 }, which, window, 'floor')
          : before
            ? ref(from)
            : num(given[which]);
      const side = work({
        id: `${letter}_${n}`,
        phase: before ? 'work' : 'given',
        formula,
        symbol: sideSymbol(letter, n),
      });
      if (start) return { side, start: start[which] };
      const earlier = before?.field.start[which] ?? '';
      const moved = !before
        ? num(0)
        : !window
          ? ref(earlier)
          : throughWindow(
              'start',
              {
                size: before.field.size[which] ?? '',
                jump: before.field.jump[which] ?? '',
                start: earlier,
              },
              window,
              which,
            );
      return {
        side,
        start: work({ id: `u_${word}_${n}`, phase: before ? 'work' : 'given', formula: moved }),
      };
    };
    const [height, width] = [axis(0), axis(1)];
    fields.push({
      layer,
      from: before ? [n - 1] : [],
      window,
      sides: [height.side, width.side],
      field: { size, jump, start: [height.start, width.start] },
    });
  });
  return { fields, steps };
}

/**
 * The smallest input side whose last map has UNITS units: (side − 1)·S + D(K − 1) + 1 − P from the last layer
 * back.
 */
function smallestInput(windows: readonly Window[], axis: number): number {
  return windows.reduceRight((side, window) => {
    const [before, after] = window.padding[axis] ?? [0, 0];
    return Math.max(1, (side - 1) * (window.stride[axis] ?? 1) + reach(window, axis) - before - after);
  }, UNITS);
}
