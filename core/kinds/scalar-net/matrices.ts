import type { ConventionChoices } from '../../conventions/index.ts';
import { differentiate } from '../../expr/differentiate.ts';
import { num, ref, type Expr } from '../../expr/expr.ts';
import { activationFormula, isGroupwise } from '../../layers/activations.ts';
import { activationLine } from './activation.ts';
import type { Network } from './network.ts';
import type { Unit } from './wiring.ts';

/**
 * A layer as matrices of step ids: z = W·a + b, with a row of W for each unit. Ids are those of the first
 * pass, as in the picture.
 */
export interface MatrixLayer {
  readonly from: readonly string[];
  readonly weights: readonly (readonly string[])[];
  readonly biases: readonly string[] | null;
  readonly sums: readonly string[];
  readonly outputs: readonly string[];
  readonly activation: string;
  /** The formula of each output over the sums, as in its line; null for a softmax too large to write out. */
  readonly activated: readonly Expr[] | null;
  /** f′(z) as an expression in `z` and `a` = f(z); null for the identity, and for a function of all sums. */
  readonly slope: Expr | null;
}

/**
 * The layers of a network without dropout in which each layer is fully connected to the previous one and no
 * weight is shared; null for any other network.
 */
export function matricesOf({
  wired,
  columns,
  parameters,
  dropout,
  choices,
}: Network): readonly MatrixLayer[] | null {
  if (
    dropout ||
    wired.edges.length + columns.flat().filter(({ bias }) => bias !== undefined).length !== parameters.length
  )
    return null;
  const layers: MatrixLayer[] = [];
  let from: readonly string[] = wired.inputs;
  for (const column of columns) {
    const first = column[0];
    const weights = column.map((unit) => rowOf(unit, from));
    if (!first || weights.some((row) => row === null)) return null;
    if (
      column.some(
        ({ activation, parameter, bias }) =>
          activation !== first.activation ||
          parameter !== first.parameter ||
          (bias === undefined) !== (first.bias === undefined),
      )
    )
      return null;
    layers.push({
      from,
      weights: weights as readonly string[][],
      biases: first.bias === undefined ? null : column.map(({ bias }) => bias ?? ''),
      sums: column.map(({ sum }) => sum),
      outputs: column.map(({ output }) => output),
      activation: first.activation,
      activated: activatedOf(column, choices),
      slope:
        first.activation === 'identity' || isGroupwise(first.activation)
          ? null
          : differentiate(
              activationFormula(
                first.activation,
                ref('z'),
                first.parameter === undefined ? undefined : num(first.parameter),
                choices,
              ),
              'z',
              ref('a'),
            ),
    });
    from = column.map(({ output }) => output);
  }
  const last = new Set(from);
  return wired.compared.size === last.size &&
    columns.at(-1)?.every(({ id }) => wired.compared.has(id)) === true
    ? layers
    : null;
}

/** A softmax of n sums is n formulas of n terms each. */
const WIDEST_SOFTMAX = 50;

function activatedOf(
  column: readonly Unit[],
  choices: ConventionChoices | undefined,
): readonly Expr[] | null {
  if (column.length > WIDEST_SOFTMAX && column.some(({ activation }) => isGroupwise(activation))) return null;
  const together = column.map(({ sum }) => sum);
  return column.map(
    (unit) => activationLine(unit, unit.sum, unit.output, together, choices)[0]?.formula ?? ref(unit.sum),
  );
}

/** The weights of a unit in the order of its layer's inputs; null unless it is fed by exactly those. */
function rowOf({ incoming }: Unit, from: readonly string[]): string[] | null {
  const weights = new Map(incoming.map(({ value, weight }) => [value, weight]));
  if (incoming.length !== from.length || from.some((id) => !weights.has(id))) return null;
  return from.map((id) => weights.get(id) ?? '');
}
