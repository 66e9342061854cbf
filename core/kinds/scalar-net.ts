import { z } from 'zod';
import type { ConventionChoices, ConventionUse } from '../conventions.ts';
import { problemError } from '../errors.ts';
import { evaluate } from '../expr/evaluate.ts';
import { add, call, div, mul, num, ref, sub, type Expr } from '../expr/expr.ts';
import { formatNumber } from '../format/number.ts';
import { symbolOf } from '../format/symbol.ts';
import { activationConventions, activationFormula, activationNames, activationParameters, activationParameterSchema, isGroupwise, type ActivationName } from '../layers/activations.ts';
import { losses, lossNames } from '../losses/index.ts';
import { faultOf, type Compared } from '../losses/loss.ts';
import { optimizerInUse, optimizerSchema } from '../optimizers/index.ts';
import { backpropagate, gradientId } from '../solution/backpropagate.ts';
import { evaluateLines } from '../solution/evaluate-lines.ts';
import type { Solution } from '../solution/solution.ts';
import { stepsById, type Line, type Phase, type Step } from '../solution/step.ts';
import { conventionChoicesSchema } from './convention-choices.ts';
import { alternatives } from './alternatives.ts';
import type { Box, Kind } from './kind.ts';
import { isOrdinaryName, literal, ORDINARY_NAME, quantitySchema } from './quantity.ts';

const idSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,30}$/, 'must be a letter followed by letters, digits or underscores, e.g. w1').refine(isOrdinaryName, ORDINARY_NAME);

export const scalarNetSchema = z.strictObject({
  kind: z.literal('scalar-net'),
  inputs: z.record(idSchema, quantitySchema),
  targets: z.record(idSchema, quantitySchema),
  /** Weights and biases, in the order they are updated. */
  parameters: z.record(idSchema, quantitySchema),
  units: z
    .array(
      z.strictObject({
        id: idSchema,
        activation: z.enum(activationNames),
        /** Of an activation that has one: the slope of a leaky ReLU or PReLU below 0, the α of ELU. */
        parameter: activationParameterSchema.optional(),
        bias: idSchema.optional(),
        /** Names on paper. By default unit `h1` has sum `z1` and output `a1`; unit `o1` has sum `z_o1` and output `o1`. */
        sum: idSchema.optional(),
        output: idSchema.optional(),
      }),
    )
    .min(1)
    .max(200),
  /** Which weight feeds which unit: `from` an input or a unit, `to` a unit. */
  edges: z.array(z.strictObject({ from: idSchema, to: idSchema, weight: idSchema })).min(1).max(5000),
  /** `targets`: which target each output unit is held against. */
  loss: z.strictObject({ name: z.enum(lossNames), targets: z.record(idSchema, idSchema) }),
  /** Absent: the question ends with the gradients. */
  optimizer: optimizerSchema.optional(),
  conventions: conventionChoicesSchema.optional(),
  /** The steps that are asked for; all computed steps when absent. */
  asks: z.array(z.string().max(80)).min(1).max(500).optional(),
});
export type ScalarNetProblem = z.infer<typeof scalarNetSchema>;

export interface ScalarNetAnswer {
  /** Every computed step's value, by id. */
  readonly values: Readonly<Record<string, number>>;
}
export interface ScalarNetPicture {
  readonly inputs: readonly string[];
  readonly units: readonly {
    readonly id: string;
    /** Column in the drawing: 1 for the first hidden layer; inputs are 0. */
    readonly layer: number;
    /** Step of the weighted sum; the same as `output` for an identity unit. */
    readonly sum: string;
    readonly output: string;
    readonly activation: string;
    readonly bias: string | null;
    /** Target's step id for an output unit. */
    readonly target: string | null;
    /** A ReLU unit whose sum is below 0: it passes nothing on and no gradient back. */
    readonly cut: boolean;
  }[];
  /** `from` is an input's id or a unit's id, `to` a unit's id, `weight` a step. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: string }[];
  readonly loss: string;
  /** The updated value's step, by parameter. */
  readonly updated: Readonly<Record<string, string>>;
}
export type ScalarNetSolution = Solution<'scalar-net', ScalarNetAnswer, ScalarNetPicture>;

/**
 * A small network of named units and weights, worked by hand: forward pass, loss, backward pass, one update.
 *   z = Σ w·x + b,  a = f(z),  L,  ∂L/∂… by the chain rule (Rumelhart, Hinton & Williams, Nature 323, 1986),  w ← the optimizer's rule.
 */
export const scalarNet: Kind<ScalarNetProblem, ScalarNetSolution> = {
  name: 'scalar-net',
  title: 'A network worked by hand',
  schema: scalarNetSchema,
  solve: (problem) => {
    const solution = solveUnder(problem, problem.conventions);
    checkAsks(problem, solution.steps);
    return { ...solution, alternatives: alternatives(solution, problem.conventions, (choices) => solveUnder(problem, choices)) };
  },
  boxes: (problem, { steps }) => {
    const asked = problem.asks ? new Set(problem.asks) : null;
    return steps.filter((step) => (asked ? asked.has(step.id) : step.phase !== 'given')).map(boxOf);
  },
};

const GROUPS: Readonly<Record<Phase, string>> = { given: 'Given', forward: 'Forward', loss: 'Loss', backward: 'Backward', update: 'Update', work: 'Working' };
const FIGURES = 3;

function boxOf(step: Step): Box {
  const { tex, plain } = symbolOf(step.id);
  return {
    id: step.id,
    label: { tex, plain },
    group: GROUPS[step.phase],
    weight: 1,
    accepts: { type: 'real', step: step.id, figures: FIGURES },
    contract: `${FIGURES} significant figures or exact`,
  };
}

interface Unit {
  readonly id: string;
  readonly layer: number;
  readonly sum: string;
  readonly output: string;
  readonly activation: ActivationName;
  readonly parameter: number | undefined;
  readonly bias: string | undefined;
  readonly incoming: readonly { readonly from: string; readonly value: string; readonly weight: string }[];
}

function solveUnder(problem: ScalarNetProblem, choices: ConventionChoices | undefined): ScalarNetSolution {
  const units = wired(problem);
  const loss = losses[problem.loss.name];
  const compared = Object.entries(problem.loss.targets).map(([unitId, target]) => {
    const unit = units.find(({ id }) => id === unitId) as Unit;
    return { output: unit.output, target, sum: unit.sum, activation: unit.activation, value: evaluate(literal(problem.targets[target] ?? 0), () => 0) };
  });
  checkCompared(problem, compared);

  const forward: Line[] = [...new Set(units.map(({ layer }) => layer))].flatMap((layer) => {
    const column = units.filter((unit) => unit.layer === layer);
    // A softmax looks at every sum of its layer, so those come first; otherwise each unit is finished before the next.
    return column.some(({ activation }) => isGroupwise(activation))
      ? [...column.map(sumLine), ...column.flatMap((unit) => activationLine(unit, column, choices))]
      : column.flatMap((unit) => [sumLine(unit), ...activationLine(unit, column, choices)]);
  });
  const lossLine: Line = { id: LOSS, phase: 'loss', ...loss.line(compared, choices) };

  const parameters = Object.keys(problem.parameters);
  const optimizer = problem.optimizer ? optimizerInUse(problem.optimizer, choices) : null;
  const givens: Line[] = [
    ...[problem.inputs, problem.targets, problem.parameters].flatMap((given) => Object.entries(given)).map(([id, value]): Line => ({ id, phase: 'given', formula: literal(value) })),
    ...(optimizer?.hyperparameters ?? []),
    ...(optimizer?.state ?? []).flatMap(({ name, start }) => parameters.map((id): Line => ({ id: `${name}_${id}`, phase: 'given', formula: start }))),
  ];
  checkNames([...givens, ...forward, lossLine]);

  const inOrder = [...givens, ...forward, lossLine];
  const backward = backpropagate(inOrder, LOSS, parameters);
  const update = optimizer
    ? parameters.flatMap((id) =>
        optimizer.optimizer.rule(
          {
            parameter: id,
            next: `${id}'`,
            gradient: gradientId(LOSS, id),
            before: (state) => `${state}_${id}`,
            after: (state) => `${state}_${id}'`,
            hyper: (name) => name,
            lookAhead: `${id}Tilde`,
            t: num(1),
          },
          optimizer.form,
        ),
      )
    : [];

  const bare = evaluateLines([...inOrder, ...backward, ...update]);
  const byId = stepsById(bare);
  const cutUnits = new Map(units.filter((unit) => isCut(unit, byId)).map((unit) => [unit.id, unit]));
  const steps = bare.map((step) => withNote(step, units, byId, cutUnits));
  const conventions: ConventionUse[] = [
    ...loss.conventions(choices),
    ...unitConventions(units, byId, choices),
    ...(optimizer?.conventions ?? []),
  ];

  return {
    kind: 'scalar-net',
    steps,
    answer: { values: Object.fromEntries(steps.filter(({ phase }) => phase !== 'given').map(({ id, value }) => [id, value])) },
    picture: {
      inputs: Object.keys(problem.inputs),
      units: units.map(({ id, layer, sum, output, activation, bias }) => ({
        id, layer, sum, output, activation, bias: bias ?? null, target: problem.loss.targets[id] ?? null, cut: cutUnits.has(id),
      })),
      edges: problem.edges,
      loss: LOSS,
      updated: optimizer ? Object.fromEntries(parameters.map((id) => [id, `${id}'`])) : {},
    },
    conventions,
    alternatives: [],
  };
}

const LOSS = 'L';

function sumLine(unit: Unit): Line {
  const products = unit.incoming.map(({ weight, value }) => mul(ref(weight), ref(value)));
  return { id: unit.sum, phase: 'forward', formula: add(...products, ...(unit.bias === undefined ? [] : [ref(unit.bias)])) };
}

function activationLine(unit: Unit, column: readonly Unit[], choices: ConventionChoices | undefined): Line[] {
  const z = ref(unit.sum);
  const group = column.filter(({ activation }) => activation === unit.activation).map(({ sum }) => ref(sum));
  const line = (formula: Expr): Line[] => [{ id: unit.output, phase: 'forward', formula }];
  switch (unit.activation) {
    case 'identity':
      return unit.output === unit.sum ? [] : line(z);
    // softmax(z)ₖ = e^zₖ / Σⱼ e^zⱼ. Bishop 2006, eq. 4.62.
    case 'softmax':
      return line(div(call('exp', z), add(...group.map((sum) => call('exp', sum)))));
    case 'log-softmax':
      return line(sub(z, call('logsumexp', ...group)));
    default:
      return line(activationFormula(unit.activation, z, unit.parameter === undefined ? undefined : num(unit.parameter), choices));
  }
}

/** What the activations of the units depend on, each once. How softmax is shifted is not seen here. */
function unitConventions(units: readonly Unit[], steps: ReadonlyMap<string, Step>, choices: ConventionChoices | undefined): ConventionUse[] {
  const uses = [...new Set(units.map(({ activation }) => activation))].flatMap((name) => {
    const sums = units.filter(({ activation }) => activation === name).map(({ sum }) => steps.get(sum)?.value ?? 0);
    return isGroupwise(name) ? [] : activationConventions(name, sums, true, choices);
  });
  return [...new Map(uses.map((use) => [use.name, use])).values()];
}

const isCut = (unit: Unit, steps: ReadonlyMap<string, Step>): boolean => unit.activation === 'relu' && (steps.get(unit.sum)?.value ?? 0) < 0;

/** Why a number is 0: said on the lines where a ReLU cuts its unit off. */
function withNote(step: Step, units: readonly Unit[], steps: ReadonlyMap<string, Step>, cut: ReadonlyMap<string, Unit>): Step {
  for (const unit of units) {
    if (!cut.has(unit.id)) continue;
    const sum = steps.get(unit.sum);
    if (!sum) continue;
    const said = `${symbolOf(unit.sum).plain} = ${formatNumber(sum.value, sum.exact).text.replace('-', '−')} < 0`;
    if (step.id === unit.output) return { ...step, note: `${said}, so ReLU passes 0 on: ${unit.id} is cut.` };
    if (step.id === gradientId(LOSS, unit.sum)) return { ...step, note: `${said}, so the slope of ReLU is 0 and no gradient passes back through ${unit.id}.` };
  }
  return step;
}

/** The units in an order in which each comes after all that feed it, with their layers. Throws for names that lead nowhere and for cycles. */
function wired(problem: ScalarNetProblem): Unit[] {
  const inputs = Object.keys(problem.inputs);
  const ids = problem.units.map(({ id }) => id);
  const parameters = Object.keys(problem.parameters);
  const list = (names: readonly string[]): string => names.slice(0, 12).join(', ') + (names.length > 12 ? ', …' : '');
  if (inputs.length === 0) throw problemError('inputs', 'there are none', 'give at least one, e.g. "x1": 1');

  const repeated = ids.find((id, i) => ids.indexOf(id) !== i);
  if (repeated !== undefined) throw problemError(`units[${ids.lastIndexOf(repeated)}].id`, `"${repeated}" is the id of an earlier unit`, 'give each unit its own id');
  problem.edges.forEach(({ from, to, weight }, i) => {
    if (!ids.includes(to)) throw problemError(`edges[${i}].to`, `unknown unit "${to}"`, `units are ${list(ids)}`);
    if (!ids.includes(from) && !inputs.includes(from)) throw problemError(`edges[${i}].from`, `unknown input or unit "${from}"`, `inputs are ${list(inputs)}; units are ${list(ids)}`);
    if (!parameters.includes(weight)) throw problemError(`edges[${i}].weight`, `unknown parameter "${weight}"`, `parameters are ${list(parameters)}`);
    const twin = problem.edges.findIndex((other) => other.from === from && other.to === to);
    if (twin < i) throw problemError(`edges[${i}]`, `${from} already feeds ${to} by edges[${twin}]`, 'leave one of the two out');
  });
  problem.units.forEach(({ id, activation, parameter, bias }, i) => {
    if (parameter !== undefined && !activationParameters[activation]) throw problemError(`units[${i}].parameter`, `${activation} has no parameter`, `leave it out, or use ${Object.keys(activationParameters).join(', ')}`);
    if (bias !== undefined && !parameters.includes(bias)) throw problemError(`units[${i}].bias`, `unknown parameter "${bias}"`, `parameters are ${list(parameters)}`);
    if (!problem.edges.some(({ to }) => to === id)) throw problemError(`units[${i}] (${id})`, 'nothing feeds this unit', `add an edge with "to": "${id}"`);
  });
  const used = new Set([...problem.edges.map(({ weight }) => weight), ...problem.units.flatMap(({ bias }) => bias ?? [])]);
  for (const id of parameters) if (!used.has(id)) throw problemError(`parameters.${id}`, 'no edge or unit uses it', 'use it as a weight or a bias, or leave it out');

  const targets = Object.entries(problem.loss.targets);
  if (targets.length === 0) throw problemError('loss.targets', 'no output is compared', 'name at least one, e.g. "o1": "y"');
  for (const [unit, target] of targets) {
    if (!ids.includes(unit)) throw problemError(`loss.targets.${unit}`, `unknown unit "${unit}"`, `units are ${list(ids)}`);
    if (problem.targets[target] === undefined) throw problemError(`loss.targets.${unit}`, `unknown target "${target}"`, `targets are ${list(Object.keys(problem.targets))}`);
  }
  if (problem.loss.name === 'cross-entropy') checkDistribution(problem);
  problem.units.forEach(({ id }, i) => {
    if (!problem.edges.some(({ from }) => from === id) && !Object.hasOwn(problem.loss.targets, id)) throw problemError(`units[${i}] (${id})`, 'nothing uses its output', `add an edge with "from": "${id}", or compare it with a target in "loss"`);
  });

  const layers = new Map<string, number>(inputs.map((id) => [id, 0]));
  const waiting = new Set(ids);
  while (waiting.size > 0) {
    const ready = [...waiting].filter((id) => problem.edges.every(({ from, to }) => to !== id || layers.has(from)));
    if (ready.length === 0) {
      const circle = circular([...waiting], problem.edges);
      throw problemError('edges', circle.length === 1 ? `${list(circle)} feeds itself` : `${list(circle)} feed each other in a circle`, 'a network worked by hand runs one way, from the inputs to the outputs');
    }
    for (const id of ready) {
      layers.set(id, 1 + Math.max(...problem.edges.filter(({ to }) => to === id).map(({ from }) => layers.get(from) ?? 0)));
      waiting.delete(id);
    }
  }

  if (problem.loss.name === 'cross-entropy') checkOneDistribution(problem, layers);

  const named = new Map(problem.units.map((unit) => [unit.id, names(unit)]));
  return problem.units
    .map((unit): Unit => ({
      id: unit.id,
      layer: layers.get(unit.id) ?? 1,
      ...names(unit),
      activation: unit.activation,
      parameter: unit.parameter,
      bias: unit.bias,
      incoming: problem.edges.filter(({ to }) => to === unit.id).map(({ from, weight }) => ({ from, weight, value: named.get(from)?.output ?? from })),
    }))
    .sort((a, b) => a.layer - b.layer);
}

/** Of units that wait for one another, those that also feed one another: what merely waits behind the circle is left out. */
function circular(waiting: readonly string[], edges: ScalarNetProblem['edges']): readonly string[] {
  const inside = waiting.filter((id) => edges.some(({ from, to }) => from === id && waiting.includes(to)));
  return inside.length === waiting.length ? inside : circular(inside, edges);
}

/** What a unit's sum and output are called: as the document says, else z1 and a1 for h1, o1 alone for a linear o1, z_o1 and o1 otherwise. */
function names(unit: ScalarNetProblem['units'][number]): { readonly sum: string; readonly output: string } {
  const number = /^h(\d+)$/.exec(unit.id)?.[1];
  const output = unit.output ?? (number === undefined ? unit.id : `a${number}`);
  const sum = unit.sum ?? (unit.activation === 'identity' ? output : number === undefined ? `z_${unit.id}` : `z${number}`);
  return { sum, output };
}

function checkDistribution({ targets, loss, units }: ScalarNetProblem): void {
  const values = Object.values(loss.targets).map((id) => evaluateLines([{ id, phase: 'given', formula: literal(targets[id] ?? 0) }])[0]?.value ?? 0);
  const total = values.reduce((sum, value) => sum + value, 0);
  const negative = values.find((value) => value < 0);
  if (negative !== undefined || Math.abs(total - 1) > 1e-9) {
    throw problemError('targets', negative === undefined ? `the targets of a cross-entropy come to ${total}` : `a target of a cross-entropy is ${negative}`, 'give probabilities that add up to 1, e.g. 1 for the right class and 0 for the others');
  }
  const compared = Object.keys(loss.targets);
  const left = units.find(({ id, activation }) => activation === 'softmax' && !compared.includes(id));
  if (left) throw problemError('loss.targets', `softmax unit ${left.id} has no target`, 'compare every softmax output');
  const other = units.find(({ id, activation }) => compared.includes(id) && activation !== 'softmax' && activation !== 'sigmoid');
  if (other) throw problemError(`units[${units.indexOf(other)}] (${other.id})`, `its activation is ${other.activation}, and a cross-entropy compares probabilities`, 'use softmax outputs');
}

/** What a loss compares: targets of its own sort, and probabilities where it takes a logarithm of the outputs. */
function checkCompared({ loss, units }: ScalarNetProblem, compared: readonly Compared[]): void {
  const { title, outputs, targets } = losses[loss.name];
  const fault = faultOf(targets, compared.map(({ value = 0 }) => value));
  if (fault) throw problemError(fault.at === null ? 'targets' : `targets.${compared[fault.at]?.target ?? ''}`, `${title}: ${fault.what}`, fault.fix);
  const other = outputs === 'numbers' ? undefined : units.find(({ id, activation }) => Object.hasOwn(loss.targets, id) && activation !== 'sigmoid' && activation !== 'softmax');
  if (other) throw problemError(`units[${units.indexOf(other)}] (${other.id})`, `its activation is ${other.activation}, and ${title} compares probabilities`, 'use sigmoid or softmax outputs');
}

/** Softmax and cross-entropy have ∂L/∂z = p − y together only where the targets of one softmax add up to 1 by themselves. */
function checkOneDistribution({ loss, units }: ScalarNetProblem, layers: ReadonlyMap<string, number>): void {
  const compared = units.filter(({ id }) => Object.hasOwn(loss.targets, id));
  const first = compared.find(({ activation }) => activation === 'softmax');
  const other = first && compared.find(({ id, activation }) => activation !== 'softmax' || layers.get(id) !== layers.get(first.id));
  if (other) throw problemError(`loss.targets.${other.id}`, `${other.id} is not of the softmax of ${first.id}, whose targets must add up to 1`, 'compare the outputs of one softmax only');
}

/** Every quantity needs a name of its own. */
function checkNames(lines: readonly Line[]): void {
  const seen = new Set<string>();
  for (const { id } of lines) {
    if (seen.has(id)) throw problemError('units', `the name "${id}" is used for two quantities`, 'rename one, or give the unit other names with "sum" and "output"');
    seen.add(id);
  }
}

function checkAsks({ asks }: ScalarNetProblem, steps: readonly Step[]): void {
  asks?.forEach((id, i) => {
    const step = steps.find((candidate) => candidate.id === id);
    if (!step || step.phase === 'given') throw problemError(`asks[${i}]`, `no computed step is called "${id}"`, `steps are ${steps.filter(({ phase }) => phase !== 'given').slice(0, 8).map((candidate) => candidate.id).join(', ')}, …`);
  });
}
