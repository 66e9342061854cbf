import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import {
  scalarNet,
  scalarNetSchema,
  type ScalarNetProblem,
} from '../../../../core/kinds/scalar-net/scalar-net.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { expectClose } from '../../../oracles/close.ts';

/** One input, one hidden unit, one output: z1 = w1·x1 + b1, o1 = w2·a1. */
const chain = (over: object = {}): ScalarNetProblem =>
  scalarNetSchema.parse({
    kind: 'scalar-net',
    inputs: { x1: 2 },
    targets: { y: 1 },
    parameters: { w1: 0.5, b1: -1, w2: 3 },
    units: [
      { id: 'h1', activation: 'relu', bias: 'b1' },
      { id: 'o1', activation: 'identity' },
    ],
    edges: [
      { from: 'x1', to: 'h1', weight: 'w1' },
      { from: 'h1', to: 'o1', weight: 'w2' },
    ],
    loss: { name: 'squared-error', targets: { o1: 'y' } },
    ...over,
  });
const exactOf = (problem: ScalarNetProblem, ...ids: readonly string[]): (string | null | undefined)[] => {
  const steps = stepsById(scalarNet.solve(problem).steps);
  return ids.map((id) => steps.get(id)?.exact);
};

describe('a published example: Mazur, “A Step by Step Backpropagation Example”, 2015', () => {
  // Two inputs, two sigmoid units with one bias for both, two sigmoid outputs with another, L = Σ ½(y − o)²,
  // η = 0.5. Its biases are not updated.
  const unit = (id: string, bias: string) => ({ id, activation: 'sigmoid' as const, bias });
  const { answer } = scalarNet.solve(
    scalarNetSchema.parse({
      kind: 'scalar-net',
      inputs: { i1: 0.05, i2: 0.1 },
      targets: { y1: 0.01, y2: 0.99 },
      parameters: {
        w1: 0.15,
        w2: 0.2,
        w3: 0.25,
        w4: 0.3,
        w5: 0.4,
        w6: 0.45,
        w7: 0.5,
        w8: 0.55,
        b1: 0.35,
        b2: 0.6,
      },
      units: [unit('h1', 'b1'), unit('h2', 'b1'), unit('o1', 'b2'), unit('o2', 'b2')],
      edges: [
        ['i1', 'h1', 'w1'],
        ['i2', 'h1', 'w2'],
        ['i1', 'h2', 'w3'],
        ['i2', 'h2', 'w4'],
        ['h1', 'o1', 'w5'],
        ['h2', 'o1', 'w6'],
        ['h1', 'o2', 'w7'],
        ['h2', 'o2', 'w8'],
      ].map(([from, to, weight]) => ({ from, to, weight })),
      loss: { name: 'squared-error', targets: { o1: 'y1', o2: 'y2' } },
      optimizer: { name: 'gradient-descent', learningRate: 0.5 },
    }),
  );

  test.each([
    ['z1', 0.3775],
    ['a1', 0.593269992],
    ['a2', 0.596884378],
    ['o1', 0.75136507],
    ['o2', 0.772928465],
    ['L', 0.298371109],
    ['dL/dw5', 0.082167041],
    ['dL/dw1', 0.000438568],
    ["w5'", 0.35891648],
    ["w6'", 0.408666186],
    ["w7'", 0.51130127],
    ["w8'", 0.561370121],
    ["w1'", 0.149780716],
    ["w2'", 0.19956143],
    ["w3'", 0.24975114],
    ["w4'", 0.29950229],
  ])('%s is %d', (id, printed) => {
    expectClose(answer.values[id] ?? Number.NaN, printed, {
      within: 6e-9,
      because: 'eight or nine decimals are printed, the last of some cut off and not rounded',
    });
  });
});

describe('the factor of the squared error', () => {
  // o1 = 3·ReLU(0.5·4 − 1) = 3, y = 1: the square is 4, its slope 2·(3 − 1).
  const at4 = (conventions: object): ScalarNetProblem => chain({ inputs: { x1: 4 }, conventions });

  test.each([
    ['half', '2', '2'],
    ['one', '4', '4'],
    ['mean', '4', '4'],
  ])('“%s” gives L = %s and ∂L/∂o₁ = %s', (factor, loss, slope) => {
    expect(exactOf(at4({ 'squared-error-factor': factor }), 'L', 'dL/do1')).toEqual([loss, slope]);
  });

  test('the other choices are solved as alternatives where the problem states none', () => {
    const { conventions, alternatives } = scalarNet.solve(at4({}));
    expect(conventions).toContainEqual({ name: 'squared-error-factor', choice: 'half', stated: false });
    expect(
      alternatives.map(({ convention, solution }) => [convention.choice, solution.answer.values['L']]),
    ).toEqual([
      ['one', 4],
      ['mean', 4],
    ]);
  });

  test('there is no alternative where the problem states the convention', () => {
    expect(scalarNet.solve(at4({ 'squared-error-factor': 'half' })).alternatives).toEqual([]);
  });
});

describe('ReLU at its kink', () => {
  // z1 = 0.5·2 − 1 = 0, so a1 = 0, o1 = 0 and ∂L/∂o1 = −1; ∂L/∂a1 = −3; ∂L/∂z1 = −3·ReLU′(0).
  test.each([
    ['0', '0'],
    ['0.5', '-3/2'],
    ['1', '-3'],
  ])('with ReLU′(0) = %s the gradient at the sum is %s', (choice, gradient) => {
    expect(exactOf(chain({ conventions: { 'relu-at-zero': choice } }), 'z1', 'dL/da1', 'dL/dz1')).toEqual([
      '0',
      '-3',
      gradient,
    ]);
  });

  test('is a convention that matters only where a sum is 0', () => {
    const named = (problem: ScalarNetProblem): string[] =>
      scalarNet.solve(problem).conventions.map(({ name }) => name);
    expect(named(chain())).toContain('relu-at-zero');
    expect(named(chain({ inputs: { x1: 4 } }))).not.toContain('relu-at-zero');
    expect(
      scalarNet
        .solve(chain({ conventions: { 'squared-error-factor': 'half' } }))
        .alternatives.map(({ convention }) => convention.choice)
        .sort(),
    ).toEqual(['0.5', '1']);
  });
});

describe('a unit cut by ReLU', () => {
  // z1 = 0.5·1 − 1 = −0.5
  const solution = scalarNet.solve(chain({ inputs: { x1: 1 } }));

  test('passes 0 on and no gradient back', () => {
    expect(exactOf(chain({ inputs: { x1: 1 } }), 'z1', 'a1', 'o1', 'dL/da1', 'dL/dz1', 'dL/dw1')).toEqual([
      '-1/2',
      '0',
      '0',
      '-3',
      '0',
      '0',
    ]);
  });

  test('is marked as cut in the picture, and the lines say why', () => {
    expect(solution.picture.units.map(({ id, cut }) => [id, cut])).toEqual([
      ['h1', true],
      ['o1', false],
    ]);
    const steps = stepsById(solution.steps);
    expect(steps.get('a1')?.note?.en).toBe('z₁ = −0.5 < 0, so ReLU passes 0 on: h1 is cut.');
    expect(steps.get('dL/dz1')?.note?.en).toContain('no gradient passes back through h1');
  });
});

describe('one update by another optimizer', () => {
  // x1 = 4: ∂L/∂w2 = 2·a1 = 2 with a1 = 1, w2 = 3.
  const after = (optimizer: object, id: string): string | null | undefined =>
    exactOf(chain({ inputs: { x1: 4 }, optimizer }), id)[0];

  test('momentum starts with velocity 0', () => {
    expect(after({ name: 'momentum', learningRate: 0.1 }, "v_w2'")).toBe('-1/5'); // −0.1·2
    expect(after({ name: 'momentum', learningRate: 0.1 }, "w2'")).toBe('14/5'); // 3 − 0.2
  });

  test('Adagrad without ε moves every weight with a gradient by η', () => {
    expect(after({ name: 'adagrad', learningRate: 0.1, epsilon: 0 }, "w2'")).toBe('29/10'); // 3 − 0.1·2/√4
  });

  test('without an optimizer the question ends with the gradients', () => {
    expect(scalarNet.solve(chain()).steps.at(-1)?.id).toBe('dL/db1');
    expect(scalarNet.solve(chain()).picture.updated).toEqual({});
  });
});

describe('softmax and cross-entropy', () => {
  // z_o1 = z_o2 = 0: p = ½, ½; L = −ln ½; ∂L/∂z = p − y.
  const net = scalarNetSchema.parse({
    kind: 'scalar-net',
    inputs: { x1: 1 },
    targets: { y1: 1, y2: 0 },
    parameters: { w1: 0, w2: 0 },
    units: [
      { id: 'o1', activation: 'softmax' },
      { id: 'o2', activation: 'softmax' },
    ],
    edges: [
      { from: 'x1', to: 'o1', weight: 'w1' },
      { from: 'x1', to: 'o2', weight: 'w2' },
    ],
    loss: { name: 'cross-entropy', targets: { o1: 'y1', o2: 'y2' } },
  });

  test('of two equal sums', () => {
    expect(exactOf(net, 'o1', 'o2', 'dL/dz_o1', 'dL/dz_o2', 'dL/dw1')).toEqual([
      '1/2',
      '1/2',
      '-1/2',
      '1/2',
      '-1/2',
    ]);
    expect(scalarNet.solve(net).answer.values['L']).toBe(Math.log(2));
  });

  test('both sums precede both probabilities, since each probability depends on both', () => {
    expect(
      scalarNet
        .solve(net)
        .steps.filter(({ phase }) => phase === 'forward')
        .map(({ id }) => id),
    ).toEqual(['z_o1', 'z_o2', 'o1', 'o2']);
  });

  test('comparing outputs of two softmaxes is rejected, since p − y does not hold across them', () => {
    const mixed = {
      ...net,
      parameters: { w1: 0, w2: 0, w3: 0 },
      targets: { y1: 0.5, y2: 0.25 },
      units: [...(net.units ?? []), { id: 'o3', activation: 'sigmoid' as const }],
      edges: [...(net.edges ?? []), { from: 'x1', to: 'o3', weight: 'w3' }],
      loss: { ...net.loss, targets: { o1: 'y1', o2: 'y2', o3: 'y2' } },
    };
    expect(() => scalarNet.solve(mixed)).toThrow(
      'loss.targets.o3: o3 is not of the softmax of o1, whose targets must add up to 1; compare the outputs of one softmax only',
    );
  });
});

describe('boxes', () => {
  test('one for each computed step, in the order of computation', () => {
    const problem = chain({ optimizer: { name: 'gradient-descent', learningRate: 0.1 } });
    const boxes = scalarNet.boxes(problem, scalarNet.solve(problem));
    expect(boxes.map(({ id }) => id)).toEqual([
      'z1',
      'a1',
      'o1',
      'L',
      'dL/do1',
      'dL/dw2',
      'dL/da1',
      'dL/dz1',
      'dL/dw1',
      'dL/db1',
      "w1'",
      "b1'",
      "w2'",
    ]);
    expect([...new Set(boxes.map(({ group }) => group.en))]).toEqual([
      'Forward',
      'Loss',
      'Backward',
      'Update',
    ]);
    expect(boxes[0]).toMatchObject({
      label: { plain: 'z₁' },
      weight: 1,
      accepts: { type: 'real', step: 'z1', figures: 3 },
    });
  });

  test('only the steps in asks, where the question has them', () => {
    const problem = chain({ asks: ['L', 'dL/dw1'] });
    expect(scalarNet.boxes(problem, scalarNet.solve(problem)).map(({ id }) => id)).toEqual(['L', 'dL/dw1']);
  });
});

describe('invalid wiring is rejected, and the error names the place', () => {
  const edge = (from: string, to: string, weight: string) => ({ from, to, weight });
  const edges = [edge('x1', 'h1', 'w1'), edge('h1', 'o1', 'w2')];
  test.each<[string, object, string]>([
    [
      'an edge to an unknown unit',
      { edges: [edge('x1', 'h3', 'w1'), edge('h1', 'o1', 'w2')] },
      'edges[0].to: unknown unit "h3"; units are h1, o1',
    ],
    [
      'an edge from nowhere',
      { edges: [edge('x9', 'h1', 'w1'), edge('h1', 'o1', 'w2')] },
      'edges[0].from: unknown input or unit "x9"; inputs are x1; units are h1, o1',
    ],
    [
      'an unknown weight',
      { edges: [edge('x1', 'h1', 'w9'), edge('h1', 'o1', 'w2')] },
      'edges[0].weight: unknown parameter "w9"',
    ],
    [
      'two edges between the same two',
      { edges: [...edges, edge('x1', 'h1', 'w2')] },
      'edges[2]: x1 already feeds h1 by edges[0]',
    ],
    ['a cycle', { edges: [...edges, edge('o1', 'h1', 'w2')] }, 'form a cycle'],
    [
      'a target that is not there',
      { loss: { name: 'squared-error', targets: { o1: 'q' } } },
      'loss.targets.o1: unknown target "q"; targets are y',
    ],
    [
      'a parameter nobody uses',
      { parameters: { w1: 0.5, b1: -1, w2: 3, w7: 1 } },
      'parameters.w7: no edge or unit uses it',
    ],
    [
      'one name for two quantities',
      {
        parameters: { w1: 0.5, b1: -1, w2: 3, z1: 1 },
        edges: [edge('x1', 'h1', 'z1'), edge('h1', 'o1', 'w2'), edge('x1', 'o1', 'w1')],
      },
      'the name "z1" is used for two quantities',
    ],
    ['a step that is not there asked for', { asks: ['z9'] }, 'asks[0]: no computed step is called "z9"'],
    ['a given quantity asked for', { asks: ['x1'] }, 'asks[0]: no computed step is called "x1"'],
  ])('%s', (_name, over, message) => {
    const work = (): unknown => scalarNet.solve(chain(over));
    expect(work).toThrow(ProblemError);
    expect(work).toThrow(message);
  });
});
