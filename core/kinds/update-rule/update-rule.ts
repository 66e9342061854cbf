import { z } from 'zod';
import { useConvention, type ConventionUse } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { add, call, div, mul, neg, num, ref, sub, substitute, type Expr } from '../../expr/expr.ts';
import { symbolOf } from '../../format/symbol.ts';
import { formInUse, optimizerNames, optimizers } from '../../optimizers/index.ts';
import type { Optimizer, RuleNames } from '../../optimizers/optimizer.ts';
import { decoupled, penalized } from '../../optimizers/weight-decay.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Line } from '../../solution/step.ts';
import { toPlain, type LeafOf } from '../../expr/print.ts';
import { compareForms, type FormComparison } from './compare-forms.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import type { Box, Kind } from '../kind.ts';
import { typedNames } from './names.ts';
import { printRule, readRule } from './text.ts';

export const updateRuleSchema = z.strictObject({
  kind: z.literal('update-rule'),
  optimizer: z.enum(optimizerNames),
  parameter: z
    .string()
    .regex(/^[A-Za-z]$/, 'must be one letter, e.g. w')
    .default('w'),
  /** The gradient is that of a batch of this many samples, a letter; absent: of one sample. */
  batch: z.strictObject({ samples: z.literal('m') }).optional(),
  /** With a weight decay, as a penalty or decoupled: the convention says. AdamW has one of its own. */
  weightDecay: z.literal(true).optional(),
  conventions: conventionChoicesSchema.optional(),
});
export type UpdateRuleProblem = z.infer<typeof updateRuleSchema>;

export interface UpdateRuleAnswer {
  /** Lines in plain text: `v′ = ρ·v − η·g`. */
  readonly forms: readonly { readonly name: string; readonly lines: readonly string[] }[];
}
export interface UpdateRulePicture {
  readonly forms: readonly {
    readonly name: string;
    readonly title: string;
    readonly usedBy: string;
    /** The form this paper's convention takes. */
    readonly chosen: boolean;
    readonly lines: readonly Line[];
  }[];
  /** What each symbol stands for, by id, in words. */
  readonly legend: readonly { readonly id: string; readonly means: string }[];
  /** Null when there is one form only. */
  readonly comparison: FormComparison | null;
}
export type UpdateRuleSolution = Solution<'update-rule', UpdateRuleAnswer, UpdateRulePicture>;

type WrittenForm = UpdateRulePicture['forms'][number];

/** The rule of an optimizer in every form in use, with a run that shows which forms agree. */
export const updateRule: Kind<UpdateRuleProblem, UpdateRuleSolution> = {
  name: 'update-rule',
  title: 'Update rule',
  schema: updateRuleSchema,
  source:
    'Ruder, “An overview of gradient descent optimization algorithms”, 2016; each optimizer has its own',
  text: {
    example: 'momentum rule',
    hint: 'an optimizer and “rule”; then “in u” for another letter, “with weight decay”; “batch gradient descent rule”',
    parse: (text) => updateRuleSchema.parse(readRule(text)),
    print: printRule,
  },
  solve: (problem) => {
    const decay = decayOf(problem);
    const optimizer = optimizerOf(problem, decay);
    checkLetter(problem, optimizer);
    if (problem.batch && problem.weightDecay)
      throw problemError(
        'weightDecay',
        'a batch with weight decay is not worked',
        'leave one of the two out',
      );
    if (problem.batch && problem.optimizer !== 'gradient-descent')
      throw problemError(
        'batch',
        `a batch with ${problem.optimizer} is not worked`,
        'leave it out, or ask for gradient-descent',
      );
    const use = conventionOf(problem, optimizer);
    const forms = problem.batch
      ? batchForms(problem, use?.choice)
      : optimizerForms(problem, optimizer, use?.choice);
    const comparison =
      problem.batch || optimizer.forms.length === 1 ? null : compareForms(optimizer, problem.parameter);
    return {
      kind: 'update-rule',
      steps: comparison?.steps ?? [],
      answer: { forms: forms.map(({ name, lines }) => ({ name, lines: lines.map(plainLine) })) },
      picture: {
        forms,
        legend: legendOf(problem, optimizer, forms),
        comparison: comparison?.picture ?? null,
      },
      conventions: [...(use ? [use] : []), ...(decay ? [decay] : [])],
      alternatives: [],
    };
  },
  present: () => ({
    motion: false,
    picture: 'tables',
    sheet: { figure: 'none', table: null },
    working: 'none',
    stepsOnDemand: false,
  }),
  boxes: (problem, { picture }) => {
    const chosen = picture.forms.find((form) => form.chosen) ?? picture.forms[0];
    const accepted = [...picture.forms, ...alsoAccepted(problem, picture.forms)];
    const names = typedNames(problem, optimizerOf(problem, decayOf(problem)));
    return (chosen?.lines ?? []).map(({ id }): Box => {
      const { tex, plain } = symbolOf(id);
      return {
        id,
        label: { tex, plain },
        group: 'Rule',
        weight: 1,
        accepts: {
          type: 'formula',
          forms: accepted.flatMap(({ name, lines }) =>
            lines
              .filter((line) => line.id === id)
              .map(({ formula }) => ({ form: name, formula: oneGradient(formula, problem) })),
          ),
          names,
        },
        contract: `a formula, e.g. ${problem.parameter} - eta*g; g is the gradient`,
      };
    });
  },
};

/** The convention of the decay, where there is one beside the rule. */
function decayOf({ optimizer, weightDecay, conventions }: UpdateRuleProblem): ConventionUse | null {
  return weightDecay && !Object.hasOwn(optimizers[optimizer].hyperparameters, 'lambda')
    ? useConvention('weight-decay', conventions)
    : null;
}

function optimizerOf({ optimizer }: UpdateRuleProblem, decay: ConventionUse | null): Optimizer {
  const plain = optimizers[optimizer];
  return decay === null ? plain : decay.choice === 'decoupled' ? decoupled(plain) : penalized(plain);
}

/** The parameter's letter must not mean something else in the rule. */
function checkLetter({ parameter, batch }: UpdateRuleProblem, { means }: Optimizer): void {
  const taken = ['g', 'L', 't', ...Object.keys(means), ...(batch ? ['m', 'n', 'N'] : [])];
  if (taken.includes(parameter))
    throw problemError(
      'parameter',
      `the letter "${parameter}" has a meaning of its own in this rule`,
      'use another, e.g. w',
    );
}

function conventionOf({ batch, conventions }: UpdateRuleProblem, optimizer: Optimizer): ConventionUse | null {
  if (batch) return useConvention('batch-reduction', conventions);
  return formInUse(optimizer, conventions);
}

function generalNames(
  { parameter }: UpdateRuleProblem,
  { state }: Optimizer,
  looksAhead: boolean,
): RuleNames {
  return {
    parameter,
    next: `${parameter}'`,
    gradient: gradientId('L', looksAhead ? `${parameter}Tilde` : parameter),
    before: (state) => state,
    after: (quantity) => (state.includes(quantity) ? `${quantity}'` : quantity),
    hyper: (name) => name,
    lookAhead: `${parameter}Tilde`,
    t: ref('t'),
  };
}

function optimizerForms(
  problem: UpdateRuleProblem,
  optimizer: Optimizer,
  choice: string | undefined,
): WrittenForm[] {
  return optimizer.forms.map(({ name, title, usedBy }) => {
    const ahead = optimizer.lookAhead(generalNames(problem, optimizer, true), name);
    const lines = [
      ...(ahead ? [ahead] : []),
      ...optimizer.rule(generalNames(problem, optimizer, ahead !== null), name),
    ];
    return { name, title, usedBy, chosen: name === (choice ?? optimizer.forms[0].name), lines };
  });
}

/** Gradient descent on m samples: the gradients are summed, or averaged. */
function batchForms({ parameter }: UpdateRuleProblem, choice: string | undefined): WrittenForm[] {
  const total = call('batch-sum', ref(gradientId('L_i', parameter)), ref('m'));
  const descend = (gradient: Expr): readonly Line[] => [
    { id: `${parameter}'`, phase: 'update', formula: sub(ref(parameter), gradient) },
  ];
  const eta = ref('eta');
  return [
    {
      name: 'sum',
      title: 'Sum over the batch',
      usedBy: 'Bishop 2006 §5.2; many exam papers',
      chosen: choice === 'sum',
      lines: descend(mul(eta, total)),
    },
    {
      name: 'mean',
      title: 'Mean over the batch',
      usedBy: 'Goodfellow et al. 2016 §8.1; PyTorch and Keras losses',
      chosen: choice === 'mean',
      lines: descend(mul(eta, div(num(1), ref('m')), total)),
    },
  ];
}

const plainSymbol: LeafOf = (id) => {
  const { plain, quotient } = symbolOf(id);
  return { text: plain, quotient: quotient === true };
};
const plainLine = (line: Line): string =>
  `${symbolOf(line.id).plain} = ${toPlain(line.formula, plainSymbol)}`;

function legendOf(
  problem: UpdateRuleProblem,
  optimizer: Optimizer,
  forms: readonly WrittenForm[],
): UpdateRulePicture['legend'] {
  const { parameter } = problem;
  const ahead = forms.some(({ lines }) => lines.some(({ id }) => id === `${parameter}Tilde`));
  return [
    { id: parameter, means: 'the parameter; a prime marks its new value' },
    problem.batch
      ? { id: gradientId('L_i', parameter), means: 'the gradient of the loss on sample i' }
      : { id: gradientId('L', parameter), means: 'the gradient of the loss on the sample' },
    ...(ahead
      ? [{ id: `${parameter}Tilde`, means: 'the look-ahead point, where the gradient is taken' }]
      : []),
    ...Object.entries(optimizer.means).map(([id, means]) => ({
      id,
      means: optimizer.state.includes(id)
        ? `${means}, ${toPlain(optimizer.starts?.[id] ?? num(0), plainSymbol)} at the start`
        : means,
    })),
    ...Object.entries(optimizer.hyperparameters).map(([id, { title }]) => ({ id, means: title })),
    ...(problem.batch ? [{ id: 'm', means: 'the number of samples in the batch' }] : []),
  ];
}

/**
 * Forms that books write and that are the same method in other letters. The velocity may be counted downhill,
 * v ← ρv + ηg and w ← w − v (Ruder 2016, §4.1), in any form; and it may average the gradients, v ← ρv + (1 −
 * ρ)g and w ← w − ηv, which is PyTorch's form with `dampening` = ρ.
 */
function alsoAccepted(
  { optimizer, parameter }: UpdateRuleProblem,
  forms: readonly WrittenForm[],
): readonly Pick<WrittenForm, 'name' | 'lines'>[] {
  if (optimizer === 'adadelta') return asChange(forms, parameter);
  if (optimizer === 'amsgrad') return hatted(forms);
  if (optimizer !== 'momentum' && optimizer !== 'nesterov') return [];
  const against = (formula: Expr): Expr =>
    substitute(formula, (id) => (id === 'v' || id === "v'" ? neg(ref(id)) : undefined));
  const downhill = forms.map(({ name, lines }) => ({
    name: `${name}, velocity downhill`,
    lines: lines.map((line) => ({
      ...line,
      formula: line.id === "v'" ? neg(against(line.formula)) : against(line.formula),
    })),
  }));
  if (optimizer === 'nesterov') return downhill;
  const gradient = ref(gradientId('L', parameter));
  const averaged: readonly Line[] = [
    {
      id: "v'",
      phase: 'update',
      formula: add(mul(ref('rho'), ref('v')), mul(sub(num(1), ref('rho')), gradient)),
    },
    { id: `${parameter}'`, phase: 'update', formula: sub(ref(parameter), mul(ref('eta'), ref("v'"))) },
  ];
  return [...downhill, { name: 'averaged gradients', lines: averaged }];
}

/** `Δw = …` says how w changes, and is read as w + …: here the change itself was asked for. */
const asChange = (
  forms: readonly WrittenForm[],
  parameter: string,
): readonly Pick<WrittenForm, 'name' | 'lines'>[] =>
  forms.map(({ name, lines }) => ({
    name: `${name}, the step written Δ${parameter}`,
    lines: lines.map((line) =>
      line.id === 'Delta' ? { ...line, formula: add(ref(parameter), line.formula) } : line,
    ),
  }));

/** Reddi et al. write v̂ for the largest second moment, before and after the update. */
const hatted = (forms: readonly WrittenForm[]): readonly Pick<WrittenForm, 'name' | 'lines'>[] =>
  forms
    .filter(({ lines }) => lines.every(({ id }) => id !== 'vHat'))
    .map(({ name, lines }) => ({
      name: `${name}, v̂ for the largest`,
      lines: lines.map((line) => ({
        ...line,
        formula: substitute(line.formula, (id) =>
          id === 'vMax' || id === "vMax'" ? ref('vHat') : undefined,
        ),
      })),
    }));

/** A student writes g for the gradient wherever it is taken; the forms are compared in the same letter. */
const oneGradient = (formula: Expr, { parameter }: UpdateRuleProblem): Expr =>
  substitute(formula, (id) =>
    [gradientId('L', parameter), gradientId('L', `${parameter}Tilde`), gradientId('L_i', parameter)].includes(
      id,
    )
      ? ref('g')
      : undefined,
  );
