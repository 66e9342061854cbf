import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { problemError, ProblemError } from '../../errors.ts';
import { symbolOf } from '../../format/symbol.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Phase, Step } from '../../solution/step.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { boxOfStep, checkAsks } from '../asked-steps.ts';
import type { Grid, GridsPicture } from '../grids.ts';
import type { Kind } from '../kind.ts';
import { lossLines, type LossLines } from './lines.ts';
import { checkProblem, lossValueSchema, type LossValueProblem } from './problem.ts';
import { torchProgram } from './program.ts';
import { softmaxCards, type SoftmaxCard } from './softmax-card.ts';
import { text } from './text.ts';

export type { Aside, SoftmaxCard } from './softmax-card.ts';
export { lossValueSchema, type LossValueProblem } from './problem.ts';

export interface LossValueAnswer {
  readonly loss: number;
  /** By the outputs the document gives, one list a sample. */
  readonly gradient: readonly (readonly number[])[];
}
export interface LossValuePicture extends GridsPicture {
  /** Where a softmax meets a cross-entropy: its card, sample by sample. */
  readonly cards: readonly SoftmaxCard[] | null;
}
export type LossValueSolution = Solution<'loss-value', LossValueAnswer, LossValuePicture>;

/**
 * The value of a loss on given outputs and targets, and its gradient by every output (and parameter that pays
 * a penalty). The formulas are those of core/losses; between logits and probabilities stands the sigmoid or
 * the softmax, whose gradient with a cross-entropy is p − y.
 */
export const lossValue: Kind<LossValueProblem, LossValueSolution> = {
  name: 'loss-value',
  title: 'The value of a loss',
  source: 'Goodfellow et al. 2016, §6.2; Bishop 2006, §4.3 and §5.2; each loss names its own',
  schema: lossValueSchema,
  solve: (problem) => {
    checkProblem(problem, Number(useConvention('class-index', problem.conventions).choice));
    const solution = solveUnder(problem, problem.conventions);
    checkAsks(problem.asks, solution.steps);
    return {
      ...solution,
      alternatives: alternatives(solution, problem.conventions, (choices) =>
        isReadable(problem, choices) ? solveUnder(problem, choices) : solution,
      ),
    };
  },
  present: () => ({
    motion: true,
    picture: 'tables',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes: (problem, { steps }) => {
    const asked = problem.asks ? new Set(problem.asks) : null;
    return steps
      .filter(({ id, phase }) => (asked ? asked.has(id) : phase === 'loss' || phase === 'backward'))
      .map((step) => boxOfStep(step, GROUPS[step.phase]));
  },
  text,
  program: (problem, _solution, language) =>
    language === 'pytorch' ? torchProgram(problem, problem.conventions) : null,
};

const GROUPS: Readonly<Record<Phase, string>> = {
  given: 'Given',
  forward: 'Outputs',
  loss: 'Loss',
  backward: 'Gradients',
  update: 'Update',
  work: 'Working',
};

/** Counted from 1 there is no class 0, so that a document may have one reading only. */
function isReadable({ samples }: LossValueProblem, choices: ConventionChoices): boolean {
  const first = Number(useConvention('class-index', choices).choice);
  return samples.every(
    ({ class: named = first, outputs }) => named >= first && named < first + outputs.length,
  );
}

function solveUnder(problem: LossValueProblem, choices: ConventionChoices | undefined): LossValueSolution {
  const worked = lossLines(problem, choices);
  const steps = evaluated(worked);
  const value = new Map(steps.map((step) => [step.id, step.value]));
  return {
    kind: 'loss-value',
    steps,
    answer: {
      loss: value.get(worked.total) ?? Number.NaN,
      gradient: worked.samples.map(({ given }) =>
        given.map((id) => value.get(gradientId(worked.total, id)) ?? 0),
      ),
    },
    picture: {
      ...pictureOf(worked, new Set(steps.map(({ id }) => id))),
      cards: softmaxCards(problem, worked, steps, choices),
    },
    conventions: worked.conventions,
    alternatives: [],
  };
}

/** A loss that leaves the numbers is a mistake in the problem, told as such. */
function evaluated({ lines }: LossLines): Step[] {
  try {
    return evaluateLines(lines);
  } catch (error) {
    const issue = error instanceof ProblemError ? error.issues[0] : undefined;
    if (!issue) throw error;
    throw problemError(
      'samples',
      `the loss leaves the numbers: ${symbolOf(issue.where).plain} ${issue.what}`,
      'use smaller logits, or a loss of logits (cross-entropy-logits, binary-cross-entropy-logits), which takes no logarithm of 0',
    );
  }
}

function pictureOf(
  { samples, parameters, penalties, loss, total }: LossLines,
  known: ReadonlySet<string>,
): GridsPicture {
  const grid = (
    id: string,
    title: string,
    phase: Phase,
    rows: readonly (readonly string[])[],
    tex?: string,
  ): Grid[] => {
    const kept = rows.map((row) => row.filter((step) => known.has(step))).filter((row) => row.length > 0);
    return kept.length === 0 ? [] : [{ id, title, phase, rows: kept, ...(tex === undefined ? {} : { tex }) }];
  };
  const all = (of: (sample: (typeof samples)[number]) => readonly string[]): readonly (readonly string[])[] =>
    samples.map(of);
  const made = samples.some(({ given, outputs }) => given !== outputs);
  const smoothed = samples.some(({ targets, held }) => targets !== held);
  const letter = (ids: readonly string[] | undefined): string => /^[A-Za-z]+/.exec(ids?.[0] ?? '')?.[0] ?? '';
  const gradients = (ids: readonly string[]): readonly string[] => ids.map((id) => gradientId(total, id));
  const bands = [
    {
      title: 'Given',
      grids: [
        ...grid(
          'given',
          made ? 'Logits' : 'Outputs',
          'given',
          all(({ given }) => given),
          letter(samples[0]?.given),
        ),
        ...grid(
          'targets',
          'Targets',
          'given',
          all(({ targets }) => targets),
          'y',
        ),
        ...grid('parameters', 'Parameters', 'given', [parameters]),
      ],
    },
    {
      title: 'Outputs',
      grids: [
        ...grid(
          'exponentials',
          'Exponentials',
          'forward',
          all(({ exponentials }) => exponentials),
          'e',
        ),
        ...grid(
          'shared',
          'Of the softmax',
          'forward',
          all(({ shared }) => shared),
        ),
        ...(made
          ? grid(
              'outputs',
              'Probabilities',
              'forward',
              all(({ outputs }) => outputs),
              letter(samples[0]?.outputs),
            )
          : []),
        ...(smoothed
          ? grid(
              'held',
              'Smoothed targets',
              'forward',
              all(({ held }) => held),
              'q',
            )
          : []),
      ],
    },
    {
      title: 'Loss',
      grids: [
        ...(samples.length > 1
          ? grid(
              'losses',
              'Each sample',
              'loss',
              all((sample) => [sample.loss]),
            )
          : []),
        ...grid('loss', 'Loss', 'loss', [[loss]], 'L'),
        ...grid('penalties', 'Penalties', 'loss', [penalties], 'R'),
        ...(total === loss ? [] : grid('total', 'Loss and penalties', 'loss', [[total]], 'J')),
      ],
    },
    {
      title: 'Gradients',
      grids: [
        ...grid(
          'gradients',
          '',
          'backward',
          all(({ given }) => gradients(given)),
          `\\frac{\\partial ${total}}{\\partial ${letter(samples[0]?.given)}}`,
        ),
        ...grid('slopes', 'By the parameters', 'backward', [gradients(parameters)]),
      ],
    },
  ];
  return { bands: bands.filter(({ grids }) => grids.length > 0) };
}
