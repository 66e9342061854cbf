import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { num, type Expr } from '../../../core/expr/expr.ts';
import { losses } from '../../../core/losses/index.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';
import { BY_DIFFERENCES, centralDifference } from '../../oracles/finite-differences.ts';
import { comparedOf, lossNames, lossProblem, type LossProblem } from './loss-problems.ts';

const SEEDED = { seed: 20230223, numRuns: 150 } as const;

interface Written {
  readonly value: (outputs: readonly number[]) => number;
  readonly slope: (i: number) => number;
}

/** The loss computed from its expressions. */
function written(problem: LossProblem): Written {
  const { loss, outputs, targets, conventions, settings } = problem;
  const { formula, partials } = loss.line(
    comparedOf(problem),
    conventions,
    Object.fromEntries(Object.entries(settings).map(([id, value]): [string, Expr] => [id, num(value)])),
  );
  const at =
    (here: readonly number[]) =>
    (id: string): number =>
      (id.startsWith('y') ? targets : here)[Number(id.slice(1)) - 1] ?? Number.NaN;
  return {
    value: (here) => evaluate(formula, at(here)),
    slope: (i) => evaluate(partials[`o${i + 1}`] ?? num('NaN'), at(outputs)),
  };
}

const moved = (outputs: readonly number[], i: number, to: number): readonly number[] =>
  outputs.map((o, j) => (j === i ? to : o));

describe.each(lossNames)('%s', (name) => {
  test('its slopes agree with finite differences', () => {
    fc.assert(
      fc.property(lossProblem(name), (problem) => {
        const { value, slope } = written(problem);
        problem.outputs.forEach((o, i) =>
          expectClose(
            slope(i),
            centralDifference((to) => value(moved(problem.outputs, i, to)), o),
            BY_DIFFERENCES,
          ),
        );
      }),
      SEEDED,
    );
  });

  test('its arrays and its expressions give the same value and the same gradient', () => {
    fc.assert(
      fc.property(lossProblem(name), (problem) => {
        const { loss, outputs, targets, conventions, settings } = problem;
        const { value, slope } = written(problem);
        const arrays = [
          Float64Array.from(outputs),
          Float64Array.from(targets),
          conventions,
          settings,
        ] as const;
        expectClose(loss.value(...arrays), value(outputs), FEW_ROUNDINGS);
        loss.gradient(...arrays).forEach((one, i) => expectClose(one, slope(i), FEW_ROUNDINGS));
      }),
      SEEDED,
    );
  });

  test('is never below 0, up to rounding, and has a source', () => {
    expect(losses[name].name).toBe(name);
    expect(losses[name].source.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(lossProblem(name), (problem) => {
        expect(written(problem).value(problem.outputs)).toBeGreaterThanOrEqual(-1e-12);
      }),
      SEEDED,
    );
  });

  test('does not depend on the order of the outputs', () => {
    fc.assert(
      fc.property(lossProblem(name), (problem) => {
        const { loss, outputs, targets, conventions, settings } = problem;
        const turned = (values: readonly number[]): Float64Array => Float64Array.from([...values].reverse());
        expectClose(
          loss.value(turned(outputs), turned(targets), conventions, settings),
          loss.value(Float64Array.from(outputs), Float64Array.from(targets), conventions, settings),
          FEW_ROUNDINGS,
        );
      }),
      SEEDED,
    );
  });
});
