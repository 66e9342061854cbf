import { explained } from './explained.ts';
import { z } from 'zod';
import { useConvention, type ConventionChoices, type ConventionUse } from '../conventions/index.ts';
import { num, ref, refs, type Expr } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';
import { adadelta } from './adadelta.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamax } from './adamax.ts';
import { adamw } from './adamw.ts';
import { amsgrad } from './amsgrad.ts';
import { gradientDescent } from './gradient-descent.ts';
import { lion } from './lion.ts';
import { momentum, momentumDampened } from './momentum.ts';
import { nadam } from './nadam.ts';
import { nesterov } from './nesterov.ts';
import { stateOf, type Optimizer, type RuleNames } from './optimizer.ts';
import { rmsprop, rmspropCentred, rmspropCentredMomentum, rmspropMomentum } from './rmsprop.ts';
import { decoupled, penalized } from './weight-decay.ts';

/** Every optimizer. The order is that of the README and of the editor's list. */
const definitions = [
  gradientDescent,
  momentum,
  momentumDampened,
  nesterov,
  adagrad,
  rmsprop,
  rmspropCentred,
  rmspropMomentum,
  rmspropCentredMomentum,
  adadelta,
  adam,
  adamw,
  adamax,
  nadam,
  amsgrad,
  lion,
] as const;
const [first, ...others] = definitions;

/** The entry of an optimizer in a document. */
export const optimizerSchema = z.discriminatedUnion('name', [
  first.schema,
  ...others.map(({ schema }) => schema),
]);
export type OptimizerEntry = z.infer<typeof optimizerSchema>;
export type OptimizerName = OptimizerEntry['name'];

const nameOf = ({ schema }: (typeof definitions)[number]): OptimizerName => schema.shape.name.value;
export const optimizerNames: readonly [OptimizerName, ...OptimizerName[]] = [
  nameOf(first),
  ...others.map(nameOf),
];
const entries = definitions.map((optimizer): [OptimizerName, Optimizer] => [
  nameOf(optimizer),
  explained(optimizer),
]);
/** By name. Every name comes from this list, which the type of `fromEntries` cannot express. */
export const optimizers = Object.fromEntries(entries) as Readonly<Record<OptimizerName, Optimizer>>;

export interface OptimizerInUse {
  readonly optimizer: Optimizer;
  readonly form: string;
  /** The hyperparameters that the form uses, as given lines. */
  readonly hyperparameters: readonly Line[];
  /** The state to store, with initial values: a number, or a hyperparameter. */
  readonly state: readonly { readonly name: string; readonly start: Expr }[];
  readonly conventions: readonly ConventionUse[];
}

/** The optimizer of a document in the form that its conventions choose. */
export function optimizerInUse(
  { name, ...given }: OptimizerEntry,
  choices: ConventionChoices | undefined,
): OptimizerInUse {
  const plain: Optimizer = optimizers[name];
  const decays = given.weightDecay !== undefined && !Object.hasOwn(plain.hyperparameters, 'lambda');
  const decay = decays ? useConvention('weight-decay', choices) : null;
  const optimizer =
    decay === null ? plain : decay.choice === 'decoupled' ? decoupled(plain) : penalized(plain);
  const use = formInUse(optimizer, choices);
  const form = use?.choice ?? optimizer.forms[0].name;
  const values = new Map(Object.entries(given));
  const asked = hyperAsked(optimizer, form);
  const hyper = Object.entries(optimizer.hyperparameters).flatMap(
    ([id, { field, default: usual }]): [string, number][] => {
      const value = values.get(field) ?? (asked.rule.has(id) ? usual : undefined);
      const used = asked.rule.has(id) || asked.starts.has(id);
      return used && value !== undefined ? [[id, value]] : [];
    },
  );
  const start = (state: string): Expr => {
    const from = optimizer.starts?.[state] ?? num(0);
    // An initial value that the document does not give is the optimizer's default.
    return from.op === 'ref' && !hyper.some(([id]) => id === from.id)
      ? num(optimizer.hyperparameters[from.id]?.default ?? 0)
      : from;
  };
  return {
    optimizer,
    form,
    hyperparameters: hyper.map(([id, value]): Line => ({ id, phase: 'given', formula: num(value) })),
    state: stateOf(optimizer, form).map((state) => ({ name: state, start: start(state) })),
    conventions: [...(use ? [use] : []), ...(decay ? [decay] : [])],
  };
}

/** The form that a document chooses; null for an optimizer with a single form. */
export function formInUse(
  { convention, formerly }: Optimizer,
  choices: ConventionChoices | undefined,
): ConventionUse | null {
  if (convention === null) return null;
  const former = formerly && choices?.[convention] === undefined ? choices?.[formerly] : undefined;
  return useConvention(convention, former === undefined ? choices : { ...choices, [convention]: former });
}

/** The hyperparameters that a form uses: Zeiler's Adadelta has no learning rate. */
function hyperAsked(
  optimizer: Optimizer,
  form: string,
): { readonly rule: ReadonlySet<string>; readonly starts: ReadonlySet<string> } {
  const rule = new Set<string>();
  const note = (name: string): string => {
    rule.add(name);
    return name;
  };
  const names: RuleNames = {
    parameter: 'w',
    next: "w'",
    gradient: 'g',
    before: (state) => state,
    after: (state) => `${state}'`,
    hyper: note,
    lookAhead: 'wTilde',
    t: ref('t'),
  };
  optimizer.lookAhead(names, form);
  optimizer.rule(names, form);
  return { rule, starts: new Set(Object.values(optimizer.starts ?? {}).flatMap(refs)) };
}
