import { z } from 'zod';
import { useConvention, type ConventionUse } from '../conventions.ts';
import { problemError } from '../errors.ts';
import { differentiate } from '../expr/differentiate.ts';
import { add, call, div, mul, neg, num, pow, ref, sub, substitute, type Expr } from '../expr/expr.ts';
import { parseRational } from '../expr/rational.ts';
import { symbolOf } from '../format/symbol.ts';
import { optimizerNames, optimizers } from '../optimizers/index.ts';
import type { Optimizer, RuleNames } from '../optimizers/optimizer.ts';
import { gradientId } from '../solution/backpropagate.ts';
import { evaluateLines } from '../solution/evaluate-lines.ts';
import type { Solution } from '../solution/solution.ts';
import type { Line, Step } from '../solution/step.ts';
import { toPlain, type LeafOf } from '../expr/print.ts';
import { conventionChoicesSchema } from './convention-choices.ts';
import type { Box, Kind } from './kind.ts';

export const updateRuleSchema = z.strictObject({
  kind: z.literal('update-rule'),
  optimizer: z.enum(optimizerNames),
  parameter: z.string().regex(/^[A-Za-z]$/, 'must be one letter, e.g. w').default('w'),
  /** The gradient is that of a batch of this many samples, a letter; absent: of one sample. */
  batch: z.strictObject({ samples: z.literal('m') }).optional(),
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
  /**
   * The forms run side by side on one objective from one start, once with a constant learning rate and once with it halved on the way: evidence for
   * which forms are the same method and when they part. Step ids of w by update, one list a form; null when there is one form only.
   */
  readonly comparison: {
    /** Over the parameter; its derivative made every gradient. */
    readonly objective: Expr;
    readonly start: number;
    readonly runs: readonly {
      readonly title: string;
      /** Learning rate at each update, step ids. */
      readonly rates: readonly string[];
      /** `ahead`: for a form that looks ahead, its look-ahead point from update 1 on: one more than there are updates. */
      readonly forms: readonly { readonly name: string; readonly weights: readonly string[]; readonly ahead: readonly string[] | null }[];
      /** Sets of forms that are one method: their weights agree at every update, or the one's weights are the other's look-ahead points. */
      readonly agree: readonly (readonly string[])[];
      /** Is it look-ahead points, for some of them, that agree? */
      readonly byLookAhead: boolean;
    }[];
  } | null;
}
export type UpdateRuleSolution = Solution<'update-rule', UpdateRuleAnswer, UpdateRulePicture>;

type WrittenForm = UpdateRulePicture['forms'][number];

/** The rule of an optimizer in every form in use, with a run that shows which forms agree. */
export const updateRule: Kind<UpdateRuleProblem, UpdateRuleSolution> = {
  name: 'update-rule',
  title: 'Update rule',
  schema: updateRuleSchema,
  solve: (problem) => {
    const optimizer: Optimizer = optimizers[problem.optimizer];
    checkLetter(problem, optimizer);
    if (problem.batch && problem.optimizer !== 'gradient-descent') throw problemError('batch', `a batch with ${problem.optimizer} is not worked`, 'leave it out, or ask for gradient-descent');
    const use = conventionOf(problem, optimizer);
    const forms = problem.batch ? batchForms(problem, use?.choice) : optimizerForms(problem, optimizer, use?.choice);
    const comparison = problem.batch || optimizer.forms.length === 1 ? null : compare(optimizer, problem.parameter);
    return {
      kind: 'update-rule',
      steps: comparison?.steps ?? [],
      answer: { forms: forms.map(({ name, lines }) => ({ name, lines: lines.map(plainLine) })) },
      picture: { forms, legend: legendOf(problem, optimizer, forms), comparison: comparison?.picture ?? null },
      conventions: use ? [use] : [],
      alternatives: [],
    };
  },
  boxes: (problem, { picture }) => {
    const chosen = picture.forms.find((form) => form.chosen) ?? picture.forms[0];
    const accepted = [...picture.forms, ...alsoAccepted(problem, picture.forms)];
    return (chosen?.lines ?? []).map(({ id }): Box => {
      const { tex, plain } = symbolOf(id);
      return {
        id,
        label: { tex, plain },
        group: 'Rule',
        weight: 1,
        accepts: {
          type: 'formula',
          forms: accepted.flatMap(({ name, lines }) => lines.filter((line) => line.id === id).map(({ formula }) => ({ form: name, formula: oneGradient(formula, problem) }))),
          names: typedNames(problem),
        },
        contract: `a formula, e.g. ${problem.parameter} - eta*g; g is the gradient`,
      };
    });
  },
};

/** The parameter's letter must not mean something else in the rule. */
function checkLetter({ parameter, batch }: UpdateRuleProblem, { state }: Optimizer): void {
  const taken = ['g', 'L', 't', ...state, ...(batch ? ['m', 'n', 'N'] : [])];
  if (taken.includes(parameter)) throw problemError('parameter', `the letter "${parameter}" has a meaning of its own in this rule`, 'use another, e.g. w');
}

function conventionOf({ batch, conventions }: UpdateRuleProblem, optimizer: Optimizer): ConventionUse | null {
  if (batch) return useConvention('batch-reduction', conventions);
  return optimizer.convention ? useConvention(optimizer.convention, conventions) : null;
}

function generalNames({ parameter }: UpdateRuleProblem, looksAhead: boolean): RuleNames {
  return {
    parameter,
    next: `${parameter}'`,
    gradient: gradientId('L', looksAhead ? `${parameter}Tilde` : parameter),
    before: (state) => state,
    after: (state) => (state.endsWith('Hat') ? state : `${state}'`),
    hyper: (name) => name,
    lookAhead: `${parameter}Tilde`,
    t: ref('t'),
  };
}

function optimizerForms(problem: UpdateRuleProblem, optimizer: Optimizer, choice: string | undefined): WrittenForm[] {
  return optimizer.forms.map(({ name, title, usedBy }) => {
    const ahead = optimizer.lookAhead(generalNames(problem, true), name);
    const lines = [...(ahead ? [ahead] : []), ...optimizer.rule(generalNames(problem, ahead !== null), name)];
    return { name, title, usedBy, chosen: name === (choice ?? optimizer.forms[0].name), lines };
  });
}

/** Gradient descent on m samples: the gradients are summed, or averaged. */
function batchForms({ parameter }: UpdateRuleProblem, choice: string | undefined): WrittenForm[] {
  const total = call('batch-sum', ref(gradientId('L_i', parameter)), ref('m'));
  const descend = (gradient: Expr): readonly Line[] => [{ id: `${parameter}'`, phase: 'update', formula: sub(ref(parameter), gradient) }];
  const eta = ref('eta');
  return [
    { name: 'sum', title: 'Sum over the batch', usedBy: 'Bishop 2006 §5.2; many exam papers', chosen: choice === 'sum', lines: descend(mul(eta, total)) },
    { name: 'mean', title: 'Mean over the batch', usedBy: 'Goodfellow et al. 2016 §8.1; PyTorch and Keras losses', chosen: choice === 'mean', lines: descend(mul(eta, div(num(1), ref('m')), total)) },
  ];
}

const plainSymbol: LeafOf = (id) => {
  const { plain, quotient } = symbolOf(id);
  return { text: plain, quotient: quotient === true };
};
const plainLine = (line: Line): string => `${symbolOf(line.id).plain} = ${toPlain(line.formula, plainSymbol)}`;

function legendOf(problem: UpdateRuleProblem, optimizer: Optimizer, forms: readonly WrittenForm[]): UpdateRulePicture['legend'] {
  const { parameter } = problem;
  const ahead = forms.some(({ lines }) => lines.some(({ id }) => id === `${parameter}Tilde`));
  return [
    { id: parameter, means: 'the parameter; a prime marks its new value' },
    problem.batch
      ? { id: gradientId('L_i', parameter), means: 'the gradient of the loss on sample i' }
      : { id: gradientId('L', parameter), means: 'the gradient of the loss on the sample' },
    ...(ahead ? [{ id: `${parameter}Tilde`, means: 'the look-ahead point, where the gradient is taken' }] : []),
    ...Object.entries(optimizer.means).map(([id, means]) => ({ id, means: optimizer.state.includes(id) ? `${means}, 0 at the start` : means })),
    ...Object.entries(optimizer.hyperparameters).map(([id, { title }]) => ({ id, means: title })),
    ...(problem.batch ? [{ id: 'm', means: 'the number of samples in the batch' }] : []),
  ];
}

/**
 * Forms that books write and that are the same method in other letters. The velocity may be counted downhill, v ← ρv + ηg and w ← w − v (Ruder 2016, §4.1), in any form;
 * and it may average the gradients, v ← ρv + (1 − ρ)g and w ← w − ηv, which is PyTorch's form with `dampening` = ρ.
 */
function alsoAccepted({ optimizer, parameter }: UpdateRuleProblem, forms: readonly WrittenForm[]): readonly Pick<WrittenForm, 'name' | 'lines'>[] {
  if (optimizer !== 'momentum' && optimizer !== 'nesterov') return [];
  const against = (formula: Expr): Expr => substitute(formula, (id) => (id === 'v' || id === "v'" ? neg(ref(id)) : undefined));
  const downhill = forms.map(({ name, lines }) => ({ name: `${name}, velocity downhill`, lines: lines.map((line) => ({ ...line, formula: line.id === "v'" ? neg(against(line.formula)) : against(line.formula) })) }));
  if (optimizer === 'nesterov') return downhill;
  const gradient = ref(gradientId('L', parameter));
  const averaged: readonly Line[] = [
    { id: "v'", phase: 'update', formula: add(mul(ref('rho'), ref('v')), mul(sub(num(1), ref('rho')), gradient)) },
    { id: `${parameter}'`, phase: 'update', formula: sub(ref(parameter), mul(ref('eta'), ref("v'"))) },
  ];
  return [...downhill, { name: 'averaged gradients', lines: averaged }];
}

/** A student writes g for the gradient wherever it is taken; the forms are compared in the same letter. */
const oneGradient = (formula: Expr, { parameter }: UpdateRuleProblem): Expr =>
  substitute(formula, (id) => ([gradientId('L', parameter), gradientId('L', `${parameter}Tilde`), gradientId('L_i', parameter)].includes(id) ? ref('g') : undefined));

/** What may be typed, and the quantity it means. */
function typedNames({ parameter: w, batch }: UpdateRuleProblem): Readonly<Record<string, string>> {
  const names: [string, string][] = [];
  const may = (id: string, ...typed: readonly string[]): void => {
    for (const text of typed) names.push([text, id]);
  };
  may(w, w, `${w}_i`, `${w}_t`, `${w}i`, 'theta', 'θ', 'x');
  may('g', 'g', 'g_t', 'grad', 'gradient', `dL/d${w}`, `dL/d${w}_i`, `∂L/∂${w}`, `∂L/∂${w}_i`, `∂L/∂${w}ᵢ`, '∇L', '∇f', 'g_NAG', `dL_i/d${w}`, `∂L_i/∂${w}`, 'g_i', `dL/d${w}Tilde`);
  may('eta', 'eta', 'η', 'lr', 'alpha', 'α');
  may('rho', 'rho', 'ρ', 'mu', 'μ', 'gamma', 'γ', 'beta', 'β', 'decay', 'momentum');
  may('epsilon', 'eps', 'epsilon', 'ε', 'delta', 'δ');
  may('beta1', 'beta1', 'beta_1', 'β1', 'β₁', 'β_1');
  may('beta2', 'beta2', 'beta_2', 'β2', 'β₂', 'β_2');
  may('t', 't');
  if (batch) may('m', 'm', 'n', 'N');
  for (const state of ['v', 's', ...(batch ? [] : ['m'])]) {
    may(state, state, `${state}_t`);
    may(`${state}'`, `${state}'`, `${state}′`, `${state}_new`, `${state}_{t+1}`, `${state}_t+1`);
  }
  may('mHat', 'mHat', 'm_hat', 'mhat', 'm̂');
  may('vHat', 'vHat', 'v_hat', 'vhat', 'v̂');
  may(`${w}Tilde`, `${w}Tilde`, `${w}_tilde`, `${w}~`, `${w}̃`);
  return Object.fromEntries(names);
}

const UPDATES = 4;
const ETA = '1/10';
const HALVED_FROM = 3;

/** ½w²: its gradient at a point is the point itself, so that every number stays short. */
const bowl = (parameter: string): Expr => mul(div(num(1), num(2)), pow(ref(parameter), 2));
const START = 1;

/** Every form on the bowl from one start. */
function compare(optimizer: Optimizer, parameter: string): { readonly steps: readonly Step[]; readonly picture: NonNullable<UpdateRulePicture['comparison']> } {
  const lines: Line[] = [];
  const objective = bowl(parameter);
  const slope = differentiate(objective, parameter);
  const schedules = [
    { key: 'A', title: 'constant learning rate', rate: () => ETA },
    { key: 'B', title: `learning rate halved from update ${HALVED_FROM}`, rate: (t: number) => (t < HALVED_FROM ? ETA : '1/20') },
  ];
  for (const [id, { default: value }] of Object.entries(optimizer.hyperparameters)) if (id !== 'eta') lines.push({ id, phase: 'given', formula: num(value) });
  const runs = schedules.map(({ key, title, rate }) => {
    const rates = Array.from({ length: UPDATES }, (_, i) => `eta_${key}_${i + 1}`);
    rates.forEach((id, i) => lines.push({ id, phase: 'given', formula: num(rate(i + 1)), symbol: short('eta', i + 1) }));
    const forms = optimizer.forms.map(({ name, title: formTitle }, form) => {
      const id = (quantity: string, t: number): string => `${quantity}_${key}${form}_${t}`;
      const start: Line[] = [parameter, ...optimizer.state].map((quantity) => ({ id: id(quantity, 0), phase: 'given', formula: num(quantity === parameter ? START : 0), symbol: short(quantity, 0) }));
      lines.push(...start);
      for (let t = 1; t <= UPDATES + 1; t += 1) {
        const names: RuleNames = {
          parameter: id(parameter, t - 1),
          next: id(parameter, t),
          gradient: id('g', t),
          before: (state) => id(state, t - 1),
          after: (state) => id(state, t),
          hyper: (hyper) => (hyper === 'eta' ? (rates[Math.min(t, UPDATES) - 1] ?? '') : hyper),
          lookAhead: id(`${parameter}Tilde`, t),
          t: num(t),
        };
        const ahead = optimizer.lookAhead(names, name);
        const gradient: Line = { id: names.gradient, phase: 'work', formula: substitute(slope, () => ref(ahead?.id ?? names.parameter)) };
        // One look-ahead more than there are updates, to hold against the last weight of a form that stores it.
        const worked = t > UPDATES ? (ahead ? [ahead] : []) : [...(ahead ? [ahead] : []), gradient, ...optimizer.rule(names, name)];
        worked.forEach((line, i) => {
          lines.push({ ...line, phase: 'work', symbol: short(line.id.split('_')[0] ?? '', t), ...(i === 0 && t === 1 ? { heading: `${formTitle}, ${title}` } : {}) });
        });
      }
      const ahead = lines.some((line) => line.id === id(`${parameter}Tilde`, 1)) ? Array.from({ length: UPDATES + 1 }, (_, t) => id(`${parameter}Tilde`, t + 1)) : null;
      return { name, weights: Array.from({ length: UPDATES + 1 }, (_, t) => id(parameter, t)), ahead };
    });
    return { title, rates, forms };
  });
  const steps = evaluateLines(lines);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const same = (a: string, b: string): boolean => {
    const [left, right] = [byId.get(a), byId.get(b)];
    if (!left || !right) return false;
    if (left.exact !== null && right.exact !== null) return parseRational(left.exact)?.equals(parseRational(right.exact) ?? 0) === true;
    return Math.abs(left.value - right.value) <= 1e-12 * Math.abs(right.value);
  };
  return {
    steps,
    picture: {
      objective,
      start: START,
      runs: runs.map((run) => {
        const equal = (left: readonly string[] | null, right: readonly string[] | null): boolean => left !== null && right !== null && left.every((id, t) => same(id, right[t] ?? ''));
        const agree: string[][] = [];
        let byLookAhead = false;
        for (const form of run.forms) {
          const group = agree.find((names) => {
            const other = run.forms.find(({ name }) => name === names[0]);
            if (!other) return false;
            const ahead = equal(form.weights, other.ahead) || equal(form.ahead, other.weights);
            if (ahead) byLookAhead = true;
            return ahead || equal(form.weights, other.weights);
          });
          if (group) group.push(form.name);
          else agree.push([form.name]);
        }
        return { ...run, agree, byLookAhead };
      }),
    },
  };
}

const short = (quantity: string, t: number): NonNullable<Line['symbol']> => {
  const { tex, plain } = symbolOf(`${quantity}_${t}`);
  return { tex, plain };
};
