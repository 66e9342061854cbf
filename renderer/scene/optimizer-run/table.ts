import type { Runner, RunQuantity } from '../../../core/kinds/optimizer-run/solution.ts';
import { formatNumber } from '../../../core/format/number.ts';
import { numberPlain } from '../../../core/expr/print.ts';
import { changeOf, valueOver } from '../../../core/views/run-focus.ts';
import type { Step } from '../../../core/solution/step.ts';

/** A number of a table: its text, and the step that it shows or whose change it is. */
export interface Cell {
  readonly step: string;
  readonly text: string;
}
/** What the tables show of their numbers: which are visible, in view or pressed. */
export interface CellMarks {
  readonly seen: (step: string) => boolean;
  readonly focus: string | null;
  readonly selected: string | null;
  /** On paper nothing can be pressed. */
  readonly still: boolean;
  readonly onPress: (step: string) => void;
}
export interface Column {
  readonly key: string;
  readonly tex: string;
  readonly plain: string;
  /** One cell for all variables of an update. */
  readonly shared: boolean;
  /** By update from 0, by variable; null where there is nothing yet. */
  readonly cells: readonly (readonly (Cell | null)[])[];
}

const DIGITS = 5;
/** The most characters of a number in a table; the line of working shows a longer one in full. */
const LETTERS = 8;
const textOf = (value: number, exact: string | null): string => {
  const { text } = formatNumber(value, exact, DIGITS);
  return numberPlain(text.length > LETTERS ? formatNumber(value, null, DIGITS).text : text).text;
};

/** Every quantity of a run as a column; the change Δ precedes the new point. */
export function columnsOf({ quantities, path }: Runner, steps: ReadonlyMap<string, Step>): Column[] {
  const cell = (id: string): Cell | null => {
    const step = steps.get(id);
    return step ? { step: id, text: textOf(step.value, step.exact) } : null;
  };
  const change = (id: string, before: string): Cell | null => {
    const step = steps.get(id);
    if (!step) return null;
    const { value, exact } = valueOver(changeOf(step, before), steps);
    return { step: id, text: textOf(value, exact) };
  };
  const none = (path[0] ?? []).map(() => null);
  const column = ({ name, tex, plain, role, ids }: RunQuantity): Column => ({
    key: name,
    tex,
    plain,
    shared: role === 'rate',
    cells: [role === 'point' ? (path[0] ?? []).map(cell) : none, ...ids.map((update) => update.map(cell))],
  });
  return quantities.flatMap((quantity) => {
    if (quantity.role !== 'point') return [column(quantity)];
    const changes: Column = {
      key: 'change',
      tex: `\\Delta ${quantity.tex}`,
      plain: `Δ${quantity.plain}`,
      shared: false,
      cells: [
        none,
        ...quantity.ids.map((update, i) =>
          update.map((id, variable) => change(id, path[i]?.[variable] ?? '')),
        ),
      ],
    };
    return [changes, column(quantity)];
  });
}

/**
 * The columns of all runners side by side: each quantity of any of them once; the change and the new point,
 * which all have, are last.
 */
export function columnsOfAll(tables: readonly (readonly Column[])[]): readonly Column[] {
  const isEnd = ({ key }: Column): boolean => key === 'change' || key === 'point';
  const byKey = new Map<string, Column>();
  for (const column of tables.flat())
    if (!isEnd(column) && !byKey.has(column.key)) byKey.set(column.key, column);
  return [...byKey.values(), ...(tables[0] ?? []).filter(isEnd)];
}

/**
 * The padding after the decimals of each text of a column, so that the decimal points align.
 */
export function padding(texts: readonly string[]): (text: string) => string {
  const after = (text: string): string => /[.×/].*$/.exec(text)?.[0] ?? '';
  const plain = texts.filter((text) => !text.includes('×') && !text.includes('10⁻'));
  const longest = plain.reduce((most, text) => (after(text).length > most.length ? after(text) : most), '');
  return (text) => (text.includes('×') || text.includes('10⁻') ? '' : longest.slice(after(text).length));
}
