import { say } from '../language/text.ts';
import { add, mul, num, ref, refersTo, sub, substitute, type Expr } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';
import type { Hyperparameter, HyperValues, Optimizer, RuleNames } from './optimizer.ts';

export const lambda = (by: number): Hyperparameter => ({
  default: by,
  title: say('weight decay', 'भार क्षय', 'ওয়েট ক্ষয়'),
  field: 'weightDecay',
});

/**
 * Weight decay as a penalty ½λw² on the loss: the optimizer uses ĝ = g + λw in place of g, where w is the
 * point where g is taken. Krogh & Hertz, "A Simple Weight Decay Can Improve Generalization", 1992; PyTorch's
 * `weight_decay` of every optimizer but AdamW.
 */
export function penalized(optimizer: Optimizer): Optimizer {
  return {
    ...optimizer,
    hyperparameters: { ...optimizer.hyperparameters, lambda: lambda(0.01) },
    means: {
      gHat: say('the gradient with that of the penalty', 'दंड सहित ग्रेडिएंट', 'জরিমানাসহ গ্রেডিয়েন্ট'),
      ...optimizer.means,
    },
    rule: (names, form) => {
      const point = optimizer.lookAhead(names, form)?.id ?? names.parameter;
      const gradient = names.after('gHat');
      const line: Line = {
        id: gradient,
        phase: 'update',
        reason: 'decayed-gradient',
        formula: add(ref(names.gradient), mul(ref(names.hyper('lambda')), ref(point))),
      };
      return [line, ...optimizer.rule({ ...names, gradient }, form)];
    },
    step: (parameters, gradient, state, hyper, t, form) => {
      const { lambda = 0.01 } = hyper;
      const point = optimizer.point?.(parameters, state, hyper, form) ?? parameters;
      optimizer.step(
        parameters,
        gradient.map((g, i) => g + lambda * (point[i] ?? 0)),
        state,
        hyper,
        t,
        form,
      );
    },
  };
}

/**
 * Decay decoupled from the gradient: the weight shrinks to (1 − ηλ)w, then the optimizer takes its step.
 * Loshchilov & Hutter, "Decoupled Weight Decay Regularization", ICLR 2019; Keras's `weight_decay` of every
 * optimizer; PyTorch's AdamW.
 */
export function decoupled(optimizer: Optimizer): Optimizer {
  return {
    ...optimizer,
    hyperparameters: { ...optimizer.hyperparameters, lambda: lambda(0.01) },
    rule: (names, form) => shrunk(optimizer.rule(names, form), names, byLearningRate(names)),
    step: (parameters, gradient, state, hyper, t, form) => {
      // A step adds to the weight without reading it, so the decay may come first.
      shrink(parameters, (hyper['eta'] ?? 0) * (hyper['lambda'] ?? 0));
      optimizer.step(parameters, gradient, state, hyper, t, form);
    },
    torch: () => null,
  };
}

/** ηλ, the decay in the libraries. */
export const byLearningRate = ({ hyper }: RuleNames): Expr => mul(ref(hyper('eta')), ref(hyper('lambda')));
/**
 * λ, or λ times the schedule's share: Loshchilov & Hutter scale the decay by the schedule and not by the
 * learning rate.
 */
export const bySchedule = ({ hyper, share }: RuleNames): Expr =>
  share ? mul(share, ref(hyper('lambda'))) : ref(hyper('lambda'));
export const byScheduleValue = ({ lambda = 0.01, share = 1 }: HyperValues): number => share * lambda;

/** The rule with (1 − decay)·w in place of w. */
export const shrunk = (lines: readonly Line[], { parameter }: RuleNames, decay: Expr): readonly Line[] =>
  lines.map((line) => ({
    ...line,
    ...(refersTo(line.formula, parameter) ? { reason: 'decayed-step' } : {}),
    formula: substitute(line.formula, (id) =>
      id === parameter ? mul(sub(num(1), decay), ref(id)) : undefined,
    ),
  }));

export function shrink(parameters: Float64Array, decay: number): void {
  for (let i = 0; i < parameters.length; i += 1) parameters[i] = (1 - decay) * (parameters[i] ?? 0);
}
