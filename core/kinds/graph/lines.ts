import type { ConventionChoices } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { say } from '../../language/text.ts';
import { backpropagate } from '../../solution/backpropagate.ts';
import type { Line } from '../../solution/step.ts';
import { literal } from '../../document/quantity.ts';
import { localLines } from './local-lines.ts';
import { operationsIn, type Operation } from './operations.ts';
import { pathLines, type PathLines } from './path-lines.ts';
import { consumersTowards } from './paths.ts';
import type { GraphProblem } from './problem.ts';

/** The whole working in order, and how its parts belong together. */
export interface GraphLines {
  readonly lines: readonly Line[];
  readonly output: string;
  readonly operations: readonly Operation[];
  /** The step of the local derivative, by edge. */
  readonly locals: ReadonlyMap<string, string>;
  /** Ids of the back-propagated gradients. */
  readonly gradients: ReadonlySet<string>;
  /** The id of the gradient that each sum over paths must equal, by the id of the sum. */
  readonly sums: PathLines['sums'];
}

/** Throws ProblemError, located within the problem. */
export function linesOf(problem: GraphProblem, choices: ConventionChoices | undefined): GraphLines {
  const operations = operationsIn(problem, choices);
  const inputs = Object.keys(problem.inputs);
  const output = outputOf(problem, operations);
  const forward: Line[] = [
    ...Object.entries(problem.inputs).map(([id, value]): Line => ({
      id,
      phase: 'given',
      formula: literal(value),
    })),
    ...operations.map(({ id, formula }): Line => ({ id, phase: 'forward', formula })),
  ];
  const consumers = consumersTowards(operations, output);
  const locals = localLines(operations, consumers);
  const paths = pathLines(startsOf(problem, inputs, operations), operations, output, consumers, locals.ids);
  const backward = backpropagate(forward, output, inputs).map((line, i): Line => {
    const note = paths.notes.get(line.id);
    return {
      ...line,
      ...(i === 0 ? { heading: say('Back-propagation', 'बैकप्रोपेगेशन', 'ব্যাকপ্রোপাগেশন') } : {}),
      ...(note === undefined ? {} : { note }),
    };
  });
  return {
    lines: [...forward, ...locals.lines, ...backward, ...paths.lines],
    output,
    operations,
    locals: locals.ids,
    gradients: new Set(backward.map(({ id }) => id)),
    sums: paths.sums,
  };
}

function outputOf({ output, nodes }: GraphProblem, operations: readonly Operation[]): string {
  const id = output ?? nodes.at(-1)?.id ?? '';
  if (!operations.some((operation) => operation.id === id))
    throw problemError(
      'output',
      `no node is called "${id}"`,
      `nodes are ${nodes
        .slice(0, 12)
        .map((node) => node.id)
        .join(', ')}`,
    );
  return id;
}

/** The quantities whose paths to the output are written out. */
function startsOf(
  { paths }: GraphProblem,
  inputs: readonly string[],
  operations: readonly Operation[],
): readonly string[] {
  switch (paths) {
    case 'none':
      return [];
    case 'every node':
      return [...inputs, ...operations.map(({ id }) => id)];
    default:
      return inputs;
  }
}
