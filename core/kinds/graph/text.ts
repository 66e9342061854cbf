import { say } from '../../language/text.ts';
import { parseTyped, type Path } from '../../document/schema-issues.ts';
import { textError } from '../../errors.ts';
import { refs } from '../../expr/expr.ts';
import { parseExpr } from '../../expr/parse.ts';
import { parseRational } from '../../expr/rational.ts';
import { graphSchema, type GraphProblem } from './problem.ts';

/** The part of a graph that the text notation covers: inputs with their numbers, and formulas in order. */
interface WrittenGraph {
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly nodes: readonly { readonly id: string; readonly formula: string }[];
}
interface ReadGraph {
  readonly graph: WrittenGraph;
  /** Where each name is given a value. */
  readonly places: ReadonlyMap<string, number>;
}

const NAME = /^\s*([A-Za-z][A-Za-z0-9_]*)\s*=(?!=)/;

/**
 * `a = 2, b = −3, c = 10; e = a*b; d = e + c; f = tanh(d)`: a name with a number is an input, a name with a
 * formula over earlier names is a node. Statements are separated by semicolons, line breaks or commas outside
 * brackets. Throws ProblemError at the character that does not fit.
 */
function parseGraph(text: string): ReadGraph {
  const inputs: Record<string, number | string> = {};
  const nodes: { id: string; formula: string }[] = [];
  const names = new Map<string, string>();
  const places = new Map<string, number>();
  for (const { at, statement } of statements(text)) {
    const head = NAME.exec(statement);
    const start = at + (/^\s*/.exec(statement)?.[0].length ?? 0);
    const id = head?.[1];
    if (!head || id === undefined)
      throw textError(
        start,
        `“${statement.trim().slice(0, 30)}” has no name`,
        'write name = number or name = formula, e.g. d = a*b',
      );
    if (names.has(id))
      throw textError(
        start,
        `“${id}” already has a value`,
        `use another name, e.g. ${id}2: a graph keeps every value`,
      );
    if (id in {})
      throw textError(start, `“${id}” is a property of every JavaScript object`, 'use another name');
    const formula = statement.slice(head[0].length);
    const number = formula
      .trim()
      .replace(/[−–]/g, '-')
      .replace(/^\+\s*/, '')
      .replace(/^-\s+/, '-');
    if (parseRational(number) !== null) inputs[id] = asQuantity(number);
    else {
      const parsed = parseExpr(formula, names);
      if (!parsed.ok)
        throw textError(
          at + head[0].length + parsed.at,
          parsed.message,
          'a formula may use the names before it, e.g. d = a*b',
        );
      if (refs(parsed.expr).length === 0)
        throw textError(
          start,
          `the formula of “${id}” contains numbers only`,
          'give its number, or use an earlier name in it',
        );
      nodes.push({ id, formula: formula.trim() });
    }
    names.set(id, id);
    places.set(id, start);
  }
  return { graph: { inputs, nodes }, places };
}

/** A decimal becomes a JSON number where float64 keeps its digits; anything else stays text. */
const asQuantity = (text: string): number | string =>
  text.includes('/') || String(Number(text)).length > 17 ? text : Number(text);

/** The statements between separators; `at` is the position where each begins. */
function statements(text: string): readonly { readonly at: number; readonly statement: string }[] {
  const found: { at: number; statement: string }[] = [];
  let depth = 0;
  let at = 0;
  `${text};`.split('').forEach((letter, i) => {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (!(letter === ';' || letter === '\n' || (letter === ',' && depth <= 0))) return;
    const statement = text.slice(at, i);
    if (statement.trim() !== '') found.push({ at, statement });
    at = i + 1;
    depth = 0;
  });
  return found;
}

/** Inputs first, then the formulas in order. */
const printGraph = ({ inputs, nodes }: WrittenGraph): string =>
  [
    Object.entries(inputs)
      .map(([id, value]) => `${id} = ${value}`)
      .join(', '),
    ...nodes.map(({ id, formula }) => `${id} = ${formula}`),
  ].join('; ');

export const text = {
  example: 'a = 2, b = -3, c = 10; e = a*b; d = e + c; f = tanh(d)',
  hint: say(
    'Each input with its number, then formulas over the names before them; the last one is the output.',
    'हर इनपुट अपनी संख्या के साथ, फिर पहले आए नामों पर सूत्र; अंतिम सूत्र आउटपुट है।',
    'প্রতিটি ইনপুট তার সংখ্যাসহ, তারপর আগের নামগুলি দিয়ে সূত্র; শেষটি আউটপুট।',
  ),
  parse: (typed: string): GraphProblem => {
    const { graph, places } = parseGraph(typed);
    const nameAt = ([field, which]: Path): string =>
      field === 'nodes' ? (graph.nodes[Number(which)]?.id ?? '') : String(which);
    return parseTyped(
      graphSchema,
      { kind: 'graph', ...graph },
      (path) => places.get(nameAt(path)) ?? typed.trimEnd().length,
    );
  },
  /** null where the problem has a field that the notation does not cover. */
  print: ({ output, asks, paths, figures, conventions, ...written }: GraphProblem): string | null =>
    (output ?? asks ?? paths ?? figures ?? conventions) === undefined ? printGraph(written) : null,
};
