import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../../core/expr/evaluate.ts';
import { parseExpr } from '../../../../core/expr/parse.ts';
import { toPlain } from '../../../../core/expr/print.ts';
import {
  graph,
  graphSchema,
  type GraphProblem,
  type GraphSolution,
} from '../../../../core/kinds/graph/graph.ts';
import { evaluateLines } from '../../../../core/solution/evaluate-lines.ts';
import { stepsById, type Line } from '../../../../core/solution/step.ts';
import { expectClose, FEW_ROUNDINGS } from '../../../oracles/close.ts';
import { BY_DIFFERENCES, centralDifference } from '../../../oracles/finite-differences.ts';
import { smoothExpr } from '../../../oracles/random-expressions.ts';

const typed = (text: string): GraphProblem =>
  (graph.text as NonNullable<typeof graph.text>).parse(text) as GraphProblem; // graph can be typed
const solve = (text: string, more: object = {}): GraphSolution =>
  graph.solve(graphSchema.parse({ ...typed(text), ...more }));
const valueOf = (solution: GraphSolution, id: string): number =>
  stepsById(solution.steps).get(id)?.value ?? Number.NaN;

describe('d = a·b + c worked by hand', () => {
  // Karpathy's lecture: a = 2, b = −3, c = 10; e = −6, d = 4. ∂d/∂a = b = −3, ∂d/∂b = a = 2, ∂d/∂c = 1.
  const solution = solve('a = 2, b = -3, c = 10; e = a*b; d = e + c');

  test('its values and gradients', () => {
    expect([valueOf(solution, 'e'), solution.answer.output]).toEqual([-6, 4]);
    expect(solution.answer.gradients).toEqual({ a: -3, b: 2, c: 1 });
  });

  test('each input has one path, and its product is the gradient', () => {
    expect(
      solution.steps.filter(({ id }) => id.startsWith('path_')).map(({ note, value }) => [note?.en, value]),
    ).toEqual([
      ['a → e → d', -3],
      ['b → e → d', 2],
      ['c → d', 1],
    ]);
  });

  test('its picture has the operations, and on every edge the local derivative', () => {
    expect(solution.picture.nodes.map(({ id, sign }) => [id, sign])).toEqual([
      ['a', null],
      ['b', null],
      ['c', null],
      ['e', '×'],
      ['d', '+'],
    ]);
    expect(
      solution.picture.edges.map(({ from, to, local }) => [from, to, valueOf(solution, local ?? '')]),
    ).toEqual([
      ['a', 'e', -3],
      ['b', 'e', 2],
      ['e', 'd', 1],
      ['c', 'd', 1],
    ]);
  });
});

test('f = (x + y)·z of CS231n: −12, with gradients −4, −4 and 3', () => {
  // Stanford CS231n, “Backpropagation, Intuitions”: x = −2, y = 5, z = −4.
  const solution = solve('x = -2, y = 5, z = -4; f = (x + y)*z');
  expect(solution.answer).toEqual({ output: -12, gradients: { x: -4, y: -4, z: 3 } });
  expect(solution.picture.nodes.map(({ id }) => id)).toEqual(['x', 'y', 'z', 'q1', 'f']);
});

test('a quantity used twice has two paths: y = x² + 3x at x = 2 has slope 4 + 3', () => {
  const solution = solve('x = 2; y = x^2 + 3*x');
  expect(
    solution.steps.filter(({ id }) => /^paths?_/.test(id)).map(({ note, value }) => [note?.en, value]),
  ).toEqual([
    ['x → q₁ → y', 4],
    ['x → q₂ → y', 3],
    ['Both paths together: the same as ∂y/∂x by back-propagation.', 7],
  ]);
  expect(solution.answer.gradients).toEqual({ x: 7 });
});

test('nested formulas become one operation a node, with names that are not in use', () => {
  const { steps } = solve('x = 1, q1 = 2; f = tanh(x*q1 + 1)/(x - q1)');
  const forward = steps
    .filter(({ phase }) => phase === 'forward')
    .map(({ id, formula }) => `${id} = ${toPlain(formula, (name) => ({ text: name }))}`);
  expect(forward).toEqual(['q2 = x·q1', 'q3 = q2 + 1', 'q4 = tanh(q3)', 'q5 = x − q1', 'f = q4/q5']);
});

describe('random graphs', () => {
  const number = fc.integer({ min: -15, max: 15 }).map((n) => n / 10);
  const written = fc.tuple(
    smoothExpr(['x', 'y']),
    smoothExpr(['x', 'y', 'u']),
    smoothExpr(['x', 'u', 'v']),
    number,
    number,
  );
  const text = (expr: Parameters<typeof toPlain>[0]): string => toPlain(expr, (name) => ({ text: name }));

  test('the sum over all paths, back-propagation and finite differences agree', () => {
    fc.assert(
      fc.property(written, ([first, second, third, x, y]) => {
        // Each formula holds every earlier name, so that there are several ways from x to w.
        const nodes = [
          ['u', `x*y + ${text(first)}`],
          ['v', `u*x + ${text(second)}`],
          ['w', `u*v + ${text(third)}`],
        ] as const;
        fc.pre(nodes.every(([, formula]) => formula.length <= 500));
        const problem = graphSchema.parse({
          kind: 'graph',
          inputs: { x, y },
          nodes: nodes.map(([id, formula]) => ({ id, formula })),
          paths: 'every node',
        });
        const solution = graph.solve(problem);
        const steps = stepsById(solution.steps);

        solution.picture.nodes.forEach(({ gradient }, place) => {
          const sum = steps.get(`paths_${place + 1}`);
          if (sum) expectClose(sum.value, steps.get(gradient ?? '')?.value ?? Number.NaN, FEW_ROUNDINGS);
        });
        expect(solution.steps.some(({ id }) => id.startsWith('paths_'))).toBe(true);
        const again = (at: Readonly<Record<string, number>>): number => {
          const values = { ...at };
          for (const [id, formula] of nodes) {
            const parsed = parseExpr(formula, new Map(Object.keys(values).map((name) => [name, name])));
            if (!parsed.ok) throw new Error(parsed.message);
            values[id] = evaluate(parsed.expr, (name) => values[name] ?? Number.NaN);
          }
          return values['w'] ?? Number.NaN;
        };
        expectClose(solution.answer.output, again({ x, y }), FEW_ROUNDINGS);
        expectClose(
          solution.answer.gradients['x'] ?? Number.NaN,
          centralDifference((to) => again({ x: to, y }), x),
          BY_DIFFERENCES,
        );
        expectClose(
          solution.answer.gradients['y'] ?? Number.NaN,
          centralDifference((to) => again({ x, y: to }), y),
          BY_DIFFERENCES,
        );
      }),
      { seed: 20230223, numRuns: 150 },
    );
  });
});

describe('too many paths to write out', () => {
  // Each node is made twice of the one before: 2ⁿ paths.
  const doubling = (n: number): string =>
    `x = 1; ${Array.from({ length: n }, (_, i) => `y${i + 1} = ${i === 0 ? 'x' : `y${i}`}*1 + ${i === 0 ? 'x' : `y${i}`}/2`).join('; ')}`;

  test('2⁴ are written out, 2⁵ are not and the gradient says so', () => {
    expect(solve(doubling(4)).steps.filter(({ id }) => id.startsWith('path_'))).toHaveLength(16);
    const many = solve(doubling(5));
    expect(many.steps.filter(({ id }) => id.startsWith('path_'))).toHaveLength(0);
    expect(many.steps.find(({ id }) => id === 'dy5/dx')?.note?.en).toBe(
      '32 paths lead from x to y₅: too many to write out, so only back-propagation adds them up.',
    );
  });

  test('2⁹⁹ are counted, not listed: 1.5⁹⁹ is the value and the gradient', () => {
    const solution = solve(doubling(99), { paths: 'every node' });
    expectClose((solution.answer.gradients['x'] ?? 0) / 1.5 ** 99, 1, FEW_ROUNDINGS);
    expect(solution.steps.filter(({ id }) => id.startsWith('path_')).length).toBeLessThanOrEqual(120);
  });
});

describe('a slope at a kink', () => {
  test('is listed as a convention, with the other choices as alternatives', () => {
    const solution = solve('a = 1, b = -1; f = relu(a + b)');
    expect(solution.conventions).toEqual([{ name: 'relu-at-zero', choice: '0', stated: false }]);
    expect(solution.alternatives.map(({ solution: other }) => other.answer.gradients)).toEqual([
      { a: 1, b: 1 },
      { a: 0.5, b: 0.5 },
    ]);
  });

  test('is not listed where no argument lies on the kink', () => {
    expect(solve('a = 1, b = 1; f = relu(a + b)').conventions).toEqual([]);
    expect(solve('a = 1, b = 1; f = max(a, b)').conventions).toEqual([
      { name: 'tie', choice: 'first', stated: false },
    ]);
  });
});

describe('boxes', () => {
  test('ask for the output and its gradients, or for the steps that the problem names', () => {
    const problem = typed('a = 2, b = 3; c = a*b; d = c + a');
    expect(graph.boxes(problem, graph.solve(problem)).map(({ id }) => id)).toEqual(['d', 'dd/da', 'dd/db']);
    const asked = { ...problem, asks: ['c', 'dd/dc'], figures: 2 };
    expect(graph.boxes(asked, graph.solve(asked)).map(({ id, accepts }) => [id, accepts])).toEqual([
      ['c', { type: 'real', step: 'c', figures: 2 }],
      ['dd/dc', { type: 'real', step: 'dd/dc', figures: 2 }],
    ]);
  });
});

describe('as text', () => {
  test.each<[string, object]>([
    ['a = 2, b = −.5; c = a*b', { inputs: { a: 2, b: -0.5 }, nodes: [{ id: 'c', formula: 'a*b' }] }],
    ['a=1/3\nb=a^2', { inputs: { a: '1/3' }, nodes: [{ id: 'b', formula: 'a^2' }] }],
    [
      'a = 2; m = min(a, 3), n = m + a;',
      {
        inputs: { a: 2 },
        nodes: [
          { id: 'm', formula: 'min(a, 3)' },
          { id: 'n', formula: 'm + a' },
        ],
      },
    ],
  ])('%s', (text, expected) => {
    const read = typed(text);
    expect(read).toEqual({ kind: 'graph', ...expected });
    expect(typed(graph.text?.print?.(read) ?? '')).toEqual(read);
  });

  test.each<[string, number, string]>([
    ['a = 2; a + 1', 8, '“a + 1” has no name'],
    ['a = 2; b = a + c', 16, '“c” is not known here'],
    ['a = 2; a = a + 1', 8, '“a” already has a value'],
    ['a = 2; b = 1 + 1', 8, 'the formula of “b” contains numbers only'],
    ['a = 2; b = a +', 15, 'stops where a number should follow'],
    ['a = 2; b = sigmoid(a, 1)', 12, '“sigmoid” takes one argument, not 2'],
  ])('%s is refused at character %d', (text, character, message) => {
    expect(() => typed(text)).toThrow(`character ${character}: ${message}`);
  });
});

describe('a document that cannot be solved is rejected, and the error names the place', () => {
  const document =
    (more: object): (() => unknown) =>
    () =>
      graph.solve(
        graphSchema.parse({
          kind: 'graph',
          inputs: { a: 1, b: 2 },
          nodes: [{ id: 'c', formula: 'a*b' }],
          ...more,
        }),
      );
  test.each<[object, string]>([
    [
      { nodes: [{ id: 'c', formula: 'a*d' }] },
      'nodes[0].formula: at character 3 of “a*d”: “d” is not known here',
    ],
    [{ nodes: [{ id: 'c', formula: 'a' }] }, 'inputs.b: no formula uses it'],
    [{ nodes: [{ id: 'a', formula: 'b' }] }, 'nodes[0].id: "a" already has a value'],
    [{ output: 'z' }, 'output: no node is called "z"; nodes are c'],
    [{ asks: ['dc/dz'] }, 'asks[0]: no computed step is called "dc/dz"'],
    [{ inputs: {} }, 'inputs: there are none'],
    [{ inputs: { a: 1, b: 0 }, nodes: [{ id: 'c', formula: 'a/b' }] }, 'step c: comes to Infinity'],
    // The slope of a root at 0 is infinite; it is named as the working writes it.
    [
      { inputs: { a: 0 }, nodes: [{ id: 'c', formula: 'sqrt(a)' }] },
      'step ∂c/∂a (edge): comes to Infinity; check the numbers it is made from: this is a division by 0',
    ],
    [
      {
        nodes: [
          {
            id: 'c',
            formula: Array.from({ length: 120 }, () => '(a*b)')
              .join('+')
              .slice(0, 500),
          },
          { id: 'd', formula: 'c' },
        ],
      },
      'nodes[0].formula',
    ],
  ])('%o', (more, message) => {
    expect(document(more)).toThrow(message);
  });

  test('the ids of edges and paths are reserved', () => {
    expect(
      graphSchema.safeParse({ kind: 'graph', inputs: { path_1: 1 }, nodes: [{ id: 'c', formula: 'path_1' }] })
        .success,
    ).toBe(false);
  });
});

describe('a wrong gradient does not equal the sum over its paths', () => {
  const right = solve('x = 2, y = 1; u = x*y + x; v = u^2*x; w = u + v');
  const check = (lines: readonly Line[]): boolean => {
    const steps = evaluateLines(lines);
    const value = new Map(steps.map((step) => [step.id, step.value]));
    return ['x', 'y'].every(
      (id, i) => Math.abs((value.get(`dw/d${id}`) ?? 0) - (value.get(`paths_${i + 1}`) ?? 0)) < 1e-9,
    );
  };

  test('the correct lines do', () => {
    expect(check(right.steps)).toBe(true);
  });

  test.each<[string, (line: Line) => Line]>([
    [
      'one of several paths forgotten',
      (line) =>
        line.id === 'dw/dx' && line.formula.op === 'add'
          ? { ...line, formula: line.formula.terms[0] ?? line.formula }
          : line,
    ],
    [
      'paths multiplied instead of added',
      (line) =>
        line.id === 'dw/dx' && line.formula.op === 'add'
          ? { ...line, formula: { op: 'mul', factors: line.formula.terms } }
          : line,
    ],
    [
      'a local slope in place of the gradient that came back',
      (line) =>
        line.id === 'dw/du' && line.formula.op === 'add'
          ? { ...line, formula: line.formula.terms.at(-1) ?? line.formula }
          : line,
    ],
    [
      'the sign lost',
      (line) => (line.id === 'dw/dy' ? { ...line, formula: { op: 'neg', of: line.formula } } : line),
    ],
  ])('%s', (_mistake, change) => {
    expect(check(right.steps.map(change))).toBe(false);
  });
});
