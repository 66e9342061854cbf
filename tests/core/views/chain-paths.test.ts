import { describe, expect, test } from 'vitest';
import { listPapers, parseDocument, workPaper } from '../../../core/index.ts';
import { graph as graphKind, graphSchema } from '../../../core/kinds/graph/graph.ts';
import {
  scalarNet,
  scalarNetSchema,
  type ScalarNetSolution,
} from '../../../core/kinds/scalar-net/scalar-net.ts';
import type { Solution } from '../../../core/solution/solution.ts';
import { chainGraph } from '../../../core/views/chain-graph.ts';
import { chainPaths } from '../../../core/views/chain-paths.ts';
import { deltaForm } from '../../../core/views/delta-form.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';
import { asProblem, parameterNames, workByLoops, type DenseNetwork } from '../../oracles/dense-network.ts';
import { BY_DIFFERENCES, centralDifference } from '../../oracles/finite-differences.ts';
import { seeded } from '../../oracles/seeded.ts';

const questions = listPapers().flatMap((paper) =>
  workPaper(paper).map((worked) => ({
    name: `${paper.id} ${worked.question.id}`,
    solution: worked.solution as Solution,
    withoutDelta: worked.presentation.withoutDelta,
  })),
);
const seed = questions.find(({ name }) => name === 'cs60010-2023-midsem 2')?.solution as ScalarNetSolution; // it is in the first paper of the shelf

/** A network of these sizes with random weights. */
function dense(sizes: readonly number[], from: number, over: Partial<DenseNetwork> = {}): DenseNetwork {
  const next = seeded(from);
  const number = (): number => Math.round((2 * next() - 1) * 100) / 100;
  return {
    sizes,
    hidden: 'tanh',
    output: { loss: 'squared-error', activation: 'identity', factor: 'half' },
    inputs: Array.from({ length: sizes[0] ?? 1 }, number),
    targets: Array.from({ length: sizes.at(-1) ?? 1 }, number),
    parameters: Object.fromEntries(parameterNames(sizes).map((name) => [name, number()])),
    ...over,
  };
}
const solved = (network: DenseNetwork): ScalarNetSolution =>
  scalarNet.solve(scalarNetSchema.parse(asProblem(network)));

describe('question 2 of the mid-term, whose second ReLU is dead', () => {
  const graph = chainGraph(seed.steps);

  test('w₁ has one path: ∂L/∂o₁ · ∂o₁/∂a₁ · ∂a₁/∂z₁ · ∂z₁/∂w₁', () => {
    const target = graph.target('w1');
    const found = target && chainPaths(graph, target);
    expect(found?.paths.map(({ nodes }) => nodes.join(' '))).toEqual(['L o1 a1 z1 w1']);
    expect(found?.agrees).toBe('exactly');
    expect(found?.sum.exact).toBe(graph.step('dL/dw1')?.exact);
  });

  test('x₁, whose gradient is not asked for, has one path through each hidden unit; the one through the dead unit contributes 0', () => {
    const target = graph.target('x1');
    const found = target && chainPaths(graph, target);
    expect(found?.paths.map(({ nodes }) => nodes.join(' '))).toEqual(['L o1 a1 z1 x1', 'L o1 a2 z2 x1']);
    expect(found?.paths[1]?.product.value).toBe(0);
    expect(found?.gradient).toBeNull();
  });

  test('the target of an updated weight is its gradient; the loss itself has no target', () => {
    expect(graph.target("w1'")).toEqual({ of: 'L', by: 'w1' });
    expect(graph.target('dL/dz1')).toEqual({ of: 'L', by: 'z1' });
    expect([graph.target('L'), graph.target(null), graph.target('nothing')]).toEqual([null, null, null]);
  });

  test('a slope is the derivative of its line as examiners write it, evaluated with its numbers', () => {
    expect(graph.slope('L', 'o1').value).toBe(graph.step('dL/do1')?.value);
    expect(graph.slope('z1', 'w1').formula).toEqual({ op: 'ref', id: 'x1' });
  });
});

describe('the sum over all paths equals the gradient of back-propagation', () => {
  const withGradients = questions.filter(({ solution }) =>
    solution.steps.some(
      ({ id, phase }) => phase === 'backward' && chainGraph(solution.steps).target(id)?.by !== undefined,
    ),
  );

  test('the shelf has questions with gradients to test', () => {
    expect(withGradients.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'cs60010-2023-midsem 2',
        'line-two-epochs 1',
        'sigmoid-two-outputs 1',
        'micrograd-readme 1',
      ]),
    );
  });

  test.each(withGradients)('$name', ({ solution, withoutDelta }) => {
    const graph = chainGraph(solution.steps);
    let held = 0;
    for (const { id, phase, value } of solution.steps) {
      const target = phase === 'backward' ? graph.target(id) : null;
      const found = target && `d${target.of}/d${target.by}` === id ? chainPaths(graph, target, 200) : null;
      if (!target || !found || found.count > 200n) continue;
      expect(['exactly', 'up to rounding'], `${id}: ${found.sum.value} and ${value}`).toContain(found.agrees);
      const delta = deltaForm(graph, target, withoutDelta);
      expectClose(delta?.last.value ?? Number.NaN, value, FEW_ROUNDINGS);
      for (const { of, step } of delta?.deltas ?? []) {
        const same = graph.step(`d${target.of}/d${of}`);
        if (same && target.of === 'L') expectClose(step.value, same.value, FEW_ROUNDINGS);
      }
      held += 1;
    }
    expect(held).toBeGreaterThan(0);
  });

  test.each(['squared-error', 'cross-entropy'] as const)(
    'random networks under %s, also by a central difference',
    (loss) => {
      for (let from = 1; from <= 6; from += 1) {
        const network = dense([2, 3, 2], from, {
          hidden: from % 2 === 0 ? 'tanh' : 'sigmoid',
          targets: [1, 0],
          output: loss === 'cross-entropy' ? { loss } : { loss, activation: 'sigmoid', factor: 'half' },
        });
        const { steps } = solved(network);
        const graph = chainGraph(steps);
        for (const name of parameterNames(network.sizes)) {
          const found = chainPaths(graph, { of: 'L', by: name });
          expect(found?.agrees).not.toBe('not');
          const slope = centralDifference(
            (value) => workByLoops({ ...network, parameters: { ...network.parameters, [name]: value } }).loss,
            network.parameters[name] ?? 0,
          );
          expectClose(found?.sum.value ?? Number.NaN, slope, BY_DIFFERENCES);
        }
      }
    },
  );

  test('in fractions exactly: ReLU units and a squared error', () => {
    const network = dense([3, 4, 4, 2], 5, { hidden: 'relu' });
    const { steps } = solved(network);
    const graph = chainGraph(steps);
    for (const name of parameterNames(network.sizes)) {
      const found = chainPaths(graph, { of: 'L', by: name });
      expect(found?.sum.exact, name).not.toBeNull();
      expect(found?.agrees, name).toBe('exactly');
    }
  });

  test('for a batch with a penalty the paths lead from the objective through every sample and through the penalty', () => {
    const problem = scalarNetSchema.parse({
      kind: 'scalar-net',
      samples: [
        { inputs: { x: 1 }, targets: { y: 1 } },
        { inputs: { x: 2 }, targets: { y: 0 } },
      ],
      layers: [{ units: 1, activation: 'identity', weights: [[0.5]], biases: [0] }],
      loss: { name: 'squared-error' },
      penalties: [{ name: 'l2', strength: 0.1 }],
      conventions: { 'batch-reduction': 'mean', 'squared-error-factor': 'half' },
    });
    const graph = chainGraph(scalarNet.solve(problem).steps);
    const target = graph.target('w1_1_1');
    const found = target && chainPaths(graph, target);
    expect(target?.of).toBe('J');
    // By hand: ½(0.5 − 1)·1 and ½(1 − 0)·2 for the two samples, plus the slope of the penalty.
    expect(found?.paths.filter(({ nodes }) => nodes[1] === 'L').map(({ product }) => product.value)).toEqual([
      -0.25, 1,
    ]);
    expect(found?.count).toBe(3n);
    expect(found?.agrees).toBe('exactly');
  });
});

describe('more paths than can be shown', () => {
  const network = dense([4, 5, 5, 5, 1], 3);
  const graph = chainGraph(solved(network).steps);

  test('are counted without enumerating them: 5·5·5 from an input of a 4-5-5-5-1 network', () => {
    expect(graph.ways('x1').get('L')).toBe(125n);
    // Doubled 200 times: 2²⁰⁰ paths.
    const doubled = graphKind.solve(
      graphSchema.parse({
        kind: 'graph',
        inputs: { x: 1 },
        nodes: Array.from({ length: 90 }, (_, i) => ({
          id: `n${i}`,
          formula: i === 0 ? 'x + x*x' : `n${i - 1} + n${i - 1}*x`,
        })),
        paths: 'none',
      }),
    );
    expect(chainGraph(doubled.steps).ways('n0').get('n89')).toBe(2n ** 89n);
  });

  test('are shown in the order of their products, largest first, and an incomplete sum is not compared with the gradient', () => {
    const all = chainPaths(graph, { of: 'L', by: 'x1' }, 1000);
    const some = chainPaths(graph, { of: 'L', by: 'x1' }, 7);
    const sizes = (found: typeof all): number[] =>
      (found?.paths ?? []).map(({ product }) => Math.abs(product.value));
    const largest = sizes(all)
      .sort((a, b) => b - a)
      .slice(0, 7);
    expect(sizes(some)).toHaveLength(7);
    sizes(some).forEach((size, i) => expectClose(size, largest[i] ?? Number.NaN, FEW_ROUNDINGS));
    expect(some?.count).toBe(125n);
    expect(some?.agrees).toBeNull();
    expect(all?.paths).toHaveLength(125);
  });
});

test('by recursion: δ of a hidden unit is the weighted sum of the later δ times the slope of its activation', () => {
  const [worked] = workPaper(
    parseDocument(JSON.stringify(asProblem(dense([1, 1, 1], 8, { hidden: 'sigmoid' }))), 'one'),
  );
  const solution = worked?.solution as ScalarNetSolution; // of the only question
  const graph = chainGraph(solution.steps);
  const form = deltaForm(graph, { of: 'L', by: 'w1_1_1' }, worked?.presentation.withoutDelta);
  const at = (id: string): number => graph.step(id)?.value ?? Number.NaN;
  const [output, hidden] = form?.deltas ?? [];
  expect(form?.deltas).toHaveLength(2);
  const [a] = solution.picture.units.map((unit) => at(unit.output));
  expectClose(
    hidden?.step.value ?? Number.NaN,
    (output?.step.value ?? 0) * at('w2_1_1') * (a ?? 0) * (1 - (a ?? 0)),
    FEW_ROUNDINGS,
  );
  expectClose(form?.last.value ?? Number.NaN, (hidden?.step.value ?? 0) * at('x1'), FEW_ROUNDINGS);
});
