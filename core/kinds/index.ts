import { z } from 'zod';
import type { Box, Kind } from './kind.ts';
import type { Presentation } from './presentation.ts';
import type { Solution } from '../solution/solution.ts';
import type { Step } from '../solution/step.ts';
import { attention, type AttentionSolution } from './attention/attention.ts';
import { attentionProblemSchema } from './attention/problem.ts';
import { choice, choiceSchema, type ChoiceSolution } from './choice/choice.ts';
import { cnnTable, cnnTableSchema, type CnnTableSolution } from './cnn-table/cnn-table.ts';
import {
  convolutionKind,
  convolutionProblemSchema,
  type ConvolutionSolution,
} from './convolution/convolution.ts';
import { normalization, type NormalizationSolution } from './normalization/normalization.ts';
import { normalizationSchema } from './normalization/problem.ts';
import { lossValue, lossValueSchema, type LossValueSolution } from './loss-value/loss-value.ts';
import { layerGraph, layerGraphSchema, type LayerGraphSolution } from './layer-graph/layer-graph.ts';
import { graph, graphSchema, type GraphSolution } from './graph/graph.ts';
import {
  optimizerRun,
  optimizerRunSchema,
  type OptimizerRunSolution,
} from './optimizer-run/optimizer-run.ts';
import {
  receptiveField,
  receptiveFieldSchema,
  type ReceptiveFieldSolution,
} from './receptive-field/receptive-field.ts';
import { recurrent, recurrentSchema, type RecurrentSolution } from './recurrent/recurrent.ts';
import { scalarNet, scalarNetSchema, type ScalarNetSolution } from './scalar-net/scalar-net.ts';
import { shortAnswer, shortAnswerSchema, type ShortAnswerSolution } from './short-answer/short-answer.ts';
import { updateRule, updateRuleSchema, type UpdateRuleSolution } from './update-rule/update-rule.ts';
import {
  vectorActivation,
  vectorActivationSchema,
  type VectorActivationSolution,
} from './vector-activation/vector-activation.ts';

export type AnySolution =
  | ScalarNetSolution
  | UpdateRuleSolution
  | OptimizerRunSolution
  | CnnTableSolution
  | ReceptiveFieldSolution
  | LayerGraphSolution
  | VectorActivationSolution
  | GraphSolution
  | NormalizationSolution
  | AttentionSolution
  | ConvolutionSolution
  | LossValueSolution
  | RecurrentSolution
  | ChoiceSolution
  | ShortAnswerSolution;

/** A problem of any kind; `kind` says which. */
export const problemSchema = z.discriminatedUnion('kind', [
  scalarNetSchema,
  updateRuleSchema,
  optimizerRunSchema,
  cnnTableSchema,
  receptiveFieldSchema,
  layerGraphSchema,
  vectorActivationSchema,
  graphSchema,
  normalizationSchema,
  attentionProblemSchema,
  convolutionProblemSchema,
  lossValueSchema,
  recurrentSchema,
  choiceSchema,
  shortAnswerSchema,
]);
export type Problem = z.infer<typeof problemSchema>;

export const kinds = {
  'scalar-net': scalarNet,
  'update-rule': updateRule,
  'optimizer-run': optimizerRun,
  'cnn-table': cnnTable,
  'receptive-field': receptiveField,
  'layer-graph': layerGraph,
  'vector-activation': vectorActivation,
  graph,
  normalization,
  attention,
  convolution: convolutionKind,
  'loss-value': lossValue,
  recurrent,
  choice,
  'short-answer': shortAnswer,
} as const;
export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as [KindName, ...KindName[]];

/**
 * The kind of a problem. The registry pairs each name with the kind that made its schema, which the compiler
 * cannot follow through a lookup.
 */
function kindOf(problem: Problem): Kind<Problem, AnySolution & Solution> {
  return kinds[problem.kind] as unknown as Kind<Problem, AnySolution & Solution>;
}

/** Throws ProblemError, located within the problem. */
export const solveProblem = (problem: Problem): AnySolution => kindOf(problem).solve(problem);
/** Steps that a solution does not hold, by id; none of a kind whose solutions hold them all. */
export const stepsOfProblem = (problem: Problem, ids: readonly string[]): readonly Step[] =>
  kindOf(problem).stepsOf?.(problem, ids) ?? [];
export const boxesOf = (problem: Problem, solution: AnySolution): readonly Box[] =>
  kindOf(problem).boxes(problem, solution);
export const presentationOf = (problem: Problem, solution: AnySolution): Presentation =>
  kindOf(problem).present(problem, solution);
