import type { z } from 'zod';
import { useConvention, type ConventionChoices, type ConventionUse } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { differentiate } from '../../expr/differentiate.ts';
import { add, div, num, ref, refs, substitute, type Expr } from '../../expr/expr.ts';
import { parseExpr } from '../../expr/parse.ts';
import { say } from '../../language/text.ts';
import type { Line } from '../../solution/step.ts';
import { literal, type Quantity } from '../../document/quantity.ts';
import type { gradientSources } from './problem.ts';
type Sources = {
  readonly [Field in keyof typeof gradientSources]?: z.infer<(typeof gradientSources)[Field]>;
} & { readonly start: Readonly<Record<string, Quantity>>; readonly steps: number };

export interface GradientLines {
  /** Of each sample of the batch, where there are several. */
  readonly samples: readonly Line[];
  readonly gradient: Line;
}
export interface RunGradients {
  /** The objective over the variables and the names of one sample's values; null for given gradients. */
  readonly objective: Expr | null;
  /**
   * The loss of all samples over the variables, with the samples' values by step id; the objective itself
   * where there are no samples; null for given gradients.
   */
  readonly surface: Expr | null;
  readonly givens: readonly Line[];
  /** The gradient `id` by one variable at update t, taken at `point`. */
  readonly at: (
    variable: string,
    t: number,
    id: string,
    point: (variable: string) => string,
  ) => GradientLines;
  readonly conventions: readonly ConventionUse[];
}

/** The number of characters of an invalid objective that an error message quotes. */
const OBJECTIVE_SHOWN = 60;
/**
 * The limit on gradients of single samples in a run: more are not computed by hand and would exhaust memory.
 */
const MOST_SAMPLE_GRADIENTS = 20000;

/** Throws ProblemError at the field that cannot be computed. */
export function gradientsOf(
  problem: Sources,
  variables: readonly string[],
  choices: ConventionChoices | undefined,
): RunGradients {
  const { objective, gradients } = problem;
  if ((objective === undefined) === (gradients === undefined)) {
    throw problemError(
      objective === undefined ? 'objective' : 'gradients',
      objective === undefined
        ? 'neither an objective nor gradients are given'
        : 'both an objective and gradients are given',
      'give one of "objective" and "gradients"',
    );
  }
  if (gradients) return givenGradients(problem, gradients, variables, choices);
  return problem.samples
    ? sampledGradients(problem, problem.samples, variables, choices)
    : plainGradients(problem, variables);
}

function plainGradients(problem: Sources, variables: readonly string[]): RunGradients {
  if (problem.batchSize !== undefined)
    throw problemError('batchSize', 'there are no samples', 'give "samples", or leave it out');
  const objective = readObjective(problem, variables, []);
  const derivatives = derivativesOf(objective, variables);
  return {
    objective,
    surface: objective,
    givens: [],
    at: (variable, _t, id, point) => ({
      samples: [],
      gradient: {
        id,
        phase: 'work',
        reason: 'given-slope',
        rule: ref(`df/d${point(variable)}`),
        formula: substitute(derivatives.get(variable) ?? num(0), (name) => ref(point(name))),
      },
    }),
    conventions: [],
  };
}

function sampledGradients(
  problem: Sources,
  samples: readonly Readonly<Record<string, Quantity>>[],
  variables: readonly string[],
  choices: ConventionChoices | undefined,
): RunGradients {
  const columns = Object.keys(samples[0] ?? {});
  samples.forEach((sample, i) => {
    const missing = columns.find((name) => !Object.hasOwn(sample, name));
    const extra = Object.keys(sample).find((name) => !columns.includes(name));
    if (missing !== undefined || extra !== undefined)
      throw problemError(
        `samples[${i}]`,
        missing === undefined ? `"${extra ?? ''}" is not in the first sample` : `"${missing}" is missing`,
        `give ${columns.join(' and ')} for every sample`,
      );
  });
  const shared = columns.find((name) => variables.includes(name));
  if (shared !== undefined)
    throw problemError(
      `samples[0].${shared}`,
      `"${shared}" is a variable of the run`,
      'give it another name, in the objective as well',
    );
  const size = problem.batchSize ?? samples.length;
  if (size > samples.length)
    throw problemError('batchSize', `${size} of ${samples.length} samples`, `use at most ${samples.length}`);
  if (size > 1 && size * problem.steps * variables.length > MOST_SAMPLE_GRADIENTS)
    throw problemError(
      'steps',
      `${problem.steps} updates of ${size} samples and ${variables.length} variables`,
      'use fewer updates or smaller batches',
    );
  const objective = readObjective(problem, variables, columns);
  const derivatives = derivativesOf(objective, variables);
  const batches = Math.ceil(samples.length / size);
  const reduction = size > 1 ? useConvention('batch-reduction', choices) : null;
  const losses = samples.map((_, i) =>
    substitute(objective, (name) => (columns.includes(name) ? ref(`${name}_${i + 1}`) : undefined)),
  );
  return {
    objective,
    // With one sample for each update the reduction is undetermined; the mean is the loss of one drawn
    // sample.
    surface: reduction?.choice === 'sum' ? add(...losses) : div(add(...losses), num(losses.length)),
    givens: samples.flatMap((sample, i) =>
      columns.map((name): Line => ({
        id: `${name}_${i + 1}`,
        phase: 'given',
        formula: literal(sample[name] ?? 0),
      })),
    ),
    at: (variable, t, id, point) => {
      const first = ((t - 1) % batches) * size;
      const chosen = samples.slice(first, first + size).map((_, i) => first + i + 1);
      const slopeOf = (sample: number): Expr =>
        substitute(derivatives.get(variable) ?? num(0), (name) =>
          ref(columns.includes(name) ? `${name}_${sample}` : point(name)),
        );
      const [only, another] = chosen;
      if (only !== undefined && another === undefined)
        return {
          samples: [],
          gradient: {
            id,
            phase: 'work',
            formula: slopeOf(only),
            reason: 'sample-gradient',
            note: say(
              `The gradient of sample ${only} alone.`,
              `केवल नमूने ${only} का ग्रेडिएंट।`,
              `কেবল নমুনা ${only}-এর গ্রেডিয়েন্ট।`,
            ),
          },
        };
      const each = chosen.map((sample): Line => ({
        id: `${id}_${sample}`,
        phase: 'work',
        formula: slopeOf(sample),
        reason: 'sample-gradient',
      }));
      return { samples: each, gradient: { id, phase: 'work', ...reduced(each, reduction?.choice) } };
    },
    conventions: reduction ? [reduction] : [],
  };
}

function givenGradients(
  { start, steps, samples, batchSize }: Sources,
  gradients: NonNullable<Sources['gradients']>,
  variables: readonly string[],
  choices: ConventionChoices | undefined,
): RunGradients {
  if (samples || batchSize !== undefined)
    throw problemError(
      samples ? 'samples' : 'batchSize',
      'the gradients are given',
      'give an objective instead of gradients, or leave it out',
    );
  const unknown = Object.keys(gradients).find((variable) => !Object.hasOwn(start, variable));
  if (unknown !== undefined)
    throw problemError(
      `gradients.${unknown}`,
      `unknown variable "${unknown}"`,
      `variables are ${variables.join(', ')}`,
    );
  for (const variable of variables) {
    const given = gradients[variable]?.length ?? 0;
    if (given < steps)
      throw problemError(
        `gradients.${variable}`,
        `${given} ${given === 1 ? 'gradient' : 'gradients'} for ${steps} updates`,
        'give one gradient for each update, or fewer steps',
      );
  }
  const inBatches = variables.some(
    (variable) =>
      gradients[variable]?.some((gradient) => Array.isArray(gradient) && gradient.length > 1) === true,
  );
  const reduction = inBatches ? useConvention('batch-reduction', choices) : null;
  return {
    objective: null,
    surface: null,
    givens: [],
    at: (variable, t, id) => {
      const given = gradients[variable]?.[t - 1] ?? 0;
      const [only = 0, another] = Array.isArray(given) ? given : [given];
      if (!Array.isArray(given) || another === undefined)
        return { samples: [], gradient: { id, phase: 'work', formula: literal(only) } };
      const each = given.map((gradient, i): Line => ({
        id: `${id}_${i + 1}`,
        phase: 'work',
        formula: literal(gradient),
      }));
      return { samples: each, gradient: { id, phase: 'work', ...reduced(each, reduction?.choice) } };
    },
    conventions: reduction ? [reduction] : [],
  };
}

/** The sum or the mean of the gradients of a batch. */
function reduced(each: readonly Line[], choice: string | undefined): Pick<Line, 'formula' | 'reason'> {
  const total = add(...each.map(({ id }) => ref(id)));
  return choice === 'mean'
    ? { formula: div(total, num(each.length)), reason: 'batch-mean-gradient' }
    : { formula: total, reason: 'batch-sum-gradient' };
}

function readObjective(
  { objective = '' }: Sources,
  variables: readonly string[],
  columns: readonly string[],
): Expr {
  const parsed = parseExpr(objective, new Map([...variables, ...columns].map((name) => [name, name])));
  if (!parsed.ok)
    throw problemError(
      'objective',
      `at character ${parsed.at + 1} of “${objective.slice(0, OBJECTIVE_SHOWN)}${objective.length > OBJECTIVE_SHOWN ? '…' : ''}”: ${parsed.message}`,
      'write it as x^2 + 10*y^2',
    );
  const found = refs(parsed.expr);
  const unused = variables.find((variable) => !found.includes(variable));
  if (unused !== undefined)
    throw problemError(
      `start.${unused}`,
      `the objective does not contain ${unused}`,
      'use it in the objective or leave it out',
    );
  return parsed.expr;
}

const derivativesOf = (objective: Expr, variables: readonly string[]): ReadonlyMap<string, Expr> =>
  new Map(variables.map((variable) => [variable, differentiate(objective, variable)]));
