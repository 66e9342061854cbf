import { say } from '../../language/text.ts';
import { cells, type CellName } from '../../layers/recurrent-cells.ts';
import type { Quantity } from '../../document/quantity.ts';
import { parseTyped, type Path } from '../../document/schema-issues.ts';
import { TextReader } from '../../document/text-reader.ts';
import { MOST_STEPS, MOST_UNITS, recurrentSchema, type RecurrentProblem } from './problem.ts';

type Matrix = Quantity | Quantity[][];

const EXAMPLE = 'rnn tanh, W = 0.5, U = 1, b = 0, x = (1, 0, 1), target 0.5';
const FIX = 'write name = value, e.g. W = 0.5; a matrix is [0.1 0.2; 0.3 0.4]';
const WITH_ARTICLE = { rnn: 'an RNN', lstm: 'an LSTM', gru: 'a GRU' } as const;

/** The settings that have been read so far. */
interface Read {
  readonly type: CellName;
  /** By part and gate: `W_`, `W_i`. */
  readonly weights: Map<string, Matrix>;
  /** Where each setting is given, by the name it has in `settingAt`. */
  readonly places: Map<string, number>;
  inputs?: unknown;
  targets?: unknown[];
  h?: unknown;
  c?: unknown;
}

/**
 * `rnn tanh, W = 0.5, U = 1, b = 0, x = (1, 0, 1), target 0.5`; for an LSTM or a GRU with the gate after each
 * name: `W_i = 0.8, U_i = [0.95 0.8]`. Throws ProblemError at the character that does not fit.
 */
function parse(text: string): RecurrentProblem {
  const reader = new TextReader(text);
  const type = reader
    .expect(/(?:simple )?rnn\b|lstm\b|gru\b/iy, 'rnn, lstm or gru', `begin with the cell, e.g. ${EXAMPLE}`)
    .toLowerCase()
    .replace('simple ', '') as CellName; // one of the words of the pattern
  const activation =
    type === 'rnn'
      ? reader
          .take(/tanh\b|relu\b|linear\b|identity\b/iy)?.[0]
          .toLowerCase()
          .replace('linear', 'identity')
      : undefined;
  const read: Read = { type, weights: new Map(), places: new Map() };
  while (!reader.ended) {
    reader.take(/[,;]/y);
    readSetting(reader, read);
  }
  checkComplete(reader, read);
  return parseTyped(
    recurrentSchema,
    documentOf(read, activation),
    (path) => read.places.get(settingAt(path)) ?? text.trimEnd().length,
  );
}

function readSetting(reader: TextReader, read: Read): void {
  const at = reader.at;
  const name = reader.take(/targets?\b|(?:[a-zA-Z]+_?0?[a-zA-Z]*)/y)?.[0];
  if (name === undefined) return reader.fail(`expected a name, found ${reader.found}`, FIX);
  const target = /^targets?$/.test(name) || name === 'y';
  if (!reader.take(/=/y) && !target) reader.fail(`expected =, found ${reader.found}`, FIX);
  const where = (key: string): void => void read.places.set(key, at);
  if (name === 'x') where('inputs');
  else if (target) where('targets');
  else where(name.replace(/_|0$/g, ''));
  if (name === 'x') read.inputs = sequence(reader);
  else if (target) read.targets = name === 'target' ? [unwrapped(reader.list(MOST_UNITS))] : sequence(reader);
  else if (/^h_?0$/.test(name)) read.h = unwrapped(reader.list(MOST_UNITS));
  else if (/^c_?0$/.test(name)) read.c = unwrapped(reader.list(MOST_UNITS));
  else readWeight(reader, read, name, at);
}

function readWeight(reader: TextReader, { type, weights }: Read, name: string, at: number): void {
  const { gates } = cells[type];
  const [, part = '', gate = ''] = /^(U|W|bh|b)_?([a-z]?)$/.exec(name) ?? [];
  const known = part !== '' && (type === 'rnn' ? gate === '' : gates.includes(gate));
  if (!known)
    reader.fail(
      `“${name}” is not a weight of ${WITH_ARTICLE[type]}`,
      `names are ${type === 'rnn' ? 'U, W, b' : gates.map((one) => `U_${one}, W_${one}, b_${one}`).join(', ')}, x, target`,
      at,
    );
  if (weights.has(`${part}_${gate}`)) reader.fail(`${name} is given twice`, 'give each weight once', at);
  weights.set(
    `${part}_${gate}`,
    part === 'U' || part === 'W' ? matrix(reader) : (unwrapped(reader.list(MOST_UNITS)) as Matrix), // a bias: the schema checks its form
  );
}

/** The setting that a part of the document is read from: `W`, `Wi`, `h`, `inputs`. */
function settingAt([field, first = '', second = '']: Path): string {
  if (field === 'cell') return typeof second === 'string' ? `${second}${first}` : String(first);
  return String(field === 'initial' ? first : field);
}

/** Throws at the end of the text where a weight, the inputs or the targets are missing. */
function checkComplete(reader: TextReader, { type, weights, inputs, targets }: Read): void {
  const missing = gateNames(type).flatMap((gate) =>
    ['U', 'W']
      .filter((part) => !weights.has(`${part}_${gate}`))
      .map((part) => (gate === '' ? part : `${part}_${gate}`)),
  );
  if (missing.length > 0)
    reader.fail(
      `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
      `add ${missing[0] ?? ''} = 0.5`,
    );
  if (inputs === undefined)
    reader.fail('the inputs are missing', 'add x = (1, 0, 1), a number for each time step');
  if (targets === undefined) reader.fail('the target is missing', 'add target 0.5');
}

/** The one gate of a simple RNN has no name in the notation. */
const gateNames = (type: CellName): readonly string[] => (type === 'rnn' ? [''] : cells[type].gates);

function documentOf({ type, weights, inputs, targets, h, c }: Read, activation: string | undefined): unknown {
  const gateOf = (gate: string): Record<string, unknown> =>
    Object.fromEntries(
      ['U', 'W', 'b', 'bh'].flatMap((part) =>
        weights.has(`${part}_${gate}`) ? [[part, weights.get(`${part}_${gate}`)]] : [],
      ),
    );
  const initial = { ...(h === undefined ? {} : { h }), ...(c === undefined ? {} : { c }) };
  return {
    kind: 'recurrent',
    cell:
      type === 'rnn'
        ? { type, ...(activation === undefined ? {} : { activation }), ...gateOf('') }
        : { type, ...Object.fromEntries(cells[type].gates.map((gate) => [gate, gateOf(gate)])) },
    inputs,
    ...(Object.keys(initial).length === 0 ? {} : { initial }),
    targets,
  };
}

const unwrapped = (numbers: readonly Quantity[]): unknown => (numbers.length === 1 ? numbers[0] : numbers);

/** `(1, 0, 1)`: a number for each time step; `(1, 2), (0.5, 3)`: a list for each. */
function sequence(reader: TextReader): unknown[] {
  const first = reader.list(MOST_STEPS);
  const rows: (readonly Quantity[])[] = [first];
  while (reader.take(/[,;]\s*(?=[([])/y)) {
    if (rows.length >= MOST_STEPS) reader.fail(`more than ${MOST_STEPS} time steps`, 'leave some out');
    rows.push(reader.list(MOST_UNITS));
  }
  return rows.length === 1 ? [...first] : rows.map(unwrapped);
}

/** A number, or `[0.1 0.2; 0.3 0.4]` row by row. */
function matrix(reader: TextReader): Matrix {
  const close = reader.take(/\[/y) ? /\]/y : reader.take(/\(/y) ? /\)/y : null;
  if (close === null) return reader.number();
  const rows: Quantity[][] = [[reader.number()]];
  while (!reader.take(close)) {
    if (reader.take(/;/y)) rows.push([]);
    else reader.take(/,/y);
    if (rows.length > MOST_UNITS || (rows.at(-1)?.length ?? 0) >= MOST_UNITS)
      reader.fail(`a matrix of more than ${MOST_UNITS} rows or columns`, 'use a smaller one');
    rows.at(-1)?.push(reader.number());
  }
  return rows;
}

export const text = {
  example: EXAMPLE,
  hint: say(
    'rnn, lstm or gru, its weights (U over the inputs, W over the state, b; for gates U_i, W_i, b_i …), the inputs x over time, and the target of the last step',
    'rnn, lstm या gru, उसके भार (U इनपुटों पर, W अवस्था पर, b; गेटों के लिए U_i, W_i, b_i …), समय के साथ इनपुट x, और अंतिम चरण का target',
    'rnn, lstm বা gru, তার ওয়েট (U ইনপুটের, W অবস্থার, b; গেটের জন্য U_i, W_i, b_i …), সময় ধরে ইনপুট x, আর শেষ ধাপের target',
  ),
  parse,
};
