import type { ConventionChoices, ConventionUse } from '../../conventions/index.ts';
import { literal, quantityValue, type Quantity } from '../../document/quantity.ts';
import { add, ref } from '../../expr/expr.ts';
import { say } from '../../language/text.ts';
import { cells } from '../../layers/recurrent-cells.ts';
import { losses } from '../../losses/index.ts';
import type { Compared } from '../../losses/loss.ts';
import { settingLines, settingRefs, settingsOf } from '../../losses/settings.ts';
import { backpropagate, gradientId } from '../../solution/backpropagate.ts';
import type { Line } from '../../solution/step.ts';
import { conventionsOf } from './conventions.ts';
import { gateIds, numberAt, parametersOf, type ParameterIds } from './parameters.ts';
import type { RecurrentProblem } from './problem.ts';
import type { InitialState, TimeStep } from './solution.ts';
import { asShared, inTime, used } from './through-time.ts';
import { unrolled, type Unrolled } from './unrolled.ts';

/** All lines in order, with the step ids of each part. */
export interface RecurrentLines {
  readonly lines: readonly Line[];
  readonly parameters: readonly ParameterIds[];
  /** From the first time step. */
  readonly steps: readonly TimeStep[];
  readonly initial: InitialState;
  readonly conventions: readonly ConventionUse[];
}

const LOSS = 'L';

/**
 * The cell unrolled over time, the loss, and back-propagation through time: every parameter is used at each
 * time step, so its gradient is the sum of what each use adds. Werbos, "Backpropagation Through Time", Proc.
 * IEEE 78, 1990; Goodfellow et al. 2016, §10.2.2. Throws ProblemError where shapes do not fit.
 */
export function linesOf(problem: RecurrentProblem, choices: ConventionChoices | undefined): RecurrentLines {
  const numbers = unrolled(problem);
  const parameters = parametersOf(problem, numbers);
  const names = namesOf(numbers);
  const loss = losses[problem.loss];
  const givens = [
    ...givenLines(numbers, names, parameters),
    ...settingLines(loss, settingsOf(loss, problem)),
  ];
  const { forward, steps, timeOf } = forwardLines(problem, numbers, names, parameters, choices);
  const total = totalLines(steps);

  const several = numbers.x.length > 1;
  const ids = parameters.flatMap(({ rows }) => rows.flat());
  const uses: Line[] = several
    ? numbers.x.flatMap((_, i) =>
        ids.map((id): Line => ({ id: used(id, i + 1), phase: 'forward', formula: ref(id) })),
      )
    : [];
  const backward = backpropagate([...givens, ...uses, ...forward, ...total], LOSS, ids);
  return {
    lines: [
      ...givens,
      ...forward.map(asShared),
      ...total,
      ...inTime(backward, timeOf, new Set(ids), several),
    ],
    parameters,
    steps,
    initial: { h: names.h, c: names.c },
    conventions: conventionsOf(problem, numbers.units, choices),
  };
}

/** The ids of the given sequences and states. An index is left out where it can only be 1. */
interface Names {
  readonly x: readonly (readonly string[])[];
  readonly targets: readonly (readonly string[] | null)[];
  readonly h: readonly string[];
  readonly c: readonly string[];
}

const indexed = (base: string, i: number, n: number): string => (n === 1 ? base : `${base}_${i + 1}`);

const namesOf = ({ x, targets, h, c, units, features }: Unrolled): Names => ({
  x: x.map((row, t) => row.map((_, k) => indexed(`x_${t + 1}`, k, features))),
  targets: targets.map((row, t) => row && row.map((_, u) => indexed(`y_${t + 1}`, u, units))),
  h: h.map((_, u) => indexed('h_0', u, units)),
  c: (c ?? []).map((_, u) => indexed('c_0', u, units)),
});

function givenLines(
  { x, targets, gates, h, c }: Unrolled,
  names: Names,
  parameters: readonly ParameterIds[],
): Line[] {
  const given = (id: string, value: Quantity): Line => ({ id, phase: 'given', formula: literal(value) });
  return [
    ...x.flatMap((row, t) => row.map((value, k) => given(names.x[t]?.[k] ?? '', value))),
    ...targets.flatMap((row, t) => (row ?? []).map((value, u) => given(names.targets[t]?.[u] ?? '', value))),
    ...parameters.flatMap(({ gate, part, rows }) =>
      rows.flatMap((row, u) => row.map((id, k) => given(id, numberAt(gates[gate], part, u, k)))),
    ),
    ...h.map((value, u) => given(names.h[u] ?? '', value)),
    ...(c ?? []).map((value, u) => given(names.c[u] ?? '', value)),
  ];
}

/** The forward lines; `timeOf` gives the time step of every quantity and of every use of a parameter. */
function forwardLines(
  problem: RecurrentProblem,
  numbers: Unrolled,
  names: Names,
  parameters: readonly ParameterIds[],
  choices: ConventionChoices | undefined,
): {
  readonly forward: readonly Line[];
  readonly steps: readonly TimeStep[];
  readonly timeOf: ReadonlyMap<string, number>;
} {
  const cell = cells[problem.cell.type];
  const activation = problem.cell.type === 'rnn' ? problem.cell.activation : 'tanh';
  const several = names.x.length > 1;
  const compared = names.targets.filter((row) => row !== null).length;
  const forward: Line[] = [];
  const steps: TimeStep[] = [];
  const timeOf = new Map<string, number>();
  let [h, c] = [names.h, names.c];
  names.x.forEach((x, i) => {
    const t = i + 1;
    const atTime = (id: string): string => (several ? used(id, t) : id);
    const step = cell.step({
      gates: Object.fromEntries(cell.gates.map((gate) => [gate, gateIds(parameters, gate, atTime)])),
      x,
      h,
      c,
      name: (letter, unit) => indexed(`${letter}_${t}`, unit, numbers.units),
      activation,
      choices,
    });
    const y = names.targets[i] ?? null;
    const loss = y === null ? null : compared === 1 ? LOSS : `${LOSS}_${t}`;
    const lossLines =
      y === null || loss === null
        ? []
        : [lossLine(problem, loss, step.h, y, numbers.targets[i] ?? [], choices)];
    for (const { id } of [...step.lines, ...lossLines]) timeOf.set(id, t);
    if (several) for (const { rows } of parameters) for (const id of rows.flat()) timeOf.set(used(id, t), t);
    forward.push(
      ...step.lines.map((line, j): Line =>
        j === 0 && several
          ? { ...line, heading: say(`Time step ${t}`, `समय-चरण ${t}`, `সময়-ধাপ ${t}`) }
          : line,
      ),
      ...lossLines,
    );
    steps.push({
      x,
      made: step.lines.map(({ id }) => id),
      h: step.h,
      c: step.c,
      y,
      loss,
      adds: Object.fromEntries(
        parameters.flatMap(({ rows }) => rows.flat().map((id) => [id, gradientId(LOSS, atTime(id))])),
      ),
    });
    [h, c] = [step.h, step.c];
  });
  return { forward, steps, timeOf };
}

/** The loss of one time step, between its state and its targets. */
function lossLine(
  { loss }: RecurrentProblem,
  id: string,
  h: readonly string[],
  y: readonly string[],
  targets: readonly Quantity[],
  choices: ConventionChoices | undefined,
): Line {
  const compared = h.map((output, u): Compared => ({
    output,
    target: y[u] ?? '',
    sum: output,
    activation: 'identity',
    value: quantityValue(targets[u] ?? 0),
  }));
  const one = losses[loss];
  return { id, phase: 'loss', reason: one.reason, ...one.line(compared, choices, settingRefs(one)) };
}

/** L = Σ L_t; none where one time step is compared, whose loss is L itself. */
function totalLines(steps: readonly TimeStep[]): Line[] {
  const compared = steps.flatMap(({ loss }) => (loss === null ? [] : [loss]));
  return compared.length === 1
    ? []
    : [
        {
          id: LOSS,
          phase: 'loss',
          formula: add(...compared.map(ref)),
          reason: 'time-loss',
          heading: say('All time steps', 'सभी समय-चरण', 'সব সময়-ধাপ'),
        },
      ];
}
