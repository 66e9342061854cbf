import type { Text } from '../language/text.ts';
import { z } from 'zod';
import type { Step } from '../solution/step.ts';
import { attention } from './attention/attention.ts';
import { choice } from './choice/choice.ts';
import { chooseWeights } from './choose-weights/choose-weights.ts';
import { cnnTable } from './cnn-table/cnn-table.ts';
import { confusionMatrix } from './confusion-matrix/confusion-matrix.ts';
import { convolutionKind } from './convolution/convolution.ts';
import { entropy } from './entropy/entropy.ts';
import { initialization } from './initialization/initialization.ts';
import { trainingCount } from './training-count/training-count.ts';
import { gradientClipping } from './gradient-clipping/gradient-clipping.ts';
import { gradientCheck } from './gradient-check/gradient-check.ts';
import { quadratic } from './quadratic/quadratic.ts';
import { graph } from './graph/graph.ts';
import { guided } from './guided/guided.ts';
import type { Box, Kind } from './kind.ts';
import { layerGraph } from './layer-graph/layer-graph.ts';
import { lossValue } from './loss-value/loss-value.ts';
import { normalization } from './normalization/normalization.ts';
import { optimizerRun } from './optimizer-run/optimizer-run.ts';
import { perceptron } from './perceptron/perceptron.ts';
import type { Presentation } from './presentation.ts';
import type { Slot } from './recipe.ts';
import { receptiveField } from './receptive-field/receptive-field.ts';
import { recurrent } from './recurrent/recurrent.ts';
import { scalarNet } from './scalar-net/scalar-net.ts';
import { shortAnswer } from './short-answer/short-answer.ts';
import { updateRule } from './update-rule/update-rule.ts';
import { vectorActivation } from './vector-activation/vector-activation.ts';

/** Boxes of the author, which every question may have beside its problem. */
export { boxesBeside, boxesSchema, gridsBeside, othersBeside, withBoxes } from './guided/guided.ts';

/** The registry: every kind of question, in the order in which they are listed. */
const registered = [
  scalarNet,
  updateRule,
  optimizerRun,
  cnnTable,
  receptiveField,
  layerGraph,
  vectorActivation,
  graph,
  normalization,
  attention,
  convolutionKind,
  lossValue,
  recurrent,
  perceptron,
  chooseWeights,
  confusionMatrix,
  entropy,
  initialization,
  trainingCount,
  gradientClipping,
  gradientCheck,
  quadratic,
  choice,
  shortAnswer,
  guided,
] as const;
type Registered = (typeof registered)[number];
export type KindName = Registered['name'];

/** The problem type and solution type of each kind, by name. */
type Problems = { [K in Registered as K['name']]: Parameters<K['solve']>[0] };
type Solutions = { [K in Registered as K['name']]: ReturnType<K['solve']> };
/**
 * A problem or solution of the kinds K, by default of any kind. A lookup by K, which lets the compiler pair
 * `kinds[problem.kind]` with the problem.
 */
export type Problem<K extends KindName = KindName> = { [N in K]: { readonly kind: N } & Problems[N] }[K];
export type AnySolution<K extends KindName = KindName> = { [N in K]: Solutions[N] }[K];

const [first, ...others] = registered;
/** A problem of any kind; the field `kind` names it. */
export const problemSchema = z.discriminatedUnion('kind', [
  first.schema,
  ...others.map(({ schema }) => schema),
]);

export const kinds = Object.fromEntries(registered.map((kind) => [kind.name, kind])) as {
  readonly [K in KindName]: Kind<Problem<K>, AnySolution<K>>;
};
export const kindNames = registered.map(({ name }) => name);

/** Throws ProblemError, located within the problem. */
export const solveProblem = <K extends KindName>(problem: Problem<K>): AnySolution<K> =>
  kinds[problem.kind].solve(problem);
export const boxesOf = <K extends KindName>(problem: Problem<K>, solution: AnySolution<K>): readonly Box[] =>
  kinds[problem.kind].boxes(problem, solution);
export const presentationOf = <K extends KindName>(
  problem: Problem<K>,
  solution: AnySolution<K>,
): Presentation => kinds[problem.kind].present(problem, solution);
/** The numbers of a problem that may be others; null for a kind without numbers. */
export const slotsOf = <K extends KindName>(problem: Problem<K>): readonly Slot[] | null =>
  kinds[problem.kind].recipe?.(problem) ?? null;
/** The loss before each update and after the last; empty for a problem that trains nothing. */
export const lossPathOf = <K extends KindName>(
  problem: Problem<K>,
  solution: AnySolution<K>,
): readonly number[] => kinds[problem.kind].lossPath?.(problem, solution) ?? [];
/** The problem in words; empty for a kind that has none. */
export const describeProblem = <K extends KindName>(problem: Problem<K>): readonly Text[] =>
  kinds[problem.kind].describe?.(problem) ?? [];
/** The answer in plain text; empty for a kind whose steps state it. */
export const answerLinesOf = <K extends KindName>(
  problem: Problem<K>,
  solution: AnySolution<K>,
): readonly string[] => kinds[problem.kind].answerLines?.(solution) ?? [];
/** Steps that the solution leaves out, by id; none for a kind whose solutions contain all their steps. */
export const stepsOfProblem = <K extends KindName>(
  problem: Problem<K>,
  ids: readonly string[],
): readonly Step[] => kinds[problem.kind].stepsOf?.(problem, ids) ?? [];
