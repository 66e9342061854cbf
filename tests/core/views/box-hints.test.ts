import { describe, expect, test } from 'vitest';
import type { Box } from '../../../core/kinds/kind.ts';
import { papers } from '../../../core/papers/index.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';
import { stepsById, type Step } from '../../../core/solution/step.ts';
import { add, call, neg, ref, sub, type Expr } from '../../../core/expr/expr.ts';
import { askedSteps } from '../../../core/views/earlier-boxes.ts';
import { hintsFor } from '../../../core/views/hints.ts';
import { boxHints, type BoxHints, type SoFar } from '../../../core/views/box-hints.ts';

const nothing: SoFar = { typed: '', ideas: new Set() };
function hintsOf({ solution }: WorkedQuestion, box: Box, soFar = nothing): BoxHints | null {
  const steps = stepsById(solution.steps);
  return boxHints(box, { stepOf: (id) => steps.get(id), groupOf: () => null, own: () => null }, soFar);
}
function guided(...boxes: readonly unknown[]): readonly [WorkedQuestion, Box] {
  const [question] = workPaper(
    parseDocument(JSON.stringify({ problem: { kind: 'guided', givens: { a: 2 }, boxes } }), 'hints.json'),
  );
  const box = question?.boxes[0];
  if (!question || !box) throw new Error('no box');
  return [question, box];
}

test('every box of every paper on the Shelf has hints, the last of which is its answer', () => {
  const without = papers()
    .flatMap((paper) => workPaper(paper))
    .flatMap((one) =>
      one.boxes
        .filter((box) => hintsOf(one, box)?.levels.at(-1) !== 'value')
        .map(({ id }) => `${one.question.id} ${id}`),
    );
  expect(without).toEqual([]);
});

test('the first hint names the rule or the direction: only a number that is copied is called the same as another', () => {
  const wrong = papers().flatMap((paper) =>
    workPaper(paper).flatMap((one) => {
      const formulaOf = (id: string): string => stepsById(one.solution.steps).get(id)?.formula.op ?? '';
      return one.boxes.flatMap((box) => {
        const found = hintsOf(one, box);
        if (found?.type !== 'steps') return [];
        const asked = askedSteps(box);
        return found.steps
          .filter(({ operation }, i) => operation === 'copy' && formulaOf(asked[i] ?? '') !== 'ref')
          .map(({ symbol }) => `${one.question.id} ${symbol}`);
      });
    }),
  );
  expect(wrong).toEqual([]);
});

test('a derivative straight from the loss is a slope, of what and by what; one that comes back is the chain rule', () => {
  const step = (formula: Expr, dependsOn: readonly string[]): Step => ({
    id: 'dL/do2',
    phase: 'backward',
    formula,
    dependsOn,
    value: 1,
    exact: '1',
  });
  const hints = (one: Step) =>
    hintsFor(one.id, {
      stepOf: (id) => (id === one.id ? one : undefined),
      groupOf: () => null,
      own: () => null,
    });
  // −(y₂ − o₂)
  const slope = hints(step(neg(sub(ref('y2'), ref('o2'))), ['y2', 'o2']));
  expect([slope?.operation, slope?.slope]).toEqual(['slope', { of: 'L', by: 'o_{2}' }]);
  // ∂L/∂p = q is a slope too, no copy.
  expect(hints(step(ref('q'), ['q']))?.operation).toBe('slope');
  expect(hints(step(ref('dL/dz2'), ['dL/dz2']))?.operation).toBe('copy');
  const paths = hints(step(add(ref('dL/dz1'), ref('dL/dz2')), ['dL/dz1', 'dL/dz2']));
  expect([paths?.operation, paths?.slope]).toEqual(['chain', null]);
  // A minus before it does not hide what it is made by.
  expect(hints({ ...step(neg(call('ln', ref('p'))), ['p']), id: 'L', phase: 'loss' })?.function).toBe('ln');
  expect(hints({ ...step(neg(ref('s')), ['s']), id: 'n', phase: 'forward' })?.operation).toBe('negation');
});

describe('a formula', () => {
  const [question, box] = guided({
    type: 'formula',
    id: 'g',
    symbols: { x: 'real', y: 'real', w: 'real', b: 'real' },
    answer: '-2*x*(y - w*x)',
  });
  test('what it may use, what it depends on, its form, itself', () => {
    expect(hintsOf(question, box)).toMatchObject({
      levels: ['quantity', 'rule', 'numbers', 'value'],
      type: 'formula',
      allowed: ['x', 'y', 'w', 'b'],
      uses: ['x', 'y', 'w'],
      operation: 'product',
      formula: '-2 \\cdot x \\cdot \\left(y - w \\cdot x\\right)',
    });
  });
  test('its form names none of its symbols', () => {
    const hints = hintsOf(question, box);
    const form = hints?.type === 'formula' ? hints.form : '';
    expect(form.match(/\\square/g)).toHaveLength(4);
    expect(form.replace(/\\square|\\left|\\right|\\cdot/g, '')).not.toMatch(/[a-z]/);
  });
});

describe('an answer in words', () => {
  const [question, box] = guided({
    type: 'words',
    id: 'why',
    model: 'It drops units at random, so none relies on another.',
    ideas: [
      { name: 'units are dropped', phrases: ['drop*', 'removes units', 'left out'] },
      { name: 'no unit relies on another', phrases: ['rel*'] },
    ],
  });
  test('how many ideas, those that are missing, words for them, the model answer', () => {
    expect(hintsOf(question, box)).toMatchObject({
      type: 'words',
      count: 2,
      ideas: ['units are dropped', 'no unit relies on another'],
      words: ['drop…', 'removes units', 'rel…'],
    });
    const found = { typed: 'it drops units', ideas: new Set(['units are dropped']) };
    expect(hintsOf(question, box, found)).toMatchObject({ count: 2, ideas: ['no unit relies on another'] });
  });
});

describe('options to tick', () => {
  const options = ['A', 'B', 'C', 'D'].map((id) => ({ id, text: id, correct: id === 'B' }));
  const [question, box] = guided({ type: 'choice', id: 'pick', options });
  test('how many are right, then wrong ones, those ticked first, and never the last wrong one', () => {
    expect(hintsOf(question, box)).toMatchObject({ right: 1, of: 4, wrong: ['A', 'C'], correct: ['B'] });
    expect(hintsOf(question, box, { ...nothing, typed: 'D' })).toMatchObject({ wrong: ['D', 'A'] });
  });
  test('of two options none is ruled out', () => {
    const [two, choice] = guided({ type: 'choice', id: 'pick', options: options.slice(0, 2) });
    expect(hintsOf(two, choice)).toMatchObject({ levels: ['quantity', 'value'], wrong: [] });
  });
});

test('a number that its author worked from nothing: its sign, its size, its first figure', () => {
  const hints = (answer: string): BoxHints | null => hintsOf(...guided({ type: 'numeric', id: 'q', answer }));
  expect(hints('23.52')).toMatchObject({
    type: 'number',
    sign: 'positive',
    between: ['10', '100'],
    begins: '2',
  });
  expect(hints('-0.043')).toMatchObject({ sign: 'negative', between: ['-0.1', '-0.01'], begins: '4' });
  expect(hints('0')).toMatchObject({ sign: 'zero', levels: ['quantity', 'value'] });
  expect(hints('3*a')).toMatchObject({ type: 'steps' });
});

test('weights of one’s own: how many conditions, each with its row, and numbers that meet them', () => {
  const problem = {
    kind: 'choose-weights',
    weights: [2, -3],
    table: [
      { x: [1, 0], y: 1 },
      { x: [1, 1], y: 0 },
    ],
    conventions: { 'step-at-zero': '1' },
  };
  const [question] = workPaper(parseDocument(JSON.stringify({ problem }), 'hints.json'));
  const box = question?.boxes.find(({ id }) => id === 'weights');
  if (!question || !box) throw new Error('no box');
  // The sums are 2 and −1: b is from −2 to below 1, in the middle −1/2.
  expect(hintsOf(question, box)).toEqual({
    type: 'conditions',
    levels: ['quantity', 'rule', 'numbers', 'value'],
    conditions: [
      { at: 'x = (1, 0)', holds: '2 \\cdot 1 + \\left(-3\\right) \\cdot 0 + b \\ge 0' },
      { at: 'x = (1, 1)', holds: '2 \\cdot 1 + \\left(-3\\right) \\cdot 1 + b < 0' },
    ],
    model: 'b = -0.5',
  });
});
