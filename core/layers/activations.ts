import { z } from 'zod';
import {
  useConvention,
  type ConventionChoices,
  type ConventionName,
  type ConventionUse,
} from '../conventions/index.ts';
import { add, call, div, neg, num, ref, sub, type Expr } from '../expr/expr.ts';
import { completed, namedFunction } from '../expr/functions/index.ts';
import type { Line, Phase } from '../solution/step.ts';

/**
 * Every activation a document may name: functions of one sum, and the two that look at a whole group of sums.
 */
export const activationNames = [
  'identity',
  'step',
  'relu',
  'leaky-relu',
  'prelu',
  'elu',
  'selu',
  'gelu',
  'gelu-tanh',
  'silu',
  'softplus',
  'softsign',
  'sigmoid',
  'hard-sigmoid',
  'tanh',
  'softmax',
  'log-softmax',
] as const;
export type ActivationName = (typeof activationNames)[number];
export type EntrywiseName = Exclude<ActivationName, 'softmax' | 'log-softmax'>;

/** The two that look at a whole group, which no function of one sum tells. */
export const groupwiseActivations: Readonly<
  Record<Exclude<ActivationName, EntrywiseName>, { readonly definition: string; readonly source: string }>
> = {
  softmax: {
    definition:
      'sᵢ = e^(aᵢ − m) / Σⱼ e^(aⱼ − m), m the largest entry or 0 by the convention “Shift of softmax”',
    source: 'Bridle 1990; Goodfellow et al. 2016, §4.1 and eq. 6.29',
  },
  'log-softmax': {
    definition: 'lᵢ = aᵢ − m − ln Σⱼ e^(aⱼ − m), with the same m',
    source: 'Goodfellow et al. 2016, eq. 6.30',
  },
};

export const isGroupwise = (name: ActivationName): name is 'softmax' | 'log-softmax' =>
  name === 'softmax' || name === 'log-softmax';

/** The activations with a parameter a document may set, and what it is where it does not. */
export const activationParameters: Readonly<
  Partial<
    Record<ActivationName, { readonly title: string; readonly plain: string; readonly default: number }>
  >
> = {
  'leaky-relu': { title: 'slope below 0', plain: 'a', default: 0.01 },
  prelu: { title: 'learnt slope below 0', plain: 'a', default: 0.25 },
  elu: { title: 'limit below 0, with its sign turned', plain: 'α', default: 1 },
};
export const activationParameterSchema = z.number().min(-1000).max(1000);

/** How people write it: ReLU, σ, softmax. */
export const activationPlain = (name: ActivationName): string =>
  name === 'identity' ? 'linear' : isGroupwise(name) ? name : namedFunction(name).plain;

/**
 * An activation of one sum. `parameter` is the slope of a leaky ReLU or PReLU, the α of ELU; absent, their
 * usual value.
 */
export function activationFormula(
  name: EntrywiseName,
  sum: Expr,
  parameter: Expr | undefined,
  choices: ConventionChoices | undefined,
): Expr {
  if (name === 'identity') return sum;
  return completed(name, parameter && activationParameters[name] ? [sum, parameter] : [sum], choices);
}

/**
 * The conventions an activation depends on: of its form always; of its value or slope at a kink where a sum
 * is 0 or the problem says so. `slopes`: are derivatives worked?
 */
export function activationConventions(
  name: ActivationName,
  sums: readonly number[],
  slopes: boolean,
  choices: ConventionChoices | undefined,
): ConventionUse[] {
  const names: readonly ConventionName[] = isGroupwise(name)
    ? ['softmax-shift']
    : (namedFunction(name).conventions ?? []);
  return names
    .map((convention) => useConvention(convention, choices))
    .filter(({ name: convention, stated }) => {
      if (convention === 'softmax-shift' || convention === 'hard-sigmoid') return true;
      return (slopes || convention === 'step-at-zero') && (stated || sums.includes(0));
    });
}

/** What is applied to which steps, and how the steps in between are called: `m`, `S`, or an entry of `e`. */
export interface ActivationUse {
  readonly name: ActivationName;
  readonly parameter?: Expr | undefined;
  readonly sums: readonly string[];
  readonly outputs: readonly string[];
  readonly phase: Phase;
  /** `largest` and `total` once, `exponential` for each entry, from 0. */
  readonly between: (what: 'largest' | 'exponential' | 'total', entry: number) => string;
  readonly choices?: ConventionChoices | undefined;
}

/**
 * The lines of an activation over a group of sums. Entry by entry one line each; softmax with its shift,
 * exponentials and total:
 *   softmax sᵢ = e^(aᵢ − m) / Σⱼ e^(aⱼ − m),   log-softmax lᵢ = aᵢ − m − ln Σⱼ e^(aⱼ − m),
 * m the largest entry or, by the convention `softmax-shift`, 0. Goodfellow et al. 2016, §4.1 and eq. 6.29.
 */
export function activationLines({ name, parameter, sums, outputs, phase, between, choices }: ActivationUse): {
  readonly lines: readonly Line[];
  readonly exponentials: readonly string[];
  readonly shared: readonly string[];
} {
  const sum = (i: number): string => sums[i] ?? '';
  if (!isGroupwise(name)) {
    return {
      lines: outputs.map((id, i): Line => ({
        id,
        phase,
        formula: activationFormula(name, ref(sum(i)), parameter, choices),
      })),
      exponentials: [],
      shared: [],
    };
  }
  const shift = useConvention('softmax-shift', choices).choice === 'max' ? between('largest', 0) : null;
  const total = between('total', 0);
  const exponentials = sums.map((_, i) => between('exponential', i));
  const shifted = (i: number): Expr => (shift === null ? ref(sum(i)) : sub(ref(sum(i)), ref(shift)));
  return {
    lines: [
      ...(shift === null
        ? []
        : [
            {
              id: shift,
              phase,
              formula: call('max', ...sums.map(ref)),
              note: 'The largest entry is subtracted first: the common factor cancels, and no exponential can overflow.',
            } as const,
          ]),
      // The shift cancels from every output, so no slope passes through it.
      ...exponentials.map((id, i): Line => ({
        id,
        phase,
        formula: call('exp', shifted(i)),
        partials: { [sum(i)]: ref(id) },
      })),
      { id: total, phase, formula: add(...exponentials.map(ref)) },
      ...outputs.map((id, i): Line =>
        name === 'softmax'
          ? { id, phase, formula: div(ref(exponentials[i] ?? ''), ref(total)) }
          : {
              id,
              phase,
              formula: sub(shifted(i), call('ln', ref(total))),
              partials: { [sum(i)]: num(1), [total]: neg(div(num(1), ref(total))) },
            },
      ),
    ],
    exponentials,
    shared: shift === null ? [total] : [shift, total],
  };
}
