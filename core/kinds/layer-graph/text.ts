import { say } from '../../language/text.ts';
import type { Remark } from '../../document/remark.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { ProblemError, textError } from '../../errors.ts';
import { inputOf, placed, shapeOfInput } from '../../layers/listing/placed.ts';
import type { Shaped } from '../../layers/layer.ts';
import { parseListing, readListing } from '../../layers/listing/listing.ts';
import type { Statement } from '../../layers/listing/statement.ts';
import { toWords } from '../../layers/listing/to-words.ts';
import { layerGraphSchema, type LayerGraphProblem, type Node } from './problem.ts';
import { solve } from './solve.ts';

/**
 * Parses a network in text notation, `y = add (c, x)`, or a listing of Keras or PyTorch: its layers, and the
 * position of each in the text.
 */
function graphFromText(text: string): {
  readonly layers: readonly Node[];
  readonly statements: readonly Statement[];
} {
  const statements = parseListing(text);
  if (statements[0]?.written.type !== 'input')
    throw textError(
      0,
      'the input is not given',
      'begin with its height, width and channels: x = INPUT 28x28x1',
    );
  if (statements.length < 2)
    throw textError(text.length, 'there is no layer', 'write layers after the input');
  // Layers are held against what reaches them as they are read, as far as that is known: one that takes a
  // layer further on is checked when the network is solved.
  const shapes = new Map<string, Shaped | null>();
  let before: Shaped | null = null;
  const layers = statements.map((statement): Node => {
    const from = statement.from?.map(({ name }) => name);
    const name = statement.written['name'];
    const keep = (shape: Shaped | null): void => {
      before = shape;
      if (typeof name === 'string') shapes.set(name, shape);
    };
    if (statement.written.type === 'input') {
      const input = inputOf(statement);
      keep(shapeOfInput(input));
      return input;
    }
    const incoming = from ? from.map((one) => shapes.get(one) ?? null) : [before];
    const { entry, shape } = placed(statement, incoming);
    keep(shape);
    const { weightsOf } = statement;
    return { ...entry, ...(from ? { from } : {}), ...(weightsOf === undefined ? {} : { weightsOf }) };
  });
  return { layers, statements };
}

/** Runs `work` and turns an error at `layers[3]` into one at the character of that layer in the text. */
function atItsCharacter(statements: readonly Statement[], work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError(
      error.issues.map((issue) => {
        const [, index, label = '', rest = ''] =
          /^layers\[(\d+)\](?: \(([^()]*)\))?(.*)$/.exec(issue.where) ?? [];
        const statement = index === undefined ? undefined : statements[Number(index)];
        if (!statement) return issue;
        const at = rest.includes('from') ? (statement.from?.[0]?.at ?? statement.at) : statement.at;
        return {
          where: `character ${at + 1}${label === '' ? '' : ` (${label})`}`,
          what: issue.what,
          fix: issue.fix,
          at,
        };
      }),
    );
  }
}

/** The layers in text notation; null where there are blocks or shared weights, which the notation does not have. */
function print({ layers, blocks, asks, conventions }: LayerGraphProblem): string | null {
  if (blocks !== undefined || asks !== undefined || conventions !== undefined) return null;
  const words = layers.map((node) => {
    if (node.type === 'block') return null;
    if (node.type === 'input') return toWords(node);
    if (node.weightsOf !== undefined) return null;
    const { from, ...entry } = node;
    return toWords(entry, from === undefined ? null : typeof from === 'string' ? [from] : from);
  });
  return words.includes(null) ? null : words.join('; ');
}

export const text = {
  example: 'x = INPUT 56x56x64; conv 3x3, 64, pad 1 (x); relu; b = conv 3x3, 64, pad 1; add (b, x); relu',
  hint: say(
    'Layers in order; name = layer (inputs) where a layer takes others than the one before it: y = add (c, x), concat (a, b).',
    'परतें क्रम से; नाम = परत (इनपुट), जहाँ परत पिछली के बजाय दूसरी परतें ले: y = add (c, x), concat (a, b)।',
    'স্তরগুলি ক্রমানুসারে; নাম = স্তর (ইনপুট), যেখানে স্তর আগেরটির বদলে অন্য স্তর নেয়: y = add (c, x), concat (a, b)।',
  ),
  parse: (typed: string): LayerGraphProblem => {
    const { layers, statements } = graphFromText(typed);
    const problem = parseTyped(
      layerGraphSchema,
      { kind: 'layer-graph', layers },
      ([, index]) => statements[Number(index)]?.at ?? typed.trimEnd().length,
    );
    // The shapes of branches are compared only when the network is solved.
    atItsCharacter(statements, () => solve(problem));
    return problem;
  },
  print,
  remarks: (typed: string): readonly Remark[] => readListing(typed).remarks,
};
