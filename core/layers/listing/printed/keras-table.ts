import { textError } from '../../../errors.ts';

/** A row of `model.summary()`. */
export interface SummaryRow {
  readonly name: string;
  /** The class of the layer; older versions cut a long one off. */
  readonly type: string;
  /** Sides without the batch. */
  readonly shape: readonly number[];
  readonly parameters: number;
  readonly at: number;
  /** The layers that it takes, where the table has a column for them. */
  readonly takes: readonly string[];
}
export interface SummaryTable {
  readonly rows: readonly SummaryRow[];
  /** `Total params`, and where it stands; null: not shown. */
  readonly total: { readonly value: number; readonly at: number } | null;
}

const ROW =
  /^[\s│|]*([\w./-]+) \((\w+)\)?\s*[│|]?\s*[[(]{0,2}\(?\s*(None|\?|\d+)((?:,\s*(?:None|\d+))*),?\s*\)?[\])]{0,2}\s*[│|]?\s*([\d,]+)\s*(.*)$/;
const TOTAL = /Total params:\s*([\d,]+)/;

/**
 * The table that Keras prints of a model, in the frames of any version; null: the text is none. Throws
 * ProblemError at a row that cannot be read.
 */
export function summaryTable(text: string): SummaryTable | null {
  if (!/Layer \(type\)\s*[┃│|]?\s*Output Shape\s*[┃│|]?\s*Param #/.test(text)) return null;
  const rows: SummaryRow[] = [];
  let total: SummaryTable['total'] = null;
  let at = 0;
  for (const line of text.split('\n')) {
    const found = ROW.exec(line);
    const isRow = /^[\s│|]*[\w./-]+ \(\w+\)?/.test(line);
    if (found) {
      const [, name = '', type = '', , sides = '', count = '', rest = ''] = found;
      const shape = [...sides.matchAll(/None|\d+/g)].map(([side]) => Number(side));
      if (shape.some(Number.isNaN))
        throw textError(at, `${name} has a side that is None`, 'a table has the sides of one input');
      rows.push({
        name,
        type,
        shape,
        parameters: Number(count.replaceAll(',', '')),
        at: at + line.indexOf(name),
        takes: [...rest.matchAll(/([\w./-]+)\[\d+\]/g)].map(([, taken = '']) => taken),
      });
    } else if (isRow && !line.includes('Layer (type)') && !/params:/.test(line))
      throw textError(
        at,
        'this row of the table cannot be read',
        'give it a name (Type), a shape and a number',
      );
    const sum = TOTAL.exec(line);
    if (sum) total = { value: Number((sum[1] ?? '').replaceAll(',', '')), at: at + line.indexOf('Total') };
    at += line.length + 1;
  }
  return { rows, total };
}
