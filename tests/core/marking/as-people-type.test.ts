import { describe, expect, test } from 'vitest';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import type { BoxMark } from '../../../core/marking/verdict.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';

const question = (problem: object): WorkedQuestion => {
  const [worked] = workPaper(parseDocument(JSON.stringify(problem), 'a problem')) as [WorkedQuestion]; // one question
  return worked;
};
/** The mark of what is typed for c = a·b. */
const product = (a: number, b: number, typed: string): BoxMark => {
  const worked = question({ kind: 'graph', inputs: { a, b }, nodes: [{ id: 'c', formula: 'a*b' }] });
  return gradeQuestion(worked, { c: typed }).boxes[0] as BoxMark; // it has one box
};
const third = (typed: string): BoxMark => {
  const worked = question({ kind: 'graph', inputs: { a: 1, b: 3 }, nodes: [{ id: 'c', formula: 'a/b' }] });
  return gradeQuestion(worked, { c: typed }).boxes[0] as BoxMark; // it has one box
};

describe('0.35, as people and programs write it', () => {
  test.each([
    ['0·35', 'the raised point of British and Indian handwriting', 'unreadable'],
    ['·35', 'the same without a zero'],
    ['0•35', 'a bullet for it', 'unreadable'],
    ['0,35', 'a decimal comma'],
    ['3,5e-1', 'with a power'],
    ['35%', 'as hundredths', 'unreadable'],
    ['০.৩৫', 'Bengali'],
    ['०.३५', 'Devanagari'],
    ['٠٫٣٥', 'Arabic'],
    ['𝟎.𝟑𝟓', 'mathematical bold'],
    ['０．３５', 'full width'],
    ['০.৩৫।', 'with a danda'],
    ['0.35\u202c', 'the calculator of Windows'],
    ['\u200e0.35\u200e', 'marks of direction'],
    ['\u2066-0.35\u2069', 'isolates', 'wrong'],
    ['0.\u200b35', 'a space of no width'],
    ['\ufeff0.35', 'a byte order mark'],
    ['0.35\ufe0e', 'a variation selector'],
    ['\u00a00.35\u00a0', 'spaces that do not break'],
    ['tensor(0.3500)', 'PyTorch'],
    ['tensor(0.3500, dtype=torch.float64, grad_fn=<MulBackward0>)', 'PyTorch'],
    ["tensor([0.3500], device='cuda:0')", 'PyTorch'],
    ['c = tensor(3.5000e-01)', 'PyTorch'],
    ['array(0.35)', 'NumPy'],
    ['array([0.35], dtype=float32)', 'NumPy'],
    ['np.float64(0.35)', 'NumPy 2'],
    ['<tf.Tensor: shape=(), dtype=float32, numpy=0.35>', 'TensorFlow'],
    ['tf.Tensor(0.35, shape=(), dtype=float32)', 'TensorFlow'],
    ['Array(0.35, dtype=float32, weak_type=True)', 'JAX'],
    ['Value(data=0.35, grad=0.0)', 'micrograd'],
    ['Fraction(7, 20)', 'Python'],
    ["Decimal('0.35')", 'Python'],
    ['0.35f', 'C'],
    ['3.5 e-1', 'a space before the e'],
    ['3.5E -1', 'and after it'],
    ['3.5ᴇ-1', 'a calculator’s small E'],
    ['3.5×10^-1', 'a power'],
    ['3.5×10^{−1}', 'a power in TeX'],
    ['3.5×10 −1', 'an exponent that lost its height', 'unreadable'],
    ['3.5×10−1', 'the same without a space', 'unreadable'],
    ['35×10-2', 'and with a hyphen', 'unreadable'],
    ['3.5*10-1', 'where * was typed', 'unreadable'],
    ['7⁄20', 'the stroke of fractions'],
    ['\\frac{7}{20}', 'TeX'],
    ['7/20 ≈ 0.3', 'a fraction before its rounding'],
    ['0.350 ≈ 0.4', 'a decimal before its rounding'],
  ])('%s (%s)', (typed, _what, verdict = 'right') => {
    expect(product(0.5, 0.7, typed)).toMatchObject({ verdict });
  });
});

describe('what may mean two things is asked back, whichever of them would be right', () => {
  test.each([
    [0.5, 0.7, '0·35', 'may be a decimal point or a product: write 0.35 or 0*35'],
    [0, 0.7, '0·35', 'write 0.35 or 0*35'],
    [5, 7, '5·7', 'write 5.7 or 5*7'],
    [5, 1.14, '5·7', 'write 5.7 or 5*7'],
    [2, 0.617, '1,234', 'may mean 1234 or 1.234'],
    [2, 2, '1,234', 'may mean 1234 or 1.234'],
    [0.5, 0.7, '3.5×10−1', 'may mean 3.5*10^-1 or 3.5*10 - 1'],
    [17, 2, '3.5×10−1', 'may mean 3.5*10^-1 or 3.5*10 - 1'],
    [35, 100, '3.5×103', 'may mean 3.5*10^3 or 3.5*103'],
    [0.5, 0.3, '0·5·0·3', 'write 0.5·0.3 or 0*5*0*3'],
    [0.5, 0.6, '0·1 + 0·2', 'write 0.1 + 0.2 or 0*1 + 0*2'],
    [0.5, 0.7, '3.5x10(-1)', 'may mean 3.5*10^-1 or 3.5*10*(-1)'],
    [2, 3, '2.(3)', 'may mean 2.33… or 2*3'],
    [0.3, 0.4, '0.3 (0.4)', 'may be a product, or a number with another one beside it: write 0.3*0.4'],
    [0.5, 0.7, 'c:-0.35', 'the dash of “c:-0.35” may be a minus sign or not'],
    [-0.5, 0.7, 'Ans - 0.35', 'may be a minus sign or not'],
  ])('%d·%d, typed %s: %s', (a, b, typed, why) => {
    const mark = product(a, b, typed);
    expect(mark).toMatchObject({ verdict: 'unreadable', award: 0 });
    expect(mark.why.toLowerCase()).toContain(why.toLowerCase());
    expect(mark.nudge?.hi).toMatch(/।$/);
    expect(mark.nudge?.bn).toMatch(/।$/);
  });

  test.each([
    [2, 617, '1,234', 'a large whole number is asked for'],
    [35, 100, '3.5×10 3', 'a space tells the power'],
    [5, 0.7, '5·0.7', 'there is a point already'],
    [0.75, 0.25, '3/4·1/4', 'fractions'],
    [0.5, 0.7, '3.5·10⁻¹', 'a power of ten'],
    [2, 9.5, '2*10 - 1', 'spaces set the difference apart'],
  ])('%d·%d, typed %s: %s', (a, b, typed) => {
    expect(product(a, b, typed).verdict).toBe('right');
  });

  test('and where only one thing can be meant, what was read is said', () => {
    expect(product(35, 100, '3.5×10 3').why).toContain('“3.5×10 3” was read as 3.5*10^3');
    expect(product(0.5, 0.7, '1.234,5').why).toContain('was read as 1234.5');
  });

  test.each([
    ['35%', 'as a decimal'],
    ['\u00ad0.35', 'an invisible hyphen'],
    ['0,3,5', 'no separator'],
    ['1 1/2', 'could not be read'],
    ['7:20', 'could not be read'],
  ])('%s is refused with a sentence', (typed, why) => {
    expect(product(0.5, 0.7, typed)).toMatchObject({ verdict: 'unreadable', award: 0 });
    expect(product(0.5, 0.7, typed).why.toLowerCase()).toContain(why.toLowerCase());
  });

  test('in plain decimals and sums nothing is said', () => {
    for (const typed of ['0.35', '.5*.7', '0.1 + 0.25', '3.5e-1', '0,35', '7/20'])
      expect(product(0.5, 0.7, typed).why).toBe('Right.');
  });
});

test('a whole and a small fraction are a mixed number, with or without a space', () => {
  for (const typed of ['1½', '1 ½', '3/2']) expect(product(0.5, 3, typed).verdict).toBe('right');
});

describe('a third', () => {
  test.each([
    ['0.333…'],
    ['0.333...'],
    ['0.333 ...'],
    ['0.(3)'],
    ['0.3\u0305'],
    ['0.3\u0307'],
    ['⅓'],
    ['1/3'],
  ])('%s', (typed) => {
    expect(third(typed).verdict).toBe('right');
  });
  test('0.3… has one figure', () => {
    expect(third('0.3…')).toMatchObject({
      verdict: 'wrong',
      why: expect.stringContaining('Too few figures'),
    });
  });
  test('figures that recur after others: 0.1(6) is a sixth, 0.1(4) is not', () => {
    // (16 − 1)/90 = 1/6
    expect(product(0.5, 1 / 3, '0.1(6)').verdict).toBe('right');
    expect(product(0.5, 1 / 3, '0.1(4)').verdict).toBe('wrong');
  });
});

describe('probabilities and lists', () => {
  const softmax = question({ kind: 'vector-activation', function: 'softmax', vector: [1, 2, 3] });
  const vector = (typed: string): BoxMark =>
    gradeQuestion(softmax, { vector: typed }).boxes.find(({ id }) => id === 'vector') as BoxMark;

  // e, e² and e³ over their sum 30.1929: 0.0900, 0.2447, 0.6652.
  test.each([
    's1 = 0.0900, s2 = 0.2447, s3 = 0.6652',
    's1=0.0900; s2=0.2447; s3=0.6652',
    's1 = 0.0900\ns2 = 0.2447\ns3 = 0.6652',
    's₁ ≈ 0.0900, s₂ ≈ 0.2447, s₃ ≈ 0.6652',
    's_1: 0.0900, s_2: 0.2447, s_3: 0.6652',
    's[0] = 0.0900, s[1] = 0.2447, s[2] = 0.6652',
    's1 = e/30.19 = 0.0900, s2 = e^2/30.19 = 0.2447, s3 = 0.6652',
    'a = 0.0900, b = 0.2447, c = 0.6652',
    's = (0.0900, 0.2447, 0.6652)',
    'tensor([0.0900, 0.2447, 0.6652])',
    'array([0.09003057, 0.24472847, 0.66524096])',
    '[np.float64(0.0900), np.float64(0.2447), np.float64(0.6652)]',
    'tensor([[0.0900], [0.2447], [0.6652]], dtype=torch.float64)',
    '9.00%, 24.5%, 66.5%',
    '0,0900; 0,2447; 0,6652',
    '0,0900, 0,2447, 0,6652',
    '(০.০৯০০, ০.২৪৪৭, ০.৬৬৫২)',
    's = W x = (1·0.09, 2·0.12235, 0.6652) = (0.0900, 0.2447, 0.6652)',
    '\\begin{pmatrix} 0.0900 \\\\ 0.2447 \\\\ 0.6652 \\end{pmatrix}',
  ])('%s', (typed) => {
    expect(vector(typed)).toMatchObject({ verdict: 'right' });
  });

  test('labels out of order are put in order', () => {
    expect(vector('s3 = 0.6652, s1 = 0.0900, s2 = 0.2447').verdict).toBe('right');
    // Only s3 is right.
    expect(vector('s2 = 0.0900, s1 = 0.2447, s3 = 0.6652').verdict).toBe('partial');
  });

  test('a label given twice is refused', () => {
    expect(vector('s1 = 0.0900, s1 = 0.2447, s3 = 0.6652')).toMatchObject({
      verdict: 'unreadable',
      why: 's1 is given twice; write each entry once, in order.'.replace(/^s/, 'S'),
    });
  });

  test('a percentage is read where a probability is asked for: σ(0) = ½ is 50%', () => {
    const sigmoid = question({
      kind: 'graph',
      inputs: { a: 0 },
      nodes: [{ id: 'c', formula: 'sigmoid(a)' }],
    });
    expect(gradeQuestion(sigmoid, { c: '50%' }).boxes[0]?.verdict).toBe('right');
  });
});

describe('sizes', () => {
  const table = question({
    kind: 'cnn-table',
    layers: [
      { type: 'input', shape: [28, 28, 1] },
      { type: 'conv', kernel: 3, filters: 32 },
      { type: 'dense', units: 10 },
    ],
  });
  const shape = (typed: string): string | undefined =>
    gradeQuestion(table, { '1 shape': typed }).boxes.find(({ id }) => id === '1 shape')?.verdict;

  // 28 − 3 + 1 = 26
  test.each([
    '26×26, 32 filters',
    '26x26 (32 filters)',
    '26×26 with 32 feature maps',
    '32 filters of 26×26',
    '32 feature maps, 26x26',
    '32@26x26',
    '26×26×32 channels',
    'C=32, H=26, W=26',
    'height = 26, width = 26, channels = 32',
    'torch.Size([26, 26, 32])',
    'TensorShape([None, 26, 26, 32])',
    '২৬×২৬×৩২',
    '26×26×32\u202c',
    '26 × 26, depth 32',
  ])('%s is 26×26×32', (typed) => {
    expect(shape(typed)).toBe('right');
  });
  test('channels first without a word for them are in the wrong order', () => {
    expect(shape('torch.Size([32, 26, 26])')).toBe('wrong');
  });
});
