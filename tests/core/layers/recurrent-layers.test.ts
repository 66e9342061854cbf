import { describe, expect, test } from 'vitest';
import type { ConventionChoices } from '../../../core/conventions/index.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { gru, gruSchema } from '../../../core/layers/gru.ts';
import { layerOf, layerSchema } from '../../../core/layers/index.ts';
import type { Layer, Shaped } from '../../../core/layers/layer.ts';
import { lstm, lstmSchema } from '../../../core/layers/lstm.ts';
import { simpleRnn, simpleRnnSchema } from '../../../core/layers/simple-rnn.ts';
import type { Line } from '../../../core/solution/step.ts';
import { tensor } from '../../../core/tensor/tensor.ts';
import { disagreements, seededParameters, seededTensor } from '../../oracles/layer-arithmetic.ts';

const sequence = (length: number, features: number): Shaped => ({
  type: 'map',
  sides: [
    { id: 'T', value: length },
    { id: 'F', value: features },
  ],
});

function counted(written: object, incoming: Shaped, conventions?: ConventionChoices) {
  const entry = layerSchema.parse(written);
  const formulas = layerOf(entry).formulas(entry, [incoming], 'layers[1]', conventions);
  const at = (id: string): number => incoming.sides.find((side) => side.id === id)?.value ?? Number.NaN;
  return {
    shape: formulas.shape.map((side) => evaluate(side, at)),
    parameters: evaluate(formulas.weights, at) + evaluate(formulas.biases, at),
    multiplyAdds: evaluate(formulas.multiplyAdds([]), at),
  };
}

interface Made {
  readonly what: string;
  readonly run: (
    shape: readonly number[],
    more?: {
      readonly conventions?: ConventionChoices;
      readonly second?: boolean;
      readonly mistake?: (lines: readonly Line[]) => readonly Line[];
    },
  ) => readonly string[];
}
const made = <E extends { readonly units: number }>(
  what: string,
  layer: Layer<E>,
  entry: E,
  gates: number,
): Made => ({
  what,
  run: (shape, { conventions, second = false, mistake } = {}) => {
    const inputs = [seededTensor(shape, 3)];
    const parameters = {
      ...seededParameters(layer.arithmetic, entry, inputs, 4),
      ...(second ? { recurrentBias: seededTensor([gates * entry.units], 9) } : {}),
    };
    return disagreements({
      arithmetic: layer.arithmetic,
      entry,
      inputs,
      parameters,
      ...(conventions ? { conventions } : {}),
      ...(mistake ? { mistake } : {}),
    });
  },
});
const LAYERS: readonly Made[] = [
  made(
    'a simple RNN',
    simpleRnn,
    simpleRnnSchema.parse({ type: 'simple-rnn', units: 2, sequences: true }),
    1,
  ),
  made('a simple RNN, its last state', simpleRnn, simpleRnnSchema.parse({ type: 'simple-rnn', units: 3 }), 1),
  made(
    'a linear RNN',
    simpleRnn,
    simpleRnnSchema.parse({ type: 'simple-rnn', units: 2, activation: 'identity', bias: false }),
    1,
  ),
  made(
    'an RNN with ReLU',
    simpleRnn,
    simpleRnnSchema.parse({ type: 'simple-rnn', units: 2, activation: 'relu', sequences: true }),
    1,
  ),
  made('an LSTM', lstm, lstmSchema.parse({ type: 'lstm', units: 2, sequences: true }), 4),
  made('an LSTM, its last state', lstm, lstmSchema.parse({ type: 'lstm', units: 1 }), 4),
  made('a GRU', gru, gruSchema.parse({ type: 'gru', units: 2, sequences: true }), 3),
  made('a GRU, its last state', gru, gruSchema.parse({ type: 'gru', units: 2, bias: false }), 3),
];
const CONVENTIONS: readonly ConventionChoices[] = [
  {},
  { 'gru-reset': 'after', 'lstm-forget-bias': 'one' },
  { 'gru-update': 'renew' },
  { 'gru-reset': 'after', 'gru-update': 'renew' },
];

describe.each(LAYERS)('$what', ({ run }) => {
  test.each(CONVENTIONS)(
    'lines, kernels and finite differences agree with %o, with one bias and with two',
    (conventions) => {
      expect(run([2, 3, 2], { conventions })).toEqual([]);
      expect(run([1, 2, 1], { conventions, second: true })).toEqual([]);
    },
  );
});

describe('the comparison detects a mistake in the lines', () => {
  const [rnn] = LAYERS;
  test.each<readonly [string, (line: Line) => Line]>([
    [
      'the old state omitted',
      (line) =>
        /^y_a_/.test(line.id)
          ? {
              ...line,
              formula: JSON.parse(
                JSON.stringify(line.formula).replace(/"y_1_1_/g, '"y_h_1_0_'),
              ) as Line['formula'],
            }
          : line,
    ],
    [
      'the derivative of tanh omitted',
      (line) =>
        /^dL\/dy_a_/.test(line.id) && line.formula.op === 'mul'
          ? { ...line, formula: line.formula.factors[0] ?? line.formula }
          : line,
    ],
    [
      'only the first use of a weight counted',
      (line) =>
        /^dL\/dpar/.test(line.id) && line.formula.op === 'add'
          ? { ...line, formula: line.formula.terms[0] ?? line.formula }
          : line,
    ],
  ])('%s', (_name, mistake) => {
    expect(rnn?.run([2, 3, 2], { mistake: (lines) => lines.map(mistake) })).not.toEqual([]);
  });
});

describe('parameters', () => {
  // Keras: SimpleRNN(20) on 10 features 20·(10 + 20) + 20 = 620, LSTM(20) 4·620 = 2480, GRU(20,
  // reset_after=True) 3·(600 + 40) = 1920.
  test.each<[object, ConventionChoices, number]>([
    [{ type: 'simple-rnn', units: 20 }, {}, 620],
    [{ type: 'lstm', units: 20 }, {}, 2480],
    [{ type: 'gru', units: 20 }, { 'recurrent-biases': 'two' }, 1920],
    // PyTorch: nn.RNN(10, 20) 600 + 2·20 = 640, nn.LSTM(10, 20) 4·640 = 2560, nn.GRU(10, 20) 3·640 = 1920.
    [{ type: 'simple-rnn', units: 20 }, { 'recurrent-biases': 'two' }, 640],
    [{ type: 'lstm', units: 20 }, { 'recurrent-biases': 'two' }, 2560],
    [{ type: 'gru', units: 20, bias: false }, {}, 1800],
  ])('%o with %o: %d', (written, conventions, parameters) => {
    expect(counted(written, sequence(5, 10), conventions).parameters).toBe(parameters);
  });

  test('the output is the last state, or the state of each time step; multiply–adds count every step', () => {
    expect(counted({ type: 'lstm', units: 20 }, sequence(5, 10))).toMatchObject({
      shape: [20],
      multiplyAdds: 5 * 2400,
    });
    expect(counted({ type: 'lstm', units: 20, sequences: true }, sequence(5, 10)).shape).toEqual([5, 20]);
  });

  test('a map with two directions is refused: it is not a sequence', () => {
    const picture: Shaped = { type: 'map', sides: [3, 4, 5].map((value, i) => ({ id: `s${i}`, value })) };
    expect(() => counted({ type: 'gru', units: 2 }, picture)).toThrow(
      'layers[1]: a recurrent layer reads a sequence',
    );
  });
});

test('a linear RNN of one unit multiplies its state by w: 1, then w, then w²', () => {
  const entry = simpleRnnSchema.parse({
    type: 'simple-rnn',
    units: 1,
    activation: 'identity',
    sequences: true,
    bias: false,
  });
  const states = simpleRnn.arithmetic?.forward(
    entry,
    [tensor([1, 3, 1], [1, 0, 0])],
    { input: tensor([1, 1], [1]), recurrent: tensor([1, 1], [0.5]) },
    undefined,
  );
  expect([...(states?.data ?? [])]).toEqual([1, 0.5, 0.25]);
});
