import type { Remark } from '../../../document/remark.ts';
import { textError } from '../../../errors.ts';
import { evaluate } from '../../../expr/evaluate.ts';
import { layerOf } from '../../index.ts';
import type { Shaped } from '../../layer.ts';
import { placed, shapeOfInput } from '../placed.ts';
import type { Statement } from '../statement.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import type { SummaryRow, SummaryTable } from './keras-table.ts';

/**
 * The layers of a summary: a table shows shapes and numbers of parameters, and of every row the layers that
 * come to both are sought among those that are usual. The read-back says what was decided so; a row that no
 * usual layer comes to is refused, and so is a sum that is not that of the rows.
 */
export function rebuilt(
  { rows, total }: SummaryTable,
  inputs: readonly Statement[],
): { readonly statements: readonly Statement[]; readonly remarks: readonly Remark[] } {
  const [first] = rows;
  if (!first) throw textError(0, 'the table has no row', 'paste the whole of model.summary()');
  const sum = rows.reduce((all, { parameters }) => all + parameters, 0);
  if (total && total.value !== sum)
    throw textError(
      total.at,
      `Total params is ${total.value}, but the rows have ${sum}`,
      'paste all rows of the table',
    );
  const remarks: Remark[] = [
    {
      at: first.at,
      about: 'reading',
      text: 'a summary shows no kernels, strides or activations: read are those that fit it',
    },
  ];
  const begin = inputs[0] ?? inputOfTable(first);
  const statements: Statement[] = [begin];
  let incoming: Shaped = shapeOfInput({ shape: begin.written['shape'] as readonly number[] });
  rows.forEach((row, i) => {
    if (row.type === 'InputLayer') {
      checkInput(row, begin);
      return;
    }
    const [before] = row.takes;
    if (row.takes.length > 1 || (before !== undefined && before !== rows[i - 1]?.name))
      throw textError(
        row.at,
        `${row.name} takes ${row.takes.join(' and ')}`,
        'a table with branches is not read: paste the code of the model',
      );
    const fitting = candidatesOf(
      row,
      incoming.sides.map(({ value }) => value),
    ).filter((one) => comesTo(one, row, incoming));
    const [taken, other] = fitting;
    if (!taken) throw missing(row, incoming);
    if (other || taken.note !== undefined)
      remarks.push({
        at: row.at,
        about: 'reading',
        text: `${row.name} (${row.type}): ${taken.note ?? 'the usual one that fits'}`,
      });
    for (const written of taken.layers) {
      const statement = statementOf(row, written);
      incoming = placed(statement, [incoming]).shape ?? incoming;
      statements.push(statement);
    }
  });
  return { statements, remarks };
}

const statementOf = ({ at }: SummaryRow, written: Statement['written']): Statement => ({
  at,
  written,
  places: {},
  from: null,
  expects: null,
});

/** Have the layers of a candidate the shape and the parameters of the row, running statistics included? */
function comesTo({ layers }: Candidate, row: SummaryRow, incoming: Shaped): boolean {
  let [shape, parameters] = [incoming, 0];
  for (const written of layers)
    try {
      const { entry, shape: next } = placed(statementOf(row, written), [shape]);
      const at = (id: string): number => shape.sides.find((side) => side.id === id)?.value ?? Number.NaN;
      const { weights, biases, buffers } = layerOf(entry).formulas(entry, [shape], '', undefined);
      parameters += evaluate(weights, at) + evaluate(biases, at) + (buffers ? evaluate(buffers, at) : 0);
      shape = next ?? shape;
    } catch {
      return false;
    }
  return parameters === row.parameters && shape.sides.map(({ value }) => value).join() === row.shape.join();
}

function missing(row: SummaryRow, incoming: Shaped): Error {
  const from = incoming.sides.map(({ value }) => value).join('×');
  return textError(
    row.at,
    `no usual ${row.type} leads from ${from} to ${row.shape.join('×')} with ${row.parameters} parameters`,
    'the table does not show its kernel, stride and padding: paste the code of the model',
  );
}

/** What goes in, where the first row says it. */
function inputOfTable(row: SummaryRow): Statement {
  const [units = 0] = row.shape.slice(-1);
  const features = row.parameters / units - 1;
  const shape =
    row.type === 'InputLayer'
      ? row.shape
      : row.type === 'Dense' && row.shape.length === 1 && Number.isInteger(features) && features > 0
        ? [features]
        : row.type === 'Embedding'
          ? row.shape.slice(0, 1)
          : null;
  if (!shape)
    throw textError(
      row.at,
      'the table does not show what goes in',
      'begin with its height, width and channels on a line: INPUT 28x28x1',
    );
  return statementOf(row, { type: 'input', shape });
}

function checkInput(row: SummaryRow, begin: Statement): void {
  if ([begin.written['shape']].flat().join() !== row.shape.join())
    throw textError(
      row.at,
      `the table has an input of ${row.shape.join('×')}, and the line before it ${[begin.written['shape']].flat().join('×')}`,
      'leave the line out',
    );
}
