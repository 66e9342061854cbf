import { z } from 'zod';
import {
  useConvention,
  type ConventionChoices,
  type ConventionName,
  type ConventionUse,
} from '../../conventions/index.ts';
import { problemError, within } from '../../errors.ts';
import { differentiate } from '../../expr/differentiate.ts';
import { evaluate } from '../../expr/evaluate.ts';
import { add, mul, ref, refs } from '../../expr/expr.ts';
import { namedFunction } from '../../expr/functions/index.ts';
import { parseExpr } from '../../expr/parse.ts';
import { symbolOf } from '../../format/symbol.ts';
import { backpropagate, gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Line, Step } from '../../solution/step.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { boxOfStep, checkAsks } from '../asked-steps.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import {
  consumersTowards,
  operationsOf,
  operationSign,
  pathCounts,
  pathsFrom,
  type Operation,
} from './paths.ts';
import { parseGraph, printGraph } from './text.ts';
import type { Kind } from '../kind.ts';
import { isOrdinaryName, literal, ORDINARY_NAME, quantitySchema } from '../../document/quantity.ts';

/** What the lines of edges and paths are called. */
const OURS = /^(?:local|path|paths)_\d+$/;
const nameSchema = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_]{0,30}$/,
    'must be a letter followed by letters, digits or underscores, e.g. x1',
  )
  .refine(isOrdinaryName, ORDINARY_NAME)
  .refine(
    (name) => !OURS.test(name),
    'must not look like local_1 or path_1, which edges and paths are called',
  );

export const graphSchema = z.strictObject({
  kind: z.literal('graph'),
  inputs: z.record(nameSchema, quantitySchema),
  /**
   * Formulas over inputs and earlier nodes, as typed: `a*b + c`. What is nested becomes nodes of its own, q1,
   * q2, …
   */
  nodes: z
    .array(z.strictObject({ id: nameSchema, formula: z.string().min(1).max(500) }))
    .min(1)
    .max(100),
  /** The node whose gradients are worked; the last one when absent. */
  output: nameSchema.optional(),
  /** The steps that are asked for; the output and its gradient by every input when absent. */
  asks: z.array(z.string().max(80)).min(1).max(500).optional(),
  /** Whose paths are written out: of every input unless said otherwise. */
  paths: z.enum(['none', 'inputs', 'every node']).optional(),
  /** Significant figures an answer needs. */
  figures: z.int().min(1).max(10).optional(),
  conventions: conventionChoicesSchema.optional(),
});
export type GraphProblem = z.infer<typeof graphSchema>;

export interface GraphAnswer {
  readonly output: number;
  /** ∂output/∂input, by input. */
  readonly gradients: Readonly<Record<string, number>>;
}
export interface GraphPicture {
  readonly output: string;
  /**
   * In order: each after all it is made from. `gradient` is a step; null for the output, and for what does
   * not lead to it.
   */
  readonly nodes: readonly {
    readonly id: string;
    readonly sign: string | null;
    readonly gradient: string | null;
  }[];
  /** `local` is the step of ∂to/∂from along this edge alone; null where it does not lead to the output. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly local: string | null }[];
}
export type GraphSolution = Solution<'graph', GraphAnswer, GraphPicture>;

const FIGURES = 3;
const MOST_OPERATIONS = 300;
/** Paths of one quantity that are written out, and of all together. */
const MOST_PATHS = 24;
const MOST_PATHS_IN_ALL = 120;

/**
 * Expressions as a computational graph: one node an operation, its value forward, and the gradient of the
 * output backward, twice: by back-propagation, and as the sum over all paths of the products of the slopes
 * along them. Goodfellow et al. 2016, §6.5, eq. 6.49 and 6.55; Bauer, SIAM Journal on Numerical Analysis 11,
 * 1974 (the sum over paths).
 */
export const graph: Kind<GraphProblem, GraphSolution> = {
  name: 'graph',
  title: 'A computational graph',
  schema: graphSchema,
  source: 'Goodfellow et al. 2016, §6.5; Bauer 1974',
  solve: (problem) => {
    const ours = solveUnder(problem, problem.conventions);
    checkAsks(problem.asks, ours.steps);
    return {
      ...ours,
      alternatives: alternatives(ours, problem.conventions, (choices) => solveUnder(problem, choices)),
    };
  },
  present: () => ({
    motion: true,
    picture: 'compact',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes: ({ inputs, asks, figures = FIGURES }, { steps, picture }) => {
    const asked = new Set(
      asks ?? [picture.output, ...Object.keys(inputs).map((id) => gradientId(picture.output, id))],
    );
    return steps
      .filter(({ id }) => asked.has(id))
      .map((step) =>
        boxOfStep(
          step,
          step.phase === 'forward' ? 'Forward' : step.phase === 'backward' ? 'Backward' : 'Paths',
          figures,
        ),
      );
  },
  text: {
    example: 'a = 2, b = -3, c = 10; e = a*b; d = e + c; f = tanh(d)',
    hint: 'Each input with its number, then formulas over the names before them; the last one is the output.',
    parse: (text) => graphSchema.parse({ kind: 'graph', ...parseGraph(text) }),
    print: ({ output, asks, paths, figures, conventions, ...written }) =>
      (output ?? asks ?? paths ?? figures ?? conventions) === undefined ? printGraph(written) : null,
  },
};

function solveUnder(problem: GraphProblem, choices: ConventionChoices | undefined): GraphSolution {
  const operations = operationsIn(problem, choices);
  const inputs = Object.keys(problem.inputs);
  const output = problem.output ?? problem.nodes.at(-1)?.id ?? '';
  if (!operations.some(({ id }) => id === output))
    throw problemError(
      'output',
      `no node is called "${output}"`,
      `nodes are ${problem.nodes
        .slice(0, 12)
        .map(({ id }) => id)
        .join(', ')}`,
    );
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
  const back = backpropagate(forward, output, inputs).map((line, i): Line =>
    i === 0 ? { ...line, heading: 'Back-propagation' } : line,
  );
  const asked =
    problem.paths === 'none'
      ? []
      : problem.paths === 'every node'
        ? [...inputs, ...operations.map(({ id }) => id)]
        : inputs;
  const paths = pathLines(asked, operations, output, consumers, locals.ids);
  const worked = evaluateLines([
    ...forward,
    ...locals.lines,
    ...back.map((line) => paths.noted(line)),
    ...paths.lines,
  ]);
  const value = new Map(worked.map((step) => [step.id, step.value]));
  const steps = worked.map((step) => {
    const gradient = paths.sums.get(step.id);
    return gradient === undefined
      ? step
      : {
          ...step,
          note: `${step.note ?? ''} ${comparison(step.value, value.get(gradient) ?? Number.NaN)} ${symbolOf(gradient).plain} by back-propagation.`,
        };
  });
  const gradients = new Set(back.map(({ id }) => id));
  return {
    kind: 'graph',
    steps,
    answer: {
      output: value.get(output) ?? 0,
      gradients: Object.fromEntries(inputs.map((id) => [id, value.get(gradientId(output, id)) ?? 0])),
    },
    picture: {
      output,
      nodes: [
        ...inputs.map((id) => ({ id, sign: null })),
        ...operations.map(({ id, formula }) => ({ id, sign: operationSign(formula) })),
      ].map(({ id, sign }) => ({
        id,
        sign,
        gradient: gradients.has(gradientId(output, id)) ? gradientId(output, id) : null,
      })),
      edges: operations.flatMap(({ id, formula }) =>
        refs(formula).map((from) => ({ from, to: id, local: locals.ids.get(edgeKey(from, id)) ?? null })),
      ),
    },
    conventions: conventionsIn(operations, steps, choices),
    alternatives: [],
  };
}

/**
 * The formulas of a problem, one operation a node. Throws for names that are unknown, used twice or not used.
 */
function operationsIn({ inputs, nodes }: GraphProblem, choices: ConventionChoices | undefined): Operation[] {
  const names = new Map(Object.keys(inputs).map((id) => [id, id]));
  if (names.size === 0) throw problemError('inputs', 'there are none', 'give at least one, e.g. "x": 2');
  const all = new Set([...names.keys(), ...nodes.map(({ id }) => id)]);
  let made = 0;
  const fresh = (): string => {
    do made += 1;
    while (all.has(`q${made}`));
    return `q${made}`;
  };
  const used = new Set<string>();
  const operations = nodes.flatMap(({ id, formula }, i) => {
    if (names.has(id))
      throw problemError(`nodes[${i}].id`, `"${id}" already has a value`, 'give each node a name of its own');
    const parsed = within(`nodes[${i}]`, () => {
      const read = parseExpr(formula, names, choices);
      if (!read.ok)
        throw problemError(
          'formula',
          `at character ${read.at + 1} of “${formula.slice(0, 60)}”: ${read.message}`,
          'write it over inputs and earlier nodes, e.g. a*b + c',
        );
      if (refs(read.expr).length === 0)
        throw problemError('formula', 'is made of numbers alone', 'use an input or an earlier node in it');
      return read.expr;
    });
    for (const name of refs(parsed)) used.add(name);
    names.set(id, id);
    return operationsOf(id, parsed, fresh);
  });
  if (operations.length > MOST_OPERATIONS)
    throw problemError('nodes', `${operations.length} operations`, `use at most ${MOST_OPERATIONS}`);
  const unused = Object.keys(inputs).find((id) => !used.has(id));
  if (unused !== undefined)
    throw problemError(`inputs.${unused}`, 'no formula uses it', 'use it in a formula or leave it out');
  return operations;
}

const edgeKey = (from: string, to: string): string => `${from}→${to}`;

/** ∂to/∂from along each edge that leads to the output, everything else held fixed. */
function localLines(
  operations: readonly Operation[],
  consumers: ReadonlyMap<string, readonly string[]>,
): { readonly lines: readonly Line[]; readonly ids: ReadonlyMap<string, string> } {
  const ids = new Map<string, string>();
  const lines = operations.flatMap(({ id, formula }) =>
    refs(formula)
      .filter((from) => consumers.get(from)?.includes(id) === true)
      .map((from): Line => {
        const local = `local_${ids.size + 1}`;
        const [of, by] = [symbolOf(id), symbolOf(from)];
        ids.set(edgeKey(from, id), local);
        return {
          id: local,
          phase: 'backward',
          formula: differentiate(formula, from, ref(id)),
          symbol: {
            tex: `\\left.\\frac{\\partial ${of.tex}}{\\partial ${by.tex}}\\right|_{\\text{edge}}`,
            plain: `∂${of.plain}/∂${by.plain}|edge`,
          },
          ...(ids.size === 1 ? { heading: 'Slope along each edge' } : {}),
        };
      }),
  );
  return { lines, ids };
}

/**
 * For every quantity that is asked for: the product of the slopes along each path, then their sum. Where
 * there are more than are shown, the back-propagated gradient says so.
 */
function pathLines(
  names: readonly string[],
  operations: readonly Operation[],
  output: string,
  consumers: ReadonlyMap<string, readonly string[]>,
  locals: ReadonlyMap<string, string>,
): {
  readonly lines: readonly Line[];
  readonly noted: (line: Line) => Line;
  readonly sums: ReadonlyMap<string, string>;
} {
  const counts = pathCounts(operations, output);
  const lines: Line[] = [];
  const notes = new Map<string, string>();
  const sums = new Map<string, string>();
  let written = 0;
  names.forEach((start, place) => {
    const count = counts.get(start) ?? 0;
    if (start === output || count === 0) return;
    const symbol = symbolOf(start);
    if (count > MOST_PATHS || written + count > MOST_PATHS_IN_ALL) {
      notes.set(
        gradientId(output, start),
        `${count} paths lead from ${symbol.plain} to ${symbolOf(output).plain}: too many to write out, so only back-propagation adds them up.`,
      );
      return;
    }
    const ids = pathsFrom(start, output, consumers).map((path, i) => {
      written += 1;
      const id = `path_${written}`;
      const slopes = path
        .slice(1)
        .map((to, at) => ref(locals.get(edgeKey(path[at] ?? '', to)) ?? ''))
        .reverse();
      lines.push({
        id,
        phase: 'work',
        formula: mul(...slopes),
        symbol: {
          tex: `P_{${i + 1}}(${symbol.tex})`,
          plain: `${symbolOf(`P${i + 1}`).plain}(${symbol.plain})`,
        },
        note: path.map((one) => symbolOf(one).plain).join(' → '),
        ...(i === 0 ? { heading: `Paths from ${symbol.plain}` } : {}),
      });
      return id;
    });
    sums.set(`paths_${place + 1}`, gradientId(output, start));
    lines.push({
      id: `paths_${place + 1}`,
      phase: 'work',
      formula: add(...ids.map(ref)),
      symbol: { tex: `\\sum P(${symbol.tex})`, plain: `ΣP(${symbol.plain})` },
      note: `${count === 1 ? 'The one path' : count === 2 ? 'Both paths together' : `All ${count} paths together`}:`,
    });
  });
  return {
    lines,
    sums,
    noted: (line) => (notes.has(line.id) ? { ...line, note: notes.get(line.id) ?? '' } : line),
  };
}

/**
 * What may be said of the sum over the paths beside the gradient: both are worked, in another order, so all
 * but the last digits agree.
 */
function comparison(paths: number, gradient: number): string {
  if (paths === gradient) return 'the same as';
  return Math.abs(paths - gradient) <= 1e-9 * Math.max(1, Math.abs(gradient))
    ? 'up to rounding the same as'
    : 'not the same as';
}

/**
 * The conventions that matter: of a form always; of a slope at a kink where an argument stands at it, or the
 * problem says so.
 */
function conventionsIn(
  operations: readonly Operation[],
  steps: readonly Step[],
  choices: ConventionChoices | undefined,
): ConventionUse[] {
  const value = new Map(steps.map((step) => [step.id, step.value]));
  const found = new Map<ConventionName, ConventionUse>();
  for (const { formula } of operations) {
    if (formula.op !== 'call') continue;
    const args = formula.args.map((arg) => evaluate(arg, (id) => value.get(id) ?? Number.NaN));
    for (const name of namedFunction(formula.fn).conventions ?? []) {
      const use = useConvention(name, choices);
      const atKink = name === 'tie' ? new Set(args).size < args.length : args[0] === 0;
      if (name === 'hard-sigmoid' || use.stated || atKink) found.set(name, use);
    }
  }
  return [...found.values()];
}
