import { describe, expect, test } from 'vitest';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import { policies } from '../../../core/paper/marking-policy.ts';
import type { Answers } from '../../../core/marking/script.ts';
import type { QuestionMark } from '../../../core/marking/verdict.ts';
import { seedQuestion2 } from '../../oracles/marking/constants.ts';
import { shelved } from './diagnose/scripts.ts';

const lost = ({ boxes }: QuestionMark): readonly string[] =>
  boxes.filter(({ award, marks }) => award < marks - 1e-9).map(({ id }) => id);
const namesIn = ({ boxes }: QuestionMark): ReadonlySet<string> =>
  new Set(boxes.flatMap(({ diagnosis }) => (diagnosis ? [diagnosis.mistake] : [])));

/** Adam as a student works it: f(x, y) = x² + 10y², from (1, ½), η = .1, β₁ = .9, β₂ = .999, ε = 10⁻⁸. */
interface Ways {
  readonly m?: (m: number, g: number) => number;
  readonly v?: (v: number, g: number) => number;
  readonly corrected?: (average: number, beta: number, t: number) => number;
}
function adamBy({
  m: first = (m, g) => 0.9 * m + 0.1 * g,
  v: second = (v, g) => 0.999 * v + 0.001 * g * g,
  corrected = (average, beta, t) => average / (1 - beta ** t),
}: Ways): Answers {
  const answers: Record<string, string> = {};
  const write = (id: string, value: number): void => {
    answers[id] = value.toPrecision(10);
  };
  for (const [axis, start, slope] of [
    ['x', 1, 2],
    ['y', 0.5, 20],
  ] as const) {
    let [at, m, v] = [start as number, 0, 0];
    for (let t = 1; t <= 5; t += 1) {
      const g = slope * at;
      [m, v] = [first(m, g), second(v, g)];
      const [mHat, vHat] = [corrected(m, 0.9, t), corrected(v, 0.999, t)];
      at -= (0.1 * mHat) / (Math.sqrt(vHat) + 1e-8);
      if (t === 1)
        for (const [name, value] of Object.entries({ g, m, v, mHat, vHat }))
          write(`${name}_${axis}_1`, value);
      write(`${axis}_${t}`, at);
    }
  }
  return answers;
}

describe('a mistake of method in every step of Adam is one mistake, also behind the updates whose averages have no box', () => {
  const adam = shelved('adam-trajectory');
  test.each<[string, Ways, string]>([
    ['no bias correction', { corrected: (average) => average }, 'correction-left-out'],
    [
      'multiplied by the correction',
      { corrected: (average, beta, t) => average * (1 - beta ** t) },
      'correction-multiplied',
    ],
    [
      '1 − β in the place of 1 − βᵗ',
      { corrected: (average, beta) => average / (1 - beta) },
      'correction-without-power',
    ],
    ['g not squared', { v: (v, g) => 0.999 * v + 0.001 * Math.abs(g) }, 'square-left-out'],
    ['1 − β₁ left out', { m: (m, g) => 0.9 * m + g }, 'share-left-out'],
    ['β₁ and 1 − β₁ exchanged', { m: (m, g) => 0.1 * m + 0.9 * g }, 'shares-exchanged'],
  ])('%s', (_name, ways, mistake) => {
    const mark = gradeQuestion(adam, adamBy(ways));
    // 20 boxes of .75.
    expect(mark.score).toBeCloseTo(14.25, 9);
    expect([...namesIn(mark)]).toEqual([mistake]);
    for (const { why } of mark.boxes) expect(why).not.toMatch(/worked with another value/);
  });

  test('the right method is right', () => {
    expect(gradeQuestion(adam, adamBy({})).score).toBe(15);
  });
});

describe('a mistake of method repeated is charged in the first box', () => {
  const question = seedQuestion2();
  const { key } = question.question;

  test('the sign of p − y turned for each class', () => {
    // o = softmax(1, 0, −1) = (.665241, .244728, .090031), y = (0, 1, 0): y − o, and on with it.
    const typed = {
      ...{ z1_1: '1', a1_1: '1', z1_2: '-1.5', a1_2: '0', z2_1: '1', z2_2: '0', z2_3: '-1' },
      ...{ o1: '.665241', o2: '.244728', o3: '.090031', L: '1.407606' },
      ...{ 'dL/dz2_1': '-.665241', 'dL/dz2_2': '.755272', 'dL/dz2_3': '-.090031' },
      // ∂L/∂w by a = 1; ∂L/∂a by the column (1, 0, −1).
      ...{ 'dL/dw2_2_1': '.755272', 'dL/da1_1': '-.575210', 'dL/dz1_1': '-.575210', 'dL/dz1_2': '0' },
      ...{ 'dL/dw1_1_1': '-.575210', "w1_1_1'": '.787605' },
    };
    expect(lost(gradeQuestion(shelved('softmax-classifier'), typed))).toEqual(['dL/dz2_1']);
  });

  test('the change in the place of the new weight: −η·∂L/∂w, with η = .5', () => {
    const change = {
      ...{ "w1'": '.0875', "w2'": '0', "w3'": '.0875', "w4'": '0', "w5'": '.0525', "w6'": '0' },
    };
    const mark = gradeQuestion(question, { ...key, ...change });
    expect(lost(mark)).toEqual(["w1'"]);
    expect([...namesIn(mark)]).toEqual(['old-value-left-out']);
    // Where a repeated mistake earns nothing, each box is charged.
    expect(lost(gradeQuestion(question, { ...key, ...change }, policies['right-wrong']))).toEqual(
      Object.keys(change),
    );
  });

  test('½ left out of the loss and so of its slope: L = .35², ∂L/∂o₁ = −2·.35', () => {
    const doubled = {
      ...{ L: '.1225', 'dL/do1': '-.7', 'dL/dw5': '-.21', 'dL/db3': '-.7', 'dL/da1': '-.35' },
      ...{ 'dL/da2': '-.21', 'dL/dz1': '-.35', 'dL/dw1': '-.35', 'dL/dw3': '-.35', 'dL/db1': '-.35' },
      ...{ "w1'": '.275', "w3'": '.375', "w5'": '.605', "b1'": '.175', "b3'": '.35' },
    };
    const mark = gradeQuestion(question, { ...key, ...doubled });
    expect(lost(mark)).toEqual(['L']);
    expect([...namesIn(mark)]).toEqual(['half-left-out']);
  });

  const table = shelved('cs60010-2023-midsem', '7a');
  const layers = {
    ...{ '1 shape': '122x122x32', '1 weights': '4704', '1 biases': '32', '2 shape': '61x61x32' },
    ...{ '2 weights': '0', '2 biases': '0', '3 shape': '57x57x64', '3 weights': '51200', '3 biases': '64' },
    ...{ '4 shape': '55x55x128', '4 weights': '73728', '4 biases': '128', '5 shape': '27x27x128' },
    ...{ '5 weights': '0', '5 biases': '0', '6 shape': '10', '6 weights': '933120', '6 biases': '10' },
    ...{ '7 shape': '4', '7 weights': '40', '7 biases': '4' },
  };
  test.each([
    // 7·7·3·32 + 32, 5·5·32·64 + 64, 3·3·64·128 + 128.
    ['biases-counted', { '1 weights': '4736', '3 weights': '51264', '4 weights': '73856' }],
    // 7·7·32, 5·5·64, 3·3·128: the dense layers have their products in full.
    ['channels-left-out', { '1 weights': '1568', '3 weights': '1600', '4 weights': '1152' }],
  ])('%s in each layer of convolution', (mistake, typed) => {
    const mark = gradeQuestion(table, { ...layers, ...typed });
    expect(lost(mark)).toEqual(['1 weights']);
    expect([...namesIn(mark)]).toEqual([mistake]);
  });

  test.each([
    // 46·800 and 3·3·46·128.
    [
      '64 filters read as 46',
      { '3 shape': '57x57x46', '3 weights': '36800', '3 biases': '46', '4 weights': '52992' },
      '3 shape',
    ],
    // 128 − 5 + 1 = 124, halved 62, 58, 56, 28; 5·5·3·32 and 28·28·128·10.
    [
      'a kernel of 7 read as 5',
      {
        ...{ '1 shape': '124x124x32', '1 weights': '2400', '2 shape': '62x62x32', '3 shape': '58x58x64' },
        ...{ '4 shape': '56x56x128', '5 shape': '28x28x128', '6 weights': '1003520' },
      },
      '1 shape',
    ],
  ])('%s is one misreading', (_name, typed, box) => {
    const mark = gradeQuestion(table, { ...layers, ...typed });
    expect(lost(mark)).toEqual([box]);
    expect([...namesIn(mark)]).toEqual(['number-misread']);
  });

  test('the 1 of a size left out of each convolution, and not of the poolings', () => {
    // 128 − 7, ⌊119/2⌋ + 1, 60 − 5, 55 − 3, ⌊50/2⌋ + 1; 26·26·128·10.
    const typed = {
      ...{ '1 shape': '121x121x32', '2 shape': '60x60x32', '3 shape': '55x55x64' },
      ...{ '4 shape': '52x52x128', '5 shape': '26x26x128', '6 weights': '865280' },
    };
    const mark = gradeQuestion(table, { ...layers, ...typed });
    expect(lost(mark)).toEqual(['1 shape']);
    expect([...namesIn(mark)]).toEqual(['one-left-out']);
  });

  test('w − v for w + v: 1 + .2, 1.2 + .38, 1.58 + .042', () => {
    const momentum = shelved('momentum-against-the-gradient');
    const typed = { v_1: '-.2', w_1: '1.2', v_2: '-.38', w_2: '1.58', v_3: '-.042', w_3: '1.622' };
    expect(lost(gradeQuestion(momentum, typed))).toEqual(['w_1']);
  });

  test('g not squared in RMSprop: .2·4, .8·.8 + .2·2, .8·1.04 + .2·1', () => {
    // wₜ = wₜ₋₁ − .1·gₜ/√sₜ with g = 4, 2, −1, from 2.
    const typed = {
      ...{ s_1: '.8', w_1: '1.552786', s_2: '1.04', w_2: '1.356670', s_3: '1.032', w_3: '1.455107' },
    };
    expect(lost(gradeQuestion(shelved('rmsprop-three-steps'), typed))).toEqual(['s_1']);
  });
});
