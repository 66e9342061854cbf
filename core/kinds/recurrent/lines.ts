import { useConvention, type ConventionChoices, type ConventionUse } from '../../conventions/index.ts';
import { evaluate } from '../../expr/evaluate.ts';
import { add, ref, substitute, type Expr } from '../../expr/expr.ts';
import { symbolOf } from '../../format/symbol.ts';
import { cells, type GateIds } from '../../layers/recurrent-cells.ts';
import { losses } from '../../losses/index.ts';
import type { Compared } from '../../losses/loss.ts';
import { backpropagate, gradientId } from '../../solution/backpropagate.ts';
import type { Line } from '../../solution/step.ts';
import { literal, type Quantity } from '../../document/quantity.ts';
import { unrolled, type Gate, type RecurrentProblem, type Unrolled } from './problem.ts';

export interface ParameterIds {
  /** `U`, `W`, `b` or `bh`, with its gate where there are several: `W_i`. */
  readonly name: string;
  readonly gate: string;
  readonly part: keyof Gate;
  readonly rows: readonly (readonly string[])[];
}
export interface RecurrentLines {
  readonly lines: readonly Line[];
  readonly parameters: readonly ParameterIds[];
  /** By time step, from the first: the inputs, what is worked, the state, the cell state, the target. */
  readonly steps: readonly {
    readonly x: readonly string[];
    readonly made: readonly string[];
    readonly h: readonly string[];
    readonly c: readonly string[];
    readonly y: readonly string[] | null;
    readonly loss: string | null;
  }[];
  readonly initial: { readonly h: readonly string[]; readonly c: readonly string[] };
  readonly conventions: readonly ConventionUse[];
}

const LOSS = 'L';
/** How a parameter is called as it is used at one time step: the chain rule gives its gradient there. */
const used = (id: string, t: number): string => `${id}_t${t}`;
const USED = /_t\d+$/;
const indexed = (base: string, i: number, n: number): string => (n === 1 ? base : `${base}_${i + 1}`);

/**
 * The cell unrolled over time, the loss, and back-propagation through time: every parameter is used at each
 * time step, so its gradient is the sum of what each use adds. Werbos, "Backpropagation Through Time", Proc.
 * IEEE 78, 1990; Goodfellow et al. 2016, §10.2.2.
 */
export function recurrentLines(
  problem: RecurrentProblem,
  choices: ConventionChoices | undefined,
): RecurrentLines {
  const laid = unrolled(problem);
  const parameters = parametersOf(problem, laid);
  const cell = cells[problem.cell.type];
  const several = laid.x.length > 1;
  const given = (id: string, value: Quantity): Line => ({ id, phase: 'given', formula: literal(value) });

  const x = laid.x.map((row, t) => row.map((_, k) => indexed(`x_${t + 1}`, k, laid.features)));
  const targets = laid.targets.map(
    (row, t) => row && row.map((_, u) => indexed(`y_${t + 1}`, u, laid.units)),
  );
  const h0 = laid.h.map((_, u) => indexed('h_0', u, laid.units));
  const c0 = (laid.c ?? []).map((_, u) => indexed('c_0', u, laid.units));
  const givens: Line[] = [
    ...laid.x.flatMap((row, t) => row.map((value, k) => given(x[t]?.[k] ?? '', value))),
    ...laid.targets.flatMap((row, t) => (row ?? []).map((value, u) => given(targets[t]?.[u] ?? '', value))),
    ...parameters.flatMap(({ gate, part, rows }) =>
      rows.flatMap((row, u) => row.map((id, k) => given(id, numberAt(laid.gates[gate], part, u, k)))),
    ),
    ...laid.h.map((value, u) => given(h0[u] ?? '', value)),
    ...(laid.c ?? []).map((value, u) => given(c0[u] ?? '', value)),
  ];

  const forward: Line[] = [];
  const timeOf = new Map<string, number>();
  const steps: RecurrentLines['steps'][number][] = [];
  let [h, c]: [readonly string[], readonly string[]] = [h0, c0];
  const compared = targets.filter((row) => row !== null).length;
  x.forEach((row, i) => {
    const t = i + 1;
    const atTime = (id: string): string => (several ? used(id, t) : id);
    const step = cell.step({
      gates: Object.fromEntries(cell.gates.map((gate) => [gate, gateIds(parameters, gate, atTime)])),
      x: row,
      h,
      c,
      name: (letter, unit) => indexed(`${letter}_${t}`, unit, laid.units),
      activation: problem.cell.type === 'rnn' ? problem.cell.activation : 'tanh',
      choices,
    });
    const y = targets[i] ?? null;
    const loss = y === null ? null : compared === 1 ? LOSS : `${LOSS}_${t}`;
    const lossLine: Line[] =
      y === null || loss === null
        ? []
        : [
            {
              id: loss,
              phase: 'loss',
              ...losses[problem.loss].line(
                step.h.map((output, u): Compared => ({
                  output,
                  target: y[u] ?? '',
                  sum: output,
                  activation: 'identity',
                  value: evaluate(literal(laid.targets[i]?.[u] ?? 0), () => Number.NaN),
                })),
                choices,
              ),
            },
          ];
    for (const { id } of [...step.lines, ...lossLine]) timeOf.set(id, t);
    if (several) for (const { rows } of parameters) for (const id of rows.flat()) timeOf.set(used(id, t), t);
    forward.push(
      ...step.lines.map((line, j): Line =>
        j === 0 && several ? { ...line, heading: `Time step ${t}` } : line,
      ),
      ...lossLine,
    );
    steps.push({ x: row, made: step.lines.map(({ id }) => id), h: step.h, c: step.c, y, loss });
    [h, c] = [step.h, step.c];
  });
  const total: Line[] =
    compared === 1
      ? []
      : [
          {
            id: LOSS,
            phase: 'loss',
            formula: add(...steps.flatMap(({ loss }) => (loss === null ? [] : [ref(loss)]))),
            heading: 'All time steps',
          },
        ];

  const ids = parameters.flatMap(({ rows }) => rows.flat());
  const uses: Line[] = several
    ? x.flatMap((_, i) =>
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
    initial: { h: h0, c: c0 },
    conventions: conventionsOf(problem, laid, choices),
  };
}

const numberAt = (gate: Gate | undefined, part: keyof Gate, row: number, column: number): Quantity => {
  const values = gate?.[part] ?? [];
  const found = values[row];
  return (typeof found === 'object' ? found[column] : found) ?? 0;
};

function parametersOf(problem: RecurrentProblem, { gates, units, features }: Unrolled): ParameterIds[] {
  const parts = ['U', 'W', 'b', 'bh'] as const;
  return Object.entries(gates).flatMap(([gate, values]) =>
    parts.flatMap((part): ParameterIds[] => {
      if (values[part] === null) return [];
      const name = problem.cell.type === 'rnn' ? part : `${part}_${gate}`;
      const columns = part === 'U' ? features : part === 'W' ? units : 1;
      const cell = (u: number, k: number): string =>
        units === 1 && columns === 1
          ? name
          : part === 'U' || part === 'W'
            ? `${name}_${u + 1}_${k + 1}`
            : `${name}_${u + 1}`;
      return [
        {
          name,
          gate,
          part,
          rows: Array.from({ length: units }, (_, u) =>
            Array.from({ length: columns }, (__, k) => cell(u, k)),
          ),
        },
      ];
    }),
  );
}

function gateIds(parameters: readonly ParameterIds[], gate: string, atTime: (id: string) => string): GateIds {
  const rows = (part: keyof Gate): readonly (readonly string[])[] | null =>
    parameters.find((one) => one.gate === gate && one.part === part)?.rows.map((row) => row.map(atTime)) ??
    null;
  return {
    input: rows('U') ?? [],
    recurrent: rows('W') ?? [],
    bias: rows('b')?.flat() ?? null,
    recurrentBias: rows('bh')?.flat() ?? null,
  };
}

/** A use of a parameter is the parameter. */
const shared = (expr: Expr): Expr =>
  substitute(expr, (id) => (USED.test(id) && !id.startsWith('d') ? ref(id.replace(USED, '')) : undefined));
const asShared = (line: Line): Line => ({ ...line, formula: shared(line.formula) });

/**
 * The backward lines from the last time step to the first, then the sums over time. A gradient at one time
 * needs only those of that time and later ones.
 */
function inTime(
  backward: readonly Line[],
  timeOf: ReadonlyMap<string, number>,
  parameters: ReadonlySet<string>,
  several: boolean,
): Line[] {
  if (!several) return [...backward];
  const by = (id: string): string => id.slice(id.indexOf('/d') + 2);
  const placed = backward.map((line) => ({ line, t: timeOf.get(by(line.id)) ?? 0 }));
  const sorted = placed.toSorted((a, b) => b.t - a.t);
  let last = -1;
  return sorted.map(({ line, t }): Line => {
    const begins = t !== last;
    last = t;
    const target = by(line.id);
    const heading = begins ? { heading: t === 0 ? 'Sums over time' : `Back through time step ${t}` } : {};
    if (parameters.has(target))
      return {
        id: line.id,
        phase: 'backward',
        formula: line.formula,
        note: `${symbolOf(target).plain} is used at every time step, so what each use adds is added up.`,
        ...heading,
      };
    if (!USED.test(target)) return { ...asShared(line), ...heading };
    const id = target.replace(USED, '');
    const { tex, plain } = symbolOf(gradientId(LOSS, id));
    return {
      ...asShared(line),
      rule: substitute(line.rule ?? line.formula, (one) =>
        one.endsWith(`/d${target}`) ? ref(one.replace(USED, '')) : undefined,
      ),
      symbol: { tex: `\\left.${tex}\\right|_{t=${t}}`, plain: `${plain}|ₜ₌${subscripts(t)}` },
      note: `What time step ${t} adds to the gradient by ${symbolOf(id).plain}.`,
      ...heading,
    };
  });
}

const subscripts = (n: number): string =>
  [...String(n)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? '').join('');

function conventionsOf(
  { cell, loss }: RecurrentProblem,
  { units }: Unrolled,
  choices: ConventionChoices | undefined,
): ConventionUse[] {
  return [
    ...(cell.type === 'gru'
      ? [useConvention('gru-reset', choices), useConvention('gru-update', choices)]
      : []),
    ...(cell.type === 'lstm' ? [useConvention('lstm-forget-bias', choices)] : []),
    ...losses[loss].conventions(choices, units),
    ...(cell.type === 'rnn' && cell.activation === 'relu' && choices?.['relu-at-zero'] !== undefined
      ? [useConvention('relu-at-zero', choices)]
      : []),
  ];
}
