import { say } from '../../language/text.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { TextReader } from '../../document/text-reader.ts';
import type { Quantity } from '../../document/quantity.ts';
import { gateNames, tableOf } from './gates.ts';
import { chooseWeightsSchema, MOST_INPUTS, MOST_ROWS, type ChooseWeightsProblem } from './problem.ts';

const EXAMPLE = 'weights for AND';

/** `weights for AND of 3 inputs`, `bias for OR, weights (1, 1)`, `weights for (0, 0) 1, (1, 1) 0`. */
function parse(text: string): ChooseWeightsProblem {
  const read = new TextReader(text);
  read.take(/(?:choose|find|give)\b/iy);
  read.take(/(?:the\s+)?(?:weights?(?:\s+and\s+(?:a\s+)?bias)?|(?:the\s+|a\s+)?bias)\b/iy);
  read.take(/for\b|of\b|[:=]/iy);
  const values: Record<string, unknown> = { kind: 'choose-weights' };
  const places = new Map<string, number>([['table', read.at]]);
  const rows: { readonly x: readonly Quantity[]; readonly y: number }[] = [];
  while (!read.ended) {
    read.take(/[,;]/y);
    const at = read.at;
    if (read.take(/(?=[([])/y)) {
      if (rows.length >= MOST_ROWS) read.fail(`more than ${MOST_ROWS} rows`, 'leave some out');
      const x = read.list(MOST_INPUTS);
      read.take(/(?:->|→|=>|[:=])/y);
      rows.push({
        x,
        y: Number(read.expect(/[01](?![\w.])/y, 'the output 0 or 1', 'write a row as (0, 1) 1')),
      });
    } else if (read.take(/(?:with\s+)?(?:weights?|w)\b/iy)) {
      if ('weights' in values) read.fail('the weights are given twice', 'give them once', at);
      read.take(/[=:]/y);
      places.set('weights', at);
      values['weights'] = read.list(MOST_INPUTS);
    } else if (read.take(/step\s*\(\s*0\s*\)\s*=/iy)) {
      values['conventions'] = { 'step-at-zero': String(read.number()) };
      places.set('conventions', at);
    } else rows.push(...gate(read, rows.length > 0));
  }
  values['table'] = rows;
  return parseTyped(chooseWeightsSchema, values, ([field = '']) => places.get(String(field)) ?? 0);
}

/** `AND`, `NAND of 3 inputs`. */
function gate(
  read: TextReader,
  hasRows: boolean,
): readonly { readonly x: readonly number[]; readonly y: number }[] {
  const at = read.at;
  const name = read.take(/[\p{L}]+/uy)?.[0].toLowerCase() ?? '';
  const named = gateNames.includes(name);
  if (!named || hasRows)
    return read.fail(
      named
        ? `${name.toUpperCase()} after other rows`
        : `${name === '' ? read.found : `“${name}”`} is not a gate`,
      `gates are ${gateNames.map((one) => one.toUpperCase()).join(', ')}; or write rows as (0, 1) 1`,
      at,
    );
  read.take(/gate\b|function\b/iy);
  const inputs = read.take(/of\b/iy) ? read.whole() : name === 'not' ? 1 : 2;
  read.take(/inputs?\b|variables?\b/iy);
  if (inputs < 1 || inputs > MOST_INPUTS) read.fail(`${inputs} inputs`, `use at most ${MOST_INPUTS}`, at);
  return tableOf(name, inputs) ?? [];
}

/** null where the notation cannot express it. */
function print({ table, weights, conventions = {} }: ChooseWeightsProblem): string | null {
  const { 'step-at-zero': atZero, ...others } = conventions;
  if (Object.keys(others).length > 0) return null;
  return [
    `weights for ${table.map(({ x, y }) => `(${x.join(', ')}) ${y}`).join(', ')}`,
    ...(weights ? [`weights (${weights.join(', ')})`] : []),
    ...(atZero === undefined ? [] : [`step(0) = ${atZero}`]),
  ].join(', ');
}

export const text = {
  example: EXAMPLE,
  hint: say(
    'a gate, AND, OR, NAND, NOR, XOR or MAJORITY of 3 inputs, or rows (0, 1) 1; then weights (1, 1) where they are given, step(0) = 0',
    'कोई गेट, AND, OR, NAND, NOR, XOR या 3 inputs का MAJORITY, या पंक्तियाँ (0, 1) 1; फिर weights (1, 1) जहाँ वे दिए हों, step(0) = 0',
    'কোনো গেট, AND, OR, NAND, NOR, XOR বা 3 inputs-এর MAJORITY, অথবা সারি (0, 1) 1; তারপর weights (1, 1), যেখানে দেওয়া থাকে, step(0) = 0',
  ),
  parse,
  print,
};
