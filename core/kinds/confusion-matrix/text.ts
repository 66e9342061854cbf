import { say } from '../../language/text.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { TextReader } from '../../document/text-reader.ts';
import type { Quantity } from '../../document/quantity.ts';
import { confusionMatrixSchema, type ConfusionMatrixProblem } from './problem.ts';

const EXAMPLE = 'confusion matrix TP 8, FP 2, FN 4, TN 6';
const CELLS = ['TP', 'FP', 'FN', 'TN'] as const;

/** `confusion matrix TP 8, FP 2, FN 4, TN 6`, `confusion matrix [5 1 0; 2 6 1; 0 1 4], classes cat, dog, bird`. */
function parse(text: string): ConfusionMatrixProblem {
  const read = new TextReader(text);
  read.take(/confusion[ -]?matrix\b/iy);
  read.take(/of\b|[:=]/iy);
  const start = read.at;
  const counts: Record<string, number> = {};
  const rows = read.array();
  const values: Record<string, unknown> = { kind: 'confusion-matrix' };
  const places = new Map<string, number>([['counts', start]]);
  if (rows) values['counts'] = rows;
  while (!read.ended) {
    read.take(/[,;]/y);
    const at = read.at;
    const cell = rows ? null : read.take(/(?:TP|FP|FN|TN)\b/iy)?.[0].toUpperCase();
    if (cell) {
      if (cell in counts) read.fail(`${cell} is given twice`, 'give each count once', at);
      read.take(/[=:]/y);
      counts[cell] = read.whole();
    } else if (read.take(/beta\b|β/iuy)) {
      places.set('beta', at);
      read.take(/=/y);
      values['beta'] = read.number();
    } else if (read.take(/classes\b/iy)) {
      places.set('classes', at);
      read.take(/[=:]/y);
      values['classes'] = names(read);
    } else if (read.take(/rows?\s+(?:are\s+)?predicted\b/iy)) {
      values['conventions'] = { 'confusion-axes': 'predicted' };
    } else if (read.take(/rows?\s+(?:are\s+)?actual\b/iy)) {
      values['conventions'] = { 'confusion-axes': 'actual' };
    } else
      read.fail(
        `did not expect ${read.found} here`,
        'write TP 8, FP 2, FN 4, TN 6 or a table [5 1; 2 6]; then beta 2, classes cat, dog, or rows predicted',
      );
  }
  if (!rows) {
    const missing = CELLS.find((name) => !(name in counts));
    if (missing !== undefined) read.fail(`${missing} is missing`, `write, for example, ${EXAMPLE}`);
    values['counts'] = counts;
  }
  return parseTyped(confusionMatrixSchema, values, ([field = '']) => places.get(String(field)) ?? 0);
}

function names(read: TextReader): readonly string[] {
  const open = read.take(/\(/y);
  const found: string[] = [];
  do {
    found.push(
      read.expect(/[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*/uy, 'the name of a class', 'write classes cat, dog'),
    );
  } while (read.take(open ? /,/y : /,(?!\s*(?:beta|β|rows?|classes)\b)/iuy));
  if (open) read.expect(/\)/y, 'a closing bracket', 'close the list of classes');
  return found;
}

/** null where the notation cannot express it: names of several words, other conventions. */
function print({ counts, classes, beta, conventions = {}, asks }: ConfusionMatrixProblem): string | null {
  const { 'confusion-axes': axes, ...others } = conventions;
  if (asks || Object.keys(others).length > 0) return null;
  if (classes?.some((name) => !/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(name)) === true) return null;
  const cells = Array.isArray(counts)
    ? `[${counts.map((row) => row.join(' ')).join('; ')}]`
    : CELLS.map((name) => `${name} ${counts[name]}`).join(', ');
  return [
    `confusion matrix ${cells}`,
    ...(classes ? [`classes (${classes.join(', ')})`] : []),
    ...(isOne(beta) ? [] : [`beta ${beta}`]),
    ...(axes === undefined ? [] : [`rows ${axes}`]),
  ].join(', ');
}
const isOne = (beta: Quantity): boolean => beta === 1;

export const text = {
  example: EXAMPLE,
  hint: say(
    'the four counts TP, FP, FN, TN of two classes, or a table [5 1 0; 2 6 1; 0 1 4] with a row for each actual class; then classes (cat, dog, bird), beta 2, rows predicted',
    'दो वर्गों की चार गिनतियाँ TP, FP, FN, TN, या तालिका [5 1 0; 2 6 1; 0 1 4], हर वास्तविक वर्ग की एक पंक्ति; फिर classes (cat, dog, bird), beta 2, rows predicted',
    'দুই শ্রেণির চারটি গণনা TP, FP, FN, TN, অথবা সারণি [5 1 0; 2 6 1; 0 1 4], প্রতিটি প্রকৃত শ্রেণির একটি সারি; তারপর classes (cat, dog, bird), beta 2, rows predicted',
  ),
  parse,
  print,
};
