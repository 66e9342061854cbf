import { add, ref, type Expr } from '../../expr/expr.ts';
import { evaluateLine, type Valued } from '../../solution/evaluate-lines.ts';
import type { CostIds } from './solution.ts';
import type { Line, Step } from '../../solution/step.ts';
import { wordSymbol } from '../../layers/symbols.ts';

/** The inputs of the costs of one layer; formulas refer to steps that have values. */
export interface LayerCost {
  readonly weights: string;
  readonly biases: string;
  readonly multiplyAdds: Expr | null;
}
export interface Costs {
  readonly steps: readonly Step[];
  readonly rows: readonly CostIds[];
  /** A total is null where no layer has that count. */
  readonly totals: CostIds;
}

/**
 * Shown beside the table without answer boxes: parameters and multiply–adds (one input, forward pass) of each
 * layer, and their sums.
 */
export function costsOf(layers: readonly LayerCost[], values: Map<string, Valued>): Costs {
  const steps: Step[] = [];
  const work = (
    id: string,
    symbol: NonNullable<Line['symbol']>,
    formula: Expr,
    reason: NonNullable<Line['reason']>,
  ): string => {
    steps.push(evaluateLine({ id, phase: 'work', formula, symbol, reason }, values));
    return id;
  };
  const at = (id: string): number => values.get(id)?.value ?? 0;
  const rows = layers.map(({ weights, biases, multiplyAdds }, n): CostIds => ({
    parameters:
      at(weights) + at(biases) === 0
        ? null
        : work(
            `parameters_${n}`,
            wordSymbol('parameters', n),
            add(ref(weights), ref(biases)),
            'all-parameters',
          ),
    multiplyAdds:
      multiplyAdds === null
        ? null
        : work(`madds_${n}`, wordSymbol('multiply–adds', n), multiplyAdds, 'multiply-adds'),
  }));
  const total = (
    word: string,
    id: string,
    reason: NonNullable<Line['reason']>,
    of: (row: CostIds) => string | null,
  ): string | null => {
    const terms = rows.map(of).filter((one) => one !== null);
    return terms.length === 0
      ? null
      : work(id, { tex: `\\text{${word}}`, plain: word }, add(...terms.map(ref)), reason);
  };
  return {
    steps,
    rows,
    totals: {
      parameters: total('parameters', 'parameters', 'sum-over-layers', (row) => row.parameters),
      multiplyAdds: total('multiply–adds', 'madds', 'all-multiply-adds', (row) => row.multiplyAdds),
    },
  };
}
