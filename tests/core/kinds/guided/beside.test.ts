import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { gradeQuestion } from '../../../../core/marking/grade.ts';
import { parseDocument } from '../../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../../core/paper/solve.ts';

/** One neuron, o = wx + b, with the loss ½(y − o)² and one update; and boxes of the author around it. */
const document = (boxes: readonly unknown[]): string =>
  JSON.stringify({
    format: 1,
    title: 'A neuron and more',
    marks: 6,
    problem: {
      kind: 'scalar-net',
      inputs: { x: 2 },
      targets: { y: 3 },
      parameters: { w: 0.5, b: 1 },
      units: [{ id: 'o', activation: 'identity', bias: 'b' }],
      edges: [{ from: 'x', to: 'o', weight: 'w' }],
      loss: { name: 'squared-error', targets: { o: 'y' } },
      optimizer: { name: 'gradient-descent', learningRate: 0.1 },
      asks: ['o', 'dL/dw'],
    },
    boxes,
  });
const worked = (boxes: readonly unknown[]): WorkedQuestion => {
  const [one] = workPaper(parseDocument(document(boxes), 'neuron'));
  if (!one) throw new Error('no question');
  return one;
};

describe('boxes of the author around a computed problem', () => {
  const neuron = worked([
    { type: 'numeric', id: 'after', title: 'After the update', answer: "w'*x + b'" },
    { type: 'numeric', id: 'smaller', answer: '100*(o - after)/o', unit: '%' },
    { type: 'formula', id: 'slope', symbols: { y: 'real', o: 'real' }, answer: 'o - y' },
    { type: 'words', id: 'why', model: 'Another step.', ideas: [{ name: 'a step', phrases: ['step'] }] },
  ]);
  const valueOf = (id: string): number | undefined =>
    neuron.solution.steps.find((step) => step.id === id)?.value;

  test('they are steps over the steps of the problem', () => {
    // o = 2, ∂L/∂o = −1: w' = 0.5 + 0.1·2 = 0.7, b' = 1.1, so 0.7·2 + 1.1 = 2.5; 100·(2 − 2.5)/2 = −25.
    expect([valueOf('o'), valueOf('after'), valueOf('smaller')]).toEqual([2, 2.5, -25]);
    expect(neuron.boxes.map(({ id }) => id)).toEqual(['o', 'dL/dw', 'after', 'smaller', 'slope', 'why']);
  });

  test('a slip in the network is carried into them', () => {
    const marked = gradeQuestion(neuron, { o: '2', 'dL/dw': '-2', after: '2.6', smaller: '-30 %' });
    const verdicts = new Map(marked.boxes.map(({ id, verdict }) => [id, verdict]));
    expect(['o', 'dL/dw', 'after', 'smaller'].map((id) => verdicts.get(id))).toEqual([
      'right',
      'right',
      'wrong',
      'carried',
    ]);
  });

  test('what is no number is shown with its answer, under the heading that it stands under', () => {
    // The author's own heading, as it stands in every language.
    const title = { en: 'After the update', hi: 'After the update', bn: 'After the update' };
    expect(neuron.presentation.others).toEqual([
      {
        title,
        ask: '',
        answer: { type: 'formula', symbol: '\\mathrm{slope}', tex: 'o - y' },
      },
      {
        title,
        ask: '',
        answer: { type: 'words', text: 'Another step.', ideas: ['a step'] },
      },
    ]);
    expect(worked([{ type: 'numeric', id: 'q', answer: '1' }]).presentation.others).toEqual([]);
  });

  test('under another convention they have its numbers', () => {
    // Without the ½ the gradient is twice as large: w' = 0.9, b' = 1.2, so 3.
    const whole = neuron.solution.alternatives.find(
      ({ convention }) => convention.name === 'squared-error-factor' || convention.choice.includes('1'),
    );
    const after = whole?.solution.steps.find(({ id }) => id === 'after')?.value;
    expect(after).toBeCloseTo(3, 12);
    const marked = gradeQuestion(neuron, { 'dL/dw': '-4', after: '3' });
    expect(marked.boxes.filter(({ verdict }) => verdict === 'right').map(({ id }) => id)).toEqual([
      'dL/dw',
      'after',
    ]);
  });

  test.each([
    [{ type: 'numeric', id: 'after', answer: 'w9*x' }, 'problem.boxes[0].answer', '“w9” is not known'],
    [{ type: 'numeric', id: 'o', answer: 'w*x' }, 'problem.boxes[0].id', '"o" is the name of another'],
    [{ type: 'numeric', id: 'q', answer: '1/(o - 2)' }, 'problem, step q', 'division by 0'],
  ])('%j is refused at its place', (box, where, says) => {
    let issue = { where: '', what: '', fix: '' };
    try {
      worked([box]);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      issue = error.issues[0] ?? issue;
    }
    expect(issue.where).toBe(where);
    expect(`${issue.what}; ${issue.fix}`).toContain(says);
  });
});
