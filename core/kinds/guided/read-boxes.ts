import { checkIdeas } from '../../document/ideas.ts';
import { correctOptions, type Ticked } from '../../document/options.ts';
import { within, problemError } from '../../errors.ts';
import { refs, type Expr } from '../../expr/expr.ts';
import { same, say, type Text } from '../../language/text.ts';
import type { KnownMistake } from '../kind.ts';
import type { WrittenBoxes, WrittenNumber, WrittenOf } from './boxes-schema.ts';
import { matrixAnswer } from './matrix-answer.ts';
import { answerExpr, parsedOver, type KnownNames } from './names.ts';

/** A box for one number, its answer read over what stands before it. */
export interface ReadNumberBox {
  readonly written: WrittenNumber;
  readonly formula: Expr;
  readonly mistakes: readonly KnownMistake[];
}
/** What is printed in a cell: a text, or the number of a given. */
export type Printed = { readonly text: string } | { readonly step: string };

export interface ReadOption {
  readonly id: string;
  readonly text: string;
  readonly correct: boolean;
  /** Empty where the author gives none. */
  readonly reason: string;
}

interface Placed {
  /** The heading that it stands under. */
  readonly group: Text;
  /** Where it is in the document: `boxes[2]`. */
  readonly where: string;
}
/** The boxes of an author, with every formula read. */
export type ReadBox = Placed &
  (
    | { readonly type: 'numeric'; readonly written: WrittenOf<'numeric'>; readonly number: ReadNumberBox }
    | {
        readonly type: 'formula';
        readonly written: WrittenOf<'formula'>;
        readonly formula: Expr;
        readonly mistakes: readonly KnownMistake[];
      }
    | {
        readonly type: 'table';
        readonly written: WrittenOf<'table'>;
        readonly rows: readonly (readonly (ReadNumberBox | Printed)[])[];
      }
    | {
        readonly type: 'matrix';
        readonly written: WrittenOf<'matrix'>;
        readonly ids: readonly (readonly string[])[];
        readonly entries: readonly (readonly Expr[])[];
        /** The ids of the entries that are printed. */
        readonly printed: ReadonlySet<string>;
      }
    | { readonly type: 'words'; readonly written: WrittenOf<'words'> }
    | {
        readonly type: 'choice';
        readonly written: WrittenOf<'choice'>;
        readonly options: readonly ReadOption[];
        readonly several: boolean;
        /** The ids of the correct options. */
        readonly correct: readonly string[];
      }
  );

const FIRST_GROUP = say('Answer', 'उत्तर', 'উত্তর');

/**
 * Reads the answers of boxes in order. `names` holds what is given and is added to: each number may be used by
 * the boxes after it. Throws ProblemError, located in the list.
 */
export function readBoxes(boxes: WrittenBoxes, names: KnownNames): readonly ReadBox[] {
  let group = FIRST_GROUP;
  return boxes.map((written, i): ReadBox => {
    group = written.title === undefined ? group : same(written.title);
    const where = `boxes[${i}]`;
    return within(where, () => readBox(written, { group, where }, names));
  });
}

function readBox(written: WrittenBoxes[number], placed: Placed, names: KnownNames): ReadBox {
  switch (written.type) {
    case 'numeric':
      return { ...placed, type: 'numeric', written, number: readNumberBox(written, names) };
    case 'formula':
      return { ...placed, type: 'formula', written, ...readFormulaBox(written, names) };
    case 'table':
      return { ...placed, type: 'table', written, rows: readTable(written, names) };
    case 'matrix':
      return { ...placed, type: 'matrix', written, ...readMatrix(written, names) };
    case 'words':
      names.addNumber(written.id, 'id');
      checkIdeas(written.ideas, written.anyOf ?? [], '');
      return { ...placed, type: 'words', written };
    case 'choice':
      names.addNumber(written.id, 'id');
      return { ...placed, type: 'choice', written, ...readChoiceBox(written) };
  }
}

function readNumberBox(written: WrittenNumber, names: KnownNames): ReadNumberBox {
  const formula = answerExpr(written.answer, names, 'answer');
  const mistakes = (written.mistakes ?? []).map(({ answer, says }, i): KnownMistake => ({
    formula: answerExpr(answer, names, `mistakes[${i}].answer`),
    says,
  }));
  names.addNumber(written.id, 'id');
  return { written, formula, mistakes };
}

function readChoiceBox({ options, several = false, scoring, wrongCosts }: WrittenOf<'choice'>): {
  readonly options: readonly ReadOption[];
  readonly several: boolean;
  readonly correct: readonly string[];
} {
  const read = options.map(({ correct = false, reason = '', ...option }) => ({ ...option, correct, reason }));
  const ticked: Ticked = { options: read, several, scoring, wrongCosts };
  return { options: read, several, correct: correctOptions(ticked) };
}

/** The symbols of a formula are its own: they need not be given, and have no numbers. */
function readFormulaBox(
  { id, answer, symbols, mistakes = [] }: WrittenOf<'formula'>,
  names: KnownNames,
): { readonly formula: Expr; readonly mistakes: readonly KnownMistake[] } {
  const known = new Map(Object.keys(symbols).map((symbol) => [symbol, symbol]));
  const formula = parsedOver(answer, known, 'answer');
  if (refs(formula).length === 0)
    throw problemError(
      'answer',
      `“${answer.slice(0, 60)}” has no symbol`,
      'use a box of type "numeric" for a number',
    );
  names.addNumber(id, 'id');
  return {
    formula,
    mistakes: mistakes.map(({ answer: wrong, says }, i) => ({
      formula: parsedOver(String(wrong), known, `mistakes[${i}].answer`),
      says,
    })),
  };
}

function readTable(
  { columns, rows }: WrittenOf<'table'>,
  names: KnownNames,
): readonly (readonly (ReadNumberBox | Printed)[])[] {
  const read = rows.map(({ label, cells }, r) => {
    if (cells.length !== columns.length)
      throw problemError(
        `rows[${r}] (${label})`,
        `has ${cells.length} cells where there are ${columns.length} columns`,
        'give each row one cell for each column',
      );
    return cells.map((cell, c): ReadNumberBox | Printed => {
      if (typeof cell === 'object') return within(`rows[${r}].cells[${c}]`, () => readNumberBox(cell, names));
      const text = String(cell);
      return names.numbers.has(text) ? { step: text } : { text };
    });
  });
  if (!read.flat().some((cell) => 'written' in cell))
    throw problemError('rows', 'no cell is asked for', 'write { "id": …, "answer": … } in at least one');
  return read;
}

function readMatrix(
  { id, answer, printed = [] }: WrittenOf<'matrix'>,
  names: KnownNames,
): {
  readonly ids: readonly (readonly string[])[];
  readonly entries: readonly (readonly Expr[])[];
  readonly printed: ReadonlySet<string>;
} {
  const entries =
    typeof answer === 'string'
      ? matrixAnswer(answer, names, 'answer')
      : answer.map((row, r) => row.map((entry, c) => answerExpr(entry, names, `answer[${r}][${c}]`)));
  const columns = entries[0]?.length ?? 0;
  const odd = entries.findIndex((row) => row.length !== columns);
  if (odd > 0)
    throw problemError(
      `answer[${odd}]`,
      `has ${entries[odd]?.length ?? 0} entries where the first row has ${columns}`,
      'make all rows as long as the first',
    );
  const ids = names.addMatrix(id, entries.length, columns, 'id');
  const shown = printed.map(([row, column], i) => {
    const entry = ids[row - 1]?.[column - 1];
    if (entry === undefined)
      throw problemError(
        `printed[${i}]`,
        `there is no entry in row ${row}, column ${column}`,
        `the matrix is ${entries.length}×${columns}`,
      );
    return entry;
  });
  if (new Set(shown).size === ids.flat().length)
    throw problemError('printed', 'every entry is printed', 'leave at least one to be found');
  return { ids, entries, printed: new Set(shown) };
}
