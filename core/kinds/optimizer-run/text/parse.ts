import { parseTyped } from '../../../document/schema-issues.ts';
import { textError } from '../../../errors.ts';
import { parseExpr } from '../../../expr/parse.ts';
import { optimizerNames, type OptimizerName } from '../../../optimizers/index.ts';
import { optimizerCalled } from '../../../optimizers/spellings.ts';
import { optimizerRunSchema, type OptimizerRunProblem } from '../problem.ts';
import { readOptions } from './options.ts';
import { commaPieces, trimmed, type Piece } from './pieces.ts';
import { readStart } from './start.ts';

export const example = 'adam on x^2 + 10*y^2 from (1, 1), lr 0.1, 5 steps';

/** `adam on x^2 + 10*y^2 from (1, 1), lr 0.1, 5 steps`. Throws ProblemError at the character. */
export function parse(text: string): OptimizerRunProblem {
  const { document, placeOf } = readRun(text);
  return parseTyped(optimizerRunSchema, document, placeOf);
}

/** The parsed fields before schema validation, and the position of each field in the text. */
interface ReadRun {
  readonly document: unknown;
  readonly placeOf: (path: readonly PropertyKey[]) => number;
}

function readRun(text: string): ReadRun {
  const { optimizer, objective, rest } = sectionsOf(text);
  const name = nameOf(optimizer);
  const [startPiece = { text: '', at: text.length }, ...options] = commaPieces(rest);
  const start = readStart(startPiece, objective);
  checkObjective(objective, Object.keys(start));
  const { fields, sources } = readOptions(name, options, text.trimEnd().length);
  const pieces = new Map([['objective', objective], ['start', startPiece], ...sources]);
  return {
    document: { kind: 'optimizer-run', objective: objective.text, start, ...fields },
    placeOf: (path) => startOf(path, pieces),
  };
}

/** The start of the piece that sets the field, or the nearest field around it; 0 where none does. */
function startOf(path: readonly PropertyKey[], pieces: ReadonlyMap<string, Piece>): number {
  for (let length = path.length; length > 0; length -= 1) {
    const piece = pieces.get(path.slice(0, length).join('.'));
    if (piece) return piece.at;
  }
  return 0;
}

/** What stands before “on”, between “on” and “from”, and after “from”. */
interface Sections {
  readonly optimizer: Piece;
  readonly objective: Piece;
  readonly rest: Piece;
}

function sectionsOf(text: string): Sections {
  const end = text.trimEnd().length;
  const on = /\son\s/i.exec(text);
  if (!on)
    throw textError(end, 'no “on” was found', `write the optimizer, “on” and the objective: ${example}`);
  const objectiveAt = on.index + on[0].length;
  const from = /\sfrom\s/i.exec(text.slice(objectiveAt));
  if (!from) throw textError(end, 'no “from” was found', `write “from” and the start: ${example}`);
  const restAt = objectiveAt + from.index + from[0].length;
  return {
    optimizer: trimmed({ text: text.slice(0, on.index), at: 0 }),
    objective: trimmed({ text: text.slice(objectiveAt, objectiveAt + from.index), at: objectiveAt }),
    rest: { text: text.slice(restAt), at: restAt },
  };
}

function nameOf({ text, at }: Piece): OptimizerName {
  const name = optimizerCalled(text);
  if (name === undefined)
    throw textError(
      at,
      `no optimizer is called “${text.slice(0, 40)}”`,
      `optimizers are ${optimizerNames.join(', ')}`,
    );
  return name;
}

function checkObjective({ text, at }: Piece, variables: readonly string[]): void {
  const parsed = parseExpr(text, new Map(variables.map((variable) => [variable, variable])));
  if (!parsed.ok) throw textError(at + parsed.at, parsed.message, 'write the objective as x^2 + 10*y^2');
}
