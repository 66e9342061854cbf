import { ProblemError, type Issue } from '../errors.ts';
import type { OwnPoints } from './points.ts';

export const MOST_ROWS = 2000;
const FEWEST_ROWS = 4;
/** A coordinate further out is more likely a number in the wrong column. */
const LARGEST = 1e6;
/** Characters of a file. */
export const LONGEST_FILE = 500_000;

interface Cell {
  readonly text: string;
  /** From 1, in characters. */
  readonly column: number;
}

/**
 * The points of a table in text, `x,y,class`: one a line, with a first line of names or without, separated by commas,
 * semicolons or tabs; the class is one of two names or numbers. Throws ProblemError with every line that is not so.
 */
export function readPoints(text: string): Pick<OwnPoints, 'places' | 'labels'> {
  if (text.length > LONGEST_FILE)
    throw fault('the file', `has ${text.length} characters`, `at most ${LONGEST_FILE} are read`);
  const separator = separatorOf(text);
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, i) => ({ number: i + 1, line }))
    .filter(({ line }) => line.trim() !== '');
  if (lines.length === 0) throw fault('line 1', 'the file is empty', EXAMPLE);
  const rows = lines.map(({ number, line }) => ({ number, cells: cellsOf(line, separator) }));
  const [first] = rows;
  const hasNames = first !== undefined && first.cells.slice(0, 2).every(({ text: cell }) => isName(cell));
  const points = hasNames ? rows.slice(1) : rows;
  if (points.length > MOST_ROWS)
    throw fault(
      `line ${points[MOST_ROWS]?.number ?? 0}`,
      `there are ${points.length} points`,
      `at most ${MOST_ROWS} are read; leave some out`,
    );
  const issues: Issue[] = [];
  const classes: string[] = [];
  const read = points.map(({ number, cells }) => {
    const one = rowOf(number, cells, classes);
    if ('what' in one) issues.push(one);
    return one;
  });
  if (issues.length > 0) throw new ProblemError(issues);
  if (points.length < FEWEST_ROWS)
    throw fault(
      'the file',
      `has ${points.length} ${points.length === 1 ? 'point' : 'points'}`,
      `give at least ${FEWEST_ROWS}`,
    );
  if (classes.length < 2)
    throw fault(
      'column 3',
      `every point is of the class “${classes[0] ?? ''}”`,
      'give points of two classes',
    );
  const names = inOrder(classes);
  const found = read.flatMap((one) => ('what' in one ? [] : [one]));
  return {
    places: Float64Array.from(found.flatMap(({ x, y }) => [x, y])),
    labels: Uint8Array.from(found, ({ label }) => names.indexOf(label)),
  };
}

const EXAMPLE = 'give a line for each point, e.g. 0.5,-1.2,1';
const fault = (where: string, what: string, fix: string): ProblemError =>
  new ProblemError([{ where, what, fix }]);

/** That of the first line which has one: a decimal comma is then read as such a separator, and found out. */
function separatorOf(text: string): string {
  const line = text.split(/\r\n|\n|\r/).find((one) => one.trim() !== '') ?? '';
  return [';', '\t', ','].find((sign) => line.includes(sign)) ?? ',';
}

function cellsOf(line: string, separator: string): readonly Cell[] {
  let column = 1;
  return line.split(separator).map((part) => {
    const cell = {
      text: part.trim().replace(/^"(.*)"$/, '$1'),
      column: column + part.length - part.trimStart().length,
    };
    column += part.length + 1;
    return cell;
  });
}

const NUMBER = /^[+\-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** A name of a column, not a number that is written badly. */
const isName = (text: string): boolean => /^\p{L}/u.test(text) && !/^(?:nan|inf|infinity)$/i.test(text);

function rowOf(
  line: number,
  cells: readonly Cell[],
  classes: string[],
): Issue | { readonly x: number; readonly y: number; readonly label: string } {
  if (cells.length !== 3)
    return {
      where: `line ${line}`,
      what: `found ${cells.length} ${cells.length === 1 ? 'value' : 'values'}`,
      fix: 'give three, x,y,class, with a point for decimals',
    };
  const values: number[] = [];
  for (const { text, column } of cells.slice(0, 2)) {
    const value = NUMBER.test(text) ? Number(text.replace('−', '-')) : Number.NaN;
    const where = `line ${line}, column ${column}`;
    if (Number.isNaN(value))
      return {
        where,
        what: text === '' ? 'found nothing' : `found “${text}”`,
        fix: 'give a number, e.g. 0.5',
      };
    if (Math.abs(value) > LARGEST)
      return { where, what: `found ${text}`, fix: 'give a number from -1000000 to 1000000' };
    values.push(value);
  }
  const [, , { text: label, column } = { text: '', column: 1 }] = cells;
  const where = `line ${line}, column ${column}`;
  if (label === '') return { where, what: 'found no class', fix: 'give one of two, e.g. 0 or 1' };
  const known = classes.includes(label);
  if (!known && classes.length === 2)
    return {
      where,
      what: `found a third class “${label}”`,
      fix: `give ${classes.map((one) => `“${one}”`).join(' or ')}: two classes are told apart`,
    };
  if (!known) classes.push(label);
  return { x: values[0] ?? 0, y: values[1] ?? 0, label };
}

/** The smaller number, or the name that comes first, is class 0. */
function inOrder(classes: readonly string[]): readonly string[] {
  const numbers = classes.every((one) => NUMBER.test(one));
  return classes.toSorted((a, b) =>
    numbers ? Number(a.replace('−', '-')) - Number(b.replace('−', '-')) : a < b ? -1 : 1,
  );
}
