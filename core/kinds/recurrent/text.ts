import { cells, type CellName } from '../../layers/recurrent-cells.ts';
import type { Quantity } from '../../document/quantity.ts';
import { TextReader } from '../../document/text-reader.ts';
import { MOST_STEPS, MOST_UNITS, recurrentSchema, type RecurrentProblem } from './problem.ts';

type Matrix = Quantity | Quantity[][];

const EXAMPLE = 'rnn tanh, W = 0.5, U = 1, b = 0, x = (1, 0, 1), target 0.5';
const FIX = 'write name = value, e.g. W = 0.5; a matrix is [0.1 0.2; 0.3 0.4]';

/**
 * `rnn tanh, W = 0.5, U = 1, b = 0, x = (1, 0, 1), target 0.5`; for an LSTM or a GRU with the gate after each
 * name: `W_i = 0.8, U_i = [0.95 0.8]`.
 */
function parse(text: string): RecurrentProblem {
  const read = new TextReader(text);
  const type = read
    .expect(/(?:simple )?rnn\b|lstm\b|gru\b/iy, 'rnn, lstm or gru', `begin with the cell, e.g. ${EXAMPLE}`)
    .toLowerCase()
    .replace('simple ', '') as CellName;
  const activation =
    type === 'rnn'
      ? read
          .take(/tanh\b|relu\b|linear\b|identity\b/iy)?.[0]
          .toLowerCase()
          .replace('linear', 'identity')
      : undefined;
  const { gates } = cells[type];
  const weights = new Map<string, Matrix>();
  const found: { inputs?: unknown; targets?: unknown[]; h?: unknown; c?: unknown } = {};
  while (!read.ended) {
    read.take(/[,;]/y);
    const at = read.at;
    const name = read.take(/targets?\b|(?:[a-zA-Z]+_?0?[a-zA-Z]*)/y)?.[0];
    if (name === undefined) return read.fail(`found ${read.found} where a name should stand`, FIX);
    const target = /^targets?$/.test(name) || name === 'y';
    if (!read.take(/=/y) && !target) read.fail(`found ${read.found} where = should stand`, FIX);
    if (name === 'x') found.inputs = sequence(read);
    else if (target) found.targets = name === 'target' ? [unwrapped(read.list(MOST_UNITS))] : sequence(read);
    else if (/^[hc]_?0$/.test(name)) found[name[0] as 'h' | 'c'] = unwrapped(read.list(MOST_UNITS));
    else {
      const [, part = '', gate = ''] = /^(U|W|bh|b)_?([a-z]?)$/.exec(name) ?? [];
      const known = type === 'rnn' ? part !== '' && gate === '' : part !== '' && gates.includes(gate);
      if (!known)
        read.fail(
          `“${name}” is not a weight of ${type === 'lstm' ? 'an LSTM' : type === 'gru' ? 'a GRU' : 'an RNN'}`,
          `names are ${type === 'rnn' ? 'U, W, b' : gates.map((one) => `U_${one}, W_${one}, b_${one}`).join(', ')}, x, target`,
          at,
        );
      if (weights.has(`${part}_${gate}`)) read.fail(`${name} is given twice`, 'give each weight once', at);
      weights.set(
        `${part}_${gate}`,
        part === 'U' || part === 'W' ? matrix(read) : (unwrapped(read.list(MOST_UNITS)) as Matrix),
      );
    }
  }
  const gateOf = (gate: string): Record<string, unknown> =>
    Object.fromEntries(
      ['U', 'W', 'b', 'bh'].flatMap((part) =>
        weights.has(`${part}_${gate}`) ? [[part, weights.get(`${part}_${gate}`)]] : [],
      ),
    );
  const missing = (type === 'rnn' ? [''] : gates).flatMap((gate) =>
    ['U', 'W']
      .filter((part) => !weights.has(`${part}_${gate}`))
      .map((part) => (gate === '' ? part : `${part}_${gate}`)),
  );
  if (missing.length > 0)
    read.fail(
      `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
      `add ${missing[0] ?? ''} = 0.5`,
    );
  if (found.inputs === undefined)
    read.fail('the inputs are missing', 'add x = (1, 0, 1), a number for each time step');
  if (found.targets === undefined) read.fail('the target is missing', 'add target 0.5');
  const initial = {
    ...(found.h === undefined ? {} : { h: found.h }),
    ...(found.c === undefined ? {} : { c: found.c }),
  };
  return recurrentSchema.parse({
    kind: 'recurrent',
    cell:
      type === 'rnn'
        ? { type, ...(activation === undefined ? {} : { activation }), ...gateOf('') }
        : { type, ...Object.fromEntries(gates.map((gate) => [gate, gateOf(gate)])) },
    inputs: found.inputs,
    ...(Object.keys(initial).length === 0 ? {} : { initial }),
    targets: found.targets,
  });
}

const unwrapped = (numbers: readonly Quantity[]): unknown => (numbers.length === 1 ? numbers[0] : numbers);

/** `(1, 0, 1)`: a number for each time step; `(1, 2), (0.5, 3)`: a list for each. */
function sequence(read: TextReader): unknown[] {
  const first = read.list(MOST_STEPS);
  const rows: (readonly Quantity[])[] = [first];
  while (read.take(/[,;]\s*(?=[([])/y)) {
    if (rows.length >= MOST_STEPS) read.fail(`more than ${MOST_STEPS} time steps`, 'leave some out');
    rows.push(read.list(MOST_UNITS));
  }
  return rows.length === 1 ? [...first] : rows.map(unwrapped);
}

/** A number, or `[0.1 0.2; 0.3 0.4]` row by row. */
function matrix(read: TextReader): Matrix {
  const close = read.take(/\[/y) ? /\]/y : read.take(/\(/y) ? /\)/y : null;
  if (close === null) return read.number();
  const rows: Quantity[][] = [[read.number()]];
  while (!read.take(close)) {
    if (read.take(/;/y)) rows.push([]);
    else read.take(/,/y);
    if (rows.length > MOST_UNITS || (rows.at(-1)?.length ?? 0) >= MOST_UNITS)
      read.fail(`a matrix of more than ${MOST_UNITS} rows or columns`, 'use a smaller one');
    rows.at(-1)?.push(read.number());
  }
  return rows;
}

export const text = {
  example: EXAMPLE,
  hint: 'rnn, lstm or gru, its weights (U over the inputs, W over the state, b; for gates U_i, W_i, b_i …), the inputs x over time, and the target of the last step',
  parse,
};
