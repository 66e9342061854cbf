import fc from 'fast-check';
import type { ConventionChoices } from '../../core/conventions/index.ts';
import { recurrentSchema, type RecurrentProblem } from '../../core/kinds/recurrent/recurrent.ts';
import { cells, type CellName } from '../../core/layers/recurrent-cells.ts';

const number = fc.integer({ min: -1500, max: 1500 }).map((n) => n / 1000);
const list = (n: number): fc.Arbitrary<number[]> => fc.array(number, { minLength: n, maxLength: n });
const rows = (height: number, width: number): fc.Arbitrary<number[][]> =>
  fc.array(list(width), { minLength: height, maxLength: height });

/**
 * Any cell on a short sequence, with a differentiable loss. ReLU is excluded, because finite differences fail
 * at its kinks.
 */
export function recurrentProblem(
  type: CellName,
  conventions: fc.Arbitrary<ConventionChoices>,
): fc.Arbitrary<RecurrentProblem> {
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
    .chain(([units, features, steps]) => {
      const gate = fc.record(
        { U: rows(units, features), W: rows(units, units), b: list(units), bh: list(units) },
        { requiredKeys: ['U', 'W'] },
      );
      const cell: fc.Arbitrary<object> =
        type === 'rnn'
          ? fc
              .tuple(gate, fc.constantFrom('tanh', 'identity'))
              .map(([weights, activation]) => ({ type, activation, ...weights }))
          : fc
              .record(Object.fromEntries(cells[type].gates.map((name) => [name, gate])))
              .map((gates) => ({ type, ...gates }));
      return fc
        .record({
          cell,
          inputs: rows(steps, features),
          initial:
            type === 'lstm' ? fc.record({ h: list(units), c: list(units) }) : fc.record({ h: list(units) }),
          targets: fc.oneof(
            fc.array(list(units), { minLength: 1, maxLength: steps }),
            rows(steps, units).map((all) =>
              all.map((row, t) => (t === steps - 1 || t % 2 === 0 ? row : null)),
            ),
          ),
          conventions,
        })
        .map((document) => recurrentSchema.parse({ kind: 'recurrent', ...document }));
    });
}

export const recurrentConventions: fc.Arbitrary<ConventionChoices> = fc.record({
  'gru-reset': fc.constantFrom('before', 'after'),
  'gru-update': fc.constantFrom('keep', 'renew'),
  'lstm-forget-bias': fc.constantFrom('none', 'one'),
  'squared-error-factor': fc.constantFrom('half', 'one', 'mean'),
});
