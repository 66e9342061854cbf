import { children, type Expr } from '../../expr/expr.ts';
import { parseExpr } from '../../expr/parse.ts';
import { withProducts } from './notation.ts';
import type { Read } from './read.ts';
import { refusal } from './refusals.ts';

/** A list in brackets within a text: from its opening bracket up to, but not including, what follows it. */
interface Group {
  readonly from: number;
  readonly to: number;
}

const OPENING = '([{⟨';
const CLOSING = ')]}⟩';

/** The brackets that stand in no others. */
function outermost(text: string): readonly Group[] {
  const found: Group[] = [];
  let [depth, from] = [0, 0];
  for (const [at, letter] of [...text.matchAll(/[^]/g)].map((match) => [match.index, match[0]] as const)) {
    if (OPENING.includes(letter)) {
      if (depth === 0) from = at;
      depth += 1;
    } else if (CLOSING.includes(letter) && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ from, to: at + 1 });
    }
  }
  return found;
}

/** Round brackets have a list where a comma or semicolon stands in them, or brackets of the other kinds. */
const isList = (group: string): boolean => !group.startsWith('(') || /[,;[{⟨]/.test(group.slice(1));

const TRANSPOSED = /^ ?(?:\^ ?[({]?T[)}]?|ᵀ|\.T|')/;

/** `[[1, 2], [3, 4]]ᵀ`: its entries by columns; of one row or column the same numbers. */
function transposed(rows: readonly (readonly string[])[]): readonly string[] | null {
  const width = rows[0]?.length ?? 0;
  return rows.every((row) => row.length === width)
    ? Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? '')).flat()
    : null;
}

/** The rows of a matrix; null for a list without rows. */
function rowsOf(
  group: string,
  entries: (text: string) => readonly string[],
): readonly (readonly string[])[] | null {
  const inner = group.slice(1, -1);
  const nested = outermost(inner);
  if (nested.length > 1) return nested.map(({ from, to }) => entries(inner.slice(from + 1, to - 1)));
  return inner.includes(';') ? inner.split(';').map((row) => entries(row)) : null;
}

/**
 * Arithmetic with lists, entry by entry: `[1, 1]/4`, `2*[1, 2]`, `-(1, 2)`, `[1, 2] - 0.1*[3, 4]`, and `[1, 2]ᵀ`.
 * null where the text is one list as it stands, or none; refused where it is something else, as a product of lists.
 */
export function listArithmetic(
  text: string,
  entries: (list: string) => readonly string[],
): Read<readonly string[]> | null {
  const groups = outermost(text).filter(({ from, to }) => isList(text.slice(from, to)));
  let outside = '';
  let end = 0;
  const lists: (readonly string[])[] = [];
  for (const { from, to } of groups) {
    const group = text.slice(from, to);
    const transpose = TRANSPOSED.exec(text.slice(to))?.[0];
    const rows = transpose === undefined ? null : rowsOf(group, entries);
    const list = rows ? transposed(rows) : entries(group);
    if (list === null) return refusal('list', { typed: text });
    const before = text.slice(end, from);
    const factor = /[\d.)½¼¾⅐-⅞] ?$/.test(before) || (before.trim() === '' && lists.length > 0) ? '*' : '';
    outside += `${before}${factor}${NAME}${lists.length}q`;
    lists.push(list);
    end = to + (transpose?.length ?? 0);
  }
  outside += text.slice(end);
  if (groups.length === 0 || /[,;]/.test(outside)) return null;
  const one = lists[0] ?? [];
  if (outside.trim() === `${NAME}0q`) return groups[0]?.to === end ? null : { ok: true, value: one };
  if (one.length * outside.length > LONGEST) return refusal('list', { typed: text });
  const names = new Map(lists.map((_list, i) => [`${NAME}${i}q`, `${i}`]));
  const parsed = parseExpr(withProducts(outside), names);
  if (!parsed.ok || !isListIn(parsed.expr) || lists.some(({ length }) => length !== one.length))
    return refusal('list', { typed: text });
  return {
    ok: true,
    value: one.map((_entry, at) =>
      outside.replace(
        new RegExp(`${NAME}(\\d+)q`, 'g'),
        (_name, i: string) => `(${lists[Number(i)]?.[at] ?? ''})`,
      ),
    ),
  };
}

/** Entries times letters of arithmetic: more is nobody's answer. */
const LONGEST = 20_000;
/** A name that nobody types for a list. */
const NAME = 'ϟ';

/** Whether an expression is a list: a sum of lists, or a list with a number as factor or divisor. */
function isListIn(expr: Expr): boolean {
  switch (expr.op) {
    case 'ref':
      return true;
    case 'neg':
      return isListIn(expr.of);
    case 'add':
      return expr.terms.every(isListIn);
    case 'mul':
      return expr.factors.filter((factor) => !isNumber(factor)).length === 1 && expr.factors.some(isListIn);
    case 'div':
      return isListIn(expr.over) && isNumber(expr.under);
    default:
      return false;
  }
}
const isNumber = (expr: Expr): boolean => expr.op !== 'ref' && children(expr).every(isNumber);
